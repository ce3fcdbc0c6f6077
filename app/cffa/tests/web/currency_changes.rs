//! A team may change its currency while its book has no amounts. Amounts that are stored outside
//! the book keep the currency in which they were typed, and never count in another one.

#![allow(clippy::unwrap_used)]

use cffa_services::books::Books;
use cffa_services::match_day::planning::{Planner, Stores};
use cffa_services::next_game::NextGames;
use cffa_testing::app::fixture::planned;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp, days_ago};
use jiff::{SignedDuration, Timestamp};

async fn change_currency(manager: &Browser, currency: &str) {
    let form = manager.get("/settings").await.form("/settings");
    let answer = manager.send(&form.with("currency", currency)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[actix_web::test]
async fn the_price_of_a_next_game_stays_in_its_currency() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let game = planned(&app, &manager, &team).await;
    let log = format!("/games/new?plan={}", game.id);
    assert!(manager.get("/next").await.text().contains("£12.20"));
    change_currency(&manager, "JPY").await;
    for address in ["/next", &game.path] {
        let page = manager.get(address).await.text();
        assert!(page.contains("The cage"), "{address}: {page}");
        assert!(!page.contains(['£', '¥']), "{address}: {page}");
    }
    let form = manager.get("/next/plan").await.form("/next/plan");
    assert_eq!(form.get("price"), Some(""), "asked again");
    let form = manager.get(&log).await.form("/games/new");
    assert_eq!(form.get("cost"), Some(""), "asked again");
    // Looking at the page loses nothing.
    change_currency(&manager, "GBP").await;
    assert!(manager.get("/next").await.text().contains("£12.20"));
    let form = manager.get(&log).await.form("/games/new");
    assert_eq!(form.get("cost"), Some("61.00"));
}

#[actix_web::test]
async fn the_price_of_recurring_games_stays_in_its_currency() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager.get("/next/schedule").await.form("/next/schedule");
    let form = (1..=7).fold(form, |form, day| form.with(&format!("weekday_{day}"), "on"));
    let form = form
        .with("from", &days_ago(-1))
        .with("time", "19:30")
        .with("place", "The cage")
        .with("price", "61.00")
        .with("maximum", "10");
    let saved = manager.send(&form).await;
    assert_eq!(saved.location(), "/next/schedule", "{}", saved.text());
    change_currency(&manager, "EUR").await;
    let form = manager.get("/next/schedule").await.form("/next/schedule");
    assert_eq!(form.get("price"), Some(""), "asked again");
    let books = Books::new(app.store.clone());
    let next_games = NextGames::new(app.store.clone(), b"key");
    let now = Timestamp::now() + SignedDuration::from_hours(24);
    let stores = Stores {
        store: &*app.store,
        books: &books,
        next_games: &next_games,
    };
    let turn = Planner::default().run(stores, now).await;
    assert_eq!(turn.unwrap().planned, 1);
    let page = manager.get("/next").await.text();
    assert!(page.contains("The cage"), "{page}");
    assert!(!page.contains(['£', '€']), "{page}");
    assert!(app.store.next_games(&[team.id]).await.unwrap().len() == 1);
}

/// The form of a next game, or of the schedule for recurring ones, without a price.
fn filled(form: Form, path: &str, day: &str) -> Form {
    let form = (1..=7).fold(form, |form, day| match path {
        "/next/schedule" => form.with(&format!("weekday_{day}"), "on"),
        _ => form,
    });
    form.with(day, &days_ago(-3))
        .with("time", "19:30")
        .with("place", "The cage")
        .with("maximum", "10")
}

#[actix_web::test]
async fn a_price_that_was_typed_before_the_currency_changed_is_asked_again() {
    for (path, day) in [("/next/plan", "date"), ("/next/schedule", "from")] {
        let app = TestApp::start().await;
        let (manager, _) = app.with_team().await;
        let form = manager.get(path).await.form(path);
        let form = filled(form, path, day);
        change_currency(&manager, "JPY").await;
        let refused = manager.send(&form.clone().with("price", "6100")).await;
        assert_eq!(refused.status, 422, "{path}: {}", refused.text());
        let problems = refused.errors();
        assert!(problems["price"].contains("now JPY"), "{problems:?}");
        // The input is still there, and the form now asks in the new currency.
        let again = refused.form(path);
        assert_eq!(again.get("price"), Some("6100"));
        assert_eq!(manager.send(&again).await.status, 303, "{path}");
        // Without a price, there is no question.
        let app = TestApp::start().await;
        let (manager, _) = app.with_team().await;
        let other = manager.get(path).await.form(path);
        let token = other.get("form_key").unwrap().to_owned();
        change_currency(&manager, "JPY").await;
        let form = filled(other, path, day).with("form_key", &token);
        assert_eq!(manager.send(&form).await.status, 303, "{path}");
    }
}

#[actix_web::test]
async fn a_claimed_payment_stays_in_its_currency() {
    const CLAIM: &str = "/playerSummary/claim";
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Mark"]).await;
    let mark = app.player(&team, "Mark").await;
    let player = app.join(&manager, "player", Some(mark), "mark").await;
    let owes = async |amount: &str| {
        let fields = [("player", mark.to_string()), ("amount", amount.to_owned())];
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let answer = manager.fill("/transactions/new", &fields).await;
        assert_eq!(answer.location(), "/transactions", "{}", answer.text());
    };
    owes("-20.00").await;
    let claim = player.get("/playerSummary").await.form(CLAIM);
    assert_eq!(player.send(&claim).await.status, 303);
    let confirm = manager.get("/cffa").await.form("/claims/confirm");
    // The debt was a mistake, and so was the currency.
    let transaction = app.book(&team).await.transactions().next().unwrap().id;
    let address = format!("/transactions/{transaction}/delete");
    let delete = manager.get(&address).await.form(&address);
    assert_eq!(manager.send(&delete).await.status, 303);
    change_currency(&manager, "EUR").await;
    let page = manager.get("/cffa").await;
    assert!(page.forms("/claims/confirm").is_empty(), "{}", page.text());
    let late = manager.done(&confirm).await;
    assert!(
        late.flashes().contains("in the meantime"),
        "{}",
        late.flashes()
    );
    assert!(app.book(&team).await.is_empty());
    // A new one takes its place.
    owes("-15.00").await;
    let claim = player.get("/playerSummary").await.form(CLAIM);
    assert_eq!(player.send(&claim).await.status, 303);
    assert_eq!(app.team(&team.name).await.claims.len(), 1);
    assert!(manager.get("/cffa").await.text().contains("paid €15.00"));
}
