//! The text of mail.

use crate::web::support::messages::message;
use cffa_services::mail::notices::Notice;
use cffa_services::mail::{Draft, limits};
use cffa_store::{MailAddress, NextGame};
use jiff::Timestamp;

/// The mail that asks whether an address is the user's.
pub(super) fn confirmation(address: &MailAddress, link: &str, now: Timestamp) -> Draft {
    Draft {
        about: vec![b"confirm".to_vec(), address.salt.as_bytes().to_vec()],
        team: None,
        subject: message!("mail-confirm-subject"),
        body: message!("mail-confirm-body", link = link),
        due: now,
        expires: now + limits::GIVEN_UP,
    }
}

/// The subject and the text of a mail about a next game. `link` is the page to reply at, `stop`
/// the link that ends all mail.
pub(crate) fn notice(
    notice: Notice,
    next_game: &NextGame,
    team: &str,
    link: &str,
    stop: &str,
) -> (String, String) {
    let start = next_game.details.date.to_datetime(next_game.details.time);
    let when = start.strftime("%A, %-d %B, %H:%M").to_string();
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
    let reply = message!("mail-reply", link = link);
    let end = message!("mail-end", team = team, link = stop);
    (subject, format!("{first}\n\n{reply}\n\n-- \n{end}\n"))
}
