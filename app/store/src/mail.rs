//! Outgoing mail: the addresses, and the queue.

use crate::{AccountId, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

/// The mail address of an account. Its owner entered it and confirms it with a link in the first
/// mail. The tokens in its links are derived from the salt and the installation's secret key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailAddress {
    /// The account.
    pub account: AccountId,
    /// The number of writes, so that no write undoes another.
    pub version: u64,
    /// The address.
    pub address: String,
    /// Random, and different for each address that the account ever had.
    pub salt: Uuid,
    /// The language of mail to it: the tag of the language in which the owner used the site.
    pub language: String,
    /// When the owner asked for mail.
    pub asked: Timestamp,
    /// When they confirmed the address. Before that, nothing else is sent to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Timestamp>,
    /// A new address that the owner entered. It replaces the confirmed address once they confirm
    /// it, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<UnconfirmedAddress>,
    /// The valid links to set a new password, latest last. Empty after one was used, and after the
    /// password changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resets: Vec<PasswordReset>,
    /// Whether the owner turned off reminders about what they owe.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_balances: bool,
}

impl MailAddress {
    /// The address that is not confirmed yet, if any.
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
#[allow(missing_docs)] // see MailAddress
pub struct UnconfirmedAddress {
    pub address: String,
    pub salt: Uuid,
    pub language: String,
    pub asked: Timestamp,
}

/// A link to set a new password. Its token is derived from the salt and the installation's secret
/// key, so that queued mail does not contain it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    /// Random, and different for each link.
    pub salt: Uuid,
    /// SHA-256 of the token in the link, in hex.
    #[serde(default)]
    pub token_hash: String,
    /// When it was requested.
    pub asked: Timestamp,
}

/// The receiver of a mail that must not go to the account's address at the time of sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailTo {
    /// The address.
    pub address: String,
    /// The language of mail to it.
    pub language: String,
}

/// A mail that is queued or was sent recently. It has no text: the text is generated when the mail
/// is sent, from the data at that time. Its times are stored to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Derived from the subject matter, so that nothing is sent twice.
    pub id: Uuid,
    /// The number of writes, so that only one process sends it.
    pub version: u64,
    /// The team that it is about, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    /// The receiving account. Its address is looked up when the mail is sent.
    pub account: AccountId,
    /// Derived from the address, to count the mail to one address.
    pub recipient: Uuid,
    /// The receiving device, if it is a notification instead of a mail. Then the account and the
    /// recipient are the ID of the device, too, so that notifications are counted separately from
    /// mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Uuid>,
    /// What it is about.
    pub kind: MailKind,
    /// The salt of the address when the mail was queued. A mail with a link that is meant only for
    /// the owner of that address is not sent to another one.
    pub salt: Uuid,
    /// The receiver, if it is not the account's address at the time of sending. `None` once the
    /// mail is completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MailTo>,
    /// The subject at the last attempt. Empty before the first attempt and after a success.
    pub subject: String,
    /// The number of attempts to send it.
    pub attempts: u32,
    /// The mail server's answer at the last attempt. `None` once the mail is completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// When it was queued.
    pub made: Timestamp,
    /// When the next attempt is due.
    pub due: Timestamp,
    /// When it becomes useless.
    pub expires: Timestamp,
    /// The state of delivery.
    pub state: MailState,
}

/// The state of a mail's delivery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It is queued.
    Waiting,
    /// The mail server accepted it.
    Sent,
    /// It could not be delivered, with the answer of the mail server. Empty if there was no attempt
    /// before it became useless.
    Failed(String),
    /// It became useless, or the owner has unsubscribed.
    Dropped,
}

impl Mail {
    /// The state as a word, for queries. Queued notifications have another word than queued mail,
    /// so that their senders don't see each other's queue.
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

/// The subject matter of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Asks the user to confirm the address.
    Confirmation,
    /// A link to set a new password: the salt of the link.
    NewPassword(Uuid),
    /// The next game with this ID.
    NextGame(Uuid, Notice),
    /// What the user owes.
    Balance,
    /// The address of the account was changed or deleted; sent to the old one.
    AddressChanged,
    /// The password was changed.
    PasswordChanged,
}

