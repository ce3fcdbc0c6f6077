//! A date as written: with digits only, or with the name of a month.

use super::LONGEST;
use super::characters::plain;
use super::months::{self, Mask, Named};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Two-digit years below this belong to this century.
const CENTURY: i16 = 70;

/// The order of dates with digits only, such as `03/04/2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// The 3rd of April.
    DayFirst,
    /// The 4th of March.
    MonthFirst,
}

/// The possible languages of the months in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages(Mask);

impl Default for Languages {
    fn default() -> Languages {
        Languages(Mask::MAX)
    }
}

impl Languages {
    /// The languages that remain possible after this date; all of them if none remains.
    pub fn with(self, written: &WrittenDay) -> Languages {
        let WrittenDay::Named { months, .. } = written else {
            return self;
        };
        let mask = months.iter().fold(0, |all, (_, mask)| all | mask);
        match self.0 & mask {
            0 => Languages::default(),
            both => Languages(both),
        }
    }
}

/// How the dates of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Which of two numbers is the day.
    pub order: DateOrder,
    /// The possible languages of the months.
    pub languages: Languages,
}

impl From<DateOrder> for Days {
    fn from(order: DateOrder) -> Days {
        Days {
            order,
            languages: Languages::default(),
        }
    }
}

/// A date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenDay {
    /// An unambiguous date.
    Day(Date),
    /// Two numbers, of which one is the month.
    Numbers {
        /// The first.
        first: i8,
        /// The second.
        second: i8,
        /// The year.
        year: i16,
    },
    /// A word for a month, which may name different months in different languages.
    Named {
        /// The day of the month.
        day: i8,
        /// The year.
        year: i16,
        /// The months that the word names.
        months: &'static [Named],
    },
}

impl WrittenDay {
    /// Parses a text of at most [`LONGEST`] characters. `None` if it is not a date.
    pub fn read(text: &str) -> Option<WrittenDay> {
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let plain = plain(text);
        let day = without_time(&plain);
        let parts = parts(day);
        let (numbers, words): (Vec<&str>, Vec<&str>) = parts
            .into_iter()
            .partition(|part| part.starts_with(|first: char| first.is_ascii_digit()));
        // A time of day, with a colon, may follow.
        if numbers.len() > 3 && !day.contains(':') {
            return None;
        }
        match month(&words)? {
            Some(months) => with_month(&numbers, months, day.contains(':')),
            None => with_digits(&numbers),
        }
    }

    /// The order of the numbers, if only one is possible.
    pub fn shows(&self) -> Option<DateOrder> {
        match self {
            WrittenDay::Numbers { first, second, .. } if *first > 12 && *second <= 12 => {
                Some(DateOrder::DayFirst)
            }
            WrittenDay::Numbers { first, second, .. } if *second > 12 && *first <= 12 => {
                Some(DateOrder::MonthFirst)
            }
            _ => None,
        }
    }

    /// Whether it is another date in the other order.
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, WrittenDay::Numbers { first, second, .. }
            if first != second && *first <= 12 && *second <= 12)
    }

    /// The date.
    ///
    /// # Errors
    /// With the end of a sentence, if there is no such date, or it is ambiguous.
    pub fn day(self, how: Days) -> Result<Date, String> {
        match self {
            WrittenDay::Day(date) => Ok(date),
            WrittenDay::Numbers {
                first,
                second,
                year,
            } => {
                let (day, month) = match how.order {
                    DateOrder::DayFirst => (first, second),
                    DateOrder::MonthFirst => (second, first),
                };
                Date::new(year, month, day)
                    .map_err(|_| format!("{year} has no day {day} in month {month}"))
            }
            WrittenDay::Named { day, year, months } => {
                let month = one_month(months, how.languages)?;
                let name = months::english(month);
                Date::new(year, month, day).map_err(|_| format!("{year} has no {day} {name}"))
            }
        }
    }
}

/// The month that a word names in all of these languages that have it.
fn one_month(months: &[Named], languages: Languages) -> Result<i8, String> {
    let known = |(month, mask): &Named| match mask & languages.0 {
        0 => None,
        both => Some((*month, both)),
    };
    let mut found: Vec<Named> = months.iter().filter_map(known).collect();
    if found.is_empty() {
        found = months.to_vec();
    }
    if let [(month, _)] = found.as_slice() {
        return Ok(*month);
    }
    let each = found.iter().map(|(month, mask)| {
        let language = months::language_names(*mask);
        let language = language.first().copied().unwrap_or_default();
        format!("{} in {language}", months::english(*month))
    });
    let each: Vec<String> = each.collect();
    Err(format!(
        "its month is {}; write the month as a number",
        each.join(" and ")
    ))
}

/// Returns `2017-04-18` for `2017-04-18t22:01:08z`: the time of day follows the T.
fn without_time(text: &str) -> &str {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut halves = text
        .match_indices('t')
        .filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    let cut = halves
        .find(|(day, time)| is_digit(day.chars().next_back()) && is_digit(time.chars().next()));
    cut.map_or(text, |(day, _)| day)
}

