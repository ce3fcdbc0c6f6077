//! What came of an import, as it is kept until somebody looks: the process that shows it
//! need not be the one that read the file.

use crate::web::imports::preview::Shown;
use crate::web::support::form::FieldErrors;
use cffa_services::google_sheets::GoogleRefusal;
use cffa_services::imports::{ImportError, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What came of an import.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoredOutcome {
    /// A book, which waits.
    Book {
        /// What there is to see.
        shown: Box<Shown>,
        /// What is wrong with what was chosen.
        problems: FieldErrors,
    },
    /// No file that can be read: why.
    NoFile(String),
    /// No spreadsheet of Google's that can be read.
    NoSpreadsheet {
        /// Where it is said in the form.
        field: String,
        /// Why.
        sentence: String,
        /// Whether it may pass by itself.
        passing: bool,
        /// What was typed in the form, without the key.
        typed: BTreeMap<String, String>,
    },
}

impl StoredOutcome {
    /// What Google or the spreadsheet in it said no to.
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
            sentence: refusal.to_string(),
            passing: refusal.is_passing(),
            typed,
        }
    }

    /// As it is kept.
    ///
    /// # Errors
    /// When it can't be written, which is a defect of ours.
    pub fn outcome(&self) -> Result<Outcome, ImportError> {
        Ok(Outcome {
            ready: matches!(self, StoredOutcome::Book { .. }),
            payload: serde_json::to_string(self).map_err(lost)?,
        })
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// When it is none, which is a defect of ours.
    pub fn read(payload: &str) -> Result<StoredOutcome, ImportError> {
        serde_json::from_str(payload).map_err(lost)
    }
}

fn lost(error: serde_json::Error) -> ImportError {
    ImportError::Lost(error.to_string())
}
