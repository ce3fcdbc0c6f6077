//! Personal access tokens for the API.

use crate::{AccountId, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The maximum number of tokens of one account: one for each program, and some to spare.
pub const MOST_TOKENS: usize = 20;

/// A token that a person created for a program. Its times are stored to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalToken {
    /// Identifies the token in lists. It grants no access.
    pub id: Uuid,
    /// SHA-256 of the token, in hex.
    pub token_hash: String,
    /// The owner.
    pub account: AccountId,
    /// A fingerprint of the owner's password at the time, if they had one. After the password
    /// changes, the token grants no access.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// The name that the owner gave it.
    pub name: String,
    /// The scopes that it grants.
    pub scopes: Vec<String>,
    /// When it was created.
    pub made: Timestamp,
    /// When it expires.
    pub expires: Timestamp,
    /// When it was last used, to the hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Timestamp>,
}

/// Stores tokens. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait TokenStore: Send + Sync + 'static {
    /// Adds a token, or replaces the same account's token with its ID. Fails with
    /// [`StoreError::Taken`] if another account has a token with its ID, and with
    /// [`StoreError::Conflict`] if the account has [`MOST_TOKENS`] others at `token.made`,
    /// however many are added at once.
    async fn put_token(&self, token: &PersonalToken) -> Result<(), StoreError>;

    /// Returns the tokens of an account that have not expired by `now`, newest first.
    async fn tokens_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError>;

    /// Records that a token was used. Does nothing if it was revoked.
    async fn touch_token(&self, id: Uuid, used: Timestamp) -> Result<(), StoreError>;

    /// Revokes a token of an account, and returns whether it existed.
    async fn delete_token(&self, account: AccountId, id: Uuid) -> Result<bool, StoreError>;

    /// Revokes all tokens of an account.
    async fn delete_tokens_of(&self, account: AccountId) -> Result<(), StoreError>;

    /// Deletes tokens that expired before `now`.
    async fn purge_tokens(&self, now: Timestamp) -> Result<(), StoreError>;
}
