//! Translates SQLite's errors into [`StoreError`].

use crate::StoreError;
use rusqlite::{Error, ErrorCode};

/// Converts an error. A full disk and a locked or unreachable file may be temporary; everything
/// else is a defect in the file or in CFFA.
pub(super) fn failed(error: Error) -> StoreError {
    let Error::SqliteFailure(cause, _) = &error else {
        return StoreError::Broken(error.to_string());
    };
    match cause.code {
        ErrorCode::DiskFull => StoreError::Full(
            "the disk is full; free some space, nothing needs to be restarted".to_owned(),
        ),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Unavailable(
            "another process holds the file locked; try again when it is done".to_owned(),
        ),
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::Unavailable(
            "the file can't be written; look at its owner and permissions".to_owned(),
        ),
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::OutOfMemory => {
            StoreError::Unavailable(error.to_string())
        }
        ErrorCode::NotADatabase => StoreError::Broken(
            "this is not a database, or it is damaged; restore a backup".to_owned(),
        ),
        ErrorCode::DatabaseCorrupt => {
            StoreError::Broken(format!("the file is damaged ({error}); restore a backup"))
        }
        _ => StoreError::Broken(error.to_string()),
    }
}

/// Converts an error of a write: `duplicate` if a unique key exists already.
pub(super) fn failed_or(error: Error, duplicate: StoreError) -> StoreError {
    let unique = matches!(&error, Error::SqliteFailure(cause, _) if matches!(
        cause.extended_code,
        rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
            | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | rusqlite::ffi::SQLITE_CONSTRAINT_ROWID
    ));
    if unique { duplicate } else { failed(error) }
}

/// The error for a record that can't be parsed.
pub(super) fn unreadable(what: &str, error: impl std::fmt::Display) -> StoreError {
    StoreError::Broken(format!("{what} can't be read: {error}"))
}
