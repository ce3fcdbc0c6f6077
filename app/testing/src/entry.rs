//! A change of a book, for tests of databases to which its content does not matter.

use cffa_book::{Actor, Change, Entry, FORMAT, PlayerId};
use jiff::Timestamp;
use uuid::Uuid;

/// The change with this number, with an ID and a key of its own.
pub fn entry(seq: u64) -> Entry {
    Entry {
        v: FORMAT,
        seq,
        at: Timestamp::now(),
        by: Actor {
            account: None,
            name: "Ann".to_owned(),
        },
        key: Some(Uuid::new_v4()),
        fingerprint: None,
        change: Change::PlayerRetired {
            player: PlayerId(Uuid::now_v7()),
        },
    }
}
