//! Plans the games of all schedules that are due. Every process runs it, and exactly one plans
//! each game: the write of a next game names the version that it replaces.

use super::schedule::{self, Step};
use crate::books::Books;
use crate::clock;
use crate::next_game::{NextGameError, NextGames};
use cffa_store::{Store, StoreError, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

/// Plans the games that are due at `now`, and returns how many this process planned.
///
/// # Errors
/// If the database was unavailable for a team; the others have their games.
pub async fn run(
    store: &dyn Store,
    books: &Books,
    next_games: &NextGames,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let (mut planned, mut failed) = (0, None);
    for team in store.teams_with_schedule().await? {
        // What is wrong with one team keeps no other from its game.
        match plan(store, books, next_games, team, now).await {
            Ok(done) => planned += usize::from(done),
            Err(StoreError::Broken(why)) => {
                log::error!("the next game of team {team} could not be planned: {why}");
            }
            Err(error) => failed = failed.or(Some(error)),
        }
    }
    failed.map_or(Ok(planned), Err)
}

/// Plans the next game of a team if it is due. Returns whether this process did.
async fn plan(
    store: &dyn Store,
    books: &Books,
    next_games: &NextGames,
    team: TeamId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let match_day = store.match_days(&[team]).await?.pop();
    let Some(schedule) = match_day.and_then(|match_day| match_day.schedule) else {
        return Ok(false);
    };
    let Some(team) = store.team(team).await? else {
        return Ok(false);
    };
    // Even one that is kept too long already, so that it is replaced at its version.
    let last = store.next_games(&[team.id]).await?.pop();
    let step = {
        let book = books.read(&team).await?;
        let now = clock::local(&book, now).datetime();
        schedule::step(&schedule, last.as_ref(), &book, now)
    };
    let Step::Plan(details) = step else {
        return Ok(false);
    };
    let begun = next_games.begin(team.id, last, Uuid::now_v7(), details, None);
    match begun.await {
        Ok(_) => Ok(true),
        // Another process, or a manager, was first.
        Err(NextGameError::Refused(_)) => Ok(false),
        Err(NextGameError::Store(error)) => Err(error),
    }
}
