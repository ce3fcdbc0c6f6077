//! `games`: who played, the cost, and the share of each player.

use super::new_game::NewGame;
use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::extractors::{ApiQuery, JsonBody};
use crate::api::v1::support::list_filter::ListQuery;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, GameId, Pays, PlayerId};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// The result of a game for one player. A no-show pays the same share as everyone else.
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
    /// Goals of the losing side; at most the goals of the winning side.
    pub losing: u32,
}

/// One of the two sides of a game. By custom, `a` wears bibs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum Side {
    A,
    B,
}

impl From<cffa_book::Side> for Side {
    fn from(side: cffa_book::Side) -> Side {
        match side {
            cffa_book::Side::A => Side::A,
            cffa_book::Side::B => Side::B,
        }
    }
}

impl From<Side> for cffa_book::Side {
    fn from(side: Side) -> cffa_book::Side {
        match side {
            Side::A => cffa_book::Side::A,
            Side::B => cffa_book::Side::B,
        }
    }
}

/// The goals of both sides.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Goals {
    /// Goals of side `a`, 0 to 999.
    pub a: u32,
    /// Goals of side `b`, 0 to 999.
    pub b: u32,
}

/// A player in a line-up.
#[derive(Debug, Serialize, ToSchema)]
pub struct Turnout {
    player: PlayerRef,
    /// Number of guests, charged to the player.
    guests: u8,
    /// What the player is charged, including guests.
    share: Money,
    /// What part of a full share the player pays, in percent; guests pay a full share each.
    /// Absent for a full share or a fixed amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    percent: Option<u16>,
    /// The fixed amount that the player pays, including guests. Absent if they pay a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<Money>,
    /// The result for the player, if recorded, or as the goals of the sides have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<GameResult>,
    /// The side of the player, if recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    /// Number of guests on the other side. Absent if there are none.
    #[serde(skip_serializing_if = "is_zero")]
    guests_opposite: u8,
}

fn is_zero(guests: &u8) -> bool {
    *guests == 0
}

/// A part of the cost of the pitch, paid by somebody other than the booker.
#[derive(Debug, Serialize, ToSchema)]
pub struct PitchPayment {
    player: PlayerRef,
    /// What the player paid and is credited with.
    amount: Money,
}

/// A game.
#[derive(Debug, Serialize, ToSchema)]
pub struct Game {
    id: Uuid,
    date: Date,
    /// What the pitch cost.
    cost: Money,
    /// The player who paid for the pitch and is credited with the cost, without what others
    /// paid of it. Absent for games that were imported from a spreadsheet. Players see only
    /// themselves here.
    #[serde(skip_serializing_if = "Option::is_none")]
    booker: Option<PlayerRef>,
    /// Who paid part of the cost for the booker. Absent if nobody did. Players see only
    /// themselves here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also_paid: Vec<PitchPayment>,
    /// The score, if recorded, or that of the two sides.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
    /// The goals of the two sides, if recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    goals: Option<Goals>,
    /// Number of players and guests.
    heads: u32,
    /// Who played. Players see only themselves here.
    line_up: Vec<Turnout>,
    /// The number of the change that logged it.
    logged: u64,
    /// The number of the last change to it.
    changed: u64,
}

impl Game {
    /// A game, as far as the requester may see it.
    pub fn of(book: &Book, game: &cffa_book::Game, visibility: Visibility) -> Game {
        let details = &game.details;
        let is_visible = |player: PlayerId| visibility.includes(std::iter::once(player));
        let turnout = |(one, share): (&cffa_book::Turnout, cffa_book::Money)| Turnout {
            player: PlayerRef::of(book, one.player),
            guests: one.guests,
            share: Money::of(book, share),
            percent: match one.pays {
                Pays::FULL | Pays::Fixed(_) => None,
                Pays::Percent(percent) => Some(percent),
            },
            fixed: match one.pays {
                Pays::Fixed(amount) => Some(Money::of(book, amount)),
                Pays::Percent(_) => None,
            },
            result: details.result_of(one).map(GameResult::from),
            side: one.side.map(|played_for| played_for.side.into()),
            guests_opposite: one.side.map_or(0, |played_for| played_for.guests_opposite),
        };
        Game {
            id: game.id.0,
            date: details.date,
            cost: Money::of(book, details.cost),
            booker: details
                .booker
                .filter(|booker| is_visible(*booker))
                .map(|booker| PlayerRef::of(book, booker)),
            also_paid: details
                .also_paid
                .iter()
                .filter(|paid| is_visible(paid.player))
                .map(|paid| PitchPayment {
                    player: PlayerRef::of(book, paid.player),
                    amount: Money::of(book, paid.amount),
                })
                .collect(),
            score: details.final_score().map(|score| Score {
                winning: score.winning.into(),
                losing: score.losing.into(),
            }),
            goals: details.goals.map(|goals| Goals {
                a: goals.a.into(),
                b: goals.b.into(),
            }),
            heads: details.heads(),
            line_up: details
                .line_up
                .iter()
                .zip(details.shares())
                .filter(|(one, _)| is_visible(one.player))
                .map(turnout)
                .collect(),
            logged: game.logged,
            changed: game.changed,
        }
    }
}

fn find<'a>(
    context: &ApiContext,
    book: &'a Book,
    id: &str,
) -> Result<&'a cffa_book::Game, Problem> {
    let visibility = context.visibility(book)?;
    let is_visible = |game: &&cffa_book::Game| visibility.includes(game.details.people());
    respond::find_by_id("game", id, |id| book.game(id).filter(is_visible))
}

/// `GET /api/v1/teams/{team}/games`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<ListQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let filter = query.0.read(&book, visibility)?;
    let games = book.find_games(filter);
    let games = games.filter(|game| visibility.includes(game.details.people()));
    let key = |game: &&cffa_book::Game| Reverse(game.key());
    let to_response = |game: &cffa_book::Game| Game::of(&book, game, visibility);
    query
        .0
        .page_query()
        .page(&request, games, key, to_response)?
        .of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/games`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        Ok(Command::LogGame {
            id: GameId(id),
            draft: body.value.read(book)?,
        })
    };
    let is_there = |book: &Book, id| book.game(GameId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let game = find(&context, &book, &id.to_string())?;
    respond::created(
        &context,
        &request,
        &book,
        id,
        &Game::of(&book, game, Visibility::All),
    )
}

/// `GET /api/v1/teams/{team}/games/{game}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let game = find(&context, &book, &at.1)?;
    let response = Game::of(&book, game, context.visibility(&book)?);
    respond::ok(&context, &request, &book, &response)
}

/// `PUT /api/v1/teams/{team}/games/{game}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        Ok(Command::EditGame {
            id: find(&context, book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
            draft: body.value.read(book)?,
        })
    };
    let is_there = |book: &Book| find(&context, book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    let game = find(&context, &book, &at.1)?;
    let response = Game::of(&book, game, context.visibility(&book)?);
    respond::ok(&context, &request, &book, &response)
}

/// `DELETE /api/v1/teams/{team}/games/{game}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        Ok(Command::DeleteGame {
            id: find(&context, book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
        })
    })
    .await
}
