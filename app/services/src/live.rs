//! Live updates: subscribers see every change to a record, whichever process made it.
//!
//! A change in this process is published at once. Changes in other processes are found by polling:
//! one query for all subscribed records of a kind, every [`LOOK_EVERY`], and none without
//! subscribers. Each event has the whole record, so a subscriber that missed some needs only the
//! last. Records older than the last one published are ignored.

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

/// How often to poll for changes in other processes.
pub const LOOK_EVERY: Duration = Duration::from_millis(500);
/// The most subscribers to records of one kind in one process. Each uses a connection, of which a
/// worker has 1,000.
pub const MOST_WATCHERS: usize = 500;
/// The most subscribers from one address (for IPv6, one /64): enough for a clubhouse on match day,
/// and few enough for all others. nginx has the same limit.
pub const MOST_FROM_ONE: usize = 100;
/// How often to send something, so that proxies keep the connection (nginx: 60 seconds) and closed
/// connections are detected.
pub const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// The time after which a subscription ends and the client reconnects, perhaps to another process.
pub const WATCH_FOR: Duration = Duration::from_secs(15 * 60);

/// A record that counts its changes, to which clients can subscribe.
#[async_trait]
pub trait Watchable: Clone + Send + Sync + 'static {
    /// Its ID.
    type Id: Copy + Eq + Hash + Send + Sync;

    /// Its ID.
    fn known_by(&self) -> Self::Id;

    /// The number of its last change.
    fn changes(&self) -> u64;

    /// Returns those of these records that exist, with one query.
    async fn load(
        store: &dyn Store,
        ids: &[Self::Id],
        now: Timestamp,
    ) -> Result<Vec<Self>, StoreError>;
}

/// The last known state of a record.
#[derive(Clone, Debug)]
enum WatchState<T> {
    Here(T),
    Gone,
}

/// What a subscriber receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<T> {
    /// The current record.
    Now(T),
    /// The record was deleted, or never existed. This is the last event.
    Gone,
    /// Nothing changed for [`KEEP_ALIVE`].
    Quiet,
}

/// Why a subscription failed.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// [`MOST_WATCHERS`], [`MOST_FROM_ONE`].
    #[error("Too many people are watching at the moment. Try again shortly.")]
    TooMany,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The subscriptions in this process.
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
    permits: Arc<Semaphore>,
    from: Arc<Mutex<HashMap<IpAddr, usize>>>,
    subscribed: Notify,
    closed: watch::Sender<bool>,
}

impl<T: Watchable> Broadcaster<T> {
    /// Creates a broadcaster without subscribers.
    pub fn new(store: Arc<dyn Store>) -> Broadcaster<T> {
        Broadcaster(Arc::new(Inner {
            store,
            watched: Mutex::default(),
            permits: Arc::new(Semaphore::new(MOST_WATCHERS)),
            from: Arc::default(),
            subscribed: Notify::new(),
            closed: watch::Sender::new(false),
        }))
    }

    /// Like [`Broadcaster::watch`], with the limit for an address.
    ///
    /// # Errors
    /// [`WatchError`].
    pub async fn watch_from(
        &self,
        from: Option<IpAddr>,
        id: T::Id,
        seen: Option<u64>,
    ) -> Result<Subscription<T>, WatchError> {
        let permit = from.map(|from| AddressPermit::take(&self.0.from, from));
        let permit = permit.transpose()?;
        let mut watcher = self.watch(id, seen).await?;
        watcher._address_permit = permit;
        Ok(watcher)
    }

    /// Subscribes to a record. `seen` is the number of the last change that the client knows. The
    /// first event is the current record, unless the client knows it.
    ///
    /// # Errors
    /// [`WatchError`].
    pub async fn watch(&self, id: T::Id, seen: Option<u64>) -> Result<Subscription<T>, WatchError> {
        let permit = self.0.permits.clone().try_acquire_owned();
        let permit = permit.map_err(|_| WatchError::TooMany)?;
        let found = T::load(&*self.0.store, &[id], Timestamp::now()).await?;
        let state = match found.into_iter().next() {
            Some(now) => {
                let mut watched = self.watched();
                let sender = watched
                    .entry(id)
                    .or_insert_with(|| watch::Sender::new(WatchState::Here(now.clone())));
                let receiver = sender.subscribe();
                publish(sender, &now);
                receiver
            }
            None => watch::Sender::new(WatchState::Gone).subscribe(),
        };
        self.0.subscribed.notify_one();
        Ok(Subscription {
            state,
            closed: self.0.closed.subscribe(),
            seen,
            over: false,
            until: Instant::now() + WATCH_FOR,
            condition: None,
            _permit: permit,
            _address_permit: None,
        })
    }

