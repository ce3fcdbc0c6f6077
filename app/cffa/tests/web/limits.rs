//! Limits on a request before any of it is read.

use cffa_testing::app::{Answer, TestApp, ask, by_token};
use reqwest::Method;
use reqwest::header::HeaderValue;

/// An address of each kind, and how to send it a request.
const ADDRESSES: [(&str, &str); 4] = [
    ("POST", "/login"),
    ("POST", "/nowhere"),
    ("PUT", "/space/new/occupancy/current/0/max/5"),
    ("POST", "/api/v1/teams"),
];

fn is_of_the_api(path: &str) -> bool {
    path.starts_with("/space") || path.starts_with("/api/")
}

/// Checks that the response has the format that the client reads.
fn is_told_in_its_form(path: &str, answer: &Answer) {
    let expected = match is_of_the_api(path) {
        true => "application/problem+json",
        false => "text/html; charset=utf-8",
    };
    assert_eq!(
        answer.header("content-type"),
        expected,
        "{path}: {}",
        answer.body
    );
}

#[actix_web::test]
async fn what_is_packed_is_refused_unread_everywhere() {
    let app = TestApp::start().await;
    let guest = app.browser();
    for (method, path) in ADDRESSES {
        for encoding in [
            "gzip",
            "deflate",
            "br",
            "x-unknown",
            "identity, gzip",
            " GZip ",
        ] {
            let method = Method::from_bytes(method.as_bytes()).expect("the method is valid");
            let request = guest
                .request(method, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", encoding)
                .body("a=b");
            let answer = ask(request).await;
            assert_eq!(answer.status, 415, "{path} {encoding}");
            is_told_in_its_form(path, &answer);
            assert!(
                answer.body.contains("uncompressed"),
                "{path}: {}",
                answer.body
            );
        }
    }
    let (manager, _) = app.with_team().await;
    let form = manager.get("/players/new").await.form("/players/new");
    let plain = manager
        .request(Method::POST, "/players/new")
        .header("Content-Encoding", "identity")
        .form(&form.with("name", "Ann").fields);
    assert_eq!(ask(plain).await.location(), "/players");
}

#[actix_web::test]
async fn a_host_that_can_be_none_is_refused_before_anything_is_done() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let invitations = app.everything().await;
    let form = manager
        .get("/manageUserAccess")
        .await
        .form("/manageUserAccess/invite");
    let long = "h".repeat(20_000);
    for host in [
        long.as_str(),
        &long[..256],
        "a b",
        "a/b",
        "",
        "\"><script>",
        "\u{e9}",
    ] {
        let host = HeaderValue::from_bytes(host.as_bytes()).expect("the host is a valid header");
        let invited = manager
            .request(Method::POST, "/manageUserAccess/invite")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Host", host.clone())
            .form(&form.clone().with("invite_role", "player").fields);
        assert_eq!(ask(invited).await.status, 400, "{host:?}");
        for path in [
            "/play/none/qr.svg",
            "/count/01890a5d-ac96-774b-bcce-b302099a8057/qr.svg",
        ] {
            let asked = app
                .browser()
                .request(Method::GET, path)
                .header("Host", host.clone());
            assert_eq!(ask(asked).await.status, 400, "{path} {host:?}");
        }
    }
    assert_eq!(app.everything().await, invitations);
    let longest = "h".repeat(255);
    for host in [
        "cffa.example",
        "cffa.example:5000",
        "[::1]:5000",
        "192.0.2.7",
        &longest,
    ] {
        let asked = app
            .browser()
            .request(Method::GET, "/play/none/qr.svg")
            .header("Host", host);
        assert_eq!(ask(asked).await.status, 200, "{host}");
    }
    drop(team);
}

#[actix_web::test]
async fn an_address_that_is_too_long_is_none() {
    let app = TestApp::start().await;
    let guest = app.browser();
    for (letters, status) in [
        (43, 200),
        (255, 200),
        (256, 404),
        (2_400, 404),
        (7_900, 404),
        (9_000, 414),
    ] {
        let path = format!("/play/{}/qr.svg", "x".repeat(letters));
        let answer = guest.get(&path).await;
        assert_eq!(answer.status, status, "{letters}");
        if status != 200 {
            is_told_in_its_form(&path, &answer);
        }
    }
    let answer = guest
        .get(&format!("/login?next={}", "x".repeat(9_000)))
        .await;
    assert_eq!(answer.status, 414);
    let path = format!("/api/v1/teams/{}", "x".repeat(300));
    let answer = by_token(&app, Method::GET, &path, "none").await;
    assert_eq!(answer.status, 404);
    is_told_in_its_form(&path, &answer);
}

/// The longest name of a space is accepted, however the address encodes it.
#[actix_web::test]
async fn the_longest_name_of_a_space_fits_into_its_address() {
    let app = TestApp::start().await;
    let name = "%F0%9F%91%8D".repeat(cffa_services::headcount::name::LONGEST);
    let path = format!("/space/new/occupancy/current/0/max/5/name/{name}");
    let answer = ask(app.browser().request(Method::PUT, &path)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}
