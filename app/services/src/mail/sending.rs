//! Sends mails that are due, each from one process.

use super::relevance::{Decision, Ready};
use super::transport::{Outgoing, SendError, Transport};
use super::{Letter, Mails, Text, limits};
use crate::books::Books;
use cffa_store::{Mail, MailState, PAGE_SIZE, Store, StoreError};
use jiff::{SignedDuration, Timestamp};

/// How long a process has to send a mail that it claimed, before another tries: longer than
/// [`super::transport::SEND_TIMEOUT`].
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long to wait after the first failure. Each further wait is twice as long.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// The longest wait between two tries, so that mail is sent soon after a mail server works again.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(30);

/// How long to wait for someone to repair the records that a mail is about.
const BROKEN_WAIT: SignedDuration = SignedDuration::from_hours(1);

impl Mails {
    /// Sends what is due, and returns the number of mails sent. Stops if the mail server can't be
    /// used: the rest waits for the next run. `url` is our own, and `write` writes the text of a
    /// mail.
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
                // A team with invalid records must not keep other teams from getting their mail.
                Err(StoreError::Broken(_)) if mail.expires <= now => {
                    settle_late(&*self.store, mail, now).await?;
                    continue;
                }
                Err(StoreError::Broken(why)) => {
                    log::error!("mail {} waits: {why}", mail.id);
                    Decision::Wait(now + BROKEN_WAIT)
                }
                other => other?,
            };
            let ready = match decision {
                Decision::Send(ready) => ready,
                Decision::Wait(due) => {
                    replace(&*self.store, Mail { due, ..mail }).await?;
                    continue;
                }
                Decision::Late(ready) => {
                    let subject = shortened(write(&ready.letter).subject);
                    settle_late(&*self.store, Mail { subject, ..mail }, now).await?;
                    continue;
                }
                Decision::Drop => {
                    settle(&*self.store, mail, MailState::Dropped, now).await?;
                    continue;
                }
            };
            let text = write(&ready.letter);
            let mail = Mail {
                subject: shortened(text.subject.clone()),
                expires: ready.expires,
                ..mail
            };
            let Some(mail) = claim(&*self.store, mail, now).await? else {
                continue;
            };
            match self.send(transport, &mail, &ready, &text).await {
                Ok(()) => {
                    sent += 1;
                    settle(&*self.store, mail, MailState::Sent, now).await?;
                }
                Err(error) => {
                    log::warn!("mail {} was not sent: {error}", mail.id);
                    let stops = matches!(error, SendError::Unavailable(_));
                    note_failure(&*self.store, mail, error, now, SignedDuration::ZERO).await?;
                    if stops {
                        break;
                    }
                }
            }
        }
        Ok(sent)
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
}

