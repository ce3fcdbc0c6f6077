//! A next game that was played becomes a game in the book: the ordinary form of a new game,
//! with the list as its line-up. The game gets the plan's id, so it can be logged once only.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::messages::message;
use cffa_book::{Book, GameId};
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::{LineUp, State};
use cffa_services::next_game::rule;
use cffa_store::NextGame;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What the form of a new game begins with.
#[derive(Default)]
pub struct Turnout {
    /// Fields beside the line-up.
    pub typed: BTreeMap<String, String>,
    /// Who plays.
    pub line_up: LineUp,
}

impl Turnout {
    /// Those who played the last game, retired ones left out.
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

/// Where the way of a plan to a game leads.
pub enum Way {
    /// To the form of a new game.
    Form(Turnout),
    /// To the game, which is in the book.
    There(GameId),
}

/// Finds the plan that was asked for.
///
/// # Errors
/// When it is none of the asker's team, or its game was deleted.
pub async fn way(asker: &CurrentUser, book: &Book, plan: &str) -> Result<Way, WebError> {
    let found = asker
        .app()
        .plans
        .of(asker.team()?.id, clock::server_today())
        .await?;
    let plan = found.filter(|found| Uuid::parse_str(plan) == Ok(found.id));
    let plan = plan.ok_or(WebError::Missing)?;
    match people::state(&plan, book, clock::today(book)) {
        State::Played => Ok(Way::There(rule::game(&plan))),
        State::Deleted => Err(WebError::Missing),
        State::Open | State::Over | State::CalledOff => Ok(Way::Form(turnout(&plan, book))),
    }
}

fn turnout(plan: &NextGame, book: &Book) -> Turnout {
    let mut typed = BTreeMap::from([
        ("plan".to_owned(), plan.id.to_string()),
        ("date".to_owned(), plan.details.date.to_string()),
    ]);
    if let Some(price) = plan.details.price {
        typed.insert("cost".to_owned(), book.settings().currency.plain(price));
    }
    Turnout {
        typed,
        line_up: people::line_up(plan, book),
    }
}

/// The id that the game of a form gets: that of the plan which it was made from, or a new
/// one. Nothing, with a problem noted, when that is not to be logged.
///
/// # Errors
/// When the database is away.
pub async fn game_id(
    asker: &CurrentUser,
    form: &Form,
    problems: &mut FieldErrors,
) -> Result<Option<GameId>, WebError> {
    let named = match form.text("plan") {
        "" => return Ok(Some(GameId(Uuid::now_v7()))),
        _ => form.id("plan").unwrap_or_default(),
    };
    let found = asker
        .app()
        .plans
        .of(asker.team()?.id, clock::server_today())
        .await?;
    if found.is_some_and(|plan| plan.id == named) {
        return Ok(Some(GameId(named)));
    }
    problems.note("plan", message!("next-game-log-gone"));
    Ok(None)
}

/// Tells who has the plan open that its game is logged.
pub async fn logged(asker: &CurrentUser, form: &Form) -> Result<(), WebError> {
    if let Some(plan) = form.id("plan") {
        asker.app().plans.touch(asker.team()?.id, plan).await;
    }
    Ok(())
}
