//! Who watches a space sees it change, whichever process the change came through.
//!
//! A change that comes through this process is told at once. Other processes' changes are
//! found by looking: one query for all spaces that are watched here, every [`LOOK_EVERY`],
//! and none while nobody watches. Each piece of news is the whole space, so whoever
//! missed some needs only the last; what is older than what was told is not told.

use crate::store::{Space, SpaceId, Store, StoreError};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

/// How soon a change that came through another process is seen.
pub const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Who watches in one process at the same time; each holds a connection, of which a
/// worker has 1,000.
pub const MOST_WATCHERS: usize = 500;
/// A sign of life, so that proxies keep the connection (nginx: 60 seconds) and a watcher
/// who went away is noticed.
pub const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// Then a watcher comes back by itself: to another process, if there are more by now.
pub const WATCH_FOR: Duration = Duration::from_secs(15 * 60);

/// What is known of a space.
#[derive(Clone, Debug)]
enum Sight {
    Here(Space),
    Gone,
}

/// What a watcher is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// How the space is now.
    Space(Space),
    /// It was not used for too long, or there never was one. Nothing follows.
    Gone,
    /// Nothing happened for a while.
    Quiet,
}

/// Why somebody can't watch.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// [`MOST_WATCHERS`].
    #[error("Too many people watch just now. Try again in a moment.")]
    TooMany,
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is watched in this process.
#[derive(Clone)]
pub struct Live(Arc<Inner>);

struct Inner {
    store: Arc<dyn Store>,
    watched: Mutex<HashMap<SpaceId, watch::Sender<Sight>>>,
    places: Arc<Semaphore>,
    somebody: Notify,
    closed: watch::Sender<bool>,
}

impl Live {
    /// Nobody watches yet.
    pub fn new(store: Arc<dyn Store>) -> Live {
        Live(Arc::new(Inner {
            store,
            watched: Mutex::default(),
            places: Arc::new(Semaphore::new(MOST_WATCHERS)),
            somebody: Notify::new(),
            closed: watch::Sender::new(false),
        }))
    }

    /// Begins to watch. `seen` is the number of the last change that the watcher knows: how
    /// things stand is the first news, unless it is that.
    ///
    /// # Errors
    /// [`WatchError`].
    pub async fn watch(&self, id: SpaceId, seen: Option<u64>) -> Result<Watcher, WatchError> {
        let place = self.0.places.clone().try_acquire_owned();
        let place = place.map_err(|_| WatchError::TooMany)?;
        let found = self.0.store.spaces(&[id], Timestamp::now()).await?;
        let sight = match found.into_iter().next() {
            Some(space) => {
                let mut watched = self.watched();
                let sender = watched
                    .entry(id)
                    .or_insert_with(|| watch::Sender::new(Sight::Here(space.clone())));
                let receiver = sender.subscribe();
                tell(sender, &space);
                receiver
            }
            None => watch::Sender::new(Sight::Gone).subscribe(),
        };
        self.0.somebody.notify_one();
        Ok(Watcher {
            sight,
            closed: self.0.closed.subscribe(),
            seen,
            over: false,
            until: Instant::now() + WATCH_FOR,
            _place: place,
        })
    }

    /// Tells who watches it here how a space is now.
    pub fn tell(&self, space: &Space) {
        if let Some(sender) = self.watched().get(&space.id) {
            tell(sender, space);
        }
    }

    /// Looks for what other processes changed, as long as this process serves.
    pub async fn keep_up(self) {
        let mut away = false;
        loop {
            let ids = self.watched_here();
            if ids.is_empty() {
                self.0.somebody.notified().await;
                continue;
            }
            match self.look(&ids).await {
                Ok(()) => away = false,
                Err(why) if !away => {
                    log::warn!("counts on open pages stand still: {why}");
                    away = true;
                }
                Err(_) => {}
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn look(&self, ids: &[SpaceId]) -> Result<(), StoreError> {
        let found = self.0.store.spaces(ids, Timestamp::now()).await?;
        let mut found: HashMap<SpaceId, Space> =
            found.into_iter().map(|space| (space.id, space)).collect();
        let watched = self.watched();
        for id in ids {
            match (watched.get(id), found.remove(id)) {
                (Some(sender), Some(space)) => tell(sender, &space),
                (Some(sender), None) => drop(sender.send_replace(Sight::Gone)),
                (None, _) => {}
            }
        }
        Ok(())
    }

    /// Sends all watchers away: the server is told to stop, and would wait for them. They
    /// come back to whoever serves then.
    pub fn close(&self) {
        self.0.closed.send_replace(true);
    }

    /// The spaces that somebody watches; the others are forgotten.
    fn watched_here(&self) -> Vec<SpaceId> {
        let mut watched = self.watched();
        watched.retain(|_, sender| sender.receiver_count() > 0);
        watched.keys().copied().collect()
    }

    fn watched(&self) -> MutexGuard<'_, HashMap<SpaceId, watch::Sender<Sight>>> {
        // Whoever panicked with it left a map that is whole.
        let watched = self.0.watched.lock();
        watched.unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell(sender: &watch::Sender<Sight>, space: &Space) {
    sender.send_if_modified(|sight| {
        let newer = match sight {
            Sight::Here(known) => known.changes < space.changes,
            // It went by another clock than ours.
            Sight::Gone => true,
        };
        if newer {
            *sight = Sight::Here(space.clone());
        }
        newer
    });
}

/// Somebody who watches a space; their place is free again when this is dropped.
pub struct Watcher {
    sight: watch::Receiver<Sight>,
    closed: watch::Receiver<bool>,
    seen: Option<u64>,
    over: bool,
    until: Instant,
    _place: OwnedSemaphorePermit,
}

impl Watcher {
    /// Waits for the next news; nothing when there will be none.
    pub async fn next(&mut self) -> Option<News> {
        loop {
            if self.over || *self.closed.borrow() {
                return None;
            }
            let sight = self.sight.borrow_and_update().clone();
            match sight {
                Sight::Here(space) if self.seen != Some(space.changes) => {
                    self.seen = Some(space.changes);
                    return Some(News::Space(space));
                }
                Sight::Here(_) => {}
                Sight::Gone => {
                    self.over = true;
                    return Some(News::Gone);
                }
            }
            tokio::select! {
                changed = self.sight.changed() => changed.ok()?,
                closed = self.closed.changed() => closed.ok()?,
                () = tokio::time::sleep_until(self.until) => return None,
                () = tokio::time::sleep(SIGN_OF_LIFE) => return Some(News::Quiet),
            }
        }
    }
}
