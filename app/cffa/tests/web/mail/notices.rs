//! Turning mail on and off, and the mails about a next game.

use super::{confirmed, link, now_where, plan, set_zone, settled, several_turns, text, waiting};
use super::{make_due, planned, with_season};
use cffa_store::{MailKind, MailState, Notice};
use cffa_testing::app::{Browser, MAIL, TestApp, ask};
use cffa_testing::smtp::MailServer;
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::json;

/// As mail programs send it (RFC 8058).
const ONE_CLICK: [(&str, &str); 2] = [
    (
        "application/x-www-form-urlencoded",
        "List-Unsubscribe=One-Click",
    ),
    (
        "multipart/form-data; boundary=line",
        "--line\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n\
         One-Click\r\n--line--\r\n",
    ),
];

async fn turn_on(browser: &Browser, server: &mut MailServer, address: &str) -> String {
    let answer = browser.fill("/account/mail", &[("address", address)]).await;
    assert_eq!(answer.location(), "/account/mail", "{}", answer.text());
    let mail = server.next().await;
    assert_eq!(mail["to"], json!([address]));
    assert!(!text(&mail).contains("List-Unsubscribe"), "{}", text(&mail));
    let confirm = link(&mail, "/mail/confirm/");
    let page = browser.get(&confirm).await;
    let answer = browser.send(&page.form(&confirm)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    confirm
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_member_turns_mail_on_is_told_and_turns_it_off_with_one_tap() {
    let mut server = MailServer::start("takes");
    let (app, manager, season) = with_season(&server.url()).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let page = player.get("/account").await;
    assert!(page.links().contains(&"/account/mail".to_owned()));
    let confirm = turn_on(&player, &mut server, "mark@example.com").await;
    plan(&manager, 2).await;
    let mail = server.next().await;
    let shown = text(&mail);
    assert_eq!(mail["to"], json!(["mark@example.com"]));
    assert_eq!(mail["from"], "cffa@example.com");
    for part in [
        "Tuesday Turf: game on",
        "The cage",
        "http://127.0.0.1:5000/next?team=",
        "List-Unsubscribe: <http://127.0.0.1:5000/mail/stop/",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    // He replies, and the game is called off and then put on again.
    let form = player.get("/next").await.form("/next/answer");
    player.send(&form.with("reply", "in")).await;
    let mut last = mail;
    for subject in ["called off", "on again"] {
        let form = manager.get("/next").await.form("/next/off");
        assert_eq!(manager.send(&form).await.status, 303);
        last = server.next().await;
        assert!(text(&last).contains(subject), "{}", text(&last));
    }
    let stop = link(&last, "/mail/stop/");
    let mark = app.account_of("mark").await.id;
    let before = app.store.mail_address(mark).await.unwrap().unwrap();
    for (kind, body) in ONE_CLICK {
        // A mail program sends no cookies and no origin.
        let request =
            cffa_testing::http::client().request(Method::POST, format!("{}{stop}", app.base));
        let answer = ask(request.header(CONTENT_TYPE, kind).body(body)).await;
        assert_eq!(answer.status, 200, "{kind}: {}", answer.text());
        assert_eq!(app.store.mail_address(mark).await.unwrap(), None);
        for old in [&stop, &confirm] {
            assert_eq!(player.get(old).await.status, 410);
        }
        app.store.insert_mail_address(&before).await.unwrap();
    }
    // The link in the text does the same, with a button.
    let form = app.browser().get(&stop).await.form(&stop);
    assert_eq!(app.browser().send(&form).await.status, 200);
    assert_eq!(app.store.mail_address(mark).await.unwrap(), None);
    assert!(server.is_quiet());
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn mail_is_in_the_language_in_which_it_was_turned_on() {
    let mut server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    let request = manager.request(Method::POST, "/language");
    let chosen = ask(request.form(&[("language", "de"), ("next", "/account")])).await;
    assert_eq!(chosen.status, 303);
    turn_on(&manager, &mut server, "r@example.com").await;
    let richard = app.account_of("richard").await.id;
    let address = app.store.mail_address(richard).await.unwrap().unwrap();
    assert_eq!(address.language, "de");
    plan(&manager, 2).await;
    let mail = text(&server.next().await);
    assert!(mail.contains("Spiel am"), "{mail}");
    assert!(mail.contains("Bist du dabei?"), "{mail}");
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn an_address_that_nobody_confirmed_gets_one_mail_and_no_more() {
    let mut server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    for bad in ["mark@", "a b@example.com", "m\r\nBcc: x@example.com"] {
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
    // Too often. Another account may belong to the owner of the address, so it gets one.
    let other = app.stranger("eve").await;
    for (browser, address, expected) in [
        (&manager, "r@example.com", 422),
        (&manager, "other@example.com", 422),
        (&other, "R@example.com", 303),
        (&other, "r@example.com", 422),
    ] {
        let asked = browser.fill("/account/mail", &[("address", address)]).await;
        assert_eq!(asked.status, expected, "{address}");
    }
    server.next().await;
    plan(&manager, 2).await;
    several_turns().await;
    let later = Timestamp::now() + SignedDuration::from_hours(48);
    assert_eq!(app.store.mails_due(later, 10).await.unwrap(), []);
    assert!(server.is_quiet());
    // Another user's token doesn't confirm it.
    let id = app.account_of("richard").await.id;
    let guessed = format!("/mail/confirm/{id}/none");
    assert_eq!(manager.get(&guessed).await.status, 410);
    assert_eq!(manager.post(&guessed, &[]).await.status, 410);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn who_has_not_replied_is_reminded_once() {
    let mut server = MailServer::start("takes");
    let (app, manager, season) = with_season(&server.url()).await;
    let of = confirmed(&app, "richard", "r@example.com").await.account;
    plan(&manager, 1).await;
    let id = planned(&app, of, season.team.id).await.id;
    server.next().await;
    let mut planned = settled(&app, id, |mail| mail.state == MailState::Sent).await;
    several_turns().await;
    assert!(server.is_quiet(), "it was planned a moment ago");
    planned.made -= SignedDuration::from_hours(13);
    app.store.replace_mail(&planned).await.unwrap();
    let mail = text(&server.next().await);
    assert!(mail.contains("are you in?"), "{mail}");
    several_turns().await;
    assert!(server.is_quiet());
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn nothing_is_sent_at_night_nor_what_is_no_longer_true_in_the_morning() {
    let server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    let now = now_where(21..24, 0..7);
    set_zone(&manager, &now).await;
    let address = confirmed(&app, "richard", "r@example.com").await;
    plan(&manager, 4).await;
    let mail = waiting(&app).await.remove(0);
    let waits = settled(&app, mail.id, |mail| mail.due > mail.made).await;
    assert_eq!(
        (waits.attempts, waits.state.clone()),
        (0, MailState::Waiting)
    );
    let morning = waits.due.to_zoned(now.time_zone().clone());
    assert_eq!((morning.hour(), morning.minute()), (8, 0));
    assert!(matches!(waits.kind, MailKind::NextGame(_, Notice::Planned)));
    // It is called off before the morning. Nobody had replied.
    let form = manager.get("/next").await.form("/next/off");
    assert_eq!(manager.send(&form).await.status, 303);
    make_due(&app, mail.id).await;
    let dropped = settled(&app, waits.id, |mail| mail.state != MailState::Waiting).await;
    assert_eq!(dropped.state, MailState::Dropped);
    // It is put on again, so he is notified in the morning after all.
    let form = manager.get("/next").await.form("/next/off");
    assert_eq!(manager.send(&form).await.status, 303);
    settled(&app, waits.id, |mail| {
        mail.state == MailState::Waiting && mail.due > mail.made
    })
    .await;
    assert!(server.is_quiet());
    // Deleting the team's data deletes them.
    let form = manager
        .get("/settings/delete")
        .await
        .form("/settings/delete");
    let form = form.with("typed_name", "Tuesday Turf");
    assert_eq!(manager.send(&form).await.location(), "/settings");
    assert_eq!(app.store.mails(&[waits.id]).await.unwrap(), []);
    let kept = app.store.mail_address(address.account).await.unwrap();
    assert_eq!(kept, Some(address), "it is the account's");
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_mail_that_waits_says_what_is_true_when_it_is_sent() {
    let mut server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    set_zone(&manager, &now_where(21..24, 0..7)).await;
    let address = confirmed(&app, "richard", "old@example.com").await;
    plan(&manager, 4).await;
    let mail = waiting(&app).await.remove(0);
    settled(&app, mail.id, |mail| mail.due > mail.made).await;
    // The game is rescheduled, and he gets a new address.
    let fields = [("time", "18:15"), ("place", "The sports hall")];
    let edited = manager.fill("/next/plan", &fields).await;
    assert_eq!(edited.location(), "/next", "{}", edited.text());
    let salt = uuid::Uuid::new_v4();
    let moved = cffa_store::MailAddress {
        address: "new@example.com".to_owned(),
        salt,
        ..address
    };
    app.store.replace_mail_address(&moved).await.unwrap();
    set_zone(&manager, &now_where(9..20, 0..0)).await;
    make_due(&app, mail.id).await;
    let sent = server.next().await;
    assert_eq!(sent["to"], json!(["new@example.com"]));
    let sent = text(&sent);
    for (part, expected) in [
        ("18:15", true),
        ("The sports hall", true),
        ("19:30", false),
        ("The cage", false),
    ] {
        assert_eq!(sent.contains(part), expected, "{part} in {sent}");
    }
    let kept = settled(&app, mail.id, |mail| mail.state == MailState::Sent).await;
    assert_eq!(kept.subject, "");
}

#[actix_web::test]
async fn without_a_mail_server_there_is_nothing_to_turn_on() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    assert_eq!(manager.get("/account/mail").await.status, 404);
    for (page, link) in [
        ("/account", "\"/account/mail\""),
        ("/collect", "\"/collect/remind\""),
    ] {
        let page = manager.get(page).await;
        assert!(!page.body.contains(link), "{}", page.body);
    }
    let page = app.browser().get("/login").await;
    assert!(!page.body.contains("/password/forgotten"), "{}", page.body);
}

#[actix_web::test]
async fn a_page_with_a_mail_server_offers_what_it_can_do() {
    let app = TestApp::configured(&MAIL).await;
    let (manager, _) = app.with_team().await;
    let page = manager.get("/account").await;
    assert!(page.links().contains(&"/account/mail".to_owned()));
    let page = app.browser().get("/login").await;
    assert!(page.links().contains(&"/password/forgotten".to_owned()));
}
