//! The live books: kept in memory, synced before every read, written one change at a time.
//!
//! Contains: loading, syncing, recording, and replacing a book. Must not contain: rules (they are
//! in `book`) and permissions (`teams`).

mod live;
mod opening;
mod past;
mod record;
mod replace;
mod request_key;
mod staging;
mod team_settings;
mod uploads;

pub use crate::books::replace::{KEPT_BOOKS, KEPT_CHANGES, KEPT_DAYS, kept_until};
pub use opening::{Opened, first_entries};
pub use past::Pages;
pub use request_key::RequestKey;
pub use staging::{STAGED_HOURS, Upload};

use cffa_book::{Actor, Book, Command, Entry, Refusal, Seq};
use cffa_store::{BookId, PAGE_SIZE, Store, StoreError, Team};
use jiff::Timestamp;
use live::{Cache, Live};
use std::num::NonZeroU64;
use std::ops::Deref;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::OwnedRwLockReadGuard;
use tokio::time::timeout;
use uuid::Uuid;

/// How often a change is decided again after other writers were first.
const TRIES: u32 = 20;

/// How long recording a change may take in total. After that, the request fails with an unknown
/// result, and a later success is not acknowledged.
pub const RECORD_WITHIN: Duration = Duration::from_secs(5);

/// The most successors of a book that are followed in one request. More can't happen by chance.
const SUCCESSIONS: usize = 20;

/// A book for reading. Writers wait while a guard of the current book is held: render, then drop
/// it.
pub struct Reading {
    id: BookId,
    book: State,
}

enum State {
    /// The current book.
    Now(OwnedRwLockReadGuard<Book>),
    /// An earlier state of a book.
    Then(Box<Book>),
}

impl Reading {
    /// Which of the team's books it is.
    pub fn id(&self) -> BookId {
        self.id
    }
}

impl Deref for Reading {
    type Target = Book;

    fn deref(&self) -> &Book {
        match &self.book {
            State::Now(book) => book,
            State::Then(book) => book,
        }
    }
}

/// The result of a command.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The book that it was recorded in.
    pub book: BookId,
    /// The recorded change.
    pub entry: Entry,
    /// Whether it had been recorded before, with the same idempotency key.
    pub again: bool,
}

/// Why a command was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// A rule of the book refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed. The request can be repeated with the same key.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// All teams' books.
pub struct Books {
    store: Arc<dyn Store>,
    cache: Cache,
}

/// A team's current book, and the books that it replaced since the team's record was read.
struct Current {
    id: BookId,
    live: Arc<Live>,
    passed: Vec<Uuid>,
}

impl Books {
    /// Creates it for the books in `store`.
    pub fn new(store: Arc<dyn Store>) -> Books {
        Books {
            store,
            cache: Cache::default(),
        }
    }

