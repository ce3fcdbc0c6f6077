//! Sends what is due, each mail by one process.

use super::relevance::{Decision, Ready};
use super::transport::{Outgoing, SendError, Transport};
use super::{Letter, Mails, Text, limits};
use crate::books::Books;
use cffa_store::{Mail, MailState, StoreError};
use jiff::{SignedDuration, Timestamp};

/// How long a process has to send the mail that it took, before another tries: longer than
/// [`super::transport::SEND_TIMEOUT`].
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long to wait after the first failure; twice as long after each other.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// The longest wait between two tries, so that mail arrives soon after a mail server is back.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(30);

/// How long to wait for somebody to mend what a mail is about.
const BROKEN_WAIT: SignedDuration = SignedDuration::from_hours(1);

impl Mails {
    /// Sends what is due, and returns how many mails were sent. Stops when the mail server can't
    /// be used: the rest waits for the next turn. `url` is our own, and `write` puts a mail into
    /// words.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn send_due(
        &self,
        books: &Books,
        url: &str,
        write: impl Fn(&Letter) -> Text,
    ) -> Result<usize, StoreError> {
        let Some(transport) = &self.transport else {
            return Ok(0);
        };
        let mut sent = 0;
        let due = self.store.now().await?;
        for mail in self.store.mails_due(due, limits::BATCH).await? {
            let now = self.store.now().await?;
            let decision = match self.decide(books, &mail, url, now).await {
                // What is wrong with one team keeps no other from its mail.
                Err(StoreError::Broken(why)) => {
                    log::error!("mail {} waits: {why}", mail.id);
                    Decision::Wait(now + BROKEN_WAIT)
                }
                other => other?,
            };
            let ready = match decision {
                Decision::Send(ready) => ready,
                Decision::Wait(due) => {
                    self.replace(Mail { due, ..mail }).await?;
                    continue;
                }
                Decision::Drop => {
                    self.settle(mail, MailState::Dropped, now).await?;
                    continue;
                }
            };
            let text = write(&ready.letter);
            let mail = Mail {
                subject: text.subject.chars().take(limits::SUBJECT).collect(),
                expires: ready.expires,
                ..mail
            };
            let Some(mail) = self.claim(mail, now).await? else {
                continue;
            };
            match self.send(transport, &mail, &ready, &text).await {
                Ok(()) => {
                    sent += 1;
                    self.settle(mail, MailState::Sent, now).await?;
                }
                Err(error) => {
                    log::warn!("mail {} was not sent: {error}", mail.id);
                    let stops = matches!(error, SendError::Unavailable(_));
                    self.note_failure(mail, error, now).await?;
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

    async fn send(
        &self,
        transport: &Transport,
        mail: &Mail,
        ready: &Ready,
        text: &Text,
    ) -> Result<(), SendError> {
        let outgoing = Outgoing {
            id: mail.id,
            to: &ready.to,
            subject: &mail.subject,
            body: &text.body,
            unsubscribe: ready.unsubscribe.clone(),
        };
        transport.send(&outgoing).await
    }

    /// Notes what became of a mail. Only the subject of one that failed is needed any more.
    async fn settle(&self, mail: Mail, state: MailState, now: Timestamp) -> Result<(), StoreError> {
        let subject = match state {
            MailState::Failed(_) => mail.subject,
            MailState::Waiting | MailState::Sent | MailState::Dropped => String::new(),
        };
        self.replace(Mail {
            state,
            subject,
            to: None,
            due: now,
            ..mail
        })
        .await
    }

    async fn note_failure(
        &self,
        mut mail: Mail,
        error: SendError,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let next = now + wait_after(mail.attempts);
        let last = mail.expires.min(mail.made + limits::GIVEN_UP);
        let is_final = matches!(error, SendError::Refused(_));
        if is_final || next > last {
            let state = MailState::Failed(error.reason());
            return self.settle(mail, state, now).await;
        }
        mail.due = next;
        self.replace(mail).await
    }

    /// Replaces a mail, unless another process has it: the lease of this one was over.
    async fn replace(&self, mail: Mail) -> Result<(), StoreError> {
        match self.store.replace_mail(&mail).await {
            Err(StoreError::Conflict) => Ok(()),
            other => other,
        }
    }
}

/// How long to wait after so many tries.
fn wait_after(attempts: u32) -> SignedDuration {
    // More doublings than to the longest wait change nothing.
    let doublings = attempts.saturating_sub(1).min(5);
    (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::super::transport::SEND_TIMEOUT;
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_half_an_hour() {
        let minutes = |attempts| wait_after(attempts).as_mins();
        let waits: Vec<_> = (1..=8).map(minutes).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(minutes(u32::MAX), 30);
    }

    #[test]
    fn another_process_tries_only_after_this_one_has_ended() {
        assert!(LEASE.unsigned_abs() > SEND_TIMEOUT);
    }
}
