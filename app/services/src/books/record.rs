//! Changes the team's record, only by conditional writes: each is decided on the version that was
//! read, and succeeds only if nobody wrote since.

use super::{TRIES, pause};
use cffa_store::{BookId, Store, StoreError, Team, TeamId};
use uuid::Uuid;

/// Changes a team's record, and decides again if another writer was first. If `change` refuses,
/// nothing is written.
///
/// # Errors
/// The error of `change`; if the team no longer exists, or the database is unavailable.
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

/// Too many others are writing at the same moment.
pub(super) fn busy() -> StoreError {
    StoreError::Unavailable("too many others change this team just now; try again".into())
}

/// A book of a team.
pub(super) fn book(team: TeamId, generation: Uuid) -> BookId {
    BookId { team, generation }
}
