//! Forms that were opened before the team's book was replaced.

#![allow(clippy::unwrap_used)]

use cffa_book::{Actor, ClosedFor};
use cffa_services::books::Books;
use cffa_testing::app::TestApp;
use cffa_testing::app::fixture::{named_season, season};

fn somebody() -> Actor {
    Actor {
        account: None,
        name: "somebody else".to_owned(),
    }
}

#[actix_web::test]
async fn a_form_is_not_saved_into_another_book_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/transactions/{}/edit", season.payment);
    let form = manager.get(&path).await.form(&path);
    // The same changes in another book: every number stays the same.
    let books = Books::new(app.store.clone());
    let entries = books.all_entries(&season.team).await.unwrap();
    let by = somebody();
    let replaced = books.replace(&season.team, &by, None, &entries, ClosedFor::Import);
    replaced.await.unwrap();
    let answer = manager.send(&form.with("amount", "9.00")).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(
        answer.text().contains("Someone else changed this"),
        "{}",
        answer.text()
    );
    assert!(answer.body.contains("9.00"), "what was typed is lost");
    let book = app.book(&season.team).await;
    let amount = book.transaction(season.payment).unwrap().details.amount;
    assert_eq!(amount.minor(), 2000);
    // A page opened now can be saved.
    let form = manager.get(&path).await.form(&path);
    let answer = manager.send(&form.with("amount", "9.00")).await;
    assert_eq!(answer.location(), "/transactions", "{}", answer.text());
}

#[actix_web::test]
async fn a_form_that_was_recorded_is_not_refused_when_it_is_sent_again() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let mark = season.mark.to_string();
    let form = form.with("player", &mark).with("amount", "3.00");
    assert_eq!(manager.send(&form).await.location(), "/transactions");
    let books = Books::new(app.store.clone());
    let by = somebody();
    let deleted = books.replace(&season.team, &by, None, &[], ClosedFor::Deletion);
    deleted.await.unwrap();
    // The player is no longer in the book, but the payment had already been recorded.
    let again = manager.send(&form).await;
    assert_eq!(again.location(), "/transactions", "{}", again.text());
    assert_eq!(app.book(&season.team).await.transaction_count(), 0);
}

#[actix_web::test]
async fn a_button_of_another_book_does_nothing_in_this_one() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    named_season(&app, &manager, &season.team).await;
    let delete = manager.get("/season").await.form("/season/delete");
    // The same changes in another book: every number stays the same.
    let books = Books::new(app.store.clone());
    let entries = books.all_entries(&season.team).await.unwrap();
    let by = somebody();
    let replaced = books.replace(&season.team, &by, None, &entries, ClosedFor::Import);
    replaced.await.unwrap();
    let answer = manager.done(&delete).await;
    assert!(
        answer.flashes().contains("Someone else changed this"),
        "{}",
        answer.flashes()
    );
    assert_eq!(app.book(&season.team).await.seasons().len(), 1);
    let delete = manager.get("/season").await.form("/season/delete");
    manager.done(&delete).await;
    assert!(app.book(&season.team).await.seasons().is_empty());
}
