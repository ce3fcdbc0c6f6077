//! The cells that exports of all these programs have.

use super::super::sheets::{Cell, DateOrder, Fault, Row, Written, read_amount};
use crate::book::{Currency, Money};
use crate::notation::AmountNotation;
use jiff::civil::Date;

/// A day: all of these programs write the year first.
///
/// # Errors
/// With a sentence.
pub fn day(row: &Row, column: usize) -> Result<Date, String> {
    written(row.cell(column).ok_or("it has no date.")?)
}

/// The same of a cell.
///
/// # Errors
/// With a sentence.
pub fn written(cell: &Cell) -> Result<Date, String> {
    Written::read(cell, false)
        .and_then(|written| written.day(DateOrder::DayFirst))
        .map_err(|why| format!("the date: {why}."))
}

/// An amount, rounded to whole coins; nothing where there is nothing.
///
/// # Errors
/// With a sentence.
pub fn money(row: &Row, column: usize, currency: Currency) -> Result<Money, String> {
    row.cell(column)
        .map_or(Ok(Money::ZERO), |cell| amount(cell, currency))
}

/// The same of a cell.
///
/// # Errors
/// With a sentence.
pub fn amount(cell: &Cell, currency: Currency) -> Result<Money, String> {
    read_amount(cell, currency, AmountNotation::default(), true)
        .map_err(|(Fault::TooFine(why) | Fault::No(why))| format!("the amount: {why}."))
}

/// The text of a cell.
pub fn text(row: &Row, column: usize) -> String {
    row.cell(column).map(Cell::text).unwrap_or_default()
}
