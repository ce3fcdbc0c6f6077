//! Reads the team's files, row by row, and resolves the names in them.

use super::decimal::Decimal;
use super::documents::{AdjustmentRow, PaymentRow, PlayerRow, SummaryRow, team_name};
use super::json::{Row, Rows};
use super::roster::FilePosition;
use super::team::{Credit, Opening, PaymentRead, StatedSummary, Team, newest_last, readable_note};
use crate::ImportRefusal;
use crate::import::flask::detect::{Files, Kind};
use crate::parsed_book::{ImportContext, Warnings};
use crate::unpack::{Unpack, shown};
use cffa_book::{Money, Note, PlayerId, limits};
use jiff::civil::Date;
use std::collections::HashSet;
use std::io::{Read, Seek};

/// The most rows of any kind that a book allows.
pub const MOST_ROWS: u64 = limits::TRANSACTIONS as u64;

/// Reads the files of one team.
pub struct Reader<'a, 'b> {
    pub ctx: &'a mut ImportContext<'b>,
    pub warnings: Warnings,
    pub team: Team,
}

impl Reader<'_, '_> {
    /// Reads all existing files.
    pub fn read_all<R: Read + Seek>(
        &mut self,
        unpack: &mut Unpack<R>,
        files: &Files,
    ) -> Result<(), ImportRefusal> {
        // In the order of `Kind`: the list of players before the files that name players.
        for (kind, name) in files {
            let mut seen = HashSet::new();
            unpack.read(name, |input| {
                let mut rows = Rows::new(input);
                let mut number: u64 = 0;
                loop {
                    let file = || kind.file().to_owned();
                    number += 1;
                    let row = rows.next_row().map_err(|fault| ImportRefusal::NotJson {
                        file: file(),
                        row: number,
                        what: fault.0,
                    })?;
                    let Some(row) = row else { return Ok(()) };
                    if number > MOST_ROWS {
                        let most = MOST_ROWS;
                        return Err(ImportRefusal::TooManyRows { file: file(), most });
                    }
                    self.take(*kind, &row, number, &mut seen)?;
                }
            })?;
        }
        self.in_order_of_time();
        Ok(())
    }

    /// Sorts games and payments by date, the order in which a book is written.
    pub fn in_order_of_time(&mut self) {
        newest_last(&mut self.team.games, |game| game.date);
        newest_last(&mut self.team.payments, |payment| payment.date);
    }

    /// Adds one row; `seen` contains the players who were named before in the same file.
    ///
    /// # Errors
    /// If there are more rows than a book allows.
    pub fn take(
        &mut self,
        kind: Kind,
        row: &Row,
        number: u64,
        seen: &mut HashSet<PlayerId>,
    ) -> Result<(), ImportRefusal> {
        let at = FilePosition {
            file: kind.file(),
            row: number,
        };
        match kind {
            Kind::Settings => {
                if self.team.name.is_none() {
                    self.team.name = team_name(row);
                }
                Ok(())
            }
            Kind::Players => self.player(&PlayerRow::from(row), at),
            Kind::Summary => self.stated_summary(SummaryRow::from(row), at, seen),
            Kind::Adjustments => self.opening(&AdjustmentRow::from(row), at),
            Kind::Games => self.game(row, at),
            Kind::Payments => self.payment(&PaymentRow::from(row), at),
        }
    }

    pub(super) fn warn(&mut self, at: FilePosition, sentence: impl Into<String>) {
        self.warnings.push(at.file, Some(at.row), sentence);
    }

    pub(super) fn find(
        &mut self,
        name: &str,
        at: FilePosition,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        self.team
            .roster
            .find(name, at, self.ctx.ids, &mut self.warnings)
    }

    fn find_payer(
        &mut self,
        name: &str,
        at: FilePosition,
    ) -> Result<Option<PlayerId>, ImportRefusal> {
        self.team
            .roster
            .find_payer(name, at, self.ctx.ids, &mut self.warnings)
    }

    fn player(&mut self, row: &PlayerRow, at: FilePosition) -> Result<(), ImportRefusal> {
        let roster = &mut self.team.roster;
        roster.list(
            &row.name,
            &row.comment,
            row.retired,
            at,
            self.ctx.ids,
            &mut self.warnings,
        )
    }

