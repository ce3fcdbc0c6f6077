//! The addresses that people want mail at: entered on the account page, confirmed and removed by
//! links.

use super::{DAY, Draft, MailError, Mails, Refusal, limits};
use crate::token::Token;
use cffa_store::{
    AccountId, ConfirmationCounts, MailAddress, MailKind, MailState, MailTo, PAGE_SIZE, Store,
    StoreError, UnconfirmedAddress,
};
use jiff::Timestamp;
use lettre::address::Address;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// How often a change is retried if the address is changed at the same time. Only its owner does
/// that.
const CHANGES: usize = 5;

/// The purposes for which tokens are derived from the secret key.
const CONFIRM: &[u8] = b"cffa mail confirm 1";
const STOP: &[u8] = b"cffa mail stop 1";

impl Mails {
    /// Returns the address of an account.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError> {
        self.store.mail_address(account).await
    }

    /// Stores the address that the owner of an account entered, and queues the confirmation mail. A
    /// confirmed address stays in use until the new one is confirmed.
    ///
    /// # Errors
    /// If it is not an address, or too many such mails were written today: see
    /// [`limits::CONFIRMATIONS`].
    pub async fn ask(
        &self,
        account: AccountId,
        typed: &str,
        language: &str,
        now: Timestamp,
    ) -> Result<(), MailError> {
        let typed = typed.trim();
        let fits = typed.chars().count() <= limits::ADDRESS && typed.is_ascii();
        if !fits || typed.parse::<Address>().is_err() {
            return Err(Refusal::Address.into());
        }
        let counts = self
            .store
            .count_confirmations(account, recipient(typed), now - DAY)
            .await?;
        if is_too_often(counts) {
            return Err(Refusal::TooOften.into());
        }
        let before = self.store.mail_address(account).await?;
        let asked = MailAddress {
            account,
            version: before.as_ref().map_or(1, |before| before.version),
            address: typed.to_owned(),
            salt: Uuid::new_v4(),
            language: language.to_owned(),
            asked: now,
            confirmed: None,
            next: None,
            resets: Vec::new(),
            no_balances: before.as_ref().is_some_and(|before| before.no_balances),
        };
        match before {
            None => self.store.insert_mail_address(&asked).await?,
            Some(before) if before.confirmed.is_none() => {
                self.store.replace_mail_address(&asked).await?;
            }
            Some(confirmed) => {
                let next = asked.unconfirmed();
                let changed = MailAddress { next, ..confirmed };
                self.store.replace_mail_address(&changed).await?;
            }
        }
        let draft = Draft {
            about: about_confirmation(asked.salt),
            ..Draft::to_account(MailKind::Confirmation, now + limits::UNCONFIRMED)
        };
        self.write(&asked, draft, now).await?;
        Ok(())
    }

    /// Why the confirmation mail was not sent: the response of the mail server, or an empty text if
    /// it was not contacted. Returns `None` if the mail was sent or is waiting.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn confirmation_failure(
        &self,
        account: AccountId,
        address: &UnconfirmedAddress,
    ) -> Result<Option<String>, StoreError> {
        let id = Mails::id(account, &about_confirmation(address.salt));
        let found = self.store.mails(&[id]).await?.pop();
        Ok(match found.map(|mail| mail.state) {
            Some(MailState::Waiting | MailState::Sent) => None,
            Some(MailState::Failed(why)) => Some(why),
            // It was not queued if the database was unavailable then.
            Some(MailState::Dropped) | None => Some(String::new()),
        })
    }

    /// Confirms the address whose link has this token. Returns whether there is one. An address
    /// that it replaces is notified, and links to a new password that were sent there stop working.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn confirm(
        &self,
        account: AccountId,
        token: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(before) = self.with_token(account, token, CONFIRM).await? else {
            return Ok(false);
        };
        let is_good = |it: &UnconfirmedAddress| self.has_token(CONFIRM, it.salt, token);
        let Some(confirmed) = before.unconfirmed().filter(is_good) else {
            // It was already confirmed.
            return Ok(true);
        };
        let address = MailAddress {
            account,
            version: before.version,
            address: confirmed.address,
            salt: confirmed.salt,
            language: confirmed.language,
            asked: confirmed.asked,
            confirmed: Some(now),
            next: None,
            resets: Vec::new(),
            no_balances: before.no_balances,
        };
        // First, so that it is sent even if what follows fails and is repeated.
        if !before.address.eq_ignore_ascii_case(&address.address) {
            self.tell(&before, MailKind::AddressChanged, address.salt, now)
                .await?;
        }
        self.store.replace_mail_address(&address).await?;
        Ok(true)
    }

    /// Sets whether the owner of an account wants reminders of what they owe, if the account has an
    /// address.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn set_balances(&self, account: AccountId, wanted: bool) -> Result<(), StoreError> {
        for _ in 0..CHANGES {
            let Some(address) = self.store.mail_address(account).await? else {
                return Ok(());
            };
            let changed = MailAddress {
                no_balances: !wanted,
                ..address
            };
            match self.store.replace_mail_address(&changed).await {
                Err(StoreError::Conflict) => {}
                other => return other,
            }
        }
        Err(StoreError::Conflict)
    }

    /// Stops all mail to the address whose link has this token. Returns whether there is one.
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

    /// Removes the address of an account, and notifies the address if there is a mail server, since
    /// someone who took over a session could also do this.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn turn_off(&self, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        let Some(address) = self.store.mail_address(account).await? else {
            return Ok(());
        };
        // First, so that it is sent even if what follows fails and is repeated.
        self.tell(&address, MailKind::AddressChanged, address.salt, now)
            .await?;
        self.forget(account).await
    }

    /// Notifies the address that an account had before its password was changed.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn tell_new_password(
        &self,
        address: &MailAddress,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.tell(address, MailKind::PasswordChanged, Uuid::new_v4(), now)
            .await
    }

    /// Writes to an address that the account had, if it was confirmed; once for each `event`.
    async fn tell(
        &self,
        address: &MailAddress,
        kind: MailKind,
        event: Uuid,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if address.confirmed.is_none() || !self.is_on() {
            return Ok(());
        }
        let draft = Draft {
            about: [b"told", &address.salt.as_bytes()[..], event.as_bytes()]
                .map(<[u8]>::to_vec)
                .into(),
            to: Some(MailTo {
                address: address.address.clone(),
                language: address.language.clone(),
            }),
            ..Draft::to_account(kind, now + limits::TOLD)
        };
        self.write(address, draft, now).await.map(drop)
    }

    /// Deletes the address of an account.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget(&self, account: AccountId) -> Result<(), StoreError> {
        self.store.delete_mail_address(account).await
    }

    /// Whether a link to confirm an address or to stop mail is valid.
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
        Ok(found.filter(|address| {
            let next = address.next.as_ref().filter(|_| label == CONFIRM);
            let mut salts = next.map(|next| next.salt).into_iter().chain([address.salt]);
            salts.any(|salt| self.has_token(label, salt, token))
        }))
    }

    /// Compares hashes, so that the time it takes reveals nothing about the token.
    fn has_token(&self, label: &[u8], salt: Uuid, token: &str) -> bool {
        self.token(label, salt).hash() == Token::hash_of(token)
    }

    /// The path of the link that confirms the address with this salt.
    pub(super) fn confirm_path(&self, account: AccountId, salt: Uuid) -> String {
        let token = self.token(CONFIRM, salt);
        format!("/mail/confirm/{account}/{}", token.reveal())
    }

    /// The path of the link that stops all mail to an address.
    pub(super) fn stop_path(&self, address: &MailAddress) -> String {
        let token = self.token(STOP, address.salt);
        format!("/mail/stop/{}/{}", address.account, token.reveal())
    }
}

