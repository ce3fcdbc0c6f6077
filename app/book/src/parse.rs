//! Parses the smaller fields of forms. [`Currency::read`](super::Currency::read) reads amounts,
//! and names are read by their own types.

use super::{Goals, Refusal, Score, limits};
use jiff::civil::Date;

/// Reads a day, `2026-11-17`.
///
/// # Errors
/// If it is empty, not a calendar date, or out of range.
pub fn read_date(typed: &str) -> Result<Date, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Refusal::DateMissing);
    }
    let mut parts = typed.split('-');
    let mut part = |size: usize| {
        parts
            .next()
            .filter(|digits| digits.len() == size)
            .and_then(whole)
            .and_then(|number| i16::try_from(number).ok())
            .ok_or(Refusal::DateUnreadable)
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return Err(Refusal::DateUnreadable);
    }
    let small = |number: i16| i8::try_from(number).map_err(|_| Refusal::DateUnreadable);
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| Refusal::DateUnreadable)?;
    let (first, last) = limits::YEARS;
    if (first..=last).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Refusal::DateOutOfRange)
    }
}

/// Reads a number of guests; an empty field means none.
///
/// # Errors
/// If it is not a whole number from 0 to [`limits::GUESTS`].
pub fn read_guests(typed: &str) -> Result<u8, Refusal> {
    match typed.trim() {
        "" => Ok(0),
        typed => whole(typed)
            .and_then(|guests| u8::try_from(guests).ok())
            .filter(|guests| *guests <= limits::GUESTS)
            .ok_or(Refusal::GuestsUnreadable),
    }
}

/// Reads which part of a full share someone pays, in percent: `50` or `50 %`.
///
/// # Errors
/// If it is not a whole number from 0 to [`limits::PERCENT`].
pub fn read_percent(typed: &str) -> Result<u16, Refusal> {
    let typed = typed.trim();
    whole(typed.strip_suffix('%').unwrap_or(typed).trim_end())
        .and_then(|percent| u16::try_from(percent).ok())
        .filter(|percent| *percent <= limits::PERCENT)
        .ok_or(Refusal::PercentUnreadable)
}

/// Reads how many heads someone expects; `None` if the field is empty.
///
/// # Errors
/// If it is not a whole number, or zero.
pub fn read_expected(typed: &str) -> Result<Option<u32>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => whole(typed)
            .filter(|heads| *heads > 0)
            .map(Some)
            .ok_or(Refusal::ExpectedUnreadable),
    }
}

/// Reads the two scores of a game; `None` if both fields are empty.
///
/// # Errors
/// If only one is given, one is not a whole number up to [`limits::SCORE`], or the winning
/// score is below the losing one.
pub fn read_score(winning: &str, losing: &str) -> Result<Option<Score>, Refusal> {
    let side = |typed: &str| goals(typed).ok_or(Refusal::ScoreUnreadable);
    match (winning.trim(), losing.trim()) {
        ("", "") => Ok(None),
        (winning, losing) => {
            let (winning, losing) = (side(winning)?, side(losing)?);
            if winning < losing {
                return Err(Refusal::ScoreReversed);
            }
            Ok(Some(Score { winning, losing }))
        }
    }
}

/// Reads the goals of the two sides of a game; `None` if both fields are empty.
///
/// # Errors
/// If only one is given, or one is not a whole number up to [`limits::SCORE`].
pub fn read_goals(a: &str, b: &str) -> Result<Option<Goals>, Refusal> {
    let side = |typed: &str| goals(typed).ok_or(Refusal::GoalsUnreadable);
    match (a.trim(), b.trim()) {
        ("", "") => Ok(None),
        (a, b) => Ok(Some(Goals {
            a: side(a)?,
            b: side(b)?,
        })),
    }
}

/// The goals of one side, up to [`limits::SCORE`].
fn goals(typed: &str) -> Option<u16> {
    let goals = u16::try_from(whole(typed)?).ok()?;
    (goals <= limits::SCORE).then_some(goals)
}

/// A number of ASCII digits only: no sign, no point, no digits of other scripts.
fn whole(typed: &str) -> Option<u32> {
    let plain = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| typed.parse().ok()).flatten()
}
