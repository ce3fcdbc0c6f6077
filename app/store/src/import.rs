//! An import that goes on in the server, and what a store does for it.

use super::{StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::Actor;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportStage {
    /// Others are read before it.
    Waiting,
    /// The file is read: bytes.
    Reading,
    /// The book is written beside the team's: changes.
    Writing,
    /// The book waits for somebody's yes.
    Ready,
    /// The file can't be read.
    Refused,
    /// It came to no end, by no fault of the file.
    Interrupted,
}

/// The import of a team. It has one at most: the next takes its place. Its end is kept to
/// the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Whose book it may become.
    pub team: TeamId,
    /// Which import, and the generation of the book that it writes.
    pub id: Uuid,
    /// Who began it.
    pub by: Actor,
    /// When.
    pub began: Timestamp,
    /// How far it is.
    pub stage: ImportStage,
    /// So much of the stage is done.
    pub done: u64,
    /// Of so much; 0 where nobody knows.
    pub total: u64,
    /// When the process that works on it was last heard of.
    pub touched: Timestamp,
    /// What came of it, as the pages keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// When it is forgotten.
    pub expires: Timestamp,
}

/// What a store does for imports. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait ImportStore: Send + Sync + 'static {
    /// Keeps an import in the place of its team's last one.
    async fn begin_import(&self, import: &Import) -> Result<(), StoreError>;

    /// Replaces an import that is still its team's, or answers `false`: one that another
    /// took the place of must not come back.
    async fn update_import(&self, import: &Import) -> Result<bool, StoreError>;

    /// The import of a team, if it has not expired by `now`.
    async fn import(&self, team: TeamId, now: Timestamp) -> Result<Option<Import>, StoreError>;

    /// Forgets an import, if it is still its team's.
    async fn delete_import(&self, team: TeamId, id: Uuid) -> Result<(), StoreError>;

    /// Forgets imports that expired before `now`.
    async fn purge_imports(&self, now: Timestamp) -> Result<(), StoreError>;
}
