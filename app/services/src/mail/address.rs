//! The addresses that people want mail at: given on the account page, confirmed and ended by links.

use super::{DAY, MailError, Mails, Refusal, limits};
use crate::token::Token;
use cffa_store::{AccountId, MailAddress, StoreError};
use jiff::Timestamp;
use lettre::address::Address;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The purposes for which tokens are derived from the secret key.
const CONFIRM: &[u8] = b"cffa mail confirm 1";
const STOP: &[u8] = b"cffa mail stop 1";

impl Mails {
    /// The address of an account.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError> {
        self.store.mail_address(account).await
    }

    /// Notes the address that an account gave, in place of any before. It must be confirmed.
    ///
    /// # Errors
    /// If it is no address, or too many mails were written to it, or for the account, today.
    pub async fn ask(
        &self,
        account: AccountId,
        typed: &str,
        language: &str,
        now: Timestamp,
    ) -> Result<MailAddress, MailError> {
        let typed = typed.trim();
        let fits = typed.chars().count() <= limits::ADDRESS && typed.is_ascii();
        if !fits || typed.parse::<Address>().is_err() {
            return Err(Refusal::Address.into());
        }
        let counts = self
            .store
            .count_mails(None, account, recipient(typed), now - DAY)
            .await?;
        if counts.account.max(counts.recipient) >= limits::CONFIRMATIONS {
            return Err(Refusal::TooOften.into());
        }
        let before = self.store.mail_address(account).await?;
        let mut address = MailAddress {
            account,
            version: before.as_ref().map_or(1, |before| before.version),
            address: typed.to_owned(),
            salt: Uuid::new_v4(),
            language: language.to_owned(),
            asked: now,
            confirmed: None,
            resets: Vec::new(),
        };
        match before {
            None => self.store.insert_mail_address(&address).await?,
            Some(_) => {
                self.store.replace_mail_address(&address).await?;
                address.version += 1;
            }
        }
        Ok(address)
    }

    /// Confirms the address whose link has this token. Returns whether there is one.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn confirm(
        &self,
        account: AccountId,
        token: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(mut address) = self.with_token(account, token, CONFIRM).await? else {
            return Ok(false);
        };
        if address.confirmed.is_none() {
            address.confirmed = Some(now);
            self.store.replace_mail_address(&address).await?;
        }
        Ok(true)
    }

    /// Ends all mail to the address whose link has this token. Returns whether there is one.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn stop(&self, account: AccountId, token: &str) -> Result<bool, StoreError> {
        let found = self.with_token(account, token, STOP).await?;
        if found.is_some() {
            self.forget(account).await?;
        }
        Ok(found.is_some())
    }

    /// Forgets the address of an account.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget(&self, account: AccountId) -> Result<(), StoreError> {
        self.store.delete_mail_address(account).await
    }

    /// Whether a link to confirm, or to stop, is good.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn is_good(
        &self,
        account: AccountId,
        token: &str,
        confirms: bool,
    ) -> Result<bool, StoreError> {
        let label = if confirms { CONFIRM } else { STOP };
        Ok(self.with_token(account, token, label).await?.is_some())
    }

    async fn with_token(
        &self,
        account: AccountId,
        token: &str,
        label: &[u8],
    ) -> Result<Option<MailAddress>, StoreError> {
        let found = self.store.mail_address(account).await?;
        // Their hashes are compared, so that the time it takes says nothing of the token.
        Ok(found.filter(|address| self.token(label, address.salt).hash() == Token::hash_of(token)))
    }

    /// The path of the link that confirms an address.
    pub(super) fn confirm_path(&self, address: &MailAddress) -> String {
        let token = self.token(CONFIRM, address.salt);
        format!("/mail/confirm/{}/{}", address.account, token.reveal())
    }

    /// The path of the link that ends all mail to an address.
    pub(super) fn stop_path(&self, address: &MailAddress) -> String {
        let token = self.token(STOP, address.salt);
        format!("/mail/stop/{}/{}", address.account, token.reveal())
    }
}

/// What mails to one address have in common, however its letters are written.
pub(super) fn recipient(address: &str) -> Uuid {
    let sum: [u8; 32] = Sha256::digest(address.to_lowercase().as_bytes()).into();
    Uuid::new_v8(std::array::from_fn(|at| sum[at]))
}
