//! Worksheets that were downloaded one by one as CSV.

use super::limits;
use super::table::Tables;
use super::text;
use crate::ImportRefusal;
use crate::choices::{Separator, TextChoices, TextQuestions};
use crate::formula::unguarded;
use crate::unpack::{Unpack, shown};
use crate::wrong_file::FileKind;
use csv::{ReaderBuilder, StringRecord};
use std::io::{Read, Seek};

/// The endings of file names of worksheets that were downloaded or saved as text.
const ENDINGS: [&str; 2] = [".csv", ".tsv"];
/// The endings of text files that may be worksheets.
const TEXTS: [&str; 3] = [".txt", ".tab", ".text"];

/// Whether a file with this name is a worksheet.
pub fn is_one(name: &str) -> bool {
    ends(name, &ENDINGS) || is_text(name)
}

/// Whether a file with this name may be a worksheet, if there is no better candidate.
pub fn is_text(name: &str) -> bool {
    ends(name, &TEXTS)
}

fn ends(name: &str, endings: &[&str]) -> bool {
    let lower = name.to_ascii_lowercase();
    let hidden = name.contains("__MACOSX/") || base(name).starts_with('.');
    !hidden && endings.iter().any(|ending| lower.ends_with(ending))
}

fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// Reads all CSVs in a zip, each as a worksheet. Text files are read only if there are no CSVs.
///
/// # Errors
/// If one can't be read, or there are too many.
pub fn read<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    choices: TextChoices,
    tables: &mut Tables,
) -> Result<TextQuestions, ImportRefusal> {
    let are = |endings: &[&str]| -> Vec<String> {
        let names = unpack.names().iter();
        names.filter(|name| ends(name, endings)).cloned().collect()
    };
    let mut names = are(&ENDINGS);
    if names.is_empty() {
        names = are(&TEXTS);
    }
    let mut questions = TextQuestions::default();
    let mut nothing = true;
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
        if let Some(kind) = FileKind::of(&bytes) {
            return Err(ImportRefusal::OtherFile { kind });
        }
        let stem = base(&name);
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        tables.begin(stem, false)?;
        let (text, encoding) = text::decode(&bytes, choices.encoding);
        let (declared, text) = text::declared_separator(&text);
        let (separator, is_sure) = match choices.separator.or(declared) {
            Some(separator) => (separator, true),
            None => text::separator(text)?,
        };
        if has_too_many_cells_in_a_row(text, separator) {
            let sheet = shown(stem);
            return Err(ImportRefusal::TooManyColumns { sheet });
        }
        nothing &= text.trim().is_empty();
        questions.separator.get_or_insert(separator);
        questions.separator_open |= !is_sure;
        // Of several files, keep the question about the first that needs an answer.
        let question = text::question(&bytes, encoding, choices.encoding);
        let is_asked = question.as_ref().is_some_and(|it| !it.answered);
        match &questions.encoding {
            Some(known) if !known.answered || !is_asked => {}
            _ => questions.encoding = question,
        }
        one(text, separator, tables)?;
    }
    match nothing {
        true => Err(ImportRefusal::EmptyFile),
        false => Ok(questions),
    }
}

/// Whether a row may have more cells than a sheet has columns. The parser stores where each cell
/// ends, even an empty one: 16 MB of commas would take 128 MB. A long text may also contain commas.
fn has_too_many_cells_in_a_row(text: &str, separator: Separator) -> bool {
    /// More than the columns of a sheet and the commas of its longest row together.
    const MOST: usize = 50 * limits::COLUMNS;
    let many = |line: &str| line.bytes().filter(|one| *one == separator.byte()).count();
    text.split(['\n', '\r']).any(|line| many(line) > MOST)
}

fn one(text: &str, separator: Separator, tables: &mut Tables) -> Result<(), ImportRefusal> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut row: u64 = 0;
    loop {
        let before = reader.position().line();
        // The text is UTF-8 and in memory, and rows may have any length, so this can't fail.
        if !reader
            .read_record(&mut record)
            .map_err(super::workbook::damaged)?
        {
            return Ok(());
        }
        // Blank lines count as rows for people, but the parser skips them.
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
