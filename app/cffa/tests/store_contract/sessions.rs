//! Sessions: valid until they end.

use super::Place;
use super::records::{at, is_taken, session};
use jiff::SignedDuration;
use uuid::Uuid;

pub async fn a_session_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let ms = SignedDuration::from_millis(123);
    let mut known = session("known", Some(Uuid::now_v7()));
    known.began = at(0) + ms;
    known.seen = at(10) + ms;
    known.expires = at(100) + ms;
    let anonymous = session("anonymous", None);
    store.insert_session(&known).await.unwrap();
    store.insert_session(&anonymous).await.unwrap();
    is_taken(store.insert_session(&anonymous).await);
    assert_eq!(store.session("known", at(20)).await.unwrap(), Some(known));
    let found = store.session("anonymous", at(20)).await.unwrap();
    assert_eq!(found, Some(anonymous));
    assert_eq!(store.session("other", at(20)).await.unwrap(), None);
}

pub async fn expired_sessions_are_never_answered(place: &impl Place) {
    let store = place.open().await;
    let ann = Uuid::now_v7();
    let session = session("s", Some(ann));
    store.insert_session(&session).await.unwrap();
    assert!(store.session("s", at(99)).await.unwrap().is_some());
    assert_eq!(store.session("s", at(100)).await.unwrap(), None);
    assert_eq!(store.sessions_of(ann, at(99)).await.unwrap(), [session]);
    assert_eq!(store.sessions_of(ann, at(100)).await.unwrap(), []);
}

pub async fn an_ended_session_does_not_come_back(place: &impl Place) {
    let store = place.open().await;
    let mut session = session("s", None);
    store.insert_session(&session).await.unwrap();
    session.account = Some(Uuid::now_v7());
    session.state.insert("more".to_owned(), "1".to_owned());
    assert!(store.replace_session(&session).await.unwrap());
    let found = store.session("s", at(20)).await.unwrap();
    assert_eq!(found.as_ref(), Some(&session));
    store.delete_session("s").await.unwrap();
    store.delete_session("s").await.unwrap();
    assert!(!store.replace_session(&session).await.unwrap());
    store.touch_session("s", at(20), at(200)).await.unwrap();
    assert_eq!(store.session("s", at(20)).await.unwrap(), None);
}

pub async fn using_a_session_leaves_its_state(place: &impl Place) {
    let store = place.open().await;
    let mut session = session("s", None);
    store.insert_session(&session).await.unwrap();
    store.touch_session("s", at(50), at(150)).await.unwrap();
    session.seen = at(50);
    session.expires = at(150);
    assert_eq!(store.session("s", at(120)).await.unwrap(), Some(session));
}

pub async fn sessions_of_an_account_can_be_listed_and_ended(place: &impl Place) {
    let store = place.open().await;
    let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
    for (n, id) in ["a1", "a2", "a3"].into_iter().enumerate() {
        let mut session = session(id, Some(ann));
        session.seen = at(i64::try_from(n).unwrap());
        store.insert_session(&session).await.unwrap();
    }
    store
        .insert_session(&session("b", Some(bob)))
        .await
        .unwrap();
    store
        .insert_session(&session("nobody", None))
        .await
        .unwrap();
    let ids = async |account| {
        let found = store.sessions_of(account, at(20)).await.unwrap();
        found.into_iter().map(|s| s.id_hash).collect::<Vec<_>>()
    };
    assert_eq!(ids(ann).await, ["a3", "a2", "a1"]);
    store.delete_sessions_of(ann, Some("a2")).await.unwrap();
    assert_eq!(ids(ann).await, ["a2"]);
    store.delete_sessions_of(ann, None).await.unwrap();
    assert_eq!(ids(ann).await, [""; 0]);
    // An exception for another account's session has no effect.
    store.delete_sessions_of(bob, Some("nobody")).await.unwrap();
    assert_eq!(ids(bob).await, [""; 0]);
    assert!(store.session("nobody", at(20)).await.unwrap().is_some());
}

pub async fn sessions_that_go_with_one_of_a_provider_end_together(place: &impl Place) {
    let store = place.open().await;
    for (id, with) in [
        ("a", Some("x")),
        ("b", Some("x")),
        ("c", Some("y")),
        ("d", None),
    ] {
        let mut session = session(id, None);
        session.provider_session = with.map(str::to_owned);
        store.insert_session(&session).await.unwrap();
    }
    let mut moved = session("d", None);
    moved.provider_session = Some("x".to_owned());
    assert!(store.replace_session(&moved).await.unwrap());
    assert_eq!(store.session("d", at(20)).await.unwrap(), Some(moved));
    store.delete_sessions_with("x").await.unwrap();
    store.delete_sessions_with("never-there").await.unwrap();
    for (id, is_there) in [("a", false), ("b", false), ("c", true), ("d", false)] {
        let found = store.session(id, at(20)).await.unwrap();
        assert_eq!(found.is_some(), is_there, "{id}");
    }
}

pub async fn purging_forgets_only_what_expired(place: &impl Place) {
    let store = place.open().await;
    let mut long = session("long", None);
    long.expires = at(1_000);
    store.insert_session(&session("short", None)).await.unwrap();
    store.insert_session(&long).await.unwrap();
    store.purge_sessions(at(100)).await.unwrap();
    // Asked for a time before it expired: it is deleted all the same.
    assert_eq!(store.session("short", at(50)).await.unwrap(), None);
    assert_eq!(store.session("long", at(50)).await.unwrap(), Some(long));
}
