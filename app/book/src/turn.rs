//! Whose turn it is to pay the odd pennies of an amount that does not divide.

/// Returns a function that tells whether a position pays one penny more: `odd` of the `count`
/// positions do, from number `turn` on, continuing at the start after the last.
pub(super) fn pays_more(turn: u32, count: u32, odd: u32) -> impl Fn(u32) -> bool + Copy {
    let begin = turn.checked_rem(count).unwrap_or(0);
    move |place| (place + count - begin) % count < odd
}
