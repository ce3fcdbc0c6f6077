//! CFFA's own complete archive: a zip of `manifest.json` and `changes.jsonl`. `docs/api/formats.md`
//! documents the format.

mod manifest;
mod reader;
mod writer;

pub use manifest::{Counts, FileSum, Manifest, TeamInfo, VERSION};
pub use writer::ArchiveWriter;

pub use manifest::FORMAT;
pub(super) use manifest::read as manifest;
pub use reader::{CHANGES_MOST, CHANGES_UNPACKED};

pub(super) use reader::read;

use sha2::{Digest, Sha256};

/// The file that describes the archive.
const MANIFEST: &str = "manifest.json";
/// The file with the changes, one per line.
const CHANGES: &str = "changes.jsonl";

fn hex(sum: Sha256) -> String {
    let digest = sum.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
