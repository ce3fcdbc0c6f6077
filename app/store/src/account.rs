//! Accounts: the people who sign in.

use crate::{StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The ID of an account.
pub type AccountId = Uuid;

/// A person as an issuer knows them. Never an e-mail address: an address can pass to another
/// person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identity {
    /// The OpenID Connect issuer, or [`Identity::LOCAL`].
    pub issuer: String,
    /// The issuer's `sub`, or the normalized user name of a local account.
    pub subject: String,
}

impl Identity {
    /// The issuer of accounts that have a password in CFFA.
    pub const LOCAL: &'static str = "local";
}

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Never changes.
    pub id: AccountId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The display name.
    pub name: String,
    /// The ways to sign in to this account. No two accounts share one.
    pub identities: Vec<Identity>,
    /// argon2id, in PHC format. Only local accounts have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_hash: Option<String>,
    /// The passkeys of a local account.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passkeys: Vec<Passkey>,
    /// The second factor, which a sign-in with the password requires, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<SecondFactor>,
    /// Teams that this account is creating. They count towards its limit before they exist.
    #[serde(default)]
    pub opening: Vec<Opening>,
    /// When the account was created.
    pub created: Timestamp,
}

/// A credential on a user's device, with which they sign in without a password (WebAuthn). It
/// contains no secrets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// The ID that the device gave it, in base64url.
    pub id: String,
    /// The name that its owner gave it.
    pub name: String,
    /// The public key as the device sent it (COSE), in base64url.
    pub public_key: String,
    /// How often it was used, according to the device; 0 if the device does not count.
    pub sign_count: u32,
    /// SHA-256 of the last challenge that it answered, in hex, so that no challenge is accepted
    /// twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
    /// When it was added.
    pub created: Timestamp,
    /// When it was last used to sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Timestamp>,
}

/// The second factor: codes of an authenticator app (RFC 6238), and recovery codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactor {
    /// The secret shared with the app, sealed with the installation's key.
    pub secret: String,
    /// The time step of the last used code, in units of 30 seconds since 1970: this code and
    /// earlier ones are rejected.
    pub last_step: u64,
    /// SHA-256 of the unused recovery codes, in hex.
    pub recovery_codes: Vec<String>,
    /// When it was turned on.
    pub since: Timestamp,
}

/// A team that an account is creating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The team, which may not exist yet.
    pub team: TeamId,
    /// When the account began to create it.
    pub since: Timestamp,
}

/// Stores accounts. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait AccountStore: Send + Sync + 'static {
    /// Adds an account. Fails with [`StoreError::Taken`] if another account has one of its
    /// identities.
    async fn insert_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Adds the first account of the installation. Fails with [`StoreError::Taken`] if any
    /// account exists. If several callers try at once, one of them succeeds.
    async fn insert_first_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Replaces an account that is still at `account.version` and increments its version.
    /// Fails with [`StoreError::Conflict`] if it is at another version, and with
    /// [`StoreError::Taken`] if another account has one of its identities.
    async fn replace_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Deletes an account with its identities, sessions and tokens. Books and teams may still
    /// contain its ID.
    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError>;

    /// Returns one account.
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Returns those of these accounts that exist, in any order. A page of members needs all
    /// their names at once.
    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError>;

    /// Returns at most `limit` accounts whose ID is greater than `after`, ordered by ID. To list
    /// all accounts, pass the last ID of each page until a page has fewer than `limit`.
    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;

    /// Returns the account that signs in with this identity.
    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError>;

    /// Whether any account exists.
    async fn has_accounts(&self) -> Result<bool, StoreError>;
}
