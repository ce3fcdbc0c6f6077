//! How far an import is, as its work says.

use crate::progress::Progress;
use crate::store::{Import, ImportStage};
use jiff::Timestamp;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How far an import is. Clones tell of the same one.
#[derive(Clone)]
pub struct Report(Arc<Inner>);

struct Inner {
    state: Mutex<State>,
    stopped: AtomicBool,
    /// Whether the process is about to end.
    closing: Arc<AtomicBool>,
}

struct State {
    stage: ImportStage,
    done: u64,
    total: u64,
}

impl Report {
    pub(super) fn new(closing: Arc<AtomicBool>) -> Report {
        Report(Arc::new(Inner {
            state: Mutex::new(State {
                stage: ImportStage::Waiting,
                done: 0,
                total: 0,
            }),
            stopped: AtomicBool::new(false),
            closing,
        }))
    }

    /// A stage begins, of so many bytes or changes; 0 when nobody knows.
    pub fn begin(&self, stage: ImportStage, total: u64) {
        *self.state() = State {
            stage,
            done: 0,
            total,
        };
    }

    pub(super) fn write_into(&self, import: &mut Import) {
        let state = self.state();
        (import.stage, import.done, import.total) = (state.stage, state.done, state.total);
        import.touched = Timestamp::now();
    }

    pub(super) fn stop(&self) {
        self.0.stopped.store(true, Ordering::Release);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Acquire) || self.0.closing.load(Ordering::Acquire)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Whoever panicked with it left three values, each of them good.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Report {
    fn at(&self, done: u64) {
        self.state().done = done;
    }

    fn is_wanted(&self) -> bool {
        !self.is_stopped()
    }
}
