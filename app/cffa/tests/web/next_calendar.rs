//! The calendar file of a next game, read by an independent library: Python's icalendar, which
//! `scripts/test` installs under `target/`.

#![allow(clippy::unwrap_used)]

use crate::calendar_addresses::address;
use cffa_testing::app::fixture::{planned, season};
use cffa_testing::app::{TestApp, days_ago};
use cffa_testing::python;
use serde_json::json;

const TELL: &str = r#"
import json, sys
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
[event] = calendar.walk("VEVENT")
assert not event.errors, event.errors
json.dump({
    "place": str(event["LOCATION"]),
    "link": str(event["DESCRIPTION"]),
    "title": str(event["SUMMARY"]),
    "status": str(event["STATUS"]),
    "sequence": int(event["SEQUENCE"]),
    "start": event.decoded("DTSTART").isoformat(),
    "hours": (event.decoded("DTEND") - event.decoded("DTSTART")).total_seconds() / 3600,
    "version": str(calendar["VERSION"]),
}, sys.stdout)
"#;

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_calendar_program_reads_the_game() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    // Changed only now, because it may already be tomorrow in that zone.
    let zone = [("time_zone", "Asia/Kolkata")];
    manager.fill("/settings", &zone).await;
    let place = r"מגרש 4; Łódź, the far end \ behind the stand where nobody ever parks ⚽⚽⚽";
    let mut kept = app.store.next_games(&[team.id]).await.unwrap().remove(0);
    let date = days_ago(-40);
    kept.details.date = date.parse().unwrap();
    kept.details.place = place.to_owned();
    kept.called_off = true;
    app.store.replace_next_game(&kept).await.unwrap();
    let file = app.browser().get(&format!("{}/game.ics", plan.path)).await;
    assert_eq!(
        python::tells(TELL, file.body.as_bytes()),
        json!({
            "place": place,
            "link": format!("https://cffa.example{}", plan.path),
            "title": "Football: Tuesday Turf",
            "status": "CANCELLED",
            "sequence": 0,
            "start": format!("{date}T14:00:00+00:00"),
            "hours": 2.0,
            "version": "2.0",
        })
    );
}

const TELL_ALL: &str = r#"
import json, sys
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert not calendar.errors, calendar.errors
events = calendar.walk("VEVENT")
assert all(not event.errors for event in events)
json.dump({
    "name": str(calendar["X-WR-CALNAME"]),
    "refresh": calendar.decoded("REFRESH-INTERVAL").total_seconds(),
    "events": [{
        "place": str(event.get("LOCATION", "")),
        "status": str(event["STATUS"]),
        "start": event.decoded("DTSTART").isoformat(),
        "stamped": event.decoded("DTSTAMP").tzinfo is not None,
        "text": str(event.get("DESCRIPTION", "")),
        "free": str(event.get("TRANSP", "OPAQUE")) == "TRANSPARENT",
    } for event in events],
}, sys.stdout)
"#;

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_calendar_program_reads_an_address() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let plan = planned(&app, &manager, &season.team).await;
    manager
        .fill("/settings", &[("time_zone", "Asia/Kolkata")])
        .await;
    let mut kept = app
        .store
        .next_games(&[season.team.id])
        .await
        .unwrap()
        .remove(0);
    let date = days_ago(-40);
    kept.details.date = date.parse().unwrap();
    app.store.replace_next_game(&kept).await.unwrap();
    let form = player.get("/next").await.form("/next/answer");
    assert_eq!(
        player.send(&form.with("reply", "out")).await.location(),
        "/next"
    );
    let own = address(&player, "/next/calendar").await;
    let all = address(&manager, "/next/calendar/team").await;
    let event = |start: String, place: &str, text: String, free: bool| {
        json!({
            "place": place, "status": "CONFIRMED", "start": start, "stamped": true,
            "text": text, "free": free,
        })
    };
    let start = format!("{date}T14:00:00+00:00");
    let told = |events: Vec<serde_json::Value>| json!({ "name": "Tuesday Turf", "refresh": 3600.0, "events": events });
    let own = app.browser().get(&own).await;
    let text = "You are out.\nhttps://cffa.example/next".to_owned();
    let game = event(days_ago(5), "", String::new(), false);
    assert_eq!(
        python::tells(TELL_ALL, own.body.as_bytes()),
        told(vec![
            event(start.clone(), "The cage", text, true),
            game.clone()
        ])
    );
    let all = app.browser().get(&all).await;
    let text = format!("https://cffa.example{}", plan.path);
    let first = event(days_ago(12), "", String::new(), false);
    assert_eq!(
        python::tells(TELL_ALL, all.body.as_bytes()),
        told(vec![event(start, "The cage", text, false), game, first])
    );
}
