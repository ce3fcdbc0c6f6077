//! The people who sign in, and how the store keeps them.

use crate::{StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One account: a person who signs in.
pub type AccountId = Uuid;

/// Who somebody is to an issuer. Never an e-mail address: those change hands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identity {
    /// The OpenID Connect issuer, or [`Identity::LOCAL`].
    pub issuer: String,
    /// The issuer's `sub`, or the folded user name of a local account.
    pub subject: String,
}

impl Identity {
    /// The issuer of accounts with a password of our own.
    pub const LOCAL: &'static str = "local";
}

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Stays the same through everything.
    pub id: AccountId,
    /// Counts the writes.
    pub version: u64,
    /// The name to greet them by.
    pub name: String,
    /// The ways to sign in as them; unique over all accounts.
    pub identities: Vec<Identity>,
    /// argon2id, in PHC format; local accounts only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_hash: Option<String>,
    /// Teams that they are about to open, which count before they are there.
    #[serde(default)]
    pub opening: Vec<Opening>,
    /// When it was made.
    pub created: Timestamp,
}

/// A team that an account is about to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The team, which may not be there yet.
    pub team: TeamId,
    /// Since when.
    pub since: Timestamp,
}

/// Stores accounts. All methods may answer [`StoreError::Unavailable`].
#[async_trait]
pub trait AccountStore: Send + Sync + 'static {
    /// Adds an account. Answers [`StoreError::Taken`] when one of its identities is
    /// another account's, or when `first` is set and there is an account already.
    async fn insert_account(&self, account: &Account, first: bool) -> Result<(), StoreError>;

    /// Replaces an account that is still at `account.version`, and counts it up.
    /// Answers [`StoreError::Conflict`] when it is not, [`StoreError::Taken`] when one of
    /// its identities is another account's.
    async fn replace_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Forgets an account, its identities, its sessions and its tokens. Its id may still stand in
    /// books and teams.
    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError>;

    /// One account.
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Those of these accounts that there are, in any order: a page of members needs
    /// all their names at once.
    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError>;

    /// All accounts whose id is greater than `after`, by id, at most `limit`. Asked again
    /// with the last one's id until a page is short, that is everybody.
    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;

    /// The account that signs in as this identity.
    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError>;

    /// Whether there is any account at all.
    async fn has_accounts(&self) -> Result<bool, StoreError>;
}
