//! `payment-claims`: payments that players say they made, for managers to confirm.

use super::payments;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond;
use crate::api::v1::support::respond::find_by_id;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Change, PlayerId};
use cffa_services::clock;
use cffa_services::payment_claims;
use cffa_services::payment_claims::ConfirmError;
use cffa_services::teams::open_claims;
use cffa_store::TeamAnswer;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A payment that a player says they made. It doesn't change any balance until a manager confirms
/// it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaymentClaim {
    id: Uuid,
    /// The player who paid.
    player: PlayerRef,
    amount: Money,
    /// The date on which they said so, and of the payment.
    date: Date,
    made: Timestamp,
    /// Whether somebody with the team link said so, who need not be the player.
    by_team_link: bool,
}

/// A payment that you made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPaymentClaim {
    /// More than zero.
    amount: Money,
}

fn response(book: &Book, claim: &cffa_store::PaymentClaim, player: PlayerId) -> PaymentClaim {
    // A replayed claim may be older than the currency of the book. Those without one were made
    // by test versions, in the currency that the book had.
    let currency = claim.currency.unwrap_or(book.settings().currency);
    PaymentClaim {
        id: claim.id,
        player: PlayerRef::of(book, player),
        amount: Money::in_currency(currency, claim.amount),
        date: claim.date,
        made: claim.made,
        by_team_link: claim.is_by_link(),
    }
}

/// `GET /api/v1/teams/{team}/payment-claims`
pub async fn list(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let items: Vec<PaymentClaim> = open_claims(context.team()?, &book)
        .filter(|(_, player)| visibility.includes(std::iter::once(*player)))
        .map(|(claim, player)| response(&book, claim, player))
        .collect();
    Page { items, next: None }.of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/payment-claims`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewPaymentClaim>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let team = context.team()?;
    let book = context.book().await?;
    let claim = match key.earlier_answer(team)? {
        Some(TeamAnswer::Claimed(first)) => first,
        Some(_) => return Err(idempotency::reused()),
        None => {
            let mut errors = FieldErrors::default();
            let amount = errors.read("amount", body.value.amount.read(&book));
            let amount = errors.finish(amount)?;
            let own = context.membership()?.player(&book);
            let claim = cffa_store::PaymentClaim {
                id: key.uuid().unwrap_or_else(Uuid::now_v7),
                player: own.ok_or_else(no_own_player)?,
                by: context.actor.clone(),
                amount,
                currency: Some(book.settings().currency),
                date: clock::today(&book),
                made: context.now().await?,
                confirmed: false,
            };
            let memberships = context.memberships(&key);
            memberships.claim_payment(team.id, &book, claim).await?
        }
    };
    let response = response(&book, &claim, claim.player);
    Ok(HttpResponse::Created().json(response))
}

fn no_own_player() -> Problem {
    Problem::new(StatusCode::CONFLICT, sentences::NO_OWN_PLAYER)
}

/// The open claim with this id, if the requester may see it.
fn find(context: &ApiContext, book: &Book, id: &str) -> Result<Uuid, Problem> {
    let visibility = context.visibility(book)?;
    let team = context.team()?;
    find_by_id("payment claim", id, |id: Uuid| {
        open_claims(team, book)
            .find(|(claim, player)| claim.id == id && visibility.includes(std::iter::once(*player)))
            .map(|(claim, _)| claim.id)
    })
}

/// `DELETE /api/v1/teams/{team}/payment-claims/{claim}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let team = context.team()?;
    if key.earlier_answer(team)?.is_none() {
        let book = context.book().await?;
        let id = find(&context, &book, &at.1)?;
        let (memberships, by) = (context.memberships(&key), &context.actor);
        match context.membership()?.is_manager() {
            true => memberships.dismiss_claim(team.id, id, by).await?,
            false => memberships.withdraw_claim(team.id, &book, id, by).await?,
        }
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/teams/{team}/payment-claims/{claim}/confirm`
pub async fn confirm(
    context: ApiContext,
    at: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let id: Uuid = find_by_id("payment claim", &at.1, Some)?;
    let (books, memberships) = (&context.app.books, &context.app.memberships);
    let confirmed =
        payment_claims::confirm(books, memberships, context.team()?, id, &context.actor);
    let recorded = match confirmed.await {
        Err(error) if error.is_missing() => return Err(respond::not_found("payment claim")),
        Err(ConfirmError::Membership(error)) => return Err(error.into()),
        Err(ConfirmError::Record(error)) => return Err(error.into()),
        Ok(recorded) => recorded,
    };
    let Change::TransactionRecorded { transaction, .. } = &recorded.entry.change else {
        return Err(respond::not_found("payment claim"));
    };
    let book = context
        .book_after(&recorded, |book| book.transaction(*transaction).is_some())
        .await?;
    let response = payments::response(&context, &book, &transaction.to_string())?;
    Ok(HttpResponse::Ok().json(response))
}
