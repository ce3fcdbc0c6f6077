//! How the server shuts down.

use cffa_testing::browser::Browser;
use cffa_testing::program::{Installation, PATIENCE, Server};
use std::io;
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
    let payment = Payment::prepare(&server).await;
    let (mut line, rest) = payment.send_half(&server);
    std::thread::sleep(Duration::from_millis(300));
    for _ in 0..signals {
        server.ask_to_stop();
        std::thread::sleep(Duration::from_millis(700));
    }
    line.write_all(rest.as_bytes()).unwrap();
    assert_saved_and_closed(&mut line);
    let (took, said) = server.ended();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(took < SOON, "{took:?}");
    assert_paid(here);
}

/// A payment to send over a connection of its own.
struct Payment {
    head: String,
    form: String,
}

impl Payment {
    /// Signs in, and opens a team with a player.
    async fn prepare(server: &Server) -> Payment {
        let visitor = Browser::new(&server.url);
        visitor.set_up(&server.set_up_path()).await;
        let team = visitor.open_team("Tuesday Turf", "Tess").await;
        let players = visitor.players().await;
        let (_, player) = players.first().unwrap();
        let form = format!(
            "team={team}&form_key={}&player={player}&amount=7.50&date=2026-11-17&note=slow",
            uuid::Uuid::new_v4()
        );
        let head = format!(
            "POST /transactions/new HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {url}\r\nCookie: {cookies}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n",
            port = server.port(),
            url = server.url,
            cookies = visitor.cookies(),
            length = form.len()
        );
        Payment { head, form }
    }

    /// Sends the first half. Returns the connection and the rest.
    fn send_half(&self, server: &Server) -> (TcpStream, &str) {
        let (first, rest) = self.form.split_at(self.form.len() / 2);
        let mut line = connect(server).unwrap();
        line.write_all(self.head.as_bytes()).unwrap();
        line.write_all(first.as_bytes()).unwrap();
        (line, rest)
    }
}

fn connect(server: &Server) -> io::Result<TcpStream> {
    let line = TcpStream::connect(("127.0.0.1", server.port()))?;
    line.set_read_timeout(Some(PATIENCE))?;
    Ok(line)
}

/// Reads until the server closes the connection.
fn assert_saved_and_closed(line: &mut TcpStream) {
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
}

fn assert_paid(here: &Installation) {
    let balances = here.balances("Tuesday Turf");
    assert_eq!(balances[0]["paid"], "7.50");
}

/// A proxy sends a request on a connection that it kept. It can't repeat a payment that may have been
/// received, so the server must not close the connection before.
#[tokio::test]
async fn after_sigterm_an_idle_connection_still_gets_its_request() {
    let here = Installation::new();
    let server = here.serve();
    let payment = Payment::prepare(&server).await;
    let mut kept = connect(&server).unwrap();
    let ask = format!(
        "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
        server.port()
    );
    kept.write_all(ask.as_bytes()).unwrap();
    assert!(kept.read(&mut [0; 4096]).unwrap() > 0);
    server.ask_to_stop();
    std::thread::sleep(Duration::from_secs(2));
    kept.write_all(payment.head.as_bytes()).unwrap();
    kept.write_all(payment.form.as_bytes()).unwrap();
    assert_saved_and_closed(&mut kept);
    assert_eq!(server.ended().1.code, Some(0));
    assert_paid(&here);
}

/// Until proxies have closed their idle connections, new ones are served. Then they are refused, so
/// that a proxy tries another replica, while requests in progress are finished.
#[tokio::test]
async fn after_sigterm_connections_are_served_and_then_refused_before_the_server_ends() {
    let here = Installation::new();
    let server = here.serve();
    let payment = Payment::prepare(&server).await;
    let (mut line, rest) = payment.send_half(&server);
    server.ask_to_stop();
    let ask = format!(
        "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
        server.port()
    );
    let mut served = 0;
    while let Ok(mut next) = connect(&server) {
        let sent = next.write_all(ask.as_bytes());
        let mut answer = String::new();
        // The last one may be reset, as the listening socket closes.
        if sent.and_then(|()| next.read_to_string(&mut answer)).is_ok() {
            assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
            served += 1;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(served > 10, "{served}");
    line.write_all(rest.as_bytes()).unwrap();
    assert_saved_and_closed(&mut line);
    let said = server.ended().1;
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(!said.err.contains("accepting connection"), "{said:?}");
    assert_paid(&here);
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
