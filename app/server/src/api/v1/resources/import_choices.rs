//! What a spreadsheet does not say by itself: what is asked about one, and what can be
//! chosen. It is read again as chosen; nothing is kept of a choice but the book it makes.

use crate::api::problem::Problem;
use crate::api::v1::support::problems::Faults;
use cffa_book::Currency;
use cffa_formats::import::spreadsheet;
use cffa_formats::import::spreadsheet::{Choices, Questions, TextChoices, TextEncoding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// How days are written that are digits only, such as `03/04/2025`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// The 3rd of April.
    DayFirst,
    /// The 4th of March.
    MonthFirst,
}

impl From<spreadsheet::DateOrder> for DateOrder {
    fn from(order: spreadsheet::DateOrder) -> DateOrder {
        match order {
            spreadsheet::DateOrder::DayFirst => DateOrder::DayFirst,
            spreadsheet::DateOrder::MonthFirst => DateOrder::MonthFirst,
        }
    }
}

impl From<DateOrder> for spreadsheet::DateOrder {
    fn from(order: DateOrder) -> spreadsheet::DateOrder {
        match order {
            DateOrder::DayFirst => spreadsheet::DateOrder::DayFirst,
            DateOrder::MonthFirst => spreadsheet::DateOrder::MonthFirst,
        }
    }
}

/// The sign before the decimals of amounts that are text.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AmountNotation {
    /// `1,234.50`
    DecimalPoint,
    /// `1.234,50`
    DecimalComma,
}

impl From<spreadsheet::DecimalSign> for AmountNotation {
    fn from(sign: spreadsheet::DecimalSign) -> AmountNotation {
        match sign {
            spreadsheet::DecimalSign::Point => AmountNotation::DecimalPoint,
            spreadsheet::DecimalSign::Comma => AmountNotation::DecimalComma,
        }
    }
}

impl From<AmountNotation> for spreadsheet::DecimalSign {
    fn from(notation: AmountNotation) -> spreadsheet::DecimalSign {
        match notation {
            AmountNotation::DecimalPoint => spreadsheet::DecimalSign::Point,
            AmountNotation::DecimalComma => spreadsheet::DecimalSign::Comma,
        }
    }
}

/// What a column of the games is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnIs {
    /// A player's.
    Player,
    /// None of the book's business.
    Ignored,
}

impl From<spreadsheet::ColumnIs> for ColumnIs {
    fn from(column: spreadsheet::ColumnIs) -> ColumnIs {
        match column {
            spreadsheet::ColumnIs::Player => ColumnIs::Player,
            spreadsheet::ColumnIs::Ignored => ColumnIs::Ignored,
        }
    }
}

impl From<ColumnIs> for spreadsheet::ColumnIs {
    fn from(column: ColumnIs) -> spreadsheet::ColumnIs {
        match column {
            ColumnIs::Player => spreadsheet::ColumnIs::Player,
            ColumnIs::Ignored => spreadsheet::ColumnIs::Ignored,
        }
    }
}

/// How the spreadsheet should be read. What is not said is told from the file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportChoices {
    /// Whether the day or the month comes first.
    dates: Option<DateOrder>,
    /// How amounts are written that are text. Not said: told from all of them together;
    /// rows whose amount can't be told are left out.
    amounts: Option<AmountNotation>,
    /// Round amounts that are finer than the smallest coin, half to even. Their rows are
    /// left out else.
    #[serde(default)]
    round: bool,
    /// Names, and whom each means. A name that means itself is a player of its own.
    #[serde(default)]
    same: BTreeMap<String, String>,
    /// What columns of the games are, by their names; and rows that may be of sums.
    #[serde(default)]
    columns: BTreeMap<String, ColumnIs>,
    /// Which worksheet is which.
    #[serde(default)]
    sheets: SheetChoices,
    /// The first row of the summary, as the spreadsheet counts.
    first_row: Option<u32>,
    /// The last row of the summary.
    last_row: Option<u32>,
    /// ISO 4217: what the amounts are in; the team's currency when not said.
    #[schema(example = "GBP")]
    currency: Option<String>,
    /// The encoding of CSVs (WHATWG); told from the file when not said.
    #[schema(example = "windows-1252")]
    encoding: Option<String>,
    /// What separates the cells of CSVs; told from the file when not said.
    separator: Option<SeparatorIs>,
}

/// What separates the cells of a CSV.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum SeparatorIs {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl From<spreadsheet::Separator> for SeparatorIs {
    fn from(separator: spreadsheet::Separator) -> SeparatorIs {
        match separator {
            spreadsheet::Separator::Comma => SeparatorIs::Comma,
            spreadsheet::Separator::Semicolon => SeparatorIs::Semicolon,
            spreadsheet::Separator::Tab => SeparatorIs::Tab,
            spreadsheet::Separator::Pipe => SeparatorIs::Pipe,
        }
    }
}

