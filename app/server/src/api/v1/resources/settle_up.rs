//! `settle-up`: the fewest payments that settle all balances.

use super::recorded_transactions;
use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, Party, Refusal, TransactionId};
use cffa_services::clock;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The fewest payments that clear all balances.
#[derive(Debug, Serialize, ToSchema)]
pub struct SettleUp {
    /// The largest first. Empty if everybody is settled up.
    items: Vec<Settlement>,
}

/// A payment between two players, or between a player and the team.
#[derive(Debug, Serialize, ToSchema)]
pub struct Settlement {
    /// Who pays. Absent for the team, whose money the manager holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<PlayerRef>,
    /// Who is paid. Absent for the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<PlayerRef>,
    /// A positive amount.
    amount: Money,
}

/// Which of the payments were made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MadeSettlements {
    /// Some of the payments that `GET` returned. If absent, all of them.
    payments: Option<Vec<MadeSettlement>>,
}

/// A payment that was made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MadeSettlement {
    /// The player who paid. Absent for the team.
    from: Option<Uuid>,
    /// The player who was paid. Absent for the team.
    to: Option<Uuid>,
    /// The amount that `GET` returned.
    amount: Money,
}

fn response(book: &Book, one: cffa_book::Settlement) -> Settlement {
    let player = |party| match party {
        Party::Team => None,
        Party::Player(id) => Some(PlayerRef::of(book, id)),
    };
    Settlement {
        from: player(one.from),
        to: player(one.to),
        amount: Money::of(book, one.amount),
    }
}

/// `GET /api/v1/teams/{team}/settle-up`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let items = book.settle_up().into_iter();
    let settle_up = SettleUp {
        items: items.map(|one| response(&book, one)).collect(),
    };
    respond::ok(&context, &request, &book, &settle_up)
}

fn read_party(book: &Book, id: Option<Uuid>) -> Result<Party, Refusal> {
    match id {
        None => Ok(Party::Team),
        Some(id) => resolve_player(book, id).map(Party::Player),
    }
}

impl MadeSettlement {
    fn read(
        &self,
        field: &str,
        book: &Book,
        errors: &mut FieldErrors,
    ) -> Option<cffa_book::Settlement> {
        let from = errors.read(format!("{field}.from"), read_party(book, self.from));
        let to = errors.read(format!("{field}.to"), read_party(book, self.to));
        let amount = errors.read(format!("{field}.amount"), self.amount.read(book));
        Some(cffa_book::Settlement {
            from: from?,
            to: to?,
            amount: amount?,
        })
    }
}

impl MadeSettlements {
    fn read(&self, book: &Book) -> Result<Command, Problem> {
        let mut errors = FieldErrors::default();
        let payments = match &self.payments {
            None => Some(book.settle_up()),
            Some(made) => {
                let made = made.iter().enumerate();
                let read: Vec<Option<_>> = made
                    .map(|(at, one)| one.read(&format!("payments[{at}]"), book, &mut errors))
                    .collect();
                read.into_iter().collect()
            }
        };
        let payments = errors.finish(payments)?.into_iter();
        Ok(Command::SettleUp {
            date: clock::today(book),
            payments: payments
                .map(|one| (TransactionId(Uuid::now_v7()), one))
                .collect(),
        })
    }
}

/// `POST /api/v1/teams/{team}/settle-up`
pub async fn record(
    context: ApiContext,
    body: JsonBody<MadeSettlements>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Book| body.value.read(book);
    recorded_transactions::record(&context, &request, &body.hash, command).await
}