/// The numbers and words, without separators.
fn parts(text: &str) -> Vec<&str> {
    let between = |letter: char| {
        !letter.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(letter)
            || matches!(letter, '年' | '月' | '日' | '년' | '월' | '일')
    };
    let parts = text.split(between).filter(|part| !part.is_empty());
    parts.flat_map(unjoined).collect()
}

/// Splits `18may` into `18` and `may`, and drops the endings of `18th`, `1er`, `2025г`.
fn unjoined(part: &str) -> Vec<&str> {
    const ENDINGS: [&str; 12] = [
        "st", "nd", "rd", "th", "er", "º", "ª", "г", "р", "e", "o", "è",
    ];
    let starts_with_digit = part.starts_with(|first: char| first.is_ascii_digit());
    let ends = |letter: char| letter.is_ascii_digit() != starts_with_digit;
    let Some((first, rest)) = part.find(ends).and_then(|at| part.split_at_checked(at)) else {
        return vec![part];
    };
    match starts_with_digit && ENDINGS.contains(&rest) {
        true => vec![first],
        false => std::iter::once(first).chain(unjoined(rest)).collect(),
    }
}

/// The months that the words name, if there are words other than days of the week. `None` if there
/// is any other word.
#[allow(clippy::option_option)] // no day, a day without a name, a day with one
fn month(words: &[&str]) -> Option<Option<&'static [Named]>> {
    /// Other words in a date and time: `18 de mayo de 2025`, `2025 m. balandžio 18 d.`,
    /// `22:01 PM UTC`.
    const AROUND: [&str; 23] = [
        "de", "del", "d", "of", "the", "le", "el", "den", "am", "m", "gada", "г", "р", "року",
        "ngày", "tháng", "năm", "kl", "pm", "uhr", "z", "utc", "gmt",
    ];
    let others = words.iter().filter(|word| !AROUND.contains(*word));
    let others: Vec<&str> = others.copied().collect();
    let is_weekday = |word: &str| months::is_weekday(word) || is_english_weekday(word);
    let named = |words: &[&str]| -> Option<&'static [Named]> {
        match words {
            [] => None,
            [one] => months::named(one),
            // `Meán Fómhair`: each of its words names the month, alone or together.
            [one, more @ ..] => more.iter().fold(months::named(one), |first, word| {
                let other = months::named(word)?;
                let first = first?;
                let within = |some: &[Named], all: &[Named]| {
                    some.iter()
                        .all(|(month, _)| all.iter().any(|(other, _)| other == month))
                };
                match (within(first, other), within(other, first)) {
                    (true, _) => Some(first),
                    (_, true) => Some(other),
                    _ => None,
                }
            }),
        }
    };
    if others.is_empty() {
        return Some(None);
    }
    if let Some(found) = named(&others) {
        return Some(Some(found));
    }
    // The day of the week comes first: `mar 18 mar 2025`.
    match others.split_first() {
        Some((first, [])) if is_weekday(first) => Some(None),
        Some((first, rest)) if is_weekday(first) => named(rest).map(Some),
        _ => None,
    }
}

/// Abbreviations such as `Tues` and `Thurs.`.
fn is_english_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    DAYS.iter().any(|day| word.starts_with(day))
}

fn with_month(numbers: &[&str], months: &'static [Named], timed: bool) -> Option<WrittenDay> {
    let [one, other, rest @ ..] = numbers else {
        return None;
    };
    if !rest.is_empty() && !timed {
        return None;
    }
    let (day, year_) = match one.len() {
        4 => (other, one),
        _ => (one, other),
    };
    let (day, year) = (
        i8::try_from(number(day)?).ok()?,
        number(year_).and_then(year)?,
    );
    (1..=31)
        .contains(&day)
        .then_some(WrittenDay::Named { day, year, months })
}

fn with_digits(numbers: &[&str]) -> Option<WrittenDay> {
    let [one, two, three, ..] = numbers else {
        return None;
    };
    let (first, second) = (number(one)?, number(two)?);
    if one.len() == 4 {
        let (month, day) = (
            i8::try_from(second).ok()?,
            i8::try_from(number(three)?).ok()?,
        );
        return Date::new(first, month, day).ok().map(WrittenDay::Day);
    }
    Some(WrittenDay::Numbers {
        first: i8::try_from(first).ok()?,
        second: i8::try_from(second).ok()?,
        year: year(number(three)?)?,
    })
}

fn number(text: &str) -> Option<i16> {
    let digits = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// The full year: `2017` for `17`.
fn year(number: i16) -> Option<i16> {
    match number {
        0..CENTURY => Some(2000 + number),
        CENTURY..100 => Some(1900 + number),
        1000.. => Some(number),
        _ => None,
    }
}
