//! Hands mail to the mail server.

use crate::config::{Encryption, MailSettings};
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
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
        let message = self.message(mail).map_err(SendError::Refused)?;
        let sent = tokio::time::timeout(SEND_TIMEOUT, self.smtp.send(message));
        match sent.await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(send_error(&error)),
            Err(_) => Err(SendError::Unavailable("it took too long".to_owned())),
        }
    }

    fn message(&self, mail: &Outgoing<'_>) -> Result<Message, String> {
        let to: Address = mail.to.parse().map_err(|_| "the address".to_owned())?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(one_line(mail.subject))
            .message_id(Some(format!("<{}@{}>", mail.id, self.domain)))
            .date_now()
            .header(ContentType::TEXT_PLAIN);
        let message = match &mail.unsubscribe {
            None => message,
            Some(link) => message
                .raw_header(raw("List-Unsubscribe", format!("<{link}>"))?)
                .raw_header(raw(
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click".to_owned(),
                )?)
                .raw_header(raw("Auto-Submitted", "auto-generated".to_owned())?),
        };
        message
            .body(mail.body.to_owned())
            .map_err(|error| error.to_string())
    }
}

fn raw(name: &str, value: String) -> Result<HeaderValue, String> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|error| error.to_string())?;
    Ok(HeaderValue::new(name, value))
}

/// A header is one line, whatever is in the names that it contains.
fn one_line(text: &str) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(clean).collect()
}

/// Refusals of a sign-in (RFC 4954, 6) concern the settings, not the mail: an administrator may
/// correct them while the mail waits.
fn send_error(error: &Error) -> SendError {
    let why = error.to_string();
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
