//! Games: logging, editing, deleting.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn a_new_game_suggests_today_the_last_cost_the_manager_and_who_played_last() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let only_mark = manager.new_game(&today(), "44.40").await;
    let only_mark = only_mark.with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&only_mark).await.status, 303);
    let page = manager.get("/games/new").await;
    let form = page.form("/games/new");
    assert_eq!(form.get("date"), Some(today().as_str()));
    assert_eq!(form.get("cost"), Some("44.40"));
    assert_eq!(
        form.get("booker"),
        Some(season.richard.to_string().as_str())
    );
    let ticked: Vec<&(String, String)> = form
        .fields
        .iter()
        .filter(|(name, _)| name.starts_with("played_"))
        .collect();
    assert_eq!(ticked.len(), 1, "the players of the last game");
    assert_eq!(ticked[0].0, format!("played_{}", season.mark));
    assert_eq!(
        form.get(&format!("guests_{}", season.mark)),
        Some("0"),
        "guests are not copied"
    );
    // The attributes and script for the live count of heads and the cost of each.
    assert!(page.body.contains("data-headcount") && page.body.contains("js/headcount.js"));
}

#[actix_web::test]
async fn who_has_not_played_for_two_years_or_is_retired_is_not_offered_up_front() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let old = manager
        .new_game(&days_ago(800), "10.00")
        .await
        .with("new_name_0", "Old Ollie");
    assert_eq!(manager.send(&old).await.status, 303);
    let edit = format!("/players/{}/edit", season.mark);
    let form = manager
        .get(&edit)
        .await
        .form(&format!("/players/{}/retire", season.mark));
    manager.done(&form).await;
    let page = manager.get("/games/new").await;
    let folded = page
        .body
        .find("more-players")
        .expect("the page folds the other players");
    let at = |name: &str| {
        page.body
            .find(&format!("data-name=\"{name}\""))
            .expect("the page has the player's row")
    };
    assert!(at("Adam K") < folded);
    assert!(at("Mark") > folded);
    assert!(at("Old Ollie") > folded);
    let form = page.form("/games/new");
    assert_eq!(
        form.get(&format!("played_{}", season.mark)),
        None,
        "retired, so not ticked"
    );
}

#[actix_web::test]
async fn the_expected_number_of_heads_must_be_met_guests_included() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager.new_game(&today(), "12.00").await;
    let form = form
        .with(&format!("played_{}", season.mark), "on")
        .with(&format!("guests_{}", season.mark), "2")
        .with("new_name_0", "Zed")
        .with("new_result_0", "win")
        .with("expected", "5");
    let answer = manager.send(&form).await;
    assert_eq!(answer.status, 422);
    let sentence = &answer.errors()["expected"];
    assert_eq!(
        sentence,
        "You expected 5 heads, but 4 are in the line-up, guests included."
    );
    let again = answer.form("/games/new");
    assert_eq!(again.get("new_name_0"), Some("Zed"));
    assert_eq!(again.get("new_result_0"), Some("win"));
    assert_eq!(again.get(&format!("guests_{}", season.mark)), Some("2"));
    assert_eq!(again.get(&format!("played_{}", season.adam)), None);
    assert_eq!(app.book(&season.team).await.game_count(), 2);
    assert_eq!(
        manager.send(&again.with("expected", "4")).await.location(),
        "/cffa"
    );
}

#[actix_web::test]
async fn new_names_in_the_line_up_become_players_and_a_capital_is_suggested() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager.new_game(&today(), "12.00").await;
    let form = form
        .with("new_name_0", "adam k")
        .with("new_name_4", "  Van   der Berg ")
        .with("new_guests_4", "1");
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("Game saved."));
    assert!(page.flashes().contains("Adam K"), "{}", page.flashes());
    assert_eq!(app.balance(&team, "adam k").await, "-4.00");
    assert_eq!(app.balance(&team, "Van der Berg").await, "-8.00");
    assert_eq!(
        app.balance(&team, "Richard B").await,
        "12.00",
        "the booker need not have played"
    );
}

