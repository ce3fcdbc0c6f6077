//! What somebody takes home as a file: a team's book, and what files are called.
//!
//! What lives here: what pages and programs are sent alike. What must not: formats (they are in
//! `transfer`), and who may have what.

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

/// Why there is no file.
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

/// A team's book in a format, written to a file on disk as it is read.
///
/// # Errors
/// When the database does not answer, or there is no room for the file.
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

/// Does work on the disk off the threads that answer requests.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ExportError> + Send + 'static,
) -> Result<T, DownloadError> {
    let done = web::block(work).await;
    Ok(done.map_err(|_| DownloadError::Abandoned)??)
}
