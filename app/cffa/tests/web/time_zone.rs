//! A team's own time zone: which day it is, and when a game is over, wherever the server is.
//!
//! Two places are always on different days: Kiritimati is 25 hours ahead of Pago Pago. So whatever
//! the time and zone of the machine, one of them isn't on the server's day.

#![allow(clippy::unwrap_used)]

use crate::pages_import::upload;
use cffa_testing::app::fixture::{planned, season};
use cffa_testing::app::{Browser, TestApp};
use jiff::Timestamp;
use jiff::civil::Date;

const EAST: &str = "Pacific/Kiritimati";
const WEST: &str = "Pacific/Pago_Pago";

fn today_in(zone: &str) -> Date {
    Timestamp::now().in_tz(zone).unwrap().date()
}

async fn set(manager: &Browser, zone: &str) {
    let answer = manager.fill("/settings", &[("time_zone", zone)]).await;
    assert_eq!(answer.location(), "/settings", "{}", answer.text());
}

#[actix_web::test]
async fn the_forms_begin_with_the_day_where_the_team_plays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    for zone in [EAST, WEST] {
        set(&manager, zone).await;
        let settings = manager.get("/settings").await.form("/settings");
        assert_eq!(settings.get("time_zone"), Some(zone));
        for path in ["/games/new", "/transactions/new", "/transfers/new"] {
            // The day may end between two requests.
            let (before, form) = (today_in(zone), manager.get(path).await.form(path));
            let date: Date = form.get("date").unwrap().parse().unwrap();
            assert!((before..=today_in(zone)).contains(&date), "{path} {zone}");
        }
    }
    let said = manager.get("/history").await.text();
    assert!(
        said.contains("time zone Pacific/Kiritimati to Pacific/Pago_Pago"),
        "{said}"
    );
}

#[actix_web::test]
async fn a_game_is_over_when_its_day_is_over_where_the_team_plays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let plan = planned(&app, &manager, &season.team).await;
    // Its date is today in the west, and already over in the east.
    let mut kept = app
        .store
        .next_games(&[season.team.id])
        .await
        .unwrap()
        .remove(0);
    kept.details.date = today_in(WEST);
    app.store.replace_next_game(&kept).await.unwrap();
    let mark = season.mark.to_string();
    let said = [("plan", plan.id.as_str()), ("who", &mark), ("reply", "in")];
    set(&manager, EAST).await;
    let refused = app.browser().post(&plan.path, &said).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    set(&manager, WEST).await;
    let taken = app.browser().post(&plan.path, &said).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
}

#[actix_web::test]
async fn moments_are_written_by_the_clocks_of_the_team() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    for zone in [EAST, WEST] {
        set(&manager, zone).await;
        let shown = |at: Timestamp| {
            let there = at.in_tz(zone).unwrap();
            there.strftime("%-d %b %Y, %H:%M").to_string()
        };
        let team = app.team("Tuesday Turf").await;
        let entries = app.books().all_entries(&team).await.unwrap();
        let page = manager.get("/history").await.text();
        for entry in entries {
            assert!(page.contains(&shown(entry.at)), "{zone}: {page}");
        }
    }
}

#[actix_web::test]
async fn no_zone_is_made_up_and_a_form_without_the_field_leaves_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    set(&manager, EAST).await;
    let before = app.everything().await;
    let answer = manager
        .fill("/settings", &[("time_zone", "Mars/Olympus")])
        .await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.errors().get("time_zone").map(String::as_str),
        Some("Choose a time zone from the list, such as Europe/London.")
    );
    assert_eq!(app.everything().await, before);
    let mut form = manager.get("/settings").await.form("/settings");
    form.fields.retain(|(name, _)| name != "time_zone");
    assert_eq!(
        manager.send(&form.with("active_days", "9")).await.status,
        303
    );
    let book = app.book(&team).await;
    assert_eq!(book.settings().time_zone.map(|it| it.name()), Some(EAST));
    // If the field is empty, the team uses the server's zone again; and the change can be undone.
    set(&manager, "").await;
    assert_eq!(app.book(&team).await.settings().time_zone, None);
}

#[actix_web::test]
async fn a_team_is_opened_with_its_zone() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let fields = [("team_name", "Far Turf"), ("time_zone", EAST)];
    let answer = manager.fill("/onboarding", &fields).await;
    assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    let team = app.team("Far Turf").await;
    let zone = app.book(&team).await.settings().time_zone;
    assert_eq!(zone.map(|it| it.name()), Some(EAST));
}

#[actix_web::test]
async fn what_belongs_to_the_team_stays_whatever_takes_the_place_of_its_book() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let own = [
        ("time_zone", EAST),
        ("currency", "EUR"),
        ("active_days", "100"),
        ("recent_days", "30"),
    ];
    let answer = manager.fill("/settings", &own).await;
    assert_eq!(answer.location(), "/settings", "{}", answer.text());
    let export = manager.get("/settings/export").await.bytes;
    let sheet = b"Player,Amount,Date\nAnn,5.00,2025-04-18\n".to_vec();
    let kept = |what: &'static str| {
        let (app, own) = (&app, &own);
        async move {
            let team = app.team("Tuesday Turf").await;
            let book = app.book(&team).await;
            let settings = book.settings();
            assert_eq!(
                settings.time_zone.map(|zone| zone.name()),
                Some(EAST),
                "{what}"
            );
            assert_eq!(settings.currency.code(), "EUR", "{what}");
            assert_eq!(settings.active_days.to_string(), own[2].1, "{what}");
            assert_eq!(settings.recent_days.to_string(), own[3].1, "{what}");
        }
    };
    let page = upload(&manager, &team, &[("Paid.csv", sheet)]).await;
    manager.done(&page.form("/settings/import/confirm")).await;
    kept("a spreadsheet").await;
    let typed = [("typed_name", "Tuesday Turf")];
    let answer = manager.fill("/settings/delete", &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    kept("deleting all").await;
    let page = upload(&manager, &team, &[("cffa.zip", export)]).await;
    manager.done(&page.form("/settings/import/confirm")).await;
    kept("an archive").await;
    // The restored book had another time zone.
    set(&manager, WEST).await;
    let settings = manager.get("/settings").await;
    manager.done(&settings.form("/settings/restore")).await;
    let team = app.team("Tuesday Turf").await;
    let book = app.book(&team).await;
    assert_eq!(
        book.settings().time_zone.map(|zone| zone.name()),
        Some(WEST)
    );
}
