//! Live updates, as server-sent events (the HTML standard). The id of each event is the number of
//! the change; a browser that loses the connection reconnects by itself, with the last id it
//! received, and gets only newer events.

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

/// How long a browser waits before it reconnects.
const RECONNECT_AFTER: Duration = Duration::from_secs(2);

/// The prefixes of the addresses of streams that are the same for everyone.
const PUBLIC_PREFIXES: [&str; 2] = ["/count/", "/play/"];

/// Whether an address is a stream that is the same for everyone.
pub fn is_for_all(path: &str) -> bool {
    path.ends_with("/events")
        && PUBLIC_PREFIXES
            .into_iter()
            .any(|prefix| path.starts_with(prefix))
}

/// The number of the last change that a reconnecting browser has seen.
pub fn last_seen(request: &HttpRequest) -> Option<u64> {
    let last = request.headers().get("Last-Event-ID")?;
    last.to_str().ok()?.parse().ok()
}

/// The address under which a subscriber is counted.
pub fn counted_at(request: &HttpRequest) -> Option<IpAddr> {
    client::address(request).map(network_of)
}

/// The event stream of a subscriber. Events are called `name`, and `data` formats a state as one
/// line.
///
/// # Errors
/// If there are too many subscribers, or the database is unavailable.
pub fn stream<T: Watchable>(
    watcher: Result<Subscription<T>, WatchError>,
    name: &'static str,
    data: fn(&T) -> String,
) -> Result<HttpResponse, WebError> {
    let watcher = watcher.map_err(|error| match error {
        WatchError::TooMany => WebError::Busy(error.to_string()),
        WatchError::Store(error) => error.into(),
    })?;
    let begin = format!("retry: {}\n\n", RECONNECT_AFTER.as_millis());
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
        // Neither nginx nor the compression of responses may delay events.
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
