//! The games: the date, the cost, and who played.

use super::Reader;
use super::amounts::Fault;
use super::columns::{Column, Status, letters};
use super::payments::unmerged;
use super::sums::{Above, is_sums};
use super::table::{Cell, Row};
use crate::ImportRefusal;
use crate::import::flask::GameRead;
use crate::import::spreadsheet::detect::{Field, Sheet};
use cffa_book::{Pays, Score, Turnout, limits};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashSet};

/// The result of reading a row.
enum Outcome {
    Game(Box<GameRead>),
    /// It is a sum, or a game that nobody has played yet.
    Nothing(&'static str),
    Unread(String),
}

impl Reader<'_, '_> {
    /// Reads all rows in which someone played.
    pub fn games(&mut self, sheet: &Sheet) -> Result<(), ImportRefusal> {
        let sums = self.sums_of_games(sheet);
        let columns = self.columns(sheet, &sums)?;
        let mut above = None;
        for row in sheet.rows() {
            if sums.contains(&row.number) {
                self.warn_sums(sheet, row.number);
                continue;
            }
            let own = [
                Field::GameDate,
                Field::Cost,
                Field::Players,
                Field::CostEach,
            ];
            let statuses = columns.iter().any(|column| row.cell(column.at).is_some());
            if !statuses && !sheet.has_any(row, &own) {
                continue;
            }
            let date = unmerged(sheet.cell_in(row, Field::GameDate), &mut above);
            match self.game(sheet, row, date, &columns) {
                Outcome::Game(_) if self.team.games.len() >= limits::GAMES => {
                    return Err(ImportRefusal::TooManyRows {
                        file: sheet.table.name.clone(),
                        most: limits::GAMES as u64,
                    });
                }
                Outcome::Game(game) => self.team.games.push(*game),
                Outcome::Unread(reason) => self.unread(sheet, row.number, reason),
                Outcome::Nothing(why) => {
                    let (file, row) = (&sheet.table.name, u64::from(row.number));
                    self.warnings.push(file, Some(row), why);
                }
            }
        }
        Ok(())
    }

    /// The rows of sums. They have no date and no players, and either their cost is the sum of the
    /// rows above, or they have the name of a sum and no cost.
    fn sums_of_games(&self, sheet: &Sheet) -> BTreeSet<u32> {
        let mut above = Above::default();
        let mut sums = BTreeSet::new();
        for row in sheet.rows() {
            let cost = sheet.cell_in(row, Field::Cost);
            let cost = cost.and_then(|cell| self.rounded(cell));
            let date = sheet.cell_in(row, Field::GameDate);
            let first = row.cells().next().map(|(_, cell)| cell.text());
            let called = date.map(Cell::text).or(first);
            let called = called.is_some_and(|text| is_sums(&text));
            let dayless = match date {
                None => true,
                Some(Cell::Text(_)) => date.is_some_and(|date| self.day(sheet, date).is_err()),
                Some(_) => false,
            };
            let summed = match cost {
                None => called,
                Some(cost) if called => above.is_sum(cost),
                Some(cost) => above.is_plainly_sum(cost),
            };
            let played = row
                .cells()
                .any(|(_, cell)| Status::of(cell) != Status::Unknown);
            if dayless && summed && !played {
                sums.insert(row.number);
                above.begin();
            } else {
                above.add("", cost.unwrap_or_default());
            }
        }
        sums
    }

