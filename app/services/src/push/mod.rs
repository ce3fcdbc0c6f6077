//! Notifications by web push: who wants them on which device, and how they are sent.
//!
//! They wait in the queue of mails, by the same rules: see [`crate::mail`]. Nothing is sent while
//! a user waits for a page. A push service that does not respond delays only its own notifications:
//! see `sending`.

mod encryption;
mod endpoint;
pub mod limits;
mod open_answers;
mod reminders;
mod sending;
mod signature;

use crate::auth::Seal;
use crate::http_client;
use crate::mail::Mails;
use crate::token::Token;
use cffa_store::{PushDevice, PushKey, Reader, Store, StoreError, TeamId};
use encryption::BrowserKeys;
use endpoint::Allowed;
use jiff::Timestamp;
pub use reminders::Reminders;
use reqwest::Client;
pub use sending::Sender;
use sha2::{Digest, Sha256};
use signature::ServerKey;
use std::sync::Arc;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// The purpose of the derived name of this installation's key.
const LABEL: &[u8] = b"cffa push key 1";

/// Why notifications can't be turned on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The address at the push service may not be used.
    Endpoint,
    /// The keys of the browser have the wrong form.
    Keys,
    /// There are too many devices.
    TooMany,
}

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// The request was refused.
    #[error("the device was refused: {0:?}")]
    Refused(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for PushError {
    fn from(refusal: Refusal) -> PushError {
        PushError::Refused(refusal)
    }
}

/// What a browser gives when notifications are turned on (W3C Push API).
pub struct Subscription<'a> {
    /// The address at its push service.
    pub endpoint: &'a str,
    /// Its public key.
    pub public_key: &'a str,
    /// Its authentication secret.
    pub auth: &'a str,
}

/// The earlier address of a device, and the secret that belongs to it.
#[derive(Clone, Copy)]
pub struct EarlierAddress<'a> {
    /// The address at its push service.
    pub endpoint: &'a str,
    /// Its authentication secret.
    pub auth: &'a str,
}

/// The devices, and what is sent to them. Clones share the key.
#[derive(Clone)]
pub struct Pushes {
    store: Arc<dyn Store>,
    mails: Mails,
    seal: Seal,
    key_name: String,
    key: Arc<OnceCell<ServerKey>>,
    client: Client,
    allowed: Allowed,
}

impl Pushes {
    /// The devices in a store.
    ///
    /// # Errors
    /// If there can't be an HTTP client.
    pub fn new(store: Arc<dyn Store>, secret_key: &[u8], mails: Mails) -> anyhow::Result<Pushes> {
        Ok(Pushes {
            store,
            mails,
            seal: Seal::new(secret_key),
            key_name: Token::derived(secret_key, LABEL, Uuid::nil().as_bytes()).hash(),
            key: Arc::default(),
            client: http_client::public_client(limits::SEND_TIMEOUT)?,
            allowed: Allowed::Public,
        })
    }

    /// The same with push services at any address, such as one in a test, and another time limit.
    ///
    /// # Errors
    /// If there can't be an HTTP client.
    pub fn for_any_address(self, within: std::time::Duration) -> anyhow::Result<Pushes> {
        Ok(Pushes {
            client: http_client::client(Vec::new(), within)?,
            allowed: Allowed::All,
            ..self
        })
    }

