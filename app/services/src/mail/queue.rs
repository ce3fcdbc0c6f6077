//! The queue: mails are written to it, once each, and what failed is read from it.

use super::address::recipient;
use super::{DAY, Mails, limits};
use cffa_store::{AccountId, Mail, MailAddress, MailKind, MailState, StoreError, TeamId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A mail to write. Its account and the salt of the address are those of the address.
pub struct Draft {
    /// What it is about.
    pub kind: MailKind,
    /// The same, so that it is written once.
    pub about: Vec<Vec<u8>>,
    /// The team, if it is about one.
    pub team: Option<TeamId>,
    /// The subject.
    pub subject: String,
    /// The text, in which [`super::LINK`] stands for the secret link.
    pub body: String,
    /// When it is no longer of use.
    pub expires: Timestamp,
}

impl Mails {
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
        let recipient = recipient(&to.address);
        // Links to a new password have a limit of their own.
        if !matches!(draft.kind, MailKind::NewPassword(_)) {
            let counts = self
                .store
                .count_mails(draft.team, to.account, recipient, now - DAY)
                .await?;
            let most = counts.account.max(counts.recipient);
            if counts.team >= limits::PER_TEAM || most >= limits::PER_ADDRESS {
                log::debug!("a mail was not written: there were too many today");
                return Ok(false);
            }
        }
        let mail = Mail {
            id: Mails::id(to.account, &draft.about),
            version: 1,
            team: draft.team,
            account: to.account,
            recipient,
            kind: draft.kind,
            salt: to.salt,
            subject: draft.subject.chars().take(limits::SUBJECT).collect(),
            body: draft.body.chars().take(limits::BODY).collect(),
            attempts: 0,
            made: now,
            due: now,
            expires: draft.expires,
            state: MailState::Waiting,
        };
        match self.store.insert_mail(&mail).await {
            Ok(()) => Ok(true),
            Err(StoreError::Taken) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The latest mails of a team that were given up, latest first, each with the reason.
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
