//! The JSON API.
//!
//! What lives here: its route table ([`routes`]), a file for each group of addresses, and
//! what its errors look like (`problem`), who asks (`bearer`).
//! What programs ask for by tokens is in [`v1`]. A handler parses what was sent, asks another
//! room, and answers with JSON. What must not: pages, cookies, rules.

mod bearer;
pub mod occupancy;
mod problem;
pub mod routes;
pub mod v1;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

/// What a program is answered whose request is refused before any handler sees it; nothing
/// at an address that is not the API's.
pub fn refused(path: &str, status: StatusCode, sentence: &str) -> Option<HttpResponse> {
    let is_ours = routes::is_for_all(path) || v1::is_for_programs(path);
    is_ours.then(|| problem::Problem::new(status, sentence).error_response())
}
