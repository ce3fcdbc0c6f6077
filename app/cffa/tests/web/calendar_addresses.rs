//! Calendar addresses: what programs read from them, who gets one, and the limit on requests.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::{Season, planned, season};
use cffa_testing::app::{Answer, Browser, TestApp, ask, days_ago};
use reqwest::Method;

/// The address that the page shows after its form has renewed it, without the host.
pub async fn address(browser: &Browser, action: &str) -> String {
    let form = browser.get("/next/calendar").await.form(action);
    let answer = browser.done(&form).await;
    let id = match action {
        "/next/calendar" => "calendar-own",
        _ => "calendar-team",
    };
    let (_, rest) = answer.body.split_once(&format!("id=\"{id}\"")).unwrap();
    let (_, rest) = rest.split_once("value=\"").unwrap();
    let (link, _) = rest.split_once('"').unwrap();
    link[link.find("/calendar/").unwrap()..].to_owned()
}

/// Three players and two games; Mark played in the second.
async fn with_season() -> (TestApp, Browser, Season) {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    (app, manager, season)
}

/// The values of a property in all events.
fn values<'a>(answer: &'a Answer, name: &str) -> Vec<&'a str> {
    let lines = answer.body.split("\r\n");
    let start = format!("{name}:");
    lines.filter_map(|line| line.strip_prefix(&start)).collect()
}

#[actix_web::test]
async fn an_address_has_the_next_game_and_those_that_were_played() {
    let (app, manager, season) = with_season().await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let team = address(&manager, "/next/calendar/team").await;
    let own = address(&player, "/next/calendar").await;
    let program = app.browser();
    let long_ago = manager.new_game(&days_ago(57), "10.00").await;
    let long_ago = long_ago.with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&long_ago).await.location(), "/cffa");
    let answer = program.get(&team).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(
        answer.headers["content-type"],
        "text/calendar; charset=utf-8"
    );
    assert_eq!(values(&answer, "UID").len(), 2);
    // Mark played in one of the two.
    let answer = program.get(&own).await;
    assert_eq!(values(&answer, "UID"), [season.game.to_string()]);
    let plan = planned(&app, &manager, &season.team).await;
    let answer = program.get(&own).await;
    assert_eq!(
        values(&answer, "UID"),
        [plan.id.clone(), season.game.to_string()]
    );
    assert_eq!(values(&answer, "STATUS"), ["CONFIRMED"; 2]);
    let unfolded = answer.body.replace("\r\n ", "");
    assert!(unfolded.contains("You haven’t replied yet."), "{unfolded}");
    // The team's address includes the link for replies, and nothing about any player.
    let answer = program.get(&team).await;
    let unfolded = answer.body.replace("\r\n ", "");
    assert!(unfolded.contains(&plan.path), "{unfolded}");
    for name in ["Mark", "Adam", "Richard"] {
        assert!(!unfolded.contains(name), "{unfolded}");
    }
    assert!(!unfolded.contains("replied"), "{unfolded}");
}

#[actix_web::test]
async fn a_game_that_is_called_off_is_a_newer_version_of_the_same() {
    let (app, manager, season) = with_season().await;
    let address = address(&manager, "/next/calendar/team").await;
    let plan = planned(&app, &manager, &season.team).await;
    let mut last = None;
    let sequence = |answer: &Answer| values(answer, "SEQUENCE")[0].parse::<u64>().unwrap();
    for status in ["CONFIRMED", "CANCELLED", "CONFIRMED"] {
        let answer = app.browser().get(&address).await;
        assert_eq!(values(&answer, "UID")[0], plan.id);
        assert_eq!(values(&answer, "STATUS")[0], status);
        let now = sequence(&answer);
        assert!(last.is_none_or(|last| now > last), "{now} after {last:?}");
        last = Some(now);
        let form = manager.get("/next").await.form("/next/off");
        assert_eq!(manager.send(&form).await.status, 303);
    }
    // Put on again and then logged, the event keeps its time and place, and gets a newer version.
    let form = manager.get("/next").await.form("/next/off");
    assert_eq!(manager.send(&form).await.status, 303);
    let page = manager.get(&format!("/games/new?plan={}", plan.id)).await;
    let form = page
        .form("/games/new")
        .with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&form).await.status, 303);
    let played = app.browser().get(&address).await;
    assert_eq!(values(&played, "UID")[0], plan.id);
    assert!(Some(sequence(&played)) > last);
    assert_eq!(values(&played, "LOCATION"), ["The cage"]);
    assert_eq!(values(&played, "DTEND").len(), 1);
}

#[actix_web::test]
async fn a_new_address_ends_the_old_one_and_so_does_leaving() {
    let (app, manager, season) = with_season().await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let old = address(&player, "/next/calendar").await;
    let new = address(&player, "/next/calendar").await;
    let program = app.browser();
    assert_ne!(old, new);
    assert_eq!(program.get(&old).await.status, 410);
    assert_eq!(program.get(&new).await.status, 200);
    let kept = app.store.match_days(&[season.team.id]).await.unwrap();
    assert_eq!(kept[0].calendars.len(), 1);
    let token = new.replace("/calendar/", "").replace(".ics", "");
    assert!(
        !format!("{kept:?}").contains(&token),
        "only its hash is kept"
    );
    let forms = manager
        .get("/manageUserAccess")
        .await
        .forms("/manageUserAccess/revoke");
    let id = app.account_of("mark").await.id.to_string();
    let revoke = forms.iter().find(|form| form.get("user") == Some(&id));
    manager.done(revoke.unwrap()).await;
    assert_eq!(program.get(&new).await.status, 410);
    // A player can't renew the team's address.
    let other = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let page = other.get("/next/calendar").await;
    assert!(!page.body.contains("/next/calendar/team"), "{}", page.body);
    let refused = other.post("/next/calendar/team", &[]).await;
    assert_eq!(refused.status, 403);
}

#[actix_web::test]
async fn a_program_that_has_the_calendar_is_not_sent_it_again() {
    let (app, manager, season) = with_season().await;
    let address = address(&manager, "/next/calendar/team").await;
    let program = app.browser();
    let first = program.get(&address).await;
    let tag = first.headers["etag"].to_str().unwrap().to_owned();
    let with_tag = |tag: String| {
        let request = program.request(Method::GET, &address);
        ask(request.header("If-None-Match", tag))
    };
    for tag in [
        tag.clone(),
        tag.replace("W/", ""),
        format!("\"other\", {tag}"),
    ] {
        let same = with_tag(tag).await;
        assert_eq!((same.status, same.body.as_str()), (304, ""));
    }
    planned(&app, &manager, &season.team).await;
    assert_eq!(with_tag(tag).await.status, 200);
}

#[actix_web::test]
async fn an_address_that_is_asked_every_second_says_when_to_come_back() {
    let (app, manager, _) = with_season().await;
    let address = address(&manager, "/next/calendar/team").await;
    let other = self::address(&manager, "/next/calendar").await;
    let program = app.browser();
    let mut answers = Vec::new();
    for _ in 0..61 {
        answers.push(program.get(&address).await);
    }
    let last = answers.pop().unwrap();
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(last.status, 429);
    let wait: u64 = last.headers["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(program.get(&other).await.status, 200);
}
