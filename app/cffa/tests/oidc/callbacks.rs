//! Callbacks that are wrong, late, repeated, or in another browser.

use crate::house::House;
use cffa_testing::identity_provider::Kind;
use serde_json::json;

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_callback_counts_once_and_going_back_to_it_shows_the_way_on() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    assert_eq!(ann.get(&back).await.status, 303);
    let again = ann.get(&back).await;
    again.says(400, "This sign-in has expired");
    again.says(400, "You are signed in here as ann of the provider");
    assert!(ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn what_another_browser_began_is_not_finished_here() {
    let house = House::new(Kind::Provider).await;
    let (mallory, ann) = (house.person(), house.person());
    let url = mallory.begin("/login/oidc").await;
    let back = mallory.at_provider(&url, "mallory").await;
    // Mallory sends ann the address that would sign her in as mallory.
    let answer = ann.get(&back).await;
    answer.says(400, "started in another browser");
    assert!(answer.body.contains("href=\"/login\"") || answer.body.contains("&#x2F;login"));
    assert!(!ann.is_signed_in().await);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_callback_that_nobody_began_says_so() {
    let house = House::new(Kind::Forger).await;
    let ann = house.person();
    for path in [
        "/callback/oidc",
        "/callback/oidc?state=x&code=y",
        "/callback?state=x&code=y",
        "/callback/nobody?error=access_denied&state=x",
        "/callback/oidc?error=access_denied&error_description=Call+0900+12345",
    ] {
        let answer = ann.get(path).await;
        answer.says(400, "This sign-in has expired");
        assert!(!answer.body.contains("0900"));
    }
    // Without its cookie, a sign-in that was started has expired too.
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    house.person().get(&back).await.says(400, "has expired");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_sign_in_given_up_over_there_is_told_in_a_sentence_and_can_be_begun_anew() {
    let house = House::new(Kind::Forger).await;
    for (error, status, said) in [
        ("access_denied", 403, "Sign-in was cancelled"),
        ("login_required", 403, "Sign-in was cancelled"),
        ("server_error", 400, "the club could not sign you in"),
        (
            "unauthorized_client",
            400,
            "the club does not accept this CFFA",
        ),
        (
            "<script>alert(1)</script>",
            400,
            "the club could not sign you in",
        ),
    ] {
        let redirect = json!({ "redirect": { "code": null, "error": error } });
        house.idp.tell("wrong", redirect).await;
        let ann = house.person();
        let answer = ann.through("/login/oidc?next=/account", "ann").await;
        answer.says(status, said);
        assert!(!answer.body.contains("alert(1)"));
        assert!(answer.text().contains("Try again"));
        house.idp.tell("wrong", json!({})).await;
        assert_eq!(ann.sign_in("ann").await.status, 303);
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn an_answer_must_be_from_the_provider_that_was_asked() {
    let house = House::new(Kind::Forger).await;
    let from = |iss: serde_json::Value| json!({ "redirect": { "iss": iss } });
    house
        .idp
        .tell("wrong", from(json!("https://evil.example")))
        .await;
    let ann = house.person();
    ann.sign_in("ann").await.says(400, "could not be verified");
    assert!(!ann.is_signed_in().await);
    house.idp.tell("wrong", from(json!(house.idp.issuer))).await;
    assert_eq!(ann.sign_in("ann").await.status, 303);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_provider_that_says_who_it_is_must_always_do_so() {
    let house = House::new(Kind::Forger).await;
    let says = json!({
        "discovery": { "authorization_response_iss_parameter_supported": true }
    });
    house.idp.tell("wrong", says).await;
    house
        .person()
        .sign_in("ann")
        .await
        .says(400, "could not be verified");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_code_that_is_not_good_is_a_sign_in_that_is_over() {
    let house = House::new(Kind::Provider).await;
    let ann = house.person();
    let url = ann.begin("/login/oidc").await;
    let back = ann.at_provider(&url, "ann").await;
    let start = back.find("code=").expect("the address has a code");
    let end = back[start..].find('&').map_or(back.len(), |at| start + at);
    let forged = format!("{}code=guessed{}", &back[..start], &back[end..]);
    ann.get(&forged).await.says(400, "This sign-in has expired");
    assert!(!ann.is_signed_in().await);
}
