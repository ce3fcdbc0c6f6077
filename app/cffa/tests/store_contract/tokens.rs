//! Personal access tokens.

use super::Place;
use cffa_store::{Account, AccountId, Identity, MOST_TOKENS, PersonalToken, Store, StoreError};
use futures::future::join_all;
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 123_000_000).unwrap()
}

pub fn token(account: AccountId, hash: &str) -> PersonalToken {
    PersonalToken {
        id: Uuid::now_v7(),
        token_hash: hash.to_owned(),
        account,
        password: Some("a mark".to_owned()),
        name: "a \u{1f4d3} 'notebook'".to_owned(),
        scopes: vec!["read:book".to_owned(), "write:spaces".to_owned()],
        made: at(0),
        expires: at(100),
        used: None,
    }
}

/// The token with this hash, if it has not expired by `now`.
async fn found(store: &dyn Store, hash: &str, now: Timestamp) -> Option<PersonalToken> {
    let found = store.requester_with_token(hash, now).await.unwrap();
    found.map(|(token, _)| token)
}

pub async fn a_token_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let ann = Uuid::now_v7();
    let mut token = token(ann, "a");
    store.put_token(&token).await.unwrap();
    let other = place.open().await;
    let stored = found(&*other, "a", at(99)).await;
    assert_eq!(stored.as_ref(), Some(&token));
    assert_eq!(found(&*other, "b", at(0)).await, None);
    other.touch_token(token.id, at(7)).await.unwrap();
    token.used = Some(at(7));
    assert_eq!(found(&*store, "a", at(8)).await, Some(token.clone()));
    // A token of an account without a password, whose provider signs it in.
    token.id = Uuid::now_v7();
    token.token_hash = "c".to_owned();
    token.password = None;
    store.put_token(&token).await.unwrap();
    assert_eq!(found(&*store, "c", at(8)).await, Some(token));
}

pub async fn a_token_is_replaced_by_its_owner_alone(place: &impl Place) {
    let store = place.open().await;
    let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
    let first = token(ann, "first");
    store.put_token(&first).await.unwrap();
    let mut second = first.clone();
    second.token_hash = "second".to_owned();
    store.put_token(&second).await.unwrap();
    assert_eq!(found(&*store, "first", at(1)).await, None);
    let mut bobs = first.clone();
    bobs.account = bob;
    bobs.token_hash = "bobs".to_owned();
    let taken = store.put_token(&bobs).await;
    assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    let mut same = token(bob, "second");
    let taken = store.put_token(&same).await;
    assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
    same.token_hash = "third".to_owned();
    store.put_token(&same).await.unwrap();
    let ids: Vec<_> = [ann, bob].into_iter().zip([second, same]).collect();
    for (account, token) in ids {
        assert_eq!(store.tokens_of(account, at(1)).await.unwrap(), [token]);
    }
}

pub async fn tokens_are_listed_and_revoked_by_their_owner_alone(place: &impl Place) {
    let store = place.open().await;
    let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
    let mut all = Vec::new();
    for n in 0..3 {
        let mut one = token(ann, &format!("a{n}"));
        one.made = at(n);
        store.put_token(&one).await.unwrap();
        all.insert(0, one);
    }
    let bobs = token(bob, "b");
    store.put_token(&bobs).await.unwrap();
    assert_eq!(store.tokens_of(ann, at(50)).await.unwrap(), all);
    assert!(!store.delete_token(bob, all[1].id).await.unwrap());
    assert!(store.delete_token(ann, all[1].id).await.unwrap());
    assert!(!store.delete_token(ann, all[1].id).await.unwrap());
    assert_eq!(found(&*store, "a1", at(50)).await, None);
    // A use that was in progress doesn't bring it back.
    store.touch_token(all[1].id, at(60)).await.unwrap();
    assert_eq!(store.tokens_of(ann, at(50)).await.unwrap().len(), 2);
    store.delete_tokens_of(ann).await.unwrap();
    assert_eq!(store.tokens_of(ann, at(50)).await.unwrap(), []);
    assert_eq!(store.tokens_of(bob, at(50)).await.unwrap(), [bobs]);
}

pub async fn an_expired_token_is_never_answered_and_purged(place: &impl Place) {
    let store = place.open().await;
    let ann = Uuid::now_v7();
    let mut long = token(ann, "long");
    long.expires = at(1_000);
    store.put_token(&token(ann, "short")).await.unwrap();
    store.put_token(&long).await.unwrap();
    assert!(found(&*store, "short", at(99)).await.is_some());
    assert_eq!(found(&*store, "short", at(100)).await, None);
    let left = store.tokens_of(ann, at(100)).await.unwrap();
    assert_eq!(left, [long.clone()]);
    store.purge_tokens(at(100)).await.unwrap();
    // Asked for a time before it expired: it is deleted all the same.
    assert_eq!(found(&*store, "short", at(50)).await, None);
    assert_eq!(found(&*store, "long", at(50)).await, Some(long));
}

pub async fn tokens_go_with_their_account(place: &impl Place) {
    let store = place.open().await;
    let account = |name: &str| Account {
        id: Uuid::now_v7(),
        version: 1,
        name: name.to_owned(),
        identities: vec![Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: name.to_owned(),
        }],
        password_hash: None,
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: at(0),
    };
    let (ann, bob) = (account("ann"), account("bob"));
    for one in [&ann, &bob] {
        store.insert_account(one).await.unwrap();
        store.put_token(&token(one.id, &one.name)).await.unwrap();
    }
    store.delete_account(ann.id).await.unwrap();
    assert_eq!(found(&*store, "ann", at(1)).await, None);
    assert!(found(&*store, "bob", at(1)).await.is_some());
}

pub async fn however_many_tokens_are_added_at_once_only_so_many_are_kept(place: &impl Place) {
    let stores = [Arc::new(place.open().await), Arc::new(place.open().await)];
    let ann = Uuid::now_v7();
    let tokens: Vec<_> = (0..2 * MOST_TOKENS)
        .map(|n| token(ann, &format!("t{n}")))
        .collect();
    let added = tokens.iter().enumerate().map(|(n, one)| {
        let (store, one) = (stores[n % 2].clone(), one.clone());
        tokio::spawn(async move { store.put_token(&one).await })
    });
    let added: Vec<_> = join_all(added)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let kept = added.iter().filter(|it| it.is_ok()).count();
    assert_eq!(kept, MOST_TOKENS);
    assert!(
        added
            .iter()
            .all(|it| matches!(it, Ok(()) | Err(StoreError::Conflict)))
    );
    let store = &stores[0];
    assert_eq!(
        store.tokens_of(ann, at(1)).await.unwrap().len(),
        MOST_TOKENS
    );
    // Renewing a token doesn't add one, and revoking one makes room.
    let first = store.tokens_of(ann, at(1)).await.unwrap().remove(0);
    let anew = PersonalToken {
        token_hash: "anew".to_owned(),
        ..first.clone()
    };
    store.put_token(&anew).await.unwrap();
    let more = token(ann, "more");
    assert!(matches!(
        store.put_token(&more).await,
        Err(StoreError::Conflict)
    ));
    assert!(store.delete_token(ann, first.id).await.unwrap());
    store.put_token(&more).await.unwrap();
    // Expired tokens no longer count, and those of other accounts never did.
    let mut late = token(ann, "late");
    late.made = at(200);
    late.expires = at(300);
    store.put_token(&late).await.unwrap();
    store
        .put_token(&token(Uuid::now_v7(), "bob"))
        .await
        .unwrap();
}
