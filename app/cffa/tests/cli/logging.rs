//! What the log says about successful and refused sign-ins.

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::program::{Installation, PATIENCE};
use std::io::{Read, Write};
use std::net::TcpStream;

/// The lines of this log target, without their times and request IDs.
fn security_lines(logged: &str) -> Vec<&str> {
    let lines = logged
        .lines()
        .filter(|line| line.contains("cffa::security"));
    lines
        .filter_map(|line| line.split_once("cffa::security] "))
        .map(|(_, said)| said.rsplit_once(" request=").unwrap().0)
        .collect()
}

#[tokio::test]
async fn the_container_s_own_health_check_does_not_fill_the_log() {
    let here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.get("/healthz").await.page();
    visitor.get("/login").await.page();
    let logged = server.stop().err;
    assert!(logged.contains("GET /login"), "{logged}");
    assert!(!logged.contains("healthz"), "{logged}");
}

#[tokio::test]
async fn who_came_in_and_who_was_kept_out_is_logged_with_account_and_address() {
    let here = Installation::new();
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    manager.post("/logout", &[]).await.taken();
    let wrong = manager.sign_in("tess", "not it at all").await;
    assert_eq!(wrong.status, 422);
    let nobody = manager.sign_in("who", "not it at all").await;
    assert_eq!(nobody.status, 422);
    manager.sign_in("tess", PASSWORD).await.taken();
    let change = [
        ("current", "not it at all"),
        ("password", "a goal in the last minute"),
        ("again", "a goal in the last minute"),
    ];
    let answer = manager.post("/account/password", &change).await;
    assert_eq!(answer.status, 422);
    let elsewhere = cffa_testing::http::builder().build().unwrap();
    let sent = elsewhere
        .post(format!("{}/logout", server.url))
        .header("Origin", "https://evil.example")
        .send();
    assert_eq!(sent.await.unwrap().status(), 403);

    let logged = server.stop().err;
    let lines = security_lines(&logged);
    let account = lines[0].split(' ').nth(1).unwrap();
    let by = |what: &str, path: &str| format!("account {account} {what} at {path}, from 127.0.0.1");
    let out = |path: &str| format!("refused at {path}, from 127.0.0.1: ");
    for (line, begins) in lines.iter().zip([
        by("signed in", "/setup/{token}"),
        by("signed out", "/logout"),
        out("/login") + "Incorrect user name or password",
        out("/login") + "Incorrect user name or password",
        by("signed in", "/login"),
        out("/account/password") + "This is not your current password",
        out("/logout") + "This request came from another site",
    ]) {
        assert!(line.starts_with(&begins), "{line}");
    }
    assert_eq!(lines.len(), 7, "{logged}");
}

#[tokio::test]
async fn what_programs_may_and_may_not_is_logged_without_their_tokens() {
    let here = Installation::new();
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    let fields = [
        ("token_name", "notebook"),
        ("scope_read:book", "on"),
        ("days", "30"),
    ];
    assert_eq!(manager.post("/account/tokens", &fields).await.status, 200);
    let wrong = format!("cffa_{}", "x".repeat(43));
    let asked = cffa_testing::http::builder().build().unwrap();
    let asked = asked.get(format!("{}/api/v1/me", server.url));
    let answer = asked.bearer_auth(&wrong).send().await.unwrap();
    assert_eq!(answer.status(), 401);
    let logged = server.stop().err;
    let lines = security_lines(&logged);
    assert!(lines[1].ends_with("created a token at /account/tokens, from 127.0.0.1"));
    let refused = "refused at /api/v1/me, from 127.0.0.1: The token is unknown";
    assert!(lines[2].starts_with(refused), "{}", lines[2]);
    let words = logged.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let tokens = words.filter(|word| word.starts_with("cffa_") && word.len() > 40);
    assert_eq!(tokens.count(), 0, "{logged}");
    assert!(!logged.contains("notebook"), "{logged}");
}

/// Sends a request with an address that an HTTP library would reject.
fn ask(port: u16, method: &str, address: &[u8]) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut request = format!("{method} ").into_bytes();
    request.extend(address);
    request.extend(b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    stream.write_all(&request).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(
        !answer.is_empty(),
        "{method} {}",
        String::from_utf8_lossy(address)
    );
}

