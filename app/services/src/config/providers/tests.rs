#![allow(clippy::unwrap_used)]
use super::*;
use crate::config::tests::{read, refusal};
use crate::config::{Config, Registration};

const ISSUER: (&str, &str) = ("OIDC_ISSUER", "https://id.example/realms/turf");
const CLIENT: (&str, &str) = ("OIDC_CLIENT_ID", "cffa");
const URL: (&str, &str) = ("CFFA_URL", "https://cffa.example.com");
const AUTH0: [(&str, &str); 4] = [
    ("AUTH0_DOMAIN", "turf.eu.auth0.com"),
    ("AUTH0_CLIENT_ID", "abc"),
    ("AUTH0_CLIENT_SECRET", "s3cret-of-auth0"),
    ("AUTH0_CALLBACK_URL", "https://cffa.example.com/callback"),
];

fn only(config: &Config) -> &ProviderSettings {
    let [provider] = &config.providers[..] else {
        panic!("{:?}", config.providers);
    };
    provider
}

#[test]
fn the_tutorials_names_are_enough_and_tell_our_own_address_too() {
    let config = read(&AUTH0).unwrap();
    let auth0 = only(&config);
    assert_eq!(auth0.issuer, "https://turf.eu.auth0.com/");
    assert_eq!((&*auth0.id, auth0.kind), ("auth0", Kind::Auth0));
    assert_eq!(auth0.callback_url, "https://cffa.example.com/callback");
    assert_eq!(auth0.callback_path(), "/callback");
    assert_eq!(config.url.as_deref(), Some("https://cffa.example.com"));
    assert!(config.is_https());
    assert!(!config.local_accounts);
    assert!(!format!("{config:?}").contains("s3cret"));
}

#[test]
fn at_home_on_loopback_three_names_are_enough() {
    let config = read(&AUTH0[..3]).unwrap();
    assert_eq!(only(&config).callback_url, "http://127.0.0.1:5000/callback");
    assert_eq!(config.url.as_deref(), Some("http://127.0.0.1:5000"));
    let everywhere = [
        AUTH0[0],
        AUTH0[1],
        AUTH0[2],
        ("LISTEN_ADDR", "0.0.0.0:5000"),
    ];
    assert!(refusal(&everywhere).contains("CFFA_URL"));
}

#[test]
fn an_api_is_something_else_than_the_client_that_signs_people_in() {
    let api = ("OIDC_AUDIENCE", "https://cffa.example.com/api");
    let config = read(&[ISSUER, CLIENT, URL, api]).unwrap();
    assert_eq!(only(&config).audience.as_deref(), Some(api.1));
    let same = refusal(&[ISSUER, CLIENT, URL, ("OIDC_AUDIENCE", CLIENT.1)]);
    assert!(
        same.contains("OIDC_AUDIENCE") && same.contains("ID tokens"),
        "{same}"
    );
}

#[test]
fn a_domain_may_be_pasted_as_an_address() {
    for domain in [
        "https://turf.eu.auth0.com",
        "https://turf.eu.auth0.com/",
        "turf.eu.auth0.com/",
    ] {
        let config = read(&[("AUTH0_DOMAIN", domain), AUTH0[1], AUTH0[2], URL]).unwrap();
        assert_eq!(only(&config).issuer, "https://turf.eu.auth0.com/");
    }
    for domain in [
        "http://turf.eu.auth0.com",
        "turf/x",
        "ftp://turf",
        "a b",
        "u@turf",
    ] {
        let why = refusal(&[("AUTH0_DOMAIN", domain), AUTH0[1], AUTH0[2], URL]);
        assert!(why.contains("AUTH0_DOMAIN"), "{domain}: {why}");
    }
}

#[test]
fn any_provider_can_be_named_by_its_issuer() {
    let config = read(&[ISSUER, CLIENT, URL]).unwrap();
    let oidc = only(&config);
    assert_eq!(oidc.issuer, ISSUER.1);
    assert_eq!((&*oidc.name, &*oidc.id), ("id.example", "oidc"));
    assert_eq!(oidc.callback_url, "https://cffa.example.com/callback/oidc");
    assert_eq!(oidc.client_secret, None);
    let named = [
        ISSUER,
        CLIENT,
        URL,
        ("OIDC_NAME", "The club"),
        ("OIDC_CALLBACK_URL", "https://cffa.example.com/callback"),
        ("OIDC_CA_FILE", "ca.pem"),
    ];
    let config = read(&named).unwrap();
    assert_eq!(only(&config).name, "The club");
    assert_eq!(only(&config).callback_path(), "/callback");
    let local = ("OIDC_ISSUER", "http://127.0.0.1:9400");
    assert!(read(&[local, CLIENT, URL]).is_ok());
    for issuer in [
        "http://id.example",
        "id.example",
        "https://",
        "https://x/?a=b",
    ] {
        let why = refusal(&[("OIDC_ISSUER", issuer), CLIENT, URL]);
        assert!(why.contains("OIDC_ISSUER"), "{issuer}: {why}");
    }
}

