//! Who watches something sees it change, whichever process the change came through.
//!
//! A change that comes through this process is told at once. Other processes' changes are
//! found by looking: one query for all of a kind that is watched here, every [`LOOK_EVERY`],
//! and none while nobody watches. Each piece of news is the whole thing, so whoever
//! missed some needs only the last; what is older than what was told is not told.
//!
//! What lives here: keeping up with what is watched. What must not: what may be watched by
//! whom, and what it means.

use async_trait::async_trait;
use cffa_store::{Store, StoreError};
use jiff::Timestamp;
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

/// How soon a change that came through another process is seen.
pub const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Who watches things of one kind in one process at the same time; each holds a connection,
/// of which a worker has 1,000.
pub const MOST_WATCHERS: usize = 500;
/// How many of them come from one address (of IPv6, from one /64): a clubhouse on match day
/// gets in, and leaves room for everybody else. nginx allows as many.
pub const MOST_FROM_ONE: usize = 100;
/// A sign of life, so that proxies keep the connection (nginx: 60 seconds) and a watcher
/// who went away is noticed.
pub const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// Then a watcher comes back by itself: to another process, if there are more by now.
pub const WATCH_FOR: Duration = Duration::from_secs(15 * 60);

/// What can be watched: a record that counts its changes.
#[async_trait]
pub trait Watchable: Clone + Send + Sync + 'static {
    /// What it is known by.
    type Id: Copy + Eq + Hash + Send + Sync;

    /// What it is known by.
    fn known_by(&self) -> Self::Id;

    /// The number of its last change.
    fn changes(&self) -> u64;

    /// Those of these that there are at this moment, by one query.
    async fn look(
        store: &dyn Store,
        ids: &[Self::Id],
        now: Timestamp,
    ) -> Result<Vec<Self>, StoreError>;
}

/// What is known of a thing.
#[derive(Clone, Debug)]
enum WatchState<T> {
    Here(T),
    Gone,
}

/// What a watcher is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<T> {
    /// How it is now.
    Now(T),
    /// It is not kept any more, or there never was one. Nothing follows.
    Gone,
    /// Nothing happened for a while.
    Quiet,
}

/// Why somebody can't watch.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// [`MOST_WATCHERS`], [`MOST_FROM_ONE`].
    #[error("Too many people are watching at the moment. Try again shortly.")]
    TooMany,
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is watched in this process.
pub struct Broadcaster<T: Watchable>(Arc<Inner<T>>);

impl<T: Watchable> Clone for Broadcaster<T> {
    fn clone(&self) -> Self {
        Broadcaster(self.0.clone())
    }
}

type Senders<T> = HashMap<<T as Watchable>::Id, watch::Sender<WatchState<T>>>;

struct Inner<T: Watchable> {
    store: Arc<dyn Store>,
    watched: Mutex<Senders<T>>,
    places: Arc<Semaphore>,
    from: Arc<Mutex<HashMap<IpAddr, usize>>>,
    somebody: Notify,
    closed: watch::Sender<bool>,
}

impl<T: Watchable> Broadcaster<T> {
    /// Nobody watches yet.
    pub fn new(store: Arc<dyn Store>) -> Broadcaster<T> {
        Broadcaster(Arc::new(Inner {
            store,
            watched: Mutex::default(),
            places: Arc::new(Semaphore::new(MOST_WATCHERS)),
            from: Arc::default(),
            somebody: Notify::new(),
            closed: watch::Sender::new(false),
        }))
    }

    /// Begins to watch for whoever comes from an address, of whom there are only so many.
    /// Else as [`Broadcaster::watch`].
    ///
    /// # Errors
    /// [`WatchError`].
    pub async fn watch_from(
        &self,
        from: Option<IpAddr>,
        id: T::Id,
        seen: Option<u64>,
    ) -> Result<Subscription<T>, WatchError> {
        let place = from.map(|from| AddressPlace::take(&self.0.from, from));
        let place = place.transpose()?;
        let mut watcher = self.watch(id, seen).await?;
        watcher._address_place = place;
        Ok(watcher)
    }

    /// Begins to watch. `seen` is the number of the last change that the watcher knows: how
    /// things stand is the first news, unless it is that.
    ///
    /// # Errors
    /// [`WatchError`].
    pub async fn watch(&self, id: T::Id, seen: Option<u64>) -> Result<Subscription<T>, WatchError> {
        let place = self.0.places.clone().try_acquire_owned();
        let place = place.map_err(|_| WatchError::TooMany)?;
        let found = T::look(&*self.0.store, &[id], Timestamp::now()).await?;
        let sight = match found.into_iter().next() {
            Some(now) => {
                let mut watched = self.watched();
                let sender = watched
                    .entry(id)
                    .or_insert_with(|| watch::Sender::new(WatchState::Here(now.clone())));
                let receiver = sender.subscribe();
                tell(sender, &now);
                receiver
            }
            None => watch::Sender::new(WatchState::Gone).subscribe(),
        };
        self.0.somebody.notify_one();
        Ok(Subscription {
            sight,
            closed: self.0.closed.subscribe(),
            seen,
            over: false,
            until: Instant::now() + WATCH_FOR,
            as_long_as: None,
            _place: place,
            _address_place: None,
        })
    }

