//! The smaller fields of a form.

use crate::{Refusal, Score, Settings, limits, read_date, read_expected, read_guests, read_score};

#[test]
fn a_date_is_a_day_of_the_calendar() {
    let read = |typed: &str| read_date(typed).map(|date| date.to_string());
    assert_eq!(read(" 2026-11-17 ").as_deref(), Ok("2026-11-17"));
    assert_eq!(read("2024-02-29").as_deref(), Ok("2024-02-29"));
    assert_eq!(read(""), Err(Refusal::DateMissing));
    for typed in [
        "2026-02-30",
        "2025-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-11-00",
        "17/11/2026",
        "20261117",
        "2026-11-17T10:00",
        "2026-11-17-1",
        "2026-1-7",
        "٢٠٢٦-١١-١٧",
        "-2026-11-17",
        "+002026-11-17",
        "tomorrow",
        "2026-W47-2",
        "2026-11-",
        "99999-01-01",
    ] {
        assert_eq!(read(typed), Err(Refusal::DateUnreadable), "{typed}");
    }
    for typed in ["1969-12-31", "2200-01-01", "9999-12-31", "0001-01-01"] {
        assert_eq!(read(typed), Err(Refusal::DateOutOfRange), "{typed}");
    }
}

#[test]
fn an_empty_guests_field_means_no_guests() {
    assert_eq!(read_guests(""), Ok(0));
    assert_eq!(read_guests(" 12 "), Ok(12));
    assert_eq!(read_guests("50"), Ok(50));
    for typed in [
        "51",
        "-1",
        "+1",
        "1.5",
        "1e1",
        "٣",
        "256",
        "99999999999",
        "two",
    ] {
        assert_eq!(
            read_guests(typed),
            Err(Refusal::GuestsUnreadable),
            "{typed}"
        );
    }
}

#[test]
fn expected_heads_may_be_left_out() {
    assert_eq!(read_expected(" "), Ok(None));
    assert_eq!(read_expected("10"), Ok(Some(10)));
    for typed in ["0", "-1", "1.0", "٣", "99999999999"] {
        assert_eq!(
            read_expected(typed),
            Err(Refusal::ExpectedUnreadable),
            "{typed}"
        );
    }
}

#[test]
fn both_scores_are_needed_or_neither() {
    assert_eq!(read_score("", " "), Ok(None));
    assert_eq!(
        read_score("3", "1"),
        Ok(Some(Score {
            winning: 3,
            losing: 1
        }))
    );
    assert_eq!(read_score("1", "3"), Err(Refusal::ScoreReversed));
    for (winning, losing) in [
        ("3", ""),
        ("", "3"),
        ("1000", "1"),
        ("-1", "-1"),
        ("a", "b"),
    ] {
        assert_eq!(read_score(winning, losing), Err(Refusal::ScoreUnreadable));
    }
}

#[test]
fn days_are_a_whole_number_up_to_a_hundred_years() {
    assert_eq!(Settings::days(" 730 "), Ok(730));
    assert_eq!(Settings::days("36500"), Ok(limits::DAYS));
    for typed in ["", "0", "-1", "36501", "99999", "7.5", "٣", "1e2"] {
        assert_eq!(
            Settings::days(typed),
            Err(Refusal::DaysUnreadable),
            "{typed}"
        );
    }
}
