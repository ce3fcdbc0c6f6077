//! How many games, transactions, costs and postings were looked at. Tests find out by it which
//! questions grow with a book; a build without debug assertions counts nothing.

use std::sync::atomic::{AtomicU64, Ordering};

static LOOKED_AT: AtomicU64 = AtomicU64::new(0);

/// How many there were since the process began.
pub fn looked_at() -> u64 {
    LOOKED_AT.load(Ordering::Relaxed)
}

/// Counts one; for `inspect`.
pub(super) fn look<T>(_: &T) {
    if cfg!(debug_assertions) {
        LOOKED_AT.fetch_add(1, Ordering::Relaxed);
    }
}
