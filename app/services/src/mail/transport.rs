//! Hands mail to the mail server.

use super::{limits, message::message};
use crate::config::{Encryption, MailSettings};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response::Severity};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::Duration;
use url::Url;

/// How long a mail server may take for one command.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(15);

/// How long it may take for one mail.
const SEND_TIMEOUT: Duration = Duration::from_secs(45);

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The mail server refused this mail for good.
    #[error("The mail server refused it: {0}")]
    Refused(String),
    /// The mail server could not take this mail now.
    #[error("The mail server could not take it: {0}")]
    Later(String),
    /// The mail server could not be used at all.
    #[error("The mail server is unavailable: {0}")]
    Unavailable(String),
}

impl SendError {
    /// What the mail server answered, or what is wrong with it.
    pub(super) fn reason(self) -> String {
        match self {
            SendError::Refused(why) | SendError::Later(why) | SendError::Unavailable(why) => why,
        }
    }
}

/// What is sent.
pub struct Outgoing<'a> {
    /// Follows from what the mail is about, so that a mail that arrives twice can be recognized.
    pub id: uuid::Uuid,
    /// Whom it is for.
    pub to: &'a str,
    /// The subject, in one line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// The address that ends all mail to them (RFC 8058), if it is not asked for by them.
    pub unsubscribe: Option<String>,
}

/// A mail server.
pub struct Transport {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    domain: String,
}

impl Transport {
    /// The mail server of the settings.
    ///
    /// # Errors
    /// If its name can't be that of a certificate.
    pub fn new(settings: &MailSettings) -> anyhow::Result<Transport> {
        let tls = || TlsParameters::new(settings.host.clone());
        let tls = match settings.encryption {
            Encryption::Tls => Tls::Wrapper(tls()?),
            Encryption::StartTls => Tls::Required(tls()?),
            Encryption::None => Tls::None,
        };
        let domain = Url::parse(&settings.url)?;
        let domain = domain.host_str().unwrap_or("localhost").to_owned();
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&*settings.host)
            .port(settings.port)
            .tls(tls)
            .hello_name(ClientId::Domain(domain.clone()))
            .timeout(Some(COMMAND_TIMEOUT));
        let smtp = match settings.credentials.clone() {
            Some((user, password)) => smtp.credentials(Credentials::new(user, password)),
            None => smtp,
        };
        Ok(Transport {
            smtp: smtp.build(),
            from: settings.from.clone(),
            domain,
        })
    }

    /// Sends a mail.
    ///
    /// # Errors
    /// [`SendError`]
    pub async fn send(&self, mail: &Outgoing<'_>) -> Result<(), SendError> {
        let message = message(mail, &self.from, &self.domain).map_err(SendError::Refused)?;
        let sent = tokio::time::timeout(SEND_TIMEOUT, self.smtp.send(message));
        match sent.await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(send_error(&error, mail.to)),
            Err(_) => Err(SendError::Unavailable("timeout".to_owned())),
        }
    }
}

/// What a mail server answered, in one line and without the address that it was about: it is logged,
/// and managers read it.
fn reason(answer: &str, to: &str) -> String {
    let name = to.split('@').next().unwrap_or_default().to_lowercase();
    let tells = |word: &str| {
        let word = word.to_lowercase();
        // A short name is in many words.
        word.contains('@') || word == name || (name.len() > 2 && word.contains(&name))
    };
    let words = answer.split(|c: char| c.is_whitespace() || c.is_control());
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<_> = words
        .map(|word| if tells(word) { "…" } else { word })
        .collect();
    words.join(" ").chars().take(limits::REASON).collect()
}

/// Refusals of a sign-in (RFC 4954, 6) concern the settings, not the mail: an administrator may
/// correct them while the mail waits.
fn send_error(error: &Error, to: &str) -> SendError {
    let why = reason(&error.to_string(), to);
    match error.status() {
        Some(code) if matches!(u16::from(code), 530 | 534 | 535 | 538) => {
            SendError::Unavailable(why)
        }
        Some(code) if code.severity == Severity::PermanentNegativeCompletion => {
            SendError::Refused(why)
        }
        Some(code) if u16::from(code) == 421 => SendError::Unavailable(why),
        Some(_) => SendError::Later(why),
        None => SendError::Unavailable(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_answers_is_told_without_the_address() {
        let to = "Ann.Archer@example.com";
        for (answer, expected) in [
            (
                "permanent error (550): 5.1.1 <ann.archer@EXAMPLE.com>: no such\r\nuser",
                "permanent error (550): 5.1.1 … no such user",
            ),
            ("user 'ann.archer' unknown", "user … unknown"),
            (
                "forwarded to ann@home.example, which is full",
                "forwarded to … which is full",
            ),
            ("5.7.1 Not from you", "5.7.1 Not from you"),
        ] {
            assert_eq!(reason(answer, to), expected);
        }
        let long = reason(&"ü".repeat(10_000), to);
        assert_eq!(long.chars().count(), limits::REASON);
    }
}
