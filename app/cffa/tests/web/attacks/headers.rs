//! Security headers: no foreign content can run in a page, and no other site can frame it.

use cffa_server::web::routes::table;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Browser, TestApp, ask};
use reqwest::Method;
use reqwest::header::HeaderMap;
use std::collections::BTreeSet;

/// All required headers, with their values where every page has the same.
fn missing(answer: &HeaderMap) -> Vec<&'static str> {
    let said = |name: &str| {
        let value = answer.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let policy = said("content-security-policy");
    let directives = [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ];
    let is = [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=63072000"),
    ];
    let mut missing: Vec<&str> = directives
        .into_iter()
        .filter(|directive| !policy.split("; ").any(|one| one == *directive))
        .collect();
    missing.extend(
        is.iter()
            .filter(|(name, value)| said(name) != *value)
            .map(|(name, _)| name),
    );
    if policy.contains("unsafe") || policy.contains('*') {
        missing.push("a strict policy");
    }
    if !said("permissions-policy").contains("geolocation=()") {
        missing.push("permissions-policy");
    }
    if answer.contains_key("access-control-allow-origin") {
        missing.push("no leave for other origins");
    }
    missing
}

/// The first account's cookie. Over plain http, the client doesn't send a secure cookie back.
async fn cookie_of_first(app: &TestApp, guest: &Browser) -> String {
    let answer = app.set_up_by(guest).await;
    let pair = answer.header("set-cookie").split(';').next();
    pair.expect("the cookie has a name and a value").to_owned()
}

#[actix_web::test]
async fn no_answer_of_any_route_lacks_a_header_or_can_be_framed_or_is_kept_by_a_cache() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let guest = app.browser();
    let cookie = cookie_of_first(&app, &guest).await;
    let css = cffa_server::web::support::assets::address("css/app.css");
    let mut asked: Vec<(Method, String)> = table()
        .iter()
        .map(|row| {
            let path = row
                .path
                .replace("/static/{version}/{path:.*}", &css)
                .replace("{id}", "00000000-0000-0000-0000-000000000000")
                .replace("{token}", "none");
            let method =
                Method::from_bytes(row.method.as_str().as_bytes()).expect("the method is valid");
            (method, path)
        })
        .collect();
    let others = [
        (Method::GET, "/nowhere"),
        (Method::GET, "/static/v-1/none.css"),
        (Method::HEAD, "/"),
        (Method::GET, "/logout"),
        (Method::PUT, "/cffa"),
        (Method::TRACE, "/"),
        (Method::OPTIONS, "/cffa"),
        (Method::GET, "/cffa?page=%FF"),
    ];
    asked.extend(others.map(|(method, path)| (method, path.to_owned())));
    // These requests end the session, so they come last.
    asked.sort_by_key(|(_, path)| path == "/logout" || path.ends_with("/end-all"));
    let mut statuses = BTreeSet::new();
    for (method, path) in asked {
        for cookie in [None, Some(&cookie)] {
            let mut request = guest.request(method.clone(), &path);
            if let Some(cookie) = cookie {
                request = request.header("Cookie", cookie);
            }
            let answer = ask(request).await;
            let missing = missing(&answer.headers);
            assert!(missing.is_empty(), "{method} {path}: {missing:?}");
            let kept = answer.header("cache-control");
            if path == css {
                assert!(kept.contains("immutable"), "{kept}");
            } else {
                assert_eq!(kept, "no-store", "{method} {path}");
            }
            statuses.insert(answer.status);
        }
    }
    for status in [200, 303, 401, 403, 404, 405, 410, 422] {
        assert!(
            statuses.contains(&status),
            "{status} was not seen: {statuses:?}"
        );
    }
}

#[actix_web::test]
async fn an_error_that_no_handler_made_has_the_headers_too() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let guest = app.browser();
    let cookie = cookie_of_first(&app, &guest).await;
    let database = rusqlite::Connection::open(app.database()).expect("the database opens");
    database
        .execute_batch("DROP TABLE sessions")
        .expect("the table exists");
    let request = guest.request(Method::GET, "/cffa").header("Cookie", cookie);
    let answer = request.send().await.expect("the server responds");
    assert_eq!(answer.status(), 500);
    assert_eq!(missing(answer.headers()), Vec::<&str>::new());
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let page = answer.text().await.expect("the page is text");
    assert!(page.contains("An unexpected error occurred"), "{page}");
    assert!(!page.contains("no such table"), "{page}");
}

#[actix_web::test]
async fn no_page_asks_another_server_for_anything_or_runs_a_script_in_the_page() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    for path in [
        "/",
        "/cffa",
        "/games/new",
        "/playerSummary",
        "/settings",
        "/manageUserAccess",
        "/history",
    ] {
        let body = manager.get(path).await.body;
        for outside in [
            "src=\"http",
            "src=\"//",
            "<link rel=\"stylesheet\" href=\"http",
            "url(http",
            " onclick=",
            " style=",
            "<style",
            "javascript:",
        ] {
            assert!(!body.contains(outside), "{path} has {outside}");
        }
        for script in body.split("<script").skip(1) {
            assert!(
                script.contains("src=\"/static/"),
                "{path}: {}",
                &script[..60]
            );
        }
    }
}
