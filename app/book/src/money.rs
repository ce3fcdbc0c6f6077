//! Money in whole minor units of an ISO 4217 currency. No floating point.

use super::{Refusal, limits};
use cffa_notation::{Amount, Fault, Meaning, Unit};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount in minor units (pence, cents; yen where there is no smaller coin).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);

    /// An amount in minor units.
    pub const fn from_minor(units: i64) -> Money {
        Money(units)
    }

    /// The amount in minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// Whether it is below zero. A player with such a balance owes the team.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The amount without its sign.
    pub const fn abs(self) -> Money {
        Money(self.0.abs())
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// The currency of a team (ISO 4217).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Default for Currency {
    fn default() -> Self {
        Currency(iso_currency::Currency::GBP)
    }
}

impl TryFrom<String> for Currency {
    type Error = Refusal;

    /// For stored data. More lenient than [`Currency::parse`]: a currency that goes out of use
    /// must not make old books unreadable.
    fn try_from(code: String) -> Result<Self, Refusal> {
        iso_currency::Currency::from_code(&code)
            .filter(|currency| currency.exponent().is_some())
            .map(Currency)
            .ok_or(Refusal::UnknownCurrency)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}

impl Currency {
    /// Reads a three-letter code such as `GBP`.
    ///
    /// # Errors
    /// [`Refusal::UnknownCurrency`] unless it is a currency in circulation.
    pub fn parse(code: &str) -> Result<Currency, Refusal> {
        iso_currency::Currency::from_code(code.trim())
            .filter(keeps_books)
            .map(Currency)
            .ok_or(Refusal::UnknownCurrency)
    }

    /// The three-letter code.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The English name.
    pub fn name(self) -> String {
        match self.0 {
            // The list misspells this name.
            iso_currency::Currency::XCG => "Caribbean guilder".to_owned(),
            other => other.name().to_owned(),
        }
    }

    /// What is written before an amount: `£`, `€`, `CHF `.
    pub fn symbol(self) -> String {
        let symbol = self.0.symbol().to_string();
        if symbol.is_empty() || symbol == "¤" {
            format!("{} ", self.code())
        } else if symbol.ends_with(|last: char| last.is_alphabetic() || last == '.') {
            format!("{symbol} ")
        } else {
            symbol
        }
    }

    /// Digits after the decimal point: 2 for GBP, 0 for JPY, 3 for KWD.
    pub fn digits(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or(2))
    }

    /// Every currency in which a team can keep its book, sorted by code.
    pub fn all() -> impl Iterator<Item = Currency> {
        use iso_currency::IntoEnumIterator;
        let all = iso_currency::Currency::iter().filter(keeps_books);
        let mut all: Vec<Currency> = all.map(Currency).collect();
        all.sort_by_key(|one| one.code());
        all.into_iter()
    }

    /// The currency of a country, by the two-letter code of the country (ISO 3166).
    pub fn of_country(code: &str) -> Option<Currency> {
        let pays = |one: &Currency| one.0.used_by().iter().any(|it| it.to_string() == code);
        Currency::all().find(pays)
    }

    /// An amount for people: `£30.65`, `−£30.65`, `£1,204.00`.
    pub fn show(self, amount: Money) -> String {
        let sign = if amount.is_negative() { "\u{2212}" } else { "" };
        let (whole, part) = self.halves(amount);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{}{grouped}{part}", self.symbol())
    }

    /// An amount for machines and form fields: `30.65`, `-30.65`, `1204.00`.
    pub fn plain(self, amount: Money) -> String {
        let sign = if amount.is_negative() { "-" } else { "" };
        let (whole, part) = self.halves(amount);
        format!("{sign}{whole}{part}")
    }

    fn halves(self, amount: Money) -> (u64, String) {
        let unit = 10u64.pow(self.digits());
        let size = amount.0.unsigned_abs();
        let part = match self.digits() {
            0 => String::new(),
            digits => format!(".{:0width$}", size % unit, width = digits as usize),
        };
        (size / unit, part)
    }

