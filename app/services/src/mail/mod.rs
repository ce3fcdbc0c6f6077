//! Outgoing mail: who wants it, and the queue.
//!
//! Nothing is sent while somebody waits for a page: a mail is written to the queue, and a task of
//! each process takes what is due. Whoever replaces a mail at its version sends it, so one process
//! does. [`notices`] says what there is to write about a next game; [`transport`] talks to the mail
//! server.

pub mod notices;
pub mod transport;

use crate::teams::active;
use crate::token::Token;
use cffa_store::{AccountId, Mail, MailAddress, MailState, Store, StoreError, TeamId};
use jiff::{SignedDuration, Timestamp};
use lettre::address::Address;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use transport::{Outgoing, SendError, Transport};
use uuid::Uuid;

/// The limits of outgoing mail.
pub mod limits {
    use jiff::SignedDuration;

    /// Characters of an address (RFC 5321, 4.5.3.1.3).
    pub const ADDRESS: usize = 254;
    /// Mails to one address in a day: far more than a team has to say.
    pub const PER_ACCOUNT: u64 = 10;
    /// Mails about one team in a day: two to each of its players, and some to spare.
    pub const PER_TEAM: u64 = 500;
    /// Mails to confirm an address that one account asks for in a day, so that nobody is sent
    /// many by somebody else.
    pub const CONFIRMATIONS: u64 = 5;
    /// Characters of a text: the longest names, and room to say something of them.
    pub const BODY: usize = 4_000;
    /// Characters of a subject.
    pub const SUBJECT: usize = 150;
    /// How often a mail is tried.
    pub const ATTEMPTS: u32 = 8;
    /// How long a mail is tried.
    pub const GIVEN_UP: SignedDuration = SignedDuration::from_hours(24);
    /// How long mails are kept, so that nothing is sent twice and managers see what failed:
    /// longer than a next game is planned ahead in practice.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 60);
    /// Mails that a process takes in one turn.
    pub const BATCH: usize = 50;
    /// Failed mails that a manager sees.
    pub const FAILURES: usize = 20;
}

/// How long a process has to send the mail that it took, before another tries.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long to wait after the first failure; twice as long after each other.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// The purposes for which tokens are derived from the secret key.
const CONFIRM: &[u8] = b"cffa mail confirm 1";
const STOP: &[u8] = b"cffa mail stop 1";

