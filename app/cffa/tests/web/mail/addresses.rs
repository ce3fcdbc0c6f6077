//! E-mail addresses: how one replaces another, and how they are removed.

use super::{confirmed, link, protecting, settled, several_turns, text, unconfirmed, with_season};
use cffa_services::mail::{forget_old, limits};
use cffa_store::{Mail, MailKind, MailState};
use cffa_testing::app::{Browser, MAIL, TestApp};
use cffa_testing::smtp::MailServer;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn another_address_takes_over_when_it_is_confirmed_and_the_old_one_is_told() {
    let mut server = MailServer::start("takes");
    let (app, manager, _) = with_season(&server.url()).await;
    let old = confirmed(&app, "richard", "old@example.com").await;
    let fields = [("address", "new@example.com")];
    let asked = manager.fill("/account/mail", &fields).await;
    assert_eq!(asked.location(), "/account/mail", "{}", asked.text());
    let mail = server.next().await;
    assert_eq!(mail["to"], serde_json::json!(["new@example.com"]));
    let now = async || app.store.mail_address(old.account).await.unwrap().unwrap();
    let kept = now().await;
    assert_eq!(
        (kept.address, kept.confirmed, kept.salt),
        (old.address, old.confirmed, old.salt)
    );
    let page = manager.get("/account/mail").await;
    for address in ["old@example.com", "new@example.com"] {
        assert!(page.body.contains(address), "{}", page.body);
    }
    // Until it is confirmed, a link to a new password goes to the old one.
    let fields = [("username", "richard")];
    app.browser().fill("/password/forgotten", &fields).await;
    let reset = server.next().await;
    assert_eq!(reset["to"], serde_json::json!(["old@example.com"]));
    let reset = link(&reset, "/password/new/");
    let confirm = link(&mail, "/mail/confirm/");
    for _ in 0..2 {
        let form = manager.get(&confirm).await.form(&confirm);
        assert_eq!(manager.send(&form).await.status, 200);
    }
    let told = server.next().await;
    assert_eq!(told["to"], serde_json::json!(["old@example.com"]));
    assert!(text(&told).contains("no longer uses"), "{}", text(&told));
    assert!(!text(&told).contains("List-Unsubscribe"), "{}", text(&told));
    let changed = now().await;
    assert_eq!(changed.address, "new@example.com");
    assert!(changed.confirmed.is_some() && changed.next.is_none());
    assert_eq!(app.browser().get(&reset).await.status, 410);
    // The address is also notified when mail is turned off.
    let form = manager
        .get("/account/mail")
        .await
        .form("/account/mail/stop");
    assert_eq!(manager.send(&form).await.location(), "/account/mail");
    let told = server.next().await;
    assert_eq!(told["to"], serde_json::json!(["new@example.com"]));
    assert!(text(&told).contains("change your password"), "{told}");
    // Users without a password can't change it.
    let mut account = app.account_of("richard").await;
    account.password_hash = None;
    app.store.replace_account(&account).await.unwrap();
    let mail = protecting(account.id, MailKind::AddressChanged, Timestamp::now());
    app.store.insert_mail(&mail).await.unwrap();
    let told = text(&server.next().await);
    assert!(told.contains("Sign out everywhere"), "{told}");
    assert!(!told.contains("change your password"), "{told}");
    several_turns().await;
    assert!(server.is_quiet());
}

