//! docs/api/notebook.md: its code is run unchanged, and must print the output that the page shows.

use crate::bearers::API;
use crate::house::House;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Browser, TestApp, by_token};
use cffa_testing::identity_provider::Kind;
use reqwest::Method;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

const PAGE: &str = include_str!("../../../../docs/api/notebook.md");

/// The sections that explain how to get a token; a reader follows one of them.
const PROVIDER: &str = "From the provider";
const OWN: &str = "Or a token of your own";

/// The fenced blocks of a language, without those of one section.
fn blocks(language: &str, left_out: &str) -> String {
    let sections = PAGE.split("\n## ");
    let mut all = String::new();
    for section in sections.filter(|section| !section.starts_with(left_out)) {
        for fenced in section.split("\n```").skip(1).step_by(2) {
            let (named, block) = fenced
                .split_once('\n')
                .expect("the block has several lines");
            if named == language {
                all.push_str(block);
                all.push('\n');
            }
        }
    }
    all
}

/// Runs the page's Python code, and compares its output with the page.
async fn prints_what_it_says(app: &TestApp, left_out: &str, settings: &[(&str, &str)]) {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/python/bin/python");
    assert!(
        python.exists(),
        "no {}; scripts/test installs it",
        python.display()
    );
    let mut python = Command::new(python);
    python
        .args(["-c", &blocks("python", left_out)])
        .env("CFFA_URL", &app.base)
        .envs(settings.iter().copied())
        .stdin(Stdio::null());
    // The code calls the server that this test runs, so the test must not block while it waits.
    let ran = tokio::task::spawn_blocking(move || python.output());
    let ran = ran.await.expect("a thread").expect("python3");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    let failed = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}{failed}");
    let promised = blocks("text", left_out);
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(|line| line.trim_end().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    };
    assert_eq!(lines(&said), lines(&promised), "{said}");
}

/// Creates a team in the middle of its season.
async fn open_team(app: &TestApp, manager: &Browser) {
    let fields = [("team_name", "Tuesday Turf"), ("player_name", "Richard B")];
    let opened = manager.fill("/onboarding", &fields).await;
    assert_eq!(opened.location(), "/cffa", "{}", opened.text());
    season(app, manager, app.team("Tuesday Turf").await).await;
}

#[actix_web::test]
#[ignore = "needs Node.js and Python: ./scripts/test tests"]
async fn the_notebook_reads_and_pays_with_tokens_of_the_provider() {
    let house = House::with(Kind::Provider, &[("OIDC_AUDIENCE", API)]).await;
    let richard = house.signed_in("richard").await.browser;
    open_team(&house.app, &richard).await;
    let page = richard.get("/manageUserAccess").await;
    let form = page.form("/manageUserAccess/add");
    let form = form.with("subject", "notebook").with("add_role", "manager");
    richard.done(&form).await;
    let settings = [
        ("TOKEN_URL", &*format!("{}/token", house.idp.issuer)),
        ("CLIENT_ID", "notebook"),
        ("CLIENT_SECRET", "the-secret-of-the-notebook"),
        ("AUDIENCE", API),
    ];
    prints_what_it_says(&house.app, OWN, &settings).await;
    let history = richard.get("/history").await.text();
    assert!(history.contains("by bank transfer"), "{history}");
}

#[actix_web::test]
#[ignore = "needs Node.js and Python: ./scripts/test tests"]
async fn the_notebook_reads_and_pays_with_tokens_of_ones_own() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    open_team(&app, &richard).await;
    let reading = richard.make_token("reading", &["read:book"]).await;
    let both = ["read:book", "write:book"];
    let writing = richard.make_token("my notebook", &both).await;
    let settings = [("TOKEN_READING", &*reading), ("TOKEN_WRITING", &*writing)];
    prints_what_it_says(&app, PROVIDER, &settings).await;
    // The history shows managers by which token a change was made.
    let history = richard.get("/history").await.text();
    assert!(history.contains("Richard B (my notebook)"), "{history}");
}

/// For each field, whether a player's and a manager's token can read it, from the page's table.
fn table() -> BTreeMap<&'static str, [&'static str; 2]> {
    let rows = PAGE.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        (cells[1].trim_matches('`'), [cells[2], cells[3]])
    })
    .collect()
}

/// The fields of a response, in the notation of the table.
fn fields(answer: &Value) -> Vec<String> {
    let names = |value: &Value| -> Vec<String> {
        let object = value.as_object().expect("the value is an object");
        object.keys().cloned().collect()
    };
    let mut all = names(answer);
    let of_each = answer["items"]
        .as_array()
        .expect("the value is a list")
        .iter();
    let mut inner: Vec<String> = of_each.flat_map(names).collect();
    inner.sort();
    inner.dedup();
    all.extend(inner.iter().map(|name| format!("items[].{name}")));
    all.sort();
    all
}

#[actix_web::test]
async fn the_same_scope_shows_a_player_s_token_less_than_a_manager_s_as_the_page_says() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    open_team(&app, &richard).await;
    let team = app.team("Tuesday Turf").await;
    let adam = app.player(&team, "Adam K").await;
    let adam = app.join(&richard, "player", Some(adam), "adam").await;
    let table = table();
    for (at, browser) in [&adam, &richard].into_iter().enumerate() {
        let token = browser.make_token("it", &["read:book"]).await;
        let path = format!("/api/v1/teams/{}/balances", team.id);
        let answer = by_token(&app, Method::GET, &path, &token).await;
        let answer: Value = serde_json::from_str(&answer.body).expect("the text is valid JSON");
        let promised = table.iter().filter(|(_, shown)| shown[at] != "no");
        let mut promised: Vec<String> = promised.map(|(name, _)| (*name).to_owned()).collect();
        promised.sort();
        assert_eq!(fields(&answer), promised);
        let how_many = answer["items"]
            .as_array()
            .expect("the value is a list")
            .len();
        assert_eq!(how_many, [1, 3][at], "{:?}", table["items"]);
    }
}
