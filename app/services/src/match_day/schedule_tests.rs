//! The rules of recurring games, in various time zones and on various days.

#![allow(clippy::unwrap_used)]

use super::*;
use cffa_store::NextGameLink;
use jiff::civil::{date, datetime, time};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use uuid::Uuid;

fn schedule(weekdays: &[i8], every_weeks: u8) -> Schedule {
    Schedule {
        weekdays: weekdays.to_vec(),
        every_weeks,
        from: date(2026, 11, 24),
        time: time(19, 30, 0, 0),
        place: "The cage".to_owned(),
        price: None,
        minimum: 0,
        maximum: 10,
        skipped: Vec::new(),
        days_before: 6,
        edits: 1,
    }
}

fn next_game(schedule: &Schedule, date: Date) -> NextGame {
    NextGame {
        team: Uuid::nil(),
        version: 1,
        id: Uuid::nil(),
        details: details(schedule, date),
        edits: 0,
        called_off: false,
        link: NextGameLink {
            salt: Uuid::nil(),
            token_hash: String::new(),
        },
        replies: Vec::new(),
        queue: Vec::new(),
        requests: Vec::new(),
        earlier: Vec::new(),
    }
}

#[test]
fn days_follow_the_calendar_and_holidays_are_left_out() {
    let at =
        |schedule: &Schedule, last| next_day(schedule, last, datetime(2026, 11, 24, 12, 0, 0, 0));
    // A Tuesday.
    let weekly = schedule(&[2], 1);
    assert_eq!(at(&weekly, None), Some(date(2026, 11, 24)));
    assert_eq!(
        at(&weekly, Some(date(2026, 11, 24))),
        Some(date(2026, 12, 1))
    );
    let begun = datetime(2026, 11, 24, 19, 30, 0, 0);
    assert_eq!(next_day(&weekly, None, begun), Some(date(2026, 12, 1)));
    // Tuesdays and Sundays of every second week: Sunday ends the first week.
    let second = schedule(&[2, 7], 2);
    let mut days = Vec::new();
    let mut last = None;
    for _ in 0..4 {
        last = at(&second, last);
        days.extend(last);
    }
    let expected = [(11, 24), (11, 29), (12, 8), (12, 13)];
    assert_eq!(days, expected.map(|(month, day)| date(2026, month, day)));
    let mut holidays = schedule(&[2], 1);
    holidays.skipped = vec![date(2026, 12, 1), date(2026, 12, 8)];
    let after = at(&holidays, Some(date(2026, 11, 24)));
    assert_eq!(after, Some(date(2026, 12, 15)));
}

#[test]
fn a_game_is_planned_when_the_last_one_is_out_of_the_way() {
    let weekly = schedule(&[2], 1);
    let step = |game: Option<&NextGame>, day: i8| {
        let now = datetime(2026, 11, day, 9, 0, 0, 0);
        step(&weekly, game.map(|game| (game, Logged::Never)), now)
    };
    let plan = |month, day| Step::Plan(details(&weekly, date(2026, month, day)));
    assert_eq!(step(None, 17), Step::Wait, "seven days before");
    assert_eq!(step(None, 18), plan(11, 24));
    let mut last = next_game(&weekly, date(2026, 11, 24));
    assert_eq!(step(Some(&last), 24), Step::Wait);
    // Its list of replies would be lost.
    assert_eq!(step(Some(&last), 25), Step::LogFirst);
    last.called_off = true;
    assert_eq!(step(Some(&last), 24), Step::Wait);
    assert_eq!(step(Some(&last), 25), plan(12, 1));
    // A game that a manager planned for a later day stays.
    let later = next_game(&weekly, date(2026, 11, 30));
    assert_eq!(step(Some(&later), 25), Step::Wait);
}

#[test]
fn the_list_of_a_game_that_was_logged_too_early_stays_until_its_day_is_over() {
    let weekly = schedule(&[2, 4], 1);
    let game = next_game(&weekly, date(2026, 11, 24));
    let at = |day| datetime(2026, 11, day, 9, 0, 0, 0);
    for logged in [Logged::Now, Logged::Before] {
        let step = |day| step(&weekly, Some((&game, logged)), at(day));
        assert_eq!(step(23), Step::Wait, "{logged:?}");
        assert_eq!(step(24), Step::Wait, "{logged:?}");
        assert_eq!(step(25), Step::Plan(details(&weekly, date(2026, 11, 26))));
    }
}

