//! Finds the worksheets and their columns.

use super::limits;
use super::table::{Cell, Row, Table, squeezed};
use crate::ImportRefusal;
use crate::choices::{Choices, Questions, Role, SheetQuestion};
use crate::unpack::shown;
use std::collections::BTreeMap;

/// A column of the Flask application's template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Player,
    Type,
    Amount,
    Date,
    Timestamp,
    GameDate,
    Winning,
    Losing,
    Cost,
    CostEach,
    Players,
    PlayerList,
    Names,
    CarryOver,
}

impl Field {
    /// The field of a column with this name, in a worksheet with this role.
    fn of(role: Role, header: &str) -> Option<Field> {
        let words: Vec<String> = header
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let name = words.join(" ");
        match (role, name.as_str()) {
            (Role::Transactions, "player" | "name") => Some(Field::Player),
            (Role::Transactions, "type") => Some(Field::Type),
            (Role::Transactions, "amount") => Some(Field::Amount),
            (Role::Transactions, "date" | "date dd mon yyyy") => Some(Field::Date),
            (Role::Games, "timestamp") => Some(Field::Timestamp),
            (Role::Games, "date of game" | "date of game dd mon yyyy") => Some(Field::GameDate),
            (Role::Games, "winning team score") => Some(Field::Winning),
            (Role::Games, "losing team score") => Some(Field::Losing),
            (Role::Games, "cost of game") => Some(Field::Cost),
            (Role::Games, "cost each") => Some(Field::CostEach),
            (Role::Games, "players") => Some(Field::Players),
            (Role::Games, "playerlist" | "player list") => Some(Field::PlayerList),
            (Role::Summary, "names" | "name") => Some(Field::Names),
            (Role::Summary, "money carry over" | "carry over") => Some(Field::CarryOver),
            _ => None,
        }
    }

    /// The columns that a worksheet with this role must have.
    fn needed(role: Role) -> &'static [(Field, &'static str)] {
        match role {
            Role::Transactions => &[
                (Field::Player, "Player"),
                (Field::Amount, "Amount"),
                (Field::Date, "Date (dd-Mon-YYYY)"),
            ],
            Role::Games => &[
                (Field::GameDate, "Date of Game dd-MON-YYYY"),
                (Field::Cost, "Cost of Game"),
            ],
            Role::Summary => &[
                (Field::Names, "Names"),
                (Field::CarryOver, "Money Carry Over"),
            ],
        }
    }
}

/// A worksheet whose columns are known.
pub struct Sheet<'a> {
    /// Its table.
    pub table: &'a Table,
    /// The row with the names of the columns.
    pub header: u32,
    columns: BTreeMap<Field, usize>,
    /// Columns that are not part of the template, with their names, in order.
    pub others: Vec<(usize, String)>,
    body: &'a [Row],
}

impl<'a> Sheet<'a> {
    /// The table as a worksheet with this role, if it has the columns.
    fn of(role: Role, table: &'a Table) -> Option<Sheet<'a>> {
        let top = table.rows.iter().take(limits::HEADER_WITHIN).enumerate();
        top.into_iter().find_map(|(at, header)| {
            let mut columns = BTreeMap::new();
            let mut others = Vec::new();
            for (column, cell) in header.cells() {
                // Treated as a missing name: the user is asked who played.
                if matches!(cell, Cell::Error(_)) {
                    continue;
                }
                let name = squeezed(&cell.text());
                match Field::of(role, &name) {
                    Some(field) if !columns.contains_key(&field) => {
                        columns.insert(field, column);
                    }
                    _ => others.push((column, name)),
                }
            }
            let needed = Field::needed(role);
            let whole = needed.iter().all(|(field, _)| columns.contains_key(field));
            whole.then(|| Sheet {
                table,
                header: header.number,
                columns,
                others,
                body: table.rows.get(at + 1..).unwrap_or_default(),
            })
        })
    }

    /// The rows below the header.
    pub fn rows(&self) -> &'a [Row] {
        self.body
    }

