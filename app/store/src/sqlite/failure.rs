//! What SQLite's errors mean for whoever asked.

use crate::StoreError;
use rusqlite::{Error, ErrorCode};

/// An error that nobody expected. A disk that is full, a file that is locked or out of
/// reach may be better later; everything else is a defect of the file or of ours.
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
            "this is no database, or what is in it is damaged; restore a backup".to_owned(),
        ),
        ErrorCode::DatabaseCorrupt => {
            StoreError::Broken(format!("the file is damaged ({error}); restore a backup"))
        }
        _ => StoreError::Broken(error.to_string()),
    }
}

/// An error of a write that may clash with what is there already, which is then
/// answered with `clash`.
pub(super) fn failed_or(error: Error, clash: StoreError) -> StoreError {
    let unique = matches!(&error, Error::SqliteFailure(cause, _) if matches!(
        cause.extended_code,
        rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
            | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | rusqlite::ffi::SQLITE_CONSTRAINT_ROWID
    ));
    if unique { clash } else { failed(error) }
}

/// A record that can't be read as what it should be.
pub(super) fn unreadable(what: &str, error: impl std::fmt::Display) -> StoreError {
    StoreError::Broken(format!("{what} can't be read: {error}"))
}