    /// Returns the current book of a team.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn read(&self, team: &Team) -> Result<Reading, StoreError> {
        let now = self.current(team).await?;
        Ok(Reading {
            id: now.id,
            book: State::Now(now.live.book.clone().read_owned().await),
        })
    }

    /// Returns the book as it was right after something was recorded.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn read_after(&self, recorded: &Recorded) -> Result<Reading, StoreError> {
        self.read_at(recorded.book, recorded.entry.seq).await
    }

    /// Returns one of a team's books as it was after its change `seq`.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn read_at(&self, id: BookId, seq: Seq) -> Result<Reading, StoreError> {
        let book = self.as_at(id, seq).await?;
        Ok(Reading {
            id,
            book: State::Then(Box::new(book)),
        })
    }

    /// Decides a command on the current book and records the resulting change. If `key` was used
    /// before, returns the change that was recorded then.
    ///
    /// # Errors
    /// If a rule refuses it, or the database does not record it within [`RECORD_WITHIN`].
    pub async fn record(
        &self,
        team: &Team,
        by: &Actor,
        key: impl Into<RequestKey>,
        command: Command,
    ) -> Result<Recorded, RecordError> {
        let recorded = self.try_to_record(team, by, key.into(), None, command);
        timeout(RECORD_WITHIN, recorded)
            .await
            .unwrap_or_else(|_| Err(too_late().into()))
    }

    /// Like [`Books::record`], but only in the book of this generation: a decision that was based
    /// on another book is not recorded in this one.
    ///
    /// # Errors
    /// Same as [`Books::record`]; [`Refusal::ChangedSince`] if the team has another book.
    pub async fn record_in(
        &self,
        team: &Team,
        by: &Actor,
        key: impl Into<RequestKey>,
        generation: Uuid,
        command: Command,
    ) -> Result<Recorded, RecordError> {
        let recorded = self.try_to_record(team, by, key.into(), Some(generation), command);
        timeout(RECORD_WITHIN, recorded)
            .await
            .unwrap_or_else(|_| Err(too_late().into()))
    }

    async fn try_to_record(
        &self,
        team: &Team,
        by: &Actor,
        key: RequestKey,
        only: Option<Uuid>,
        command: Command,
    ) -> Result<Recorded, RecordError> {
        let asked = Instant::now();
        for attempt in 0..TRIES {
            let now = self.current(team).await?;
            let mut queue = now.live.writing.lock(asked).await?;
            let written = self.written_in(team, &now, key.key).await;
            if let Some(recorded) = written.map_err(|error| queue.failed(error))? {
                return Ok(recorded);
            }
            if only.is_some_and(|only| only != now.id.generation) {
                return Err(Refusal::ChangedSince.into());
            }
            let at = Timestamp::now();
            let Some(entry) = now.live.decide(by, key, at, command.clone()).await? else {
                // It was closed since we read it: continue in the book that replaced it.
                continue;
            };
            match self.store.append(now.id, &entry).await {
                Ok(()) => {
                    cffa_metrics::change_recorded();
                    now.live.apply_entry(std::slice::from_ref(&entry)).await;
                    return Ok(Recorded {
                        book: now.id,
                        entry,
                        again: false,
                    });
                }
                Err(StoreError::Conflict) => {
                    cffa_metrics::change_conflicted();
                    // Meanwhile, waiting writers of this process can record.
                    drop(queue);
                    pause(attempt).await;
                }
                Err(other) => return Err(queue.failed(other).into()),
            }
        }
        Err(too_many_writers().into())
    }

    /// Returns what was recorded with an idempotency key, in the current book or in one that it
    /// replaced: a form that is sent again after everything was deleted is still the same form.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn written(
        &self,
        team: &Team,
        key: Option<Uuid>,
    ) -> Result<Option<Recorded>, StoreError> {
        match key {
            None => Ok(None),
            Some(_) => self.written_in(team, &self.current(team).await?, key).await,
        }
    }

    async fn written_in(
        &self,
        team: &Team,
        now: &Current,
        key: Option<Uuid>,
    ) -> Result<Option<Recorded>, StoreError> {
        let Some(key) = key else { return Ok(None) };
        let mut generations = vec![now.id.generation];
        generations.extend(&now.passed);
        generations.extend(team.kept.iter().map(|kept| kept.generation));
        let found = self.store.change_with_key_in(team.id, &generations, key);
        Ok(found.await?.map(|(generation, entry)| Recorded {
            book: record::book(team.id, generation),
            entry,
            again: true,
        }))
    }

    /// The team's current book, synced. Follows books that were closed after `team` was read.
    async fn current(&self, team: &Team) -> Result<Current, StoreError> {
        let mut id = record::book(team.id, team.generation);
        let mut passed = Vec::new();
        while passed.len() < SUCCESSIONS {
            let successor = match self.cache.successor(id) {
                Some(known) => known,
                None => {
                    let live = self.synced(id).await?;
                    let successor = live.book.read().await.successor();
                    let Some(successor) = successor else {
                        return Ok(Current { id, live, passed });
                    };
                    self.cache.close(id, successor);
                    successor
                }
            };
            passed.push(id.generation);
            id.generation = successor;
        }
        Err(StoreError::Unavailable(
            "the book is being replaced over and over".into(),
        ))
    }

    async fn synced(&self, id: BookId) -> Result<Arc<Live>, StoreError> {
        let began = Instant::now();
        let live = self.cache.live(id);
        let seq = live.book.read().await.seq();
        let mut news = self.store.changes_after(id, seq, PAGE_SIZE).await?;
        let is_replay = seq == 0 && !news.is_empty();
        while let Some(last) = news.last() {
            let (after, is_last) = (last.seq, news.len() < PAGE_SIZE);
            let next = async {
                match is_last {
                    true => Ok(Vec::new()),
                    false => self.store.changes_after(id, after, PAGE_SIZE).await,
                }
            };
            // The next page is read while this one is applied.
            let (next, ()) = tokio::join!(next, live.apply_entry(&news));
            news = next?;
        }
        self.cache.trim(id);
        if is_replay {
            cffa_metrics::book_replayed(began.elapsed());
        }
        Ok(live)
    }

    fn forget_live(&self, id: BookId) {
        self.cache.remove(id);
    }
}

/// Waits a little longer each time, so that writers of several replicas spread out. The first time
/// it doesn't wait: a writer that is far from the database has already waited for its response, and
/// would otherwise be first even less often.
async fn pause(attempt: u32) {
    let Some(longest) = NonZeroU64::new(u64::from(attempt) * 8) else {
        return tokio::task::yield_now().await;
    };
    let spread = rand::random::<u64>() % longest;
    tokio::time::sleep(Duration::from_millis(spread)).await;
}

fn too_late() -> StoreError {
    StoreError::Unavailable(format!(
        "it was not written within {} seconds",
        RECORD_WITHIN.as_secs()
    ))
}

fn too_many_writers() -> StoreError {
    StoreError::Unavailable("too many others write in this book just now; try again".into())
}
