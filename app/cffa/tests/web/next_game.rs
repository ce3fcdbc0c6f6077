//! The team's next game: planning it, replying, and what the manager can do.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::{planned, season};
use cffa_testing::app::{Answer, Browser, TestApp, days_ago, today};

fn sees(page: &Answer, text: &str) {
    assert!(
        page.text().contains(text),
        "no {text:?} in: {}",
        page.text()
    );
}

async fn says(browser: &Browser, action: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.get("/next").await.form(action);
    for (name, value) in fields {
        form = form.with(name, value);
    }
    let answer = browser.send(&form).await;
    match answer.status {
        303 => browser.get(&answer.location()).await,
        _ => answer,
    }
}

#[actix_web::test]
async fn a_manager_plans_and_what_is_typed_wrong_is_said_and_kept() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    sees(&manager.get("/next").await, "Plan the next game");
    let (yesterday, far) = (days_ago(1), days_ago(-400));
    let good = [
        ("date", today()),
        ("time", "19:30".to_owned()),
        ("place", "The cage".to_owned()),
        ("price", "61.00".to_owned()),
        ("minimum", "4".to_owned()),
        ("maximum", "5".to_owned()),
    ];
    for (field, wrong) in [
        ("date", yesterday.as_str()),
        ("date", &far),
        ("date", "soon"),
        ("time", "half past"),
        ("place", " "),
        ("place", &"x".repeat(81)),
        ("price", "-1.00"),
        ("price", "much"),
        ("minimum", "6"),
        ("maximum", "101"),
        ("maximum", ""),
    ] {
        let mut form = manager.get("/next/plan").await.form("/next/plan");
        for (name, value) in &good {
            form = form.with(name, value);
        }
        let page = manager.send(&form.with(field, wrong)).await;
        assert_eq!(page.status, 422, "{field}: {wrong}");
        assert!(page.errors().contains_key(field), "{:?}", page.errors());
        assert_eq!(page.form("/next/plan").get(field), Some(wrong));
    }
    assert!(app.store.next_games(&[team.id]).await.unwrap().is_empty());
    let waiting = manager.get("/next/plan").await.form("/next/plan");
    planned(&app, &manager, &team).await;
    // Another manager had the form open as well.
    let mut late = waiting;
    for (name, value) in &good {
        late = late.with(name, value);
    }
    // A form with the same content counts as the same form, sent twice.
    assert_eq!(manager.send(&late).await.location(), "/next");
    let page = manager.send(&late.with("place", "The park")).await;
    assert!(page.problems().contains("A next game is already planned"));
}

#[actix_web::test]
async fn of_two_who_change_it_at_once_the_second_is_told() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    planned(&app, &manager, &team).await;
    let form = || async { manager.get("/next/plan").await.form("/next/plan") };
    let (one, other) = (form().await, form().await);
    assert_eq!(one.get("price"), Some("61.00"));
    let page = manager.done(&one.with("place", "The park")).await;
    sees(&page, "The park");
    let refused = manager.send(&other.with("time", "20:15")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.problems().contains("Someone else changed"));
    assert_eq!(refused.form("/next/plan").get("time"), Some("20:15"));
}

#[actix_web::test]
async fn a_player_answers_for_themselves_and_the_manager_sees_who_said_so() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let plan = planned(&app, &manager, &season.team).await;
    let adam = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let page = adam.get("/playerSummary").await;
    sees(&page, "19:30 · The cage");
    let form = page.form("/next/answer");
    let form = form.with("own_guests", "1").with("reply", "in");
    let answer = adam.send(&form).await;
    assert_eq!(answer.location(), "/playerSummary", "{}", answer.text());
    let page = adam.get("/playerSummary").await;
    sees(&page, "2 of 5");
    sees(&page, "Adam K is in, with 1 guest.");
    assert_eq!(page.form("/next/answer").get("own_guests"), Some("1"));

    let page = adam.get("/next").await;
    sees(&page, "Adam K + 1 guest");
    assert!(!page.text().contains("by adam"), "{}", page.text());
    assert!(page.forms("/next/replies").is_empty());
    let page = says(
        &adam,
        "/next/answer",
        &[("own_guests", "12"), ("reply", "in")],
    )
    .await;
    assert_eq!(page.status, 422);
    assert!(
        page.errors()["own_guests"].contains("0 to 9"),
        "{:?}",
        page.errors()
    );
    let page = says(&adam, "/next/answer", &[("reply", "out")]).await;
    sees(&page, "Adam K is out.");

    let guest = app.browser();
    let form = guest.get(&plan.path).await.form(&plan.path);
    guest
        .done(&form.with("name", "Zed").with("reply", "in"))
        .await;
    let page = manager.get("/next").await;
    sees(&page, "Zed by link,");
    sees(&page, "Adam K by adam,");
    // The dashboard shows a summary.
    sees(&manager.get("/cffa").await, "1 of 5 · 3 more needed");
}

