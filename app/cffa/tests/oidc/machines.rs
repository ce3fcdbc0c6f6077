//! Access tokens from a certified provider: for people, and for programs without a user.

use crate::bearers::{API, me, told};
use crate::house::{House, Person, seen};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cffa_testing::identity_provider::Kind;
use reqwest::Url;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

async fn house() -> House {
    House::with(Kind::Provider, &[("OIDC_AUDIENCE", API)]).await
}

/// A token for a program without a user (RFC 6749, 4.4), signed with `alg`.
async fn program(house: &House, alg: &str, scope: &str) -> String {
    let request = cffa_testing::http::client()
        .post(format!("{}/token", house.idp.issuer))
        .basic_auth("notebook", Some("the-secret-of-the-notebook"))
        .form(&[
            ("grant_type", "client_credentials"),
            ("resource", &*format!("{API}?{alg}")),
            ("scope", scope),
        ]);
    let answer = seen(request).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    said(&answer.body, "access_token")
}

fn said(body: &str, name: &str) -> String {
    let body: Value = serde_json::from_str(body).expect("the text is valid JSON");
    body[name].as_str().expect("the value is text").to_owned()
}

/// The manager of a team, who added the program to it.
async fn with_the_program(house: &House) -> Person {
    let ann = house.signed_in("ann").await;
    let opened = ann
        .browser
        .fill("/onboarding", &[("team_name", "Tuesday Turf")]);
    assert_eq!(opened.await.location(), "/cffa");
    let page = ann.browser.get("/manageUserAccess").await;
    let form = page.form("/manageUserAccess/add");
    let form = form.with("subject", "notebook").with("add_role", "manager");
    ann.browser.done(&form).await;
    ann
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_program_is_a_member_like_any_other() {
    let house = house().await;
    let token = program(&house, "RS256", "read:book").await;
    let answer = me(&house, &token).await;
    assert_eq!(answer.status, 403, "{}", answer.body);
    let ann = with_the_program(&house).await;
    let answer = told(&me(&house, &token).await);
    assert_eq!(answer["scopes"], json!(["read:book"]));
    assert_eq!(answer["teams"][0]["role"], "manager");
    // With the other supported algorithm as well.
    let token = program(&house, "ES256", "read:book write:book").await;
    let answer = told(&me(&house, &token).await);
    assert_eq!(answer["scopes"], json!(["read:book", "write:book"]));
    // Revoking its access takes effect immediately.
    let page = ann.browser.get("/manageUserAccess").await;
    let forms = page.forms("/manageUserAccess/revoke");
    let it = house.app.store.teams().await.expect("the store answers");
    let it = it[0].members.iter().find(|one| one.player.is_none());
    let it = it.expect("the program is a member").account.to_string();
    let form = forms.iter().find(|form| form.get("user") == Some(&it));
    ann.browser
        .done(form.expect("the page has the button"))
        .await;
    assert_eq!(told(&me(&house, &token).await)["teams"], json!([]));
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_key_that_is_exchanged_is_noticed_and_the_old_one_opens_nothing() {
    let house = house().await;
    with_the_program(&house).await;
    let old = program(&house, "RS256", "read:book").await;
    assert_eq!(me(&house, &old).await.status, 200);
    house.idp.tell("rotate", json!({})).await;
    // CFFA uses the cached keys until it learns that there are new ones.
    assert_eq!(me(&house, &old).await.status, 200);
    let new = program(&house, "RS256", "read:book").await;
    assert_eq!(me(&house, &new).await.status, 200);
    assert_eq!(me(&house, &old).await.status, 401);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_person_s_access_token_is_theirs_and_their_id_token_opens_nothing() {
    let house = house().await;
    let ann = house.signed_in("ann").await;
    let verifier = "kick-off at eight, bring both shirts and a ball".replace([' ', ','], "-");
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
    let back = format!("{}/callback/oidc", house.app.base);
    let resource = format!("{API}?RS256");
    let url = Url::parse_with_params(
        &format!("{}/auth", house.idp.issuer),
        [
            ("client_id", "cffa"),
            ("response_type", "code"),
            ("redirect_uri", &*back),
            ("scope", "openid profile read:book"),
            ("resource", &*resource),
            ("code_challenge", &*challenge),
            ("code_challenge_method", "S256"),
        ],
    );
    let path = ann
        .at_provider(url.expect("the sign-in has an address").as_str(), "ann")
        .await;
    let landed = Url::parse(&format!("{}{path}", house.app.base)).expect("the address is valid");
    let code = landed.query_pairs().find(|(name, _)| name == "code");
    let (_, code) = code.unwrap_or_else(|| panic!("no code: {landed}"));
    let request = cffa_testing::http::client()
        .post(format!("{}/token", house.idp.issuer))
        .basic_auth("cffa", Some("the-secret-of-cffa"))
        .form(&[
            ("grant_type", "authorization_code"),
            ("code", &*code),
            ("redirect_uri", &*back),
            ("code_verifier", &*verifier),
            ("resource", &*resource),
        ]);
    let answer = seen(request).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let theirs = told(&me(&house, &said(&answer.body, "access_token")).await);
    assert_eq!(theirs["name"], "ann of the provider");
    assert_eq!(theirs["scopes"], json!(["read:book"]));
    let refused = me(&house, &said(&answer.body, "id_token")).await;
    assert_eq!(refused.status, 401, "{}", refused.body);
}
