//! Browser sessions, and how the store keeps them.

use crate::{AccountId, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A browser that somebody signed in with. Its times are kept to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// SHA-256 of the opaque id in the cookie, in hex.
    pub id_hash: String,
    /// Whose it is, once signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// SHA-256 of the identity provider's own name for the session that this one goes
    /// with, in hex, so that its end over there can end it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_session: Option<String>,
    /// What the pages keep in it.
    pub state: BTreeMap<String, String>,
    /// When it began.
    pub began: Timestamp,
    /// When it was last written or refreshed.
    pub seen: Timestamp,
    /// When it ends unless it is used.
    pub expires: Timestamp,
}

/// Stores sessions. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait SessionStore: Send + Sync + 'static {
    /// Adds a session. Answers [`StoreError::Taken`] when there is one with its id.
    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError>;

    /// Replaces a session that is still there, or answers `false`: one that was ended
    /// while a request of it was under way must not come back with that request.
    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError>;

    /// Notes that a session was used, without touching its state. Nothing happens when
    /// it was ended in the meantime.
    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError>;

    /// A session that has not expired by `now`.
    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError>;

    /// The sessions of an account that have not expired by `now`, the one seen last
    /// first.
    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError>;

    /// Ends one session.
    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError>;

    /// Ends all sessions of an account but one.
    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError>;

    /// Ends the sessions that go with one of an identity provider.
    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError>;

    /// Forgets sessions that expired before `now`.
    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError>;
}
