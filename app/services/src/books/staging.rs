//! Staged books, in addition to the team's current one: written, waiting, and deleted again.
//!
//! The team's record names each from before its first change is written until after its last one is
//! deleted, so that a crash leaves nothing that can't be found.

use super::record::{book, busy, change};
use super::{Books, RecordError};
use cffa_book::{Change, Entry, Refusal, Seq, limits};
use cffa_formats::progress::{NoProgress, Progress};
use cffa_store::{
    BookId, BookPosition, PAGE_SIZE, StagedBook, StagedBookState, Store, StoreError, Team, TeamId,
};
use jiff::{SignedDuration, Timestamp};
use std::fs::File;
use std::sync::Arc;
use tokio::runtime::Handle;
use uuid::Uuid;

/// How long an imported book waits for confirmation.
pub const STAGED_HOURS: i64 = 24;

/// How many hours writing a book may take. The largest takes minutes, so after this time its
/// process must have died.
const WRITING_HOURS: i64 = 1;

/// The most books of one team that wait at once; the oldest is dropped.
const STAGED: usize = 3;

/// The most books of one team that are being written or adopted at once. Only that many crashes
/// within an hour, with no change to the book in between, lead to more.
const BEGUN: usize = 8;

/// The file that a book was imported from.
pub struct Upload<'f> {
    /// The file.
    pub file: &'f mut File,
    /// Whether a question about it is still open. Until it is answered, the book can't be adopted.
    pub unanswered: bool,
}

impl Books {
    /// Writes a staged book, which someone checks before it replaces the team's book. It is deleted
    /// after a day, or when several newer ones wait.
    ///
    /// # Errors
    /// If the database is unavailable; then nothing of the book stays.
    pub async fn stage(&self, team: &Team, entries: &[Entry]) -> Result<Uuid, StoreError> {
        let generation = Uuid::now_v7();
        self.stage_with_progress(team, generation, entries, &NoProgress)
            .await?;
        Ok(generation)
    }

    /// Like [`Books::stage`], with a given generation, and reports how many entries are written.
    ///
    /// # Errors
    /// Same as [`Books::stage`].
    pub async fn stage_with_progress(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.stage_all(team, generation, entries, None, to).await
    }

    /// Like [`Books::stage_with_progress`], and stores the file that the book was imported from, so
    /// that any process can read it again with other choices.
    ///
    /// # Errors
    /// If the file can't be read, or the database is unavailable; then nothing stays.
    pub async fn stage_with_file(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        upload: Upload<'_>,
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.stage_all(team, generation, entries, Some(upload), to)
            .await
    }

    async fn stage_all(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        upload: Option<Upload<'_>>,
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.complete_replacement(team).await?;
        let entries = &*self.with_team_settings(team, entries).await?;
        if entries.len() as Seq > limits::CHANGES {
            return Err(StoreError::Broken(Refusal::BookFull.to_string()));
        }
        // This deletes the book if writing it is not completed, because it fails or the caller
        // stops waiting.
        let mut unfinished = Unfinished::new(self.store.clone(), book(team.id, generation));
        let staged = self
            .stage_whole(team, generation, entries, upload, to)
            .await;
        match staged {
            Ok(()) => unfinished.store = None,
            Err(_) => unfinished.abandon().await,
        }
        staged
    }

    /// Adds the book to the record, writes it, and then marks it as complete.
    async fn stage_whole(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        upload: Option<Upload<'_>>,
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        let unanswered = upload.as_ref().is_some_and(|upload| upload.unanswered);
        let made = self.store.now().await?;
        change(&*self.store, team.id, |record| {
            if begun(record) >= BEGUN {
                return Err(busy());
            }
            record.staged.push(StagedBook {
                generation,
                made,
                state: StagedBookState::Writing,
                unanswered,
            });
            Ok(())
        })
        .await?;
        let id = book(team.id, generation);
        self.append_with_progress(id, entries, to).await?;
        if let Some(upload) = upload {
            self.keep_file(id, upload.file).await?;
        }
        change(&*self.store, team.id, |record| {
            match state_of(record, generation) {
                Some(state @ StagedBookState::Writing) => *state = StagedBookState::Whole,
                Some(StagedBookState::Whole) => return Ok(()),
                _ => return Err(took_too_long()),
            }
            make_room(record, generation);
            Ok(())
        })
        .await?;
        complain(delete_marked(&*self.store, team.id).await);
        Ok(())
    }

