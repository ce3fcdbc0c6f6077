//! What a space may be called.

use super::rule::Refusal;
use cffa_book::is_unseen;

/// The longest name, in characters: it stands on a phone, above the count.
pub const LONGEST: usize = 60;

/// The name that somebody typed, trimmed, or none.
///
/// # Errors
/// When it is too long, or has characters that nobody sees.
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
