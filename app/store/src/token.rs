//! Tokens that people made for programs, and where they are kept.

use super::{AccountId, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Tokens that an account has at the same time: one for each program, and some to spare.
pub const MOST_TOKENS: usize = 20;

/// A token that somebody made for a program of theirs. Its times are kept to the
/// millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalToken {
    /// To name it by; opens nothing.
    pub id: Uuid,
    /// SHA-256 of its text, in hex.
    pub token_hash: String,
    /// Whose it is.
    pub account: AccountId,
    /// A mark of the password that its owner had, if they had one: another password, and it
    /// opens nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// What its owner calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// When it was made.
    pub made: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
    /// When it was used last, to an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Timestamp>,
}

/// What a store does for tokens. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait TokenStore: Send + Sync + 'static {
    /// Adds a token, or replaces the one of the same account with its id. Answers
    /// [`StoreError::Taken`] when its id is somebody else's, and [`StoreError::Conflict`]
    /// when the account has [`MOST_TOKENS`] others at `token.made`, however many are added
    /// at once.
    async fn keep_token(&self, token: &PersonalToken) -> Result<(), StoreError>;

    /// The token with this hash, if it has not expired by `now`.
    async fn token(
        &self,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<Option<PersonalToken>, StoreError>;

    /// The tokens of an account that have not expired by `now`, the newest first.
    async fn tokens_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError>;

    /// Notes that a token was used. Nothing happens when it was revoked in the meantime.
    async fn touch_token(&self, id: Uuid, used: Timestamp) -> Result<(), StoreError>;

    /// Revokes a token of an account, and answers whether there was one.
    async fn delete_token(&self, account: AccountId, id: Uuid) -> Result<bool, StoreError>;

    /// Revokes all tokens of an account.
    async fn delete_tokens_of(&self, account: AccountId) -> Result<(), StoreError>;

    /// Forgets tokens that expired before `now`.
    async fn purge_tokens(&self, now: Timestamp) -> Result<(), StoreError>;
}