    /// The currency, as far as reading amounts needs it.
    pub fn unit(self) -> Unit {
        Unit {
            code: self.code(),
            sign: self.symbol().trim().to_owned(),
            digits: self.digits(),
        }
    }

    /// Reads a typed amount: `61`, `61.5`, `61,50 €`, `-£5`, `1 234,50`, `1'234.50`. Unlike an
    /// amount in a file, it has no others around it that show which sign is the decimal one: the
    /// currency's digits and the shape of the number decide.
    ///
    /// # Errors
    /// If it is empty, not a number, ambiguous, in another currency, above [`limits::AMOUNT`], or
    /// has more decimals than the currency.
    pub fn read(self, typed: &str) -> Result<Money, Refusal> {
        if typed.trim().is_empty() {
            return Err(Refusal::AmountMissing);
        }
        let amount = Amount::read(typed, &self.unit()).map_err(|fault| match fault {
            Fault::Unreadable => Refusal::AmountUnreadable,
            Fault::OtherCurrency(sign) => Refusal::AmountInOtherCurrency {
                sign,
                code: self.code(),
            },
        })?;
        let meaning = amount.meaning().filter(|_| !amount.is_dash());
        let meaning = meaning.ok_or(Refusal::AmountUnreadable)?;
        match meaning.by_digits(self.digits()) {
            Some(number) => self.exactly(number),
            None => Err(self.unclear(&meaning)),
        }
    }

    /// The amount of a number such as `-1234.5`.
    fn exactly(self, number: &str) -> Result<Money, Refusal> {
        let (negative, number) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let scale = self.digits() as usize;
        // `6,000.00` yen: decimals that are all zero can be dropped.
        let part = match scale {
            0 => part.trim_end_matches('0'),
            _ => part,
        };
        if part.len() > scale {
            return Err(Refusal::AmountTooFine {
                digits: self.digits(),
            });
        }
        let text = format!("{whole}{part:0<scale$}");
        let units: i64 = match text.trim_start_matches('0') {
            "" => 0,
            digits => digits.parse().map_err(|_| self.too_large())?,
        };
        if units > limits::AMOUNT {
            return Err(self.too_large());
        }
        Ok(Money(if negative { -units } else { units }))
    }

    /// The refusal that asks which of two amounts is meant, with both ways to write them.
    fn unclear(self, meaning: &Meaning) -> Refusal {
        let Meaning::Either { point, comma } = meaning else {
            return Refusal::AmountUnreadable;
        };
        let (whole, fine) = match point.contains('.') {
            true => (comma, point),
            false => (point, comma),
        };
        let (unit, part) = fine.split_once('.').unwrap_or((fine, ""));
        let part = part.get(..self.digits() as usize).unwrap_or(part);
        Refusal::AmountUnclear {
            shown: format!("{whole}.{}", "0".repeat(self.digits() as usize)),
            whole: whole.clone(),
            fine: format!("{unit}.{part}"),
        }
    }

    /// An amount in this currency, to be shown in the reader's language.
    pub fn shown(self, amount: Money) -> ShownAmount {
        ShownAmount {
            currency: self,
            amount,
        }
    }

    pub(super) fn too_large(self) -> Refusal {
        Refusal::AmountTooLarge {
            most: self.shown(Money(limits::AMOUNT)),
        }
    }
}

/// An amount that a refusal names. Its text is in English; pages write it in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownAmount {
    /// The currency of the book.
    pub currency: Currency,
    /// How much.
    pub amount: Money,
}

impl fmt::Display for ShownAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.currency.show(self.amount))
    }
}

/// Whether it is a currency in circulation: no funds, metals, test codes or former currencies.
fn keeps_books(currency: &iso_currency::Currency) -> bool {
    currency.exponent().is_some() && currency.flags().is_empty()
}
