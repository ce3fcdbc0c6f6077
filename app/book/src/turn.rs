//! Whose turn it is to pay the odd pennies of an amount that does not divide.

/// Tells of each of `count` places whether it pays one penny more: `odd` of them do, beginning
/// with place number `turn` and going round.
pub(super) fn pays_more(turn: u32, count: u32, odd: u32) -> impl Fn(u32) -> bool + Copy {
    let begin = turn.checked_rem(count).unwrap_or(0);
    move |place| (place + count - begin) % count < odd
}
