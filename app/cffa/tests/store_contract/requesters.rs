//! Requesters: an account and its teams, found at once.

use super::Place;
use super::records::{account, at, identity, member, session, team};
use super::tokens::token;
use cffa_store::{Requester, Store, Team, TeamEvent};
use uuid::Uuid;

/// The teams of a store in which each test below looks for its own.
async fn teams_of_others(store: &dyn Store) {
    let mut others = team("Monday Mixed");
    others.members = vec![member(Uuid::now_v7())];
    store.insert_team(&others).await.unwrap();
    store.insert_team(&team("Nobody's")).await.unwrap();
}

fn tuesday_and_friday() -> [Team; 2] {
    ["Tuesday Turf", "Friday Five"].map(team)
}

pub async fn a_requester_is_found_with_the_teams_by_name(place: &impl Place) {
    let store = place.open().await;
    teams_of_others(&*store).await;
    let (ann, bob) = (account("ann"), account("bob"));
    store.insert_account(&ann).await.unwrap();
    store.insert_account(&bob).await.unwrap();
    let [mut tuesday, mut friday] = tuesday_and_friday();
    tuesday.members = vec![member(bob.id), member(ann.id)];
    friday.members = vec![member(ann.id)];
    store.insert_team(&tuesday).await.unwrap();
    store.insert_team(&friday).await.unwrap();
    let of_ann = Some(Requester {
        account: ann.clone(),
        teams: vec![friday, tuesday.clone()],
    });
    let of_bob = Some(Requester {
        account: bob.clone(),
        teams: vec![tuesday.clone()],
    });

    assert_eq!(store.requester(ann.id).await.unwrap(), of_ann);
    assert_eq!(store.requester(Uuid::now_v7()).await.unwrap(), None);
    let by_identity = async |subject| store.requester_with_identity(&identity(subject)).await;
    assert_eq!(by_identity("ann").await.unwrap(), of_ann);
    assert_eq!(by_identity("carl").await.unwrap(), None);

    let session = session("s", Some(ann.id));
    store.insert_session(&session).await.unwrap();
    let by_session = async |hash, now| store.requester_with_session(hash, at(now)).await.unwrap();
    assert_eq!(by_session("s", 99).await, Some((session, of_ann)));
    assert_eq!(by_session("s", 100).await, None);
    assert_eq!(by_session("other", 99).await, None);

    let token = token(bob.id, "t");
    store.put_token(&token).await.unwrap();
    let by_token = async |hash, now| store.requester_with_token(hash, at(now)).await.unwrap();
    assert_eq!(by_token("t", 99).await, Some((token, of_bob)));
    assert_eq!(by_token("t", 101).await, None);
    assert_eq!(by_token("other", 99).await, None);

    // What changed since is found at once.
    tuesday.members = vec![member(ann.id)];
    store.replace_team(&tuesday).await.unwrap();
    let of_bob = store.requester(bob.id).await.unwrap().unwrap();
    assert_eq!(of_bob.teams, []);
}

pub async fn a_requester_has_more_than_one_document_can_contain(place: &impl Place) {
    // MongoDB: 16 MB.
    const TEAMS: usize = 17;
    const BYTES: usize = 1 << 20;
    let store = place.open().await;
    let ann = account("ann");
    store.insert_account(&ann).await.unwrap();
    for n in 0..TEAMS {
        let mut large = team(&format!("Team {n:02}"));
        large.members = vec![member(ann.id)];
        large.events = vec![TeamEvent {
            at: at(1),
            by: large.claims[0].by.clone(),
            what: "x".repeat(BYTES),
        }];
        store.insert_team(&large).await.unwrap();
    }
    let found = store.requester(ann.id).await.unwrap().unwrap();
    let names: Vec<String> = found.teams.into_iter().map(|team| team.name).collect();
    let all: Vec<String> = (0..TEAMS).map(|n| format!("Team {n:02}")).collect();
    assert_eq!(names, all);
}

pub async fn nobody_is_the_requester_of_a_session_without_an_account(place: &impl Place) {
    let store = place.open().await;
    teams_of_others(&*store).await;
    let gone = Uuid::now_v7();
    let [mut tuesday, _] = tuesday_and_friday();
    tuesday.members = vec![member(gone)];
    store.insert_team(&tuesday).await.unwrap();
    for session in [session("anonymous", None), session("gone", Some(gone))] {
        store.insert_session(&session).await.unwrap();
        let hash = &session.id_hash;
        let found = store.requester_with_session(hash, at(20)).await.unwrap();
        assert_eq!(found, Some((session.clone(), None)));
    }
    let token = token(gone, "t");
    store.put_token(&token).await.unwrap();
    let found = store.requester_with_token("t", at(20)).await.unwrap();
    assert_eq!(found, Some((token, None)));
    assert_eq!(store.requester(gone).await.unwrap(), None);
}
