//! `imports`: a file is imported, reviewed, and then adopted as the team's book.

use super::balances::{Balance, balance};
use super::books::replaced;
use super::import_choices::{ImportChoices, ImportQuestions};
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::respond::{find_by_id, not_found};
use crate::api::v1::support::types::Money;
use crate::http::upload;
use crate::http::upload::UploadError;
use actix_multipart::{Multipart, MultipartError};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use cffa_book::{ClosedFor, Currency, Purpose};
use cffa_formats::import::spreadsheet::{Choices, bundle};
use cffa_formats::progress::NoProgress;
use cffa_formats::{Format, ImportContext, ImportRefusal, ParsedBook};
use cffa_services::books::Upload;
use cffa_services::imports::ReadPermit;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use std::fs::File;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file of at most 32 MB, or several worksheets as CSV files.
#[derive(ToSchema)]
#[schema(as = Upload)]
pub struct UploadBody {
    /// An export of CFFA or of the previous CFFA (.zip), a workbook (.xlsx, .ods), its
    /// worksheets (.csv), or an export of Splitwise, Spliit, Cospend or I Hate Money.
    #[schema(content_media_type = "application/octet-stream")]
    #[allow(dead_code)] // documents what `upload` reads
    file: Vec<String>,
}

/// The format of a file.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// An export of the previous CFFA (Flask).
    Original,
    /// An export of CFFA.
    Cffa,
    /// A workbook, or worksheets as CSV files.
    Spreadsheet,
    /// A Splitwise group.
    Splitwise,
    /// A Spliit group.
    Spliit,
    /// An I Hate Money project.
    IHateMoney,
    /// A Cospend project.
    Cospend,
}

/// A summary of an imported file. The team's book has not changed yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Import {
    /// The id to adopt the import by, once `questions.unanswered` is empty. An import is kept
    /// for a day, or until there are three newer ones.
    id: Uuid,
    format: FileFormat,
    /// The name of the team, if the file has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    team_name: Option<String>,
    players: usize,
    games: usize,
    payments: usize,
    /// The date of the first game.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Date>,
    /// The date of the last game.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<Date>,
    money_held: Money,
    /// Sorted by name.
    balances: Vec<Balance>,
    /// What you should know before you adopt the import.
    warnings: Vec<String>,
    /// The first rows of a spreadsheet that can't be read and are skipped.
    unread: Vec<String>,
    /// Number of skipped rows.
    unread_total: usize,
    /// For spreadsheets: what was assumed, and can be changed by choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    questions: Option<ImportQuestions>,
}

impl Import {
    fn of(id: Uuid, reading: &ParsedBook) -> Import {
        let (book, questions) = (&reading.book, reading.questions.as_ref());
        let is_payment = |purpose| !matches!(purpose, Purpose::CarryOver { .. });
        Import {
            id,
            format: match reading.format {
                Format::Original => FileFormat::Original,
                Format::Cffa => FileFormat::Cffa,
                Format::Spreadsheet => FileFormat::Spreadsheet,
                Format::Splitwise => FileFormat::Splitwise,
                Format::Spliit => FileFormat::Spliit,
                Format::IHateMoney => FileFormat::IHateMoney,
                Format::Cospend => FileFormat::Cospend,
            },
            team_name: reading.team_name.clone(),
            players: book.player_count(),
            games: book.game_count(),
            payments: book
                .transactions()
                .filter(|one| is_payment(one.details.purpose))
                .count(),
            first: book.games().next_back().map(|game| game.details.date),
            last: book.last_game().map(|game| game.details.date),
            money_held: Money::of(book, book.money_held()),
            balances: book
                .players()
                .into_iter()
                .map(|player| balance(book, player, book.tally(player.id)))
                .collect(),
            warnings: reading.warnings.iter().map(ToString::to_string).collect(),
            unread: questions
                .iter()
                .flat_map(|questions| questions.unread.iter().map(ToString::to_string))
                .collect(),
            unread_total: questions.map_or(0, |questions| questions.unread_total),
            questions: questions.map(ImportQuestions::from),
        }
    }
}

impl From<ImportRefusal> for Problem {
    fn from(refusal: ImportRefusal) -> Problem {
        let sentence = refusal.to_string();
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence).with_field("file", sentence)
    }
}

