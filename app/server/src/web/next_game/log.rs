//! Logs a next game that was played as a game in the book, with the usual form for a new game and
//! the list of players as its line-up. The game gets the ID of the next game, so it can be logged
//! only once.

use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use cffa_book::{Book, GameId};
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::{LineUp, State};
use cffa_services::next_game::rule;
use cffa_store::NextGame;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The initial values of the form for a new game.
#[derive(Default)]
pub struct Turnout {
    /// The fields other than the line-up.
    pub typed: BTreeMap<String, String>,
    /// The players.
    pub line_up: LineUp,
}

impl Turnout {
    /// The line-up of the last game, without retired players.
    pub fn as_last_time(book: &Book) -> Turnout {
        let last = book.last_game().into_iter();
        let played = last.flat_map(|game| &game.details.line_up);
        let players = played.filter_map(|one| book.player(one.player));
        let still = players.filter(|player| !player.details.retired);
        Turnout {
            line_up: LineUp {
                players: still.map(|player| (player.id, 0)).collect(),
                ..LineUp::default()
            },
            ..Turnout::default()
        }
    }
}

/// The target of the link that logs a next game.
pub enum Way {
    /// The form for a new game.
    Form(Turnout),
    /// The game, which is already in the book.
    There(GameId),
}

/// Finds the next game with an ID.
///
/// # Errors
/// When the user's team has no such next game, or its game was deleted.
pub async fn way(user: &CurrentUser, book: &Book, next_game: &str) -> Result<Way, WebError> {
    let found = user
        .app()
        .next_games
        .of(user.team()?.id, clock::server_today())
        .await?;
    let next_game = found.filter(|found| Uuid::parse_str(next_game) == Ok(found.id));
    let next_game = next_game.ok_or(WebError::Missing)?;
    match people::state(&next_game, book, clock::today(book)) {
        State::Played => Ok(Way::There(rule::game(&next_game))),
        State::Deleted => Err(WebError::Missing),
        State::Open | State::Over | State::CalledOff => Ok(Way::Form(turnout(&next_game, book))),
    }
}

fn turnout(next_game: &NextGame, book: &Book) -> Turnout {
    let mut typed = BTreeMap::from([
        ("plan".to_owned(), next_game.id.to_string()),
        ("date".to_owned(), next_game.details.date.to_string()),
    ]);
    let currency = book.settings().currency;
    if let Some(price) = next_game.details.price_in(currency) {
        typed.insert("cost".to_owned(), amounts::typed(currency, price));
    }
    Turnout {
        typed,
        line_up: people::line_up(next_game, book),
    }
}

/// The id of the form's new game: that of the next game that it logs, or a new one. `None` if that
/// next game can't be logged, with the error recorded.
///
/// # Errors
/// When the database is unavailable.
pub async fn game_id(
    user: &CurrentUser,
    form: &Form,
    problems: &mut FieldErrors,
) -> Result<Option<GameId>, WebError> {
    let named = match form.text("plan") {
        "" => return Ok(Some(GameId(Uuid::now_v7()))),
        _ => form.id("plan").unwrap_or_default(),
    };
    let found = user
        .app()
        .next_games
        .of(user.team()?.id, clock::server_today())
        .await?;
    if found.is_some_and(|next_game| next_game.id == named) {
        return Ok(Some(GameId(named)));
    }
    problems.note("plan", message!("next-game-log-gone"));
    Ok(None)
}

/// Notifies open pages of the next game that its game was logged.
pub async fn logged(user: &CurrentUser, form: &Form) -> Result<(), WebError> {
    if let Some(next_game) = form.id("plan") {
        user.app()
            .next_games
            .touch(user.team()?.id, next_game)
            .await;
    }
    Ok(())
}
