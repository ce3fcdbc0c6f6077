//! Sends the notifications that are due, each by one process.
//!
//! Push services are called at the same time, each for one notification after the other, so that a
//! slow one delays only its own. If one is unavailable, its remaining notifications wait for the
//! next turn.

use super::encryption::{BrowserKeys, encrypt};
use super::{Pushes, endpoint, limits};
use crate::books::Books;
use crate::http_client::{self, CallError};
use crate::mail::sending::{claim, note_failure, replace, settle, settle_late, shortened};
use crate::mail::{Content, Decision, Letter, SendError, Text};
use crate::next_game::NextGames;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cffa_store::{Mail, MailKind, MailState, PushDevice, Reader, StoreError};
use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use reqwest::StatusCode;
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Instant;
use uuid::Uuid;

/// How long a notification waits whose team has an error that somebody must fix.
const BROKEN_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// Why a notification was not accepted.
#[derive(Debug)]
enum Failure {
    /// The device no longer wants any.
    Gone,
    /// The push service requests a wait.
    Wait(SendError, SignedDuration),
    /// Another error.
    Other(SendError),
}

/// What the texts and links of notifications need.
pub struct Sender<'a, W> {
    /// The books of the teams.
    pub books: &'a Books,
    /// The links of next games.
    pub next_games: &'a NextGames,
    /// Puts a notification into words.
    pub write: W,
}

