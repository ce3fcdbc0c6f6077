//! Why a backup can't be restored.

use cffa_book::{Seq, Unsound};
use cffa_store::StoreError;

/// Why a backup can't be restored, in a sentence for the operator of the installation.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum RestoreRefusal {
    #[error("it is no backup that can be read: {0}")]
    Unreadable(String),
    #[error("it is the export of one team's book, not a backup. Read it in with: cffa import")]
    AnExport,
    #[error("it was written by a newer CFFA (format {found}, this one knows {known}). Update CFFA")]
    Newer { found: u64, known: u64 },
    #[error("{file}, line {line} can't be read: {what}")]
    NotARecord {
        file: String,
        line: u64,
        what: String,
    },
    #[error("{file}: change {seq} can't be right. {why}")]
    UnsoundChange {
        file: String,
        seq: Seq,
        why: Unsound,
    },
    #[error("{file} has {what} twice, in line {line}")]
    Twice {
        file: String,
        line: u64,
        what: &'static str,
    },
    #[error("it should hold {promised} {what}, but holds {found}")]
    CountDiffers {
        what: &'static str,
        promised: u64,
        found: u64,
    },
    #[error("{file} was changed since the backup was made, or is damaged: its checksum differs")]
    SumDiffers { file: String },
    #[error("{file} has no checksum, which every part of this backup should have")]
    SumMissing { file: String },
    #[error("this database is in use; a backup goes into an empty one")]
    InUse,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("it was put back in part only: {0}. Try again with an empty database")]
    BrokenOff(StoreError),
}
