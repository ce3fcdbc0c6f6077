//! Notifications by web push (RFC 8030): the devices that want them, and the key of this
//! installation. What waits to be sent is with the mails: see [`Mail::device`](crate::Mail::device).

use crate::{AccountId, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who reads what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// Somebody with an account: about all of their teams.
    Account(AccountId),
    /// Somebody who replied by the link of a next game: about the games of this team.
    Link {
        /// The team.
        team: TeamId,
        /// The player, or the reply if they typed a name.
        person: Uuid,
        /// SHA-256 of the token in the link, in hex: a new link ends what the old one gave.
        token_hash: String,
    },
}

impl Reader {
    /// Under what their devices are found: the account, or the team.
    pub fn owner(&self) -> Uuid {
        match self {
            Reader::Account(account) => *account,
            Reader::Link { team, .. } => *team,
        }
    }
}

/// A device on which somebody turned on notifications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushDevice {
    /// Follows from the address, so that a device has one record, whoever used it before.
    pub id: Uuid,
    /// Who reads them.
    pub reader: Reader,
    /// The address at the push service.
    pub endpoint: String,
    /// The public key of the browser, in base64url without padding.
    pub public_key: String,
    /// The authentication secret of the browser, in base64url without padding.
    pub auth: String,
    /// The language of notifications: the tag of that in which the reader read our pages.
    pub language: String,
    /// Our own URL, as the reader knows it. Push services are told it as the contact.
    pub site: String,
    /// When they were turned on.
    pub made: Timestamp,
    /// Whether the reader wants no reminders of what they owe.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_balances: bool,
}

/// The key with which push services recognize this installation (RFC 8292).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushKey {
    /// Follows from the secret key, since the private key is sealed with it: whoever has another
    /// secret key needs another one of these.
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

    /// Returns devices by their IDs, after this one. Leaves out what a newer version wrote and this
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

    /// Adds a key. Fails with [`StoreError::Taken`] if there is one with its name.
    async fn insert_push_key(&self, key: &PushKey) -> Result<(), StoreError>;

    /// Returns a key.
    async fn push_key(&self, name: &str) -> Result<Option<PushKey>, StoreError>;
}
