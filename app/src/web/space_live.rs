//! `/count/{id}/events`: a space as it changes, as server-sent events (the HTML standard).
//! Each event is the whole space in the API's JSON, its id the number of the change; a
//! browser that lost the connection asks again by itself, with the last id it knows.

use super::failure::Failure;
use super::space::parse;
use crate::api::occupancy;
use crate::spaces::Spaces;
use crate::spaces::live::{News, WatchError, Watcher};
use actix_web::http::header::{CACHE_CONTROL, ContentEncoding};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;

/// When a browser whose connection broke comes back.
const COME_BACK: Duration = Duration::from_secs(2);

/// Whether an address is such a stream, which answers everybody the same.
pub fn is_for_all(path: &str) -> bool {
    path.starts_with("/count/") && path.ends_with("/events")
}

/// `GET /count/{id}/events`
pub async fn events(
    request: HttpRequest,
    id: web::Path<String>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Failure> {
    let watcher = spaces.live().watch(parse(&id)?, last_seen(&request)).await;
    let watcher = watcher.map_err(|error| match error {
        WatchError::TooMany => Failure::Busy(error.to_string()),
        WatchError::Store(error) => error.into(),
    })?;
    let begin = format!("retry: {}\n\n", COME_BACK.as_millis());
    let stream = stream::unfold((Some(begin), watcher), next);
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Neither nginx nor our own compression may hold events back.
        .insert_header(("X-Accel-Buffering", "no"))
        .insert_header(ContentEncoding::Identity)
        .streaming(stream))
}

/// The number of the last change that a browser that comes back has seen.
fn last_seen(request: &HttpRequest) -> Option<u64> {
    let last = request.headers().get("Last-Event-ID")?;
    last.to_str().ok()?.parse().ok()
}

type State = (Option<String>, Watcher);

async fn next((begin, mut watcher): State) -> Option<(Result<Bytes, Infallible>, State)> {
    let said = match begin {
        Some(begin) => begin,
        None => told(&watcher.next().await?),
    };
    Some((Ok(Bytes::from(said)), (None, watcher)))
}

fn told(news: &News) -> String {
    match news {
        News::Space(space) => format!(
            "event: space\nid: {}\ndata: {}\n\n",
            space.changes,
            occupancy::json(space)
        ),
        News::Gone => "event: gone\ndata: {}\n\n".to_owned(),
        News::Quiet => ": nothing new\n\n".to_owned(),
    }
}
