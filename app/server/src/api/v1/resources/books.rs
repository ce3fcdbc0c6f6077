//! The book as a whole: exported, deleted and restored.

use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::{find_by_id, not_found};
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

/// The format of an export.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Everything, including the history.
    #[default]
    Complete,
    /// The archive of the previous CFFA (Flask).
    Original,
    /// An Excel workbook.
    Xlsx,
    /// The sheets of the workbook as CSV files in a ZIP archive.
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

/// The query string.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
pub struct ExportQuery {
    /// Defaults to `complete`.
    #[param(inline)]
    format: Format,
}

/// `GET /api/v1/teams/{team}/export`
pub async fn export(
    context: ApiContext,
    query: ApiQuery<ExportQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (books, team) = (&context.app.books, context.team()?);
    let _permit = context.app.imports.export_permit().await?;
    let file = download::book(books, team, query.0.format.into(), &request);
    file.await.map_err(|error| match error {
        DownloadError::Store(error) => error.into(),
        other => Problem::internal(other),
    })
}

/// Why a book was replaced.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A book was imported from a file.
    Import,
    /// All data was deleted.
    Deletion,
    /// An earlier book was restored.
    Restoration,
}

/// An earlier book of the team that can be restored.
#[derive(Debug, Serialize, ToSchema)]
pub struct EarlierBook {
    id: Uuid,
    /// Why it was replaced.
    reason: Reason,
    /// When it was replaced.
    replaced: Timestamp,
    /// Until when it can be restored.
    kept_until: Timestamp,
    /// Number of games in it.
    games: usize,
    /// Number of players in it.
    players: usize,
}

/// `GET /api/v1/teams/{team}/earlier-books`
pub async fn earlier(context: ApiContext) -> Result<HttpResponse, Problem> {
    // The clock by which they expire.
    let now = context.now().await?;
    let kept = context.team()?.kept.iter().rev();
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
    Ok(Page { items, next: None }.into_response())
}

/// `POST /api/v1/teams/{team}/earlier-books/{book}/restore`
pub async fn restore(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let generation: Uuid = find_by_id("book", &at.1, Some)?;
    let (books, team) = (&context.app.books, context.team()?);
    let restored = books.restore(team, &context.actor, key.request_key(), generation);
    replaced(restored.await, "book")
}

/// 204 after a book was replaced.
///
/// # Errors
/// When there is no such book, or the database is unavailable.
pub fn replaced(outcome: Result<(), RecordError>, what: &str) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(()) => Ok(HttpResponse::NoContent().finish()),
        Err(RecordError::Refused(Refusal::NoSuchBook)) => Err(not_found(what)),
        Err(other) => Err(other.into()),
    }
}

/// The query string, which confirms the deletion.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct DeletionQuery {
    /// The name of the team, as confirmation.
    name: String,
}

/// `DELETE /api/v1/teams/{team}/book`
pub async fn delete(
    context: ApiContext,
    query: ApiQuery<DeletionQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, query.0.name.as_bytes())?;
    // A repeated request must not delete what was recorded since, and the name is not compared
    // with the team's current name.
    if let Some(first) = context.recorded_with(&key).await? {
        if !matches!(first.entry.change, Change::Closed { .. }) {
            return Err(idempotency::reused());
        }
        context.app.books.update_current(context.team()?).await?;
        return Ok(HttpResponse::NoContent().finish());
    }
    let (books, team) = (&context.app.books, context.team()?);
    if query.0.name.trim() != team.name {
        let sentence = sentences::confirm_deletion(&team.name);
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence);
        return Err(problem.with_field("name", sentence));
    }
    let deleted = books.replace(
        team,
        &context.actor,
        key.request_key(),
        &[],
        ClosedFor::Deletion,
    );
    let answer = replaced(deleted.await, "book")?;
    // The next game is data too, and contains names. Recurring games would plan it again.
    context.app.match_days.stop_schedule(team.id).await?;
    context.app.next_games.forget(team.id).await?;
    context.app.memberships.forget_claims(team.id).await?;
    context.app.mails.forget_team(team.id).await?;
    context.app.pushes.forget_team(team.id).await?;
    Ok(answer)
}
