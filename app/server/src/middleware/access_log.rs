//! A line in the log for each request. Whoever reads the log must not get in with what it
//! says, nor learn what somebody typed: of an address the line has the pattern of its route
//! alone, so ids of spaces, tokens and names never stand in it, however they were written.

use crate::http::client;
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::middleware::Logger;

/// What stands in the place of an address that is none of ours.
const NO_SUCH_ADDRESS: &str = "(no such address)";
/// What stands in the place of a method that nothing here knows.
const OTHER_METHOD: &str = "OTHER";

/// Methods that are named in the log; anybody can make up another.
const METHODS: [Method; 9] = [
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

/// Who asked, for what, what the answer was, how large it was, and how long it took.
pub fn logger() -> Logger {
    Logger::new("%{client}xi \"%{asked}xo\" %s %b %Dms")
        // Asked every ten seconds by the container itself; it would push out all else.
        .exclude("/healthz")
        .custom_request_replace("client", |request| {
            client::address(request.request()).map_or("-".to_owned(), |it| it.to_string())
        })
        .custom_response_replace("asked", asked)
        .log_target("cffa::http")
}

fn asked(answer: &ServiceResponse) -> String {
    let request = answer.request();
    let known = METHODS.iter().find(|method| *method == request.method());
    let method = known.map_or(OTHER_METHOD, Method::as_str);
    let pattern = request.match_pattern();
    format!("{method} {}", pattern.as_deref().unwrap_or(NO_SUCH_ADDRESS))
}
