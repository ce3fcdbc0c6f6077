//! Costs other than pitches: the form, the lists that show them, and their effect on balances.

use cffa_testing::app::fixture::{cost, season};
use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn a_cost_of_a_game_is_shared_by_those_who_played() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let game = format!("/games/{}", season.game);
    let before = app.book(&team).await;
    let path = manager.get(&game).await.link("/costs/new");
    assert_eq!(path, format!("/costs/new?game={}", season.game));
    let page = manager.get(&path).await;
    let form = page.form("/costs/new");
    assert_eq!(form.get("date"), Some(days_ago(5).as_str()), "of the game");
    for id in [season.richard, season.adam, season.mark] {
        assert_eq!(form.get(&format!("shares_{id}")), Some("on"));
    }
    let form = form
        .with("what", "Balls & bibs")
        .with("amount", "10")
        .with("paid_by", &season.adam.to_string());
    let sent = manager.send(&form).await;
    assert_eq!(sent.location(), game);
    let page = manager.get(&game).await;
    assert!(page.flashes().contains("Cost saved."), "{}", page.flashes());
    let row = page.row("Balls & bibs").join(" ");
    for shown in ["Adam K", "3 players", "£10.00"] {
        assert!(row.contains(shown), "{row}");
    }
    // Pressing the button twice adds it once.
    manager.done(&form).await;
    let after = app.book(&team).await;
    assert_eq!(after.seq(), before.seq() + 1);
    let moved = |id| (after.tally(id).balance() - before.tally(id).balance()).minor();
    assert_eq!(
        [season.richard, season.adam, season.mark].map(moved),
        [-334, 1_000 - 333, -333]
    );
    assert_eq!(after.money_held(), before.money_held());
    // The message has a button to undo it.
    let undone = manager.send(&page.form("/history/undo")).await;
    assert_eq!(undone.location(), game);
    assert!(manager.get(&game).await.text().contains("none yet"));
    assert_eq!(app.book(&team).await.cost_count(), 0);
}

#[actix_web::test]
async fn a_cost_of_no_game_is_preset_for_all_who_are_active() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let retire = format!("/players/{}/retire", season.mark);
    let page = manager.get(&format!("/players/{}/edit", season.mark)).await;
    manager.done(&page.form(&retire)).await;
    let held = app.book(&team).await.money_held();
    let path = manager.get("/transactions").await.link("/costs/new");
    let form = manager.get(&path).await.form("/costs/new");
    assert_eq!(form.get("date"), Some(today().as_str()));
    assert_eq!(form.get(&format!("shares_{}", season.mark)), None);
    assert!(form.names.contains(&format!("shares_{}", season.mark)));
    let form = form
        .with("what", "League fee")
        .with("amount", "80.00")
        .with("paid_by", "team");
    let sent = manager.send(&form).await;
    assert_eq!(sent.location(), "/costs");
    let page = manager.get("/costs").await;
    assert!(page.text().contains("1 in the list, £80.00 together"));
    let row = page.row("League fee").join(" ");
    for shown in ["the team’s money", "2 players", "£80.00"] {
        assert!(row.contains(shown), "{row}");
    }
    let book = app.book(&team).await;
    assert_eq!((held - book.money_held()).minor(), 80_00);
}

#[actix_web::test]
async fn a_refund_is_credited_to_all_and_charged_to_who_received_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let before = app.book(&team).await;
    let path = manager.get("/costs").await.link("/costs/new?kind=refund");
    let form = manager.get(&path).await.form("/costs/new");
    let form = form
        .with("what", "Deposit returned")
        .with("amount", "10")
        .with("paid_by", &season.adam.to_string());
    let unreceived = manager.send(&form.clone().with("paid_by", "")).await;
    assert_eq!(unreceived.errors()["paid_by"], "Choose who received it.");
    // A minus sign is refused, and the form is still that of a refund.
    let refused = manager.send(&form.with("amount", "-10")).await;
    let problem = "Enter the amount without a minus sign.";
    assert!(refused.text().contains(problem), "{}", refused.text());
    let again = refused.form("/costs/new");
    assert_eq!(again.get("kind"), Some("refund"));
    manager.done(&again.with("amount", "10")).await;
    let after = app.book(&team).await;
    let moved = |id| (after.tally(id).balance() - before.tally(id).balance()).minor();
    assert_eq!(
        [season.richard, season.adam, season.mark].map(moved),
        [333, 333 - 1_000, 334]
    );
    let page = manager.get("/costs").await;
    let row = page.row("Deposit returned").join(" ");
    for shown in ["refund", "Adam K", "3 players", "−£10.00"] {
        assert!(row.contains(shown), "{row}");
    }
    // Its form shows the amount as it was typed, and it remains a refund.
    let edit = page.link("/costs/0");
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get("amount"), Some("10.00"));
    let updated = manager.done(&form.with("amount", "20")).await;
    assert!(
        updated.flashes().contains("Refund updated."),
        "{}",
        updated.flashes()
    );
    let edited = app.book(&team).await;
    let moved = edited.tally(season.mark).balance() - before.tally(season.mark).balance();
    assert_eq!(moved.minor(), 667);
    let mark = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    assert!(mark.text().contains("Refund: Deposit returned"));
    let history = manager.get("/history").await.text();
    assert!(history.contains("Added the refund of"), "{history}");
}

