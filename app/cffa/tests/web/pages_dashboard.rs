//! The dashboard.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, TestApp, days_ago, today};

fn names(page: &Answer) -> Vec<String> {
    let rows = page.rows().into_iter();
    let players = rows.filter(|row| row.len() == 6 && row[0] != "Player");
    players.map(|row| row[0].clone()).collect()
}

#[actix_web::test]
async fn it_shows_balances_totals_games_and_money() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let page = manager.get("/cffa").await;
    let text = page.text();
    // Richard booked both, Adam paid 20.00: that is all the money there is.
    assert!(text.contains("Money held £20.00"), "{text}");
    assert!(text.contains("Players 3"), "{text}");
    assert!(text.contains("Games 2"), "{text}");
    let book = app.book(&season.team).await;
    for (name, id) in [
        ("Richard B", season.richard),
        ("Adam K", season.adam),
        ("Mark", season.mark),
    ] {
        let (tally, currency) = (book.tally(id), book.settings().currency);
        let row = page.row(name);
        assert!(
            row[1].starts_with(&currency.show(tally.balance())),
            "{row:?}"
        );
        assert_eq!(row[2], tally.attended().to_string());
        assert_eq!(row[4], currency.show(tally.paid()));
        assert_eq!(row[5], currency.show(tally.shares));
    }
    // The payment less the transfer; the pitches that he booked.
    assert_eq!(page.row("Adam K")[4], "£17.50");
    assert_eq!(page.row("Richard B")[4], "£91.00");
    // Who owes is told in a word, not by a colour or a sign alone.
    assert!(
        page.row("Mark")[1].ends_with("owes"),
        "{:?}",
        page.row("Mark")
    );
    assert!(page.row("Richard B")[1].ends_with("in credit"));
    assert!(
        page.links()
            .iter()
            .filter(|href| href.starts_with("/games/") && href.len() > 20)
            .count()
            == 2
    );
    assert!(
        text.contains("on the bus home"),
        "the payment is among the recent ones"
    );
}

#[actix_web::test]
async fn owed_and_in_credit_together_are_the_money_held() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let book = app.book(&season.team).await;
    let currency = book.settings().currency;
    let owed: cffa_book::Money = book
        .players()
        .iter()
        .map(|player| book.tally(player.id).balance())
        .filter(|balance| balance.is_negative())
        .sum();
    let text = manager.get("/cffa").await.text();
    assert!(
        text.contains(&format!("Players owe {}", currency.show(owed))),
        "{text}"
    );
    let credit = currency.show(book.money_held() - owed);
    assert!(text.contains(&format!("In credit {credit}")), "{text}");
}

#[actix_web::test]
async fn the_list_is_sorted_by_every_column_in_both_directions() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    let tied = ["Adam K", "Richard B"];
    for (column, order) in [
        ("name", Some(["Adam K", "Mark", "Richard B"])),
        ("balance", Some(["Mark", "Adam K", "Richard B"])),
        ("paid", Some(["Mark", "Adam K", "Richard B"])),
        // Adam and Richard were at the same games.
        ("attended", None),
        ("last_played", None),
        ("games_cost", None),
    ] {
        for direction in ["asc", "desc"] {
            let path = format!("/cffa?sort={column}&dir={direction}");
            let mut shown = names(&manager.get(&path).await);
            if direction == "desc" {
                shown.reverse();
            }
            match (order, column) {
                (Some(order), _) => assert_eq!(shown, order, "{path}"),
                (None, "attended") => assert_eq!(shown[0], "Mark", "{path}"),
                (None, "games_cost") => assert_eq!(shown[2], "Mark", "{path}"),
                _ => assert!(tied.iter().all(|name| shown.iter().any(|one| one == name))),
            }
        }
    }
    // The heading of the sorted column turns it round.
    let page = manager.get("/cffa?sort=balance&dir=asc").await;
    assert!(
        page.links()
            .contains(&"/cffa?sort=balance&dir=desc".to_owned()),
        "{:?}",
        page.links()
    );
    assert_eq!(
        names(&manager.get("/cffa?sort=nonsense&dir=sideways").await)[0],
        "Adam K"
    );
}

