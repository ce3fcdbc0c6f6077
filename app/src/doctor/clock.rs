//! This machine's clock, against others'.

use super::{Finding, Known, State};
use jiff::{SignedDuration, Timestamp};

/// A clock further off than this is worth a word: codes of authenticators, and what a
/// provider signs, are good for minutes.
const OFF: SignedDuration = SignedDuration::from_secs(60);

/// What can be found here.
pub const KNOWN: &[&Known] = &[&GOOD, &WRONG];

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

/// Compares two clocks that were read at the same time.
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
