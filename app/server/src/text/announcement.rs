//! A next game as text for use outside the application: the message for the group chat, and the
//! link preview that chats show. Neither contains anything about individual people.

use super::messages::message;
use super::{amounts, dates};
use cffa_book::Book;
use cffa_services::clock;
use cffa_services::next_game::people::{State, state};
use cffa_services::next_game::rule;
use cffa_store::NextGame;
use serde::Serialize;

/// The link preview that chats and search engines show.
#[derive(Serialize)]
pub(crate) struct PreviewView {
    pub title: String,
    pub description: String,
}

/// `Tue 1 Dec 19:30`
fn when(next_game: &NextGame) -> String {
    let start = next_game.details.date.to_datetime(next_game.details.time);
    dates::weekday_and_time(start)
}

/// The price per person when the game is full.
fn each_when_full(next_game: &NextGame, book: &Book) -> Option<String> {
    let (details, currency) = (&next_game.details, book.settings().currency);
    let each = rule::share(details.price_in(currency)?, details.maximum)?;
    Some(amounts::money(currency, each))
}

/// The link preview of a game.
pub(crate) fn preview(next_game: &NextGame, book: &Book, team: &str) -> PreviewView {
    let (when, place) = (when(next_game), &next_game.details.place);
    let playing = rule::attendance(next_game).playing;
    let maximum = next_game.details.maximum;
    let state = state(next_game, book, clock::today(book));
    let title = match state {
        State::Open | State::Over | State::Deleted => message!(
            "next-game-preview-title",
            when = when,
            playing = playing,
            maximum = maximum,
            team = team
        ),
        State::CalledOff => message!("next-game-preview-off", when = when, team = team),
        State::Played => message!("next-game-preview-played", when = when, team = team),
    };
    let description = match (state, each_when_full(next_game, book)) {
        (State::Open, Some(each)) => {
            message!("next-game-preview-reply-each", place = place, each = each)
        }
        (State::Open, None) => message!("next-game-preview-reply", place = place),
        _ => place.clone(),
    };
    PreviewView { title, description }
}

/// The message for the group chat, with the link to reply. Each part has a line of its own, so that
/// a right-to-left venue name does not reorder the numbers after it.
pub(crate) fn text(next_game: &NextGame, book: &Book, link: Option<&str>) -> String {
    let (when, place) = (when(next_game), &next_game.details.place);
    let playing = rule::attendance(next_game).playing;
    let maximum = next_game.details.maximum;
    let mut lines = Vec::new();
    match state(next_game, book, clock::today(book)) {
        State::CalledOff => {
            lines.push(message!("next-game-text-off", when = when, place = place));
            lines.extend(link.map(str::to_owned));
        }
        State::Open => {
            lines.push(message!("next-game-text-where", when = when, place = place));
            lines.push(match each_when_full(next_game, book) {
                Some(each) if playing < maximum => message!(
                    "next-game-text-in-each-full",
                    playing = playing,
                    maximum = maximum,
                    each = each
                ),
                Some(each) => message!(
                    "next-game-text-in-each",
                    playing = playing,
                    maximum = maximum,
                    each = each
                ),
                None => message!("next-game-text-in", playing = playing, maximum = maximum),
            });
            lines.extend(link.map(|link| message!("next-game-text-reply", link = link)));
        }
        State::Over | State::Played | State::Deleted => {
            lines.push(message!("next-game-text-where", when = when, place = place));
            lines.push(message!(
                "next-game-text-in",
                playing = playing,
                maximum = maximum
            ));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
impl PreviewView {
    pub(crate) fn sample() -> PreviewView {
        PreviewView {
            title: "Tue 17 Nov 20:30".to_owned(),
            description: "Pitch 2".to_owned(),
        }
    }
}
