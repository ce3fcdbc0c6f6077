//! The exports of other programs that share costs: Splitwise, Spliit, I Hate Money.
//!
//! `splitwise`, `spliit` and `ihatemoney` each know one program's files and make a [`ledger`]
//! of them; `writing` makes a book of any ledger. What a program means by a row is settled in
//! its own file, and what that is in a book of ours in `writing` alone.

mod apportion;
mod cells;
mod ihatemoney;
mod ledger;
pub(super) mod limits;
mod spliit;
mod splitwise;
#[cfg(test)]
mod tests;
mod writing;

use super::ImportRefusal;
use super::reading::{Circumstances, Reading};
use super::sheets::Table;
use std::io::{Read, Seek};

/// Whether a file begins as JSON does. What is in a zip, or in a spreadsheet, does not.
///
/// # Errors
/// When it can't be read from the disk.
pub fn is_json<R: Read + Seek>(file: &mut R) -> Result<bool, ImportRefusal> {
    let mut start = Vec::new();
    let mut look = || {
        file.rewind()?;
        file.by_ref().take(64).read_to_end(&mut start)?;
        file.rewind()
    };
    look().map_err(ImportRefusal::Unreadable)?;
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(matches!(first, Some(b'{' | b'[')))
}

/// Reads JSON as a new book, whichever program wrote it.
///
/// # Errors
/// When none of those did.
pub fn read_json<R: Read + Seek>(
    file: R,
    with: &mut Circumstances,
) -> Result<Reading, ImportRefusal> {
    let mut text = Vec::new();
    file.take(limits::JSON + 1)
        .read_to_end(&mut text)
        .map_err(ImportRefusal::Unreadable)?;
    if text.len() as u64 > limits::JSON {
        return Err(ImportRefusal::JsonTooLarge);
    }
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    if let Some(ledger) = spliit::of_json(text, with)? {
        return writing::write(ledger, with);
    }
    match ihatemoney::of_json(text, with)? {
        Some(ledger) => writing::write(ledger, with),
        None => Err(ImportRefusal::UnknownJson),
    }
}

/// Reads tables as a new book, if one of those programs wrote the first of them.
///
/// # Errors
/// When one did, and it can't be read as a whole.
pub fn read_tables(
    tables: &[Table],
    with: &mut Circumstances,
) -> Result<Option<Reading>, ImportRefusal> {
    let [table] = tables else {
        return Ok(None);
    };
    let ledger = match spliit::of_table(table, with)? {
        Some(ledger) => Some(ledger),
        None => match splitwise::of_table(table, with)? {
            Some(ledger) => Some(ledger),
            None => ihatemoney::of_table(table, with)?,
        },
    };
    ledger
        .map(|ledger| writing::write(ledger, with))
        .transpose()
}
