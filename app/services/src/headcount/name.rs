//! The name of a headcount.

use super::rule::Refusal;
use cffa_book::is_unseen;

/// The longest name, in characters: a phone shows it above the count.
pub const LONGEST: usize = 60;

/// Parses and trims a name; an empty one is `None`.
///
/// # Errors
/// If it is too long or contains invisible characters.
pub fn parse(typed: &str) -> Result<Option<String>, Refusal> {
    let name = typed.trim();
    if name.chars().count() > LONGEST {
        return Err(Refusal::NameTooLong);
    }
    if name.chars().any(is_unseen) {
        return Err(Refusal::NameUnseen);
    }
    Ok((!name.is_empty()).then(|| name.to_owned()))
}
