//! The rules of recurring games. Pure: the caller passes the day and the time.
//!
//! A schedule has dates and times in the local time of its team, like a next game. So a game begins
//! at the same local time all year, regardless of daylight saving time.

use super::refusal::ScheduleRefusal;
use crate::next_game::people::{Logged, State, state, state_if};
use cffa_book::{Book, read_date};
use cffa_store::{NextGame, NextGameDetails, Schedule};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The limits of a schedule.
pub mod limits {
    /// Days without a game: more than any season has.
    pub const SKIPPED: usize = 60;
    /// Characters of all of these days as typed.
    pub const SKIPPED_TYPED: usize = SKIPPED * 12;
    /// How many days before its date a game can be planned: at least the day before, because a game
    /// at midnight begins when its day does.
    pub const DAYS_BEFORE: std::ops::RangeInclusive<u16> = 1..=60;
    /// The greatest interval in weeks.
    pub const WEEKS: u8 = 2;
    /// How many days ahead the next game is searched: two years, in which every schedule has a day
    /// that is not skipped.
    pub(super) const DAYS_AHEAD: i64 = 732;
    /// How many hours a team's local time can differ from UTC: every time zone differs by less.
    pub(super) const HOURS_FROM_UTC: i64 = 24;
}

/// How many days before its date a game is planned by default: after the last one of a weekly game.
pub const DAYS_BEFORE: u16 = 6;

/// Whether there is a game on a day.
pub fn is_on(schedule: &Schedule, day: Date) -> bool {
    let weekday = day.weekday().to_monday_one_offset();
    day >= schedule.from
        && schedule.weekdays.contains(&weekday)
        && weeks_between(schedule.from, day) % i64::from(schedule.every_weeks.max(1)) == 0
        && !schedule.skipped.contains(&day)
}

/// How many weeks the week of `day` is after the week of `first`.
fn weeks_between(first: Date, day: Date) -> i64 {
    let days = monday(day).since(monday(first));
    days.map_or(0, |span| i64::from(span.get_days()) / 7)
}

fn monday(day: Date) -> Date {
    let after = day.weekday().since(Weekday::Monday);
    day.saturating_sub(i64::from(after).days())
}

/// The date of the next game: after `last`, the date of the last one, and not yet begun at `now`.
pub fn next_day(schedule: &Schedule, last: Option<Date>, now: DateTime) -> Option<Date> {
    let after_last = last.map_or(Date::MIN, |last| last.saturating_add(1.day()));
    let first = now.date().max(schedule.from).max(after_last);
    let mut days = (0..limits::DAYS_AHEAD).map(|ahead| first.saturating_add(ahead.days()));
    days.find(|day| is_on(schedule, *day) && day.to_datetime(schedule.time) > now)
}

/// The outlook of recurring games.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The day of the next game that is not planned yet.
    pub upcoming: Option<Date>,
    /// The day of the last game, if it must be logged first.
    pub unlogged: Option<Date>,
}

/// What comes next at `now`, in the team's local time. `last` is the team's last next game.
pub fn outlook(
    schedule: &Schedule,
    last: Option<&NextGame>,
    book: &Book,
    now: DateTime,
) -> Outlook {
    let is_over = |game: &&NextGame| state(game, book, now.date()) == State::Over;
    Outlook {
        upcoming: next_day(schedule, last.map(|last| last.details.date), now),
        unlogged: last.filter(is_over).map(|game| game.details.date),
    }
}

/// What to do for a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing yet.
    Wait,
    /// The last game is not in the book. Nothing is planned until it is, because planning would
    /// delete its list of replies.
    LogFirst,
    /// Plan this game.
    Plan(NextGameDetails),
}

/// Whether a game can be due at `now`, in any time zone and whatever the team's book contains. If
/// not, the book need not be read. `last` is the team's last next game.
pub fn may_be_due(schedule: &Schedule, last: Option<&NextGame>, now: Timestamp) -> bool {
    let now = now.to_zoned(TimeZone::UTC).datetime();
    let earliest = now.saturating_sub(limits::HOURS_FROM_UTC.hours());
    let latest = now.saturating_add(limits::HOURS_FROM_UTC.hours()).date();
    let last = last.map(|last| last.details.date);
    last.is_none_or(|last| last < latest)
        && next_day(schedule, last, earliest).is_some_and(|date| opens(schedule, date) <= latest)
}

/// What to do at `now`, in the team's local time. `last` is the team's last next game, and whether
/// it was logged.
pub fn step(schedule: &Schedule, last: Option<(&NextGame, Logged)>, now: DateTime) -> Step {
    let today = now.date();
    let last_day = last.map(|(last, _)| last.details.date);
    // Until the day is over, people must see that it is called off, and a game that was logged too
    // early can be deleted from the book without losing its list of replies.
    if last_day.is_some_and(|day| day >= today) {
        return Step::Wait;
    }
    if last.is_some_and(|(last, logged)| state_if(last, logged, today) == State::Over) {
        return Step::LogFirst;
    }
    match next_day(schedule, last_day, now) {
        Some(date) if opens(schedule, date) <= today => Step::Plan(details(schedule, date)),
        _ => Step::Wait,
    }
}

/// The day on which the game of `date` is planned.
fn opens(schedule: &Schedule, date: Date) -> Date {
    date.saturating_sub(i64::from(schedule.days_before).days())
}

fn details(schedule: &Schedule, date: Date) -> NextGameDetails {
    NextGameDetails {
        date,
        time: schedule.time,
        place: schedule.place.clone(),
        price: schedule.price,
        minimum: schedule.minimum,
        maximum: schedule.maximum,
    }
}

/// Checks the days of the week.
///
/// # Errors
/// If there are none.
pub fn weekdays(chosen: impl IntoIterator<Item = i8>) -> Result<Vec<i8>, ScheduleRefusal> {
    let mut days: Vec<i8> = chosen.into_iter().collect();
    days.retain(|day| (1..=7).contains(day));
    days.sort_unstable();
    days.dedup();
    match days.is_empty() {
        true => Err(ScheduleRefusal::Weekdays),
        false => Ok(days),
    }
}

/// Checks the interval.
///
/// # Errors
/// If it is neither one week nor two weeks.
pub fn every_weeks(weeks: Option<u8>) -> Result<u8, ScheduleRefusal> {
    let weeks = weeks.filter(|weeks| (1..=limits::WEEKS).contains(weeks));
    weeks.ok_or(ScheduleRefusal::EveryWeeks)
}

/// Checks how many days before its day a game is planned.
///
/// # Errors
/// If the number is too low or too high.
pub fn days_before(days: Option<u16>) -> Result<u16, ScheduleRefusal> {
    let days = days.filter(|days| limits::DAYS_BEFORE.contains(days));
    days.ok_or(ScheduleRefusal::DaysBefore)
}

/// Parses days without a game, separated by commas or spaces, including those of Arabic keyboards.
/// Days before today are dropped.
///
/// # Errors
/// If one can't be parsed, or there are too many.
pub fn skipped(typed: &str, today: Date) -> Result<Vec<Date>, ScheduleRefusal> {
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '،' | '؛');
    let words = typed.split(apart).filter(|word| !word.is_empty());
    let mut days = Vec::new();
    for word in words {
        let day = read_date(word).map_err(|_| ScheduleRefusal::SkippedUnreadable)?;
        days.push(day);
    }
    days.retain(|day| *day >= today);
    days.sort_unstable();
    days.dedup();
    match days.len() > limits::SKIPPED {
        true => Err(ScheduleRefusal::TooManySkipped),
        false => Ok(days),
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
