//! What a manager can set about the book.

use super::zone::{self, Zone};
use super::{Currency, Refusal, limits};
use serde::{Deserialize, Serialize};

/// The settings of one book. The team's name is not one of them: it is unique among teams, so it
/// belongs to the record of the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The currency of every amount; fixed once the book has a game or transaction.
    pub currency: Currency,
    /// New games offer those who played within this number of days.
    pub active_days: u16,
    /// How many days a transaction or balance counts as recent.
    pub recent_days: u16,
    /// Where the team plays; `None` for the server's time zone.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "zone::lenient"
    )]
    pub time_zone: Option<Zone>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            currency: Currency::default(),
            active_days: 730,
            recent_days: 180,
            time_zone: None,
        }
    }
}

impl Settings {
    /// Reads a typed number of days.
    ///
    /// # Errors
    /// If it is not a whole number from 1 to [`limits::DAYS`].
    pub fn days(typed: &str) -> Result<u16, Refusal> {
        let typed = typed.trim();
        let ascii = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
        ascii
            .then(|| typed.parse().ok())
            .flatten()
            .filter(|days| (1..=limits::DAYS).contains(days))
            .ok_or(Refusal::DaysUnreadable)
    }
}