#[actix_web::test]
async fn who_is_linked_to_nobody_is_told_so() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    let roger = app.join(&manager, "player", None, "roger").await;
    sees(
        &roger.get("/next").await,
        "Your account isn’t linked to a player yet",
    );
    let team = team.id.to_string();
    let fields = [("plan", plan.id.as_str()), ("team", &team), ("reply", "in")];
    let page = roger.post("/next/answer", &fields).await;
    assert_eq!(page.status, 422);
    assert!(
        page.problems().contains("reply using the shared link"),
        "{}",
        page.problems()
    );
}

#[actix_web::test]
async fn a_manager_answers_for_anybody_and_takes_people_off() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    planned(&app, &manager, &season.team).await;
    let mark = season.mark.to_string();
    let fields = [("who", mark.as_str()), ("guests", "4"), ("reply", "in")];
    let page = says(&manager, "/next/replies", &fields).await;
    sees(&page, "5 of 5 Full");
    let fields = [("name", "Zed"), ("reply", "in")];
    let page = says(&manager, "/next/replies", &fields).await;
    sees(&page, "5 of 5 Full, 1 waiting");
    let wrong = says(
        &manager,
        "/next/replies",
        &[("name", "mark"), ("reply", "in")],
    )
    .await;
    assert_eq!(wrong.status, 422);
    let mut forms = manager.get("/next").await.forms("/next/remove");
    assert_eq!(forms.len(), 2);
    let (mark_off, zed_off) = (forms.remove(0), forms.remove(0));
    let page = manager.done(&mark_off).await;
    sees(&page, "Removed from the list: Mark");
    sees(&page, "1 of 5");
    manager.done(&zed_off).await;
    let page = manager.done(&zed_off).await;
    assert!(page.flashes().contains("Error."), "{}", page.flashes());
}

#[actix_web::test]
async fn fewer_places_make_the_last_wait_and_more_let_them_in() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    planned(&app, &manager, &season.team).await;
    for player in [season.adam, season.mark, season.richard] {
        says(
            &manager,
            "/next/replies",
            &[("who", &player.to_string()), ("reply", "in")],
        )
        .await;
    }
    for (most, says) in [("2", "2 of 2 Full, 1 waiting"), ("9", "3 of 9")] {
        let form = manager.get("/next/plan").await.form("/next/plan");
        let page = manager
            .done(&form.with("minimum", "2").with("maximum", most))
            .await;
        sees(&page, says);
    }
}

#[actix_web::test]
async fn a_game_that_is_called_off_says_so_and_can_be_put_on_again() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    let guest = app.browser();
    let form = guest.get(&plan.path).await.form(&plan.path);
    let form = form.with("name", "Zed").with("reply", "in");
    let page = says(&manager, "/next/off", &[]).await;
    sees(&page, "Called off");
    let page = guest.get(&plan.path).await;
    sees(&page, "This game is called off.");
    assert!(page.forms(&plan.path).is_empty());
    let refused = guest.send(&form).await;
    assert!(
        refused.problems().contains("called off"),
        "{}",
        refused.problems()
    );
    sees(
        &says(&manager, "/next/off", &[]).await,
        "The game is on again.",
    );
    assert_eq!(guest.send(&form).await.status, 303);
}

