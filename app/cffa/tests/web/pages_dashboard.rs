//! The dashboard.

use cffa_book::Money;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, TestApp, today};

fn names(page: &Answer) -> Vec<String> {
    let balances = page.balances().into_iter();
    balances.map(|(name, _)| name).collect()
}

#[actix_web::test]
async fn who_owes_what_comes_first_then_games_and_money() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let page = manager.get("/cffa").await;
    let text = page.text();
    let book = app.book(&season.team).await;
    let currency = book.settings().currency;
    let balance = |id| book.tally(id).balance();
    // The player who owes most comes first. A word, not a sign, shows the direction.
    assert_eq!(
        page.balances(),
        [("Mark", season.mark), ("Adam K", season.adam)].map(|(name, id)| {
            let amount = currency.show(-balance(id));
            (name.to_owned(), format!("{amount} owes"))
        })
    );
    let credit = manager.get("/cffa?show=credit").await;
    let richard = currency.show(balance(season.richard));
    assert_eq!(
        credit.balances(),
        [("Richard B".to_owned(), format!("{richard} in credit"))]
    );
    // Richard booked both games, and Adam paid 20.00: that is all the money.
    assert!(text.contains("Held £20.00"), "{text}");
    let games = page.links();
    let games = games
        .iter()
        .filter(|href| href.starts_with("/games/") && href.len() > 20);
    assert_eq!(games.count(), 2);
    assert!(text.contains("on the bus home"), "a recent payment");
}

#[actix_web::test]
async fn in_credit_less_what_is_owed_is_the_money_held() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let book = app.book(&season.team).await;
    let currency = book.settings().currency;
    let balances = book.players().into_iter();
    let balances = balances.map(|player| book.tally(player.id).balance());
    let owed: Money = balances.filter(|balance| balance.is_negative()).sum();
    let text = manager.get("/cffa").await.text();
    let shown = format!("Owed to the team by 2 players {}", currency.show(-owed));
    assert!(text.contains(&shown), "{text}");
    let credit = currency.show(book.money_held() - owed);
    assert!(text.contains(&format!("In credit {credit}")), "{text}");
}

#[actix_web::test]
async fn debts_that_were_paid_are_tapped_and_saved_together() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let page = manager.get("/cffa").await;
    let field = format!("paid_{}", season.mark);
    let owes = app.balance(&team, "Mark").await;
    let owes = owes.trim_start_matches('-');
    let filled_in = format!("name=\"{field}\" value=\"{owes}\"");
    assert!(page.body.contains(&filled_in), "{}", page.body);
    let form = page.form("/collect");
    assert_eq!(form.get(&field), None, "no player is ticked at first");
    assert_eq!(manager.send(&form.with(&field, owes)).await.status, 303);
    assert_eq!(app.balance(&team, "Mark").await, "0.00");
    assert_eq!(names(&manager.get("/cffa").await), ["Adam K"]);
}

#[actix_web::test]
async fn a_long_list_is_given_a_page_at_a_time() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    // One game adds sixty names.
    let mut form = manager.new_game(&today(), "61.00").await;
    for row in 0..60 {
        form = form.with(&format!("new_name_{row}"), &format!("Player {row:02}"));
    }
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    for (path, count) in [("/cffa?show=all", 61), ("/cffa", 60)] {
        let mut page = manager.get(path).await;
        let mut seen = names(&page);
        assert_eq!(seen.len(), 25, "{path}");
        assert!(page.text().contains("Page 1 of 3"), "{}", page.text());
        for number in [2, 3] {
            let links = page.links().into_iter();
            let mut links = links.filter(|href| href.contains(&format!("page={number}")));
            page = manager
                .get(&links.next().expect("there is a next page"))
                .await;
            seen.extend(names(&page));
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), count, "{path}: each is on one page");
    }
    for beyond in ["999", "-1", "0", "x", "99999999999999999999999"] {
        let page = manager.get(&format!("/cffa?page={beyond}")).await;
        assert_eq!(page.status, 200, "{beyond}");
        assert!(!names(&page).is_empty(), "{beyond}");
    }
    let odd = manager.get("/cffa?show=nonsense").await;
    assert_eq!(names(&odd).len(), 25);
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
    let first = tip(&manager.get("/cffa").await).expect("the dashboard has a tip");
    assert!(first.contains("Step 1 of 4."), "{first}");
    let season = season(&app, &manager, team).await;
    let second = tip(&manager.get("/games").await).expect("the page has a tip after two games");
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
