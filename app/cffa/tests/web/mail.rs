//! Mail: who gets it, how they turn it on and off, and what comes of a mail server that misbehaves.

#![allow(clippy::unwrap_used)]

use cffa_store::{Mail, MailState, Team};
use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::{Browser, TestApp, ask, days_ago};
use cffa_testing::smtp::MailServer;
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use std::time::{Duration, Instant};
use uuid::Uuid;

async fn app(smtp: &str) -> TestApp {
    TestApp::configured(&[
        ("CFFA_URL", "http://127.0.0.1:5000"),
        ("SMTP_URL", smtp),
        ("SMTP_FROM", "CFFA <cffa@example.com>"),
    ])
    .await
}

async fn with_season(smtp: &str) -> (TestApp, Browser, Season) {
    let app = app(smtp).await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    (app, manager, season)
}

/// The text of a mail, as programs show it.
fn text(mail: &serde_json::Value) -> String {
    let data = mail["data"].as_str().unwrap();
    data.replace("=\r\n", "").replace("=E2=80=99", "’")
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

async fn turn_on(browser: &Browser, server: &mut MailServer, address: &str) -> String {
    let answer = browser.fill("/account/mail", &[("address", address)]).await;
    assert_eq!(answer.location(), "/account/mail", "{}", answer.text());
    let mail = server.next().await;
    assert_eq!(mail["to"], serde_json::json!([address]));
    let confirm = link(&mail, "/mail/confirm/");
    let page = browser.get(&confirm).await;
    let answer = browser.send(&page.form(&confirm)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    confirm
}

/// Plans a game in two days.
async fn plan(manager: &Browser) {
    let day = days_ago(-2);
    let fields = [
        ("date", day.as_str()),
        ("time", "19:30"),
        ("place", "The cage"),
        ("maximum", "10"),
    ];
    let answer = manager.fill("/next/plan", &fields).await;
    assert_eq!(answer.location(), "/next", "{}", answer.text());
}

/// The mails about a team's next game to an account, once there are so many.
async fn mails(app: &TestApp, team: &Team, most: usize) -> Vec<Mail> {
    let began = Instant::now();
    loop {
        let later = Timestamp::now() + SignedDuration::from_hours(24 * 3);
        let mut found = app.store.mails_due(later, 100).await.unwrap();
        found.retain(|mail| mail.team == Some(team.id));
        if found.len() >= most {
            return found;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{found:?}");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Lets what waits be tried now, whatever the hour.
async fn hurry(app: &TestApp, team: &Team) {
    for mut mail in mails(app, team, 1).await {
        mail.due = Timestamp::now() - SignedDuration::from_secs(1);
        let _ = app.store.replace_mail(&mail).await;
    }
}

/// A mail, once it is in a state.
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

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_member_turns_mail_on_is_told_and_turns_it_off_with_one_tap() {
    let mut server = MailServer::start("takes");
    let (app, manager, season) = with_season(&server.url()).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let confirm = turn_on(&player, &mut server, "mark@example.com").await;
    plan(&manager).await;
    hurry(&app, &season.team).await;
    let mail = server.next().await;
    let shown = text(&mail);
    assert_eq!(mail["to"], serde_json::json!(["mark@example.com"]));
    assert_eq!(mail["from"], "cffa@example.com");
    for part in [
        "Tuesday Turf: game on",
        "The cage",
        "http://127.0.0.1:5000/next",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    // He replies, and the game is called off and put on again.
    let form = player.get("/next").await.form("/next/answer");
    player.send(&form.with("reply", "in")).await;
    for subject in ["called off", "on again"] {
        let form = manager.get("/next").await.form("/next/off");
        assert_eq!(manager.send(&form).await.status, 303);
        hurry(&app, &season.team).await;
        let mail = server.next().await;
        assert!(text(&mail).contains(subject), "{}", text(&mail));
    }
    // A mail program turns it off: it has no cookies, and comes from no page.
    let stop = link(&mail, "/mail/stop/");
    let program = reqwest::Client::new();
    let request = program.request(Method::POST, format!("{}{stop}", app.base));
    let answer = ask(request.form(&[("List-Unsubscribe", "One-Click")])).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let mark = app.account_of("mark").await.id;
    assert_eq!(app.store.mail_address(mark).await.unwrap(), None);
    for old in [&stop, &confirm] {
        assert_eq!(player.get(old).await.status, 410);
    }
    assert!(server.is_quiet());
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn an_address_that_nobody_confirmed_gets_one_mail_and_no_more() {
    let mut server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    for bad in [
        "",
        "mark",
        "mark@",
        "a b@example.com",
        "m\r\nBcc: x@example.com",
    ] {
        let answer = manager.fill("/account/mail", &[("address", bad)]).await;
        assert_eq!(answer.status, 422, "{bad:?}");
        assert!(answer.errors().contains_key("address"), "{bad:?}");
    }
    for _ in 0..5 {
        let asked = manager
            .fill("/account/mail", &[("address", "r@example.com")])
            .await;
        assert_eq!(asked.location(), "/account/mail");
        server.next().await;
    }
    let asked = manager
        .fill("/account/mail", &[("address", "r@example.com")])
        .await;
    assert_eq!(asked.status, 422, "too often");
    plan(&manager).await;
    actix_web::rt::time::sleep(Duration::from_secs(2)).await;
    let later = Timestamp::now() + SignedDuration::from_hours(48);
    assert_eq!(app.store.mails_due(later, 10).await.unwrap(), []);
    assert!(server.is_quiet());
    // Nobody else's token confirms it.
    let id = app.account_of("richard").await.id;
    let guessed = format!("/mail/confirm/{id}/none");
    assert_eq!(manager.get(&guessed).await.status, 410);
    assert_eq!(manager.post(&guessed, &[]).await.status, 410);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_server_that_says_later_or_drops_the_connection_is_tried_again() {
    for mode in ["later", "drops"] {
        let mut server = MailServer::start(mode);
        let (app, manager, _) = with_season(&server.url()).await;
        let answer = manager
            .fill("/account/mail", &[("address", "r@example.com")])
            .await;
        assert_eq!(answer.location(), "/account/mail");
        let later = Timestamp::now() + SignedDuration::from_hours(1);
        let mail = app.store.mails_due(later, 10).await.unwrap().remove(0);
        let mut tried = settled(&app, mail.id, |mail| {
            mail.attempts == 1 && mail.due < mail.made + SignedDuration::from_mins(3)
        })
        .await;
        assert_eq!(tried.state, MailState::Waiting, "{mode}");
        assert!(tried.due > tried.made, "{mode}");
        tried.due = Timestamp::now() - SignedDuration::from_secs(1);
        app.store.replace_mail(&tried).await.unwrap();
        assert_eq!(server.next().await["to"][0], "r@example.com", "{mode}");
        let sent = settled(&app, mail.id, |mail| mail.state == MailState::Sent).await;
        assert_eq!(sent.attempts, 2, "{mode}");
        assert!(server.is_quiet(), "{mode}");
    }
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn what_a_server_refuses_is_given_up_and_a_manager_sees_why() {
    let server = MailServer::start("refuses");
    let (app, manager, season) = with_season(&server.url()).await;
    let richard = app.account_of("richard").await.id;
    let address = cffa_store::MailAddress {
        account: richard,
        version: 1,
        address: "r@example.com".to_owned(),
        salt: Uuid::new_v4(),
        asked: Timestamp::now(),
        confirmed: Some(Timestamp::now()),
    };
    app.store.insert_mail_address(&address).await.unwrap();
    plan(&manager).await;
    let id = mails(&app, &season.team, 1).await[0].id;
    hurry(&app, &season.team).await;
    let failed = settled(&app, id, |mail| mail.state != MailState::Waiting).await;
    assert!(matches!(&failed.state, MailState::Failed(why) if why.contains("Not from you")));
    let page = manager.get("/settings").await;
    assert!(page.body.contains("Not from you"), "{}", page.body);
    assert!(!page.body.contains("r@example.com"), "{}", page.body);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn no_page_waits_for_a_server_that_hangs_or_is_away() {
    let mut server = MailServer::start("hangs");
    for url in [server.url(), "smtp://127.0.0.1:1".to_owned()] {
        let (app, manager, _) = with_season(&url).await;
        let began = Instant::now();
        let answer = manager
            .fill("/account/mail", &[("address", "r@example.com")])
            .await;
        assert_eq!(answer.location(), "/account/mail");
        if url == server.url() {
            assert_eq!(server.next().await["hangs"], true);
        }
        assert_eq!(manager.get("/next").await.status, 200);
        assert!(began.elapsed() < Duration::from_secs(10));
        let later = Timestamp::now() + SignedDuration::from_hours(1);
        let mail = app.store.mails_due(later, 10).await.unwrap().remove(0);
        let tried = settled(&app, mail.id, |mail| {
            mail.attempts == 1 && mail.due < mail.made + SignedDuration::from_mins(3)
        })
        .await;
        assert_eq!(tried.state, MailState::Waiting);
    }
}
