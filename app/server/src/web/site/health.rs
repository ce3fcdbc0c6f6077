//! For those who watch over the program rather than use it.

use crate::web::support::current_user::CurrentUser;
use actix_web::HttpResponse;
use actix_web::http::header::RETRY_AFTER;

/// `GET /healthz`: the program runs.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}

/// `GET /readyz`: the program can do its work; if not, why.
pub async fn ready(user: CurrentUser) -> HttpResponse {
    let plain = "text/plain; charset=utf-8";
    match user.app().store.ready().await {
        Ok(()) => HttpResponse::Ok().content_type(plain).body("ok\n"),
        Err(why) => HttpResponse::ServiceUnavailable()
            .insert_header((RETRY_AFTER, "5"))
            .content_type(plain)
            .body(format!("{why}\n")),
    }
}
