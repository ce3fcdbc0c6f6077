//! Accounts, and the identities that sign in to them.

use super::Place;
use super::records::{
    account, at, conflicts, identity, is_taken, passkey, second_factor, session, team,
};
use cffa_store::{Account, Identity, Opening};
use futures::future::join_all;
use std::sync::Arc;
use uuid::Uuid;

pub async fn an_account_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    assert!(!store.has_accounts().await.unwrap());
    let (mut ann, bob) = (account("ann"), account("bob"));
    ann.opening = vec![Opening {
        team: Uuid::now_v7(),
        since: at(1),
    }];
    store.insert_account(&ann).await.unwrap();
    ann.passkeys = vec![passkey("one"), passkey("two")];
    ann.second_factor = Some(second_factor());
    ann.opening.clear();
    store.replace_account(&ann).await.unwrap();
    ann.version += 1;
    assert_eq!(store.account(ann.id).await.unwrap(), Some(ann.clone()));
    // What was removed from the account is gone from the store.
    ann.passkeys.clear();
    ann.second_factor = None;
    store.replace_account(&ann).await.unwrap();
    ann.version += 1;
    store.insert_account(&bob).await.unwrap();
    assert!(store.has_accounts().await.unwrap());
    assert_eq!(store.account(ann.id).await.unwrap(), Some(ann.clone()));
    assert_eq!(store.account(Uuid::now_v7()).await.unwrap(), None);
    let found = store.account_of(&identity("bob")).await.unwrap();
    assert_eq!(found, Some(bob.clone()));
    let elsewhere = Identity {
        issuer: "https://id.example/".to_owned(),
        subject: "bob".to_owned(),
    };
    assert_eq!(store.account_of(&elsewhere).await.unwrap(), None);
    let mut both = store
        .accounts(&[bob.id, Uuid::now_v7(), ann.id])
        .await
        .unwrap();
    both.sort_by_key(|one| one.name.clone());
    assert_eq!(both, [ann, bob]);
    assert_eq!(store.accounts(&[]).await.unwrap(), []);
}

pub async fn all_accounts_come_page_by_page(place: &impl Place) {
    let store = place.open().await;
    assert_eq!(store.accounts_after(None, 3).await.unwrap(), []);
    let mut all: Vec<Account> = (0..7).map(|n| account(&format!("ann-{n}"))).collect();
    for one in &mut all {
        // Ids of any version and age: the ids from an import aren't in order.
        one.id = Uuid::new_v4();
        store.insert_account(one).await.unwrap();
    }
    all.sort_by_key(|one| one.id);
    let mut found: Vec<Account> = Vec::new();
    let mut pages = Vec::new();
    loop {
        let after = found.last().map(|one| one.id);
        let page = store.accounts_after(after, 3).await.unwrap();
        pages.push(page.len());
        if page.is_empty() {
            break;
        }
        found.extend(page);
    }
    assert_eq!(pages, [3, 3, 1, 0]);
    assert_eq!(found, all);
}

pub async fn identities_are_unique(place: &impl Place) {
    let store = place.open().await;
    let (ann, mut bob) = (account("ann"), account("bob"));
    store.insert_account(&ann).await.unwrap();
    is_taken(store.insert_account(&account("ann")).await);
    is_taken(store.insert_account(&ann).await);
    store.insert_account(&bob).await.unwrap();
    bob.identities.push(identity("ann"));
    is_taken(store.replace_account(&bob).await);
    // The whole write was refused: bob can still sign in as before.
    let found = store.account_of(&identity("bob")).await.unwrap();
    assert_eq!(found.map(|a| a.version), Some(bob.version));
    let found = store.account_of(&identity("ann")).await.unwrap();
    assert_eq!(found, Some(ann));
}

pub async fn an_account_is_replaced_only_at_its_version(place: &impl Place) {
    let store = place.open().await;
    let mut ann = account("ann");
    conflicts(store.replace_account(&ann).await);
    store.insert_account(&ann).await.unwrap();
    ann.identities = vec![identity("anna")];
    store.replace_account(&ann).await.unwrap();
    conflicts(store.replace_account(&ann).await);
    assert_eq!(store.account_of(&identity("ann")).await.unwrap(), None);
    let found = store.account_of(&identity("anna")).await.unwrap().unwrap();
    assert_eq!(found.version, ann.version + 1);
    store.replace_account(&found).await.unwrap();
}

