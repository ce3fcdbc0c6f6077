//! The reference that the payee sees with a payment: who paid, for which team, in characters that
//! every bank passes on.

use unicode_normalization::UnicodeNormalization;

/// Used if a name has no usable letter.
const FALLBACK: &str = "CFFA";

/// The first characters of `parts`, separated by commas, in the character set of SEPA payments.
pub(super) fn reference(parts: &[&str], most: usize) -> String {
    let parts: Vec<String> = parts.iter().map(|part| sepa(part)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join(", ");
    let cut: String = joined.chars().take(most).collect();
    match cut.trim_end_matches([',', ' ']) {
        "" => FALLBACK.to_owned(),
        text => text.to_owned(),
    }
}

/// Converts text to the characters of SEPA payments (EPC217-08): accents and letters of other
/// scripts are dropped.
fn sepa(text: &str) -> String {
    let mut written = String::new();
    for letter in text.nfkd() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' => written.push(letter),
            '/' | '-' | '?' | ':' | '(' | ')' | '.' | ',' | '\'' | '+' => {
                written.push(letter);
            }
            space if space.is_whitespace() => written.push(' '),
            '’' => written.push('\''),
            '–' | '—' => written.push('-'),
            '&' => written.push('+'),
            _ => written.push_str(in_latin(letter)),
        }
    }
    let words: Vec<&str> = written.split_whitespace().collect();
    let has_letter = written.bytes().any(|byte| byte.is_ascii_alphanumeric());
    if has_letter {
        words.join(" ")
    } else {
        String::new()
    }
}

/// Latin letters that are not a base letter with an accent.
fn in_latin(letter: char) -> &'static str {
    match letter {
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "TH",
        'ı' => "i",
        _ => "",
    }
}
