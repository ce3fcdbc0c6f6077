//! What a user can specify about a spreadsheet that the file does not show, and the questions about
//! it.

mod text;

use cffa_book::Currency;
pub use cffa_notation::{DateOrder, DecimalSign};
use serde::Serialize;
use std::collections::BTreeMap;
pub use text::{EncodingQuestion, Separator, TextChoices, TextEncoding, TextQuestions};

/// The most unreadable rows that are listed. Users with more will look at the file first.
const UNREAD_LISTED: usize = 200;

/// The meaning of a column of the games.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnIs {
    /// A player.
    Player,
    /// Nothing that belongs in the book.
    Ignored,
}

/// The role of a worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Names and carry-overs.
    Summary,
    /// Who played, and when.
    Games,
    /// Who paid, and when.
    Transactions,
}

impl Role {
    /// All, in the order in which they are read: those with lists of names come first.
    pub const ALL: [Role; 3] = [Role::Summary, Role::Games, Role::Transactions];

    /// Its name in forms and options.
    pub fn word(self) -> &'static str {
        match self {
            Role::Summary => "summary",
            Role::Games => "games",
            Role::Transactions => "transactions",
        }
    }
}

/// What the user chose. Everything else is detected from the file.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The order of day and month.
    pub dates: Option<DateOrder>,
    /// The decimal sign of amounts that are text.
    pub amounts: Option<DecimalSign>,
    /// Whether to round amounts that are finer than the smallest coin, half to even.
    pub round: bool,
    /// Names that refer to a person with another spelling. A name that refers to itself is a
    /// separate player.
    pub same: BTreeMap<String, String>,
    /// The meanings of columns of the games, and of rows with the names of sums.
    pub columns: BTreeMap<String, ColumnIs>,
    /// The worksheet for each role; an empty name means none.
    pub sheets: BTreeMap<Role, String>,
    /// The first row of the summary.
    pub first_row: Option<u32>,
    /// The last row of the summary.
    pub last_row: Option<u32>,
    /// How to read the text of CSVs.
    pub text: TextChoices,
    /// Whether the user chose the currency of the amounts. Otherwise it is the team's.
    pub currency: bool,
}

/// An unreadable row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnreadRow {
    /// The worksheet.
    pub sheet: String,
    /// The row number as the spreadsheet shows it.
    pub row: u32,
    /// The reason.
    pub reason: String,
}

impl std::fmt::Display for UnreadRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, row {}: {}", self.sheet, self.row, self.reason)
    }
}

/// A name that is similar to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameQuestion {
    /// The name in the file.
    pub name: String,
    /// The name that it may be a misspelling of.
    pub near: String,
    /// Whether it was read as that name.
    pub same: bool,
}

/// A column of the games that may or may not be a player's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnQuestion {
    /// Its name.
    pub name: String,
    /// An example of its content.
    pub example: Option<String>,
    /// How it was read.
    pub taken: ColumnIs,
}

/// A row that may be a player's or a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SumQuestion {
    /// The name in it.
    pub name: String,
    /// How it was read.
    pub taken: ColumnIs,
}

/// The worksheet for a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetQuestion {
    /// The role.
    pub role: Role,
    /// The worksheet that was used.
    pub taken: Option<String>,
    /// Whether other worksheets are equally suitable.
    pub doubtful: bool,
}

/// Dates for which it was not clear which number is the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateQuestion {
    /// An example.
    pub example: String,
    /// How they were read.
    pub taken: DateOrder,
    /// Whether the user chose this.
    pub answered: bool,
}

/// A currency sign that the file has instead of a code, and that several currencies use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyQuestion {
    /// The sign in the file.
    pub text: String,
    /// How it was read.
    pub taken: Currency,
    /// The currencies that use it.
    pub may_be: Vec<Currency>,
    /// Whether the user chose how to read it.
    pub answered: bool,
}

/// How the amounts of a file are written, if there is more than one possibility.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmountQuestion {
    /// An example; an ambiguous one, if there is any.
    pub example: String,
    /// Its value with a decimal point, if that is possible.
    pub point: Option<String>,
    /// Its value with a decimal comma, if that is possible.
    pub comma: Option<String>,
    /// The decimal sign: chosen, or the only one that the amounts show. `None` if it can't be
    /// determined; ambiguous amounts can't be read then.
    pub taken: Option<DecimalSign>,
    /// An amount with a decimal point.
    pub point_example: Option<String>,
    /// An amount with a decimal comma.
    pub comma_example: Option<String>,
    /// Whether all amounts are unambiguous, so that the user need not choose.
    pub answered: bool,
}

