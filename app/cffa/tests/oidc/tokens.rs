//! Invalid ID tokens: none of them signs anyone in.

use crate::house::House;
use cffa_testing::identity_provider::Kind;
use serde_json::{Value, json};

async fn is_refused(house: &House, what: &str, how: Value) {
    house.idp.tell("wrong", how).await;
    let ann = house.person();
    let answer = ann.sign_in("ann").await;
    assert_eq!(answer.status, 400, "{what}: {}", answer.text());
    answer.says(400, "could not be verified");
    assert!(!ann.is_signed_in().await, "{what}");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_token_that_is_as_it_should_be_signs_in() {
    let house = House::new(Kind::Forger).await;
    let ann = house.signed_in("ann").await;
    assert!(ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn wrong_claims_sign_nobody_in() {
    let house = House::new(Kind::Forger).await;
    for (what, claims) in [
        ("another nonce", json!({ "nonce": "another" })),
        ("no nonce", json!({ "nonce": null })),
        ("another audience", json!({ "aud": "somebody-else" })),
        (
            "a further audience",
            json!({ "aud": ["cffa", "somebody-else"] }),
        ),
        (
            "another one as azp",
            json!({ "aud": ["cffa", "x"], "azp": "x" }),
        ),
        (
            "azp that is none",
            json!({ "aud": ["cffa", "x"], "azp": ["cffa"] }),
        ),
        (
            "an audience that is none",
            json!({ "aud": { "cffa": true } }),
        ),
        ("an audience with a number", json!({ "aud": ["cffa", 7] })),
        ("an issuer that is none", json!({ "iss": ["x"] })),
        ("a nonce that is none", json!({ "nonce": 7 })),
        ("a subject that is none", json!({ "sub": 7 })),
        ("an end in words", json!({ "exp": "tomorrow" })),
        ("an end that is none", json!({ "exp": { "at": 4e9 } })),
        ("no time of issue", json!({ "iat": null })),
        ("a time of issue in words", json!({ "iat": "today" })),
        ("no audience", json!({ "aud": null })),
        ("made for another", json!({ "azp": "somebody-else" })),
        ("another issuer", json!({ "iss": "https://evil.example" })),
        ("no issuer", json!({ "iss": null })),
        ("no subject", json!({ "sub": null })),
        ("an empty subject", json!({ "sub": "" })),
        ("a subject without end", json!({ "sub": "x".repeat(300) })),
        ("expired", json!({ "exp": 1_000_000_000 })),
        ("no expiry", json!({ "exp": null })),
        ("of the future", json!({ "iat": 4_000_000_000_i64 })),
    ] {
        is_refused(&house, what, json!({ "claims": claims })).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn wrong_signatures_sign_nobody_in() {
    let house = House::new(Kind::Forger).await;
    for by in ["other", "nobody", "secret"] {
        is_refused(&house, by, json!({ "by": by })).await;
    }
    // Not even if the provider itself lists these algorithms.
    let house = House::new(Kind::Forger).await;
    let discovery = json!({ "id_token_signing_alg_values_supported": ["HS256", "none"] });
    for by in ["nobody", "secret"] {
        let how = json!({ "by": by, "discovery": discovery });
        is_refused(&house, by, how).await;
    }
    // Signed with the client secret, which both know: only the provider may be able to sign.
    let how = json!({ "by": "client", "header": { "alg": "HS256" } });
    is_refused(&house, "client", how).await;
    let how = json!({ "header": { "kid": "unknown" } });
    is_refused(&house, "an unknown key", how).await;
    let how = json!({ "header": { "crit": ["x"], "x": 1 } });
    is_refused(&house, "a header that must be understood", how).await;
    is_refused(
        &house,
        "no ID token",
        json!({ "body": { "access_token": "x", "token_type": "Bearer" } }),
    )
    .await;
    is_refused(&house, "no answer", json!({ "body": { "x": 1 } })).await;
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn clocks_may_be_a_little_apart() {
    let house = House::new(Kind::Forger).await;
    for (claim, seconds) in [("iat", 60), ("exp", -3_600 - 60)] {
        let how = json!({ "alter": claim, "by_seconds": seconds });
        house.idp.tell("wrong", how).await;
        assert_eq!(house.person().sign_in("ann").await.status, 303, "{claim}");
    }
    let late = json!({ "alter": "exp", "by_seconds": -3_600 - 600 });
    is_refused(&house, "expired ten minutes ago", late).await;
}
