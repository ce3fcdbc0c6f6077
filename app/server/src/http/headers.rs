//! What every answer tells browsers, whatever it is: a page, a redirect, a file or an
//! error. Nobody frames it, nothing runs in it but our own files, no other site learns of
//! its address, and nothing of it is kept by a cache unless its handler says otherwise.

use crate::app::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::ConnectionType;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, PERMISSIONS_POLICY,
    REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};
use std::sync::atomic::Ordering;

/// For every answer. No inline script or style is allowed, and no policy is loosened by
/// any page.
const FOR_ALL: [(HeaderName, &str); 8] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         object-src 'none'; img-src 'self' data:",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // For browsers older than frame-ancestors.
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "same-origin"),
    (
        PERMISSIONS_POLICY,
        "camera=(), geolocation=(), microphone=(), payment=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    // What may be kept says so itself: the files of the looks alone.
    (CACHE_CONTROL, "no-store"),
];

/// Two years, as Mozilla's TLS guideline asks for. Not for subdomains: the host may be
/// the house's own domain, with other things behind other names.
const HTTPS_ALONE: &str = "max-age=63072000";

/// Adds what is missing to the answer; also where the answer is an error that no handler
/// made, for those come by another way.
///
/// # Errors
/// As what it goes around.
pub async fn protect(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let app = req.app_data::<web::Data<App>>().cloned();
    let https = app.as_ref().is_some_and(|app| app.config.is_https());
    let is_stopping = || app.is_some_and(|app| app.stopping.load(Ordering::Relaxed));
    match next.call(req).await {
        Ok(mut answer) => {
            add(answer.headers_mut(), https);
            if is_stopping() {
                end_connection(answer.response_mut());
            }
            Ok(answer)
        }
        Err(error) => {
            let mut answer = error.error_response();
            add(answer.headers_mut(), https);
            if is_stopping() {
                end_connection(&mut answer);
            }
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// Has the client send its next request elsewhere: this process is about to end.
fn end_connection<B>(answer: &mut HttpResponse<B>) {
    answer.head_mut().set_connection_type(ConnectionType::Close);
}

fn add(headers: &mut HeaderMap, https: bool) {
    let secure = https.then_some((STRICT_TRANSPORT_SECURITY, HTTPS_ALONE));
    for (name, value) in FOR_ALL.into_iter().chain(secure) {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}
