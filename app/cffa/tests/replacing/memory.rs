//! A store in memory for one team's books. Each call is a point at which others may come
//! first, or the process may die.

use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use cffa_store::{BookId, StoreError, Team, TeamId};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::Poll;
use uuid::Uuid;

/// What is written down.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub team: Option<Team>,
    pub books: BTreeMap<Uuid, BTreeMap<Seq, Entry>>,
}

/// One process's way to what is written down.
pub struct Memory {
    written: Arc<Mutex<Written>>,
    process: Mutex<Process>,
}

#[derive(Default)]
struct Process {
    /// Whether each call waits to be let through.
    scheduled: bool,
    /// Whether one waits now.
    waits: bool,
    /// What was asked and answered; it determines what this process does next.
    history: String,
}

impl Memory {
    pub fn new(written: Arc<Mutex<Written>>) -> Memory {
        Memory {
            written,
            process: Mutex::default(),
        }
    }

    pub fn schedule(&self) {
        self.process().scheduled = true;
    }

    /// Whether a call waits to be let through; forgets that it did.
    pub fn waited(&self) -> bool {
        std::mem::take(&mut self.process().waits)
    }

    pub fn history(&self) -> String {
        self.process().history.clone()
    }

    fn process(&self) -> MutexGuard<'_, Process> {
        self.process.lock().unwrap()
    }

    async fn point(&self) {
        let mut let_through = !self.process().scheduled;
        poll_fn(|_| match std::mem::replace(&mut let_through, true) {
            true => Poll::Ready(()),
            false => {
                self.process().waits = true;
                Poll::Pending
            }
        })
        .await;
    }

    pub(crate) async fn call<T: Debug>(
        &self,
        what: &str,
        work: impl FnOnce(&mut Written) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.point().await;
        let answer = work(&mut self.written.lock().unwrap());
        let line = format!("{what} {answer:?}\n");
        self.process().history.push_str(&line);
        answer
    }
}

fn insert(written: &mut Written, book: BookId, entry: &Entry) -> Result<(), StoreError> {
    let entries = written.books.entry(book.generation).or_default();
    let same_key = |other: &Entry| entry.key.is_some() && other.key == entry.key;
    if entries.contains_key(&entry.seq) || entries.values().any(same_key) {
        return Err(StoreError::Conflict);
    }
    entries.insert(entry.seq, entry.clone());
    Ok(())
}

/// What [`cffa_services::books`] asks of a store.
#[async_trait]
pub trait ArchivedBook {
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError>;
    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError>;
    async fn after(&self, book: BookId, seq: Seq, limit: usize) -> Result<Vec<Entry>, StoreError>;
    async fn before(&self, book: BookId, seq: Seq, limit: usize) -> Result<Vec<Entry>, StoreError>;
    async fn with_key(
        &self,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError>;
    async fn drop_before(&self, book: BookId, seq: Seq) -> Result<(), StoreError>;
    async fn insert(&self, team: &Team) -> Result<(), StoreError>;
    async fn replace(&self, team: &Team) -> Result<(), StoreError>;
    async fn one(&self, id: TeamId) -> Result<Option<Team>, StoreError>;
    async fn clock(&self) -> Result<Timestamp, StoreError>;
}

#[async_trait]
impl ArchivedBook for Memory {
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        self.call("append", |all| insert(all, book, entry)).await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        // In two parts, so that there is half a book in between.
        let (one, other) = entries.split_at(entries.len() / 2);
        for part in [one, other] {
            let all =
                |all: &mut Written| part.iter().try_for_each(|entry| insert(all, book, entry));
            self.call("append_all", all).await?;
        }
        Ok(())
    }

    async fn after(&self, book: BookId, seq: Seq, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.call("after", |all| {
            let entries = all.books.get(&book.generation).into_iter().flatten();
            let entries = entries.filter(|(at, _)| **at > seq).map(|(_, entry)| entry);
            Ok(entries.take(limit).cloned().collect())
        })
        .await
    }

    async fn before(&self, book: BookId, seq: Seq, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.call("before", |all| {
            let entries = all.books.get(&book.generation);
            let entries = entries.into_iter().flat_map(|entries| entries.iter().rev());
            let entries = entries.filter(|(at, _)| **at < seq).map(|(_, entry)| entry);
            Ok(entries.take(limit).cloned().collect())
        })
        .await
    }

    async fn with_key(
        &self,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        self.call("with_key", |all| {
            let books = generations
                .iter()
                .filter_map(|it| Some((it, all.books.get(it)?)));
            let mut entries = books.flat_map(|(id, book)| book.values().map(|one| (*id, one)));
            let found = entries.find(|(_, entry)| entry.key == Some(key));
            Ok(found.map(|(id, entry)| (id, entry.clone())))
        })
        .await
    }

    async fn drop_before(&self, book: BookId, seq: Seq) -> Result<(), StoreError> {
        self.call("drop", |all| {
            if let Some(entries) = all.books.get_mut(&book.generation) {
                entries.retain(|at, _| *at >= seq);
            }
            all.books.retain(|_, entries| !entries.is_empty());
            Ok(())
        })
        .await
    }

    async fn insert(&self, team: &Team) -> Result<(), StoreError> {
        self.call("insert", |all| {
            all.team = Some(team.clone());
            Ok(())
        })
        .await
    }

    async fn replace(&self, team: &Team) -> Result<(), StoreError> {
        self.call("replace", |all| match &mut all.team {
            Some(now) if now.version == team.version => {
                *now = team.clone();
                now.version += 1;
                Ok(())
            }
            _ => Err(StoreError::Conflict),
        })
        .await
    }

    async fn one(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        let of_id = |team: &Team| team.id == id;
        self.call("team", |all| Ok(all.team.clone().filter(of_id)))
            .await
    }

    async fn clock(&self) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::now())
    }
}
