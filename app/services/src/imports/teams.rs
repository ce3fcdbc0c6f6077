//! What one team takes of the places that all share: one file of it is read at a time, so
//! that nobody's files keep everybody else's waiting.

use cffa_store::TeamId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Files of one team that are read or wait: one that is read, one that was sent instead of it,
/// and one that was sent instead of that before its predecessor noticed.
pub const WAITING_OF_TEAM: usize = 3;

/// A team that has a file here.
struct Lane {
    /// For those that are read or wait.
    queue: Arc<Semaphore>,
    /// For the one that is read.
    place: Arc<Semaphore>,
}

/// All teams that have a file here.
#[derive(Default)]
pub(super) struct Teams(Mutex<HashMap<TeamId, Weak<Lane>>>);

impl Teams {
    /// Joins those of a team that wait; nothing when there are too many.
    pub fn wait(&self, team: TeamId) -> Option<Waiting> {
        // Whoever panicked with it left a map that is good.
        let mut lanes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lanes.retain(|_, lane| lane.strong_count() > 0);
        let known = lanes.get(&team).and_then(Weak::upgrade);
        let lane = known.unwrap_or_else(|| {
            let lane = Arc::new(Lane {
                queue: Arc::new(Semaphore::new(WAITING_OF_TEAM)),
                place: Arc::new(Semaphore::new(1)),
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

/// Somebody who waits for a place.
pub(super) struct Waiting {
    lane: Arc<Lane>,
    _queued: OwnedSemaphorePermit,
}

impl Waiting {
    /// Waits for the team's place, and then for one of `all`; nothing when there are none any
    /// more.
    pub async fn place(&self, all: &Arc<Semaphore>) -> Option<Place> {
        let of_team = self.lane.place.clone().acquire_owned().await.ok()?;
        let of_all = all.clone().acquire_owned().await.ok()?;
        Some(Place {
            _of_all: of_all,
            _of_team: Some((of_team, self.lane.clone())),
        })
    }
}

/// A place among those that are read, free when it is dropped.
pub(super) struct Place {
    _of_all: OwnedSemaphorePermit,
    /// The lane is known for as long as somebody has its place.
    _of_team: Option<(OwnedSemaphorePermit, Arc<Lane>)>,
}

impl Place {
    /// One that counts for no team.
    pub fn of_anybody(of_all: OwnedSemaphorePermit) -> Place {
        Place {
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
        let reads = first.place(&all).await.expect("a place");
        drop(first);
        let second = teams.wait(one).expect("a queue");
        let mut waits = Box::pin(second.place(&all));
        assert!(futures_util::poll!(&mut waits).is_pending());
        let of_other = teams.wait(other).expect("a queue");
        assert!(of_other.place(&all).await.is_some());
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
