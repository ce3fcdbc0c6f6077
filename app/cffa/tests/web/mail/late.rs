//! Mails that couldn't be sent in time: the machine was off, the mail server was unavailable, or it
//! is no longer configured.

use super::{
    confirmed, plan, planned, protecting, remind, settled, unconfirmed, waiting, with_season,
};
use cffa_services::mail::{forget_old, limits};
use cffa_store::{Mail, MailKind, MailState};
use cffa_testing::app::{Browser, TestApp};
use jiff::{SignedDuration, Timestamp, ToSpan};
use uuid::Uuid;

/// Nothing listens at this address.
const AWAY: &str = "smtp://127.0.0.1:1";

fn is_tried(mail: &Mail) -> bool {
    mail.attempts > 0 && mail.answer.is_some()
}

/// Changes a mail so that it is due now, and waits until its state changes.
async fn change(app: &TestApp, id: Uuid, change: impl Fn(&mut Mail)) -> Mail {
    let mut mail = app.store.mails(&[id]).await.unwrap().remove(0);
    mail.state = MailState::Waiting;
    mail.due = Timestamp::now() - SignedDuration::from_secs(1);
    change(&mut mail);
    app.store.replace_mail(&mail).await.unwrap();
    let before = mail.attempts;
    settled(app, id, |mail| {
        mail.state != MailState::Waiting || mail.attempts > before && is_tried(mail)
    })
    .await
}

fn late(mail: &mut Mail) {
    mail.expires = Timestamp::now() - SignedDuration::from_secs(1);
}

/// Enters an address, and waits until its confirmation mail was attempted.
async fn asked(app: &TestApp, manager: &Browser) -> Mail {
    let fields = [("address", "r@example.com")];
    let asked = manager.fill("/account/mail", &fields).await;
    assert_eq!(asked.location(), "/account/mail", "{}", asked.text());
    let id = waiting(app).await.remove(0).id;
    settled(app, id, is_tried).await
}

#[actix_web::test]
async fn what_waited_while_the_machine_was_off_is_tried_as_often_as_all() {
    let (app, manager, _) = with_season(AWAY).await;
    let id = asked(&app, &manager).await.id;
    let off = SignedDuration::from_hours(72);
    for (attempts, waits) in [
        (0, true),
        (limits::TRIES - 2, true),
        (limits::TRIES - 1, false),
    ] {
        let mail = change(&app, id, |mail| {
            mail.attempts = attempts;
            mail.made -= off;
            mail.answer = None;
        });
        let mail = mail.await;
        assert_eq!(mail.attempts, attempts + 1);
        assert_eq!(mail.state == MailState::Waiting, waits, "{mail:?}");
    }
}

#[actix_web::test]
async fn who_waits_for_a_link_that_is_late_is_shown_why() {
    let (app, manager, _) = with_season(AWAY).await;
    let mail = asked(&app, &manager).await;
    let page = async || manager.get("/account/mail").await.body;
    assert!(page().await.contains("Open the link"));
    let answer = mail.answer.unwrap();
    let failed = change(&app, mail.id, late).await;
    assert_eq!(failed.state, MailState::Failed(answer), "{failed:?}");
    let shown = page().await;
    assert!(shown.contains("couldn’t send the link"), "{shown}");
    assert!(shown.contains("The mail server’s answer"), "{shown}");
    let untried = |mail: &mut Mail| {
        late(mail);
        mail.answer = None;
    };
    let failed = change(&app, mail.id, untried).await;
    assert_eq!(failed.state, MailState::Failed(String::new()));
    let shown = page().await;
    assert!(shown.contains("could not be sent in time"), "{shown}");
    // In the state in which an earlier version left it.
    let mut mail = app.store.mails(&[mail.id]).await.unwrap().remove(0);
    mail.state = MailState::Dropped;
    app.store.replace_mail(&mail).await.unwrap();
    let shown = page().await;
    assert!(shown.contains("couldn’t send the link"), "{shown}");
}

