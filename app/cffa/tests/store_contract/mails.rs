//! Outgoing mail: an address for each account, and a queue from which several processes take mails.

use super::Place;
use cffa_store::{
    ConfirmationCounts, Mail, MailAddress, MailCounts, MailKind, MailState, MailTo, Notice,
    PasswordReset, StoreError, UnconfirmedAddress,
};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// With millisecond precision, as mails are stored.
fn now() -> Timestamp {
    Timestamp::from_millisecond(1_790_000_000_123).unwrap()
}

fn address() -> MailAddress {
    MailAddress {
        account: Uuid::now_v7(),
        version: 1,
        address: "ann@example.com".to_owned(),
        salt: Uuid::new_v4(),
        language: "de".to_owned(),
        asked: now(),
        confirmed: None,
        next: None,
        resets: Vec::new(),
        no_balances: false,
    }
}

pub fn mail(team: Option<Uuid>, account: Uuid, due: Timestamp) -> Mail {
    Mail {
        id: Uuid::new_v4(),
        version: 1,
        team,
        account,
        recipient: Uuid::from_u128(7),
        device: None,
        kind: MailKind::NextGame(Uuid::nil(), Notice::Planned),
        salt: Uuid::new_v4(),
        to: Some(MailTo {
            address: "ann@example.com".to_owned(),
            language: "de".to_owned(),
        }),
        subject: "A game \u{1f600}".to_owned(),
        attempts: 2,
        answer: Some("Not now".to_owned()),
        made: now(),
        due,
        expires: now() + SignedDuration::from_hours(24),
        state: MailState::Waiting,
    }
}

pub async fn a_mail_address_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let mut one = address();
    let other = MailAddress {
        confirmed: Some(now()),
        next: Some(UnconfirmedAddress {
            address: "anna@example.com".to_owned(),
            salt: Uuid::new_v4(),
            language: "en".to_owned(),
            asked: now(),
        }),
        resets: vec![PasswordReset {
            salt: Uuid::new_v4(),
            token_hash: "h".to_owned(),
            asked: now(),
        }],
        ..address()
    };
    for address in [&one, &other] {
        store.insert_mail_address(address).await.unwrap();
        let again = store.insert_mail_address(address).await;
        assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    }
    assert_eq!(
        store.mail_address(one.account).await.unwrap(),
        Some(one.clone())
    );
    assert_eq!(store.mail_address(Uuid::now_v7()).await.unwrap(), None);
    let mut all = [one.clone(), other.clone()];
    all.sort_by_key(|address| address.account);
    let first = store.mail_addresses_after(None, 1).await.unwrap();
    assert_eq!(first, all[..1]);
    let rest = store.mail_addresses_after(Some(all[0].account), 9).await;
    assert_eq!(rest.unwrap(), all[1..]);
    one.confirmed = Some(now());
    store.replace_mail_address(&one).await.unwrap();
    let late = store.replace_mail_address(&one).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    one.version = 2;
    assert_eq!(
        store.mail_address(one.account).await.unwrap(),
        Some(one.clone())
    );
    let earlier = MailAddress {
        version: 1,
        ..one.clone()
    };
    store.delete_mail_address_at(&earlier).await.unwrap();
    let kept = store.mail_address(one.account).await.unwrap();
    assert_eq!(kept, Some(one.clone()));
    store.delete_mail_address_at(&one).await.unwrap();
    assert_eq!(store.mail_address(one.account).await.unwrap(), None);
    store.insert_mail_address(&one).await.unwrap();
    store.delete_mail_address(one.account).await.unwrap();
    store.delete_mail_address(one.account).await.unwrap();
    let left = store.mail_addresses_after(None, 9).await.unwrap();
    assert_eq!(left, [other]);
}

pub async fn a_mail_is_taken_by_one_of_many(place: &impl Place) {
    let stores = [place.open().await, place.open().await];
    let mail = mail(None, Uuid::now_v7(), now());
    stores[0].insert_mail(&mail).await.unwrap();
    let again = stores[1].insert_mail(&mail).await;
    assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    let tries = (0..12).map(|n| {
        let (store, mail) = (stores[n % 2].clone(), mail.clone());
        tokio::spawn(async move { store.replace_mail(&mail).await })
    });
    let tries = join_all(tries).await.into_iter().map(Result::unwrap);
    let (taken, late): (Vec<_>, Vec<_>) = tries.partition(Result::is_ok);
    assert_eq!(taken.len(), 1);
    for late in late {
        assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    }
    let kept = stores[0].mails(&[mail.id, Uuid::new_v4()]).await.unwrap();
    assert_eq!(kept, [Mail { version: 2, ..mail }]);
}

