//! Sends what is due, each mail by one process.

use super::relevance::Decision;
use super::transport::{Outgoing, SendError, Transport};
use super::{LINK, Mails, limits};
use crate::books::Books;
use cffa_store::{Mail, MailAddress, MailKind, MailState, StoreError};
use jiff::{SignedDuration, Timestamp};

/// How long a process has to send the mail that it took, before another tries: longer than a mail
/// server may take for one.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long to wait after the first failure; twice as long after each other.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// How long to wait for somebody to mend what a mail is about.
const BROKEN_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// Around a variable in text that is written from right to left. A program that looks for links
/// would take the second for a part of the link.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Mails {
    /// Sends what is due, and returns how many mails were sent. Stops when the mail server can't
    /// be used: the rest waits for the next turn. `url` is our own.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn send_due(&self, books: &Books, url: &str) -> Result<usize, StoreError> {
        let Some(transport) = &self.transport else {
            return Ok(0);
        };
        let mut sent = 0;
        let due = self.store.now().await?;
        for mail in self.store.mails_due(due, limits::BATCH).await? {
            let now = self.store.now().await?;
            let address = self.store.mail_address(mail.account).await?;
            let decision = match self.decide(books, &mail, address.as_ref(), now).await {
                // What is wrong with one team keeps no other from its mail.
                Err(StoreError::Broken(why)) => {
                    log::error!("mail {} waits: {why}", mail.id);
                    Decision::Wait(now + BROKEN_WAIT)
                }
                other => other?,
            };
            match decision {
                Decision::Send => {}
                Decision::Wait(due) => {
                    self.replace(Mail { due, ..mail }).await?;
                    continue;
                }
                Decision::Drop => {
                    self.settle(mail, MailState::Dropped, now).await?;
                    continue;
                }
            }
            let (Some(address), Some(mail)) = (address, self.claim(mail, now).await?) else {
                continue;
            };
            match self.send(transport, &mail, &address, url).await {
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
        address: &MailAddress,
        url: &str,
    ) -> Result<(), SendError> {
        let stop = format!("{url}{}", self.stop_path(address));
        let (link, unsubscribe) = match mail.kind {
            MailKind::Confirmation => (format!("{url}{}", self.confirm_path(address)), None),
            MailKind::NewPassword(salt) => {
                let path = self.new_password_path(mail.account, salt);
                (format!("{url}{path}"), None)
            }
            MailKind::NextGame(..) | MailKind::Balance => (stop.clone(), Some(stop)),
        };
        let outgoing = Outgoing {
            id: mail.id,
            to: &address.address,
            subject: &mail.subject,
            body: &with_link(&mail.body, &link),
            unsubscribe,
        };
        transport.send(&outgoing).await
    }

    /// Notes what became of a mail. Its text is not needed any more.
    async fn settle(&self, mail: Mail, state: MailState, now: Timestamp) -> Result<(), StoreError> {
        let body = String::new();
        self.replace(Mail {
            state,
            body,
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
        let doubled = 2_i32.saturating_pow(mail.attempts.saturating_sub(1).min(12));
        let next = now.saturating_add(FIRST_WAIT * doubled).unwrap_or(now);
        let last = mail.expires.min(mail.made + limits::GIVEN_UP);
        let is_final = matches!(error, SendError::Refused(_));
        if is_final || mail.attempts >= limits::ATTEMPTS || next > last {
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

/// A text with its secret link, which is the last that it has.
fn with_link(body: &str, link: &str) -> String {
    match body.rsplit_once(LINK) {
        None => body.to_owned(),
        Some((before, after)) => {
            let before = before.strip_suffix(ISOLATES[0]).unwrap_or(before);
            let after = after.strip_prefix(ISOLATES[1]).unwrap_or(after);
            format!("{before}{link}{after}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_takes_the_place_of_its_mark_alone() {
        for (body, expected) in [
            ("a: \u{fffc}\n", "a: l\n"),
            ("\u{2068}\u{fffc}\u{2069}.", "l."),
            ("\u{fffc} \u{fffc}", "\u{fffc} l"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(with_link(body, "l"), expected);
        }
    }
}
