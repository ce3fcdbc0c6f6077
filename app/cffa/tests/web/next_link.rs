//! The next game by its link: who has it answers, without an account.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::{Planned, Season, planned, season, shared};
use cffa_testing::app::{Answer, Browser, TestApp};

async fn start(app: &TestApp) -> (Browser, Season, Planned) {
    let (manager, team) = app.with_team().await;
    let season = season(app, &manager, team).await;
    let plan = planned(app, &manager, &season.team).await;
    (manager, season, plan)
}

/// Sends the form of the page.
async fn say(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.get(path).await.form(path);
    for (name, value) in fields {
        form = form.with(name, value);
    }
    let answer = browser.send(&form).await;
    match answer.status {
        303 => browser.get(&answer.location()).await,
        _ => answer,
    }
}

fn sees(page: &Answer, text: &str) {
    assert!(
        page.text().contains(text),
        "no {text:?} in: {}",
        page.text()
    );
}

#[actix_web::test]
async fn whoever_has_the_link_says_who_comes_and_who_comes_late_waits() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    let path = plan.path.as_str();
    let page = app.browser().get(path).await;
    sees(&page, "Tuesday Turf");
    sees(&page, "19:30 The cage 0 of 5 4 more needed");
    sees(&page, "£61.00 for the pitch");

    let adam = [("who", adam.as_str()), ("guests", "2"), ("reply", "in")];
    let page = say(&app.browser(), path, &adam).await;
    sees(&page, "Adam K is in, with 2 guests.");
    assert_eq!(
        page.form(path).get("who"),
        Some(adam[0].1),
        "to put it right"
    );
    sees(&page, "3 of 5 1 more needed");
    sees(&page, "about £20.34 each");
    let page = say(&app.browser(), path, &[("name", "Zed"), ("reply", "in")]).await;
    sees(&page, "Zed is in.");
    sees(&page, "4 of 5 Room for 1 more");
    let late = [("who", mark.as_str()), ("guests", "2"), ("reply", "in")];
    let page = say(&app.browser(), path, &late).await;
    sees(
        &page,
        "Mark is in, but the game is full: 2 guests on the waiting list.",
    );
    sees(&page, "5 of 5 Full, 2 waiting");
    let page = say(&app.browser(), path, &[("name", "Yan"), ("reply", "in")]).await;
    sees(
        &page,
        "The game is full. Yan is number 3 on the waiting list.",
    );

    // Two places are free again: the first who wait have them.
    let phone = app.browser();
    let fewer = [("who", adam[0].1), ("guests", "0"), ("reply", "in")];
    let page = say(&phone, path, &fewer).await;
    sees(&page, "Adam K is in.");
    sees(&page, "5 of 5 Full, 1 waiting");
    let page = say(&phone, path, &[("who", adam[0].1), ("reply", "out")]).await;
    sees(&page, "Adam K is out.");
    sees(&page, "5 of 5 Full £61.00");
    sees(&page, "In 5 Zed Mark + 2 guests Yan Out Adam K");
}

#[actix_web::test]
async fn who_typed_a_name_finds_it_in_the_list_and_nobody_else_takes_it() {
    let app = TestApp::start().await;
    let (manager, season, plan) = start(&app).await;
    let path = plan.path.as_str();
    say(&app.browser(), path, &[("name", "Zed"), ("reply", "in")]).await;
    for (typed, says) in [
        ("zed", "zed is in the list: choose the name there"),
        ("ADAM K", "Adam K is in the list: choose the name there"),
        ("Z\u{202e}ed", "invisible characters"),
    ] {
        let page = say(&app.browser(), path, &[("name", typed), ("reply", "in")]).await;
        assert_eq!(page.status, 422);
        assert!(page.errors()["name"].contains(says), "{:?}", page.errors());
        assert_eq!(page.form(path).get("name"), Some(typed));
    }
    let edit = format!("/players/{}/edit", season.mark);
    let retire = format!("/players/{}/retire", season.mark);
    manager.done(&manager.get(&edit).await.form(&retire)).await;
    let page = say(&app.browser(), path, &[("name", "Mark"), ("reply", "in")]).await;
    assert!(
        page.errors()["name"].contains("retired"),
        "{:?}",
        page.errors()
    );

    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    let zed = plans[0].replies[0].id.to_string();
    let page = say(&app.browser(), path, &[("who", &zed), ("reply", "out")]).await;
    sees(&page, "Zed is out.");
}

