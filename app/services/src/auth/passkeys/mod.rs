//! Passkeys (WebAuthn Level 3): keys on people's devices, with which they sign in to a local
//! account without a password. The device checks who its user is, so one counts as two factors.
//!
//! The maker of a device is not checked (attestation "none"): any device that its owner trusts is
//! accepted. The response of the device names the account, rather than a typed user name, and only
//! the passkeys of that account are searched; so two accounts may have the same credential.

mod authenticator_data;
mod challenge;
mod client_data;
mod public_key;
mod relying_party;
mod response;

pub use challenge::{ANSWERED_WITHIN, Challenge};
pub use public_key::ALGORITHMS;
pub use relying_party::RelyingParty;
pub use response::LONGEST_RESPONSE;

use super::end_access::end_access;
use authenticator_data::item;
use cbor4ii::core::Value;
use cffa_book::is_unseen;
use cffa_store::{Account, AccountId, Passkey, Store, StoreError};
use jiff::Timestamp;
use public_key::PublicKey;
use response::{Authentication, Registration, decoded, encoded};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// The most passkeys of one account: more devices than anyone uses to sign in. Each takes about 300
/// bytes of the account's record.
pub const MOST_PASSKEYS: usize = 10;

/// The most characters of a passkey's name.
pub const PASSKEY_NAME: usize = 60;

/// Why a passkey is not added or not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum PasskeyRefusal {
    #[error("Enter a name for the passkey of at most {PASSKEY_NAME} characters.")]
    Name,
    #[error("Your browser's response could not be read. Try again.")]
    Unreadable,
    #[error("This took longer than 5 minutes, or was sent twice. Try again.")]
    Expired,
    #[error(
        "The passkey was used on another site, so it was refused. Open the page here and try again."
    )]
    OtherSite,
    #[error(
        "Your device did not check that it's you. Set a PIN, fingerprint or face on it, then try again."
    )]
    NotVerified,
    #[error("CFFA can't check keys of this kind. Use another device.")]
    OtherAlgorithm,
    #[error("This passkey is already on your account.")]
    HeldAlready,
    #[error("An account can have at most {MOST_PASSKEYS} passkeys. Remove one first.")]
    TooMany,
    #[error("This account has no password here, so it can't have passkeys.")]
    NoPassword,
    #[error("This passkey isn't registered here. Sign in with your password.")]
    Unknown,
    #[error(
        "This passkey may have been copied, so it was refused. Sign in with your password, remove the passkey, then add it again."
    )]
    Copied,
    #[error("Your account was changed at the same time. Try again.")]
    ChangedSince,
}

