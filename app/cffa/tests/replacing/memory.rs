//! A store in memory for one team's books. Each call is a point at which others may go first, or
//! the process may die.

use crate::unused::unused;
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use cffa_store::{AccountId, BookId, BookStore, Identity, StoreError, Team, TeamId, TeamStore};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::Poll;
use uuid::Uuid;

/// The stored data.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub team: Option<Team>,
    pub books: BTreeMap<Uuid, BTreeMap<Seq, Entry>>,
}

/// One process's access to the stored data.
pub struct Memory {
    written: Arc<Mutex<Written>>,
    process: Mutex<Process>,
}

#[derive(Default)]
struct Process {
    /// Whether each call waits for permission.
    scheduled: bool,
    /// Whether a call is waiting now.
    waits: bool,
    /// The calls and their results, which determine what this process does next.
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

    /// Whether a call waits for permission; resets the flag.
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

#[async_trait]
impl BookStore for Memory {
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        self.call("append", |all| insert(all, book, entry)).await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        // In two steps, so that half a book exists in between.
        let (one, other) = entries.split_at(entries.len() / 2);
        for part in [one, other] {
            let all =
                |all: &mut Written| part.iter().try_for_each(|entry| insert(all, book, entry));
            self.call("append_all", all).await?;
        }
        Ok(())
    }

    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.call("after", |all| {
            let entries = all.books.get(&book.generation).into_iter().flatten();
            let entries = entries
                .filter(|(at, _)| **at > after)
                .map(|(_, entry)| entry);
            Ok(entries.take(limit).cloned().collect())
        })
        .await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.call("before", |all| {
            let entries = all.books.get(&book.generation);
            let entries = entries.into_iter().flat_map(|entries| entries.iter().rev());
            let entries = entries
                .filter(|(at, _)| **at < before)
                .map(|(_, entry)| entry);
            Ok(entries.take(limit).cloned().collect())
        })
        .await
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        let generations = [book.generation];
        let found = self
            .change_with_key_in(book.team, &generations, key)
            .await?;
        Ok(found.map(|(_, entry)| entry))
    }

    async fn change_with_key_in(
        &self,
        _: TeamId,
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

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.drop_changes_before(book, Seq::MAX).await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.call("drop", |all| {
            if let Some(entries) = all.books.get_mut(&book.generation) {
                entries.retain(|at, _| *at >= before);
            }
            all.books.retain(|_, entries| !entries.is_empty());
            Ok(())
        })
        .await
    }

    async fn put_chunk(&self, _: BookId, _: u32, _: &[u8]) -> Result<(), StoreError> {
        unused()
    }

    async fn chunk(&self, _: BookId, _: u32) -> Result<Option<Vec<u8>>, StoreError> {
        unused()
    }

    async fn drop_file(&self, _: BookId) -> Result<(), StoreError> {
        Ok(())
    }
}

#[async_trait]
impl TeamStore for Memory {
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        self.call("insert", |all| {
            all.team = Some(team.clone());
            Ok(())
        })
        .await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
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

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        let of_id = |team: &Team| team.id == id;
        self.call("team", |all| Ok(all.team.clone().filter(of_id)))
            .await
    }

    async fn team_inviting(&self, _: &str) -> Result<Option<Team>, StoreError> {
        unused()
    }

    async fn teams_inviting_by_name(&self, _: &[Identity]) -> Result<Vec<Team>, StoreError> {
        unused()
    }

    async fn teams_of(&self, _: AccountId) -> Result<Vec<Team>, StoreError> {
        unused()
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        Ok(self
            .call("teams", |all| Ok(all.team.clone()))
            .await?
            .into_iter()
            .collect())
    }
}
