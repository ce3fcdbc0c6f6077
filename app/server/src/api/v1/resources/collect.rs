//! `payments/collect`: what several players paid, recorded by one request.

use super::recorded_transactions;
use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::types::Money;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, TransactionId, read_date};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What several players paid on one day.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    /// The date of the payments, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// Who paid, each at most once. 1 to 100 players.
    payments: Vec<CollectedPayment>,
}

/// What one player paid.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CollectedPayment {
    /// The player who paid.
    player: Uuid,
    /// More than zero. If absent, all that the player owes when the request is executed.
    amount: Option<Money>,
}

impl Collection {
    /// The book checks all of this again when it records it. Here each error gets its field.
    fn read(&self, book: &Book) -> Result<Command, Problem> {
        let mut errors = FieldErrors::default();
        let date = errors.read("date", read_date(&self.date));
        let payments = self.payments.iter().enumerate();
        let payments: Vec<Option<_>> = payments
            .map(|(at, payment)| payment.read(&format!("payments[{at}]"), book, &mut errors))
            .collect();
        let payments: Option<Vec<_>> = payments.into_iter().collect();
        let read = date.zip(payments);
        let (date, payments) = errors.finish(read)?;
        Ok(Command::CollectPayments { date, payments })
    }
}

impl CollectedPayment {
    fn read(
        &self,
        field: &str,
        book: &Book,
        errors: &mut FieldErrors,
    ) -> Option<cffa_book::CollectedPayment> {
        let player = errors.read(format!("{field}.player"), resolve_player(book, self.player));
        let field = format!("{field}.amount");
        let amount = match &self.amount {
            Some(amount) => errors.read(&field, amount.read(book)).map(Some),
            None => Some(None),
        };
        let (player, amount) = player.zip(amount)?;
        if amount.is_some() {
            errors.read(field, book.collected(player, amount))?;
        }
        Some(cffa_book::CollectedPayment {
            id: TransactionId(Uuid::now_v7()),
            player,
            amount,
        })
    }
}

/// `POST /api/v1/teams/{team}/payments/collect`
pub async fn create(
    context: ApiContext,
    body: JsonBody<Collection>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Book| body.value.read(book);
    recorded_transactions::record(&context, &request, &body.hash, command).await
}
