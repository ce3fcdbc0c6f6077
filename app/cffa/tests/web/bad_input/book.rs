//! Payments, transfers and players.

use super::{AMOUNTS, DATES, NAMES, PLAYERS, table};
use cffa_testing::app::TestApp;
use cffa_testing::app::fixture::cost;

#[actix_web::test]
async fn no_field_of_a_payment_or_transfer_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let (mark, adam) = (season.mark.to_string(), season.adam.to_string());
    let payment = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payment = payment
        .with("player", &mark)
        .with("amount", "5.00")
        .with("note", "cash");
    let edit = format!("/transactions/{}/edit", season.payment);
    let edited = manager.get(&edit).await.form(&edit).with("amount", "6.00");
    let transfer = manager.get("/transfers/new").await.form("/transfers/new");
    let transfer = transfer
        .with("from", &mark)
        .with("to", &adam)
        .with("amount", "1.00");
    for form in [&payment, &edited, &transfer] {
        table.refuses(form, "amount", AMOUNTS).await;
        table.refuses(form, "date", DATES).await;
    }
    for form in [&payment, &edited] {
        table.refuses(form, "player", PLAYERS).await;
    }
    table.refuses(&transfer, "from", PLAYERS).await;
    table.refuses(&transfer, "to", PLAYERS).await;
    let long = "x".repeat(201);
    for note in [long.as_str(), "a\u{0}b", "a\u{202e}b"] {
        let answer = manager.send(&payment.clone().with("note", note)).await;
        table.is_refused(&answer, note, "note").await;
        assert_eq!(answer.form("/transactions/new").get("note"), Some(note));
    }
}

#[actix_web::test]
async fn no_field_of_a_cost_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (mut table, season) = table(&app, &manager).await;
    let cost = cost(&app, &manager, &season).await;
    table.before = app.everything().await;
    let new = manager.get("/costs/new").await.form("/costs/new");
    let new = new
        .with("what", "Bibs")
        .with("amount", "5.00")
        .with("paid_by", "team");
    let edit = format!("/costs/{cost}/edit");
    let edited = manager.get(&edit).await.form(&edit).with("amount", "6.00");
    for form in [&new, &edited] {
        table.refuses(form, "amount", AMOUNTS).await;
        table.refuses(form, "amount", &["-5.00"]).await;
        table.refuses(form, "date", DATES).await;
        table.refuses(form, "paid_by", PLAYERS).await;
        let long = "x".repeat(201);
        table
            .refuses(form, "what", &["", " ", &long, "a\u{0}b", "a\u{202e}b"])
            .await;
    }
    // Without any player to share it, and with an unknown one.
    let shared: Vec<String> = new
        .fields
        .iter()
        .filter(|(name, _)| name.starts_with("shares_"))
        .map(|(name, _)| name.clone())
        .collect();
    assert_eq!(shared.len(), 3, "all active players: {shared:?}");
    let nobody = shared
        .iter()
        .fold(new.clone(), |form, name| form.without(name));
    let refused = manager.send(&nobody).await;
    table.is_refused(&refused, "", "shared_by").await;
    let strange = format!("shares_{}", uuid::Uuid::now_v7());
    let refused = manager.send(&nobody.with(&strange, "on")).await;
    table.is_refused(&refused, "", "shared_by").await;
    let odd = edited.with("game", "none of these");
    let refused = manager.send(&odd).await;
    table.is_refused(&refused, "none of these", "game").await;
}

#[actix_web::test]
async fn no_field_of_a_player_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let edit = format!("/players/{}/edit", season.mark);
    let new = manager.get("/players/new").await.form("/players/new");
    let old = manager
        .get(&edit)
        .await
        .form(&edit)
        .with("comment", "left foot");
    for form in [new.with("name", "Zed"), old] {
        table.refuses(&form, "name", NAMES).await;
        table.refuses(&form, "name", &["ADAM k"]).await;
        let long = "x".repeat(501);
        for comment in [long.as_str(), "a\u{7}b", "a\u{2028}b\u{200f}"] {
            let answer = manager.send(&form.clone().with("comment", comment)).await;
            table.is_refused(&answer, comment, "comment").await;
        }
    }
    let merge = format!("/players/{}/merge", season.mark);
    table
        .refuses(&manager.get(&merge).await.form(&merge), "into", PLAYERS)
        .await;
}
