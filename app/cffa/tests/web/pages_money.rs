//! Payments, transfers, AutoPay, and the list of transactions.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn payments_go_in_and_out() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    for (amount, balance) in [
        ("20", "20.00"),
        ("-5.50", "14.50"),
        ("£1,000.05", "1014.55"),
        ("\u{2212}14.55", "1000.00"),
    ] {
        let answer = manager
            .fill(
                "/transactions/new",
                &[("player", &richard), ("amount", amount)],
            )
            .await;
        assert_eq!(
            answer.location(),
            "/transactions",
            "{amount}: {}",
            answer.text()
        );
        assert_eq!(app.balance(&team, "Richard B").await, balance);
    }
    let page = manager.get("/transactions").await;
    assert!(
        page.text().contains("4 in the list, £1,000.00 together"),
        "{}",
        page.text()
    );
    // Opened from a player's page, the form has that player selected.
    let form = manager
        .get(&format!("/transactions/new?player={richard}"))
        .await
        .form("/transactions/new");
    assert_eq!(form.get("player"), Some(richard.as_str()));
    assert_eq!(form.get("date"), Some(today().as_str()));
}

#[actix_web::test]
async fn a_payment_back_is_a_choice_and_a_minus_beside_it_is_asked_about() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    let form = manager.get("/transactions/new").await;
    let form = form.form("/transactions/new").with("player", &richard);
    assert_eq!(form.get("direction"), Some("in"));
    let back = form.with("direction", "out").with("amount", "5.50");
    let answer = manager.send(&back.clone().with("amount", "-5.50")).await;
    assert_eq!(answer.status, 422);
    let problem = &answer.errors()["amount"];
    assert!(problem.contains("without a minus"), "{problem}");
    let again = answer.form("/transactions/new");
    assert_eq!(again.get("direction"), Some("out"));
    let said = manager.done(&again.with("amount", "5.50")).await.flashes();
    let expected = "Payment saved. Richard B was paid back £5.50 and now owes £5.50.";
    assert!(said.contains(expected), "{said}");
    assert_eq!(app.balance(&team, "Richard B").await, "-5.50");
    // Its form shows it in the same way, and saving that changes nothing.
    let edit = manager.get("/transactions").await.link("/transactions/0");
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get("direction"), Some("out"));
    assert_eq!(form.get("amount"), Some("5.50"));
    manager.done(&form.with("note", "in cash")).await;
    assert_eq!(app.balance(&team, "Richard B").await, "-5.50");
}

#[actix_web::test]
async fn what_was_saved_is_undone_beside_its_message_and_one_stays_where_one_was() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let statement = format!("/playerSummary/{}", season.mark);
    let before = app.balance(&season.team, "Mark").await;
    let take = manager.get(&statement).await.link("/transactions/new");
    let form = manager.get(&take).await.form("/transactions/new");
    assert_eq!(form.get("amount"), Some(before.trim_start_matches('-')));
    let sent = manager.send(&form).await;
    assert_eq!(sent.location(), statement);
    let page = manager.get(&statement).await;
    let said = page.flashes();
    assert!(said.ends_with("and is settled up."), "{said}");
    let undone = manager.send(&page.form("/history/undo")).await;
    assert_eq!(undone.location(), statement);
    assert_eq!(app.balance(&season.team, "Mark").await, before);
    // The button is shown only once.
    manager.get(&statement).await;
    assert!(
        manager
            .get(&statement)
            .await
            .forms("/history/undo")
            .is_empty()
    );
    // The form doesn't redirect to another site.
    for odd in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
        let form = manager.get(&take).await.form("/transactions/new");
        let form = form.with("back", odd).with("amount", "1.00");
        let sent = manager.send(&form).await;
        assert_eq!((sent.status, sent.location().as_str()), (303, "/"), "{odd}");
        let form = manager
            .follow("/")
            .await
            .form("/history/undo")
            .with("back", odd);
        assert_eq!(manager.send(&form).await.location(), "/");
    }
}

