//! Who sent a request, read at once: every request of a signed-in user or of a program waits for it.

use crate::{Account, AccountId, Identity, PersonalToken, SessionRecord, StoreError, Team};
use async_trait::async_trait;
use jiff::Timestamp;

/// An account with its teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requester {
    /// The account.
    pub account: Account,
    /// The teams of which it is or was a member, sorted by name.
    pub teams: Vec<Team>,
}

/// Finds the requester of a request with one round trip to the database. No record is read before the
/// call, so access that ended earlier is not found. Every method can fail with
/// [`StoreError::Unavailable`].
#[async_trait]
pub trait RequesterStore: Send + Sync + 'static {
    /// Returns an account with its teams.
    async fn requester(&self, account: AccountId) -> Result<Option<Requester>, StoreError>;

    /// Returns the account that signs in with this identity, with its teams.
    async fn requester_with_identity(
        &self,
        identity: &Identity,
    ) -> Result<Option<Requester>, StoreError>;

    /// Returns a session that has not expired by `now`, and its requester. There is none if nobody is
    /// signed in, or if the account was deleted.
    async fn requester_with_session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(SessionRecord, Option<Requester>)>, StoreError>;

    /// Returns the token with this hash, if it has not expired by `now`, and its requester. There is
    /// none if the account was deleted.
    async fn requester_with_token(
        &self,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(PersonalToken, Option<Requester>)>, StoreError>;
}
