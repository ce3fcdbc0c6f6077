//! Decimal numbers as the Flask application wrote them: exact, of any length.
//!
//! A balance of the Flask application can be `-7.105427357601002E-15`, which has more decimal
//! places than fixed-width decimals hold. It must become `0.00` and not an error. So the digits
//! stay text until they are rounded, once, half to even.

/// A decimal number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    negative: bool,
    /// Without leading zeros; empty for zero.
    digits: String,
    /// The power of ten of the last digit.
    exponent: i64,
}

/// The most digits before the decimal point. Larger numbers are not amounts.
const LARGEST: i64 = 18;

impl Decimal {
    /// Reads `61.0`, `-3.27`, `1E+2`, `0E-12`.
    ///
    /// # Errors
    /// With the end of a sentence: not a number, not finite, or larger than any amount.
    pub fn read(text: &str) -> Result<Decimal, String> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let lower = rest.to_ascii_lowercase();
        if matches!(lower.as_str(), "nan" | "snan" | "inf" | "infinity") {
            return Err(format!("is “{text}”, which is not an amount"));
        }
        let unreadable = || "is not a number".to_owned();
        let (mantissa, power) = match lower.split_once('e') {
            Some((mantissa, power)) => (mantissa, power.parse::<i32>().map_err(|_| unreadable())?),
            None => (lower.as_str(), 0),
        };
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{part}");
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(unreadable());
        }
        let digits = all.trim_start_matches('0').to_owned();
        let exponent = i64::from(power) - part.len() as i64;
        if !digits.is_empty() && digits.len() as i64 + exponent > LARGEST {
            return Err("is far too large".to_owned());
        }
        Ok(Decimal {
            negative: negative && !digits.is_empty(),
            digits,
            exponent,
        })
    }

    /// Whether it is negative.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// The number, if it is whole.
    pub fn whole(&self) -> Option<i128> {
        let fraction = usize::try_from(-self.exponent)
            .unwrap_or(0)
            .min(self.digits.len());
        let (_, after) = self.digits.split_at(self.digits.len() - fraction);
        after
            .bytes()
            .all(|byte| byte == b'0')
            .then(|| self.rounded(0))
    }

    /// The number in units of ten to the minus `places`, rounded half to even.
    pub fn rounded(&self, places: u32) -> i128 {
        let shift = self.exponent + i64::from(places);
        let units = if let Ok(zeros) = usize::try_from(shift) {
            // `read` limits the length. A number that does not fit is not an amount.
            let digits = format!("{}{}", self.digits, "0".repeat(zeros.min(36)));
            if self.digits.is_empty() {
                0
            } else {
                digits.parse().unwrap_or(i128::MAX)
            }
        } else {
            let dropped = usize::try_from(-shift).unwrap_or(usize::MAX);
            match self.digits.len().checked_sub(dropped) {
                // It has more places than digits, such as 0.00…, so it rounds to zero.
                None => 0,
                Some(kept) => {
                    let (kept, after) = self.digits.split_at(kept);
                    let down: i128 = if kept.is_empty() {
                        0
                    } else {
                        kept.parse().unwrap_or(i128::MAX - 1)
                    };
                    let (half, rest) = after.split_at(1.min(after.len()));
                    let exactly_half = half == "5" && rest.bytes().all(|byte| byte == b'0');
                    let up = if exactly_half {
                        down % 2 == 1
                    } else {
                        half >= "5"
                    };
                    down + i128::from(up)
                }
            }
        };
        if self.negative { -units } else { units }
    }

    /// Whether rounding to `places` would change it.
    pub fn is_finer_than(&self, places: u32) -> bool {
        let shift = self.exponent + i64::from(places);
        let beyond = usize::try_from(-shift).unwrap_or(0).min(self.digits.len());
        let (_, after) = self.digits.split_at(self.digits.len() - beyond);
        after.bytes().any(|byte| byte != b'0')
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn pence(text: &str) -> i128 {
        Decimal::read(text).expect("a number").rounded(2)
    }

    #[test]
    fn rounds_half_to_even_whatever_the_form() {
        let cases = [
            ("61.0", 6100),
            ("61", 6100),
            ("-30.65334665334666", -3065),
            ("0.125", 12),
            ("0.135", 14),
            ("0.1250000000000000000000000000000001", 13),
            ("-0.125", -12),
            ("0.005", 0),
            ("0.015", 2),
            ("-0.00", 0),
            ("1E+2", 10_000),
            ("0E-12", 0),
            ("0E+6000", 0),
            ("-7.105427357601002E-15", 0),
            ("1e-6176", 0),
            ("6.1e1", 6100),
            (".5", 50),
            ("5.", 500),
        ];
        for (text, expected) in cases {
            assert_eq!(pence(text), expected, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for text in [
            "nan",
            "NaN",
            "-inf",
            "Infinity",
            "1e300",
            "",
            "-",
            "1,5",
            "٣",
            "1e",
            "0x10",
            "1e99999999999",
        ] {
            assert!(Decimal::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn knows_whole_numbers() {
        let whole = |text: &str| Decimal::read(text).ok().and_then(|one| one.whole());
        assert_eq!(whole("9"), Some(9));
        assert_eq!(whole("9.000"), Some(9));
        assert_eq!(whole("-2"), Some(-2));
        assert_eq!(whole("1.5"), None);
        assert_eq!(whole("0.5"), None);
        assert_eq!(whole("1E1"), Some(10));
        assert_eq!(whole("0"), Some(0));
    }
}
