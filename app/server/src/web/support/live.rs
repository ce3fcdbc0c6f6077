//! What is watched, as server-sent events (the HTML standard). The id of each event is the
//! number of the change; a browser that lost the connection asks again by itself, with the
//! last id it knows, and is told only what is newer.

use crate::http::client;
use crate::web::support::error::WebError;
use actix_web::http::header::{CACHE_CONTROL, ContentEncoding};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::network_of;
use cffa_services::live::{Event, Subscription, WatchError, Watchable};
use futures_util::stream;
use std::convert::Infallible;
use std::net::IpAddr;
use std::time::Duration;

/// When a browser whose connection broke comes back.
const COME_BACK: Duration = Duration::from_secs(2);

/// The beginnings of the addresses of such streams.
const PLACES: [&str; 2] = ["/count/", "/play/"];

/// Whether an address is such a stream, which answers everybody the same.
pub fn is_for_all(path: &str) -> bool {
    path.ends_with("/events") && PLACES.into_iter().any(|place| path.starts_with(place))
}

/// The number of the last change that a browser that comes back has seen.
pub fn last_seen(request: &HttpRequest) -> Option<u64> {
    let last = request.headers().get("Last-Event-ID")?;
    last.to_str().ok()?.parse().ok()
}

/// Where a watcher is counted.
pub fn counted_at(request: &HttpRequest) -> Option<IpAddr> {
    client::address(request).map(network_of)
}

/// The stream of a watcher. An event is called `name`, and `data` is what it says of a thing,
/// in one line.
///
/// # Errors
/// When nobody can watch just now.
pub fn stream<T: Watchable>(
    watcher: Result<Subscription<T>, WatchError>,
    name: &'static str,
    data: fn(&T) -> String,
) -> Result<HttpResponse, WebError> {
    let watcher = watcher.map_err(|error| match error {
        WatchError::TooMany => WebError::Busy(error.to_string()),
        WatchError::Store(error) => error.into(),
    })?;
    let begin = format!("retry: {}\n\n", COME_BACK.as_millis());
    let events = stream::unfold(
        (Some(begin), watcher),
        move |(begin, mut watcher)| async move {
            let text = match begin {
                Some(begin) => begin,
                None => event_text(&watcher.next().await?, name, data),
            };
            Some((Ok::<_, Infallible>(Bytes::from(text)), (None, watcher)))
        },
    );
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Neither nginx nor our own compression may hold events back.
        .insert_header(("X-Accel-Buffering", "no"))
        .insert_header(ContentEncoding::Identity)
        .streaming(events))
}

fn event_text<T: Watchable>(event: &Event<T>, name: &str, data: fn(&T) -> String) -> String {
    match event {
        Event::Now(now) => {
            format!(
                "event: {name}\nid: {}\ndata: {}\n\n",
                now.changes(),
                data(now)
            )
        }
        Event::Gone => "event: gone\ndata: {}\n\n".to_owned(),
        Event::Quiet => ": nothing new\n\n".to_owned(),
    }
}