#[actix_web::test]
async fn a_payment_is_edited_and_deleted_and_the_balance_follows() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let edit = format!("/transactions/{}/edit", season.payment);
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get("amount"), Some("20.00"));
    assert_eq!(form.get("note"), Some("on the bus home"));
    let before = app.balance(&season.team, "Adam K").await;
    let form = form
        .with("amount", "21.00")
        .with("player", &season.mark.to_string())
        .with("note", "");
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    // Including the 2.50 that Adam transferred to Mark.
    assert_eq!(book.tally(season.mark).paid().minor(), 2_350);
    assert_eq!(book.tally(season.adam).paid().minor(), -250);
    let delete = format!("/transactions/{}/delete", season.payment);
    let question = manager.get(&delete).await;
    assert!(question.text().contains("£21.00") && question.text().contains("Mark"));
    let page = manager.done(&question.form(&delete)).await;
    assert!(page.flashes().contains("Transaction deleted."));
    assert_ne!(app.balance(&season.team, "Adam K").await, before);
    assert_eq!(app.book(&season.team).await.money_held().minor(), 0);
    assert_eq!(manager.get(&edit).await.status, 404);
}

#[actix_web::test]
async fn a_transfer_moves_money_between_two_and_leaves_the_sum() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let held = app.book(&season.team).await.money_held();
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    let before = app.balance(&season.team, "Mark").await;
    let edit = format!("/transactions/{}/edit", season.transfer);
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(
        (form.get("from"), form.get("to")),
        (Some(adam.as_str()), Some(mark.as_str()))
    );
    manager
        .done(&form.with("from", &mark).with("to", &adam))
        .await;
    let book = app.book(&season.team).await;
    assert_eq!(book.money_held(), held);
    assert_ne!(app.balance(&season.team, "Mark").await, before);
    let unknown = uuid::Uuid::now_v7().to_string();
    for (from, to, amount, field) in [
        (&mark, &mark, "1.00", "to"),
        (&mark, &unknown, "1.00", "to"),
        (&unknown, &mark, "1.00", "from"),
        (&mark, &adam, "-1.00", "amount"),
        (&mark, &adam, "0", "amount"),
    ] {
        for path in ["/transfers/new", edit.as_str()] {
            let answer = manager
                .fill(path, &[("from", from), ("to", to), ("amount", amount)])
                .await;
            assert_eq!(answer.status, 422, "{path} {field}");
            assert!(
                answer.errors().contains_key(field),
                "{path} {field}: {:?}",
                answer.errors()
            );
            assert_eq!(answer.form(path).get("amount"), Some(amount));
        }
    }
    assert_eq!(app.book(&season.team).await.seq(), book.seq());
}

#[actix_web::test]
async fn autopay_credits_the_managers_share_once_for_each_game() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let page = manager.get("/transactions").await;
    assert!(
        page.text().contains("Your own share of the game of"),
        "{}",
        page.text()
    );
    let form = page.form("/autopay");
    let share = app
        .book(&season.team)
        .await
        .last_game()
        .and_then(|game| game.details.share_of(season.richard))
        .expect("the player has a share");
    let before = app.book(&season.team).await.tally(season.richard).balance();
    let page = manager.done(&form).await;
    assert!(
        page.flashes()
            .contains("Your share of the last game has been paid.")
    );
    let after = app.book(&season.team).await.tally(season.richard).balance();
    assert_eq!(after, before + share);
    assert!(page.forms("/autopay").is_empty());
    assert!(
        page.text()
            .contains("AutoPay was already used for this game."),
        "{}",
        page.text()
    );
    let seq = app.book(&season.team).await.seq();
    let key = uuid::Uuid::now_v7().to_string();
    let again = manager.send(&form.with("form_key", &key)).await;
    let page = manager.get(&again.location()).await;
    assert!(
        page.flashes()
            .contains("AutoPay was already used for this game."),
        "{}",
        page.flashes()
    );
    assert_eq!(app.book(&season.team).await.seq(), seq);
}

#[actix_web::test]
async fn autopay_is_not_for_a_manager_who_did_not_play_or_is_nobody_in_the_line_up() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let none = manager.post("/autopay", &[]).await;
    assert!(
        manager
            .get(&none.location())
            .await
            .flashes()
            .contains("There are no games yet.")
    );
    let game = manager
        .new_game(&today(), "10.00")
        .await
        .with("new_name_0", "Zed");
    assert_eq!(manager.send(&game).await.status, 303);
    let page = manager.get("/transactions").await;
    assert!(
        page.text()
            .contains("Richard B did not play in the last game"),
        "{}",
        page.text()
    );
    let answer = manager.post("/autopay", &[]).await;
    assert!(
        manager
            .get(&answer.location())
            .await
            .flashes()
            .contains("did not play")
    );
    let other = app.join(&manager, "manager", None, "olga").await;
    let answer = other.post("/autopay", &[]).await;
    assert!(
        other
            .get(&answer.location())
            .await
            .flashes()
            .contains("Link your account to a player")
    );
    assert_eq!(app.book(&team).await.transaction_count(), 0);
}

