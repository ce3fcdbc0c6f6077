//! What a team set up for its match days: recurring games, and the addresses at which calendar
//! programs read its games. Like a team, it is read and written whole.

use crate::{AccountId, AnsweredRequest, Price, StoreError, TeamId, price};
use async_trait::async_trait;
use cffa_book::{Currency, Money};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The record of a team. A team that set up nothing has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchDay {
    /// The team.
    pub team: TeamId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The recurring games, if there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
    /// The calendar addresses: at most one of the team, and one of each member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<CalendarLink>,
    /// The latest requests with an idempotency key that changed the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<AnsweredRequest>,
    /// Whether players who owe are reminded without a manager's tap.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remind_debtors: bool,
}

/// Games that recur every week or every second week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// The days of the week, 1 (Monday) to 7 (Sunday), in this order.
    pub weekdays: Vec<i8>,
    /// In which weeks: 1 for every week, 2 for every second week.
    pub every_weeks: u8,
    /// The first day on which there can be a game. Its week is the first that counts.
    pub from: Date,
    /// When a game begins, by the clocks of the team.
    pub time: Time,
    /// Where it is.
    pub place: String,
    /// The price of the pitch, if it is known.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "price::or_bare"
    )]
    pub price: Option<Price>,
    /// The fewest people who can play.
    pub minimum: u32,
    /// The most people who can play.
    pub maximum: u32,
    /// Days without a game, such as holidays, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<Date>,
    /// How many days before its day a game is planned.
    pub days_before: u16,
    /// How often it was changed, so that two managers don't undo each other's changes.
    pub edits: u64,
}

impl Schedule {
    /// The price, if it is known in this currency.
    pub fn price_in(&self, currency: Currency) -> Option<Money> {
        self.price?.in_currency(currency)
    }
}

/// An address at which calendar programs read games. Its token is derived from the salt and the
/// installation's secret key, so that it can be shown again, but a copy of the database reveals no
/// address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarLink {
    /// The member whose games it has; `None` for all games of the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// Random, and different for each address.
    pub salt: Uuid,
    /// SHA-256 of the token in the address, in hex.
    pub token_hash: String,
}

/// Stores these records. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait MatchDayStore: Send + Sync + 'static {
    /// Adds a record. Fails with [`StoreError::Taken`] if its team has one, or another team has
    /// one of its calendar addresses.
    async fn insert_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError>;

    /// Replaces a record that is still at `match_day.version` and increments its version. Fails
    /// with [`StoreError::Conflict`] if it is at another version.
    async fn replace_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError>;

    /// Returns the records of these teams, in any order.
    async fn match_days(&self, teams: &[TeamId]) -> Result<Vec<MatchDay>, StoreError>;

    /// Returns the record with a calendar address whose token has this hash.
    async fn match_day_with_calendar(
        &self,
        token_hash: &str,
    ) -> Result<Option<MatchDay>, StoreError>;

    /// Returns the teams that have recurring games.
    async fn teams_with_schedule(&self) -> Result<Vec<TeamId>, StoreError>;

    /// Returns the teams whose players are reminded of what they owe.
    async fn teams_that_remind(&self) -> Result<Vec<TeamId>, StoreError>;
}