/// Claims a mail for this process. Returns `None` if another was first.
pub(crate) async fn claim(
    store: &dyn Store,
    mut mail: Mail,
    now: Timestamp,
) -> Result<Option<Mail>, StoreError> {
    mail.attempts += 1;
    mail.due = now + LEASE;
    match store.replace_mail(&mail).await {
        Ok(()) => {
            mail.version += 1;
            Ok(Some(mail))
        }
        Err(StoreError::Conflict) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Records that a mail was not accepted, and when to try again: not before `wait` is over, as the
/// receiving server requested.
pub(crate) async fn note_failure(
    store: &dyn Store,
    mail: Mail,
    error: SendError,
    now: Timestamp,
    wait: SignedDuration,
) -> Result<(), StoreError> {
    let is_final = matches!(error, SendError::Refused(_));
    let next = next_try(mail.attempts, now, mail.expires).map(|next| next.max(now + wait));
    match next.filter(|next| !is_final && *next <= mail.expires) {
        None => {
            let state = MailState::Failed(error.reason());
            settle(store, mail, state, now).await
        }
        Some(due) => {
            let answer = Some(error.reason());
            let waiting = Mail {
                due,
                answer,
                ..mail
            };
            replace(store, waiting).await
        }
    }
}

/// Records the final state of a mail. If it failed, only its subject is still needed.
pub(crate) async fn settle(
    store: &dyn Store,
    mail: Mail,
    state: MailState,
    now: Timestamp,
) -> Result<(), StoreError> {
    let subject = match state {
        MailState::Failed(_) => mail.subject,
        MailState::Waiting | MailState::Sent | MailState::Dropped => String::new(),
    };
    let settled = Mail {
        state,
        subject,
        to: None,
        answer: None,
        due: now,
        ..mail
    };
    replace(store, settled).await
}

/// Records that a mail was not sent while it was useful, so that a manager sees it.
pub(crate) async fn settle_late(
    store: &dyn Store,
    mut mail: Mail,
    now: Timestamp,
) -> Result<(), StoreError> {
    log::warn!("mail {} was not sent in time", mail.id);
    let state = MailState::Failed(mail.answer.take().unwrap_or_default());
    settle(store, mail, state, now).await
}

/// Replaces a mail, unless another process has claimed it because the lease of this one expired.
pub(crate) async fn replace(store: &dyn Store, mail: Mail) -> Result<(), StoreError> {
    match store.replace_mail(&mail).await {
        Err(StoreError::Conflict) => Ok(()),
        other => other,
    }
}

/// Marks mails and notifications as failed that are no longer tried: see [`limits::OVERDUE`].
pub(super) async fn give_up_overdue(store: &dyn Store, now: Timestamp) -> Result<(), StoreError> {
    loop {
        let before = now - limits::OVERDUE;
        let mut overdue = store.mails_due(before, PAGE_SIZE).await?;
        if overdue.is_empty() {
            overdue = store.pushes_due(before, PAGE_SIZE).await?;
        }
        let is_last = overdue.is_empty();
        for mail in overdue {
            settle_late(store, mail, now).await?;
        }
        if is_last {
            return Ok(());
        }
    }
}

pub(crate) fn shortened(subject: String) -> String {
    subject.chars().take(limits::SUBJECT).collect()
}

/// When to try a mail again after this many attempts; `None` if it was tried often enough, or is no
/// longer useful by then.
fn next_try(attempts: u32, now: Timestamp, expires: Timestamp) -> Option<Timestamp> {
    let next = now + wait_after(attempts);
    (attempts < limits::TRIES && next <= expires).then_some(next)
}

/// How long to wait after this many attempts.
fn wait_after(attempts: u32) -> SignedDuration {
    // At this number of doublings the longest wait is reached.
    let doublings = attempts.saturating_sub(1).min(5);
    (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::super::transport::SEND_TIMEOUT;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_wait_doubles_up_to_half_an_hour() {
        let minutes = |attempts| wait_after(attempts).as_mins();
        let waits: Vec<_> = (1..=8).map(minutes).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30]);
        assert_eq!(minutes(u32::MAX), 30);
    }

    #[test]
    fn a_mail_is_tried_for_a_day() {
        let day = SignedDuration::from_hours(24);
        let until_last: SignedDuration = (1..limits::TRIES).map(wait_after).sum();
        assert!(until_last <= day && until_last + LONGEST_WAIT > day);
    }

    proptest! {
        /// Time for which the machine is off uses up no attempts, however long and however often.
        #[test]
        fn what_was_not_tried_is_not_given_up(
            offs in prop::collection::vec((0_u32..60, 0_i64..24 * 30), 0..5),
        ) {
            let never = Timestamp::MAX;
            let mut now = Timestamp::UNIX_EPOCH;
            let mut off = SignedDuration::ZERO;
            let mut tries = 0;
            loop {
                for (_, hours) in offs.iter().filter(|(before, _)| *before == tries) {
                    let hours = SignedDuration::from_hours(*hours);
                    (now, off) = (now + hours, off + hours);
                }
                tries += 1;
                match next_try(tries, now, never) {
                    None => break,
                    Some(next) => now = next,
                }
            }
            let on = now.duration_since(Timestamp::UNIX_EPOCH) - off;
            prop_assert_eq!(tries, limits::TRIES);
            prop_assert!(on > SignedDuration::from_hours(23));
        }

        #[test]
        fn nothing_is_tried_when_it_is_of_no_use(attempts in 1_u32..100, minutes in 0_i64..60) {
            let now = Timestamp::UNIX_EPOCH;
            let expires = now + SignedDuration::from_mins(minutes);
            if let Some(next) = next_try(attempts, now, expires) {
                prop_assert!(next > now && next <= expires);
            }
        }
    }

    #[test]
    fn another_process_tries_only_after_this_one_has_ended() {
        assert!(LEASE.unsigned_abs() > SEND_TIMEOUT);
    }
}
