//! Marks of credit and debit in the columns of a team's money: next to the amounts, or in a
//! separate column. A player's payment is a credit, as on a bank statement of the team's account.

use super::amounts;
use super::table::{Cell, Row};
use crate::import::spreadsheet::detect::{DetectedSheets, Field, Sheet};
use cffa_book::Currency;
use cffa_notation::credit::{Marks, Side, mark, names_a_pair, split};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The meanings of the marks next to the amounts.
#[derive(Default)]
pub struct Credits {
    /// In the carry-overs: a player who is in credit has paid more than they owe.
    carried: Marks,
    /// In the transactions.
    paid: Marks,
}

impl Credits {
    /// Determines the meanings from all amounts of the summary and of the transactions. If most
    /// amounts of the transactions are debits, the account may be a player's own, in which payments
    /// to the team are debits. Then the marks are ignored.
    pub fn of(found: &DetectedSheets, currency: Currency) -> Credits {
        let carried = marked(found.summary.as_ref(), Field::CarryOver, currency);
        let paid = marked(found.transactions.as_ref(), Field::Amount, currency);
        let seen: BTreeSet<String> = carried.iter().chain(&paid).flatten().cloned().collect();
        let marks = Marks::of(seen);
        let of_team = is_of_team(&marks, paid.iter().map(Option::as_deref));
        Credits {
            paid: if of_team {
                marks.clone()
            } else {
                Marks::default()
            },
            carried: marks,
        }
    }

    /// An amount of a column with a sign in place of its mark; unchanged if the mark has no
    /// meaning.
    pub fn signed<'c>(&self, cell: &'c Cell, field: Field, currency: Currency) -> Cow<'c, Cell> {
        let marks = match field {
            Field::CarryOver => &self.carried,
            _ => &self.paid,
        };
        match cell {
            Cell::Text(text) if !marks.is_empty() => {
                let signed = marks.signed(text, &currency.unit());
                signed.map_or(Cow::Borrowed(cell), |text| {
                    Cow::Owned(Cell::Text(text.into()))
                })
            }
            _ => Cow::Borrowed(cell),
        }
    }
}

/// Whether amounts with these marks, or without one, are of the team's account: at most half of
/// them are debits.
fn is_of_team<'m>(marks: &Marks, all: impl Iterator<Item = Option<&'m str>>) -> bool {
    let is_debit = |mark: Option<&str>| mark.and_then(|it| marks.side(it)) == Some(Side::Debit);
    let (debits, others): (Vec<_>, Vec<_>) = all.partition(|mark| is_debit(*mark));
    debits.len() <= others.len()
}

/// The mark of each amount in a column, if there is one.
fn marked(sheet: Option<&Sheet>, field: Field, currency: Currency) -> Vec<Option<String>> {
    let unit = currency.unit();
    let rows = sheet.map(Sheet::rows).unwrap_or_default().iter();
    let cells = rows.filter_map(|row| sheet?.cell_in(row, field));
    cells
        .map(|cell| match cell {
            Cell::Text(text) => split(text, &unit).map(|(mark, _)| mark),
            _ => None,
        })
        .collect()
}

/// A column of marks next to amounts that have no signs, or signs that agree with it.
pub struct MarkColumn {
    /// Its index.
    pub column: usize,
    /// Its name.
    pub name: String,
    marks: Marks,
    /// Whether the amounts have signs of their own.
    has_signs: bool,
    /// Whether at most half of the amounts are debits.
    is_of_team: bool,
}

impl MarkColumn {
    /// The column of the transactions that contains only marks of one pair: words, or letters if
    /// the heading contains both of them.
    pub fn of(sheet: &Sheet, currency: Currency) -> Option<MarkColumn> {
        let own = sheet
            .column_of(Field::Type)
            .map(|at| (at, "Type".to_owned()));
        let mut columns = sheet.others.iter().cloned().chain(own);
        let (column, name, marks) = columns.find_map(|(column, name)| {
            let marks = marks_in(sheet, column)?;
            let words: Vec<String> = name
                .split(|letter: char| !letter.is_alphanumeric())
                .map(str::to_lowercase)
                .collect();
            let is_letter = |mark: &String| mark.chars().count() == 1;
            let is_said = names_a_pair(&words) || !marks.iter().any(is_letter);
            let marks = Marks::of(marks);
            (is_said && !marks.is_empty()).then_some((column, name, marks))
        })?;
        let amounts = sheet.rows().iter();
        let amounts = amounts.filter_map(|row| sheet.cell_in(row, Field::Amount));
        let has_signs = amounts
            .into_iter()
            .any(|cell| amounts::is_below_zero(cell, currency));
        let all = sheet.rows().iter().filter_map(|row| row.cell(column));
        let all: Vec<Option<String>> = all.map(|cell| mark(&cell.text())).collect();
        let is_of_team = is_of_team(&marks, all.iter().map(Option::as_deref));
        Some(MarkColumn {
            is_of_team,
            column,
            name,
            marks,
            has_signs,
        })
    }

    /// Whether the sign of an amount must be inverted because of its mark.
    ///
    /// # Errors
    /// If its mark contradicts its sign or is missing, with a message.
    pub fn negates(&self, row: &Row, is_below_zero: bool) -> Result<bool, String> {
        let name = &self.name;
        let mark = row.cell(self.column).and_then(|cell| mark(&cell.text()));
        let Some(side) = mark.and_then(|mark| self.marks.side(&mark)) else {
            return Err(format!("the column {name} has no mark of credit or debit."));
        };
        if !self.has_signs && !self.is_of_team {
            return Err(format!(
                "the column {name} says debit of most amounts, so it may be of a player's own account; write a minus before what the team paid."
            ));
        }
        match (side, self.has_signs) {
            (Side::Debit, false) => Ok(true),
            (Side::Credit, false) => Ok(false),
            (side, true) if (side == Side::Debit) == is_below_zero => Ok(false),
            _ => Err(format!(
                "the column {name} contradicts the sign of the amount."
            )),
        }
    }
}

/// The marks in a column, or `None` if a cell next to an amount contains anything else.
fn marks_in(sheet: &Sheet, column: usize) -> Option<BTreeSet<String>> {
    let rows = sheet.rows().iter();
    let rows = rows.filter(|row| sheet.cell_in(row, Field::Amount).is_some());
    let cells = rows.filter_map(|row| row.cell(column));
    let marks: Option<BTreeSet<String>> = cells.map(|cell| mark(&cell.text())).collect();
    marks.filter(|marks| !marks.is_empty())
}
