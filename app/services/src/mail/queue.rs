//! The queue: mails are written to it, each once, and failures are read from it.

use super::address::recipient;
use super::{DAY, Mails, limits};
use cffa_store::{
    AccountId, Mail, MailAddress, MailKind, MailState, MailTo, PushDevice, StoreError, TeamId,
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A mail to queue, without its account and the salt of the address, which come from the address.
pub struct Draft {
    /// Its kind.
    pub kind: MailKind,
    /// What it is about, so that it is written only once.
    pub about: Vec<Vec<u8>>,
    /// The team, if it is about one.
    pub team: Option<TeamId>,
    /// The address, if it is not the one that the account has when the mail is sent.
    pub to: Option<MailTo>,
    /// When it is no longer useful.
    pub expires: Timestamp,
}

impl Draft {
    /// A mail that is not about a team. Set `about` before writing it.
    pub(super) fn to_account(kind: MailKind, expires: Timestamp) -> Draft {
        Draft {
            kind,
            about: Vec::new(),
            team: None,
            to: None,
            expires,
        }
    }
}

/// The recipient of a mail. A notification has its device in place of the account.
struct Receiver {
    account: AccountId,
    recipient: Uuid,
    device: Option<Uuid>,
    salt: Uuid,
}

/// What happened to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queued {
    /// It waits to be sent.
    Written,
    /// It was written before.
    Before,
    /// It was not written: there were too many mails about teams today.
    TooMany,
}

impl Mails {
    /// The ID of a mail to an account about something.
    pub fn id(account: AccountId, about: &[Vec<u8>]) -> Uuid {
        let mut sum = Sha256::new();
        for part in [&account.as_bytes().to_vec()].into_iter().chain(about) {
            // Each part follows its length, so that different lists of parts never give the same
            // ID.
            sum.update((part.len() as u64).to_be_bytes());
            sum.update(part);
        }
        let sum: [u8; 32] = sum.finalize().into();
        Uuid::new_v8(std::array::from_fn(|at| sum[at]))
    }

    /// Writes a mail to the queue, unless it was written before, or is about a team and there were
    /// too many such mails today. One that was dropped and is true again is written again.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn write(
        &self,
        to: &MailAddress,
        draft: Draft,
        now: Timestamp,
    ) -> Result<Queued, StoreError> {
        let goes_to = draft.to.as_ref().map_or(&to.address, |to| &to.address);
        let receiver = Receiver {
            account: to.account,
            recipient: recipient(goes_to),
            device: None,
            salt: to.salt,
        };
        self.add(receiver, draft, now).await
    }

    /// Like [`Mails::write`], for a notification on a device.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn write_push(
        &self,
        to: &PushDevice,
        draft: Draft,
        now: Timestamp,
    ) -> Result<Queued, StoreError> {
        let receiver = Receiver {
            account: to.id,
            recipient: to.id,
            device: Some(to.id),
            salt: Uuid::nil(),
        };
        self.add(receiver, draft, now).await
    }

    async fn add(&self, to: Receiver, draft: Draft, now: Timestamp) -> Result<Queued, StoreError> {
        // Other mails have their own limits, and nothing may prevent the owner of an account from
        // being told about another address or password.
        if draft.team.is_some() {
            let counts = self
                .store
                .count_mails(draft.team, to.account, to.recipient, now - DAY)
                .await?;
            let most = counts.account.max(counts.recipient);
            if counts.team >= limits::PER_TEAM || most >= limits::PER_ADDRESS {
                log::debug!("a mail was not written: there were too many today");
                return Ok(Queued::TooMany);
            }
        }
        let mail = Mail {
            id: Mails::id(to.account, &draft.about),
            version: 1,
            team: draft.team,
            account: to.account,
            recipient: to.recipient,
            device: to.device,
            kind: draft.kind,
            salt: to.salt,
            to: draft.to,
            subject: String::new(),
            attempts: 0,
            answer: None,
            made: now,
            due: now,
            expires: draft.expires,
            state: MailState::Waiting,
        };
        match self.store.insert_mail(&mail).await {
            Ok(()) => Ok(Queued::Written),
            Err(StoreError::Taken) => self.write_again(mail).await,
            Err(error) => Err(error),
        }
    }

    async fn write_again(&self, mail: Mail) -> Result<Queued, StoreError> {
        let before = self.store.mails(&[mail.id]).await?.pop();
        let Some(before) = before.filter(may_be_repeated) else {
            return Ok(Queued::Before);
        };
        let version = before.version;
        match self.store.replace_mail(&Mail { version, ..mail }).await {
            Ok(()) => Ok(Queued::Written),
            Err(StoreError::Conflict) => Ok(Queued::Before),
            Err(error) => Err(error),
        }
    }

    /// The latest failed mails of a team, latest first, each with the reason.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn failures(&self, team: TeamId) -> Result<Vec<Mail>, StoreError> {
        let since = self.store.now().await? - limits::FAILURES_SHOWN;
        let mut failed = self.store.failed_mails(team, limits::FAILURES).await?;
        failed.retain(|mail| mail.made > since);
        Ok(failed)
    }
}

/// Whether a mail may be written again. A failed one is repeated only at a manager's request: the
/// server would repeat it forever.
fn may_be_repeated(mail: &Mail) -> bool {
    match mail.state {
        MailState::Dropped => true,
        MailState::Failed(_) => mail.kind == MailKind::Balance,
        MailState::Waiting | MailState::Sent => false,
    }
}
