//! For those who watch over the program rather than use it.

use crate::web::support::current_user::CurrentUser;
use actix_web::HttpResponse;
use actix_web::http::header::RETRY_AFTER;
use std::sync::atomic::Ordering;

/// `GET /healthz`: the program runs.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type(PLAIN).body("ok\n")
}

/// What both answer with.
const PLAIN: &str = "text/plain; charset=utf-8";

/// `GET /readyz`: the program can do its work; if not, why.
pub async fn ready(user: CurrentUser) -> HttpResponse {
    if user.app().stopping.load(Ordering::Relaxed) {
        return unready("the server is stopping");
    }
    match user.app().store.ready().await {
        Ok(()) => HttpResponse::Ok().content_type(PLAIN).body("ok\n"),
        Err(why) => unready(&why.to_string()),
    }
}

fn unready(why: &str) -> HttpResponse {
    HttpResponse::ServiceUnavailable()
        .insert_header((RETRY_AFTER, "5"))
        .content_type(PLAIN)
        .body(format!("{why}\n"))
}
