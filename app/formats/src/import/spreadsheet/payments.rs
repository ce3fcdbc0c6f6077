//! The transactions: who paid, how much, and when.

use super::Reader;
use super::amounts::Fault;
use super::credits::MarkColumn;
use super::sums::{Above, Likeness};
use super::table::{Cell, Row};
use crate::ImportRefusal;
use crate::choices::ColumnIs;
use crate::import::flask::{FilePosition, PaymentRead, readable_note};
use crate::import::spreadsheet::detect::{Field, Sheet};

impl Reader<'_, '_> {
    /// Reads all rows except the sums at the end.
    pub fn payments(&mut self, sheet: &Sheet) -> Result<(), ImportRefusal> {
        let marks = MarkColumn::of(sheet, self.ctx.currency);
        self.warn_about_other_columns(sheet, marks.as_ref().map(|marks| marks.column));
        if let Some(marks) = &marks {
            let sentence = format!(
                "The column {} says which amounts are credits, and above zero, and which are debits.",
                marks.name
            );
            self.warnings.push(&sheet.table.name, None, sentence);
        }
        let full =
            |row: &Row| sheet.has_any(row, &[Field::Date]) && sheet.has_any(row, &[Field::Player]);
        let last_full = sheet.rows().iter().rev().find(|row| full(row));
        let last_full = last_full.map_or(0, |row| row.number);
        let mut above = None;
        let mut nothings: usize = 0;
        let (mut sums, mut last) = (Above::default(), None);
        let listed = self.people.count();
        for row in sheet.rows() {
            if !sheet.has_any(row, &[Field::Player, Field::Amount, Field::Date]) {
                continue;
            }
            let date = sheet.cell_in(row, Field::Date);
            if row.number > last_full && date.is_none() {
                self.warn_sums(sheet, row.number);
                continue;
            }
            let date = unmerged(date, &mut above);
            let amount = sheet.cell_in(row, Field::Amount);
            let amount = amount.and_then(|cell| self.rounded_credit(cell, Field::Amount));
            let name = sheet.name_in(row, Field::Player).unwrap_or_default();
            let likeness = match self.people.knows(&name) {
                true => Likeness::Own,
                false => sums.likeness(&name, amount, self.choices),
            };
            match likeness {
                Likeness::Sum => {
                    self.warn_sums(sheet, row.number);
                    sums.begin();
                    continue;
                }
                Likeness::Unclear => {
                    self.unclear(sheet, row, Field::Player);
                    continue;
                }
                Likeness::Own => {
                    let amount = amount.unwrap_or_default();
                    let plainly = sums.is_plainly_sum(amount);
                    sums.add(&name, amount);
                    last = plainly.then_some(name);
                }
            }
            match self.payment(sheet, row, date, marks.as_ref())? {
                Ok(true) => {}
                Ok(false) => nothings += 1,
                Err(reason) => self.unread(sheet, row.number, reason),
            }
        }
        // The last row, with a name that appears nowhere else.
        let stranger = last.filter(|name| {
            let rows = sheet.rows().iter();
            let same = rows.filter(|row| sheet.name_in(row, Field::Player).as_ref() == Ok(name));
            same.count() == 1 && listed < self.people.count()
        });
        if let Some(name) = stranger {
            self.ask_sum(name, ColumnIs::Player);
        }
        if nothings > 0 {
            let sentence = format!("{nothings} payments of zero were left out.");
            self.warnings.push(&sheet.table.name, None, sentence);
        }
        Ok(())
    }

    /// Reads a row. Returns false if it moves no money.
    fn payment(
        &mut self,
        sheet: &Sheet,
        row: &Row,
        date: Option<&Cell>,
        marks: Option<&MarkColumn>,
    ) -> Result<Result<bool, String>, ImportRefusal> {
        let name = match sheet.name_in(row, Field::Player) {
            Ok(name) => name,
            Err(why) => return Ok(Err(why)),
        };
        let amount = match sheet
            .cell_in(row, Field::Amount)
            .map(|cell| self.credited(cell, Field::Amount))
        {
            Some(Ok(amount)) => amount,
            Some(Err(Fault::TooFine(why) | Fault::No(why))) => {
                return Ok(Err(format!("the amount: {why}.")));
            }
            None => return Ok(Err("it has no amount.".to_owned())),
        };
        let negated = marks.map_or(Ok(false), |marks| marks.negates(row, amount.is_negative()));
        let amount = match negated {
            Ok(true) => -amount,
            Ok(false) => amount,
            Err(why) => return Ok(Err(why)),
        };
        let date = match date.map(|cell| self.day(sheet, cell)) {
            Some(Ok(date)) => date,
            Some(Err(why)) => return Ok(Err(format!("the date: {why}."))),
            None => return Ok(Err("it has no date.".to_owned())),
        };
        let at = FilePosition {
            file: &sheet.table.name,
            row: u64::from(row.number),
        };
        let (ctx, warnings) = (&mut *self.ctx, &mut self.warnings);
        let Some(player) = self.people.meant(&name, at, ctx, warnings)? else {
            return Ok(Err(format!("“{name}” can't be a name.")));
        };
        if amount.is_zero() {
            return Ok(Ok(false));
        }
        let kind = sheet.cell_in(row, Field::Type).map(|cell| cell.text());
        let (note, whole) = readable_note(&kind.unwrap_or_default());
        if !whole {
            let sentence = "The type was too long or unreadable, and was shortened.";
            self.warnings.push(at.file, Some(at.row), sentence);
        }
        self.team.payments.push(PaymentRead {
            date,
            player,
            amount,
            note,
            rounded: false,
            credit: None,
            absorbed: false,
        });
        Ok(Ok(true))
    }
}

/// The date of a row. If its cell is merged with those above, they share one date.
pub fn unmerged<'c>(date: Option<&'c Cell>, above: &mut Option<&'c Cell>) -> Option<&'c Cell> {
    match date {
        Some(Cell::Merged) => *above,
        own => {
            *above = own;
            own
        }
    }
}