pub async fn a_deleted_account_is_gone_with_its_sessions(place: &impl Place) {
    let store = place.open().await;
    let (ann, bob) = (account("ann"), account("bob"));
    for one in [&ann, &bob] {
        store.insert_account(one).await.unwrap();
        let session = session(&one.name, Some(one.id));
        store.insert_session(&session).await.unwrap();
    }
    store.delete_account(ann.id).await.unwrap();
    store.delete_account(ann.id).await.unwrap();
    assert_eq!(store.account(ann.id).await.unwrap(), None);
    assert_eq!(store.account_of(&identity("ann")).await.unwrap(), None);
    assert_eq!(store.session("ann", at(20)).await.unwrap(), None);
    assert!(store.session("bob", at(20)).await.unwrap().is_some());
    store.insert_account(&account("ann")).await.unwrap();
}

pub async fn only_one_of_many_becomes_the_first_account(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    let tries = stores
        .iter()
        .cycle()
        .take(20)
        .enumerate()
        .map(|(n, store)| {
            let (store, account) = (Arc::clone(store), account(&format!("user{n}")));
            tokio::spawn(async move { store.insert_first_account(&account).await })
        });
    let answers = join_all(tries).await;
    let (made, refused): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .map(Result::unwrap)
        .partition(Result::is_ok);
    assert_eq!(made.len(), 1);
    refused.into_iter().for_each(is_taken);
    // Creating an account in the usual way still works.
    let later = account("later");
    stores[0].insert_account(&later).await.unwrap();
}

pub async fn identities_are_unique_each_by_itself_and_at_once(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    let from = |issuer: &str, subject: &str| Identity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
    };
    let mut both = account("both");
    both.identities = vec![from("a", "1"), from("b", "2")];
    stores[0].insert_account(&both).await.unwrap();
    // The issuer of one identity with the subject of the other is another person.
    let mut crossed = account("crossed");
    crossed.identities = vec![from("a", "2"), from("b", "1")];
    stores[0].insert_account(&crossed).await.unwrap();
    let found = stores[1].account_of(&from("b", "1")).await.unwrap();
    assert_eq!(found, Some(crossed));
    assert_eq!(stores[1].account_of(&from("a", "3")).await.unwrap(), None);

    // Many try to add the same second identity at once: half of them with a new account, half with
    // an existing one.
    let contested = from("c", "contested");
    let mut tries = Vec::new();
    for n in 0..20 {
        let store = Arc::clone(&stores[n % 2]);
        let mut account = account(&format!("user{n}"));
        let late = n % 4 < 2;
        if late {
            store.insert_account(&account).await.unwrap();
        }
        account.identities.push(contested.clone());
        tries.push(tokio::spawn(async move {
            match late {
                true => store.replace_account(&account).await,
                false => store.insert_account(&account).await,
            }
        }));
    }
    let answers = join_all(tries).await;
    let (done, refused): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .map(Result::unwrap)
        .partition(Result::is_ok);
    assert_eq!(done.len(), 1);
    refused.into_iter().for_each(is_taken);
    let found = stores[0].account_of(&contested).await.unwrap().unwrap();
    assert!(found.identities.contains(&contested));
}

pub async fn records_without_identities_or_invitations_do_not_clash(place: &impl Place) {
    let store = place.open().await;
    for name in ["ann", "bob", "cid"] {
        let mut account = account(name);
        account.identities = Vec::new();
        account.password_hash = None;
        store.insert_account(&account).await.unwrap();
        let found = store.account(account.id).await.unwrap();
        assert_eq!(found, Some(account));
        store.insert_team(&team(name)).await.unwrap();
    }
}

pub async fn the_first_account_stays_the_first(place: &impl Place) {
    let store = place.open().await;
    let mut ann = account("ann");
    store.insert_first_account(&ann).await.unwrap();
    // This also holds after a write that removes fields.
    ann.password_hash = None;
    store.replace_account(&ann).await.unwrap();
    ann.version += 1;
    assert_eq!(store.account(ann.id).await.unwrap(), Some(ann.clone()));
    is_taken(store.insert_first_account(&account("bob")).await);
    // There can't be another first account while one exists that was created in another way.
    store.insert_account(&account("cid")).await.unwrap();
    store.delete_account(ann.id).await.unwrap();
    is_taken(store.insert_first_account(&account("bob")).await);
    // Once all accounts are deleted, the installation counts as new.
    let cid = store.account_of(&identity("cid")).await.unwrap().unwrap();
    store.delete_account(cid.id).await.unwrap();
    assert!(!store.has_accounts().await.unwrap());
    store.insert_first_account(&account("bob")).await.unwrap();
}
