//! The live books: kept in memory, caught up before every answer, written one change
//! at a time.
//!
//! Contains: loading, catching up, recording, and putting one book in another's
//! place. Must not contain: rules (they are in `book`) and who may do what (`access`).

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

/// How often a change is decided again when other writers are faster, before giving up.
const TRIES: u32 = 20;

/// How long recording a change may take, all in all. Whoever still waits then is told that
/// it is unknown; nothing that comes later is acknowledged.
pub const RECORD_WITHIN: Duration = Duration::from_secs(5);

/// Books that can follow one another while a request is under way; more is no accident.
const SUCCESSIONS: usize = 20;

/// A book for reading. Writers wait while the present one is held: render, then drop it.
pub struct Reading {
    id: BookId,
    book: State,
}

enum State {
    /// As it stands.
    Now(OwnedRwLockReadGuard<Book>),
    /// As it stood once.
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

/// What came of a command.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The book that it was written in.
    pub book: BookId,
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

/// All teams' books.
pub struct Books {
    store: Arc<dyn Store>,
    cache: Cache,
}

/// A team's book as it stands, and the books that it took the place of since the team's
/// record was read.
struct Current {
    id: BookId,
    live: Arc<Live>,
    passed: Vec<Uuid>,
}

impl Books {
    /// Books kept in `store`.
    pub fn new(store: Arc<dyn Store>) -> Books {
        Books {
            store,
            cache: Cache::default(),
        }
    }

    /// The book of a team as it stands now.
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

    /// The book as it stood right after something was recorded.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn read_after(&self, recorded: &Recorded) -> Result<Reading, StoreError> {
        self.read_at(recorded.book, recorded.entry.seq).await
    }

    /// One of a team's books as it stood after its change `seq`.
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

    /// Decides a command on the book as it stands and writes down what comes of it.
    /// With a `key` that was used before, answers what was written then.
    ///
    /// # Errors
    /// If a rule forbids it, or the database does not take it within [`RECORD_WITHIN`].
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

    /// As [`Books::record`], if the team's book is still the one of this generation: what
    /// was decided by a look at another book is not written in this one.
    ///
    /// # Errors
    /// As [`Books::record`]; [`Refusal::ChangedSince`] when it is another.
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
                // Closed since we looked: continue in the book that took its place.
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
                    // Those of this process that wait may have their turn meanwhile.
                    drop(queue);
                    pause(attempt).await;
                }
                Err(other) => return Err(queue.failed(other).into()),
            }
        }
        Err(too_many_writers().into())
    }

    /// What was written with an idempotency key, in the book at hand or in one that it
    /// took the place of: a form sent again after everything was deleted is still the
    /// same form.
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

    /// The team's book, caught up. Follows books that were closed while `team` was
    /// already read.
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

/// Waits a little longer each time, so that writers of several replicas spread out. The
/// first time not at all: whoever is far from the database has waited by its way already,
/// and would have its turn even less often.
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
