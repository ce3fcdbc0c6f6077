//! Worksheets of an .ods workbook. The library stores them as whole rectangles, and repeats cells
//! and rows as often as they say, so their size is calculated first.

use super::limits;
use super::table::{Cell, Tables};
use super::workbook::{Parts, check_not_canceled, damaged, start_of};
use crate::ImportRefusal;
use crate::progress::Progress;
use crate::unpack::Unpack;
use crate::wrong_file::FileKind;
use calamine::{Data, Ods, Reader};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;
use std::io::{BufReader, Read, Seek};

/// How often one space may be repeated in a text.
const BLANKS: u64 = limits::TEXT as u64;

/// Bytes of the list of parts, which says whether they are encrypted.
const MANIFEST: u64 = 1 << 20;

/// Refuses a file that is not a spreadsheet or has a password.
///
/// # Errors
/// If it is such a file.
pub fn refuse_others<R: Read + Seek>(unpack: &mut Unpack<R>) -> Result<(), ImportRefusal> {
    const LIST: &str = "META-INF/manifest.xml";
    let kind = start_of(unpack, "mimetype", 200)?;
    if !kind.contains("spreadsheet") {
        let kind = FileKind::OtherOpenDocument;
        return Err(ImportRefusal::OtherFile { kind });
    }
    let has_list = unpack.names().iter().any(|name| name == LIST);
    if has_list && start_of(unpack, LIST, MANIFEST)?.contains("encryption-data") {
        let kind = FileKind::ProtectedOds;
        return Err(ImportRefusal::OtherFile { kind });
    }
    Ok(())
}

/// Counts what the rectangles would contain, and checks that every element ends: the library would
/// wait forever for the end of a table.
///
/// # Errors
/// If a limit is exceeded, the part is not XML, or the operation was canceled.
pub fn look_over(part: &mut dyn Read, progress: &dyn Progress) -> Result<(), ImportRefusal> {
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut size = Size::default();
    let mut tags = 0_usize;
    let mut open = 0_usize;
    loop {
        buffer.clear();
        tags += 1;
        if tags.is_multiple_of(limits::LOOK_UP_EVERY) {
            check_not_canceled(progress)?;
        }
        let event = xml.read_event_into(&mut buffer).map_err(damaged)?;
        match event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Start(tag) | Event::Empty(tag) => size.open(&tag)?,
            Event::Text(text) if !text.trim().is_empty() => size.text(text.len())?,
            Event::CData(text) => size.text(text.len())?,
            Event::End(tag) if tag.name() == QName("table:table") => size.close()?,
            Event::Eof if open > 0 => return Err(damaged("it ends too early")),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The size of the worksheets.
#[derive(Default)]
struct Size {
    cells: u64,
    rows: u64,
    full_rows: u64,
    times: u64,
    column: u64,
    columns: u64,
    /// How often the current cell is repeated in its row.
    across: u64,
    /// Bytes of text, counted as often as the library stores them.
    bytes: u64,
}

impl Size {
    fn open(&mut self, tag: &BytesStart) -> Result<(), ImportRefusal> {
        match tag.name() {
            QName("table:table-row") => {
                self.times = often(tag, "table:number-rows-repeated")?;
                self.rows = self.rows.saturating_add(self.times);
                self.column = 0;
            }
            QName("table:table-cell" | "table:covered-table-cell") => {
                let times = often(tag, "table:number-columns-repeated")?;
                self.column = self.column.saturating_add(times);
                self.across = times;
                for one in tag.attributes().flatten() {
                    let key = one.key.as_ref();
                    if key == "table:formula" || key == "office:string-value" {
                        self.text(one.value.len())?;
                    }
                }
                let full = tag.attributes().flatten().any(|one| {
                    let key = one.key.as_ref();
                    key.starts_with("office:") || key == "table:formula"
                });
                if full {
                    self.columns = self.columns.max(self.column);
                    self.full_rows = self.rows;
                }
            }
            QName("text:s") if often(tag, "text:c")? > BLANKS => {
                return Err(ImportRefusal::TooManyCells);
            }
            _ => {}
        }
        Ok(())
    }

    /// Counts text of the current cell. Text outside cells counts as a cell of its own.
    fn text(&mut self, bytes: usize) -> Result<(), ImportRefusal> {
        let times = self.times.max(1).saturating_mul(self.across.max(1));
        let more = times.saturating_mul(bytes as u64);
        self.bytes = self.bytes.saturating_add(more);
        match self.bytes > limits::TEXTS as u64 {
            true => Err(ImportRefusal::TooMuchText),
            false => Ok(()),
        }
    }

    fn close(&mut self) -> Result<(), ImportRefusal> {
        let area = self.full_rows.saturating_mul(self.columns);
        let cells = self.cells.saturating_add(area);
        if cells > limits::CELLS as u64 {
            return Err(ImportRefusal::TooManyCells);
        }
        *self = Size {
            cells,
            bytes: self.bytes,
            ..Size::default()
        };
        Ok(())
    }
}

/// How many times an element is repeated; once by default.
fn often(tag: &BytesStart, attribute: &str) -> Result<u64, ImportRefusal> {
    match tag.try_get_attribute(attribute).map_err(damaged)? {
        Some(attribute) => attribute.value.trim().parse().map_err(damaged),
        None => Ok(1),
    }
}

/// Reads all worksheets.
///
/// # Errors
/// If the workbook is damaged, or exceeds a limit.
pub fn read(
    parts: Parts,
    tables: &mut Tables,
    progress: &dyn Progress,
) -> Result<(), ImportRefusal> {
    let mut book: Ods<_> = Ods::new(parts).map_err(damaged)?;
    for name in book.sheet_names() {
        check_not_canceled(progress)?;
        tables.begin(&name, false)?;
        let cells = book.worksheet_range(&name).map_err(damaged)?;
        let (top, left) = cells.start().unwrap_or_default();
        for (row, column, value) in cells.used_cells() {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            put(tables, row, column + left as usize, value)?;
        }
    }
    Ok(())
}

fn put(tables: &mut Tables, row: u32, column: usize, value: &Data) -> Result<(), ImportRefusal> {
    match value {
        Data::Empty => Ok(()),
        Data::String(text) | Data::DurationIso(text) => tables.text(row, column, text),
        Data::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => tables.put(row, column, Cell::Date(day)),
            None => tables.text(row, column, text),
        },
        Data::Error(error) => tables.text(row, column, &error.to_string()),
        Data::Bool(truth) => tables.text(row, column, if *truth { "TRUE" } else { "FALSE" }),
        #[allow(clippy::cast_precision_loss)] // spreadsheets know no other numbers
        Data::Int(number) => tables.number(row, column, *number as f64),
        Data::Float(number) => tables.number(row, column, *number),
        Data::DateTime(moment) => tables.number(row, column, moment.as_f64()),
    }
}
