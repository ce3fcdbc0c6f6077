//! `changes`: the history of the book, and undoing changes.

use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging;
use crate::api::v1::support::paging::{Page, PageQuery};
use crate::api::v1::support::respond;
use crate::api::v1::support::respond::not_found;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, Entry};
use cffa_services::teams::ActorNames;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A change of the book.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Change)]
pub struct ChangeResponse {
    /// The number of the change, counting from 1 without gaps.
    number: u64,
    /// When it was recorded.
    at: Timestamp,
    /// Who made it, by their name at that time; followed by their user name or subject if
    /// another account has the same name.
    by: String,
    /// A description of the change, with current names.
    #[schema(example = "Recorded a payment of £5.00 by Adam K on 17 Nov 2026.")]
    sentence: String,
    /// Whether it can be undone now.
    can_undo: bool,
}

impl ChangeResponse {
    fn of(book: &Book, names: &ActorNames, entry: &Entry) -> ChangeResponse {
        ChangeResponse {
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
    context: ApiContext,
    query: ApiQuery<PageQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (limit, after) = (query.0.limit()?, query.0.after::<u64>()?);
    let (books, team) = (&context.app.books, context.team()?);
    let last = context.book().await?.seq();
    let before = after.unwrap_or(u64::MAX).min(last + 1);
    let entries = books.entries_before(team, before, limit).await?;
    let names = context.names(entries.iter().map(|entry| &entry.by)).await?;
    let book = context.book().await?;
    let more = entries.last().map(|entry| entry.seq).filter(|seq| *seq > 1);
    let page = Page {
        items: entries
            .iter()
            .map(|entry| ChangeResponse::of(&book, &names, entry))
            .collect(),
        next: more.map(|seq| paging::next_url(&request, &seq, limit)),
    };
    Ok(page.into_response())
}

async fn find(context: &ApiContext, number: &str) -> Result<Entry, Problem> {
    let last = context.book().await?.seq();
    let written = |number: u64| (number <= last).then_some(number);
    let number = respond::find_by_id("change", number, written)?;
    let found = context.app.books.entry(context.team()?, number).await?;
    found.ok_or_else(|| not_found("change"))
}

/// `GET /api/v1/teams/{team}/changes/{change}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let entry = find(&context, &at.1).await?;
    let names = context.names(std::iter::once(&entry.by)).await?;
    let book = context.book().await?;
    Ok(HttpResponse::Ok().json(ChangeResponse::of(&book, &names, &entry)))
}

/// `POST /api/v1/teams/{team}/changes/{change}/undo`
pub async fn undo(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => {
            let entry = find(&context, &at.1).await?;
            let command = Command::Undo {
                seq: entry.seq,
                change: Box::new(entry.change),
            };
            context.record(&key, command).await?
        }
    };
    let names = context.names(std::iter::once(&recorded.entry.by)).await?;
    let book = context.book_after(&recorded, |_| true).await?;
    Ok(HttpResponse::Ok().json(ChangeResponse::of(&book, &names, &recorded.entry)))
}
