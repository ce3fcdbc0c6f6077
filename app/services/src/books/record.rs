//! The team's record, changed by guarded writes alone: each is decided on the record as it
//! was read, and counts only if nobody wrote it since.

use super::{TRIES, pause};
use cffa_store::{BookId, Store, StoreError, Team, TeamId};
use uuid::Uuid;

/// Changes a team's record, deciding again if another writer was first. What `change`
/// answers when it refuses is handed back, and nothing is written then.
///
/// # Errors
/// What `change` says; when the team no longer exists, or the database does not take it.
pub(super) async fn change<E: From<StoreError>>(
    store: &dyn Store,
    team: TeamId,
    mut change: impl FnMut(&mut Team) -> Result<(), E>,
) -> Result<(), E> {
    for attempt in 0..TRIES {
        let found = store.team(team).await?;
        let was = found.ok_or_else(|| StoreError::Broken("the team no longer exists".into()))?;
        let mut record = was.clone();
        change(&mut record)?;
        if record == was {
            return Ok(());
        }
        match store.replace_team(&record).await {
            Err(StoreError::Conflict) => pause(attempt).await,
            other => return Ok(other?),
        }
    }
    Err(busy().into())
}

/// Too many others write at the same moment.
pub(super) fn busy() -> StoreError {
    StoreError::Unavailable("too many others change this team just now; try again".into())
}

/// A book of a team.
pub(super) fn book(team: TeamId, generation: Uuid) -> BookId {
    BookId { team, generation }
}