#[actix_web::test]
async fn an_address_that_nobody_confirms_is_deleted_after_a_week() {
    let app = TestApp::configured(&MAIL).await;
    app.set_up().await;
    let mut address = confirmed(&app, "richard", "old@example.com").await;
    address.next = Some(unconfirmed("new@example.com"));
    app.store.replace_mail_address(&address).await.unwrap();
    let after = async |hours| {
        let now = Timestamp::now() + SignedDuration::from_hours(hours);
        forget_old(&*app.store, now).await.unwrap();
        app.store.mail_address(address.account).await.unwrap()
    };
    let week = limits::UNCONFIRMED.as_hours();
    assert!(after(week - 1).await.unwrap().next.is_some());
    let mut kept = after(week + 1).await.unwrap();
    assert_eq!(
        (kept.next.clone(), kept.address.as_str()),
        (None, "old@example.com")
    );
    kept.confirmed = None;
    app.store.replace_mail_address(&kept).await.unwrap();
    assert!(after(week - 1).await.is_some());
    assert_eq!(after(week + 1).await, None);
}

#[actix_web::test]
async fn who_enters_many_addresses_has_to_wait() {
    let app = TestApp::configured(&MAIL).await;
    let manager = app.set_up().await;
    let mut answers = Vec::new();
    for _ in 0..11 {
        let answer = manager.fill("/account/mail", &[("address", "no")]).await;
        answers.push(answer.status);
    }
    assert_eq!(answers.pop(), Some(429));
    assert!(answers.iter().all(|status| *status == 422), "{answers:?}");
}

#[actix_web::test]
async fn nobody_uses_up_the_links_of_somebody_else() {
    let app = TestApp::configured(&MAIL).await;
    let owner = app.set_up().await;
    let (eve, mallory) = (app.stranger("eve").await, app.stranger("mallory").await);
    let enters = async |who: &Browser, address: &str| {
        let answer = who.fill("/account/mail", &[("address", address)]).await;
        let refused = answer.text().contains("Too many e-mails");
        assert_eq!(refused, answer.status == 422, "{}", answer.text());
        answer.status
    };
    for _ in 0..limits::CONFIRMATIONS {
        assert_eq!(enters(&eve, "Ann@Example.com").await, 303);
    }
    assert_eq!(enters(&eve, "ann@example.com").await, 422);
    assert_eq!(enters(&eve, "other@example.com").await, 422);
    // Each account may send one, so someone with two accounts can't flood a mailbox.
    assert_eq!(enters(&mallory, "ann@example.com").await, 303);
    assert_eq!(enters(&mallory, "ann@example.com").await, 422);
    // Other mails to the owner don't count towards this limit.
    let account = app.account_of("richard").await.id;
    let now = Timestamp::now();
    let later = now + SignedDuration::from_hours(1);
    let asked = app.store.mails_due(later, 1).await.unwrap().remove(0);
    for n in 0..limits::PER_ADDRESS {
        let mail = Mail {
            id: Uuid::from_u128(n.into()),
            version: 1,
            team: Some(Uuid::nil()),
            account,
            kind: MailKind::Balance,
            state: MailState::Sent,
            made: now,
            ..asked.clone()
        };
        app.store.insert_mail(&mail).await.unwrap();
    }
    assert_eq!(enters(&owner, "ann@example.com").await, 303);
    let address = app.store.mail_address(account).await.unwrap().unwrap();
    assert_eq!(address.address, "ann@example.com");
    let sent = app.store.mails_due(later, 99).await.unwrap();
    assert!(sent.iter().any(|mail| mail.salt == address.salt));
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_link_that_could_not_be_sent_is_shown_to_who_waits_for_it() {
    let server = MailServer::start("refuses");
    let (app, manager, _) = with_season(&server.url()).await;
    let fields = [("address", "r@example.com")];
    let asked = manager.fill("/account/mail", &fields).await;
    assert_eq!(asked.location(), "/account/mail", "{}", asked.text());
    let later = Timestamp::now() + SignedDuration::from_hours(1);
    let waiting = app.store.mails_due(later, 9).await.unwrap().pop();
    if let Some(mail) = waiting {
        settled(&app, mail.id, |mail| mail.state != MailState::Waiting).await;
    }
    let page = manager.get("/account/mail").await;
    assert!(page.body.contains("Not from you"), "{}", page.body);
    assert!(!page.body.contains("Open the link"), "{}", page.body);
}
