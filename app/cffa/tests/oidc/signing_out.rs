//! Signing out here and at the provider.

use crate::house::{House, Person, app, free_base};
use cffa_testing::identity_provider::{Idp, Kind};
use serde_json::json;

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn signing_out_ends_both_sessions_and_comes_home() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let page = ann.post("/logout", &[]).await;
    page.says(200, "You are signed out here");
    let url = Person::onward(&page);
    assert!(
        url.starts_with(&house.idp.issuer) && url.contains("id_token_hint="),
        "{url}"
    );
    let home = ann.at_provider(&url, "ann").await;
    assert!(["", "/"].contains(&&*home), "{home}");
    assert!(!ann.is_signed_in().await);
    // The session at the provider has ended too: it asks who signs in.
    let url = ann.begin("/login/oidc").await;
    let asked = ann.at_provider(&url, "bob").await;
    ann.get(&asked).await;
    ann.follow("/").await.says(200, "Hello, bob");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn nobody_is_signed_out_by_a_link_or_from_another_site() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let get = ann.get("/logout").await;
    assert!(get.status >= 400, "{}", get.status);
    let request = ann.browser.client.post(ann.browser.url("/logout"));
    let request = request.header("Origin", "https://evil.example");
    assert_eq!(crate::house::seen(request).await.status, 403);
    assert!(ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_cookie_stolen_before_is_worth_nothing_after() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let cookie = ann.browser.cookie().expect("the browser has a session");
    ann.post("/logout", &[]).await;
    let thief = cffa_testing::http::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("the client can be built")
        .get(ann.browser.url("/account"))
        .header("Cookie", cookie);
    assert_eq!(crate::house::seen(thief).await.status, 303);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_is_away_does_not_keep_anybody_signed_in() {
    let mut house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    house.idp.stop();
    let page = ann.post("/logout", &[]).await;
    page.says(200, "You are signed out here");
    assert!(!ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn auth0_without_the_standards_address_is_sent_to_its_own() {
    let base = free_base();
    let mut idp = Idp::stopped(Kind::Forger, &base, "/callback");
    idp.issuer.push('/');
    idp.restart();
    idp.issuer.pop();
    idp.tell("wrong", json!({ "discovery": {} })).await;
    let settings = [
        ("AUTH0_DOMAIN", &*idp.issuer),
        ("AUTH0_CLIENT_ID", "cffa"),
        ("AUTH0_CLIENT_SECRET", "the-secret-of-cffa"),
        ("AUTH0_CALLBACK_URL", &format!("{base}/callback")),
    ];
    let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let house = House {
        app: app(&base, &settings).await,
        idp,
    };
    let ann = house.person();
    let answer = ann.through("/login/auth0", "ann").await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = ann.post("/logout", &[]).await;
    let url = Person::onward(&page);
    let home = base.replace(':', "%3A").replace('/', "%2F");
    let issuer = &house.idp.issuer;
    assert_eq!(
        url,
        format!("{issuer}/v2/logout?client_id=cffa&returnTo={home}")
    );
}
