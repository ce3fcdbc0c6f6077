//! Settings: the team's name, the book's settings, importing, exporting and deleting the book.

use cffa_store::Team;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, Browser, TestApp, ask};
use reqwest::Method;
use reqwest::multipart;

async fn upload(browser: &Browser, team: &Team, file: Vec<u8>) -> Answer {
    let part = multipart::Part::bytes(file).file_name("archive.zip");
    let form = multipart::Form::new()
        .text("form_key", "x")
        .part("file", part);
    let path = format!("/settings/import?team={}", team.id);
    let answer = ask(browser.request(Method::POST, &path).multipart(form)).await;
    browser.at_the_end(answer).await
}

#[actix_web::test]
async fn name_and_days_are_saved_and_said_in_the_history() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager.get("/settings").await.form("/settings");
    assert_eq!(form.get("name"), Some("Tuesday Turf"));
    assert_eq!(
        (form.get("active_days"), form.get("recent_days")),
        (Some("730"), Some("180"))
    );
    let form = form
        .with("name", "Tuesday Turf FC")
        .with("active_days", "365")
        .with("recent_days", "30");
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("Settings saved."));
    assert_eq!(page.form("/settings").get("active_days"), Some("365"));
    assert_eq!(app.team("Tuesday Turf FC").await.id, team.id);
    assert!(
        manager
            .get("/cffa")
            .await
            .text()
            .contains("Nothing in the last 30 days.")
    );
    // Sending it again unchanged is no error, and nothing is written.
    let seq = app.book(&team).await.seq();
    let form = manager.get("/settings").await.form("/settings");
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(app.book(&team).await.seq(), seq);
}

#[actix_web::test]
async fn a_rename_that_is_refused_changes_no_other_setting() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    app.found_team(&manager, "Thursday Turf").await;
    let before = app.everything().await;
    let answer = manager
        .fill(
            "/settings",
            &[("name", "tuesday turf"), ("active_days", "10")],
        )
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.errors()["name"].contains("There is already a team called"));
    assert_eq!(answer.form("/settings").get("active_days"), Some("10"));
    let answer = manager
        .fill("/settings", &[("name", "Another"), ("active_days", "0")])
        .await;
    assert!(answer.errors().contains_key("active_days"));
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn all_that_is_wrong_is_listed_at_once_in_the_order_of_the_page() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let wrong = |answer: Answer| -> Vec<String> {
        let links = answer.links().into_iter();
        links.filter(|link| link.starts_with("#f-")).collect()
    };
    let settings = [("name", " "), ("active_days", "x"), ("recent_days", "0")];
    assert_eq!(
        wrong(manager.fill("/settings", &settings).await),
        ["#f-name", "#f-active_days", "#f-recent_days"]
    );
    let team = [("team_name", ""), ("currency", "X"), ("player_name", "")];
    assert_eq!(
        wrong(manager.fill("/onboarding", &team).await),
        ["#f-team_name", "#f-currency", "#f-player_name"]
    );
}

#[actix_web::test]
async fn the_currency_is_chosen_while_the_book_is_empty_and_fixed_then() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    assert_eq!(
        manager
            .fill("/settings", &[("currency", "JPY")])
            .await
            .status,
        303
    );
    let richard = app.player(&team, "Richard B").await.to_string();
    let fine = manager
        .fill(
            "/transactions/new",
            &[("player", &richard), ("amount", "1.50")],
        )
        .await;
    assert_eq!(fine.errors()["amount"], "This currency has no decimals.");
    assert_eq!(
        manager
            .fill(
                "/transactions/new",
                &[("player", &richard), ("amount", "150")]
            )
            .await
            .status,
        303
    );
    let page = manager.get("/settings").await;
    assert!(
        page.text().contains("The currency can’t be changed once"),
        "{}",
        page.text()
    );
    let answer = manager
        .send(&page.form("/settings").with("currency", "GBP"))
        .await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.errors().contains_key("currency"),
        "{:?}",
        answer.errors()
    );
    assert_eq!(app.book(&team).await.settings().currency.code(), "JPY");
}

