//! Questions about an imported spreadsheet, and the choices that answer them. The spreadsheet
//! is imported again with the choices; the choices themselves are not stored.

use crate::api::problem::Problem;
use crate::api::v1::support::field_errors::FieldErrors;
use cffa_book::Currency;
use cffa_formats::import::spreadsheet;
use cffa_formats::import::spreadsheet::{Choices, Questions, TextChoices, TextEncoding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// How to read all-numeric dates such as `03/04/2025`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// 4 March.
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

/// The decimal separator of amounts that are stored as text.
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

/// The meaning of a column of the games sheet.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnIs {
    /// A player.
    Player,
    /// Not imported.
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

/// How to read the spreadsheet. Everything that is absent is detected from the file.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportChoices {
    /// Whether the day or the month comes first in dates.
    dates: Option<DateOrder>,
    /// The decimal separator of amounts that are stored as text. If absent, it is detected from
    /// all amounts together, and rows with ambiguous amounts are skipped.
    amounts: Option<AmountNotation>,
    /// Whether to round amounts with more decimals than the currency has (half to even).
    /// Otherwise their rows are skipped.
    #[serde(default)]
    round: bool,
    /// Maps names to the names they stand for. A name mapped to itself is a separate player.
    #[serde(default)]
    same: BTreeMap<String, String>,
    /// The meaning of columns of the games sheet and of possible total rows, by name.
    #[serde(default)]
    columns: BTreeMap<String, ColumnIs>,
    /// The roles of the worksheets.
    #[serde(default)]
    sheets: SheetChoices,
    /// The number of the first row of the summary.
    first_row: Option<u32>,
    /// The number of the last row of the summary.
    last_row: Option<u32>,
    /// ISO 4217 code of the amounts' currency. Defaults to the currency of the team.
    #[schema(example = "GBP")]
    currency: Option<String>,
    /// The encoding of CSV files (WHATWG label). If absent, it is detected.
    #[schema(example = "windows-1252")]
    encoding: Option<String>,
    /// The separator of CSV files. If absent, it is detected.
    separator: Option<SeparatorIs>,
}

/// The separator of a CSV file.
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

/// The names of the worksheets by role. An empty name means that there is none.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetChoices {
    /// Players and carried-over balances.
    summary: Option<String>,
    /// Games.
    games: Option<String>,
    /// Payments.
    transactions: Option<String>,
}

impl ImportChoices {
    /// The choices and the currency; `present` is the currency of the team.
    ///
    /// # Errors
    /// When the currency or the encoding is unknown.
    pub fn read(self, present: Currency) -> Result<(Choices, Currency), Problem> {
        let mut errors = FieldErrors::default();
        let is_chosen = self.currency.is_some();
        let currency = match &self.currency {
            None => Some(present),
            Some(code) => errors.read("currency", Currency::parse(code)),
        };
        let encoding = match &self.encoding {
            None => None,
            Some(name) => errors.read("encoding", TextEncoding::parse(name)),
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
        Ok((choices, errors.finish(currency)?))
    }
}

/// A question that the file does not answer.
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

/// The choices about a spreadsheet, and what was assumed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportQuestions {
    /// Questions that the file does not answer. While there are any, the import can't be
    /// adopted: make the choices and adopt the import that they create.
    unanswered: Vec<UnansweredIs>,
    /// Dates in which the month is ambiguous.
    #[serde(skip_serializing_if = "Option::is_none")]
    dates: Option<DatesAsked>,
    /// Amounts that can be read in more than one way.
    #[serde(skip_serializing_if = "Option::is_none")]
    amounts: Option<AmountsAsked>,
    /// Number of amounts with more decimals than the currency has.
    too_fine: usize,
    /// Names that are similar to others.
    names: Vec<NameAsked>,
    /// Columns of the games sheet that may or may not be players.
    columns: Vec<ColumnAsked>,
    /// Rows that may be totals. Use `columns` to decide.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sums: Vec<SumAsked>,
    /// The names of all worksheets.
    sheet_names: Vec<String>,
    /// The roles of the worksheets.
    sheets: Vec<SheetAsked>,
    /// The rows that were read as the summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary_rows: Option<RowsAsked>,
    /// The encoding of a CSV file, if the file doesn't declare it.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<EncodingAsked>,
    /// The separator that was detected in a CSV file.
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<SeparatorIs>,
    /// A currency sign that the file uses instead of a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<CurrencyAsked>,
}

/// A detected encoding, and alternatives.
#[derive(Debug, Serialize, ToSchema)]
pub struct EncodingAsked {
    /// The encoding that was used.
    taken: &'static str,
    /// The possible encodings, each with a sample cell.
    readings: Vec<EncodingReading>,
}

/// A sample cell in an encoding.
#[derive(Debug, Serialize, ToSchema)]
pub struct EncodingReading {
    encoding: &'static str,
    example: String,
}

/// An ambiguous currency sign.
#[derive(Debug, Serialize, ToSchema)]
pub struct CurrencyAsked {
    /// The sign in the file.
    said: String,
    /// ISO 4217 code of the currency that was assumed.
    taken: &'static str,
    /// ISO 4217 codes of all currencies with this sign.
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
            said: asked.text.clone(),
            taken: asked.taken.code(),
            may_be: asked.may_be.iter().map(|one| one.code()).collect(),
        }
    }
}

/// Dates that can be read in two ways.
#[derive(Debug, Serialize, ToSchema)]
pub struct DatesAsked {
    /// An example.
    example: String,
    /// How the dates were read.
    taken: DateOrder,
}

/// Amounts that can be read in more than one way.
#[derive(Debug, Serialize, ToSchema)]
pub struct AmountsAsked {
    /// An example; an ambiguous one, if there is any.
    #[schema(example = "1,234")]
    example: String,
    /// The example read with a decimal point, if possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "1234.00")]
    decimal_point: Option<String>,
    /// The example read with a decimal comma, if possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "1.234")]
    decimal_comma: Option<String>,
    /// How the amounts were read; absent if that could not be detected.
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<AmountNotation>,
}

/// A name that is similar to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct NameAsked {
    /// The name in the file.
    name: String,
    /// The similar name.
    near: String,
    /// Whether both were read as the same player.
    same: bool,
}

/// A column that may or may not be a player.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColumnAsked {
    name: String,
    /// A sample value.
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
    /// How it was read.
    taken: ColumnIs,
}

/// A row that may be a player or a total.
#[derive(Debug, Serialize, ToSchema)]
pub struct SumAsked {
    /// The name in the row.
    name: String,
    /// How it was read.
    taken: ColumnIs,
}

/// The worksheet that was used for a role.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetAsked {
    /// `summary`, `games` or `transactions`.
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<String>,
    /// Whether other worksheets would fit as well.
    doubtful: bool,
}

/// Row numbers of the spreadsheet, counting from 1.
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
        let specs = asked.summary_rows;
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
            summary_rows: specs.map(|(first, last)| RowsAsked { first, last }),
            encoding: asked.text.encoding.as_ref().map(Into::into),
            separator: asked.text.separator.map(Into::into),
            currency: asked.currency.as_ref().map(Into::into),
        }
    }
}
