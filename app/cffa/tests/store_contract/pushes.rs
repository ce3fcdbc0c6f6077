//! Notifications: devices, the key, and their part in the queue of mails.

use super::Place;
use super::mails::mail;
use cffa_store::{Mail, PushDevice, PushKey, Reader, StoreError};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

fn device(reader: Reader) -> PushDevice {
    PushDevice {
        id: Uuid::new_v4(),
        reader,
        endpoint: "https://push.example.com/a".to_owned(),
        public_key: "BP4z".to_owned(),
        auth: "BTBZ".to_owned(),
        language: "de".to_owned(),
        site: "https://cffa.example.com".to_owned(),
        made: Timestamp::from_millisecond(1_790_000_000_123).unwrap(),
        no_balances: false,
    }
}

fn by_link(team: Uuid) -> Reader {
    Reader::Link {
        team,
        person: Uuid::new_v4(),
        token_hash: "h".to_owned(),
    }
}

pub async fn a_push_device_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let (team, account) = (Uuid::now_v7(), Uuid::now_v7());
    let mut own = device(Reader::Account(account));
    let linked = device(by_link(team));
    for device in [&own, &linked] {
        store.put_push_device(device).await.unwrap();
        assert_eq!(
            store.push_device(device.id).await.unwrap().as_ref(),
            Some(device)
        );
    }
    let mut all = [own.clone(), linked.clone()];
    all.sort_by_key(|device| device.id);
    let page = store.push_devices_after(None, 1).await.unwrap();
    assert_eq!(page, all[..1]);
    let rest = store.push_devices_after(Some(all[0].id), 9).await.unwrap();
    assert_eq!(rest, all[1..]);
    let of = async |owner| store.push_devices_of(owner, 9).await.unwrap();
    assert_eq!(of(account).await, std::slice::from_ref(&own));
    assert_eq!(of(team).await, std::slice::from_ref(&linked));
    // Another person uses the device.
    let other = Uuid::now_v7();
    own.reader = Reader::Account(other);
    store.put_push_device(&own).await.unwrap();
    assert_eq!(of(account).await, []);
    assert_eq!(of(other).await, std::slice::from_ref(&own));
    store.delete_push_device(own.id).await.unwrap();
    store.delete_push_device(own.id).await.unwrap();
    assert_eq!(store.push_device(own.id).await.unwrap(), None);
    store.delete_push_devices_of(other).await.unwrap();
    assert_eq!(of(team).await, [linked]);
    store.delete_push_devices_of(team).await.unwrap();
    assert_eq!(store.push_devices_after(None, 9).await.unwrap(), []);
}

pub async fn push_devices_go_with_their_account(place: &impl Place) {
    let store = place.open().await;
    let account = Uuid::now_v7();
    let (own, other) = (
        device(Reader::Account(account)),
        device(by_link(Uuid::now_v7())),
    );
    for device in [&own, &other] {
        store.put_push_device(device).await.unwrap();
    }
    store.delete_account(account).await.unwrap();
    assert_eq!(store.push_devices_after(None, 9).await.unwrap(), [other]);
}

pub async fn a_push_key_is_made_once(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    assert_eq!(stores[0].push_key("one").await.unwrap(), None);
    let tries = (0..8).map(|n| {
        let store = stores[n % 2].clone();
        let key = PushKey {
            name: "one".to_owned(),
            private_key: format!("key {n}"),
        };
        tokio::spawn(async move { store.insert_push_key(&key).await.map(|()| key) })
    });
    let tries = join_all(tries).await.into_iter().map(Result::unwrap);
    let (made, late): (Vec<_>, Vec<_>) = tries.partition(Result::is_ok);
    assert_eq!(made.len(), 1);
    for late in late {
        assert!(matches!(late, Err(StoreError::Taken)), "{late:?}");
    }
    let kept = stores[1].push_key("one").await.unwrap();
    assert_eq!(kept, made.into_iter().next().and_then(Result::ok));
    assert_eq!(stores[1].push_key("two").await.unwrap(), None);
}

pub async fn notifications_and_mails_are_due_apart(place: &impl Place) {
    let store = place.open().await;
    let due = Timestamp::from_millisecond(1_790_000_000_123).unwrap();
    let team = Uuid::now_v7();
    let letter = mail(Some(team), Uuid::now_v7(), due);
    let device = Uuid::new_v4();
    let push = Mail {
        device: Some(device),
        to: None,
        ..mail(Some(team), device, due)
    };
    let later = due + SignedDuration::from_secs(60);
    let waits = Mail {
        due: later,
        id: Uuid::new_v4(),
        ..push.clone()
    };
    for mail in [&letter, &push, &waits] {
        store.insert_mail(mail).await.unwrap();
    }
    let mails = store.mails_due(later, 9).await.unwrap();
    assert_eq!(mails, [letter]);
    assert_eq!(
        store.pushes_due(due, 9).await.unwrap(),
        std::slice::from_ref(&push)
    );
    let both = store.pushes_due(later, 9).await.unwrap();
    assert_eq!(both, [push.clone(), waits]);
    let count = store.count_mails(Some(team), device, device, due).await;
    assert_eq!(count.unwrap().account, 2);
    // Once it is sent, it is no longer waiting.
    let sent = Mail {
        state: cffa_store::MailState::Sent,
        ..push
    };
    store.replace_mail(&sent).await.unwrap();
    assert_eq!(store.pushes_due(due, 9).await.unwrap(), []);
}
