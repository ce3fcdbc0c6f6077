//! Dates in any form that a spreadsheet has: as dates, numbers or text.

use super::table::{Cell, day_of_serial};
use cffa_book::limits;
use cffa_notation::{DateOrder, Days, Languages, WrittenDay};
use jiff::civil::Date;

/// A date as it is written in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateCell(WrittenDay);

impl DateCell {
    /// Reads a cell. `from_1904` says whether numbers count from 1904.
    ///
    /// # Errors
    /// The reason, as the end of a sentence.
    pub fn read(cell: &Cell, from_1904: bool) -> Result<DateCell, String> {
        match cell {
            Cell::Date(date) => Ok(DateCell(WrittenDay::Day(*date))),
            Cell::Number(digits) => serial(digits, from_1904)
                .ok_or_else(|| format!("“{digits}” is a number that is not a date")),
            Cell::Text(text) => serial(text, from_1904)
                .or_else(|| WrittenDay::read(text).map(DateCell))
                .ok_or_else(|| format!("“{text}” is not a date")),
            Cell::Error(error) => Err(format!("the spreadsheet says {error}")),
            Cell::Merged => Err("is part of a merged cell".to_owned()),
        }
    }

    /// The order of day and month, if only one is possible.
    pub fn shows(&self) -> Option<DateOrder> {
        self.0.shows()
    }

    /// Whether it is another date in the other order.
    pub fn is_ambiguous(&self) -> bool {
        self.0.is_ambiguous()
    }

    /// Which of these languages it can be written in.
    pub fn languages(&self, of: Languages) -> Languages {
        of.with(&self.0)
    }

    /// The date.
    ///
    /// # Errors
    /// With the end of a sentence, if the date does not exist or the book does not allow it.
    pub fn day(self, how: impl Into<Days>) -> Result<Date, String> {
        let date = self.0.day(how.into())?;
        let (first, last) = limits::YEARS;
        if (first..=last).contains(&date.year()) {
            Ok(date)
        } else {
            Err(format!("{date} is not between {first} and {last}"))
        }
    }
}

/// A bare number with five digits and perhaps a fraction, as spreadsheets store dates.
fn serial(text: &str, from_1904: bool) -> Option<DateCell> {
    let (days, hours) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !digits(days) || !digits(hours) {
        return None;
    }
    let day = day_of_serial(text.parse().ok()?, from_1904)?;
    Some(DateCell(WrittenDay::Day(day)))
}

#[cfg(test)]
mod tests {
    use super::{Cell, DateCell};
    use cffa_notation::DateOrder;
    use jiff::civil::date;

    fn read(text: &str) -> Result<DateCell, String> {
        DateCell::read(&Cell::Text(text.into()), false)
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
        let mac = DateCell::read(&Cell::Number("41381".into()), true);
        let mac = mac.and_then(|written| written.day(DateOrder::DayFirst));
        assert_eq!(mac, Ok(date(2017, 4, 18)));
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
