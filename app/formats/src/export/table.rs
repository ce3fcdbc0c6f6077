//! The contents of sheets, independent of the file format.

use super::ExportError;
use cffa_book::{Currency, Money};
use jiff::Timestamp;
use jiff::civil::Date;
use std::borrow::Cow;

/// A cell.
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text, from users or from CFFA.
    Text(Cow<'a, str>),
    /// A number of things.
    Count(u32),
    /// An amount, as an exact decimal.
    Amount(Currency, String),
    /// A date.
    Day(Date),
    /// A point in time, shown in UTC.
    Moment(Timestamp),
}

impl<'a> Cell<'a> {
    /// A text cell; empty if the text is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
        let text = text.into();
        match text.is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        }
    }

    /// An amount of money.
    pub fn amount(currency: Currency, amount: Money) -> Cell<'a> {
        Cell::Amount(currency, currency.plain(amount))
    }

    /// A date, if there is one.
    pub fn day(date: Option<Date>) -> Cell<'a> {
        date.map_or(Cell::Empty, Cell::Day)
    }

    /// `yes`, or an empty cell.
    pub fn mark(truth: bool) -> Cell<'a> {
        Cell::text(if truth { "yes" } else { "" })
    }
}

/// The heading of a column, and its width in characters.
pub type Column<'a> = (&'a str, u16);

/// Sheets being written, one after the other.
pub trait Sheets {
    /// Starts a sheet.
    ///
    /// # Errors
    /// If the file can't be written to.
    fn begin(&mut self, name: &str, columns: &[Column]) -> Result<(), ExportError>;

    /// Adds a row to the current sheet.
    ///
    /// # Errors
    /// If the file can't be written to.
    fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError>;
}
