//! The progress of an import.

use super::teams::Slot;
use cffa_formats::progress::Progress;
use cffa_store::{Import, ImportStage};
use jiff::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The progress of an import. Clones share it. The slot of the import is free when the last of them
/// is dropped.
#[derive(Clone, Default)]
pub struct Report(Arc<Mutex<State>>);

struct State {
    stage: ImportStage,
    done: u64,
    total: u64,
    stopped: bool,
    slot: Option<Slot>,
}

impl Default for State {
    fn default() -> State {
        State {
            stage: ImportStage::Waiting,
            done: 0,
            total: 0,
            stopped: false,
            slot: None,
        }
    }
}

impl Report {
    /// Starts a stage with a total of bytes or changes; 0 if unknown.
    pub fn begin(&self, stage: ImportStage, total: u64) {
        let mut state = self.state();
        (state.stage, state.done, state.total) = (stage, 0, total);
    }

    pub(super) fn hold(&self, slot: Slot) {
        self.state().slot = Some(slot);
    }

    pub(super) fn stop(&self) {
        self.state().stopped = true;
    }

    pub(super) fn write_into(&self, import: &mut Import) {
        let state = self.state();
        (import.stage, import.done, import.total) = (state.stage, state.done, state.total);
        import.touched = Timestamp::now();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Each value is valid by itself, even after a panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Report {
    fn at(&self, done: u64) {
        self.state().done = done;
    }

    fn is_canceled(&self) -> bool {
        self.state().stopped
    }
}
