//! The book as a whole: out as a file, deleted, and brought back.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::Asked;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::{find, missing};
use crate::http::download;
use crate::http::download::DownloadError;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Change, ClosedFor, Refusal};
use cffa_formats::ExportFormat;
use cffa_services::books::{RecordError, kept_until};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// In which format to export.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Everything, the history included.
    #[default]
    Complete,
    /// The archive of the Flask application.
    Original,
    /// A workbook.
    Xlsx,
    /// The workbook's sheets as CSVs, in a zip.
    Csv,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> ExportFormat {
        match format {
            Format::Complete => ExportFormat::Complete,
            Format::Original => ExportFormat::Original,
            Format::Xlsx => ExportFormat::Xlsx,
            Format::Csv => ExportFormat::Csv,
        }
    }
}

/// How to export.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
pub struct Wanted {
    /// The complete format, unless another is named.
    #[param(inline)]
    format: Format,
}

/// `GET /api/v1/teams/{team}/export`
pub async fn export(
    asking: Asking,
    wanted: Asked<Wanted>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (books, team) = (&asking.rooms.books, asking.team()?);
    let _turn = asking.rooms.imports.export_turn().await?;
    let file = download::book(books, team, wanted.0.format.into(), &request);
    file.await.map_err(|error| match error {
        DownloadError::Store(error) => error.into(),
        other => Problem::ours(other),
    })
}

/// Why a book was replaced.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A book was read in from a file.
    Import,
    /// Everything was deleted.
    Deletion,
    /// An earlier book was brought back.
    Restoration,
}

/// An earlier book of the team, kept for a while.
#[derive(Debug, Serialize, ToSchema)]
pub struct EarlierBook {
    id: Uuid,
    /// Why another took its place.
    reason: Reason,
    /// When.
    replaced: Timestamp,
    /// Until when it can be brought back.
    kept_until: Timestamp,
    /// How many games it had.
    games: usize,
    /// How many players it had.
    players: usize,
}

/// `GET /api/v1/teams/{team}/earlier-books`
pub async fn earlier(asking: Asking) -> Result<HttpResponse, Problem> {
    // By the clock by which they are cleared away.
    let now = asking.now().await?;
    let kept = asking.team()?.kept.iter().rev();
    let items: Vec<EarlierBook> = kept
        .filter(|kept| kept_until(kept) > now)
        .map(|kept| EarlierBook {
            id: kept.generation,
            reason: match kept.reason {
                ClosedFor::Import => Reason::Import,
                ClosedFor::Deletion => Reason::Deletion,
                ClosedFor::Restoration => Reason::Restoration,
            },
            replaced: kept.replaced,
            kept_until: kept_until(kept),
            games: kept.games,
            players: kept.players,
        })
        .collect();
    Ok(Page { items, next: None }.answer())
}

/// `POST /api/v1/teams/{team}/earlier-books/{book}/restore`
pub async fn restore(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let generation: Uuid = find("book", &at.1, Some)?;
    let (books, team) = (&asking.rooms.books, asking.team()?);
    let restored = books.restore(team, &asking.actor, once.request_key(), generation);
    replaced(restored.await, "book")
}

/// How replacing a book went.
///
/// # Errors
/// When there is no book to put in its place, or the database is away.
pub fn replaced(outcome: Result<(), RecordError>, what: &str) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(()) => Ok(HttpResponse::NoContent().finish()),
        Err(RecordError::Refused(Refusal::NoSuchBook)) => Err(missing(what)),
        Err(other) => Err(other.into()),
    }
}

/// Which team is meant, said once more.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Meant {
    /// The name of the team.
    name: String,
}

/// `DELETE /api/v1/teams/{team}/book`
pub async fn delete(
    asking: Asking,
    meant: Asked<Meant>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, meant.0.name.as_bytes())?;
    // Whoever asks again must not delete what was written since, nor is what was meant then
    // compared with what the team is called now.
    if let Some(first) = asking.written(&once).await? {
        if !matches!(first.entry.change, Change::Closed { .. }) {
            return Err(idempotency::other());
        }
        asking.rooms.books.point_to_current(asking.team()?).await?;
        return Ok(HttpResponse::NoContent().finish());
    }
    let (books, team) = (&asking.rooms.books, asking.team()?);
    if meant.0.name.trim() != team.name {
        let sentence = format!("Give the team's name, {}, to go on.", team.name);
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence);
        return Err(problem.beside("name", sentence));
    }
    let deleted = books.replace(
        team,
        &asking.actor,
        once.request_key(),
        &[],
        ClosedFor::Deletion,
    );
    let answer = replaced(deleted.await, "book")?;
    // Who plays next is data too, and would keep the names.
    asking.rooms.plans.forget(team.id).await?;
    Ok(answer)
}
