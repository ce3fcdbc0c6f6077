//! The summary: the players and their carry-overs.

use super::Reader;
use super::amounts::Fault;
use super::sums::{Above, Likeness};
use super::table::Row;
use crate::ImportRefusal;
use crate::choices::ColumnIs;
use crate::import::flask::{FilePosition, Opening};
use crate::import::spreadsheet::detect::{Field, Sheet};
use cffa_book::PlayerId;
use std::collections::HashSet;

impl Reader<'_, '_> {
    /// Reads the chosen rows; by default, all rows above the sums at the end.
    pub fn summary(&mut self, sheet: &Sheet) -> Result<(), ImportRefusal> {
        self.warn_about_other_columns(sheet, None);
        let first = self.choices.first_row.unwrap_or(1);
        let last = self.choices.last_row.unwrap_or(u32::MAX);
        let within = |row: &&Row| (first..=last).contains(&row.number);
        let rows: Vec<&Row> = sheet.rows().iter().filter(within).collect();
        let likenesses = self.likenesses(sheet, &rows);
        let named = likenesses
            .iter()
            .rposition(|likeness| matches!(likeness, Some(Likeness::Own | Likeness::Unclear)));
        let (people, foot) = rows.split_at(named.map_or(0, |at| at + 1));
        let mut listed = HashSet::new();
        for (row, likeness) in people.iter().zip(likenesses) {
            let player = match likeness {
                Some(Likeness::Sum) => {
                    self.warn_sums(sheet, row.number);
                    continue;
                }
                Some(Likeness::Unclear) => {
                    self.unclear(sheet, row, Field::Names);
                    continue;
                }
                Some(Likeness::Own) | None => self.person(sheet, row)?,
            };
            if player.is_some_and(|player| !listed.insert(player)) {
                let (file, row) = (&sheet.table.name, u64::from(row.number));
                let sentence = "The player is also in an earlier row; both amounts count.";
                self.warnings.push(file, Some(row), sentence);
            }
        }
        if let Some(row) = foot
            .iter()
            .find(|row| sheet.has_any(row, &[Field::Names, Field::CarryOver]))
        {
            self.warn_sums(sheet, row.number);
        }
        if let (Some(first), Some(last)) = (people.first(), people.last()) {
            self.questions.summary_rows = Some((first.number, last.number));
        }
        Ok(())
    }

    /// What each row is; `None` for one without a name.
    fn likenesses(&mut self, sheet: &Sheet, rows: &[&Row]) -> Vec<Option<Likeness>> {
        let mut above = Above::default();
        let mut last = None;
        let mut likeness = |row: &&Row| {
            let name = sheet.name_in(row, Field::Names).ok()?;
            let amount = sheet.cell_in(row, Field::CarryOver);
            let amount = amount.and_then(|cell| self.rounded_credit(cell, Field::CarryOver));
            let likeness = above.likeness(&name, amount, self.choices);
            match likeness {
                Likeness::Sum => above.begin(),
                _ => {
                    let plainly = amount.is_some_and(|amount| above.is_plainly_sum(amount));
                    above.add(&name, amount.unwrap_or_default());
                    last = plainly.then_some(name);
                }
            }
            Some(likeness)
        };
        let likenesses = rows.iter().map(&mut likeness).collect();
        if let Some(name) = last {
            self.ask_sum(name, ColumnIs::Player);
        }
        likenesses
    }

    fn person(&mut self, sheet: &Sheet, row: &Row) -> Result<Option<PlayerId>, ImportRefusal> {
        let at = FilePosition {
            file: &sheet.table.name,
            row: u64::from(row.number),
        };
        let carried = sheet.cell_in(row, Field::CarryOver);
        if !sheet.has_any(row, &[Field::Names, Field::CarryOver]) {
            return Ok(None);
        }
        let name = match sheet.name_in(row, Field::Names) {
            Ok(name) => name,
            Err(why) => {
                self.unread(sheet, row.number, why);
                return Ok(None);
            }
        };
        let (ctx, warnings) = (&mut *self.ctx, &mut self.warnings);
        let Some(player) = self.people.listed(&name, at, ctx, warnings)? else {
            let reason = format!("“{name}” can't be a name.");
            self.unread(sheet, row.number, reason);
            return Ok(None);
        };
        let Some(cell) = carried else {
            return Ok(Some(player));
        };
        match self.credited(cell, Field::CarryOver) {
            Ok(amount) if amount.is_zero() => {}
            Ok(amount) => self.team.openings.push(Opening { player, amount }),
            Err(Fault::TooFine(why) | Fault::No(why)) => {
                let reason = format!("the carry-over of {name}: {why}. They are read without one.");
                self.unread(sheet, row.number, reason);
            }
        }
        Ok(Some(player))
    }
}