pub async fn mails_are_found_by_what_they_wait_for(place: &impl Place) {
    let store = place.open().await;
    let (team, account) = (Uuid::now_v7(), Uuid::now_v7());
    let later = now() + SignedDuration::from_secs(60);
    let due = mail(Some(team), account, now());
    let waits = mail(Some(team), Uuid::now_v7(), later);
    let mut failed = mail(Some(team), account, now());
    failed.state = MailState::Failed("Not here".to_owned());
    let sent = Mail {
        state: MailState::Sent,
        ..mail(Some(Uuid::now_v7()), account, now())
    };
    for mail in [&due, &waits, &failed, &sent] {
        store.insert_mail(mail).await.unwrap();
    }
    let found = async |at, limit| store.mails_due(at, limit).await.unwrap();
    assert_eq!(found(now(), 9).await, std::slice::from_ref(&due));
    assert_eq!(found(later, 9).await, [due.clone(), waits.clone()]);
    assert_eq!(found(later, 1).await, std::slice::from_ref(&due));
    assert_eq!(store.failed_mails(team, 9).await.unwrap(), [failed]);
    assert_eq!(store.failed_mails(account, 9).await.unwrap(), []);
    let count = async |team, since| {
        let recipient = Uuid::from_u128(7);
        let counted = store.count_mails(team, account, recipient, since).await;
        let MailCounts {
            team,
            account,
            recipient,
        } = counted.unwrap();
        [team, account, recipient]
    };
    assert_eq!(count(Some(team), now()).await, [3, 3, 4]);
    assert_eq!(count(None, now()).await, [0, 3, 4]);
    assert_eq!(count(Some(team), later).await, [0, 0, 0]);
    // Mails that anyone can request, and those that protect an account, don't count towards the
    // limits of the rest.
    for kind in [
        MailKind::Confirmation,
        MailKind::NewPassword(Uuid::nil()),
        MailKind::AddressChanged,
        MailKind::PasswordChanged,
    ] {
        let mail = Mail {
            kind,
            ..mail(None, account, later)
        };
        store.insert_mail(&mail).await.unwrap();
        store
            .replace_mail(&Mail {
                state: MailState::Sent,
                ..mail
            })
            .await
            .unwrap();
    }
    assert_eq!(count(None, now()).await, [0, 3, 4]);
    // A mail that is written again counts for today, and for its new recipient.
    let again = Mail {
        recipient: Uuid::from_u128(8),
        made: later,
        ..sent
    };
    store.replace_mail(&again).await.unwrap();
    assert_eq!(count(None, now()).await, [0, 3, 3]);
    assert_eq!(count(None, later).await, [0, 1, 0]);
    store.purge_mails(now()).await.unwrap();
    assert_eq!(found(later, 9).await.len(), 2);
    store.purge_mails(later).await.unwrap();
    assert_eq!(found(later, 9).await, []);
}

pub async fn mails_that_confirm_an_address_are_counted(place: &impl Place) {
    let store = place.open().await;
    let (account, other) = (Uuid::now_v7(), Uuid::now_v7());
    let to = |account, recipient, kind| Mail {
        recipient: Uuid::from_u128(recipient),
        device: None,
        kind,
        ..mail(None, account, now())
    };
    for mail in [
        to(account, 7, MailKind::Confirmation),
        to(account, 7, MailKind::PasswordChanged),
        to(account, 7, MailKind::NewPassword(Uuid::nil())),
        to(account, 8, MailKind::Confirmation),
        to(other, 7, MailKind::Confirmation),
        to(other, 7, MailKind::Confirmation),
        to(other, 8, MailKind::Confirmation),
    ] {
        store.insert_mail(&mail).await.unwrap();
    }
    let count = async |account, since| {
        let to = Uuid::from_u128(7);
        let counted = store.count_confirmations(account, to, since).await;
        let ConfirmationCounts {
            account,
            recipient,
            both,
        } = counted.unwrap();
        [account, recipient, both]
    };
    assert_eq!(count(account, now()).await, [2, 3, 1]);
    assert_eq!(count(other, now()).await, [3, 3, 2]);
    assert_eq!(count(Uuid::now_v7(), now()).await, [0, 3, 0]);
    let later = now() + SignedDuration::from_secs(1);
    assert_eq!(count(account, later).await, [0, 0, 0]);
}

pub async fn mails_go_with_their_team_and_their_account(place: &impl Place) {
    let store = place.open().await;
    let (team, account) = (Uuid::now_v7(), Uuid::now_v7());
    let about = mail(Some(team), Uuid::now_v7(), now());
    let other = mail(Some(Uuid::now_v7()), account, now());
    let theirs = MailAddress {
        account,
        ..address()
    };
    store.insert_mail_address(&theirs).await.unwrap();
    for mail in [&about, &other] {
        store.insert_mail(mail).await.unwrap();
    }
    store.delete_mails_about(team).await.unwrap();
    let left = store.mails(&[about.id, other.id]).await.unwrap();
    assert_eq!(left, std::slice::from_ref(&other));
    store.delete_account(account).await.unwrap();
    assert_eq!(store.mails(&[other.id]).await.unwrap(), []);
    assert_eq!(store.mail_address(account).await.unwrap(), None);
}
