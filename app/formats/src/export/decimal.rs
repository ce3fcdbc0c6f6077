//! Exact decimals, for amounts that are finer than the smallest coin.

use cffa_book::{Currency, Money};

/// What each of `parts` people is charged of an amount, to `more` decimal places beyond those of
/// the currency, rounded half up, without trailing zeros. Zero if there are no people.
pub fn each(currency: Currency, amount: Money, parts: u32, more: u32) -> String {
    if parts == 0 {
        return "0".to_owned();
    }
    let parts = i128::from(parts);
    let fine = i128::from(amount.minor()) * 10_i128.pow(more);
    let rounded = (2 * fine + parts).div_euclid(2 * parts);
    let places = (currency.digits() + more) as usize;
    let sign = if rounded < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", rounded.unsigned_abs(), width = places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Money, each};
    use cffa_book::Currency;

    #[test]
    fn a_cost_is_divided_in_decimals_and_not_in_binary() {
        let pounds =
            |pence, parts, more| each(Currency::default(), Money::from_minor(pence), parts, more);
        assert_eq!(pounds(6_100, 9, 13), "6.777777777777778");
        assert_eq!(pounds(6_100, 8, 13), "7.625");
        assert_eq!(pounds(6_000, 10, 2), "6");
        assert_eq!(pounds(1, 3, 2), "0.0033");
        assert_eq!(pounds(0, 7, 2), "0");
        assert_eq!(pounds(5, 0, 2), "0");
        let yen = Currency::parse("JPY").expect("is one");
        assert_eq!(each(yen, Money::from_minor(1_000), 3, 2), "333.33");
    }
}
