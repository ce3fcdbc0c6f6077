//! Amounts and numbers in the format of the reader's language. The book has its own format, which
//! the API and exports use.

use crate::text::messages::language::{self, Language};
use cffa_book::{Currency, Money};
use pure_rust_locales::locale_match;
use serde::Serialize;

/// The sign of a negative amount, as in typeset text.
const MINUS: char = '\u{2212}';

/// Between an amount and its currency sign, where the format has a space. It prevents a line break
/// there.
const NO_BREAK: char = '\u{a0}';

/// Around an amount in right-to-left text: the text between them is laid out as a unit, from left
/// to right (Unicode, LRI and PDI).
const ISOLATE: (char, char) = ('\u{2066}', '\u{2069}');

/// The position of the currency sign in the standard format of the Unicode CLDR.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// `€5`, and `−€5`.
    Before,
    /// `R$ 5`, and `−R$ 5`.
    BeforeAndSpace,
    /// `€ 5`, and `€ −5`.
    BeforeMinus,
    /// `5 €`, and `−5 €`.
    After,
}

impl Place {
    fn of(language: Language) -> Place {
        match language {
            Language::Portuguese => Place::BeforeAndSpace,
            Language::Dutch => Place::BeforeMinus,
            Language::German
            | Language::French
            | Language::Spanish
            | Language::Italian
            | Language::Polish
            | Language::Arabic => Place::After,
            _ => Place::Before,
        }
    }
}

/// How a language writes numbers.
#[derive(Clone, Copy)]
struct Marks {
    /// The decimal separator.
    decimal: &'static str,
    /// The thousands separator.
    group: &'static str,
    /// The minimum number of integer digits for which thousands are separated.
    grouped_from: usize,
}

impl Marks {
    /// The marks of the reader's language.
    fn current() -> Marks {
        Marks::of(language::current())
    }

    fn of(language: Language) -> Marks {
        let locale = language.locale();
        Marks {
            decimal: locale_match!(locale => LC_MONETARY::MON_DECIMAL_POINT),
            group: locale_match!(locale => LC_MONETARY::MON_THOUSANDS_SEP),
            // The Unicode CLDR's minimum number of digits before the first separator.
            grouped_from: match language {
                Language::Spanish | Language::Polish => 5,
                _ => 4,
            },
        }
    }

    fn grouped(self, digits: &str) -> String {
        if digits.len() < self.grouped_from {
            return digits.to_owned();
        }
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(self.group);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// An amount for display: `£1,204.00`, `−1.204,00 £`.
pub(crate) fn money(currency: Currency, amount: Money) -> String {
    let (before, after) = around(currency);
    let number = number(currency, amount);
    let minus = match amount.is_negative() {
        true => String::from(MINUS),
        false => String::new(),
    };
    let language = language::current();
    let written = match Place::of(language) {
        Place::BeforeMinus => format!("{before}{minus}{number}{after}"),
        _ => format!("{minus}{before}{number}{after}"),
    };
    match language.is_right_to_left() {
        true => format!("{}{written}{}", ISOLATE.0, ISOLATE.1),
        false => written,
    }
}

/// How scripts format amounts that are not negative.
#[derive(Serialize)]
pub(crate) struct AmountMarks {
    /// The text before the digits.
    before: String,
    /// The text after the digits.
    after: String,
    decimal: &'static str,
    group: &'static str,
    grouped_from: usize,
}

impl AmountMarks {
    /// The marks of a currency in the reader's language.
    pub(crate) fn of(currency: Currency) -> AmountMarks {
        let marks = Marks::current();
        let (mut before, mut after) = around(currency);
        if language::current().is_right_to_left() {
            before.insert(0, ISOLATE.0);
            after.push(ISOLATE.1);
        }
        AmountMarks {
            before,
            after,
            decimal: marks.decimal,
            group: marks.group,
            grouped_from: marks.grouped_from,
        }
    }
}

/// The text before and after the number of an amount.
fn around(currency: Currency) -> (String, String) {
    let symbol = currency.symbol();
    let sign = symbol.trim();
    match Place::of(language::current()) {
        Place::Before => (symbol, String::new()),
        Place::BeforeAndSpace | Place::BeforeMinus => (format!("{sign}{NO_BREAK}"), String::new()),
        Place::After => (String::new(), format!("{NO_BREAK}{sign}")),
    }
}

/// An amount as the value of an input field, which [`Currency::read`] reads as the same amount. It
/// has no thousands separators, because they could be read as decimal separators.
pub(crate) fn typed(currency: Currency, amount: Money) -> String {
    currency
        .plain(amount)
        .replace('.', Marks::current().decimal)
}

/// The digits of an amount, without the sign.
fn number(currency: Currency, amount: Money) -> String {
    let marks = Marks::current();
    let plain = currency.plain(amount.abs());
    match plain.split_once('.') {
        Some((whole, part)) => format!("{}{}{part}", marks.grouped(whole), marks.decimal),
        None => marks.grouped(&plain),
    }
}

/// A whole number for display: `1,204`. Numbers inside messages are formatted by Fluent.
pub(crate) fn whole(number: f64) -> String {
    let digits = number.abs().to_string();
    let grouped = Marks::current().grouped(&digits);
    match number < 0.0 {
        true => format!("{MINUS}{grouped}"),
        false => grouped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::messages::language::speak;
    use proptest::prelude::*;

    fn shown(language: Language, code: &str, minor: i64) -> String {
        let currency = Currency::parse(code).expect("a currency");
        speak(language, || money(currency, Money::from_minor(minor)))
    }

    #[test]
    fn amounts_are_written_as_the_language_does() {
        for (language, expected) in [
            (Language::English, "−£1,204.50"),
            (Language::German, "−1.204,50\u{a0}£"),
            (Language::French, "−1\u{202f}204,50\u{a0}£"),
            (Language::Spanish, "−1204,50\u{a0}£"),
            (Language::Portuguese, "−£\u{a0}1.204,50"),
            (Language::Italian, "−1.204,50\u{a0}£"),
            (Language::Dutch, "£\u{a0}−1.204,50"),
            (Language::Polish, "−1204,50\u{a0}£"),
            (Language::Arabic, "\u{2066}−1,204.50\u{a0}£\u{2069}"),
        ] {
            assert_eq!(shown(language, "GBP", -120_450), expected);
        }
        assert_eq!(
            shown(Language::Spanish, "EUR", 1_234_567),
            "12.345,67\u{a0}€"
        );
        assert_eq!(shown(Language::German, "JPY", 61_000), "61.000\u{a0}¥");
    }

    proptest! {
        #[test]
        fn english_is_as_the_book_has_it(minor in -1_000_000_000_i64..1_000_000_000) {
            for currency in Currency::all() {
                let amount = Money::from_minor(minor);
                prop_assert_eq!(money(currency, amount), currency.show(amount));
            }
        }

        #[test]
        fn what_stands_in_a_field_is_read_back_as_the_same_amount(
            minor in prop_oneof![-10_000_i64..10_000, -10_000_000_000_i64..10_000_000_000],
        ) {
            let amount = Money::from_minor(minor);
            for language in Language::ALL {
                for currency in Currency::all() {
                    let typed = speak(language, || typed(currency, amount));
                    prop_assert_eq!(currency.read(&typed), Ok(amount), "{}", typed);
                }
            }
        }
    }
}