#[actix_web::test]
async fn editing_a_game_starts_from_all_that_stands_in_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/edit", season.game);
    let mark = season.mark;
    let changes = [
        (format!("guests_{mark}"), "12"),
        (format!("result_{mark}"), "lose"),
        (format!("result_{}", season.adam), "no_show"),
        ("winning".to_owned(), "5"),
        ("losing".to_owned(), "3"),
    ];
    let changes: Vec<(&str, &str)> = changes
        .iter()
        .map(|(name, value)| (&**name, *value))
        .collect();
    assert_eq!(
        manager.fill(&path, &changes).await.location(),
        format!("/games/{}", season.game)
    );
    let form = manager.get(&path).await.form(&path);
    for (name, value) in changes {
        assert_eq!(form.get(name), Some(value), "{name}");
    }
    assert_eq!(form.get("date"), Some(days_ago(5).as_str()));
    assert_eq!(form.get("cost"), Some("61.00"));
    // Sent unchanged, nothing is lost and nothing recorded.
    let before = format!(
        "{:?}",
        app.book(&season.team)
            .await
            .last_game()
            .map(|game| game.details.clone())
    );
    let unchanged = manager.send(&form).await;
    assert_eq!(unchanged.location(), format!("/games/{}", season.game));
    let after = format!(
        "{:?}",
        app.book(&season.team)
            .await
            .last_game()
            .map(|game| game.details.clone())
    );
    assert_eq!(before, after);
    let page = manager.get(&format!("/games/{}", season.game)).await;
    assert_eq!(page.row("Mark")[1], "12");
    assert_eq!(page.row("Mark")[3], "lost");
    assert_eq!(page.row("Adam K")[3], "no show (pays)");
    assert!(page.text().contains("score 5–3"), "{}", page.text());
    assert!(page.text().contains("edited"));
}

#[actix_web::test]
async fn an_edit_moves_costs_shares_and_the_bookers_credit_and_writes_no_payments() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/edit", season.game);
    let fields = [
        ("cost".to_owned(), "90.00".to_owned()),
        ("booker".to_owned(), season.mark.to_string()),
        (format!("guests_{}", season.mark), "7".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    let before = app.book(&season.team).await;
    assert_eq!(manager.fill(&path, &fields).await.status, 303);
    let after = app.book(&season.team).await;
    assert_eq!(before.transaction_count(), after.transaction_count());
    assert_eq!(before.money_held(), after.money_held());
    // 90.00 booked, 8 of 10 heads, and 2.50 from Adam.
    assert_eq!(app.balance(&season.team, "Mark").await, "20.50");
}

#[actix_web::test]
async fn a_game_is_deleted_after_a_question_and_comes_back_by_undo() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.balance(&season.team, "Mark").await;
    let path = format!("/games/{}/delete", season.game);
    let question = manager.get(&path).await;
    assert!(
        question.text().contains("£61.00") && question.text().contains("Richard B, Adam K, Mark"),
        "it shows which one: {}",
        question.text()
    );
    let page = manager.done(&question.form(&path)).await;
    assert!(page.flashes().contains("Game deleted."));
    assert_eq!(app.balance(&season.team, "Mark").await, "2.50");
    assert_eq!(
        manager.get(&format!("/games/{}", season.game)).await.status,
        404
    );
    assert_eq!(manager.get(&path).await.status, 404);
    let undo = manager.get("/history").await.form("/history/undo");
    manager.done(&undo).await;
    assert_eq!(app.balance(&season.team, "Mark").await, before);
    assert_eq!(
        manager.get(&format!("/games/{}", season.game)).await.status,
        200
    );
}

