//! A provider that is down, is slow, or rotates its keys.

use crate::house::{House, app, free_base, settings};
use cffa_testing::identity_provider::{Idp, Kind};
use std::time::{Duration, Instant};

/// How long a test waits for a service to come back.
const PATIENCE: Duration = Duration::from_secs(60);

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn cffa_starts_without_its_provider_and_signs_people_in_once_it_is_there() {
    let base = free_base();
    let idp = Idp::stopped(Kind::Provider, &base, "/callback/oidc");
    let mut house = House {
        app: app(&base, &settings("OIDC", &idp)).await,
        idp,
    };
    let ann = house.person();
    let away = ann.get("/login/oidc").await;
    away.says(503, "the club is temporarily unavailable");
    away.says(503, "Try again");
    assert!(away.headers.contains_key("retry-after"));
    ann.follow("/").await.says(200, "Sign in");
    assert_eq!(ann.get("/readyz").await.status, 200);
    house.idp.restart();
    let since = Instant::now();
    while ann.get("/login/oidc").await.status != 303 {
        assert!(since.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(ann.sign_in("ann").await.status, 303);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_goes_down_midway_can_be_waited_for() {
    let mut house = House::new(Kind::Forger).await;
    let ann = house.person();
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    house.idp.stop();
    ann.get(&back)
        .await
        .says(503, "the club is temporarily unavailable");
    // People who are signed in stay so without the provider.
    house.idp.restart();
    let since = Instant::now();
    loop {
        // The provider lost its codes; the page says so and how to continue.
        let answer = ann.get(&back).await;
        if answer.status != 503 {
            break assert_eq!(answer.status, 400, "{}", answer.text());
        }
        assert!(since.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(ann.sign_in("ann").await.status, 303);
    house.idp.stop();
    assert!(ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_takes_for_ever_keeps_nobody_waiting_for_ever() {
    let house = House::new(Kind::Forger).await;
    let ann = house.person();
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    house.idp.freeze();
    ann.get(&back)
        .await
        .says(503, "the club is temporarily unavailable");
    // Other visitors are served meanwhile.
    ann.follow("/").await.says(200, "Sign in");
    house.idp.thaw();
    // The same address continues where it stopped.
    let answer = ann.get(&back).await;
    assert!([303, 400].contains(&answer.status), "{}", answer.text());
    assert_eq!(ann.sign_in("ann").await.status, 303);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_new_key_is_noticed_when_it_is_first_used() {
    let house = House::new(Kind::Provider).await;
    house.signed_in("ann").await;
    house.idp.tell("rotate", serde_json::json!({})).await;
    let bob = house.signed_in("bob").await;
    assert!(bob.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_calls_itself_otherwise_is_not_believed() {
    let house = House::new(Kind::Forger).await;
    let other = serde_json::json!({ "discovery": { "issuer": "https://evil.example" } });
    house.idp.tell("wrong", other).await;
    house
        .person()
        .get("/login/oidc")
        .await
        .says(503, "the club is temporarily unavailable");
}
