//! `changes`: the history of the book, and taking changes back.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::Asked;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging;
use crate::api::v1::support::paging::{Page, Part};
use crate::api::v1::support::respond;
use crate::api::v1::support::respond::missing;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, Entry};
use cffa_services::teams::ActorNames;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A change of the book.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Change)]
pub struct ChangeTold {
    /// Its number in the book, from 1, without gaps.
    number: u64,
    /// When it was written down.
    at: Timestamp,
    /// Who asked for it, by the name they had then; and by what they sign in as, where another
    /// account has that name too.
    by: String,
    /// What it was, with the names of today.
    #[schema(example = "Recorded a payment of £5.00 by Adam K on 17 Nov 2026.")]
    sentence: String,
    /// Whether it can be taken back as the book stands.
    can_undo: bool,
}

impl ChangeTold {
    fn of(book: &Book, names: &ActorNames, entry: &Entry) -> ChangeTold {
        ChangeTold {
            number: entry.seq,
            at: entry.at,
            by: names.name(&entry.by),
            sentence: book.sentence(&entry.change),
            can_undo: book.can_undo(entry.seq, &entry.change),
        }
    }
}

/// `GET /api/v1/teams/{team}/changes`
pub async fn list(
    asking: Asking,
    asked: Asked<Part>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (limit, after) = (asked.0.limit()?, asked.0.after::<u64>()?);
    let (books, team) = (&asking.rooms.books, asking.team()?);
    let last = asking.book().await?.seq();
    let before = after.unwrap_or(u64::MAX).min(last + 1);
    let entries = books.entries_before(team, before, limit).await?;
    let names = asking.names(entries.iter().map(|entry| &entry.by)).await?;
    let book = asking.book().await?;
    let more = entries.last().map(|entry| entry.seq).filter(|seq| *seq > 1);
    let page = Page {
        items: entries
            .iter()
            .map(|entry| ChangeTold::of(&book, &names, entry))
            .collect(),
        next: more.map(|seq| paging::address(&request, &seq, limit)),
    };
    Ok(page.answer())
}

async fn find(asking: &Asking, number: &str) -> Result<Entry, Problem> {
    let last = asking.book().await?.seq();
    let written = |number: u64| (number <= last).then_some(number);
    let number = respond::find("change", number, written)?;
    let found = asking.rooms.books.entry(asking.team()?, number).await?;
    found.ok_or_else(|| missing("change"))
}

/// `GET /api/v1/teams/{team}/changes/{change}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let entry = find(&asking, &at.1).await?;
    let names = asking.names(std::iter::once(&entry.by)).await?;
    let book = asking.book().await?;
    Ok(HttpResponse::Ok().json(ChangeTold::of(&book, &names, &entry)))
}

/// `POST /api/v1/teams/{team}/changes/{change}/undo`
pub async fn undo(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let recorded = match asking.written(&once).await? {
        Some(first) => first,
        None => {
            let entry = find(&asking, &at.1).await?;
            let command = Command::Undo {
                seq: entry.seq,
                change: Box::new(entry.change),
            };
            asking.record(&once, command).await?
        }
    };
    let names = asking.names(std::iter::once(&recorded.entry.by)).await?;
    let book = asking.after(&recorded, |_| true).await?;
    Ok(HttpResponse::Ok().json(ChangeTold::of(&book, &names, &recorded.entry)))
}
