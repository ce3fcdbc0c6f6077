//! What the driver's errors mean for whoever asked. No sentence here quotes a user, a
//! password or an address.

use crate::StoreError;
use mongodb::error::{Error, ErrorKind, WriteFailure};

/// The server's codes (`error_codes.yml` in its source) for "not now": it starts, stops,
/// elects, or took too long. From `HostUnreachable` to `PrimarySteppedDown`.
const NOT_NOW: [i32; 22] = [
    6, 7, 43, 46, 50, 64, 79, 89, 91, 100, 112, 133, 134, 189, 262, 9001, 10107, 11600, 11602,
    13388, 13435, 13436,
];
/// `Unauthorized`.
const NOT_ALLOWED: i32 = 13;
/// `AuthenticationFailed`.
const WRONG_PASSWORD: i32 = 18;
/// `OutOfDiskSpace`.
const DISK_FULL: i32 = 14031;
/// `UnknownError`: what servers from 6.0 on answer where the operating system had no room.
const UNKNOWN: i32 = 8;
/// What the operating system says then (ENOSPC).
const NO_SPACE: &str = "No space left on device";
/// `DuplicateKey`, and its names of earlier servers.
const DUPLICATE: [i32; 3] = [11000, 11001, 12582];

/// Why the server can't be used just now. Each may be better later, some after somebody
/// has done something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum DriverErrorKind {
    #[error("no member of its replica set is primary just now")]
    NoPrimary,
    #[error("no server can be reached")]
    Unreachable,
    #[error("its name can't be looked up")]
    NoSuchName,
    #[error("the connection broke")]
    Broke,
    #[error("it refuses the user or the password; check BACKEND_DBUSR and BACKEND_DBPWD")]
    Password,
    #[error("the user may not read and write there; give it the role readWrite on that database")]
    Role,
    #[error("it could not write that down on most of its members in time")]
    NotWritten,
    #[error("its disk is full; free some space")]
    DiskFull,
    #[error("it is starting, stopping or very busy")]
    NotNow,
    #[error("it is older than 4.4; update it")]
    TooOld,
}

/// An error that nobody expected. What has to do with reaching the server may be better
/// later; everything else is a defect of the data or of ours.
pub(super) fn failed(error: Error) -> StoreError {
    match trouble(&error) {
        Some(DriverErrorKind::DiskFull) => StoreError::Full(DriverErrorKind::DiskFull.to_string()),
        Some(trouble) => StoreError::Unavailable(trouble.to_string()),
        None => StoreError::Broken(error.kind.to_string()),
    }
}

/// What an error says about the server; nothing when it is about what we asked.
pub(super) fn trouble(error: &Error) -> Option<DriverErrorKind> {
    Some(match error.kind.as_ref() {
        ErrorKind::ServerSelection { message, .. } if message.contains("reports wire version") => {
            DriverErrorKind::TooOld
        }
        ErrorKind::ServerSelection { message, .. } if message.contains("NoPrimary") => {
            DriverErrorKind::NoPrimary
        }
        // A server that refused the password is not asked again at once: until then the
        // driver has none to choose, and says why in words alone.
        ErrorKind::ServerSelection { message, .. }
            if ["Authentication failed", "SCRAM failure"]
                .iter()
                .any(|said| message.contains(said)) =>
        {
            DriverErrorKind::Password
        }
        ErrorKind::ServerSelection { .. } => DriverErrorKind::Unreachable,
        ErrorKind::DnsResolve { .. } => DriverErrorKind::NoSuchName,
        ErrorKind::Io(_) | ErrorKind::ConnectionPoolCleared { .. } | ErrorKind::Shutdown => {
            DriverErrorKind::Broke
        }
        ErrorKind::Authentication { .. } => DriverErrorKind::Password,
        ErrorKind::Write(WriteFailure::WriteConcernError(concern))
            if concern.code == DISK_FULL || concern.message.contains(NO_SPACE) =>
        {
            DriverErrorKind::DiskFull
        }
        ErrorKind::Write(WriteFailure::WriteConcernError(_)) => DriverErrorKind::NotWritten,
        _ => match code(error)? {
            NOT_ALLOWED => DriverErrorKind::Role,
            WRONG_PASSWORD => DriverErrorKind::Password,
            DISK_FULL => DriverErrorKind::DiskFull,
            UNKNOWN if error.to_string().contains(NO_SPACE) => DriverErrorKind::DiskFull,
            code if NOT_NOW.contains(&code) => DriverErrorKind::NotNow,
            _ => return None,
        },
    })
}

/// An error of a write that may clash with what is there already, which is then
/// answered with `clash`.
pub(super) fn failed_or(error: Error, clash: StoreError) -> StoreError {
    if code(&error).is_some_and(|code| DUPLICATE.contains(&code)) {
        clash
    } else {
        failed(error)
    }
}

/// The server's code for what went wrong.
fn code(error: &Error) -> Option<i32> {
    match error.kind.as_ref() {
        ErrorKind::Command(command) => Some(command.code),
        ErrorKind::Write(WriteFailure::WriteError(write)) => Some(write.code),
        ErrorKind::InsertMany(many) => match (&many.write_errors, &many.write_concern_error) {
            (Some(writes), _) if !writes.is_empty() => writes.first().map(|write| write.code),
            (_, Some(concern)) => Some(concern.code),
            _ => None,
        },
        _ => None,
    }
}

/// A record that can't be read as what it should be.
pub(super) fn unreadable(what: &str, error: impl std::fmt::Display) -> StoreError {
    StoreError::Broken(format!("{what} can't be read: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use mongodb::bson::{deserialize_from_document, doc};

    fn command(code: i32, said: &str) -> Error {
        let told = doc! { "code": code, "codeName": "a name", "errmsg": said };
        ErrorKind::Command(deserialize_from_document(told).unwrap()).into()
    }

    fn write(code: i32, said: &str) -> Error {
        let told = doc! { "code": code, "errmsg": said };
        let write = WriteFailure::WriteError(deserialize_from_document(told).unwrap());
        ErrorKind::Write(write).into()
    }

    #[test]
    fn a_full_disk_is_known_by_whichever_words_it_is_told() {
        let said = "28: No space left on device";
        for full in [
            command(14031, "out of disk space"),
            command(8, said),
            write(14031, "out of disk space"),
            write(8, said),
        ] {
            let what = full.to_string();
            assert!(matches!(failed(full), StoreError::Full(_)), "{what}");
        }
        for other in [command(8, "something else"), write(8, "something else")] {
            assert!(matches!(failed(other), StoreError::Broken(_)));
        }
    }
}
