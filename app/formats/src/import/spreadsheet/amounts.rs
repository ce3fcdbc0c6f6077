//! Amounts in spreadsheets: numbers, or text with a currency sign.

use super::table::Cell;
use crate::import::flask::Decimal;
use cffa_book::{Currency, Money, limits};
use cffa_notation::decimal_signs::Unclear;
use cffa_notation::{Amount, AmountNotation, DecimalSign, DecimalSigns, Meaning, credit};

/// Decimal places beyond the smallest coin that must be zero (or nine): the error of a
/// spreadsheet's binary fractions is far smaller, and a share of a cost is far larger.
const EXACT: u32 = 4;

/// Why a cell is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is finer than the smallest coin; rounding would make it valid.
    TooFine(String),
    /// Another reason, as the end of a sentence.
    No(String),
}

/// What the amounts of a file together show about its notation. Numbers in workbooks are
/// unambiguous and show nothing.
pub fn decimal_signs<'c>(
    cells: impl IntoIterator<Item = &'c Cell>,
    currency: Currency,
) -> DecimalSigns {
    let texts = cells.into_iter().filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_ref()),
        _ => None,
    });
    DecimalSigns::of(texts, &currency.unit())
}

/// The decimal sign of a cell, if only one is possible.
pub fn shows(cell: &Cell, currency: Currency) -> Option<DecimalSign> {
    let Cell::Text(text) = cell else {
        return None;
    };
    match Amount::read(text, &currency.unit()).ok()?.meaning()? {
        Meaning::One { shows, .. } => shows,
        Meaning::Either { .. } => None,
    }
}

/// Whether an amount is marked as negative, whatever its decimal sign is.
pub fn is_below_zero(cell: &Cell, currency: Currency) -> bool {
    match cell {
        Cell::Number(digits) => digits.starts_with('-'),
        Cell::Text(text) => {
            Amount::read(text, &currency.unit()).is_ok_and(|amount| amount.is_negative())
        }
        Cell::Date(_) | Cell::Error(_) | Cell::Merged => false,
    }
}

/// Reads an amount in the notation of its file. Removes the error of a spreadsheet's arithmetic in
/// the last decimal places. Any other amount that is finer than the smallest coin is accepted only
/// with `round`.
///
/// # Errors
/// If it is not an amount, is ambiguous, or is too fine.
pub fn read(
    cell: &Cell,
    currency: Currency,
    notation: AmountNotation,
    round: bool,
) -> Result<Money, Fault> {
    let digits = match cell {
        Cell::Number(digits) => digits.to_string(),
        Cell::Text(text) => number(text, currency, notation, round)?,
        Cell::Date(date) => return Err(Fault::No(format!("{date} is a date, not an amount"))),
        Cell::Error(error) => return Err(Fault::No(format!("the spreadsheet says {error}"))),
        Cell::Merged => return Err(Fault::No("is part of a merged cell".to_owned())),
    };
    let decimal = Decimal::read(&digits).map_err(Fault::No)?;
    let places = currency.digits();
    let units = decimal.rounded(places);
    let nearly = decimal.rounded(places + EXACT) == units.saturating_mul(10_i128.pow(EXACT));
    if !nearly && !round {
        return Err(Fault::TooFine(format!(
            "“{}” has more decimals than the currency",
            cell.text()
        )));
    }
    let most = limits::AMOUNT.unsigned_abs();
    match i64::try_from(units) {
        Ok(units) if units.unsigned_abs() <= most => Ok(Money::from_minor(units)),
        _ => Err(Fault::No("is larger than the maximum".to_owned())),
    }
}

/// Converts `-£1,234.50`, `(1,234.50)` and `1.234,50- €` to `-1234.50`.
fn number(
    text: &str,
    currency: Currency,
    notation: AmountNotation,
    round: bool,
) -> Result<String, Fault> {
    let unit = currency.unit();
    let no = || {
        Fault::No(match credit::split(text, &unit) {
            Some((mark, _)) => format!(
                "“{text}” is marked {}, and its meaning is unclear here; write the amount with a \
                minus, or without the mark",
                mark.to_uppercase()
            ),
            None => format!("“{text}” is not an amount"),
        })
    };
    let amount = Amount::read(text, &unit).map_err(|fault| match fault {
        cffa_notation::Fault::Unreadable => no(),
        cffa_notation::Fault::OtherCurrency(sign) => Fault::No(format!(
            "“{text}” has the sign {sign}, but the book is kept in {}",
            currency.code()
        )),
    })?;
    let meaning = amount.meaning().ok_or_else(no)?;
    notation
        .number(&meaning, unit.digits)
        .or_else(|unclear| match unclear {
            Unclear::Finer { number, .. } if round => Ok(number),
            unclear => Err(sentence(text, unclear, currency)),
        })
}

/// The message for an ambiguous amount, with the possible values.
fn sentence(text: &str, unclear: Unclear, currency: Currency) -> Fault {
    let show = |number: &str| shown(number, currency);
    match unclear {
        Unclear::Either { point, comma } => Fault::No(format!(
            "“{text}” is {} with a decimal point and {} with a decimal comma; choose which this file has",
            show(&point),
            show(&comma)
        )),
        Unclear::Finer { otherwise, .. } => Fault::TooFine(format!(
            "“{text}” has more decimals than the currency, or means {}",
            show(&otherwise)
        )),
        Unclear::Contradicts => Fault::No(format!(
            "“{text}” does not have the decimal sign that was chosen for this file"
        )),
    }
}

/// A number as an amount of the currency: `1234` becomes `1234.00`.
pub fn shown(number: &str, currency: Currency) -> String {
    match number.contains('.') || currency.digits() == 0 {
        true => number.to_owned(),
        false => format!("{number}.{}", "0".repeat(currency.digits() as usize)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Fault, read};
    use cffa_book::Currency;
    use cffa_notation::{AmountNotation, DecimalSign};

    fn pounds(cell: &Cell) -> Result<i64, Fault> {
        let notation = AmountNotation {
            sign: Some(DecimalSign::Point),
            chosen: false,
        };
        read(cell, Currency::default(), notation, false).map(|money| money.minor())
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
            "£",
            "nan",
            "1e3",
            "€5.00",
            "$5",
            "5.00.00",
            "12/04/2025",
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
        let rounded = read(&cell, Currency::default(), AmountNotation::default(), true);
        assert_eq!(rounded.map(|money| money.minor()), Ok(678));
    }
}
