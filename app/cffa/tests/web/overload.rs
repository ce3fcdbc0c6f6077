//! More requests than the server can take: some wait for a moment, the others are refused at once,
//! and what is served is served as quickly as ever.

use cffa_server::middleware::overload::Turns;
use cffa_testing::app::{Answer, TestApp, ask_while_others_are_away};
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use reqwest::Method;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than any test waits.
const LONG: Duration = Duration::from_secs(60);

fn is_refused(answer: &Answer) -> bool {
    answer.status == 503 && answer.body.contains("too many requests at the moment")
}

#[actix_web::test]
async fn who_is_refused_is_told_in_their_form_when_to_come_back() {
    let (app, _) = TestApp::serving(Turns::new(0, 0, LONG)).await;
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
    }
    // A server that is busy is neither dead nor unfit.
    for path in ["/healthz", "/readyz"] {
        assert_eq!(visitor.get(path).await.status, 200, "{path}");
    }
    assert_eq!(visitor.get("/static/v-1/none").await.status, 404);
}

#[actix_web::test]
async fn one_waits_for_its_turn_and_the_next_is_refused_at_once() {
    let (app, store) = TestApp::serving(Turns::new(1, 1, LONG)).await;
    let (manager, _) = app.with_team().await;
    let hangs = store.hang().await;
    let ask = || ask_while_others_are_away(manager.request(Method::GET, "/cffa"));
    let mut asked: FuturesUnordered<_> = (0..3).map(|_| ask()).collect();
    let first = asked.next().await.expect("three");
    assert!(is_refused(&first), "{} {}", first.status, first.body);
    drop(hangs);
    while let Some(answer) = asked.next().await {
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    assert_eq!(manager.get("/cffa").await.status, 200);
}

#[actix_web::test]
async fn who_waits_too_long_is_refused() {
    let (app, store) = TestApp::serving(Turns::new(1, 9, Duration::from_millis(50))).await;
    let (manager, _) = app.with_team().await;
    let hangs = store.hang().await;
    let ask = || ask_while_others_are_away(manager.request(Method::GET, "/cffa"));
    let mut asked: FuturesUnordered<_> = (0..2).map(|_| ask()).collect();
    let first = asked.next().await.expect("two");
    assert!(is_refused(&first), "{} {}", first.status, first.body);
    drop(hangs);
    assert_eq!(asked.next().await.expect("two").status, 200);
}

#[actix_web::test]
async fn a_form_on_a_slow_line_keeps_nobody_from_being_served() {
    let (app, _) = TestApp::serving(Turns::new(1, 9, Duration::from_secs(10))).await;
    let host = app.base.trim_start_matches("http://").to_owned();
    let body = "name=Clubhouse&maximum=50";
    let (head, tail) = body.split_at(10);
    let mut slow: Vec<TcpStream> = (0..3)
        .map(|_| {
            let mut line = TcpStream::connect(&host).expect("a server");
            let length = body.len();
            write!(
                line,
                "POST /count HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{head}"
            )
            .expect("a connection");
            line
        })
        .collect();
    let visitor = app.browser();
    for _ in 0..20 {
        assert_eq!(visitor.get("/count").await.status, 200);
    }
    let told = actix_web::rt::task::spawn_blocking(move || {
        let all = slow.iter_mut().map(|line| {
            line.set_read_timeout(Some(LONG)).expect("a time");
            write!(line, "{tail}").expect("a connection");
            let mut told = String::new();
            line.read_to_string(&mut told).expect("an answer");
            told
        });
        all.collect::<Vec<_>>()
    });
    for told in told.await.expect("no panic") {
        assert!(told.starts_with("HTTP/1.1 303"), "{told}");
    }
}
