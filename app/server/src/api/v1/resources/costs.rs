//! `costs`: costs other than pitches, who paid them, and the share of each player.

use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::extractors::{ApiQuery, JsonBody};
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::list_filter::ListQuery;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, CostDraft, CostId, GameId, Note, PlayerId, Refusal, read_date};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// A player who shares a cost.
#[derive(Debug, Serialize, ToSchema)]
pub struct CostShare {
    player: PlayerRef,
    /// What the player is charged; negative if it is a refund.
    share: Money,
}

/// A cost other than that of a pitch, such as balls or a league fee. A negative amount is a refund.
#[derive(Debug, Serialize, ToSchema)]
pub struct Cost {
    id: Uuid,
    /// The date of the cost.
    date: Date,
    /// Negative if it is a refund.
    amount: Money,
    /// What the cost was for.
    #[schema(example = "Balls")]
    what: String,
    /// The player who paid it and is credited with the amount, or who received the refund and is
    /// charged with it. Absent if the team's own money paid or received it. Players see only themselves here.
    #[serde(skip_serializing_if = "Option::is_none")]
    paid_by: Option<PlayerRef>,
    /// Who shares it. The shares add up to the amount. Players see only themselves here.
    shared_by: Vec<CostShare>,
    /// Number of players who share it.
    sharers: usize,
    /// The game that it belongs to. Absent if it belongs to none, or if the game was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    game: Option<Uuid>,
    /// The number of the last change to it.
    changed: u64,
}

impl Cost {
    /// A cost, as far as the requester may see it.
    fn of(book: &Book, cost: &cffa_book::Cost, visibility: Visibility) -> Cost {
        let details = &cost.details;
        let is_visible = |player: PlayerId| visibility.includes(std::iter::once(player));
        let payer = details.paid_by.filter(|payer| is_visible(*payer));
        let shares = details.shares().filter(|(player, _)| is_visible(*player));
        Cost {
            id: cost.id.0,
            date: details.date,
            amount: Money::of(book, details.amount),
            what: details.what.as_str().to_owned(),
            paid_by: payer.map(|payer| PlayerRef::of(book, payer)),
            shared_by: shares
                .map(|(player, share)| CostShare {
                    player: PlayerRef::of(book, player),
                    share: Money::of(book, share),
                })
                .collect(),
            sharers: details.shared_by.len(),
            game: details
                .game
                .filter(|game| book.game(*game).is_some())
                .map(|game| game.0),
            changed: cost.changed,
        }
    }
}

/// A cost to add, or the new values of a cost.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCost {
    /// The date of the cost, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// A positive amount, or a negative one for a refund.
    amount: Money,
    /// What the cost was for. At most 200 characters.
    #[schema(example = "Balls")]
    what: String,
    /// The player who paid it or received the refund. Absent if it is the team's own money.
    paid_by: Option<Uuid>,
    /// Who shares it: at least one player, and no player twice.
    shared_by: Vec<Uuid>,
    /// The game that it belongs to.
    game: Option<Uuid>,
}

impl NewCost {
    fn read(&self, book: &Book) -> Result<CostDraft, Problem> {
        let mut errors = FieldErrors::default();
        let date = errors.read("date", read_date(&self.date));
        let amount = errors.read("amount", self.amount.read(book));
        let what = errors.read("what", Note::parse(&self.what));
        let paid_by = match self.paid_by {
            None => Some(None),
            Some(id) => errors.read("paid_by", resolve_player(book, id).map(Some)),
        };
        let sharers = self.shared_by.iter().enumerate();
        let sharers = sharers.map(|(at, id)| {
            let field = format!("shared_by[{at}]");
            errors.read(field, resolve_player(book, *id))
        });
        let sharers: Vec<Option<PlayerId>> = sharers.collect();
        let shared_by: Option<Vec<PlayerId>> = sharers.into_iter().collect();
        let game = match self.game {
            None => Some(None),
            Some(id) => {
                let found = book.game(GameId(id)).map(|game| Some(game.id));
                errors.read("game", found.ok_or(Refusal::NoSuchGame))
            }
        };
        let read = (|| {
            Some(CostDraft {
                date: date?,
                amount: amount?,
                what: what?,
                paid_by: paid_by?,
                shared_by: shared_by?,
                game: game?,
            })
        })();
        errors.finish(read)
    }
}

fn find<'a>(
    context: &ApiContext,
    book: &'a Book,
    id: &str,
) -> Result<&'a cffa_book::Cost, Problem> {
    let visibility = context.visibility(book)?;
    let is_visible = |cost: &&cffa_book::Cost| visibility.includes(cost.details.players());
    respond::find_by_id("cost", id, |id| book.cost(id).filter(is_visible))
}

/// `GET /api/v1/teams/{team}/costs`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<ListQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let filter = query.0.read(&book, visibility)?;
    let costs = book.find_costs(filter);
    let costs = costs.filter(|cost| visibility.includes(cost.details.players()));
    let key = |cost: &&cffa_book::Cost| Reverse(cost.key());
    let to_response = |cost: &cffa_book::Cost| Cost::of(&book, cost, visibility);
    let page = query.0.page_query();
    let page = page.page(&request, costs, key, to_response)?;
    page.of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/costs`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewCost>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        let (id, draft) = (CostId(id), body.value.read(book)?);
        Ok(Command::AddCost { id, draft })
    };
    let is_there = |book: &Book, id| book.cost(CostId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let cost = find(&context, &book, &id.to_string())?;
    let response = Cost::of(&book, cost, Visibility::All);
    respond::created(&context, &request, &book, id, &response)
}

/// `GET /api/v1/teams/{team}/costs/{cost}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let cost = find(&context, &book, &at.1)?;
    let response = Cost::of(&book, cost, context.visibility(&book)?);
    respond::ok(&context, &request, &book, &response)
}

/// `PUT /api/v1/teams/{team}/costs/{cost}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewCost>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        Ok(Command::EditCost {
            id: find(&context, book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
            draft: body.value.read(book)?,
        })
    };
    let is_there = |book: &Book| find(&context, book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    let cost = find(&context, &book, &at.1)?;
    let response = Cost::of(&book, cost, context.visibility(&book)?);
    respond::ok(&context, &request, &book, &response)
}

/// `DELETE /api/v1/teams/{team}/costs/{cost}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        Ok(Command::DeleteCost {
            id: find(&context, book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
        })
    })
    .await
}
