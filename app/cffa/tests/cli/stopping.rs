//! How the server shuts down.

use cffa_testing::browser::Browser;
use cffa_testing::program::{Installation, PATIENCE};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A supervisor such as Docker waits ten seconds before it kills the process.
const SOON: Duration = Duration::from_secs(9);

#[tokio::test]
async fn told_to_stop_it_ends_within_seconds_though_browsers_stay_connected() {
    let here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.get("/healthz").await.page();
    server.ask_to_stop();
    let (took, said) = server.ended();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn told_to_stop_it_finishes_the_request_under_way() {
    finishes_a_payment(&Installation::new(), 1).await;
}

#[tokio::test]
async fn told_twice_it_no_longer_waits_for_load_balancers_and_finishes_the_request_under_way() {
    let here = Installation::new().with("DRAIN_SECONDS", "300");
    finishes_a_payment(&here, 2).await;
}

/// A payment of which half has been sent when the server gets its signals.
async fn finishes_a_payment(here: &Installation, signals: usize) {
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    let team = visitor.open_team("Tuesday Turf", "Tess").await;
    let players = visitor.players().await;
    let (_, player) = players.first().unwrap();

    // A payment over a slow connection: half of it has been sent when the server is told to stop.
    let form = format!(
        "team={team}&form_key={}&player={player}&amount=7.50&date=2026-11-17&note=slow",
        uuid::Uuid::new_v4()
    );
    let mut line = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    let head = format!(
        "POST /transactions/new HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {url}\r\nCookie: {cookies}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n",
        port = server.port(),
        url = server.url,
        cookies = visitor.cookies(),
        length = form.len()
    );
    let (first, rest) = form.split_at(form.len() / 2);
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(first.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    for _ in 0..signals {
        server.ask_to_stop();
        std::thread::sleep(Duration::from_millis(700));
    }
    line.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");

    let (took, said) = server.ended();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(took < SOON, "{took:?}");
    let balances = here.balances("Tuesday Turf");
    assert_eq!(balances[0]["paid"], "7.50");
}

#[tokio::test]
async fn told_to_stop_it_sends_those_home_who_watch_a_headcount() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let here = Installation::new();
    let server = here.serve();
    let client = cffa_testing::http::builder().build().unwrap();
    let new = format!("{}/space/new/occupancy/current/0/max/5", server.url);
    let made = client.put(new).send().await.unwrap().text().await.unwrap();
    let (_, id) = made.split_once("\"space_id\": \"").unwrap();
    let events = format!("{}/count/{}/events", server.url, &id[..36]);
    let mut watching = client.get(events).send().await.unwrap();
    assert!(watching.chunk().await.unwrap().is_some());
    server.ask_to_stop();
    while watching.chunk().await.unwrap().is_some() {}
    let (took, said) = server.ended();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn before_it_stops_load_balancers_have_time_to_send_requests_elsewhere() {
    let here = Installation::new().with("DRAIN_SECONDS", "300");
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    assert_eq!(visitor.get("/readyz").await.status, 200);
    server.ask_to_stop();
    while visitor.get("/readyz").await.status != 503 {
        std::thread::sleep(Duration::from_millis(20));
    }
    // Clients that haven't noticed yet are still served, on a connection that closes.
    let answer = reqwest::get(format!("{}/login", server.url)).await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["connection"], "close");
    let said = server.stop();
    assert_eq!(
        said.code,
        Some(0),
        "a second signal ends the wait: {said:?}"
    );
}
