//! `next-game/answers`: who comes to the next game, and who does not.

use super::next_game::{change, find, tag, tell};
use super::transactions::known;
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::etag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::respond;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::Book;
use cffa_services::clock;
use cffa_services::next_game::Refusal;
use cffa_services::next_game::people;
use cffa_services::next_game::people::may_answer;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{Replier, Said};
use cffa_store::Plan;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Whether somebody comes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    coming: bool,
    /// Guests that they bring, 0 to 9.
    #[serde(default)]
    guests: u32,
}

/// Whether somebody comes, said for them: a player of the team by `player`, or anybody by
/// `name`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswerFor {
    player: Option<Uuid>,
    /// Somebody who is not in the team.
    name: Option<String>,
    coming: bool,
    /// Guests that they bring, 0 to 9.
    #[serde(default)]
    guests: u32,
}

/// `PUT /api/v1/teams/{team}/next-game/answer`: the asker's own, as the player they are.
pub async fn own(
    asking: Asking,
    body: Body<NewAnswer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    take_down(
        &asking,
        (&request, &body.print),
        &body.said,
        |plan, book| {
            let own = asking.place()?.player(book).and_then(|id| book.player(id));
            let own = own.map(|player| people::of_player(plan, book, player));
            own.ok_or_else(|| Refusal::NotLinked.into())
        },
    )
    .await
}

/// `POST /api/v1/teams/{team}/next-game/answers`: a manager's, for anybody.
pub async fn create(
    asking: Asking,
    body: Body<NewAnswerFor>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let new = once.key().unwrap_or_else(Uuid::now_v7);
    let NewAnswerFor {
        player,
        name,
        coming,
        guests,
    } = body.said;
    let said = NewAnswer { coming, guests };
    take_down(&asking, (&request, &body.print), &said, |plan, book| {
        if player.is_some() == name.is_some() {
            let sentence = "Give either player or name.";
            let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence);
            return Err(problem.beside("player", sentence));
        }
        let chosen = player.map(|id| known(book, id)).transpose()?;
        let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
        let typed = name.as_deref().unwrap_or_default();
        Ok(people::replier(plan, book, &chosen, typed, new)?)
    })
    .await
}

/// `PUT /api/v1/teams/{team}/next-game/answers/{answer}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<NewAnswer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    take_down(&asking, (&request, &body.print), &body.said, |plan, _| {
        Ok(Replier::Before(of(plan, &at.1)?))
    })
    .await
}

/// `DELETE /api/v1/teams/{team}/next-game/answers/{answer}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let plan = find(&asking).await?;
    if !once.is_in(&plan)? {
        let id = of(&plan, &at.1)?;
        let remove = |plan: &mut Plan| rule::remove(plan, id);
        change(&asking, &request, &plan, &once, remove).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// The answer that an address names.
fn of(plan: &Plan, id: &str) -> Result<Uuid, Problem> {
    let known = |id: &Uuid| plan.replies.iter().any(|reply| reply.id == *id);
    respond::find("answer", id, |id| Some(id).filter(known))
}

/// Takes down what is said for the game that the asker saw.
async fn take_down(
    asking: &Asking,
    (request, print): (&HttpRequest, &[u8]),
    said: &NewAnswer,
    who: impl FnOnce(&Plan, &Book) -> Result<Replier, Problem>,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(request, asking, print)?;
    let plan = find(asking).await?;
    if once.is_in(&plan)? {
        return tell(asking, request, &plan).await;
    }
    let said = {
        let book = asking.book().await?;
        // Another game than they saw; what was changed about it is no reason.
        etag::seen(request, &tag(asking, &plan, &book)?)?;
        may_answer(
            &plan,
            &book,
            asking.place()?.is_manager(),
            clock::today(&book),
        )?;
        Said {
            who: who(&plan, &book)?,
            heads: match said.coming {
                true => rule::heads_with(Some(said.guests))?,
                false => 0,
            },
            by: Some(asking.actor.clone()),
            at: Timestamp::now(),
        }
    };
    change(asking, request, &plan, &once, |plan| {
        rule::reply(plan, said.clone())
    })
    .await
}
