//! Why a book can't be written to a file.

use cffa_book::Seq;
use rust_xlsxwriter::XlsxError;
use std::io;
use zip::result::ZipError;

/// Why a file could not be written. Users can't cause any of these.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ExportError {
    #[error("the file could not be written: {0}")]
    Io(#[from] io::Error),
    #[error("the archive could not be written: {0}")]
    Zip(#[from] ZipError),
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] XlsxError),
    #[error("the CSV could not be written: {0}")]
    Csv(#[from] csv::Error),
    #[error("a change could not be written: {0}")]
    Json(#[from] serde_json::Error),
    #[error("change {found} came where change {expected} should")]
    OutOfOrder { expected: Seq, found: Seq },
    #[error("the book is at change {book}, but the archive ends at change {written}")]
    Incomplete { book: Seq, written: Seq },
}
