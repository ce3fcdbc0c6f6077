//! Sheets as CSVs (RFC 4180) in a zip. The byte order mark at the start of each tells Excel that it
//! is UTF-8.

use super::super::formula::guarded;
use super::super::zip_out::ZipOut;
use super::ExportError;
use super::table::{Cell, Column, Sheets};
use csv::{Terminator, WriterBuilder};
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::io::{Seek, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Marks a text as UTF-8 for programs that otherwise assume another encoding.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The zip being written.
pub struct Csvs<W: Write + Seek> {
    zip: ZipWriter<ZipOut<W>>,
}

impl<W: Write + Seek> Csvs<W> {
    /// Starts the zip.
    pub fn new(out: W) -> Self {
        let zip = ZipOut::begin(out);
        Csvs { zip }
    }

    /// Completes it.
    ///
    /// # Errors
    /// If it can't be written to.
    pub fn finish(self) -> Result<W, ExportError> {
        Ok(ZipOut::finish(self.zip)?)
    }
}

impl<W: Write + Seek> Sheets for Csvs<W> {
    fn begin(&mut self, name: &str, columns: &[Column]) -> Result<(), ExportError> {
        // Only the owner can read it after unpacking: it contains people's names.
        let options = SimpleFileOptions::default().unix_permissions(0o600);
        self.zip.start_file(format!("{name}.csv"), options)?;
        self.zip.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let names = columns.iter().map(|(name, _)| Cell::text(*name));
        self.row(&names.collect::<Vec<_>>())
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError> {
        Ok(self.zip.write_all(&line(cells)?)?)
    }
}

/// Formats a line of a CSV.
///
/// # Errors
/// If memory is exhausted.
pub fn line(cells: &[Cell]) -> Result<Vec<u8>, ExportError> {
    let mut line = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    line.write_record(cells.iter().map(plain).map(Cow::into_owned))?;
    let bytes = line.into_inner();
    Ok(bytes.map_err(csv::IntoInnerError::into_error)?)
}

fn plain<'a>(cell: &'a Cell) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => guarded(text),
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::Amount(_, digits) => Cow::Borrowed(digits),
        // In the format that the names of the template's columns specify.
        Cell::Day(date) => Cow::Owned(date.strftime("%d-%b-%Y").to_string()),
        Cell::Moment(at) => {
            let at = at.to_zoned(TimeZone::UTC);
            Cow::Owned(at.strftime("%Y-%m-%d %H:%M:%S").to_string())
        }
    }
}
