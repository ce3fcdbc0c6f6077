//! Security headers of every response, whether page, redirect, file or error. Responses can't be
//! framed, only scripts of this application run, other sites don't learn the page's address, and
//! caches store nothing unless the handler allows it.

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

/// The headers of every response. They allow no inline scripts or styles, and no page loosens the
/// policy.
const FOR_ALL: [(HeaderName, &str); 8] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         object-src 'none'; img-src 'self' data:",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // For browsers that don't support `frame-ancestors`.
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
    // Handlers set their own value where caching is allowed, such as for static files.
    (CACHE_CONTROL, "no-store"),
];

/// Two years, as Mozilla's TLS guideline recommends. Not for subdomains: the host may be the apex
/// domain of an organization that runs other services on subdomains.
const HTTPS_ALONE: &str = "max-age=63072000";

/// Adds missing headers to the response. This includes errors that no handler made, which arrive
/// here by another path.
///
/// # Errors
/// The errors of the wrapped service.
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

/// Makes the client open a new connection for its next request, because this process is shutting
/// down.
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
