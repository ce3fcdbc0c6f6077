//! What a request may be, as far as its head tells: asked before anything of its body is
//! read, for every address alike.

use crate::api;
use crate::app::App;
use crate::text::messages::message;
use crate::web::support::error::WebError;
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{CONTENT_ENCODING, HOST, HeaderMap};
use actix_web::http::uri::Authority;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};

/// The longest name of a host, in bytes, with its port: what the DNS allows (RFC 1035).
/// Links of ours begin with it.
const LONGEST_HOST: usize = 255;
/// The longest address, in bytes: as nginx in front of us takes it, and four times as long
/// as ours with every filter filled in.
const LONGEST_ADDRESS: usize = 8_000;
/// The longest part of an address between two slashes, in bytes. Ids have 36, tokens 43.
const LONGEST_SEGMENT: usize = 255;

/// Whether the request may go on to its handler.
///
/// # Errors
/// With the sentence that whoever sent it is told.
pub fn check(request: &ServiceRequest) -> Result<(), WebError> {
    check_encoding(request.headers())?;
    check_host(request)?;
    check_address(request)
}

/// Nothing that is sent here may be compressed: a few bytes would become more than there is
/// memory before any limit is asked. Browsers never do it.
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

/// One host, and one that can be the name of a host. Programs of HTTP/1.0 name none.
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

/// Nothing lives at a longer address. The names of spaces stand in addresses of the API,
/// which has its own limit for them.
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

/// The answer in a handler's place: for programs a problem document, for people what
/// becomes a page. Scripts of allowed sites may read it, as any other answer of the API.
pub fn answer(request: &HttpRequest, failure: &WebError) -> HttpResponse {
    let (status, sentence) = (failure.status_code(), failure.to_string());
    let for_programs = api::error_response(request.path(), status, &sentence);
    let mut answer = for_programs.unwrap_or_else(|| failure.error_response());
    if let Some(app) = request.app_data::<web::Data<App>>() {
        api::v1::allow_origin(&app.config.api_origins, request, &mut answer);
    }
    answer
}
