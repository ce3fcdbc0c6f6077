//! Behind a proxy that uses plain http: its visitors are told apart, and nobody else can pretend to
//! be another visitor.

use cffa_testing::app::{Browser, TestApp};
use reqwest::Method;

/// How many wrong attempts are allowed before a visitor must wait.
const TRIES: usize = 30;

/// A wrong password for a different user name each time, as a proxy forwards it.
async fn guess(browser: &Browser, n: usize, forwarded: &str) -> u16 {
    let name = format!("nobody{n}");
    let fields = [("username", name.as_str()), ("password", "a wrong guess")];
    let request = browser.request(Method::POST, "/login").form(&fields);
    let request = request.header("X-Forwarded-For", forwarded);
    request
        .send()
        .await
        .expect("the server responds")
        .status()
        .as_u16()
}

/// A wrong set-up link.
async fn link(browser: &Browser, forwarded: &str) -> u16 {
    let request = browser.request(Method::GET, "/setup/guessed");
    let request = request.header("X-Forwarded-For", forwarded);
    request
        .send()
        .await
        .expect("the server responds")
        .status()
        .as_u16()
}

async fn behind(proxies: &str) -> TestApp {
    TestApp::configured(&[
        ("CFFA_URL", "https://turf.example"),
        ("TRUSTED_PROXIES", proxies),
    ])
    .await
}

#[actix_web::test]
async fn one_visitor_who_guesses_does_not_lock_out_another() {
    let app = behind("127.0.0.1").await;
    let browser = app.browser();
    for n in 0..TRIES {
        assert_ne!(guess(&browser, n, "192.0.2.66").await, 429, "try {n}");
    }
    assert_eq!(guess(&browser, TRIES, "192.0.2.66").await, 429);
    assert_ne!(guess(&browser, TRIES, "192.0.2.7").await, 429);
    // An address that the visitor invented comes before the one that the proxy saw.
    let forged = "192.0.2.7, 192.0.2.66";
    assert_eq!(guess(&browser, TRIES + 1, forged).await, 429);
    let through_another = "192.0.2.66, 127.0.0.1";
    assert_eq!(guess(&browser, TRIES + 2, through_another).await, 429);
}

#[actix_web::test]
async fn a_peer_that_is_no_trusted_proxy_says_nothing_about_where_it_comes_from() {
    for app in [behind("10.0.0.0/8, fd00::/8").await, TestApp::start().await] {
        let browser = app.browser();
        for n in 0..TRIES {
            let invented = format!("192.0.2.{n}");
            assert_ne!(link(&browser, &invented).await, 429, "try {n}");
        }
        assert_eq!(link(&browser, "192.0.2.200").await, 429);
        assert_eq!(link(&browser, "10.0.0.1").await, 429);
    }
}

#[actix_web::test]
async fn an_ipv6_network_is_one_visitor() {
    let app = behind("127.0.0.0/8").await;
    let browser = app.browser();
    for n in 0..TRIES {
        let address = format!("2001:db8:1:2::{n:x}");
        assert_ne!(link(&browser, &address).await, 429, "try {n}");
    }
    assert_eq!(link(&browser, "2001:db8:1:2:ffff::1").await, 429);
    assert_ne!(link(&browser, "2001:db8:1:3::1").await, 429);
}

#[actix_web::test]
async fn programs_behind_a_proxy_are_told_apart_as_well() {
    let app = behind("127.0.0.1").await;
    let ask = async |forwarded: &str| {
        let request = app.browser().request(Method::GET, "/api/v1/me");
        let request = request.bearer_auth("cffa_guessed");
        let request = request.header("X-Forwarded-For", forwarded);
        request
            .send()
            .await
            .expect("the server responds")
            .status()
            .as_u16()
    };
    for n in 0..TRIES {
        assert_eq!(ask("192.0.2.66").await, 401, "try {n}");
    }
    assert_eq!(ask("192.0.2.66").await, 429);
    assert_eq!(ask("192.0.2.7").await, 401);
}
