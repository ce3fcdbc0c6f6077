//! The rules of a count. Pure: ids and the clock are handed in.

use super::name;
use cffa_store::{Headcount, HeadcountChange, HeadcountId};
use jiff::{SignedDuration, Timestamp};

/// The fewest heads that can be the most: a space for nobody is none.
pub const LEAST_MAXIMUM: u32 = 1;
/// The most heads: as in the Occupancy API; more than any ground of a team takes.
pub const MOST_MAXIMUM: u32 = 100_000;
/// How long a space lasts after its last use: as in the Occupancy API.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24);
/// Spaces at the same time, some 300 bytes each: far more than are in use anywhere, and
/// still only a few megabytes when somebody makes them for fun.
pub const MOST_SPACES: u32 = 10_000;

/// Why a space can't be made or changed so: a sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The maximum is out of bounds.
    #[error("The maximum must be a whole number from {LEAST_MAXIMUM} to {MOST_MAXIMUM}.")]
    Maximum,
    /// The count to begin with is out of bounds.
    #[error("The number already in must be a whole number from 0 to {MOST_MAXIMUM}.")]
    Current,
    /// The name is too long.
    #[error("The name is too long; use at most {} characters.", name::LONGEST)]
    NameTooLong,
    /// There is something in the name that nobody sees.
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    /// [`MOST_SPACES`].
    #[error("This server has reached its maximum number of headcounts. Try again later.")]
    TooManySpaces,
}

impl Refusal {
    /// The field of a form that it is about.
    pub fn field(self) -> &'static str {
        match self {
            Refusal::Maximum => "maximum",
            Refusal::Current => "current",
            Refusal::NameTooLong | Refusal::NameUnseen => "name",
            Refusal::TooManySpaces => "form",
        }
    }
}

/// A new space. It may begin with more heads than fit: those are there already, and it
/// says so until enough have left.
///
/// # Errors
/// [`Refusal`], when something is out of bounds.
pub fn new(
    id: HeadcountId,
    name: &str,
    current: u64,
    maximum: u64,
    now: Timestamp,
) -> Result<Headcount, Refusal> {
    let now = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
    Ok(Headcount {
        id,
        name: name::parse(name)?,
        current: within(current, 0).ok_or(Refusal::Current)?,
        maximum: self::maximum(maximum)?,
        changes: 0,
        created: now,
        updated: now,
        expires: expiry(now),
    })
}

/// A maximum within the bounds.
///
/// # Errors
/// [`Refusal::Maximum`].
pub fn maximum(heads: u64) -> Result<u32, Refusal> {
    within(heads, LEAST_MAXIMUM).ok_or(Refusal::Maximum)
}

fn within(heads: u64, least: u32) -> Option<u32> {
    let heads = u32::try_from(heads).ok()?;
    (least..=MOST_MAXIMUM).contains(&heads).then_some(heads)
}

/// Until when a space lasts that is used now. In whole seconds: no store keeps it finer.
pub fn expiry(now: Timestamp) -> Timestamp {
    let second = Timestamp::from_second(now.as_second()).unwrap_or(now);
    second.saturating_add(LASTS).unwrap_or(Timestamp::MAX)
}

/// What a change makes of a space. A change beyond the bounds leaves it as it is; a lower
/// maximum takes the count down with it. The stores do the same in one statement each, and
/// the tests of their contract hold them to this.
pub fn after(space: &Headcount, change: HeadcountChange, now: Timestamp) -> Headcount {
    let (current, maximum) = match change {
        HeadcountChange::In if space.current < space.maximum => (space.current + 1, space.maximum),
        HeadcountChange::Out if space.current > 0 => (space.current - 1, space.maximum),
        HeadcountChange::In | HeadcountChange::Out => return used(space, now),
        HeadcountChange::Maximum(heads) => (space.current.min(heads), heads),
    };
    Headcount {
        current,
        maximum,
        changes: space.changes + 1,
        updated: space.updated.max(now),
        ..used(space, now)
    }
}

/// A space that somebody looked at.
pub fn used(space: &Headcount, now: Timestamp) -> Headcount {
    Headcount {
        expires: space.expires.max(expiry(now)),
        ..space.clone()
    }
}

/// How full a space is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// So many more fit.
    Room(u32),
    /// Nobody fits any more.
    Full,
    /// So many must leave.
    Over(u32),
}

/// How full a space is.
pub fn fullness(space: &Headcount) -> Fullness {
    match space.current.cmp(&space.maximum) {
        std::cmp::Ordering::Less => Fullness::Room(space.maximum - space.current),
        std::cmp::Ordering::Equal => Fullness::Full,
        std::cmp::Ordering::Greater => Fullness::Over(space.current - space.maximum),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
