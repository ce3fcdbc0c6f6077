//! `statement`: the statement of a player's balance, line by line.

use super::players::find;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::paging::PageQuery;
use crate::api::v1::support::types::Money;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, LineKind};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a line of a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineOf {
    /// The credit for booking a pitch. `of` is the id of the game.
    Booking,
    /// The share of a game, including guests. `of` is the id of the game.
    Share,
    /// The credit for paying another cost. `of` is the id of the cost.
    CostPaid,
    /// The share of another cost. `of` is the id of the cost.
    CostShare,
    /// A payment, an AutoPay payment or a carry-over. `of` is the id of the payment.
    Payment,
    /// A transfer. `of` is the id of the transfer.
    Transfer,
}

/// One line of a statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    /// The date of the game, cost, payment or transfer.
    date: Date,
    kind: LineOf,
    /// The id of the game, cost, payment or transfer.
    of: Uuid,
    /// A description of the line.
    #[schema(example = "Played, with 1 guest")]
    description: String,
    /// Positive for a credit to the player, negative for a debit.
    amount: Money,
    /// The balance after this line.
    balance: Money,
}

/// `GET /api/v1/teams/{team}/players/{player}/statement`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    query: ApiQuery<PageQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let player = find(&context, &book, &at.1)?;
    let after = query.0.after::<Reverse<(Date, Uuid, bool)>>()?;
    let up_to = match after {
        None => book.tally(player.id).lines(),
        Some(Reverse(last)) => book.statement_lines_before(player.id, last),
    };
    let lines = book.statement_back_from(player.id, up_to).map(|line| {
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
    let is_share = |line: &Line| matches!(line.kind, LineOf::Share | LineOf::CostShare);
    let key = |line: &Line| Reverse((line.date, line.of, is_share(line)));
    query
        .0
        .page(&request, lines, key, |line| line)?
        .of_book(&context, &request, &book)
}

fn source(book: &Book, kind: LineKind) -> (LineOf, Uuid) {
    use cffa_book::Purpose::Transfer;
    match kind {
        LineKind::Booking(game) => (LineOf::Booking, game.0),
        LineKind::Share(game) => (LineOf::Share, game.0),
        LineKind::CostPaid(cost) => (LineOf::CostPaid, cost.0),
        LineKind::CostShare(cost) => (LineOf::CostShare, cost.0),
        LineKind::Moved(id) => {
            let moved = book.transaction(id).map(|one| one.details.purpose);
            match moved {
                Some(Transfer { .. }) => (LineOf::Transfer, id.0),
                _ => (LineOf::Payment, id.0),
            }
        }
    }
}
