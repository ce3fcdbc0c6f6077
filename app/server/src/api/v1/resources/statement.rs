//! `statement`: everything that made a player's balance, line by line.

use super::players::find;
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::Asked;
use crate::api::v1::support::paging::Part;
use crate::api::v1::support::types::Money;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, LineKind};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineOf {
    /// The credit for booking a pitch; `of` is the game.
    Booking,
    /// The share of a game, guests included; `of` is the game.
    Share,
    /// A payment, an AutoPay or a carry-over; `of` is the payment.
    Payment,
    /// A transfer; `of` is the transfer.
    Transfer,
}

/// One line of a statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    /// The day it counts for.
    date: Date,
    kind: LineOf,
    /// The thing that it stands for.
    of: Uuid,
    /// The same in words.
    #[schema(example = "Played, with 1 guest")]
    description: String,
    /// Above zero a credit to the player, below zero a debit.
    amount: Money,
    /// The balance after this line.
    balance: Money,
}

/// `GET /api/v1/teams/{team}/players/{player}/statement`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    asked: Asked<Part>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let player = find(&asking, &book, &at.1)?;
    let lines = book.statement(player.id).into_iter().rev().map(|line| {
        let (kind, of) = source(&book, line.kind);
        Line {
            date: line.date,
            kind,
            of,
            amount: Money::of(&book, line.amount),
            balance: Money::of(&book, line.balance),
            description: line.description,
        }
    });
    let key = |line: &Line| Reverse((line.date, line.of, line.kind == LineOf::Share));
    Ok(asked.0.of(&request, lines, key, |line| line)?.answer())
}

fn source(book: &Book, kind: LineKind) -> (LineOf, Uuid) {
    use cffa_book::Purpose::Transfer;
    match kind {
        LineKind::Booking(game) => (LineOf::Booking, game.0),
        LineKind::Share(game) => (LineOf::Share, game.0),
        LineKind::Moved(id) => {
            let moved = book.transaction(id).map(|one| one.details.purpose);
            match moved {
                Some(Transfer { .. }) => (LineOf::Transfer, id.0),
                _ => (LineOf::Payment, id.0),
            }
        }
    }
}
