//! Cross-site request forgery: with another site's form, link, or frame.

use cffa_server::web::gate::Access;
use cffa_server::web::routes::table;
use cffa_testing::app::fixture::season;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, PASSWORD, TestApp, ask};
use reqwest::Method;

#[actix_web::test]
async fn what_another_site_sends_is_refused_and_nothing_comes_of_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager
        .get("/players/new")
        .await
        .form("/players/new")
        .with("name", "Zed");
    let before = app.everything().await;
    let send = |name: &'static str, value: &str| {
        let request = manager
            .client
            .post(manager.url("/players/new"))
            .form(&form.fields);
        ask(request.header(name, value))
    };
    for (name, value) in [
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Referer", "https://evil.example/players/new"),
    ] {
        let answer = send(name, value).await;
        assert_eq!(answer.status, 403, "{name}: {value}");
        assert!(
            answer.text().contains("nothing was changed"),
            "{}",
            answer.text()
        );
    }
    let logout = manager
        .client
        .post(manager.url("/logout"))
        .header("Origin", "https://evil.example");
    assert_eq!(ask(logout).await.status, 403);
    assert_eq!(app.everything().await, before);
    assert_eq!(
        manager.get("/cffa").await.status,
        200,
        "and still signed in"
    );
    assert_eq!(send("Sec-Fetch-Site", "same-origin").await.status, 303);
    assert_eq!(app.book(&team).await.player_count(), 2);
}

#[actix_web::test]
async fn nothing_is_changed_by_a_get_such_as_signing_out() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.everything().await;
    for path in [
        "/logout",
        "/autopay",
        "/history/undo",
        "/teams/switch",
        "/manageUserAccess/revoke",
    ] {
        assert_eq!(manager.get(path).await.status, 405, "{path}");
    }
    for path in [
        format!("/games/{}/delete", season.game),
        "/settings/delete".into(),
    ] {
        assert_eq!(manager.get(&path).await.status, 200);
    }
    assert_eq!(app.everything().await, before);
    assert_eq!(manager.get("/cffa").await.status, 200);
}

#[actix_web::test]
async fn no_route_that_changes_anything_listens_to_another_site() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let token = manager.get("/account").await.form("/logout");
    let token = token
        .get("form_token")
        .expect("the form has a token")
        .to_owned();
    let before = app.everything().await;
    let mut asked = 0;
    // Another server doesn't send requests from a page; its token is signed
    // (tests/oidc/reports.rs).
    for row in table()
        .iter()
        .filter(|row| row.method != "GET" && row.access != Access::Server)
    {
        let path = row
            .path
            .replace("{id}", &season.mark.to_string())
            .replace("{token}", "none");
        // Even with a stolen token.
        for fields in [vec![("form_token", token.as_str())], Vec::new()] {
            for (name, value) in [
                ("Origin", "https://evil.example"),
                ("Origin", "null"),
                ("Sec-Fetch-Site", "cross-site"),
            ] {
                let method = Method::from_bytes(row.method.as_str().as_bytes())
                    .expect("the method is valid");
                let request = manager.client.request(method, manager.url(&path));
                let answer = ask(request.header(name, value).form(&fields)).await;
                assert_eq!(answer.status, 403, "{path} with {name}: {value}");
                asked += 1;
            }
        }
    }
    assert!(asked >= 6 * 30, "only {asked}");
    assert_eq!(app.everything().await, before);
    assert_eq!(manager.get("/cffa").await.status, 200);
}

/// Sends a form as a browser that doesn't send its origin.
async fn silently(browser: &Browser, form: &Form) -> Answer {
    ask(browser
        .client
        .post(browser.url(&form.action))
        .form(&form.fields))
    .await
}

#[actix_web::test]
async fn a_browser_that_says_nothing_is_known_by_the_token_of_its_own_session() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let before_signing_in = app.browser().get("/login").await.form("/login");
    let other = app.stranger("olga").await;
    let others = other.get("/account").await.form("/logout");
    let form = manager.get("/players/new").await.form("/players/new");
    let form = form.with("name", "Zed");
    for wrong in [
        form.clone().without("form_token"),
        form.clone().with("form_token", ""),
        form.clone().with("form_token", "x"),
        form.clone().with(
            "form_token",
            others.get("form_token").expect("the form has a token"),
        ),
        form.clone().with(
            "form_token",
            before_signing_in
                .get("form_token")
                .expect("the form has a token"),
        ),
    ] {
        let answer = silently(&manager, &wrong).await;
        assert_eq!(answer.status, 403);
        assert!(answer.text().contains("nothing was changed"));
    }
    assert_eq!(app.book(&team).await.player_count(), 1);
    assert_eq!(silently(&manager, &form).await.status, 303);
    assert_eq!(app.book(&team).await.player_count(), 2);
}

#[actix_web::test]
async fn a_guest_signs_in_with_such_a_browser_and_others_need_no_session_for_it() {
    let app = TestApp::start().await;
    app.set_up().await;
    let old = app.browser();
    let form = old.get("/login").await.form("/login");
    let form = form.with("username", "richard").with("password", PASSWORD);
    let without = form.clone().without("form_token");
    assert_eq!(silently(&old, &without).await.status, 403);
    assert_eq!(silently(&old, &form).await.status, 303);
    assert_eq!(old.get("/account").await.status, 200);
    // A browser that sends its site itself isn't given a session.
    let new = app.browser();
    let request = new.request(Method::GET, "/login");
    let page = ask(request.header("Sec-Fetch-Site", "none")).await;
    assert_eq!(page.header("set-cookie"), "");
    assert_eq!(page.form("/login").get("form_token"), None);
    // Pages without a form start no session either, and one address can't start any number of them.
    let start = app.browser().get("/").await;
    assert_eq!(start.header("set-cookie"), "");
    let mut sessions = 0;
    for _ in 0..40 {
        let page = app.browser().get("/login").await;
        sessions += usize::from(!page.header("set-cookie").is_empty());
    }
    assert!((20..40).contains(&sessions), "{sessions}");
}

#[actix_web::test]
async fn every_form_carries_the_token() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let mut forms = 0;
    for row in table().iter().filter(|row| row.method == "GET") {
        let id = match row.path.split('/').nth(1) {
            Some("games") => season.game.to_string(),
            Some("transactions") => season.payment.to_string(),
            _ => season.mark.to_string(),
        };
        let page = manager.get(&row.path.replace("{id}", &id)).await;
        for form in cffa_testing::app::html::forms(&page.body) {
            if form.get("form_key").is_some() {
                let token = form.get("form_token").unwrap_or_default();
                assert_eq!(token.len(), 43, "{} on {}", form.action, row.path);
                forms += 1;
            }
        }
        let posts = page.body.matches("method=\"post\"").count();
        let keyed = page.body.matches("name=\"form_token\"").count();
        assert_eq!(posts, keyed, "{}", row.path);
    }
    assert!(forms > 60, "only {forms}");
}
