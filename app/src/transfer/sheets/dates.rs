//! Days, in whatever form a spreadsheet has them.

use super::choices::DateOrder;
use super::table::{Cell, day_of_serial};
use crate::book::limits;
use jiff::civil::Date;

/// The months, as far as is enough to tell them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const WHOLE_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Two digits of a year below this are of this century.
const CENTURY: i16 = 70;

/// A day as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// One that can be told.
    Day(Date),
    /// Two numbers, of which one is the month.
    Numbers { first: i8, second: i8, year: i16 },
}

impl Written {
    /// Reads a cell; `from_1904` tells what its numbers count from.
    ///
    /// # Errors
    /// With the end of a sentence.
    pub fn read(cell: &Cell, from_1904: bool) -> Result<Written, String> {
        match cell {
            Cell::Date(date) => Ok(Written::Day(*date)),
            Cell::Number(digits) => serial(digits, from_1904)
                .ok_or_else(|| format!("“{digits}” is a number that stands for no day")),
            Cell::Text(text) => serial(text, from_1904)
                .or_else(|| written(text))
                .ok_or_else(|| format!("“{text}” is no day")),
            Cell::Error(error) => Err(format!("the spreadsheet says {error}")),
            Cell::Merged => Err("is part of a merged cell".to_owned()),
        }
    }

    /// Which order the numbers can only have been written in.
    pub fn shows(&self) -> Option<DateOrder> {
        match self {
            Written::Numbers { first, second, .. } if *first > 12 && *second <= 12 => {
                Some(DateOrder::DayFirst)
            }
            Written::Numbers { first, second, .. } if *second > 12 && *first <= 12 => {
                Some(DateOrder::MonthFirst)
            }
            _ => None,
        }
    }

    /// Whether it is another day in the other order.
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, Written::Numbers { first, second, .. }
            if first != second && *first <= 12 && *second <= 12)
    }

    /// The day.
    ///
    /// # Errors
    /// With the end of a sentence, when the calendar or the book has no such day.
    pub fn day(self, order: DateOrder) -> Result<Date, String> {
        let date = match self {
            Written::Day(date) => date,
            Written::Numbers {
                first,
                second,
                year,
            } => {
                let (day, month) = match order {
                    DateOrder::DayFirst => (first, second),
                    DateOrder::MonthFirst => (second, first),
                };
                Date::new(year, month, day)
                    .map_err(|_| format!("there is no day {day} of a month {month} in {year}"))?
            }
        };
        let (first, last) = limits::YEARS;
        if (first..=last).contains(&date.year()) {
            Ok(date)
        } else {
            Err(format!("{date} is not between {first} and {last}"))
        }
    }
}

/// A bare number of five digits and perhaps a fraction, as days are kept.
fn serial(text: &str, from_1904: bool) -> Option<Written> {
    let (days, hours) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !digits(days) || !digits(hours) {
        return None;
    }
    day_of_serial(text.parse().ok()?, from_1904).map(Written::Day)
}

fn written(text: &str) -> Option<Written> {
    // `2017-04-18T22:01:08Z`: what stands after the T is the time of day.
    let text = match text.split_once('T') {
        Some((day, time)) if time.starts_with(|first: char| first.is_ascii_digit()) => day,
        _ => text,
    };
    let mut parts: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.first().is_some_and(|part| is_weekday(part)) {
        parts.remove(0);
    }
    if parts.len() > 3 && !text.contains(':') {
        return None;
    }
    let [one, two, three, ..] = parts.as_slice() else {
        return None;
    };
    if let Some(month) = month(two) {
        return day(number(three).and_then(year)?, month, number(ordinal(one))?);
    }
    if let Some(month) = month(one) {
        return day(number(three).and_then(year)?, month, number(ordinal(two))?);
    }
    let (first, second) = (number(one)?, number(two)?);
    if one.len() == 4 {
        return day(first, i8::try_from(second).ok()?, number(three)?);
    }
    Some(Written::Numbers {
        first: i8::try_from(first).ok()?,
        second: i8::try_from(second).ok()?,
        year: year(number(three)?)?,
    })
}

fn day(year: i16, month: i8, day: i16) -> Option<Written> {
    let day = i8::try_from(day).ok()?;
    Date::new(year, month, day).ok().map(Written::Day)
}

fn number(text: &str) -> Option<i16> {
    let digits = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `2017` of `17`.
fn year(number: i16) -> Option<i16> {
    match number {
        0..CENTURY => Some(2000 + number),
        CENTURY..100 => Some(1900 + number),
        1000.. => Some(number),
        _ => None,
    }
}

/// `3` of `3rd`.
fn ordinal(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let ending = ["st", "nd", "rd", "th"]
        .iter()
        .any(|end| lower.ends_with(end));
    let short = text.len().saturating_sub(2);
    text.get(..short).filter(|_| ending).unwrap_or(text)
}

fn month(text: &str) -> Option<i8> {
    let lower = text.to_ascii_lowercase();
    let known = |names: &[&str; 12]| names.iter().position(|name| *name == lower);
    let at = known(&MONTHS)
        .or_else(|| known(&WHOLE_MONTHS))
        .or_else(|| (lower == "sept").then_some(8))?;
    i8::try_from(at + 1).ok()
}

fn is_weekday(text: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let lower = text.to_ascii_lowercase();
    DAYS.iter().any(|day| lower.starts_with(day)) && month(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::{Cell, DateOrder, Written};
    use jiff::civil::date;

    fn read(text: &str) -> Result<Written, String> {
        Written::read(&Cell::Text(text.into()), false)
    }

    #[test]
    fn the_same_day_is_told_from_all_its_forms() {
        for text in [
            "18-Apr-2017",
            "18 April 2017",
            "Tue 18 Apr 2017",
            "Tuesday, 18th April 2017",
            "April 18, 2017",
            "18-apr-17",
            "2017-04-18",
            "2017/4/18",
            "2017-04-18T22:01:08Z",
            "18/04/2017 22:01:08",
            "18.04.2017",
            "18-4-17",
            "42843",
            "42843.75",
        ] {
            let day = read(text).and_then(|written| written.day(DateOrder::DayFirst));
            assert_eq!(day, Ok(date(2017, 4, 18)), "{text}");
        }
        let american = read("4/18/2017").and_then(|one| one.day(DateOrder::MonthFirst));
        assert_eq!(american, Ok(date(2017, 4, 18)));
        let mac = Written::read(&Cell::Number("41381".into()), true);
        assert_eq!(mac, Ok(Written::Day(date(2017, 4, 18))));
    }

    #[test]
    fn only_two_small_numbers_that_differ_are_ambiguous() {
        assert!(read("03/04/2025").is_ok_and(|one| one.is_ambiguous()));
        assert!(read("04/04/2025").is_ok_and(|one| !one.is_ambiguous()));
        assert_eq!(
            read("13/04/2025").map(|one| one.shows()),
            Ok(Some(DateOrder::DayFirst))
        );
        assert_eq!(
            read("04/13/2025").map(|one| one.shows()),
            Ok(Some(DateOrder::MonthFirst))
        );
    }

    #[test]
    fn what_is_no_day_is_said_to_be_none() {
        for text in [
            "",
            "soon",
            "31/02/2025",
            "0/0/2025",
            "1/2/3/4",
            "12.50",
            "2025",
            "-3",
            "99999999",
            "1/1/500",
            "13/13/2025",
            "30-Feb-2025",
        ] {
            let day = read(text).and_then(|written| written.day(DateOrder::DayFirst));
            assert!(day.is_err(), "{text}: {day:?}");
        }
    }
}
