//! The next game of a team. Like a team, it is read and written whole.

use crate::{Price, StoreError, TeamId, price};
use async_trait::async_trait;
use cffa_book::{Actor, Currency, Money, PlayerId};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A scheduled game: its details, the replies and their order. A team has at most one: the next
/// replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGame {
    /// The team.
    pub team: TeamId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The ID of the game. The game that is logged from it has the same ID.
    pub id: Uuid,
    /// The details that a manager set.
    #[serde(flatten)]
    pub details: NextGameDetails,
    /// How often the details changed, or the game was canceled or reinstated, so that two managers
    /// don't undo each other's changes, and calendars recognize the latest version.
    #[serde(default)]
    pub edits: u64,
    /// Whether the game was canceled.
    #[serde(default)]
    pub called_off: bool,
    /// The link that people use to reply.
    pub link: NextGameLink,
    /// The replies, yes and no, in the order of the first reply of each person.
    #[serde(default)]
    pub replies: Vec<Rsvp>,
    /// One element for each person who wants to play, guests included, in the order in which
    /// they joined: the ID of the reply that the person belongs to.
    #[serde(default)]
    pub queue: Vec<Uuid>,
    /// The requests of API clients with an idempotency key, latest last.
    #[serde(default, rename = "asked", skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<AnsweredRequest>,
    /// The team's games before this one, latest last: their times are not in the book, and
    /// calendars show them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierGame>,
}

/// A game that was scheduled before the next game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierGame {
    /// The ID of the game.
    pub id: Uuid,
    /// How often it was edited.
    #[serde(default)]
    pub edits: u64,
    /// The day.
    pub date: Date,
    /// When it began.
    pub time: Time,
    /// Where it was.
    pub place: String,
}

/// A completed request with an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredRequest {
    /// The key.
    pub key: Uuid,
    /// A fingerprint of the request, to recognize a repetition.
    #[serde(rename = "print")]
    pub fingerprint: Uuid,
}

/// The details of a game, as set by a manager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGameDetails {
    /// The day.
    pub date: Date,
    /// When it begins.
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
}

impl NextGameDetails {
    /// The price, if known in this currency.
    pub fn price_in(&self, currency: Currency) -> Option<Money> {
        self.price?.in_currency(currency)
    }
}

/// The link that people use to reply. Its token is derived from the salt and the installation's
/// secret key, so that it can be shown again, but a copy of the database does not reveal it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGameLink {
    /// Random, and different for each link.
    pub salt: Uuid,
    /// SHA-256 of the token in the link, in hex.
    pub token_hash: String,
}

/// A person's reply. The queue has an element for them and for each of their guests. If it has
/// none, they don't play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rsvp {
    /// The ID of the reply.
    pub id: Uuid,
    /// The player, or `None` if the name was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// The name at the time.
    pub name: String,
    /// Who replied last; `None` if they used the link without signing in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// When they replied last.
    pub at: Timestamp,
}

/// Stores next games. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait NextGameStore: Send + Sync + 'static {
    /// Adds a next game. Fails with [`StoreError::Taken`] if its team has one.
    async fn insert_next_game(&self, game: &NextGame) -> Result<(), StoreError>;

    /// Replaces a next game that is still at `game.version` and increments its version. Fails
    /// with [`StoreError::Conflict`] if it is at another version.
    async fn replace_next_game(&self, game: &NextGame) -> Result<(), StoreError>;

    /// Returns the next games of these teams, in any order.
    async fn next_games(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError>;

    /// Returns the next game whose link has a token with this hash.
    async fn next_game_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError>;

    /// Deletes the next game of a team.
    async fn delete_next_game(&self, team: TeamId) -> Result<(), StoreError>;

    /// Deletes next games with a date before this one.
    async fn purge_next_games(&self, before: Date) -> Result<(), StoreError>;
}