#[test]
fn no_address_is_logged_as_it_was_typed() {
    let server = Installation::new().serve();
    let secret = "s3cret";
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    for (method, address) in [
        ("GET", format!("/play/{secret}")),
        ("GET", format!("/%70lay/{secret}")),
        ("GET", format!("/Play/{secret}")),
        ("GET", format!("//play/{secret}")),
        ("GET", format!("/play/{secret}/more")),
        ("POST", format!("/play/{secret}")),
        ("DELETE", format!("/play/{secret}")),
        ("GET", format!("/setup/{secret}")),
        ("GET", format!("/invitations/{secret}")),
        ("GET", format!("/login?next=/{secret}")),
        ("GET", format!("/{secret}")),
        ("GET", format!("/api/v1/teams/{secret}")),
        ("GET", format!("/api/v1/{secret}")),
        ("GET", format!("/count/{id}")),
        ("GET", format!("/count/{id}/qr.svg")),
        ("GET", format!("/space/{id}")),
        ("PUT", format!("/space/{id}/increment")),
        ("GET", format!("/space/{secret}")),
        (
            "PUT",
            format!("/space/new/occupancy/current/0/max/5/name/{secret}"),
        ),
        (
            "PUT",
            format!("/space/new/occupancy/current/0/max/5/name/%22{secret}%0a"),
        ),
        (secret, "/".to_owned()),
        ("GET", format!("/\"{secret}\x07")),
    ] {
        ask(server.port(), method, address.as_bytes());
    }
    let logged = server.stop().err;
    for typed in [secret, id, "%22", "\x07"] {
        assert!(!logged.contains(typed), "{typed}: {logged}");
    }
    for known in [
        "\"GET /play/{token}\" 410",
        "\"DELETE /play/{token}\" 405",
        "\"GET (no such address)\" 404",
        "\"OTHER /\" 405",
        "\"PUT /space/new/occupancy/current/{current}/max/{maximum}/name/{name}\" 200",
    ] {
        assert!(logged.contains(known), "{known}: {logged}");
    }
    assert!(!logged.contains("ERROR"), "{logged}");
}

/// An ID in the format that nginx uses.
const CHOSEN: &str = "5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5e";

/// Sends a request with this ID. Returns the ID in the response, and the log.
async fn asked_with_an_id(here: Installation, sent: &str) -> (String, String) {
    let server = here.serve();
    // Every test in this binary does this, and only the first call can succeed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = cffa_testing::http::builder().build().unwrap();
    let request = client.get(format!("{}/login", server.url));
    let answer = request.header("X-Request-Id", sent).send().await.unwrap();
    let id = answer.headers()["x-request-id"].to_str().unwrap();
    (id.to_owned(), server.stop().err)
}

#[tokio::test]
async fn a_request_has_the_same_id_in_the_answer_and_in_the_log() {
    // Trusted proxies pass on the ID that a visitor chose (see tls.rs for our own proxy).
    let behind_another = Installation::new().with("TRUSTED_PROXIES", "127.0.0.1");
    for here in [Installation::new(), behind_another] {
        let (id, logged) = asked_with_an_id(here, CHOSEN).await;
        assert_ne!(id, CHOSEN, "a stranger chose it");
        assert!(!logged.contains(CHOSEN), "{logged}");
        assert!(logged.contains(&format!(" request={id}\n")), "{logged}");
    }
}

#[tokio::test]
async fn every_line_about_a_request_has_its_id() {
    let here = Installation::new();
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    let logged = server.stop().err;
    let signed_in = logged.lines().find(|line| line.contains("signed in at"));
    let (_, id) = signed_in.unwrap().rsplit_once(" request=").unwrap();
    let lines = logged.lines().filter(|line| line.ends_with(id)).count();
    assert_eq!(lines, 2, "one of them is the request's own: {logged}");
}

#[tokio::test]
async fn a_log_for_programs_has_a_json_object_on_each_line() {
    let here = Installation::new().with("LOG_FORMAT", "json");
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    let logged = server.stop().err;
    let lines: Vec<serde_json::Value> = logged
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let of = |target: &str| lines.iter().find(|line| line["target"] == target).unwrap();
    let signed_in = of("cffa::security");
    assert_eq!(signed_in["level"], "INFO");
    assert!(signed_in["time"].as_str().unwrap().ends_with('Z'));
    let id = signed_in["request"].as_str().unwrap();
    let of_request = lines.iter().filter(|line| line["request"] == id);
    assert_eq!(of_request.count(), 2, "one of them is its own: {logged}");
    let access = of("cffa::http");
    let message = access["message"].as_str().unwrap();
    assert!(message.contains("/setup/{token}"), "{message}");
    assert!(!message.contains("request="), "{message}");
    assert_eq!(access["request"].as_str().unwrap().len(), 32, "{access}");
}
