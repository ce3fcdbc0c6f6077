//! `SMTP_URL` and `SMTP_FROM`: the server that mail is sent through.

use super::ConfigError;
use super::refusal::{alone, unreadable};
use lettre::message::Mailbox;
use std::net::IpAddr;
use url::Url;

/// The port for mail with STARTTLS (RFC 6409), and from the start with TLS (RFC 8314).
const PORTS: (u16, u16) = (587, 465);

/// The mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub encryption: Encryption,
    /// The user name and password, if it requires them.
    pub credentials: Option<(String, String)>,
    /// The sender of all mail.
    pub from: Mailbox,
    /// Our own URL, for links in mail.
    pub url: String,
}

/// How the connection to a mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// With TLS from the start.
    Tls,
    /// With TLS after a command. Without it, nothing is sent.
    StartTls,
    /// Not at all: a server on this machine.
    None,
}

impl std::fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not the password.
        write!(f, "MailSettings({}:{})", self.host, self.port)
    }
}

/// Reads the settings. `own` is our own URL.
///
/// # Errors
/// If one is missing or can't be read.
pub(super) fn read(
    smtp_url: Option<&str>,
    from: Option<&str>,
    own: Option<&str>,
) -> Result<Option<MailSettings>, ConfigError> {
    let (smtp_url, from) = match (smtp_url, from) {
        (None, None) => return Ok(None),
        (Some(_), None) => return Err(alone("SMTP_URL", "SMTP_FROM")),
        (None, Some(_)) => return Err(alone("SMTP_FROM", "SMTP_URL")),
        (Some(smtp_url), Some(from)) => (smtp_url, from),
    };
    let from = from.parse::<Mailbox>().map_err(|_| {
        unreadable(
            "SMTP_FROM",
            from,
            "an address, such as CFFA <cffa@example.com>",
        )
    })?;
    let url = own.ok_or_else(|| ConfigError::Needs {
        one: "SMTP_URL".to_owned(),
        other: "CFFA_URL".to_owned(),
        why: "Mail has links to CFFA.",
    })?;
    // The value has a password, so it is not in the message.
    let unreadable = || {
        let expected = "a URL, such as smtps://user:password@smtp.example.com, with special \
                        characters of the password percent-encoded";
        unreadable("SMTP_URL", "…", expected)
    };
    let smtp_url = Url::parse(smtp_url).map_err(|_| unreadable())?;
    let host = smtp_url.host_str().filter(|host| !host.is_empty());
    let host = host.ok_or_else(unreadable)?.trim_matches(['[', ']']);
    let encryption = match smtp_url.scheme() {
        "smtps" => Encryption::Tls,
        "smtp" if is_loopback(host) => Encryption::None,
        "smtp" => Encryption::StartTls,
        _ => return Err(unreadable()),
    };
    let default_port = match encryption {
        Encryption::Tls => PORTS.1,
        Encryption::StartTls | Encryption::None => PORTS.0,
    };
    let decoded = |text: &str| {
        let decoded = percent_decode(text).ok_or_else(unreadable)?;
        Ok::<String, ConfigError>(decoded)
    };
    let credentials = match (smtp_url.username(), smtp_url.password()) {
        ("", None) => None,
        (user, password) => Some((decoded(user)?, decoded(password.unwrap_or_default())?)),
    };
    let is_bare = smtp_url.query().is_none()
        && smtp_url.fragment().is_none()
        && matches!(smtp_url.path(), "" | "/");
    if !is_bare {
        return Err(unreadable());
    }
    Ok(Some(MailSettings {
        host: host.to_owned(),
        port: smtp_url.port().unwrap_or(default_port),
        encryption,
        credentials,
        from,
        url: url.to_owned(),
    }))
}

fn is_loopback(host: &str) -> bool {
    let address = host.parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|it| it.is_loopback())
}

/// Decodes `%41`. A plus is a plus.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => {
                let digits = [bytes.next()?, bytes.next()?];
                let digits = std::str::from_utf8(&digits).ok()?;
                decoded.push(u8::from_str_radix(digits, 16).ok()?);
            }
            byte => decoded.push(byte),
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const OWN: Option<&str> = Some("https://cffa.example");
    const FROM: Option<&str> = Some("CFFA <cffa@example.com>");

    fn server(url: &str) -> MailSettings {
        read(Some(url), FROM, OWN).unwrap().unwrap()
    }

    #[test]
    fn mail_is_encrypted_unless_the_server_is_on_this_machine() {
        for (url, encryption, port) in [
            ("smtps://smtp.example.com", Encryption::Tls, 465),
            ("smtp://smtp.example.com", Encryption::StartTls, 587),
            ("smtp://10.0.0.1:25", Encryption::StartTls, 25),
            ("smtp://127.0.0.1:1025", Encryption::None, 1025),
            ("smtp://[::1]", Encryption::None, 587),
        ] {
            let read = server(url);
            assert_eq!((read.encryption, read.port), (encryption, port), "{url}");
        }
        let read = server("smtps://me%40example.com:p%2Fa+s@smtp.example.com");
        let credentials = ("me@example.com".to_owned(), "p/a+s".to_owned());
        assert_eq!(read.credentials, Some(credentials));
        assert!(!format!("{read:?}").contains("p/a+s"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_named_without_the_password() {
        assert_eq!(read(None, None, None).unwrap(), None);
        for (url, from, own) in [
            (Some("smtps://secret@smtp.example.com"), None, OWN),
            (None, FROM, OWN),
            (Some("smtps://secret@smtp.example.com"), FROM, None),
            (Some("smtps://secret@smtp.example.com"), Some("nobody"), OWN),
            (Some("https://secret@smtp.example.com"), FROM, OWN),
            (Some("smtps://secret@smtp.example.com?tls=off"), FROM, OWN),
            (Some("secret"), FROM, OWN),
        ] {
            let why = read(url, from, own).unwrap_err().to_string();
            assert!(why.contains("SMTP_"), "{why}");
            assert!(!why.contains("secret"), "{why}");
        }
    }
}
