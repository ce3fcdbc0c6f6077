//! `/count/{id}/events`: the live updates of a headcount. Each event contains the whole headcount
//! in the API's JSON.

use crate::api::occupancy;
use crate::web::headcount::page::parse;
use crate::web::support::error::WebError;
use crate::web::support::live;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::headcount::Headcounts;

/// `GET /count/{id}/events`
pub async fn events(
    request: HttpRequest,
    id: web::Path<String>,
    headcounts: web::Data<Headcounts>,
) -> Result<HttpResponse, WebError> {
    let seen = live::last_seen(&request);
    let from = live::counted_at(&request);
    let watcher = headcounts.live().watch_from(from, parse(&id)?, seen).await;
    live::stream(watcher, "space", occupancy::json)
}
