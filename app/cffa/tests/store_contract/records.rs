//! Sample records: the smallest and the largest possible.

use cffa_book::{Actor, Change, Currency, Entry, FORMAT, Money, PlayerId, Seq};
use cffa_store::{
    Account, AccountId, BookId, Identity, Invitation, Member, Passkey, PaymentClaim, PaymentMethod,
    Role, SecondFactor, SessionRecord, Store, StoreError, Team, TeamLink,
};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

pub fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 0).unwrap()
}

pub fn some_book() -> BookId {
    BookId {
        team: Uuid::now_v7(),
        generation: Uuid::now_v7(),
    }
}

pub fn entry(seq: Seq) -> Entry {
    Entry {
        v: FORMAT,
        seq,
        at: at(i64::try_from(seq).unwrap()),
        by: Actor {
            account: Some(Uuid::now_v7()),
            name: "Ann \u{1f600} O'Hara\"; DROP TABLE changes; --".to_owned(),
        },
        key: Some(Uuid::new_v4()),
        fingerprint: None,
        change: Change::PlayerRetired {
            player: PlayerId(Uuid::now_v7()),
        },
    }
}

pub fn keyless(seq: Seq) -> Entry {
    Entry {
        key: None,
        fingerprint: None,
        ..entry(seq)
    }
}

pub fn team(name: &str) -> Team {
    Team {
        id: Uuid::now_v7(),
        version: 1,
        name: name.to_owned(),
        name_key: name.to_lowercase(),
        generation: Uuid::now_v7(),
        created: at(0),
        members: Vec::new(),
        invitations: Vec::new(),
        named_invitations: Vec::new(),
        staged: Vec::new(),
        kept: Vec::new(),
        events: Vec::new(),
        requests: Vec::new(),
        claims: vec![PaymentClaim {
            currency: Some(Currency::default()),
            id: Uuid::now_v7(),
            player: PlayerId(Uuid::now_v7()),
            by: Actor {
                account: None,
                name: "Ann".to_owned(),
            },
            amount: Money::from_minor(13_34),
            date: jiff::civil::date(2026, 11, 28),
            made: at(3),
            confirmed: true,
        }],
        link: Some(TeamLink {
            salt: Uuid::new_v4(),
            token_hash: "a hash".to_owned(),
        }),
    }
}

pub fn member(account: AccountId) -> Member {
    Member {
        account,
        role: Role::Manager,
        player: Some(PlayerId(Uuid::now_v7())),
        since: at(1),
        revoked: Some(at(2)),
        payment_methods: vec![
            PaymentMethod::BankAccount {
                holder: "Ann Ex".to_owned(),
                iban: "GB33BUKB20201555555555".to_owned(),
                bic: None,
            },
            PaymentMethod::Monzo {
                handle: "ann".to_owned(),
            },
        ],
    }
}

pub fn invitation(token_hash: &str) -> Invitation {
    Invitation {
        id: Uuid::now_v7(),
        token_hash: token_hash.to_owned(),
        role: Role::Player,
        player: None,
        by: Actor {
            account: None,
            name: "Ann".to_owned(),
        },
        made: at(0),
        expires: at(100),
    }
}

pub fn identity(subject: &str) -> Identity {
    Identity {
        issuer: Identity::LOCAL.to_owned(),
        subject: subject.to_owned(),
    }
}

pub fn account(subject: &str) -> Account {
    Account {
        id: Uuid::now_v7(),
        version: 1,
        name: subject.to_owned(),
        identities: vec![identity(subject)],
        password_hash: Some("$argon2id$".to_owned()),
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: at(0),
    }
}

pub fn passkey(id: &str) -> Passkey {
    Passkey {
        id: id.to_owned(),
        name: "My phone".to_owned(),
        public_key: "pQECAyYgAQ".to_owned(),
        sign_count: u32::MAX,
        answered: Some("0123".to_owned()),
        created: at(1),
        used: Some(at(2)),
    }
}

pub fn second_factor() -> SecondFactor {
    SecondFactor {
        secret: "sealed".to_owned(),
        last_step: 58_000_000,
        recovery_codes: vec!["0123".to_owned(), "4567".to_owned()],
        since: at(3),
    }
}

pub fn session(id_hash: &str, account: Option<AccountId>) -> SessionRecord {
    SessionRecord {
        id_hash: id_hash.to_owned(),
        account,
        provider_session: None,
        state: BTreeMap::from([("team".to_owned(), "\"x\"".to_owned())]),
        began: at(0),
        seen: at(10),
        expires: at(100),
    }
}

pub fn conflicts<T: std::fmt::Debug>(answer: Result<T, StoreError>) {
    assert!(matches!(answer, Err(StoreError::Conflict)), "{answer:?}");
}

pub fn is_taken<T: std::fmt::Debug>(answer: Result<T, StoreError>) {
    assert!(matches!(answer, Err(StoreError::Taken)), "{answer:?}");
}

pub async fn all(store: &Arc<dyn Store>, book: BookId) -> Vec<Entry> {
    store.changes_after(book, 0, 100_000).await.unwrap()
}

/// The longest valid name, of characters that take four bytes each.
pub fn longest() -> String {
    "\u{1f600}".repeat(cffa_book::limits::NAME)
}
