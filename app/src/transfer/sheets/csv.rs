//! Worksheets downloaded one by one as CSV.

use super::super::ImportRefusal;
use super::super::formula::unguarded;
use super::super::unpack::{Unpack, shown};
use super::limits;
use super::table::Tables;
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::borrow::Cow;
use std::io::{Read, Seek};

/// Whether a file of this name is one.
pub fn is_one(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let hidden = name.contains("__MACOSX/") || base(name).starts_with('.');
    !hidden && (lower.ends_with(".csv") || lower.ends_with(".tsv"))
}

fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// Reads all CSVs in a zip, each as a worksheet.
///
/// # Errors
/// When one can't be read, or they are more than is read.
pub fn read<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    tables: &mut Tables,
) -> Result<(), ImportRefusal> {
    let names: Vec<String> = unpack
        .names()
        .iter()
        .filter(|name| is_one(name))
        .cloned()
        .collect();
    for name in names {
        let mut bytes = Vec::new();
        unpack.read(&name, |part| {
            part.take(limits::CSV + 1)
                .read_to_end(&mut bytes)
                .map_err(ImportRefusal::Unreadable)
        })?;
        if bytes.len() as u64 > limits::CSV {
            return Err(ImportRefusal::SheetTooLarge { name: shown(&name) });
        }
        let stem = base(&name);
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        tables.begin(stem, false)?;
        one(&decoded(&bytes), tables)?;
    }
    Ok(())
}

/// The text of a file: as its byte order mark says, else UTF-8, else what Excel for
/// Windows writes, in which a pound sign is no UTF-8.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn one(text: &str, tables: &mut Tables) -> Result<(), ImportRefusal> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut row: u64 = 0;
    loop {
        let before = reader.position().line();
        // The text is UTF-8 and in memory, and rows may be of any length: nothing can fail.
        if !reader
            .read_record(&mut record)
            .map_err(super::workbook::damaged)?
        {
            return Ok(());
        }
        // Blank lines are rows to whoever looks at the sheet, and passed over by the reader.
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let lines = reader.position().line().saturating_sub(before);
        row += lines.saturating_sub(1 + inside as u64);
        for (column, cell) in record.iter().enumerate() {
            tables.text(
                u32::try_from(row).unwrap_or(u32::MAX),
                column,
                unguarded(cell),
            )?;
        }
        row += 1;
    }
}

/// What stands between the cells: of the three in use, the one that is most in the first
/// line. Spreadsheets write a semicolon where the comma stands before the pence.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty());
    let count = |sign: char| head.map_or(0, |line| line.matches(sign).count());
    let (commas, semicolons, tabs) = (count(','), count(';'), count('\t'));
    if tabs > commas && tabs > semicolons {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}