impl From<SeparatorIs> for spreadsheet::Separator {
    fn from(separator: SeparatorIs) -> spreadsheet::Separator {
        match separator {
            SeparatorIs::Comma => spreadsheet::Separator::Comma,
            SeparatorIs::Semicolon => spreadsheet::Separator::Semicolon,
            SeparatorIs::Tab => spreadsheet::Separator::Tab,
            SeparatorIs::Pipe => spreadsheet::Separator::Pipe,
        }
    }
}

/// Which worksheet is which, by their names. An empty name is for none.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetChoices {
    /// Names and what was carried over.
    summary: Option<String>,
    /// Who played when.
    games: Option<String>,
    /// Who paid when.
    transactions: Option<String>,
}

impl ImportChoices {
    /// What was chosen, and the currency; `present` is that of the team.
    ///
    /// # Errors
    /// When there is no such currency.
    pub fn read(self, present: Currency) -> Result<(Choices, Currency), Problem> {
        let mut faults = Faults::default();
        let is_chosen = self.currency.is_some();
        let currency = match &self.currency {
            None => Some(present),
            Some(code) => faults.read("currency", Currency::parse(code)),
        };
        let encoding = match &self.encoding {
            None => None,
            Some(name) => faults.read("encoding", TextEncoding::parse(name)),
        };
        let columns = self.columns.into_iter();
        let sheets = [
            (spreadsheet::Role::Summary, self.sheets.summary),
            (spreadsheet::Role::Games, self.sheets.games),
            (spreadsheet::Role::Transactions, self.sheets.transactions),
        ];
        let choices = Choices {
            dates: self.dates.map(Into::into),
            amounts: self.amounts.map(Into::into),
            round: self.round,
            same: self.same,
            columns: columns.map(|(name, is)| (name, is.into())).collect(),
            sheets: sheets
                .into_iter()
                .filter_map(|(role, name)| Some((role, name?)))
                .collect(),
            first_row: self.first_row,
            last_row: self.last_row,
            text: TextChoices {
                encoding,
                separator: self.separator.map(Into::into),
            },
            currency: is_chosen,
        };
        Ok((choices, faults.settle(currency)?))
    }
}

/// A question to which the file has no answer.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // each is the name of the choice that answers it
pub enum UnansweredIs {
    Dates,
    Amounts,
    Encoding,
    Separator,
    Currency,
    /// Answered by `columns`.
    Sums,
    Sheets,
}

impl From<spreadsheet::Unanswered> for UnansweredIs {
    fn from(question: spreadsheet::Unanswered) -> UnansweredIs {
        match question {
            spreadsheet::Unanswered::Dates => UnansweredIs::Dates,
            spreadsheet::Unanswered::Amounts => UnansweredIs::Amounts,
            spreadsheet::Unanswered::Encoding => UnansweredIs::Encoding,
            spreadsheet::Unanswered::Separator => UnansweredIs::Separator,
            spreadsheet::Unanswered::Currency => UnansweredIs::Currency,
            spreadsheet::Unanswered::Sums => UnansweredIs::Sums,
            spreadsheet::Unanswered::Sheets => UnansweredIs::Sheets,
        }
    }
}

/// What could be chosen about a spreadsheet, and what was taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportQuestions {
    /// Questions to which the file has no answer. As long as there is one, the import can't
    /// be adopted: choose, and adopt the import that you get.
    unanswered: Vec<UnansweredIs>,
    /// Days of which it is not clear which number is the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    dates: Option<DatesAsked>,
    /// How amounts are written, where there is another way to read them.
    #[serde(skip_serializing_if = "Option::is_none")]
    amounts: Option<AmountsAsked>,
    /// Amounts that are finer than the smallest coin.
    too_fine: usize,
    /// Names that are nearly others.
    names: Vec<NameAsked>,
    /// Columns of the games that may be players' or not.
    columns: Vec<ColumnAsked>,
    /// Rows that may be of sums. Say which they are in `columns`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sums: Vec<SumAsked>,
    /// All worksheets.
    sheet_names: Vec<String>,
    /// Which is which.
    sheets: Vec<SheetAsked>,
    /// The rows of the summary that were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary_rows: Option<RowsAsked>,
    /// The encoding that a CSV was read in, where the file does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<EncodingAsked>,
    /// What a CSV was taken to separate its cells by.
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<SeparatorIs>,
    /// A sign of a currency that the file has instead of a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<CurrencyAsked>,
}

/// An encoding that was told, and others that it may be.
#[derive(Debug, Serialize, ToSchema)]
pub struct EncodingAsked {
    /// The one that was taken.
    taken: &'static str,
    /// Each with a cell of the file, as it is in that encoding.
    readings: Vec<EncodingReading>,
}

