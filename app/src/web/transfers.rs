//! `/settings/import`: a team's book in from a file.

use super::answer::see;
use super::asker::Asker;
use super::failure::Failure;
use super::form::{Form, Problems};
use super::import_choices::{self, Chosen};
use super::import_preview;
use super::settings;
use crate::book::{Book, ClosedFor, Currency, Refusal};
use crate::teams::RecordError;
use crate::transfer::sheets::{Choices, bundle};
use crate::transfer::{self, Circumstances, ImportRefusal, Reading};
use actix_multipart::form::MultipartForm;
use actix_multipart::form::tempfile::TempFile;
use actix_web::{HttpResponse, web};
use jiff::Timestamp;
use std::fs::File;
use uuid::Uuid;

/// What was uploaded: a file, or several worksheets as CSV.
#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "33 MiB")]
    file: Vec<TempFile>,
}

/// `POST /settings/import`: reads the file, writes its book beside the team's, and shows
/// what it would be. Nothing of the team's book changes yet.
pub async fn upload(
    asker: Asker,
    upload: Result<MultipartForm<Upload>, actix_web::Error>,
) -> Result<HttpResponse, Failure> {
    let files = match upload {
        Ok(MultipartForm(Upload { file })) if !file.is_empty() => file,
        _ => return refuse(&asker, "Choose a file of at most 32 MB.".to_owned()).await,
    };
    let named = |upload: TempFile| {
        let name = upload.file_name.unwrap_or_default();
        (name, upload.file.into_file())
    };
    let files = files.into_iter().map(named).collect();
    let bundled = web::block(move || bundle(files)).await;
    let file = match bundled.map_err(anyhow::Error::from)? {
        Ok(file) => file,
        Err(refusal) => return refuse(&asker, refusal.to_string()).await,
    };
    let team = asker.team()?;
    let currency = asker.app().books.read(team).await?.settings().currency;
    match preview(&asker, file, &Chosen::unasked(currency)).await? {
        Ok(page) => Ok(page),
        Err(refusal) => refuse(&asker, refusal.to_string()).await,
    }
}

/// `POST /settings/import/choose`: reads the same upload again, as somebody chose.
pub async fn choose(asker: Asker, form: Form) -> Result<HttpResponse, Failure> {
    let generation = form.id("generation").ok_or(Failure::Missing)?;
    let team = asker.team()?;
    let Some(file) = asker.app().books.staged_file(team, generation).await? else {
        return Err(Failure::NotKept(
            "The upload is not kept any more. Upload the file again.".to_owned(),
        ));
    };
    let mut problems = Problems::default();
    let present = asker.app().books.read(team).await?.settings().currency;
    let mut chosen = import_choices::read(&form, present, &mut problems);
    let currency = chosen.currency;
    let (mut file, mut reading) = read(&asker, file, chosen.choices.clone(), currency).await?;
    if let Err(refusal) = &reading {
        // One can choose a sheet that isn't what it was chosen for; the rest is as chosen.
        problems.note("form", refusal.to_string());
        chosen.choices.sheets.clear();
        (file, reading) = read(&asker, file, chosen.choices.clone(), currency).await?;
    }
    match reading {
        Ok(reading) => stage(&asker, file, &reading, &chosen, &problems).await,
        Err(refusal) => refuse(&asker, refusal.to_string()).await,
    }
}

/// Reads a file, stages its book and shows it, or tells why it can't be read.
pub(super) async fn preview(
    asker: &Asker,
    file: File,
    chosen: &Chosen,
) -> Result<Result<HttpResponse, ImportRefusal>, Failure> {
    match read(asker, file, chosen.choices.clone(), chosen.currency).await? {
        (file, Ok(reading)) => stage(asker, file, &reading, chosen, &Problems::default())
            .await
            .map(Ok),
        (_, Err(refusal)) => Ok(Err(refusal)),
    }
}

/// Reads a file off the threads that answer requests, and gives it back.
async fn read(
    asker: &Asker,
    file: File,
    choices: Choices,
    currency: Currency,
) -> Result<(File, Result<Reading, ImportRefusal>), Failure> {
    let (actor, now) = (asker.actor()?, Timestamp::now());
    let read = web::block(move || {
        let mut around = Circumstances {
            now,
            actor,
            currency,
            ids: &mut Uuid::now_v7,
        };
        let reading = transfer::read_choosing(&file, &choices, &mut around);
        (file, reading)
    });
    Ok(read.await.map_err(anyhow::Error::from)?)
}

/// Writes the book that was read beside the team's, and shows it. A spreadsheet is kept
/// with it, since there is something to choose about it.
async fn stage(
    asker: &Asker,
    mut file: File,
    reading: &Reading,
    chosen: &Chosen,
    problems: &Problems,
) -> Result<HttpResponse, Failure> {
    let (books, team) = (&asker.app().books, asker.team()?);
    let generation = match &reading.questions {
        Some(_) => {
            let entries = &reading.entries;
            books.stage_with_file(team, entries, &mut file).await?
        }
        None => books.stage(team, &reading.entries).await?,
    };
    let book = books.read(team).await?;
    import_preview::page(reading, chosen, generation, &book)
        .problems(problems, None)
        .render(asker, Some(&book))
}

async fn refuse(asker: &Asker, sentence: String) -> Result<HttpResponse, Failure> {
    let team = asker.team()?;
    let book: &Book = &*asker.app().books.read(team).await?;
    let mut problems = Problems::default();
    problems.note("file", sentence);
    let typed = settings::as_typed(&team.name, book.settings());
    settings::page(asker, book, &typed)?
        .problems(&problems, None)
        .render(asker, Some(book))
}

/// `POST /settings/import/confirm`: puts the book that was shown in the place of the
/// team's, which is kept for a while.
pub async fn adopt(asker: Asker, form: Form) -> Result<HttpResponse, Failure> {
    let generation = form.id("generation").ok_or(Failure::Missing)?;
    let (team, by) = (asker.team()?, asker.actor()?);
    let adopted = asker
        .app()
        .books
        .adopt(team, &by, form.key(), generation, ClosedFor::Import)
        .await;
    match adopted {
        Ok(()) => {
            asker.say(
                "The imported book is the team's book now. The one before is kept for 30 days.",
            );
            Ok(see("/cffa"))
        }
        Err(RecordError::Refused(refusal @ Refusal::NoSuchBook)) => Err(Failure::NotKept(format!(
            "{refusal} Upload the file again."
        ))),
        Err(other) => Err(other.into()),
    }
}
