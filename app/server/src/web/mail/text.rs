//! The text of mail, in the language that goes with the address.

use crate::web::support::dates;
use crate::web::support::messages::language::{Language, speak};
use crate::web::support::messages::message;
use cffa_services::mail::notices::Notice;
use cffa_services::mail::{Draft, LINK, limits};
use cffa_store::{MailAddress, MailKind, NextGame, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

/// In the language of mail to this address.
fn to<T>(address: &MailAddress, write: impl FnOnce() -> T) -> T {
    let language = Language::by_id(&address.language).unwrap_or(Language::English);
    speak(language, write)
}

/// The mail that asks whether an address is the user's.
pub(super) fn confirmation(address: &MailAddress, now: Timestamp) -> Draft {
    to(address, || Draft {
        kind: MailKind::Confirmation,
        about: vec![b"confirm".to_vec(), address.salt.as_bytes().to_vec()],
        team: None,
        subject: message!("mail-confirm-subject"),
        body: message!("mail-confirm-body", link = LINK),
        expires: now + limits::GIVEN_UP,
    })
}

/// The mail with a link to a new password, by the salt of the link.
pub(super) fn new_password(address: &MailAddress, link: Uuid, name: &str, now: Timestamp) -> Draft {
    to(address, || Draft {
        kind: MailKind::NewPassword(link),
        about: vec![b"password".to_vec(), link.as_bytes().to_vec()],
        team: None,
        subject: message!("mail-password-subject"),
        body: message!("mail-password-body", name = name, link = LINK),
        expires: now + limits::NEW_PASSWORD,
    })
}

/// The subject and the text of a mail about a next game. `url` is our own.
pub(super) fn notice(
    notice: Notice,
    next_game: &NextGame,
    team: (TeamId, &str),
    address: &MailAddress,
    url: &str,
) -> (String, String) {
    let (id, team) = team;
    to(address, || {
        let start = next_game.details.date.to_datetime(next_game.details.time);
        let when = dates::long_day_and_time(start);
        let place = &next_game.details.place;
        let (subject, first) = match notice {
            Notice::Planned => (
                message!("mail-planned-subject", team = team, when = &when),
                message!("mail-planned", when = &when, place = place),
            ),
            Notice::Reminder => (
                message!("mail-reminder-subject", team = team, when = &when),
                message!("mail-reminder", when = &when, place = place),
            ),
            Notice::CalledOff => (
                message!("mail-off-subject", team = team, when = &when),
                message!("mail-off", when = &when, place = place),
            ),
            Notice::OnAgain => (
                message!("mail-on-subject", team = team, when = &when),
                message!("mail-on", when = &when, place = place),
            ),
        };
        let page = format!("{url}/next?team={id}");
        let next = match notice {
            Notice::CalledOff => message!("mail-game", link = &page),
            Notice::Planned | Notice::Reminder | Notice::OnAgain => {
                message!("mail-reply", link = &page)
            }
        };
        let next = unmarked(next, &page);
        (subject, with_end(&first, &next, team))
    })
}

/// The mail that reminds somebody of what they owe. `about` says which, `amount` is called
/// where their language is that of the text, and `url` is our own.
pub(super) fn balance(
    address: &MailAddress,
    team: (TeamId, &str),
    amount: impl FnOnce() -> String,
    about: Vec<Vec<u8>>,
    url: &str,
    now: Timestamp,
) -> Draft {
    let (id, team) = team;
    to(address, || {
        let amount = amount();
        let page = format!("{url}/playerSummary?team={id}");
        let next = unmarked(message!("mail-balance-link", link = &page), &page);
        Draft {
            kind: MailKind::Balance,
            about,
            team: Some(id),
            subject: message!("mail-balance-subject", team = team, amount = &amount),
            body: with_end(
                &message!("mail-balance", team = team, amount = &amount),
                &next,
                team,
            ),
            expires: now + limits::BALANCE,
        }
    })
}

/// A text about a team, with the link that ends all mail.
fn with_end(first: &str, next: &str, team: &str) -> String {
    let end = message!("mail-end", team = team, link = LINK);
    format!("{first}\n\n{next}\n\n-- \n{end}\n")
}

/// A text without the marks around a link in Arabic, which programs take for a part of it.
fn unmarked(text: String, link: &str) -> String {
    text.replace(&format!("\u{2068}{link}\u{2069}"), link)
}
