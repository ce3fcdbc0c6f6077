//! Chooses the language of each response before anything is written, and adds it to the headers.

use crate::api;
use crate::text::messages::language::{Language, speaking};
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue, VARY,
};
use actix_web::middleware::Next;

/// Prefixes of the content types that are written in the reader's language.
const WRITTEN: [&str; 4] = [
    "text/html",
    "text/csv",
    "text/calendar",
    "application/manifest",
];

/// Responds in the reader's language. API clients get English.
///
/// # Errors
/// The errors of the wrapped service.
pub async fn speak(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if api::v1::is_for_programs(req.path()) || api::occupancy::routes::is_for_all(req.path()) {
        return next.call(req).await;
    }
    let language = Language::of(&req);
    match speaking(language, next.call(req)).await {
        Ok(mut answer) => {
            tell(answer.headers_mut(), language);
            Ok(answer)
        }
        Err(error) => {
            let mut answer = speaking(language, async { error.error_response() }).await;
            tell(answer.headers_mut(), language);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// Adds the language and what it depends on, so that caches don't serve the response in the wrong
/// language.
fn tell(headers: &mut HeaderMap, language: Language) {
    let kind = headers.get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !WRITTEN.iter().any(|written| kind.starts_with(written)) {
        return;
    }
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.id()));
    for header in [ACCEPT_LANGUAGE, COOKIE] {
        headers.append(VARY, HeaderValue::from_name(header));
    }
}
