//! Opens a workbook from an untrusted source.
//!
//! The library that reads workbooks trusts what they declare. So it never sees the file, but a copy
//! of the parts it needs, unpacked within the limits.

use super::table::{Table, Tables};
use super::{csv, limits, ods, xlsx};
use crate::ImportRefusal;
use crate::choices::{TextChoices, TextQuestions};
use crate::progress::Progress;
use crate::unpack::{Unpack, shown};
use crate::zip_out::ZipOut;
use quick_xml::events::Event;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::write::SimpleFileOptions;

/// The kind of spreadsheet in a zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The format of Excel, which other programs also use.
    Xlsx,
    /// The format of LibreOffice.
    Ods,
    /// Worksheets that were downloaded one by one.
    Csvs,
}

/// A workbook with only the parts that were checked.
pub type Parts = BufReader<File>;

/// Determines from the names of its entries which spreadsheet a zip is, if any.
pub fn kind(names: &[String]) -> Option<Kind> {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("[Content_Types].xml") {
        Some(Kind::Xlsx)
    } else if has("mimetype") && has("content.xml") {
        Some(Kind::Ods)
    } else if names.iter().any(|name| csv::is_one(name)) {
        Some(Kind::Csvs)
    } else {
        None
    }
}

/// Reads all worksheets.
///
/// # Errors
/// If it can't be read as a whole, or exceeds a limit.
pub fn read<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    kind: Kind,
    text: TextChoices,
    progress: &dyn Progress,
) -> Result<(Vec<Table>, TextQuestions), ImportRefusal> {
    let mut tables = Tables::default();
    let mut questions = TextQuestions::default();
    match kind {
        Kind::Xlsx => {
            xlsx::look_over(unpack)?;
            let parts = copy(unpack)?;
            guarded(|| xlsx::read(parts, &mut tables, progress))?;
        }
        Kind::Ods => {
            ods::refuse_others(unpack)?;
            unpack.read("content.xml", |part| ods::look_over(part, progress))?;
            let parts = copy(unpack)?;
            guarded(|| ods::read(parts, &mut tables, progress))?;
        }
        Kind::Csvs => questions = csv::read(unpack, text, &mut tables)?,
    }
    Ok((tables.finish(), questions))
}

/// Reads with the library, which panics for some inconsistent workbooks (an area that ends before
/// it begins). What was read before that is dropped with the tables.
fn guarded(read: impl FnOnce() -> Result<(), ImportRefusal>) -> Result<(), ImportRefusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged("it contradicts itself")))
}

/// Copies the parts that tables are made from into a zip.
fn copy<R: Read + Seek>(unpack: &mut Unpack<R>) -> Result<Parts, ImportRefusal> {
    let file = tempfile::tempfile().map_err(ImportRefusal::Unreadable)?;
    let mut zip = ZipOut::begin(file);
    let names: Vec<String> = unpack
        .names()
        .iter()
        .filter(|name| is_wanted(name))
        .cloned()
        .collect();
    let mut left = limits::UNPACKED;
    for name in names {
        let texts = holds_texts(&name);
        let most = match holds_cells(&name) {
            true => left,
            false => limits::TEXTS_UNPACKED.min(left),
        };
        // It is in a temporary file, which may be in memory, so it is compressed, but only lightly.
        let options = SimpleFileOptions::default().compression_level(Some(1));
        zip.start_file(&name, options).map_err(unwritten)?;
        let (came, tags) = unpack.read(&name, |part| {
            let mut start = Vec::new();
            part.take(HEAD)
                .read_to_end(&mut start)
                .map_err(ImportRefusal::Unreadable)?;
            if texts {
                believable(&start)?;
            }
            let rest = start.as_slice().chain(part.take(most));
            let mut rest = Tags::of(rest);
            let came = io::copy(&mut rest, &mut zip).map_err(ImportRefusal::Unreadable)?;
            match rest.merged > limits::MERGED {
                true => Err(ImportRefusal::TooManyCells),
                false => Ok((came, rest.tags)),
            }
        })?;
        if tags > limits::TAGS && !texts && !holds_cells(&name) {
            return Err(ImportRefusal::SheetTooLarge { name: shown(&name) });
        }
        left = left
            .checked_sub(came)
            .filter(|_| came <= most)
            .ok_or_else(|| ImportRefusal::SheetTooLarge { name: shown(&name) })?;
    }
    let mut file = ZipOut::finish(zip).map_err(unwritten)?;
    file.flush()
        .and_then(|()| file.rewind())
        .map_err(ImportRefusal::Unreadable)?;
    Ok(BufReader::new(file))
}