/// The event that a mail about a next game announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// A game was scheduled.
    Planned,
    /// The receiver has not replied yet.
    Reminder,
    /// It was canceled, and the receiver had replied.
    CalledOff,
    /// It was reinstated.
    OnAgain,
}

/// Numbers of queued mails about teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MailCounts {
    /// About a team.
    pub team: u64,
    /// For an account.
    pub account: u64,
    /// To an address.
    pub recipient: u64,
}

/// Numbers of queued mails to confirm an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConfirmationCounts {
    /// For an account.
    pub account: u64,
    /// To an address.
    pub recipient: u64,
    /// For the account, to the address.
    pub both: u64,
}

/// The maximum number of records that a list has omitted since the process started.
static LEFT_OUT: AtomicUsize = AtomicUsize::new(0);

/// Logs that a list omitted this many records of a newer version, unless as many were logged
/// before, because lists are read every minute. The log contains none of their data, which may be
/// an address.
pub(crate) fn note_left_out(records: usize) {
    if LEFT_OUT.fetch_max(records, Ordering::Relaxed) < records {
        log::warn!("{records} mails or mail addresses of another version of CFFA can't be read");
    }
}

/// Stores mail. Every method can fail with [`StoreError::Unavailable`]. Lists omit records of a
/// newer version that this one can't read, so that these don't prevent other mail from being sent.
#[async_trait]
pub trait MailStore: Send + Sync + 'static {
    /// Adds the mail address of an account. Fails with [`StoreError::Taken`] if it has one.
    async fn insert_mail_address(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Replaces an address that is still at `address.version` and increments its version. Fails
    /// with [`StoreError::Conflict`] if it is at another version.
    async fn replace_mail_address(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Returns the address of an account.
    async fn mail_address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError>;

    /// Returns addresses ordered by the ID of their account, after this one.
    async fn mail_addresses_after(
        &self,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<MailAddress>, StoreError>;

    /// Deletes the address of an account.
    async fn delete_mail_address(&self, account: AccountId) -> Result<(), StoreError>;

    /// Deletes an address if it is still at `address.version`.
    async fn delete_mail_address_at(&self, address: &MailAddress) -> Result<(), StoreError>;

    /// Adds a mail. Fails with [`StoreError::Taken`] if its ID exists.
    async fn insert_mail(&self, mail: &Mail) -> Result<(), StoreError>;

    /// Replaces a mail that is still at `mail.version` and increments its version. Fails with
    /// [`StoreError::Conflict`] if it is at another version.
    async fn replace_mail(&self, mail: &Mail) -> Result<(), StoreError>;

    /// Returns mails by their IDs, in any order.
    async fn mails(&self, ids: &[Uuid]) -> Result<Vec<Mail>, StoreError>;

    /// Returns the queued mails, without notifications, that are due at `now`, longest waiting
    /// first.
    async fn mails_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns the queued notifications that are due at `now`, longest waiting first.
    async fn pushes_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns the latest undeliverable mails and notifications of a team, latest first.
    async fn failed_mails(&self, team: TeamId, limit: usize) -> Result<Vec<Mail>, StoreError>;

    /// Returns how many mails about teams were queued since then: about this team, for this
    /// account, to this address. Other mails don't count: links that anyone can request, and
    /// notices of a changed address or password.
    async fn count_mails(
        &self,
        team: Option<TeamId>,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<MailCounts, StoreError>;

    /// Returns how many mails to confirm an address were queued since then.
    async fn count_confirmations(
        &self,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<ConfirmationCounts, StoreError>;

    /// Deletes the mails about a team.
    async fn delete_mails_about(&self, team: TeamId) -> Result<(), StoreError>;

    /// Deletes mails that were queued before this time.
    async fn purge_mails(&self, before: Timestamp) -> Result<(), StoreError>;
}
