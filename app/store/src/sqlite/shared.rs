//! A connection that many tasks share.

use super::failure::failed;
use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Mutex;

/// A connection, and when and why it was last unavailable.
pub(super) struct Shared {
    pub db: Connection,
    failed: Option<(Instant, String)>,
}

impl Shared {
    pub fn new(db: Connection) -> Arc<Mutex<Shared>> {
        Arc::new(Mutex::new(Shared { db, failed: None }))
    }

    /// Fails if another task found the file unavailable while this one waited for the connection.
    /// Otherwise each would wait for the locked file in turn.
    pub fn usable_since(&self, asked: Instant) -> Result<(), StoreError> {
        match &self.failed {
            Some((when, why)) if *when >= asked => Err(StoreError::Unavailable(why.clone())),
            _ => Ok(()),
        }
    }

    pub fn note<T>(&mut self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(StoreError::Unavailable(why)) = &done {
            self.failed = Some((Instant::now(), why.clone()));
        }
        done
    }

    /// Runs writes in one transaction.
    ///
    /// # Errors
    /// The error of `work`, or if the transaction can't be committed. Then nothing is written.
    pub fn in_transaction<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let done = work(&transaction)?;
        transaction.commit().map_err(failed)?;
        Ok(done)
    }
}
