//! The same with an independent provider in another language: canaille. A mistake that the authors
//! of one provider share with us would go unnoticed with that provider alone.

use crate::house::{House, Person};
use cffa_testing::identity_provider::Kind;

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn people_sign_in_and_out_with_another_provider_and_are_known_again() {
    let house = House::new(Kind::Canaille).await;
    let ann = house.signed_in("ann").await;
    ann.follow("/").await.says(200, "Hello, Ann Archer");
    house.app.found_team(&ann.browser, "Tuesday Turf").await;
    let page = ann.post("/logout", &[]).await;
    page.says(200, "You are signed out here");
    let url = Person::onward(&page);
    assert!(url.starts_with(&house.idp.issuer), "{url}");
    let home = ann.at_provider(&url, "ann").await;
    assert!(["", "/"].contains(&&*home), "{home}");
    assert!(!ann.is_signed_in().await);
    // The session at the provider has ended too: it asks who signs in.
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "bob").await;
    assert_eq!(ann.get(&back).await.status, 303);
    ann.follow("/").await.says(200, "Hello, Bob Archer");
    // This provider can't issue two tokens for one person within a second: they would be identical.
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let phone = house.signed_in("ann").await;
    phone.follow("/").await.says(200, "Tuesday Turf");
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_code_of_another_provider_counts_once() {
    let house = House::new(Kind::Canaille).await;
    let ann = house.person();
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    assert_eq!(ann.get(&back).await.status, 303);
    ann.get(&back).await.says(400, "This sign-in has expired");
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    let start = back.find("code=").expect("the address has a code");
    let end = back[start..].find('&').map_or(back.len(), |at| start + at);
    let forged = format!("{}code=guessed{}", &back[..start], &back[end..]);
    ann.get(&forged).await.says(400, "This sign-in has expired");
}
