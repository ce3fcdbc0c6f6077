//! Books beside the team's own: written, waiting, and deleted again.
//!
//! Each is named in the team's record from before its first change is written until after
//! its last one is deleted, so a crash leaves nothing that nobody finds.

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

/// How long a book that was read in waits for someone to say yes to it.
pub const STAGED_HOURS: i64 = 24;

/// How long a book may be written, in hours. The largest takes minutes; one that takes
/// longer is of a process that died.
const WRITING_HOURS: i64 = 1;

/// Books that can wait at once in one team; the oldest goes.
const STAGED: usize = 3;

/// Books that can be written, or about to take a place, at once in one team. More come only
/// of as many crashes within an hour, or with no change to the book in between.
const BEGUN: usize = 8;

/// A file that a book was read from.
pub struct Upload<'f> {
    /// The file.
    pub file: &'f mut File,
    /// Whether a question about it is not answered: the book can't be taken then.
    pub unanswered: bool,
}

impl Books {
    /// Writes a book beside the team's own, for someone to look at before it takes its
    /// place. It is forgotten after a day, or when several newer ones wait.
    ///
    /// # Errors
    /// If the database does not take it; nothing of it stays then.
    pub async fn stage(&self, team: &Team, entries: &[Entry]) -> Result<Uuid, StoreError> {
        let generation = Uuid::now_v7();
        self.stage_with_progress(team, generation, entries, &NoProgress)
            .await?;
        Ok(generation)
    }

    /// As [`Books::stage`], as a generation that is named before, for whoever wants to know
    /// how many entries are written.
    ///
    /// # Errors
    /// As [`Books::stage`].
    pub async fn stage_with_progress(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.stage_all(team, generation, entries, None, to).await
    }

    /// As [`Books::stage_with_progress`], with the file that the book was read from, so that it
    /// can be read again with other choices, by whichever process is asked then.
    ///
    /// # Errors
    /// If the file can't be read, or the database does not take it; nothing stays then.
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
        // Deleted again if this comes to no end, whether it fails or nobody waits any more.
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

    /// Notes the book in the record, writes it, and then notes that it is whole.
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

    /// Writes a book page by page, and tells how many entries are written.
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

    /// Deletes a book that was staged and is of no use any more, unless it is being taken.
    pub(super) async fn abandon(&self, team: TeamId, generation: Uuid) {
        complain(abandon(&*self.store, book(team, generation)).await);
    }

    /// Forgets what waited too long at `now`, and what a crash left half written or half
    /// deleted.
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

/// Whether so many hours have passed since `since`.
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

/// How many books are written or about to take a place.
fn begun(record: &Team) -> usize {
    let begun = |staged: &&StagedBook| {
        matches!(
            staged.state,
            StagedBookState::Writing | StagedBookState::Taking(_)
        )
    };
    record.staged.iter().filter(begun).count()
}

/// Lets the oldest go that wait, when there are too many with the one that just became
/// whole. Neither one that is being taken goes, nor one that is still written: its next page
/// would come after it was deleted.
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

/// Deletes what the record says is to be deleted, and then takes it out of the record.
///
/// The change that closed a book stays: whoever still has that book's name, or the
/// beginning of it in memory, is led on by it to the one that took its place.
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

/// Deletes a staged book at once, unless someone is taking it. What can't be deleted now
/// is deleted with what waited too long.
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

/// The same of a book that was not whole yet. Its last page may have come after someone
/// else had deleted it.
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

/// Whether the team's record names a book at all.
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

/// A book that is being written. Deletes it when whoever writes it is stopped.
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

/// What a guarded write of the record may be refused with, where a book is taken.
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
        // Someone else is about to close a book with another change: that must be known
        // to be too late first.
        StagedBookState::Taking(other) if other != place && settled != Some(other) => {
            return Err(StoreError::Conflict.into());
        }
        StagedBookState::Whole | StagedBookState::Taking(_) => {
            *state = StagedBookState::Taking(place)
        }
    }
    Ok(())
}
