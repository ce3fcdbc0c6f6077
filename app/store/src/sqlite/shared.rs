//! A connection that executes the operations of many tasks, one after the other.

use crate::StoreError;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// A connection, and when and why it was last unavailable.
pub(super) struct Shared {
    pub db: Connection,
    failed: Option<(Instant, String)>,
}

impl Shared {
    pub fn new(db: Connection) -> Shared {
        Shared { db, failed: None }
    }

    /// Fails if another task found the file unavailable while this one waited for the connection.
    /// Otherwise each would wait for the locked file in turn.
    pub fn usable_since(&self, requested: Instant) -> Result<(), StoreError> {
        match &self.failed {
            Some((when, why)) if *when >= requested => Err(StoreError::Unavailable(why.clone())),
            _ => Ok(()),
        }
    }

    /// Remembers an error that means that the file is unavailable.
    pub fn note(&mut self, error: &StoreError) {
        if let StoreError::Unavailable(why) = error {
            self.failed = Some((Instant::now(), why.clone()));
        }
    }
}

/// Executes one operation. If it panics, that is its error, and the thread continues with the next.
pub(super) fn executed<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    // The caller rolls back what it wrote, and reads change nothing.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(interrupted()))
}

/// The error of an operation that ended without a result.
pub(super) fn interrupted() -> StoreError {
    StoreError::Broken("an operation on the file ended without a result".to_owned())
}