    /// Writes a book page by page, and reports how many entries are written.
    pub(super) async fn append_with_progress(
        &self,
        id: BookId,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        let mut written = 0;
        for page in entries.chunks(PAGE_SIZE) {
            self.store.append_all(id, page).await?;
            written += page.len() as u64;
            to.at(written);
        }
        Ok(())
    }

    /// Deletes a staged book that is no longer needed, unless it is being adopted.
    pub(super) async fn abandon(&self, team: TeamId, generation: Uuid) {
        complain(abandon(&*self.store, book(team, generation)).await);
    }

    /// Deletes what waited too long at `now`, and what a crash left half written or half deleted.
    pub(super) async fn forget_staged(
        &self,
        team: TeamId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        change::<StoreError>(&*self.store, team, |record| {
            for staged in &mut record.staged {
                let hours = match staged.state {
                    StagedBookState::Writing => WRITING_HOURS,
                    StagedBookState::Whole => STAGED_HOURS,
                    StagedBookState::Taking(_) | StagedBookState::Deleting => continue,
                };
                if is_over(staged.made, hours, now) {
                    staged.state = StagedBookState::Deleting;
                }
            }
            Ok(())
        })
        .await?;
        delete_marked(&*self.store, team).await
    }
}

/// Whether this many hours have passed since `since`.
pub(super) fn is_over(since: Timestamp, hours: i64, now: Timestamp) -> bool {
    since
        .saturating_add(SignedDuration::from_hours(hours))
        .is_ok_and(|end| end < now)
}

/// The state of a staged book.
pub(super) fn state_of(record: &mut Team, generation: Uuid) -> Option<&mut StagedBookState> {
    let mut staged = record.staged.iter_mut();
    let found = staged.find(|staged| staged.generation == generation)?;
    Some(&mut found.state)
}

fn took_too_long() -> StoreError {
    let hours = WRITING_HOURS;
    StoreError::Unavailable(format!("a book was written for more than {hours} hour"))
}

/// The number of books that are being written or adopted.
fn begun(record: &Team) -> usize {
    let begun = |staged: &&StagedBook| {
        matches!(
            staged.state,
            StagedBookState::Writing | StagedBookState::Taking(_)
        )
    };
    record.staged.iter().filter(begun).count()
}

/// Drops the oldest waiting books if there are too many with the one that was just completed. A
/// book that is being adopted or written stays: the next page of one that is being written would
/// arrive after its deletion.
fn make_room(record: &mut Team, newest: Uuid) {
    record
        .staged
        .sort_by_key(|staged| staged.generation == newest);
    let waits = |staged: &&mut StagedBook| staged.state == StagedBookState::Whole;
    let waiting = record.staged.iter_mut().filter(waits).count();
    let over = waiting.saturating_sub(STAGED);
    for staged in record.staged.iter_mut().filter(waits).take(over) {
        staged.state = StagedBookState::Deleting;
    }
}

