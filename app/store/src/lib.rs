//! Where what is written stays: one trait, an adapter for each database.
//!
//! What lives here: the [`Store`] trait, the records it keeps beside the changes of a
//! book, and the adapters. What must not: rules. A store keeps what it is given, one
//! record at a time, each write atomic; it never decides.

mod account;
mod book;
pub mod deadline;
mod error;
mod flask;
mod headcount;
mod import;
pub mod mongo;
mod next_game;
mod session;
mod shared_failure;
pub mod sqlite;
mod team;
mod token;

pub use account::{Account, AccountId, AccountStore, Identity, Opening};
pub use book::{BookId, BookStore, CHUNK_BYTES, PAGE_SIZE};
pub use error::StoreError;
pub use flask::{FlaskCollections, FlaskDocuments};
pub use headcount::{Headcount, HeadcountChange, HeadcountId, HeadcountStore};
pub use import::{Import, ImportStage, ImportStore};
pub use next_game::{AskedOnce, NextGame, NextGameDetails, NextGameLink, NextGameStore, Rsvp};
pub use session::{SessionRecord, SessionStore};
pub use shared_failure::{SharedFailureGuard, SharedFailureMutex};
pub use team::{
    ArchivedBook, Invitation, Member, NamedInvitation, Place, Role, StagedBook, StagedBookState,
    Team, TeamAnswer, TeamAsked, TeamEvent, TeamId, TeamStore,
};
pub use token::{MOST_TOKENS, PersonalToken, TokenStore};

use async_trait::async_trait;
use jiff::Timestamp;

/// A database with all records of CFFA. All methods may answer [`StoreError::Unavailable`]; they
/// do so at the [deadline](crate::deadline) of the request.
#[async_trait]
pub trait Store:
    AccountStore
    + BookStore
    + HeadcountStore
    + ImportStore
    + NextGameStore
    + SessionStore
    + TeamStore
    + TokenStore
    + Send
    + Sync
    + 'static
{
    /// Whether the database answers.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Whether the database answers and takes what is written. Writes something only where
    /// the last write found no room.
    async fn ready(&self) -> Result<(), StoreError> {
        self.ping().await
    }

    /// Notes when somebody cleared away, and answers when that was done before.
    async fn mark_tidied(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;

    /// The time by the clock of the database, so that all who use it agree; by our own
    /// where the database is a file beside us.
    async fn now(&self) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::now())
    }

    /// What the Flask application keeps in the same database. Nothing, where it can't.
    fn original(&self) -> Option<&dyn FlaskCollections> {
        None
    }
}
