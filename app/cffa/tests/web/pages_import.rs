//! Importing a spreadsheet: uploading it, reviewing it, reading it again with other choices, and
//! adopting it.

#![allow(clippy::unwrap_used)]

use cffa_store::{BookId, Team};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp, ask};
use cffa_testing::spreadsheets::{csv_of, team_sheet, xlsx};
use cffa_testing::unanswered;
use reqwest::Method;
use reqwest::multipart;

pub(crate) async fn upload(browser: &Browser, team: &Team, files: &[(&str, Vec<u8>)]) -> Answer {
    upload_in("en", browser, team, files).await
}

/// Uploads files with a browser that asks for pages in a language.
async fn upload_in(
    language: &str,
    browser: &Browser,
    team: &Team,
    files: &[(&str, Vec<u8>)],
) -> Answer {
    let mut form = multipart::Form::new().text("form_key", "x");
    for (name, bytes) in files {
        let part = multipart::Part::bytes(bytes.clone()).file_name((*name).to_owned());
        form = form.part("file", part);
    }
    let path = format!("/settings/import?team={}", team.id);
    let request = browser.request(Method::POST, &path);
    let answer = ask(request.header("Accept-Language", language).multipart(form)).await;
    browser.at_the_end(answer).await
}

fn choices(page: &Answer) -> Form {
    page.form("/settings/import/choose")
}

const UNCLEAR: &str = "Player,Amount,Date\nAnn,5,03/04/2025\nJon Smith,2.00,03/04/2025\nJohn Smith,1,04/05/2025\nAnn,1.785,04/05/2025\nBob,lots,04/05/2025\n";

#[actix_web::test]
async fn a_workbook_is_shown_first_and_then_taken_and_can_be_given_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let before = app.book(&team).await.seq();
    let page = upload(&manager, &team, &[("turf.xlsx", xlsx(&team_sheet()))]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(
        page.text()
            .contains("a spreadsheet. Nothing has been saved yet."),
        "{}",
        page.text()
    );
    assert_eq!(page.row("Ann")[3], "£3.00 owes");
    assert_eq!(app.book(&team).await.seq(), before);
    manager.done(&page.form("/settings/import/confirm")).await;
    let team = app.team("Tuesday Turf").await;
    assert_eq!(app.balance(&team, "Bob").await, "1234.50");
    assert_eq!(team.kept.len(), 1);
}

#[actix_web::test]
async fn sheets_downloaded_one_by_one_are_uploaded_together() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let files: Vec<(String, Vec<u8>)> = team_sheet()
        .iter()
        .map(|(name, rows)| (format!("Turf - {name}.csv"), csv_of(rows).into_bytes()))
        .collect();
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (&**name, text.clone()))
        .collect();
    let page = upload(&manager, &team, &files).await;
    assert_eq!(page.row("Cy")[3], "£10.00 owes");
    let mixed = [
        ("a.csv", b"Player,Amount,Date\n".to_vec()),
        ("b.png", b"x".to_vec()),
    ];
    let page = upload(&manager, &team, &mixed).await;
    assert!(
        page.errors()["file"].contains("“b.png” is not a CSV file"),
        "{:?}",
        page.errors()
    );
}

#[actix_web::test]
async fn why_a_file_is_refused_is_said_in_the_readers_language() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let pdf: &[(&str, Vec<u8>)] = &[("turf.pdf", b"%PDF-1.7".to_vec())];
    let mixed: &[(&str, Vec<u8>)] = &[
        ("a.csv", b"Player,Amount,Date\n".to_vec()),
        ("b.png", b"x".to_vec()),
    ];
    for (language, files, sentence) in [
        ("en", pdf, "This is a PDF, which has no cells to read."),
        (
            "de",
            pdf,
            "Das ist ein PDF; es hat keine Zellen, die sich lesen lassen.",
        ),
        ("de", mixed, "“b.png” ist keine CSV-Datei."),
        ("fr", mixed, "“b.png” n’est pas un fichier CSV."),
    ] {
        let page = upload_in(language, &manager, &team, files).await;
        let errors = page.errors();
        assert!(errors["file"].contains(sentence), "{language}: {errors:?}");
    }
}

