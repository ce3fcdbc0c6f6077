//! Text that a spreadsheet would treat as a formula.
//!
//! A program that opens a CSV runs text that begins like a formula (OWASP, “CSV Injection”). Such a
//! text gets a leading apostrophe, which spreadsheets treat as a marker for text. An import of the
//! CSV removes it. In a workbook, text is marked as such, so no apostrophe is needed.

use std::borrow::Cow;

/// The characters that formulas begin with. Japanese Excel also accepts the full-width forms.
const BEGINNINGS: [char; 10] = [
    '=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

const MARK: char = '\'';

/// Whether a text begins like a formula, with or without apostrophes before it.
pub fn is_like_one(text: &str) -> bool {
    text.trim_start_matches(MARK).starts_with(BEGINNINGS)
}

/// The text in a form that is safe in a CSV. A text that already has apostrophes gets one more, so
/// that removing one restores every text.
pub fn guarded(text: &str) -> Cow<'_, str> {
    match is_like_one(text) {
        true => Cow::Owned(format!("{MARK}{text}")),
        false => Cow::Borrowed(text),
    }
}

/// Restores the text that [`guarded`] was given.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(MARK) {
        Some(rest) if is_like_one(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{guarded, is_like_one, unguarded};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_comes_back_and_none_begins_like_a_formula(
            text in "['=+@\t ａ＝a-]{0,5}.{0,8}"
        ) {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), &text);
            prop_assert!(guarded.starts_with('\'') || !is_like_one(&guarded));
        }
    }

    #[test]
    fn what_is_no_formula_stays_as_it_is() {
        for text in ["", "Mark", "'s Gravenhage", "'", "5 - 3", "O'Neil", "(=)"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("'-5"), "''-5");
    }
}
