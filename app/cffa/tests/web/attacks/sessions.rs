//! Sessions that are planted, stolen, forged, or used after they ended.

use cffa_testing::app::{Browser, PASSWORD, TestApp, ask};
use reqwest::Method;

#[actix_web::test]
async fn the_cookie_is_kept_from_scripts_and_from_other_sites() {
    let app = TestApp::start().await;
    let answer = app.set_up_by(&app.browser()).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("cffa="), "{cookie}");
    for flag in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(
        !cookie.contains("Secure"),
        "over http, browsers would not send it back"
    );
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[actix_web::test]
async fn behind_https_the_cookie_never_travels_without_it_and_belongs_to_this_host() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let answer = app.set_up_by(&app.browser()).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-cffa="), "{cookie}");
    for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=63072000"
    );
}

#[actix_web::test]
async fn a_cookie_that_somebody_made_up_opens_nothing() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let real = manager.cookie().expect("the browser has a session");
    let (name, value) = real
        .split_once('=')
        .expect("the cookie has a name and a value");
    let mut forged = vec![
        "nonsense".to_owned(),
        String::new(),
        "%00".into(),
        "a".repeat(3_000),
        value.chars().rev().collect(),
    ];
    let last = if value.ends_with('A') { "B" } else { "A" };
    forged.push(format!("{}{last}", &value[..value.len() - 1]));
    for forged in forged {
        let request = app.browser().request(Method::GET, "/cffa");
        let answer = ask(request.header("Cookie", format!("{name}={forged}"))).await;
        assert_eq!(answer.status, 303, "{forged}");
        assert!(answer.location().starts_with("/login"));
    }
}

#[actix_web::test]
async fn an_old_cookie_is_dead_after_signing_out() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let old = manager.cookie().expect("the browser has a session");
    let with_old = || {
        ask(app
            .browser()
            .request(Method::GET, "/cffa")
            .header("Cookie", &old))
    };
    assert_eq!(with_old().await.status, 200);
    manager
        .done(&manager.get("/cffa").await.form("/logout"))
        .await;
    assert_eq!(with_old().await.status, 303);
}

#[actix_web::test]
async fn the_session_has_another_id_after_signing_in() {
    let app = TestApp::start().await;
    let first = app.set_up().await;
    let before = first.cookie().expect("the browser has a session");
    sign_in_again(&first).await;
    let after = first.cookie().expect("the browser has a session");
    assert_ne!(before, after);
    let answer = ask(app
        .browser()
        .request(Method::GET, "/account")
        .header("Cookie", &before))
    .await;
    assert_eq!(answer.status, 303, "the previous session is not valid");
}

/// Signs in while already signed in.
async fn sign_in_again(browser: &Browser) {
    let fields = [("username", "richard"), ("password", PASSWORD)];
    assert_eq!(browser.post("/login", &fields).await.status, 303);
}

#[actix_web::test]
async fn a_changed_password_ends_the_other_sessions_and_the_old_password() {
    let app = TestApp::start().await;
    let here = app.set_up().await;
    let there = app.browser();
    there.sign_in("richard").await;
    let old = here.cookie().expect("the browser has a session");
    let form = here.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "wednesday night")
        .with("again", "wednesday night");
    let page = here.done(&form).await;
    assert!(
        page.flashes().contains("Password changed"),
        "{}",
        page.text()
    );
    assert_eq!(here.get("/account").await.status, 200);
    assert_eq!(there.get("/account").await.status, 303);
    let answer = ask(app
        .browser()
        .request(Method::GET, "/account")
        .header("Cookie", &old))
    .await;
    assert_eq!(answer.status, 303, "this browser continues with another id");
    let fields = [("username", "richard"), ("password", PASSWORD)];
    assert_eq!(there.fill("/login", &fields).await.status, 422);
}

#[actix_web::test]
async fn a_cookie_of_another_installation_opens_nothing_here() {
    let (here, there) = (TestApp::start().await, TestApp::start().await);
    here.set_up().await;
    // Even with the same secret key: only a session in the store counts.
    let cookie = there
        .set_up()
        .await
        .cookie()
        .expect("the browser has a session");
    let request = here.browser().request(Method::GET, "/account");
    assert_eq!(ask(request.header("Cookie", &cookie)).await.status, 303);
    let key = ("SECRET_KEY", "another key, as long as it has to be");
    let keyed = TestApp::configured(&[key]).await;
    let cookie = keyed
        .set_up()
        .await
        .cookie()
        .expect("the browser has a session");
    let request = here.browser().request(Method::GET, "/account");
    assert_eq!(ask(request.header("Cookie", &cookie)).await.status, 303);
}

#[actix_web::test]
async fn a_sign_in_with_the_old_password_that_ends_after_the_change_opens_nothing() {
    let app = TestApp::start().await;
    let here = app.set_up().await;
    let id = app.account_of("richard").await.id;
    let there = app.browser();
    there.sign_in("richard").await;
    let now = jiff::Timestamp::now();
    let sessions = app
        .store
        .sessions_of(id, now)
        .await
        .expect("the store answers");
    let fields = [
        ("current", PASSWORD),
        ("password", "wednesday night"),
        ("again", "wednesday night"),
    ];
    let changed = here.get("/account").await.form("/account/password");
    let changed = fields
        .iter()
        .fold(changed, |form, (name, value)| form.with(name, value));
    assert_eq!(here.send(&changed).await.status, 303);
    // As if they had been written just after the others were ended.
    for session in &sessions {
        app.store
            .insert_session(session)
            .await
            .expect("the store answers");
    }
    assert_eq!(there.get("/account").await.status, 303);
    assert_eq!(here.get("/account").await.status, 200);
    let left = app
        .store
        .sessions_of(id, now)
        .await
        .expect("the store answers");
    assert_eq!(
        left.len(),
        sessions.len(),
        "one is new, and the previous one is gone"
    );
}
