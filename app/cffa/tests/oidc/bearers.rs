//! Access tokens: valid ones, and everything that a provider that forges tokens can try.

use crate::house::{House, app, free_base, settings};
use cffa_testing::app::{Answer, by_token};
use cffa_testing::identity_provider::{Idp, Kind};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Instant;

/// The audience of access tokens.
pub const API: &str = "https://cffa.example/api";

/// CFFA configured for access tokens, and johndoe, who has signed in once.
async fn house() -> House {
    let house = House::with(Kind::Forger, &[("OIDC_AUDIENCE", API)]).await;
    house.signed_in("johndoe").await;
    house
}

/// A valid access token with some changes.
async fn token(idp: &Idp, changes: Value, by: &str, header: Value) -> String {
    let now = jiff::Timestamp::now().as_second();
    let mut claims = json!({
        "iss": idp.issuer, "sub": "johndoe", "aud": API, "client_id": "notebook",
        "iat": now, "exp": now + 300, "scope": "openid read:book",
    });
    for (name, value) in changes.as_object().expect("the claims are an object") {
        match value {
            Value::Null => drop(
                claims
                    .as_object_mut()
                    .expect("the claims are an object")
                    .remove(name),
            ),
            value => claims[name] = value.clone(),
        }
    }
    let mut full = json!({ "typ": "at+jwt" });
    for (name, value) in header.as_object().expect("the header is an object") {
        full[name] = value.clone();
    }
    let how = json!({ "claims": claims, "by": by, "header": full });
    idp.tell("token", how).await
}

pub async fn me(house: &House, token: &str) -> Answer {
    by_token(&house.app, Method::GET, "/api/v1/me", token).await
}

pub fn told(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body))
}

/// A provider's token with these changes and a valid signature.
pub async fn signed_token(idp: &Idp, changes: Value) -> String {
    token(idp, changes, "own", json!({})).await
}

async fn is_taken(house: &House, what: &str, changes: Value, header: Value) -> Value {
    let token = token(&house.idp, changes, "own", header).await;
    let answer = me(house, &token).await;
    assert_eq!(answer.status, 200, "{what}: {}", answer.body);
    told(&answer)
}

