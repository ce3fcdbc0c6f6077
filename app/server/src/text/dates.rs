//! Dates in the format of the reader's language. The order of the parts comes from a message, the
//! names of months and weekdays from the locale.

use crate::text::messages::language::{self, Language};
use crate::text::messages::message;
use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use pure_rust_locales::locale_match;

/// The month and weekday names of a locale.
struct Names {
    months: &'static [&'static str],
    short_months: &'static [&'static str],
    /// Starting with Sunday.
    weekdays: &'static [&'static str],
    short_weekdays: &'static [&'static str],
}

/// The form of a month's or weekday's name.
#[derive(Clone, Copy)]
enum Length {
    Short,
    Long,
}

/// `3 Nov 2026`.
pub(crate) fn day(date: Date) -> String {
    message!(
        "date-day",
        day = date.day(),
        month = month(date, Length::Short),
        year = year(date)
    )
}

/// `3 Nov`.
pub(crate) fn day_of_year(date: Date) -> String {
    let month = month(date, Length::Short);
    message!("date-day-of-year", day = date.day(), month = month)
}

/// `Tue 3 Nov`.
pub(crate) fn weekday_and_day(date: Date) -> String {
    message!(
        "date-weekday",
        weekday = weekday(date, Length::Short),
        date = day_of_year(date)
    )
}

/// `Tue 3 Nov 2026`.
pub(crate) fn weekday_and_full_day(date: Date) -> String {
    message!(
        "date-weekday",
        weekday = weekday(date, Length::Short),
        date = day(date)
    )
}

/// `Tuesday, 3 November`.
pub(crate) fn long_day(date: Date) -> String {
    message!(
        "date-long",
        weekday = weekday(date, Length::Long),
        day = date.day(),
        month = month(date, Length::Long)
    )
}

/// `Tuesday`.
pub(crate) fn weekday_name(date: Date) -> String {
    weekday(date, Length::Long).to_owned()
}

/// `Nov 2026`.
pub(crate) fn month_of_year(date: Date) -> String {
    let month = month(date, Length::Short);
    message!("date-month", month = month, year = year(date))
}

/// `November 2026`.
pub(crate) fn long_month(date: Date) -> String {
    let month = month(date, Length::Long);
    message!("date-month", month = month, year = year(date))
}

/// `3 Nov 2026, 21:04`.
pub(crate) fn moment(at: &Zoned) -> String {
    message!(
        "date-moment",
        date = day(at.date()),
        time = time(at.datetime())
    )
}

/// `Tue 3 Nov 20:30`.
pub(crate) fn weekday_and_time(at: DateTime) -> String {
    let date = weekday_and_day(at.date());
    message!("date-weekday-time", date = date, time = time(at))
}

/// `Tuesday, 3 November, 20:30`.
pub(crate) fn long_day_and_time(at: DateTime) -> String {
    let date = long_day(at.date());
    message!("date-moment", date = date, time = time(at))
}

fn time(at: DateTime) -> String {
    at.strftime("%H:%M").to_string()
}

/// Passes the year as text, so that it gets no thousands separator.
fn year(date: Date) -> String {
    date.year().to_string()
}

fn month(date: Date, length: Length) -> &'static str {
    let names = names(language::current());
    let months = match length {
        Length::Short => names.short_months,
        Length::Long => names.months,
    };
    let at = usize::from(date.month().unsigned_abs());
    months.get(at - 1).copied().unwrap_or_default()
}

fn weekday(date: Date, length: Length) -> &'static str {
    let names = names(language::current());
    let weekdays = match length {
        Length::Short => names.short_weekdays,
        Length::Long => names.weekdays,
    };
    let at = usize::from(date.weekday().to_sunday_zero_offset().unsigned_abs());
    weekdays.get(at).copied().unwrap_or_default()
}

fn names(language: Language) -> Names {
    let months = locale_match!(language.locale() => LC_TIME::MON);
    let weekdays = locale_match!(language.locale() => LC_TIME::DAY);
    if language == Language::Arabic {
        // Arabic has no abbreviations that everyone understands.
        return Names {
            months,
            short_months: months,
            weekdays,
            short_weekdays: weekdays,
        };
    }
    Names {
        months,
        short_months: locale_match!(language.locale() => LC_TIME::ABMON),
        weekdays,
        short_weekdays: locale_match!(language.locale() => LC_TIME::ABDAY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::messages::language::{Language, speak};
    use jiff::ToSpan;
    use jiff::civil::{date, datetime};

    #[test]
    fn english_dates_are_as_ever() {
        let day_one = date(2026, 11, 3);
        assert_eq!(day(day_one), "3 Nov 2026");
        assert_eq!(day_of_year(day_one), "3 Nov");
        assert_eq!(weekday_and_day(day_one), "Tue 3 Nov");
        assert_eq!(weekday_and_full_day(day_one), "Tue 3 Nov 2026");
        assert_eq!(long_day(day_one), "Tuesday, 3 November");
        assert_eq!(month_of_year(day_one), "Nov 2026");
        let evening = datetime(2026, 11, 3, 20, 5, 0, 0);
        assert_eq!(weekday_and_time(evening), "Tue 3 Nov 20:05");
        assert_eq!(long_day_and_time(evening), "Tuesday, 3 November, 20:05");
    }

    #[test]
    fn each_language_has_its_own_order_and_names() {
        for (language, expected) in [
            (Language::German, "3. Mär 2026 | Dienstag, 3. März"),
            (Language::French, "3 mars 2026 | mardi 3 mars"),
            (Language::Spanish, "3 mar 2026 | martes 3 de marzo"),
            (Language::Portuguese, "3 de mar de 2026 | terça, 3 de março"),
            (Language::Italian, "3 mar 2026 | martedì 3 marzo"),
            (Language::Dutch, "3 mrt 2026 | dinsdag 3 maart"),
            (Language::Polish, "3 mar 2026 | wtorek, 3 marca"),
            (Language::Arabic, "3 مارس 2026 | الثلاثاء، 3 مارس"),
        ] {
            let date = date(2026, 3, 3);
            let written = speak(language, || format!("{} | {}", day(date), long_day(date)));
            let written = written.replace(['\u{2068}', '\u{2069}'], "");
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn every_month_and_weekday_has_a_name_in_every_language() {
        for language in Language::ALL {
            for days in 0..366 {
                let date = date(2026, 1, 1).saturating_add(days.days());
                let written = speak(language, || {
                    let (month, weekday) =
                        (month(date, Length::Short), weekday(date, Length::Short));
                    [month, weekday].map(|name| name.trim().is_empty())
                });
                assert_eq!(written, [false, false], "{date}");
            }
        }
    }
}
