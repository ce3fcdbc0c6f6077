//! What sheets are made of, whichever kind of file they are in.

use super::ExportError;
use cffa_book::{Currency, Money};
use jiff::Timestamp;
use jiff::civil::Date;
use std::borrow::Cow;

/// A cell.
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// What someone typed, or we say.
    Text(Cow<'a, str>),
    /// How many.
    Count(u32),
    /// An amount, as the exact decimal.
    Amount(Currency, String),
    /// A day.
    Day(Date),
    /// A moment; shown in UTC.
    Moment(Timestamp),
}

impl<'a> Cell<'a> {
    /// A text; an empty one is an empty cell.
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

    /// A day, if there is one.
    pub fn day(date: Option<Date>) -> Cell<'a> {
        date.map_or(Cell::Empty, Cell::Day)
    }

    /// `yes`, or an empty cell.
    pub fn mark(truth: bool) -> Cell<'a> {
        Cell::text(if truth { "yes" } else { "" })
    }
}

/// What stands above a column, and how many characters wide it is.
pub type Column<'a> = (&'a str, u16);

/// Sheets being written, one after the other.
pub trait Sheets {
    /// Begins a sheet.
    ///
    /// # Errors
    /// If the file can't be written to.
    fn begin(&mut self, name: &str, columns: &[Column]) -> Result<(), ExportError>;

    /// Adds a row to the sheet that was begun last.
    ///
    /// # Errors
    /// If the file can't be written to.
    fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError>;
}
