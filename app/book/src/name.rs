//! The name of a player: kept as typed, compared without regard to case.

use super::{Refusal, limits};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicase::UniCase;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The sort key of a name: its letters without diacritics, then its key.
pub type NameOrder = (String, String);

/// The name of a player: trimmed, composed (NFC), with single spaces, 1 to [`limits::NAME`]
/// characters, none of them invisible.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlayerName(String);

impl PlayerName {
    /// Reads a typed name.
    ///
    /// # Errors
    /// If it is empty, too long or has invisible characters.
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

    /// The key that equal names share: case-folded (Unicode), with accents, without joiners and
    /// variation selectors, which are invisible by themselves.
    pub fn key(&self) -> String {
        let folded = UniCase::new(self.0.as_str()).to_folded_case();
        let seen = folded.chars().filter(|letter| !is_joining(*letter));
        seen.nfc().collect()
    }

    /// The sort key: `Élan` is listed next to `Elan`, not after `Zoe`.
    pub fn order(&self) -> NameOrder {
        let key = self.key();
        let base = key
            .nfd()
            .filter(|letter| !is_combining_mark(*letter))
            .collect();
        (base, key)
    }

    /// For a name typed all in lower case, the same with capitals: `adam k` suggests `Adam K`.
    /// `McDonald R` and `van Dijk V` get no suggestion.
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

/// Whether a character is invisible: control characters, fillers, and the zero-width and
/// direction marks that would make two different names look the same.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character joins others, as in Persian and Hindi names and many emoji: allowed, but
/// ignored when names are compared.
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
