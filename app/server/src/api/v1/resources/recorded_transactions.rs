//! Payments and transfers that are recorded together, by one change.

use super::payments;
use super::payments::Payment;
use super::transfers;
use super::transfers::Transfer;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Change, Command, TransactionId};
use cffa_services::books::Reading;
use serde::Serialize;
use utoipa::ToSchema;

/// Transactions that were recorded together.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordedTransactions {
    /// The number of the change that recorded them all. Undoing it removes them all.
    change: u64,
    /// The recorded payments.
    payments: Vec<Payment>,
    /// The recorded transfers.
    transfers: Vec<Transfer>,
}

/// The transactions that a change recorded; `None` for any other kind of change.
fn recorded_by(change: &Change) -> Option<Vec<TransactionId>> {
    match change {
        Change::TransactionRecorded { transaction, .. } => Some(vec![*transaction]),
        Change::TransactionsRecorded { transactions } => {
            Some(transactions.iter().map(|one| one.transaction).collect())
        }
        _ => None,
    }
}

/// Records transactions together, once for each idempotency key, and responds with 201 and the
/// `Location` of the change.
///
/// # Errors
/// If `command` or the book refuses it, or the key was used for another request.
pub async fn record(
    context: &ApiContext,
    request: &HttpRequest,
    body_hash: &[u8],
    command: impl FnOnce(&Book) -> Result<Command, Problem>,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, body_hash)?;
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => {
            let command = command(&*context.book().await?)?;
            context.record(&key, command).await?
        }
    };
    let ids = recorded_by(&recorded.entry.change).ok_or_else(idempotency::reused)?;
    let are_there = |book: &Reading| ids.iter().all(|id| book.transaction(*id).is_some());
    let book = context.book_after(&recorded, are_there).await?;
    let (team, change) = (context.team()?, recorded.entry.seq);
    let location = format!("/api/v1/teams/{}/changes/{change}", team.id);
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, location))
        .insert_header((ETAG, ETag::of_book(team, &book).to_string()))
        .json(RecordedTransactions {
            change,
            payments: each(&book, &ids, payments::recorded),
            transfers: each(&book, &ids, transfers::recorded),
        }))
}

fn each<T>(
    book: &Book,
    ids: &[TransactionId],
    response: fn(&Book, TransactionId) -> Option<T>,
) -> Vec<T> {
    ids.iter().filter_map(|id| response(book, *id)).collect()
}
