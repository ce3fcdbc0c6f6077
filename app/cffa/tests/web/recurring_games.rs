//! Recurring games: the form, and the games that are planned automatically.

#![allow(clippy::unwrap_used)]

use cffa_services::books::Books;
use cffa_services::match_day::planning::{Planner, Stores};
use cffa_services::next_game::NextGames;
use cffa_store::{NextGame, Team};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp, days_ago};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};

/// The form with games on every day but one, from the day after tomorrow, planned on the day
/// before.
async fn filled(manager: &Browser) -> Form {
    let form = manager.get("/next/schedule").await.form("/next/schedule");
    let form = (1..=7).fold(form, |form, day| form.with(&format!("weekday_{day}"), "on"));
    form.with("every_weeks", "1")
        .with("from", &days_ago(-2))
        .with("time", "19:30")
        .with("days_before", "1")
        .with("place", "The cage")
        .with("price", "61.00")
        .with("minimum", "4")
        .with("maximum", "10")
        .with("skipped", &days_ago(-3))
}

/// The morning of a day, this many days from now, in any time zone.
fn morning(days: i64) -> Timestamp {
    let day = jiff::Zoned::now()
        .date()
        .to_datetime(jiff::civil::time(9, 0, 0, 0));
    let day = day
        .to_zoned(jiff::tz::TimeZone::system())
        .unwrap()
        .timestamp();
    day + SignedDuration::from_hours(24 * days)
}

/// The number of games that this many processes plan at once, this many days from now.
async fn planned(app: &TestApp, processes: usize, days: i64) -> usize {
    let now = morning(days);
    let all = (0..processes).map(|_| async {
        let books = Books::new(app.store.clone());
        let next_games = NextGames::new(app.store.clone(), b"key");
        let stores = Stores {
            store: &*app.store,
            books: &books,
            next_games: &next_games,
        };
        let turn = Planner::default().run(stores, now).await;
        turn.unwrap().planned
    });
    join_all(all).await.into_iter().sum()
}

async fn next_game(app: &TestApp, team: &Team) -> Option<NextGame> {
    app.store.next_games(&[team.id]).await.unwrap().pop()
}

#[actix_web::test]
async fn games_are_planned_one_after_another_by_one_process_of_many() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let answer = manager.send(&filled(&manager).await).await;
    assert_eq!(answer.location(), "/next/schedule", "{}", answer.text());
    assert_eq!(planned(&app, 3, 0).await, 0, "the first is two days away");
    assert_eq!(planned(&app, 5, 1).await, 1);
    let first = next_game(&app, &team).await.unwrap();
    assert_eq!(first.details.date.to_string(), days_ago(-2));
    assert_eq!(first.details.place, "The cage");
    assert_eq!(first.details.price.unwrap().amount.minor(), 6100);
    assert_eq!(planned(&app, 5, 1).await, 0, "it is planned already");
    // Nobody logged it: its list is kept, however many days pass.
    assert_eq!(planned(&app, 5, 5).await, 0);
    assert_eq!(next_game(&app, &team).await.unwrap(), first);
    // Once called off, it no longer blocks others; the day after is a holiday.
    let form = manager.get("/next").await.form("/next/off");
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(planned(&app, 5, 2).await, 0);
    assert_eq!(planned(&app, 5, 3).await, 1);
    let second = next_game(&app, &team).await.unwrap();
    assert_eq!(second.details.date.to_string(), days_ago(-4));
    assert_ne!(second.id, first.id);
    assert_eq!(second.link, first.link, "the link stays");
    let stop = manager
        .get("/next/schedule")
        .await
        .form("/next/schedule/stop");
    assert_eq!(manager.send(&stop).await.location(), "/next/schedule");
    let form = manager.get("/next").await.form("/next/off");
    manager.send(&form).await;
    assert_eq!(planned(&app, 5, 9).await, 0, "stopped");
}

#[actix_web::test]
async fn a_logged_game_makes_room_for_the_next() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Ann"]).await;
    let ann = app.player(&team, "Ann").await;
    let form = filled(&manager).await.with("from", &days_ago(7));
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(planned(&app, 1, 0).await, 1);
    let first = next_game(&app, &team).await.unwrap();
    let page = manager.get(&format!("/games/new?plan={}", first.id)).await;
    let log = page.form("/games/new").with(&format!("played_{ann}"), "on");
    assert_eq!(manager.send(&log).await.status, 303);
    assert_eq!(planned(&app, 4, 1).await, 1);
    let second = next_game(&app, &team).await.unwrap();
    assert_eq!(second.details.date.to_string(), days_ago(-1));
    assert_eq!(second.earlier.len(), 1);
}

#[actix_web::test]
async fn a_game_that_was_logged_too_early_keeps_its_list_until_its_day_is_over() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Ann"]).await;
    let ann = app.player(&team, "Ann").await;
    let form = filled(&manager).await.with("from", &days_ago(7));
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(planned(&app, 1, 0).await, 1);
    let first = next_game(&app, &team).await.unwrap();
    let reply = manager.get("/next").await.form("/next/replies");
    let reply = reply.with("who", &ann.to_string()).with("reply", "in");
    assert_eq!(manager.send(&reply).await.status, 303);
    let page = manager.get(&format!("/games/new?plan={}", first.id)).await;
    assert_eq!(manager.send(&page.form("/games/new")).await.status, 303);
    assert_eq!(planned(&app, 1, 0).await, 0, "its day is not over");
    let undo = manager.get("/history").await.form("/history/undo");
    assert_eq!(manager.send(&undo).await.status, 303);
    assert_eq!(planned(&app, 1, 0).await, 0);
    assert!(manager.get("/next").await.text().contains("Ann"));
    assert_eq!(next_game(&app, &team).await.unwrap().id, first.id);
    assert_eq!(planned(&app, 1, 1).await, 1);
}

