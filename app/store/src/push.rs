//! Web push notifications (RFC 8030): the subscribed devices, and the key of this installation.
//! Queued notifications are stored with the mails: see [`Mail::device`](crate::Mail::device).

use crate::{AccountId, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The receiver of notifications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// A user with an account: about all of their teams.
    Account(AccountId),
    /// A person who replied with the link of a next game: about the games of this team.
    Link {
        /// The team.
        team: TeamId,
        /// The player, or the reply if they typed a name.
        person: Uuid,
        /// SHA-256 of the token in the link, in hex: replacing the link ends their notifications.
        token_hash: String,
    },
}

impl Reader {
    /// The ID under which their devices are indexed: the account, or the team.
    pub fn owner(&self) -> Uuid {
        match self {
            Reader::Account(account) => *account,
            Reader::Link { team, .. } => *team,
        }
    }
}

/// A device with notifications turned on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushDevice {
    /// Derived from the endpoint, so that a device has one record, whoever used it before.
    pub id: Uuid,
    /// The receiver.
    pub reader: Reader,
    /// The URL at the push service.
    pub endpoint: String,
    /// The public key of the browser, in base64url without padding.
    pub public_key: String,
    /// The authentication secret of the browser, in base64url without padding.
    pub auth: String,
    /// The language of notifications: the tag of the language in which the reader used the site.
    pub language: String,
    /// The base URL of this application, as the reader used it. It is sent to push services as the
    /// contact.
    pub site: String,
    /// When notifications were turned on.
    pub made: Timestamp,
    /// Whether the reader turned off reminders about what they owe.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_balances: bool,
}

/// The key that identifies this installation to push services (RFC 8292).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushKey {
    /// Derived from the secret key, because the private key is sealed with it: another secret key
    /// needs another one of these.
    pub name: String,
    /// The private key, sealed.
    pub private_key: String,
}

/// Stores devices and keys. Every method can fail with [`StoreError::Unavailable`].
#[async_trait]
pub trait PushStore: Send + Sync + 'static {
    /// Adds a device, or replaces the one with its ID.
    async fn put_push_device(&self, device: &PushDevice) -> Result<(), StoreError>;

    /// Returns a device.
    async fn push_device(&self, id: Uuid) -> Result<Option<PushDevice>, StoreError>;

    /// Returns the devices of an account, or those of a team's link. See [`Reader::owner`].
    async fn push_devices_of(
        &self,
        owner: Uuid,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError>;

    /// Returns devices ordered by ID, after this one. Omits records of a newer version that this
    /// one can't read.
    async fn push_devices_after(
        &self,
        id: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError>;

    /// Deletes a device.
    async fn delete_push_device(&self, id: Uuid) -> Result<(), StoreError>;

    /// Deletes the devices of an account, or those of a team's link.
    async fn delete_push_devices_of(&self, owner: Uuid) -> Result<(), StoreError>;

    /// Adds a key. Fails with [`StoreError::Taken`] if its name exists.
    async fn insert_push_key(&self, key: &PushKey) -> Result<(), StoreError>;

    /// Returns a key.
    async fn push_key(&self, name: &str) -> Result<Option<PushKey>, StoreError>;
}
