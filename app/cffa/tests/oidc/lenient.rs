//! Claims that CFFA doesn't need may have any form without keeping anyone out. Those that it needs
//! may not, and the log names them.

use crate::bearers::{API, me, signed_token, told};
use crate::house::House;
use cffa_testing::identity_provider::Kind;
use serde_json::{Value, json};

/// Values of every JSON type.
fn anything() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1.5),
        json!(1_764_000_000),
        json!(""),
        json!("text"),
        json!("2026-11-20T10:11:12.345Z"),
        json!([]),
        json!(["a", 7, null]),
        json!({}),
        json!({ "a": { "b": [1] } }),
    ]
}

async fn signs_in(house: &House, what: &str, how: Value) {
    house.idp.tell("wrong", how).await;
    let answer = house.person().sign_in("ann").await;
    assert_eq!(answer.status, 303, "{what}: {}", answer.text());
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn claims_that_nobody_needs_refuse_nobody() {
    let house = House::new(Kind::Forger).await;
    let names = [
        "updated_at",
        "email_verified",
        "phone_number",
        "phone_number_verified",
        "auth_time",
        "locale",
        "zoneinfo",
        "address",
        "birthdate",
        "gender",
        "picture",
        "website",
        "profile",
        "acr",
        "amr",
        "at_hash",
        "c_hash",
        "jti",
        "sid",
        "name",
        "given_name",
        "family_name",
        "middle_name",
        "nickname",
        "preferred_username",
        "email",
        "groups",
        "https://example.com/claim",
    ];
    // All at once: each claim is used or ignored separately.
    for value in anything() {
        // The forger interprets null as "leave it out".
        let claims: serde_json::Map<String, Value> = names
            .iter()
            .map(|name| ((*name).to_owned(), value.clone()))
            .collect();
        let how = json!({ "claims": claims, "with_null": value.is_null() });
        signs_in(&house, &value.to_string(), how).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn times_may_be_fractions_or_digits_in_a_text() {
    let house = House::new(Kind::Forger).await;
    let now = jiff::Timestamp::now().as_second();
    for (what, claims) in [
        (
            "fractions",
            json!({ "iat": now as f64 + 0.25, "exp": now as f64 + 300.75 }),
        ),
        (
            "texts",
            json!({ "iat": now.to_string(), "exp": (now + 300).to_string() }),
        ),
        (
            "a text with a fraction",
            json!({ "exp": format!("{}.5", now + 300) }),
        ),
        ("not before", json!({ "nbf": now.to_string() })),
    ] {
        signs_in(&house, what, json!({ "claims": claims })).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_name_of_the_wrong_kind_gives_way_to_the_next() {
    let house = House::new(Kind::Forger).await;
    for (sub, claims, greeting) in [
        ("1", json!({ "name": "Ann Archer" }), "Ann Archer"),
        (
            "2",
            json!({ "name": { "given": "Ann" }, "nickname": "ann-n" }),
            "ann-n",
        ),
        (
            "3",
            json!({ "name": 7, "nickname": [], "preferred_username": "ann-p" }),
            "ann-p",
        ),
        (
            "4",
            json!({ "name": "", "preferred_username": false, "email": "ann@turf.example" }),
            "ann@turf.example",
        ),
        ("sub-of-ann", json!({ "name": ["Ann"] }), "sub-of-ann"),
    ] {
        let mut claims = claims;
        claims["sub"] = json!(sub);
        house.idp.tell("wrong", json!({ "claims": claims })).await;
        let ann = house.signed_in("ann").await;
        ann.follow("/")
            .await
            .says(200, &format!("Hello, {greeting}"));
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn the_audience_may_have_others_in_it_when_azp_is_us() {
    let house = House::new(Kind::Forger).await;
    for claims in [
        json!({ "aud": ["cffa", "2233@project"], "azp": "cffa" }),
        json!({ "aud": ["2233@project", "cffa"], "azp": "cffa" }),
        json!({ "aud": ["cffa"] }),
        json!({ "aud": "cffa", "azp": "cffa" }),
    ] {
        signs_in(&house, &claims.to_string(), json!({ "claims": claims })).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn members_of_a_token_answer_that_nobody_needs_refuse_nobody() {
    let house = House::new(Kind::Forger).await;
    for answer in [
        json!({ "expires_in": "3600" }),
        json!({ "expires_in": 3600.5 }),
        json!({ "expires_in": "soon", "scope": ["openid", "profile"] }),
        json!({ "scope": {} }),
        json!({ "token_type": "bearer" }),
        json!({ "token_type": "BEARER" }),
        json!({ "token_type": "N_A" }),
        json!({ "token_type": null, "access_token": null }),
        json!({ "refresh_token": 7, "access_token": { "opaque": true } }),
        json!({ "error": null, "error_description": "" }),
        json!({ "not-before-policy": 0, "something_new": [{}] }),
    ] {
        signs_in(&house, &answer.to_string(), json!({ "answer": answer })).await;
    }
}

/// A discovery document is cached for an hour, so each test needs its own CFFA.
async fn described(discovery: Value) -> House {
    let house = House::new(Kind::Forger).await;
    house
        .idp
        .tell("wrong", json!({ "discovery": discovery }))
        .await;
    house
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn members_of_a_description_that_nobody_needs_refuse_nobody() {
    for discovery in [
        json!({
            "registration_endpoint": "", "claims_parameter_supported": "true",
            "subject_types_supported": null, "response_types_supported": null,
            "scopes_supported": "openid profile", "op_policy_uri": "", "service_documentation": 7,
        }),
        json!({
            "id_token_signing_alg_values_supported": ["RS256", "ML-DSA-44", "HS512", 7],
            "token_endpoint_auth_methods_supported": "client_secret_basic",
            "grant_types_supported": {}, "display_values_supported": [7],
            "acr_values_supported": null, "mtls_endpoint_aliases": [],
            "global_token_revocation_endpoint": "http://{connection}",
            "end_session_endpoint": "", "userinfo_endpoint": null,
        }),
    ] {
        let house = described(discovery.clone()).await;
        let answer = house.person().sign_in("ann").await;
        assert_eq!(answer.status, 303, "{discovery}: {}", answer.text());
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn keys_that_cannot_be_used_do_not_spoil_those_that_can() {
    let house = House::new(Kind::Forger).await;
    let odd = json!([
        null, 7, "key", {}, { "kty": "AKP", "kid": "pq", "alg": "ML-DSA-44", "pub": "AQAB" },
        { "kty": "EC", "crv": "P-256", "x": "AQAB", "y": "AQAB" },
        { "kty": "OKP", "crv": "X25519", "x": "AQAB", "use": "enc" },
        { "kty": "RSA", "use": "enc", "alg": "RSA-OAEP", "kid": "enc", "n": "AQAB", "e": "AQAB" },
        { "kty": "RSA", "x5c": "garbage", "kid": 7, "n": "%%%", "e": null },
        { "kty": "oct", "k": "c2VjcmV0" },
    ]);
    for spoilt in [
        json!({}),
        json!({ "use": null, "alg": null }),
        json!({ "x5c": ["garbage"], "x5t": 7, "key_ops": "verify" }),
        json!({ "kid": null }),
    ] {
        let how = json!({ "odd_keys": odd, "own_key": spoilt });
        house.idp.tell("wrong", how.clone()).await;
        let fresh = House {
            app: crate::house::app(
                &crate::house::free_base(),
                &crate::house::settings("OIDC", &house.idp),
            )
            .await,
            idp: cffa_testing::identity_provider::Idp::stopped(Kind::Forger, "", ""),
        };
        let answer = fresh.person().sign_in("ann").await;
        assert_eq!(answer.status, 303, "{spoilt}: {}", answer.text());
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn addresses_of_a_provider_that_are_not_safe_are_followed_by_nobody() {
    for member in [
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "end_session_endpoint",
        "userinfo_endpoint",
    ] {
        for address in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "http://provider.example/x",
        ] {
            let house = described(json!({ member: address })).await;
            let ann = house.person();
            let answer = ann.get("/login/oidc").await;
            answer.says(503, "the club is temporarily unavailable");
            assert_eq!(answer.location(), "", "{member} {address}");
            assert!(!answer.body.contains(address), "{member} {address}");
        }
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn claims_of_an_access_token_that_nobody_needs_refuse_nobody() {
    let house = House::with(Kind::Forger, &[("OIDC_AUDIENCE", API)]).await;
    house.signed_in("johndoe").await;
    for value in anything() {
        let mut changes = json!({});
        for name in [
            "auth_time",
            "client_id",
            "azp",
            "jti",
            "permissions",
            "roles",
            "scope",
            "scp",
            "ver",
        ] {
            changes[name] = value.clone();
        }
        let token = signed_token(&house.idp, changes).await;
        let answer = me(&house, &token).await;
        assert_eq!(answer.status, 200, "{value}: {}", answer.body);
    }
    let now = jiff::Timestamp::now().as_second();
    for (changes, scopes) in [
        (json!({ "scope": ["read:book", 7] }), json!(["read:book"])),
        (
            json!({ "scope": null, "scp": "read:book" }),
            json!(["read:book"]),
        ),
        (
            json!({ "scope": null, "scp": ["read:book"] }),
            json!(["read:book"]),
        ),
        (json!({ "permissions": null }), json!(["read:book"])),
        (
            json!({ "permissions": ["write:book"] }),
            json!(["read:book", "write:book"]),
        ),
        (
            json!({ "aud": [API, "https://other.example"] }),
            json!(["read:book"]),
        ),
        (
            json!({ "exp": (now + 300).to_string(), "iat": now as f64 + 0.5 }),
            json!(["read:book"]),
        ),
    ] {
        let token = signed_token(&house.idp, changes.clone()).await;
        let answer = told(&me(&house, &token).await);
        assert_eq!(answer["scopes"], scopes, "{changes}");
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn what_is_needed_of_an_access_token_is_named_when_it_is_wrong() {
    let house = House::with(Kind::Forger, &[("OIDC_AUDIENCE", API)]).await;
    for (member, value) in [
        ("iss", json!(null)),
        ("iss", json!(["x"])),
        ("aud", json!(null)),
        ("aud", json!({})),
        ("aud", json!([API, 7])),
        ("sub", json!(null)),
        ("sub", json!(7)),
        ("exp", json!(null)),
        ("exp", json!("tomorrow")),
        ("exp", json!([4e9])),
        ("iat", json!("today")),
        ("nbf", json!({})),
    ] {
        let token = signed_token(&house.idp, json!({ member: value })).await;
        let answer = me(&house, &token).await;
        assert_eq!(answer.status, 401, "{member} {value}: {}", answer.body);
        let detail = told(&answer)["detail"].to_string();
        assert!(detail.contains(member), "{member} {value}: {detail}");
    }
}
