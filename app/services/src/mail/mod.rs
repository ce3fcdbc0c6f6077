//! Outgoing mail: who wants it, and the queue.
//!
//! Nothing is sent during a request: a mail is written to the queue, and a task of each process
//! sends what is due. A process claims a mail by replacing it at its version, so only one process
//! sends it. [`notices`] decides what to write about a next game; [`transport`] talks to the mail
//! server. The queue has no texts: each is written when it is sent, from what is true then.

mod address;
mod content;
mod message;
mod new_password;
pub mod notices;
mod queue;
mod relevance;
pub(crate) mod sending;
pub mod transport;
mod written;

pub use content::{Content, Letter, MailTeam, Text};
pub use queue::{Draft, Queued};
pub(crate) use relevance::Decision;
pub(crate) use transport::SendError;
pub use written::{RemindedBy, about_game};

use crate::token::Token;
use cffa_store::{Store, StoreError, TeamId};
use jiff::Timestamp;
use std::sync::Arc;
use transport::Transport;
use uuid::Uuid;

/// The limits of outgoing mail.
pub mod limits {
    use jiff::SignedDuration;

    /// Characters of an address (RFC 5321, 4.5.3.1.3).
    pub const ADDRESS: usize = 254;
    /// Mails about teams to one address or for one account, or notifications on one device, in a
    /// day: far more than a team needs.
    pub const PER_ADDRESS: u64 = 10;
    /// Mails and notifications about one team in a day: two to each of its players and each of
    /// their devices, with room to spare.
    pub const PER_TEAM: u64 = 1_000;
    /// Confirmation mails in a day: for one account, and to one address, so that nobody can flood
    /// the mailbox of another person. Each account can have one sent to any address. Otherwise a
    /// stranger who enters another person's address could prevent them from confirming it.
    pub const CONFIRMATIONS: u64 = 5;
    /// Confirmation mails to one address in a day, from all accounts together. This limit applies
    /// without exception. It is more than the people of a club with a shared address need, and not
    /// a flood.
    pub const CONFIRMATIONS_TO_ADDRESS: u64 = 50;
    /// Links to a new password for one account that are valid at the same time. Anyone can ask for
    /// them, so only this limit protects a mailbox. There is no limit per day, because it would let
    /// a stranger prevent the owner from getting a link. An account that reaches this limit has
    /// valid links.
    pub const NEW_PASSWORDS: usize = 3;
    /// How long a link to a new password is valid.
    pub const NEW_PASSWORD: SignedDuration = SignedDuration::from_hours(1);
    /// How long a reminder of a balance is useful. Longer than a machine is off for a weekend: the
    /// amount is the one owed when it is sent.
    pub const BALANCE: SignedDuration = SignedDuration::from_hours(24 * 3);
    /// How long it is useful to notify people that their account was changed. Longer than a machine
    /// is off for a weekend.
    pub const TOLD: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// The least time between two reminders of a balance.
    pub const BALANCE_EVERY: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// How long the server writes no reminder of a balance by itself after a period begins: longer
    /// than a process needs to check for earlier reminders and then write one.
    pub const BALANCE_PAUSE: SignedDuration = SignedDuration::from_mins(1);
    /// Characters of a subject.
    pub const SUBJECT: usize = 150;
    /// Characters of a mail server's response that a manager sees.
    pub const REASON: usize = 200;
    /// How often sending a mail is tried: for a day if each try fails, so that nothing is lost if a
    /// mail server is repaired within a day. The age of a mail does not count, since nothing is
    /// tried while the machine is off.
    pub const TRIES: u32 = 52;
    /// How long a mail waits if it is never tried because there is no longer a mail server. The
    /// address in it is kept no longer than that.
    pub const OVERDUE: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// How long mails are kept, without their texts, so that nothing is sent twice: longer than a
    /// next game can be planned ahead.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
    /// How long an unconfirmed address is kept: it may belong to another person or be mistyped.
    /// Longer than a holiday weekend.
    pub const UNCONFIRMED: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// Mails that a process takes at a time.
    pub const BATCH: usize = 50;
    /// How long a manager sees that a mail failed.
    pub const FAILURES_SHOWN: SignedDuration = SignedDuration::from_hours(24 * 60);
    /// Failed mails that a manager sees.
    pub const FAILURES: usize = 20;
    /// The latest changes of a next game for which earlier mails are looked up.
    pub const EDITS: u64 = 20;
}

/// A day, over which mails are counted.
const DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is invalid.
    Address,
    /// Too many mails were written today.
    TooOften,
}

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The request was refused.
    #[error("the address was refused: {0:?}")]
    Refused(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Addresses and the queue. Clones share the mail server.
#[derive(Clone)]
pub struct Mails {
    store: Arc<dyn Store>,
    secret_key: Arc<[u8]>,
    transport: Option<Arc<Transport>>,
}

impl Mails {
    /// Creates it for the mail in a store. Without a mail server, nothing is written or sent.
    pub fn new(store: Arc<dyn Store>, secret_key: &[u8], transport: Option<Transport>) -> Mails {
        Mails {
            store,
            secret_key: secret_key.into(),
            transport: transport.map(Arc::new),
        }
    }

    /// Whether there is a mail server.
    pub fn is_on(&self) -> bool {
        self.transport.is_some()
    }

    /// A token in a link, derived from the secret key.
    fn token(&self, label: &[u8], salt: Uuid) -> Token {
        Token::derived(&self.secret_key, label, salt.as_bytes())
    }

    /// Deletes the mails about a team whose data a manager deleted.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget_team(&self, team: TeamId) -> Result<(), StoreError> {
        self.store.delete_mails_about(team).await
    }
}

impl From<Refusal> for MailError {
    fn from(refusal: Refusal) -> MailError {
        MailError::Refused(refusal)
    }
}

/// Deletes mails that are no longer needed, and addresses that were never confirmed. Mails that are
/// no longer tried are marked as failed.
///
/// # Errors
/// If the database is unavailable.
pub async fn forget_old(store: &dyn Store, now: Timestamp) -> Result<(), StoreError> {
    store.purge_mails(now - limits::KEPT).await?;
    sending::give_up_overdue(store, now).await?;
    address::forget_unconfirmed(store, now - limits::UNCONFIRMED).await
}
