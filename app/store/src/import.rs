//! Imports that run in the server.

use crate::{StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::Actor;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The stage of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportStage {
    /// It waits for other imports.
    Waiting,
    /// It reads the file. Progress is in bytes.
    Reading,
    /// It writes the staged book. Progress is in changes.
    Writing,
    /// The staged book waits for confirmation.
    Ready,
    /// The file can't be read.
    Refused,
    /// It did not finish. The file is not the cause.
    Interrupted,
}

/// An import of a team. A team has at most one: the next replaces it. Its expiry is stored to
/// the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The team.
    pub team: TeamId,
    /// The ID of the import, and the generation of the book that it writes.
    pub id: Uuid,
    /// Who started it.
    pub by: Actor,
    /// When it started.
    pub began: Timestamp,
    /// The current stage.
    pub stage: ImportStage,
    /// How much of the stage is done.
    pub done: u64,
    /// How much the stage has in total; 0 if unknown.
    pub total: u64,
    /// When the process that runs it last reported progress.
    pub touched: Timestamp,
    /// The result, in the form that the pages store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// When this record is deleted.
    pub expires: Timestamp,
}

impl Import {
    /// Returns this import as interrupted.
    pub(crate) fn interrupted(&self) -> Import {
        Import {
            stage: ImportStage::Interrupted,
            ..self.clone()
        }
    }
}

/// Stores imports. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait ImportStore: Send + Sync + 'static {
    /// Stores an import, in place of the team's previous one.
    async fn begin_import(&self, import: &Import) -> Result<(), StoreError>;

    /// Replaces an import, or returns `false` if the team has another one: an import that was
    /// replaced must not reappear.
    async fn update_import(&self, import: &Import) -> Result<bool, StoreError>;

    /// Marks an import as interrupted if it is unchanged since it was `seen`. Otherwise returns
    /// `false`: its process has reported progress or its end, the import was replaced, or another
    /// process has marked it.
    async fn interrupt_import(&self, seen: &Import) -> Result<bool, StoreError>;

    /// Returns the import of a team, if it has not expired by `now`.
    async fn import(&self, team: TeamId, now: Timestamp) -> Result<Option<Import>, StoreError>;

    /// Returns the imports of all teams that have not expired by `now`.
    async fn imports(&self, now: Timestamp) -> Result<Vec<Import>, StoreError>;

    /// Deletes an import, unless the team has another.
    async fn delete_import(&self, team: TeamId, id: Uuid) -> Result<(), StoreError>;

    /// Deletes imports that expired before `now`.
    async fn purge_imports(&self, now: Timestamp) -> Result<(), StoreError>;
}
