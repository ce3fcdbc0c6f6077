//! Short texts that people type and servers send: amounts, dates, settings.

use crate::corpus;
use crate::damage::{changes, damaged};
use crate::engine::run;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use cffa_book::{Currency, read_date};
use proptest::prelude::*;

const AMOUNTS: &[&str] = &[
    "0",
    "61",
    "61.00",
    "61,50",
    "1 234,50",
    "1,234.50",
    "1.234,50",
    "1'234.50",
    "£61.50",
    "61,50 €",
    "-10",
    "(10.00)",
    "10-",
    "\u{2212}5",
    "500.000",
    "1.500",
    "٦١٫٥٠",
    "US$61.50",
    "6,000円",
    "CHF 61.-",
    "99999999999.99",
];

const DATES: &[&str] = &[
    "2026-11-17",
    "17.11.2026",
    "17/11/2026",
    "11/17/2026",
    "17 Nov 2026",
    "18-Mai-2025",
    "20261117",
    "2026-W47-2",
    "2026-11-17T19:30:00Z",
    "0001-01-01",
    "9999-12-31",
    "2028-02-29",
];

fn typed(from: &'static [&'static str]) -> impl Strategy<Value = String> {
    (prop::sample::select(from), changes()).prop_map(|(text, changes)| {
        String::from_utf8_lossy(&damaged(text.as_bytes(), &changes)).into_owned()
    })
}

#[test]
fn amounts() {
    let currencies: Vec<Currency> = Currency::all().collect();
    let cases = (typed(AMOUNTS), prop::sample::select(currencies));
    run("amounts", cases, |(typed, currency)| {
        let Ok(amount) = currency.read(&typed) else {
            return Ok(());
        };
        // How a form is filled in again, and how a page shows the amount.
        for written in [currency.plain(amount), currency.show(amount)] {
            match currency.read(&written) {
                Ok(again) if again == amount => {}
                other => return Err(format!("{typed:?} is {written:?}, which is {other:?}")),
            }
        }
        Ok(())
    });
}

#[test]
fn dates() {
    run("dates", typed(DATES), |typed| {
        let Ok(date) = read_date(&typed) else {
            return Ok(());
        };
        match read_date(&date.to_string()) {
            Ok(again) if again == date => Ok(()),
            other => Err(format!("{typed:?} is {date}, which is {other:?}")),
        }
    });
}

#[test]
fn dotenv() {
    let files = corpus::files(".env");
    let cases = (0..files.len(), changes());
    run("dotenv", cases, |(at, changes)| {
        let bytes = damaged(&files[at].1, &changes);
        // It is read, or refused with a message.
        match cffa_services::config::Config::from_file(&bytes) {
            Err(why) if why.to_string().trim().is_empty() => Err("nothing is said".to_owned()),
            _ => Ok(()),
        }
    });
}

/// The claims of providers' tokens, and their headers.
const CLAIMS: &[&str] = &[
    r#"{"iss":"http://127.0.0.1:9","sub":"ann","aud":"cffa","exp":1794003600,"iat":1794000000}"#,
    r#"{"iss":"http://127.0.0.1:9","sub":"auth0|5","aud":["cffa","https://x/userinfo"],"azp":"cffa","exp":1794003600,"iat":1794000000,"scope":"openid read:book","permissions":["read:book"],"updated_at":"2026-11-20T10:11:12.345Z"}"#,
    r#"{"iss":"http://127.0.0.1:9","sub":"1","aud":["cffa","2233@project"],"exp":"1794003600","auth_time":"1794000000","email_verified":"true","locale":{},"address":"","scp":["a","b"]}"#,
];
const HEADERS: &[&str] = &[
    r#"{"alg":"RS256","typ":"at+jwt","kid":"1"}"#,
    r#"{"alg":"none","typ":"JWT"}"#,
    r#"{"alg":"HS256","typ":"JWT","crit":["exp"],"b64":false}"#,
];

#[test]
fn tokens() {
    let names = [
        ("OIDC_ISSUER", "http://127.0.0.1:9"),
        ("OIDC_CLIENT_ID", "cffa"),
        ("OIDC_CLIENT_SECRET", "the-secret-of-cffa"),
        ("CFFA_URL", "http://127.0.0.1:5000"),
    ];
    let names = names.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let config = cffa_services::config::Config::read(&names.into()).unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let providers = cffa_services::auth::oidc::Providers::new(&config.providers).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let now = jiff::Timestamp::from_second(1_794_000_100).unwrap();
    let cases = (
        typed(HEADERS),
        typed(CLAIMS),
        typed(&["c2lnbmF0dXJl"]),
        changes(),
    );
    run("tokens", cases, |(header, claims, signature, changes)| {
        let token = format!(
            "{}.{}.{signature}",
            BASE64.encode(&header),
            BASE64.encode(&claims)
        );
        let damaged = damaged(token.as_bytes(), &changes);
        for token in [token, String::from_utf8_lossy(&damaged).into_owned()] {
            // Nobody signed this token.
            if let Ok(granted) = runtime.block_on(providers.granted(&token, now)) {
                return Err(format!("{token} grants {granted:?}"));
            }
        }
        Ok(())
    });
}
