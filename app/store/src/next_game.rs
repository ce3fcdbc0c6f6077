//! A team's next game, read and written whole as a team is, and what a store does for it.

use super::{StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::{Actor, Money, PlayerId};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A game that is to be played: when and where, who said what, and who came first. A team
/// has one at most; the next takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGame {
    /// Whose game it is, and what it is known by.
    pub team: TeamId,
    /// Counts the writes.
    pub version: u64,
    /// Which game. The game that is logged from it gets the same id.
    pub id: Uuid,
    /// What the manager planned.
    #[serde(flatten)]
    pub details: NextGameDetails,
    /// How often that was changed, so that two managers don't undo each other's changes.
    #[serde(default)]
    pub edits: u64,
    /// Whether it will not be played after all.
    #[serde(default)]
    pub called_off: bool,
    /// The link by which people answer.
    pub link: NextGameLink,
    /// Who answered, the first one first, whether they come or not.
    #[serde(default)]
    pub replies: Vec<Rsvp>,
    /// Every head that wants to play, the first one first: each is the reply it belongs to.
    #[serde(default)]
    pub queue: Vec<Uuid>,
    /// What programs asked with an idempotency key, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<AskedOnce>,
}

/// Something that was asked with an idempotency key, and that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedOnce {
    /// The key.
    pub key: Uuid,
    /// By which what was asked is known again.
    pub print: Uuid,
}

/// What a manager plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGameDetails {
    /// The day.
    pub date: Date,
    /// When it begins.
    pub time: Time,
    /// Where.
    pub place: String,
    /// What the pitch costs, when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Fewer heads are too few to play.
    pub minimum: u32,
    /// More heads are too many.
    pub maximum: u32,
}

/// The link by which people answer. Its token follows from the salt and the secret key of
/// the installation, so that it can be shown again and a copy of the database opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextGameLink {
    /// Random, and another one for each link.
    pub salt: Uuid,
    /// SHA-256 of the token in the link, in hex.
    pub token_hash: String,
}

/// What somebody said. Their heads stand in the queue; who has none there does not come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rsvp {
    /// To name it by.
    pub id: Uuid,
    /// Which player; nobody of the book when the name was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// What they were called then.
    pub name: String,
    /// Who said so last. Nobody known: whoever had the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Actor>,
    /// When they said so last.
    pub at: Timestamp,
}

/// What a store does for plans. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait NextGameStore: Send + Sync + 'static {
    /// Adds a plan. Answers [`StoreError::Taken`] when its team has one already.
    async fn insert_plan(&self, plan: &NextGame) -> Result<(), StoreError>;

    /// Replaces a plan that is still at `plan.version`, and counts the version up. Answers
    /// [`StoreError::Conflict`] when it is not.
    async fn replace_plan(&self, plan: &NextGame) -> Result<(), StoreError>;

    /// The plans of these teams, in any order.
    async fn plans(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError>;

    /// The plan with a link whose token has this hash.
    async fn plan_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError>;

    /// Forgets the plan of a team.
    async fn delete_plan(&self, team: TeamId) -> Result<(), StoreError>;

    /// Forgets plans of days before this one.
    async fn purge_plans(&self, before: Date) -> Result<(), StoreError>;
}
