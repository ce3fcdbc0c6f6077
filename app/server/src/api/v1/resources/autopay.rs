//! `autopay`: the asker's own share of the last game, paid with one request.

use super::payments;
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, Named};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, PlayerId, TransactionId};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What would be paid.
#[derive(Debug, Serialize, ToSchema)]
pub struct Offer {
    /// The asker's player.
    player: Named,
    /// The last game.
    game: Uuid,
    /// The day it was played.
    date: Date,
    /// Their share of it.
    amount: Money,
}

fn own(asking: &Asking, book: &Book) -> Result<PlayerId, Problem> {
    asking.place()?.player(book).ok_or_else(|| {
        let sentence = "You are linked to no player of this team.";
        Problem::new(StatusCode::CONFLICT, sentence)
    })
}

/// `GET /api/v1/teams/{team}/autopay`
pub async fn offer(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let player = own(&asking, &book)?;
    let refused = |why: cffa_book::Refusal| Problem::new(StatusCode::CONFLICT, why.to_string());
    let (game, amount) = book.auto_pay_offer(player).map_err(refused)?;
    let offer = Offer {
        player: Named::of(&book, player),
        game: game.id.0,
        date: game.details.date,
        amount: Money::of(&book, amount),
    };
    respond::tell(&asking, &request, &book, &offer)
}

/// `POST /api/v1/teams/{team}/autopay`
pub async fn pay(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        Ok(Command::AutoPay {
            id: TransactionId(id),
            player: own(&asking, book)?,
            date: jiff::Zoned::now().date(),
        })
    };
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::recorded(&asking, &request, &[], command, is_there);
    let (id, book) = recorded.await?;
    let told = payments::told(&asking, &book, &id.to_string())?;
    let team = asking.team()?.id;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/teams/{team}/payments/{id}")))
        .json(told))
}
