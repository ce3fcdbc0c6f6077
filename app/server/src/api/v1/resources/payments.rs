//! `payments`: what players paid in or were paid out, AutoPay, and what was carried over.

use super::transactions::{Moves, Sum, Wanted, known};
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::{Asked, Body};
use crate::api::v1::support::list_filter::Span;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, Named};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, GameId, PlayerId, Purpose, Transaction, TransactionId};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// What kind of payment it is.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// A player paid in; below zero, was paid out.
    Payment,
    /// A manager settled their own share of a game with one button.
    Autopay,
    /// Brought along from an earlier book.
    CarryOver,
}

/// A payment.
#[derive(Debug, Serialize, ToSchema)]
pub struct Payment {
    id: Uuid,
    kind: PaymentKind,
    /// Who paid.
    player: Named,
    /// Below zero: was paid out.
    amount: Money,
    /// The day the money moved.
    date: Date,
    /// What somebody noted.
    note: String,
    /// The game whose share an AutoPay settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    game: Option<Uuid>,
    /// The number of the change that last touched it.
    changed: u64,
}

/// A transaction that is a payment, taken apart.
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
    fn tell(&self, book: &Book) -> Payment {
        let details = &self.transaction.details;
        Payment {
            id: self.transaction.id.0,
            kind: self.kind,
            player: Named::of(book, self.player),
            amount: Money::of(book, details.amount),
            date: details.date,
            note: details.note.as_str().to_owned(),
            game: self.game.map(|game| game.0),
            changed: self.transaction.changed,
        }
    }
}

/// A payment to be recorded, or how one should be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPayment {
    /// Who paid.
    player: Uuid,
    /// Below zero: was paid out.
    amount: Money,
    /// The day the money moved, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// At most 200 characters.
    #[serde(default)]
    note: String,
}

impl NewPayment {
    fn read(&self, book: &Book) -> Result<Wanted, Problem> {
        let mut faults = Faults::default();
        let player = faults.read("player", known(book, self.player));
        let sum = Sum::read(&mut faults, book, &self.amount, &self.date, &self.note);
        Wanted::of(faults, player.map(Moves::Paid), sum)
    }
}

/// A payment that the asker may see.
///
/// # Errors
/// When there is none of this id, or not for them.
fn find<'a>(asking: &Asking, book: &'a Book, id: &str) -> Result<Parts<'a>, Problem> {
    let sight = asking.sight(book)?;
    let shows = |parts: &Parts<'_>| sight.shows(std::iter::once(parts.player));
    respond::find("payment", id, |id| {
        book.transaction(id).and_then(parts).filter(shows)
    })
}

/// A payment that the asker may see, as it is told.
///
/// # Errors
/// As when there is none.
pub fn told(asking: &Asking, book: &Book, id: &str) -> Result<Payment, Problem> {
    Ok(find(asking, book, id)?.tell(book))
}

/// `GET /api/v1/teams/{team}/payments`
pub async fn list(
    asking: Asking,
    asked: Asked<Span>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let sight = asking.sight(&book)?;
    let wanted = asked.0.read(&book, sight)?;
    let payments = book.transactions().filter_map(parts).filter(|parts| {
        let player = || std::iter::once(parts.player);
        let date = parts.transaction.details.date;
        wanted.on(date) && wanted.of(player()) && sight.shows(player())
    });
    let key = |parts: &Parts<'_>| Reverse(parts.transaction.key());
    let tell = |parts: Parts<'_>| parts.tell(&book);
    let page = asked.0.part().of(&request, payments, key, tell)?;
    Ok(page.answer())
}

/// `POST /api/v1/teams/{team}/payments`
pub async fn create(
    asking: Asking,
    body: Body<NewPayment>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| Ok(body.said.read(book)?.record(id));
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::recorded(&asking, &request, &body.print, command, is_there);
    let (id, book) = recorded.await?;
    let told = told(&asking, &book, &id.to_string())?;
    respond::made(&asking, &request, &book, id, &told)
}

/// `GET /api/v1/teams/{team}/payments/{payment}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let told = told(&asking, &book, &at.1)?;
    respond::tell(&asking, &request, &book, &told)
}

/// `PUT /api/v1/teams/{team}/payments/{payment}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<NewPayment>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let id = find(&asking, book, &at.1)?.transaction.id;
        let seen = respond::seen(&asking, &request, book)?;
        Ok(body.said.read(book)?.edit(id, seen))
    };
    let is_there = |book: &Book| find(&asking, book, &at.1).is_ok();
    let book = respond::change(&asking, &request, &body.print, command, is_there).await?;
    let told = told(&asking, &book, &at.1)?;
    respond::tell(&asking, &request, &book, &told)
}

/// `DELETE /api/v1/teams/{team}/payments/{payment}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::done(&asking, &request, |book| {
        Ok(Command::DeleteTransaction {
            id: find(&asking, book, &at.1)?.transaction.id,
            seen: respond::seen(&asking, &request, book)?,
        })
    })
    .await
}
