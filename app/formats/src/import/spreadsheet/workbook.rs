//! Opens a workbook that anyone may have made.
//!
//! The library that reads workbooks believes what they say about themselves. So it never
//! sees the file: it is given a copy of the parts it needs, unpacked within the limits.

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

/// Which spreadsheet a zip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Excel's, and everyone's since.
    Xlsx,
    /// LibreOffice's.
    Ods,
    /// Worksheets downloaded one by one.
    Csvs,
}

/// A workbook made of nothing but parts that were looked over.
pub type Parts = BufReader<File>;

/// Tells by the names of what is in it which spreadsheet a zip is, if it is any.
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
/// If it can't be read as a whole, or is more than is read of any spreadsheet.
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

/// Reads with the library, which panics at some workbooks that contradict themselves (an area
/// that ends before it begins). What was read until then is let go with the tables.
fn guarded(read: impl FnOnce() -> Result<(), ImportRefusal>) -> Result<(), ImportRefusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged("it contradicts itself")))
}

/// A zip of the parts that tables are made of.
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
        // It waits in a temporary file, which may be memory: packed, but not thoroughly.
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

/// Counts the tags of a part on its way: how many there are, and how many merge cells.
struct Tags<R> {
    inner: R,
    tags: usize,
    merged: usize,
    /// How much of [`Tags::MERGE`] stood at the end of what came so far.
    matched: usize,
}

impl<R> Tags<R> {
    /// The name of the tag. Its end is counted as well, and the list around all of them.
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
            // No other letter of it is the first.
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

/// Sheets, texts, formats and what ties them together; no pictures, charts or caches.
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

/// Bytes in which the outermost tag of a part has begun.
const HEAD: u64 = 4_096;

/// Whether a part is read cell by cell.
fn holds_cells(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.contains("/worksheets/") || lower == "content.xml"
}

fn holds_texts(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("sharedstrings.xml")
}

/// The library makes room for as many texts as the table of texts says it holds, before it
/// has seen one. A number that can't be true would take all the memory there is.
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

/// The beginning of a part, as text.
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
/// If it was.
pub fn check_not_canceled(progress: &dyn Progress) -> Result<(), ImportRefusal> {
    match progress.is_canceled() {
        false => Ok(()),
        true => Err(ImportRefusal::Unreadable(io::Error::other(
            "the operation was canceled",
        ))),
    }
}

/// What a library could not make sense of.
pub fn damaged(error: impl std::fmt::Display) -> ImportRefusal {
    let what: String = error.to_string().chars().take(200).collect();
    ImportRefusal::BadWorkbook { what }
}
