//! The season page: table, attendance, streaks, and who may see them.

use cffa_testing::app::fixture::{Season, named_season, season};
use cffa_testing::app::{Browser, TestApp, days_ago};

/// Richard beat Adam and Mark.
async fn with_goals(manager: &Browser, season: &Season) {
    let edit = format!("/games/{}/edit", season.game);
    let form = manager.get(&edit).await.form(&edit);
    let form = form
        .with("sides", "on")
        .with(&format!("side_{}", season.richard), "a")
        .with(&format!("side_{}", season.adam), "b")
        .with(&format!("side_{}", season.mark), "b")
        .with("goals_a", "5")
        .with("goals_b", "3");
    assert_eq!(manager.send(&form).await.status, 303);
}

#[actix_web::test]
async fn it_has_the_table_attendance_streaks_and_a_picture_with_a_text() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let empty = manager.get("/season?range=all").await.text();
    assert!(empty.contains("No games on these dates."), "{empty}");
    let season = season(&app, &manager, team).await;
    let without = manager.get("/season?range=all").await.text();
    assert!(without.contains("No game has a result."), "{without}");
    with_goals(&manager, &season).await;
    let page = manager.get("/season?range=all").await;
    let text = page.text();
    for shown in [
        "Richard B",
        "+2",
        "−2",
        // On a phone: won, drawn, lost; the current streak, and the best one.
        "1–0–0",
        "0–0–1",
        "1 / 1",
        "2 / 2",
        "100%",
        "1, best 1",
        "50%",
        "2, best 2",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    // 91.00 over two games with eleven heads.
    assert!(text.contains("£8.27"), "{text}");
    assert!(page.body.contains("role=\"img\""));
    assert!(text.contains("came most often, to 2 of 2"), "{text}");
}

#[actix_web::test]
async fn it_counts_the_games_of_the_dates_asked_for() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    with_goals(&manager, &season).await;
    let since = manager.get(&format!("/season?from={}", days_ago(6))).await;
    assert!(since.text().contains("to 1 of 1"), "{}", since.text());
    let until = manager.get(&format!("/season?to={}", days_ago(6))).await;
    assert!(until.text().contains("No game has a result."));
    let wrong = manager.get("/season?from=yesterday").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("This is not a date."));
    let reversed = format!("/season?from={}&to={}", days_ago(1), days_ago(9));
    let reversed = manager.get(&reversed).await;
    assert_eq!(reversed.status, 422);
    assert!(reversed.text().contains("can’t be before the first"));
    assert_eq!(manager.get("/season").await.status, 200);
}

#[actix_web::test]
async fn players_see_themselves_alone_and_no_amounts() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    with_goals(&manager, &season).await;
    let adam = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let page = adam.get("/season?range=all").await;
    let text = page.text();
    assert!(text.contains("Adam K"), "{text}");
    for hidden in ["Richard B", "Mark", "£"] {
        assert!(!page.body.contains(hidden), "{hidden}: {text}");
    }
    let statements = page.links();
    assert!(
        statements
            .iter()
            .all(|link| !link.starts_with("/playerSummary/"))
    );
    assert!(
        manager
            .get("/season?range=all")
            .await
            .text()
            .contains("£91.00")
    );
}

#[actix_web::test]
async fn dates_get_a_name_which_can_be_deleted_and_comes_back_by_undo() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager.get("/season").await.form("/season/new");
    let reversed = form
        .with("name", "Autumn")
        .with("first", "2026-11-30")
        .with("last", "2026-09-01");
    let refused = manager.send(&reversed).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text().contains("can’t be before") || refused.text().contains("can't be before")
    );
    assert_eq!(refused.form("/season/new").get("name"), Some("Autumn"));
    named_season(&app, &manager, &season.team).await;
    let page = manager.get("/season").await;
    let link = page.link("/season?from=");
    assert!(manager.get(&link).await.text().contains("to 1 of 1"));
    // Its name and dates can be changed, by one manager at a time.
    let edit = page.links().into_iter().find(|it| it.ends_with("/edit"));
    let edit = edit.expect("the page links to the form");
    let form = manager.get(&edit).await.form(&edit);
    let wrong = manager.send(&form.clone().with("last", "2000-01-01")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.errors().contains_key("last"), "{}", wrong.text());
    let renamed = manager.done(&form.clone().with("name", "Spring")).await;
    assert!(
        renamed.flashes().contains("Season updated."),
        "{}",
        renamed.flashes()
    );
    let late = manager.send(&form.with("name", "Summer")).await;
    assert_eq!(late.status, 422, "{}", late.text());
    assert!(late.problems().contains("Someone else changed this"));
    let book = app.book(&season.team).await;
    let names: Vec<&str> = book
        .seasons()
        .iter()
        .map(|one| one.details.name.as_str())
        .collect();
    assert_eq!(names, ["Spring"]);
    drop(book);
    let page = manager.get("/season").await;
    // A page from before the last change to the season can't delete it.
    let stale = page.form("/season/delete").with("seen", "1");
    assert_eq!(manager.send(&stale).await.location(), "/season");
    assert_eq!(app.book(&season.team).await.seasons().len(), 1);
    let gone = manager.send(&page.form("/season/delete")).await;
    assert_eq!(gone.location(), "/season");
    assert!(app.book(&season.team).await.seasons().is_empty());
    let page = manager.get("/season").await;
    assert!(page.text().contains("Season deleted."));
    manager.done(&page.form("/history/undo")).await;
    assert_eq!(app.book(&season.team).await.seasons().len(), 1);
}
