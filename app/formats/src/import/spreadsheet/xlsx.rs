//! Worksheets of an .xlsx workbook, read cell by cell, so that a cell far from all others costs no
//! more than any other.

use super::limits;
use super::table::{Cell, Tables, day_of_serial};
use super::workbook::{Parts, check_not_canceled, damaged, start_of};
use crate::ImportRefusal;
use crate::progress::Progress;
use crate::unpack::{Unpack, shown};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{Read, Seek};

/// Bytes of the list of sheets, and of the list of relationships.
const LISTS: u64 = 1 << 20;

/// Refuses a workbook in which two sheets use the same part: no program writes one, and each sheet
/// would be parsed separately.
///
/// # Errors
/// If it does, or one of its lists can't be read.
pub fn look_over<R: Read + Seek>(unpack: &mut Unpack<R>) -> Result<(), ImportRefusal> {
    let is_list = |name: &&String| {
        let lower = name.to_ascii_lowercase();
        lower.ends_with("workbook.xml") || lower.ends_with("workbook.xml.rels")
    };
    let names: Vec<String> = unpack.names().iter().filter(is_list).cloned().collect();
    for name in names {
        let text = start_of(unpack, &name, LISTS + 1)?;
        if text.len() as u64 > LISTS {
            return Err(ImportRefusal::SheetTooLarge { name: shown(&name) });
        }
        no_part_twice(&text)?;
    }
    Ok(())
}

fn no_part_twice(text: &str) -> Result<(), ImportRefusal> {
    let mut xml = quick_xml::Reader::from_str(text);
    let mut named = HashSet::new();
    loop {
        match xml.read_event().map_err(damaged)? {
            Event::Start(tag) | Event::Empty(tag)
                if part_of(&tag)?.is_some_and(|part| !named.insert(part)) =>
            {
                return Err(damaged("two of its sheets are the same part"));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The part of a sheet that a tag names: by its ID in the list of sheets, by its path in the list
/// of relationships.
fn part_of(tag: &BytesStart) -> Result<Option<String>, ImportRefusal> {
    let local = tag.local_name();
    let wanted = match local.as_ref() {
        "sheet" => "id",
        "Relationship" => "Target",
        _ => return Ok(None),
    };
    let mut named = None;
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(damaged)?;
        if attribute.key.local_name().as_ref() == wanted {
            // The last folder and the name identify the part, whether the path is absolute or not.
            let path = attribute.value.to_lowercase().replace('\\', "/");
            let parts: Vec<&str> = path.rsplit('/').take(2).collect();
            named = Some(parts.join("/"));
        }
    }
    Ok(named)
}

/// Reads all worksheets.
///
/// # Errors
/// If the workbook is damaged or too large, or the operation was canceled.
pub fn read(
    parts: Parts,
    tables: &mut Tables,
    progress: &dyn Progress,
) -> Result<(), ImportRefusal> {
    let mut book: Xlsx<_> = Xlsx::new(parts).map_err(damaged)?;
    let from_1904 = book.has_1904_epoch();
    let names = book.sheet_names();
    if names.len() > limits::SHEETS {
        return Err(ImportRefusal::TooManySheets);
    }
    let mut seen = 0_usize;
    for name in names {
        check_not_canceled(progress)?;
        tables.begin(&name, from_1904)?;
        match book.worksheet_cells_reader(&name) {
            Ok(mut cells) => {
                while let Some(cell) = cells.next_cell().map_err(damaged)? {
                    seen += 1;
                    if seen > limits::CELLS_SEEN {
                        return Err(ImportRefusal::TooManyCells);
                    }
                    if seen.is_multiple_of(limits::LOOK_UP_EVERY) {
                        check_not_canceled(progress)?;
                    }
                    let (row, column) = cell.get_position();
                    put(tables, row, column as usize, cell.get_value(), from_1904)?;
                }
            }
            // A sheet that consists of a chart.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(other) => return Err(damaged(other)),
        }
        if tables.is_empty() {
            continue;
        }
        check_not_canceled(progress)?;
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
