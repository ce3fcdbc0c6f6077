//! Games, players and their money: names, shares, guests and dates.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, ask, days_ago, today};
use reqwest::Method;
use std::collections::BTreeMap;

#[actix_web::test]
async fn shares_add_up_to_the_cost_to_the_penny() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let page = manager.get(&format!("/games/{}", season.game)).await;
    // Of 61.00 on 9 heads, 7 pay 6.78 and 2 pay 6.77.
    let shares: Vec<i64> = ["Richard B", "Adam K", "Mark"]
        .iter()
        .map(|name| pence(&page.row(name)[2]))
        .collect();
    assert_eq!(shares.iter().sum::<i64>(), 6_100, "{shares:?}");
    assert_eq!(page.row("Together")[2], "£61.00");
    assert!(
        page.text()
            .contains("of 9 heads 7 pay £6.78 and 2 pay £6.77"),
        "{}",
        page.text()
    );
}

/// `£6.78 rounded up` in pence.
fn pence(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("the amount is a number")
}

#[actix_web::test]
async fn a_typo_in_a_row_that_is_not_ticked_makes_nobody_and_an_empty_guests_box_is_none() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let (adam, mark) = (season.adam, season.mark);
    let form = manager.new_game(&today(), "10.00").await;
    let form = form
        .with(&format!("guests_{adam}"), "nonsense")
        .with(&format!("played_{mark}"), "on")
        .with(&format!("guests_{mark}"), "")
        .with("new_guests_0", "3");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let book = app.book(&season.team).await;
    assert_eq!(book.player_count(), 3);
    assert_eq!(
        book.last_game()
            .expect("the book has a game")
            .details
            .heads(),
        1
    );
}

#[actix_web::test]
async fn a_back_dated_game_leaves_last_played_where_it_was() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = manager.get("/players").await.row("Mark")[3].clone();
    let form = manager.new_game(&days_ago(40), "10.00").await;
    let form = form.with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let row = manager.get("/players").await.row("Mark");
    assert_eq!((row[3].clone(), row[2].as_str()), (before, "2"));
}

#[actix_web::test]
async fn a_name_typed_in_other_letters_is_the_player_and_an_accent_is_another() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager
        .add_players(&["McDonald R", "van Dijk V", "Big Mark", "Zoe"])
        .await;
    let form = manager.new_game(&today(), "20.00").await;
    let form = form
        .with("new_name_0", "mcdonald r")
        .with("new_name_1", "VAN DIJK V")
        .with("new_name_2", "Mark")
        .with("new_name_3", "Zoë")
        .with("new_guests_2", "3");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let page = manager.get("/players").await;
    for (name, heads) in [
        ("McDonald R", 1),
        ("van Dijk V", 1),
        ("Mark", 4),
        ("Zoë", 1),
    ] {
        let row = page
            .rows()
            .into_iter()
            .find(|row| row.first().is_some_and(|cell| cell == name));
        let row = row.unwrap_or_else(|| panic!("the page has no row for {name} as typed"));
        assert_eq!(row[2], "1", "{name} played");
        assert!(
            heads < 4 || pence(&row[1]) > 1_000,
            "Mark pays for his guests: {row:?}"
        );
    }
    // Neither Big Mark nor Zoe played.
    assert_eq!(page.row("Big Mark")[2], "0");
    let zoe = page
        .rows()
        .into_iter()
        .find(|row| row.first().is_some_and(|cell| cell == "Zoe"));
    assert_eq!(zoe.expect("the page has a row for Zoe")[2], "0");
    assert_eq!(app.book(&team).await.player_count(), 7);
    let path = format!("/playerSummary/{}", app.player(&team, "McDonald R").await);
    assert_eq!(manager.get(&path).await.status, 200);
}

