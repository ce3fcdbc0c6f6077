//! Replacing a book: creating a team, importing, deleting everything, restoring.
//!
//! A book goes through these states. Each step is one conditional write:
//!
//! 1. *Being written*: the team's record names it, and its changes are written page by page.
//! 2. *Complete*: it waits for confirmation.
//! 3. *Being adopted*: the record names the position, a book and a number, at which the other
//!    book will be closed.
//! 4. *Current*: the change `Closed` is at that position and names the successor. This single
//!    atomic write replaces a book. The record is updated afterwards.
//! 5. *Archived*: another book replaced it, and it can be restored.
//! 6. *Being deleted*: nobody can reach it. The record names it until its changes are deleted.
//!    The `Closed` at its end stays, and leads late requests to the successor.
//!
//! A book that is being adopted goes back to waiting only if another change is at the named
//! position: then `Closed` can no longer be written there, however late its writer is.

use super::record::{book, change};
use super::staging::{delete_marked, state_of, take};
use super::{Books, RecordError, RequestKey, TRIES, pause};
use cffa_book::{Actor, Change, ClosedFor, Command, Entry, Refusal, Seq};
use cffa_formats::progress::{NoProgress, Progress};
use cffa_store::{
    ArchivedBook, BookId, BookPosition, StagedBook, StagedBookState, Store, StoreError, Team,
    TeamId,
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::time::Instant;
use uuid::Uuid;

/// How long an earlier book can be restored.
pub const KEPT_DAYS: i64 = 30;

/// The most earlier books of one team; the oldest is dropped.
pub const KEPT_BOOKS: usize = 5;

/// The most changes in all earlier books of one team, at about 400 bytes each on disk. The latest
/// earlier book is kept whatever its size.
pub const KEPT_CHANGES: Seq = 600_000;

/// How long a replaced book is kept at least, whatever replaces its successor. This is longer than
/// a request that began before can run ([`super::RECORD_WITHIN`]), so nobody writes to a deleted
/// book.
const KEPT_AT_LEAST: SignedDuration = SignedDuration::from_secs(60);

impl Books {
    /// Adds a team whose book begins with `entries`. The team's record is written last, so that a
    /// crash before it leaves nothing visible.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if another team has the name.
    pub async fn create_team(&self, team: &Team, entries: &[Entry]) -> Result<(), StoreError> {
        self.create_team_with_progress(team, entries, &NoProgress)
            .await
    }

    /// Like [`Books::create_team`], and reports how many entries are written.
    ///
    /// # Errors
    /// Same as [`Books::create_team`].
    pub async fn create_team_with_progress(
        &self,
        team: &Team,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        let id = book(team.id, team.generation);
        self.append_with_progress(id, entries, to).await?;
        let inserted = self.store.insert_team(team).await;
        // After any other error, the team may exist, and then it needs its book.
        if matches!(inserted, Err(StoreError::Taken)) {
            self.store.drop_book(id).await?;
        }
        inserted
    }

    /// Replaces the team's book with a staged one. The old book is kept for [`KEPT_DAYS`]. Closing
    /// it, a single atomic write, is what replaces it.
    ///
    /// # Errors
    /// If the staged book no longer exists or is incomplete, or the database is unavailable; then
    /// the old book stays current.
    pub async fn adopt(
        &self,
        team: &Team,
        by: &Actor,
        key: impl Into<RequestKey>,
        successor: Uuid,
        reason: ClosedFor,
    ) -> Result<(), RecordError> {
        let key: RequestKey = key.into();
        let asked = Instant::now();
        for attempt in 0..TRIES {
            let now = self.current(team).await?;
            let mut queue = now.live.writing.lock(asked).await?;
            let written = self.written_in(team, &now, key.key).await;
            if written.map_err(|error| queue.failed(error))?.is_some() {
                return Ok(self.update_current(team).await?);
            }
            // Another request adopted it, whether or not the record says so already. A book that
            // names itself as its successor could never be read again.
            if now.id.generation == successor || now.passed.contains(&successor) {
                drop(queue);
                self.update_current(team).await?;
                return Err(Refusal::NoSuchBook.into());
            }
            let command = Command::Close { successor, reason };
            let at = self.store.now().await;
            let at = at.map_err(|error| queue.failed(error))?;
            let Some(entry) = now.live.decide(by, key, at, command).await? else {
                continue;
            };
            let place = BookPosition {
                generation: now.id.generation,
                seq: entry.seq,
            };
            match self.take(team.id, successor, place).await {
                Ok(()) => {}
                Err(RecordError::Store(StoreError::Conflict)) => {
                    drop(queue);
                    pause(attempt).await;
                    continue;
                }
                Err(RecordError::Store(away)) => return Err(queue.failed(away).into()),
                // It may be gone because the request was sent twice at once.
                Err(refused) => return self.written(team, key.key).await?.map(drop).ok_or(refused),
            }
            match self.store.append(now.id, &entry).await {
                Ok(()) => {
                    now.live.apply_entry(std::slice::from_ref(&entry)).await;
                    drop(queue);
                    return Ok(self.update_current(team).await?);
                }
                Err(StoreError::Conflict) => {
                    drop(queue);
                    pause(attempt).await;
                }
                Err(other) => return Err(queue.failed(other).into()),
            }
        }
        Err(super::too_many_writers().into())
    }

    /// Records that a staged book is about to replace the one that is closed at `place`.
    async fn take(
        &self,
        team: TeamId,
        successor: Uuid,
        place: BookPosition,
    ) -> Result<(), RecordError> {
        let record = self.store.team(team).await?.ok_or(Refusal::NoSuchBook)?;
        let mut staged = record.staged.iter();
        let before = staged.find(|staged| staged.generation == successor);
        let settled = match before.map(|staged| staged.state) {
            Some(StagedBookState::Taking(other)) if other != place => {
                let stands = at(&*self.store, team, other).await?;
                stands.map(|_| other)
            }
            _ => None,
        };
        change(&*self.store, team, |record| {
            take(record, successor, place, settled)
        })
        .await
    }

    /// Replaces the team's book with one made of `entries`.
    ///
    /// # Errors
    /// Same as [`Books::adopt`].
    pub async fn replace(
        &self,
        team: &Team,
        by: &Actor,
        key: impl Into<RequestKey>,
        entries: &[Entry],
        reason: ClosedFor,
    ) -> Result<(), RecordError> {
        let key: RequestKey = key.into();
        if self.written(team, key.key).await?.is_some() {
            // The process may have died right after it, before the record was updated.
            return Ok(self.update_current(team).await?);
        }
        let successor = self.stage(team, entries).await?;
        let adopted = self.adopt(team, by, key, successor, reason).await;
        // Another writer with the same key was first, or it was refused: the staged book is not
        // needed.
        self.abandon(team.id, successor).await;
        adopted
    }

    /// Restores an earlier book in place of the team's book.
    ///
    /// # Errors
    /// If it is no longer kept, or the database is unavailable.
    pub async fn restore(
        &self,
        team: &Team,
        by: &Actor,
        key: impl Into<RequestKey>,
        generation: Uuid,
    ) -> Result<(), RecordError> {
        let key: RequestKey = key.into();
        if self.written(team, key.key).await?.is_some() {
            // The process may have died right after it, before the record was updated.
            return Ok(self.update_current(team).await?);
        }
        let record = self.store.team(team.id).await?.ok_or(Refusal::NoSuchBook)?;
        let mut kept = record.kept.iter();
        if !kept.any(|kept| kept.generation == generation) {
            return Err(Refusal::NoSuchBook.into());
        }
        let mut entries = self.entries(book(team.id, generation)).await?;
        // It may have been deleted while it was read.
        let whole = entries.iter().zip(1..).all(|(entry, seq)| entry.seq == seq);
        match entries.pop().map(|last| last.change) {
            Some(Change::Closed { .. }) if whole => {}
            _ => return Err(Refusal::NoSuchBook.into()),
        }
        self.replace(team, by, key, &entries, ClosedFor::Restoration)
            .await
    }

    /// Writes the team's current generation into its record. If a crash prevents this, readers
    /// continue to follow the closed book until [`Books::forget_old`], which runs at every start,
    /// or the next replacement does it.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn update_current(&self, team: &Team) -> Result<(), StoreError> {
        for attempt in 0..TRIES {
            let Some(mut record) = self.store.team(team.id).await? else {
                return Ok(());
            };
            let id = book(record.id, record.generation);
            let Some((successor, kept)) = self.closed(id).await? else {
                return delete_marked(&*self.store, team.id).await;
            };
            // Readers needed the file until now.
            self.store.drop_file(book(record.id, successor)).await?;
            record.generation = successor;
            record
                .staged
                .retain(|staged| staged.generation != successor);
            record.kept.push(kept);
            limit_kept(&mut record, self.store.now().await?);
            match self.store.replace_team(&record).await {
                Ok(()) => self.forget_live(id),
                Err(StoreError::Conflict) => pause(attempt).await,
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Returns what replaced a book, and the record of the archived book; `None` while it is open.
    async fn closed(&self, id: BookId) -> Result<Option<(Uuid, ArchivedBook)>, StoreError> {
        let last = self.store.changes_before(id, Seq::MAX, 1).await?;
        let Some(Entry {
            at,
            seq,
            change: Change::Closed { successor, reason },
            ..
        }) = last.into_iter().next()
        else {
            return Ok(None);
        };
        let live = self.synced(id).await?;
        let book = live.book.read().await;
        let kept = ArchivedBook {
            generation: id.generation,
            reason,
            replaced: at,
            games: book.game_count(),
            players: book.player_count(),
            changes: seq,
        };
        Ok(Some((successor, kept)))
    }

    /// Deletes books of all teams whose retention or waiting time has ended at `now`.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget_old(&self, now: Timestamp) -> Result<(), StoreError> {
        for team in self.store.teams().await? {
            self.complete_replacement(&team).await?;
            change::<StoreError>(&*self.store, team.id, |record| {
                let kept = std::mem::take(&mut record.kept);
                let (over, kept) = kept.into_iter().partition(|kept| kept_until(kept) < now);
                record.kept = kept;
                mark_for_deletion(record, over);
                limit_kept(record, now);
                Ok(())
            })
            .await?;
            self.forget_staged(team.id, now).await?;
        }
        Ok(())
    }

    /// Completes for all teams what a crash may have interrupted.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn recover(&self) -> Result<(), StoreError> {
        for team in self.store.teams().await? {
            self.complete_replacement(&team).await?;
        }
        Ok(())
    }

    /// Completes what a crash may have interrupted: the record gets the book that replaced a closed
    /// one, and a book that can no longer be adopted at its position waits again.
    pub(super) async fn complete_replacement(&self, team: &Team) -> Result<(), StoreError> {
        self.update_current(team).await?;
        let Some(record) = self.store.team(team.id).await? else {
            return Ok(());
        };
        for staged in &record.staged {
            let StagedBookState::Taking(place) = staged.state else {
                continue;
            };
            let generation = staged.generation;
            match at(&*self.store, team.id, place).await? {
                None => continue,
                Some(Change::Closed { successor, .. }) if successor == generation => continue,
                Some(_) => {}
            }
            change::<StoreError>(&*self.store, team.id, |record| {
                if let Some(state) = state_of(record, generation)
                    && *state == StagedBookState::Taking(place)
                {
                    *state = StagedBookState::Whole;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}

/// The change at a position, or at a later one if the one there is deleted.
async fn at(
    store: &dyn Store,
    team: TeamId,
    place: BookPosition,
) -> Result<Option<Change>, StoreError> {
    let id = book(team, place.generation);
    let after = place.seq.saturating_sub(1);
    let found = store.changes_after(id, after, 1).await?;
    Ok(found.into_iter().next().map(|entry| entry.change))
}

/// Drops the oldest earlier books if there are too many or they are too large.
fn limit_kept(record: &mut Team, now: Timestamp) {
    let (mut count, mut changes) = (0, 0_u64);
    let mut over = Vec::new();
    for kept in record.kept.iter().rev() {
        count += 1;
        changes = changes.saturating_add(kept.changes);
        let too_much = count > KEPT_BOOKS || (count > 1 && changes > KEPT_CHANGES);
        let since = now.duration_since(kept.replaced);
        if too_much && since > KEPT_AT_LEAST {
            over.push(kept.clone());
        }
    }
    record.kept.retain(|kept| !over.contains(kept));
    mark_for_deletion(record, over);
}

fn mark_for_deletion(record: &mut Team, over: Vec<ArchivedBook>) {
    record
        .staged
        .extend(over.into_iter().map(|kept| StagedBook {
            generation: kept.generation,
            made: kept.replaced,
            state: StagedBookState::Deleting,
            unanswered: false,
        }));
}

/// Until when an earlier book can be restored.
pub fn kept_until(kept: &ArchivedBook) -> Timestamp {
    kept.replaced
        .saturating_add((KEPT_DAYS * 24).hours())
        .unwrap_or(Timestamp::MAX)
}
