//! The bounds hold after any operations in any order.

use super::*;
use proptest::prelude::*;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap_or_default()
}

fn headcount(current: u64, maximum: u64) -> Headcount {
    new(HeadcountId::nil(), "Hall", current, maximum, at(0)).expect("within the bounds")
}

fn changes() -> impl Strategy<Value = Vec<HeadcountChange>> {
    let one = prop_oneof![
        3 => Just(HeadcountChange::In),
        2 => Just(HeadcountChange::Out),
        1 => (LEAST_MAXIMUM..=12).prop_map(HeadcountChange::Maximum),
    ];
    prop::collection::vec(one, 0..60)
}

proptest! {
    #[test]
    fn no_change_leads_out_of_the_bounds(
        current in 0_u64..15, maximum in 1_u64..12, changes in changes(),
    ) {
        let mut now = headcount(current, maximum);
        for (moment, change) in (1..).zip(changes) {
            let next = after(&now, change, at(moment));
            prop_assert!((LEAST_MAXIMUM..=MOST_MAXIMUM).contains(&next.maximum));
            // Only a count that began above the maximum is above it, and it never rises there.
            prop_assert!(next.current <= next.maximum.max(now.current));
            prop_assert!(next.current.abs_diff(now.current) <= 1
                || (matches!(change, HeadcountChange::Maximum(_)) && next.current == next.maximum));
            let same = (next.current, next.maximum) == (now.current, now.maximum);
            match change {
                HeadcountChange::Maximum(heads) => {
                    prop_assert_eq!(next.maximum, heads);
                    prop_assert!(next.current <= heads);
                    prop_assert_eq!(next.updated, at(moment));
                }
                HeadcountChange::In | HeadcountChange::Out => {
                    prop_assert_eq!(next.changes == now.changes, same);
                    prop_assert_eq!(next.updated == now.updated, same);
                }
            }
            prop_assert_eq!(next.expires, at(moment) + LASTS);
            now = next;
        }
    }
}

#[test]
fn a_headcount_out_of_bounds_is_refused() {
    let made = |current, maximum| new(HeadcountId::nil(), "", current, maximum, at(0));
    assert_eq!(made(0, 0), Err(Refusal::Maximum));
    assert_eq!(made(0, 100_001), Err(Refusal::Maximum));
    assert_eq!(made(100_001, 5), Err(Refusal::Current));
    assert_eq!(made(u64::MAX, 5), Err(Refusal::Current));
    assert_eq!(made(0, u64::MAX), Err(Refusal::Maximum));
    assert!(made(0, 1).is_ok() && made(100_000, 100_000).is_ok());
}

#[test]
fn fullness_compares_the_count_with_the_maximum() {
    assert_eq!(fullness(&headcount(2, 5)), Fullness::Room(3));
    assert_eq!(fullness(&headcount(5, 5)), Fullness::Full);
    assert_eq!(fullness(&headcount(9, 5)), Fullness::Over(4));
    // People who leave are counted, and nobody can enter until there is room.
    let over = headcount(6, 5);
    assert_eq!(after(&over, HeadcountChange::In, at(1)).current, 6);
    assert_eq!(after(&over, HeadcountChange::Out, at(1)).current, 5);
}

#[test]
fn a_name_is_kept_as_typed_unless_nobody_could_read_it() {
    let name =
        |typed: &str| new(HeadcountId::nil(), typed, 0, 1, at(0)).map(|headcount| headcount.name);
    assert_eq!(
        name("  The Café, east door "),
        Ok(Some("The Café, east door".to_owned()))
    );
    assert_eq!(name("  "), Ok(None));
    assert_eq!(name(&"é".repeat(60)), Ok(Some("é".repeat(60))));
    assert_eq!(name(&"é".repeat(61)), Err(Refusal::NameTooLong));
    assert_eq!(name("Ha\u{202e}ll"), Err(Refusal::NameUnseen));
    assert_eq!(name("Ha\nll"), Err(Refusal::NameUnseen));
}
