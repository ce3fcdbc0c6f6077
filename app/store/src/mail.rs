//! Outgoing mail: who wants it, and what waits to be sent.

use crate::{AccountId, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

/// The mail address of an account, which its owner gave and confirms by a link in the first mail.
/// The tokens in its links are derived from the salt and the installation's secret key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailAddress {
    /// The account.
    pub account: AccountId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The address.
    pub address: String,
    /// Random, and different for each address that the account ever gave.
    pub salt: Uuid,
    /// The language of mail to it: the tag of that in which the owner read our pages.
    pub language: String,
    /// When the owner asked for mail.
    pub asked: Timestamp,
    /// When they confirmed that the address is theirs. Before, nothing else is sent to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Timestamp>,
    /// Another address that the owner gave. It takes the place of this one, which they confirmed,
    /// once they confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<UnconfirmedAddress>,
    /// The links to a new password that are valid, latest last. None after one was used, and after
    /// the password changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resets: Vec<PasswordReset>,
    /// Whether the owner wants no reminders of what they owe.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_balances: bool,
}

impl MailAddress {
    /// The address that the owner gave and has not confirmed.
    pub fn unconfirmed(&self) -> Option<UnconfirmedAddress> {
        match self.confirmed {
            Some(_) => self.next.clone(),
            None => Some(UnconfirmedAddress {
                address: self.address.clone(),
                salt: self.salt,
                language: self.language.clone(),
                asked: self.asked,
            }),
        }
    }
}

/// An address that its owner has not confirmed. The fields are those of [`MailAddress`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // as there
pub struct UnconfirmedAddress {
    pub address: String,
    pub salt: Uuid,
    pub language: String,
    pub asked: Timestamp,
}

/// A link to a new password. Its token is derived from the salt and the installation's secret key,
/// so that a mail that waits does not contain it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    /// Random, and different for each link.
    pub salt: Uuid,
    /// SHA-256 of the token in the link, in hex.
    #[serde(default)]
    pub token_hash: String,
    /// When somebody asked for it.
    pub asked: Timestamp,
}

/// Where to send a mail that is not for the address that the account has when it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailTo {
    /// The address.
    pub address: String,
    /// The language of mail to it.
    pub language: String,
}

/// A mail that waits to be sent, or was sent lately. It has no text: that is written when it is
/// sent, from what is true then. Its times are stored to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Follows from what the mail is about, so that nothing is sent twice.
    pub id: Uuid,
    /// The number of writes, so that one process sends it.
    pub version: u64,
    /// The team that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// Whom it is for. The address is looked up when it is sent.
    pub account: AccountId,
    /// Follows from the address, so that mail to one address can be counted.
    pub recipient: Uuid,
    /// The device that it goes to, if it is a notification and no mail. Then the account and the
    /// recipient are the ID of the device as well, so that they are counted apart from mails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Uuid>,
    /// What it is about.
    pub kind: MailKind,
    /// The salt of the address when it was written. A mail with a link that only the reader of that
    /// address may follow is not sent to another.
    pub salt: Uuid,
    /// Where it goes, if not to the address that the account has when it is sent. None once it is
    /// settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MailTo>,
    /// The subject at the last try. Empty before the first, and unless it failed.
    pub subject: String,
    /// How often it was tried to send it.
    pub attempts: u32,
    /// What the mail server answered at the last try. None once it is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// When it was written.
    pub made: Timestamp,
    /// When it is to be tried next.
    pub due: Timestamp,
    /// When it is no longer of use.
    pub expires: Timestamp,
    /// What became of it.
    pub state: MailState,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It waits.
    Waiting,
    /// The mail server took it.
    Sent,
    /// It was given up, for this reason: what the mail server answered. Empty if nothing was tried
    /// while it was of use.
    Failed(String),
    /// It was no longer of use, or its owner wants no mail any more.
    Dropped,
}