/// `POST /api/v1/teams/{team}/imports`
pub async fn create(context: ApiContext, upload: Multipart) -> Result<HttpResponse, Problem> {
    let files = upload::files(upload).await?;
    if files.is_empty() {
        let sentence = sentences::FILE_MISSING;
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence);
        return Err(problem.with_field("file", sentence));
    }
    let currency = context.book().await?.settings().currency;
    let file = web::block(move || bundle(files)).await;
    let file = file.map_err(Problem::internal)??;
    let (file, reading, _permit) = read(&context, file, Choices::default(), currency).await?;
    stage(&context, file, &reading?).await
}

/// `POST /api/v1/teams/{team}/imports/{import}/choices`
pub async fn choose(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<ImportChoices>,
) -> Result<HttpResponse, Problem> {
    let id: Uuid = find_by_id("import", &at.1, Some)?;
    let present = context.book().await?.settings().currency;
    let file = context.app.books.staged_file(context.team()?, id).await?;
    let file = file.ok_or_else(|| not_found("spreadsheet"))?;
    let (choices, currency) = body.value.read(present)?;
    let (file, reading, _permit) = read(&context, file, choices, currency).await?;
    // The file was accepted before, so the choices are at fault.
    let refused = |refusal: ImportRefusal| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string())
    };
    stage(&context, file, &reading.map_err(refused)?).await
}

/// Reads a file on a blocking thread when a permit is available. Returns the permit as well:
/// the parsed book takes memory until the response is written.
async fn read(
    context: &ApiContext,
    file: File,
    choices: Choices,
    currency: Currency,
) -> Result<(File, Result<ParsedBook, ImportRefusal>, ReadPermit), Problem> {
    let permit = context.app.imports.read_permit(context.team()?.id).await?;
    let (actor, now) = (context.actor.clone(), Timestamp::now());
    let read = web::block(move || {
        let mut context = ImportContext {
            now,
            actor,
            currency,
            ids: &mut Uuid::now_v7,
        };
        let reading = cffa_formats::read_choosing(&file, &choices, &mut context);
        (file, reading, permit)
    });
    read.await.map_err(Problem::internal)
}

/// Stages the parsed book next to the team's, and responds with a summary.
async fn stage(
    context: &ApiContext,
    mut file: File,
    reading: &ParsedBook,
) -> Result<HttpResponse, Problem> {
    let (books, team, entries) = (&context.app.books, context.team()?, &reading.entries);
    let id = Uuid::now_v7();
    match &reading.questions {
        // A spreadsheet is kept with it, so that it can be read again with other choices.
        Some(questions) => {
            let upload = Upload {
                file: &mut file,
                unanswered: !questions.unanswered().is_empty(),
            };
            let staged = books.stage_with_file(team, id, entries, upload, &NoProgress);
            staged.await?;
        }
        None => {
            books
                .stage_with_progress(team, id, entries, &NoProgress)
                .await?
        }
    }
    Ok(HttpResponse::Created().json(Import::of(id, reading)))
}

impl From<UploadError> for Problem {
    fn from(error: UploadError) -> Problem {
        let sentence = error.to_string();
        match error {
            UploadError::TooLarge => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, sentence),
            UploadError::TooMany => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence)
                .with_field("file", sentence),
            UploadError::Disk(error) => Problem::internal(error),
            UploadError::Unreadable(
                MultipartError::ContentTypeMissing
                | MultipartError::ContentTypeParse
                | MultipartError::ContentTypeIncompatible,
            ) => {
                let sentence = sentences::BODY_NOT_MULTIPART;
                Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, sentence)
            }
            UploadError::Unreadable(_) => Problem::new(StatusCode::BAD_REQUEST, sentence),
        }
    }
}

/// `POST /api/v1/teams/{team}/imports/{import}/adopt`
pub async fn adopt(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: actix_web::HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let id: Uuid = find_by_id("import", &at.1, Some)?;
    let (books, team) = (&context.app.books, context.team()?);
    let adopted = books.adopt(
        team,
        &context.actor,
        key.request_key(),
        id,
        ClosedFor::Import,
    );
    replaced(adopted.await, "import")
}
