//! `/settings/import/{id}`: an import while it goes on, and what came of it.

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

/// Whoever sends a file is answered with what is in it if that is known so soon; a usual
/// one takes far less. Else they are shown how far it is.
const SHORT: Duration = Duration::from_secs(2);

#[derive(Serialize)]
pub(crate) struct RunningView {
    running: Running,
}

/// An import that goes on.
#[derive(Serialize)]
struct Running {
    /// `waiting`, `reading` or `writing`.
    stage: &'static str,
    /// Bytes while it reads, changes while it writes.
    done: u64,
    /// Likewise; 0 when nobody knows.
    total: u64,
    /// How far it is, in a sentence.
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

/// Megabytes with two decimals.
fn megabytes(bytes: u64) -> String {
    format!("{}.{:02}", bytes / 1_000_000, bytes % 1_000_000 / 10_000)
}

/// Begins an import for the user. It goes on whether they wait or not.
///
/// # Errors
/// When too many wait already, or the database does not answer.
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
    // What it comes to is stored, so it is in the language of the one who began it.
    let language = language::current();
    let speaks = move |id, to| language::speaking(language, work(its, id, to));
    let begun = app.imports.begin(team, &by, speaks);
    let begun = begun.await?;
    let id = begun.id;
    match timeout(SHORT, begun.ended()).await {
        Ok(ended) => {
            let outcome = ended?;
            if !outcome.ready {
                // It is told now, and there is nothing to come back to.
                app.imports.forget(team.id, id).await?;
            }
            found(user, id, &outcome.payload, StatusCode::SERVICE_UNAVAILABLE).await
        }
        // Whichever team was chosen in another tab meanwhile.
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
        // The page that says so is as well as any, and for no proxy to ask another server for.
        Some(payload) => found(&user, id, payload, StatusCode::UNPROCESSABLE_ENTITY).await,
        None => refuse(&user, message!("import-interrupted")).await,
    }
}

fn over() -> WebError {
    WebError::NotKept(message!("import-ended"))
}

/// Shows what came of an import; `passing` is the status of what may pass by itself.
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

/// The form once more, with why a file was not read.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn refuse(user: &CurrentUser, sentence: String) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let mut problems = FieldErrors::default();
    problems.note("file", sentence);
    let typed = settings::as_typed(&team.name, book.settings());
    // Without the latest import: this page says what became of the one that was sent.
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