#[actix_web::test]
async fn costs_are_in_the_statement_and_among_the_transactions() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let player = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let cost = cost(&app, &manager, &season).await;
    let edit = format!("/costs/{cost}/edit");
    let mark = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    let text = mark.text();
    for shown in ["Paid a cost: Balls", "Cost: Balls", "Other costs £4.99"] {
        assert!(text.contains(shown), "{text}");
    }
    assert_eq!(mark.link("/costs/"), edit, "where it is changed");
    // A player sees the share without a link.
    let own = player.get("/playerSummary").await;
    assert!(own.text().contains("Cost: Balls"), "{}", own.text());
    assert!(!own.body.contains("/costs/"));
    let csv = manager
        .get(&format!("/playerSummary/{}/statement.csv", season.mark))
        .await;
    assert!(csv.body.contains("Paid a cost: Balls,9.99"), "{}", csv.body);
    let list = manager.get("/transactions?kind=cost").await;
    assert!(list.text().contains("1 in the list, £9.99 together"));
    let row = list.row("Mark").join(" ");
    assert!(row.contains("Cost") && row.contains("Balls"), "{row}");
    assert_eq!(list.link("/costs/0"), edit);
    let history = manager.get("/history").await.text();
    let said = "£9.99 (Balls), paid by Mark, shared by 2 players, for the game of";
    assert!(history.contains(said), "{history}");
}

#[actix_web::test]
async fn a_cost_is_edited_and_deleted_and_balances_follow() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let before = app.book(&team).await;
    let cost = cost(&app, &manager, &season).await;
    let edit = format!("/costs/{cost}/edit");
    let page = manager.get(&edit).await;
    let form = page.form(&edit);
    assert_eq!(form.get("what"), Some("Balls"));
    assert_eq!(form.get("amount"), Some("9.99"));
    assert_eq!(form.get("paid_by"), Some(season.mark.to_string().as_str()));
    assert_eq!(form.get(&format!("shares_{}", season.richard)), None);
    // Saving it unchanged changes nothing.
    let now = app.book(&team).await.seq();
    assert_eq!(
        manager.send(&form).await.location(),
        format!("/games/{}", season.game)
    );
    assert_eq!(app.book(&team).await.seq(), now);
    let form = manager.get(&edit).await.form(&edit);
    let changed = form
        .with("amount", "12.00")
        .without(&format!("shares_{}", season.adam));
    let done = manager.done(&changed).await;
    assert!(done.flashes().contains("Cost updated."));
    let book = app.book(&team).await;
    assert_eq!(
        book.tally(season.mark).balance(),
        before.tally(season.mark).balance(),
        "paid for all of it and shares it alone"
    );
    // A manager who opened the form earlier is asked first.
    let late = manager.send(&page.form(&edit).with("amount", "1.00")).await;
    assert_eq!(late.status, 422);
    assert!(late.problems().contains("Someone else changed this"));
    assert_eq!(late.form(&edit).get("amount"), Some("1.00"));
    let delete = format!("/costs/{cost}/delete");
    let page = manager.get(&delete).await;
    assert!(page.text().contains("Balls"), "{}", page.text());
    let sent = manager.send(&page.form(&delete)).await;
    assert_eq!(sent.location(), "/costs");
    let book = app.book(&team).await;
    for id in [season.richard, season.adam, season.mark] {
        assert_eq!(book.tally(id), before.tally(id));
    }
    assert_eq!(manager.get(&edit).await.status, 404);
    assert_eq!(manager.get(&delete).await.status, 404);
}