#[actix_web::test]
async fn a_manager_sees_what_was_late_and_not_what_is_no_longer_true() {
    let (app, manager, season) = with_season(AWAY).await;
    app.join(&manager, "player", Some(season.mark), "mark")
        .await;
    confirmed(&app, "mark", "mark@example.com").await;
    assert!(remind(&manager).await.contains("1 player gets a reminder"));
    let id = waiting(&app).await.remove(0).id;
    settled(&app, id, is_tried).await;
    let failed = change(&app, id, late).await;
    assert!(matches!(failed.state, MailState::Failed(_)), "{failed:?}");
    let shown = manager.get("/settings").await.body;
    assert!(shown.contains("Tuesday Turf: you owe"), "{shown}");
    assert!(remind(&manager).await.contains("1 player gets a reminder"));
    settled(&app, id, is_tried).await;
    // He pays more than he owes.
    let page = manager.get("/transactions/new").await;
    let (form, mark) = (page.form("/transactions/new"), season.mark.to_string());
    let form = form.with("player", &mark).with("amount", "500.00");
    assert_eq!(manager.send(&form).await.location(), "/transactions");
    let dropped = change(&app, id, late).await;
    assert_eq!(dropped.state, MailState::Dropped);
    // The reminder of a game that has started.
    plan(&manager, 2).await;
    let mark = app.account_of("mark").await.id;
    let mail = planned(&app, mark, season.team.id).await;
    settled(&app, mail.id, is_tried).await;
    let mut next_game = app.store.next_games(&[season.team.id]).await.unwrap();
    let mut next_game = next_game.remove(0);
    next_game.details.date = next_game.details.date.saturating_sub(5.days());
    app.store.replace_next_game(&next_game).await.unwrap();
    let failed = change(&app, mail.id, |mail| mail.answer = None).await;
    assert_eq!(failed.state, MailState::Failed(String::new()));
    let shown = manager.get("/settings").await.body;
    assert!(shown.contains("Tuesday Turf: game on"), "{shown}");
    assert!(shown.contains("could not be sent in time"), "{shown}");
}

/// The settings of the mail server were removed.
#[actix_web::test]
async fn without_a_mail_server_an_address_can_be_deleted_and_nothing_waits_with_one() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    assert_eq!(manager.get("/account/mail").await.status, 404);
    let mut address = confirmed(&app, "richard", "r@example.com").await;
    address.next = Some(unconfirmed("other@example.com"));
    app.store.replace_mail_address(&address).await.unwrap();
    let now = Timestamp::now();
    let mut mails = Vec::new();
    for days in [6, 8] {
        let due = now - SignedDuration::from_hours(24 * days);
        let mail = protecting(address.account, MailKind::PasswordChanged, due);
        app.store.insert_mail(&mail).await.unwrap();
        mails.push(mail.id);
    }
    forget_old(&*app.store, now).await.unwrap();
    for (id, is_kept) in mails.into_iter().zip([true, false]) {
        let mail = app.store.mails(&[id]).await.unwrap().remove(0);
        let kept = (mail.to.is_some(), mail.state == MailState::Waiting);
        assert_eq!(kept, (is_kept, is_kept), "{mail:?}");
    }
    let account = manager.get("/account").await;
    assert!(account.links().contains(&"/account/mail".to_owned()));
    let page = manager.get("/account/mail").await;
    for shown in [
        "r@example.com",
        "other@example.com",
        "has turned off e-mail",
    ] {
        assert!(page.body.contains(shown), "{}", page.body);
    }
    assert!(!page.body.contains("Open the link"), "{}", page.body);
    let answer = manager.send(&page.form("/account/mail/stop")).await;
    assert_eq!(answer.location(), "/account", "{}", answer.text());
    let left = app.store.mail_address(address.account).await.unwrap();
    assert_eq!(left, None);
    let account = manager.get("/account").await;
    assert!(!account.links().contains(&"/account/mail".to_owned()));
}
