//! Exports a team's book to a file, in each export format.
//!
//! [`Export`] receives a book change by change, and so needs no more memory than the book itself.
//! `sheets`, `template` and `movements` define the contents of the sheets, `xlsx` and `csvs` write
//! them, `flask` writes the archive of the Flask application, and [`statement_csv`] writes a
//! player's statement. `docs/api/formats.md` lists what only the complete format contains.

mod csvs;
mod decimal;
mod flask;
mod movements;
mod sheets;
mod statement;
mod table;
mod template;
mod xlsx;

pub use statement::statement_csv;

use super::ExportError;
use super::archive::ArchiveWriter;
use cffa_book::{Book, Entry};
use csvs::Csvs;
use flask::Flask;
use jiff::Timestamp;
use std::io::{Seek, Write};
use std::str::FromStr;
use table::Sheets;
use xlsx::Workbook;

/// The formats that a book can be exported to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportFormat {
    /// CFFA's own archive: everything, including the history.
    #[default]
    Complete,
    /// The archive of the Flask application.
    Original,
    /// A workbook.
    Xlsx,
    /// The workbook's sheets as CSVs, in a zip.
    Csv,
}

impl ExportFormat {
    /// All of them, the complete one first.
    pub const ALL: [ExportFormat; 4] = [
        ExportFormat::Complete,
        ExportFormat::Original,
        ExportFormat::Xlsx,
        ExportFormat::Csv,
    ];

    /// Its name in URLs and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            ExportFormat::Complete => "complete",
            ExportFormat::Original => "original",
            ExportFormat::Xlsx => "xlsx",
            ExportFormat::Csv => "csv",
        }
    }

    /// The extension of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            ExportFormat::Xlsx => "xlsx",
            _ => "zip",
        }
    }
}

impl FromStr for ExportFormat {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| {
            let names = Self::ALL.map(ExportFormat::name).join(", ");
            format!("Unknown export format. The formats are: {names}.")
        })
    }
}

/// A book being written: [`Export::push`] every entry, starting with the first, then
/// [`Export::finish`].
pub struct Export<W: Write + Seek + Send> {
    team_name: String,
    book: Book,
    /// When each change was recorded, for the dates on which games were entered.
    moments: Vec<Timestamp>,
    file: File<W>,
}

enum File<W: Write + Seek + Send> {
    Complete(ArchiveWriter<W>),
    Original(Flask<W>),
    Xlsx(Box<Workbook<W>>),
    Csv(Csvs<W>),
}

impl<W: Write + Seek + Send> Export<W> {
    /// Starts a file.
    ///
    /// # Errors
    /// If `out` can't be written to.
    pub fn new(
        out: W,
        format: ExportFormat,
        team_name: &str,
        now: Timestamp,
    ) -> Result<Self, ExportError> {
        let mut file = match format {
            ExportFormat::Complete => File::Complete(ArchiveWriter::new(out, now)?),
            ExportFormat::Original => File::Original(Flask::new(out)),
            ExportFormat::Xlsx => File::Xlsx(Box::new(Workbook::new(out, team_name, now)?)),
            ExportFormat::Csv => File::Csv(Csvs::new(out)),
        };
        if let Some(sheets) = file.sheets() {
            sheets::begin_history(sheets)?;
        }
        Ok(Export {
            team_name: team_name.to_owned(),
            book: Book::default(),
            moments: Vec::new(),
            file,
        })
    }

    /// Adds the next entry of the book.
    ///
    /// # Errors
    /// If the entry before it is missing, or the file can't be written to.
    pub fn push(&mut self, entry: &Entry) -> Result<(), ExportError> {
        let (expected, found) = (self.book.seq() + 1, entry.seq);
        if found != expected {
            return Err(ExportError::OutOfOrder { expected, found });
        }
        self.book.apply(entry);
        if let File::Complete(archive) = &mut self.file {
            return archive.push(entry);
        }
        self.moments.push(entry.at);
        match self.file.sheets() {
            Some(sheets) => sheets::history(sheets, &self.book, entry),
            None => Ok(()),
        }
    }

    /// The number of changes so far.
    pub fn changes(&self) -> u64 {
        self.book.seq()
    }

    /// Completes the file.
    ///
    /// # Errors
    /// If it can't be written to.
    pub fn finish(mut self) -> Result<W, ExportError> {
        let timed = TimedBook {
            book: &self.book,
            moments: &self.moments,
        };
        if let Some(sheets) = self.file.sheets() {
            sheets::all(sheets, timed)?;
        }
        match self.file {
            File::Complete(archive) => archive.finish(&self.team_name, &self.book),
            File::Original(flask) => flask.finish(&self.team_name, timed),
            File::Xlsx(workbook) => workbook.finish(),
            File::Csv(csvs) => csvs.finish(),
        }
    }
}

impl<W: Write + Seek + Send> File<W> {
    fn sheets(&mut self) -> Option<&mut dyn Sheets> {
        match self {
            File::Xlsx(workbook) => Some(workbook.as_mut()),
            File::Csv(csvs) => Some(csvs),
            File::Complete(_) | File::Original(_) => None,
        }
    }
}

/// A book, and when its changes were recorded.
#[derive(Clone, Copy)]
struct TimedBook<'a> {
    book: &'a Book,
    moments: &'a [Timestamp],
}

impl TimedBook<'_> {
    /// When a change was recorded.
    fn moment(self, seq: u64) -> Timestamp {
        let at = usize::try_from(seq).ok().and_then(|at| at.checked_sub(1));
        let moment = at.and_then(|at| self.moments.get(at));
        moment.copied().unwrap_or_default()
    }
}
