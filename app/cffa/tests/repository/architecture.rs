//! The boundaries from docs/dev/architecture.md that a line in a manifest or an import could break.

use std::fs;
use std::path::{Path, PathBuf};

/// Each crate, and those of our own crates that it may depend on.
const CRATES: &[(&str, &[&str])] = &[
    ("notation", &[]),
    ("book", &["notation"]),
    ("metrics", &[]),
    ("store", &["book", "metrics"]),
    ("formats", &["notation", "book"]),
    ("services", &["book", "metrics", "store", "formats"]),
    (
        "server",
        &["book", "metrics", "store", "formats", "services"],
    ),
    ("cffa", &["book", "store", "formats", "services", "server"]),
    (
        "testing",
        &["book", "store", "formats", "services", "server"],
    ),
];

/// Crates that nothing below the services may use: input and output, and the web.
const ABOVE: &[&str] = &["actix", "reqwest", "openidconnect", "tera", "tokio"];

/// Folders in `app`, and the modules of the same crate that they may not import from.
const FOLDERS: &[(&str, &[&str])] = &[
    ("services/src/teams", &["auth"]),
    ("services/src/names", &["auth", "teams"]),
    ("server/src/http", &["web", "api", "middleware"]),
    ("server/src/api", &["web", "middleware"]),
    ("server/src/web", &["middleware"]),
    (
        "server/src/web/support",
        &[
            "web::auth",
            "web::book",
            "web::gate",
            "web::imports",
            "web::mail",
            "web::next_game",
            "web::routes",
            "web::site",
            "web::team",
        ],
    ),
    (
        "server/src/web/auth",
        &[
            "web::book",
            "web::team",
            "web::imports",
            "web::next_game",
            "web::headcount",
            "web::site",
        ],
    ),
    (
        "server/src/api/v1/support",
        &["api::v1::resources", "api::v1::routes"],
    ),
];

pub fn app() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names under `[dependencies]` in the manifest of a crate.
fn dependencies(name: &str) -> Vec<String> {
    let manifest = fs::read_to_string(app().join(name).join("Cargo.toml")).unwrap();
    let (_, after) = manifest.split_once("\n[dependencies]\n").unwrap();
    let names = after.lines().take_while(|line| !line.starts_with('['));
    names
        .filter_map(|line| line.split(['.', ' ']).next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// All files below a folder.
pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// Those of them that contain code.
pub fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut all = Vec::new();
    files(folder, &mut all);
    all.retain(|path| path.extension().is_some_and(|it| it == "rs"));
    found.append(&mut all);
}

#[test]
fn each_crate_depends_on_those_below_it_alone() {
    let folders = fs::read_dir(app()).unwrap();
    assert_eq!(
        folders.count(),
        CRATES.len(),
        "a crate that is not in the table"
    );
    for (name, allowed) in CRATES {
        for dependency in dependencies(name) {
            let Some(ours) = dependency.strip_prefix("cffa-") else {
                continue;
            };
            assert!(allowed.contains(&ours), "{name} depends on {dependency}");
        }
    }
}

/// The code that tests share is in a crate that only they may use: manifests name it under
/// `[dev-dependencies]`, and in no other table.
#[test]
fn nothing_that_ships_depends_on_the_crate_of_the_tests() {
    for (name, _) in CRATES {
        let manifest = fs::read_to_string(app().join(name).join("Cargo.toml")).unwrap();
        for table in manifest.split("\n[").skip(1) {
            let is_of_tests = table.starts_with("dev-dependencies]");
            assert!(
                is_of_tests || !table.contains("cffa-testing"),
                "{name}: [{table}"
            );
        }
    }
}

#[test]
fn the_book_and_what_it_needs_do_no_input_and_no_output() {
    for name in ["notation", "book", "formats"] {
        for dependency in dependencies(name) {
            let is_above = ABOVE.iter().any(|above| dependency.starts_with(above));
            assert!(!is_above, "{name} depends on {dependency}");
        }
    }
}

#[test]
fn folders_import_downwards() {
    for (folder, closed) in FOLDERS {
        let mut found = Vec::new();
        sources(&app().join(folder), &mut found);
        assert!(!found.is_empty(), "{folder}");
        for path in found {
            let source = fs::read_to_string(&path).unwrap();
            for above in *closed {
                let import = format!("crate::{above}::");
                assert!(
                    !source.contains(&import),
                    "{} imports {above}",
                    path.display()
                );
            }
        }
    }
}
