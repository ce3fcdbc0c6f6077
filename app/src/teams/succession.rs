//! One book in another's place: founding, importing, deleting all, bringing back.
//!
//! The new book is written whole beside the old one. Then a single change, `Closed`, ends
//! the old book and names its successor: that one atomic write is what replaces it.

use super::{Books, RecordError, TRIES, pause};
use crate::book::{Actor, Change, ClosedFor, Command, Entry, Refusal, Seq};
use crate::progress::{Progress, Untold};
use crate::store::{BookId, Kept, PAGE, Staged, StoreError, Team};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// How long an earlier book is kept so that it can be brought back.
pub const KEPT_DAYS: i64 = 30;

/// How long a book that was read in waits for somebody to say yes to it.
pub const STAGED_HOURS: i64 = 24;

/// Books that can wait at once in one team; the oldest goes.
const STAGED: usize = 3;

impl Books {
    /// Adds a team whose book begins with `entries`. The team is there once its record
    /// is, so that a crash half-way leaves nothing that anybody sees.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the name is another team's.
    pub async fn found(&self, team: &Team, entries: &[Entry]) -> Result<(), StoreError> {
        self.found_telling(team, entries, &Untold).await
    }

    /// As [`Books::found`], for whoever wants to know how many entries are written.
    ///
    /// # Errors
    /// As [`Books::found`].
    pub async fn found_telling(
        &self,
        team: &Team,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        let id = BookId {
            team: team.id,
            generation: team.generation,
        };
        self.append_telling(id, entries, to).await?;
        let inserted = self.store.insert_team(team).await;
        // Any other error leaves open whether the team is there, and then it needs its book.
        if matches!(inserted, Err(StoreError::Taken)) {
            self.store.drop_book(id).await?;
        }
        inserted
    }