    /// Publishes a record to its subscribers in this process.
    pub fn publish(&self, now: &T) {
        if let Some(sender) = self.watched().get(&now.known_by()) {
            publish(sender, now);
        }
    }

    /// Polls for changes in other processes, as long as this process runs.
    pub async fn poll(self) {
        let mut unavailable = false;
        loop {
            let ids = self.watched_here();
            if ids.is_empty() {
                self.0.subscribed.notified().await;
                continue;
            }
            match self.load(&ids).await {
                Ok(()) => unavailable = false,
                Err(why) if !unavailable => {
                    log::warn!("live pages receive no updates: {why}");
                    unavailable = true;
                }
                Err(_) => {}
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn load(&self, ids: &[T::Id]) -> Result<(), StoreError> {
        let found = T::load(&*self.0.store, ids, Timestamp::now()).await?;
        let mut found: HashMap<T::Id, T> =
            found.into_iter().map(|it| (it.known_by(), it)).collect();
        let watched = self.watched();
        for id in ids {
            match (watched.get(id), found.remove(id)) {
                (Some(sender), Some(now)) => publish(sender, &now),
                (Some(sender), None) => drop(sender.send_replace(WatchState::Gone)),
                (None, _) => {}
            }
        }
        Ok(())
    }

    /// Ends all subscriptions, because a server that shuts down would wait for them. The clients
    /// connect again.
    pub fn close(&self) {
        self.0.closed.send_replace(true);
    }

    /// Returns the IDs with subscribers, and drops the others.
    fn watched_here(&self) -> Vec<T::Id> {
        let mut watched = self.watched();
        watched.retain(|_, sender| sender.receiver_count() > 0);
        watched.keys().copied().collect()
    }

    fn watched(&self) -> MutexGuard<'_, Senders<T>> {
        // The map is consistent even after a panic.
        let watched = self.0.watched.lock();
        watched.unwrap_or_else(PoisonError::into_inner)
    }
}

fn publish<T: Watchable>(sender: &watch::Sender<WatchState<T>>, now: &T) {
    sender.send_if_modified(|state| {
        let newer = match state {
            WatchState::Here(known) => known.changes() < now.changes(),
            // The record may come from another process, whose clock differs.
            WatchState::Gone => true,
        };
        if newer {
            *state = WatchState::Here(now.clone());
        }
        newer
    });
}

/// A subscription. Its permit is free again when this is dropped.
pub struct Subscription<T: Watchable> {
    state: watch::Receiver<WatchState<T>>,
    closed: watch::Receiver<bool>,
    seen: Option<u64>,
    over: bool,
    until: Instant,
    condition: Option<Condition<T>>,
    _permit: OwnedSemaphorePermit,
    _address_permit: Option<AddressPermit>,
}

type Condition<T> = Box<dyn Fn(&T) -> bool + Send + Sync>;

/// One of the permits of an address. It is free again when this is dropped.
struct AddressPermit {
    all: Arc<Mutex<HashMap<IpAddr, usize>>>,
    address: IpAddr,
}

impl AddressPermit {
    fn take(
        all: &Arc<Mutex<HashMap<IpAddr, usize>>>,
        address: IpAddr,
    ) -> Result<AddressPermit, WatchError> {
        let mut taken = all.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(address).or_default();
        if *count >= MOST_FROM_ONE {
            return Err(WatchError::TooMany);
        }
        *count += 1;
        Ok(AddressPermit {
            all: all.clone(),
            address,
        })
    }
}

impl Drop for AddressPermit {
    fn drop(&mut self) {
        let mut taken = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let left = taken.get(&self.address).map_or(0, |count| count - 1);
        // Keep no entries for addresses without subscriptions.
        match left {
            0 => taken.remove(&self.address),
            left => taken.insert(self.address, left),
        };
    }
}

impl<T: Watchable> Subscription<T> {
    /// Ends the subscription when the record no longer meets the condition. The subscriber then
    /// receives [`Event::Gone`].
    #[must_use]
    pub fn as_long_as(mut self, condition: impl Fn(&T) -> bool + Send + Sync + 'static) -> Self {
        self.condition = Some(Box::new(condition));
        self
    }

    /// Waits for the next event. Returns `None` when there will be no more.
    pub async fn next(&mut self) -> Option<Event<T>> {
        loop {
            if self.over || *self.closed.borrow() {
                return None;
            }
            let state = self.state.borrow_and_update().clone();
            let stays = self.condition.as_ref();
            let ended = |now: &T| stays.is_some_and(|stays| !stays(now));
            match state {
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
                changed = self.state.changed() => changed.ok()?,
                closed = self.closed.changed() => closed.ok()?,
                () = tokio::time::sleep_until(self.until) => return None,
                () = tokio::time::sleep(KEEP_ALIVE) => return Some(Event::Quiet),
            }
        }
    }
}
