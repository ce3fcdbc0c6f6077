//! What was read from a file: a book, ready to be written, and what to tell about it.

use crate::choices::Questions;
use cffa_book::{Actor, Book, Currency, Entry, Money, Player, PlayerName};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// The most warnings that are kept; a page of a thousand tells enough.
const MOST_WARNINGS: usize = 1_000;

/// What reading needs from outside: it has no clock and no random numbers of its own.
pub struct ImportContext<'a> {
    /// When it is read.
    pub now: Timestamp,
    /// Who asked for it.
    pub actor: Actor,
    /// The currency of amounts whose file does not say; the Flask application's never does.
    pub currency: Currency,
    /// Makes ids; each must be greater than the one before, as version 7 is.
    pub ids: &'a mut dyn FnMut() -> Uuid,
}

/// Which format a file was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The export of the Flask application that this one replaces.
    Original,
    /// Our own complete archive.
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

/// Something in a file that a person should know about. What it concerns was read as
/// the sentence says, or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The file inside the archive.
    pub file: String,
    /// The row in it, from 1.
    pub row: Option<u64>,
    /// What, and what was made of it.
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

/// How a player stands in the book that was read: a row of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceRow {
    /// Who.
    pub player: PlayerName,
    /// Retired or not.
    pub retired: bool,
    /// Above zero, the team owes them.
    pub balance: Money,
    /// Games played.
    pub attended: usize,
    /// The day of the last one.
    pub last_played: Option<Date>,
    /// Payments and booking credits.
    pub paid: Money,
    /// Their shares of games.
    pub games_cost: Money,
}

/// A file, read.
#[derive(Debug)]
pub struct ParsedBook {
    /// Which format it was.
    pub format: Format,
    /// The team's name, when the file has one. Not yet known to be free.
    pub team_name: Option<String>,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The changes of a new generation of the book, from number 1.
    pub entries: Vec<Entry>,
    /// What a person should know before they say yes.
    pub warnings: Vec<Warning>,
    /// How everyone stands, by name.
    pub balances: Vec<BalanceRow>,
    /// The book that the entries make.
    pub book: Book,
    /// Of a spreadsheet: which rows can't be read, and what could be chosen otherwise.
    pub questions: Option<Questions>,
}

/// Everyone's standing, by name.
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

/// Collects warnings, and stops keeping them when nobody would read them any more.
#[derive(Debug, Default)]
pub struct Warnings {
    kept: Vec<Warning>,
    more: usize,
}

impl Warnings {
    /// Notes something about a row of a file, or about the file.
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

    /// All that was kept, and how many were not.
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
