//! Why the store did not do what it was asked to.

use crate::deadline;

/// Why a store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was faster: read again, decide again, try again.
    #[error("written by somebody else in the meantime")]
    Conflict,
    /// Something that must be unique (a team's name, a sign-in) is in use.
    #[error("already in use")]
    Taken,
    /// The database can't be reached or does not answer. It may later.
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    /// The disk that the database is on is full. It may have room again later.
    #[error("the database has no room: {0}")]
    Full(String),
    /// The database answered with something it should not.
    #[error("the database failed: {0}")]
    Broken(String),
}

impl From<deadline::Exceeded> for StoreError {
    fn from(over: deadline::Exceeded) -> StoreError {
        StoreError::Unavailable(over.to_string())
    }
}
