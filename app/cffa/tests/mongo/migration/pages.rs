//! The page that offers the migration to members of a team in the Flask version.

use super::flask::{Flask, ISSUER, TURF, person, revoked, with_auth0};
use cffa_services::migration::team_id;
use cffa_store::{Identity, Store};
use cffa_testing::browser::Browser;
use cffa_testing::flask::sunday_side;
use cffa_testing::mongod::Kind;
use cffa_testing::program::{Installation, Server};
use mongodb::bson::doc;
use std::sync::Arc;

/// A user who is signed in and whom the identity provider knows by this id.
///
/// They set up the installation with a password, and then get the other identity; the cookie
/// remains valid when the program starts again with Auth0.
async fn signed_in(flask: &Flask, subject: &str) -> (Installation, Server, Browser) {
    let mut here = flask.installation();
    let server = here.serve();
    let browser = Browser::new(&server.url);
    browser.set_up(&server.set_up_path()).await;
    drop(server);
    let store = flask.store().await;
    let tess = Identity {
        issuer: Identity::LOCAL.to_owned(),
        subject: "tess".to_owned(),
    };
    let mut account = store.account_of(&tess).await.unwrap().unwrap();
    account.identities.push(Identity {
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
    });
    store.replace_account(&account).await.unwrap();
    with_auth0(&mut here);
    let server = here.serve();
    let browser = browser.at(&server.url);
    (here, server, browser)
}

async fn flask() -> Flask {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    flask
        .put("2b_teamPlayers", vec![doc! { "playerName": "Bob" }])
        .await;
    flask
        .people(vec![
            person("Ann", "auth0|ann", TURF, "Sunday Side", "Manager"),
            person("Bob", "auth0|bob", TURF, "Sunday Side", "Player"),
            revoked(person("Cy", "auth0|cy", TURF, "Sunday Side", "Manager")),
            person("Ann", "auth0|ann", "2b", "Second", "Player"),
            person("Dee", "auth0|dee", "2b", "Second", "Manager"),
        ])
        .await;
    flask
}

async fn bring(browser: &Browser, tenancy: &str) -> cffa_testing::browser::Answer {
    let fields = [("tenant", tenancy), ("currency", "EUR")];
    browser.post("/onboarding/earlier", &fields).await
}

async fn teams(store: &Arc<dyn Store>) -> usize {
    store.teams().await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_manager_is_offered_their_team_and_brings_it_over() {
    let flask = flask().await;
    let (_here, _server, ann) = signed_in(&flask, "auth0|ann").await;
    let home = ann.get("/").await.page();
    assert!(
        home.contains("Your team Sunday Side from the previous CFFA is here"),
        "{home}"
    );
    let page = ann.get("/onboarding").await.page();
    assert!(
        page.contains("3 players, 2 games, 3 payments, and 3 people"),
        "{page}"
    );
    // In her other team she was a player.
    assert!(
        page.contains("Your team Second from the previous CFFA hasn’t been moved here yet"),
        "{page}"
    );
    assert!(page.contains("Ask Dee"), "{page}");
    let store = flask.store().await;
    assert_eq!(bring(&ann, "2b").await.status, 404);
    assert_eq!(bring(&ann, "ffff").await.status, 404);
    assert_eq!(teams(&store).await, 0);
    let answer = bring(&ann, TURF).await.taken();
    assert_eq!(answer.location.as_deref(), Some("/cffa"));
    let dashboard = ann.get("/cffa").await.page();
    assert!(
        dashboard.contains("All 3 balances are unchanged"),
        "{dashboard}"
    );
    assert!(dashboard.contains("€23.33"), "{dashboard}");
    // Sending the form again opens the same team, and the page no longer offers it.
    assert_eq!(
        bring(&ann, TURF).await.taken().location.as_deref(),
        Some("/cffa")
    );
    assert_eq!(teams(&store).await, 1);
    let page = ann.get("/onboarding").await.page();
    assert!(!page.contains("Sunday Side of the earlier"), "{page}");
    // She is a member with the account that she is signed in with.
    assert!(ann.get("/playerSummary").await.page().contains("Ann"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn what_should_be_known_of_the_book_is_shown() {
    let flask = flask().await;
    let summary = flask.collection(&format!("{TURF}_teamSummary")).await;
    let change = doc! { "$set": { "balance": 99 } };
    summary
        .update_one(doc! { "playerName": "Ann" }, change)
        .await
        .unwrap();
    let (_here, _server, ann) = signed_in(&flask, "auth0|ann").await;
    let page = bring(&ann, TURF).await.page();
    assert!(
        page.contains("The summary says the balance of Ann is €99.00"),
        "{page}"
    );
    assert!(ann.get("/cffa?show=all").await.page().contains("€99.00"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_player_is_told_who_can_bring_it_over() {
    let flask = flask().await;
    let (here, _server, bob) = signed_in(&flask, "auth0|bob").await;
    for path in ["/", "/onboarding"] {
        let page = bob.get(path).await.page();
        assert!(
            page.contains(
                "Your team Sunday Side from the previous CFFA hasn’t been moved here yet"
            ),
            "{page}"
        );
        assert!(page.contains("Ask Ann"), "{page}");
        assert!(!page.contains("Move it here"), "{page}");
    }
    assert_eq!(bring(&bob, TURF).await.status, 404);
    let store = flask.store().await;
    assert_eq!(teams(&store).await, 0);
    // It was moved without its people, so he is not a member.
    here.done(["import", "--from-database", "--books-only"]);
    let page = bob.get("/onboarding").await.page();
    assert!(
        page.contains("Your team Sunday Side from the previous CFFA is already here"),
        "{page}"
    );
    let team = store.team(team_id(TURF)).await.unwrap().unwrap();
    assert!(team.members.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn who_was_revoked_or_is_somebody_elses_namesake_is_told_nothing() {
    let flask = flask().await;
    let (mut here, server, cy) = signed_in(&flask, "auth0|cy").await;
    let page = cy.get("/onboarding").await.page();
    assert!(!page.contains("previous CFFA"), "{page}");
    assert_eq!(bring(&cy, TURF).await.status, 404);
    // The same id from another issuer is another person.
    drop(server);
    let store = flask.store().await;
    let theirs = Identity {
        issuer: ISSUER.to_owned(),
        subject: "auth0|cy".to_owned(),
    };
    let mut account = store.account_of(&theirs).await.unwrap().unwrap();
    account.identities[1] = Identity {
        issuer: "https://evil.example/".to_owned(),
        subject: "auth0|ann".to_owned(),
    };
    store.replace_account(&account).await.unwrap();
    let server = here.serve();
    let other = cy.at(&server.url);
    assert!(
        !other
            .get("/onboarding")
            .await
            .page()
            .contains("previous CFFA")
    );
    assert_eq!(bring(&other, TURF).await.status, 404);
    // Without Auth0, no user of the Flask version can be recognized.
    drop(server);
    for name in ["DOMAIN", "CLIENT_ID", "CLIENT_SECRET", "CALLBACK_URL"] {
        here.unset(&format!("AUTH0_{name}"));
    }
    let server = here.serve();
    assert_eq!(bring(&cy.at(&server.url), TURF).await.status, 404);
    assert_eq!(teams(&store).await, 0);
}
