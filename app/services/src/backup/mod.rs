//! A backup: every team with its book, and everyone's account, in one file.
//!
//! It is a zip of lines of JSON: `accounts.jsonl`, `teams.jsonl`, `plans.jsonl`,
//! `match_days.jsonl`, for each team `books/<id>.jsonl`, its changes, and at the end `manifest.json`, which says what it is
//! and how much is in it, with a checksum of each part. Each change says whose book it is of.
//! Records are written as every store keeps them, so that a backup
//! of one database goes into any other. Sessions are not in it: people sign in again. Nor
//! are the tokens of their programs, lest one that was revoked comes back; nor earlier books
//! of a team, kept for 30 days, and uploads that nobody confirmed.
//!
//! Contains: the format, making one from a store, and putting one into a store.
//! Where the file lies, what it is called and when it is made is the command line's.

mod reader;
mod refusal;
mod writer;

pub use reader::Backup;
pub use refusal::RestoreRefusal;
pub use writer::{BackupError, write};

use cffa_store::TeamId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const MANIFEST: &str = "manifest.json";
const ACCOUNTS: &str = "accounts.jsonl";
const TEAMS: &str = "teams.jsonl";

/// The teams' next games. Backups of versions without next games have no such file.
const NEXT_GAMES: &str = "plans.jsonl";

/// The teams' calendar addresses and recurring games. Older backups have no such file.
const MATCH_DAYS: &str = "match_days.jsonl";

/// What the manifest calls the format; an export of one team's book is called otherwise.
const FORMAT: &str = "cffa-backup";

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// How much a backup holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Teams, each with its book.
    pub teams: u64,
    /// Accounts, those that are in no team included.
    pub accounts: u64,
    /// Changes in all books.
    pub changes: u64,
    /// Next games of teams.
    #[serde(default, rename = "plans")]
    pub next_games: u64,
    /// Calendar addresses and recurring games of teams.
    #[serde(default)]
    pub match_days: u64,
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: String,
    version: u64,
    made_at: Timestamp,
    made_by: String,
    counts: Counts,
    /// SHA-256 of each part, unpacked, in hex, by its name. Backups made before there were
    /// any have none.
    #[serde(default)]
    sums: Option<BTreeMap<String, String>>,
}

/// A change in a backup. Those made before this was written don't say the team.
#[derive(Serialize, Deserialize)]
struct OfTeam {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    team: Option<TeamId>,
}

fn book_name(team: TeamId) -> String {
    format!("books/{team}.jsonl")
}

/// A checksum in hex.
fn hex(sum: Sha256) -> String {
    use std::fmt::Write;
    sum.finalize()
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}
