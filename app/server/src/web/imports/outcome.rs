//! The result of an import, as stored until it is shown: the process that shows it may not be the
//! one that read the file.

use crate::web::imports::preview::Shown;
use crate::web::support::form::FieldErrors;
use crate::web::support::refusals::Sentence;
use cffa_services::google_sheets::GoogleRefusal;
use cffa_services::imports::{ImportError, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The result of an import.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoredOutcome {
    /// A book, which waits for confirmation.
    Book {
        /// The preview.
        shown: Box<Shown>,
        /// The errors of the choices.
        problems: FieldErrors,
    },
    /// Why the file can't be read.
    NoFile(String),
    /// The Google spreadsheet can't be read.
    NoSpreadsheet {
        /// The field of the form with the error.
        field: String,
        /// Why.
        sentence: String,
        /// Whether the error is temporary.
        passing: bool,
        /// The typed fields of the form, without the key.
        typed: BTreeMap<String, String>,
    },
}

impl StoredOutcome {
    /// The result when Google refuses, or the spreadsheet can't be read.
    pub fn no_spreadsheet(
        refusal: &GoogleRefusal,
        typed: BTreeMap<String, String>,
    ) -> StoredOutcome {
        let field = match refusal {
            of_key if of_key.is_of_key() => "key",
            of_whole if of_whole.is_of_spreadsheet() => "spreadsheet",
            _ => "form",
        };
        StoredOutcome::NoSpreadsheet {
            field: field.to_owned(),
            sentence: refusal.sentence(),
            passing: refusal.is_passing(),
            typed,
        }
    }

    /// Serializes the result for storage.
    ///
    /// # Errors
    /// When serialization fails, which is always a bug.
    pub fn outcome(&self) -> Result<Outcome, ImportError> {
        Ok(Outcome {
            ready: matches!(self, StoredOutcome::Book { .. }),
            payload: serde_json::to_string(self).map_err(lost)?,
        })
    }

    /// Parses a stored result.
    ///
    /// # Errors
    /// When parsing fails, which is always a bug.
    pub fn read(payload: &str) -> Result<StoredOutcome, ImportError> {
        serde_json::from_str(payload).map_err(lost)
    }
}

fn lost(error: serde_json::Error) -> ImportError {
    ImportError::Lost(error.to_string())
}
