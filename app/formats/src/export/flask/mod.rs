//! The archive that the Flask application's export page creates: a zip with a JSON array for each
//! collection. Unlike that page's, this JSON is valid, and the amounts are exact.
//! [`crate::import::flask`] reads it back with equal balances.

mod json;
mod names;
mod rows;

use super::super::zip_out::ZipOut;
use super::{ExportError, TimedBook, movements};
use json::Array;
use names::Names;
use rows::{Adjustment, GameRow, Payment, PlayerRow, Settings, Summary};
use std::io::{Seek, Write};
use zip::ZipWriter;

/// The archive. All of it is written at the end, because the Flask application has no history.
pub struct Flask<W: Write + Seek> {
    zip: ZipWriter<ZipOut<W>>,
}

impl<W: Write + Seek> Flask<W> {
    /// Starts an archive.
    pub fn new(out: W) -> Self {
        let zip = ZipOut::begin(out);
        Flask { zip }
    }

    /// Writes it.
    ///
    /// # Errors
    /// If it can't be written to.
    pub fn finish(mut self, team_name: &str, timed: TimedBook) -> Result<W, ExportError> {
        let book = timed.book;
        let (names, currency) = (Names::of(book), book.settings().currency);

        let mut rows = Array::begin(&mut self.zip, "teamSettings.json")?;
        rows.push(&Settings::of(team_name))?;
        rows.end()?;

        let mut rows = Array::begin(&mut self.zip, "teamPlayers.json")?;
        for player in book.players() {
            rows.push(&PlayerRow::of(player, &names))?;
        }
        rows.end()?;

        let mut rows = Array::begin(&mut self.zip, "teamSummary.json")?;
        for player in book.players() {
            let tally = book.tally(player.id);
            rows.push(&Summary::of(names.of_player(player.id), tally, currency))?;
        }
        rows.end()?;

        let mut rows = Array::begin(&mut self.zip, "adjustments.json")?;
        for player in book.players() {
            let carried = book.tally(player.id).carried;
            if !carried.is_zero() {
                rows.push(&Adjustment::of(
                    names.of_player(player.id),
                    carried,
                    currency,
                ))?;
            }
        }
        rows.end()?;

        let mut rows = Array::begin(&mut self.zip, "games.json")?;
        for game in book.games() {
            let logged = timed.moment(game.logged);
            rows.push(&GameRow::of(game, logged, &names, currency))?;
        }
        rows.end()?;

        let mut rows = Array::begin(&mut self.zip, "payments.json")?;
        movements::all(book, &mut |movement| {
            rows.push(&Payment::of(&movement, &names, currency))
        })?;
        rows.end()?;
        Ok(ZipOut::finish(self.zip)?)
    }
}