    /// The cell of a row in a field's column.
    pub fn cell_in<'r>(&self, row: &'r Row, field: Field) -> Option<&'r Cell> {
        row.cell(*self.columns.get(&field)?)
    }

    /// The column of a field.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// The name in a row.
    ///
    /// # Errors
    /// If there is none, with a message.
    pub fn name_in(&self, row: &Row, field: Field) -> Result<String, String> {
        match self.cell_in(row, field) {
            None | Some(Cell::Merged) => Err("it names no player.".to_owned()),
            Some(Cell::Error(error)) => Err(format!("the name: the spreadsheet says {error}.")),
            Some(cell) => Ok(cell.text()),
        }
    }

    /// Whether a row has any content in these columns.
    pub fn has_any(&self, row: &Row, fields: &[Field]) -> bool {
        fields
            .iter()
            .any(|field| self.cell_in(row, *field).is_some())
    }

    /// Whether a column has a heading.
    pub fn is_headed(&self, column: usize) -> bool {
        self.columns.values().any(|at| *at == column)
            || self.others.iter().any(|(at, _)| *at == column)
    }
}

/// The worksheets of a book.
pub struct DetectedSheets<'a> {
    /// Names and carry-overs.
    pub summary: Option<Sheet<'a>>,
    /// Who played, and when.
    pub games: Option<Sheet<'a>>,
    /// Who paid, and when.
    pub transactions: Option<Sheet<'a>>,
}

/// Finds the worksheets: the chosen ones, else the first that has the columns.
///
/// # Errors
/// If there is none, or a chosen one is unsuitable.
pub fn find<'a>(
    tables: &'a [Table],
    choices: &Choices,
    questions: &mut Questions,
) -> Result<DetectedSheets<'a>, ImportRefusal> {
    questions.sheet_names = tables.iter().map(|table| table.name.clone()).collect();
    let mut pick = |role| -> Result<Option<Sheet<'a>>, ImportRefusal> {
        let fitting = || tables.iter().filter_map(|table| Sheet::of(role, table));
        let chosen = choices.sheets.get(&role);
        let sheet = match chosen.map(String::as_str) {
            Some("") => None,
            Some(name) => Some(named(tables, role, name)?),
            None => fitting().next(),
        };
        questions.sheets.push(SheetQuestion {
            role,
            taken: sheet.as_ref().map(|sheet| sheet.table.name.clone()),
            doubtful: chosen.is_none() && fitting().count() > 1,
        });
        Ok(sheet)
    };
    let found = DetectedSheets {
        summary: pick(Role::Summary)?,
        games: pick(Role::Games)?,
        transactions: pick(Role::Transactions)?,
    };
    if found.summary.is_none() && found.games.is_none() && found.transactions.is_none() {
        return Err(ImportRefusal::NoTemplate);
    }
    Ok(found)
}

fn named<'a>(tables: &'a [Table], role: Role, name: &str) -> Result<Sheet<'a>, ImportRefusal> {
    let table = tables
        .iter()
        .find(|table| table.name == name)
        .or_else(|| {
            tables
                .iter()
                .find(|table| table.name.trim().eq_ignore_ascii_case(name.trim()))
        })
        .ok_or_else(|| ImportRefusal::NoSuchSheet {
            name: shown(name),
            there: listed(tables),
        })?;
    Sheet::of(role, table).ok_or_else(|| {
        let needed: Vec<&str> = Field::needed(role).iter().map(|(_, name)| *name).collect();
        ImportRefusal::NotSuchASheet {
            name: shown(&table.name),
            columns: needed.join(", "),
        }
    })
}

fn listed(tables: &[Table]) -> String {
    let names: Vec<String> = tables.iter().map(|table| shown(&table.name)).collect();
    names.join(", ")
}