#[actix_web::test]
async fn the_list_is_narrowed_by_player_day_and_kind() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    for (query, count) in [
        (String::new(), 4),
        ("?kind=payment".into(), 1),
        ("?kind=transfer".into(), 1),
        ("?kind=booking".into(), 2),
        ("?kind=autopay".into(), 0),
        (format!("?player={}", season.mark), 1),
        (format!("?player={}", season.adam), 2),
        (format!("?from={}", days_ago(4)), 2),
        (format!("?to={}&kind=booking", days_ago(6)), 1),
    ] {
        let page = manager.get(&format!("/transactions{query}")).await;
        assert!(
            page.text().contains(&format!("{count} in the list")),
            "{query}: {}",
            page.text()
        );
        let rows = page.rows().iter().filter(|row| row[0] != "Player").count();
        assert_eq!(rows, count, "{query}");
    }
    let foreign = uuid::Uuid::now_v7();
    for (query, field) in [
        ("kind=bribe".to_owned(), "kind"),
        (format!("player={foreign}"), "player"),
        ("from=2026-02-30".into(), "from"),
        ("to=1e9".into(), "to"),
    ] {
        let page = manager.get(&format!("/transactions?{query}")).await;
        assert_eq!(page.status, 422, "{query}");
        assert!(
            page.errors().contains_key(field),
            "{query}: {:?}",
            page.errors()
        );
    }
}

#[actix_web::test]
async fn a_long_list_is_given_a_page_at_a_time_and_keeps_what_was_asked() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await;
    for pence in 1..=27 {
        app.record(
            &team,
            cffa_book::Command::RecordTransaction {
                id: cffa_book::TransactionId(uuid::Uuid::now_v7()),
                draft: cffa_book::TransactionDraft::payment(
                    richard,
                    cffa_book::Money::from_minor(pence),
                    "2026-01-01".parse().expect("the date is valid"),
                    cffa_book::Note::default(),
                ),
            },
        )
        .await;
    }
    let page = manager
        .get(&format!("/transactions?player={richard}&kind=payment"))
        .await;
    assert!(
        page.text().contains("27 in the list, £3.78 together"),
        "{}",
        page.text()
    );
    let next = page
        .links()
        .into_iter()
        .find(|href| href.contains("page=2"))
        .expect("the page links to the next one");
    assert!(
        next.contains(&richard.to_string()) && next.contains("kind=payment"),
        "{next}"
    );
    assert_eq!(
        manager
            .get(&next)
            .await
            .rows()
            .iter()
            .filter(|row| row[0] == "Richard B")
            .count(),
        2
    );
}

#[actix_web::test]
async fn what_follows_from_a_game_is_changed_at_the_game() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    manager
        .done(&manager.get("/transactions").await.form("/autopay"))
        .await;
    let page = manager.get("/transactions").await;
    let booking = page
        .rows()
        .into_iter()
        .find(|row| row.len() == 6 && row[2] == "Booking credit");
    assert_eq!(booking.expect("the booking is listed")[5], "from the game");
    let book = app.book(&season.team).await;
    let autopay = book
        .transactions()
        .find(|one| matches!(one.details.purpose, cffa_book::Purpose::AutoPay { .. }));
    let autopay = autopay.expect("the book has an AutoPay").id;
    let answer = manager.get(&format!("/transactions/{autopay}/edit")).await;
    assert_eq!(answer.status, 409);
    assert!(
        answer.text().contains("Delete it and add a new one"),
        "{}",
        answer.text()
    );
    let fields = [
        ("player", season.mark.to_string()),
        ("amount", "1.00".into()),
        ("date", today()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(
        manager
            .post(&format!("/transactions/{autopay}/edit"), &fields)
            .await
            .status,
        422
    );
    assert_eq!(app.book(&season.team).await.seq(), book.seq());
}