    /// Writes a book beside the team's own, for somebody to look at before it takes its
    /// place. It is forgotten after a day, or when several newer ones wait.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn stage(&self, team: &Team, entries: &[Entry]) -> Result<Uuid, StoreError> {
        let generation = Uuid::now_v7();
        self.stage_telling(team, generation, entries, &Untold)
            .await?;
        Ok(generation)
    }

    /// As [`Books::stage`], as a generation that is named before, for whoever wants to know
    /// how many entries are written.
    ///
    /// # Errors
    /// As [`Books::stage`].
    pub async fn stage_telling(
        &self,
        team: &Team,
        generation: Uuid,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        self.settle(team).await?;
        // Noted first, so that nothing is ever written that nobody would find to forget.
        let mut over = Vec::new();
        self.change_record(team, |record| {
            record.staged.push(Staged {
                generation,
                made: Timestamp::now(),
            });
            let too_many = record.staged.len().saturating_sub(STAGED);
            over = record.staged.drain(..too_many).collect();
        })
        .await?;
        for old in over {
            self.store
                .drop_book(BookId {
                    team: team.id,
                    generation: old.generation,
                })
                .await?;
        }
        let id = BookId {
            team: team.id,
            generation,
        };
        self.append_telling(id, entries, to).await
    }

    /// Writes a book page by page, and tells how many entries are written.
    async fn append_telling(
        &self,
        id: BookId,
        entries: &[Entry],
        to: &dyn Progress,
    ) -> Result<(), StoreError> {
        let mut written = 0;
        for page in entries.chunks(PAGE) {
            self.store.append_all(id, page).await?;
            written += page.len() as u64;
            to.at(written);
        }
        Ok(())
    }

    /// Puts a staged book in the place of the team's book, which is kept for
    /// [`KEPT_DAYS`]. Closing the old one, a single atomic write, is what does it.
    ///
    /// # Errors
    /// When it is not there any more, or the database does not take it; then the old
    /// book goes on.
    pub async fn adopt(
        &self,
        team: &Team,
        by: &Actor,
        key: Option<Uuid>,
        successor: Uuid,
        reason: ClosedFor,
    ) -> Result<(), RecordError> {
        let (id, _) = self.current(team).await?;
        if self.written(team, id, key).await?.is_some() {
            return Ok(());
        }
        let record = self.store.team(team.id).await?.ok_or(Refusal::NoSuchBook)?;
        if !record
            .staged
            .iter()
            .any(|staged| staged.generation == successor)
        {
            return Err(Refusal::NoSuchBook.into());
        }
        self.record(team, by, key, Command::Close { successor, reason })
            .await?;
        Ok(self.point_to_current(team).await?)
    }

    /// Puts a book made of `entries` in the place of the team's book.
    ///
    /// # Errors
    /// As [`Books::adopt`].
    pub async fn replace(
        &self,
        team: &Team,
        by: &Actor,
        key: Option<Uuid>,
        entries: &[Entry],
        reason: ClosedFor,
    ) -> Result<(), RecordError> {
        let (id, _) = self.current(team).await?;
        if self.written(team, id, key).await?.is_some() {
            return Ok(());
        }
        let successor = self.stage(team, entries).await?;
        self.adopt(team, by, key, successor, reason).await
    }

    /// Brings an earlier book back in the place of the team's book.
    ///
    /// # Errors
    /// When it is not kept any more, or the database does not answer.
    pub async fn restore(
        &self,
        team: &Team,
        by: &Actor,
        key: Option<Uuid>,
        generation: Uuid,
    ) -> Result<(), RecordError> {
        if !team.kept.iter().any(|kept| kept.generation == generation) {
            return Err(Refusal::NoSuchBook.into());
        }
        let mut entries = self
            .entries(BookId {
                team: team.id,
                generation,
            })
            .await?;
        entries.retain(|entry| !matches!(entry.change, Change::Closed { .. }));
        self.replace(team, by, key, &entries, ClosedFor::Restoration)
            .await
    }

    /// Writes the team's current generation into its record. If this is not reached
    /// (a crash), readers go on following the closed book, and [`Books::forget_old`],
    /// which runs at every start, or the next replacement does it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn point_to_current(&self, team: &Team) -> Result<(), StoreError> {
        for attempt in 0..TRIES {
            let Some(mut record) = self.store.team(team.id).await? else {
                return Ok(());
            };
            let id = BookId {
                team: record.id,
                generation: record.generation,
            };
            let live = self.caught_up(id).await?;
            let (kept, successor) = {
                let book = live.book.read().await;
                let Some(successor) = book.successor() else {
                    return Ok(());
                };
                let closing = self.store.changes_before(id, Seq::MAX, 1).await?;
                let Some(Entry {
                    at,
                    change: Change::Closed { reason, .. },
                    ..
                }) = closing.into_iter().next()
                else {
                    return Err(StoreError::Broken("a closed book does not end so".into()));
                };
                let kept = Kept {
                    generation: record.generation,
                    reason,
                    replaced: at,
                    games: book.game_count(),
                    players: book.player_count(),
                };
                (kept, successor)
            };
            // It was needed while it could still be read otherwise.
            self.store
                .drop_file(BookId {
                    team: record.id,
                    generation: successor,
                })
                .await?;
            record.generation = successor;
            record
                .staged
                .retain(|staged| staged.generation != successor);
            record.kept.push(kept);
            match self.store.replace_team(&record).await {
                Ok(()) => continue,
                Err(StoreError::Conflict) => pause(attempt).await,
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Forgets books of all teams that were kept, or waited, long enough.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn forget_old(&self, now: Timestamp) -> Result<(), StoreError> {
        for team in self.store.teams().await? {
            self.settle(&team).await?;
            // Read again: what is current must not be taken for one that waits.
            let Some(team) = self.store.team(team.id).await? else {
                continue;
            };
            let kept = team.kept.iter().filter(|kept| kept_until(kept) < now);
            let waited = team
                .staged
                .iter()
                .filter(|staged| staged_until(staged) < now);
            let over: Vec<Uuid> = kept
                .map(|kept| kept.generation)
                .chain(waited.map(|staged| staged.generation))
                .collect();
            if over.is_empty() {
                continue;
            }
            // Out of the record first, so that nobody brings back what is half gone.
            self.change_record(&team, |record| {
                record.kept.retain(|kept| !over.contains(&kept.generation));
                record
                    .staged
                    .retain(|staged| !over.contains(&staged.generation));
            })
            .await?;
            for generation in over {
                self.store
                    .drop_book(BookId {
                        team: team.id,
                        generation,
                    })
                    .await?;
            }
        }
        Ok(())
    }

    /// Does what a crash may have left undone: when the book that the team's record
    /// names was closed, the record is made to name the one that took its place. Until
    /// then that one still counts as waiting, and would be forgotten in time.
    async fn settle(&self, team: &Team) -> Result<(), StoreError> {
        let id = BookId {
            team: team.id,
            generation: team.generation,
        };
        let last = self.store.changes_before(id, Seq::MAX, 1).await?;
        match last.first().map(|entry| &entry.change) {
            Some(Change::Closed { .. }) => self.point_to_current(team).await,
            _ => Ok(()),
        }
    }

    /// Changes the team's record, again if somebody else was faster.
    async fn change_record(
        &self,
        team: &Team,
        mut change: impl FnMut(&mut Team),
    ) -> Result<(), StoreError> {
        for attempt in 0..TRIES {
            let Some(mut record) = self.store.team(team.id).await? else {
                return Err(StoreError::Broken("the team is gone".into()));
            };
            change(&mut record);
            match self.store.replace_team(&record).await {
                Err(StoreError::Conflict) => pause(attempt).await,
                other => return other,
            }
        }
        Err(StoreError::Unavailable(
            "too many others change this team just now".into(),
        ))
    }
}

/// Until when an earlier book can be brought back.
pub fn kept_until(kept: &Kept) -> Timestamp {
    kept.replaced
        .saturating_add((KEPT_DAYS * 24).hours())
        .unwrap_or(Timestamp::MAX)
}

fn staged_until(staged: &Staged) -> Timestamp {
    staged
        .made
        .saturating_add(STAGED_HOURS.hours())
        .unwrap_or(Timestamp::MAX)
}
