//! The name that a user signs in with.

use super::folded;
use cffa_book::is_unseen;
use cffa_store::Identity;
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// Characters of a user name: shorter ones are too easy to guess, and the longest fits an email
/// address of usual length.
pub const USER_NAME_LENGTH: RangeInclusive<usize> = LEAST..=MOST;
const LEAST: usize = 3;
const MOST: usize = 40;

/// Why a user name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum UserNameRefusal {
    #[error("Enter a user name.")]
    Missing,
    #[error("The user name is too short; use at least {LEAST} characters.")]
    TooShort,
    #[error("The user name is too long; use at most {MOST} characters.")]
    TooLong,
    #[error("A user name can contain letters, digits and . _ - @, but no spaces.")]
    Letters,
}

/// A user name: stored as typed, compared case-insensitively.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserName(String);

impl UserName {
    /// Parses typed text.
    ///
    /// # Errors
    /// If it is invalid, with a message for the field.
    pub fn parse(typed: &str) -> Result<UserName, UserNameRefusal> {
        let name: String = typed.trim().nfc().collect();
        let length = name.chars().count();
        if name.is_empty() {
            return Err(UserNameRefusal::Missing);
        }
        if length > MOST {
            return Err(UserNameRefusal::TooLong);
        }
        if !name
            .chars()
            // Some letters, such as the Hangul fillers, are invisible.
            .all(|c| (c.is_alphanumeric() && !is_unseen(c)) || "._-@".contains(c))
        {
            return Err(UserNameRefusal::Letters);
        }
        if length < LEAST {
            return Err(UserNameRefusal::TooShort);
        }
        Ok(UserName(name))
    }

    /// The name as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folded name, which is the same for equal user names.
    pub fn key(&self) -> String {
        folded(&self.0)
    }

    /// The identity by which its account is found.
    pub fn identity(&self) -> Identity {
        Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: self.key(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_typed_and_compared_folded() {
        let name = UserName::parse("  Ann.O_Hara-1@Example.org ").unwrap();
        assert_eq!(name.as_str(), "Ann.O_Hara-1@Example.org");
        assert_eq!(name.key(), "ann.o_hara-1@example.org");
        let same = |a, b| UserName::parse(a).unwrap().key() == UserName::parse(b).unwrap().key();
        assert!(same("STRASSE", "straße"));
        assert!(same("zoe\u{308}", "ZOË"));
        assert!(!same("zoe", "zoë"));
    }

    #[test]
    fn what_is_no_user_name_is_refused_with_the_reason() {
        use UserNameRefusal::*;
        let long = "x".repeat(41);
        for (typed, refusal) in [
            ("", Missing),
            (" \t ", Missing),
            ("ab", TooShort),
            (long.as_str(), TooLong),
            ("ann o", Letters),
            ("ann<b>", Letters),
            ("ann\u{200b}x", Letters),
            ("ann\u{202e}x", Letters),
            ("ann\u{3164}", Letters),
            ("ann\u{ffa0}", Letters),
            ("\u{115f}ann", Letters),
            ("ann\0x", Letters),
            ("$where", Letters),
        ] {
            assert_eq!(UserName::parse(typed), Err(refusal), "{typed:?}");
        }
        assert!(UserName::parse(&"é".repeat(40)).is_ok());
    }
}
