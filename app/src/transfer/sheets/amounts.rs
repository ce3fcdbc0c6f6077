//! Amounts, as spreadsheets have them: as numbers, or as text with a currency's sign.

use super::super::original::Decimal;
use super::table::Cell;
use crate::book::{Currency, Money, limits};

/// Decimal places beyond the smallest coin that must be zero (or nine): a spreadsheet's
/// binary fractions are off by far less, a share of a cost by far more.
const EXACT: u32 = 4;

/// Why a cell is no amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is finer than the smallest coin; rounding would do.
    TooFine(String),
    /// The end of a sentence.
    No(String),
}

/// Reads an amount. What a spreadsheet's arithmetic left far behind the point is taken
/// off; anything else that is finer than the smallest coin only with `round`.
///
/// # Errors
/// When it is no amount, or too fine.
pub fn read(cell: &Cell, currency: Currency, round: bool) -> Result<Money, Fault> {
    let said = match cell {
        Cell::Number(digits) => digits.to_string(),
        Cell::Text(text) => plain(text, currency).map_err(Fault::No)?,
        Cell::Date(date) => return Err(Fault::No(format!("{date} is a day, no amount"))),
        Cell::Error(error) => return Err(Fault::No(format!("the spreadsheet says {error}"))),
        Cell::Merged => return Err(Fault::No("is part of a merged cell".to_owned())),
    };
    let decimal = Decimal::read(&said).map_err(Fault::No)?;
    let places = currency.digits();
    let units = decimal.rounded(places);
    let nearly = decimal.rounded(places + EXACT) == units.saturating_mul(10_i128.pow(EXACT));
    if !nearly && !round {
        return Err(Fault::TooFine(format!(
            "“{}” is finer than the smallest coin",
            cell.text()
        )));
    }
    let most = limits::AMOUNT.unsigned_abs();
    match i64::try_from(units) {
        Ok(units) if units.unsigned_abs() <= most => Ok(Money::from_minor(units)),
        _ => Err(Fault::No("is more than can be entered".to_owned())),
    }
}

/// `-1234.50` of `-£1,234.50`, `(1,234.50)`, `1.234,50- €`.
fn plain(text: &str, currency: Currency) -> Result<String, String> {
    let no = || format!("“{text}” is no amount");
    let unspaced: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let (mut negative, mut rest) = match unspaced
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => (true, inner),
        None => (false, unspaced.as_str()),
    };
    // A sign and a currency, before or after, in either order.
    let mut signs = usize::from(negative);
    for _ in 0..2 {
        if let Some(after) = strip(rest, MINUS) {
            (negative, rest, signs) = (true, after, signs + 1);
        } else if let Some(after) = strip(rest, &["+"]) {
            (rest, signs) = (after, signs + 1);
        }
        let symbol = currency.symbol();
        rest = strip(rest, &[symbol.trim(), currency.code()]).unwrap_or(rest);
    }
    if signs > 1 {
        return Err(no());
    }
    if rest.is_empty() && negative {
        return Ok("0".to_owned()); // what accountants' formats show for nothing
    }
    if let Some(other) = rest.chars().find(|letter| is_currency_sign(*letter)) {
        return Err(format!(
            "“{text}” has the sign {other}, but the book is kept in {}",
            currency.code()
        ));
    }
    let number = number(rest, currency.digits() as usize).ok_or_else(no)?;
    Ok(format!("{}{number}", if negative { "-" } else { "" }))
}

const MINUS: &[&str] = &["-", "\u{2212}", "\u{2013}"];

/// The text without one of these at its beginning or end.
fn strip<'a>(text: &'a str, any: &[&str]) -> Option<&'a str> {
    any.iter()
        .find_map(|one| text.strip_prefix(one).or_else(|| text.strip_suffix(one)))
}

fn is_currency_sign(letter: char) -> bool {
    matches!(
        letter,
        '$' | '£' | '¥' | '¤' | '¢' | '\u{20a0}'..='\u{20cf}'
    )
}