impl Mail {
    /// The state in a word, for queries. Notifications wait under another word than mails, so that
    /// those who send one see nothing of the other.
    pub(crate) fn state_word(&self) -> &'static str {
        match self.state {
            MailState::Waiting if self.device.is_some() => "waiting_push",
            MailState::Waiting => "waiting",
            MailState::Sent => "sent",
            MailState::Failed(_) => "failed",
            MailState::Dropped => "dropped",
        }
    }
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Whether the address is the user's.
    Confirmation,
    /// A link to a new password: the salt of the link.
    NewPassword(Uuid),
    /// The next game with this ID.
    NextGame(Uuid, Notice),
    /// What they owe.
    Balance,
    /// The account has another address, or none: to the old one.
    AddressChanged,
    /// The password was changed.
    PasswordChanged,
}

/// What a mail about a next game says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// A game is planned.
    Planned,
    /// They have not replied to it.
    Reminder,
    /// It is called off, and they had replied.
    CalledOff,
    /// It is on again.
    OnAgain,
}

/// How many mails about teams were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailCounts {
    /// About a team.
    pub team: u64,
    /// For an account.
    pub account: u64,
    /// To an address.
    pub recipient: u64,
}

/// How many mails by which an address is confirmed were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConfirmationCounts {
    /// For an account.
    pub account: u64,
    /// To an address.
    pub recipient: u64,
    /// For the account, to the address.
    pub both: u64,
}

/// The most records that a list left out since the start.
static LEFT_OUT: AtomicUsize = AtomicUsize::new(0);

/// Logs that a list left out so many records that a newer version wrote, unless as many were logged
/// before: lists are read every minute. Never what is in them, which may be an address.
pub(crate) fn note_left_out(records: usize) {
    if LEFT_OUT.fetch_max(records, Ordering::Relaxed) < records {
        log::warn!("{records} mails or mail addresses of another version of CFFA can't be read");
    }
}

/// Stores mail. Every method can fail with [`StoreError::Unavailable`]. Lists leave out what a newer
/// version wrote and this one can't read, so that it keeps nothing else from being sent.
#[async_trait]
pub trait MailStore: Send + Sync + 'static {
    /// Adds the mail address of an account. Fails with [`StoreError::Taken`] if it has one.
    async fn insert_mail_address(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Replaces an address that is still at `address.version` and increments its version. Fails
    /// with [`StoreError::Conflict`] if it is at another version.
    async fn replace_mail_address(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Returns the address of an account.
    async fn mail_address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError>;

    /// Returns addresses by the ID of their account, after this one.
    async fn mail_addresses_after(
        &self,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<MailAddress>, StoreError>;

    /// Deletes the address of an account.
    async fn delete_mail_address(&self, account: AccountId) -> Result<(), StoreError>;

    /// Deletes an address if it is still at `address.version`.
    async fn delete_mail_address_at(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Adds a mail. Fails with [`StoreError::Taken`] if there is one with its ID.
    async fn insert_mail(&self, mail: &Mail) -> Result<(), StoreError>;

    /// Replaces a mail that is still at `mail.version` and increments its version. Fails with
    /// [`StoreError::Conflict`] if it is at another version.
    async fn replace_mail(&self, mail: &Mail) -> Result<(), StoreError>;

    /// Returns mails by their IDs, in any order.
    async fn mails(&self, ids: &[Uuid]) -> Result<Vec<Mail>, StoreError>;

    /// Returns the mails, without notifications, that wait and are due at `now`, those that wait longest first.
    async fn mails_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns the notifications that wait and are due at `now`, those that wait longest first.
    async fn pushes_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns the latest mails and notifications of a team that were given up, latest first.
    async fn failed_mails(&self, team: TeamId, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns how many mails about teams were written since then: about this one, for an account, to
    /// an address. Other mails do not count: links, which others can ask for, and what tells of
    /// another address or password.
    async fn count_mails(
        &self,
        team: Option<TeamId>,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<MailCounts, StoreError>;

    /// Returns how many mails by which an address is confirmed were written since then.
    async fn count_confirmations(
        &self,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<ConfirmationCounts, StoreError>;

    /// Deletes the mails about a team.
    async fn delete_mails_about(&self, team: TeamId) -> Result<(), StoreError>;

    /// Deletes mails that were written before this.
    async fn purge_mails(&self, before: Timestamp) -> Result<(), StoreError>;
}