#[actix_web::test]
async fn the_list_of_games_is_narrowed_by_day_and_player_and_says_what_they_cost_together() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    for (query, games, cost) in [
        (String::new(), "2 games", "£91.00"),
        (format!("?player={}", season.mark), "1 game", "£61.00"),
        (format!("?from={}", days_ago(6)), "1 game", "£61.00"),
        (format!("?to={}", days_ago(6)), "1 game", "£30.00"),
        (
            format!("?from={0}&to={0}", days_ago(12)),
            "1 game",
            "£30.00",
        ),
        (format!("?from={}", today()), "0 games", "£0.00"),
    ] {
        let page = manager.get(&format!("/games{query}")).await;
        let sum = format!("{games}, {cost} together");
        assert!(
            page.text().contains(&sum),
            "{query}: {sum} in {}",
            page.text()
        );
    }
    for (query, field) in [
        ("from=2026-02-30", "from"),
        ("to=yesterday", "to"),
        ("player=Mark", "player"),
    ] {
        let page = manager.get(&format!("/games?{query}")).await;
        assert_eq!(page.status, 422, "{query}");
        assert!(
            page.errors().contains_key(field),
            "{query}: {:?}",
            page.errors()
        );
    }
}

#[actix_web::test]
async fn somebody_stands_in_a_line_up_once_and_somebody_stands_in_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager.new_game(&today(), "12.00").await;
    let nobody = manager.send(&form).await;
    assert_eq!(
        nobody.errors()["lineup"],
        "Nobody played. Tick at least one player."
    );
    let twice = form
        .with(&format!("played_{}", season.mark), "on")
        .with("new_name_0", "MARK");
    let answer = manager.send(&twice).await;
    assert_eq!(answer.errors()["lineup"], "Mark is in the line-up twice.");
    let no_booker = manager
        .send(&twice.with("new_name_0", "").with("booker", ""))
        .await;
    assert_eq!(no_booker.errors()["booker"], "Choose who booked the pitch.");
    assert_eq!(app.book(&season.team).await.game_count(), 2);
}

#[actix_web::test]
async fn those_who_played_last_are_listed_first_and_more_is_open_when_it_has_something() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let only_mark = manager.new_game(&today(), "44.40").await;
    let only_mark = only_mark.with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&only_mark).await.status, 303);
    let page = manager.get("/games/new").await;
    let order = [
        "As last time",
        "data-name=\"Mark\"",
        "Everyone else",
        "data-name=\"Adam K\"",
    ];
    let places = order.map(|text| page.body.find(text).expect("the page has the text"));
    assert!(places.is_sorted(), "{places:?}");
    // The bar at the bottom replaces the tabs.
    assert!(page.body.contains("no-tabs"));
    let open = "<details class=\"card game-more\" open>";
    assert!(!page.body.contains(open));
    let edit = format!("/games/{}/edit", season.game);
    let scored = [("winning", "3"), ("losing", "1")];
    assert_eq!(manager.fill(&edit, &scored).await.status, 303);
    let page = manager.get(&edit).await;
    assert!(page.body.contains(open) && page.text().contains("In the game"));
    let refused = manager.fill("/games/new", &[("expected", "x")]).await;
    assert!(refused.body.contains(open) && refused.text().contains("Selected"));
}

#[actix_web::test]
async fn everything_that_is_wrong_with_a_line_up_is_said_at_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let form = manager.new_game(&today(), "12.00").await;
    let form = form
        .with(&format!("played_{}", season.mark), "on")
        .with(&format!("guests_{}", season.mark), "x")
        .with("new_name_0", "Zed")
        .with("new_name_1", "zed")
        .with("expected", "many");
    let errors = manager.send(&form).await.errors();
    assert!(
        errors.contains_key(&format!("guests_{}", season.mark)),
        "{errors:?}"
    );
    assert!(errors.contains_key("expected"), "{errors:?}");
    assert_eq!(errors["lineup"], "Zed is in the line-up twice.");
}

