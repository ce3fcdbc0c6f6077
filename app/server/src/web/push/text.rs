//! The text of notifications, in the language of the device. They say nothing that others must not
//! read on a locked phone: no amounts.

use crate::text::messages::language::{Language, speak};
use crate::text::messages::message;
use crate::web::mail::text::game_subject;
use cffa_services::mail::{Content, Letter, Text};

/// Puts a notification into words.
pub(crate) fn write(letter: &Letter) -> Text {
    let language = Language::by_id(&letter.language).unwrap_or(Language::English);
    speak(language, || written(&letter.content))
}

fn written(content: &Content) -> Text {
    match content {
        Content::NextGame(notice, next_game, team) => Text {
            subject: game_subject(*notice, next_game, team),
            body: next_game.details.place.clone(),
        },
        Content::Balance(team, ..) => Text {
            subject: team.name.clone(),
            body: message!("push-balance"),
        },
        // About accounts, there is only mail.
        Content::Confirmation
        | Content::NewPassword(_)
        | Content::AddressChanged(_)
        | Content::AddressWithoutPassword(_)
        | Content::PasswordChanged(_)
        | Content::PasswordAndAddressChanged(_) => Text {
            subject: String::new(),
            body: String::new(),
        },
    }
}
