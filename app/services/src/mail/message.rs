//! A mail in the format in which it is sent (RFC 5322). Text that people enter, such as the name of
//! a team, can't add a header or end the text.

use super::transport::Outgoing;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};

/// Creates the message. `domain` is ours.
///
/// # Errors
/// If the address is invalid.
pub(super) fn message(
    mail: &Outgoing<'_>,
    from: &Mailbox,
    domain: &str,
) -> Result<Message, String> {
    let to: Address = mail.to.parse().map_err(|_| "no address".to_owned())?;
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(one_line(mail.subject))
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .date_now()
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .header(ContentType::TEXT_PLAIN);
    let message = match &mail.unsubscribe {
        None => message,
        Some(link) => message
            .raw_header(header("List-Unsubscribe", &format!("<{}>", bare(link))))
            .raw_header(header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            )),
    };
    message.body(text(mail.body)).map_err(|it| it.to_string())
}

/// A header whose value has only the characters of a URL. It is on one line, because not all mail
/// programs decode a folded one.
fn header(name: &'static str, value: &str) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned())
}

/// A URL without invalid characters.
fn bare(link: &str) -> String {
    link.chars().filter(char::is_ascii_graphic).collect()
}

/// Makes a header one line, whatever the names in it contain.
fn one_line(text: &str) -> String {
    let clean = |c: char| if is_break(c) { ' ' } else { c };
    text.chars().map(clean).collect()
}

/// Lines without any other characters that could end a line.
fn text(body: &str) -> String {
    let clean = |c: char| if c != '\n' && is_break(c) { ' ' } else { c };
    body.chars().map(clean).collect()
}

fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    /// The names of the headers, and the body, as a mail server parses them.
    fn parts(message: &Message) -> (Vec<String>, String) {
        let sent = String::from_utf8(message.formatted()).unwrap();
        let (head, body) = sent.split_once("\r\n\r\n").unwrap();
        // A line that begins with a space continues the previous one.
        let lines = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']));
        let names = lines.map(|line| line.split_once(':').unwrap().0.to_owned());
        (names.collect(), body.to_owned())
    }

    fn made(subject: &str, body: &str, unsubscribe: Option<&str>) -> Message {
        let mail = Outgoing {
            id: Uuid::nil(),
            to: "ann@example.com",
            subject,
            body,
            unsubscribe: unsubscribe.map(str::to_owned),
        };
        let from = "CFFA <cffa@example.com>".parse().unwrap();
        message(&mail, &from, "cffa.example").unwrap()
    }

    /// Text with more dangerous characters than random text has.
    fn hostile() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "\r\n.\r\n",
            "\n.\n",
            "Bcc: eve@example.com",
            ": ",
            "=?utf-8?b?DQpCY2M6?=",
            "\u{2028}",
            "\u{85}",
            "\0",
            "é",
            " ",
            "\t",
            ".",
        ]);
        let piece = prop_oneof![pieces.prop_map(str::to_owned), any::<String>()];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_name_adds_a_header_or_ends_the_text(
            subject in hostile(),
            body in hostile(),
            link in hostile(),
        ) {
            let (names, body) = parts(&made(&subject, &body, Some(&link)));
            let expected = [
                "From", "To", "Subject", "Message-ID", "Date", "Auto-Submitted", "Content-Type",
                "List-Unsubscribe", "List-Unsubscribe-Post", "Content-Transfer-Encoding",
            ];
            let mut names = names;
            names.sort();
            let mut expected = expected.map(str::to_owned).to_vec();
            expected.sort();
            prop_assert_eq!(names, expected);
            // A line break has both characters. Otherwise servers may disagree about where the text
            // ends.
            let lone = body.replace("\r\n", "");
            prop_assert!(!lone.contains(['\r', '\n']));
        }
    }

    #[test]
    fn a_mail_that_was_asked_for_has_no_way_to_end_it_in_a_header() {
        let (names, _) = parts(&made("Subject", "Text", None));
        assert!(
            !names.iter().any(|name| name.starts_with("List")),
            "{names:?}"
        );
        let link = format!(
            "https://cffa.example/mail/stop/{}/{}",
            Uuid::nil(),
            "a".repeat(43)
        );
        let sent = String::from_utf8(made("Subject", "Text", Some(&link)).formatted()).unwrap();
        assert!(
            sent.contains(&format!("\r\nList-Unsubscribe: <{link}>\r\n")),
            "{sent}"
        );
    }

    #[test]
    fn what_is_no_address_is_not_sent_to() {
        for to in [
            "",
            "ann",
            "ann@example.com\r\nBcc: eve@example.com",
            "a b@example.com",
        ] {
            let mail = Outgoing {
                id: Uuid::nil(),
                to,
                subject: "",
                body: "",
                unsubscribe: None,
            };
            let from = "cffa@example.com".parse().unwrap();
            assert!(message(&mail, &from, "cffa.example").is_err(), "{to:?}");
        }
    }
}
