//! Downloads of a team's book, and their file names.
//!
//! Pages and the API both use this module. It does not contain formats (see `cffa_formats`), and it
//! does not decide who may download what.

mod name;

pub use name::named;

use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_formats::{Export, ExportError, ExportFormat};
use cffa_services::books::Books;
use cffa_store::{StoreError, Team};
use jiff::Timestamp;
use std::fs::File;

/// Why a download failed.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum DownloadError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error("the thread that wrote the file is gone")]
    Abandoned,
}

/// Exports a team's book in a format to a temporary file, while reading the book.
///
/// # Errors
/// When the database is unavailable, or the disk is full.
pub async fn book(
    books: &Books,
    team: &Team,
    format: ExportFormat,
    request: &HttpRequest,
) -> Result<HttpResponse, DownloadError> {
    let now = Timestamp::now();
    let file = written(books, team, format, now).await?;
    let day = now.strftime("%Y-%m-%d").to_string();
    let (plain, disposition) = named(&[&team.name, &day], format.extension());
    let mut answer = NamedFile::from_file(file, plain)
        .map_err(ExportError::from)?
        .use_etag(false)
        .use_last_modified(false)
        .set_content_disposition(disposition)
        .into_response(request);
    let headers = answer.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}

async fn written(
    books: &Books,
    team: &Team,
    format: ExportFormat,
    now: Timestamp,
) -> Result<File, DownloadError> {
    let mut pages = books.pages(team).await?;
    let name = team.name.clone();
    let mut export =
        off_thread(move || Export::new(tempfile::tempfile()?, format, &name, now)).await?;
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            return off_thread(move || export.finish()).await;
        }
        export = off_thread(move || {
            page.iter().try_for_each(|entry| export.push(entry))?;
            Ok(export)
        })
        .await?;
    }
}

/// Runs blocking disk I/O outside the threads that serve requests.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ExportError> + Send + 'static,
) -> Result<T, DownloadError> {
    let done = web::block(work).await;
    Ok(done.map_err(|_| DownloadError::Abandoned)??)
}
