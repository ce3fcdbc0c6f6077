//! The second factor: turning it on and off, and signing in with it.

#![allow(clippy::unwrap_used)]

use super::authenticator::Phone;
use super::passkeys;
use cffa_services::auth::{Accounts, Passwords, RECOVERY_CODES, SECOND_STEP_WITHIN};
use cffa_testing::app::{Answer, Browser, PASSWORD, TestApp};
use jiff::Timestamp;
use regex::Regex;
use serde_json::{Value, json};

/// The page with a new secret.
async fn set_up(browser: &Browser) -> (Answer, Phone) {
    let form = browser.get("/account").await;
    let form = form.form("/account/second-factor/new");
    let page = browser.send(&form).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let secret = Regex::new("<code>([A-Z2-7 ]+)</code>").unwrap();
    let phone = Phone::new(&secret.captures(&page.body).unwrap()[1]);
    assert_eq!(phone.secret.len(), 20);
    (page, phone)
}

/// Turns it on. Returns the phone and the recovery codes.
async fn turned_on(browser: &Browser) -> (Phone, Vec<String>) {
    let (page, phone) = set_up(browser).await;
    let form = page.form("/account/second-factor");
    let page = browser.send(&form.with("code", &phone.code(0))).await;
    assert!(
        page.text().contains("Your recovery codes"),
        "{}",
        page.text()
    );
    let code = Regex::new("<code>([A-Z2-7 ]+)</code>").unwrap();
    let codes = code.captures_iter(&page.body).map(|it| it[1].to_owned());
    let codes: Vec<String> = codes.collect();
    assert_eq!(codes.len(), RECOVERY_CODES);
    (phone, codes)
}

/// Resets the account, as if no code had been used yet.
async fn forget_used_codes(app: &TestApp) {
    let mut account = app.account_of("richard").await;
    account.second_factor.as_mut().unwrap().last_step = 0;
    app.store.replace_account(&account).await.unwrap();
}

/// Enters the password. Returns the page that asks for the code.
async fn password(browser: &Browser) -> Answer {
    let form = browser.get("/login?next=%2Fgames").await.form("/login");
    let form = form.with("username", "richard");
    let page = browser.send(&form.with("password", PASSWORD)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("Enter your code"), "{}", page.text());
    page
}

async fn enter(browser: &Browser, page: &Answer, code: &str) -> Answer {
    browser
        .send(&page.form("/login/code").with("code", code))
        .await
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/account").await.status == 200
}

#[actix_web::test]
async fn the_password_alone_opens_nothing_once_it_is_on() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let elsewhere = app.browser();
    elsewhere.sign_in("richard").await;
    let (page, phone) = set_up(&richard).await;
    assert!(page.body.contains("src=\"data:image/svg+xml;base64,"));
    let form = page.form("/account/second-factor");
    let again = richard
        .send(&form.clone().with("code", &phone.wrong()))
        .await;
    assert_eq!(again.status, 422);
    assert!(again.errors()["code"].contains("Incorrect code"));
    assert!(app.account_of("richard").await.second_factor.is_none());
    let page = richard.send(&form.with("code", &phone.code(0))).await;
    assert!(
        page.text().contains("Your recovery codes"),
        "{}",
        page.text()
    );
    let page = richard.get("/account").await;
    assert!(
        page.text().contains("Recovery codes left: 10."),
        "{}",
        page.text()
    );
    assert!(!is_signed_in(&elsewhere).await);
    let browser = app.browser();
    let page = password(&browser).await;
    for path in ["/account", "/cffa", "/onboarding"] {
        let answer = browser.get(path).await;
        assert!(answer.location().starts_with("/login?next="), "{path}");
    }
    let wrong = enter(&browser, &page, &phone.wrong()).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.errors()["code"].contains("Incorrect code"));
    assert!(!is_signed_in(&browser).await);
    let answer = enter(&browser, &wrong, &phone.code(1)).await;
    assert_eq!(answer.location(), "/games", "{}", answer.text());
    assert!(is_signed_in(&browser).await);
}

