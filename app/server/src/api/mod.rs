//! The JSON API.
//!
//! What lives here: the Occupancy API ([`occupancy`]), what its errors look like (`problem`),
//! who asks (`bearer`).
//! What programs ask for by tokens is in [`v1`]. A handler parses what was sent, asks another
//! room, and answers with JSON. What must not: pages, cookies, rules.

mod bearer;
pub mod occupancy;
mod problem;
pub mod v1;

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use problem::Problem;

/// What a program is answered whose request is refused before any handler sees it; nothing
/// at an address that is not the API's.
pub fn refused(path: &str, status: StatusCode, sentence: &str) -> Option<HttpResponse> {
    let is_for_all = occupancy::routes::is_for_all(path);
    if !is_for_all && !v1::is_for_programs(path) {
        return None;
    }
    let problem = match status {
        // It says when to try again.
        StatusCode::SERVICE_UNAVAILABLE => Problem::away(sentence),
        _ => Problem::new(status, sentence),
    };
    let mut answer = problem.error_response();
    if is_for_all {
        // As all answers there: pages of other sites ask for headcounts, too.
        let everywhere = HeaderValue::from_static("*");
        answer
            .headers_mut()
            .insert(ACCESS_CONTROL_ALLOW_ORIGIN, everywhere);
    }
    Some(answer)
}
