//! `games`: who played, what it cost, and what each was charged.

use super::new_game::NewGame;
use crate::api::problem::Problem;
use crate::api::v1::support::context::{Asking, Sight};
use crate::api::v1::support::extractors::{Asked, Body};
use crate::api::v1::support::list_filter::Span;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, Named};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, GameId, PlayerId};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// How a game went for one player. A no-show pays like everybody.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum GameResult {
    Win,
    Lose,
    Draw,
    NoShow,
}

impl From<cffa_book::GameResult> for GameResult {
    fn from(result: cffa_book::GameResult) -> GameResult {
        match result {
            cffa_book::GameResult::Win => GameResult::Win,
            cffa_book::GameResult::Lose => GameResult::Lose,
            cffa_book::GameResult::Draw => GameResult::Draw,
            cffa_book::GameResult::NoShow => GameResult::NoShow,
        }
    }
}

impl From<GameResult> for cffa_book::GameResult {
    fn from(result: GameResult) -> cffa_book::GameResult {
        match result {
            GameResult::Win => cffa_book::GameResult::Win,
            GameResult::Lose => cffa_book::GameResult::Lose,
            GameResult::Draw => cffa_book::GameResult::Draw,
            GameResult::NoShow => cffa_book::GameResult::NoShow,
        }
    }
}

/// The score of a game.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Goals of the winning side, 0 to 999.
    pub winning: u32,
    /// Goals of the losing side; at most as many.
    pub losing: u32,
}

/// Somebody in a line-up.
#[derive(Debug, Serialize, ToSchema)]
pub struct Turnout {
    player: Named,
    /// Guests beside the player, charged to them.
    guests: u8,
    /// What the player is charged, guests included.
    share: Money,
    /// How it went, when noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<GameResult>,
}

/// A game.
#[derive(Debug, Serialize, ToSchema)]
pub struct Game {
    id: Uuid,
    date: Date,
    /// What the pitch cost.
    cost: Money,
    /// Who paid for the pitch and is credited with the cost. Nobody for games that came from
    /// a spreadsheet. A player sees themselves alone here.
    #[serde(skip_serializing_if = "Option::is_none")]
    booker: Option<Named>,
    /// When noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
    /// Players and guests.
    heads: u32,
    /// Who played. A player sees themselves alone here.
    line_up: Vec<Turnout>,
    /// The number of the change that wrote it down.
    logged: u64,
    /// The number of the change that last touched it.
    changed: u64,
}

impl Game {
    /// A game, as far as it is to be seen.
    pub fn of(book: &Book, game: &cffa_book::Game, sight: Sight) -> Game {
        let details = &game.details;
        let shows = |player: PlayerId| sight.shows(std::iter::once(player));
        let turnout = |(one, share): (&cffa_book::Turnout, cffa_book::Money)| Turnout {
            player: Named::of(book, one.player),
            guests: one.guests,
            share: Money::of(book, share),
            result: one.result.map(GameResult::from),
        };
        Game {
            id: game.id.0,
            date: details.date,
            cost: Money::of(book, details.cost),
            booker: details
                .booker
                .filter(|booker| shows(*booker))
                .map(|booker| Named::of(book, booker)),
            score: details.score.map(|score| Score {
                winning: score.winning.into(),
                losing: score.losing.into(),
            }),
            heads: details.heads(),
            line_up: details
                .line_up
                .iter()
                .zip(details.shares())
                .filter(|(one, _)| shows(one.player))
                .map(turnout)
                .collect(),
            logged: game.logged,
            changed: game.changed,
        }
    }
}

fn players(game: &cffa_book::Game) -> impl Iterator<Item = PlayerId> {
    let played = game.details.line_up.iter().map(|one| one.player);
    game.details.booker.into_iter().chain(played)
}

fn find<'a>(asking: &Asking, book: &'a Book, id: &str) -> Result<&'a cffa_book::Game, Problem> {
    let sight = asking.sight(book)?;
    let shows = |game: &&cffa_book::Game| sight.shows(players(game));
    respond::find("game", id, |id| book.game(id).filter(shows))
}

/// `GET /api/v1/teams/{team}/games`
pub async fn list(
    asking: Asking,
    asked: Asked<Span>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let sight = asking.sight(&book)?;
    let wanted = asked.0.read(&book, sight)?;
    let games = book.games().filter(|game| {
        wanted.on(game.details.date) && wanted.of(players(game)) && sight.shows(players(game))
    });
    let key = |game: &&cffa_book::Game| Reverse(game.key());
    let tell = |game: &cffa_book::Game| Game::of(&book, game, sight);
    Ok(asked.0.part().of(&request, games, key, tell)?.answer())
}

/// `POST /api/v1/teams/{team}/games`
pub async fn create(
    asking: Asking,
    body: Body<NewGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        Ok(Command::LogGame {
            id: GameId(id),
            draft: body.said.read(book)?,
        })
    };
    let is_there = |book: &Book, id| book.game(GameId(id)).is_some();
    let recorded = respond::recorded(&asking, &request, &body.print, command, is_there);
    let (id, book) = recorded.await?;
    let game = find(&asking, &book, &id.to_string())?;
    respond::made(
        &asking,
        &request,
        &book,
        id,
        &Game::of(&book, game, Sight::All),
    )
}

/// `GET /api/v1/teams/{team}/games/{game}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let game = find(&asking, &book, &at.1)?;
    let told = Game::of(&book, game, asking.sight(&book)?);
    respond::tell(&asking, &request, &book, &told)
}

/// `PUT /api/v1/teams/{team}/games/{game}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<NewGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        Ok(Command::EditGame {
            id: find(&asking, book, &at.1)?.id,
            seen: respond::seen(&asking, &request, book)?,
            draft: body.said.read(book)?,
        })
    };
    let is_there = |book: &Book| find(&asking, book, &at.1).is_ok();
    let book = respond::change(&asking, &request, &body.print, command, is_there).await?;
    let game = find(&asking, &book, &at.1)?;
    let told = Game::of(&book, game, asking.sight(&book)?);
    respond::tell(&asking, &request, &book, &told)
}

/// `DELETE /api/v1/teams/{team}/games/{game}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::done(&asking, &request, |book| {
        Ok(Command::DeleteGame {
            id: find(&asking, book, &at.1)?.id,
            seen: respond::seen(&asking, &request, book)?,
        })
    })
    .await
}
