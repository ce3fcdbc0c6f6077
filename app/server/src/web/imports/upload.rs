//! `/settings/import`: imports a team's book from a file.

use crate::http::upload;
use crate::http::upload::UploadError;
use crate::text::messages::message;
use crate::web::imports::choices;
use crate::web::imports::choices::Chosen;
use crate::web::imports::page;
use crate::web::imports::page::refuse;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};
use cffa_book::{ClosedFor, Refusal};
use cffa_formats::import::spreadsheet::bundle;
use cffa_services::books::RecordError;

/// `POST /settings/import`: reads the file, writes its book next to the team's, and shows a
/// preview. The team's book does not change yet.
pub async fn upload(user: CurrentUser, upload: Multipart) -> Result<HttpResponse, WebError> {
    let files = match upload::files(upload).await {
        Ok(files) if !files.is_empty() => files,
        Err(error @ UploadError::TooMany) => return refuse(&user, error.sentence()).await,
        Err(UploadError::Disk(error)) => return Err(WebError::Internal(error.into())),
        _ => return refuse(&user, message!("upload-choose-file")).await,
    };
    let bundled = web::block(move || bundle(files)).await;
    let file = match bundled.map_err(anyhow::Error::from)? {
        Ok(file) => file,
        Err(refusal) => return refuse(&user, refusal.sentence()).await,
    };
    let team = user.team()?;
    let currency = user.app().books.read(team).await?.settings().currency;
    let chosen = Chosen::unasked(currency);
    page::begin(&user, |its, id, to| its.of_file(file, chosen, id, to)).await
}

/// `POST /settings/import/choose`: reads the same upload again with the user's choices.
pub async fn choose(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let generation = form.id("generation").ok_or(WebError::Missing)?;
    let team = user.team()?;
    let Some(file) = user.app().books.staged_file(team, generation).await? else {
        return Err(WebError::NotKept(message!("upload-not-kept")));
    };
    let mut problems = FieldErrors::default();
    let present = user.app().books.read(team).await?.settings().currency;
    let chosen = choices::read(&form, present, &mut problems);
    page::begin(&user, |its, id, to| {
        its.of_choices(file, chosen, problems, id, to)
    })
    .await
}

/// `POST /settings/import/confirm`: replaces the team's book with the previewed book. The old book
/// is kept for a while.
pub async fn adopt(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let generation = form.id("generation").ok_or(WebError::Missing)?;
    let (team, by) = (user.team()?, user.actor()?);
    let adopted = user
        .app()
        .books
        .adopt(team, &by, form.key(), generation, ClosedFor::Import)
        .await;
    match adopted {
        Ok(()) => {
            // It can't be confirmed twice, even if deleting it fails.
            if let Err(error) = user.app().imports.forget(team.id, generation).await {
                log::warn!(
                    "could not delete a completed import, which is deleted when it expires: {error}"
                );
            }
            user.say(message!("upload-complete"));
            Ok(see("/cffa"))
        }
        Err(RecordError::Refused(refusal @ Refusal::NoSuchBook)) => Err(WebError::NotKept(
            message!("upload-again", why = refusal.sentence()),
        )),
        Err(RecordError::Refused(refusal @ (Refusal::BookNotWhole | Refusal::BookUnanswered))) => {
            Err(WebError::Conflict(refusal.sentence()))
        }
        Err(other) => Err(other.into()),
    }
}