#[actix_web::test]
async fn players_are_found_by_part_of_a_name_in_any_case() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    manager
        .add_players(&["Zoë", "Adam K", "Adamski", "R&B"])
        .await;
    for (search, found) in [
        ("ADAM", vec!["Adam K", "Adamski"]),
        ("zo%C3%8B", vec!["Zoë"]),
        ("%26b", vec!["R&B"]),
        ("+", vec!["Adam K", "Adamski", "R&B", "Richard B", "Zoë"]),
        ("%27%3B--", vec![]),
    ] {
        let page = manager.get(&format!("/cffa?q={search}")).await;
        assert_eq!(names(&page), found, "{search}");
    }
    let page = manager
        .get("/cffa?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        .await;
    assert!(page.text().contains("No players match."));
    assert!(!page.body.contains("<script>alert"));
}

#[actix_web::test]
async fn a_long_list_is_given_a_page_at_a_time() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    // One game brings sixty names along.
    let mut form = manager.new_game(&today(), "61.00").await;
    for row in 0..60 {
        form = form.with(&format!("new_name_{row}"), &format!("Player {row:02}"));
    }
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let first = manager.get("/cffa?sort=name&dir=desc&q=player").await;
    assert_eq!(names(&first).len(), 25);
    assert_eq!(names(&first)[0], "Player 59");
    assert!(first.text().contains("Page 1 of 3"), "{}", first.text());
    let next = first
        .links()
        .into_iter()
        .find(|href| href.contains("page=2"))
        .expect("a next page");
    let second = manager.get(&next).await;
    assert_eq!(names(&second)[0], "Player 34", "what else was asked stays");
    assert_eq!(names(&manager.get("/cffa?page=3&q=player").await).len(), 10);
    for beyond in ["999", "-1", "0", "x", "99999999999999999999999"] {
        let page = manager.get(&format!("/cffa?page={beyond}")).await;
        assert_eq!(page.status, 200, "{beyond}");
        assert!(!names(&page).is_empty(), "{beyond}");
    }
}

#[actix_web::test]
async fn only_those_who_played_lately_stand_on_top() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    let form = manager.new_game(&days_ago(300), "10.00").await;
    assert_eq!(
        manager
            .send(&form.with("new_name_0", "Old Ollie"))
            .await
            .status,
        303
    );
    let page = manager.get("/cffa").await;
    let top: Vec<String> = cffa_testing::app::html::marked(&page.body, "ul", "class")
        .into_iter()
        .filter(|(class, _)| class == "tally")
        .map(|(_, text)| text)
        .collect();
    assert!(
        top[0].starts_with("Mark"),
        "who owes most is first: {top:?}"
    );
    assert!(
        top[0].contains("Adam K") && !top[0].contains("Old Ollie"),
        "{top:?}"
    );
    assert!(names(&page).contains(&"Old Ollie".to_owned()));
}

#[actix_web::test]
async fn there_is_a_tip_until_the_third_game() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let tip = |page: &Answer| {
        let found = cffa_testing::app::html::marked(&page.body, "aside", "class");
        found
            .into_iter()
            .find(|(class, _)| class == "tip")
            .map(|(_, text)| text)
    };
    let first = tip(&manager.get("/cffa").await).expect("a tip");
    assert!(first.contains("Step 1 of 4."), "{first}");
    let season = season(&app, &manager, team).await;
    let second = tip(&manager.get("/games").await).expect("a tip after two games");
    assert_ne!(first, second);
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    assert_eq!(
        tip(&player.get("/playerSummary").await),
        None,
        "players have nothing to set up"
    );
    let third = manager
        .new_game(&today(), "10.00")
        .await
        .with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&third).await.status, 303);
    for path in ["/cffa", "/games", "/games/new"] {
        assert_eq!(tip(&manager.get(path).await), None, "{path}");
    }
}