#[actix_web::test]
async fn what_is_unclear_is_asked_and_the_same_upload_is_read_again_as_chosen() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let page = upload(&manager, &team, &[("Paid.csv", UNCLEAR.into())]).await;
    let text = page.text();
    assert!(text.contains("2 rows can’t be read"), "{text}");
    assert!(
        text.contains("Paid, row 6: the amount: “lots” is not an amount."),
        "{text}"
    );
    assert!(
        text.contains("whether the day or the month comes first"),
        "{text}"
    );
    let form = choices(&page);
    assert_eq!(form.get("dates"), Some(""));
    assert_eq!(form.get("same:John Smith"), Some("John Smith"));
    assert_eq!(form.get("currency"), Some("GBP"));
    let form = form
        .with("dates", "month_first")
        .with("same:John Smith", "Jon Smith")
        .with("currency", "EUR")
        .with("round", "on");
    // Another process would find it too: nothing of it is in this one's memory.
    let page = manager.send(&form).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(
        page.text().contains("1 row can’t be read") && page.text().contains("without 1 row"),
        "{}",
        page.text()
    );
    assert_eq!(page.row("Jon Smith")[3], "€3.00 in credit");
    assert_eq!(page.row("Ann")[3], "€6.78 in credit");
    let again = choices(&page);
    for field in ["dates", "same:John Smith", "currency", "round"] {
        assert_eq!(again.get(field), form.get(field), "{field}");
    }
    manager.done(&page.form("/settings/import/confirm")).await;
    let team = app.team("Tuesday Turf").await;
    let book = app.book(&team).await;
    assert_eq!(book.settings().currency.code(), "EUR");
    assert!(
        book.transactions()
            .all(|one| matches!(one.details.date.month(), 3 | 4))
    );
    // Once it is adopted, the upload is no longer kept.
    let id = BookId {
        team: team.id,
        generation: team.generation,
    };
    assert_eq!(app.store.chunk(id, 0).await.unwrap(), None);
    let gone = manager.send(&again).await;
    assert_eq!(gone.status, 404);
    assert!(
        gone.text().contains("Upload the file again."),
        "{}",
        gone.text()
    );
}

#[actix_web::test]
async fn a_choice_that_cant_be_is_said_beside_it_and_the_others_stay() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let page = upload(&manager, &team, &[("turf.xlsx", xlsx(&team_sheet()))]).await;
    let form = choices(&page);
    let answer = manager
        .send(
            &form
                .clone()
                .with("first_row", "first")
                .with("currency", "EUR"),
        )
        .await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.errors()["first_row"].contains("row number"),
        "{:?}",
        answer.errors()
    );
    assert_eq!(choices(&answer).get("first_row"), Some("first"));
    assert_eq!(choices(&answer).get("currency"), Some("EUR"));
    let answer = manager
        .send(&form.with("sheet:games", "Summary").with("currency", "EUR"))
        .await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.problems().contains("“Summary” lacks a column"),
        "{}",
        answer.problems()
    );
    assert_eq!(choices(&answer).get("currency"), Some("EUR"));
    assert_eq!(choices(&answer).get("sheet:games"), Some("Games"));
}

#[actix_web::test]
async fn an_upload_is_read_again_by_its_own_team_alone() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let page = upload(&manager, &team, &[("Paid.csv", UNCLEAR.into())]).await;
    let form = choices(&page);
    let generation = form.get("generation").unwrap();
    let other = app.stranger("olga").await;
    let theirs = app.found_team(&other, "Thursday Turf").await;
    let fields = [("generation", generation), ("team", &theirs.id.to_string())];
    let answer = other.post("/settings/import/choose", &fields).await;
    assert_eq!(answer.status, 404);
    assert!(
        answer.text().contains("Upload the file again."),
        "{}",
        answer.text()
    );
}

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

#[actix_web::test]
async fn an_export_of_splitwise_is_shown_with_what_cant_be_carried_and_then_taken() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let page = upload(&manager, &team, &[("turf.csv", fixture("splitwise.csv"))]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    for part in [
        "It is an export of Splitwise.",
        "2 rows can’t be read",
        "turf, row 8: it is in EUR, and the book is kept in GBP.",
        "“Tournament” became carry-overs",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(page.row("Cy")[3], "£0.33 owes");
    // The same upload in its other currency.
    let form = choices(&page).with("currency", "EUR");
    let other = manager.send(&form).await;
    assert_eq!(other.row("Bob")[3], "€45.00 owes");
    assert_eq!(choices(&other).get("currency"), Some("EUR"));
    let page = manager.send(&choices(&other).with("currency", "GBP")).await;
    manager.done(&page.form("/settings/import/confirm")).await;
    let team = app.team("Tuesday Turf").await;
    assert_eq!(app.balance(&team, "Ann Archer").await, "16.17");
    assert_eq!(app.book(&team).await.game_count(), 3);
}

#[actix_web::test]
async fn exports_of_spliit_and_i_hate_money_are_known_by_what_is_in_them() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    for (file, source, name, balance) in [
        (
            "spliit.json",
            "an export of Spliit, of the team Thursday Five",
            "Ann",
            "€1.51 in credit",
        ),
        (
            "spliit.csv",
            "an export of Spliit.",
            "Ann",
            "€12.50 in credit",
        ),
        (
            "ihatemoney.json",
            "an export of I Hate Money.",
            "cy",
            "£20.00 in credit",
        ),
        (
            "ihatemoney.csv",
            "an export of I Hate Money.",
            "bob",
            "£4.17 in credit",
        ),
    ] {
        // File names don't matter, except that CSV files are recognized by theirs.
        let called = if file.ends_with(".csv") {
            "a.csv"
        } else {
            "a.txt"
        };
        let page = upload(&manager, &team, &[(called, fixture(file))]).await;
        assert_eq!(page.status, 200, "{file}: {}", page.text());
        assert!(page.text().contains(source), "{file}: {}", page.text());
        assert_eq!(page.row(name)[3], balance, "{file}");
    }
    let page = upload(&manager, &team, &[("a.json", b"{}".to_vec())]).await;
    assert_eq!(page.status, 422);
    assert!(page.errors()["file"].contains("does not know this JSON"));
}