#[actix_web::test]
async fn all_data_is_deleted_after_typing_the_name_and_can_be_brought_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let before = manager.get("/cffa").await.rows();
    let page = manager.get("/settings/delete").await;
    assert!(
        page.text()
            .contains("You can restore the book on the settings page for 30 days"),
        "{}",
        page.text()
    );
    for wrong in ["", "tuesday turf", "Tuesday", "<i>"] {
        let answer = manager
            .fill("/settings/delete", &[("typed_name", wrong)])
            .await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.errors()["typed_name"].contains("Tuesday Turf"));
        assert_eq!(
            answer.form("/settings/delete").get("typed_name"),
            Some(wrong)
        );
    }
    assert_eq!(app.book(&season.team).await.game_count(), 2);
    let page = manager
        .done(
            &page
                .form("/settings/delete")
                .with("typed_name", " Tuesday Turf "),
        )
        .await;
    assert!(page.flashes().contains("You can restore it for 30 days."));
    assert!(
        page.text().contains("2 games, 3 players"),
        "{}",
        page.text()
    );
    assert!(
        manager
            .get("/cffa")
            .await
            .text()
            .contains("No players yet.")
    );
    assert_eq!(
        player.get("/playerSummary").await.status,
        200,
        "not linked to a player for now"
    );
    let page = manager.done(&page.form("/settings/restore")).await;
    assert!(page.flashes().contains("Book restored."));
    assert_eq!(manager.get("/cffa").await.rows(), before);
    assert!(player.get("/playerSummary").await.body.contains("<h1>Mark"));
    assert!(
        manager
            .get("/history")
            .await
            .text()
            .contains("Recorded a payment of £20.00")
    );
}

#[actix_web::test]
async fn an_exported_book_comes_in_again_as_it_was() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let export = manager.get("/settings/export").await;
    assert!(
        export
            .header("content-disposition")
            .starts_with("attachment; filename=\"cffa-"),
        "{}",
        export.header("content-disposition")
    );
    let before = manager.get("/cffa").await.rows();
    let other = app.stranger("olga").await;
    let theirs = app.found_team(&other, "Thursday Turf").await;
    let seq = app.book(&theirs).await.seq();
    let page = upload(&other, &theirs, export.bytes.clone()).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("Nothing has been saved yet."));
    assert_eq!(page.row("Mark")[1], "1");
    assert_eq!(app.book(&theirs).await.seq(), seq, "shown, but not adopted");
    let form = page.form("/settings/import/confirm");
    let done = other.done(&form).await;
    assert!(
        done.flashes().contains("Import complete."),
        "{}",
        done.flashes()
    );
    assert_eq!(other.get("/cffa").await.rows(), before);
    // Pressed twice, it was adopted once.
    assert_eq!(other.send(&form).await.location(), "/cffa");
    assert_eq!(app.team("Thursday Turf").await.kept.len(), 1);
    assert_eq!(app.book(&season.team).await.game_count(), 2);
}

#[actix_web::test]
async fn a_file_that_is_no_archive_is_refused_beside_the_field() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team.clone()).await;
    let export = manager.get("/settings/export").await.bytes;
    let before = app.everything().await;
    for (what, file) in [
        ("nothing", Vec::new()),
        ("text", b"a shopping list".to_vec()),
        ("the start of one", export[..export.len() / 2].to_vec()),
        ("its name only", b"PK\x03\x04".to_vec()),
        ("34 MB", vec![b'x'; 34 * 1024 * 1024]),
    ] {
        let answer = upload(&manager, &team, file).await;
        assert!(
            (400..500).contains(&answer.status),
            "{what}: {}",
            answer.status
        );
        assert!(
            answer.errors().contains_key("file"),
            "{what}: {}",
            answer.text()
        );
    }
    let form = multipart::Form::new().text("other", "no file at all");
    let answer = ask(manager
        .request(Method::POST, "/settings/import")
        .multipart(form))
    .await;
    assert!(answer.errors().contains_key("file"), "{}", answer.text());
    assert_eq!(app.everything().await, before);
}
