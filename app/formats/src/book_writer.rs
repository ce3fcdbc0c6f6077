//! Writes a book that was read from another format, change by change. Each is checked by the rules
//! of the book.

use super::ImportRefusal;
use super::parsed_book::{Format, ImportContext, ParsedBook, Warnings, balances_by_name};
use cffa_book::{
    Actor, Book, Change, Entry, FORMAT, GameDetails, GameId, Money, Note, PlayerDetails, PlayerId,
    Purpose, Settings, TransactionDetails, TransactionId,
};
use jiff::Timestamp;
use jiff::civil::Date;

/// Writes entries, and keeps the book that they make.
pub struct BookWriter {
    at: Timestamp,
    by: Actor,
    book: Book,
    entries: Vec<Entry>,
    turn: u32,
}

impl BookWriter {
    /// Starts a book with its currency and its players.
    ///
    /// # Errors
    /// If the book would not be valid, as for the other methods.
    pub fn begin(
        people: &[(PlayerId, PlayerDetails)],
        ctx: &ImportContext,
    ) -> Result<BookWriter, ImportRefusal> {
        let mut pen = BookWriter {
            at: ctx.now,
            by: ctx.actor.clone(),
            book: Book::default(),
            entries: Vec::new(),
            turn: 0,
        };
        let settings = Settings {
            currency: ctx.currency,
            ..Settings::default()
        };
        if settings != Settings::default() {
            pen.write(Change::SettingsChanged {
                before: Settings::default(),
                after: settings,
            })?;
        }
        for (player, details) in people {
            pen.write(Change::PlayerAdded {
                player: *player,
                details: details.clone(),
            })?;
        }
        Ok(pen)
    }

    /// The book so far.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The head who pays the first odd penny of the next game.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    fn write(&mut self, change: Change) -> Result<(), ImportRefusal> {
        let entry = Entry {
            v: FORMAT,
            seq: self.book.seq() + 1,
            at: self.at,
            by: self.by.clone(),
            key: None,
            fingerprint: None,
            change,
        };
        self.book
            .admit(&entry)
            .map_err(ImportRefusal::Inconsistent)?;
        self.entries.push(entry);
        Ok(())
    }

    /// Writes a game whose odd pennies start at [`BookWriter::turn`].
    pub fn game(
        &mut self,
        details: GameDetails,
        ctx: &mut ImportContext,
    ) -> Result<(), ImportRefusal> {
        let (_, odd) = details.each();
        self.turn = details.turn.wrapping_add(odd);
        let (game, new_players) = (GameId((ctx.ids)()), Vec::new());
        self.write(Change::GameLogged {
            game,
            details,
            new_players,
        })
    }

    /// Writes a transaction.
    pub fn transaction(
        &mut self,
        details: TransactionDetails,
        ctx: &mut ImportContext,
    ) -> Result<(), ImportRefusal> {
        let transaction = TransactionId((ctx.ids)());
        self.write(Change::TransactionRecorded {
            transaction,
            details,
        })
    }

    /// Writes a player's carry-over.
    pub fn carry_over(
        &mut self,
        player: PlayerId,
        amount: Money,
        date: Date,
        note: &str,
        ctx: &mut ImportContext,
    ) -> Result<(), ImportRefusal> {
        let details = TransactionDetails {
            date,
            amount,
            note: Note::parse(note).unwrap_or_default(),
            purpose: Purpose::CarryOver { player },
        };
        self.transaction(details, ctx)
    }

    /// Returns the book that was read.
    pub fn finish(
        self,
        format: Format,
        team_name: Option<String>,
        warnings: Warnings,
        ctx: &ImportContext,
    ) -> ParsedBook {
        ParsedBook {
            format,
            team_name,
            currency: ctx.currency,
            entries: self.entries,
            warnings: warnings.finish(),
            balances: balances_by_name(&self.book),
            book: self.book,
            questions: None,
        }
    }
}