#[actix_web::test]
async fn a_code_is_good_once() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (phone, _) = turned_on(&richard).await;
    let (one, other) = (app.browser(), app.browser());
    // The code that turned it on is already used.
    let page = password(&one).await;
    let answer = enter(&one, &page, &phone.code(0)).await;
    assert!(
        answer.errors()["code"].contains("already used"),
        "{}",
        answer.text()
    );
    forget_used_codes(&app).await;
    let code = phone.code(0);
    let elsewhere = password(&other).await;
    assert_eq!(enter(&one, &page, &code).await.status, 303);
    let answer = enter(&other, &elsewhere, &code).await;
    assert!(answer.errors()["code"].contains("already used"));
    // An earlier code is invalid after a later one.
    let answer = enter(&other, &elsewhere, &phone.code(-1)).await;
    assert_eq!(answer.status, 422);
    assert!(!is_signed_in(&other).await);
    // A code from the future is invalid too.
    forget_used_codes(&app).await;
    let answer = enter(&other, &elsewhere, &phone.code(3)).await;
    assert!(answer.errors()["code"].contains("Incorrect code"));
}

#[actix_web::test]
async fn of_many_with_one_code_one_signs_in() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (phone, _) = turned_on(&richard).await;
    forget_used_codes(&app).await;
    let mut tries = Vec::new();
    for _ in 0..4 {
        let browser = app.browser();
        let page = password(&browser).await;
        tries.push((browser, page));
    }
    let code = phone.code(0);
    let tries = tries
        .iter()
        .map(|(browser, page)| enter(browser, page, &code));
    let answers = futures::future::join_all(tries).await;
    let signed_in = answers.iter().filter(|answer| answer.status == 303);
    assert_eq!(signed_in.count(), 1);
}

#[actix_web::test]
async fn guessing_a_code_is_slowed_down_and_does_not_keep_the_owner_out() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (phone, codes) = turned_on(&richard).await;
    let guesser = app.browser();
    let page = password(&guesser).await;
    for _ in 0..5 {
        let answer = enter(&guesser, &page, &phone.wrong()).await;
        assert_eq!(answer.status, 422);
    }
    forget_used_codes(&app).await;
    let answer = enter(&guesser, &page, &phone.code(0)).await;
    assert_eq!(answer.status, 429, "even the right one");
    // Not from another browser either.
    let owner = app.browser();
    let page = password(&owner).await;
    assert_eq!(enter(&owner, &page, &phone.code(0)).await.status, 429);
    assert_eq!(enter(&owner, &page, &codes[0]).await.status, 303);
}

#[actix_web::test]
async fn a_recovery_code_signs_in_once_after_the_password() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (_, codes) = turned_on(&richard).await;
    let browser = app.browser();
    let page = password(&browser).await;
    let typed = codes[3].to_lowercase().replace(' ', "");
    assert_eq!(enter(&browser, &page, &typed).await.status, 303);
    let page = browser.get("/account").await;
    assert!(
        page.text().contains("Recovery codes left: 9."),
        "{}",
        page.text()
    );
    let browser = app.browser();
    let page = password(&browser).await;
    for code in [&codes[3], "AAAA AAAA AAAA AAAA", &"A".repeat(5_000)] {
        let answer = enter(&browser, &page, code).await;
        assert_eq!(answer.status, 422, "{code}");
    }
    assert!(!is_signed_in(&browser).await);
    assert_eq!(enter(&browser, &page, &codes[4]).await.status, 303);
}

#[actix_web::test]
async fn a_code_counts_in_the_browser_that_said_the_password_and_in_time() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (phone, codes) = turned_on(&richard).await;
    forget_used_codes(&app).await;
    let expired = |answer: &Answer| {
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert!(answer.problems().contains("This took too long."));
    };
    let (browser, other) = (app.browser(), app.browser());
    let page = password(&browser).await;
    expired(&enter(&other, &page, &phone.code(0)).await);
    // Too late.
    let mut session = passkeys::session_of(&app, &browser).await;
    let kept = session.state.get_mut("half_signed_in").unwrap();
    let mut half: Value = serde_json::from_str(kept).unwrap();
    half["ends"] = json!((Timestamp::now() - SECOND_STEP_WITHIN).as_second());
    *kept = half.to_string();
    assert!(app.store.replace_session(&session).await.unwrap());
    expired(&enter(&browser, &page, &phone.code(0)).await);
    // The password was changed meanwhile.
    let page = password(&browser).await;
    let mut account = app.account_of("richard").await;
    account.password_hash = Some("$argon2id$another".to_owned());
    app.store.replace_account(&account).await.unwrap();
    expired(&enter(&browser, &page, &codes[0]).await);
    assert!(!is_signed_in(&browser).await);
}

