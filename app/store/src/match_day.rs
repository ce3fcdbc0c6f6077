//! The match-day settings of a team: recurring games and the addresses of calendar feeds. Like a
//! team, it is read and written whole.

use crate::{AccountId, AnsweredRequest, Price, StoreError, TeamId, price};
use async_trait::async_trait;
use cffa_book::{Currency, Money};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The record of a team. Teams without such settings have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchDay {
    /// The team.
    pub team: TeamId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The recurring games, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schedule: Option<Schedule>,
    /// The calendar addresses: at most one for the team, and one for each member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<CalendarLink>,
    /// The latest requests with an idempotency key that changed the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<AnsweredRequest>,
    /// Whether players who owe money are reminded automatically.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remind_debtors: bool,
}

/// Games that recur every week or every second week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// The days of the week, 1 (Monday) to 7 (Sunday), in ascending order.
    pub weekdays: Vec<i8>,
    /// The interval: 1 for every week, 2 for every second week.
    pub every_weeks: u8,
    /// The first day on which a game can take place. The interval is counted from its week.
    pub from: Date,
    /// When a game begins, in the team's time zone.
    pub time: Time,
    /// Where it is.
    pub place: String,
    /// The price of the pitch, if known.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "price::or_bare"
    )]
    pub price: Option<Price>,
    /// The minimum number of people, guests included.
    pub minimum: u32,
    /// The maximum number of people, guests included.
    pub maximum: u32,
    /// Dates without a game, such as holidays, in ascending order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<Date>,
    /// How many days in advance a game is scheduled.
    pub days_before: u16,
    /// How often it was changed, so that two managers don't undo each other's changes.
    pub edits: u64,
}

impl Schedule {
    /// The price, if known in this currency.
    pub fn price_in(&self, currency: Currency) -> Option<Money> {
        self.price?.in_currency(currency)
    }
}

/// The address of a calendar feed. Its token is derived from the salt and the installation's secret
/// key, so that it can be shown again, but a copy of the database does not reveal it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarLink {
    /// The member whose games the feed contains; `None` for all games of the team.
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

    /// Returns the teams with automatic payment reminders.
    async fn teams_that_remind(&self) -> Result<Vec<TeamId>, StoreError>;
}
