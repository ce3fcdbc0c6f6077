//! Settling up: the fewest payments that clear every balance.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, TestApp};

/// The buttons of the page: the payer, the payee, and the amount.
fn payments(page: &Answer) -> Vec<[String; 3]> {
    let forms = page.forms("/settle-up").into_iter();
    let field = |form: &cffa_testing::app::html::Form, name| {
        form.get(name).expect("the form has the field").to_owned()
    };
    forms
        .map(|form| ["from", "to", "amount"].map(|name| field(&form, name)))
        .collect()
}

#[actix_web::test]
async fn every_button_pressed_clears_every_balance() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team.clone()).await;
    let mut pressed = 0;
    loop {
        let page = manager.get("/settle-up").await;
        let Some(form) = page.forms("/settle-up").into_iter().next() else {
            assert!(page.text().contains("Everybody is settled up."));
            break;
        };
        let done = manager.done(&form).await;
        assert!(
            done.flashes().contains("Payment saved."),
            "{}",
            done.flashes()
        );
        pressed += 1;
        assert!(
            pressed <= 3,
            "three players and the team take three payments at most"
        );
    }
    assert!(pressed > 0);
    let book = app.book(&team).await;
    for player in book.players() {
        assert!(book.tally(player.id).balance().is_zero(), "{player:?}");
    }
    assert!(book.money_held().is_zero());
}

#[actix_web::test]
async fn a_button_counts_once_and_not_after_the_balances_changed() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let page = manager.get("/settle-up").await;
    let form = page.forms("/settle-up").remove(0);
    manager.done(&form).await;
    let seq = app.book(&team).await.seq();
    // The same button again, and the button of a page that is older than the book.
    manager.done(&form).await;
    assert_eq!(app.book(&team).await.seq(), seq);
    let other = manager.get("/settle-up").await.form("/settle-up");
    let stale = other.with("amount", "0.01");
    let answer = manager.done(&stale).await;
    assert!(
        answer.flashes().contains("have changed in the meantime"),
        "{}",
        answer.flashes()
    );
    for (from, to, amount) in [
        ("team", "team", "5.00"),
        (season.mark.to_string().as_str(), "team", "-5.00"),
    ] {
        let page = manager.get("/settle-up").await.form("/settle-up");
        let form = page
            .with("from", from)
            .with("to", to)
            .with("amount", amount);
        manager.done(&form).await;
    }
    for (field, value) in [("from", "nobody"), ("to", ""), ("amount", "x")] {
        let form = manager.get("/settle-up").await.form("/settle-up");
        let answer = manager.send(&form.with(field, value)).await;
        assert_eq!(answer.status, 404, "{field}={value}");
    }
    assert_eq!(app.book(&team).await.seq(), seq);
}

#[actix_web::test]
async fn the_payments_are_those_of_the_book() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team.clone()).await;
    let book = app.book(&team).await;
    let currency = book.settings().currency;
    let name = |party| match party {
        cffa_book::Party::Team => "team".to_owned(),
        cffa_book::Party::Player(id) => id.to_string(),
    };
    let expected = book.settle_up().into_iter();
    let expected: Vec<[String; 3]> = expected
        .map(|one| [name(one.from), name(one.to), currency.plain(one.amount)])
        .collect();
    assert_eq!(payments(&manager.get("/settle-up").await), expected);
}
