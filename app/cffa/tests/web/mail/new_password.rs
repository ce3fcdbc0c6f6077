//! Setting a new password by e-mail.

use super::{confirmed, link, several_turns, unconfirmed};
use cffa_services::mail::limits;
use cffa_testing::app::{Browser, MAIL, PASSWORD, TestApp};
use cffa_testing::smtp::MailServer;
use jiff::SignedDuration;

const NEW: &str = "four calling birds at noon";

async fn forget(browser: &Browser, user_name: &str) -> String {
    let fields = [("username", user_name)];
    let answer = browser.fill("/password/forgotten", &fields).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.text()
}

async fn set(app: &TestApp, path: &str, password: &str, again: &str) -> u16 {
    let browser = app.browser();
    let page = browser.get(path).await;
    if page.status != 200 {
        return page.status;
    }
    let form = page.form(path);
    let form = form.with("password", password).with("again", again);
    browser.send(&form).await.status
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_link_sets_a_new_password_once_and_ends_all_sessions() {
    let mut server = MailServer::start("takes");
    let app = TestApp::sending_mail(&server.url()).await;
    let manager = app.set_up().await;
    let token = manager.make_token("notebook", &["read:book"]).await;
    assert!(!token.is_empty());
    confirmed(&app, "richard", "r@example.com").await;
    forget(&app.browser(), " Richard ").await;
    let mail = server.next().await;
    assert_eq!(mail["to"], serde_json::json!(["r@example.com"]));
    let first = link(&mail, "/password/new/");
    forget(&app.browser(), "richard").await;
    let second = link(&server.next().await, "/password/new/");
    assert_ne!(first, second);
    // An invalid password doesn't use up the link.
    for (password, again) in [("short", "short"), (NEW, "another"), ("richard", "richard")] {
        assert_eq!(set(&app, &first, password, again).await, 422);
    }
    assert_eq!(manager.get("/account").await.status, 200);
    assert_eq!(set(&app, &first, NEW, NEW).await, 200);
    let told = super::text(&server.next().await);
    assert!(told.contains("password of your CFFA account"), "{told}");
    assert!(told.contains("new password on the sign-in page"), "{told}");
    for used in [&first, &second] {
        assert_eq!(set(&app, used, NEW, NEW).await, 410);
    }
    assert_eq!(manager.get("/account").await.status, 303, "signed out");
    let richard = app.account_of("richard").await;
    assert_eq!(
        app.store
            .tokens_of(richard.id, jiff::Timestamp::now())
            .await
            .unwrap(),
        []
    );
    let sign_in = async |password: &str| {
        let fields = [("username", "richard"), ("password", password)];
        app.browser().fill("/login", &fields).await.status
    };
    assert_eq!(sign_in(PASSWORD).await, 422);
    assert_eq!(sign_in(NEW).await, 303);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn the_answer_says_nothing_of_who_has_an_account() {
    let mut server = MailServer::start("takes");
    let app = TestApp::sending_mail(&server.url()).await;
    app.set_up().await;
    app.stranger("eve").await;
    let known = forget(&app.browser(), "richard").await;
    for other in ["eve", "nobody", "", "r\u{0}\r\n", &"x".repeat(70)] {
        assert_eq!(forget(&app.browser(), other).await, known, "{other:?}");
    }
    // None of them has a confirmed address.
    let mut address = confirmed(&app, "richard", "r@example.com").await;
    address.confirmed = None;
    app.store.replace_mail_address(&address).await.unwrap();
    assert_eq!(forget(&app.browser(), "richard").await, known);
    several_turns().await;
    assert!(server.is_quiet());
    address.version += 1;
    address.confirmed = Some(address.asked);
    app.store.replace_mail_address(&address).await.unwrap();
    // As many links as can be valid at the same time, whoever requests them: the owner either has
    // one or gets one.
    let mut last = String::new();
    for _ in 0..limits::NEW_PASSWORDS {
        forget(&app.browser(), "richard").await;
        last = link(&server.next().await, "/password/new/");
    }
    assert_eq!(forget(&app.browser(), "richard").await, known);
    several_turns().await;
    assert!(server.is_quiet());
    assert_eq!(app.browser().get(&last).await.status, 200);
    let mut address = app
        .store
        .mail_address(address.account)
        .await
        .unwrap()
        .unwrap();
    for reset in &mut address.resets {
        reset.asked -= limits::NEW_PASSWORD;
    }
    app.store.replace_mail_address(&address).await.unwrap();
    forget(&app.browser(), "richard").await;
    server.next().await;
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_link_is_valid_for_an_hour_and_is_not_in_the_store() {
    let mut server = MailServer::start("takes");
    let app = TestApp::sending_mail(&server.url()).await;
    app.set_up().await;
    let of = confirmed(&app, "richard", "r@example.com").await.account;
    forget(&app.browser(), "richard").await;
    let path = link(&server.next().await, "/password/new/");
    let token = path.rsplit('/').next().unwrap();
    for file in ["cffa.db", "cffa.db-wal"] {
        let stored = std::fs::read(app.database().with_file_name(file)).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&stored).contains(token), "{file}");
    }
    let age = async |minutes| {
        let mut address = app.store.mail_address(of).await.unwrap().unwrap();
        address.resets[0].asked -= SignedDuration::from_mins(minutes);
        app.store.replace_mail_address(&address).await.unwrap();
    };
    age(59).await;
    assert_eq!(set(&app, &path, "short", "short").await, 422);
    age(2).await;
    assert_eq!(set(&app, &path, NEW, NEW).await, 410);
    assert_eq!(
        set(&app, &format!("/password/new/{of}/none"), NEW, NEW).await,
        410
    );
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_changed_password_ends_links_and_the_address_is_told_even_if_it_is_removed() {
    let mut server = MailServer::start("takes");
    let app = TestApp::sending_mail(&server.url()).await;
    let manager = app.set_up().await;
    confirmed(&app, "richard", "r@example.com").await;
    let mut current = PASSWORD;
    for (keep, new) in [(true, NEW), (false, "five gold rings at the bar")] {
        forget(&app.browser(), "richard").await;
        let path = link(&server.next().await, "/password/new/");
        let form = manager.get("/account").await.form("/account/password");
        let mut form = form.with("current", current);
        form = form.with("password", new).with("again", new);
        if keep {
            form = form.with("keep_mail", "on");
        }
        assert_eq!(manager.send(&form).await.location(), "/account");
        let told = server.next().await;
        assert_eq!(told["to"], serde_json::json!(["r@example.com"]));
        let told = super::text(&told);
        assert!(told.contains("password of your CFFA account"), "{told}");
        // An address that is being removed doesn't get a link.
        assert_eq!(
            told.contains("new password on the sign-in page"),
            keep,
            "{told}"
        );
        assert_eq!(told.contains("no longer uses"), !keep, "{told}");
        assert_eq!(app.browser().get(&path).await.status, 410);
        current = new;
    }
}

#[actix_web::test]
async fn a_changed_password_leaves_the_address_only_if_it_is_kept() {
    let app = TestApp::configured(&MAIL).await;
    let manager = app.set_up().await;
    let of = confirmed(&app, "richard", "r@example.com").await.account;
    let mut current = PASSWORD;
    for (keep, new) in [(true, NEW), (false, "five gold rings at the bar")] {
        let form = manager.get("/account").await.form("/account/password");
        let mut form = form.with("current", current);
        form = form.with("password", new).with("again", new);
        if keep {
            form = form.with("keep_mail", "on");
        }
        let answer = manager.send(&form).await;
        assert_eq!(answer.location(), "/account", "{}", answer.text());
        let address = app.store.mail_address(of).await.unwrap();
        assert_eq!(address.is_some(), keep);
        current = new;
    }
}

/// Another person who knew the password may have entered the address to receive a link to a new
/// password.
#[actix_web::test]
async fn an_address_that_is_not_confirmed_ends_with_the_password_and_with_all_sessions() {
    for (everywhere, is_first) in [(false, false), (false, true), (true, false), (true, true)] {
        let app = TestApp::configured(&MAIL).await;
        let manager = app.set_up().await;
        let mut address = confirmed(&app, "richard", "r@example.com").await;
        match is_first {
            true => address.confirmed = None,
            false => address.next = Some(unconfirmed("other@example.com")),
        }
        app.store.replace_mail_address(&address).await.unwrap();
        let account = manager.get("/account").await;
        let form = match everywhere {
            true => account.form("/account/sessions/end-all"),
            false => account
                .form("/account/password")
                .with("current", PASSWORD)
                .with("password", NEW)
                .with("again", NEW)
                .with("keep_mail", "on"),
        };
        assert_eq!(manager.send(&form).await.status, 303);
        let left = app.store.mail_address(address.account).await.unwrap();
        let left = left.map(|left| (left.address, left.next));
        let kept = (!is_first).then(|| ("r@example.com".to_owned(), None));
        assert_eq!(left, kept, "everywhere: {everywhere}");
    }
}
