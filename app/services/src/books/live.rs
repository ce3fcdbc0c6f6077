//! The books in memory, and how much of it they may take.

use cffa_book::{Actor, Book, Change, Command, Entry, FORMAT, Refusal};
use cffa_store::{BookId, SharedFailureMutex};
use jiff::Timestamp;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::RwLock;
use uuid::Uuid;

use super::{RecordError, RequestKey};

/// The most books in memory; the least recently used one is dropped, and read again when it is
/// needed.
const LIVE_BOOKS: NonZeroUsize = NonZeroUsize::new(32).expect("not zero");

/// The most memory that they take together, in bytes, by [`Book::bytes`]. The requested book is
/// kept whatever its size.
const LIVE_BYTES: u64 = 64 * 1024 * 1024;

/// The most closed books whose successors are remembered, at 48 bytes each.
const CLOSED_BOOKS: NonZeroUsize = NonZeroUsize::new(1_024).expect("not zero");

/// A book in memory.
pub(super) struct Live {
    pub book: Arc<RwLock<Book>>,
    /// The memory of the book, which can be read without waiting for the book.
    bytes: AtomicU64,
    /// Locked while deciding and writing, so that writers of one process queue here instead of
    /// conflicting in the database.
    pub writing: SharedFailureMutex,
}

impl Live {
    fn new() -> Live {
        Live {
            book: Arc::new(RwLock::new(Book::default())),
            bytes: AtomicU64::new(0),
            writing: SharedFailureMutex::default(),
        }
    }

    /// Decides a command on the current state of the book; `None` if the book is closed.
    ///
    /// # Errors
    /// If a rule forbids it.
    pub async fn decide(
        &self,
        by: &Actor,
        key: RequestKey,
        at: Timestamp,
        command: Command,
    ) -> Result<Option<Entry>, RecordError> {
        let book = self.book.read().await;
        let change = match book.decide(command) {
            Err(Refusal::BookClosed) => return Ok(None),
            decided => decided?,
        };
        Ok(Some(Entry {
            v: FORMAT,
            seq: book.seq() + 1,
            at,
            by: by.clone(),
            key: key.key,
            fingerprint: key.fingerprint,
            change,
        }))
    }

    /// Applies entries, each if it is the next one. An entry that closes the book is always
    /// applied: it may be all that is left of the book.
    pub async fn apply_entry(&self, entries: &[Entry]) {
        let mut book = self.book.write().await;
        for entry in entries {
            let closes = matches!(entry.change, Change::Closed { .. });
            if entry.seq == book.seq() + 1 || (closes && entry.seq > book.seq()) {
                book.apply(entry);
            }
        }
        self.bytes.store(book.bytes() as u64, Ordering::Relaxed);
    }

    fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }
}

/// The books in memory.
pub(super) struct Cache {
    live: Mutex<LruCache<BookId, Arc<Live>>>,
    /// A book is never reopened, so its successor can be remembered.
    closed: Mutex<LruCache<BookId, Uuid>>,
}

impl Default for Cache {
    fn default() -> Cache {
        Cache {
            live: Mutex::new(LruCache::new(LIVE_BOOKS)),
            closed: Mutex::new(LruCache::new(CLOSED_BOOKS)),
        }
    }
}

impl Cache {
    /// A book; empty if it was not in memory.
    pub fn live(&self, id: BookId) -> Arc<Live> {
        let mut live = locked(&self.live);
        live.get_or_insert(id, || Arc::new(Live::new())).clone()
    }

    /// The successor of a book, if it is known.
    pub fn successor(&self, id: BookId) -> Option<Uuid> {
        locked(&self.closed).get(&id).copied()
    }

    /// Records the successor of a book, and drops the book.
    pub fn close(&self, id: BookId, successor: Uuid) {
        locked(&self.closed).put(id, successor);
        self.remove(id);
    }

    /// Drops a book.
    pub fn remove(&self, id: BookId) {
        let mut live = locked(&self.live);
        live.pop(&id);
        tell_metrics(&live);
    }

    /// Drops the least recently used books until the limits are met; `used` is kept.
    pub fn trim(&self, used: BookId) {
        let mut live = locked(&self.live);
        let mut bytes = bytes_of(&live);
        while bytes > LIVE_BYTES {
            match live.peek_lru() {
                Some((id, oldest)) if *id != used => bytes -= oldest.bytes().min(bytes),
                _ => break,
            }
            live.pop_lru();
        }
        tell_metrics(&live);
    }
}

fn bytes_of(live: &LruCache<BookId, Arc<Live>>) -> u64 {
    live.iter().map(|(_, live)| live.bytes()).sum()
}

fn tell_metrics(live: &LruCache<BookId, Arc<Live>>) {
    cffa_metrics::books_in_memory(live.len(), bytes_of(live));
}

/// It guards only a cache, which stays valid if a thread panicked while it held the lock.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// The tests of a process share its metrics.
    static ALONE: Mutex<()> = Mutex::new(());

    /// A gauge of the process.
    fn gauge(name: &str) -> u64 {
        let text = cffa_metrics::text("test");
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().trim().parse().unwrap()
    }

    fn id() -> BookId {
        BookId {
            team: Uuid::new_v4(),
            generation: Uuid::new_v4(),
        }
    }

    #[test]
    fn books_are_dropped_when_they_take_too_much_memory() {
        let _alone = locked(&ALONE);
        let cache = Cache::default();
        let mut ids = Vec::new();
        for _ in 0..20 {
            let id = id();
            let live = cache.live(id);
            live.bytes.store(LIVE_BYTES / 4, Ordering::Relaxed);
            cache.trim(id);
            ids.push(id);
        }
        let live = locked(&cache.live);
        let bytes = bytes_of(&live);
        assert!(bytes <= LIVE_BYTES, "{bytes}");
        assert!(live.contains(ids.last().unwrap()));
        assert!(!live.contains(&ids[0]));
    }

    #[test]
    fn a_book_above_the_memory_limit_stays_while_it_is_used() {
        let _alone = locked(&ALONE);
        let cache = Cache::default();
        let id = id();
        cache
            .live(id)
            .bytes
            .store(2 * LIVE_BYTES, Ordering::Relaxed);
        cache.trim(id);
        assert!(locked(&cache.live).contains(&id));
    }

    #[test]
    fn a_replaced_book_is_dropped_at_once() {
        let _alone = locked(&ALONE);
        let (cache, id, successor) = (Cache::default(), id(), Uuid::new_v4());
        cache.live(id);
        cache.close(id, successor);
        assert!(!locked(&cache.live).contains(&id));
        assert_eq!(cache.successor(id), Some(successor));
    }

    #[test]
    fn the_metrics_follow_a_dropped_book() {
        let (cache, id) = (Cache::default(), id());
        let _alone = locked(&ALONE);
        cache.live(id).bytes.store(4_000, Ordering::Relaxed);
        cache.trim(id);
        assert_eq!(gauge("cffa_live_books "), 1);
        assert_eq!(gauge("cffa_live_book_bytes "), 4_000);
        cache.remove(id);
        assert_eq!(gauge("cffa_live_books "), 0);
        assert_eq!(gauge("cffa_live_book_bytes "), 0);
    }
}
