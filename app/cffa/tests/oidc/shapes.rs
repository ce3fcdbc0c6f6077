//! Providers as they really answer: the files in `providers/`, modelled on their documentation,
//! with invented values. People can sign in with each of them, whatever claims they send that CFFA
//! doesn't need.

use crate::bearers::{me, told};
use crate::house::{House, app, free_base};
use cffa_testing::identity_provider::{Idp, Kind};
use serde_json::{Value, json};

/// Each shape with its name.
const SHAPES: [(&str, &str); 13] = [
    ("auth0", include_str!("providers/auth0.json")),
    ("authelia", include_str!("providers/authelia.json")),
    ("authentik", include_str!("providers/authentik.json")),
    ("canaille", include_str!("providers/canaille.json")),
    ("cognito", include_str!("providers/cognito.json")),
    ("dex", include_str!("providers/dex.json")),
    ("entra", include_str!("providers/entra.json")),
    ("gitlab", include_str!("providers/gitlab.json")),
    ("google", include_str!("providers/google.json")),
    ("keycloak", include_str!("providers/keycloak.json")),
    ("okta", include_str!("providers/okta.json")),
    ("rauthy", include_str!("providers/rauthy.json")),
    ("zitadel", include_str!("providers/zitadel.json")),
];

fn shape(text: &str) -> Value {
    serde_json::from_str(text).expect("the text is valid JSON")
}

/// CFFA with a provider of this shape. One provider program serves all shapes, one after another.
async fn house(idp: Idp, shape: &Value) -> House {
    let issuer = idp.tell("shape", shape.clone()).await;
    let text = |name: &str| shape[name].as_str().expect("the value is text").to_owned();
    let mut settings = vec![
        ("OIDC_ISSUER".to_owned(), issuer),
        ("OIDC_CLIENT_ID".to_owned(), text("client_id")),
        (
            "OIDC_CLIENT_SECRET".to_owned(),
            "a secret/with + signs".to_owned(),
        ),
        ("OIDC_NAME".to_owned(), "the club".to_owned()),
    ];
    if let Some(audience) = shape["access_token"]["audience"].as_str() {
        settings.push(("OIDC_AUDIENCE".to_owned(), audience.to_owned()));
    }
    House {
        app: app(&free_base(), &settings).await,
        idp,
    }
}

fn provider() -> Idp {
    // It accepts any redirect address.
    Idp::start(Kind::Shaped, "", "")
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn people_sign_in_with_every_provider_whose_answers_are_known() {
    let mut idp = provider();
    for (name, text) in SHAPES {
        let shape = shape(text);
        let house = house(idp, &shape).await;
        let ann = house.person();
        let answer = ann.sign_in("ann").await;
        assert_eq!(answer.status, 303, "{name}: {}", answer.text());
        let greeting = format!(
            "Hello, {}",
            shape["name"].as_str().expect("the shape has a name")
        );
        ann.follow("/").await.says(200, &greeting);
        idp = house.idp;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn signing_out_leads_to_the_address_that_a_provider_names_if_it_names_one() {
    let mut idp = provider();
    for (name, text) in SHAPES {
        let shape = shape(text);
        let house = house(idp, &shape).await;
        let ann = house.signed_in("ann").await;
        let answer = ann.post("/logout", &[]).await;
        match shape["discovery"]["end_session_endpoint"].as_str() {
            Some(end) => {
                let path = reqwest::Url::parse(end)
                    .expect("the address is valid")
                    .path()
                    .to_owned();
                let url = crate::house::Person::onward(&answer);
                let url = reqwest::Url::parse(&url).expect("the address is valid");
                assert_eq!(url.path(), path, "{name}");
                let asked: Vec<_> = url
                    .query_pairs()
                    .map(|(name, _)| name.into_owned())
                    .collect();
                let all = ["id_token_hint", "client_id", "post_logout_redirect_uri"];
                assert_eq!(asked, all, "{name}");
            }
            None => assert_eq!((answer.status, &*answer.location()), (303, "/"), "{name}"),
        }
        assert!(!ann.is_signed_in().await, "{name}");
        idp = house.idp;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn access_tokens_of_providers_are_taken_or_the_answer_says_why_not() {
    let mut idp = provider();
    for (name, text) in SHAPES {
        let shape = shape(text);
        let expected = &shape["access_token"];
        // Only its provider can read an opaque token.
        if expected.is_null() {
            continue;
        }
        let house = house(idp, &shape).await;
        house.signed_in("ann").await;
        let token = house.idp.tell("access", json!({})).await;
        let answer = me(&house, &token).await;
        if expected["taken"] == true {
            assert_eq!(answer.status, 200, "{name}: {}", answer.body);
            assert_eq!(told(&answer)["scopes"], expected["scopes"], "{name}");
        } else {
            assert_eq!(answer.status, 401, "{name}: {}", answer.body);
            let says = expected["says"]
                .as_str()
                .expect("the shape has part of the message");
            assert!(answer.body.contains(says), "{name}: {}", answer.body);
        }
        idp = house.idp;
    }
}