/// Deletes the books that the record marks for deletion, and then removes them from the record.
///
/// The change that closed a book stays: it leads anyone who still has the book's name, or its
/// beginning in memory, to the successor.
pub(super) async fn delete_marked(store: &dyn Store, team: TeamId) -> Result<(), StoreError> {
    let Some(record) = store.team(team).await? else {
        return Ok(());
    };
    let marked = |staged: &&StagedBook| staged.state == StagedBookState::Deleting;
    let marked: Vec<Uuid> = record
        .staged
        .iter()
        .filter(marked)
        .map(|staged| staged.generation)
        .collect();
    if marked.is_empty() {
        return Ok(());
    }
    for &generation in &marked {
        let id = book(team, generation);
        let last = store.changes_before(id, Seq::MAX, 1).await?;
        match last.first() {
            Some(entry) if matches!(entry.change, Change::Closed { .. }) => {
                store.drop_changes_before(id, entry.seq).await?;
            }
            _ => store.drop_book(id).await?,
        }
    }
    change(store, team, |record| {
        let deleted = |staged: &StagedBook| {
            staged.state == StagedBookState::Deleting && marked.contains(&staged.generation)
        };
        record.staged.retain(|staged| !deleted(staged));
        Ok(())
    })
    .await
}

/// Deletes a staged book at once, unless it is being adopted. If this fails, the cleanup deletes it
/// with those that waited too long.
async fn abandon(store: &dyn Store, id: BookId) -> Result<(), StoreError> {
    change::<StoreError>(store, id.team, |record| {
        if let Some(state @ (StagedBookState::Writing | StagedBookState::Whole)) =
            state_of(record, id.generation)
        {
            *state = StagedBookState::Deleting;
        }
        Ok(())
    })
    .await?;
    delete_marked(store, id.team).await
}

/// The same for a book that was not complete yet. Its last page may have arrived after someone else
/// deleted it.
async fn abandon_half(store: &dyn Store, id: BookId) -> Result<(), StoreError> {
    abandon(store, id).await?;
    match is_named(store, id).await? {
        true => Ok(()),
        false => store.drop_book(id).await,
    }
}

fn complain(deleted: Result<(), StoreError>) {
    if let Err(error) = deleted {
        log::warn!("an unused book could not be deleted yet: {error}");
    }
}

/// Whether the team's record names a book.
async fn is_named(store: &dyn Store, id: BookId) -> Result<bool, StoreError> {
    let Some(team) = store.team(id.team).await? else {
        return Ok(false);
    };
    let mut staged = team.staged.iter().map(|staged| staged.generation);
    let mut kept = team.kept.iter().map(|kept| kept.generation);
    Ok(team.generation == id.generation
        || staged.any(|it| it == id.generation)
        || kept.any(|it| it == id.generation))
}

/// A book that is being written. Dropping this deletes the book, so that it goes if its writer is
/// stopped.
struct Unfinished {
    store: Option<Arc<dyn Store>>,
    id: BookId,
}

impl Unfinished {
    fn new(store: Arc<dyn Store>, id: BookId) -> Unfinished {
        Unfinished {
            store: Some(store),
            id,
        }
    }

    async fn abandon(&mut self) {
        if let Some(store) = self.store.take() {
            complain(abandon_half(&*store, self.id).await);
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let (Some(store), Ok(runtime)) = (self.store.take(), Handle::try_current()) else {
            return;
        };
        let id = self.id;
        runtime.spawn(async move { complain(abandon_half(&*store, id).await) });
    }
}

/// Marks a staged book in the record as being adopted, unless that is not allowed.
pub(super) fn take(
    record: &mut Team,
    successor: Uuid,
    place: BookPosition,
    settled: Option<BookPosition>,
) -> Result<(), RecordError> {
    let mut asked = record.staged.iter().filter(|staged| staged.unanswered);
    if asked.any(|staged| staged.generation == successor) {
        return Err(Refusal::BookUnanswered.into());
    }
    let state = state_of(record, successor).ok_or(Refusal::NoSuchBook)?;
    match *state {
        StagedBookState::Writing => return Err(Refusal::BookNotWhole.into()),
        StagedBookState::Deleting => return Err(Refusal::NoSuchBook.into()),
        // Another request may still close a book at another position. That must be ruled out
        // first.
        StagedBookState::Taking(other) if other != place && settled != Some(other) => {
            return Err(StoreError::Conflict.into());
        }
        StagedBookState::Whole | StagedBookState::Taking(_) => {
            *state = StagedBookState::Taking(place)
        }
    }
    Ok(())
}
