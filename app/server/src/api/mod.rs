//! The JSON API.
//!
//! It consists of the API with bearer tokens ([`v1`]), the Occupancy API ([`occupancy`]), the
//! authentication (`bearer`), the error documents (`problem`) and their text (`sentences`). A
//! handler parses the request, calls a service and responds with JSON. Pages, cookies and rules
//! don't belong here.

mod bearer;
pub mod occupancy;
mod problem;
mod sentences;
pub mod v1;

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use problem::Problem;

/// The response to a request that is rejected before any handler sees it; `None` for paths
/// outside the API.
pub fn error_response(path: &str, status: StatusCode, sentence: &str) -> Option<HttpResponse> {
    let is_for_all = occupancy::routes::is_for_all(path);
    if !is_for_all && !v1::is_for_programs(path) {
        return None;
    }
    let problem = match status {
        // This one adds the time to retry after.
        StatusCode::SERVICE_UNAVAILABLE => Problem::unavailable(sentence),
        _ => Problem::new(status, sentence),
    };
    let mut response = problem.error_response();
    if is_for_all {
        // As in all responses there: pages of other sites use headcounts, too.
        let any_origin = HeaderValue::from_static("*");
        response
            .headers_mut()
            .insert(ACCESS_CONTROL_ALLOW_ORIGIN, any_origin);
    }
    Some(response)
}
