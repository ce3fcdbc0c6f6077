//! Errors of a store.

use crate::deadline;

/// Why a store could not complete an operation.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// Another writer was first. Read the record again, and decide and write again.
    #[error("another writer changed this first")]
    Conflict,
    /// A value that must be unique, such as a team's name, is in use.
    #[error("a value that must be unique is already in use")]
    Taken,
    /// The database can't be reached or does not respond. It may respond later.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// The database recently did not respond, so this operation was not attempted. It may respond
    /// later. The failure was logged when it began; a line for each refused operation would add
    /// nothing.
    #[error("the database is unavailable: {0}")]
    Refused(String),
    /// The database's disk is full. It may have space again later.
    #[error("the database is out of space: {0}")]
    Full(String),
    /// The database returned something unexpected.
    #[error("the database failed: {0}")]
    Broken(String),
}

impl From<deadline::Exceeded> for StoreError {
    fn from(exceeded: deadline::Exceeded) -> StoreError {
        StoreError::Unavailable(exceeded.to_string())
    }
}
