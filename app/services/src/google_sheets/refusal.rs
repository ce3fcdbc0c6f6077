//! Why a Google spreadsheet can't be read, in sentences that say what to do.

use cffa_formats::ImportRefusal;

/// Why a spreadsheet was not read. Nothing of it is written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum GoogleRefusal {
    #[error(
        "This is not a service account key. Choose the .json file that Google's console gave you \
        when the key was created."
    )]
    NoKey,
    #[error(
        "The private key in the file can't be used; it may be cut off. Create a new key for the \
        service account, and choose that file."
    )]
    KeyDamaged,
    #[error(
        "Google rejects this key ({message}). It may have been deleted: create a new one for the \
        service account, and choose that file."
    )]
    KeyRefused { message: String },
    #[error(
        "Google says that this server's clock is wrong. Set the clock (timedatectl shows it), \
        and try again."
    )]
    Clock,
    #[error("Enter the name or address of the spreadsheet.")]
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
        "The spreadsheet is not shared with {email}, or does not exist. Open it in Google \
        Sheets, choose Share, and add that address as a viewer."
    )]
    NotShared { email: String },
    #[error(
        "This is a file in Google Drive, but not a Google spreadsheet. Open it in Google Sheets \
        and choose File, Save as Google Sheets; or download it, and import the file."
    )]
    NotASpreadsheet,
    #[error(
        "The {service} is not enabled in the project of this key. Enable it in Google's console, \
        wait a minute, and try again."
    )]
    SwitchedOff { service: &'static str },
    #[error("Google is limiting requests from this service account. Wait a minute, and try again.")]
    Quota,
    #[error("Google is temporarily unavailable. Try again shortly.")]
    Away,
    #[error(
        "Google's response could not be read ({what}). Download the spreadsheet as .xlsx, and \
        import the file."
    )]
    Strange { what: String },
    #[error(transparent)]
    Import(#[from] ImportRefusal),
}

impl GoogleRefusal {
    /// Whether trying again later may succeed.
    pub fn is_passing(&self) -> bool {
        matches!(self, GoogleRefusal::Quota | GoogleRefusal::Away)
    }

    /// Whether the key is the cause, and not the spreadsheet.
    pub fn is_of_key(&self) -> bool {
        use GoogleRefusal::*;
        matches!(
            self,
            NoKey | KeyDamaged | KeyRefused { .. } | SwitchedOff { .. }
        )
    }

    /// Whether it concerns the spreadsheet as a whole.
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
