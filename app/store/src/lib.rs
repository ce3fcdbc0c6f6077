//! Persistence: the records of CFFA, a trait for each, and an adapter for each database.
//!
//! This crate has no rules. A store writes what it is given, one record at a time, each with one
//! atomic write.

mod account;
mod book;
pub mod comment;
pub mod deadline;
mod error;
mod flask;
mod headcount;
mod import;
mod mail;
mod match_day;
mod measure;
pub mod mongo;
mod next_game;
mod payment;
mod price;
mod push;
mod requester;
mod round_trips;
mod session;
mod shared_failure;
pub mod sqlite;
mod team;
mod token;

pub use account::{Account, AccountId, AccountStore, Identity, Opening, Passkey, SecondFactor};
pub use book::{BookId, BookStore, CHUNK_BYTES, PAGE_SIZE};
pub use error::StoreError;
pub use flask::{FlaskCollections, FlaskDocuments};
pub use headcount::{Headcount, HeadcountChange, HeadcountId, HeadcountStore};
pub use import::{Import, ImportStage, ImportStore};
pub use mail::{
    ConfirmationCounts, Mail, MailAddress, MailCounts, MailKind, MailState, MailStore, MailTo,
    Notice, PasswordReset, UnconfirmedAddress,
};
pub use match_day::{CalendarLink, MatchDay, MatchDayStore, Schedule};
pub use next_game::{
    AnsweredRequest, EarlierGame, NextGame, NextGameDetails, NextGameLink, NextGameStore, Rsvp,
};
pub use payment::{PaymentClaim, PaymentMethod};
pub use price::Price;
pub use push::{PushDevice, PushKey, PushStore, Reader};
pub use requester::{Requester, RequesterStore};
pub use round_trips::round_trips;
pub use session::{SessionRecord, SessionStore};
pub use shared_failure::{SharedFailureGuard, SharedFailureMutex};
pub use team::{
    ArchivedBook, BookPosition, Invitation, Member, NamedInvitation, Role, StagedBook,
    StagedBookState, Team, TeamAnswer, TeamEvent, TeamId, TeamLink, TeamRequest, TeamStore,
};
pub use token::{MOST_TOKENS, PersonalToken, TokenStore};

use async_trait::async_trait;
use jiff::Timestamp;

/// A database with all records of CFFA. Every method can fail with [`StoreError::Unavailable`], at
/// the latest at the [deadline](crate::deadline) of the request.
#[async_trait]
pub trait Store:
    AccountStore
    + BookStore
    + HeadcountStore
    + ImportStore
    + MailStore
    + MatchDayStore
    + NextGameStore
    + PushStore
    + RequesterStore
    + SessionStore
    + TeamStore
    + TokenStore
{
    /// Checks that the database responds.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Checks that the database responds and accepts writes. It writes only if the last write
    /// failed because the disk was full.
    async fn ready(&self) -> Result<(), StoreError> {
        self.ping().await
    }

    /// Records that a cleanup ran at `now`, and returns the time of the previous one.
    async fn record_cleanup(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;

    /// Returns the time of the database's clock, which all processes share. A database in a file
    /// uses the clock of this machine.
    async fn now(&self) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::now())
    }

    /// Returns the collections of the Flask application, if this kind of database can have them.
    fn flask(&self) -> Option<&dyn FlaskCollections> {
        None
    }
}