/// Counts the tags of a part while it is copied: all of them, and those that merge cells.
struct Tags<R> {
    inner: R,
    tags: usize,
    merged: usize,
    /// How much of [`Tags::MERGE`] matches the end of the data so far.
    matched: usize,
}

impl<R> Tags<R> {
    /// The name of the tag. End tags and the enclosing list are counted too.
    const MERGE: &'static [u8] = b"mergeCell";

    fn of(inner: R) -> Self {
        Tags {
            inner,
            tags: 0,
            merged: 0,
            matched: 0,
        }
    }

    fn count(&mut self, byte: u8) {
        self.tags += usize::from(byte == b'<');
        self.matched = match Self::MERGE.get(self.matched) {
            Some(next) if *next == byte => self.matched + 1,
            // No other letter of it equals the first.
            _ => usize::from(Self::MERGE.first() == Some(&byte)),
        };
        if self.matched == Self::MERGE.len() {
            self.merged += 1;
            self.matched = 0;
        }
    }
}

impl<R: Read> Read for Tags<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let many = self.inner.read(buffer)?;
        for byte in buffer.get(..many).unwrap_or_default() {
            self.count(*byte);
        }
        Ok(many)
    }
}

/// Sheets, texts, formats and their relationships; not pictures, charts or caches.
fn is_wanted(name: &str) -> bool {
    const NOT: [&str; 7] = [
        "/media/",
        "/drawings/",
        "/charts/",
        "/pivotCache/",
        "/pivotTables/",
        "/embeddings/",
        "Thumbnails/",
    ];
    let part = name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype";
    part && !NOT.iter().any(|not| name.contains(not))
}

/// The first bytes of a part, which contain the start of its outermost tag.
const HEAD: u64 = 4_096;

/// Whether a part is read cell by cell.
fn holds_cells(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.contains("/worksheets/") || lower == "content.xml"
}

fn holds_texts(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("sharedstrings.xml")
}

/// The library allocates memory for the number of texts that the table of texts declares, before it
/// has read one. An impossible number would take all the memory.
fn believable(start: &[u8]) -> Result<(), ImportRefusal> {
    let mut xml = quick_xml::Reader::from_reader(start);
    loop {
        match xml.read_event().map_err(damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sst" => {
                let attribute = tag.try_get_attribute("uniqueCount").map_err(damaged)?;
                let count = attribute.map_or(Ok(0), |attribute| attribute.value.parse::<usize>());
                return match count {
                    Ok(count) if count <= limits::CELLS => Ok(()),
                    _ => Err(ImportRefusal::TooManyCells),
                };
            }
            Event::Eof => return Err(damaged("its table of texts does not begin")),
            _ => {}
        }
    }
}

fn unwritten(error: zip::result::ZipError) -> ImportRefusal {
    ImportRefusal::Unreadable(io::Error::other(error))
}

/// The start of a part, as text.
pub fn start_of<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    name: &str,
    most: u64,
) -> Result<String, ImportRefusal> {
    let mut bytes = Vec::new();
    unpack.read(name, |part| {
        let read = part.take(most).read_to_end(&mut bytes);
        read.map_err(ImportRefusal::Unreadable)
    })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Stops reading a file after the operation was canceled.
///
/// # Errors
/// If the operation was canceled.
pub fn check_not_canceled(progress: &dyn Progress) -> Result<(), ImportRefusal> {
    match progress.is_canceled() {
        false => Ok(()),
        true => Err(ImportRefusal::Unreadable(io::Error::other(
            "the operation was canceled",
        ))),
    }
}

/// The error for data that a library can't read.
pub fn damaged(error: impl std::fmt::Display) -> ImportRefusal {
    let what: String = error.to_string().chars().take(200).collect();
    ImportRefusal::BadWorkbook { what }
}