/// Why an address is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum Refusal {
    #[error("Enter an e-mail address, for example anna@example.com.")]
    Address,
    #[error("You asked for this too often today. Try again tomorrow.")]
    TooOften,
}

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The request was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A mail to write. Its account and the salt of the address are those of `to`.
pub struct Draft {
    /// What it is about: the same mail is written once.
    pub about: Vec<Vec<u8>>,
    /// The team, if it is about one.
    pub team: Option<TeamId>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// When it is to be sent.
    pub due: Timestamp,
    /// When it is no longer of use.
    pub expires: Timestamp,
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
    /// If it is no address, or the account asked too often.
    pub async fn ask(
        &self,
        account: AccountId,
        typed: &str,
        now: Timestamp,
    ) -> Result<MailAddress, MailError> {
        let typed = typed.trim();
        let fits = typed.chars().count() <= limits::ADDRESS && typed.is_ascii();
        if !fits || typed.parse::<Address>().is_err() {
            return Err(Refusal::Address.into());
        }
        let day_ago = now - SignedDuration::from_hours(24);
        let (_, asked) = self.store.count_mails(None, account, day_ago).await?;
        if asked >= limits::CONFIRMATIONS {
            return Err(Refusal::TooOften.into());
        }
        let before = self.store.mail_address(account).await?;
        let mut address = MailAddress {
            account,
            version: before.as_ref().map_or(1, |before| before.version),
            address: typed.to_owned(),
            salt: Uuid::new_v4(),
            asked: now,
            confirmed: None,
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

    fn token(&self, label: &[u8], salt: Uuid) -> Token {
        Token::derived(&self.secret_key, label, salt.as_bytes())
    }

    /// The path of the link that confirms an address.
    pub fn confirm_path(&self, address: &MailAddress) -> String {
        let token = self.token(CONFIRM, address.salt);
        format!("/mail/confirm/{}/{}", address.account, token.reveal())
    }

    /// The path of the link that ends all mail to an address.
    pub fn stop_path(&self, account: AccountId, salt: Uuid) -> String {
        let token = self.token(STOP, salt);
        format!("/mail/stop/{account}/{}", token.reveal())
    }

    /// The ID of a mail to an account about something.
    pub fn id(account: AccountId, about: &[Vec<u8>]) -> Uuid {
        let mut sum = Sha256::new();
        for part in [&account.as_bytes().to_vec()].into_iter().chain(about) {
            // Each behind its length, so that no two lists of parts are alike.
            sum.update((part.len() as u64).to_be_bytes());
            sum.update(part);
        }
        let sum: [u8; 32] = sum.finalize().into();
        Uuid::new_v8(std::array::from_fn(|at| sum[at]))
    }

    /// Writes a mail to the queue, unless it was written before, or there were too many today.
    /// Returns whether it was written.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn write(
        &self,
        to: &MailAddress,
        draft: Draft,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let day_ago = now - SignedDuration::from_hours(24);
        let counted = self.store.count_mails(draft.team, to.account, day_ago);
        let (of_team, of_account) = counted.await?;
        if of_team >= limits::PER_TEAM || of_account >= limits::PER_ACCOUNT {
            log::warn!("a mail was not written: there were too many today");
            return Ok(false);
        }
        let mail = Mail {
            id: Mails::id(to.account, &draft.about),
            version: 1,
            team: draft.team,
            account: to.account,
            salt: to.salt,
            subject: draft.subject.chars().take(limits::SUBJECT).collect(),
            body: draft.body.chars().take(limits::BODY).collect(),
            attempts: 0,
            made: now,
            due: draft.due,
            expires: draft.expires,
            state: MailState::Waiting,
        };
        match self.store.insert_mail(&mail).await {
            Ok(()) => Ok(true),
            Err(StoreError::Taken) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Sends what is due, and returns how many mails were sent. Stops when the mail server can't
    /// be used: the rest waits for the next turn.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn send_due(&self, url: &str, now: Timestamp) -> Result<usize, StoreError> {
        let Some(transport) = &self.transport else {
            return Ok(0);
        };
        let mut sent = 0;
        for mail in self.store.mails_due(now, limits::BATCH).await? {
            let Some(mail) = self.claim(mail, now).await? else {
                continue;
            };
            match self.send(transport, &mail, url).await? {
                None => {
                    let state = MailState::Dropped;
                    self.note(mail, state, now).await?;
                }
                Some(Ok(())) => {
                    sent += 1;
                    self.note(mail, MailState::Sent, now).await?;
                }
                Some(Err(error)) => {
                    log::warn!("mail {} was not sent: {error}", mail.id);
                    let stops = matches!(error, SendError::Unavailable(_));
                    self.note_failure(mail, &error, now).await?;
                    if stops {
                        break;
                    }
                }
            }
        }
        Ok(sent)
    }

    /// Takes a mail for this process; nothing if another was first.
    async fn claim(&self, mut mail: Mail, now: Timestamp) -> Result<Option<Mail>, StoreError> {
        mail.attempts += 1;
        mail.due = now + LEASE;
        match self.store.replace_mail(&mail).await {
            Ok(()) => {
                mail.version += 1;
                Ok(Some(mail))
            }
            Err(StoreError::Conflict) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Sends a mail, if its owner still wants it.
    async fn send(
        &self,
        transport: &Transport,
        mail: &Mail,
        url: &str,
    ) -> Result<Option<Result<(), SendError>>, StoreError> {
        let address = self.store.mail_address(mail.account).await?;
        let is_same = |address: &MailAddress| {
            // What is about no team is the request to confirm.
            address.salt == mail.salt && (mail.team.is_none() || address.confirmed.is_some())
        };
        let Some(address) = address.filter(is_same) else {
            return Ok(None);
        };
        if let Some(team) = mail.team {
            let team = self.store.team(team).await?;
            if team.is_none_or(|team| active(&team, mail.account).is_none()) {
                return Ok(None);
            }
        }
        let stop = self.stop_path(mail.account, mail.salt);
        let outgoing = Outgoing {
            id: mail.id,
            to: &address.address,
            subject: &mail.subject,
            body: &mail.body,
            unsubscribe: mail.team.map(|_| format!("{url}{stop}")),
        };
        Ok(Some(transport.send(&outgoing).await))
    }

    async fn note(
        &self,
        mut mail: Mail,
        state: MailState,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        mail.state = state;
        mail.due = now;
        match self.store.replace_mail(&mail).await {
            // Its lease was over, and another process has it.
            Err(StoreError::Conflict) => Ok(()),
            other => other,
        }
    }

    async fn note_failure(
        &self,
        mut mail: Mail,
        error: &SendError,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let doubled = 2_i32.saturating_pow(mail.attempts.saturating_sub(1).min(12));
        let next = now.saturating_add(FIRST_WAIT * doubled).unwrap_or(now);
        let last = mail.expires.min(mail.made + limits::GIVEN_UP);
        let is_final = matches!(error, SendError::Refused(_));
        if is_final || mail.attempts >= limits::ATTEMPTS || next > last {
            return self
                .note(mail, MailState::Failed(error.to_string()), now)
                .await;
        }
        mail.due = next;
        match self.store.replace_mail(&mail).await {
            Err(StoreError::Conflict) => Ok(()),
            other => other,
        }
    }

    /// The latest mails of a team that were given up, latest first, each with the reason.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn failures(&self, team: TeamId) -> Result<Vec<Mail>, StoreError> {
        self.store.failed_mails(team, limits::FAILURES).await
    }
}

/// Deletes mails that nobody needs any more.
///
/// # Errors
/// If the database is unavailable.
pub async fn forget_old(store: &dyn Store, now: Timestamp) -> Result<(), StoreError> {
    store.purge_mails(now - limits::KEPT).await
}