#[actix_web::test]
async fn who_was_overtaken_sees_the_current_version_and_may_save_after_that() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let payment = [("amount", "5.00"), ("player", &*season.mark.to_string())];
    assert_eq!(
        manager.fill("/transactions/new", &payment).await.status,
        303
    );
    let book = app.book(&season.team).await;
    let payment = book
        .transactions()
        .next()
        .expect("the book has a payment")
        .id;
    let game = format!("/games/{}", season.game);
    let (player, payment) = (
        format!("/players/{}/edit", season.mark),
        format!("/transactions/{payment}/edit"),
    );
    for (path, current, field, values) in [
        (
            format!("{game}/edit"),
            &game,
            "cost",
            ["62.00", "63.00", "64.00"],
        ),
        (
            player.clone(),
            &player,
            "comment",
            ["left foot", "right foot", "keeper"],
        ),
        (
            payment.clone(),
            &payment,
            "amount",
            ["6.00", "7.00", "8.00"],
        ),
    ] {
        let form = manager.get(&path).await.form(&path);
        let [theirs, mine, again] = values;
        assert_eq!(
            manager.send(&form.clone().with(field, theirs)).await.status,
            303
        );
        let refused = manager.send(&form.with(field, mine)).await;
        assert_eq!(refused.status, 422, "{path}");
        assert!(
            refused.problems().contains("Someone else changed this"),
            "{path}"
        );
        assert!(refused.text().contains("Replace the current version"));
        let link = format!("<a href=\"{current}\" target=\"_blank\"");
        assert!(
            refused.body.contains(&link),
            "{path}: a link to the current version"
        );
        // Without a tick it is refused again; with one, it applies to the version that was shown.
        let form = refused.form(&path);
        assert_eq!(form.get(field), Some(mine));
        assert_eq!(manager.send(&form).await.status, 422, "{path}");
        let replace = box_to_replace(&refused.body);
        let other = [(field, again)];
        assert_eq!(manager.fill(&path, &other).await.status, 303, "{path}");
        let refused = manager.send(&form.clone().with("seen", &replace)).await;
        assert_eq!(refused.status, 422, "{path}: changed again meanwhile");
        let replace = box_to_replace(&refused.body);
        let saved = manager.send(&form.with("seen", &replace)).await;
        assert_eq!(saved.status, 303, "{path}");
        let saved = manager.get(&path).await.form(&path);
        assert_eq!(saved.get(field), Some(mine));
    }
}

/// The value of the checkbox that replaces what another manager saved.
fn box_to_replace(page: &str) -> String {
    let start = "name=\"seen\" type=\"checkbox\" value=\"";
    let (_, rest) = page.split_once(start).expect("the page has the checkbox");
    rest.split('"')
        .next()
        .expect("the value has an end")
        .to_owned()
}

#[actix_web::test]
async fn who_saves_what_is_in_the_book_goes_on_and_nothing_is_recorded() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let payment = [("amount", "5.00"), ("player", &*season.mark.to_string())];
    assert_eq!(
        manager.fill("/transactions/new", &payment).await.status,
        303
    );
    let book = app.book(&season.team).await;
    let payment = book
        .transactions()
        .next()
        .expect("the book has a payment")
        .id;
    let before = format!("{:?}", app.book(&season.team).await.seq());
    for (path, to) in [
        (
            format!("/games/{}/edit", season.game),
            format!("/games/{}", season.game),
        ),
        (
            format!("/players/{}/edit", season.mark),
            "/players".to_owned(),
        ),
        (
            format!("/transactions/{payment}/edit"),
            "/transactions".to_owned(),
        ),
        ("/settings".to_owned(), "/settings".to_owned()),
    ] {
        let answer = manager.fill(&path, &[]).await;
        assert_eq!(answer.location(), to, "{path}: {}", answer.text());
    }
    // The team's record notes which request used its name; the book has no new change.
    let book = format!("{:?}", app.book(&season.team).await.seq());
    assert_eq!(book, before);
}
