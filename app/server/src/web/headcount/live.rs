//! `/count/{id}/events`: a space as it changes. Each event is the whole space in the API's
//! JSON.

use crate::api::occupancy;
use crate::web::headcount::page::parse;
use crate::web::support::error::Failure;
use crate::web::support::live;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::headcount::Spaces;

/// `GET /count/{id}/events`
pub async fn events(
    request: HttpRequest,
    id: web::Path<String>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Failure> {
    let seen = live::last_seen(&request);
    let from = live::counted_at(&request);
    let watcher = spaces.live().watch_from(from, parse(&id)?, seen).await;
    live::stream(watcher, "space", occupancy::json)
}
