//! `transfers`: amounts moved from one player's balance to another's.

use super::transaction_draft::{Fields, resolve_player};
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::{ApiQuery, JsonBody};
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::list_filter::ListQuery;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{
    Book, Command, Filter, Kind, Parties, PlayerId, Purpose, Transaction, TransactionDraft,
    TransactionId,
};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// A transfer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Transfer {
    id: Uuid,
    /// The player whose balance decreased.
    from: PlayerRef,
    /// The player whose balance increased.
    to: PlayerRef,
    /// A positive amount.
    amount: Money,
    /// The date of the transfer.
    date: Date,
    /// A note.
    note: String,
    /// The number of the last change to it.
    changed: u64,
}

/// A transaction that is a transfer, with its two players.
type Parts<'a> = (&'a Transaction, PlayerId, PlayerId);

fn parts(transaction: &Transaction) -> Option<Parts<'_>> {
    match transaction.details.purpose {
        Purpose::Transfer { from, to } => Some((transaction, from, to)),
        _ => None,
    }
}

fn response(book: &Book, (transaction, from, to): Parts<'_>) -> Transfer {
    let details = &transaction.details;
    Transfer {
        id: transaction.id.0,
        from: PlayerRef::of(book, from),
        to: PlayerRef::of(book, to),
        amount: Money::of(book, details.amount),
        date: details.date,
        note: details.note.as_str().to_owned(),
        changed: transaction.changed,
    }
}

/// A transfer to record, or the new values of a transfer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTransfer {
    /// The player whose balance decreases.
    from: Uuid,
    /// The player whose balance increases.
    to: Uuid,
    /// A positive amount.
    amount: Money,
    /// The date of the transfer, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// At most 200 characters.
    #[serde(default)]
    note: String,
}

impl NewTransfer {
    fn fields(&self) -> Fields<'_> {
        Fields {
            amount: &self.amount,
            date: &self.date,
            note: &self.note,
        }
    }

    fn read(&self, book: &Book) -> Result<TransactionDraft, Problem> {
        let mut errors = FieldErrors::default();
        let from = errors.read("from", resolve_player(book, self.from));
        let to = errors.read("to", resolve_player(book, self.to));
        let parties = from.zip(to).map(|(from, to)| Parties::Transfer(from, to));
        self.fields().read(errors, book, parties)
    }
}

fn find<'a>(context: &ApiContext, book: &'a Book, id: &str) -> Result<Parts<'a>, Problem> {
    let visibility = context.visibility(book)?;
    let is_visible = |(_, from, to): &Parts<'_>| visibility.includes([*from, *to].into_iter());
    respond::find_by_id("transfer", id, |id| {
        book.transaction(id).and_then(parts).filter(is_visible)
    })
}

/// A transaction that was recorded, if it is a transfer.
pub fn recorded(book: &Book, id: TransactionId) -> Option<Transfer> {
    let parts = book.transaction(id).and_then(parts)?;
    Some(response(book, parts))
}

/// `GET /api/v1/teams/{team}/transfers`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<ListQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let filter = Filter {
        kind: Some(Kind::Transfer),
        ..query.0.read(&book, visibility)?
    };
    let transfers = book.find_transactions(filter).filter_map(parts);
    let transfers = transfers.filter(|(_, from, to)| visibility.includes([*from, *to].into_iter()));
    let key = |(transaction, ..): &Parts<'_>| Reverse(transaction.key());
    let page = query.0.page_query();
    let page = page.page(&request, transfers, key, |parts| response(&book, parts))?;
    page.of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/transfers`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewTransfer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        let (id, draft) = (TransactionId(id), body.value.read(book)?);
        Ok(Command::RecordTransaction { id, draft })
    };
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let response = response(&book, find(&context, &book, &id.to_string())?);
    respond::created(&context, &request, &book, id, &response)
}

/// `GET /api/v1/teams/{team}/transfers/{transfer}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let response = response(&book, find(&context, &book, &at.1)?);
    respond::ok(&context, &request, &book, &response)
}

/// `PUT /api/v1/teams/{team}/transfers/{transfer}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewTransfer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let (transaction, ..) = find(&context, book, &at.1)?;
        let seen = respond::if_match(&context, &request, book)?;
        let (id, draft) = (transaction.id, body.value.read(book)?);
        Ok(Command::EditTransaction { id, seen, draft })
    };
    let is_there = |book: &Book| find(&context, book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    let response = response(&book, find(&context, &book, &at.1)?);
    respond::ok(&context, &request, &book, &response)
}

/// `DELETE /api/v1/teams/{team}/transfers/{transfer}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        Ok(Command::DeleteTransaction {
            id: find(&context, book, &at.1)?.0.id,
            seen: respond::if_match(&context, &request, book)?,
        })
    })
    .await
}
