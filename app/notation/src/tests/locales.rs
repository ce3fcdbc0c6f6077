//! An amount in any country's notation is read as that amount.

use super::unit;
use crate::decimal_signs::Unclear;
use crate::{Amount, AmountNotation, DecimalSigns, signs};
use proptest::prelude::*;
use pure_rust_locales::{Locale, locale_match};

/// The digits of a whole number, grouped as in a locale.
fn grouped(digits: &str, sizes: &[i64], sign: &str) -> String {
    let (mut rest, mut groups, mut sizes) = (digits, Vec::new(), sizes.iter().peekable());
    let mut size = 3;
    while !rest.is_empty() {
        if let Some(next) = sizes.next() {
            size = usize::try_from(*next).unwrap_or(rest.len());
        }
        let at = rest.len().saturating_sub(size.max(1));
        groups.push(&rest[at..]);
        rest = &rest[..at];
    }
    groups.reverse();
    groups.join(sign)
}

/// An amount in the locale's notation for its own currency, with or without decimals.
fn written(locale: Locale, minor: i64, digits: u32, whole: bool) -> String {
    let point = locale_match!(locale => LC_MONETARY::MON_DECIMAL_POINT);
    let thousands = locale_match!(locale => LC_MONETARY::MON_THOUSANDS_SEP);
    let sizes = locale_match!(locale => LC_MONETARY::MON_GROUPING);
    let sign = locale_match!(locale => LC_MONETARY::CURRENCY_SYMBOL);
    let before = locale_match!(locale => LC_MONETARY::P_CS_PRECEDES) == 1;
    let space = match locale_match!(locale => LC_MONETARY::P_SEP_BY_SPACE) {
        0 => "",
        _ => "\u{a0}",
    };
    let unit = 10_u64.pow(digits);
    let size = minor.unsigned_abs();
    let mut number = grouped(&(size / unit).to_string(), sizes, thousands);
    if digits > 0 && !whole {
        number += &format!("{point}{:0width$}", size % unit, width = digits as usize);
    }
    let minus = if minor < 0 { "-" } else { "" };
    match before {
        true => format!("{minus}{sign}{space}{number}"),
        false => format!("{minus}{number}{space}{sign}"),
    }
}

/// The minor units of a number such as `-1234.5`.
fn minor(number: &str, digits: u32) -> i64 {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    assert!(part.len() <= digits as usize, "{number} is too fine");
    let width = digits as usize;
    format!("{whole}{part:0<width$}").parse().unwrap()
}

/// Locales that use the same sign for thousands and decimals, that group by ten thousands, or whose
/// currency no longer exists.
fn is_odd(locale: Locale) -> bool {
    let point = locale_match!(locale => LC_MONETARY::MON_DECIMAL_POINT);
    let code = locale_match!(locale => LC_MONETARY::INT_CURR_SYMBOL).trim();
    let sizes = locale_match!(locale => LC_MONETARY::MON_GROUPING);
    sizes.first() == Some(&4)
        || point == locale_match!(locale => LC_MONETARY::MON_THOUSANDS_SEP)
        || iso_currency::Currency::from_code(code).is_none()
}

#[test]
fn more_than_a_hundred_locales_are_tried_with_currencies_of_every_number_of_digits() {
    let tried = signs::LOCALES.iter().filter(|locale| !is_odd(**locale));
    let codes = tried.map(|locale| locale_match!(locale => LC_MONETARY::INT_CURR_SYMBOL).trim());
    let digits: Vec<u32> = codes.map(|code| unit(code).digits).collect();
    assert!(digits.len() > 100, "{}", digits.len());
    for each in [0, 2, 3] {
        assert!(digits.contains(&each), "{each}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn amounts_of_a_locale_are_read_as_what_they_are(
        amounts in proptest::collection::vec((-10_i64.pow(10)..10_i64.pow(10), any::<bool>()), 1..8)
    ) {
        for locale in signs::LOCALES.iter().copied().filter(|locale| !is_odd(*locale)) {
            let code = locale_match!(locale => LC_MONETARY::INT_CURR_SYMBOL).trim();
            let unit = unit(code);
            let size = 10_i64.pow(unit.digits);
            let texts: Vec<(String, i64)> = amounts.iter().map(|(amount, whole)| {
                let amount = if *whole { amount / size * size } else { *amount };
                (written(locale, amount, unit.digits, *whole), amount)
            }).collect();
            let signs = DecimalSigns::of(texts.iter().map(|(text, _)| text.as_str()), &unit);
            prop_assert_eq!(signs.rarer(), None, "{}: {:?}", code, texts);
            let how = AmountNotation::of(&signs, None);
            for (text, amount) in &texts {
                let read = Amount::read(text, &unit);
                let Ok(read) = read else {
                    return Err(TestCaseError::fail(format!("{code}: {text}: {read:?}")));
                };
                let meaning = read.meaning().unwrap();
                match how.number(&meaning, unit.digits) {
                    Ok(number) => {
                        // In such a currency, three digits may be decimals or thousands.
                        let thousands = unit.digits == 3 && how.sign.is_none();
                        if !thousands {
                            prop_assert_eq!(minor(&number, unit.digits), *amount, "{}: {}", code, text);
                        }
                    }
                    // It is a question, and never another amount.
                    Err(Unclear::Either { .. }) => prop_assert_eq!(how.sign, None, "{}: {}", code, text),
                    Err(why) => return Err(TestCaseError::fail(format!("{code}: {text}: {why:?}"))),
                }
            }
        }
    }
}