impl Pushes {
    /// Sends what is due, and returns how many notifications were sent.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn send_due<W: Fn(&Letter) -> Text>(
        &self,
        sender: &Sender<'_, W>,
    ) -> Result<usize, StoreError> {
        let now = self.store.now().await?;
        let mut by_service: BTreeMap<String, Vec<(Mail, PushDevice)>> = BTreeMap::new();
        for mail in self.store.pushes_due(now, limits::BATCH).await? {
            let device = match mail.device {
                Some(id) => self.store.push_device(id).await?,
                None => None,
            };
            let url = device
                .as_ref()
                .and_then(|it| endpoint::read(&it.endpoint, self.allowed).ok());
            match (device, url) {
                (Some(device), Some(url)) => by_service
                    .entry(url.origin().ascii_serialization())
                    .or_default()
                    .push((mail, device)),
                _ => settle(&*self.store, mail, MailState::Dropped, now).await?,
            }
        }
        let services = by_service.into_values();
        let sent = join_all(services.map(|due| self.send_to_service(sender, due))).await;
        sent.into_iter().sum()
    }

    async fn send_to_service<W: Fn(&Letter) -> Text>(
        &self,
        sender: &Sender<'_, W>,
        due: Vec<(Mail, PushDevice)>,
    ) -> Result<usize, StoreError> {
        let (mut sent, mut is_held) = (0, false);
        let began = Instant::now();
        for (mail, device) in due {
            let now = self.store.now().await?;
            if is_held || began.elapsed() > limits::TURN {
                // After the notifications for other services.
                let due = now + limits::NEXT_TURN;
                replace(&*self.store, Mail { due, ..mail }).await?;
                continue;
            }
            let Some((mail, message, ttl)) = self.prepare(sender, mail, &device, now).await? else {
                continue;
            };
            match self.send(&mail, &device, &message, ttl, now).await {
                Ok(()) => {
                    sent += 1;
                    settle(&*self.store, mail, MailState::Sent, now).await?;
                }
                // No failure: its owner turned them off.
                Err(Failure::Gone) => {
                    self.store.delete_push_device(device.id).await?;
                    settle(&*self.store, mail, MailState::Dropped, now).await?;
                }
                Err(Failure::Wait(error, wait)) => {
                    log::info!("notification {} waits: {error}", mail.id);
                    note_failure(&*self.store, mail, error, now, wait).await?;
                    is_held = true;
                }
                Err(Failure::Other(error)) => {
                    log::warn!("notification {} was not sent: {error}", mail.id);
                    is_held = matches!(error, SendError::Unavailable(_));
                    note_failure(&*self.store, mail, error, now, SignedDuration::ZERO).await?;
                }
            }
        }
        Ok(sent)
    }

    /// Claims a notification for this process, and returns it with its content and how long it is
    /// of use; `None` if there is nothing to send now.
    async fn prepare<W: Fn(&Letter) -> Text>(
        &self,
        sender: &Sender<'_, W>,
        mail: Mail,
        device: &PushDevice,
        now: Timestamp,
    ) -> Result<Option<(Mail, Vec<u8>, SignedDuration)>, StoreError> {
        let store = &*self.store;
        let decision = self.decide(sender, &mail, device, now).await;
        let (letter, expires) = match decision {
            // An error of one team must not prevent the notifications of others.
            Err(StoreError::Broken(_)) if mail.expires <= now => {
                settle_late(store, mail, now).await?;
                return Ok(None);
            }
            Err(StoreError::Broken(why)) => {
                log::error!("notification {} waits: {why}", mail.id);
                let due = now + BROKEN_WAIT;
                replace(store, Mail { due, ..mail }).await?;
                return Ok(None);
            }
            Err(error) => return Err(error),
            Ok(Decision::Send(ready)) => *ready,
            Ok(Decision::Wait(due)) => {
                replace(store, Mail { due, ..mail }).await?;
                return Ok(None);
            }
            Ok(Decision::Late(ready)) => {
                let subject = shortened((sender.write)(&ready.0).subject);
                settle_late(store, Mail { subject, ..mail }, now).await?;
                return Ok(None);
            }
            Ok(Decision::Drop) => {
                settle(store, mail, MailState::Dropped, now).await?;
                return Ok(None);
            }
        };
        let text = (sender.write)(&letter);
        let open = self.open_answers(sender.books, &device.reader, now).await?;
        let message = json!({
            "title": cut(&text.subject),
            "body": cut(&text.body),
            "link": letter.link,
            "language": letter.language,
            // A later one replaces an earlier one about the same subject.
            "tag": tag(&letter.content),
            "open": open,
        });
        let mail = Mail {
            subject: shortened(text.subject),
            expires,
            ..mail
        };
        let ttl = expires.duration_since(now).min(limits::KEPT_BY_SERVICE);
        let claimed = claim(store, mail, now).await?;
        Ok(claimed.map(|mail| (mail, message.to_string().into_bytes(), ttl)))
    }

    async fn decide<W>(
        &self,
        sender: &Sender<'_, W>,
        mail: &Mail,
        device: &PushDevice,
        now: Timestamp,
    ) -> Result<Decision<(Letter, Timestamp)>, StoreError> {
        let about = self
            .mails
            .about_team(sender.books, mail, &device.reader, now)
            .await?;
        let is_wanted = mail.kind != MailKind::Balance || !device.no_balances;
        let Some(about) = about.filter(|_| is_wanted) else {
            return Ok(Decision::Drop);
        };
        let Some(link) = link(&about.content, &device.reader, sender.next_games) else {
            return Ok(Decision::Drop);
        };
        if about.send_at > now {
            return Ok(Decision::Wait(about.send_at));
        }
        let letter = Letter {
            language: device.language.clone(),
            content: about.content,
            link,
        };
        let ready = Box::new((letter, about.expires));
        Ok(match about.expires <= now {
            true => Decision::Late(ready),
            false => Decision::Send(ready),
        })
    }

    async fn send(
        &self,
        mail: &Mail,
        device: &PushDevice,
        text: &[u8],
        ttl: SignedDuration,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let refused = |why: &str| Failure::Other(SendError::Refused(why.to_owned()));
        let url = endpoint::read(&device.endpoint, self.allowed)
            .map_err(|_| refused("the address may not be used"))?;
        let key = self
            .key()
            .await
            .map_err(|error| Failure::Other(SendError::Later(error.to_string())))?;
        let authorization = key
            .authorization(&url, &device.site, now)
            .ok_or_else(|| refused("the key can't be used"))?;
        let message = BrowserKeys::read(&device.public_key, &device.auth)
            .and_then(|keys| encrypt(&keys, text))
            .ok_or_else(|| refused("the keys of the device can't be used"))?;
        let request = self
            .client
            .post(url)
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("TTL", ttl.as_secs().max(0).to_string())
            .header("Urgency", "normal")
            .header("Topic", topic(about(mail)))
            .body(message);
        let answer = http_client::send(request).await.map_err(unavailable)?;
        read(answer.status(), answer.headers())
    }
}

