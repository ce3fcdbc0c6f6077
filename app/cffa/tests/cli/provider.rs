//! `cffa doctor` and identity providers: its messages about a provider that is unavailable, isn't
//! one, or isn't the one that the settings name.

use cffa_testing::doctor::{Report, examined};
use cffa_testing::program::{Installation, PATIENCE, Server};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Instant;

/// Starts a server that answers every request with this status, date and text. Returns its address.
fn provider(
    status: &'static str,
    date: String,
    text: impl Fn(&str) -> String + Send + 'static,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let own = issuer.clone();
    std::thread::spawn(move || {
        for asked in listener.incoming() {
            let mut asked = asked.unwrap();
            let mut request = [0; 4_000];
            let many = asked.read(&mut request).unwrap_or_default();
            let request = String::from_utf8_lossy(&request[..many]);
            assert!(request.starts_with("GET /.well-known/openid-configuration "));
            let text = text(&own);
            let answer = format!(
                "HTTP/1.1 {status}\r\nDate: {date}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
                text.len()
            );
            asked.write_all(answer.as_bytes()).ok();
        }
    });
    issuer
}

fn now() -> String {
    let now = jiff::Timestamp::now();
    now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// The least that a provider must state in its discovery document.
fn described(issuer: &str) -> String {
    describing(issuer, "{}")
}

/// The same document with members added or replaced.
fn describing(issuer: &str, changes: &str) -> String {
    let mut all = serde_json::json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
    });
    let changes: serde_json::Value = serde_json::from_str(changes).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        all[name] = value.clone();
    }
    all.to_string()
}

fn with(issuer: &str) -> Installation {
    Installation::new()
        .with("OIDC_ISSUER", issuer)
        .with("OIDC_CLIENT_ID", "cffa")
        .with("OIDC_CLIENT_SECRET", "t0psecret")
        .with("CFFA_URL", "http://localhost:5000")
}

