//! One deadline for each request, which applies to all its calls to the database and other servers.
//! So the response time is limited however many calls a request makes.
//!
//! The deadline applies until the head of the response is sent: the rest of a file and the events
//! of a live page have none.

use crate::app::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, web};
use cffa_store::deadline;
use cffa_store::deadline::REQUEST_TIMEOUT;

/// A route without a deadline.
pub struct UnlimitedRoute {
    /// The HTTP method.
    pub method: Method,
    /// The path pattern, as in the route table.
    pub path: &'static str,
    /// Why it may take longer.
    pub reason: &'static str,
}

const EXPORT: &str = "reads a whole book and writes it to a file, two at a time";
const IMPORT: &str = "reads a file of up to 32 MB and writes it as a book, two at a time";
const REPLACE: &str = "writes or deletes a whole book while it replaces the team's";
const MIGRATE: &str = "reads all books of the Flask version and writes them as ours";

/// All routes without a deadline. Every other route has one.
pub const UNLIMITED_ROUTES: &[UnlimitedRoute] = &[
    route(Method::GET, "/settings/export", EXPORT),
    route(Method::GET, "/api/v1/teams/{team}/export", EXPORT),
    route(Method::POST, "/settings/import", IMPORT),
    route(Method::POST, "/settings/import/google", IMPORT),
    route(Method::POST, "/settings/import/choose", IMPORT),
    route(Method::POST, "/api/v1/teams/{team}/imports", IMPORT),
    route(
        Method::POST,
        "/api/v1/teams/{team}/imports/{import}/choices",
        IMPORT,
    ),
    route(Method::POST, "/settings/import/confirm", REPLACE),
    route(
        Method::POST,
        "/api/v1/teams/{team}/imports/{import}/adopt",
        REPLACE,
    ),
    route(Method::POST, "/settings/delete", REPLACE),
    route(Method::DELETE, "/api/v1/teams/{team}/book", REPLACE),
    route(Method::POST, "/settings/restore", REPLACE),
    route(
        Method::POST,
        "/api/v1/teams/{team}/earlier-books/{book}/restore",
        REPLACE,
    ),
    route(Method::POST, "/onboarding/earlier", MIGRATE),
];

const fn route(method: Method, path: &'static str, reason: &'static str) -> UnlimitedRoute {
    UnlimitedRoute {
        method,
        path,
        reason,
    }
}

/// Sets the deadline of a request.
///
/// # Errors
/// The errors of the wrapped service.
pub async fn apply<B: MessageBody + 'static>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if is_unlimited(&req) {
        return next.call(req).await;
    }
    let app = req.app_data::<web::Data<App>>();
    let within = app.map_or(REQUEST_TIMEOUT, |app| app.request_timeout);
    deadline::limit(within, next.call(req)).await
}

fn is_unlimited(req: &ServiceRequest) -> bool {
    let path = req.match_pattern();
    let method = match req.method() {
        &Method::HEAD => &Method::GET,
        method => method,
    };
    UNLIMITED_ROUTES
        .iter()
        .any(|route| route.method == *method && path.as_deref() == Some(route.path))
}
