//! What an archive says about itself.

use super::super::ImportRefusal;
use super::super::unpack::Unpack;
use super::MANIFEST;
use cffa_book::Settings;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// The version of the format that is written today, and the newest that is read.
pub const VERSION: u64 = 1;
/// What `format` says in an archive of ours.
pub const FORMAT: &str = "cffa";
/// A manifest has a few hundred bytes.
const LONGEST: u64 = 64 * 1024;

/// The content of `manifest.json`. Fields that a later version adds are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `cffa`.
    pub format: String,
    /// The version of the format.
    pub version: u64,
    /// The team.
    pub team: TeamInfo,
    /// The settings of the book, as the last change leaves them.
    pub settings: Settings,
    /// When the archive was made.
    pub made_at: Timestamp,
    /// Which program made it.
    pub made_by: String,
    /// How much is in it.
    pub counts: Counts,
    /// Each other file of the archive.
    pub files: BTreeMap<String, FileSum>,
}

/// The team, as the archive knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamInfo {
    /// Its name.
    pub name: String,
}

/// How much there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub struct Counts {
    pub changes: u64,
    pub players: u64,
    pub games: u64,
    pub transactions: u64,
    /// Left out of archives without any, and of those of versions that had none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub costs: u64,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// What a file must be, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// Its length.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// Reads the manifest; nothing, when the archive is not ours.
pub fn read<R: Read + Seek>(unpack: &mut Unpack<R>) -> Result<Option<Manifest>, ImportRefusal> {
    if !unpack.names().iter().any(|name| name == MANIFEST) {
        return Ok(None);
    }
    let bad = |what: String| ImportRefusal::BadManifest { what };
    let bytes = unpack.read(MANIFEST, |input| {
        let mut bytes = Vec::new();
        let read = input.take(LONGEST + 1).read_to_end(&mut bytes);
        read.map_err(|error| bad(error.to_string()))?;
        Ok(bytes)
    })?;
    if bytes.len() as u64 > LONGEST {
        return Err(bad("it is too long".to_owned()));
    }
    let value: serde_json::Value =
        serde_json::from_slice(&bytes).map_err(|error| bad(error.to_string()))?;
    if value.get("format").and_then(|format| format.as_str()) != Some(FORMAT) {
        return Ok(None);
    }
    // Looked at before the rest, which a newer version may have changed.
    match value.get("version").and_then(|version| version.as_u64()) {
        Some(known) if (1..=VERSION).contains(&known) => {}
        Some(found) if found > VERSION => {
            let known = VERSION;
            return Err(ImportRefusal::NewerVersion { found, known });
        }
        _ => return Err(bad("it has no version".to_owned())),
    }
    serde_json::from_value(value)
        .map(Some)
        .map_err(|error| bad(error.to_string()))
}
