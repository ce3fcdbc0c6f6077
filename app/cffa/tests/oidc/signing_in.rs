//! Signing in at the provider and returning.

use crate::house::{House, app, free_base, settings};
use cffa_testing::identity_provider::{Idp, Kind};

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_stranger_signs_in_and_can_open_a_team_of_their_own() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let home = ann.follow("/").await;
    home.says(200, "Sign in");
    assert!(home.body.contains("/login/oidc?next="), "{}", home.body);
    // With only one sign-in method, there is nothing to choose.
    let login = ann.get("/login?next=/account").await;
    assert_eq!(login.location(), "/login/oidc?next=%2Faccount");
    let answer = ann.through(&login.location(), "ann").await;
    assert_eq!((answer.status, &*answer.location()), (303, "/account"));
    let start = ann.follow("/").await;
    start.says(200, "Hello, ann of the provider");
    start.says(200, "Create a team");
    let team = house.app.found_team(&ann.browser, "Tuesday Turf").await;
    assert_eq!(team.members.len(), 1);
    ann.follow("/").await.says(200, "Tuesday Turf");
    ann.follow("/").await.says(200, "Sign out");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn what_is_asked_of_the_provider_is_no_more_than_needed_and_bound_to_this_sign_in() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let asked = |url: &str| -> std::collections::BTreeMap<String, String> {
        reqwest::Url::parse(url)
            .expect("the address is valid")
            .query_pairs()
            .into_owned()
            .collect()
    };
    let first = asked(&ann.begin("/login/oidc").await);
    let second = asked(&ann.begin("/login/oidc").await);
    assert_eq!(first["response_type"], "code");
    assert_eq!(first["code_challenge_method"], "S256");
    assert_eq!(first["scope"], "openid profile");
    assert_eq!(
        first["redirect_uri"],
        format!("{}/callback/oidc", house.app.base)
    );
    for random in ["state", "nonce", "code_challenge"] {
        assert!(first[random].len() >= 22, "{random}");
        assert_ne!(first[random], second[random], "{random}");
    }
    // The address doesn't depend on what the request says about its host.
    let request = ann.browser.request(reqwest::Method::GET, "/login/oidc");
    let request = request
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Proto", "https");
    let answer = crate::house::seen(request).await;
    assert_eq!(
        asked(&answer.location())["redirect_uri"],
        first["redirect_uri"]
    );
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn tabs_side_by_side_each_come_back_to_where_they_were_going() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let one = ann.begin("/login/oidc?next=/account").await;
    let two = ann.begin("/login/oidc?next=/onboarding").await;
    let back_one = ann.at_provider(&one, "ann").await;
    let back_two = ann.at_provider(&two, "ann").await;
    assert_eq!(ann.get(&back_two).await.location(), "/onboarding");
    assert_eq!(ann.get(&back_one).await.location(), "/account");
    assert!(ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn signing_in_again_finds_the_same_account() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    house.app.found_team(&ann.browser, "Tuesday Turf").await;
    let elsewhere = house.signed_in("ann").await;
    elsewhere.follow("/").await.says(200, "Tuesday Turf");
    let bob = house.signed_in("bob").await;
    let page = bob.follow("/").await;
    assert!(!page.text().contains("Tuesday Turf"), "{}", page.text());
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_session_gets_a_new_id_at_the_sign_in() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let session = |cookies: Option<String>| {
        let cookies = cookies.unwrap_or_default();
        let mut found = cookies.split("; ").filter(|it| it.starts_with("cffa="));
        found.next().map(str::to_owned)
    };
    house.signed_in("planter").await;
    ann.sign_in("ann").await;
    let first = session(ann.browser.cookie());
    assert!(first.is_some());
    ann.sign_in("ann").await;
    let second = session(ann.browser.cookie());
    assert_ne!(first, second);
    // The previous session, which an attacker may have planted, is no longer valid.
    let thief = cffa_testing::http::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("the client can be built")
        .get(format!("{}/account", house.app.base))
        .header("Cookie", first.expect("the browser has a session"));
    assert_eq!(crate::house::seen(thief).await.status, 303);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn only_addresses_of_our_own_are_gone_on_to() {
    let house = House::new(Kind::Provider).await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
    ] {
        let ann = house.person();
        let answer = ann
            .through(&format!("/login/oidc?next={next}"), "ann")
            .await;
        assert_eq!(answer.location(), "/", "{next}");
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn two_providers_stand_side_by_side_and_do_not_know_each_others_people() {
    let base = free_base();
    let club = Idp::start(Kind::Provider, &base, "/callback/oidc");
    let forger = Idp::start(Kind::Forger, &base, "/callback/oidc-2");
    let mut all = settings("OIDC", &club);
    all.extend(settings("OIDC_2", &forger));
    all.push(("LOCAL_ACCOUNTS".into(), "on".into()));
    let house = House {
        app: app(&base, &all).await,
        idp: club,
    };
    let ann = house.person();
    let login = ann.get("/login").await;
    assert!(login.body.contains("/login/oidc?") && login.body.contains("/login/oidc-2?"));
    assert!(login.body.contains("name=\"password\""));
    // The forger issues tokens with the subject that ann has at her own provider.
    let claims = serde_json::json!({ "claims": { "sub": "ann", "name": "Mallory" } });
    forger.tell("wrong", claims).await;
    ann.sign_in("ann").await;
    house.app.found_team(&ann.browser, "Tuesday Turf").await;
    let mallory = house.person();
    let answer = mallory.through("/login/oidc-2", "ann").await;
    assert_eq!(answer.location(), "/");
    mallory.follow("/").await.says(200, "Hello, Mallory");
    assert!(!mallory.follow("/").await.text().contains("Tuesday Turf"));
    // A response to the address of the other provider is ignored.
    let url = mallory.begin("/login/oidc-2").await;
    let back = mallory.at_provider(&url, "x").await;
    let mixed = back.replace("/callback/oidc-2", "/callback/oidc");
    mallory.get(&mixed).await.says(400, "has expired");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn programs_are_greeted_in_json() {
    let house = House::new(Kind::Forger).await;
    let request = house.person().browser.request(reqwest::Method::GET, "/");
    let answer = crate::house::seen(request.header("Accept", "application/json")).await;
    let said: serde_json::Value =
        serde_json::from_str(&answer.body).expect("the text is valid JSON");
    assert!(
        said["message"]
            .as_str()
            .is_some_and(|it| it.contains("CFFA"))
    );
    let time = said["timestamp"].as_str().expect("the value has a time");
    assert!(time.parse::<jiff::Timestamp>().is_ok(), "{time}");
}
