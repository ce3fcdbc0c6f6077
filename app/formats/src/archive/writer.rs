//! Writes an archive change by change, so that a book of any length needs little memory.

use super::super::ExportError;
use super::super::zip_out::ZipOut;
use super::manifest::{Counts, FORMAT, FileSum, Manifest, TeamInfo, VERSION};
use super::{CHANGES, MANIFEST, hex};
use cffa_book::{Book, Change, Entry, Seq};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{Seek, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive being written: [`ArchiveWriter::push`] every entry of the book, starting with the
/// first, then [`ArchiveWriter::finish`].
pub struct ArchiveWriter<W: Write + Seek> {
    zip: ZipWriter<ZipOut<W>>,
    sum: Sha256,
    bytes: u64,
    seen: Seq,
    written: u64,
    line: Vec<u8>,
    made_at: Timestamp,
}

impl<W: Write + Seek> ArchiveWriter<W> {
    /// Starts an archive.
    ///
    /// # Errors
    /// If `out` can't be written to.
    pub fn new(out: W, made_at: Timestamp) -> Result<Self, ExportError> {
        let mut zip = ZipOut::begin(out);
        zip.start_file(CHANGES, options())?;
        Ok(ArchiveWriter {
            zip,
            sum: Sha256::new(),
            bytes: 0,
            seen: 0,
            written: 0,
            line: Vec::new(),
            made_at,
        })
    }

    /// Adds the next entry. The change that closes a book is left out: it names a successor that
    /// exists only in one installation.
    ///
    /// # Errors
    /// If the entry before it is missing, or `out` can't be written to.
    pub fn push(&mut self, entry: &Entry) -> Result<(), ExportError> {
        let (expected, found) = (self.seen + 1, entry.seq);
        if found != expected {
            return Err(ExportError::OutOfOrder { expected, found });
        }
        self.seen = found;
        if matches!(entry.change, Change::Closed { .. }) {
            return Ok(());
        }
        self.line.clear();
        serde_json::to_writer(&mut self.line, entry)?;
        self.line.push(b'\n');
        self.sum.update(&self.line);
        self.bytes += self.line.len() as u64;
        self.written += 1;
        self.zip.write_all(&self.line)?;
        Ok(())
    }

    /// Completes the archive. `book` is the book that the entries make.
    ///
    /// # Errors
    /// If entries of the book are missing, or `out` can't be written to.
    pub fn finish(mut self, team_name: &str, book: &Book) -> Result<W, ExportError> {
        if book.seq() != self.seen {
            let (book, written) = (book.seq(), self.seen);
            return Err(ExportError::Incomplete { book, written });
        }
        let changes = FileSum {
            bytes: self.bytes,
            sha256: hex(self.sum),
        };
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            team: TeamInfo {
                name: team_name.to_owned(),
            },
            settings: *book.settings(),
            made_at: self.made_at,
            made_by: concat!("cffa ", env!("CARGO_PKG_VERSION")).to_owned(),
            counts: Counts {
                changes: self.written,
                players: book.player_count() as u64,
                games: book.game_count() as u64,
                transactions: book.transaction_count() as u64,
                costs: book.cost_count() as u64,
            },
            files: BTreeMap::from([(CHANGES.to_owned(), changes)]),
        };
        self.zip.start_file(MANIFEST, options())?;
        serde_json::to_writer_pretty(&mut self.zip, &manifest)?;
        Ok(ZipOut::finish(self.zip)?)
    }
}

fn options() -> SimpleFileOptions {
    // Only the owner can read it after unpacking: it contains people's names.
    SimpleFileOptions::default().unix_permissions(0o600)
}
