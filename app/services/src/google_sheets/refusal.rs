//! Why a spreadsheet of Google's is not read: each a sentence that tells a person what to do.

use cffa_formats::ImportRefusal;

/// A spreadsheet that is not read. Nothing of it is written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum GoogleRefusal {
    #[error(
        "This is no key of a service account. Choose the .json file that Google's console gave out when the key was made."
    )]
    NoKey,
    #[error(
        "The private key in the file can't be used; it may be cut off. Make a new key for the service account, and choose that file."
    )]
    KeyDamaged,
    #[error(
        "Google does not take this key ({said}). It may have been deleted: make a new one for the service account, and choose that file."
    )]
    KeyRefused { said: String },
    #[error(
        "Google says that this server's clock is wrong. Set the clock (timedatectl shows it), and try once more."
    )]
    Clock,
    #[error("Type the name of the spreadsheet, or its address.")]
    NoName,
    #[error(
        "No spreadsheet called {name} is shared with {email}. Open it in Google Sheets, choose Share, and add that address as a viewer; or correct the name."
    )]
    NoSuchSpreadsheet { name: String, email: String },
    #[error(
        "{count} spreadsheets called {name} are shared with {email}. Type the address of the right one, from the browser it is open in."
    )]
    SeveralSpreadsheets {
        name: String,
        email: String,
        count: usize,
    },
    #[error(
        "The spreadsheet is not shared with {email}, or there is none at this address. Open it in Google Sheets, choose Share, and add that address as a viewer."
    )]
    NotShared { email: String },
    #[error(
        "This is a file in Google Drive, but no Google spreadsheet. Open it in Google Sheets and choose File, Save as Google Sheets; or download it, and import the file."
    )]
    NotASpreadsheet,
    #[error(
        "The {service} is not switched on in the project of this key. Switch it on in Google's console, wait a minute, and try once more."
    )]
    SwitchedOff { service: &'static str },
    #[error(
        "Google takes no more requests of this service account just now. Wait a minute, and try once more."
    )]
    Quota,
    #[error("Google does not answer just now. Try again in a moment.")]
    Away,
    #[error(
        "Google answered something that CFFA does not understand ({what}). Download the spreadsheet as .xlsx, and import the file."
    )]
    Strange { what: String },
    #[error(transparent)]
    Import(#[from] ImportRefusal),
}

impl GoogleRefusal {
    /// Whether it may pass by itself.
    pub fn is_passing(&self) -> bool {
        matches!(self, GoogleRefusal::Quota | GoogleRefusal::Away)
    }

    /// Whether it is the key that is at fault, and not what was asked for.
    pub fn is_of_key(&self) -> bool {
        use GoogleRefusal::*;
        matches!(
            self,
            NoKey | KeyDamaged | KeyRefused { .. } | SwitchedOff { .. }
        )
    }

    /// Whether it is about the spreadsheet as a whole.
    pub fn is_of_spreadsheet(&self) -> bool {
        use GoogleRefusal::*;
        matches!(
            self,
            NoName
                | NoSuchSpreadsheet { .. }
                | SeveralSpreadsheets { .. }
                | NotShared { .. }
                | NotASpreadsheet
        )
    }
}
