//! People who have a next game open see new replies.

#![allow(clippy::unwrap_used)]

use crate::events::Events;
use cffa_testing::app::fixture::{Planned, Season, planned, season};
use cffa_testing::app::{Browser, TestApp};

async fn start(app: &TestApp) -> (Browser, Season, Planned) {
    let (manager, team) = app.with_team().await;
    let season = season(app, &manager, team).await;
    let plan = planned(app, &manager, &season.team).await;
    (manager, season, plan)
}

async fn watch(app: &TestApp, plan: &Planned, last: Option<&str>) -> Events {
    Events::open(app, &format!("{}/events", plan.path), last).await
}

async fn sees(watcher: &mut Events, change: u64) {
    let event = watcher.next().await.unwrap();
    let told = format!("event: plan\nid: {change}\ndata: {change}");
    assert_eq!(event, told);
}

async fn answer(app: &TestApp, plan: &Planned, name: &str) {
    let browser = app.browser();
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form.with("name", name).with("reply", "in");
    assert_eq!(browser.send(&form).await.status, 303);
}

#[actix_web::test]
async fn everybody_who_has_it_open_learns_of_each_answer_and_of_the_end() {
    let app = TestApp::start().await;
    let (manager, _, plan) = start(&app).await;
    let mut watchers = [
        watch(&app, &plan, None).await,
        watch(&app, &plan, None).await,
    ];
    for watcher in &mut watchers {
        sees(watcher, 1).await;
    }
    answer(&app, &plan, "Zed").await;
    for watcher in &mut watchers {
        sees(watcher, 2).await;
    }
    // It was logged, so the page changes.
    let form = manager.get(&format!("/games/new?plan={}", plan.id)).await;
    assert_eq!(manager.send(&form.form("/games/new")).await.status, 303);
    for watcher in &mut watchers {
        sees(watcher, 3).await;
    }
    manager
        .fill("/settings/delete", &[("typed_name", "Tuesday Turf")])
        .await;
    for watcher in &mut watchers {
        assert_eq!(watcher.next().await.unwrap(), "event: gone\ndata: {}");
        assert_eq!(watcher.next().await, None);
    }
}

#[actix_web::test]
async fn what_came_through_another_process_is_seen_and_who_comes_back_misses_nothing() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let mut watcher = watch(&app, &plan, None).await;
    sees(&mut watcher, 1).await;
    // A change that bypasses this server: it can only find out by polling.
    let kept = app
        .store
        .next_games(&[season.team.id])
        .await
        .unwrap()
        .remove(0);
    app.store.replace_next_game(&kept).await.unwrap();
    sees(&mut watcher, 2).await;
    sees(&mut watch(&app, &plan, Some("1")).await, 2).await;
    let mut up_to_date = watch(&app, &plan, Some("2")).await;
    answer(&app, &plan, "Zed").await;
    sees(&mut up_to_date, 3).await;
}

#[actix_web::test]
async fn a_new_link_ends_what_the_old_one_shows() {
    let app = TestApp::start().await;
    let (manager, _, plan) = start(&app).await;
    let mut old = watch(&app, &plan, None).await;
    sees(&mut old, 1).await;
    let form = manager.get("/next").await.form("/next/link");
    manager.done(&form).await;
    assert_eq!(old.next().await.unwrap(), "event: gone\ndata: {}");
    assert_eq!(old.next().await, None);
}
