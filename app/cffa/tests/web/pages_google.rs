//! Importing a spreadsheet from Google: reading it, reviewing it, and adopting it; and the errors
//! if it can't be read.

#![allow(clippy::unwrap_used)]

use cffa_server::http::upload::LARGEST;
use cffa_store::Team;
use cffa_testing::app::{Answer, Browser, TestApp, ask_while_others_are_away};
use cffa_testing::google::{DriverErrorKind, EMAIL, Google, Worksheet, team_worksheets};
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use std::net::TcpListener;

const PAGE: &str = "/settings/import/google";

struct Here {
    app: TestApp,
    google: Google,
    manager: Browser,
    team: Team,
}

async fn here() -> Here {
    let google = Google::start();
    let app = TestApp::configured(&[("GOOGLE_BASE_URL", &google.base)]).await;
    let (manager, team) = app.with_team().await;
    Here {
        app,
        google,
        manager,
        team,
    }
}

impl Here {
    async fn read_with(&self, key: &Value, fields: &[(&'static str, &str)]) -> Answer {
        let file = Part::bytes(key.to_string().into_bytes()).file_name("key.json");
        let mut form = Form::new().part("key", file);
        for (name, value) in fields {
            form = form.text(*name, (*value).to_owned());
        }
        let path = format!("{PAGE}?team={}", self.team.id);
        let request = self.manager.request(Method::POST, &path);
        let answer = ask_while_others_are_away(request.multipart(form)).await;
        self.manager.at_the_end(answer).await
    }

    async fn read(&self, fields: &[(&'static str, &str)]) -> Answer {
        self.read_with(&self.google.key(), fields).await
    }

    /// Submits a form that must be refused at this field. Returns the error.
    async fn refused(&self, field: &str, fields: &[(&'static str, &str)]) -> String {
        let page = self.read(fields).await;
        assert_eq!(page.status, 422, "{}", page.text());
        page.errors()[field].clone()
    }
}

fn one(name: &str, rows: Value) -> Worksheet {
    let cells = |row: &Value| row.as_array().unwrap().clone();
    (
        name.to_owned(),
        rows.as_array().unwrap().iter().map(cells).collect(),
    )
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_spreadsheet_is_shown_first_and_then_taken_and_the_key_is_nowhere() {
    let here = here().await;
    here.google.share("Tuesday's \\ Turf", &team_worksheets());
    let form = here.manager.get("/settings").await;
    assert!(form.body.contains(PAGE), "{}", form.body);
    assert_eq!(here.manager.get(PAGE).await.status, 200);
    let before = here.app.book(&here.team).await.seq();
    let page = here
        .read(&[
            ("spreadsheet", "Tuesday's \\ Turf"),
            ("transactions", "Transactions"),
            ("games", "games"),
            ("summary", "Summary"),
            ("first_row", "2"),
            ("last_row", "4"),
        ])
        .await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert_eq!(page.row("Ann")[3], "£3.00 owes");
    assert!(page.text().contains("18 Apr 2017"), "{}", page.text());
    assert_eq!(here.app.book(&here.team).await.seq(), before);
    // The data is kept, so that it can be read again without asking Google.
    let choices = page.form("/settings/import/choose");
    assert_eq!(choices.get("first_row"), Some("2"));
    here.google.trouble(DriverErrorKind::Away);
    let page = here.manager.send(&choices.with("currency", "EUR")).await;
    assert_eq!(page.row("Cy")[3], "€10.00 owes");
    let written = std::fs::read(here.app.database()).unwrap();
    let log = std::fs::read(here.app.database().with_extension("db-wal")).unwrap_or_default();
    let secret = here.google.secret_line();
    for bytes in [&written, &log] {
        assert!(
            !bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes())
        );
    }
    here.manager
        .done(&page.form("/settings/import/confirm"))
        .await;
    let team = here.app.team("Tuesday Turf").await;
    assert_eq!(here.app.balance(&team, "Bob").await, "1234.50");
    assert_eq!(team.kept.len(), 1);
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn only_the_worksheets_that_are_named_are_read_and_others_are_found_by_their_columns() {
    let here = here().await;
    let mut sheets = team_worksheets();
    sheets.push(one("Diary", json!([["Private"], ["not for CFFA"]])));
    let id = here.google.share("Turf", &sheets);
    let address = format!("https://docs.google.com/spreadsheets/d/{id}/edit#gid=0");
    let named = [
        ("spreadsheet", &*address),
        ("transactions", "Transactions"),
        ("games", "Games"),
        ("summary", "Summary"),
    ];
    let page = here.read(&named).await;
    assert_eq!(page.row("Ann")[3], "£3.00 owes");
    let mut read = here.google.read();
    read.sort();
    assert_eq!(read, ["Games", "Summary", "Transactions"]);
    let page = here.read(&[("spreadsheet", &id)]).await;
    assert_eq!(page.row("Ann")[3], "£3.00 owes");
    assert!(
        page.text().contains("Diary: This sheet was not read."),
        "{}",
        page.text()
    );
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn rows_are_counted_as_google_counts_them_and_odd_worksheet_names_can_be_chosen() {
    let here = here().await;
    let paid = json!([
        ["Player", "Amount", "Date"],
        [],
        ["Ann", 5, 45000],
        ["Bob", "lots", 45000],
        ["Cy\nthe keeper", 0.1, 45000],
        ["Dan", 1, "soon"],
    ]);
    let sheets = [
        one("Paid '24/25", paid.clone()),
        one("../Paid '25", paid),
        one("Nothing yet", json!([])),
    ];
    here.google.share("Turf", &sheets);
    let page = here
        .read(&[("spreadsheet", "Turf"), ("transactions", "Paid '24/25")])
        .await;
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    assert!(text.contains("2 rows can’t be read"), "{text}");
    for row in [
        "Paid '24-25, row 4: the amount",
        "Paid '24-25, row 6: the date",
    ] {
        assert!(text.replace("&#x27;", "'").contains(row), "{text}");
    }
    assert_eq!(page.row("Cy the keeper")[3], "£0.10 in credit");
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_file_that_is_no_key_is_said_beside_it_and_nothing_typed_is_lost() {
    let here = here().await;
    let fields = [
        ("spreadsheet", "Turf"),
        ("games", "Matches"),
        ("last_row", "40"),
    ];
    let mut without_pem = here.google.key();
    without_pem["private_key"] =
        json!("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n");
    let mut of_a_person = here.google.key();
    of_a_person["type"] = json!("authorized_user");
    for (key, sentence) in [
        (
            json!({"installed": {}}),
            "This is not a service account key.",
        ),
        (json!("x".repeat(20_000)), "at most 16 KB"),
        (of_a_person, "This is not a service account key."),
        (without_pem, "The private key in the file can’t be used"),
        (
            here.google.forged_key(),
            "Google rejects this key (Invalid JWT Signature.)",
        ),
    ] {
        let page = here.read_with(&key, &fields).await;
        assert_eq!(page.status, 422, "{}", page.text());
        assert!(
            page.errors()["key"].contains(sentence),
            "{:?}",
            page.errors()
        );
        assert!(!page.text().contains("PRIVATE KEY"), "{}", page.text());
        let form = page.form(PAGE);
        assert_eq!(form.get("games"), Some("Matches"));
        assert_eq!(form.get("last_row"), Some("40"));
        assert!(
            page.text().contains("Choose the .json file again"),
            "{}",
            page.text()
        );
    }
}

/// The form is read in parts, under the limits of every upload, and none of it is written to disk.
#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_form_that_is_too_large_is_refused_with_the_sentence_of_every_upload() {
    let here = here().await;
    let path = format!("{PAGE}?team={}", here.team.id);
    let send = async |form: Form| {
        let request = here.manager.request(Method::POST, &path);
        let page = ask_while_others_are_away(request.multipart(form)).await;
        assert_eq!(page.status, 422, "{}", page.text());
        page
    };
    let parts = |name: &'static str, many: usize, bytes: usize| {
        (0..many).fold(Form::new(), |form, _| {
            form.part(name, Part::bytes(vec![b'x'; bytes]).file_name("key.json"))
        })
    };
    let just_too_large = |name| {
        let whole = usize::try_from(LARGEST >> 20).unwrap();
        parts(name, whole, 1 << 20).part(name, Part::bytes(vec![b'x']))
    };
    for (form, sentence) in [
        (
            just_too_large("key"),
            "The file is too large; the limit is 32 MB.",
        ),
        (
            just_too_large("other"),
            "The file is too large; the limit is 32 MB.",
        ),
        (parts("key", 201, 1), "Choose at most 200 files at once."),
    ] {
        let page = send(form).await;
        assert!(page.problems().contains(sentence), "{}", page.problems());
    }
    let long = "x".repeat(3_000);
    let page = here
        .read(&[("spreadsheet", "Turf"), ("games", &long)])
        .await;
    assert_eq!(page.status, 422);
    assert!(page.errors()["games"].contains("at most 2 KB"));
    assert_eq!(page.form(PAGE).get("spreadsheet"), Some("Turf"));
    // If a field is sent twice, the last one counts, as in every form.
    let key = here.google.key().to_string();
    let form = Form::new()
        .part(
            "key",
            Part::bytes(vec![b'x'; 20_000]).file_name("large.json"),
        )
        .part("key", Part::bytes(key.into_bytes()).file_name("key.json"));
    let page = send(form).await;
    assert!(!page.errors().contains_key("key"), "{:?}", page.errors());
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn a_spreadsheet_that_cant_be_seen_is_told_with_whom_to_share_it() {
    let here = here().await;
    let hidden = here.google.keep("Turf", &team_worksheets());
    here.google.share("Twice", &[]);
    here.google.share("Twice", &[]);
    let workbook = here.google.share_workbook("Uploaded");
    here.google.share("Empty", &[]);
    here.google.share("Shared", &team_worksheets());
    let share = format!(
        "No spreadsheet called “Turf” is shared with {EMAIL}. Open it in Google Sheets, choose Share"
    );
    let not_shared = format!("The spreadsheet is not shared with {EMAIL}, or does not exist");
    let nowhere = format!("1{}", "x".repeat(43));
    for (spreadsheet, sentence) in [
        ("Turf", &*share),
        (&hidden, &not_shared),
        (&nowhere, &not_shared),
        ("Twice", "2 spreadsheets called “Twice” are shared"),
        (&workbook, "not a Google spreadsheet"),
        (" ", "Enter the name or address"),
    ] {
        let said = here
            .refused("spreadsheet", &[("spreadsheet", spreadsheet)])
            .await;
        assert!(said.contains(sentence), "{spreadsheet}: {said}");
    }
    let page = here
        .read(&[("spreadsheet", "Shared"), ("games", "Matches")])
        .await;
    assert_eq!(page.status, 422);
    let said = page.problems();
    assert!(
        said.contains(
            "Sheet “Matches” not found. The sheets are: “Games”, “Transactions”, “Summary”."
        ),
        "{said}"
    );
    let page = here.read(&[("spreadsheet", "Empty")]).await;
    assert_eq!(page.status, 422, "{}", page.text());
    let said = here
        .refused(
            "first_row",
            &[("spreadsheet", "Shared"), ("first_row", "top")],
        )
        .await;
    assert!(said.contains("row number"), "{said}");
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn while_google_is_away_nothing_is_lost_but_the_key() {
    let here = here().await;
    here.google.share("Turf", &team_worksheets());
    let fields = [("spreadsheet", "Turf"), ("summary", "Summary")];
    for (trouble, status, sentence) in [
        (
            DriverErrorKind::Away,
            503,
            "Google is temporarily unavailable.",
        ),
        (DriverErrorKind::Quota, 503, "Google is limiting requests"),
        (
            DriverErrorKind::SwitchedOff,
            422,
            "The Google Drive API is not enabled",
        ),
        (DriverErrorKind::Clock, 422, "clock is wrong"),
        // Redirects to other hosts aren't followed: the request, with its credentials, would go
        // there too.
        (DriverErrorKind::Elsewhere, 422, "could not be read"),
    ] {
        here.google.trouble(trouble);
        let page = here.read(&fields).await;
        assert_eq!(page.status, status, "{trouble:?}: {}", page.text());
        assert!(
            page.text().contains(sentence),
            "{trouble:?}: {}",
            page.text()
        );
        assert_eq!(page.form(PAGE).get("spreadsheet"), Some("Turf"));
        assert_eq!(page.form(PAGE).get("summary"), Some("Summary"));
        assert!(
            page.text().contains("Choose the .json file again"),
            "{}",
            page.text()
        );
    }
    here.google.trouble(DriverErrorKind::None);
    assert_eq!(here.read(&fields).await.status, 200);
    let app = TestApp::configured(&[("GOOGLE_BASE_URL", "http://127.0.0.1:1")]).await;
    let (manager, team) = app.with_team().await;
    let nobody = Here {
        app,
        manager,
        team,
        ..here
    };
    assert_eq!(nobody.read(&fields).await.status, 503);
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn addresses_in_a_key_are_never_asked() {
    let here = here().await;
    here.google.share("Turf", &team_worksheets());
    let inside = TcpListener::bind("127.0.0.1:0").unwrap();
    inside.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", inside.local_addr().unwrap());
    let mut key = here.google.key();
    for name in ["token_uri", "auth_uri", "universe_domain"] {
        key[name] = json!(address);
    }
    let page = here.read_with(&key, &[("spreadsheet", "Turf")]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let nobody = inside.accept().map(drop).unwrap_err();
    assert_eq!(nobody.kind(), std::io::ErrorKind::WouldBlock);
}
