//! `/settings/export`: a team's book out as a file.

use super::asker::Asker;
use super::download;
use super::failure::Failure;
use crate::transfer::{Export, ExportFormat};
use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use serde::Deserialize;
use std::fs::File;

/// In which format; the complete one, unless another is named.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    format: String,
}

/// `GET /settings/export`: the book, written to a file on disk as it is read.
pub async fn book(
    asker: Asker,
    asked: web::Query<Asked>,
    request: HttpRequest,
) -> Result<HttpResponse, Failure> {
    let format = match asked.format.as_str() {
        "" => ExportFormat::default(),
        name => name.parse().map_err(Failure::Senseless)?,
    };
    let (team, now) = (asker.team()?, Timestamp::now());
    let mut pages = asker.app().books.pages(team).await?;
    let name = team.name.clone();
    let mut export =
        off_thread(move || Export::new(tempfile::tempfile()?, format, &name, now)).await?;
    loop {
        let page = pages.next().await?;
        if page.is_empty() {
            break;
        }
        export = off_thread(move || {
            page.iter().try_for_each(|entry| export.push(entry))?;
            Ok(export)
        })
        .await?;
    }
    let file: File = off_thread(move || export.finish()).await?;
    let day = now.strftime("%Y-%m-%d").to_string();
    let (plain, disposition) = download::named(&[&team.name, &day], format.extension());
    let named = NamedFile::from_file(file, plain)
        .map_err(anyhow::Error::from)?
        .use_etag(false)
        .use_last_modified(false)
        .set_content_disposition(disposition);
    let mut answer = named.into_response(&request);
    answer
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}

/// Does work on the disk off the threads that answer requests.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, crate::transfer::ExportError> + Send + 'static,
) -> Result<T, Failure> {
    let done = web::block(work).await.map_err(anyhow::Error::from)?;
    Ok(done.map_err(anyhow::Error::from)?)
}
