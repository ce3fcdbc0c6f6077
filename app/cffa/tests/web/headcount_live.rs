//! People who have a headcount open see every change to it.

#![allow(clippy::unwrap_used)]

use crate::events::Events;
use cffa_services::headcount::{Headcounts, rule};
use cffa_services::live::{MOST_FROM_ONE, MOST_WATCHERS, WatchError};
use cffa_store::{HeadcountChange, HeadcountId};
use cffa_testing::app::{TestApp, ask};
use jiff::{SignedDuration, Timestamp};

async fn watch(app: &TestApp, id: HeadcountId, last: Option<&str>) -> Events {
    Events::open(app, &format!("/count/{id}/events"), last).await
}

async fn sees(watcher: &mut Events, change: u64, current: u32) {
    let event = watcher.next().await.unwrap();
    let start = format!("event: space\nid: {change}\ndata: {{\"space_id\": ");
    assert!(event.starts_with(&start), "{event}");
    let occupancy = format!("\"occupancy\": {{\"current\": {current}, ");
    assert!(event.contains(&occupancy), "{event}");
}

async fn space(app: &TestApp) -> HeadcountId {
    let made = rule::new(HeadcountId::new_v4(), "Hall", 0, 50, Timestamp::now()).unwrap();
    app.store.insert_headcount(&made).await.unwrap();
    made.id
}

async fn increment(app: &TestApp, id: HeadcountId) {
    let path = format!("{}/space/{id}/increment", app.base);
    assert_eq!(
        ask(cffa_testing::http::client().put(path)).await.status,
        200
    );
}

#[actix_web::test]
async fn everybody_who_has_it_open_sees_each_count() {
    let app = TestApp::start().await;
    let (id, other) = (space(&app).await, space(&app).await);
    let mut watchers = [watch(&app, id, None).await, watch(&app, id, None).await];
    for watcher in &mut watchers {
        sees(watcher, 0, 0).await;
    }
    increment(&app, other).await;
    increment(&app, id).await;
    for watcher in &mut watchers {
        sees(watcher, 1, 1).await;
    }
    // Also with the page's form.
    let browser = app.browser();
    let form = browser.get(&format!("/count/{id}")).await;
    browser.done(&form.form(&format!("/count/{id}/out"))).await;
    for watcher in &mut watchers {
        sees(watcher, 2, 0).await;
    }
}

#[actix_web::test]
async fn what_another_process_counted_is_seen() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    let mut watcher = watch(&app, id, None).await;
    sees(&mut watcher, 0, 0).await;
    // A change that bypasses this server: it can only find out by polling.
    let now = Timestamp::now();
    let changed = app
        .store
        .change_headcount(id, HeadcountChange::In, now, rule::expiry(now));
    assert!(changed.await.unwrap().is_some());
    sees(&mut watcher, 1, 1).await;
}

#[actix_web::test]
async fn who_comes_back_is_told_what_they_missed_and_nothing_twice() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    for _ in 0..3 {
        increment(&app, id).await;
    }
    sees(&mut watch(&app, id, Some("1")).await, 3, 3).await;
    sees(&mut watch(&app, id, Some("nonsense")).await, 3, 3).await;
    let mut up_to_date = watch(&app, id, Some("3")).await;
    increment(&app, id).await;
    sees(&mut up_to_date, 4, 4).await;
}

#[actix_web::test]
async fn a_quiet_stream_shows_that_it_lives_and_nothing_on_the_way_holds_it_back() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    let mut watcher = watch(&app, id, None).await;
    let header = |name: &str| {
        let value = watcher.answer.headers().get(name);
        value.map_or("", |value| value.to_str().unwrap()).to_owned()
    };
    assert_eq!(header("content-type"), "text/event-stream");
    assert_eq!(header("x-accel-buffering"), "no");
    assert_eq!(header("cache-control"), "no-store");
    assert_ne!(header("content-encoding"), "gzip");
    sees(&mut watcher, 0, 0).await;
    assert_eq!(watcher.next().await.unwrap(), ": nothing new");
}

#[actix_web::test]
async fn a_space_that_is_gone_ends_the_stream() {
    let app = TestApp::start().await;
    let mut never = watch(&app, HeadcountId::new_v4(), None).await;
    assert_eq!(never.next().await.unwrap(), "event: gone\ndata: {}");
    assert_eq!(never.next().await, None);

    let id = space(&app).await;
    let mut watcher = watch(&app, id, None).await;
    sees(&mut watcher, 0, 0).await;
    let over = Timestamp::now() + rule::LASTS + SignedDuration::from_mins(1);
    app.store.purge_headcounts(over).await.unwrap();
    assert_eq!(watcher.next().await.unwrap(), "event: gone\ndata: {}");
    assert_eq!(watcher.next().await, None);
}

#[actix_web::test]
async fn only_so_many_watch_at_once_and_who_leaves_makes_room() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    let spaces = Headcounts::new(app.store.clone());
    let mut watchers = Vec::new();
    for _ in 0..MOST_WATCHERS {
        watchers.push(spaces.live().watch(id, None).await.unwrap());
    }
    let refused = spaces.live().watch(id, None).await;
    assert!(matches!(refused, Err(WatchError::TooMany)));
    watchers.pop();
    assert!(spaces.live().watch(id, None).await.is_ok());
}

#[actix_web::test]
async fn one_address_leaves_places_for_the_others() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    let spaces = Headcounts::new(app.store.clone());
    let from = |last: u8| Some(std::net::IpAddr::from([192, 0, 2, last]));
    let mut watchers = Vec::new();
    for _ in 0..MOST_FROM_ONE {
        watchers.push(spaces.live().watch_from(from(1), id, None).await.unwrap());
    }
    let refused = spaces.live().watch_from(from(1), id, None).await;
    assert!(matches!(refused, Err(WatchError::TooMany)));
    assert!(spaces.live().watch_from(from(2), id, None).await.is_ok());
    watchers.pop();
    assert!(spaces.live().watch_from(from(1), id, None).await.is_ok());
}

#[actix_web::test]
async fn the_streams_of_one_address_are_counted() {
    let app = TestApp::start().await;
    let id = space(&app).await;
    let mut open = Vec::new();
    for _ in 0..MOST_FROM_ONE {
        open.push(watch(&app, id, None).await);
    }
    let address = format!("{}/count/{id}/events", app.base);
    let refused = reqwest::get(address).await.unwrap();
    assert_eq!(refused.status(), 503);
}
