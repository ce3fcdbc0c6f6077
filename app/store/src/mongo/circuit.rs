//! A circuit that opens when the server is away. Then operations fail at once instead of each
//! waiting for a server, and requests are answered in milliseconds. One at a time is let through,
//! to find out when the server is back.

use super::failure::DriverErrorKind;
use crate::StoreError;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Operations in a row without an answer in time, after which the server counts as away. A few can
/// be slow by themselves, such as those that wait for a lock.
const UNANSWERED: u32 = 5;

/// The state of the server, as far as operations know.
#[derive(Default)]
pub(super) struct Circuit(Mutex<State>);

#[derive(Default)]
struct State {
    /// Operations in a row that had no answer in time.
    unanswered: u32,
    /// Why the server is away, while it is.
    away: Option<String>,
    /// Whether an operation is on its way to find out if it is back.
    probing: bool,
}

/// Permission to ask the server. The next may ask when this is dropped.
pub(super) struct Entry<'c> {
    circuit: &'c Circuit,
    is_probe: bool,
}

impl Circuit {
    /// Lets an operation through if the server is not away, or no other is on its way.
    ///
    /// # Errors
    /// Why the server is away.
    pub fn enter(&self) -> Result<Entry<'_>, StoreError> {
        let mut state = self.state();
        let is_probe = match &state.away {
            Some(why) if state.probing => return Err(StoreError::Unavailable(why.clone())),
            away => away.is_some(),
        };
        state.probing |= is_probe;
        Ok(Entry {
            circuit: self,
            is_probe,
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Each value is valid by itself, even after a panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry<'_> {
    /// The server had no answer in time.
    pub fn unanswered(&self, why: &str) {
        let mut state = self.circuit.state();
        state.unanswered += 1;
        if state.unanswered >= UNANSWERED {
            state.away = Some(why.to_owned());
        }
    }

    /// The operation ended. A lost connection says little: the next one may work.
    pub fn ended<T>(&self, answer: &Result<T, StoreError>) {
        let away = match answer {
            Err(StoreError::Unavailable(why)) if is_without_server(why) => Some(why.clone()),
            _ => None,
        };
        let mut state = self.circuit.state();
        (state.unanswered, state.away) = (0, away);
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        if self.is_probe {
            self.circuit.state().probing = false;
        }
    }
}

/// Whether the driver looked for a server as long as it may, and found none.
fn is_without_server(why: &str) -> bool {
    [DriverErrorKind::NoPrimary, DriverErrorKind::Unreachable]
        .iter()
        .any(|kind| kind.to_string() == why)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn away() -> Result<(), StoreError> {
        Err(StoreError::Unavailable(
            DriverErrorKind::Unreachable.to_string(),
        ))
    }

    #[test]
    fn without_a_server_one_at_a_time_asks_and_the_others_know_why_not() {
        let circuit = Circuit::default();
        circuit.enter().unwrap().ended(&away());
        let probe = circuit.enter().unwrap();
        for _ in 0..3 {
            let refused = circuit.enter().err().unwrap();
            assert!(refused.to_string().contains("no server"), "{refused}");
        }
        probe.ended(&away());
        drop(probe);
        // One that is given up says nothing.
        drop(circuit.enter().unwrap());
        let probe = circuit.enter().unwrap();
        probe.ended(&Ok(()));
        assert!(circuit.enter().is_ok() && circuit.enter().is_ok());
    }

    #[test]
    fn other_failures_leave_it_closed() {
        let circuit = Circuit::default();
        let lost = StoreError::Unavailable(DriverErrorKind::Broke.to_string());
        for failed in [lost, StoreError::Conflict, StoreError::Full(String::new())] {
            circuit.enter().unwrap().ended(&Err::<(), _>(failed));
            let (one, other) = (circuit.enter(), circuit.enter());
            assert!(one.is_ok() && other.is_ok());
        }
    }

    #[test]
    fn a_server_that_hangs_is_away_and_a_slow_operation_is_no_reason() {
        let circuit = Circuit::default();
        for _ in 1..UNANSWERED {
            circuit.enter().unwrap().unanswered("no response");
        }
        circuit.enter().unwrap().ended(&Ok(()));
        for _ in 0..UNANSWERED {
            let (one, other) = (circuit.enter(), circuit.enter());
            assert!(other.is_ok());
            one.unwrap().unanswered("no response");
        }
        let probe = circuit.enter().unwrap();
        assert!(circuit.enter().is_err());
        drop(probe);
    }
}
