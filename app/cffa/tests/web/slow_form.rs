//! A form that takes its time to arrive.

#![allow(clippy::unwrap_used)]

use cffa_store::{Team, round_trips};
use cffa_testing::app::TestApp;
use cffa_testing::program::PATIENCE;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// Sends a form in two parts, and does `between` after the first. Returns the whole response.
pub async fn post_in_two_parts(
    base: &str,
    path: &str,
    cookies: &str,
    form: &str,
    between: impl Future<Output = ()>,
) -> String {
    let host = base.trim_start_matches("http://");
    let (head, tail) = form.split_at(form.len() / 2);
    let length = form.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {base}\r\nCookie: {cookies}\r\n\
         Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n\r\n{head}"
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    between.await;
    stream.write_all(tail.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response
}

/// Revokes everybody's access after the session of a request was read.
async fn revoke_all(app: &TestApp, team: &Team, read_before: u64) {
    let began = Instant::now();
    while round_trips() == read_before {
        assert!(began.elapsed() < PATIENCE, "the session is not read");
        sleep(Duration::from_millis(10)).await;
    }
    let mut team = app.store.team(team.id).await.unwrap().unwrap();
    for member in &mut team.members {
        member.revoked = Some(jiff::Timestamp::now());
    }
    app.store.replace_team(&team).await.unwrap();
}

#[actix_web::test]
async fn access_that_ends_while_a_form_arrives_saves_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let cookies = manager.cookie().unwrap();
    let form = format!("team={}&name=Zoe&comment=", team.id);
    let revoked = revoke_all(&app, &team, round_trips());
    let response = post_in_two_parts(&app.base, "/players/new", &cookies, &form, revoked).await;
    let book = app.book(&team).await;
    assert!(
        book.players()
            .iter()
            .all(|it| it.details.name.as_str() != "Zoe"),
        "{response}"
    );

    // With access, the same form is saved.
    let mut again = app.store.team(team.id).await.unwrap().unwrap();
    for member in &mut again.members {
        member.revoked = None;
    }
    app.store.replace_team(&again).await.unwrap();
    let nothing = async {};
    let response = post_in_two_parts(&app.base, "/players/new", &cookies, &form, nothing).await;
    assert!(response.starts_with("HTTP/1.1 303"), "{response}");
    let book = app.book(&team).await;
    assert!(
        book.players()
            .iter()
            .any(|it| it.details.name.as_str() == "Zoe")
    );
}
