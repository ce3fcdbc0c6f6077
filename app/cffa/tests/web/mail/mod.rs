//! Mail: who gets it, how they turn it on and off, and how the app handles a mail server that
//! misbehaves.

#![allow(clippy::unwrap_used)]

mod addresses;
mod balances;
mod late;
mod new_password;
mod notices;
mod pushes;
mod reminders;
mod server;

use cffa_services::mail::{Mails, about_game, limits};
use cffa_store::{
    AccountId, Mail, MailAddress, MailKind, MailState, MailTo, Notice, TeamId, UnconfirmedAddress,
};
use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::{Browser, TestApp};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use std::ops::Range;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Time zones of which at least one has day at any moment, and another has night.
const ZONES: [&str; 3] = ["Europe/London", "Asia/Tokyo", "America/Los_Angeles"];

/// A team in a zone where it is day.
async fn with_season(smtp: &str) -> (TestApp, Browser, Season) {
    with_season_at(TestApp::sending_mail(smtp).await).await
}

/// The same with a given server.
async fn with_season_at(app: TestApp) -> (TestApp, Browser, Season) {
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    set_zone(&manager, &now_where(9..20, 0..0)).await;
    (app, manager, season)
}

/// The current time in a zone where it is one of these hours, or else one of those.
fn now_where(hours: Range<i8>, or: Range<i8>) -> Zoned {
    let now = ZONES.map(|name| Timestamp::now().to_zoned(TimeZone::get(name).unwrap()));
    let found = now
        .into_iter()
        .find(|now| hours.contains(&now.hour()) || or.contains(&now.hour()));
    found.expect("a zone has this time")
}

async fn set_zone(manager: &Browser, now: &Zoned) {
    let zone = now.time_zone().iana_name().unwrap();
    let answer = manager.fill("/settings", &[("time_zone", zone)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

/// The text of a mail, as mail programs show it.
fn text(mail: &serde_json::Value) -> String {
    let data = mail["data"].as_str().unwrap();
    let data = data.replace("=\r\n", "").replace("\r\n ", " ");
    data.replace("=E2=80=99", "’").replace("=C2=A3", "£")
}

/// The path of a link in a mail.
fn link(mail: &serde_json::Value, start: &str) -> String {
    let text = text(mail);
    let (_, rest) = text
        .split_once(&format!("http://127.0.0.1:5000{start}"))
        .unwrap_or_else(|| panic!("no {start} in {text}"));
    let ends = |c: char| c.is_whitespace() || c == '>';
    let end = rest.find(ends).unwrap_or(rest.len());
    format!("{start}{}", &rest[..end])
}

/// Gives an account a confirmed address.
async fn confirmed(app: &TestApp, user_name: &str, address: &str) -> MailAddress {
    let address = MailAddress {
        account: app.account_of(user_name).await.id,
        version: 1,
        address: address.to_owned(),
        salt: Uuid::new_v4(),
        language: "en".to_owned(),
        asked: Timestamp::now(),
        confirmed: Some(Timestamp::now()),
        next: None,
        resets: Vec::new(),
        no_balances: false,
    };
    app.store.insert_mail_address(&address).await.unwrap();
    address
}

/// An address that the user entered a moment ago.
fn unconfirmed(address: &str) -> UnconfirmedAddress {
    UnconfirmedAddress {
        address: address.to_owned(),
        salt: Uuid::new_v4(),
        language: "en".to_owned(),
        asked: Timestamp::now(),
    }
}

/// A mail about a change to an account, created and due at this time.
fn protecting(account: AccountId, kind: MailKind, due: Timestamp) -> Mail {
    Mail {
        id: Uuid::new_v4(),
        version: 1,
        team: None,
        account,
        recipient: Uuid::nil(),
        device: None,
        kind,
        salt: Uuid::nil(),
        to: Some(MailTo {
            address: "r@example.com".to_owned(),
            language: "en".to_owned(),
        }),
        subject: String::new(),
        attempts: 0,
        answer: None,
        made: due,
        due,
        expires: due + limits::TOLD,
        state: MailState::Waiting,
    }
}

/// Plans a game this many days from today in the team's zone.
async fn plan(manager: &Browser, days: i64) {
    let day = now_where(9..20, 0..0).date() + jiff::Span::new().days(days);
    let day = day.to_string();
    let fields = [
        ("date", day.as_str()),
        ("time", "19:30"),
        ("place", "The cage"),
        ("maximum", "10"),
    ];
    let answer = manager.fill("/next/plan", &fields).await;
    assert_eq!(answer.location(), "/next", "{}", answer.text());
}

/// The waiting mails, once there is at least one.
async fn waiting(app: &TestApp) -> Vec<Mail> {
    let began = Instant::now();
    loop {
        let later = Timestamp::now() + SignedDuration::from_hours(24 * 3);
        let found = app.store.mails_due(later, 100).await.unwrap();
        if !found.is_empty() {
            return found;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "no mail");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The mail to an account about a team's planned next game, once it exists.
async fn planned(app: &TestApp, of: AccountId, team: TeamId) -> Mail {
    let next_game = app.store.next_games(&[team]).await.unwrap().remove(0);
    let id = Mails::id(of, &about_game(Notice::Planned, &next_game, 0));
    let began = Instant::now();
    loop {
        if let Some(found) = app.store.mails(&[id]).await.unwrap().pop() {
            return found;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "no mail");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A mail, once it has reached a state.
async fn settled(app: &TestApp, id: Uuid, is: impl Fn(&Mail) -> bool) -> Mail {
    let began = Instant::now();
    loop {
        let mail = app.store.mails(&[id]).await.unwrap().remove(0);
        if is(&mail) {
            return mail;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "{mail:?}");
        actix_web::rt::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Makes a waiting mail due now.
async fn make_due(app: &TestApp, id: Uuid) {
    let mut mail = app.store.mails(&[id]).await.unwrap().remove(0);
    mail.due = Timestamp::now() - SignedDuration::from_secs(1);
    app.store.replace_mail(&mail).await.unwrap();
}

/// Long enough for the server to process the queue several times.
async fn several_turns() {
    actix_web::rt::time::sleep(Duration::from_secs(1)).await;
}

/// Reminds everyone who owes something, and returns the message that the manager sees.
async fn remind(manager: &Browser) -> String {
    let form = manager.get("/collect").await.form("/collect/remind");
    assert_eq!(manager.send(&form).await.location(), "/collect");
    manager.get("/collect").await.flashes()
}
