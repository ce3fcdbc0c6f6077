//! The exports of other programs that share costs: Splitwise, Spliit, Cospend, I Hate Money.
//!
//! `splitwise`, `spliit`, `cospend` and `ihatemoney` each read one program's files into a
//! [`ledger`]; `cells`, `entries` and `header` have what their files have in common; `to_book`
//! makes a book from any ledger. Each program's own file decides what a row means, and only
//! `to_book` decides how that becomes part of a book.

mod apportion;
mod cells;
mod cospend;
mod entries;
mod header;
mod ihatemoney;
mod ledger;
pub(crate) mod limits;
mod names;
mod spliit;
mod spliit_units;
mod splitwise;
mod splitwise_shape;
mod splitwise_words;
#[cfg(test)]
mod tests;
mod to_book;

use crate::import::spreadsheet::{Choices, Table, decode, encoding_question};
use crate::parsed_book::{ImportContext, ParsedBook};
use crate::{FileKind, ImportRefusal};
use entries::Word;
use serde::Deserialize;
use std::io::{Read, Seek};

/// Whether a file begins like JSON. Zips and spreadsheets don't.
///
/// # Errors
/// If it can't be read from the disk.
pub fn is_json<R: Read + Seek>(file: &mut R) -> Result<bool, ImportRefusal> {
    let mut start = Vec::new();
    let mut look = || {
        file.rewind()?;
        file.by_ref().take(64).read_to_end(&mut start)?;
        file.rewind()
    };
    look().map_err(ImportRefusal::Unreadable)?;
    let (text, _) = decode(&start, None);
    Ok(text.trim_start().starts_with(['{', '[']))
}

/// Reads JSON as a new book, if one of these programs wrote it.
///
/// # Errors
/// If none of them did.
pub fn read_json<R: Read + Seek>(
    file: R,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<ParsedBook, ImportRefusal> {
    let mut bytes = Vec::new();
    file.take(limits::JSON + 1)
        .read_to_end(&mut bytes)
        .map_err(ImportRefusal::Unreadable)?;
    if bytes.len() as u64 > limits::JSON {
        return Err(ImportRefusal::JsonTooLarge);
    }
    let chosen = choices.text.encoding;
    let (text, encoding) = decode(&bytes, chosen);
    if is_link(&text) {
        let kind = FileKind::LinkToGoogle;
        return Err(ImportRefusal::OtherFile { kind });
    }
    let ledger = match spliit::of_json(&text, choices, ctx)? {
        Some(ledger) => Some(ledger),
        None => ihatemoney::of_json(&text, choices, ctx)?,
    };
    let mut reading = crate::import::expense_apps::to_book::write(
        ledger.ok_or(ImportRefusal::UnknownJson)?,
        ctx,
    )?;
    if let Some(questions) = &mut reading.questions {
        questions.text.encoding = encoding_question(&bytes, encoding, chosen);
    }
    Ok(reading)
}

/// Whether it is the link that Google Drive stores on a disk instead of a document (`.gsheet`).
fn is_link(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Link {
        #[serde(default)]
        url: Word,
        #[serde(default)]
        doc_id: Word,
    }
    /// The most bytes of a link: a URL, an ID and an email address.
    const LONGEST: usize = 4_096;
    let Some(link) = (text.len() < LONGEST)
        .then(|| serde_json::from_str::<Link>(text).ok())
        .flatten()
    else {
        return false;
    };
    let of_google =
        |url: String| url.contains("docs.google.com") || url.contains("drive.google.com");
    link.doc_id.0.is_some() || link.url.0.is_some_and(of_google)
}

/// Reads tables as a new book, if one of them is from these programs and no other table may contain
/// data.
///
/// # Errors
/// If one is, and it can't be read as a whole.
pub fn read_tables(
    tables: &[Table],
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<ParsedBook>, ImportRefusal> {
    let mut filled = tables.iter().filter(|table| !table.rows.is_empty());
    let (Some(table), None) = (filled.next(), filled.next()) else {
        return Ok(None);
    };
    // From the program that is recognized most reliably to the others.
    let read = [
        spliit::of_table,
        cospend::of_table,
        ihatemoney::of_table,
        splitwise::of_table,
    ];
    for of_table in read {
        if let Some(ledger) = of_table(table, choices, ctx)? {
            return crate::import::expense_apps::to_book::write(ledger, ctx).map(Some);
        }
    }
    Ok(None)
}
