//! The smallest units of Spliit, which all amounts in its JSON use. They differ from ISO 4217:
//! Spliit has no decimals for some currencies that have them, and two for every currency that it
//! doesn't know (`decimal_digits` in `src/lib/currency-data.json`, and `getCurrency` in
//! `src/lib/currency.ts` of spliit-app/spliit).

use cffa_book::{Currency, Money, limits};

/// The currencies without decimals in Spliit.
const WHOLE: [&str; 7] = ["COP", "HUF", "IDR", "ISK", "JPY", "KRW", "VND"];
/// Decimals of all other currencies, and of groups without a code.
const OTHERS: u32 = 2;

/// The number of decimals in a group's amounts.
pub fn digits(code: Option<&str>) -> u32 {
    match code {
        Some(code) if WHOLE.contains(&code) => 0,
        _ => OTHERS,
    }
}

/// Why an amount can't be converted.
#[derive(Debug, PartialEq, Eq)]
pub enum UnitFault {
    /// It is finer than the currency's smallest coin.
    TooFine,
    /// It is larger than a book allows.
    TooMuch,
}

/// Converts an amount in Spliit's units, of which ten to the power of `digits` are one unit of the
/// currency.
///
/// # Errors
/// If it is too large, or too fine and `round` (half to even) is not set.
pub fn money(units: i64, digits: u32, currency: Currency, round: bool) -> Result<Money, UnitFault> {
    let (from, to) = (digits, currency.digits());
    let whole = i128::from(units);
    let minor = if to >= from {
        whole * 10_i128.pow(to - from)
    } else {
        let scale = 10_i128.pow(from - to);
        let (down, rest) = (whole.div_euclid(scale), whole.rem_euclid(scale));
        if rest != 0 && !round {
            return Err(UnitFault::TooFine);
        }
        let up = 2 * rest > scale || (2 * rest == scale && down % 2 != 0);
        down + i128::from(up)
    };
    match i64::try_from(minor) {
        Ok(minor) if minor.unsigned_abs() <= limits::AMOUNT.unsigned_abs() => {
            Ok(Money::from_minor(minor))
        }
        _ => Err(UnitFault::TooMuch),
    }
}

#[cfg(test)]
mod tests {
    use super::{UnitFault, digits, money};
    use cffa_book::{Currency, Money};

    #[test]
    fn an_amount_is_the_same_in_every_currency_that_either_keeps_otherwise() {
        for (code, units, expected) in [
            ("HUF", 900_000, "900000.00"),
            ("IDR", 900_000, "900000.00"),
            ("COP", 900_000, "900000.00"),
            ("ISK", 900, "900"),
            ("JPY", 900, "900"),
            ("KRW", -900, "-900"),
            ("VND", 900, "900"),
            ("EUR", 900, "9.00"),
            ("GBP", -901, "-9.01"),
            // Not in Spliit's list, so it has two decimals there, whatever ISO 4217 says.
            ("KWD", 900, "9.000"),
            ("CLP", 900, "9"),
            ("UGX", 1_200, "12"),
        ] {
            let currency = Currency::parse(code).expect("a currency");
            let amount = money(units, digits(Some(code)), currency, false);
            let shown = amount.map(|amount| currency.plain(amount));
            assert_eq!(shown.as_deref(), Ok(expected), "{code}");
        }
    }

    #[test]
    fn what_is_finer_than_a_coin_is_rounded_only_when_asked() {
        let yen = Currency::parse("JPY").expect("a currency");
        for (units, rounded) in [
            (150, 2),
            (250, 2),
            (350, 4),
            (149, 1),
            (-150, -2),
            (-250, -2),
            (-151, -2),
        ] {
            assert_eq!(
                money(units, 2, yen, false),
                Err(UnitFault::TooFine),
                "{units}"
            );
            assert_eq!(
                money(units, 2, yen, true),
                Ok(Money::from_minor(rounded)),
                "{units}"
            );
        }
        assert_eq!(money(i64::MAX, 0, yen, true), Err(UnitFault::TooMuch));
    }
}
