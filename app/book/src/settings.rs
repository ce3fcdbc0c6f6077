//! What a manager can set about the book.

use super::zone::{self, Zone};
use super::{Currency, Refusal, limits};
use serde::{Deserialize, Serialize};

/// The settings of one book. The team's name is not here: it is unique among
/// teams and so belongs to the team's own record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The currency of every amount; fixed once the book has a game or transaction.
    pub currency: Currency,
    /// Who played within so many days is offered for a new game.
    pub active_days: u16,
    /// Transactions and balances of so many days are recent.
    pub recent_days: u16,
    /// Where the team plays; none is the server's own zone.
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
    /// Reads a number of days someone typed.
    ///
    /// # Errors
    /// If it is no whole number from 1 to [`limits::DAYS`].
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