/// `1234.50` of `1,234.50` or `1.234,50`. Whether a point or a comma is the one before the
/// parts of a coin is told by how many digits follow.
fn number(text: &str, places: usize) -> Option<String> {
    let text = text.replace(['\'', '\u{2019}'], "");
    let last = text.rfind(['.', ',']);
    let Some(last) = last else {
        return digits(&text).then_some(text);
    };
    let (before, after) = text.split_at(last);
    let (sign, after) = after.split_at(1);
    let both = before.contains(['.', ',']);
    let decimal = match sign {
        "." => !before.contains('.'),
        _ => !before.contains(',') && (before.contains('.') || after.len() != 3 || places == 0),
    };
    let decimal = decimal && (sign == "." || after.len() == places || both);
    let (whole, part, groups) = match (sign, decimal) {
        (".", true) => (before, after, ','),
        (",", true) => (before, after, '.'),
        (".", false) => (text.as_str(), "", '.'),
        _ => (text.as_str(), "", ','),
    };
    let whole = ungroup(whole, groups)?;
    let fine = digits(&whole) && digits(part) && !(whole.is_empty() && part.is_empty());
    fine.then(|| format!("{whole}.{part}"))
}

/// `1234` of `1,234`; nothing, when the signs are not where thousands end.
fn ungroup(whole: &str, sign: char) -> Option<String> {
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len())
            && !first.starts_with('0')
            && rest.iter().all(|group| group.len() == 3));
    grouped.then(|| std::iter::once(first).chain(rest).collect())
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Cell, Fault, read};
    use crate::book::Currency;

    fn pounds(cell: &Cell) -> Result<i64, Fault> {
        read(cell, Currency::default(), false).map(|money| money.minor())
    }

    fn typed(text: &str) -> Result<i64, Fault> {
        pounds(&Cell::Text(text.into()))
    }

    #[test]
    fn an_amount_is_read_in_every_form_that_people_and_programs_write() {
        for (text, pence) in [
            ("5", 500),
            ("5.5", 550),
            ("£1,234.50", 123_450),
            ("-£5.00", -500),
            ("£-5.00", -500),
            ("− £ 5.00", -500),
            ("(5.00)", -500),
            ("(£1,234.50)", -123_450),
            ("5.00-", -500),
            ("5.00 £", 500),
            ("GBP 61.00", 6_100),
            ("61.00GBP", 6_100),
            ("61,50", 6_150),
            ("1.234,50", 123_450),
            ("1\u{a0}234,50", 123_450),
            ("1'234.50", 123_450),
            ("1,234", 123_400),
            ("1,234,567", 123_456_700),
            ("+7", 700),
            (" £-   ", 0),
            ("-", 0),
            ("0", 0),
            (".5", 50),
        ] {
            assert_eq!(typed(text), Ok(pence), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_rather_than_guessed() {
        for text in [
            "",
            "cash",
            "--5",
            "(-5)",
            "5-5",
            "0,500",
            "1,23,456",
            "£",
            "nan",
            "1e3",
            "€5.00",
            "$5",
            "5.00.00",
            "12/04/2025",
            "1,2345",
        ] {
            assert!(
                matches!(typed(text), Err(Fault::No(_))),
                "{text}: {:?}",
                typed(text)
            );
        }
    }

    #[test]
    fn only_what_arithmetic_left_behind_is_rounded_unasked() {
        let number = |text: &str| pounds(&Cell::Number(text.into()));
        assert_eq!(number(&(0.1_f64 + 0.2).to_string()), Ok(30));
        assert_eq!(number("61.000000000000004"), Ok(6_100));
        assert_eq!(number("60.99999999999999"), Ok(6_100));
        assert_eq!(number(&1e9_f64.to_string()), Ok(100_000_000_000));
        assert!(matches!(
            number("6.777777777777778"),
            Err(Fault::TooFine(_))
        ));
        assert!(matches!(number("6.7749"), Err(Fault::TooFine(_))));
        assert!(matches!(number(&1e300_f64.to_string()), Err(Fault::No(_))));
        let cell = Cell::Number("6.785".into());
        let rounded = read(&cell, Currency::default(), true);
        assert_eq!(rounded.map(|money| money.minor()), Ok(678));
    }
}
