//! The decimal sign of a file.

use super::unit;
use crate::decimal_signs::Unclear;
use crate::{Amount, AmountNotation, DecimalSign, DecimalSigns};

fn number(text: &str, how: AmountNotation, code: &str) -> Result<String, Unclear> {
    let unit = unit(code);
    let meaning = Amount::read(text, &unit).unwrap().meaning().unwrap();
    how.number(&meaning, unit.digits)
}

/// Each amount of a file, in the file's notation.
fn all(texts: &[&str], code: &str, chosen: Option<DecimalSign>) -> Vec<Result<String, Unclear>> {
    let signs = DecimalSigns::of(texts.iter().copied(), &unit(code));
    let how = AmountNotation::of(&signs, chosen);
    texts.iter().map(|text| number(text, how, code)).collect()
}

fn numbers(texts: &[&str], code: &str, chosen: Option<DecimalSign>) -> Vec<String> {
    let all = all(texts, code, chosen).into_iter();
    all.map(|one| one.unwrap_or_else(|why| format!("{why:?}")))
        .collect()
}

#[test]
fn the_other_amounts_tell_what_one_means() {
    let german = ["1.000", "12,50", "1.234,50", "1.500 €", "2.345"];
    assert_eq!(
        numbers(&german, "EUR", None),
        ["1000", "12.50", "1234.50", "1500", "2345"]
    );
    let english = ["1,000", "12.50", "2,345"];
    assert_eq!(numbers(&english, "EUR", None), ["1000", "12.50", "2345"]);
    let million = ["1.000.000", "2.345"];
    assert_eq!(numbers(&million, "EUR", None), ["1000000", "2345"]);
    let dashes = ["1.000", "61,-"];
    assert_eq!(numbers(&dashes, "EUR", None), ["1000", "61"]);
}

#[test]
fn where_none_tells_nothing_is_guessed() {
    let either = Unclear::Either {
        point: "6777".to_owned(),
        comma: "6.777".to_owned(),
    };
    let read = all(&["6,777", "60", "1 234"], "EUR", None);
    assert_eq!(
        read,
        [Err(either.clone()), Ok("60".into()), Ok("1234".into())]
    );
    // The amounts contradict each other.
    let read = all(&["6,777", "12,50", "12.50"], "EUR", None);
    assert_eq!(read, [Err(either), Ok("12.50".into()), Ok("12.50".into())]);
}

#[test]
fn three_digits_behind_the_sign_of_the_file_are_finer_than_a_cent() {
    let read = all(&["12,50", "6,777", "10,000", "6.777"], "EUR", None);
    let finer = |number: &str, otherwise: &str| {
        Err(Unclear::Finer {
            number: number.to_owned(),
            otherwise: otherwise.to_owned(),
        })
    };
    assert_eq!(
        read,
        [
            Ok("12.50".to_owned()),
            finer("6.777", "6777"),
            finer("10.000", "10000"),
            Ok("6777".to_owned()),
        ]
    );
}

#[test]
fn what_was_chosen_holds_and_what_contradicts_it_is_told() {
    let texts = ["6,777", "12,50", "1.234", "60"];
    let point = all(&texts, "EUR", Some(DecimalSign::Point));
    assert_eq!(
        point,
        [
            Ok("6777".into()),
            Err(Unclear::Contradicts),
            Ok("1.234".into()),
            Ok("60".into())
        ]
    );
    let comma = numbers(&texts, "EUR", Some(DecimalSign::Comma));
    assert_eq!(comma, ["6.777", "12.50", "1234", "60"]);
}

#[test]
fn a_currency_without_decimals_has_no_decimal_sign_in_any_file() {
    let texts = ["50.000", "120.000 ₫", "1.250.000", "50,000"];
    for chosen in [None, Some(DecimalSign::Point), Some(DecimalSign::Comma)] {
        assert_eq!(
            numbers(&texts, "VND", chosen),
            ["50000", "120000", "1250000", "50000"]
        );
    }
}

#[test]
fn of_two_signs_the_rarer_is_named() {
    let signs = |texts: &[&str]| DecimalSigns::of(texts.iter().copied(), &unit("EUR"));
    assert_eq!(
        signs(&["1,5", "2,5", "3.5"]).rarer(),
        Some(DecimalSign::Point)
    );
    assert_eq!(
        signs(&["1.5", "2.5", "3,5"]).rarer(),
        Some(DecimalSign::Comma)
    );
    assert_eq!(signs(&["1.5", "2.5"]).rarer(), None);
}