    fn game(
        &mut self,
        sheet: &Sheet,
        row: &Row,
        date: Option<&Cell>,
        columns: &[Column],
    ) -> Outcome {
        let line_up = match line_up(row, columns) {
            Ok(line_up) => line_up,
            Err(why) => return Outcome::Unread(why),
        };
        let Some(date) = date else {
            return match line_up.is_empty() {
                true => Outcome::Nothing("It looks like a row of totals, and was left out."),
                false => Outcome::Unread("it has no date.".to_owned()),
            };
        };
        let date = match self.day(sheet, date) {
            Ok(date) => date,
            Err(why) => return Outcome::Unread(format!("the date: {why}.")),
        };
        let cost = match sheet
            .cell_in(row, Field::Cost)
            .map(|cell| self.amount(cell))
        {
            Some(Ok(cost)) if cost.is_negative() => {
                return Outcome::Unread("the cost is below zero.".to_owned());
            }
            Some(Ok(cost)) => Some(cost),
            Some(Err(Fault::TooFine(why) | Fault::No(why))) => {
                return Outcome::Unread(format!("the cost: {why}."));
            }
            None => None,
        };
        let cost = match (cost, line_up.is_empty()) {
            (None, true) => {
                return Outcome::Nothing(
                    "Nobody played in it and it has no cost; it was left out.",
                );
            }
            (Some(cost), true) if cost.is_zero() => {
                return Outcome::Nothing(
                    "Nobody played in it and it cost nothing; it was left out.",
                );
            }
            (_, true) => {
                return Outcome::Unread("nobody played in it, but it has a cost.".to_owned());
            }
            (None, false) => return Outcome::Unread("it has no cost.".to_owned()),
            (Some(cost), false) => cost,
        };
        if line_up.len() > limits::LINE_UP {
            let most = limits::LINE_UP;
            return Outcome::Unread(format!("more than {most} people played in it."));
        }
        self.compare(sheet, row, date, line_up.len());
        Outcome::Game(Box::new(GameRead {
            row: u64::from(row.number),
            date,
            cost,
            booker: None,
            score: self.score(sheet, row, date),
            line_up,
            guests_alone: Vec::new(),
        }))
    }

    /// Warns if the sheet has another number of heads than the row shows, since the sheet split the
    /// cost by its own number.
    fn compare(&mut self, sheet: &Sheet, row: &Row, date: Date, heads: usize) {
        let stated = sheet.cell_in(row, Field::Players).map(Cell::text);
        let stated = stated.and_then(|stated| stated.trim_end_matches(".0").parse::<usize>().ok());
        if let Some(stated) = stated.filter(|stated| *stated != heads) {
            let sentence = format!(
                "The game of {date}: it says it had {stated} heads, but {heads} are listed; its \
                cost is split between those."
            );
            let (file, row) = (&sheet.table.name, u64::from(row.number));
            self.warnings.push(file, Some(row), sentence);
        }
    }

    fn score(&mut self, sheet: &Sheet, row: &Row, date: Date) -> Option<Score> {
        let side = |field| {
            let cell = sheet.cell_in(row, field)?;
            let goals = cell.text().parse::<u16>().ok();
            Some(goals.filter(|goals| *goals <= limits::SCORE))
        };
        let (one, other) = (side(Field::Winning)?, side(Field::Losing)?);
        let mut warn = |what: &str| {
            let (file, row) = (&sheet.table.name, u64::from(row.number));
            let sentence = format!("The game of {date}: {what}.");
            self.warnings.push(file, Some(row), sentence);
        };
        let (Some(one), Some(other)) = (one, other) else {
            warn("its score can't be read; it was left out");
            return None;
        };
        if one < other {
            warn("the losing side has more goals than the winning side; they were swapped");
        }
        Some(Score {
            winning: one.max(other),
            losing: one.min(other),
        })
    }
}

/// Who played, or why this can't be determined.
fn line_up(row: &Row, columns: &[Column]) -> Result<Vec<Turnout>, String> {
    let mut line_up = Vec::new();
    let mut listed_players = HashSet::new();
    for column in columns {
        let Some(cell) = row.cell(column.at) else {
            continue;
        };
        let result = match Status::of(cell) {
            Status::Absent => continue,
            Status::Played(result) => result,
            Status::Unknown if column.name.is_empty() => continue,
            Status::Unknown => {
                let (stated, name) = (cell.text(), &column.name);
                return Err(match cell {
                    Cell::Error(_) => format!("the spreadsheet says {stated} at {name}."),
                    Cell::Merged => format!("the cell of {name} is merged with the one above."),
                    _ => format!(
                        "“{stated}” at {name} is none of Win, Lose, Draw, No Show and No Play."
                    ),
                });
            }
        };
        let Some(player) = column.player else {
            let letters = letters(column.at);
            return Err(format!(
                "“{}” is in column {letters}, which has no heading.",
                cell.text()
            ));
        };
        if !listed_players.insert(player) {
            let name = &column.name;
            return Err(format!("{name} is in it twice."));
        }
        line_up.push(Turnout {
            player,
            guests: 0,
            result: Some(result),
            pays: Pays::FULL,
            side: None,
        });
    }
    Ok(line_up)
}
