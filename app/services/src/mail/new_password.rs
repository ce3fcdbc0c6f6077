//! Links to set a new password, which are sent to the confirmed address of the account.

use super::{Draft, Mails, limits};
use crate::token::Token;
use cffa_store::{AccountId, MailAddress, MailKind, PasswordReset, StoreError};
use jiff::Timestamp;
use uuid::Uuid;

/// The purpose for which tokens are derived from the secret key.
const LABEL: &[u8] = b"cffa new password 1";

impl Mails {
    /// Queues the mail with a requested link to a new password. Does nothing if the account has no
    /// confirmed address, or the maximum number of valid links.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn ask_new_password(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let found = self.store.mail_address(account).await?;
        let Some(mut address) = found.filter(|address| address.confirmed.is_some()) else {
            return Ok(());
        };
        address.resets.retain(|reset| is_valid(reset, now));
        if address.resets.len() >= limits::NEW_PASSWORDS {
            return Ok(());
        }
        let salt = Uuid::new_v4();
        address.resets.push(PasswordReset {
            salt,
            token_hash: self.token(LABEL, salt).hash(),
            asked: now,
        });
        match self.store.replace_mail_address(&address).await {
            Ok(()) => {}
            // Another request was first, and its mail is sent.
            Err(StoreError::Conflict) => return Ok(()),
            Err(error) => return Err(error),
        }
        let draft = Draft {
            about: vec![b"password".to_vec(), salt.as_bytes().to_vec()],
            ..Draft::to_account(MailKind::NewPassword(salt), now + limits::NEW_PASSWORD)
        };
        self.write(&address, draft, now).await.map(drop)
    }

    /// Whether a link to a new password is valid.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn may_set_password(
        &self,
        account: AccountId,
        token: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let found = self.store.mail_address(account).await?;
        Ok(found.is_some_and(|address| has_link(&address, token, now)))
    }

    /// Uses a link to a new password: afterwards, none of the account's links is valid. Of several
    /// concurrent uses, one succeeds. Returns whether the link was valid.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn use_new_password(
        &self,
        account: AccountId,
        token: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let found = self.store.mail_address(account).await?;
        let Some(mut address) = found.filter(|address| has_link(address, token, now)) else {
            return Ok(false);
        };
        address.resets.clear();
        match self.store.replace_mail_address(&address).await {
            Ok(()) => Ok(true),
            Err(StoreError::Conflict) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The path of the link with this salt.
    pub(super) fn new_password_path(&self, account: AccountId, salt: Uuid) -> String {
        let token = self.token(LABEL, salt);
        format!("/password/new/{account}/{}", token.reveal())
    }
}

fn has_link(address: &MailAddress, token: &str, now: Timestamp) -> bool {
    let hash = Token::hash_of(token);
    let is_good = |reset: &PasswordReset| reset.token_hash == hash && is_valid(reset, now);
    address.confirmed.is_some() && address.resets.iter().any(is_good)
}

fn is_valid(reset: &PasswordReset, now: Timestamp) -> bool {
    now < reset.asked + limits::NEW_PASSWORD
}