#[actix_web::test]
async fn what_makes_no_answer_is_said_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    let before = app.everything().await;
    for (fields, field) in [
        (vec![("reply", "in")], "who"),
        (
            vec![("who", adam.as_str()), ("name", "Zed"), ("reply", "in")],
            "who",
        ),
        (vec![("who", plan.id.as_str()), ("reply", "in")], "who"),
        (vec![("who", "seven"), ("reply", "in")], "who"),
        (
            vec![("who", &adam), ("guests", "10"), ("reply", "in")],
            "guests",
        ),
        (
            vec![("who", &adam), ("guests", "-1"), ("reply", "in")],
            "guests",
        ),
    ] {
        let page = say(&app.browser(), path, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert!(page.errors().contains_key(field), "{:?}", page.errors());
    }
    let page = say(&app.browser(), path, &[("who", &adam), ("guests", "3")]).await;
    assert!(
        page.problems().contains("Choose in or out"),
        "{}",
        page.problems()
    );
    assert_eq!(page.form(path).get("guests"), Some("3"));
    let other = uuid::Uuid::now_v7().to_string();
    let fields = [("who", adam.as_str()), ("reply", "in"), ("plan", &other)];
    let page = say(&app.browser(), path, &fields).await;
    assert!(
        page.problems().contains("for another game"),
        "{}",
        page.problems()
    );
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn the_same_form_sent_twice_is_one_answer() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let browser = app.browser();
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form
        .with("name", "Zed")
        .with("guests", "1")
        .with("reply", "in");
    let first = browser.send(&form).await;
    assert_eq!(browser.send(&form).await.location(), first.location());
    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    assert_eq!((plans[0].replies.len(), plans[0].queue.len()), (1, 2));
}

#[actix_web::test]
async fn a_new_link_ends_the_old_one() {
    let app = TestApp::start().await;
    let (manager, _, plan) = start(&app).await;
    manager
        .done(&manager.get("/next").await.form("/next/link"))
        .await;
    let now = shared(&manager.get("/next").await);
    assert_ne!(now, plan.path);
    let old = app.browser().get(&plan.path).await;
    assert_eq!(old.status, 410);
    sees(&old, "replaced by a new one");
    assert_eq!(app.browser().post(&plan.path, &[]).await.status, 410);
    let events = format!("{}/events", plan.path);
    assert_eq!(app.browser().get(&events).await.status, 410);
    assert_eq!(app.browser().get(&now).await.status, 200);
    // What is kept opens nothing.
    let teams = app.store.teams().await.unwrap();
    let kept = app.store.next_games(&[teams[0].id]).await.unwrap();
    assert!(!format!("{kept:?}").contains(now.trim_start_matches("/play/")));
}

#[actix_web::test]
async fn one_address_answers_only_so_often() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let adam = season.adam.to_string();
    let browser = app.browser();
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form.with("who", &adam).with("reply", "in");
    let mut statuses = Vec::new();
    for _ in 0..31 {
        statuses.push(browser.send(&form).await.status);
    }
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 30);
    assert_eq!(statuses[30], 429);
}

#[actix_web::test]
async fn the_code_to_share_is_the_whole_link() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (_, _, plan) = start(&app).await;
    let page = app.browser().get(&plan.path).await;
    let link = format!("value=\"https://cffa.example{}\"", plan.path);
    assert!(page.body.contains(&link), "{}", page.body);
    let code = app.browser().get(&format!("{}/qr.svg", plan.path)).await;
    assert_eq!(code.header("content-type"), "image/svg+xml");
    assert!(code.body.starts_with("<svg"));
}