/// Interprets a response (RFC 8030, 5, 7.3 and 8.4). Its content is not read: it could come from
/// anyone.
fn read(status: StatusCode, headers: &HeaderMap) -> Result<(), Failure> {
    let why = format!("HTTP {}", status.as_u16());
    let wait = || {
        let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
        Some(SignedDuration::from_secs(seconds).min(limits::LONGEST_WAIT))
    };
    match status.as_u16() {
        200..=299 => Ok(()),
        404 | 410 => Err(Failure::Gone),
        429 | 503 => Err(Failure::Wait(
            SendError::Later(why),
            wait().unwrap_or_default().max(SignedDuration::ZERO),
        )),
        408 | 500..=599 => Err(Failure::Other(SendError::Later(why))),
        _ => Err(Failure::Other(SendError::Refused(why))),
    }
}

/// Without the address, which is a secret.
fn unavailable(error: CallError) -> Failure {
    let is_slow = match &error {
        CallError::Unreached(error) => error.is_timeout(),
        CallError::Late(_) => true,
        CallError::TooLarge { .. } => false,
    };
    let why = match is_slow {
        true => "timeout",
        false => "it can't be reached",
    };
    Failure::Other(SendError::Unavailable(why.to_owned()))
}

/// The page of this site that a notification opens; `None` if the link of its reader can no longer
/// be shown.
fn link(content: &Content, reader: &Reader, next_games: &NextGames) -> Option<String> {
    match (content, reader) {
        (Content::NextGame(_, _, team), Reader::Account(_)) => {
            Some(format!("/next?team={}", team.id))
        }
        (Content::NextGame(_, next_game, _), Reader::Link { .. }) => {
            let token = next_games.token(next_game)?;
            Some(format!("/play/{}", token.reveal()))
        }
        (Content::Balance(team, ..), Reader::Account(_)) => {
            Some(format!("/playerSummary?team={}", team.id))
        }
        _ => None,
    }
}

/// The subject of a notification: a later one replaces an earlier one with the same tag.
fn tag(content: &Content) -> String {
    match content {
        Content::NextGame(_, next_game, _) => next_game.id.to_string(),
        Content::Balance(team, ..) => format!("balance-{}", team.id),
        _ => String::new(),
    }
}

/// What the notification of a mail is about.
fn about(mail: &Mail) -> Uuid {
    match mail.kind {
        MailKind::NextGame(game, _) => game,
        _ => mail.id,
    }
}

/// The same for the push service, which must not learn more: 22 characters (RFC 8030, 5.4).
fn topic(id: Uuid) -> String {
    URL_SAFE_NO_PAD.encode(id.as_bytes())
}

fn cut(text: &str) -> String {
    text.chars().take(limits::TEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_of_a_push_service_are_interpreted() {
        let means = |status: u16, after: Option<&str>| {
            let mut headers = HeaderMap::new();
            if let Some(after) = after {
                let after = after.parse().expect("a header");
                headers.insert(RETRY_AFTER, after);
            }
            match read(StatusCode::from_u16(status).expect("a status"), &headers) {
                Ok(()) => "sent".to_owned(),
                Err(Failure::Gone) => "gone".to_owned(),
                Err(Failure::Wait(_, wait)) => format!("waits {}", wait.as_secs()),
                Err(Failure::Other(SendError::Refused(why))) => format!("refused: {why}"),
                Err(Failure::Other(error)) => format!("later: {}", error.reason()),
            }
        };
        for (status, after, expected) in [
            (201, None, "sent"),
            (200, None, "sent"),
            (404, None, "gone"),
            (410, None, "gone"),
            (429, None, "waits 0"),
            (429, Some("120"), "waits 120"),
            (429, Some("-5"), "waits 0"),
            (429, Some("soon"), "waits 0"),
            (503, Some("999999999"), "waits 86400"),
            (500, None, "later: HTTP 500"),
            (502, None, "later: HTTP 502"),
            (301, None, "refused: HTTP 301"),
            (400, None, "refused: HTTP 400"),
            (403, None, "refused: HTTP 403"),
            (413, None, "refused: HTTP 413"),
        ] {
            assert_eq!(means(status, after), expected, "{status} {after:?}");
        }
    }
}
