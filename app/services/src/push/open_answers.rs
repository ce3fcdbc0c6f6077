//! How many next games somebody has not replied to: the number on the icon of the installed app.

use super::Pushes;
use crate::books::Books;
use crate::clock;
use crate::mail::notices;
use crate::next_game::people::{State, state};
use cffa_store::{Reader, StoreError, Team};
use jiff::Timestamp;

impl Pushes {
    /// How many next games a reader can reply to and has not.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn open_answers(
        &self,
        books: &Books,
        reader: &Reader,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let teams = match reader {
            Reader::Account(account) => self.store.teams_of(*account).await?,
            Reader::Link { team, .. } => self.store.team(*team).await?.into_iter().collect(),
        };
        let mut open = 0;
        for team in teams {
            open += usize::from(self.is_open(books, reader, &team, now).await?);
        }
        Ok(open)
    }

    async fn is_open(
        &self,
        books: &Books,
        reader: &Reader,
        team: &Team,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(next_game) = self.store.next_games(&[team.id]).await?.pop() else {
            return Ok(false);
        };
        let book = books.read(team).await?;
        let today = clock::local(&book, now).date();
        let invited = notices::invited(reader, team, Some(&next_game), &book);
        // A reader who is not a player has nobody to reply for.
        let may_reply = invited.is_some_and(|it| it.can_reply && !it.replied);
        Ok(may_reply && state(&next_game, &book, today) == State::Open)
    }
}