    /// The public key of this installation, which browsers give to their push service.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn public_key(&self) -> Result<String, StoreError> {
        Ok(self.key().await?.public())
    }

    /// The key of this installation. The first process that needs it creates it.
    async fn key(&self) -> Result<&ServerKey, StoreError> {
        self.key.get_or_try_init(|| self.load_key()).await
    }

    async fn load_key(&self) -> Result<ServerKey, StoreError> {
        let broken = || StoreError::Broken("the key for notifications can't be used".to_owned());
        let stored = match self.store.push_key(&self.key_name).await? {
            Some(stored) => stored,
            None => {
                let private_key = ServerKey::generate().ok_or_else(broken)?;
                let made = PushKey {
                    name: self.key_name.clone(),
                    private_key: self.seal.close_text(&private_key),
                };
                match self.store.insert_push_key(&made).await {
                    Ok(()) => made,
                    // Another process was first.
                    Err(StoreError::Taken) => self
                        .store
                        .push_key(&self.key_name)
                        .await?
                        .ok_or_else(broken)?,
                    Err(error) => return Err(error),
                }
            }
        };
        let opened = self.seal.open_text(&stored.private_key);
        opened
            .and_then(|private_key| ServerKey::read(&private_key))
            .ok_or_else(broken)
    }

    /// Turns on notifications on a device, and off for an earlier reader of the same device.
    ///
    /// # Errors
    /// [`Refusal`]
    pub async fn turn_on(
        &self,
        reader: Reader,
        subscription: &Subscription<'_>,
        language: &str,
        site: &str,
        now: Timestamp,
    ) -> Result<(), PushError> {
        endpoint::read(subscription.endpoint, self.allowed)?;
        BrowserKeys::read(subscription.public_key, subscription.auth).ok_or(Refusal::Keys)?;
        let device = PushDevice {
            id: id_of(subscription.endpoint),
            endpoint: subscription.endpoint.to_owned(),
            public_key: subscription.public_key.to_owned(),
            auth: subscription.auth.to_owned(),
            language: language.to_owned(),
            site: site.to_owned(),
            made: now,
            no_balances: false,
            reader,
        };
        self.make_room(&device).await?;
        Ok(self.store.put_push_device(&device).await?)
    }

    /// Gives a device a new address, which its push service assigned; its reader and their choices
    /// stay. The earlier address and authentication secret prove that it is the same device: nobody
    /// else has both. Returns whether the device was known.
    ///
    /// # Errors
    /// [`Refusal`]
    pub async fn renew(
        &self,
        before: EarlierAddress<'_>,
        subscription: &Subscription<'_>,
    ) -> Result<bool, PushError> {
        endpoint::read(subscription.endpoint, self.allowed)?;
        BrowserKeys::read(subscription.public_key, subscription.auth).ok_or(Refusal::Keys)?;
        let id = id_of(subscription.endpoint);
        let known = self.store.push_device(id_of(before.endpoint)).await?;
        let Some(known) = known.filter(|it| is_same_secret(&it.auth, before.auth)) else {
            // The response to the same request may have been lost.
            let renewed = self.store.push_device(id).await?;
            return Ok(renewed.is_some_and(|it| is_same_secret(&it.auth, subscription.auth)));
        };
        let device = PushDevice {
            id,
            endpoint: subscription.endpoint.to_owned(),
            public_key: subscription.public_key.to_owned(),
            auth: subscription.auth.to_owned(),
            ..known.clone()
        };
        self.store.put_push_device(&device).await?;
        if id == known.id {
            return Ok(true);
        }
        // If they were turned off meanwhile, they are off at the new address as well.
        let is_on = self.store.push_device(known.id).await?.is_some();
        let over = if is_on { known.id } else { id };
        self.store.delete_push_device(over).await?;
        Ok(is_on)
    }

    /// Enforces the limits on devices: the oldest ones of the same reader are deleted.
    async fn make_room(&self, new: &PushDevice) -> Result<(), PushError> {
        let most = limits::PER_TEAM.max(limits::PER_ACCOUNT) + 1;
        let found = self.store.push_devices_of(new.reader.owner(), most).await?;
        let others = found.into_iter().filter(|device| device.id != new.id);
        let (mut own, foreign): (Vec<_>, Vec<_>) =
            others.partition(|device| is_same_person(&device.reader, &new.reader));
        let most = match new.reader {
            Reader::Account(_) => limits::PER_ACCOUNT,
            Reader::Link { .. } => limits::PER_PERSON,
        };
        own.sort_by_key(|device| device.made);
        let surplus = (own.len() + 1).saturating_sub(most);
        if foreign.len() + own.len() - surplus >= limits::PER_TEAM {
            return Err(Refusal::TooMany.into());
        }
        for device in own.iter().take(surplus) {
            self.store.delete_push_device(device.id).await?;
        }
        Ok(())
    }

    /// The devices of a reader, oldest first.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn devices(&self, reader: &Reader) -> Result<Vec<PushDevice>, StoreError> {
        let most = limits::PER_TEAM.max(limits::PER_ACCOUNT) + 1;
        let mut found = self.store.push_devices_of(reader.owner(), most).await?;
        found.retain(|device| is_same_person(&device.reader, reader));
        found.sort_by_key(|device| device.made);
        Ok(found)
    }

    /// Sets whether a reader wants reminders of what they owe, on all of their devices.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn set_balances(&self, reader: &Reader, wanted: bool) -> Result<(), StoreError> {
        for device in self.devices(reader).await? {
            let changed = PushDevice {
                no_balances: !wanted,
                ..device
            };
            self.store.put_push_device(&changed).await?;
        }
        Ok(())
    }

    /// Turns off notifications on a device of a reader. Returns whether there was one.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn turn_off(&self, reader: &Reader, id: Uuid) -> Result<bool, StoreError> {
        let found = self.store.push_device(id).await?;
        let is_theirs = found.is_some_and(|it| is_same_person(&it.reader, reader));
        if is_theirs {
            self.store.delete_push_device(id).await?;
        }
        Ok(is_theirs)
    }

    /// Deletes the devices of those who replied by a team's link, when a manager deletes its data.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget_team(&self, team: TeamId) -> Result<(), StoreError> {
        self.store.delete_push_devices_of(team).await
    }
}

/// Whether two readers are the same, even if one had an earlier link.
fn is_same_person(one: &Reader, other: &Reader) -> bool {
    match (one, other) {
        (Reader::Account(one), Reader::Account(other)) => one == other,
        (
            Reader::Link { team, person, .. },
            Reader::Link {
                team: other,
                person: other_person,
                ..
            },
        ) => team == other && person == other_person,
        _ => false,
    }
}

/// Compares hashes, so that the time reveals nothing about the secret.
fn is_same_secret(one: &str, other: &str) -> bool {
    Token::hash_of(one) == Token::hash_of(other)
}

/// The ID of the device with this address.
pub fn id_of(endpoint: &str) -> Uuid {
    let sum: [u8; 32] = Sha256::digest(endpoint.as_bytes()).into();
    Uuid::new_v8(std::array::from_fn(|at| sum[at]))
}
