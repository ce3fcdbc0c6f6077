//! How the migration handles people.

use super::flask::{Flask, ISSUER, TURF, person, revoked, with_auth0};
use cffa_services::migration::team_id;
use cffa_store::{Account, Identity, Member, Role, Store, Team};
use cffa_testing::flask::{Export, sunday_side};
use cffa_testing::mongod::Kind;
use jiff::Timestamp;
use mongodb::bson::doc;
use std::sync::Arc;
use uuid::Uuid;

fn auth0(subject: &str) -> Identity {
    Identity {
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
    }
}

async fn member(store: &Arc<dyn Store>, team: &Team, subject: &str) -> Member {
    let account = store.account_of(&auth0(subject)).await.unwrap();
    let account = account.unwrap_or_else(|| panic!("{subject} has an account"));
    let mut members = team.members.iter();
    members
        .find(|one| one.account == account.id)
        .unwrap()
        .clone()
}

async fn turf(store: &Arc<dyn Store>) -> Team {
    store.team(team_id(TURF)).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn people_come_with_their_roles_revocations_and_statements() {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    flask
        .put("2b_teamPlayers", vec![doc! { "playerName": "Bob" }])
        .await;
    flask
        .people(vec![
            person("Ann", "auth0|ann", TURF, "Sunday Side", "Manager"),
            person("bob", "auth0|bob", TURF, "Sunday Side", "Player"),
            person("Bob", "auth0|bob", "2b", "Second", "Manager"),
            revoked(person("Cy", "auth0|cy", TURF, "Sunday Side", "manager")),
            person("Stranger", "auth0|stranger", TURF, "Sunday Side", "Player"),
        ])
        .await;
    let mut here = flask.installation();
    with_auth0(&mut here);
    let out = here.done(["import", "--from-database"]);
    assert!(
        out.contains("Sunday Side: 3 players, 2 games, 3 payments, 4 people."),
        "{out}"
    );
    assert!(out.contains("No player matches Stranger."), "{out}");
    let store = flask.store().await;
    let team = turf(&store).await;
    let book = cffa_services::books::Books::new(store.clone());
    let book = book.read(&team).await.unwrap();
    let plays = |member: &Member| member.player.map(|id| book.name(id).to_owned());
    let ann = member(&store, &team, "auth0|ann").await;
    assert_eq!((ann.role, ann.revoked), (Role::Manager, None));
    assert_eq!(plays(&ann).as_deref(), Some("Ann"));
    let bob = member(&store, &team, "auth0|bob").await;
    assert_eq!((bob.role, bob.revoked), (Role::Player, None));
    assert_eq!(plays(&bob).as_deref(), Some("Bob"));
    let cy = member(&store, &team, "auth0|cy").await;
    assert!(cy.revoked.is_some());
    assert_eq!(plays(&member(&store, &team, "auth0|stranger").await), None);
    // Bob has one account for both of his teams.
    let second = store.team(team_id("2b")).await.unwrap().unwrap();
    let there = member(&store, &second, "auth0|bob").await;
    assert_eq!((there.account, there.role), (bob.account, Role::Manager));
    let account = store.account(bob.account).await.unwrap().unwrap();
    assert_eq!(account.password_hash, None);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn nobody_is_shown_a_statement_that_may_be_another_persons() {
    let flask = Flask::new(Kind::V6_0);
    let export = Export::of(&["Ann", "Adam K", "adam k", "Bob"]);
    flask.team(TURF, &export).await;
    flask
        .people(vec![
            person("Ann", "auth0|one", TURF, "Sunday Side", "Player"),
            person("ANN", "auth0|two", TURF, "Sunday Side", "Manager"),
            person("Adam K", "auth0|adam", TURF, "Sunday Side", "Player"),
        ])
        .await;
    let out = flask
        .installation()
        .done(["import", "--from-database", "--issuer", ISSUER]);
    assert!(out.contains("Several people are called Ann"), "{out}");
    assert!(out.contains("No player matches Adam K."), "{out}");
    let store = flask.store().await;
    let team = turf(&store).await;
    assert!(team.members.iter().all(|member| member.player.is_none()));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn rows_of_people_that_are_none_give_nobody_access() {
    let flask = Flask::new(Kind::V4_4);
    flask.team(TURF, &sunday_side()).await;
    let with = |name: &str, change: &str, value: mongodb::bson::Bson| {
        let mut row = person(
            name,
            &format!("auth0|{name}"),
            TURF,
            "Sunday Side",
            "Manager",
        );
        row.insert(change, value);
        row
    };
    flask
        .people(vec![
            person("Ann", "auth0|ann", TURF, "Sunday Side", "Player"),
            with("No Id", "userID", "".into()),
            with("Null Id", "userID", mongodb::bson::Bson::Null),
            with("No Team", "tenancyID", "../x".into()),
            with("Boss", "userType", "Admin".into()),
            with("Perhaps", "revoked", "perhaps".into()),
            with("Endless", "userID", "x".repeat(300).into()),
            person("\u{202e}", "auth0|hidden", TURF, "Sunday Side", "Player"),
            // Listed twice in the team: gets the rights that both rows allow.
            person("Twice", "auth0|twice", TURF, "Sunday Side", "Manager"),
            revoked(person(
                "Twice",
                "auth0|twice",
                TURF,
                "Sunday Side",
                "Player",
            )),
            doc! { "hello": 1 },
        ])
        .await;
    let out = flask
        .installation()
        .done(["import", "--from-database", "--issuer", ISSUER]);
    for part in [
        "row 2: “No Id” was left out",
        "row 3: “Null Id” was left out",
        "row 4: “No Team” was left out: their team is unknown",
        "row 5: “Boss” was left out: they are neither Manager nor Player",
        "row 6: It is unclear whether the access of “Perhaps” was revoked",
        "Endless was left out. This id is too long",
        "row 10: “Twice” is in the same team twice",
        "row 11: “” was left out",
        "This team has no manager",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let store = flask.store().await;
    let team = turf(&store).await;
    let open: Vec<_> = team
        .members
        .iter()
        .filter(|one| one.revoked.is_none())
        .collect();
    assert_eq!(open.len(), 2);
    assert!(open.iter().all(|one| one.role == Role::Player));
    let twice = member(&store, &team, "auth0|twice").await;
    assert_eq!(twice.role, Role::Player);
    // A name that can't be displayed doesn't cost anyone their access.
    let hidden = member(&store, &team, "auth0|hidden").await;
    assert_eq!(hidden.revoked, None);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn somebody_who_signed_in_before_keeps_their_account() {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    let row = person("Ann", "auth0|ann", TURF, "Sunday Side", "Manager");
    flask.people(vec![row]).await;
    let store = flask.store().await;
    let account = Account {
        id: Uuid::now_v7(),
        version: 1,
        name: "Ann of Athens".to_owned(),
        identities: vec![auth0("auth0|ann")],
        password_hash: None,
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: Timestamp::now(),
    };
    store.insert_account(&account).await.unwrap();
    flask
        .installation()
        .done(["import", "--from-database", "--issuer", ISSUER]);
    let team = turf(&store).await;
    assert_eq!(member(&store, &team, "auth0|ann").await.account, account.id);
    assert_eq!(store.account(account.id).await.unwrap(), Some(account));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn whose_the_ids_are_must_be_said_or_the_people_left_behind() {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    let row = person("Ann", "auth0|ann", TURF, "Sunday Side", "Manager");
    flask.people(vec![row]).await;
    let here = flask.installation();
    let why = here.refused(["import", "--from-database"]);
    for part in ["AUTH0_DOMAIN", "--issuer", "--books-only"] {
        assert!(why.contains(part), "{why}");
    }
    assert!(flask.ours().await.is_empty());
    let why = here.refused(["import", "--from-database", "--issuer", "local"]);
    assert!(why.contains("local is not an issuer"), "{why}");
    let out = here.done(["import", "--from-database", "--books-only"]);
    assert!(out.contains("3 payments, 0 people."), "{out}");
    assert!(out.contains("This team has no members yet"), "{out}");
    let store = flask.store().await;
    assert!(!store.has_accounts().await.unwrap());
    // There is nothing left to do, so the output lists nothing else.
    let out = here.done(["import", "--from-database"]);
    assert!(out.contains("already moved"), "{out}");
}
