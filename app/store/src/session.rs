//! Browser sessions.

use crate::{AccountId, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The session of a browser. Its times are stored to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// SHA-256 of the opaque ID in the cookie, in hex.
    pub id_hash: String,
    /// The account that is signed in, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// SHA-256 of the identity provider's ID of its own session, in hex. When the provider ends
    /// that session, this one ends too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_session: Option<String>,
    /// What the pages store in the session.
    pub state: BTreeMap<String, String>,
    /// When the session began.
    pub began: Timestamp,
    /// When the session was last written or refreshed.
    pub seen: Timestamp,
    /// When the session ends unless it is used before.
    pub expires: Timestamp,
}

/// Stores sessions. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait SessionStore: Send + Sync + 'static {
    /// Adds a session. Fails with [`StoreError::Taken`] if its ID exists.
    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError>;

    /// Replaces a session, or returns `false` if it no longer exists: a request must not bring
    /// back a session that ended while the request was running.
    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError>;

    /// Records that a session was used, without changing its state. Does nothing if the session
    /// has ended.
    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError>;

    /// Returns a session that has not expired by `now`.
    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError>;

    /// Returns the sessions of an account that have not expired by `now`, most recently seen
    /// first.
    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError>;

    /// Ends one session.
    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError>;

    /// Ends all sessions of an account, with at most one exception.
    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError>;

    /// Ends the sessions that belong to a session of an identity provider.
    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError>;

    /// Deletes sessions that expired before `now`.
    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError>;
}
