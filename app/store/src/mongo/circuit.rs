//! A circuit breaker that opens while the server is unavailable. Then operations fail immediately
//! instead of each waiting for the server, and requests are answered within milliseconds. One
//! operation at a time is let through, to find out whether the server has recovered.

use super::failure::DriverErrorKind;
use crate::StoreError;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Consecutive operations without a timely response after which the server counts as unavailable. A
/// few operations can be slow by themselves, for example those that wait for a lock.
const UNANSWERED: u32 = 5;

/// How long one operation may probe the server before the next one may as well. The driver looks
/// for a server for two seconds; an operation on a whole book takes longer, and reports nothing
/// meanwhile.
const PROBE: Duration = Duration::from_secs(3);

/// The state of the server, as far as operations know. The beginning and the end of an outage are
/// logged once, not with each refused operation.
#[derive(Default)]
pub(super) struct Circuit {
    /// The hosts of the server, for the log.
    address: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Consecutive operations without a timely response.
    unanswered: u32,
    /// Why the server is unavailable, while it is.
    away: Option<String>,
    /// When the latest probe began.
    probed: Option<Instant>,
    /// Operations refused during this outage.
    refused: u64,
}

/// Permission to contact the server. If it is a probe, the next one may start when it is dropped.
pub(super) struct Entry<'c> {
    circuit: &'c Circuit,
    /// When it began, if it is a probe.
    probe: Option<Instant>,
}

impl Circuit {
    /// Creates the circuit breaker of the server at `address`.
    pub fn new(address: &str) -> Circuit {
        Circuit {
            address: address.to_owned(),
            state: Mutex::default(),
        }
    }

    /// Lets an operation through if the server is available, or if no other probe is in progress.
    ///
    /// # Errors
    /// [`StoreError::Refused`], with the reason why the server is unavailable.
    pub fn enter(&self) -> Result<Entry<'_>, StoreError> {
        let now = Instant::now();
        let mut state = self.state();
        let Some(why) = &state.away else {
            return Ok(Entry {
                circuit: self,
                probe: None,
            });
        };
        if state.probed.is_some_and(|began| now - began < PROBE) {
            let refused = StoreError::Refused(why.clone());
            state.refused += 1;
            cffa_metrics::store_refused();
            return Err(refused);
        }
        state.probed = Some(now);
        Ok(Entry {
            circuit: self,
            probe: Some(now),
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Each value is valid by itself, even after a panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records whether the server is unavailable, and logs a change.
    fn note(&self, mut state: MutexGuard<'_, State>, away: Option<String>) {
        let was_away = std::mem::replace(&mut state.away, away.clone()).is_some();
        let refused = match away {
            Some(_) => 0,
            None => std::mem::take(&mut state.refused),
        };
        // Release the lock before logging.
        drop(state);
        let address = &self.address;
        match away {
            Some(why) if !was_away => {
                log::warn!("MongoDB at {address}: {why}; operations are refused until it answers");
            }
            None if was_away => {
                log::info!("MongoDB at {address} answers again; operations refused: {refused}");
            }
            _ => {}
        }
    }
}

impl Entry<'_> {
    /// The server did not respond in time.
    pub fn unanswered(&self, why: &str) {
        let mut state = self.circuit.state();
        state.unanswered += 1;
        if state.unanswered >= UNANSWERED {
            self.circuit.note(state, Some(why.to_owned()));
        }
    }

    /// The operation has ended. A lost connection is weak evidence: the next one may work, but it
    /// may also be an old connection to a server that has become unavailable since.
    pub fn ended<T>(&self, answer: &Result<T, StoreError>) {
        let away = match answer {
            Err(StoreError::Unavailable(why)) if is_without_server(why) => Some(why.clone()),
            _ => None,
        };
        let is_unavailable = matches!(answer, Err(StoreError::Unavailable(_)));
        let mut state = self.circuit.state();
        if state.away.is_some() && is_unavailable && away.is_none() {
            return;
        }
        state.unanswered = 0;
        self.circuit.note(state, away);
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        if self.probe.is_some() {
            let mut state = self.circuit.state();
            if state.probed == self.probe {
                state.probed = None;
            }
        }
    }
}

/// Whether the driver found no server within its time limit.
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
        // An operation that was dropped proves nothing.
        drop(circuit.enter().unwrap());
        let probe = circuit.enter().unwrap();
        probe.ended(&Ok(()));
        assert!(circuit.enter().is_ok() && circuit.enter().is_ok());
    }

    #[test]
    fn what_is_refused_is_counted_until_the_server_answers() {
        let circuit = Circuit::default();
        circuit.enter().unwrap().ended(&away());
        let probe = circuit.enter().unwrap();
        for _ in 0..3 {
            assert!(matches!(circuit.enter(), Err(StoreError::Refused(_))));
        }
        probe.ended(&away());
        assert_eq!(circuit.state().refused, 3);
        probe.ended(&Ok(()));
        assert_eq!(circuit.state().refused, 0);
    }

    #[test]
    fn a_long_operation_does_not_keep_others_from_finding_out() {
        let circuit = Circuit::default();
        circuit.enter().unwrap().ended(&away());
        let long = circuit.enter().unwrap();
        assert!(circuit.enter().is_err());
        circuit.state().probed = Instant::now().checked_sub(PROBE);
        let next = circuit.enter().unwrap();
        // The next probe is in progress when the long one ends without a result.
        drop(long);
        assert!(circuit.enter().is_err());
        next.ended(&Ok(()));
        assert!(circuit.enter().is_ok());
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
    fn an_old_connection_that_breaks_does_not_close_it() {
        let circuit = Circuit::default();
        let old = circuit.enter().unwrap();
        circuit.enter().unwrap().ended(&away());
        let broke = DriverErrorKind::Broke.to_string();
        old.ended(&Err::<(), _>(StoreError::Unavailable(broke)));
        let probe = circuit.enter().unwrap();
        assert!(circuit.enter().is_err());
        probe.ended(&Err::<(), _>(StoreError::Conflict));
        assert!(circuit.enter().is_ok());
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
