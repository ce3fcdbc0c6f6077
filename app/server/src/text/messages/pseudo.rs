//! A pseudo-language for tests, derived from English: every letter has an accent, and the text is
//! longer. Text without accents on a page does not come from a message file; text that overflows
//! would overflow in German, too.

use super::markup::escape;
use std::borrow::Cow;

/// Letters per letter that is added: the text becomes 40 % longer, as German text can be.
const LETTERS_FOR_ONE: (usize, usize) = (5, 2);

/// The letters a to z with accents.
const SMALL: &str = "àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
const CAPITAL: &str = "ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/// Converts a piece of a plain message.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    Cow::Owned(accented(text))
}

/// Converts a piece of a message with tags, which don't change.
pub(super) fn markup(text: &str) -> Cow<'_, str> {
    let mut accented_text = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, from_tag)) = rest.split_once('<') {
        accented_text.push_str(&accented(before));
        let (tag, after) = from_tag.split_once('>').unwrap_or((from_tag, ""));
        accented_text.push_str(&format!("<{tag}>"));
        rest = after;
    }
    accented_text.push_str(&accented(rest));
    Cow::Owned(escape(&accented_text).into_owned())
}

/// Adds the accents. Words between `%` don't change, because scripts replace them with values.
fn accented(text: &str) -> String {
    let mut accented = String::with_capacity(text.len() * 2);
    let (mut letters, mut in_place) = (0, false);
    for letter in text.chars() {
        in_place ^= letter == '%';
        match replaced(letter).filter(|_| !in_place) {
            Some(letter) => {
                accented.push(letter);
                letters += 1;
                // Repeats letters within words, so that the text has no more line breaks than in
                // English.
                if letters % LETTERS_FOR_ONE.0 < LETTERS_FOR_ONE.1 {
                    accented.push(letter);
                }
            }
            None => accented.push(letter),
        }
    }
    accented
}

fn replaced(letter: char) -> Option<char> {
    let (first, letters) = match letter {
        'a'..='z' => ('a', SMALL),
        'A'..='Z' => ('A', CAPITAL),
        _ => return None,
    };
    letters.chars().nth(letter as usize - first as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_accented_and_longer() {
        assert_eq!(accented("Games, 10"), "ĜĜàɱéšš, 10");
        assert_eq!(accented("%what% by"), "%what% ƀƀý");
        assert_eq!(
            markup("<b>a</b>").replace(['\u{FDD0}', '\u{FDD1}'], "|"),
            "|b|àà|/b|"
        );
    }
}
