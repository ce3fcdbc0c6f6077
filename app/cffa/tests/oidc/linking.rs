//! Several sign-in methods for one person.

use crate::house::{House, Person};
use cffa_testing::identity_provider::Kind;

const BESIDE: (&str, &str) = ("LOCAL_ACCOUNTS", "on");

/// Adds a sign-in method with the form of the account page. Returns the response of the callback.
async fn link(person: &Person, name: &str) -> crate::house::Seen {
    let url = begin(person).await;
    let back = person.at_provider(&url, name).await;
    person.get(&back).await
}

async fn begin(person: &Person) -> String {
    let page = person
        .post("/account/identities/link", &[("provider", "oidc")])
        .await;
    page.says(200, "Continue to the club");
    Person::onward(&page)
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn who_has_a_password_adds_a_provider_and_takes_it_off_again() {
    let house = House::with(Kind::Provider, &[BESIDE]).await;
    let (browser, _) = house.app.with_team().await;
    let richard = Person { browser };
    let answer = link(&richard, "rich").await;
    assert_eq!(answer.location(), "/account");
    let page = richard.get("/account").await;
    page.says(200, "Sign-in method added");
    let elsewhere = house.signed_in("rich").await;
    elsewhere.follow("/").await.says(200, "Tuesday Turf");

    let fields = [("issuer", &*house.idp.issuer), ("subject", "rich")];
    let gone = richard.post("/account/identities/unlink", &fields).await;
    assert_eq!(gone.status, 303);
    // Sessions that used this method have ended, and it no longer opens this account.
    assert!(!elsewhere.is_signed_in().await);
    assert!(richard.is_signed_in().await);
    let stranger = house.signed_in("rich").await;
    assert!(!stranger.follow("/").await.text().contains("Tuesday Turf"));
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn what_is_somebody_elses_is_not_added() {
    let house = House::with(Kind::Provider, &[BESIDE]).await;
    let (browser, _) = house.app.with_team().await;
    let richard = Person { browser };
    house.signed_in("ann").await;
    link(&richard, "ann").await;
    richard
        .get("/account")
        .await
        .says(200, "This sign-in method belongs to another account");
    let ann = house.signed_in("ann").await;
    assert!(!ann.follow("/").await.text().contains("Tuesday Turf"));
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn the_only_way_in_stays() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let fields = [("issuer", &*house.idp.issuer), ("subject", "ann")];
    ann.post("/account/identities/unlink", &fields).await;
    ann.get("/account")
        .await
        .says(200, "This is your only sign-in method");
    assert!(house.signed_in("ann").await.is_signed_in().await);
    let fields = [("issuer", &*house.idp.issuer), ("subject", "somebody-else")];
    ann.post("/account/identities/unlink", &fields).await;
    ann.get("/account")
        .await
        .says(200, "isn’t linked to your account");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn adding_one_belongs_to_the_session_that_asked_for_it() {
    let house = House::with(Kind::Provider, &[BESIDE]).await;
    let (browser, _) = house.app.with_team().await;
    let richard = Person { browser };
    let url = begin(&richard).await;
    let back = richard.at_provider(&url, "rich").await;
    // Signed out and in again meanwhile: another session, and even of another person.
    richard.post("/logout", &[]).await;
    richard.get(&back).await.says(400, "has expired");
    let ann = house.signed_in("ann").await;
    assert!(!ann.follow("/").await.text().contains("Tuesday Turf"));
    // Neither a link nor another site can start it.
    let get = ann.get("/account/identities/link?provider=oidc").await;
    assert_eq!(get.status, 405, "{}", get.text());
    let request = ann
        .browser
        .client
        .post(ann.browser.url("/account/identities/link"));
    let request = request
        .header("Origin", "https://evil.example")
        .form(&[("provider", "oidc")]);
    assert_eq!(crate::house::seen(request).await.status, 403);
}

/// Moves all sign-ins so far into the past that users must confirm again.
async fn later(house: &House, issuer: &str, subject: &str) {
    let now = jiff::Timestamp::now();
    let then = (now - cffa_services::auth::CONFIRMED_FOR).as_second();
    let identity = cffa_store::Identity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
    };
    let store = &house.app.store;
    let account = store
        .account_of(&identity)
        .await
        .expect("the store answers");
    let id = account.expect("the account exists").id;
    for mut session in store.sessions_of(id, now).await.expect("the store answers") {
        session.state.insert("confirmed".into(), then.to_string());
        store
            .replace_session(&session)
            .await
            .expect("the store answers");
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_stolen_session_adds_no_way_in_and_takes_none_off() {
    let house = House::with(Kind::Provider, &[BESIDE]).await;
    let (browser, _) = house.app.with_team().await;
    let richard = Person { browser };
    link(&richard, "rich").await;
    later(&house, "local", "richard").await;
    let add = [("provider", "oidc")];
    let question = richard.post("/account/identities/link", &add).await;
    question.says(200, "Confirm it’s you");
    let off = [("issuer", &*house.idp.issuer), ("subject", "rich")];
    let question = richard.post("/account/identities/unlink", &off).await;
    question.says(200, "Confirm it’s you");
    let ways = house.app.account_of("richard").await.identities.len();
    assert_eq!(ways, 2);
    // With the password, the action is carried out.
    let sure = [off[0], off[1], ("confirm_password", "tuesday night")];
    let gone = richard.post("/account/identities/unlink", &sure).await;
    assert_eq!(gone.status, 303, "{}", gone.text());
    let ways = house.app.account_of("richard").await.identities.len();
    assert_eq!(ways, 1);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn who_has_no_password_confirms_by_signing_in_anew() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    later(&house, &house.idp.issuer, "ann").await;
    let form = ann.browser.get("/account").await.form("/account/tokens");
    let form = form
        .with("token_name", "my notebook")
        .with("scope_read:book", "on");
    let question = ann.browser.send(&form).await;
    assert!(question.text().contains("Confirm it’s you"));
    assert!(!question.body.contains("confirm_password"));
    let anew = question.link("/login/oidc?").replace("&amp;", "&");
    // Without the new sign-in, the action isn't carried out.
    let early = ann.browser.get("/account/confirm").await;
    assert!(
        early.text().contains("Confirm it’s you"),
        "{}",
        early.text()
    );
    let back = ann.through(&anew, "ann").await;
    assert_eq!(back.location(), "/account/confirm");
    let page = ann.browser.get("/account/confirm").await;
    let form = page.form("/account/tokens");
    assert_eq!(form.get("token_name"), Some("my notebook"));
    let made = ann.browser.send(&form).await;
    assert!(made.text().contains("Your new token"), "{}", made.text());
}
