//! The language of each page: chosen once, before anything is written, and told with the answer.

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

/// Kinds of answers that are written in the reader's language, by their beginnings.
const WRITTEN: [&str; 4] = [
    "text/html",
    "text/csv",
    "text/calendar",
    "application/manifest",
];

/// Answers in the language of the reader. Programs that use the API get English.
///
/// # Errors
/// As what it goes around.
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

/// Says which language it is, and what it depends on, so that no cache gives it to others.
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
