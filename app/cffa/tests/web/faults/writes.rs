//! Writes: nothing is lost or duplicated, and nobody overwrites changes that they haven't seen.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn of_two_edits_of_the_same_game_the_second_is_refused_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/edit", season.game);
    let (one, other) = (
        manager.get(&path).await.form(&path),
        manager.get(&path).await.form(&path),
    );
    assert!(one.get("seen").is_some(), "the form says what it has seen");
    let first = manager.send(&one.with("cost", "70.00")).await;
    assert_eq!(first.status, 303);
    let seq = app.book(&season.team).await.seq();
    let other = other.with("cost", "45.67").with("expected", "9");
    let second = manager.send(&other).await;
    assert_eq!(second.status, 422);
    assert!(
        second
            .problems()
            .contains("Someone else changed this after you opened it"),
        "{}",
        second.problems()
    );
    assert_eq!(second.form(&path).get("cost"), Some("45.67"));
    assert_eq!(second.form(&path).get("expected"), Some("9"));
    assert_eq!(app.book(&season.team).await.seq(), seq);
    // Sent again from the page with the error, it is refused again.
    assert_eq!(manager.send(&second.form(&path)).await.status, 422);
    assert_eq!(app.book(&season.team).await.seq(), seq);
}

#[actix_web::test]
async fn what_somebody_else_changed_meanwhile_is_not_deleted_or_overwritten() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    for (page, change, amount) in [
        (
            format!("/games/{}/delete", season.game),
            format!("/games/{}/edit", season.game),
            "cost",
        ),
        (
            format!("/transactions/{}/delete", season.payment),
            format!("/transactions/{}/edit", season.payment),
            "amount",
        ),
        (
            format!("/transactions/{}/edit", season.transfer),
            format!("/transactions/{}/edit", season.transfer),
            "amount",
        ),
        (
            format!("/players/{}/edit", season.mark),
            format!("/players/{}/edit", season.mark),
            "comment",
        ),
    ] {
        let stale = manager.get(&page).await.form(&page);
        let changed = manager.fill(&change, &[(amount, "7.00")]).await;
        assert_eq!(changed.status, 303, "{change}: {}", changed.text());
        let seq = app.book(&season.team).await.seq();
        let stale = if page == change {
            stale.with(amount, "8.00")
        } else {
            stale
        };
        let answer = manager.send(&stale).await;
        assert_eq!(answer.status, 422, "{page}");
        assert!(
            answer.problems().contains("Someone else changed this"),
            "{page}: {}",
            answer.text()
        );
        assert_eq!(app.book(&season.team).await.seq(), seq, "{page}");
    }
}

#[actix_web::test]
async fn a_double_click_books_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let mark = season.mark.to_string();
    let payment = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payment = payment.with("player", &mark).with("amount", "3.00");
    let played = format!("played_{mark}");
    let game = manager
        .new_game(&today(), "10.00")
        .await
        .with(&played, "on");
    for form in [payment, game] {
        let before = app.book(&season.team).await.seq();
        // Two at the same time, and another one afterwards.
        let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
        let third = manager.send(&form).await;
        for answer in [one, other, third] {
            assert_eq!(answer.status, 303, "{}: {}", form.action, answer.text());
        }
        assert_eq!(
            app.book(&season.team).await.seq(),
            before + 1,
            "{}",
            form.action
        );
    }
}

#[actix_web::test]
async fn two_equal_payments_from_two_pages_are_two_payments() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    for _ in 0..2 {
        let fields = [("player", richard.as_str()), ("amount", "5.00")];
        assert_eq!(manager.fill("/transactions/new", &fields).await.status, 303);
    }
    assert_eq!(app.balance(&team, "Richard B").await, "10.00");
}

#[actix_web::test]
async fn a_double_click_on_delete_all_data_or_on_bring_it_back_replaces_one_book() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager
        .get("/settings/delete")
        .await
        .form("/settings/delete");
    let form = form.with("typed_name", "Tuesday Turf");
    let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
    assert_eq!((one.status, other.status), (303, 303));
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(app.team("Tuesday Turf").await.kept.len(), 1);
    let form = manager.get("/settings").await.form("/settings/restore");
    let answers = [manager.send(&form).await, manager.send(&form).await];
    assert!(answers.iter().all(|answer| answer.status == 303));
    assert_eq!(app.team("Tuesday Turf").await.kept.len(), 2);
    assert_eq!(app.book(&team).await.player_count(), 1);
    assert!(!manager.get("/settings").await.flashes().contains("Error"));
}

#[actix_web::test]
async fn a_double_click_opens_one_team_that_keeps_the_first() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    let form = manager.get("/onboarding").await.form("/onboarding");
    let form = form.with("team_name", "Thursday Turf");
    let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
    assert_eq!(
        (one.location(), other.location()),
        ("/cffa".into(), "/cffa".into())
    );
    assert_eq!(app.store.teams().await.expect("the store answers").len(), 2);
    let first = app.team("Tuesday Turf").await;
    assert_eq!(app.book(&first).await.game_count(), 2);
}

#[actix_web::test]
async fn of_eighty_payments_at_once_none_is_lost() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    let form = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payments = (0..80).map(|_| {
        let key = uuid::Uuid::new_v4().to_string();
        let form = form
            .clone()
            .with("form_key", &key)
            .with("player", &richard)
            .with("amount", "1.00");
        let manager = manager.clone();
        async move { manager.send(&form).await.status }
    });
    let statuses = futures::future::join_all(payments).await;
    assert!(statuses.iter().all(|status| *status == 303), "{statuses:?}");
    assert_eq!(app.balance(&team, "Richard B").await, "80.00");
}

#[actix_web::test]
async fn the_game_that_the_question_showed_is_the_one_that_is_deleted() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/delete", season.game);
    let question = manager.get(&path).await.form(&path);
    // Meanwhile, other games are logged before and after it, and another one is deleted.
    for date in [days_ago(20), days_ago(1)] {
        let form = manager.new_game(&date, "10.00").await;
        let form = form.with(&format!("played_{}", season.mark), "on");
        assert_eq!(manager.send(&form).await.status, 303);
    }
    assert_eq!(manager.send(&question).await.location(), "/games");
    let book = app.book(&season.team).await;
    assert!(book.game(season.game).is_none());
    assert_eq!(book.game_count(), 3);
}