/// Why an operation on a passkey failed.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// The request was refused, and the user can do something about it.
    #[error(transparent)]
    Refused(#[from] PasskeyRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The passkeys in a store. Clones share the store.
#[derive(Clone)]
pub struct Passkeys {
    store: Arc<dyn Store>,
}

impl Passkeys {
    /// Creates it for the passkeys in `store`.
    pub fn new(store: Arc<dyn Store>) -> Passkeys {
        Passkeys { store }
    }

    /// The user handle of a passkey: the ID of the account, in base64url. The device repeats it at
    /// the sign-in.
    pub fn user_handle(account: AccountId) -> String {
        encoded(account.as_bytes())
    }

    /// Reads the typed name of a new passkey.
    ///
    /// # Errors
    /// [`PasskeyRefusal::Name`].
    pub fn name(typed: &str) -> Result<String, PasskeyRefusal> {
        let name = typed.trim();
        let fits = (1..=PASSKEY_NAME).contains(&name.chars().count());
        match fits && !name.chars().any(is_unseen) {
            true => Ok(name.to_owned()),
            false => Err(PasskeyRefusal::Name),
        }
    }

    /// Checks that one more passkey can be added to an account. Call this before the browser
    /// creates one.
    ///
    /// # Errors
    /// [`PasskeyRefusal::NoPassword`], [`PasskeyRefusal::TooMany`].
    pub fn check_room(account: &Account) -> Result<(), PasskeyRefusal> {
        if account.password_hash.is_none() {
            return Err(PasskeyRefusal::NoPassword);
        }
        match account.passkeys.len() < MOST_PASSKEYS {
            true => Ok(()),
            false => Err(PasskeyRefusal::TooMany),
        }
    }

    /// Adds a passkey that a browser has created (WebAuthn, 7.1). `challenge` is that of the
    /// session, from which it must have been removed already.
    ///
    /// # Errors
    /// If the response does not prove a new passkey of this site.
    pub async fn register(
        &self,
        id: AccountId,
        name: &str,
        json: &str,
        challenge: Option<Challenge>,
        site: &RelyingParty,
        now: Timestamp,
    ) -> Result<(), PasskeyError> {
        let name = Passkeys::name(name)?;
        let challenge = challenge.ok_or(PasskeyRefusal::Expired)?;
        challenge.check(Some(id), now)?;
        let made = new_passkey(json, &challenge, site)?;
        let mut account = self.account(id).await?;
        Passkeys::check_room(&account)?;
        if account.passkeys.iter().any(|held| held.id == made.id) {
            return Err(PasskeyRefusal::HeldAlready.into());
        }
        account.passkeys.push(Passkey {
            id: made.id,
            name,
            public_key: made.public_key,
            sign_count: made.sign_count,
            answered: None,
            created: now,
            used: None,
        });
        self.replace(&account).await
    }

    /// The account that signs in with a passkey (WebAuthn, 7.2). `challenge` is that of the
    /// session, from which it must have been removed already.
    ///
    /// # Errors
    /// If the response does not prove that somebody has a passkey of an account.
    pub async fn sign_in(
        &self,
        json: &str,
        challenge: Option<Challenge>,
        site: &RelyingParty,
        now: Timestamp,
    ) -> Result<Account, PasskeyError> {
        let checked = self.account_with(json, challenge, site, now).await;
        cffa_metrics::signed_in(
            "passkey",
            match &checked {
                Ok(_) => "accepted",
                Err(PasskeyError::Refused(_)) => "rejected",
                Err(PasskeyError::Store(_)) => "failed",
            },
        );
        checked
    }

    async fn account_with(
        &self,
        json: &str,
        challenge: Option<Challenge>,
        site: &RelyingParty,
        now: Timestamp,
    ) -> Result<Account, PasskeyError> {
        let challenge = challenge.ok_or(PasskeyRefusal::Expired)?;
        challenge.check(None, now)?;
        let sent: Authentication = response::read(json)?;
        let answer = &sent.response;
        client_data::check(&answer.client_data.0, "webauthn.get", &challenge, site)?;
        let said = authenticator_data::read(&answer.authenticator_data.0, site)?;
        let id = Uuid::from_slice(&answer.user.0).map_err(|_| PasskeyRefusal::Unknown)?;
        let mut account = self.account(id).await?;
        if account.password_hash.is_none() {
            return Err(PasskeyRefusal::Unknown.into());
        }
        let of = encoded(&sent.id.0);
        let mut held = account.passkeys.iter_mut();
        let passkey = held
            .find(|held| held.id == of)
            .ok_or(PasskeyRefusal::Unknown)?;
        let mut signed = answer.authenticator_data.0.clone();
        signed.extend_from_slice(&Sha256::digest(&answer.client_data.0));
        let key = PublicKey::read(&decoded(&passkey.public_key)?)?;
        if !key.verifies(&signed, &answer.signature.0) {
            return Err(PasskeyRefusal::Unknown.into());
        }
        note_use(passkey, said.sign_count, &challenge, now)?;
        // Of two requests with the same response, one finds that the account has changed.
        self.replace(&account).await?;
        account.version += 1;
        Ok(account)
    }

    /// Removes a passkey from an account, and ends its sessions but `this` one, and what outlives
    /// them: somebody else may have the device. Returns whether it existed.
    ///
    /// # Errors
    /// As the store, and [`PasskeyRefusal::ChangedSince`].
    pub async fn remove(
        &self,
        id: AccountId,
        passkey: &str,
        this: Option<&str>,
    ) -> Result<bool, PasskeyError> {
        let mut account = self.account(id).await?;
        let before = account.passkeys.len();
        account.passkeys.retain(|held| held.id != passkey);
        if account.passkeys.len() == before {
            return Ok(false);
        }
        self.replace(&account).await?;
        end_access(&*self.store, id, this).await?;
        Ok(true)
    }

    async fn account(&self, id: AccountId) -> Result<Account, PasskeyError> {
        let account = self.store.account(id).await?;
        Ok(account.ok_or(PasskeyRefusal::Unknown)?)
    }

    async fn replace(&self, account: &Account) -> Result<(), PasskeyError> {
        match self.store.replace_account(account).await {
            Ok(()) => Ok(()),
            Err(StoreError::Conflict) => Err(PasskeyRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Records the use of a passkey, unless it may have been copied: the counter of a device never
/// decreases, but that of a copy may be lower.
fn note_use(
    passkey: &mut Passkey,
    count: u32,
    challenge: &Challenge,
    now: Timestamp,
) -> Result<(), PasskeyRefusal> {
    let answered = Some(challenge.hash());
    if passkey.answered == answered {
        return Err(PasskeyRefusal::Expired);
    }
    let counts = count != 0 || passkey.sign_count != 0;
    if counts && count <= passkey.sign_count {
        return Err(PasskeyRefusal::Copied);
    }
    passkey.sign_count = count;
    passkey.answered = answered;
    passkey.used = Some(now);
    Ok(())
}

/// A passkey that a device has created.
struct NewPasskey {
    id: String,
    public_key: String,
    sign_count: u32,
}

fn new_passkey(
    json: &str,
    challenge: &Challenge,
    site: &RelyingParty,
) -> Result<NewPasskey, PasskeyRefusal> {
    let sent: Registration = response::read(json)?;
    let sent = sent.response;
    client_data::check(&sent.client_data.0, "webauthn.create", challenge, site)?;
    let data = attested(&sent.object.0)?;
    let said = authenticator_data::read(&data, site)?;
    let (id, key) = said.credential.ok_or(PasskeyRefusal::Unreadable)?;
    PublicKey::read(key)?;
    Ok(NewPasskey {
        id: encoded(id),
        public_key: encoded(key),
        sign_count: said.sign_count,
    })
}

/// The authenticator data in an attestation of the kind "none".
fn attested(object: &[u8]) -> Result<Vec<u8>, PasskeyRefusal> {
    let (Value::Map(fields), []) = item(object)? else {
        return Err(PasskeyRefusal::Unreadable);
    };
    let (mut format, mut data) = (None, None);
    for (name, value) in fields {
        match (name, value) {
            (Value::Text(name), Value::Text(value)) if name == "fmt" => format = Some(value),
            (Value::Text(name), Value::Bytes(value)) if name == "authData" => data = Some(value),
            _ => {}
        }
    }
    data.filter(|_| format.as_deref() == Some("none"))
        .ok_or(PasskeyRefusal::Unreadable)
}
