//! `payments`: what players paid or received, AutoPay payments and carry-overs.

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
    Book, Command, GameId, Parties, PlayerId, Purpose, Transaction, TransactionDraft, TransactionId,
};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// The kind of a payment.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// A player paid; with a negative amount, was paid out.
    Payment,
    /// A manager paid their own share of a game with AutoPay.
    Autopay,
    /// A balance carried over from an earlier book.
    CarryOver,
}

/// A payment.
#[derive(Debug, Serialize, ToSchema)]
pub struct Payment {
    id: Uuid,
    kind: PaymentKind,
    /// The player who paid.
    player: PlayerRef,
    /// Negative if the player was paid out.
    amount: Money,
    /// The date of the payment.
    date: Date,
    /// A note.
    note: String,
    /// The game whose share an AutoPay payment settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    game: Option<Uuid>,
    /// The number of the last change to it.
    changed: u64,
}

/// The parts of a transaction that is a payment.
struct Parts<'a> {
    transaction: &'a Transaction,
    kind: PaymentKind,
    player: PlayerId,
    game: Option<GameId>,
}

fn parts(transaction: &Transaction) -> Option<Parts<'_>> {
    let (kind, player, game) = match transaction.details.purpose {
        Purpose::Payment { player } => (PaymentKind::Payment, player, None),
        Purpose::AutoPay { player, game } => (PaymentKind::Autopay, player, Some(game)),
        Purpose::CarryOver { player } => (PaymentKind::CarryOver, player, None),
        Purpose::Transfer { .. } => return None,
    };
    Some(Parts {
        transaction,
        kind,
        player,
        game,
    })
}

impl Parts<'_> {
    fn response(&self, book: &Book) -> Payment {
        let details = &self.transaction.details;
        Payment {
            id: self.transaction.id.0,
            kind: self.kind,
            player: PlayerRef::of(book, self.player),
            amount: Money::of(book, details.amount),
            date: details.date,
            note: details.note.as_str().to_owned(),
            game: self.game.map(|game| game.0),
            changed: self.transaction.changed,
        }
    }
}

/// A payment to record, or the new values of a payment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPayment {
    /// The player who paid.
    player: Uuid,
    /// Negative if the player was paid out.
    amount: Money,
    /// The date of the payment, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// At most 200 characters.
    #[serde(default)]
    note: String,
}

impl NewPayment {
    fn fields(&self) -> Fields<'_> {
        Fields {
            amount: &self.amount,
            date: &self.date,
            note: &self.note,
        }
    }

    fn read(&self, book: &Book) -> Result<TransactionDraft, Problem> {
        let mut errors = FieldErrors::default();
        let player = errors.read("player", resolve_player(book, self.player));
        self.fields()
            .read(errors, book, player.map(Parties::Payment))
    }
}

/// The payment with this id.
///
/// # Errors
/// When it doesn't exist, or the requester may not see it.
fn find<'a>(context: &ApiContext, book: &'a Book, id: &str) -> Result<Parts<'a>, Problem> {
    let visibility = context.visibility(book)?;
    let is_visible = |parts: &Parts<'_>| visibility.includes(std::iter::once(parts.player));
    respond::find_by_id("payment", id, |id| {
        book.transaction(id).and_then(parts).filter(is_visible)
    })
}

/// The payment with this id, as the API represents it.
///
/// # Errors
/// As [`find`].
pub fn response(context: &ApiContext, book: &Book, id: &str) -> Result<Payment, Problem> {
    Ok(find(context, book, id)?.response(book))
}

/// A transaction that was recorded, if it is a payment.
pub fn recorded(book: &Book, id: TransactionId) -> Option<Payment> {
    let parts = book.transaction(id).and_then(parts)?;
    Some(parts.response(book))
}

/// `GET /api/v1/teams/{team}/payments`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<ListQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let visibility = context.visibility(&book)?;
    let filter = query.0.read(&book, visibility)?;
    let payments = book.find_transactions(filter).filter_map(parts);
    let payments = payments.filter(|parts| visibility.includes(std::iter::once(parts.player)));
    let key = |parts: &Parts<'_>| Reverse(parts.transaction.key());
    let to_response = |parts: Parts<'_>| parts.response(&book);
    let page = query
        .0
        .page_query()
        .page(&request, payments, key, to_response)?;
    page.of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/payments`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewPayment>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| {
        let (id, draft) = (TransactionId(id), body.value.read(book)?);
        Ok(Command::RecordTransaction { id, draft })
    };
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let response = response(&context, &book, &id.to_string())?;
    respond::created(&context, &request, &book, id, &response)
}

/// `GET /api/v1/teams/{team}/payments/{payment}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let response = response(&context, &book, &at.1)?;
    respond::ok(&context, &request, &book, &response)
}

/// `PUT /api/v1/teams/{team}/payments/{payment}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewPayment>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let id = find(&context, book, &at.1)?.transaction.id;
        let seen = respond::if_match(&context, &request, book)?;
        let draft = body.value.read(book)?;
        Ok(Command::EditTransaction { id, seen, draft })
    };
    let is_there = |book: &Book| find(&context, book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    let response = response(&context, &book, &at.1)?;
    respond::ok(&context, &request, &book, &response)
}

/// `DELETE /api/v1/teams/{team}/payments/{payment}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        Ok(Command::DeleteTransaction {
            id: find(&context, book, &at.1)?.transaction.id,
            seen: respond::if_match(&context, &request, book)?,
        })
    })
    .await
}
