//! Limits on the head of a request, checked for every path before any of the body is read.

use crate::api;
use crate::app::App;
use crate::text::messages::message;
use crate::web::support::error::WebError;
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{CONTENT_ENCODING, HOST, HeaderMap};
use actix_web::http::uri::Authority;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};

/// The maximum length of a host name with its port, in bytes, which is the limit of DNS (RFC 1035).
/// Links in responses start with the host name.
const LONGEST_HOST: usize = 255;
/// The maximum length of path and query, in bytes: the limit of nginx in front of the app, and four
/// times the length of the longest address of the app, which has every filter filled in.
const LONGEST_ADDRESS: usize = 8_000;
/// The maximum length of a path segment, in bytes. Ids have 36, tokens 43.
const LONGEST_SEGMENT: usize = 255;

/// Checks whether the request may proceed to its handler.
///
/// # Errors
/// With the message for the client.
pub fn check(request: &ServiceRequest) -> Result<(), WebError> {
    check_encoding(request.headers())?;
    check_host(request)?;
    check_address(request)
}

/// Rejects compressed bodies: a few bytes could expand to more than the available memory before any
/// limit applies. Browsers never compress requests.
fn check_encoding(headers: &HeaderMap) -> Result<(), WebError> {
    let is_plain = |encoding: &[u8]| {
        let encoding = encoding.trim_ascii();
        encoding.is_empty() || encoding.eq_ignore_ascii_case(b"identity")
    };
    let mut encodings = headers.get_all(CONTENT_ENCODING);
    if encodings.all(|value| value.as_bytes().split(|byte| *byte == b',').all(is_plain)) {
        return Ok(());
    }
    Err(WebError::Unsupported(message!("error-compressed")))
}

/// Requires exactly one valid host name. HTTP/1.0 clients may omit it.
fn check_host(request: &ServiceRequest) -> Result<(), WebError> {
    let mut named = request.headers().get_all(HOST);
    let host = match (request.uri().authority(), named.next()) {
        (Some(authority), _) => authority.as_str().as_bytes(),
        (None, Some(host)) => host.as_bytes(),
        (None, None) => return Ok(()),
    };
    let fits = host.len() <= LONGEST_HOST && Authority::try_from(host).is_ok();
    if fits && named.next().is_none() {
        return Ok(());
    }
    Err(WebError::BadRequest(message!("error-host")))
}

/// Rejects overlong addresses, which no route has. Names of spaces are part of the path in the
/// Occupancy API, which has its own limit for them.
fn check_address(request: &ServiceRequest) -> Result<(), WebError> {
    let address = request
        .uri()
        .path_and_query()
        .map_or(0, |it| it.as_str().len());
    if address > LONGEST_ADDRESS {
        return Err(WebError::TooLongAddress);
    }
    let path = request.uri().path();
    let fits = |segment: &str| segment.len() <= LONGEST_SEGMENT;
    if path.split('/').all(fits) || api::occupancy::routes::is_for_all(path) {
        return Ok(());
    }
    Err(WebError::Missing)
}

/// The response when the handler is not called: a problem document for API clients, or a response
/// that becomes a page. Scripts of allowed origins can read it, as every response of the API.
pub fn answer(request: &HttpRequest, failure: &WebError) -> HttpResponse {
    let (status, sentence) = (failure.status_code(), failure.to_string());
    let for_programs = api::error_response(request.path(), status, &sentence);
    let mut answer = for_programs.unwrap_or_else(|| failure.error_response());
    if let Some(app) = request.app_data::<web::Data<App>>() {
        api::v1::allow_origin(&app.config.api_origins, request, &mut answer);
    }
    answer
}