#[actix_web::test]
async fn players_may_be_called_what_a_database_or_a_form_calls_its_fields() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let names = [
        "Booker",
        "Players",
        "Cost of Game",
        "PlayerList",
        "J. Smith",
        "$Money",
        "Mark_guests",
        "Sam :)",
        "_id",
        "on",
        "played_1",
        "null",
        "O'Neil & <b>Sons</b>",
        "50%",
        "Ann \"Ace\" B",
    ];
    manager.add_players(&names).await;
    let mut form = manager.new_game(&today(), "32.00").await;
    let mut ids = BTreeMap::new();
    for name in names {
        let id = app.player(&team, name).await;
        form = form.with(&format!("played_{id}"), "on");
        ids.insert(name, id);
    }
    let form = form.with("booker", &ids["Booker"].to_string());
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let dashboard = manager.get("/cffa?show=all").await;
    let list = manager.get("/players").await;
    for (name, id) in ids {
        assert_eq!(list.row(name)[2], "1", "{name}");
        dashboard.balance(name);
        let fields = [("player", id.to_string()), ("amount", "1.00".to_owned())];
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, &**value))
            .collect();
        assert_eq!(
            manager.fill("/transactions/new", &fields).await.status,
            303,
            "{name}"
        );
        let page = manager.get(&format!("/playerSummary/{id}")).await;
        assert!(page.text().contains(name), "{name}");
    }
    for page in [dashboard, list] {
        assert!(!page.body.contains("<b>Sons"), "names are text, not markup");
    }
}

#[actix_web::test]
async fn nothing_is_ever_minus_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let free = manager.new_game(&today(), "-0").await;
    let answer = manager.send(&free.with("new_name_0", "Zed")).await;
    assert_eq!(
        answer.status,
        303,
        "a pitch may cost nothing: {}",
        answer.text()
    );
    let id = app.player(&team, "Zed").await;
    for path in [
        "/cffa",
        "/games",
        "/transactions",
        &format!("/playerSummary/{id}"),
    ] {
        let text = manager.get(path).await.text();
        for wrong in ["-0.00", "\u{2212}0", "\u{2212}£0", "-£0", "NaN"] {
            assert!(!text.contains(wrong), "{path} has {wrong}: {text}");
        }
        assert!(text.contains("£0.00"), "{path}");
    }
}

#[actix_web::test]
async fn a_game_of_the_originals_is_edited_whole_and_keeps_its_results() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let part = reqwest::multipart::Part::bytes(cffa_testing::flask::sunday_side().zip());
    let form = reqwest::multipart::Form::new().part("file", part.file_name("export-cffa.zip"));
    let action = manager
        .get("/settings")
        .await
        .form("/settings/import")
        .action;
    let upload = ask(manager.request(Method::POST, &action).multipart(form)).await;
    let upload = manager.at_the_end(upload).await;
    assert!(
        upload.text().contains("of the team Sunday Side"),
        "{}",
        upload.text()
    );
    assert_eq!(upload.row("Bob")[3], "£20.00 in credit");
    manager.done(&upload.form("/settings/import/confirm")).await;
    assert_eq!(manager.get("/cffa").await.balance("Cy"), "£23.33 owes");
    assert_eq!(manager.get("/players").await.row("Cy")[2], "2");
    let game = app
        .book(&team)
        .await
        .last_game()
        .expect("the book has a game")
        .id;
    let path = format!("/games/{game}/edit");
    let before = app.book(&team).await;
    let answer = manager.fill(&path, &[("cost", "60.00")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let after = app.book(&team).await;
    assert_eq!(before.transaction_count(), after.transaction_count());
    let page = manager.get(&format!("/games/{game}")).await;
    assert_eq!(
        (page.row("Ann")[3].as_str(), page.row("Cy")[3].as_str()),
        ("won", "lost")
    );
    assert_eq!(page.row("Cy")[1], "1", "the guest");
    let people: i64 = ["Ann", "Bob", "Cy"]
        .iter()
        .map(|name| {
            before.player_called(&cffa_book::PlayerName::parse(name).expect("the name is valid"))
        })
        .map(|player| {
            after
                .tally(player.expect("the player exists").id)
                .balance()
                .minor()
        })
        .sum();
    assert_eq!(people, after.money_held().minor());
}
