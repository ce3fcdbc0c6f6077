//! Worksheets of an .xlsx workbook, cell by cell: one far from all others costs no more
//! than any other.

use super::super::ImportRefusal;
use super::table::{Cell, Tables, day_of_serial};
use super::workbook::{Parts, damaged};
use calamine::{DataRef, Reader, Xlsx, XlsxError};

/// Reads all worksheets.
///
/// # Errors
/// When the workbook is damaged, or more than is read.
pub fn read(parts: Parts, tables: &mut Tables) -> Result<(), ImportRefusal> {
    let mut book: Xlsx<_> = Xlsx::new(parts).map_err(damaged)?;
    let from_1904 = book.has_1904_epoch();
    for name in book.sheet_names() {
        tables.begin(&name, from_1904)?;
        match book.worksheet_cells_reader(&name) {
            Ok(mut cells) => {
                while let Some(cell) = cells.next_cell().map_err(damaged)? {
                    let (row, column) = cell.get_position();
                    put(tables, row, column as usize, cell.get_value(), from_1904)?;
                }
            }
            // A sheet with nothing but a chart.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(other) => return Err(damaged(other)),
        }
        tables.sort();
        for area in book.merge_cells_by_sheet_name(&name).map_err(damaged)? {
            tables.merge(area.start.0, area.end.0, area.start.1 as usize)?;
        }
    }
    Ok(())
}

fn put(
    tables: &mut Tables,
    row: u32,
    column: usize,
    value: &DataRef,
    from_1904: bool,
) -> Result<(), ImportRefusal> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::String(text) => tables.text(row, column, text),
        DataRef::SharedString(text) => tables.text(row, column, text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => tables.text(row, column, text),
        DataRef::Error(error) => tables.text(row, column, &error.to_string()),
        DataRef::Bool(truth) => tables.text(row, column, if *truth { "TRUE" } else { "FALSE" }),
        #[allow(clippy::cast_precision_loss)] // spreadsheets know no other numbers
        DataRef::Int(number) => tables.number(row, column, *number as f64),
        DataRef::Float(number) => tables.number(row, column, *number),
        DataRef::DateTime(moment) => match day_of_serial(moment.as_f64(), from_1904) {
            Some(day) => tables.put(row, column, Cell::Date(day)),
            None => tables.number(row, column, moment.as_f64()),
        },
    }
}
