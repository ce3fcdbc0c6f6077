//! A mutex for operations on the database. If the holder finds the database unavailable, all
//! waiting callers get the same error. Otherwise each would time out in turn, and the last would
//! wait for the sum of the timeouts.

use crate::StoreError;
use crate::deadline;
use std::time::Instant;
use tokio::sync::{Mutex, MutexGuard};

/// When and why the database was last unavailable.
type Failure = Option<(Instant, String)>;

/// The mutex.
#[derive(Default)]
pub struct SharedFailureMutex(Mutex<Failure>);

/// Locks the mutex until it is dropped.
pub struct SharedFailureGuard<'a>(MutexGuard<'a, Failure>);

impl SharedFailureMutex {
    /// Locks the mutex for a caller that began to wait at `since`. Waits no longer than until the
    /// deadline of the request.
    ///
    /// # Errors
    /// The error of an earlier holder that failed after `since`, or if the deadline passes.
    pub async fn lock(&self, since: Instant) -> Result<SharedFailureGuard<'_>, StoreError> {
        let guard = deadline::enforce(self.0.lock()).await?;
        match &*guard {
            Some((when, why)) if *when >= since => Err(StoreError::Unavailable(why.clone())),
            _ => Ok(SharedFailureGuard(guard)),
        }
    }
}

impl SharedFailureGuard<'_> {
    /// Shares an error with all waiting callers, if it means that the database is unavailable.
    pub fn failed(&mut self, error: StoreError) -> StoreError {
        // A request that exceeded its own deadline says nothing about the database.
        if let StoreError::Unavailable(why) = &error
            && !deadline::has_passed()
        {
            *self.0 = Some((Instant::now(), why.clone()));
        }
        error
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn unavailable() -> StoreError {
        StoreError::Unavailable("it hangs".into())
    }

    /// Whether each of the waiting callers locks the mutex.
    async fn tried_behind(fails: impl FnOnce(&mut SharedFailureGuard<'_>)) -> Vec<bool> {
        let mutex = SharedFailureMutex::default();
        let mut first = mutex.lock(Instant::now()).await.unwrap();
        let waiting = (0..8).map(|_| async { mutex.lock(Instant::now()).await.is_ok() });
        let waiting = futures_util::future::join_all(waiting);
        let (tried, ()) = tokio::join!(waiting, async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            fails(&mut first);
            drop(first);
        });
        tried
    }

    #[tokio::test]
    async fn waiting_callers_share_a_failure() {
        let tried = tried_behind(|first| drop(first.failed(unavailable())));
        assert_eq!(tried.await, [false; 8]);
    }

    #[tokio::test]
    async fn other_errors_are_not_shared() {
        let tried = tried_behind(|first| drop(first.failed(StoreError::Conflict)));
        assert_eq!(tried.await, [true; 8]);
    }

    #[tokio::test]
    async fn a_passed_deadline_is_not_shared() {
        let mutex = SharedFailureMutex::default();
        let asked = Instant::now();
        let mut first = mutex.lock(asked).await.unwrap();
        deadline::limit(Duration::ZERO, async { first.failed(unavailable()) }).await;
        drop(first);
        assert!(mutex.lock(asked).await.is_ok());
    }

    #[tokio::test]
    async fn locking_ends_at_the_deadline() {
        let mutex = SharedFailureMutex::default();
        let _first = mutex.lock(Instant::now()).await.unwrap();
        let within = Duration::from_millis(20);
        let late = deadline::limit(within, mutex.lock(Instant::now())).await;
        assert!(matches!(late, Err(StoreError::Unavailable(_))));
    }
}
