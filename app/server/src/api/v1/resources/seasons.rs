//! `seasons`: names for the games of some dates. `standings` has their results.

use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::{ApiQuery, JsonBody};
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::paging::PageQuery;
use crate::api::v1::support::respond;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Command, SeasonDetails, SeasonId, SeasonName, read_date};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;
use uuid::Uuid;

/// A season.
#[derive(Debug, Serialize, ToSchema)]
pub struct Season {
    id: Uuid,
    #[schema(example = "Autumn 2026")]
    name: String,
    /// The first date.
    from: Date,
    /// The last date.
    to: Date,
    /// The number of the last change to it.
    changed: u64,
}

impl Season {
    fn of(season: &cffa_book::Season) -> Season {
        Season {
            id: season.id.0,
            name: season.details.name.as_str().to_owned(),
            from: season.details.from,
            to: season.details.to,
            changed: season.changed,
        }
    }
}

/// A season to add, or the new values of a season.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSeason {
    /// At most 40 characters.
    #[schema(example = "Autumn 2026")]
    name: String,
    /// The first date, such as `2026-09-01`.
    #[schema(value_type = Date)]
    from: String,
    /// The last date; not before the first.
    #[schema(value_type = Date)]
    to: String,
}

impl NewSeason {
    fn read(&self) -> Result<SeasonDetails, Problem> {
        let mut errors = FieldErrors::default();
        let name = errors.read("name", SeasonName::parse(&self.name));
        let from = errors.read("from", read_date(&self.from));
        let to = errors.read("to", read_date(&self.to));
        let read = (|| {
            Some(SeasonDetails {
                name: name?,
                from: from?,
                to: to?,
            })
        })();
        errors.finish(read)
    }
}

fn find<'a>(book: &'a Book, id: &str) -> Result<&'a cffa_book::Season, Problem> {
    respond::find_by_id("season", id, |id| book.season(id))
}

/// `GET /api/v1/teams/{team}/seasons`
pub async fn list(
    context: ApiContext,
    query: ApiQuery<PageQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let seasons = book.seasons().into_iter();
    let key = |season: &&cffa_book::Season| {
        let details = &season.details;
        Reverse((details.from, details.to, season.id))
    };
    let page = query.0.page(&request, seasons, key, Season::of)?;
    page.of_book(&context, &request, &book)
}

/// `POST /api/v1/teams/{team}/seasons`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewSeason>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, _: &Book| {
        let (id, details) = (SeasonId(id), body.value.read()?);
        Ok(Command::AddSeason { id, details })
    };
    let is_there = |book: &Book, id| book.season(SeasonId(id)).is_some();
    let recorded = respond::record_new(&context, &request, &body.hash, command, is_there);
    let (id, book) = recorded.await?;
    let response = Season::of(find(&book, &id.to_string())?);
    respond::created(&context, &request, &book, id, &response)
}

/// `GET /api/v1/teams/{team}/seasons/{season}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let response = Season::of(find(&book, &at.1)?);
    respond::ok(&context, &request, &book, &response)
}

/// `PUT /api/v1/teams/{team}/seasons/{season}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<NewSeason>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        Ok(Command::EditSeason {
            id: find(book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
            details: body.value.read()?,
        })
    };
    let is_there = |book: &Book| find(book, &at.1).is_ok();
    let book = respond::record_edit(&context, &request, &body.hash, command, is_there).await?;
    let response = Season::of(find(&book, &at.1)?);
    respond::ok(&context, &request, &book, &response)
}

/// `DELETE /api/v1/teams/{team}/seasons/{season}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::record_removal(&context, &request, |book| {
        Ok(Command::DeleteSeason {
            id: find(book, &at.1)?.id,
            seen: respond::if_match(&context, &request, book)?,
        })
    })
    .await
}
