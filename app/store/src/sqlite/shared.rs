//! A connection that many use in turn.

use super::failure::failed;
use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Mutex;

/// A connection, with when and why it could not be used last.
pub(super) struct Shared {
    pub db: Connection,
    failed: Option<(Instant, String)>,
}

impl Shared {
    pub fn new(db: Connection) -> Arc<Mutex<Shared>> {
        Arc::new(Mutex::new(Shared { db, failed: None }))
    }

    /// Somebody else tried in vain while this one waited for the connection: the answer is
    /// theirs too, or many would wait for each other as long as the file is locked.
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

    /// Does some writes in one transaction.
    ///
    /// # Errors
    /// What `work` answers, and when it can't be written; nothing is there then.
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
