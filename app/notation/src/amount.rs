//! An amount as written, and its possible values.
//!
//! `1,234` is one thousand two hundred and thirty-four to some people, and a little more than one
//! to others. So an [`Amount`] stays as written until the currency, the form of the number or the
//! other amounts of the same file ([`super::decimal_signs`]) determine its value.

use super::characters::plain;
use super::{LONGEST, signs};
use serde::{Deserialize, Serialize};

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// `1,234.50`
    #[serde(rename = "decimal_point")]
    Point,
    /// `1.234,50`
    #[serde(rename = "decimal_comma")]
    Comma,
}

impl DecimalSign {
    /// The other one.
    pub fn other(self) -> DecimalSign {
        match self {
            DecimalSign::Point => DecimalSign::Comma,
            DecimalSign::Comma => DecimalSign::Point,
        }
    }
}

/// The currency of amounts, as far as parsing needs it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The code (ISO 4217), `GBP`.
    pub code: &'static str,
    /// The sign that is shown, `£`.
    pub sign: String,
    /// Digits after the decimal sign (ISO 4217): 2 for GBP, 0 for JPY, 3 for KWD.
    pub digits: u32,
}

/// Why a text is not an amount in a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not an amount.
    Unreadable,
    /// It has the sign of another currency.
    OtherCurrency(String),
}

/// The separator between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
    Headcount,
    Apostrophe,
    /// `٫`, which is always a decimal sign.
    ArabicDecimal,
    /// `٬`, which is never a decimal sign.
    ArabicGroup,
    /// `:` or `/` before a dash in place of the decimals: `61:-`.
    Dash,
}

impl Mark {
    fn of(letter: char) -> Option<Mark> {
        match letter {
            '.' => Some(Mark::Point),
            ',' => Some(Mark::Comma),
            ' ' => Some(Mark::Headcount),
            '\'' => Some(Mark::Apostrophe),
            '\u{66b}' => Some(Mark::ArabicDecimal),
            '\u{66c}' => Some(Mark::ArabicGroup),
            _ => None,
        }
    }

    fn is_decimal(self, sign: DecimalSign) -> bool {
        match self {
            Mark::Point => sign == DecimalSign::Point,
            Mark::Comma => sign == DecimalSign::Comma,
            Mark::ArabicDecimal => true,
            Mark::Headcount | Mark::Apostrophe | Mark::ArabicGroup | Mark::Dash => false,
        }
    }

    /// The decimal sign, if it is one of the two that people choose between.
    fn as_sign(self) -> Option<DecimalSign> {
        match self {
            Mark::Point => Some(DecimalSign::Point),
            Mark::Comma => Some(DecimalSign::Comma),
            _ => None,
        }
    }
}

/// An amount as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    negative: bool,
    /// Groups of ASCII digits; the first is empty in `.50`, and the only one in a single dash.
    groups: Vec<String>,
    /// The separators between them, one fewer than groups.
    marks: Vec<Mark>,
    /// The sign before a dash in place of the decimals, `61.-`, or at the end, `61.`.
    tail: Option<Mark>,
}

/// The possible values of an amount. Numbers are ASCII digits, optionally with a minus and a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// One number, and the decimal sign that it shows, if any.
    One {
        /// The number.
        number: String,
        /// The decimal sign that it implies for the file.
        shows: Option<DecimalSign>,
    },
    /// Two numbers: `1,234`.
    Either {
        /// With a decimal point.
        point: String,
        /// With a decimal comma.
        comma: String,
    },
}

impl Meaning {
    /// The value of an ambiguous number with three digits after the sign, if the currency decides:
    /// one without decimals has no decimal sign, and one with three decimals has all three.
    pub fn by_digits(&self, digits: u32) -> Option<&str> {
        let (point, comma) = match self {
            Meaning::One { number, .. } => return Some(number),
            Meaning::Either { point, comma } => (point, comma),
        };
        let (whole, fine) = match point.contains('.') {
            true => (comma, point),
            false => (point, comma),
        };
        match digits {
            0 => Some(whole),
            3 => Some(fine),
            _ => None,
        }
    }
}

