//! `transfers`: amounts that moved from one player's balance to another's.

use super::transactions::{Moves, Sum, Wanted, known};
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::{Asked, Body};
use crate::api::v1::support::list_filter::Span;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::{Money, Named};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, PlayerId, Purpose, Transaction, TransactionId};
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
    /// Whose balance went down.
    from: Named,
    /// Whose balance went up.
    to: Named,
    /// Above zero.
    amount: Money,
    /// The day it counts for.
    date: Date,
    /// What somebody noted.
    note: String,
    /// The number of the change that last touched it.
    changed: u64,
}

/// A transaction that is a transfer, with whose balances it moved.
type Parts<'a> = (&'a Transaction, PlayerId, PlayerId);

fn parts(transaction: &Transaction) -> Option<Parts<'_>> {
    match transaction.details.purpose {
        Purpose::Transfer { from, to } => Some((transaction, from, to)),
        _ => None,
    }
}

fn tell(book: &Book, (transaction, from, to): Parts<'_>) -> Transfer {
    let details = &transaction.details;
    Transfer {
        id: transaction.id.0,
        from: Named::of(book, from),
        to: Named::of(book, to),
        amount: Money::of(book, details.amount),
        date: details.date,
        note: details.note.as_str().to_owned(),
        changed: transaction.changed,
    }
}

/// A transfer to be recorded, or how one should be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTransfer {
    /// Whose balance goes down.
    from: Uuid,
    /// Whose balance goes up.
    to: Uuid,
    /// Above zero.
    amount: Money,
    /// The day it counts for, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// At most 200 characters.
    #[serde(default)]
    note: String,
}

impl NewTransfer {
    fn read(&self, book: &Book) -> Result<Wanted, Problem> {
        let mut faults = Faults::default();
        let from = faults.read("from", known(book, self.from));
        let to = faults.read("to", known(book, self.to));
        let sum = Sum::read(&mut faults, book, &self.amount, &self.date, &self.note);
        let moves = from.zip(to).map(|(from, to)| Moves::Between(from, to));
        Wanted::of(faults, moves, sum)
    }
}

fn find<'a>(asking: &Asking, book: &'a Book, id: &str) -> Result<Parts<'a>, Problem> {
    let sight = asking.sight(book)?;
    let shows = |(_, from, to): &Parts<'_>| sight.shows([*from, *to].into_iter());
    respond::find("transfer", id, |id| {
        book.transaction(id).and_then(parts).filter(shows)
    })
}

/// `GET /api/v1/teams/{team}/transfers`
pub async fn list(
    asking: Asking,
    asked: Asked<Span>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let sight = asking.sight(&book)?;
    let wanted = asked.0.read(&book, sight)?;
    let transfers = book.transactions().filter_map(parts);
    let transfers = transfers.filter(|(transaction, from, to)| {
        let players = || [*from, *to].into_iter();
        wanted.on(transaction.details.date) && wanted.of(players()) && sight.shows(players())
    });
    let key = |(transaction, ..): &Parts<'_>| Reverse(transaction.key());
    let page = asked.0.part();
    let page = page.of(&request, transfers, key, |parts| tell(&book, parts))?;
    Ok(page.answer())
}

/// `POST /api/v1/teams/{team}/transfers`
pub async fn create(
    asking: Asking,
    body: Body<NewTransfer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, book: &Book| Ok(body.said.read(book)?.record(id));
    let is_there = |book: &Book, id| book.transaction(TransactionId(id)).is_some();
    let recorded = respond::recorded(&asking, &request, &body.print, command, is_there);
    let (id, book) = recorded.await?;
    let told = tell(&book, find(&asking, &book, &id.to_string())?);
    respond::made(&asking, &request, &book, id, &told)
}

/// `GET /api/v1/teams/{team}/transfers/{transfer}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let told = tell(&book, find(&asking, &book, &at.1)?);
    respond::tell(&asking, &request, &book, &told)
}

/// `PUT /api/v1/teams/{team}/transfers/{transfer}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<NewTransfer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let (transaction, ..) = find(&asking, book, &at.1)?;
        let seen = respond::seen(&asking, &request, book)?;
        Ok(body.said.read(book)?.edit(transaction.id, seen))
    };
    let is_there = |book: &Book| find(&asking, book, &at.1).is_ok();
    let book = respond::change(&asking, &request, &body.print, command, is_there).await?;
    let told = tell(&book, find(&asking, &book, &at.1)?);
    respond::tell(&asking, &request, &book, &told)
}

/// `DELETE /api/v1/teams/{team}/transfers/{transfer}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::done(&asking, &request, |book| {
        Ok(Command::DeleteTransaction {
            id: find(&asking, book, &at.1)?.0.id,
            seen: respond::seen(&asking, &request, book)?,
        })
    })
    .await
}
