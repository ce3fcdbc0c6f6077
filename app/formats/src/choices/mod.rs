//! What a person can say about a spreadsheet that it does not say itself, and what is asked.

mod text;

use cffa_book::Currency;
pub use cffa_notation::{DateOrder, DecimalSign};
use serde::Serialize;
use std::collections::BTreeMap;
pub use text::{EncodingQuestion, Separator, TextChoices, TextEncoding, TextQuestions};

/// Rows that can't be read that are listed; whoever has more looks at the file first.
const UNREAD_LISTED: usize = 200;

/// What a column of the games is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnIs {
    /// A player's.
    Player,
    /// None of the book's business.
    Ignored,
}

/// What a worksheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Names and what was carried over.
    Summary,
    /// Who played when.
    Games,
    /// Who paid when.
    Transactions,
}

impl Role {
    /// All, in the order in which they are read: first those who have names in a list.
    pub const ALL: [Role; 3] = [Role::Summary, Role::Games, Role::Transactions];

    /// As it stands in forms and options.
    pub fn word(self) -> &'static str {
        match self {
            Role::Summary => "summary",
            Role::Games => "games",
            Role::Transactions => "transactions",
        }
    }
}

/// Everything that someone chose. What they did not choose is told from the file.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The order of days and months.
    pub dates: Option<DateOrder>,
    /// The sign before the decimals of amounts that are text.
    pub amounts: Option<DecimalSign>,
    /// Round amounts that are finer than the smallest coin, half to even.
    pub round: bool,
    /// Names that mean someone who is written otherwise. A name that means itself is
    /// a player of its own.
    pub same: BTreeMap<String, String>,
    /// What columns of the games are, and rows that are called as rows of sums are.
    pub columns: BTreeMap<String, ColumnIs>,
    /// Which worksheet is which; an empty name is for none.
    pub sheets: BTreeMap<Role, String>,
    /// The first row of the summary.
    pub first_row: Option<u32>,
    /// The last row of the summary.
    pub last_row: Option<u32>,
    /// How the text of CSVs is read.
    pub text: TextChoices,
    /// Whether someone chose the currency of the amounts; else it is the team's.
    pub currency: bool,
}

/// A row that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnreadRow {
    /// The worksheet.
    pub sheet: String,
    /// The row, as the spreadsheet counts.
    pub row: u32,
    /// Why not.
    pub reason: String,
}

impl std::fmt::Display for UnreadRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, row {}: {}", self.sheet, self.row, self.reason)
    }
}

/// A name that is nearly another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameQuestion {
    /// As it stands in the file.
    pub name: String,
    /// The name it may have been meant to be.
    pub near: String,
    /// Whether it was taken for that one.
    pub same: bool,
}

/// A column of the games that may be a player's or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnQuestion {
    /// Its name.
    pub name: String,
    /// Something that stands in it.
    pub example: Option<String>,
    /// What it was taken for.
    pub taken: ColumnIs,
}

/// A row that may be a player's or of sums.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SumQuestion {
    /// The name in it.
    pub name: String,
    /// What it was taken for.
    pub taken: ColumnIs,
}

/// Which worksheet is which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetQuestion {
    /// What it is for.
    pub role: Role,
    /// Which one was taken.
    pub taken: Option<String>,
    /// Whether others would do as well.
    pub doubtful: bool,
}

/// Days of which it was not clear which number is the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateQuestion {
    /// One of them.
    pub example: String,
    /// How they were taken.
    pub taken: DateOrder,
    /// Whether someone chose that.
    pub answered: bool,
}

/// A sign for a currency that the file has instead of a code, and that may be another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyQuestion {
    /// What the file says.
    pub text: String,
    /// What it was taken for.
    pub taken: Currency,
    /// Currencies that are written so.
    pub may_be: Vec<Currency>,
    /// Whether someone chose what it was taken for.
    pub answered: bool,
}

/// How the amounts of a file are written, where it could be another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmountQuestion {
    /// One of the amounts; one that can mean two numbers, if there is any.
    pub example: String,
    /// What it is with a decimal point, if it can be.
    pub point: Option<String>,
    /// What it is with a decimal comma, if it can be.
    pub comma: Option<String>,
    /// The sign that was taken: chosen, or the only one that the amounts show. Nothing, if
    /// that can't be told; amounts that can mean two numbers then can't be read.
    pub taken: Option<DecimalSign>,
    /// An amount that shows a decimal point.
    pub point_example: Option<String>,
    /// An amount that shows a decimal comma.
    pub comma_example: Option<String>,
    /// Whether all amounts can be told: nobody has to choose.
    pub answered: bool,
}

/// What there is to say about a spreadsheet beside the book it makes: the rows that can't
/// be read, and what could be chosen otherwise.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// Rows that can't be read; the first of them.
    pub unread: Vec<UnreadRow>,
    /// How many there are in all.
    pub unread_total: usize,
    /// Days and months.
    pub dates: Option<DateQuestion>,
    /// The decimal sign of amounts.
    pub amounts: Option<AmountQuestion>,
    /// Amounts finer than the smallest coin.
    pub too_fine: usize,
    /// Names that are nearly others.
    pub names: Vec<NameQuestion>,
    /// Columns that may be players.
    pub columns: Vec<ColumnQuestion>,
    /// Rows that may be of sums.
    pub sums: Vec<SumQuestion>,
    /// All worksheets.
    pub sheet_names: Vec<String>,
    /// Which is which.
    pub sheets: Vec<SheetQuestion>,
    /// The rows of the summary, when there is one: those that were read.
    pub summary_rows: Option<(u32, u32)>,
    /// How the text of CSVs was read.
    pub text: TextQuestions,
    /// Which currency a sign stands for.
    pub currency: Option<CurrencyQuestion>,
}

/// A question to which the file has no answer: a book that is made of it has to wait until
/// someone chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unanswered {
    /// Whether the day or the month comes first.
    Dates,
    /// Which sign is before the decimals.
    Amounts,
    /// In which encoding a text is.
    Encoding,
    /// What separates cells.
    Separator,
    /// Which currency a sign is of.
    Currency,
    /// Whether a row is a player's or of sums.
    Sums,
    /// Which of several worksheets is meant.
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

    /// The option of the command line that answers it.
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
    /// The questions that someone has to answer. What is asked about names and columns is
    /// not among them: the file itself shows what those are, as long as nobody says otherwise.
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
            // They are asked only as long as nobody chose.
            (Unanswered::Sums, !self.sums.is_empty()),
            (Unanswered::Sheets, self.sheets.iter().any(|it| it.doubtful)),
        ];
        let open = open.into_iter().filter(|(_, is_open)| *is_open);
        open.map(|(question, _)| question).collect()
    }

    /// Notes a row that can't be read.
    pub fn unread(&mut self, sheet: &str, row: u32, reason: impl Into<String>) {
        self.unread_total += 1;
        if self.unread.len() < UNREAD_LISTED {
            let (sheet, reason) = (sheet.to_owned(), reason.into());
            self.unread.push(UnreadRow { sheet, row, reason });
        }
    }
}