#[actix_web::test]
async fn how_a_text_was_read_is_shown_with_names_and_can_be_chosen() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    // A Russian name in windows-1251.
    let bytes = b"Player;Amount;Date\n\xc8\xe2\xe0\xed;10;2025-04-18\n".to_vec();
    let page = upload(&manager, &team, &[("Paid.csv", bytes)]).await;
    for said in [
        "Which of these is written correctly?",
        "Иван (windows-1251)",
        "What separates the cells?",
    ] {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    let form = choices(&page).with("encoding", "windows-1252");
    let page = manager.at_the_end(manager.send(&form).await).await;
    assert_eq!(page.row("Èâàí")[0], "Èâàí");
    let form = choices(&page).with("encoding", "windows-1251");
    let page = manager.at_the_end(manager.send(&form).await).await;
    assert_eq!(page.row("Иван")[0], "Иван");
}

#[actix_web::test]
async fn a_sign_of_a_currency_without_a_code_is_asked() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let group = include_bytes!("../cases/11-spliit-custom-currency/spliit.json").to_vec();
    let page = upload(&manager, &team, &[("spliit.json", group)]).await;
    assert!(
        page.text().contains("It can be CNY, JPY."),
        "{}",
        page.text()
    );
    let form = choices(&page).with("currency", "JPY");
    let page = manager.at_the_end(manager.send(&form).await).await;
    assert!(
        page.row("Aki")[3].contains("6,000"),
        "{:?}",
        page.row("Aki")
    );
}

#[actix_web::test]
async fn more_files_than_an_archive_has_are_refused_beside_the_field() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let names: Vec<String> = (0..201).map(|at| format!("{at}.csv")).collect();
    let files: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (&**name, b"x".to_vec())).collect();
    let page = upload(&manager, &team, &files).await;
    assert!(
        page.errors()["file"].contains("at most 200 files"),
        "{:?}",
        page.errors()
    );
}

#[actix_web::test]
async fn no_book_is_taken_before_every_question_about_its_file_is_answered() {
    for case in unanswered::ALL {
        let app = TestApp::start().await;
        let (manager, team) = app.with_team().await;
        let before = app.book(&team).await.seq();
        let page = upload(&manager, &team, &[(case.name, case.bytes.to_vec())]).await;
        let text = page.text();
        assert_eq!(page.status, 200, "{}: {text}", case.name);
        let item = format!("<li>{}</li>", case.what);
        assert!(page.body.contains(&item), "{}: {text}", case.name);
        assert!(!text.contains("Replace the book"), "{}: {text}", case.name);
        assert!(
            !page.body.contains("/settings/import/confirm"),
            "{}",
            case.name
        );
        let form = choices(&page);
        assert_eq!(form.get(case.field.0), Some(""), "{}", case.name);
        // A request without the button is refused too.
        let mut taken = form.clone();
        taken.action = "/settings/import/confirm".to_owned();
        let refused = manager.send(&taken).await;
        assert_eq!(refused.status, 409, "{}: {}", case.name, refused.text());
        assert!(
            refused.text().contains("can be read in more than one way"),
            "{}: {}",
            case.name,
            refused.text()
        );
        assert_eq!(app.book(&team).await.seq(), before, "{}", case.name);
        // Reading it again without a choice doesn't answer the question.
        let again = manager.at_the_end(manager.send(&form).await).await;
        assert!(
            again.body.contains(&item),
            "{}: {}",
            case.name,
            again.text()
        );
        let form = choices(&again).with(case.field.0, case.field.1);
        let page = manager.at_the_end(manager.send(&form).await).await;
        assert!(
            !page.body.contains(&item) && page.text().contains("Replace the book"),
            "{}: {}",
            case.name,
            page.text()
        );
        manager.done(&page.form("/settings/import/confirm")).await;
        assert_eq!(
            app.team("Tuesday Turf").await.kept.len(),
            1,
            "{}",
            case.name
        );
    }
}