async fn is_refused(house: &House, what: &str, changes: Value, by: &str, header: Value) {
    let token = token(&house.idp, changes, by, header).await;
    let answer = me(house, &token).await;
    assert_eq!(answer.status, 401, "{what}: {}", answer.body);
    let challenge = answer.header("www-authenticate");
    assert!(challenge.contains("error=\"invalid_token\""), "{challenge}");
    assert!(
        !answer.body.contains(&token),
        "what was sent is not repeated"
    );
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_token_that_is_as_it_should_be_says_who_asks_and_what_it_may() {
    let house = house().await;
    let answer = is_taken(&house, "as it is", json!({}), json!({})).await;
    assert_eq!(answer["scopes"], json!(["read:book"]));
    assert_eq!(answer["teams"], json!([]));
    for typ in ["AT+JWT", "application/at+jwt", "JWT"] {
        is_taken(&house, typ, json!({}), json!({ "typ": typ })).await;
    }
    let now = jiff::Timestamp::now().as_second();
    for (what, changes) in [
        (
            "several audiences",
            json!({ "aud": ["https://other.example", API] }),
        ),
        (
            "a clock a minute ahead",
            json!({ "iat": now + 60, "nbf": now + 60 }),
        ),
        ("a clock a minute behind", json!({ "exp": now - 60 })),
        ("no time of issue", json!({ "iat": null })),
        ("parts of seconds", json!({ "exp": now as f64 + 60.5 })),
    ] {
        is_taken(&house, what, changes, json!({})).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn scopes_are_those_of_scope_and_of_permissions_as_auth0_has_them() {
    let house = house().await;
    let may =
        async |changes| is_taken(&house, "scopes", changes, json!({})).await["scopes"].clone();
    let permissions = json!(["write:book", "delete:everything", 7]);
    let both = may(json!({ "permissions": permissions })).await;
    assert_eq!(both, json!(["read:book", "write:book"]));
    let none = may(json!({ "scope": null })).await;
    assert_eq!(none, json!([]));
    for odd in [json!(7), json!([7]), json!({ "read:book": true })] {
        let changes = json!({ "scope": odd, "permissions": "write:book" });
        assert_eq!(may(changes).await, json!([]));
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn wrong_claims_open_nothing() {
    let house = house().await;
    let now = jiff::Timestamp::now().as_second();
    for (what, changes) in [
        (
            "another audience",
            json!({ "aud": "https://other.example" }),
        ),
        ("nobody's audience", json!({ "aud": [] })),
        ("no audience", json!({ "aud": null })),
        ("that of an ID token", json!({ "aud": "cffa" })),
        (
            "the beginning of ours",
            json!({ "aud": "https://cffa.example" }),
        ),
        ("another issuer", json!({ "iss": "https://evil.example" })),
        (
            "a slash more",
            json!({ "iss": format!("{}/", house.idp.issuer) }),
        ),
        ("no issuer", json!({ "iss": null })),
        ("accounts of our own", json!({ "iss": "local" })),
        ("expired", json!({ "exp": now - 600 })),
        ("no end", json!({ "exp": null })),
        ("an end in words", json!({ "exp": "tomorrow" })),
        ("not valid yet", json!({ "nbf": now + 600 })),
        ("of the future", json!({ "iat": now + 600 })),
        ("nobody", json!({ "sub": null })),
        ("an empty name", json!({ "sub": "" })),
        ("a name without end", json!({ "sub": "x".repeat(300) })),
    ] {
        is_refused(&house, what, changes, "own", json!({})).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn wrong_signatures_open_nothing() {
    let house = house().await;
    for by in ["other", "nobody", "secret"] {
        is_refused(&house, by, json!({}), by, json!({})).await;
    }
    let hmac = json!({ "alg": "HS256" });
    is_refused(&house, "our secret", json!({}), "client", hmac).await;
    for (what, header) in [
        ("none, in capitals", json!({ "alg": "NONE" })),
        (
            "an algorithm that it was not signed with",
            json!({ "alg": "ES256" }),
        ),
        ("a longer hash", json!({ "alg": "RS512" })),
        ("no algorithm", json!({ "alg": null })),
        ("an unknown key", json!({ "kid": "unknown" })),
        ("what must be understood", json!({ "crit": ["x"], "x": 1 })),
        (
            "a key of its own",
            json!({ "kid": "x", "jwk": { "kty": "RSA" } }),
        ),
        ("no kind", json!({ "typ": null })),
        ("a report", json!({ "typ": "logout+jwt" })),
        ("bound to a key", json!({ "typ": "dpop+jwt" })),
    ] {
        is_refused(&house, what, json!({}), "own", header).await;
    }
    let good = token(&house.idp, json!({}), "own", json!({})).await;
    let (signed, _) = good.rsplit_once('.').expect("the token is signed");
    for cut in [
        signed,
        &format!("{signed}."),
        &format!("{good}."),
        &format!(".{good}"),
    ] {
        assert_eq!(me(&house, cut).await.status, 401, "{cut}");
    }
    assert_eq!(me(&house, &good).await.status, 200);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_speaks_for_itself_alone() {
    let base = free_base();
    let idp = Idp::start(Kind::Forger, &base, "/callback/oidc");
    let second = Idp::start(Kind::Forger, &base, "/callback/oidc-2");
    let mut all = settings("OIDC", &idp);
    all.extend(settings("OIDC_2", &second));
    for name in ["OIDC_AUDIENCE", "OIDC_2_AUDIENCE"] {
        all.push((name.to_owned(), API.to_owned()));
    }
    let app = app(&base, &all).await;
    let house = House { app, idp };
    house.signed_in("johndoe").await;
    is_taken(&house, "the first", json!({}), json!({})).await;
    let theirs = token(&second, json!({}), "own", json!({})).await;
    let answer = me(&house, &theirs).await;
    // The same subject at the other issuer is another person, whom CFFA doesn't know.
    assert_eq!(answer.status, 403, "{}", answer.body);
    let forged = json!({ "iss": house.idp.issuer });
    let forged = token(&second, forged, "own", json!({})).await;
    assert_eq!(me(&house, &forged).await.status, 401);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn many_tokens_with_unknown_keys_do_not_make_us_ask_for_keys_each_time() {
    let house = house().await;
    is_taken(&house, "a good one", json!({}), json!({})).await;
    let asked = async || {
        let asked = house.idp.tell("keys-asked", json!({})).await;
        asked.parse::<u64>().expect("the count is a number")
    };
    let (before, since) = (asked().await, Instant::now());
    let good = token(&house.idp, json!({}), "own", json!({})).await;
    let mut storm = Vec::new();
    for n in 0..40 {
        let unknown = json!({ "kid": format!("unknown-{n}") });
        storm.push(token(&house.idp, json!({}), "own", unknown).await);
    }
    let all = storm.iter().map(|one| me(&house, one));
    for answer in futures::future::join_all(all).await {
        assert!([401, 429].contains(&answer.status), "{}", answer.body);
    }
    assert_eq!(me(&house, &good).await.status, 200);
    // Once, plus once for every ten seconds that this took.
    let most = 1 + since.elapsed().as_secs() / 10;
    let times = asked().await - before;
    assert!((1..=most).contains(&times), "{times} times");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_is_away_stops_nobody_whose_key_is_known() {
    let mut house = house().await;
    let good = token(&house.idp, json!({}), "own", json!({})).await;
    let unknown = json!({ "kid": "unknown" });
    let unknown = token(&house.idp, json!({}), "own", unknown).await;
    assert_eq!(me(&house, &good).await.status, 200);
    // It accepts connections and doesn't answer: a request that waits for it must not delay others.
    house.idp.freeze();
    let good_ones = async {
        for _ in 0..5 {
            assert_eq!(me(&house, &good).await.status, 200);
        }
    };
    tokio::select! {
        biased;
        _ = away(&house, &unknown) => panic!("it was waited for"),
        () = good_ones => {}
    }
    // Stopped while frozen: it answers none of the waiting requests.
    house.idp.stop();
    assert_eq!(me(&house, &good).await.status, 200);
    assert_eq!(away(&house, &unknown).await, (503, true));
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn without_its_keys_a_token_waits_and_is_taken_once_they_are_there() {
    let base = free_base();
    let idp = Idp::stopped(Kind::Provider, &base, "/callback/oidc");
    let mut all = settings("OIDC", &idp);
    all.push(("OIDC_AUDIENCE".to_owned(), API.to_owned()));
    let mut house = House {
        app: app(&base, &all).await,
        idp,
    };
    // Not signed by any key: CFFA can't know that before it has the keys.
    let unsigned = json!({ "iss": house.idp.issuer, "sub": "x", "aud": API, "exp": 4e9 });
    let coded = |part: &Value| {
        use base64::Engine;
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(part.to_string())
    };
    let header = json!({ "alg": "RS256", "kid": "k", "typ": "at+jwt" });
    let token = format!("{}.{}.AAAA", coded(&header), coded(&unsigned));
    let answer = away(&house, &token).await;
    assert_eq!(answer.0, 503, "{answer:?}");
    assert!(answer.1, "when to try again");
    house.idp.restart();
    let since = Instant::now();
    while away(&house, &token).await.0 == 503 {
        assert!(since.elapsed().as_secs() < 60);
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    assert_eq!(away(&house, &token).await.0, 401);
}

/// Sends a request whose response may be that something is unavailable. Returns the status, and
/// whether the response says when to retry.
async fn away(house: &House, token: &str) -> (u16, bool) {
    let request = cffa_testing::http::client().get(format!("{}/api/v1/me", house.app.base));
    let seen = crate::house::seen(request.bearer_auth(token)).await;
    (seen.status, seen.headers.contains_key("retry-after"))
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn without_an_audience_no_access_token_is_taken_and_ones_own_are() {
    let house = House::new(Kind::Forger).await;
    let person = house.signed_in("johndoe").await;
    let token = token(&house.idp, json!({}), "own", json!({})).await;
    let answer = me(&house, &token).await;
    assert_eq!(answer.status, 401);
    assert!(
        answer.body.contains("OIDC_AUDIENCE is not set"),
        "{}",
        answer.body
    );
    let own = person.browser.make_token("notebook", &["read:book"]).await;
    assert_eq!(me(&house, &own).await.status, 200);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn whoever_nobody_here_knows_is_named_so_that_they_can_be_added() {
    let house = house().await;
    let person = house.signed_in("johndoe").await;
    let fields = [("team_name", "Tuesday Turf")];
    let opened = person.browser.fill("/onboarding", &fields).await;
    assert_eq!(opened.location(), "/cffa", "{}", opened.text());
    let changes = json!({ "sub": "abc@clients", "scope": "write:book" });
    let token = token(&house.idp, changes, "own", json!({})).await;
    let answer = me(&house, &token).await;
    assert_eq!(answer.status, 403, "{}", answer.body);
    let detail = told(&answer)["detail"].to_string();
    for part in ["abc@clients", &*house.idp.issuer, "manager"] {
        assert!(detail.contains(part), "{detail}");
    }
    let page = person.browser.get("/manageUserAccess").await;
    let form = page.form("/manageUserAccess/add");
    let form = form
        .with("subject", "abc@clients")
        .with("add_role", "player");
    person.browser.done(&form).await;
    let answer = told(&me(&house, &token).await);
    assert_eq!(answer["teams"][0]["name"], "Tuesday Turf");
    assert_eq!(answer["teams"][0]["role"], "player");
    assert_eq!(answer["scopes"], json!(["write:book"]));
}
