//! A backup: all teams with their books, and all accounts, in one file.
//!
//! It is a zip of JSON Lines files: `accounts.jsonl`, `teams.jsonl`, `plans.jsonl`,
//! `match_days.jsonl`, and for each team `books/<id>.jsonl` with its changes. At the end comes
//! `manifest.json` with the format, the counts and a checksum of each part. Each change names the
//! team whose book it belongs to. Records are written in the form that all stores share, so that a
//! backup of one database can be restored into any other. It has no sessions, so people sign in
//! again; no API tokens, because a restore must not bring back a revoked one; no earlier books,
//! which a team keeps for 30 days; and no uploads that nobody confirmed.
//!
//! Contains: the format, writing a backup from a store, and restoring one into a store. The command
//! line decides where the file is, its name and when it is written.

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

/// The name of the format in the manifest. An export of one team's book has another name.
const FORMAT: &str = "cffa-backup";

/// The version that is written, and the latest that can be read.
const VERSION: u64 = 1;

/// The numbers of records in a backup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Teams, each with its book.
    pub teams: u64,
    /// Accounts, including those without a team.
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
    /// SHA-256 of each part, uncompressed, in hex, by its name. Older backups have no checksums.
    #[serde(default)]
    sums: Option<BTreeMap<String, String>>,
}

/// A change in a backup. In older backups it does not name the team.
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
