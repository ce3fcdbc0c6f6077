//! Checks whether the letters of a text show its encoding.
//!
//! In an 8-bit encoding, any bytes are letters. A library guesses the encoding from how often
//! letters follow each other in a language. A few names are not enough for that.

use super::text::SHOWN;
use encoding_rs::Encoding;
use std::collections::BTreeSet;

/// How many non-ASCII letters, in different words, the library needs to detect an encoding. Fewer
/// prove nothing if they are different letters in other encodings.
const EVIDENCE: usize = 24;

/// Whether a text can only be in this encoding, or reads the same in every possible encoding.
/// `text` is the file without currency signs.
pub fn is_certain(text: &[u8], taken: &'static Encoding) -> bool {
    let words = words(text);
    if words.is_empty() {
        return true;
    }
    let evidence = words.iter().flat_map(|word| word.iter());
    if evidence.filter(|byte| !byte.is_ascii()).count() >= EVIDENCE {
        return true;
    }
    let words = words.into_iter().collect::<Vec<_>>().join(&b'\n');
    let Some(letters) = read(&words, taken) else {
        return false;
    };
    let others = SHOWN.into_iter().filter_map(|other| read(&words, other));
    others.into_iter().all(|other| other == letters)
}

/// The different words with non-ASCII letters, until there are enough. In none of these encodings
/// does a letter have a byte below `@`.
fn words(text: &[u8]) -> BTreeSet<&[u8]> {
    let mut words = BTreeSet::new();
    let mut evidence = 0;
    let all = text.split(|byte| *byte < b'@');
    for word in all.filter(|word| !word.is_ascii()) {
        if words.insert(word) {
            evidence += word.iter().filter(|byte| !byte.is_ascii()).count();
        }
        if evidence >= EVIDENCE {
            break;
        }
    }
    words
}

/// The letters of a text in an encoding, or `None` if they make implausible words.
fn read(text: &[u8], encoding: &'static Encoding) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(text)?;
    let written = text.split(|letter: char| !letter.is_alphanumeric());
    let is_known = |letter: char| letter.is_ascii() || letter.is_alphabetic() || is_mark(letter);
    let plausible = text.chars().all(is_known) && written.clone().all(is_word);
    plausible.then(|| written.collect::<Vec<_>>().join(" "))
}

/// Punctuation that people write in names and notes.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201e}' | '\u{2026}' | '\u{3000}'..='\u{3002}' | '\u{ff01}'..='\u{ff5e}')
}

/// Whether a word is plausible: in one script, without digits inside, and with capitals before
/// lower-case letters.
fn is_word(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let pairs = || {
        letters
            .windows(2)
            .filter_map(|two| Some((*two.first()?, *two.get(1)?)))
    };
    pairs().all(|(one, next)| {
        let alike = script(one) == script(next);
        let falls = !(one.is_lowercase() && next.is_uppercase());
        alike && (falls || (one.is_ascii() && next.is_ascii()))
    })
}

#[derive(PartialEq, Eq)]
enum Script {
    Digits,
    Latin,
    Greek,
    Cyrillic,
    /// Scripts that are mixed with each other: Han, kana and hangul.
    Other,
}

fn script(letter: char) -> Script {
    match letter {
        '0'..='9' => Script::Digits,
        'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::{decode, question};
    use encoding_rs::{
        Encoding, GBK, IBM866, ISO_8859_2, KOI8_R, SHIFT_JIS, UTF_8, WINDOWS_1250, WINDOWS_1251,
        WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1257,
    };

    /// Returns whether the encoding of a text is a question, and how the text is read without an
    /// answer.
    fn asked(text: &str, encoding: &'static Encoding) -> (bool, String) {
        let bytes = encoding.encode(text).0;
        let (read, taken) = decode(&bytes, None);
        let asked = question(&bytes, taken, None);
        (asked.is_some_and(|it| !it.answered), read.into_owned())
    }

    #[test]
    fn a_few_letters_are_asked_where_encodings_make_others_of_them() {
        for (text, encoding) in [
            ("Иван", WINDOWS_1251),
            ("Player,Amount\nИван,5\n", WINDOWS_1251),
            ("Иван,Анна,Зоя", WINDOWS_1251),
            ("ИВАН", WINDOWS_1251),
            ("Иван", KOI8_R),
            ("Śliwa", WINDOWS_1250),
            ("Dvořák", WINDOWS_1250),
            ("Dvořák", ISO_8859_2),
            ("Hélène", WINDOWS_1252),
            ("Peña", WINDOWS_1252),
            ("Zoë", WINDOWS_1252),
            ("Άννα", WINDOWS_1253),
            ("Şükrü", WINDOWS_1254),
            ("田中", SHIFT_JIS),
            ("王伟", GBK),
        ] {
            assert!(asked(text, encoding).0, "{text} in {}", encoding.name());
        }
    }

    #[test]
    fn what_is_the_same_in_each_encoding_and_what_is_no_letter_is_not_asked() {
        for (text, encoding) in [
            ("plain", WINDOWS_1252),
            ("Иван", UTF_8),
            ("Jürgen Müller", WINDOWS_1252),
            ("José,René", WINDOWS_1252),
            ("Ann,£5.00", WINDOWS_1252),
            ("Ann,5,00 €", WINDOWS_1252),
            ("Cost (£)\n£ 5,-£5,5 £", WINDOWS_1252),
        ] {
            assert_eq!(asked(text, encoding), (false, text.to_owned()), "{text}");
        }
    }

    #[test]
    fn whatever_is_not_asked_is_read_as_it_was_written() {
        for (text, encoding) in [
            ("Łukasz", WINDOWS_1250),
            ("Anna Łukasz", WINDOWS_1250),
            ("Paweł", WINDOWS_1250),
            ("Ľuboš", WINDOWS_1250),
            ("Анна", IBM866),
            ("Зоя", IBM866),
            ("Γιώργος", WINDOWS_1253),
            ("İpek", WINDOWS_1254),
            ("Ąžuolas", WINDOWS_1257),
            ("O’Brien", WINDOWS_1252),
        ] {
            let (is_asked, read) = asked(text, encoding);
            assert!(
                is_asked || read == text,
                "{text} in {}: {read}",
                encoding.name()
            );
        }
    }

    #[test]
    fn many_letters_show_their_encoding() {
        for (text, encoding) in [
            (
                "Иван Петров,Анна Смирнова,Дмитрий Кузнецов,Зоя",
                WINDOWS_1251,
            ),
            ("Иван Петров,Анна Смирнова,Дмитрий Кузнецов,Зоя", KOI8_R),
            ("Γιώργος Παπαδόπουλος,Άννα Νικολάου,Δημήτρης", WINDOWS_1253),
            (
                "Jiří Dvořák,Šárka Nováková,Tomáš Kříž,Žofie Němcová,Růžena Černá,Věra Šťastná,Ondřej Hájek",
                WINDOWS_1250,
            ),
        ] {
            assert_eq!(asked(text, encoding), (false, text.to_owned()), "{text}");
        }
    }
}