#[test]
fn several_providers_stand_side_by_side() {
    let mut names = AUTH0.to_vec();
    names.extend([
        ISSUER,
        CLIENT,
        ("OIDC_2_ISSUER", "https://accounts.google.com"),
        ("OIDC_2_CLIENT_ID", "g"),
        ("OIDC_2_NAME", "Google"),
    ]);
    let config = read(&names).unwrap();
    let ids: Vec<&str> = config.providers.iter().map(|it| &*it.id).collect();
    assert_eq!(ids, ["auth0", "oidc", "oidc-2"]);
    let paths: Vec<&str> = config
        .providers
        .iter()
        .map(|it| it.callback_path())
        .collect();
    assert_eq!(paths, ["/callback", "/callback/oidc", "/callback/oidc-2"]);

    let same = [
        ISSUER,
        CLIENT,
        URL,
        ("OIDC_2_ISSUER", ISSUER.1),
        ("OIDC_2_CLIENT_ID", "x"),
    ];
    assert!(refusal(&same).contains("same provider"));
    names.push(("OIDC_CALLBACK_URL", AUTH0[3].1));
    assert!(refusal(&names).contains("its own callback URL"));
    assert!(refusal(&[("OIDC_10_ISSUER", "https://x.example")]).contains("OIDC_10_ISSUER"));
    assert!(refusal(&[("OIDC_2_ISSUR", "https://x.example")]).contains("OIDC_2_ISSUR"));
}

#[test]
fn what_is_missing_or_an_example_is_named() {
    assert!(refusal(&[CLIENT]).contains("OIDC_ISSUER"));
    assert!(refusal(&[ISSUER, URL]).contains("OIDC_CLIENT_ID"));
    assert!(refusal(&AUTH0[..2]).contains("AUTH0_CLIENT_SECRET"));
    assert!(refusal(&AUTH0[1..]).contains("AUTH0_DOMAIN"));
    let example = ("AUTH0_CLIENT_ID", "<your Client ID for CFFA app>");
    assert!(refusal(&[AUTH0[0], example, AUTH0[2]]).contains("placeholder"));
    assert!(refusal(&[("AUTH0_DOMIAN", "x")]).contains("AUTH0_DOMAIN"));
}

#[test]
fn people_come_back_to_where_they_came_by() {
    let elsewhere = ("CFFA_URL", "https://turf.example.com");
    let mut names = AUTH0.to_vec();
    names.push(elsewhere);
    assert!(refusal(&names).contains("different origins"));
    for callback in [
        "https://cffa.example.com",
        "https://cffa.example.com/login",
        "https://cffa.example.com/x/callback",
        "https://cffa.example.com/callback?x",
        "https://cffa.example.com/callback/oidc",
        "/callback",
    ] {
        let why = refusal(&[
            AUTH0[0],
            AUTH0[1],
            AUTH0[2],
            ("AUTH0_CALLBACK_URL", callback),
        ]);
        assert!(why.contains("AUTH0_CALLBACK_URL"), "{callback}: {why}");
    }
}

#[test]
fn local_accounts_are_on_without_a_provider_and_off_with_one() {
    assert!(read(&[]).unwrap().local_accounts);
    assert!(!read(&AUTH0).unwrap().local_accounts);
    let mut names = AUTH0.to_vec();
    names.push(("LOCAL_ACCOUNTS", "on"));
    assert!(read(&names).unwrap().local_accounts);
    assert!(refusal(&[("LOCAL_ACCOUNTS", "off")]).contains("Nobody could sign in"));
}

#[test]
fn registration_is_open_closed_or_for_those_who_are_listed() {
    let with = |value| {
        let mut names = AUTH0.to_vec();
        names.push(("REGISTRATION", value));
        read(&names)
    };
    let auth0 = "https://turf.eu.auth0.com/";
    assert_eq!(read(&AUTH0).unwrap().registration, Registration::Open);
    assert!(
        !with("closed")
            .unwrap()
            .registration
            .allows(auth0, "auth0|1")
    );
    let listed = with("auth0|1, google-oauth2|2").unwrap().registration;
    assert!(listed.allows(auth0, "auth0|1") && listed.allows(auth0, "google-oauth2|2"));
    assert!(!listed.allows(auth0, "auth0|3"));
    assert!(!listed.allows("https://other.example/", "auth0|1"));
    assert!(with(" , ").is_err());
    assert!(refusal(&[("REGISTRATION", "auth0|1")]).contains("AUTH0_DOMAIN"));

    let mut two = AUTH0.to_vec();
    two.extend([ISSUER, CLIENT, ("REGISTRATION", "auth0|1")]);
    assert!(refusal(&two).contains("auth0:ID"));
    two.pop();
    two.push(("REGISTRATION", "auth0:auth0|1,oidc:7"));
    let listed = read(&two).unwrap().registration;
    assert!(listed.allows(auth0, "auth0|1") && listed.allows(ISSUER.1, "7"));
    assert!(!listed.allows(auth0, "7"));
}

#[test]
fn the_secret_can_come_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "from-a-file\n").unwrap();
    let file = ("OIDC_2_CLIENT_SECRET_FILE", path.to_str().unwrap());
    let names = [
        ("OIDC_2_ISSUER", ISSUER.1),
        ("OIDC_2_CLIENT_ID", "x"),
        URL,
        file,
    ];
    let config = read(&names).unwrap();
    let secret = only(&config).client_secret.as_ref().unwrap();
    assert_eq!(secret.reveal(), "from-a-file");
}
