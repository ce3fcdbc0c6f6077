//! Counts how many games, transactions, costs and postings are read. Tests use the count to find
//! queries that take longer in a longer book; a build without debug assertions counts nothing.

use std::sync::atomic::{AtomicU64, Ordering};

static LOOKED_AT: AtomicU64 = AtomicU64::new(0);

/// The count since the process started.
pub fn looked_at() -> u64 {
    LOOKED_AT.load(Ordering::Relaxed)
}

/// Counts one; for `inspect`.
pub(super) fn look<T>(_: &T) {
    if cfg!(debug_assertions) {
        LOOKED_AT.fetch_add(1, Ordering::Relaxed);
    }
}
