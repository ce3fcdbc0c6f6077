//! Plans the due games of all schedules. Every process runs it, and exactly one plans each game:
//! writing a next game requires the version that it replaces.
//!
//! Only some books are kept in memory, and reading another is expensive. So a book is read only if a
//! game can be due, and then once until it changes.

use super::schedule::{self, Step};
use crate::books::Books;
use crate::clock;
use crate::next_game::people::{self, Logged};
use crate::next_game::{NextGameError, NextGames};
use cffa_book::Seq;
use cffa_store::{BookId, NextGame, Schedule, Store, StoreError, Team, TeamId};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::HashMap;
use uuid::Uuid;

/// The result of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// How many games this process planned.
    pub planned: usize,
    /// How many books it read.
    pub books_read: usize,
}

/// What is known of a book for planning, as of its change `seq`.
struct Known {
    book: BookId,
    seq: Seq,
    /// The last next game, and whether it was logged.
    last: Option<(Uuid, Logged)>,
    zone: TimeZone,
}

/// Plans games. It remembers a few bytes about the book of each team with a schedule.
#[derive(Default)]
pub struct Planner {
    known: HashMap<TeamId, Known>,
}

/// What a planner needs.
#[derive(Clone, Copy)]
pub struct Stores<'a> {
    /// The database.
    pub store: &'a dyn Store,
    /// The books in it.
    pub books: &'a Books,
    /// The next games in it.
    pub next_games: &'a NextGames,
}

impl Planner {
    /// Plans the games that are due at `now`.
    ///
    /// # Errors
    /// If the database was unavailable for a team; the games of the others are planned.
    pub async fn run(&mut self, stores: Stores<'_>, now: Timestamp) -> Result<Turn, StoreError> {
        let (mut turn, mut failed) = (Turn::default(), None);
        let teams = stores.store.teams_with_schedule().await?;
        self.known.retain(|team, _| teams.contains(team));
        for team in teams {
            // A team with invalid records must not keep other teams from getting their games.
            match self.plan(stores, team, now, &mut turn).await {
                Ok(()) => {}
                Err(StoreError::Broken(why)) => {
                    log::error!("the next game of team {team} could not be planned: {why}");
                }
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        failed.map_or(Ok(turn), Err)
    }

    /// Plans the next game of a team if it is due.
    async fn plan(
        &mut self,
        stores: Stores<'_>,
        team: TeamId,
        now: Timestamp,
        turn: &mut Turn,
    ) -> Result<(), StoreError> {
        let match_day = stores.store.match_days(&[team]).await?.pop();
        let Some(schedule) = match_day.and_then(|match_day| match_day.schedule) else {
            return Ok(());
        };
        // Even one whose retention has ended, so that it is replaced at its version.
        let last = stores.store.next_games(&[team]).await?.pop();
        if !schedule::may_be_due(&schedule, last.as_ref(), now) {
            return Ok(());
        }
        let Some(team) = stores.store.team(team).await? else {
            return Ok(());
        };
        let step = self.step(stores, &team, &schedule, last.as_ref(), now, turn);
        let Step::Plan(details) = step.await? else {
            return Ok(());
        };
        let new = Uuid::now_v7();
        let begun = stores.next_games.begin(team.id, last, new, details, None);
        match begun.await {
            Ok(_) => turn.planned += 1,
            // Another process or a manager was first.
            Err(NextGameError::Refused(_)) => {}
            Err(NextGameError::Store(error)) => return Err(error),
        }
        Ok(())
    }

    /// Returns what to do for a team. Reads its book only if it has changed since the last time.
    async fn step(
        &mut self,
        stores: Stores<'_>,
        team: &Team,
        schedule: &Schedule,
        last: Option<&NextGame>,
        now: Timestamp,
        turn: &mut Turn,
    ) -> Result<Step, StoreError> {
        let remembered = self.known.remove(&team.id);
        let known = match remembered {
            Some(known) if still_holds(stores.store, &known, team, last).await? => known,
            _ => {
                turn.books_read += 1;
                read(stores.books, team, last).await?
            }
        };
        let logged = known.last.map(|(_, logged)| logged);
        let now = now.to_zoned(known.zone.clone()).datetime();
        let step = schedule::step(schedule, last.zip(logged), now);
        self.known.insert(team.id, known);
        Ok(step)
    }
}

async fn read(books: &Books, team: &Team, last: Option<&NextGame>) -> Result<Known, StoreError> {
    let book = books.read(team).await?;
    Ok(Known {
        book: book.id(),
        seq: book.seq(),
        last: last.map(|last| (last.id, people::logged(last, &book))),
        zone: clock::zone(&book),
    })
}

/// Whether it is about the same book and game, and the book has not changed since.
async fn still_holds(
    store: &dyn Store,
    known: &Known,
    team: &Team,
    last: Option<&NextGame>,
) -> Result<bool, StoreError> {
    let book = BookId {
        team: team.id,
        generation: team.generation,
    };
    let same_game = known.last.map(|(game, _)| game) == last.map(|last| last.id);
    if known.book != book || !same_game {
        return Ok(false);
    }
    Ok(store.changes_after(book, known.seq, 1).await?.is_empty())
}
