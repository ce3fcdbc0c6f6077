//! A log line for each request, with the request ID that all lines about it have. The log must not
//! contain anything that gives access, or anything that people typed. So a line has only the route
//! pattern instead of the path: ids of spaces, tokens and names never appear in it, whatever their
//! encoding.

use crate::http::client;
use actix_web::HttpRequest;
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::middleware::Logger;

/// Logged instead of a path that matches no route.
const NO_SUCH_ADDRESS: &str = "(no such address)";
/// Logged instead of an unknown method.
const OTHER_METHOD: &str = "OTHER";

/// The methods that the log names; clients can send any others.
static METHODS: [Method; 9] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::DELETE,
    Method::OPTIONS,
    Method::PATCH,
    Method::TRACE,
    Method::CONNECT,
];

/// The log target of these lines.
const TARGET: &str = "cffa::http";

/// Logs the client, request, status, response size and duration. The ID comes from
/// [`request_id::assign`], which wraps this middleware.
///
/// [`request_id::assign`]: crate::http::request_id::assign
pub fn logger() -> Logger {
    Logger::new("%{client}xi \"%{asked}xo\" %s %b %Dms")
        // The container's own health check requests it every ten seconds, which would drown out all
        // other lines.
        .exclude("/healthz")
        .custom_request_replace("client", |request| {
            client::address(request.request()).map_or("-".to_owned(), |it| it.to_string())
        })
        .custom_response_replace("asked", asked)
        .log_target(TARGET)
}

fn asked(answer: &ServiceResponse) -> String {
    let request = answer.request();
    format!("{} {}", method(request.method()), route(request))
}

/// The name of a method: one of a fixed set, whatever the client sent.
pub(crate) fn method(method: &Method) -> &'static str {
    let known = METHODS.iter().find(|known| *known == method);
    known.map_or(OTHER_METHOD, Method::as_str)
}

/// The route pattern of a request: one of a fixed set, whatever the client sent.
pub(crate) fn route(request: &HttpRequest) -> String {
    request
        .match_pattern()
        .unwrap_or_else(|| NO_SUCH_ADDRESS.to_owned())
}
