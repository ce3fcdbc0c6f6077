//! New users: who may sign in, and what they see.

use crate::house::{House, Person};
use cffa_testing::app::account_form;
use cffa_testing::identity_provider::Kind;

/// A manager with a local password, and their team.
async fn with_team(house: &House) -> Person {
    let (browser, _) = house.app.with_team().await;
    Person { browser }
}

const BESIDE: (&str, &str) = ("LOCAL_ACCOUNTS", "on");
const CLOSED: (&str, &str) = ("REGISTRATION", "closed");

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn closed_to_strangers_it_takes_in_whom_a_manager_invites() {
    let house = House::with(Kind::Provider, &[BESIDE, CLOSED]).await;
    let richard = with_team(&house).await;
    let stranger = house.person();
    stranger
        .sign_in("ann")
        .await
        .says(403, "Ask a manager of your team for an invitation");
    assert!(!stranger.is_signed_in().await);

    let link = richard.browser.invite("player", None).await;
    let ann = house.person();
    let invited = ann.get(&link).await;
    invited.says(200, "Sign in with the club");
    let begin = format!("/login/oidc?next={link}");
    let answer = ann.through(&begin, "ann").await;
    assert_eq!(answer.location(), link);
    let joined = ann.browser.fill(&link, &[]).await;
    assert_eq!(joined.location(), "/", "{}", joined.text());
    ann.follow("/").await.says(200, "Tuesday Turf");
    // A user who joined by an invitation can't create a team.
    ann.get("/onboarding")
        .await
        .says(403, "Only administrators can create teams here");
    // A user who manages a team can.
    richard.get("/onboarding").await.says(200, "Create a team");
    // A used link admits nobody.
    house
        .person()
        .through(&begin, "bob")
        .await
        .says(403, "invitation");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn those_who_are_listed_come_in_by_themselves() {
    let house = House::with(Kind::Provider, &[("REGISTRATION", "ann, richard")]).await;
    let ann = house.signed_in("ann").await;
    house.app.found_team(&ann.browser, "Tuesday Turf").await;
    house.person().sign_in("bob").await.says(403, "invitation");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn somebody_whose_access_was_revoked_is_told_so_and_sees_nothing() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let team = house.app.found_team(&ann.browser, "Tuesday Turf").await;
    let link = ann.browser.invite("player", None).await;
    let bob = house.person();
    bob.through(&format!("/login/oidc?next={link}"), "bob")
        .await;
    bob.browser.fill(&link, &[]).await;
    let member = house.app.team("Tuesday Turf").await.members[1].account;
    let revoked = ann
        .post(
            "/manageUserAccess/revoke",
            &[
                ("team", &team.id.to_string()),
                ("user", &member.to_string()),
            ],
        )
        .await;
    assert_eq!(revoked.status, 303, "{}", revoked.text());
    // The user is signed out immediately, and when they come back, a page explains why they see
    // nothing.
    assert!(!bob.is_signed_in().await);
    let again = house.signed_in("bob").await;
    let start = again.follow("/").await;
    start.says(200, "Your access to Tuesday Turf has been revoked");
    assert_eq!(again.get("/playerSummary").await.status, 403);
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_manager_adds_somebody_by_the_id_that_the_provider_knows() {
    let house = House::with(Kind::Provider, &[CLOSED, ("LOCAL_ACCOUNTS", "off")]).await;
    let first = house.person();
    let set_up = house.app.set_up_path();
    first
        .get(&set_up)
        .await
        .says(200, "You are the first person here");
    let answer = first
        .through(&format!("/login/oidc?next={set_up}"), "ann")
        .await;
    assert_eq!(answer.location(), "/");
    house.app.found_team(&first.browser, "Tuesday Turf").await;
    let form = first
        .browser
        .get("/manageUserAccess")
        .await
        .form("/manageUserAccess/add");
    let answer = first
        .browser
        .send(&form.with("subject", "bob").with("add_role", "player"))
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let bob = house.signed_in("bob").await;
    bob.follow("/").await.says(200, "Tuesday Turf");
    house.person().sign_in("eve").await.says(403, "invitation");
    // The set-up link is used up.
    house
        .person()
        .through(&format!("/login/oidc?next={set_up}"), "eve")
        .await
        .says(403, "invitation");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn with_a_provider_and_no_passwords_nobody_gets_in_by_one() {
    let house = House::new(Kind::Forger).await;
    let ann = house.person();
    let fields = [("username", "richard"), ("password", "tuesday night")];
    ann.post("/login", &fields)
        .await
        .says(403, "Password sign-in is turned off here");
    let set_up = house.app.set_up_path();
    ann.post(
        &set_up,
        &[
            ("username", "ann"),
            ("name", "Ann"),
            ("password", "tuesday night"),
            ("again", "tuesday night"),
        ],
    )
    .await
    .says(403, "Password sign-in is turned off here");
    assert!(
        !house
            .app
            .store
            .has_accounts()
            .await
            .expect("the store answers")
    );
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn passwords_go_on_beside_a_provider_where_they_are_wanted() {
    let house = House::with(Kind::Forger, &[BESIDE]).await;
    let richard = house.person();
    let path = house.app.set_up_path();
    let form = richard.browser.get(&path).await.form(&path);
    let answer = richard
        .browser
        .send(&account_form(form, "richard", "Richard B"))
        .await;
    assert_eq!(answer.status, 303);
    richard.follow("/").await.says(200, "Hello, Richard B");
}
