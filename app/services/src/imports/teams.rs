//! Fair use of the slots that all teams share: only one file of each team is read at a time, so
//! that the files of one team don't delay those of the others.

use cffa_store::TeamId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most files of one team that are read or wait: one that is being read, one that replaces it,
/// and one that replaces that before the first has stopped.
pub const WAITING_OF_TEAM: usize = 3;

/// A team with files that are being read or waiting.
struct Lane {
    /// Permits for files that are being read or waiting.
    queue: Arc<Semaphore>,
    /// The permit for the file that is being read.
    slot: Arc<Semaphore>,
}

/// All teams that have such files.
#[derive(Default)]
pub(super) struct Teams(Mutex<HashMap<TeamId, Weak<Lane>>>);

impl Teams {
    /// Joins the queue of a team. Returns `None` if it is full.
    pub fn wait(&self, team: TeamId) -> Option<Waiting> {
        // The map is consistent even after a panic.
        let mut lanes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lanes.retain(|_, lane| lane.strong_count() > 0);
        let known = lanes.get(&team).and_then(Weak::upgrade);
        let lane = known.unwrap_or_else(|| {
            let lane = Arc::new(Lane {
                queue: Arc::new(Semaphore::new(WAITING_OF_TEAM)),
                slot: Arc::new(Semaphore::new(1)),
            });
            lanes.insert(team, Arc::downgrade(&lane));
            lane
        });
        let queued = lane.queue.clone().try_acquire_owned().ok()?;
        Some(Waiting {
            lane,
            _queued: queued,
        })
    }
}

/// Waits for a slot.
pub(super) struct Waiting {
    lane: Arc<Lane>,
    _queued: OwnedSemaphorePermit,
}

impl Waiting {
    /// Waits for the team's slot, and then for one of `all`. Returns `None` after they are closed.
    pub async fn slot(&self, all: &Arc<Semaphore>) -> Option<Slot> {
        let of_team = self.lane.slot.clone().acquire_owned().await.ok()?;
        let of_all = all.clone().acquire_owned().await.ok()?;
        Some(Slot {
            _of_all: of_all,
            _of_team: Some((of_team, self.lane.clone())),
        })
    }
}

/// One of the slots for files that are being read. Dropping this frees it.
pub(super) struct Slot {
    _of_all: OwnedSemaphorePermit,
    /// Keeps the lane while its slot is in use.
    _of_team: Option<(OwnedSemaphorePermit, Arc<Lane>)>,
}

impl Slot {
    /// A slot that does not count for a team.
    pub fn without_team(of_all: OwnedSemaphorePermit) -> Slot {
        Slot {
            _of_all: of_all,
            _of_team: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[tokio::test]
    async fn a_team_has_one_place_and_leaves_the_other_to_others() {
        let (teams, all) = (Teams::default(), Arc::new(Semaphore::new(2)));
        let (one, other) = (Uuid::now_v7(), Uuid::now_v7());
        let first = teams.wait(one).expect("a queue");
        let reads = first.slot(&all).await.expect("a slot");
        drop(first);
        let second = teams.wait(one).expect("a queue");
        let mut waits = Box::pin(second.slot(&all));
        assert!(futures_util::poll!(&mut waits).is_pending());
        let of_other = teams.wait(other).expect("a queue");
        assert!(of_other.slot(&all).await.is_some());
        drop(reads);
        assert!(waits.await.is_some());
    }

    #[test]
    fn a_team_can_not_fill_the_queue_of_all() {
        let (teams, team) = (Teams::default(), Uuid::now_v7());
        let kept: Vec<_> = (0..WAITING_OF_TEAM).map(|_| teams.wait(team)).collect();
        assert!(kept.iter().all(Option::is_some));
        assert!(teams.wait(team).is_none());
        assert!(teams.wait(Uuid::now_v7()).is_some());
        drop(kept);
        assert!(teams.wait(team).is_some());
    }
}
