//! File formats of whole books.
//!
//! Contains: reading what other programs wrote ([`import`]), exporting a book ([`Export`]), reading
//! and writing CFFA's own complete archive ([`archive`]), and safely opening zips from untrusted
//! sources ([`unpack`]). Pure except for the files that are passed in. Must not contain: rules of
//! the book (those are in [`cffa_book`], and everything read passes [`cffa_book::Book::check`]),
//! clocks, stores and web pages.

pub mod archive;
mod book_writer;
mod choices;
mod export;
mod export_error;
mod formula;
pub mod import;
mod parsed_book;
pub mod progress;
mod refusal;
pub mod unpack;
mod wrong_file;
pub mod zip_out;

pub use export::{Export, ExportFormat, statement_csv};
pub use export_error::ExportError;
pub use parsed_book::{BalanceRow, Format, ImportContext, ParsedBook, Warning};
pub use refusal::ImportRefusal;
pub use wrong_file::FileKind;

use crate::progress::{NoProgress, Progress};
use import::spreadsheet::Choices;
use import::{expense_apps, flask, spreadsheet};
use parsed_book::Warnings;
use std::io::{Read, Seek};
use unpack::Unpack;

/// Reads a book from a file of any format, which is detected from the content.
///
/// # Errors
/// If it is not a book, or can't be trusted as a whole; with a message for the user who chose it.
/// Nothing is written in any case.
pub fn read<R: Read + Seek>(file: R, ctx: &mut ImportContext) -> Result<ParsedBook, ImportRefusal> {
    read_choosing(file, &Choices::default(), ctx)
}

/// Like [`read`], with a user's choices for what a spreadsheet does not show itself.
///
/// # Errors
/// Same as [`read`].
pub fn read_choosing<R: Read + Seek>(
    file: R,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<ParsedBook, ImportRefusal> {
    read_with_progress(file, choices, ctx, &NoProgress)
}

/// Like [`read_choosing`], until `progress` cancels it.
///
/// # Errors
/// Same as [`read`].
pub fn read_with_progress<R: Read + Seek>(
    mut file: R,
    choices: &Choices,
    ctx: &mut ImportContext,
    progress: &dyn Progress,
) -> Result<ParsedBook, ImportRefusal> {
    wrong_file::refuse(&mut file)?;
    if expense_apps::is_json(&mut file)? {
        return expense_apps::read_json(file, choices, ctx);
    }
    let mut unpack = Unpack::open(file)?;
    if unpack.names().is_empty() {
        return Err(ImportRefusal::NothingInside);
    }
    if let Some(manifest) = archive::manifest(&mut unpack)? {
        return archive::read(&mut unpack, &manifest);
    }
    if let Some(kind) = FileKind::of_names(unpack.names()) {
        return Err(ImportRefusal::OtherFile { kind });
    }
    let mut warnings = Warnings::default();
    if let Some(files) = flask::find(unpack.names(), &mut warnings) {
        return flask::read(&mut unpack, &files, ctx, warnings);
    }
    let kind = spreadsheet::kind(unpack.names()).ok_or(ImportRefusal::NotOurs)?;
    let (tables, text) = spreadsheet::tables(&mut unpack, kind, choices.text, progress)?;
    let mut reading = match expense_apps::read_tables(&tables, choices, ctx)? {
        Some(reading) => reading,
        None => spreadsheet::read(&tables, choices, ctx)?,
    };
    if let Some(questions) = &mut reading.questions {
        questions.text = text;
    }
    Ok(reading)
}
