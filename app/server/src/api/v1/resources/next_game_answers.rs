//! `next-game/answers`: who is coming to the next game, and who is not.

use super::next_game::{change, etag_of, find, ok_response};
use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::respond;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::Book;
use cffa_services::clock;
use cffa_services::next_game::Refusal;
use cffa_services::next_game::people;
use cffa_services::next_game::people::may_answer;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{NewReply, Replier};
use cffa_store::NextGame;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Whether a person is coming.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    coming: bool,
    /// Number of guests, 0 to 9.
    #[serde(default)]
    guests: u32,
}

/// An answer for someone else: a player of the team by `player`, or anyone by `name`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswerFor {
    player: Option<Uuid>,
    /// The name of someone who is not in the team.
    name: Option<String>,
    coming: bool,
    /// Number of guests, 0 to 9.
    #[serde(default)]
    guests: u32,
}

/// `PUT /api/v1/teams/{team}/next-game/answer`: the requester's own answer, as their player.
pub async fn own(
    context: ApiContext,
    body: JsonBody<NewAnswer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    record_answer(
        &context,
        (&request, &body.hash),
        &body.value,
        |plan, book| {
            let own = context
                .membership()?
                .player(book)
                .and_then(|id| book.player(id));
            let own = own.map(|player| people::of_player(plan, book, player));
            own.ok_or_else(|| Refusal::NotLinked.into())
        },
    )
    .await
}

/// `POST /api/v1/teams/{team}/next-game/answers`: a manager's answer for anyone.
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewAnswerFor>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let new = key.uuid().unwrap_or_else(Uuid::now_v7);
    let NewAnswerFor {
        player,
        name,
        coming,
        guests,
    } = body.value;
    let new_reply = NewAnswer { coming, guests };
    record_answer(
        &context,
        (&request, &body.hash),
        &new_reply,
        |plan, book| {
            if player.is_some() == name.is_some() {
                let sentence = sentences::PLAYER_OR_NAME;
                let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence);
                return Err(problem.with_field("player", sentence));
            }
            let chosen = player.map(|id| resolve_player(book, id)).transpose()?;
            let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
            let typed = name.as_deref().unwrap_or_default();
            Ok(people::replier(plan, book, &chosen, typed, new)?)
        },
    )
    .await
}

/// `PUT /api/v1/teams/{team}/next-game/answers/{answer}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewAnswer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    record_answer(&context, (&request, &body.hash), &body.value, |plan, _| {
        Ok(Replier::Before(of(plan, &at.1)?))
    })
    .await
}

/// `DELETE /api/v1/teams/{team}/next-game/answers/{answer}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let plan = find(&context).await?;
    if !key.was_used_for(&plan)? {
        let id = of(&plan, &at.1)?;
        let remove = |plan: &mut NextGame| rule::remove(plan, id);
        change(&context, &request, &plan, &key, remove).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// The answer with the id in the path.
fn of(plan: &NextGame, id: &str) -> Result<Uuid, Problem> {
    let known = |id: &Uuid| plan.replies.iter().any(|reply| reply.id == *id);
    respond::find_by_id("answer", id, |id| Some(id).filter(known))
}

/// Records an answer to the game that the requester read.
async fn record_answer(
    context: &ApiContext,
    (request, body_hash): (&HttpRequest, &[u8]),
    new_reply: &NewAnswer,
    who: impl FnOnce(&NextGame, &Book) -> Result<Replier, Problem>,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, body_hash)?;
    let plan = find(context).await?;
    if key.was_used_for(&plan)? {
        return ok_response(context, request, &plan).await;
    }
    let new_reply = {
        let book = context.book().await?;
        // Fails for another game than they read, but not for changes to the same game.
        etag::if_match(request, &etag_of(context, &plan, &book)?)?;
        may_answer(
            &plan,
            &book,
            context.membership()?.is_manager(),
            clock::today(&book),
        )?;
        NewReply {
            who: who(&plan, &book)?,
            heads: match new_reply.coming {
                true => rule::heads_with(Some(new_reply.guests))?,
                false => 0,
            },
            by: Some(context.actor.clone()),
            at: Timestamp::now(),
        }
    };
    change(context, request, &plan, &key, |plan| {
        rule::reply(plan, new_reply.clone())
    })
    .await
}