impl Amount {
    /// Parses an amount: digits of any script in groups, with the currency's sign or code and a
    /// minus, before or after. An amount in brackets is negative. Takes time linear in the length
    /// of the text, which is at most [`LONGEST`] characters.
    ///
    /// # Errors
    /// If it is not an amount, or is in another currency.
    pub fn read(text: &str, unit: &Unit) -> Result<Amount, Fault> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(Fault::Unreadable);
        }
        let text = plain(text);
        let Some((before, number, after)) = split(&text) else {
            return dash(&text, unit);
        };
        let (tail, after) = tail(after);
        let (before, leading) = leading(before, unit);
        let around = Around::default().read(before, unit)?.read(after, unit)?;
        let (mut groups, mut marks) = digits(number).ok_or(Fault::Unreadable)?;
        if let Some(mark) = leading {
            groups.insert(0, String::new());
            marks.insert(0, mark);
        }
        let amount = Amount {
            negative: around.negative()?,
            groups,
            marks,
            tail,
        };
        match amount.meaning() {
            Some(_) => Ok(amount),
            None => Err(Fault::Unreadable),
        }
    }

    /// Whether it is negative.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether it is a single dash, which accountants write for zero.
    pub fn is_dash(&self) -> bool {
        self.groups.iter().all(String::is_empty)
    }

    /// Its possible values. There is at least one, or it would not have been parsed.
    pub fn meaning(&self) -> Option<Meaning> {
        let number = |sign| self.number(sign);
        match (number(DecimalSign::Point), number(DecimalSign::Comma)) {
            (Some(point), Some(comma)) if point != comma => Some(Meaning::Either { point, comma }),
            (Some(number), Some(_)) => Some(Meaning::One {
                number,
                shows: self
                    .tail
                    .filter(|tail| !self.marks.contains(tail))
                    .and_then(Mark::as_sign),
            }),
            (Some(number), None) => Some(Meaning::One {
                number,
                shows: Some(DecimalSign::Point),
            }),
            (None, Some(number)) => Some(Meaning::One {
                number,
                shows: Some(DecimalSign::Comma),
            }),
            (None, None) => None,
        }
    }

    /// The number with this decimal sign.
    fn number(&self, sign: DecimalSign) -> Option<String> {
        let ends = self.marks.last().is_some_and(|mark| mark.is_decimal(sign));
        let (whole, part) = match self.groups.split_last() {
            Some((part, whole)) if ends && self.tail.is_none() => (whole, Some(part)),
            _ => (self.groups.as_slice(), None),
        };
        let between = self.marks.get(..whole.len().checked_sub(1)?)?;
        // With a dash in place of the decimals, all separators are between thousands.
        let is_group = |mark: &Mark| self.tail.is_some() || !mark.is_decimal(sign);
        let alike = between.windows(2).all(|two| two.first() == two.last());
        if !alike || !between.iter().all(is_group) || !is_grouped(whole) {
            return None;
        }
        let minus = if self.negative { "-" } else { "" };
        let whole = whole.concat();
        let whole = if whole.is_empty() { "0" } else { &whole };
        Some(match part {
            Some(part) => format!("{minus}{whole}.{part}"),
            None => format!("{minus}{whole}"),
        })
    }
}

/// Whether the groups are valid: of three digits, or as in India (`12,34,567`).
fn is_grouped(groups: &[String]) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    let Some((last, middle)) = rest.split_last() else {
        return true;
    };
    let all = |size: usize| middle.iter().all(|group| group.len() == size);
    let indian = all(2) && !middle.is_empty() && first.len() <= 2;
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && (all(3) || indian)
}

/// The text before the first digit, from there to the last digit, and after it.
fn split(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
    Some((
        text.get(..first)?,
        text.get(first..=last)?,
        text.get(last + 1..)?,
    ))
}