/// What a user should know about a spreadsheet in addition to its book: the unreadable rows, and
/// what could be read differently.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// The first unreadable rows.
    pub unread: Vec<UnreadRow>,
    /// The number of all unreadable rows.
    pub unread_total: usize,
    /// The order of day and month.
    pub dates: Option<DateQuestion>,
    /// The decimal sign of amounts.
    pub amounts: Option<AmountQuestion>,
    /// The number of amounts that are finer than the smallest coin.
    pub too_fine: usize,
    /// Names that are similar to others.
    pub names: Vec<NameQuestion>,
    /// Columns that may be players.
    pub columns: Vec<ColumnQuestion>,
    /// Rows that may be sums.
    pub sums: Vec<SumQuestion>,
    /// The names of all worksheets.
    pub sheet_names: Vec<String>,
    /// The worksheet for each role.
    pub sheets: Vec<SheetQuestion>,
    /// The rows of the summary that were read, if there is one.
    pub summary_rows: Option<(u32, u32)>,
    /// How the text of CSVs was read.
    pub text: TextQuestions,
    /// The currency that a sign refers to.
    pub currency: Option<CurrencyQuestion>,
}

/// A question that the file does not answer. A book from the file must wait until the user chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unanswered {
    /// Whether the day or the month comes first.
    Dates,
    /// The decimal sign.
    Amounts,
    /// The encoding of a text.
    Encoding,
    /// The separator of cells.
    Separator,
    /// The currency of a sign.
    Currency,
    /// Whether a row is a player's or a sum.
    Sums,
    /// Which of several worksheets to use.
    Sheets,
}

impl Unanswered {
    /// The question, as the end of a sentence.
    pub fn what(self) -> &'static str {
        match self {
            Unanswered::Dates => "whether the day or the month comes first",
            Unanswered::Amounts => "which decimal sign the amounts have",
            Unanswered::Encoding => "which encoding the text is in",
            Unanswered::Separator => "what separates the cells",
            Unanswered::Currency => "which currency the amounts are in",
            Unanswered::Sums => "which rows are totals",
            Unanswered::Sheets => "which sheet is meant",
        }
    }

    /// The command-line option that answers it.
    pub fn option(self) -> &'static str {
        match self {
            Unanswered::Dates => "--dates",
            Unanswered::Amounts => "--amounts",
            Unanswered::Encoding => "--encoding",
            Unanswered::Separator => "--separator",
            Unanswered::Currency => "--currency",
            Unanswered::Sums => "--player or --not-player",
            Unanswered::Sheets => "--transactions, --games or --summary",
        }
    }
}

impl Questions {
    /// The questions that the user must answer. Questions about names and columns are not included:
    /// the file shows what these are, unless the user chooses otherwise.
    pub fn unanswered(&self) -> Vec<Unanswered> {
        let encoding = self.text.encoding.as_ref();
        let open = [
            (
                Unanswered::Dates,
                self.dates.as_ref().is_some_and(|it| !it.answered),
            ),
            (
                Unanswered::Amounts,
                self.amounts.as_ref().is_some_and(|it| !it.answered),
            ),
            (
                Unanswered::Encoding,
                encoding.is_some_and(|it| !it.answered),
            ),
            (Unanswered::Separator, self.text.separator_open),
            (
                Unanswered::Currency,
                self.currency.as_ref().is_some_and(|it| !it.answered),
            ),
            // These are asked only until the user chooses.
            (Unanswered::Sums, !self.sums.is_empty()),
            (Unanswered::Sheets, self.sheets.iter().any(|it| it.doubtful)),
        ];
        let open = open.into_iter().filter(|(_, is_open)| *is_open);
        open.map(|(question, _)| question).collect()
    }

    /// Records an unreadable row.
    pub fn unread(&mut self, sheet: &str, row: u32, reason: impl Into<String>) {
        self.unread_total += 1;
        if self.unread.len() < UNREAD_LISTED {
            let (sheet, reason) = (sheet.to_owned(), reason.into());
            self.unread.push(UnreadRow { sheet, row, reason });
        }
    }
}
