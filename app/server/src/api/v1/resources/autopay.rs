//! `autopay`: the requester's own share of the last game, paid with one request.

use super::payments;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, PlayerId, TransactionId};
use cffa_services::clock;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What AutoPay would pay.
#[derive(Debug, Serialize, ToSchema)]
pub struct Offer {
    /// Your player.
    player: PlayerRef,
    /// The last game.
    game: Uuid,
    /// The date of the game.
    date: Date,
    /// Your share of it.
    amount: Money,
}

fn own(context: &ApiContext, book: &Book) -> Result<PlayerId, Problem> {
    context.membership()?.player(book).ok_or_else(|| {
        let sentence = sentences::NO_OWN_PLAYER;
        Problem::new(StatusCode::CONFLICT, sentence)
    })
}

/// `GET /api/v1/teams/{team}/autopay`
pub async fn offer(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let player = own(&context, &book)?;
    let refused = |why: cffa_book::Refusal| Problem::new(StatusCode::CONFLICT, why.to_string());
    let (game, amount) = book.auto_pay_offer(player).map_err(refused)?;
    let offer = Offer {
        player: PlayerRef::of(&book, player),
        game: game.id.0,
        date: game.details.date,
        amount: Money::of(&book, amount),
    };
    respond::ok(&context, &request, &book, &offer)
}

/// `POST /api/v1/teams/{team}/autopay`
pub async fn pay(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        Ok(Command::AutoPay {
            id: TransactionId(id),
            player: own(&context, book)?,
            date: clock::today(book),
        })
    };
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &[], command, is_there);
    let (id, book) = recorded.await?;
    let payment = payments::response(&context, &book, &id.to_string())?;
    let team = context.team()?.id;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/teams/{team}/payments/{id}")))
        .json(payment))
}