    fn stated_summary(
        &mut self,
        row: SummaryRow,
        at: FilePosition,
        seen: &mut HashSet<PlayerId>,
    ) -> Result<(), ImportRefusal> {
        let Some(player) = self.find(&row.name, at)? else {
            self.warn(at, "A row without a name was left out.");
            return Ok(());
        };
        if !seen.insert(player) {
            let sentence = format!(
                "There is a second row for {}; it was left out.",
                shown(&row.name)
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let balance = match row.balance.and_then(|balance| self.money(&balance)) {
            Ok((balance, _)) => Some(balance),
            Err(why) => {
                let sentence = format!(
                    "The balance of {} {why}; it was calculated from their games and payments.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                None
            }
        };
        self.team.stated_summaries.push(StatedSummary {
            row: at.row,
            player,
            attended: row.attended.ok(),
            last_played: row.last_played.ok(),
            balance,
        });
        Ok(())
    }

    fn opening(&mut self, row: &AdjustmentRow, at: FilePosition) -> Result<(), ImportRefusal> {
        let amount = match row.amount.clone().and_then(|amount| self.money(&amount)) {
            Ok((amount, _)) if amount.is_zero() => return Ok(()),
            Ok((amount, _)) => amount,
            Err(why) => {
                let sentence = format!(
                    "The opening balance of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        match self.team.roster.seek(&row.name) {
            Some(player) => self.team.openings.push(Opening { player, amount }),
            None => {
                let amount = self.ctx.currency.show(amount);
                let sentence = format!(
                    "The opening balance of {}, {amount}, was left out: nobody in the list has \
                    that name (perhaps renamed since), so it was in nobody's balance.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
            }
        }
        Ok(())
    }

    fn payment(&mut self, row: &PaymentRow, at: FilePosition) -> Result<(), ImportRefusal> {
        let credit = if row.is_booking_credit() {
            Some(Credit::Added)
        } else {
            row.edited_game().map(Credit::Edited)
        };
        let (amount, rounded) = match row.amount.clone().and_then(|amount| self.money(&amount)) {
            Ok(read) => read,
            Err(why) => {
                let sentence = format!(
                    "The amount of a payment of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        let date = match row.date.clone().and_then(in_range) {
            Ok(date) => date,
            Err(why) => {
                let sentence = format!(
                    "The date of a payment of {} {why}; it was left out.",
                    shown(&row.name)
                );
                self.warn(at, sentence);
                return Ok(());
            }
        };
        if row.name.trim().is_empty() {
            let amount = self.ctx.currency.show(amount);
            let what = if row.kind.is_empty() {
                String::new()
            } else {
                format!(" ({})", shown(&row.kind))
            };
            let sentence = format!(
                "A payment of {amount}{what} names no player; it was left out, since it affected \
                nobody's balance."
            );
            self.warn(at, sentence);
            return Ok(());
        }
        let Some(player) = self.find_payer(&row.name, at)? else {
            self.warn(
                at,
                "A payment whose player has no readable name was left out.",
            );
            return Ok(());
        };
        let note = self.note(&row.kind, at);
        self.team.payments.push(PaymentRead {
            date,
            player,
            amount,
            note,
            rounded,
            credit,
            absorbed: false,
        });
        Ok(())
    }

    fn note(&mut self, kind: &str, at: FilePosition) -> Note {
        let (note, whole) = readable_note(kind);
        if !whole {
            self.warn(
                at,
                "The type of a payment was too long or unreadable, and was shortened.",
            );
        }
        note
    }

    /// An amount in minor units, rounded half to even, and whether rounding changed it.
    pub(super) fn money(&self, amount: &Decimal) -> Result<(Money, bool), String> {
        let places = self.ctx.currency.digits();
        match i64::try_from(amount.rounded(places)) {
            Ok(units) if units.unsigned_abs() <= limits::AMOUNT.unsigned_abs() => {
                Ok((Money::from_minor(units), amount.is_finer_than(places)))
            }
            _ => Err("is larger than the maximum".to_owned()),
        }
    }
}

pub(super) fn in_range(date: Date) -> Result<Date, String> {
    let (first, last) = limits::YEARS;
    if (first..=last).contains(&date.year()) {
        Ok(date)
    } else {
        Err(format!("is not between {first} and {last}"))
    }
}
