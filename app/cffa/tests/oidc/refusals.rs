//! What the log says when a token is refused: the claim that is wrong, and nothing of the token's
//! content or of any secret.

use crate::house::House;
use cffa_testing::identity_provider::Kind;
use log::{LevelFilter, Log, Metadata, Record};
use serde_json::{Value, json};
use std::sync::{Mutex, Once, PoisonError};

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());
static LOGGER: Lines = Lines;
static ONCE: Once = Once::new();

/// Keeps the log lines.
struct Lines;

impl Log for Lines {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let line = format!("{} {}", record.target(), record.args());
        lines(|all| all.push(line));
    }

    fn flush(&self) {}
}

fn lines<T>(look: impl FnOnce(&mut Vec<String>) -> T) -> T {
    look(&mut LINES.lock().unwrap_or_else(PoisonError::into_inner))
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn the_log_names_the_member_that_was_refused_and_shows_no_token() {
    ONCE.call_once(|| {
        log::set_logger(&LOGGER).expect("no logger is set yet");
        log::set_max_level(LevelFilter::Debug);
    });
    let house = House::new(Kind::Forger).await;
    let now = jiff::Timestamp::now().as_second();
    for (member, claims) in [
        ("iss is missing", json!({ "iss": null })),
        (
            "iss is \"https://evil.example\"",
            json!({ "iss": "https://evil.example" }),
        ),
        ("sub is not a text", json!({ "sub": 7 })),
        ("aud is not", json!({ "aud": {} })),
        ("aud is somebody else", json!({ "aud": "somebody-else" })),
        ("azp is missing", json!({ "aud": ["cffa", "other"] })),
        ("azp is somebody else", json!({ "azp": "other" })),
        ("exp is not a number", json!({ "exp": "tomorrow" })),
        ("has expired", json!({ "exp": now - 600 })),
        ("iat is not a number", json!({ "iat": [] })),
        ("issued in the future", json!({ "iat": now + 600 })),
        ("nonce is of another", json!({ "nonce": "another-nonce" })),
        ("nonce is missing", json!({ "nonce": null })),
    ] {
        is_logged(&house, member, json!({ "claims": claims })).await;
    }
    for (member, how) in [
        ("signature is wrong", json!({ "by": "other" })),
        ("alg is none", json!({ "by": "nobody" })),
        ("kid is no key", json!({ "header": { "kid": "unknown" } })),
        ("typ is that of", json!({ "header": { "typ": "at+jwt" } })),
        ("crit asks for", json!({ "header": { "crit": ["x"] } })),
        (
            "there is no ID token",
            json!({ "answer": { "id_token": null } }),
        ),
        (
            "there is no ID token",
            json!({ "answer": { "id_token": ["x"] } }),
        ),
        ("no signed token", json!({ "answer": { "id_token": "x" } })),
        (
            "invalid_client",
            json!({ "status": 401, "body": { "error": "invalid_client" } }),
        ),
        (
            "without an error code",
            json!({ "status": 400, "body": { "error": {} } }),
        ),
    ] {
        is_logged(&house, member, how).await;
    }
}

async fn is_logged(house: &House, member: &str, how: Value) {
    lines(Vec::clear);
    house.idp.tell("wrong", how).await;
    let answer = house.person().sign_in("ann").await;
    assert_eq!(answer.status, 400, "{member}: {}", answer.text());
    let said = lines(|all| all.join("\n"));
    let ours: Vec<&str> = said
        .lines()
        .filter(|it| it.starts_with("cffa_services::auth"))
        .collect();
    assert!(
        ours.iter().any(|line| line.contains(member)),
        "{member}: {ours:?}"
    );
    for secret in ["eyJ", "the-secret-of-cffa", "another-nonce"] {
        let shown = said
            .lines()
            .find(|it| it.starts_with("cffa") && it.contains(secret));
        assert_eq!(shown, None, "{member}");
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_is_too_busy_for_a_code_is_away() {
    let house = House::new(Kind::Forger).await;
    for status in [429, 500, 502, 503] {
        let how = json!({ "status": status, "body": { "message": "busy" } });
        house.idp.tell("wrong", how).await;
        let ann = house.person();
        let url = ann.begin("/login/oidc").await;
        let back = ann.at_provider(&url, "ann").await;
        ann.get(&back)
            .await
            .says(503, "the club is temporarily unavailable");
    }
}