#[actix_web::test]
async fn a_book_is_read_only_when_a_game_can_be_due_and_once_until_it_changes() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Ann"]).await;
    let ann = app.player(&team, "Ann").await;
    let form = filled(&manager).await.with("from", &days_ago(-7));
    assert_eq!(manager.send(&form).await.status, 303);
    let books = Books::new(app.store.clone());
    let next_games = NextGames::new(app.store.clone(), b"key");
    let stores = Stores {
        store: &*app.store,
        books: &books,
        next_games: &next_games,
    };
    let mut planner = Planner::default();
    let mut turn = async |days| {
        let turn = planner.run(stores, morning(days)).await.unwrap();
        (turn.planned, turn.books_read)
    };
    assert_eq!(turn(0).await, (0, 0), "nothing can be due");
    assert_eq!(turn(6).await, (1, 1), "the day before");
    assert_eq!(turn(6).await, (0, 0), "it is planned");
    // Its day is over, and nobody logged it.
    assert_eq!(turn(9).await, (0, 1));
    assert_eq!(turn(9).await, (0, 0), "the book has not changed");
    manager.add_players(&["Ben"]).await;
    assert_eq!(turn(9).await, (0, 1), "it may say more now");
    let first = next_game(&app, &team).await.unwrap();
    let page = manager.get(&format!("/games/new?plan={}", first.id)).await;
    let log = page.form("/games/new").with(&format!("played_{ann}"), "on");
    let logged = manager.send(&log.with("date", &days_ago(0))).await;
    assert_eq!(logged.status, 303, "{}", logged.text());
    assert_eq!(turn(9).await, (1, 1));
}

#[actix_web::test]
async fn what_is_wrong_is_named_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    for (field, bad, noted) in [
        ("every_weeks", "3", "every_weeks"),
        ("from", "2026-02-30", "from"),
        ("time", "25:00", "time"),
        ("place", " ", "place"),
        ("price", "-1", "price"),
        ("maximum", "1", "maximum"),
        ("days_before", "61", "days_before"),
        ("skipped", "Christmas", "skipped"),
    ] {
        let form = filled(&manager).await.with(field, bad);
        let answer = manager.send(&form).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(
            answer.errors().contains_key(noted),
            "{field}: {}",
            answer.text()
        );
        let again = answer.form("/next/schedule");
        // A drop-down list doesn't have this option.
        if field != "every_weeks" {
            let typed = again.get(field).map(str::trim);
            assert_eq!(typed, Some(bad.trim()), "{field}");
        }
        assert_eq!(again.get("weekday_3"), Some("on"));
    }
    let mut form = filled(&manager).await;
    form.fields
        .retain(|(name, _)| !name.starts_with("weekday_"));
    let answer = manager.send(&form).await;
    assert!(
        answer.errors().contains_key("weekdays"),
        "{}",
        answer.text()
    );
    assert!(app.store.match_days(&[team.id]).await.unwrap().is_empty());
}

#[actix_web::test]
async fn two_managers_do_not_undo_each_other() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let first = filled(&manager).await;
    assert_eq!(manager.send(&first).await.status, 303);
    // The same form again is not another change.
    assert_eq!(manager.send(&first).await.status, 303);
    let (one, other) = (filled(&manager).await, filled(&manager).await);
    let one = one.with("place", "The park");
    assert_eq!(manager.send(&one).await.status, 303);
    let late = manager.send(&other.with("place", "The hall")).await;
    assert_eq!(late.status, 422, "{}", late.text());
    assert!(
        late.problems()
            .contains("changed the recurring games first")
    );
    let kept = app.store.match_days(&[team.id]).await.unwrap().remove(0);
    assert_eq!(kept.schedule.unwrap().place, "The park");
    // A form from before the recurring games were stopped doesn't bring them back either, even if
    // there are others meanwhile.
    let stale = filled(&manager).await.with("place", "The yard");
    let page = manager.get("/next/schedule").await;
    let stop = page.form("/next/schedule/stop");
    assert_eq!(manager.send(&stop).await.status, 303);
    assert_eq!(manager.send(&stale).await.status, 422);
    let new = filled(&manager).await.with("place", "The dome");
    assert_eq!(manager.send(&new).await.status, 303);
    assert_eq!(manager.send(&stale).await.status, 422);
    let kept = app.store.match_days(&[team.id]).await.unwrap().remove(0);
    assert_eq!(kept.schedule.unwrap().place, "The dome");
}

#[actix_web::test]
async fn deleting_all_data_ends_the_recurring_games() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Ann"]).await;
    let form = filled(&manager).await;
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(planned(&app, 1, 1).await, 1);
    let page = manager.get("/settings/delete").await;
    let form = page.form("/settings/delete").with("typed_name", &team.name);
    assert_eq!(manager.send(&form).await.location(), "/settings");
    assert_eq!(planned(&app, 1, 1).await, 0);
    assert_eq!(next_game(&app, &team).await, None);
}
