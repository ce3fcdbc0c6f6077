//! A proxy that the settings don't name: what `cffa doctor` and the server's log say.

use cffa_testing::doctor::examined;
use cffa_testing::program::{Installation, PATIENCE};
use std::time::Instant;

#[test]
fn a_proxy_that_is_not_named_is_told_with_the_setting_that_names_it() {
    let here = Installation::new().with("CFFA_URL", "https://turf.example");
    let report = examined(&here);
    assert_eq!(report.get("proxy-untrusted")["state"], "look");
    let line = report.line("proxy-untrusted");
    for part in [
        "https://turf.example",
        "share one address",
        "TRUSTED_PROXIES",
    ] {
        assert!(line.contains(part), "{line}");
    }
    let server = here.serve();
    let began = Instant::now();
    while !server.logged().contains(&line) {
        assert!(began.elapsed() < PATIENCE, "{line}: {}", server.logged());
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn nothing_is_said_where_no_proxy_is_or_it_is_named() {
    let mut named = Installation::new().with("CFFA_URL", "https://turf.example");
    named.set("TRUSTED_PROXIES", "127.0.0.1");
    let mut own = Installation::new().with("CFFA_URL", "https://turf.example");
    let made = rcgen::generate_simple_self_signed(["turf.example".to_owned()]).unwrap();
    own.write("cert.pem", made.cert.pem());
    own.write("key.pem", made.signing_key.serialize_pem());
    own.set("TLS_CERT", "cert.pem");
    own.set("TLS_KEY", "key.pem");
    let plain = Installation::new().with("CFFA_URL", "http://localhost:5000");
    for here in [Installation::new(), named, own, plain] {
        let report = examined(&here);
        let out = &report.said.out;
        assert!(!out.contains("proxy-untrusted"), "{out}");
    }
}

#[test]
fn addresses_that_nobody_can_be_served_at_are_refused_with_the_part_that_cannot_be() {
    for (name, value, part) in [
        (
            "CFFA_URL",
            "https://example.com/cffa",
            "can't run under a path",
        ),
        (
            "CFFA_URL",
            "https://example.com/cffa/",
            "can't run under a path",
        ),
        (
            "CFFA_URL",
            "https://example.com?x=1",
            "without a query (?) or fragment (#)",
        ),
        (
            "CFFA_URL",
            "https://example.com#x",
            "without a query (?) or fragment (#)",
        ),
        (
            "CFFA_URL",
            "https://ann:hidden@example.com",
            "without a user name",
        ),
        ("CFFA_URL", "ftp://example.com", "begins with https://"),
        ("CFFA_URL", "https://", "a complete URL"),
        ("TRUSTED_PROXIES", "0.0.0.0/0", "every address"),
        ("TRUSTED_PROXIES", "the-proxy", "addresses or ranges"),
    ] {
        let report = examined(&Installation::new().with(name, value));
        let line = report.line("setting-refused");
        assert!(
            line.contains(name) && line.contains(part),
            "{value}: {line}"
        );
        assert!(!line.contains("hidden"), "{line}");
    }
    let slash = Installation::new().with("CFFA_URL", "http://localhost:5000/");
    assert_eq!(examined(&slash).get("settings")["state"], "ok");
}
