//! Marks of credit and debit in the columns of a team's money: beside the amounts, or in a
//! column of their own. What a player paid is a credit there, as it is on a bank's statement
//! of the team's account.

use super::amounts;
use super::table::{Cell, Row};
use crate::import::spreadsheet::detect::{DetectedSheets, Field, Sheet};
use cffa_book::Currency;
use cffa_notation::credit::{Marks, Side, mark, names_a_pair, split};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What the marks beside the amounts mean.
#[derive(Default)]
pub struct Credits {
    /// In the carry-overs: a player who is in credit has paid more than they owe.
    carried: Marks,
    /// In the transactions.
    paid: Marks,
}

impl Credits {
    /// Of all amounts of the summary and of the transactions. In the transactions, where most
    /// amounts are debits, the account may be a player's own, in which what is paid to the
    /// team is a debit: nothing is told from marks then.
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

    /// An amount of a column with a sign in place of its mark; as it is where that can't be
    /// told.
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

/// Whether amounts with these marks, or without one, are of the team's account: no more of
/// them are debits than are not.
fn is_of_team<'m>(marks: &Marks, all: impl Iterator<Item = Option<&'m str>>) -> bool {
    let is_debit = |mark: Option<&str>| mark.and_then(|it| marks.side(it)) == Some(Side::Debit);
    let (debits, others): (Vec<_>, Vec<_>) = all.partition(|mark| is_debit(*mark));
    debits.len() <= others.len()
}

/// The mark of each amount in a column, if it has one.
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

/// A column of marks beside unsigned amounts, or beside amounts with the same signs.
pub struct MarkColumn {
    /// Which column it is.
    pub column: usize,
    /// Its name.
    pub name: String,
    marks: Marks,
    /// Whether the amounts have signs of their own.
    has_signs: bool,
    /// Whether no more amounts are debits than are not.
    is_of_team: bool,
}

impl MarkColumn {
    /// The column of the transactions that has nothing in it but marks of one pair: words,
    /// or letters where the name of the column has both of a pair.
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

    /// Whether an amount that was read has to be below zero: nothing where it is as it was
    /// read.
    ///
    /// # Errors
    /// With a sentence, when its mark does not go with its sign, or is not there.
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

/// The marks of a column; nothing, when something else is in it beside an amount.
fn marks_in(sheet: &Sheet, column: usize) -> Option<BTreeSet<String>> {
    let rows = sheet.rows().iter();
    let rows = rows.filter(|row| sheet.cell_in(row, Field::Amount).is_some());
    let cells = rows.filter_map(|row| row.cell(column));
    let marks: Option<BTreeSet<String>> = cells.map(|cell| mark(&cell.text())).collect();
    marks.filter(|marks| !marks.is_empty())
}