#[actix_web::test]
async fn turning_it_off_needs_the_password_and_a_code() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (phone, codes) = turned_on(&richard).await;
    forget_used_codes(&app).await;
    let page = richard.get("/account").await;
    assert!(!page.body.contains("/account/second-factor/new"));
    let form = page.form("/account/second-factor/off");
    let is_on = async || app.account_of("richard").await.second_factor.is_some();
    for (password, code, field) in [
        ("a wrong one", &*phone.code(0), "off_password"),
        ("", &phone.code(0), "off_password"),
        (PASSWORD, &phone.wrong(), "off_code"),
        (PASSWORD, "", "off_code"),
    ] {
        let form = form.clone().with("off_password", password);
        let answer = richard.send(&form.with("off_code", code)).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.errors().contains_key(field), "{:?}", answer.errors());
        assert!(is_on().await);
    }
    let form = form.with("off_password", PASSWORD);
    let page = richard.done(&form.with("off_code", &codes[9])).await;
    assert!(page.flashes().contains("Second factor turned off."));
    assert!(!is_on().await);
    app.browser().sign_in("richard").await;
}

#[actix_web::test]
async fn setting_it_up_asks_who_one_is_first() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let form = richard.get("/account").await;
    let form = form.form("/account/second-factor/new");
    super::confirming::later(&app, "richard").await;
    let answer = richard.send(&form).await;
    assert!(answer.text().contains("Confirm it’s you"));
    // A secret that the server didn't issue can't be turned on either.
    let answer = richard
        .post("/account/second-factor", &[("code", "000000")])
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains("This took too long."));
}

#[actix_web::test]
async fn a_passkey_is_two_factors() {
    let app = passkeys::server().await;
    let richard = app.set_up().await;
    let device = passkeys::added(&richard, "My phone").await;
    turned_on(&richard).await;
    let browser = app.browser();
    assert_eq!(passkeys::sign_in(&browser, &device).await.status, 303);
    assert!(is_signed_in(&browser).await);
}

#[actix_web::test]
async fn a_new_password_by_mail_leaves_it_on() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    turned_on(&richard).await;
    let key = b"any key: no set-up link is made";
    let accounts = Accounts::new(app.store.clone(), Passwords::default(), key);
    let id = app.account_of("richard").await.id;
    let new = "another goal in extra time";
    let reset = accounts.reset_password(id, new, async || Ok(true)).await;
    assert!(reset.unwrap().unwrap().second_factor.is_some());
    let fields = [("username", "richard"), ("password", new)];
    let page = app.browser().fill("/login", &fields).await;
    assert!(page.text().contains("Enter your code"));
}

#[actix_web::test]
async fn a_copy_of_the_database_makes_no_codes() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let (page, _) = set_up(&richard).await;
    let secret = Regex::new("<code>([A-Z2-7 ]+)</code>").unwrap();
    let secret = secret.captures(&page.body).unwrap()[1].replace(' ', "");
    let session = passkeys::session_of(&app, &richard).await;
    assert!(!format!("{session:?}").contains(&secret));
    let form = page.form("/account/second-factor");
    let code = Phone::new(&secret).code(0);
    let page = richard.send(&form.with("code", &code)).await;
    let code = Regex::new("<code>([A-Z2-7 ]+)</code>").unwrap();
    let code = code.captures(&page.body).unwrap()[1].replace(' ', "");
    let account = app.account_of("richard").await;
    let kept = serde_json::to_string(&account).unwrap();
    assert!(!kept.contains(&secret) && !kept.contains(&code), "{kept}");
    // It is also removed from the session, where it was until then.
    let session = passkeys::session_of(&app, &richard).await;
    assert!(!session.state.contains_key("new_secret"));
}
