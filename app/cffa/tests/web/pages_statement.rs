//! A player's own page.

use cffa_book::{Command, Money, Note, TransactionDraft, TransactionId};
use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, days_ago, today};

/// The lines of the statement, newest first: date, what, credit, debit, balance.
fn lines(page: &cffa_testing::app::Answer) -> Vec<Vec<String>> {
    let rows = page.rows().into_iter();
    rows.filter(|row| row.len() == 5 && row[0] != "Date")
        .collect()
}

#[actix_web::test]
async fn the_statement_is_a_banks_and_ends_at_the_balance_guests_included() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let currency = app.book(&season.team).await.settings().currency;
    for (name, id) in [
        ("Richard B", season.richard),
        ("Adam K", season.adam),
        ("Mark", season.mark),
    ] {
        let page = manager.get(&format!("/playerSummary/{id}")).await;
        assert!(page.body.contains(&format!("<h1>{name}")));
        let lines = lines(&page);
        let read = |text: &str| {
            if text.is_empty() {
                Money::ZERO
            } else {
                currency.read(text).expect("the amount is valid")
            }
        };
        let mut balance = Money::ZERO;
        for line in lines.iter().rev() {
            balance = balance + read(&line[2]) - read(&line[3]);
            assert_eq!(read(&line[4]), balance, "{name}: {line:?}");
        }
        assert_eq!(
            currency.plain(balance),
            app.balance(&season.team, name).await
        );
        let totals = page.row("Together");
        assert_eq!(read(&totals[1]) - read(&totals[2]), balance);
        assert_eq!(read(&totals[3]), balance);
    }
    let page = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    let shown: Vec<String> = lines(&page).iter().map(|line| line[1].clone()).collect();
    assert_eq!(shown, ["Transfer from Adam K", "Played, with 6 guests"]);
    let page = manager
        .get(&format!("/playerSummary/{}", season.richard))
        .await;
    let shown: Vec<String> = lines(&page).iter().map(|line| line[1].clone()).collect();
    assert_eq!(
        shown,
        ["Played", "Booked the pitch", "Played", "Booked the pitch"]
    );
    let page = manager
        .get(&format!("/playerSummary/{}", season.adam))
        .await;
    assert!(
        lines(&page)
            .iter()
            .any(|line| line[1] == "Payment: on the bus home"),
        "{:?}",
        lines(&page)
    );
}

#[actix_web::test]
async fn the_page_tells_the_figures_the_games_and_draws_the_balance() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/edit", season.game);
    manager
        .fill(&path, &[(&format!("result_{}", season.mark), "draw")])
        .await;
    let page = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    let text = page.text();
    let book = app.book(&season.team).await;
    let currency = book.settings().currency;
    let tally = book.tally(season.mark);
    assert!(
        text.contains(&format!(
            "Owes the team {}",
            currency.show(-tally.balance())
        )),
        "{text}"
    );
    assert!(text.contains("Games played 1"), "{text}");
    assert!(
        text.contains(&format!("Cost of games {}", currency.show(tally.shares))),
        "{text}"
    );
    assert!(text.contains("Paid in £2.50"), "{text}");
    assert!(
        page.body.contains("<svg class=\"chart\"")
            && page
                .body
                .contains("<polyline class=\"chart-line\" points=\"")
    );
    let game = page
        .rows()
        .into_iter()
        .find(|row| row.len() == 6 && row[0] != "Date")
        .expect("the page lists a game");
    assert_eq!(
        (
            game[1].as_str(),
            game[2].as_str(),
            game[3].as_str(),
            game[5].as_str()
        ),
        ("£61.00", "9", "6", "drew")
    );
}

#[actix_web::test]
async fn a_player_sees_their_own_page_and_no_way_into_the_book() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    manager
        .fill(
            &format!("/players/{}/edit", season.mark),
            &[("comment", "always late")],
        )
        .await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let page = player.get("/playerSummary").await;
    assert!(page.text().contains("You owe the team"), "{}", page.text());
    assert!(
        !page.body.contains("always late"),
        "a comment is for managers"
    );
    for link in page.links() {
        let ours = [
            "/playerSummary",
            "/playerSummary/print",
            "/playerSummary/statement.csv",
            "/account",
            "/season",
            "/onboarding",
            "/count",
            "/next",
            "#main",
        ];
        assert!(ours.contains(&link.as_str()), "{link}");
    }
    // The manager's own page, at the same address.
    let own = manager.get("/playerSummary").await;
    assert!(own.body.contains("<h1>Richard B"), "{}", own.text());
}

#[actix_web::test]
async fn whoever_is_linked_to_nobody_is_told_whom_to_ask() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let player = app.join(&manager, "player", None, "paul").await;
    let page = player.get("/playerSummary").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text()
            .contains("your account isn’t linked to a player yet"),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn a_long_statement_is_given_a_page_at_a_time_with_the_totals_of_all() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await;
    for days in 0..30 {
        app.record(
            &team,
            Command::RecordTransaction {
                id: TransactionId(uuid::Uuid::now_v7()),
                draft: TransactionDraft::payment(
                    richard,
                    Money::from_minor(100),
                    days_ago(30 - days).parse().expect("the date is valid"),
                    Note::default(),
                ),
            },
        )
        .await;
    }
    let first = manager.get("/playerSummary").await;
    assert_eq!(lines(&first).len(), 25);
    assert_eq!(lines(&first)[0][4], "£30.00");
    let second = manager.get(&first.link("/playerSummary?page=2")).await;
    assert_eq!(lines(&second).len(), 5);
    assert_eq!(lines(&second)[0][4], "£5.00");
    assert_eq!(second.row("Together")[1], "£30.00");
}

#[actix_web::test]
async fn somebody_who_never_played_has_a_page_and_no_picture() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await;
    let page = manager.get(&format!("/playerSummary/{richard}")).await;
    assert!(page.text().contains("No games or payments yet."));
    assert!(page.text().contains("Settled"));
    assert!(!page.body.contains("<svg class=\"chart\""));
    let day = today();
    let fields = [
        ("player", richard.to_string()),
        ("amount", "0.01".into()),
        ("date", day),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(manager.fill("/transactions/new", &fields).await.status, 303);
    let page = manager.get(&format!("/playerSummary/{richard}")).await;
    assert!(page.text().contains("In credit £0.01"), "{}", page.text());
}
