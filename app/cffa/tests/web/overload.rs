//! More requests than the server can handle: some wait for a moment, the others are refused
//! immediately, and those that it accepts are as fast as ever.

use crate::deadlines::{provider_at, silent};
use cffa_services::auth::SLOW_ANSWER;
use cffa_services::turn::Turns;
use cffa_testing::app::{Answer, TestApp, ask_while_others_are_away};
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use reqwest::Method;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Longer than any test waits.
const LONG: Duration = Duration::from_secs(60);
/// Long enough for a request to be in progress.
const A_MOMENT: Duration = Duration::from_millis(200);
/// The longest wait for a turn in tests where another request waits longer.
const LESS_THAN_IT_TAKES: Duration = Duration::from_secs(1);
/// More attempts to sign in to one account than are usual, even if each takes a second.
const MOST_TRIES: usize = 60;

fn is_refused(answer: &Answer) -> bool {
    answer.status == 503 && answer.body.contains("too many requests at the moment")
}

#[actix_web::test]
async fn who_is_refused_is_told_in_their_form_when_to_come_back() {
    let (app, _) = TestApp::serving(&[], Turns::new(0, 0, LONG)).await;
    let visitor = app.browser();
    for (path, kind) in [
        ("/login", "text/html; charset=utf-8"),
        ("/nowhere", "text/html; charset=utf-8"),
        ("/api/v1/me", "application/problem+json"),
        ("/space/none/occupancy", "application/problem+json"),
    ] {
        let request = visitor.request(Method::GET, path);
        let answer = ask_while_others_are_away(request).await;
        assert!(
            is_refused(&answer),
            "{path}: {} {}",
            answer.status,
            answer.body
        );
        assert_eq!(answer.header("retry-after"), "5", "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
        let readable = if path.starts_with("/space") { "*" } else { "" };
        let origin = answer.header("access-control-allow-origin");
        assert_eq!(origin, readable, "{path}");
    }
    // An overloaded server is still alive and ready.
    for path in ["/healthz", "/readyz"] {
        assert_eq!(visitor.get(path).await.status, 200, "{path}");
    }
    assert_eq!(visitor.get("/static/v-1/none").await.status, 404);
}

#[actix_web::test]
async fn one_waits_for_its_turn_and_the_next_is_refused_at_once() {
    let (app, store) = TestApp::serving(&[], Turns::new(1, 1, LONG)).await;
    let (manager, _) = app.with_team().await;
    let hangs = store.hang().await;
    let ask = || ask_while_others_are_away(manager.request(Method::GET, "/cffa"));
    let mut asked: FuturesUnordered<_> = (0..3).map(|_| ask()).collect();
    let first = asked
        .next()
        .await
        .expect("the first of three responses arrives");
    assert!(is_refused(&first), "{} {}", first.status, first.body);
    drop(hangs);
    while let Some(answer) = asked.next().await {
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    assert_eq!(manager.get("/cffa").await.status, 200);
}

#[actix_web::test]
async fn who_waits_too_long_is_refused() {
    let (app, store) = TestApp::serving(&[], Turns::new(1, 9, Duration::from_millis(50))).await;
    let (manager, _) = app.with_team().await;
    let hangs = store.hang().await;
    let ask = || ask_while_others_are_away(manager.request(Method::GET, "/cffa"));
    let mut asked: FuturesUnordered<_> = (0..2).map(|_| ask()).collect();
    let first = asked
        .next()
        .await
        .expect("the first of two responses arrives");
    assert!(is_refused(&first), "{} {}", first.status, first.body);
    drop(hangs);
    assert_eq!(
        asked
            .next()
            .await
            .expect("the second response arrives")
            .status,
        200
    );
}

#[actix_web::test]
async fn a_form_on_a_slow_line_keeps_nobody_from_being_served() {
    let (app, _) = TestApp::serving(&[], Turns::new(1, 9, Duration::from_secs(10))).await;
    let host = app.base.trim_start_matches("http://").to_owned();
    let body = "name=Clubhouse&maximum=50";
    let (head, tail) = body.split_at(10);
    let mut slow: Vec<TcpStream> = (0..3)
        .map(|_| {
            let mut line = TcpStream::connect(&host).expect("the server accepts connections");
            let length = body.len();
            write!(
                line,
                "POST /count HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{head}"
            )
            .expect("the start of the request is sent");
            line
        })
        .collect();
    let visitor = app.browser();
    for _ in 0..20 {
        assert_eq!(visitor.get("/count").await.status, 200);
    }
    let told = actix_web::rt::task::spawn_blocking(move || {
        let all = slow.iter_mut().map(|line| {
            line.set_read_timeout(Some(LONG))
                .expect("the timeout is valid");
            write!(line, "{tail}").expect("the rest of the request is sent");
            let mut told = String::new();
            line.read_to_string(&mut told).expect("the server responds");
            told
        });
        all.collect::<Vec<_>>()
    });
    for told in told.await.expect("the thread doesn't panic") {
        assert!(told.starts_with("HTTP/1.1 303"), "{told}");
    }
}

#[actix_web::test]
async fn an_upload_that_has_come_waits_for_its_turn_again() {
    let turns = Turns::new(1, 9, LESS_THAN_IT_TAKES);
    let (app, _) = TestApp::serving(&[], turns.clone()).await;
    let (manager, _) = app.with_team().await;
    let host = app.base.trim_start_matches("http://").to_owned();
    let (cookie, body) = (
        manager.cookie().expect("the manager is signed in"),
        upload(),
    );
    let (head, tail) = body.split_at(body.len() / 2);
    let mut line = TcpStream::connect(&host).expect("the server accepts connections");
    let length = body.len();
    write!(
        line,
        "POST /settings/import HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
         Connection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n\
         Content-Length: {length}\r\n\r\n{head}"
    )
    .expect("the start of the request is sent");
    tokio::time::sleep(A_MOMENT).await;
    let _another = loop {
        match turns.take().await {
            Some(turn) => break turn,
            None => tokio::time::sleep(A_MOMENT).await,
        }
    };
    let tail = tail.to_owned();
    let told = actix_web::rt::task::spawn_blocking(move || {
        line.set_read_timeout(Some(LONG))
            .expect("the timeout is valid");
        write!(line, "{tail}").expect("the rest of the request is sent");
        let mut told = String::new();
        line.read_to_string(&mut told).expect("the server responds");
        told
    });
    let told = told.await.expect("the thread doesn't panic");
    assert!(told.starts_with("HTTP/1.1 503"), "{told}");
    assert!(told.contains("too many requests at the moment"), "{told}");
}

/// A small book, as a browser uploads it.
fn upload() -> String {
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"";
    format!("{head}\r\n\r\nPlayer,Amount,Date\nAnn,5.00,2025-04-03\n\r\n--b--\r\n")
}

#[actix_web::test]
async fn a_provider_that_says_nothing_keeps_nobody_from_being_served() {
    let (_silent, address) = silent();
    let issuer = format!("http://{address}");
    let (app, _) =
        TestApp::serving(&provider_at(&issuer), Turns::new(1, 9, LESS_THAN_IT_TAKES)).await;
    let browser = app.browser();
    for _ in 0..3 {
        let request = browser.request(Method::GET, "/login/oidc");
        actix_web::rt::spawn(ask_while_others_are_away(request));
    }
    others_are_served(&app).await;
}

#[actix_web::test]
async fn a_guess_that_is_slowed_down_keeps_nobody_from_being_served() {
    let settings = [("TRUSTED_PROXIES", "127.0.0.1")];
    let (app, _) = TestApp::serving(&settings, Turns::new(1, 9, LESS_THAN_IT_TAKES)).await;
    app.set_up().await;
    let guess = |from: usize| {
        let request = app.browser().request(Method::POST, "/login");
        let fields = [("username", "richard"), ("password", "a wrong guess")];
        let forwarded = format!("192.0.2.{from}");
        ask_while_others_are_away(request.form(&fields).header("X-Forwarded-For", forwarded))
    };
    // On a slow machine, a larger number is usual.
    let mut from = 0;
    loop {
        from += 1;
        assert!(from < MOST_TRIES, "none was slowed down");
        let began = Instant::now();
        assert_eq!(guess(from).await.status, 422, "try {from}");
        if began.elapsed() >= SLOW_ANSWER {
            break;
        }
    }
    let slowed = actix_web::rt::spawn(guess(from + 1));
    others_are_served(&app).await;
    assert_eq!(slowed.await.expect("the thread doesn't panic").status, 422);
}

/// Checks that other visitors are served while one waits for something other than the server.
async fn others_are_served(app: &TestApp) {
    tokio::time::sleep(A_MOMENT).await;
    let visitor = app.browser();
    for _ in 0..5 {
        assert_eq!(visitor.get("/count").await.status, 200);
    }
}