/// The groups of digits, and the separators between them.
fn digits(number: &str) -> Option<(Vec<String>, Vec<Mark>)> {
    let (mut groups, mut marks) = (vec![String::new()], Vec::new());
    for letter in number.chars() {
        if letter.is_ascii_digit() {
            groups.last_mut()?.push(letter);
        } else {
            marks.push(Mark::of(letter)?);
            groups.push(String::new());
        }
    }
    // Two adjacent separators give an empty group.
    let whole = groups.iter().all(|group| !group.is_empty());
    whole.then_some((groups, marks))
}

/// A decimal sign after the digits, with a dash in place of the decimals: `.-`, `,—`, `:-`, `/-`,
/// `/=`; and the rest.
fn tail(after: &str) -> (Option<Mark>, &str) {
    let mut letters = after.chars();
    let Some(first) = letters.next() else {
        return (None, after);
    };
    let rest = letters.as_str();
    let dashes = rest.strip_prefix("--").or_else(|| rest.strip_prefix('-'));
    match (first, dashes) {
        ('.' | ',', _) => (Mark::of(first), dashes.unwrap_or(rest)),
        (':' | '/', Some(rest)) => (Some(Mark::Dash), rest),
        ('/', None) if rest.starts_with('=') => (Some(Mark::Dash), rest.trim_start_matches('=')),
        _ => (None, after),
    }
}

/// The text before a decimal sign at the start of a number, `.50`, and that sign.
fn leading<'t>(before: &'t str, unit: &Unit) -> (&'t str, Option<Mark>) {
    let Some(last) = before.chars().next_back() else {
        return (before, None);
    };
    let mark = match last {
        '.' | ',' | '\u{66b}' => Mark::of(last),
        _ => None,
    };
    // The dot may belong to the currency: `Rs.500`.
    match mark {
        Some(mark) if Around::default().read(before, unit).is_err() => {
            let end = before.len() - last.len_utf8();
            (before.get(..end).unwrap_or_default(), Some(mark))
        }
        _ => (before, None),
    }
}

/// A dash without a digit.
fn dash(text: &str, unit: &Unit) -> Result<Amount, Fault> {
    let around = Around::default().read(text, unit)?;
    if around.minuses != 1 || around.pluses + around.opening + around.closing != 0 {
        return Err(Fault::Unreadable);
    }
    Ok(Amount {
        negative: false,
        groups: vec![String::new()],
        marks: Vec::new(),
        tail: None,
    })
}

/// The text around the digits.
#[derive(Default)]
struct Around {
    minuses: usize,
    pluses: usize,
    opening: usize,
    closing: usize,
    currencies: usize,
}

impl Around {
    fn read(mut self, text: &str, unit: &Unit) -> Result<Around, Fault> {
        /// A sign and a code: `$ 5 USD`.
        const CURRENCIES: usize = 2;
        let shown = plain(&unit.sign);
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let count = match first {
                '-' => &mut self.minuses,
                '+' => &mut self.pluses,
                '(' => &mut self.opening,
                ')' => &mut self.closing,
                _ => {
                    let after = signs::strip(rest, unit.code, &shown);
                    let after = after.ok_or_else(|| other(rest))?;
                    self.currencies += 1;
                    if self.currencies > CURRENCIES {
                        return Err(Fault::Unreadable);
                    }
                    rest = after.trim_start();
                    continue;
                }
            };
            *count += 1;
            rest = rest
                .get(first.len_utf8()..)
                .unwrap_or_default()
                .trim_start();
        }
        Ok(self)
    }

    /// Whether the amount is negative.
    fn negative(&self) -> Result<bool, Fault> {
        let signs = self.minuses + self.pluses + self.opening;
        if signs > 1 || self.opening != self.closing {
            return Err(Fault::Unreadable);
        }
        Ok(self.minuses + self.opening > 0)
    }
}

/// The error for a text without the currency's sign.
fn other(text: &str) -> Fault {
    let word = text.split([' ', '-', '+', '(', ')']).next().unwrap_or(text);
    match signs::is_any(word) {
        true => Fault::OtherCurrency(word.to_uppercase()),
        false => Fault::Unreadable,
    }
}
