//! The provider's report that a user has signed out there (back-channel logout).

use crate::house::{House, Person, Seen, seen};
use cffa_testing::identity_provider::Kind;
use serde_json::{Value, json};

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// A valid report with some changes.
async fn report(house: &House, changes: Value, by: &str, header: Value) -> String {
    let now = jiff::Timestamp::now().as_second();
    let mut claims = json!({
        "iss": house.idp.issuer, "aud": "cffa", "iat": now, "exp": now + 120,
        "jti": uuid::Uuid::new_v4().to_string(), "events": { EVENT: {} }, "sub": "johndoe",
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
    let how = json!({ "claims": claims, "by": by, "header": header });
    house.idp.tell("token", how).await
}

/// Sends it as a server does: without cookies and not from a page.
async fn send(house: &House, token: &str) -> Seen {
    let url = format!("{}/backchannel-logout/oidc", house.app.base);
    seen(
        cffa_testing::http::client()
            .post(url)
            .form(&[("logout_token", token)]),
    )
    .await
}

async fn with_sid(house: &House, sid: &str) -> Person {
    let claims = json!({ "claims": { "sid": sid } });
    house.idp.tell("wrong", claims).await;
    house.signed_in("johndoe").await
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_certified_provider_ends_the_session_here_when_somebody_signs_out_there() {
    let house = House::new(Kind::Provider).await;
    let (ann, phone) = (house.signed_in("ann").await, house.signed_in("ann").await);
    // Ann signs out at the provider itself, without visiting CFFA.
    let url = format!("{}/session/end", house.idp.issuer);
    let page = seen(ann.browser.client.get(&url)).await;
    let form = &cffa_testing::app::html::forms(&page.body)[0];
    let mut fields = form.fields.clone();
    fields.push(("logout".into(), "yes".into()));
    let base = reqwest::Url::parse(&url).expect("the address is valid");
    let action = base.join(&form.action).expect("the address is valid");
    seen(ann.browser.client.post(action).form(&fields)).await;
    for _ in 0..100 {
        if !ann.is_signed_in().await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(!ann.is_signed_in().await);
    assert!(
        phone.is_signed_in().await,
        "another session at the provider"
    );
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn one_session_ends_or_all_of_somebody() {
    let house = House::new(Kind::Forger).await;
    let one = with_sid(&house, "one").await;
    let two = with_sid(&house, "two").await;
    let token = report(
        &house,
        json!({ "sid": "one", "sub": null }),
        "own",
        json!({ "typ": "logout+jwt" }),
    )
    .await;
    let answer = send(&house, &token).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(!one.is_signed_in().await);
    assert!(two.is_signed_in().await);
    // A report can't be repeated: a second one with the same id is refused.
    assert_eq!(send(&house, &token).await.status, 400);

    let token = report(&house, json!({}), "own", json!({})).await;
    assert_eq!(send(&house, &token).await.status, 200);
    assert!(!two.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_report_that_is_not_the_providers_ends_nothing() {
    let house = House::new(Kind::Forger).await;
    let ann = with_sid(&house, "one").await;
    let old = jiff::Timestamp::now().as_second() - 3_600;
    for changes in [
        json!({ "iss": "https://evil.example" }),
        json!({ "aud": "somebody-else" }),
        json!({ "iat": old }),
        json!({ "iat": 4_000_000_000_i64 }),
        json!({ "exp": old }),
        json!({ "events": {} }),
        json!({ "events": { EVENT: true } }),
        json!({ "nonce": "x" }),
        json!({ "jti": null }),
        json!({ "sub": null }),
    ] {
        let token = report(&house, changes.clone(), "own", json!({})).await;
        let answer = send(&house, &token).await;
        assert_eq!(answer.status, 400, "{changes}: {}", answer.body);
        assert!(answer.body.contains("invalid_request"));
    }
    for by in ["other", "nobody", "secret", "client"] {
        let token = report(&house, json!({}), by, json!({})).await;
        assert_eq!(send(&house, &token).await.status, 400, "{by}");
    }
    for header in [
        json!({ "typ": "at+jwt" }),
        json!({ "kid": "unknown" }),
        json!({ "crit": ["x"] }),
    ] {
        let token = report(&house, json!({}), "own", header.clone()).await;
        assert_eq!(send(&house, &token).await.status, 400, "{header}");
    }
    for nonsense in ["", "x", "a.b.c", "a.b", &"x".repeat(20_000)] {
        assert_eq!(send(&house, nonsense).await.status, 400);
    }
    let nobody = format!("{}/backchannel-logout/nobody", house.app.base);
    assert_eq!(
        seen(cffa_testing::http::client().post(nobody)).await.status,
        404
    );
    assert!(ann.is_signed_in().await);
}
