//! This machine's clock, compared with others.

use super::{Finding, Known, State};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// A clock that is further off is reported: codes of authenticators, and what a provider signs, are
/// valid for minutes.
const OFF: SignedDuration = SignedDuration::from_secs(60);

/// The possible findings.
pub const KNOWN: &[&Known] = &[&GOOD, &WRONG, &BEFORE_RELEASE, &BEFORE_CHANGE];

/// The earliest release date of this version.
const RELEASED: Date = jiff::civil::date(2026, 11, 1);

const GOOD: Known = Known {
    id: "clock",
    check: "clock",
    state: State::Ok,
    sentence: "This machine's clock agrees with that of {whose}.",
    remedy: "",
};
const WRONG: Known = Known {
    id: "clock-off",
    check: "clock",
    state: State::Bad,
    sentence: "This machine's clock is {seconds} seconds {direction} that of {whose}.",
    remedy: "Set it by the network: sudo timedatectl set-ntp true. A Pi has no battery for its clock, so it is wrong after a power cut until it reaches the Internet.",
};

const BEFORE_RELEASE: Known = Known {
    id: "clock-before-release",
    check: "clock",
    state: State::Bad,
    sentence: "This machine's clock says {now}, which is before this version of CFFA was built.",
    remedy: "Set it by the network: sudo timedatectl set-ntp true. A Pi has no battery for its clock, so it is wrong after a power cut until it reaches the Internet.",
};
const BEFORE_CHANGE: Known = Known {
    id: "clock-before-change",
    check: "clock",
    state: State::Look,
    sentence: "This machine's clock says {now}, but the newest change in the database is of {then}.",
    remedy: "Compare the clock with another: timedatectl. If it is right, it was ahead when that was written, which does no harm.",
};

/// Checks our clock without the network: the time can't be before the release of this version or
/// before the latest recorded change.
pub fn doubt(ours: Timestamp, newest: Option<Timestamp>) -> Option<Finding> {
    let now = ours.strftime("%Y-%m-%d %H:%M").to_string();
    if ours.to_zoned(TimeZone::UTC).date() < RELEASED {
        return Some(BEFORE_RELEASE.with(&[("now", &now)]));
    }
    let newest = newest.filter(|newest| newest.duration_since(ours) > OFF)?;
    let then = newest.strftime("%Y-%m-%d %H:%M").to_string();
    Some(BEFORE_CHANGE.with(&[("now", &now), ("then", &then)]))
}

/// Compares two clocks that were read at the same moment.
pub fn compare(whose: &str, theirs: Timestamp, ours: Timestamp) -> Finding {
    let ahead = ours.duration_since(theirs);
    if ahead.abs() <= OFF {
        return GOOD.with(&[("whose", &whose)]);
    }
    let direction = if ahead.is_positive() {
        "ahead of"
    } else {
        "behind"
    };
    WRONG.with(&[
        ("whose", &whose),
        ("seconds", &ahead.abs().as_secs()),
        ("direction", &direction),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_doubted_that_is_before_what_was_made_by_then() {
        let known = |ours: &str, newest: Option<&str>| {
            let newest = newest.map(|newest| newest.parse().expect("a time"));
            let found = doubt(ours.parse().expect("a time"), newest);
            found.map(|found| found.known().id)
        };
        assert_eq!(known("2026-11-20T00:00:00Z", None), None);
        assert_eq!(
            known("2026-11-20T00:00:00Z", Some("2026-11-20T00:00:59Z")),
            None
        );
        assert_eq!(
            known("2026-11-20T00:00:00Z", Some("2026-11-22T00:00:00Z")),
            Some("clock-before-change")
        );
        for early in ["1970-01-01T00:00:00Z", "2026-10-31T23:59:59Z"] {
            assert_eq!(known(early, None), Some("clock-before-release"), "{early}");
        }
    }

    #[test]
    fn a_minute_is_forgiven_in_both_directions_and_more_is_told() {
        let noon = Timestamp::UNIX_EPOCH;
        let after = |seconds| noon + SignedDuration::from_secs(seconds);
        for seconds in [0, 60, -60] {
            let found = compare("the database", noon, after(seconds));
            assert_eq!(found.state(), State::Ok, "{found}");
        }
        let ahead = compare("the database", noon, after(3_600));
        assert!(
            ahead
                .sentence
                .contains("3600 seconds ahead of that of the database")
        );
        let behind = compare("the database", noon, after(-61));
        assert!(
            behind
                .sentence
                .contains("61 seconds behind that of the database")
        );
    }
}
