//! Collecting from all players who owe something, or from the players of a game.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, today};

#[actix_web::test]
async fn those_who_paid_are_tapped_saved_at_once_and_undone_at_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let page = manager.get("/collect").await;
    assert!(page.text().contains("Mark"), "{}", page.text());
    let fields = page.form("/collect").names;
    let richard = format!("paid_{}", season.richard);
    assert!(!fields.contains(&richard), "is in credit: {fields:?}");
    let before = app.book(&team).await;
    let owed = |id| {
        before
            .settings()
            .currency
            .plain(-before.tally(id).balance())
    };
    let form = page
        .form("/collect")
        .with(&format!("paid_{}", season.mark), &owed(season.mark))
        .with(&format!("paid_{}", season.adam), &owed(season.adam));
    let done = manager.done(&form).await;
    let said = done.flashes();
    assert!(
        said.contains("2 payments saved: £49.22 in total."),
        "{said}"
    );
    let saved = app.book(&team).await;
    assert_eq!(saved.seq(), before.seq() + 1, "one change");
    for id in [season.mark, season.adam] {
        assert!(saved.tally(id).balance().is_zero());
    }
    // A double tap records nothing twice.
    manager.done(&form).await;
    assert_eq!(app.book(&team).await.seq(), saved.seq());
    assert_eq!(manager.send(&done.form("/history/undo")).await.status, 303);
    let undone = app.book(&team).await;
    for id in [season.mark, season.adam] {
        assert_eq!(undone.tally(id).balance(), before.tally(id).balance());
    }
}

#[actix_web::test]
async fn after_a_game_one_pays_the_share_or_all_that_is_owed() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let adam = season.adam;
    // Adam owes more than his share of the last game.
    let payment = [
        ("player", adam.to_string()),
        ("amount", "-30.00".to_owned()),
        ("date", today()),
    ];
    let payment: Vec<(&str, &str)> = payment.iter().map(|(name, to)| (*name, &**to)).collect();
    manager.fill("/transactions/new", &payment).await;
    let path = format!("/games/{}/collect", season.game);
    let page = manager.get(&path).await;
    let share = app.book(&team).await.game(season.game).and_then(|game| {
        let currency = cffa_book::Currency::default();
        game.details
            .share_of(adam)
            .map(|share| currency.plain(share))
    });
    let share = share.expect("Adam played");
    assert!(
        page.text().contains(&format!("£{share}")),
        "{}",
        page.text()
    );
    let before = app.book(&team).await.tally(adam).balance();
    let form = page.form(&path).with(&format!("paid_{adam}"), &share);
    let sent = manager.send(&form).await;
    assert_eq!(sent.location(), format!("/games/{}", season.game));
    let said = manager.get(&sent.location()).await.flashes();
    assert!(
        said.contains(&format!("1 payment saved: £{share}.")),
        "{said}"
    );
    let after = app.book(&team).await.tally(adam).balance();
    let currency = cffa_book::Currency::default();
    assert_eq!(currency.plain(after - before), share);
}

#[actix_web::test]
async fn what_is_wrong_is_said_and_nothing_is_recorded() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let (mark, before) = (season.mark, app.book(&team).await.seq());
    let field = format!("paid_{mark}");
    for (fields, sentence) in [
        (vec![], "Tap at least one amount."),
        (vec![(field.as_str(), "x")], "not an amount"),
        (vec![(field.as_str(), "-5.00")], "zero"),
        (vec![(field.as_str(), "5.00"), ("date", "never")], "date"),
        (vec![("paid_nobody", "5.00")], "player"),
    ] {
        let form = manager.get("/collect").await.form("/collect");
        let form = fields
            .iter()
            .fold(form, |form, (name, value)| form.with(name, value));
        let answer = manager.send(&form).await;
        assert_eq!(answer.status, 422, "{fields:?}: {}", answer.text());
        assert!(
            answer.text().contains(sentence),
            "{fields:?}: {}",
            answer.text()
        );
        assert_eq!(app.book(&team).await.seq(), before, "{fields:?}");
    }
    // The ticked players stay ticked.
    let form = manager.get("/collect").await.form("/collect");
    let owes = app.balance(&team, "Mark").await;
    let form = form.with(&field, owes.trim_start_matches('-'));
    let answer = manager.send(&form.with("date", "never")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(" checked"), "{}", answer.body);
}

#[actix_web::test]
async fn where_nobody_owes_there_is_nothing_to_collect() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let page = manager.get("/collect").await;
    assert!(
        page.text().contains("Nobody owes anything."),
        "{}",
        page.text()
    );
    assert_eq!(
        manager
            .get("/games/00000000-0000-7000-8000-000000000000/collect")
            .await
            .status,
        404
    );
}

#[actix_web::test]
async fn a_game_that_was_saved_offers_to_collect_its_shares_and_to_undo_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager.new_game(&today(), "12.00").await;
    let form = form.with("new_name_0", "Ann").with("new_name_1", "Bob");
    let page = manager.done(&form).await;
    let game = app
        .book(&team)
        .await
        .last_game()
        .expect("the book has a game")
        .id;
    let collect = page.link(&format!("/games/{game}/collect"));
    let text = manager.get(&collect).await.text();
    assert!(text.contains("Ann") && text.contains("Bob"), "{text}");
    let undone = manager.send(&page.form("/history/undo")).await;
    assert_eq!(undone.location(), "/cffa");
    assert_eq!(app.book(&team).await.game_count(), 0);
}
