//! Teams with their members, invitations and books.

use crate::{AccountId, AnsweredRequest, Identity, PaymentClaim, PaymentMethod, StoreError};
use async_trait::async_trait;
use cffa_book::{Actor, ClosedFor, PlayerId, Seq};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The ID of a team (a tenant).
pub type TeamId = Uuid;

/// A team: its name, its members, and which book is its current one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Never changes, even if the name does.
    pub id: TeamId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The name as it was entered.
    pub name: String,
    /// The normalized name. No two teams share one.
    pub name_key: String,
    /// The generation of the current book.
    pub generation: Uuid,
    /// When the team was created.
    pub created: Timestamp,
    /// Everyone who has or had access.
    pub members: Vec<Member>,
    /// Invitations by link that are still open.
    #[serde(default)]
    pub invitations: Vec<Invitation>,
    /// Invitations by name that are still open; at most one for each identity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named_invitations: Vec<NamedInvitation>,
    /// Earlier books.
    #[serde(default)]
    pub kept: Vec<ArchivedBook>,
    /// Books that are not the current one: imported and not yet confirmed, or being deleted.
    #[serde(default)]
    pub staged: Vec<StagedBook>,
    /// The latest events, oldest first.
    #[serde(default)]
    pub events: Vec<TeamEvent>,
    /// The requests that had an idempotency key, latest last.
    #[serde(default, rename = "asked", skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<TeamRequest>,
    /// Payments that players reported and no manager has confirmed or dismissed yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<PaymentClaim>,
    /// The link with which players see their balance and reply, without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<TeamLink>,
}

/// The link of a team. Its token is derived from the salt and the secret key, so that managers can
/// see it again; only its hash is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamLink {
    /// Distinguishes the token from earlier ones.
    pub salt: Uuid,
    /// SHA-256 of the token, in hex.
    pub token_hash: String,
}

/// What a member may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees their own statement.
    Player,
    /// Keeps the book.
    Manager,
}

impl Role {
    /// The role as a word.
    pub fn word(self) -> &'static str {
        match self {
            Role::Manager => "manager",
            Role::Player => "player",
        }
    }
}

/// An account's membership of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The account.
    pub account: AccountId,
    /// Manager or player.
    pub role: Role,
    /// The player whose statement is theirs, as linked originally. The book resolves players that
    /// were merged since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// When they joined.
    pub since: Timestamp,
    /// When their access was revoked. While this is set, they see nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Timestamp>,
    /// How to pay them. Shown to players while they are a manager with access.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payment_methods: Vec<PaymentMethod>,
}

/// An invitation by link. One person can use it to become a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Identifies the invitation. The token itself is not stored.
    pub id: Uuid,
    /// SHA-256 of the token in the link, in hex.
    pub token_hash: String,
    /// The role of the new member.
    pub role: Role,
    /// The player of the new member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// Who created it.
    pub by: Actor,
    /// When it was created.
    pub made: Timestamp,
    /// When it expires.
    pub expires: Timestamp,
}

/// An invitation by name, for the person with this identity, who may not have an account yet. They
/// become a member when they accept it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedInvitation {
    /// Identifies the invitation.
    pub id: Uuid,
    /// Who is invited.
    pub to: Identity,
    /// Their display name until they have an account.
    pub name: String,
    /// The role of the new member.
    pub role: Role,
    /// The player of the new member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// Who created it.
    pub by: Actor,
    /// When it was created.
    pub made: Timestamp,
    /// When it expires.
    pub expires: Timestamp,
}

/// An earlier book of a team. It is kept for a while so that it can be restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchivedBook {
    /// Its generation.
    pub generation: Uuid,
    /// Why another book replaced it.
    pub reason: ClosedFor,
    /// When it was replaced.
    pub replaced: Timestamp,
    /// How many games it has.
    pub games: usize,
    /// How many players it has.
    pub players: usize,
    /// How many changes it has; 0 in records of older versions, which did not count them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changes: Seq,
}

fn is_zero(count: &Seq) -> bool {
    *count == 0
}

/// A book that is not a team's current one: it is being written, waits for confirmation, is
/// replacing the current book or is being deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagedBook {
    /// Its generation.
    pub generation: Uuid,
    /// When it was created.
    pub made: Timestamp,
    /// Its state. Missing in records of older versions, which did not record whether the book was
    /// complete.
    #[serde(default, skip_serializing_if = "StagedBookState::is_writing")]
    pub state: StagedBookState,
    /// Whether a question about the imported file is open. Until it is answered, the book can't
    /// become the current one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unanswered: bool,
}

/// The state of a staged book. Each transition is one guarded write of the team's record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StagedBookState {
    /// Its changes are being written. It can't become the current book.
    #[default]
    Writing,
    /// It is complete and waits for confirmation.
    Whole,
    /// It replaces another book as soon as that one is closed by the change at this position. Until
    /// that change is written, this book must not be deleted.
    Taking(BookPosition),
    /// It is no longer referenced. Its changes are being deleted.
    Deleting,
}

impl StagedBookState {
    fn is_writing(&self) -> bool {
        *self == StagedBookState::Writing
    }
}

/// The position of a change in one of a team's books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookPosition {
    /// The book.
    pub generation: Uuid,
    /// The number of the change.
    pub seq: Seq,
}

/// An event of the team itself, as opposed to a change of its book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamEvent {
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub by: Actor,
    /// A sentence that describes it.
    pub what: String,
}

/// A request with an idempotency key, and its response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamRequest {
    /// The key and the fingerprint of the request.
    #[serde(rename = "once")]
    pub request: AnsweredRequest,
    /// The response.
    pub answer: TeamAnswer,
}

/// The response to a request that changes a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamAnswer {
    /// The team was changed.
    Done,
    /// Nothing had to change.
    Unchanged,
    /// Nothing had to change in the book after the change at this position.
    UnchangedBook(BookPosition),
    /// An invitation by link was created.
    Invited(Invitation),
    /// An invitation by name was created.
    InvitedByName(NamedInvitation),
    /// A player reported a payment.
    Claimed(PaymentClaim),
    /// A member, as they were after the request.
    Member {
        /// The member.
        member: Member,
        /// Whether the request changed them.
        changed: bool,
    },
}

/// Stores teams. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait TeamStore: Send + Sync + 'static {
    /// Adds a team. Fails with [`StoreError::Taken`] if another team has its name or ID.
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError>;

    /// Replaces a team that is still at `team.version` and increments its version. Fails with
    /// [`StoreError::Conflict`] if it is at another version, and with [`StoreError::Taken`] if
    /// another team has the new name.
    async fn replace_team(&self, team: &Team) -> Result<(), StoreError>;

    /// Returns one team.
    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError>;

    /// Returns the team with an invitation by link whose token has this hash.
    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError>;

    /// Returns the teams with an invitation by name for any of these identities, including
    /// expired ones, sorted by name.
    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError>;

    /// Returns the teams of which an account is or was a member, sorted by name.
    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError>;

    /// Returns all teams, sorted by name.
    async fn teams(&self) -> Result<Vec<Team>, StoreError>;
}