    /// Tells who watches it here how a thing is now.
    pub fn tell(&self, now: &T) {
        if let Some(sender) = self.watched().get(&now.known_by()) {
            tell(sender, now);
        }
    }

    /// Looks for what other processes changed, as long as this process serves.
    pub async fn poll(self) {
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
                    log::warn!("live pages receive no updates: {why}");
                    away = true;
                }
                Err(_) => {}
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn look(&self, ids: &[T::Id]) -> Result<(), StoreError> {
        let found = T::look(&*self.0.store, ids, Timestamp::now()).await?;
        let mut found: HashMap<T::Id, T> =
            found.into_iter().map(|it| (it.known_by(), it)).collect();
        let watched = self.watched();
        for id in ids {
            match (watched.get(id), found.remove(id)) {
                (Some(sender), Some(now)) => tell(sender, &now),
                (Some(sender), None) => drop(sender.send_replace(WatchState::Gone)),
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

    /// The things that somebody watches; the others are forgotten.
    fn watched_here(&self) -> Vec<T::Id> {
        let mut watched = self.watched();
        watched.retain(|_, sender| sender.receiver_count() > 0);
        watched.keys().copied().collect()
    }

    fn watched(&self) -> MutexGuard<'_, Senders<T>> {
        // Whoever panicked with it left a map that is whole.
        let watched = self.0.watched.lock();
        watched.unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell<T: Watchable>(sender: &watch::Sender<WatchState<T>>, now: &T) {
    sender.send_if_modified(|sight| {
        let newer = match sight {
            WatchState::Here(known) => known.changes() < now.changes(),
            // It went by another clock than ours.
            WatchState::Gone => true,
        };
        if newer {
            *sight = WatchState::Here(now.clone());
        }
        newer
    });
}

/// Somebody who watches; their place is free again when this is dropped.
pub struct Subscription<T: Watchable> {
    sight: watch::Receiver<WatchState<T>>,
    closed: watch::Receiver<bool>,
    seen: Option<u64>,
    over: bool,
    until: Instant,
    as_long_as: Option<Condition<T>>,
    _place: OwnedSemaphorePermit,
    _address_place: Option<AddressPlace>,
}

type Condition<T> = Box<dyn Fn(&T) -> bool + Send + Sync>;

/// One of the places of an address; free again when this is dropped.
struct AddressPlace {
    all: Arc<Mutex<HashMap<IpAddr, usize>>>,
    address: IpAddr,
}

impl AddressPlace {
    fn take(
        all: &Arc<Mutex<HashMap<IpAddr, usize>>>,
        address: IpAddr,
    ) -> Result<AddressPlace, WatchError> {
        let mut taken = all.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(address).or_default();
        if *count >= MOST_FROM_ONE {
            return Err(WatchError::TooMany);
        }
        *count += 1;
        Ok(AddressPlace {
            all: all.clone(),
            address,
        })
    }
}

impl Drop for AddressPlace {
    fn drop(&mut self) {
        let mut taken = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let left = taken.get(&self.address).map_or(0, |count| count - 1);
        // Whom nobody watches from is forgotten.
        match left {
            0 => taken.remove(&self.address),
            left => taken.insert(self.address, left),
        };
    }
}

impl<T: Watchable> Subscription<T> {
    /// Ends the watch when a thing is not like this any more: to this watcher it is gone.
    #[must_use]
    pub fn as_long_as(mut self, condition: impl Fn(&T) -> bool + Send + Sync + 'static) -> Self {
        self.as_long_as = Some(Box::new(condition));
        self
    }

    /// Waits for the next news; nothing when there will be none.
    pub async fn next(&mut self) -> Option<Event<T>> {
        loop {
            if self.over || *self.closed.borrow() {
                return None;
            }
            let sight = self.sight.borrow_and_update().clone();
            let stays = self.as_long_as.as_ref();
            let ended = |now: &T| stays.is_some_and(|stays| !stays(now));
            match sight {
                WatchState::Here(now) if ended(&now) => {
                    self.over = true;
                    return Some(Event::Gone);
                }
                WatchState::Here(now) if self.seen != Some(now.changes()) => {
                    self.seen = Some(now.changes());
                    return Some(Event::Now(now));
                }
                WatchState::Here(_) => {}
                WatchState::Gone => {
                    self.over = true;
                    return Some(Event::Gone);
                }
            }
            tokio::select! {
                changed = self.sight.changed() => changed.ok()?,
                closed = self.closed.changed() => closed.ok()?,
                () = tokio::time::sleep_until(self.until) => return None,
                () = tokio::time::sleep(KEEP_ALIVE) => return Some(Event::Quiet),
            }
        }
    }
}
