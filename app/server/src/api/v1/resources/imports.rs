//! `imports`: a book from a file: looked at first, and then put in the place of the team's.

use super::balances::{Balance, balance};
use super::books::replaced;
use super::import_choices::{ImportChoices, ImportQuestions};
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::respond::{find, missing};
use crate::api::v1::support::types::Money;
use crate::http::upload;
use crate::http::upload::UploadError;
use actix_multipart::{Multipart, MultipartError};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use cffa_book::{ClosedFor, Currency, Purpose};
use cffa_formats::import::spreadsheet::{Choices, bundle};
use cffa_formats::progress::Untold;
use cffa_formats::{Circumstances, Format, ImportRefusal, Reading};
use cffa_services::books::Upload;
use cffa_services::imports::Turn;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use std::fs::File;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file of at most 32 MB, or several worksheets as CSV.
#[derive(ToSchema)]
#[schema(as = Upload)]
pub struct UploadTold {
    /// An export of CFFA or of the Flask version (.zip), a workbook (.xlsx, .ods), its
    /// worksheets (.csv), or what Splitwise, Spliit, Cospend or I Hate Money export.
    #[schema(content_media_type = "application/octet-stream")]
    #[allow(dead_code)] // it tells the document what is read by `upload`
    file: Vec<String>,
}

/// Which format a file was.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// An export of the Flask version.
    Original,
    /// An export of CFFA.
    Cffa,
    /// A workbook, or worksheets as CSV.
    Spreadsheet,
    /// A group of Splitwise.
    Splitwise,
    /// A group of Spliit.
    Spliit,
    /// A project of I Hate Money.
    IHateMoney,
    /// A project of Cospend.
    Cospend,
}

/// What a file holds. Nothing of the team's book has changed yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Import {
    /// To adopt it by, once `questions.unanswered` is empty. It waits for a day, or until three
    /// newer ones wait.
    id: Uuid,
    format: FileFormat,
    /// The team's name, when the file has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    team_name: Option<String>,
    players: usize,
    games: usize,
    payments: usize,
    /// The day of the first game.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Date>,
    /// The day of the last game.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<Date>,
    money_held: Money,
    /// By name.
    balances: Vec<Balance>,
    /// What you should know before you adopt it.
    warnings: Vec<String>,
    /// Rows of a spreadsheet that can't be read, and are left out; the first of them.
    unread: Vec<String>,
    /// How many there are.
    unread_total: usize,
    /// Of a spreadsheet: what was taken for what, and could be chosen otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    questions: Option<ImportQuestions>,
}

impl Import {
    fn of(id: Uuid, reading: &Reading) -> Import {
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
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence).beside("file", sentence)
    }
}

/// `POST /api/v1/teams/{team}/imports`
pub async fn create(asking: Asking, upload: Multipart) -> Result<HttpResponse, Problem> {
    let files = upload::files(upload).await?;
    if files.is_empty() {
        let sentence = "Send a file, as a part called `file`.";
        let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence);
        return Err(problem.beside("file", sentence));
    }
    let currency = asking.book().await?.settings().currency;
    let file = web::block(move || bundle(files)).await;
    let file = file.map_err(Problem::ours)??;
    let (file, reading, _turn) = read(&asking, file, Choices::default(), currency).await?;
    stage(&asking, file, &reading?).await
}

/// `POST /api/v1/teams/{team}/imports/{import}/choices`
pub async fn choose(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<ImportChoices>,
) -> Result<HttpResponse, Problem> {
    let id: Uuid = find("import", &at.1, Some)?;
    let present = asking.book().await?.settings().currency;
    let file = asking.rooms.books.staged_file(asking.team()?, id).await?;
    let file = file.ok_or_else(|| missing("spreadsheet"))?;
    let (choices, currency) = body.said.read(present)?;
    let (file, reading, _turn) = read(&asking, file, choices, currency).await?;
    // The file was taken before, so it is what was chosen that is refused.
    let refused = |refusal: ImportRefusal| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string())
    };
    stage(&asking, file, &reading.map_err(refused)?).await
}

/// Reads a file off the threads that answer requests, when its turn comes, and gives both
/// back: what was read takes memory until it is told.
async fn read(
    asking: &Asking,
    file: File,
    choices: Choices,
    currency: Currency,
) -> Result<(File, Result<Reading, ImportRefusal>, Turn), Problem> {
    let turn = asking.rooms.imports.turn(asking.team()?.id).await?;
    let (actor, now) = (asking.actor.clone(), Timestamp::now());
    let read = web::block(move || {
        let mut around = Circumstances {
            now,
            actor,
            currency,
            ids: &mut Uuid::now_v7,
        };
        let reading = cffa_formats::read_choosing(&file, &choices, &mut around);
        (file, reading, turn)
    });
    read.await.map_err(Problem::ours)
}

/// Writes the book that was read beside the team's, and tells what it is.
async fn stage(
    asking: &Asking,
    mut file: File,
    reading: &Reading,
) -> Result<HttpResponse, Problem> {
    let (books, team, entries) = (&asking.rooms.books, asking.team()?, &reading.entries);
    let id = Uuid::now_v7();
    match &reading.questions {
        // A spreadsheet is kept with it, so that it can be read again otherwise.
        Some(questions) => {
            let upload = Upload {
                file: &mut file,
                unanswered: !questions.unanswered().is_empty(),
            };
            let staged = books.stage_with_file(team, id, entries, upload, &Untold);
            staged.await?;
        }
        None => books.stage_telling(team, id, entries, &Untold).await?,
    }
    Ok(HttpResponse::Created().json(Import::of(id, reading)))
}

impl From<UploadError> for Problem {
    fn from(error: UploadError) -> Problem {
        let sentence = error.to_string();
        match error {
            UploadError::TooLarge => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, sentence),
            UploadError::TooMany => {
                Problem::new(StatusCode::UNPROCESSABLE_ENTITY, &sentence).beside("file", sentence)
            }
            UploadError::Disk(error) => Problem::ours(error),
            UploadError::Unreadable(
                MultipartError::ContentTypeMissing
                | MultipartError::ContentTypeParse
                | MultipartError::ContentTypeIncompatible,
            ) => {
                let sentence = "Send the file as multipart/form-data.";
                Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, sentence)
            }
            UploadError::Unreadable(_) => Problem::new(StatusCode::BAD_REQUEST, sentence),
        }
    }
}

/// `POST /api/v1/teams/{team}/imports/{import}/adopt`
pub async fn adopt(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: actix_web::HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let id: Uuid = find("import", &at.1, Some)?;
    let (books, team) = (&asking.rooms.books, asking.team()?);
    let adopted = books.adopt(
        team,
        &asking.actor,
        once.request_key(),
        id,
        ClosedFor::Import,
    );
    replaced(adopted.await, "import")
}
