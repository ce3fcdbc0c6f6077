//! `/settings/import/{id}`: the progress and result of an import.

use crate::text::messages::{language, message};
use crate::web::imports::google;
use crate::web::imports::outcome::StoredOutcome;
use crate::web::imports::preview;
use crate::web::imports::work::Work;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::FieldErrors;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::team::latest_import::{address, waits};
use crate::web::team::settings;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use cffa_services::imports::{ImportError, Outcome, Report};
use cffa_store::{Import, ImportStage};
use serde::Serialize;
use std::time::Duration;
use tokio::time::timeout;
use uuid::Uuid;

/// How long an upload waits for its result, which is enough for a typical file. After that, the
/// response shows the progress.
const SHORT: Duration = Duration::from_secs(2);

#[derive(Serialize)]
pub(crate) struct RunningView {
    running: Running,
}

/// An import in progress.
#[derive(Serialize)]
struct Running {
    /// `waiting`, `reading` or `writing`.
    stage: &'static str,
    /// Bytes while reading, changes while writing.
    done: u64,
    /// Likewise; 0 if unknown.
    total: u64,
    /// The progress as a sentence.
    words: String,
}

impl View for RunningView {
    const TEMPLATE: &'static str = "imports/running.html";
}

fn running(import: &Import) -> Option<Running> {
    let (done, total) = (import.done, import.total);
    let (stage, words) = match import.stage {
        ImportStage::Waiting => ("waiting", message!("running-waiting-text")),
        ImportStage::Reading if total == 0 => ("reading", message!("running-google")),
        ImportStage::Reading => (
            "reading",
            message!(
                "running-read",
                done = megabytes(done),
                total = megabytes(total)
            ),
        ),
        ImportStage::Writing => (
            "writing",
            message!("running-written", done = done, total = total),
        ),
        ImportStage::Ready | ImportStage::Refused | ImportStage::Interrupted => return None,
    };
    Some(Running {
        stage,
        done,
        total,
        words,
    })
}

/// A size in megabytes, with two decimals.
fn megabytes(bytes: u64) -> String {
    format!("{}.{:02}", bytes / 1_000_000, bytes % 1_000_000 / 10_000)
}

/// Starts an import for the user, which continues even if the user leaves the page.
///
/// # Errors
/// When too many imports are waiting, or the database is unavailable.
pub(crate) async fn begin<W, F>(user: &CurrentUser, work: W) -> Result<HttpResponse, WebError>
where
    W: FnOnce(Work, Uuid, Report) -> F + Send + 'static,
    F: Future<Output = Result<Outcome, ImportError>> + Send,
{
    let (app, team, by) = (user.app(), user.team()?, user.actor()?);
    let its = Work {
        books: app.books.clone(),
        team: team.clone(),
        by: by.clone(),
    };
    // The result is stored as text, so it is in the language of the user who started the import.
    let language = language::current();
    let speaks = move |id, to| language::speaking(language, work(its, id, to));
    let begun = app.imports.begin(team, &by, speaks);
    let begun = begun.await?;
    let id = begun.id;
    match timeout(SHORT, begun.ended()).await {
        Ok(ended) => {
            let outcome = ended?;
            if !outcome.ready {
                // The response contains the error, so there is nothing to show later.
                app.imports.forget(team.id, id).await?;
            }
            found(user, id, &outcome.payload, StatusCode::SERVICE_UNAVAILABLE).await
        }
        // The link names the team, because the user may have selected another one in another tab.
        Err(_) => Ok(see(&format!("{}?team={}", address(id), team.id))),
    }
}

/// `GET /settings/import/{id}`
pub async fn show(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let id = Uuid::parse_str(&id).map_err(|_| WebError::Missing)?;
    let import = user.app().imports.of(team.id).await?;
    let import = import.filter(|import| import.id == id).ok_or_else(over)?;
    if let Some(running) = running(&import) {
        let book = user.app().books.read(team).await?;
        let title = message!("import-window-title");
        return Page::of(title, "settings", &RunningView { running }).render(&user, Some(&book));
    }
    match &import.outcome {
        Some(_) if import.stage == ImportStage::Ready && !waits(team, id) => Err(over()),
        // Not 503: the page itself works, and a proxy must not retry the request on another server.
        Some(payload) => found(&user, id, payload, StatusCode::UNPROCESSABLE_ENTITY).await,
        None => refuse(&user, message!("import-interrupted")).await,
    }
}

fn over() -> WebError {
    WebError::NotKept(message!("import-ended"))
}

/// Shows the result of an import; `passing` is the status for temporary errors.
async fn found(
    user: &CurrentUser,
    id: Uuid,
    payload: &str,
    passing: StatusCode,
) -> Result<HttpResponse, WebError> {
    match StoredOutcome::read(payload)? {
        StoredOutcome::Book { shown, problems } => {
            let book = user.app().books.read(user.team()?).await?;
            preview::page(*shown, id, &book)
                .problems(&problems, None)
                .render(user, Some(&book))
        }
        StoredOutcome::NoFile(sentence) => refuse(user, sentence).await,
        StoredOutcome::NoSpreadsheet {
            field,
            sentence,
            passing: may_pass,
            typed,
        } => {
            let mut problems = FieldErrors::default();
            problems.note(&field, sentence);
            let status = match may_pass {
                true => passing,
                false => StatusCode::UNPROCESSABLE_ENTITY,
            };
            google::again(user, &typed, problems, status).await
        }
    }
}

/// Shows the form again, with the reason why a file was not read.
///
/// # Errors
/// When the database is unavailable.
pub(crate) async fn refuse(user: &CurrentUser, sentence: String) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let mut problems = FieldErrors::default();
    problems.note("file", sentence);
    let typed = settings::as_typed(&team.name, book.settings());
    // The latest import is omitted, because this page reports the result of the file that was sent.
    settings::page_with(user, &book, &typed, None)
        .await?
        .problems(&problems, None)
        .render(user, Some(&book))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for RunningView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |stage, done, total| RunningView {
                running: Running {
                    stage,
                    done,
                    total,
                    words: String::new(),
                },
            };
            vec![
                of("waiting", 0, 0),
                of("reading", 1, 2),
                of("writing", 3, 4),
            ]
        }
    }
}
