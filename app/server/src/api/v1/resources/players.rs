//! `players`: the players in the book.

use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::etag;
use crate::api::v1::support::extractors::{ApiQuery, JsonBody};
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::PageQuery;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::Money;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Change, Command, Comment, Player, PlayerId, PlayerName};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A player.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Player)]
pub struct PlayerResponse {
    id: Uuid,
    #[schema(example = "Adam K")]
    name: String,
    /// A comment. Only for managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
    /// Whether the player is retired. Retired players are not offered for new games.
    retired: bool,
    /// Positive if the team owes the player, negative if the player owes the team.
    balance: Money,
    /// Everything the player ever paid: payments, pitches that they booked, and other costs.
    paid: Money,
    /// The player's shares of games, including guests.
    shares: Money,
    /// The player's shares of other costs.
    cost_shares: Money,
    /// Number of games played.
    attended: usize,
    /// The date of the last game.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_played: Option<Date>,
    /// The number of the last change to name, comment or retirement.
    changed: u64,
}

impl PlayerResponse {
    fn of(book: &Book, player: &Player, visibility: Visibility) -> PlayerResponse {
        let tally = book.tally(player.id);
        let comment = player.details.comment.as_str().to_owned();
        PlayerResponse {
            id: player.id.0,
            name: player.details.name.to_string(),
            comment: (visibility == Visibility::All).then_some(comment),
            retired: player.details.retired,
            balance: Money::of(book, tally.balance()),
            paid: Money::of(book, tally.paid()),
            shares: Money::of(book, tally.shares),
            cost_shares: Money::of(book, tally.cost_shares),
            attended: tally.attended(),
            last_played: tally.last_played(),
            changed: player.changed,
        }
    }
}

/// A player to add, or the new values of a player.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlayer {
    /// Unique in the team, ignoring case. At most 60 characters.
    #[schema(example = "Adam K")]
    name: String,
    /// At most 500 characters.
    #[serde(default)]
    comment: String,
}

impl NewPlayer {
    fn read(&self) -> Result<(PlayerName, Comment), Problem> {
        let mut errors = FieldErrors::default();
        let name = errors.read("name", PlayerName::parse(&self.name));
        let comment = errors.read("comment", Comment::parse(&self.comment));
        errors.finish(name.zip(comment))
    }
}

/// The target of a merge.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The player who remains.
    into: Uuid,
}

/// The player with this id.
///
/// # Errors
/// When they don't exist, or the requester may not see them.
pub fn find<'a>(context: &ApiContext, book: &'a Book, id: &str) -> Result<&'a Player, Problem> {
    let visibility = context.visibility(book)?;
    let is_visible = |player: &&Player| visibility.includes(std::iter::once(player.id));
    respond::find_by_id("player", id, |id| book.player(id).filter(is_visible))
}

/// `GET /api/v1/teams/{team}/players`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<PageQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let players = book.players().into_iter();
    let players = players.filter(|player| visibility.includes(std::iter::once(player.id)));
    let key = |player: &&Player| (player.details.name.order(), player.id);
    let to_response = |player: &Player| PlayerResponse::of(&book, player, visibility);
    query
        .0
        .page(&request, players, key, to_response)?
        .of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/players`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewPlayer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, _: &Book| {
        let (name, comment) = body.value.read()?;
        Ok(Command::AddPlayer {
            id: PlayerId(id),
            name,
            comment,
        })
    };
    let is_there = |book: &Book, id| book.player(PlayerId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let player = find(&context, &book, &id.to_string())?;
    let response = PlayerResponse::of(&book, player, Visibility::All);
    respond::created(&context, &request, &book, id, &response)
}

/// `GET /api/v1/teams/{team}/players/{player}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    ok_response(&context, &request, &book, &at.1)
}

/// `PUT /api/v1/teams/{team}/players/{player}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewPlayer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let (name, comment) = body.value.read()?;
        Ok(Command::EditPlayer {
            id: find(&context, book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
            name,
            comment,
        })
    };
    let is_there = |book: &Book| find(&context, book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    ok_response(&context, &request, &book, &at.1)
}

/// `DELETE /api/v1/teams/{team}/players/{player}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        let player = find(&context, book, &at.1)?;
        let seen = respond::if_match(&context, &request, book)?;
        match seen.is_some_and(|seen| player.changed > seen) {
            true => Err(etag::precondition_failed()),
            false => Ok(Command::DeletePlayer { id: player.id }),
        }
    })
    .await
}

/// `POST /api/v1/teams/{team}/players/{player}/retire`
pub async fn retire(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    act(context, at, request, |id| Command::RetirePlayer { id }).await
}

/// `POST /api/v1/teams/{team}/players/{player}/reactivate`
pub async fn reactivate(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    act(context, at, request, |id| Command::ReactivatePlayer { id }).await
}

async fn act(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
    command: impl FnOnce(PlayerId) -> Command,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => {
            let id = find(&context, &*context.book().await?, &at.1)?.id;
            context.record(&key, command(id)).await?
        }
    };
    let is_there = |book: &Reading| find(&context, book, &at.1).is_ok();
    let book = context.book_after(&recorded, is_there).await?;
    ok_response(&context, &request, &book, &at.1)
}

/// 200 with a player of this book.
fn ok_response(
    context: &ApiContext,
    request: &HttpRequest,
    book: &Reading,
    id: &str,
) -> Result<HttpResponse, Problem> {
    let response = PlayerResponse::of(book, find(context, book, id)?, context.visibility(book)?);
    respond::ok(context, request, book, &response)
}

/// `POST /api/v1/teams/{team}/players/{player}/merge`
pub async fn merge(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<Merge>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let into = PlayerId(body.value.into);
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => {
            let book = context.book().await?;
            let from =
                respond::find_by_id("player", &at.1, |id| book.resolve_player(id).map(|_| id))?;
            drop(book);
            let command = Command::MergePlayers { from, into };
            context.record(&key, command).await?
        }
    };
    match &recorded.entry.change {
        Change::PlayersMerged(merged) if merged.into == into => {}
        _ => return Err(idempotency::reused()),
    }
    let is_there = |book: &Reading| book.player(into).is_some();
    let book = context.book_after(&recorded, is_there).await?;
    ok_response(&context, &request, &book, &into.to_string())
}
