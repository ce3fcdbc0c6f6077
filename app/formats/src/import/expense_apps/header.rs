//! The names of columns, by which a program's table, or an incomplete one, is recognized.

use crate::ImportRefusal;
use crate::import::spreadsheet::{Row, Table};

/// Rows from the top in which the header is searched: people write notes above it, and so do some
/// of these programs.
const WITHIN: usize = 20;

/// A row with the names of columns.
pub struct Header<'a> {
    /// The row number as people see it.
    pub number: u32,
    /// The columns that have a name, with their names.
    pub names: Vec<(usize, String)>,
    /// The rows below.
    pub body: &'a [Row],
}

impl Header<'_> {
    /// Every row that may be a header, from the top.
    pub fn all(table: &Table) -> impl Iterator<Item = Header<'_>> {
        table.rows.iter().take(WITHIN).enumerate().map(|(at, row)| {
            let names = row.cells().map(|(at, cell)| (at, cell.text()));
            Header {
                number: row.number,
                names: names.collect(),
                body: table.rows.get(at + 1..).unwrap_or_default(),
            }
        })
    }

    /// The column with a name, ignoring case.
    pub fn column(&self, name: &str) -> Option<usize> {
        let wanted = name.to_lowercase();
        let found = |(_, known): &&(usize, String)| known.trim().to_lowercase() == wanted;
        self.names.iter().find(found).map(|(at, _)| *at)
    }

    /// Which of these names are present.
    pub fn has<'n>(&self, names: &[&'n str]) -> Vec<&'n str> {
        let there = |name: &&&str| self.column(name).is_some();
        names.iter().filter(there).copied().collect()
    }
}

/// Refuses an incomplete table of a program: one that has the columns `sure`, which no other
/// program uses, and lacks one of those that are `needed`.
///
/// # Errors
/// If the table is incomplete.
pub fn refuse_incomplete(
    table: &Table,
    program: &'static str,
    sure: &[&str],
    needed: &[&'static str],
) -> Result<(), ImportRefusal> {
    let nearly = |header: &Header| header.has(sure).len() == sure.len();
    let Some(header) = Header::all(table).find(nearly) else {
        return Ok(());
    };
    match needed.iter().find(|name| header.column(name).is_none()) {
        Some(column) => Err(missing(table, &header, program, column)),
        None => Ok(()),
    }
}

/// The error for a missing column.
pub fn missing(
    table: &Table,
    header: &Header,
    program: &'static str,
    column: &str,
) -> ImportRefusal {
    ImportRefusal::MissingColumn {
        file: table.name.clone(),
        program,
        column: column.to_owned(),
        row: header.number,
    }
}
