//! A line in the log for each request, with the ID that all lines about it have. Whoever reads the
//! log must not get in with what it says, nor learn what somebody typed: of an address the line
//! has the pattern of its route alone, so ids of spaces, tokens and names never stand in it,
//! however they were written.

use crate::http::client;
use actix_web::HttpRequest;
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::middleware::Logger;

/// What stands in the place of an address that is none of ours.
const NO_SUCH_ADDRESS: &str = "(no such address)";
/// What stands in the place of a method that nothing here knows.
const OTHER_METHOD: &str = "OTHER";

/// Methods that are named in the log; anybody can make up another.
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

/// The lines of requests in the log.
const TARGET: &str = "cffa::http";

/// Who asked, for what, what the answer was, how large it was, and how long it took. The line has
/// its ID as all others have it: [`request_id::assign`] goes around this.
///
/// [`request_id::assign`]: crate::http::request_id::assign
pub fn logger() -> Logger {
    Logger::new("%{client}xi \"%{asked}xo\" %s %b %Dms")
        // Asked every ten seconds by the container itself; it would push out all else.
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

/// The name of a method: one of a few, whatever was sent.
pub(crate) fn method(method: &Method) -> &'static str {
    let known = METHODS.iter().find(|known| *known == method);
    known.map_or(OTHER_METHOD, Method::as_str)
}

/// The pattern of the route of a request: one of a few, whatever was sent.
pub(crate) fn route(request: &HttpRequest) -> String {
    request
        .match_pattern()
        .unwrap_or_else(|| NO_SUCH_ADDRESS.to_owned())
}
