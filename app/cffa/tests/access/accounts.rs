//! Accounts with a password: creating one, signing in to it, and changing it.

use super::*;
use cffa_services::auth::CreatedOrReset;
use cffa_store::SessionRecord;
use std::collections::BTreeMap;

async fn signed_in(house: &House, account: &Account, id_hash: &str) {
    let session = SessionRecord {
        id_hash: id_hash.to_owned(),
        account: Some(account.id),
        provider_session: None,
        state: BTreeMap::new(),
        began: at(0),
        seen: at(0),
        expires: at(100),
    };
    house.store.insert_session(&session).await.unwrap();
}

#[tokio::test]
async fn the_set_up_link_makes_the_first_account_and_then_nothing() {
    let house = House::new().await;
    let token = house.accounts.set_up_token().await.unwrap().unwrap();
    let wrong = house
        .accounts
        .set_up("wrong", "ann", "Ann", GOOD, at(0))
        .await;
    assert_eq!(account_refused(wrong), AccountRefusal::WrongSetUpLink);
    let weak = house
        .accounts
        .set_up(&token, "ann", "Ann", "short", at(0))
        .await;
    assert_eq!(account_refused(weak).field(), "password");
    let nameless = house.accounts.set_up(&token, "", "Ann", GOOD, at(0)).await;
    assert_eq!(account_refused(nameless).field(), "user_name");

    let ann = house
        .accounts
        .set_up(&token, "Ann", "Ann O'Hara", GOOD, at(0))
        .await
        .unwrap();
    assert_eq!(ann.name, "Ann O'Hara");
    assert_eq!(house.accounts.set_up_token().await.unwrap(), None);
    let again = house
        .accounts
        .set_up(&token, "bob", "Bob", GOOD, at(0))
        .await;
    assert_eq!(account_refused(again), AccountRefusal::SetUpDone);
    let asked = house.accounts.check_set_up(&token).await;
    assert_eq!(account_refused(asked), AccountRefusal::SetUpDone);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_with_the_set_up_link_one_becomes_the_first() {
    let house = House::new().await;
    let token = house.accounts.set_up_token().await.unwrap().unwrap();
    let tries = (0..20).map(|n| {
        let (accounts, token) = (house.accounts.clone(), token.clone());
        tokio::spawn(async move {
            accounts
                .set_up(&token, &format!("user{n}"), "Somebody", GOOD, at(0))
                .await
        })
    });
    let mut made = 0;
    for answer in futures::future::join_all(tries).await {
        match answer.unwrap() {
            Ok(_) => made += 1,
            refused => assert_eq!(account_refused(refused), AccountRefusal::SetUpDone),
        }
    }
    assert_eq!(made, 1);
}

#[tokio::test]
async fn signing_in_tells_nobody_who_has_an_account() {
    let house = House::new().await;
    let ann = house.account("Ann").await;
    let signed = house.accounts.sign_in(" ANN ", GOOD).await.unwrap();
    assert_eq!(signed.id, ann.id);
    for (name, password) in [
        ("ann", "wrong horse"),
        ("bob", GOOD),
        ("", GOOD),
        ("ann", ""),
        ("not a user name", GOOD),
        ("ann\0", GOOD),
    ] {
        let refused = account_refused(house.accounts.sign_in(name, password).await);
        assert_eq!(refused, AccountRefusal::WrongSignIn, "{name:?}");
    }
}

#[tokio::test]
async fn changing_the_password_needs_the_current_one_and_ends_the_sessions() {
    let house = House::new().await;
    let (ann, bob) = (house.account("ann").await, house.account("bob").await);
    signed_in(&house, &ann, "a").await;
    signed_in(&house, &bob, "b").await;
    let change = async |current, new| {
        let changed = house.accounts.change_password(ann.id, current, new).await;
        changed.map_err(|error| account_refused::<()>(Err(error)))
    };
    let wrong = change("wrong horse", "battery staple").await.unwrap_err();
    assert_eq!(wrong.field(), "current_password");
    assert_eq!(change(GOOD, "short").await.unwrap_err().field(), "password");
    assert_eq!(change(GOOD, GOOD).await, Err(AccountRefusal::SamePassword));
    assert!(house.store.session("a", at(1)).await.unwrap().is_some());

    change(GOOD, "battery staple").await.unwrap();
    assert_eq!(house.store.session("a", at(1)).await.unwrap(), None);
    assert!(house.store.session("b", at(1)).await.unwrap().is_some());
    assert!(
        house
            .accounts
            .sign_in("ann", "battery staple")
            .await
            .is_ok()
    );
    assert!(house.accounts.sign_in("ann", GOOD).await.is_err());
}

#[tokio::test]
async fn the_command_line_makes_and_resets() {
    let house = House::new().await;
    let make = async |name, password| house.accounts.make_or_reset(name, password, at(0)).await;
    let (ann, made) = make("Ann", GOOD).await.unwrap();
    assert_eq!(made, CreatedOrReset::Made);
    signed_in(&house, &ann, "a").await;
    let (same, reset) = make("ANN", "battery staple").await.unwrap();
    assert_eq!((same.id, reset), (ann.id, CreatedOrReset::Reset));
    assert_eq!(house.store.session("a", at(1)).await.unwrap(), None);
    assert!(
        house
            .accounts
            .sign_in("ann", "battery staple")
            .await
            .is_ok()
    );
    assert_eq!(
        account_refused(make("ann", "ann").await).field(),
        "password"
    );
}

#[tokio::test]
async fn an_invitation_makes_an_account_and_a_member() {
    let house = House::new().await;
    let ann = house.account("ann").await;
    let team = house.create_team("Tuesday Turf", &ann).await;
    let token = house.invite(&team, &ann, at(0)).await;
    let join = async |token: &str, name: &str| {
        let joined = house
            .accounts
            .join(&house.memberships, token, name, "Bob", GOOD, at(1))
            .await;
        joined.map_err(|error| account_refused::<()>(Err(error)))
    };
    // A user name that is taken or invalid doesn't use up the invitation.
    let taken = join(token.reveal(), "ANN").await;
    assert_eq!(taken.unwrap_err(), AccountRefusal::UserNameTaken);
    assert_eq!(
        join(token.reveal(), "x").await.unwrap_err().field(),
        "user_name"
    );
    let (bob, joined) = join(token.reveal(), "bob").await.unwrap();
    assert_eq!(joined, team.id);
    let found = house.store.team(team.id).await.unwrap().unwrap();
    assert_eq!(active(&found, bob.id).unwrap().role, Role::Player);
    // It is used up, so no account is created either.
    let again = join(token.reveal(), "cid").await.unwrap_err();
    assert_eq!(again, MembershipRefusal::InvitationUnknown.into());
    assert!(house.accounts.sign_in("cid", GOOD).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_with_one_invitation_one_gets_an_account() {
    let house = House::new().await;
    let ann = house.account("ann").await;
    let team = house.create_team("Tuesday Turf", &ann).await;
    let token = house.invite(&team, &ann, at(0)).await;
    let tries = (0..8).map(|n| {
        let (accounts, memberships) = (house.accounts.clone(), house.memberships.clone());
        let token = token.clone();
        tokio::spawn(async move {
            let name = format!("user{n}");
            accounts
                .join(&memberships, token.reveal(), &name, "Somebody", GOOD, at(1))
                .await
        })
    });
    let answers = futures::future::join_all(tries).await;
    let joined = answers
        .into_iter()
        .filter(|answer| matches!(answer, Ok(Ok(_))))
        .count();
    assert_eq!(joined, 1);
    let mut known = 0;
    for n in 0..8 {
        known += usize::from(
            house
                .accounts
                .sign_in(&format!("user{n}"), GOOD)
                .await
                .is_ok(),
        );
    }
    assert_eq!(known, 1);
    let found = house.store.team(team.id).await.unwrap().unwrap();
    assert_eq!(found.members.len(), 2);
}