#[actix_web::test]
async fn the_next_game_keeps_the_link_and_nothing_else_of_the_last() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    says(
        &manager,
        "/next/replies",
        &[("name", "Zed"), ("reply", "in")],
    )
    .await;
    says(&manager, "/next/off", &[]).await;
    let form = manager.get("/next/plan").await.form("/next/plan");
    assert_eq!(
        form.get("date"),
        Some(days_ago(-7).as_str()),
        "a week later"
    );
    assert_eq!(form.get("place"), Some("The cage"));
    let page = manager.done(&form).await;
    sees(&page, "0 of 5");
    let page = app.browser().get(&plan.path).await;
    assert_eq!(page.status, 200);
    sees(&page, "Nobody yet.");
    let new = page.form(&plan.path);
    assert_ne!(new.get("plan"), Some(plan.id.as_str()));
}

#[actix_web::test]
async fn a_game_whose_day_is_over_takes_answers_from_the_manager_alone() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    let form = app.browser().get(&plan.path).await.form(&plan.path);
    let form = form.with("name", "Zed").with("reply", "in");
    let mut kept = app.store.next_games(&[team.id]).await.unwrap().remove(0);
    kept.details.date = kept.details.date.yesterday().unwrap();
    app.store.replace_next_game(&kept).await.unwrap();
    let refused = app.browser().send(&form).await;
    assert!(
        refused.problems().contains("game has already taken place"),
        "{}",
        refused.problems()
    );
    sees(&refused, "This game has already taken place.");
    let page = says(
        &manager,
        "/next/replies",
        &[("name", "Zed"), ("reply", "in")],
    )
    .await;
    sees(&page, "1 of 5");
    let page = manager.get("/next/plan").await;
    sees(&page, "is not in the book yet");
    // Long after the game, the link expires, and the next game gets a new one.
    let mut kept = app.store.next_games(&[team.id]).await.unwrap().remove(0);
    kept.details.date = days_ago(61).parse().unwrap();
    app.store.replace_next_game(&kept).await.unwrap();
    assert_eq!(app.browser().get(&plan.path).await.status, 410);
    sees(&manager.get("/next").await, "Plan when and where");
    assert_ne!(planned(&app, &manager, &team).await.path, plan.path);
}

#[actix_web::test]
async fn deleting_all_data_of_the_team_deletes_its_next_game() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    manager
        .fill("/settings/delete", &[("typed_name", "Tuesday Turf")])
        .await;
    assert_eq!(app.browser().get(&plan.path).await.status, 410);
    assert!(app.store.next_games(&[team.id]).await.unwrap().is_empty());
}

#[actix_web::test]
async fn the_heads_at_the_pitch_can_be_counted_with_its_places() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    planned(&app, &manager, &team).await;
    let link = manager.get("/next").await.link("/count?");
    let form = manager
        .get(&link.replace("&amp;", "&"))
        .await
        .form("/count");
    assert_eq!(form.get("name"), Some("The cage"));
    assert_eq!(form.get("maximum"), Some("5"));
    let page = manager.done(&form).await;
    sees(&page, "0 of 5");
}

#[actix_web::test]
async fn the_group_is_told_of_the_game_with_its_link() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (manager, team) = app.with_team().await;
    assert_eq!(manager.get("/next/share").await.status, 404);
    let season = season(&app, &manager, team).await;
    let plan = planned(&app, &manager, &season.team).await;
    let when = jiff::Zoned::now().date().at(19, 30, 0, 0);
    let when = when.strftime("%a %-d %b %H:%M").to_string();
    let link = format!("https://cffa.example{}", plan.path);
    let adam = season.adam.to_string();
    let reply = [("who", adam.as_str()), ("guests", "1"), ("reply", "in")];
    says(&manager, "/next/replies", &reply).await;

    let page = manager.get("/next").await;
    let (before, lists) = page.body.split_once("id=\"next-game-lists\"").unwrap();
    assert!(before.contains(&link) && before.contains("href=\"/next/share\""));
    assert!(lists.contains("qr.svg"));
    let page = manager.get("/next/share").await;
    let text = format!("{when}, The cage 2 of 5 in, £12.20 each when full. In? {link}");
    sees(&page, &text);
    assert!(page.link("https://wa.me/").contains("The+cage"));

    let reply = [("who", adam.as_str()), ("guests", "4"), ("reply", "in")];
    says(&manager, "/next/replies", &reply).await;
    sees(
        &manager.get("/next/share").await,
        "5 of 5 in, £12.20 each. In?",
    );
    says(&manager, "/next/off", &[]).await;
    let off = format!("Called off: {when}, The cage {link}");
    sees(&manager.get("/next/share").await, &off);
}
