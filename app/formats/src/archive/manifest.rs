//! The manifest of an archive.

use super::super::ImportRefusal;
use super::super::unpack::Unpack;
use super::MANIFEST;
use cffa_book::Settings;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// The version of the format that is written, and the latest that can be read.
pub const VERSION: u64 = 1;
/// The value of `format` in CFFA's archives.
pub const FORMAT: &str = "cffa";
/// The largest manifest, in bytes. Usual ones have a few hundred.
const LONGEST: u64 = 64 * 1024;

/// The content of `manifest.json`. Fields that a later version adds are ignored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `cffa`.
    pub format: String,
    /// The version of the format.
    pub version: u64,
    /// The team.
    pub team: TeamInfo,
    /// The settings of the book after its last change.
    pub settings: Settings,
    /// When the archive was created.
    pub made_at: Timestamp,
    /// The program that created it.
    pub made_by: String,
    /// The numbers of records in it.
    pub counts: Counts,
    /// Each other file of the archive.
    pub files: BTreeMap<String, FileSum>,
}

/// The team of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamInfo {
    /// Its name.
    pub name: String,
}

/// The numbers of records in an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // the names say it
pub struct Counts {
    pub changes: u64,
    pub players: u64,
    pub games: u64,
    pub transactions: u64,
    /// Omitted if there are none, and missing in archives of older versions.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub costs: u64,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// The length and checksum of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// Its length.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// Reads the manifest. Returns `None` if the archive is not from CFFA.
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
    // Check the version first: a newer version may have changed the rest.
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
