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
use url::{Host, Url};

/// The time limit for sending one mail, from resolving the server's name to its last response.
pub(super) const SEND_TIMEOUT: Duration = Duration::from_secs(45);

/// Why a mail was not accepted.
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
    /// The response of the mail server, or why it can't be used.
    pub(crate) fn reason(self) -> String {
        match self {
            SendError::Refused(why) | SendError::Later(why) | SendError::Unavailable(why) => why,
        }
    }
}

/// A mail to send.
pub struct Outgoing<'a> {
    /// Derived from what the mail is about, so that a mail that arrives twice can be recognized.
    pub id: uuid::Uuid,
    /// The recipient.
    pub to: &'a str,
    /// The subject, in one line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// The URL that stops all mail to the recipient (RFC 8058), if they did not request the mail.
    pub unsubscribe: Option<String>,
}

/// A mail server.
pub struct Transport {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    domain: String,
}

impl Transport {
    /// Creates it for the mail server of the settings.
    ///
    /// # Errors
    /// If the server's name can't be in a certificate.
    pub fn new(settings: &MailSettings) -> anyhow::Result<Transport> {
        let tls = || TlsParameters::new(settings.host.clone());
        let tls = match settings.encryption {
            Encryption::Tls => Tls::Wrapper(tls()?),
            Encryption::StartTls => Tls::Required(tls()?),
            Encryption::None => Tls::None,
        };
        let url = Url::parse(&settings.url)?;
        let domain = url.host_str().unwrap_or("localhost").to_owned();
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&*settings.host)
            .port(settings.port)
            .tls(tls)
            .hello_name(hello(&url))
            // This limit is for each step. `send` has the same limit for all steps together.
            .timeout(Some(SEND_TIMEOUT));
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
        self.send_within(SEND_TIMEOUT, mail).await
    }

    async fn send_within(&self, time: Duration, mail: &Outgoing<'_>) -> Result<(), SendError> {
        let message = message(mail, &self.from, &self.domain).map_err(SendError::Refused)?;
        let sent = tokio::time::timeout(time, self.smtp.send(message));
        match sent.await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(send_error(&error, mail.to)),
            Err(_) => Err(SendError::Unavailable("timeout".to_owned())),
        }
    }
}

/// The name that we send to a mail server in EHLO: an IP address is in brackets (RFC 5321, 4.1.3).
fn hello(url: &Url) -> ClientId {
    match url.host() {
        Some(Host::Domain(name)) => ClientId::Domain(name.to_owned()),
        Some(Host::Ipv4(address)) => ClientId::Ipv4(address),
        Some(Host::Ipv6(address)) => ClientId::Ipv6(address),
        None => ClientId::Domain("localhost".to_owned()),
    }
}

/// The response of a mail server, on one line and without the recipient's address: it is logged,
/// and managers read it.
fn reason(answer: &str, to: &str) -> String {
    let name = to.split('@').next().unwrap_or_default().to_lowercase();
    let tells = |word: &str| {
        let word = word.to_lowercase();
        // Many words contain a short name.
        word.contains('@') || word == name || (name.len() > 2 && word.contains(&name))
    };
    let words = answer.split(|c: char| c.is_whitespace() || c.is_control());
    let words = words.filter(|word| !word.is_empty());
    let words: Vec<_> = words
        .map(|word| if tells(word) { "…" } else { word })
        .collect();
    words.join(" ").chars().take(limits::REASON).collect()
}

/// Refused credentials (RFC 4954, 6) concern the settings, not the mail: an administrator may
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
    fn an_ip_address_greets_in_brackets() {
        for (url, expected) in [
            ("https://cffa.example.com", "cffa.example.com"),
            ("http://192.0.2.7:5000", "[192.0.2.7]"),
            ("http://[2001:db8::7]", "[IPv6:2001:db8::7]"),
        ] {
            let url = Url::parse(url).expect("a URL");
            assert_eq!(hello(&url).to_string(), expected);
        }
    }

    /// A server that keeps announcing that it will begin. Each of its lines is in time.
    fn endless(listener: &std::net::TcpListener) {
        use std::io::Write;
        let Ok((mut client, _)) = listener.accept() else {
            return;
        };
        while client.write_all(b"220-wait\r\n").is_ok() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[tokio::test]
    async fn a_server_that_is_in_time_with_each_line_has_no_more_time_for_all() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        std::thread::spawn(move || endless(&listener));
        let transport = Transport::new(&MailSettings {
            host: "127.0.0.1".to_owned(),
            port,
            encryption: Encryption::None,
            credentials: None,
            from: "cffa@example.com".parse().expect("an address"),
            url: "https://cffa.example.com".to_owned(),
        });
        let mail = Outgoing {
            id: uuid::Uuid::nil(),
            to: "ann@example.com",
            subject: "",
            body: "",
            unsubscribe: None,
        };
        let transport = transport.expect("a transport");
        let sent = transport
            .send_within(Duration::from_millis(200), &mail)
            .await;
        let timeout = SendError::Unavailable("timeout".to_owned());
        assert_eq!(sent, Err(timeout));
    }

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
