//! Requests that none of our pages would make: each gets a proper response, and none an internal
//! error.

use cffa_server::web::routes::table;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, ask};
use reqwest::Method;

#[actix_web::test]
async fn every_page_takes_any_query_string() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.everything().await;
    for row in table()
        .iter()
        .filter(|row| row.method == Method::GET.as_str())
    {
        let path = row
            .path
            .replace("{id}", &season.mark.to_string())
            .replace("{token}", "none")
            .replace("{version}", "v-1")
            .replace("{path:.*}", "none");
        for query in [
            "%",
            "%FF=%FF",
            "&&&",
            "=",
            "page=1&page=2",
            "page[]=1",
            "q=%00",
            "date=%F0%28",
            "team=",
            "team=x",
            "a".repeat(4_000).as_str(),
        ] {
            let answer = manager.get(&format!("{path}?{query}")).await;
            // The harness fails on any response of 500 or above.
            let expected = [200, 303, 400, 404, 409, 410, 422, 429];
            assert!(
                expected.contains(&answer.status),
                "{path}?{query}: {}",
                answer.status
            );
        }
    }
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn a_method_that_a_page_does_not_know_is_answered_405() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let before = app.everything().await;
    for path in [
        "/",
        "/cffa",
        "/games/new",
        "/settings",
        "/logout",
        "/manageUserAccess/revoke",
        "/healthz",
    ] {
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "BREW"] {
            let method = Method::from_bytes(method.as_bytes()).expect("the method is valid");
            let answer = ask(manager.request(method.clone(), path)).await;
            assert_eq!(answer.status, 405, "{method} {path}");
        }
    }
    assert_eq!(manager.post("/cffa", &[]).await.status, 405);
    assert_eq!(manager.get("/autopay").await.status, 405);
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn head_is_answered_as_get_without_a_body() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let nobody = app.browser();
    for (browser, path) in [
        (&manager, "/cffa"),
        (&manager, "/games/none"),
        (&manager, "/settings/export"),
        (&nobody, "/"),
        (&nobody, "/cffa"),
        (&nobody, "/healthz"),
        (&nobody, "/nowhere"),
    ] {
        let get = browser.get(path).await;
        let head = ask(browser.request(Method::HEAD, path)).await;
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.location(), get.location(), "{path}");
        assert!(head.bytes.is_empty(), "{path}");
        assert_eq!(
            head.header("content-type"),
            get.header("content-type"),
            "{path}"
        );
    }
    assert_eq!(
        ask(manager.request(Method::HEAD, "/logout")).await.status,
        405
    );
    assert_eq!(
        manager.get("/cffa").await.status,
        200,
        "and nobody was signed out"
    );
}

#[actix_web::test]
async fn what_is_no_form_is_no_form() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.everything().await;
    let played = format!("played_{}", season.mark);
    let json = format!("{{\"date\":\"2026-01-01\",\"cost\":\"5\",\"{played}\":\"on\"}}");
    for (kind, body) in [
        ("application/json", json.into_bytes()),
        ("text/plain", b"cost=5".to_vec()),
        (
            "application/x-www-form-urlencoded",
            b"\xff\xfe=\xff&%=%zz&cost=%F0%28".to_vec(),
        ),
        (
            "application/x-www-form-urlencoded; charset=utf-16",
            b"c\0o\0s\0t\0".to_vec(),
        ),
        ("multipart/form-data", b"no boundary".to_vec()),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n".to_vec()),
        ("", Vec::new()),
        ("nonsense", vec![0; 1_000]),
    ] {
        for path in [
            "/games/new",
            "/transactions/new",
            "/players/new",
            "/settings",
            "/onboarding",
            "/login",
            "/settings/delete",
            "/settings/import",
            "/settings/import/google",
        ] {
            let request = manager
                .request(Method::POST, path)
                .header("Content-Type", kind)
                .body(body.clone());
            let answer = ask(request).await;
            let expected = [400, 422, 429];
            assert!(
                expected.contains(&answer.status),
                "{kind} to {path}: {}",
                answer.status
            );
        }
    }
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn a_huge_body_is_turned_away_with_a_sentence() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let body = format!("name={}", "x".repeat(300 * 1024));
    for path in ["/players/new", "/login", "/onboarding", "/settings"] {
        let request = manager
            .request(Method::POST, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body.clone());
        let answer = ask(request).await;
        assert_eq!(answer.status, 413, "{path}");
        assert!(
            answer.text().contains("the limit is 256 KB."),
            "{}",
            answer.text()
        );
    }
    assert_eq!(app.book(&team).await.player_count(), 1);
}

#[actix_web::test]
async fn an_address_that_leads_nowhere_has_a_page_that_says_so() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    for path in [
        "/nowhere",
        "/cffa/",
        "/games/1",
        "/games/x/edit",
        "/games/%00",
        "/games/%FF%FE/edit",
        "/playerSummary/Richard%20B",
        "/players/../settings/x",
        "/static/v-1/../../Cargo.toml",
        "/static/v-1/%2e%2e%2fCargo.toml",
        "/static/v-1/",
        "/games/00000000-0000-0000-0000-000000000000",
        "/.env",
        "/.git/config",
        "/wp-login.php",
        "/transactions/new/edit",
    ] {
        let answer = manager.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            answer.text().contains("It may have been deleted"),
            "{path}: {}",
            answer.text()
        );
    }
}

#[actix_web::test]
async fn no_error_page_tells_what_is_inside() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    for path in [
        "/games/x",
        "/cffa?page=1&page=2",
        "/history/as-of?date=x",
        "/setup/x",
        "/invitations/x",
        "/cffa?team=x&page=%FF",
    ] {
        let body = manager.get(path).await.body;
        for inside in [
            "panicked",
            ".rs:",
            "sqlite",
            "SQLite",
            "rusqlite",
            "serde",
            "Deserialize",
            "tera",
            "backtrace",
            "cffa.db",
        ] {
            assert!(!body.contains(inside), "{path} tells of {inside}");
        }
    }
}
