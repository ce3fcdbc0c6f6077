//! The calendar file of a next game, read by a program of others: Python's icalendar, which
//! `scripts/test` puts under `target/`.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::planned;
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
    // Afterwards, because it may be tomorrow there.
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
