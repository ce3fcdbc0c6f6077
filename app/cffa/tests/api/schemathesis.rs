//! Schemathesis generates valid and invalid requests from the OpenAPI document, and checks that the
//! document describes every response. It comes from PyPI and stays under target/; `scripts/test`
//! downloads it.

use crate::world::World;
use std::path::Path;
use std::process::{Command, Stdio};

/// Requests for each address and each way to generate them: about four thousand in all.
const EXAMPLES: &str = "12";
/// The longest that it may run, in seconds.
const LONGEST: &str = "120";
/// One worker: Python 3.11 runs only one thread of Python code at a time.
const WORKERS: &str = "1";
/// Fixed, so that a failure can be reproduced.
const SEED: &str = "1872";

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn every_answer_is_one_that_the_document_names() {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/python/bin/st");
    assert!(
        program.is_file(),
        "Schemathesis is missing; scripts/test installs it"
    );
    let world = World::new().await;
    let side = &world.sides[0];
    let asking = world.api.able(&side.manager).await;
    let folder = tempfile::tempdir().unwrap();
    // With the ids of an existing team, so that not every response is 404.
    let mut settings = String::from("[parameters]\n");
    for name in [
        "team", "player", "game", "payment", "transfer", "cost", "member", "change", "import",
        "book", "answer", "space",
    ] {
        settings.push_str(&format!("\"path.{name}\" = \"{}\"\n", side.id(name)));
    }
    std::fs::write(folder.path().join("schemathesis.toml"), settings).unwrap();
    let mut run = Command::new(program);
    run.current_dir(folder.path())
        .arg("run")
        .arg(format!("{}/api/v1/openapi.json", world.api.base))
        .args(["--header", &format!("Authorization: Bearer {}", asking.token.unwrap())])
        .args(["--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", EXAMPLES, "--seed", SEED, "--workers", WORKERS])
        .args([
            "--checks",
            "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance",
        ])
        .args(["--suppress-health-check", "all", "--warnings", "off"])
        .args(["--max-time", LONGEST])
        .env("NO_COLOR", "1")
        .stdin(Stdio::null());
    let ran = actix_web::rt::task::spawn_blocking(move || run.output()).await;
    let ran = ran.unwrap().unwrap();
    let told = String::from_utf8_lossy(&ran.stdout);
    let failed = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{told}\n{failed}");
}
