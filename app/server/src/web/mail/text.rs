//! The text of mail, in the language of the receiver.

use crate::text::amounts;
use crate::text::dates;
use crate::text::messages::language::{Language, speak};
use crate::text::messages::message;
use crate::text::pay;
use cffa_services::mail::{Content, Letter, MailTeam, Text};
use cffa_store::{NextGame, Notice, PaymentMethod};

/// The text of a mail. `url` is the base URL of this application.
pub(crate) fn write(letter: &Letter, url: &str) -> Text {
    let language = Language::by_id(&letter.language).unwrap_or(Language::English);
    speak(language, || written(letter, url))
}

fn written(letter: &Letter, url: &str) -> Text {
    let link = letter.link.as_str();
    match &letter.content {
        Content::Confirmation => Text {
            subject: message!("mail-confirm-subject"),
            body: unmarked(message!("mail-confirm-body", link = link), link),
        },
        Content::NewPassword(name) => Text {
            subject: message!("mail-password-subject"),
            body: unmarked(
                message!("mail-password-body", name = name, link = link),
                link,
            ),
        },
        Content::PasswordChanged(name) => Text {
            subject: message!("mail-password-changed-subject"),
            body: unmarked(
                message!("mail-password-changed-body", name = name, link = link),
                link,
            ),
        },
        Content::PasswordAndAddressChanged(name) => Text {
            subject: message!("mail-password-changed-subject"),
            body: message!("mail-password-and-address-changed-body", name = name),
        },
        Content::AddressChanged(name) => Text {
            subject: message!("mail-address-changed-subject"),
            body: unmarked(
                message!("mail-address-changed-body", name = name, link = link),
                link,
            ),
        },
        Content::AddressWithoutPassword(name) => Text {
            subject: message!("mail-address-changed-subject"),
            body: unmarked(
                message!(
                    "mail-address-without-password-body",
                    name = name,
                    link = link
                ),
                link,
            ),
        },
        Content::NextGame(notice, next_game, team) => {
            about_game(*notice, next_game, team, link, url)
        }
        Content::Balance(team, currency, debt, pay) => {
            let (name, amount) = (&team.name, amounts::money(*currency, *debt));
            let page = format!("{url}/playerSummary?team={}", team.id);
            let first = message!("mail-balance", team = name, amount = &amount);
            let ways = pay
                .iter()
                .filter_map(|(name, methods)| how_to_pay(name, methods));
            let first = [first]
                .into_iter()
                .chain(ways)
                .collect::<Vec<_>>()
                .join("\n");
            let next = unmarked(message!("mail-balance-link", link = &page), &page);
            Text {
                subject: message!("mail-balance-subject", team = name, amount = &amount),
                body: with_end(&first, &next, name, link),
            }
        }
    }
}

/// How to pay a manager, in one line, as in the text for the team's chat: without details of bank
/// accounts.
fn how_to_pay(name: &str, methods: &[PaymentMethod]) -> Option<String> {
    let first = methods.first()?;
    Some(match methods.iter().find_map(pay::short_address) {
        Some(link) => unmarked(message!("share-pay-link", name = name, link = &link), &link),
        None => message!("share-pay-method", name = name, kind = pay::kind(first)),
    })
}

fn about_game(
    notice: Notice,
    next_game: &NextGame,
    team: &MailTeam,
    link: &str,
    url: &str,
) -> Text {
    let name = &team.name;
    let start = next_game.details.date.to_datetime(next_game.details.time);
    let when = dates::long_day_and_time(start);
    let place = &next_game.details.place;
    let first = match notice {
        Notice::Planned => message!("mail-planned", when = &when, place = place),
        Notice::Reminder => message!("mail-reminder", when = &when, place = place),
        Notice::CalledOff => message!("mail-off", when = &when, place = place),
        Notice::OnAgain => message!("mail-on", when = &when, place = place),
    };
    let page = format!("{url}/next?team={}", team.id);
    let next = match notice {
        Notice::CalledOff => message!("mail-game", link = &page),
        Notice::Planned | Notice::Reminder | Notice::OnAgain => {
            message!("mail-reply", link = &page)
        }
    };
    Text {
        subject: game_subject(notice, next_game, team),
        body: with_end(&first, &unmarked(next, &page), name, link),
    }
}

/// The one-line text of a mail or a notification about a next game.
pub(crate) fn game_subject(notice: Notice, next_game: &NextGame, team: &MailTeam) -> String {
    let name = &team.name;
    let start = next_game.details.date.to_datetime(next_game.details.time);
    let when = dates::long_day_and_time(start);
    match notice {
        Notice::Planned => message!("mail-planned-subject", team = name, when = &when),
        Notice::Reminder => message!("mail-reminder-subject", team = name, when = &when),
        Notice::CalledOff => message!("mail-off-subject", team = name, when = &when),
        Notice::OnAgain => message!("mail-on-subject", team = name, when = &when),
    }
}

/// A text about a team, with the link to unsubscribe.
fn with_end(first: &str, next: &str, team: &str, link: &str) -> String {
    let end = unmarked(message!("mail-end", team = team, link = link), link);
    format!("{first}\n\n{next}\n\n-- \n{end}\n")
}

/// Removes the Arabic isolation marks around a link, because mail programs treat them as part of
/// it.
fn unmarked(text: String, link: &str) -> String {
    text.replace(&format!("\u{2068}{link}\u{2069}"), link)
}
