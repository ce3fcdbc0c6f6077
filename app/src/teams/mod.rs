//! The live books: kept in memory, caught up before every answer, written one change
//! at a time.
//!
//! What lives here: loading, catching up, recording, and putting one book in another's
//! place. What must not: rules (they are in `book`) and who may do what (`access`).

mod opening;
mod past;
mod succession;
mod uploads;

pub use opening::{Opened, first_entries};
pub use past::Pages;
pub use succession::{KEPT_DAYS, STAGED_HOURS, kept_until};

use crate::book::{Actor, Book, Command, Entry, FORMAT, Refusal};
use crate::store::{BookId, PAGE, Store, StoreError, Team};
use jiff::Timestamp;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedRwLockReadGuard, RwLock};
use uuid::Uuid;

/// Books in memory at once. A large one takes some 30 MB, a usual one far under 1 MB;
/// the least recently used goes and is read again when somebody asks.
const LIVE_BOOKS: NonZeroUsize = NonZeroUsize::new(32).expect("not zero");

/// How often a change is decided anew when other writers are faster, before giving up.
const TRIES: u32 = 20;

/// Books that can follow one another while a request is under way; more is no accident.
const SUCCESSIONS: usize = 20;

/// A book for reading. Writers wait while it is held: render, then drop it.
pub type Reading = OwnedRwLockReadGuard<Book>;

/// What came of a command.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// What was written.
    pub entry: Entry,
    /// Whether it had been written before, under the same idempotency key.
    pub again: bool,
}

/// Why a command was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// A rule of the book forbids it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not take it. It can be asked again with the same key.
    #[error(transparent)]
    Store(#[from] StoreError),
}

struct Live {
    book: Arc<RwLock<Book>>,
    /// Held while deciding and writing, so that writers of one process queue here
    /// rather than run into each other in the database.
    writing: tokio::sync::Mutex<()>,
}

/// All teams' books.
pub struct Books {
    store: Arc<dyn Store>,
    live: Mutex<LruCache<BookId, Arc<Live>>>,
}

impl Books {
    /// Books kept in `store`.
    pub fn new(store: Arc<dyn Store>) -> Books {
        Books {
            store,
            live: Mutex::new(LruCache::new(LIVE_BOOKS)),
        }
    }

    /// The book of a team as it stands now.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(&self, team: &Team) -> Result<Reading, StoreError> {
        let (_, live) = self.current(team).await?;
        Ok(live.book.clone().read_owned().await)
    }

    /// Decides a command on the book as it stands and writes down what comes of it.
    /// With a `key` that was used before, answers what was written then.
    ///
    /// # Errors
    /// When a rule forbids it, or the database does not take it.
    pub async fn record(
        &self,
        team: &Team,
        by: &Actor,
        key: Option<Uuid>,
        command: Command,
    ) -> Result<Recorded, RecordError> {
        for attempt in 0..TRIES {
            let (id, live) = self.current(team).await?;
            let _queue = live.writing.lock().await;
            if let Some(entry) = self.written(team, id, key).await? {
                return Ok(Recorded { entry, again: true });
            }
            let entry = {
                let book = live.book.read().await;
                let change = match book.decide(command.clone()) {
                    // Closed since we looked: go on in the book that took its place.
                    Err(Refusal::BookClosed) => continue,
                    decided => decided?,
                };
                let (seq, by) = (book.seq() + 1, by.clone());
                Entry {
                    v: FORMAT,
                    seq,
                    at: Timestamp::now(),
                    by,
                    key,
                    change,
                }
            };
            match self.store.append(id, &entry).await {
                Ok(()) => {
                    take_in(&mut *live.book.write().await, &entry);
                    return Ok(Recorded {
                        entry,
                        again: false,
                    });
                }
                Err(StoreError::Conflict) => pause(attempt).await,
                Err(other) => return Err(other.into()),
            }
        }
        Err(StoreError::Unavailable("too many others write in this book just now".into()).into())
    }

    /// Whether something was written with this idempotency key.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_written(&self, team: &Team, key: Option<Uuid>) -> Result<bool, StoreError> {
        let (id, _) = self.current(team).await?;
        Ok(self.written(team, id, key).await?.is_some())
    }

    /// What was written with an idempotency key, in the book at hand or in one that it
    /// took the place of: a form sent again after everything was deleted is still the
    /// same form.
    async fn written(
        &self,
        team: &Team,
        id: BookId,
        key: Option<Uuid>,
    ) -> Result<Option<Entry>, StoreError> {
        let Some(key) = key else { return Ok(None) };
        let earlier = team.kept.iter().rev().map(|kept| kept.generation);
        // The team's own as it was read comes too: it may have been closed since.
        for generation in [id.generation, team.generation].into_iter().chain(earlier) {
            let book = BookId { generation, ..id };
            if let Some(entry) = self.store.change_with_key(book, key).await? {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// The team's book, caught up. Follows books that were closed while `team` was
    /// already read.
    async fn current(&self, team: &Team) -> Result<(BookId, Arc<Live>), StoreError> {
        let mut id = BookId {
            team: team.id,
            generation: team.generation,
        };
        for _ in 0..SUCCESSIONS {
            let live = self.caught_up(id).await?;
            let successor = live.book.read().await.successor();
            match successor {
                None => return Ok((id, live)),
                Some(generation) => id.generation = generation,
            }
        }
        Err(StoreError::Unavailable(
            "the book is being replaced over and over".into(),
        ))
    }

    async fn caught_up(&self, id: BookId) -> Result<Arc<Live>, StoreError> {
        let live = self.live(id);
        loop {
            let seq = live.book.read().await.seq();
            let news = self.store.changes_after(id, seq, PAGE).await?;
            if !news.is_empty() {
                let mut book = live.book.write().await;
                news.iter().for_each(|entry| take_in(&mut book, entry));
            }
            if news.len() < PAGE {
                return Ok(live);
            }
        }
    }

    fn live(&self, id: BookId) -> Arc<Live> {
        // A panic while the lock was held left only a cache behind, which is still sound.
        let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || {
            let book = Arc::new(RwLock::new(Book::default()));
            Arc::new(Live {
                book,
                writing: tokio::sync::Mutex::new(()),
            })
        };
        live.get_or_insert(id, fresh).clone()
    }
}

fn take_in(book: &mut Book, entry: &Entry) {
    if entry.seq == book.seq() + 1 {
        book.apply(entry);
    }
}

/// Waits a little longer each time, so that writers of several replicas spread out.
async fn pause(attempt: u32) {
    let spread = u64::from(rand::random::<u8>()) / 16;
    tokio::time::sleep(Duration::from_millis(u64::from(attempt) * 5 + spread)).await;
}
