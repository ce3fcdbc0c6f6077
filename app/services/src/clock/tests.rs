//! Days begin and end in the time zone of the team.

#![allow(clippy::unwrap_used)]

use super::*;
use cffa_book::{Change, Settings};
use jiff::civil::date;
use proptest::prelude::*;

fn team_in(zone: &str) -> Book {
    let before = Settings::default();
    let after = Settings {
        time_zone: Zone::parse(zone).unwrap(),
        ..before
    };
    let mut book = Book::default();
    book.apply(&cffa_book::Entry {
        v: cffa_book::FORMAT,
        seq: 1,
        at: Timestamp::UNIX_EPOCH,
        by: cffa_book::Actor {
            account: None,
            name: "a test".into(),
        },
        key: None,
        fingerprint: None,
        change: Change::SettingsChanged { before, after },
    });
    book
}

#[test]
fn an_evening_in_los_angeles_is_not_over_when_utc_has_the_next_day() {
    let kick_off: Timestamp = "2026-05-13T03:00:00Z".parse().unwrap();
    let team = team_in("America/Los_Angeles");
    assert_eq!(day(&team, kick_off), date(2026, 5, 12));
    assert_eq!(day(&team_in("Europe/Berlin"), kick_off), date(2026, 5, 13));
    assert_eq!(
        local(&team, kick_off).strftime("%H:%M").to_string(),
        "20:00"
    );
}

#[test]
fn every_place_that_is_offered_has_a_zone_of_its_own() {
    let mut places = 0;
    for place in Zone::places() {
        assert!(TimeZone::get(place.name()).is_ok(), "{place:?}");
        assert_eq!(Zone::parse(place.name()), Ok(Some(place)));
        places += 1;
    }
    assert!(places > 300, "{places}");
}

#[test]
fn a_zone_is_read_as_people_write_it_and_nothing_is_made_up() {
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    assert_eq!(Zone::parse(" europe/berlin "), Ok(berlin));
    assert_eq!(Zone::parse("  "), Ok(None));
    for none in ["Berlin", "Europe/Atlantis", "+02:00", "../../etc/passwd"] {
        assert!(Zone::parse(none).is_err(), "{none}");
    }
}

proptest! {
    #[test]
    fn a_day_of_a_team_lasts_from_its_midnight_to_the_next(
        seconds in 1_600_000_000_i64..2_000_000_000,
        place in 0_usize..400,
    ) {
        let places: Vec<Zone> = Zone::places().collect();
        let place = places[place % places.len()];
        let team = team_in(place.name());
        let at = Timestamp::from_second(seconds).unwrap();
        let day = day(&team, at);
        let begins = day.to_zoned(zone(&team)).unwrap().timestamp();
        let ends = day.tomorrow().unwrap().to_zoned(zone(&team)).unwrap().timestamp();
        prop_assert!(begins <= at && at < ends, "{place:?} {at}");
    }
}
