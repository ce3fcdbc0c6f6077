//! Health and readiness probes.

use crate::web::support::current_user::CurrentUser;
use actix_web::HttpResponse;
use actix_web::http::header::RETRY_AFTER;
use std::sync::atomic::Ordering;

/// `GET /healthz`: the process is running.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type(PLAIN).body("ok\n")
}

/// The content type of both responses.
const PLAIN: &str = "text/plain; charset=utf-8";

/// `GET /readyz`: whether the application is ready, and if not, why.
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