/// A server that starts anyway logs the same sentence.
fn is_complained_of(here: &Installation, report: &Report, id: &str) {
    let line = report.line(id);
    let server = here.serve();
    let began = Instant::now();
    while !server.logged().contains(&line) {
        assert!(began.elapsed() < PATIENCE, "{line}: {}", server.logged());
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn a_provider_that_is_what_it_says_is_well_and_the_callback_address_is_named() {
    let here = with(&provider("200 OK", now(), described));
    let report = examined(&here);
    assert_eq!(report.said.code, Some(0), "{:?}", report.said);
    let sentence = report.get("provider")["sentence"].as_str().unwrap();
    assert!(
        sentence.contains("http://localhost:5000/callback"),
        "{sentence}"
    );
    assert_eq!(report.get("clock")["state"], "ok");
    assert!(!report.said.out.contains("t0psecret"), "{:?}", report.said);
}

#[test]
fn whether_access_tokens_of_a_provider_are_taken_is_told_and_how_they_would_be() {
    let issuer = provider("200 OK", now(), described);
    let report = examined(&with(&issuer));
    assert_eq!(report.said.code, Some(0), "{:?}", report.said);
    let told = report.get("provider-no-audience");
    let sentence = told["sentence"].as_str().unwrap();
    assert!(sentence.contains("OIDC_AUDIENCE is not set"), "{sentence}");
    assert_eq!(told["state"], "ok", "signing in needs no audience");
    let report = examined(&with(&issuer).with("OIDC_AUDIENCE", "https://cffa.example/api"));
    let sentence = report.get("provider-tokens")["sentence"].as_str().unwrap();
    assert!(sentence.contains("https://cffa.example/api"), "{sentence}");
    // This depends only on the settings, so it is also reported for an unavailable provider.
    let auth0 = Installation::new()
        .with("AUTH0_DOMAIN", "tenant.auth0.invalid")
        .with("AUTH0_CLIENT_ID", "cffa")
        .with("AUTH0_CLIENT_SECRET", "t0psecret")
        .with("CFFA_URL", "http://localhost:5000");
    let report = examined(&auth0);
    let sentence = report.get("provider-no-audience")["sentence"]
        .as_str()
        .unwrap();
    assert!(sentence.contains("AUTH0_AUDIENCE is not set"), "{sentence}");
}

#[test]
fn a_provider_that_is_away_is_told() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = with(&format!("http://{}", free.local_addr().unwrap()));
    drop(free);
    is_complained_of(&here, &examined(&here), "provider-unreachable");
    let report = examined(&with("https://provider.invalid"));
    assert!(report.line("provider-no-name").contains("OIDC_ISSUER"));
    let auth0 = Installation::new()
        .with("AUTH0_DOMAIN", "tenant.auth0.invalid")
        .with("AUTH0_CLIENT_ID", "cffa")
        .with("AUTH0_CLIENT_SECRET", "t0psecret")
        .with("CFFA_URL", "http://localhost:5000");
    let line = examined(&auth0).line("provider-no-name");
    assert!(line.contains("AUTH0_DOMAIN"), "{line}");
}

#[test]
fn what_is_no_provider_is_told() {
    let missing = with(&provider("404 Not Found", now(), described));
    let line = examined(&missing).line("provider-not-oidc");
    assert!(line.contains("answers 404"), "{line}");
    let page = with(&provider("200 OK", now(), |_| {
        "<h1>Welcome</h1>".to_owned()
    }));
    is_complained_of(&page, &examined(&page), "provider-not-oidc");
}

#[test]
fn what_signing_in_would_not_take_is_not_called_well() {
    let moved = "302 Found\r\nLocation: /.well-known/openid-configuration";
    let line = examined(&with(&provider(moved, now(), described))).line("provider-not-oidc");
    assert!(line.contains("answers 302"), "{line}");
    let endless = with(&provider("200 OK", now(), |own| {
        described(own) + " ".repeat(300_000).as_str()
    }));
    examined(&endless).line("provider-not-oidc");
}

#[test]
fn a_provider_by_another_name_is_told_with_the_name() {
    let here = with(&provider("200 OK", now(), |own| {
        described(&format!("{own}/"))
    }));
    let report = examined(&here);
    let sentence = report.get("provider-issuer")["sentence"].as_str().unwrap();
    assert!(sentence.contains("/, but OIDC_ISSUER is"), "{sentence}");
}

#[test]
fn an_address_that_a_provider_names_must_be_one_with_https() {
    for member in [
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "end_session_endpoint",
        "userinfo_endpoint",
    ] {
        for address in [
            "javascript:alert(1)",
            "http://provider.example/x",
            "file:///x",
        ] {
            let changes = format!("{{\"{member}\":\"{address}\"}}");
            let here = with(&provider("200 OK", now(), move |own| {
                describing(own, &changes)
            }));
            let line = examined(&here).line("provider-description");
            assert!(
                line.contains(&format!("the {member} in its description")),
                "{line}"
            );
        }
    }
    let keyless = with(&provider("200 OK", now(), |own| {
        describing(own, "{\"jwks_uri\":null}")
    }));
    is_complained_of(&keyless, &examined(&keyless), "provider-description");
}

#[test]
fn what_nobody_needs_of_a_description_is_not_complained_of() {
    let odd = "{\"registration_endpoint\":\"\",\"claims_parameter_supported\":\"true\",\"scopes_supported\":7}";
    let report = examined(&with(&provider("200 OK", now(), move |own| {
        describing(own, odd)
    })));
    assert_eq!(report.get("provider")["state"], "ok");
}

#[test]
fn a_clock_that_differs_from_the_providers_is_told() {
    let long_ago = "Sun, 06 Nov 1994 08:49:37 GMT".to_owned();
    let report = examined(&with(&provider("200 OK", long_ago, described)));
    let line = report.line("clock-off");
    assert!(line.contains("seconds ahead of that of"), "{line}");
    assert!(line.contains("timedatectl"), "{line}");
}

/// A server with a self-signed certificate, and that certificate.
fn with_its_own_certificate() -> (Installation, Server) {
    let mut here = Installation::new();
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    here.write("cert.pem", made.cert.pem());
    here.write("key.pem", made.signing_key.serialize_pem());
    here.set("TLS_CERT", "cert.pem");
    here.set("TLS_KEY", "key.pem");
    let server = here.serve();
    (here, server)
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_told_and_its_authority_can_be_named() {
    let (there, server) = with_its_own_certificate();
    let mut here = with(&server.url);
    let line = examined(&here).line("provider-certificate");
    assert!(line.contains("OIDC_CA_FILE"), "{line}");
    here.set("OIDC_CA_FILE", "/nowhere.pem");
    let line = examined(&here).line("certificate-missing");
    assert!(line.contains("OIDC_CA_FILE /nowhere.pem"), "{line}");
    // The certificate is trusted now, but the server still isn't a provider.
    here.set("OIDC_CA_FILE", there.path("cert.pem").to_str().unwrap());
    examined(&here).line("provider-not-oidc");
}

#[test]
fn a_callback_address_that_is_not_ours_is_told() {
    for callback in [
        "https://other.example.com/callback",
        "http://localhost:5001/callback",
        "http://localhost:5000/signin",
    ] {
        let here = with("https://provider.invalid").with("OIDC_CALLBACK_URL", callback);
        let line = examined(&here).line("setting-refused");
        assert!(line.contains("OIDC_CALLBACK_URL"), "{line}");
    }
}