/// A cell of the file in an encoding.
#[derive(Debug, Serialize, ToSchema)]
pub struct EncodingReading {
    encoding: &'static str,
    example: String,
}

/// A sign of a currency, and what it was taken for.
#[derive(Debug, Serialize, ToSchema)]
pub struct CurrencyAsked {
    /// What the file says.
    said: String,
    /// ISO 4217: what it was taken for.
    taken: &'static str,
    /// ISO 4217: all that are written so.
    may_be: Vec<&'static str>,
}

impl From<&spreadsheet::EncodingQuestion> for EncodingAsked {
    fn from(asked: &spreadsheet::EncodingQuestion) -> EncodingAsked {
        let reading = |(encoding, example): &(TextEncoding, String)| EncodingReading {
            encoding: encoding.name(),
            example: example.clone(),
        };
        EncodingAsked {
            taken: asked.taken.name(),
            readings: asked.readings.iter().map(reading).collect(),
        }
    }
}

impl From<&spreadsheet::CurrencyQuestion> for CurrencyAsked {
    fn from(asked: &spreadsheet::CurrencyQuestion) -> CurrencyAsked {
        CurrencyAsked {
            said: asked.said.clone(),
            taken: asked.taken.code(),
            may_be: asked.may_be.iter().map(|one| one.code()).collect(),
        }
    }
}

/// Days that can be read in two ways.
#[derive(Debug, Serialize, ToSchema)]
pub struct DatesAsked {
    /// One of them.
    example: String,
    /// How they were taken.
    taken: DateOrder,
}

/// Amounts that could be read in another way.
#[derive(Debug, Serialize, ToSchema)]
pub struct AmountsAsked {
    /// One of them; one that can mean two numbers, if there is any.
    #[schema(example = "1,234")]
    example: String,
    /// What it is with a decimal point, if it can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "1234.00")]
    decimal_point: Option<String>,
    /// What it is with a decimal comma, if it can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "1.234")]
    decimal_comma: Option<String>,
    /// How amounts were taken; not there, when that can't be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<AmountNotation>,
}

/// A name that is nearly another.
#[derive(Debug, Serialize, ToSchema)]
pub struct NameAsked {
    /// As it stands in the file.
    name: String,
    /// The name it may have been meant to be.
    near: String,
    /// Whether it was taken for that one.
    same: bool,
}

/// A column that may be a player's or not.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnAsked {
    name: String,
    /// Something that stands in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
    /// What it was taken for.
    taken: ColumnIs,
}

/// A row that may be a player's or of sums.
#[derive(Debug, Serialize, ToSchema)]
pub struct SumAsked {
    /// The name in it.
    name: String,
    /// What it was taken for.
    taken: ColumnIs,
}

/// Which worksheet was taken for what.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetAsked {
    /// `summary`, `games` or `transactions`.
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<String>,
    /// Whether others would do as well.
    doubtful: bool,
}

/// Rows, as the spreadsheet counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowsAsked {
    first: u32,
    last: u32,
}

impl From<&Questions> for ImportQuestions {
    fn from(asked: &Questions) -> ImportQuestions {
        let dates = asked.dates.as_ref().map(|asked| DatesAsked {
            example: asked.example.clone(),
            taken: asked.taken.into(),
        });
        let amounts = asked.amounts.as_ref().map(|asked| AmountsAsked {
            example: asked.example.clone(),
            decimal_point: asked.point.clone(),
            decimal_comma: asked.comma.clone(),
            taken: asked.taken.map(Into::into),
        });
        let names = asked.names.iter().map(|asked| NameAsked {
            name: asked.name.clone(),
            near: asked.near.clone(),
            same: asked.same,
        });
        let columns = asked.columns.iter().map(|asked| ColumnAsked {
            name: asked.name.clone(),
            example: asked.example.clone(),
            taken: asked.taken.into(),
        });
        let sheets = asked.sheets.iter().map(|asked| SheetAsked {
            role: asked.role.word(),
            taken: asked.taken.clone(),
            doubtful: asked.doubtful,
        });
        let sums = asked.sums.iter().map(|asked| SumAsked {
            name: asked.name.clone(),
            taken: asked.taken.into(),
        });
        let rows = asked.summary_rows;
        ImportQuestions {
            unanswered: asked.unanswered().into_iter().map(Into::into).collect(),
            dates,
            amounts,
            too_fine: asked.too_fine,
            names: names.collect(),
            columns: columns.collect(),
            sums: sums.collect(),
            sheet_names: asked.sheet_names.clone(),
            sheets: sheets.collect(),
            summary_rows: rows.map(|(first, last)| RowsAsked { first, last }),
            encoding: asked.text.encoding.as_ref().map(Into::into),
            separator: asked.text.separator.map(Into::into),
            currency: asked.currency.as_ref().map(Into::into),
        }
    }
}