/// Whether too many confirmation mails were written today. What others entered does not count
/// against an account that had none sent to this address: the address may belong to its owner.
fn is_too_often(counts: ConfirmationCounts) -> bool {
    let by_all = counts.recipient >= limits::CONFIRMATIONS && counts.both > 0;
    let is_flood = counts.recipient >= limits::CONFIRMATIONS_TO_ADDRESS;
    by_all || is_flood || counts.account >= limits::CONFIRMATIONS
}

/// What identifies a confirmation mail.
fn about_confirmation(salt: Uuid) -> Vec<Vec<u8>> {
    vec![b"confirm".to_vec(), salt.as_bytes().to_vec()]
}

/// Deletes addresses that were entered before `before` and never confirmed.
pub(super) async fn forget_unconfirmed(
    store: &dyn Store,
    before: Timestamp,
) -> Result<(), StoreError> {
    let mut last = None;
    loop {
        let page = store.mail_addresses_after(last, PAGE_SIZE).await?;
        let Some(end) = page.last() else {
            return Ok(());
        };
        last = Some(end.account);
        let is_old = |it: &MailAddress| it.unconfirmed().is_some_and(|it| it.asked < before);
        for address in page.into_iter().filter(is_old) {
            // This fails if the owner changes the address at this moment.
            let done = match address.confirmed {
                None => store.delete_mail_address_at(&address).await,
                Some(_) => {
                    let next = None;
                    let kept = MailAddress { next, ..address };
                    store.replace_mail_address(&kept).await
                }
            };
            match done {
                Ok(()) | Err(StoreError::Conflict) => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// An ID that is the same for all spellings of an address in upper or lower case.
pub(super) fn recipient(address: &str) -> Uuid {
    let sum: [u8; 32] = Sha256::digest(address.to_lowercase().as_bytes()).into();
    Uuid::new_v8(std::array::from_fn(|at| sum[at]))
}
