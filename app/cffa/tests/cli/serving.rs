//! `cffa serve` and `cffa healthcheck`.

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::program::{Installation, PATIENCE};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Instant;

#[tokio::test]
async fn the_address_is_printed_and_the_set_up_link_until_there_is_an_account() {
    let here = Installation::new();
    let server = here.serve();
    assert!(server.url.starts_with("http://127.0.0.1:"));
    let link = server.set_up_path();
    let visitor = Browser::new(&server.url);
    assert_eq!(visitor.get(&link).await.status, 200);
    drop(server);

    // Nobody has used the link, so the same one is printed again.
    let server = here.serve();
    assert_eq!(server.set_up_path(), link);
    let visitor = visitor.at(&server.url);
    visitor.set_up(&link).await;
    assert_eq!(visitor.get(&link).await.status, 410);
    drop(server);

    let server = here.serve();
    let visitor = visitor.at(&server.url);
    assert_eq!(visitor.get(&link).await.status, 410);
    let said = server.stop();
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(said.out.lines().count(), 1, "{said:?}");
}

#[test]
fn serving_is_what_is_done_without_a_command() {
    let here = Installation::new();
    let mut child = here.command([] as [&str; 0]).spawn().unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(&first, b"CFFA is at");
}

#[test]
fn a_server_whose_words_nobody_reads_any_more_serves_all_the_same() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let here = Installation::new().with("LISTEN_ADDR", &address);
    let mut child = here.command(["serve"]).spawn().unwrap();
    drop(child.stdout.take());
    let began = Instant::now();
    while here.run(["healthcheck"]).code != Some(0) {
        assert_eq!(child.try_wait().unwrap(), None, "the server ended");
        assert!(began.elapsed() < PATIENCE, "the server does not respond");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn an_address_that_is_taken_is_refused_with_a_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let here = Installation::new().with("LISTEN_ADDR", &address);
    let said = here.run(["serve"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains(&address), "{said:?}");
    assert!(said.err.contains("another program"), "{said:?}");
    assert!(said.err.contains("LISTEN_ADDR"), "{said:?}");
    assert_eq!(said.out, "");
}

/// Writes a certificate for this machine and its key. Returns the certificate.
fn certificate(here: &mut Installation) -> String {
    let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    let pem = made.cert.pem();
    here.write("cert.pem", &pem);
    here.write("key.pem", made.signing_key.serialize_pem());
    here.set("TLS_CERT", "cert.pem");
    here.set("TLS_KEY", "key.pem");
    pem
}

#[tokio::test]
async fn a_certificate_and_its_key_serve_https_and_healthcheck_comes_that_way() {
    let mut here = Installation::new();
    let pem = certificate(&mut here);
    let server = here.serve();
    assert!(server.url.starts_with("https://127.0.0.1:"));
    let visitor = Browser::trusting(&server.url, Some(&pem));
    visitor.set_up(&server.set_up_path()).await;
    // Browsers send this cookie only over https.
    assert!(visitor.cookies().starts_with("__Host-cffa="));
    visitor.get("/onboarding").await.page();
    let port = server.port();
    here.set("LISTEN_ADDR", format!("127.0.0.1:{port}"));
    assert_eq!(here.done(["healthcheck"]), "");
    // An https server doesn't count as healthy for a check over plain http.
    here.unset("TLS_CERT");
    here.unset("TLS_KEY");
    here.refused(["healthcheck"]);
}

#[test]
fn a_certificate_that_cannot_be_used_is_refused_by_name() {
    let mut here = Installation::new();
    certificate(&mut here);
    let other = rcgen::KeyPair::generate().unwrap();
    here.write("key.pem", other.serialize_pem());
    assert!(here.refused(["serve"]).contains("TLS_CERT and TLS_KEY"));
    here.write("key.pem", "nothing");
    assert!(here.refused(["serve"]).contains("TLS_KEY key.pem"));
    here.set("TLS_CERT", "elsewhere.pem");
    assert!(here.refused(["serve"]).contains("TLS_CERT elsewhere.pem"));
}

#[test]
fn healthcheck_succeeds_while_the_server_runs_and_fails_when_it_is_gone() {
    let mut here = Installation::new();
    let server = here.serve();
    let port = server.port();
    here.set("LISTEN_ADDR", format!("127.0.0.1:{port}"));
    assert_eq!(here.done(["healthcheck"]), "");
    // A server that listens on all addresses is checked on the loopback address.
    here.set("LISTEN_ADDR", format!("0.0.0.0:{port}"));
    assert_eq!(here.done(["healthcheck"]), "");
    drop(server);
    assert!(here.refused(["healthcheck"]).contains("does not answer"));
}

#[test]
fn healthcheck_fails_on_a_server_that_says_it_is_unwell_or_says_nothing() {
    let unwell = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = Installation::new().with("LISTEN_ADDR", unwell.local_addr().unwrap().to_string());
    let answering = std::thread::spawn(move || {
        let (mut asked, _) = unwell.accept().unwrap();
        let _ = asked.read(&mut [0; 1_000]).unwrap();
        let answer = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        asked.write_all(answer).unwrap();
    });
    assert!(here.refused(["healthcheck"]).contains("503"));
    answering.join().unwrap();

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = Installation::new().with("LISTEN_ADDR", silent.local_addr().unwrap().to_string());
    let began = Instant::now();
    here.refused(["healthcheck"]);
    assert!(began.elapsed() < PATIENCE / 2);
}

#[tokio::test]
async fn links_begin_with_the_address_that_people_type() {
    let mut here = Installation::new().with("CFFA_URL", "http://turf.example:8080");
    let child = here.serve();
    assert_eq!(child.url, "http://turf.example:8080");
    assert!(
        child
            .printed()
            .contains("CFFA is at http://turf.example:8080\n")
    );
    drop(child);
    here.unset("CFFA_URL");
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    assert_eq!(visitor.sign_in("tess", PASSWORD).await.status, 303);
}
