//! The rules of a headcount. Pure: the caller passes IDs and the time.

use super::name;
use cffa_store::{Headcount, HeadcountChange, HeadcountId};
use jiff::{SignedDuration, Timestamp};

/// The smallest capacity.
pub const LEAST_MAXIMUM: u32 = 1;
/// The largest capacity, as in the Occupancy API: more than any ground of a team holds.
pub const MOST_MAXIMUM: u32 = 100_000;
/// How long a headcount is kept after its last use, as in the Occupancy API.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24);
/// The most headcounts at a time, of about 300 bytes each: far more than any installation uses, and
/// only a few megabytes in case of abuse.
pub const MOST_HEADCOUNTS: u32 = 10_000;

/// Why a headcount can't be created or changed, in a sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The maximum is out of bounds.
    #[error("The maximum must be a whole number from {LEAST_MAXIMUM} to {MOST_MAXIMUM}.")]
    Maximum,
    /// The initial count is out of bounds.
    #[error("The number already in must be a whole number from 0 to {MOST_MAXIMUM}.")]
    Current,
    /// The name is too long.
    #[error("The name is too long; use at most {} characters.", name::LONGEST)]
    NameTooLong,
    /// The name contains invisible characters.
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    /// [`MOST_HEADCOUNTS`].
    #[error("This server has reached its maximum number of headcounts. Try again later.")]
    TooManyHeadcounts,
}

impl Refusal {
    /// The field of the form that it concerns.
    pub fn field(self) -> &'static str {
        match self {
            Refusal::Maximum => "maximum",
            Refusal::Current => "current",
            Refusal::NameTooLong | Refusal::NameUnseen => "name",
            Refusal::TooManyHeadcounts => "form",
        }
    }
}

/// Creates a headcount. The count may be above the maximum: the people are there already.
///
/// # Errors
/// [`Refusal`] if a value is out of bounds.
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

/// Checks a maximum.
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

/// When a headcount expires that is used now, in whole seconds: every store has this precision.
pub fn expiry(now: Timestamp) -> Timestamp {
    let second = Timestamp::from_second(now.as_second()).unwrap_or(now);
    second.saturating_add(LASTS).unwrap_or(Timestamp::MAX)
}

/// The result of a change. A change beyond the bounds has no effect, and a lower maximum lowers the
/// count. Each store does the same in one statement; the contract tests of the stores check this.
pub fn after(headcount: &Headcount, change: HeadcountChange, now: Timestamp) -> Headcount {
    let (current, maximum) = match change {
        HeadcountChange::In if headcount.current < headcount.maximum => {
            (headcount.current + 1, headcount.maximum)
        }
        HeadcountChange::Out if headcount.current > 0 => (headcount.current - 1, headcount.maximum),
        HeadcountChange::In | HeadcountChange::Out => return used(headcount, now),
        HeadcountChange::Maximum(heads) => (headcount.current.min(heads), heads),
    };
    Headcount {
        current,
        maximum,
        changes: headcount.changes + 1,
        updated: headcount.updated.max(now),
        ..used(headcount, now)
    }
}

/// The result of a use.
pub fn used(headcount: &Headcount, now: Timestamp) -> Headcount {
    Headcount {
        expires: headcount.expires.max(expiry(now)),
        ..headcount.clone()
    }
}

/// How full a headcount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// This many more people fit.
    Room(u32),
    /// It is full.
    Full,
    /// This many people are too many.
    Over(u32),
}

/// Returns how full a headcount is.
pub fn fullness(headcount: &Headcount) -> Fullness {
    match headcount.current.cmp(&headcount.maximum) {
        std::cmp::Ordering::Less => Fullness::Room(headcount.maximum - headcount.current),
        std::cmp::Ordering::Equal => Fullness::Full,
        std::cmp::Ordering::Greater => Fullness::Over(headcount.current - headcount.maximum),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