#[test]
fn nothing_can_be_due_before_the_last_game_is_over_and_the_next_one_opens() {
    let weekly = schedule(&[2], 1);
    let noon = |month, day| {
        let noon = date(2026, month, day).at(12, 0, 0, 0);
        noon.to_zoned(TimeZone::UTC).unwrap().timestamp()
    };
    let due = |game: Option<&NextGame>, month, day| may_be_due(&weekly, game, noon(month, day));
    // Six days before the first game, or a day earlier in time zones that are a day ahead.
    assert!(!due(None, 11, 16) && due(None, 11, 17) && due(None, 11, 18));
    let last = next_game(&weekly, date(2026, 11, 24));
    assert!(!due(Some(&last), 11, 20) && !due(Some(&last), 11, 23));
    assert!(due(Some(&last), 11, 25) && due(Some(&last), 12, 25));
}

#[test]
fn what_is_typed_is_read_or_refused() {
    let today = date(2026, 11, 24);
    let read = skipped(" 2026-12-29, 2026-12-22;2026-12-22\n2026-01-01 ", today);
    assert_eq!(read, Ok(vec![date(2026, 12, 22), date(2026, 12, 29)]));
    for bad in ["Christmas", "2026-12", "2026-13-01", "\u{0}"] {
        assert_eq!(skipped(bad, today), Err(ScheduleRefusal::SkippedUnreadable));
    }
    let many: Vec<String> = (0..61_i64)
        .map(|day| today.saturating_add(day.days()).to_string())
        .collect();
    assert!(many.join(",").len() <= limits::SKIPPED_TYPED);
    assert_eq!(
        skipped(&many.join(","), today),
        Err(ScheduleRefusal::TooManySkipped)
    );
    assert!(skipped(&many[1..].join(","), today).is_ok());
    assert_eq!(weekdays([9, 0, -1]), Err(ScheduleRefusal::Weekdays));
    assert_eq!(weekdays([7, 2, 7]), Ok(vec![2, 7]));
    assert!(every_weeks(Some(3)).is_err() && every_weeks(None).is_err());
    assert!(days_before(Some(61)).is_err() && days_before(Some(0)).is_err());
}

/// Zones with every kind of daylight saving time: of an hour, of half an hour, in the southern
/// hemisphere, at midnight, with a day that does not exist, and none.
const ZONES: [&str; 8] = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Beirut",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kolkata",
];

proptest! {
    #[test]
    fn the_local_time_is_always_that_of_the_schedule(
        zone in 0..ZONES.len(),
        second in 1_262_304_000_i64..1_893_456_000,
        weekdays in proptest::collection::vec(1_i8..=7, 1..4),
        every_weeks in 1_u8..=2,
        hour in 0_i8..24,
        minute in 0_i8..60,
        before in 1_u16..=60,
        from in 0_i64..60,
    ) {
        let zone = TimeZone::get(ZONES[zone]).unwrap();
        let now = jiff::Timestamp::from_second(second).unwrap().to_zoned(zone.clone()).datetime();
        let schedule = Schedule {
            weekdays: super::weekdays(weekdays).unwrap(),
            time: time(hour, minute, 0, 0),
            from: now.date().saturating_sub(from.days()),
            days_before: before,
            ..schedule(&[], every_weeks)
        };
        let mut last: Option<Date> = None;
        let mut now = now;
        let mut games = 0;
        // The planner runs each day at the same time for seven weeks. Each game is called off.
        for _ in 0..49 {
            let game = last.map(|date| NextGame {
                called_off: true,
                ..next_game(&schedule, date)
            });
            let game = game.as_ref();
            if let Step::Plan(details) = step(&schedule, game.map(|it| (it, Logged::Never)), now) {
                games += 1;
                let at = now.to_zoned(zone.clone()).unwrap().timestamp();
                prop_assert!(may_be_due(&schedule, game, at));
                prop_assert_eq!(details.time, schedule.time);
                prop_assert!(last.is_none_or(|last| details.date > last));
                let weekday = details.date.weekday().to_monday_one_offset();
                prop_assert!(schedule.weekdays.contains(&weekday));
                prop_assert!(details.date.to_datetime(details.time) > now);
                let ahead = details.date.since(now.date()).unwrap().get_days();
                prop_assert!(ahead <= i32::from(before));
                let monday = |day: Date| day.saturating_sub(
                    i64::from(day.weekday().to_monday_zero_offset()).days(),
                );
                let weeks = monday(details.date).since(monday(schedule.from)).unwrap();
                prop_assert_eq!(weeks.get_days() / 7 % i32::from(every_weeks), 0);
                // The team's clocks show this time then, unless they skip it that day.
                let start = details.date.to_datetime(details.time);
                let skipped = zone.to_ambiguous_timestamp(start).is_ambiguous();
                let shown = start.to_zoned(zone.clone()).unwrap().datetime();
                prop_assert!(skipped || shown == start);
                last = Some(details.date);
            }
            now = now.saturating_add(1.day());
        }
        prop_assert!(games > 0);
    }
}
