//! The name of a player: kept as typed, compared without regard to case.

use super::{Refusal, limits};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicase::UniCase;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Where a name stands in a list: by its letters without marks, then by its key.
pub type NameOrder = (String, String);

/// A name that someone can be listed under. Trimmed, composed (NFC), with single
/// spaces, 1 to [`limits::NAME`] characters, nothing invisible in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlayerName(String);

impl PlayerName {
    /// Reads what someone typed.
    ///
    /// # Errors
    /// With a sentence, when it is empty, too long or has characters nobody sees.
    pub fn parse(typed: &str) -> Result<PlayerName, Refusal> {
        let name: String = typed
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .nfc()
            .collect();
        if name.chars().count() > limits::NAME {
            return Err(Refusal::NameTooLong);
        }
        if name.chars().any(is_unseen) {
            return Err(Refusal::NameUnseen);
        }
        let name = PlayerName(name);
        if name.key().is_empty() {
            return Err(Refusal::NameMissing);
        }
        Ok(name)
    }

    /// The name as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two names the same: Unicode case folding; accents count, joiners
    /// and variation selectors, which nobody sees by themselves, don't.
    pub fn key(&self) -> String {
        let folded = UniCase::new(self.0.as_str()).to_folded_case();
        let seen = folded.chars().filter(|letter| !is_joining(*letter));
        seen.nfc().collect()
    }

    /// Where the name stands in a list: `Élan` beside `Elan`, not after `Zoe`.
    pub fn order(&self) -> NameOrder {
        let key = self.key();
        let base = key
            .nfd()
            .filter(|letter| !is_combining_mark(*letter))
            .collect();
        (base, key)
    }

    /// For a name typed all in small letters, the same with capitals:
    /// `adam k` suggests `Adam K`. `McDonald R` and `van Dijk V` are left alone.
    pub fn suggestion(&self) -> Option<PlayerName> {
        if self.0.chars().any(char::is_uppercase) {
            return None;
        }
        let raised = self
            .0
            .split(' ')
            .map(|word| {
                let mut letters = word.chars();
                letters.next().map_or_else(String::new, |first| {
                    first.to_uppercase().chain(letters).collect()
                })
            })
            .collect::<Vec<_>>()
            .join(" ");
        (raised != self.0)
            .then(|| PlayerName::parse(&raised).ok())
            .flatten()
    }
}

/// Control characters, fillers, and the zero-width and direction marks with which
/// two different names would look the same.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// What Persian and Hindi names and many emoji are joined with: allowed, but it does
/// not make one name different from another.
fn is_joining(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

impl fmt::Display for PlayerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PlayerName {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        PlayerName::parse(&text)
    }
}

impl From<PlayerName> for String {
    fn from(name: PlayerName) -> String {
        name.0
    }
}
