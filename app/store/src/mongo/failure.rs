//! Translates the driver's errors into [`StoreError`]. No message here contains a user name, a
//! password or an address.

use crate::StoreError;
use mongodb::error::{Error, ErrorKind, WriteFailure};

/// The server's codes (`error_codes.yml` in its source) for a temporary failure: it is starting,
/// stopping or electing a primary, most members did not respond, or it took too long. From
/// `HostUnreachable` to `PrimarySteppedDown`; 187 is `LinearizableReadConcernError`.
const NOT_NOW: [i32; 23] = [
    6, 7, 43, 46, 50, 64, 79, 89, 91, 100, 112, 133, 134, 187, 189, 262, 9001, 10107, 11600, 11602,
    13388, 13435, 13436,
];
/// `Unauthorized`.
const NOT_ALLOWED: i32 = 13;
/// `AuthenticationFailed`.
const WRONG_PASSWORD: i32 = 18;
/// `OutOfDiskSpace`.
const DISK_FULL: i32 = 14031;
/// `UnknownError`: what servers from 6.0 on return if the operating system has no space left.
const UNKNOWN: i32 = 8;
/// The operating system's message in that case (ENOSPC).
const NO_SPACE: &str = "No space left on device";
/// `DuplicateKey`, and its codes in earlier servers.
const DUPLICATE: [i32; 3] = [11000, 11001, 12582];

/// Why the server can't be used at the moment. Each cause can be temporary, some only after an
/// administrator acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum DriverErrorKind {
    #[error("no member of its replica set is primary just now")]
    NoPrimary,
    #[error("no server can be reached")]
    Unreachable,
    #[error("its name can't be resolved")]
    NoSuchName,
    #[error("the connection was lost")]
    Broke,
    #[error("it refuses the user or the password; check BACKEND_DBUSR and BACKEND_DBPWD")]
    Password,
    #[error("the user may not read and write there; give it the role readWrite on that database")]
    Role,
    #[error("most of its members did not confirm the write in time")]
    NotWritten,
    #[error("its disk is full; free some space")]
    DiskFull,
    #[error("it is starting, stopping or very busy")]
    NotNow,
    #[error("it is older than 4.4; update it")]
    TooOld,
}

/// Converts an error. Connection failures may be temporary; everything else is a defect in the
/// data or in CFFA.
pub(super) fn failed(error: Error) -> StoreError {
    match trouble(&error) {
        Some(DriverErrorKind::DiskFull) => StoreError::Full(DriverErrorKind::DiskFull.to_string()),
        Some(trouble) => StoreError::Unavailable(trouble.to_string()),
        None => StoreError::Broken(error.kind.to_string()),
    }
}

/// The kind of an error that is about the server, or `None` if it is about the request.
pub(super) fn trouble(error: &Error) -> Option<DriverErrorKind> {
    Some(match error.kind.as_ref() {
        ErrorKind::ServerSelection { message, .. } if message.contains("reports wire version") => {
            DriverErrorKind::TooOld
        }
        ErrorKind::ServerSelection { message, .. } if message.contains("NoPrimary") => {
            DriverErrorKind::NoPrimary
        }
        // The driver does not reconnect at once to a server that rejected the password. Until it
        // does, it has no server to select, and only its message contains the cause.
        ErrorKind::ServerSelection { message, .. }
            if ["Authentication failed", "SCRAM failure"]
                .iter()
                .any(|phrase| message.contains(phrase)) =>
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

/// Converts an error of a write: `duplicate` if a unique key exists already.
pub(super) fn failed_or(error: Error, duplicate: StoreError) -> StoreError {
    if code(&error).is_some_and(|code| DUPLICATE.contains(&code)) {
        duplicate
    } else {
        failed(error)
    }
}

/// The server's error code.
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

/// The error for a record that can't be parsed.
pub(super) fn unreadable(what: &str, error: impl std::fmt::Display) -> StoreError {
    StoreError::Broken(format!("{what} can't be read: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use mongodb::bson::{deserialize_from_document, doc};

    fn command(code: i32, message: &str) -> Error {
        let error = doc! { "code": code, "codeName": "a name", "errmsg": message };
        ErrorKind::Command(deserialize_from_document(error).unwrap()).into()
    }

    fn write(code: i32, message: &str) -> Error {
        let error = doc! { "code": code, "errmsg": message };
        let write = WriteFailure::WriteError(deserialize_from_document(error).unwrap());
        ErrorKind::Write(write).into()
    }

    #[test]
    fn a_full_disk_is_recognized_in_every_form_of_the_error() {
        let message = "28: No space left on device";
        for full in [
            command(14031, "out of disk space"),
            command(8, message),
            write(14031, "out of disk space"),
            write(8, message),
        ] {
            let text = full.to_string();
            assert!(matches!(failed(full), StoreError::Full(_)), "{text}");
        }
        for other in [command(8, "something else"), write(8, "something else")] {
            assert!(matches!(failed(other), StoreError::Broken(_)));
        }
    }
}
