//! Determines which columns of the games are players.

use super::Reader;
use super::limits;
use super::sums::is_sums;
use super::table::Cell;
use crate::ImportRefusal;
use crate::choices::{ColumnIs, ColumnQuestion};
use crate::import::flask::FilePosition;
use crate::import::spreadsheet::detect::Sheet;
use cffa_book::{GameResult, PlayerId};
use std::collections::BTreeSet;

/// The content of a player's cell in a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Played(GameResult),
    Absent,
    Unknown,
}

impl Status {
    pub fn of(cell: &Cell) -> Status {
        let Cell::Text(text) = cell else {
            return Status::Unknown;
        };
        match text.to_lowercase().as_str() {
            "win" => Status::Played(GameResult::Win),
            "lose" => Status::Played(GameResult::Lose),
            "draw" => Status::Played(GameResult::Draw),
            "no show" => Status::Played(GameResult::NoShow),
            "no play" => Status::Absent,
            _ => Status::Unknown,
        }
    }
}

/// A player's column.
pub struct Column {
    /// Its index.
    pub at: usize,
    /// Its heading.
    pub name: String,
    /// Its player; `None` if the heading is not a name.
    pub player: Option<PlayerId>,
}

/// The content of a column.
#[derive(Default)]
struct Content {
    statuses: usize,
    strange: usize,
    example: Option<String>,
}

impl Reader<'_, '_> {
    /// Distinguishes players' columns from others: as chosen, else by their content, ignoring rows
    /// of sums.
    ///
    /// # Errors
    /// If there are more players than a team allows.
    pub fn columns(
        &mut self,
        sheet: &Sheet,
        sums: &BTreeSet<u32>,
    ) -> Result<Vec<Column>, ImportRefusal> {
        let contents = contents(sheet, sums);
        let mut columns = Vec::new();
        for ((at, name), content) in sheet.others.iter().zip(contents) {
            let known = self.people.knows(name);
            let plainly = content.statuses > 0 && content.strange == 0;
            let guess = if plainly || known || content.statuses > content.strange {
                ColumnIs::Player
            } else {
                ColumnIs::Ignored
            };
            let chosen = self.choices.columns.get(name).copied();
            let taken = chosen.unwrap_or(guess);
            let sums = is_sums(name) && content.statuses == 0;
            let doubtful = !plainly && !known && !sums;
            if (doubtful || chosen.is_some()) && self.questions.columns.len() < limits::QUESTIONS {
                let (name, example) = (name.clone(), content.example);
                self.questions.columns.push(ColumnQuestion {
                    name,
                    example,
                    taken,
                });
            }
            if taken == ColumnIs::Ignored {
                continue;
            }
            let place = FilePosition {
                file: &sheet.table.name,
                row: u64::from(sheet.header),
            };
            let (ctx, warnings) = (&mut *self.ctx, &mut self.warnings);
            columns.push(Column {
                at: *at,
                name: name.clone(),
                player: self.people.listed(name, place, ctx, warnings)?,
            });
        }
        columns.extend(unnamed(sheet));
        Ok(columns)
    }
}

fn contents(sheet: &Sheet, sums: &BTreeSet<u32>) -> Vec<Content> {
    let mut at_column = vec![None; limits::COLUMNS];
    for (place, (column, _)) in sheet.others.iter().enumerate() {
        if let Some(slot) = at_column.get_mut(*column) {
            *slot = Some(place);
        }
    }
    let mut contents: Vec<Content> = Vec::new();
    contents.resize_with(sheet.others.len(), Content::default);
    let rows = sheet.rows().iter();
    let rows = rows.filter(|row| !sums.contains(&row.number));
    for (column, cell) in rows.flat_map(|row| row.cells()) {
        let place = at_column.get(column).copied().flatten();
        let Some(content) = place.and_then(|place| contents.get_mut(place)) else {
            continue;
        };
        match Status::of(cell) {
            Status::Unknown => {
                content.strange += 1;
                content.example.get_or_insert_with(|| cell.text());
            }
            _ => content.statuses += 1,
        }
    }
    contents
}

/// Columns with results but without a heading: someone played, and the user must say who.
fn unnamed(sheet: &Sheet) -> Vec<Column> {
    let mut found = vec![false; limits::COLUMNS];
    for (column, cell) in sheet.rows().iter().flat_map(|row| row.cells()) {
        if Status::of(cell) != Status::Unknown
            && let Some(found) = found.get_mut(column)
        {
            *found = true;
        }
    }
    let nameless = |at: &usize| !sheet.is_headed(*at);
    (0..limits::COLUMNS)
        .filter(|at| found.get(*at) == Some(&true))
        .filter(nameless)
        .map(|at| Column {
            at,
            name: String::new(),
            player: None,
        })
        .collect()
}

/// The spreadsheet's letters for a column: `AB` for 27.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
