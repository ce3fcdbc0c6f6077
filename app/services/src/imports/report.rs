//! How far an import is, as its work says.

use super::teams::Place;
use cffa_formats::progress::Progress;
use cffa_store::{Import, ImportStage};
use jiff::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How far an import is. Clones tell of the same one; its place among those that are read is
/// free when the last of them is dropped.
#[derive(Clone, Default)]
pub struct Report(Arc<Mutex<State>>);

struct State {
    stage: ImportStage,
    done: u64,
    total: u64,
    stopped: bool,
    place: Option<Place>,
}

impl Default for State {
    fn default() -> State {
        State {
            stage: ImportStage::Waiting,
            done: 0,
            total: 0,
            stopped: false,
            place: None,
        }
    }
}

impl Report {
    /// A stage begins, of so many bytes or changes; 0 when nobody knows.
    pub fn begin(&self, stage: ImportStage, total: u64) {
        let mut state = self.state();
        (state.stage, state.done, state.total) = (stage, 0, total);
    }

    pub(super) fn hold(&self, place: Place) {
        self.state().place = Some(place);
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
        // Whoever panicked with it left values that are good each by itself.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Report {
    fn at(&self, done: u64) {
        self.state().done = done;
    }

    fn is_wanted(&self) -> bool {
        !self.state().stopped
    }
}