#[actix_web::test]
async fn the_form_of_a_cost_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let path = format!("/costs/new?game={}", season.game);
    let form = manager.get(&path).await.form("/costs/new");
    let odd = form
        .with("what", "Beers")
        .with("amount", "ten")
        .without(&format!("shares_{}", season.mark));
    let again = manager.send(&odd).await;
    assert_eq!(again.status, 422);
    let errors = again.errors();
    assert_eq!(errors["paid_by"], "Choose who paid.");
    assert!(errors["amount"].contains("not an amount"), "{errors:?}");
    let form = again.form("/costs/new");
    assert_eq!(form.get("what"), Some("Beers"));
    assert_eq!(form.get("amount"), Some("ten"));
    assert_eq!(form.get("game"), Some(season.game.to_string().as_str()));
    assert_eq!(form.get(&format!("shares_{}", season.mark)), None);
    assert_eq!(form.get(&format!("shares_{}", season.adam)), Some("on"));
    // A date far ahead is questioned once.
    let far = form
        .with("amount", "10.00")
        .with("paid_by", "team")
        .with("date", "2190-01-01");
    let asked = manager.send(&far).await;
    assert_eq!(asked.status, 422);
    let question = asked.errors()["sure"].clone();
    let sure = asked.form("/costs/new").with("sure", &question);
    assert_eq!(manager.send(&sure).await.status, 303);
}

#[actix_web::test]
async fn the_costs_of_a_game_stay_when_it_is_deleted() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let delete = format!("/games/{}/delete", season.game);
    let plain = manager.get(&delete).await.text();
    let stays = "The other costs of the game stay in the book.";
    assert!(!plain.contains(stays), "{plain}");
    // Opened before the game is deleted.
    let path = format!("/costs/new?game={}", season.game);
    let open = manager.get(&path).await.form("/costs/new");
    let cost = cost(&app, &manager, &season).await;
    let page = manager.get(&delete).await;
    assert!(page.text().contains(stays), "{}", page.text());
    manager.done(&page.form(&delete)).await;
    let row = manager.get("/costs").await.row("Balls").join(" ");
    assert!(row.contains("£9.99"), "{row}");
    let edit = format!("/costs/{cost}/edit");
    let form = manager.get(&edit).await.form(&edit).with("amount", "8.00");
    assert_eq!(manager.send(&form).await.location(), "/costs");
    assert_eq!(manager.get(&path).await.status, 404);
    let late = open
        .with("what", "Beers")
        .with("amount", "8.00")
        .with("paid_by", "team");
    let late = manager.send(&late).await;
    assert_eq!(late.status, 422);
    let errors = late.errors();
    assert_eq!(errors["game"], "This game is no longer in the book.");
    // Sent again, it is a cost without a game.
    let again = late.form("/costs/new");
    assert_eq!(again.get("game"), None);
    assert_eq!(manager.send(&again).await.location(), "/costs");
}

#[actix_web::test]
async fn a_player_with_a_cost_is_merged_but_not_deleted() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    manager.add_players(&["Zed"]).await;
    let zed = app.player(&team, "Zed").await;
    let form = manager.get("/costs/new").await.form("/costs/new");
    let others = [season.richard, season.adam, season.mark];
    let form = others
        .iter()
        .fold(form, |form, id| form.without(&format!("shares_{id}")));
    let form = form
        .with("what", "Bibs")
        .with("amount", "7.00")
        .with("paid_by", &season.mark.to_string());
    manager.done(&form).await;
    let delete = format!("/players/{zed}/delete");
    let refused = manager
        .send(&manager.get(&delete).await.form(&delete))
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("is used in the book"));
    let merge = format!("/players/{zed}/merge");
    let form = manager.get(&merge).await.form(&merge);
    let mark = season.mark.to_string();
    let before = app.book(&team).await.tally(season.mark).balance();
    manager.done(&form.with("into", &mark)).await;
    let book = app.book(&team).await;
    assert_eq!((book.tally(season.mark).balance() - before).minor(), -7_00);
}
