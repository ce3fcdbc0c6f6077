//! The cells that all these programs' exports have in common, read in the notation that the whole
//! file shows or that the user chose.

use crate::import::spreadsheet::{
    Amounts, Cell, Choices, DateCell, Fault, Questions, Row, days_written, read_amount,
};
use cffa_book::{Currency, Money};
use cffa_notation::{AmountNotation, Days};
use jiff::civil::Date;
use std::cell::Cell as Counter;

/// How the dates and amounts of a file are read.
pub struct Notation {
    currency: Currency,
    days: Days,
    notation: AmountNotation,
    round: bool,
    too_fine: Counter<usize>,
}

impl Notation {
    /// Detects the notation from all dates and amounts of a file. What can't be determined becomes
    /// a question.
    pub fn detect<'a>(
        days: impl Iterator<Item = &'a Cell>,
        amounts: impl Iterator<Item = &'a Cell>,
        choices: &Choices,
        currency: Currency,
        questions: &mut Questions,
    ) -> Notation {
        let days = days.map(|cell| (cell, false));
        let (days, question) = days_written(days, choices.dates, currency);
        questions.dates = question;
        let amounts = Amounts::of(amounts, choices.amounts, currency);
        questions.amounts = amounts.question;
        Notation {
            currency,
            days,
            notation: amounts.notation,
            round: choices.round,
            too_fine: Counter::new(0),
        }
    }

    /// The currency of the amounts.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// Whether amounts that are finer than the smallest coin are rounded.
    pub fn rounds(&self) -> bool {
        self.round
    }

    /// Counts an amount that is finer than the smallest coin.
    pub fn note_too_fine(&self) {
        self.too_fine.set(self.too_fine.get() + 1);
    }

    /// The number of amounts that were finer than the smallest coin.
    pub fn too_fine(&self) -> usize {
        self.too_fine.get()
    }

    /// The date in a column.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn day(&self, row: &Row, column: usize) -> Result<Date, String> {
        self.date(row.cell(column).ok_or("it has no date.")?)
    }

    /// The date in a cell.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn date(&self, cell: &Cell) -> Result<Date, String> {
        DateCell::read(cell, false)
            .and_then(|written| written.day(self.days))
            .map_err(|why| format!("the date: {why}."))
    }

    /// The amount in a column; zero if the cell is empty.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn money(&self, row: &Row, column: usize) -> Result<Money, String> {
        row.cell(column)
            .map_or(Ok(Money::ZERO), |cell| self.amount(cell))
    }

    /// The amount in a cell.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn amount(&self, cell: &Cell) -> Result<Money, String> {
        let read = |round| read_amount(cell, self.currency, self.notation, round);
        let read = match read(false) {
            Err(Fault::TooFine(_)) => {
                self.note_too_fine();
                read(self.round)
            }
            exact => exact,
        };
        read.map_err(|(Fault::TooFine(why) | Fault::No(why))| format!("the amount: {why}."))
    }
}

/// The text of a cell.
pub fn text(row: &Row, column: usize) -> String {
    row.cell(column).map(Cell::text).unwrap_or_default()
}
