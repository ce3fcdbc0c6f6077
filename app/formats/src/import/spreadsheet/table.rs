//! The common form of every spreadsheet: tables of cells, whatever file or service they come from.
//! Numbers stay digits, so that no amount becomes a floating-point number.

use super::limits;
use crate::ImportRefusal;
use crate::unpack::shown;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::HashSet;
use std::sync::Arc;

/// A non-empty cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text, trimmed, not empty.
    Text(Arc<str>),
    /// A number, in the fewest decimal digits that distinguish it from every other.
    Number(Arc<str>),
    /// A date.
    Date(Date),
    /// The error that a spreadsheet shows for a failed formula: `#REF!`.
    Error(Arc<str>),
    /// Covered by the cell above, with which it is merged.
    Merged,
}

impl Cell {
    /// Its text, for messages or as a name.
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => text.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Merged => String::new(),
        }
    }
}

/// Collapses spaces for comparing names: a cell may contain a line break.
pub fn squeezed(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A non-empty row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number in the spreadsheet, from 1.
    pub number: u32,
    cells: Vec<(u16, Cell)>,
}

impl Row {
    /// The cell in a column, counted from 0.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        let column = u16::try_from(column).ok()?;
        let at = self.cells.binary_search_by_key(&column, |(at, _)| *at);
        at.ok()
            .and_then(|at| self.cells.get(at))
            .map(|(_, cell)| cell)
    }

    /// All cells, each with its column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells
            .iter()
            .map(|(column, cell)| (usize::from(*column), cell))
    }
}

/// A worksheet.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Whether plain numbers that are dates count from 1904 instead of 1900.
    pub from_1904: bool,
    /// The non-empty rows, from the top.
    pub rows: Vec<Row>,
}

/// Builds tables, and counts their contents.
#[derive(Default)]
pub struct Tables {
    done: Vec<Table>,
    texts: HashSet<Arc<str>>,
    bytes: usize,
    cells: usize,
}

impl Tables {
    /// Starts a worksheet.
    ///
    /// # Errors
    /// If there are too many.
    pub fn begin(&mut self, name: &str, from_1904: bool) -> Result<(), ImportRefusal> {
        if self.done.len() >= limits::SHEETS {
            return Err(ImportRefusal::TooManySheets);
        }
        self.done.push(Table {
            name: name.chars().take(limits::TEXT).collect(),
            from_1904,
            rows: Vec::new(),
        });
        Ok(())
    }

    /// Whether the current worksheet is empty.
    pub fn is_empty(&self) -> bool {
        self.done.last().is_none_or(|table| table.rows.is_empty())
    }

    /// Sets a cell of the current worksheet to a text; `row` and `column` from 0. Blank text is
    /// ignored.
    ///
    /// # Errors
    /// If it exceeds a limit.
    pub fn text(&mut self, row: u32, column: usize, text: &str) -> Result<(), ImportRefusal> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let kept = self.kept(text)?;
        let cell = if is_error(text) {
            Cell::Error(kept)
        } else {
            Cell::Text(kept)
        };
        self.put(row, column, cell)
    }

    /// Sets a cell to a number.
    ///
    /// # Errors
    /// Same as [`Tables::text`].
    pub fn number(&mut self, row: u32, column: usize, value: f64) -> Result<(), ImportRefusal> {
        let digits = self.kept(&value.to_string())?;
        let cell = if value.is_finite() {
            Cell::Number(digits)
        } else {
            Cell::Error(digits)
        };
        self.put(row, column, cell)
    }

    /// Sets a cell.
    ///
    /// # Errors
    /// Same as [`Tables::text`].
    pub fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), ImportRefusal> {
        let Some(table) = self.done.last_mut() else {
            return Ok(());
        };
        let small = u16::try_from(column).ok();
        let Some(column) = small.filter(|_| column < limits::COLUMNS) else {
            return Err(ImportRefusal::TooManyColumns {
                sheet: shown(&table.name),
            });
        };
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(ImportRefusal::TooManyCells);
        }
        let number = row.saturating_add(1);
        let many = table.rows.len();
        match table.rows.last_mut() {
            Some(last) if last.number == number => last.cells.push((column, cell)),
            _ if many >= limits::ROWS => {
                return Err(ImportRefusal::TooManyRows {
                    file: table.name.clone(),
                    most: limits::ROWS as u64,
                });
            }
            _ => table.rows.push(Row {
                number,
                cells: vec![(column, cell)],
            }),
        }
        Ok(())
    }

    /// Marks the cells that one above covers, in rows that are not empty.
    ///
    /// # Errors
    /// Same as [`Tables::text`].
    pub fn merge(
        &mut self,
        first_row: u32,
        last_row: u32,
        column: usize,
    ) -> Result<(), ImportRefusal> {
        let (Some(table), Ok(column)) = (self.done.last_mut(), u16::try_from(column)) else {
            return Ok(());
        };
        let covered = (first_row.saturating_add(2))..=(last_row.saturating_add(1));
        let from = table
            .rows
            .partition_point(|row| row.number < *covered.start());
        let below = table.rows.get_mut(from..).unwrap_or_default();
        for row in below
            .iter_mut()
            .take_while(|row| covered.contains(&row.number))
        {
            self.cells += 1;
            if self.cells > limits::CELLS {
                return Err(ImportRefusal::TooManyCells);
            }
            if let Err(at) = row.cells.binary_search_by_key(&column, |(at, _)| *at) {
                row.cells.insert(at, (column, Cell::Merged));
            }
        }
        Ok(())
    }

    /// Sorts rows and cells that came out of order.
    pub fn sort(&mut self) {
        if let Some(table) = self.done.last_mut() {
            table.rows.sort_by_key(|row| row.number);
            for row in &mut table.rows {
                row.cells.sort_by_key(|(column, _)| *column);
            }
        }
    }

    /// All worksheets, in the workbook's order.
    pub fn finish(self) -> Vec<Table> {
        self.done
    }

    /// The text, shared by all cells with the same text: most cells of a sheet of games have the
    /// same.
    fn kept(&mut self, text: &str) -> Result<Arc<str>, ImportRefusal> {
        let end = text.char_indices().nth(limits::TEXT);
        let text = end.map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
        if let Some(there) = self.texts.get(text) {
            return Ok(there.clone());
        }
        self.bytes += text.len();
        if self.bytes > limits::TEXTS {
            return Err(ImportRefusal::TooMuchText);
        }
        let kept: Arc<str> = text.into();
        self.texts.insert(kept.clone());
        Ok(kept)
    }
}

/// The errors of Excel, LibreOffice and Google Sheets.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 12] = [
        "#REF!",
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#VALUE!",
        "#ERROR!",
        "#SPILL!",
        "#CALC!",
        "#DATA!",
        "#GETTING_DATA",
    ];
    text.starts_with("Err:") || ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
}

/// The date that a spreadsheet stores as a number: days since the end of 1899, or since the start
/// of 1904. The time of day is its fraction, which is ignored.
pub fn day_of_serial(serial: f64, from_1904: bool) -> Option<Date> {
    /// The first day after February 29, 1900, a date that exists only in Excel.
    const FIRST: f64 = 61.0;
    /// The last day of the year 9999.
    const LAST: f64 = 2_958_465.0;
    /// Days between the two epochs.
    const BETWEEN: f64 = 1_462.0;
    let serial = if from_1904 { serial + BETWEEN } else { serial };
    if !(FIRST..LAST + 1.0).contains(&serial) {
        return None;
    }
    // A whole number of at most seven digits, so nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    let days = serial.floor() as i64;
    date(1899, 12, 30).checked_add(days.days()).ok()
}
