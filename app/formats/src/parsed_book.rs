//! The result of reading a file: a book, ready to be written, and warnings about it.

use crate::choices::Questions;
use cffa_book::{Actor, Book, Currency, Entry, Money, Player, PlayerName};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// The most warnings that are kept. Nobody reads more than a thousand.
const MOST_WARNINGS: usize = 1_000;

/// What reading needs from the caller, because it has no clock and no randomness of its own.
pub struct ImportContext<'a> {
    /// The time of reading.
    pub now: Timestamp,
    /// Who requested it.
    pub actor: Actor,
    /// The currency of amounts if the file does not specify it; the Flask application's files never
    /// do.
    pub currency: Currency,
    /// Generates IDs. Each must be greater than the one before, as in UUID version 7.
    pub ids: &'a mut dyn FnMut() -> Uuid,
}

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The export of the Flask application, CFFA's predecessor.
    Original,
    /// CFFA's own complete archive.
    Cffa,
    /// A workbook, or worksheets as CSV, in the form of the Flask application's spreadsheet.
    Spreadsheet,
    /// Splitwise's export of a group.
    Splitwise,
    /// Spliit's export of a group.
    Spliit,
    /// I Hate Money's export of a project's bills.
    IHateMoney,
    /// Cospend's export of a project.
    Cospend,
}

/// A warning about a file. What it concerns was read as the sentence says, or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The file inside the archive.
    pub file: String,
    /// The row in it, from 1.
    pub row: Option<u64>,
    /// The warning, and how the data was read.
    pub sentence: String,
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.row {
            Some(row) => write!(f, "{}, row {row}: {}", self.file, self.sentence),
            None => write!(f, "{}: {}", self.file, self.sentence),
        }
    }
}

/// A player in the book that was read: a row of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceRow {
    /// Their name.
    pub player: PlayerName,
    /// Whether they have retired.
    pub retired: bool,
    /// Their balance; if it is positive, the team owes them.
    pub balance: Money,
    /// The number of games they played.
    pub attended: usize,
    /// The date of the last one.
    pub last_played: Option<Date>,
    /// Payments and booking credits.
    pub paid: Money,
    /// Their shares of games.
    pub games_cost: Money,
}

/// A file that was read.
#[derive(Debug)]
pub struct ParsedBook {
    /// The format of the file.
    pub format: Format,
    /// The team's name, if the file has one. Another team may already have it.
    pub team_name: Option<String>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The changes of a new generation of the book, from number 1.
    pub entries: Vec<Entry>,
    /// What a user should know before confirming.
    pub warnings: Vec<Warning>,
    /// All players with their balances, by name.
    pub balances: Vec<BalanceRow>,
    /// The book that the entries make.
    pub book: Book,
    /// For a spreadsheet: the unreadable rows, and what could be read differently.
    pub questions: Option<Questions>,
}

/// All players with their balances, by name.
pub(super) fn balances_by_name(book: &Book) -> Vec<BalanceRow> {
    let row = |player: &Player| {
        let tally = book.tally(player.id);
        BalanceRow {
            player: player.details.name.clone(),
            retired: player.details.retired,
            balance: tally.balance(),
            attended: tally.attended(),
            last_played: tally.last_played(),
            paid: tally.paid(),
            games_cost: tally.shares,
        }
    };
    book.players().into_iter().map(row).collect()
}

/// Collects warnings, up to a limit.
#[derive(Debug, Default)]
pub struct Warnings {
    kept: Vec<Warning>,
    more: usize,
}

impl Warnings {
    /// Adds a warning about a row of a file, or about the file.
    pub fn push(&mut self, file: &str, row: Option<u64>, sentence: impl Into<String>) {
        if self.kept.len() < MOST_WARNINGS {
            let (file, sentence) = (file.to_owned(), sentence.into());
            self.kept.push(Warning {
                file,
                row,
                sentence,
            });
        } else {
            self.more += 1;
        }
    }

    /// Returns the warnings, with a last one that counts those over the limit.
    pub fn finish(mut self) -> Vec<Warning> {
        if self.more > 0 {
            self.kept.push(Warning {
                file: "archive".to_owned(),
                row: None,
                sentence: format!("{} more warnings are not shown.", self.more),
            });
        }
        self.kept
    }
}
