//! Names that people choose: user names, and when two names are the same.

mod user_name;

pub use user_name::{USER_NAME_LENGTH, UserName, UserNameRefusal};

use unicase::UniCase;
use unicode_normalization::UnicodeNormalization;

/// The form in which players' names are compared: Unicode case folding and composition; accents
/// matter.
pub(crate) fn folded(name: &str) -> String {
    UniCase::new(name).to_folded_case().nfc().collect()
}

/// Composes and trims a name, and collapses spaces.
pub(crate) fn normalized(typed: &str) -> String {
    typed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect()
}
