//! Teams with their members, invitations and books, and how the store keeps them.

use crate::{AccountId, AskedOnce, Identity, StoreError};
use async_trait::async_trait;
use cffa_book::{Actor, ClosedFor, PlayerId, Seq};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One team (a tenant).
pub type TeamId = Uuid;

/// A team: its name, its members, and which book is its book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Stays the same through renames.
    pub id: TeamId,
    /// Counts the writes.
    pub version: u64,
    /// As typed.
    pub name: String,
    /// The name folded; unique over all teams.
    pub name_key: String,
    /// The generation of the book in use.
    pub generation: Uuid,
    /// When the team was made.
    pub created: Timestamp,
    /// Everybody with access, revoked ones included.
    pub members: Vec<Member>,
    /// Invitations nobody has used.
    #[serde(default)]
    pub invitations: Vec<Invitation>,
    /// Invitations by name that nobody has accepted; one at most for each identity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named_invitations: Vec<NamedInvitation>,
    /// Earlier books.
    #[serde(default)]
    pub kept: Vec<ArchivedBook>,
    /// Books read in from a file that nobody has said yes to yet.
    #[serde(default)]
    pub staged: Vec<StagedBook>,
    /// The latest things that happened to the team, the oldest first.
    #[serde(default)]
    pub events: Vec<TeamEvent>,
    /// What was asked of the team with an idempotency key, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<TeamAsked>,
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
    /// The role in a word.
    pub fn word(self) -> &'static str {
        match self {
            Role::Manager => "manager",
            Role::Player => "player",
        }
    }
}

/// Somebody's place in a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub account: AccountId,
    /// Manager or player.
    pub role: Role,
    /// Whose statement is theirs; as it was linked, merges are followed by the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// Since when.
    pub since: Timestamp,
    /// When their access was taken away; they see nothing while this is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Timestamp>,
}

/// A link by which one person can become a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// To name it by; the token itself is not kept.
    pub id: Uuid,
    /// SHA-256 of the token in the link, in hex.
    pub token_hash: String,
    /// What the new member will be.
    pub role: Role,
    /// Whose statement will be theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// Who made it.
    pub by: Actor,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it can be used.
    pub expires: Timestamp,
}

/// An invitation to somebody by what they sign in with, whether anybody signs in so or not.
/// They become a member when they accept it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedInvitation {
    /// To name it by.
    pub id: Uuid,
    /// Whom it is for.
    pub to: Identity,
    /// What to call them until they have an account.
    pub name: String,
    /// What the new member will be.
    pub role: Role,
    /// Whose statement will be theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub player: Option<PlayerId>,
    /// Who made it.
    pub by: Actor,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it can be accepted.
    pub expires: Timestamp,
}

/// An earlier book of a team, kept for a while so that it can be brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchivedBook {
    /// Its generation.
    pub generation: Uuid,
    /// Why another took its place.
    pub reason: ClosedFor,
    /// When.
    pub replaced: Timestamp,
    /// How many games it had.
    pub games: usize,
    /// How many players it had.
    pub players: usize,
    /// How many changes it has; 0 in records of versions that did not count them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changes: Seq,
}

fn is_zero(count: &Seq) -> bool {
    *count == 0
}

/// A book beside the team's own: one that is written, waits, is being taken or is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagedBook {
    /// Its generation.
    pub generation: Uuid,
    /// When it was begun.
    pub made: Timestamp,
    /// How far it is. A record that does not say so is of a version that did not know
    /// whether the book was whole.
    #[serde(default, skip_serializing_if = "StagedBookState::is_writing")]
    pub state: StagedBookState,
    /// Whether a question about the file it was read from is not answered: it can't be taken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unanswered: bool,
}

/// How far a staged book is. Each step from one state to the next is one guarded write of
/// the team's record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StagedBookState {
    /// Its changes are being written. It can't be taken.
    #[default]
    Writing,
    /// It is there whole, and waits for somebody to say yes to it.
    Whole,
    /// It takes the place of another book, once that one is closed with the change at this
    /// place. While nothing is written there, this book must stay.
    Taking(Place),
    /// Nobody can reach it any more. Its changes are being deleted.
    Deleting,
}

impl StagedBookState {
    fn is_writing(&self) -> bool {
        *self == StagedBookState::Writing
    }
}

/// The number of a change in one of a team's books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The book.
    pub generation: Uuid,
    /// The number.
    pub seq: Seq,
}

/// Something that happened to the team rather than in its book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamEvent {
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub by: Actor,
    /// What, in a sentence.
    pub what: String,
}

/// Something that was asked of a team with an idempotency key, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamAsked {
    /// By which it is known again.
    pub once: AskedOnce,
    /// What was answered.
    pub answer: TeamAnswer,
}

/// What somebody was told who changed a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamAnswer {
    /// That it is done.
    Done,
    /// That it was so already.
    Unchanged,
    /// That it was so already in the book, as it stood after this change.
    UnchangedBook(Place),
    /// An invitation by link that was made.
    Invited(Invitation),
    /// An invitation by name that was made.
    InvitedByName(NamedInvitation),
    /// A member as they were then, and whether that was changed.
    Member {
        /// The member.
        member: Member,
        /// Whether it was not so already.
        changed: bool,
    },
}

/// Stores teams. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait TeamStore: Send + Sync + 'static {
    /// Adds a team. Answers [`StoreError::Taken`] when its name (or its id) is another
    /// team's.
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError>;

    /// Replaces a team that is still at `team.version`, and counts the version up.
    /// Answers [`StoreError::Conflict`] when it is not, [`StoreError::Taken`] when the
    /// new name is another team's.
    async fn replace_team(&self, team: &Team) -> Result<(), StoreError>;

    /// One team.
    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError>;

    /// The team with an open invitation whose token has this hash.
    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError>;

    /// The teams with an invitation by name for any of these identities, expired ones
    /// included, by name.
    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError>;

    /// The teams that an account is or was a member of.
    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError>;

    /// All teams, by name.
    async fn teams(&self) -> Result<Vec<Team>, StoreError>;
}
