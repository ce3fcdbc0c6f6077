//! Settings that are independent of each other.

#![allow(clippy::unwrap_used)]
use super::*;

pub(super) fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let names = pairs
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect();
    Config::read(&names)
}

pub(super) fn refusal(pairs: &[(&str, &str)]) -> String {
    read(pairs).unwrap_err().to_string()
}

#[test]
fn nothing_set_listens_on_loopback_port_5000() {
    let config = read(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:5000");
    assert_eq!(config.shown_url(), "http://127.0.0.1:5000");
    assert!(!config.is_https());
}

#[test]
fn a_certificate_needs_its_key() {
    assert!(refusal(&[("TLS_CERT", "c.pem")]).contains("TLS_KEY"));
    assert!(refusal(&[("TLS_KEY", "k.pem")]).contains("TLS_CERT"));
}

#[test]
fn an_authority_for_clients_needs_a_certificate_and_makes_them_our_proxy() {
    assert!(refusal(&[("TLS_CLIENT_CA", "ca.pem")]).contains("TLS_CERT"));
    let served = [("TLS_CERT", "c.pem"), ("TLS_KEY", "k.pem")];
    assert!(!read(&served).unwrap().is_behind_proxy());
    let [cert, key] = served;
    let mutual = read(&[cert, key, ("TLS_CLIENT_CA", "ca.pem")]).unwrap();
    assert!(mutual.is_behind_proxy());
}

#[test]
fn a_certificate_and_an_http_address_contradict_each_other() {
    let pairs = [
        ("TLS_CERT", "c"),
        ("TLS_KEY", "k"),
        ("CFFA_URL", "http://x.example"),
    ];
    assert!(refusal(&pairs).contains("contradict"));
}

#[test]
fn an_https_address_makes_cookies_secure() {
    let config = read(&[("CFFA_URL", "https://cffa.example.com/")]).unwrap();
    assert!(config.is_https());
    assert_eq!(config.shown_url(), "https://cffa.example.com");
    assert!(refusal(&[("CFFA_URL", "cffa.example.com")]).contains("https://"));
    let path = refusal(&[("CFFA_URL", "https://example.com/cffa")]);
    assert!(path.contains("can't run under a path"), "{path}");
}
