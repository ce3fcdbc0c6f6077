//! How many round trips to the database there were. Tests find out by it what a request waits for; a
//! build without debug assertions counts nothing.

use std::sync::atomic::{AtomicU64, Ordering};
use tokio::task::yield_now;

static ROUND_TRIPS: AtomicU64 = AtomicU64::new(0);
static IN_PROGRESS: AtomicU64 = AtomicU64::new(0);

/// The number of round trips since the process began. Operations that overlap are one: whoever asks
/// waits for them together.
pub fn round_trips() -> u64 {
    ROUND_TRIPS.load(Ordering::Relaxed)
}

/// An operation in progress, which ends when this is dropped.
pub(crate) struct Operation(());

impl Operation {
    /// Counts a round trip, unless another operation is in progress.
    pub fn begin() -> Operation {
        if cfg!(debug_assertions) && IN_PROGRESS.fetch_add(1, Ordering::Relaxed) == 0 {
            ROUND_TRIPS.fetch_add(1, Ordering::Relaxed);
        }
        Operation(())
    }

    /// Ends it. Operations that are started together begin before the first of them ends, however
    /// fast it is.
    pub async fn end(self) {
        if cfg!(debug_assertions) {
            yield_now().await;
        }
    }
}

impl Drop for Operation {
    fn drop(&mut self) {
        if cfg!(debug_assertions) {
            IN_PROGRESS.fetch_sub(1, Ordering::Relaxed);
        }
    }
}
