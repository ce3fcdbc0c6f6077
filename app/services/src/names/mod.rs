//! Names that people choose: user names, and what makes two names the same.

mod user_name;

pub use user_name::{USER_NAME_LENGTH, UserName, UserNameRefusal};

use unicase::UniCase;
use unicode_normalization::UnicodeNormalization;

/// As players' names are compared: Unicode case folding, composed; accents count.
pub(crate) fn folded(name: &str) -> String {
    UniCase::new(name).to_folded_case().nfc().collect()
}

/// Composed, trimmed, with single spaces.
pub(crate) fn normalized(typed: &str) -> String {
    typed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfc()
        .collect()
}
