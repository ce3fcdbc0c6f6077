//! Outgoing mail: who wants it, and the queue.
//!
//! Nothing is sent while somebody waits for a page: a mail is written to the queue, and a task of
//! each process takes what is due. Whoever replaces a mail at its version sends it, so one process
//! does. [`notices`] says what there is to write about a next game; [`transport`] talks to the mail
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
    /// Mails about teams to one address, or for one account, or notifications on one device, in a day: far more than a team has to
    /// say.
    pub const PER_ADDRESS: u64 = 10;
    /// Mails and notifications about one team in a day: two to each of its players and each of their
    /// devices, and some to spare.
    pub const PER_TEAM: u64 = 1_000;
    /// Mails by which an address is confirmed, in a day: for one account, and to one address, so that
    /// nobody is sent many by somebody else. Each account can have one to any address, or a stranger
    /// who enters the address of somebody else would keep them from confirming it.
    pub const CONFIRMATIONS: u64 = 5;
    /// The same to one address, of all accounts together, after which nobody can have one. More than
    /// a club shares an address, and no flood.
    pub const CONFIRMATIONS_TO_ADDRESS: u64 = 50;
    /// Links to a new password for one account that are valid at the same time. Anybody can ask for
    /// them, so this is all that keeps a mailbox from being filled. There is no limit for a day: it
    /// would let a stranger keep the owner from a link. Who is refused by this one has valid links.
    pub const NEW_PASSWORDS: usize = 3;
    /// How long a link to a new password is valid.
    pub const NEW_PASSWORD: SignedDuration = SignedDuration::from_hours(1);
    /// How long a reminder of a balance is of use. Longer than a machine is off for a weekend: it
    /// says what is owed when it is sent.
    pub const BALANCE: SignedDuration = SignedDuration::from_hours(24 * 3);
    /// How long it is of use to tell somebody that their account was changed. Longer than a machine is
    /// off for a weekend.
    pub const TOLD: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// The least time between two reminders of a balance.
    pub const BALANCE_EVERY: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// How long no reminder of a balance is written by itself after a period begins: longer than a process
    /// takes from looking what was written to writing.
    pub const BALANCE_PAUSE: SignedDuration = SignedDuration::from_mins(1);
    /// Characters of a subject.
    pub const SUBJECT: usize = 150;
    /// Characters of what a mail server answered, as a manager sees it.
    pub const REASON: usize = 200;
    /// How often a mail is tried: for a day, if each try fails, so a mail server that is repaired
    /// within a day loses nothing. A mail's age does not count, since nothing is tried while the
    /// machine is off.
    pub const TRIES: u32 = 52;
    /// How long a mail waits that nothing tries, because there is no mail server any more. The
    /// address in it is not kept for longer.
    pub const OVERDUE: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// How long mails are kept, without their texts, so that nothing is sent twice: longer than a
    /// next game may be planned ahead.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
    /// How long an address is kept that nobody confirms: somebody else's, or mistyped. Longer than
    /// a holiday weekend.
    pub const UNCONFIRMED: SignedDuration = SignedDuration::from_hours(24 * 7);
    /// Mails that a process takes in one turn.
    pub const BATCH: usize = 50;
    /// How long a manager sees that a mail failed.
    pub const FAILURES_SHOWN: SignedDuration = SignedDuration::from_hours(24 * 60);
    /// Failed mails that a manager sees.
    pub const FAILURES: usize = 20;
    /// The latest changes of a next game about which mails are looked up.
    pub const EDITS: u64 = 20;
}

/// A day, over which mails are counted.
const DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is none.
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
    /// The mail in a store. Without a mail server, nothing is written and nothing is sent.
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

    /// A token in a link, which follows from the secret key.
    fn token(&self, label: &[u8], salt: Uuid) -> Token {
        Token::derived(&self.secret_key, label, salt.as_bytes())
    }

    /// Deletes the mails about a team, whose data a manager deleted.
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

/// Deletes mails that nobody needs any more, and addresses that nobody confirmed. Mails that nothing
/// sends are given up.
///
/// # Errors
/// If the database is unavailable.
pub async fn forget_old(store: &dyn Store, now: Timestamp) -> Result<(), StoreError> {
    store.purge_mails(now - limits::KEPT).await?;
    sending::give_up_overdue(store, now).await?;
    address::forget_unconfirmed(store, now - limits::UNCONFIRMED).await
}
