//! Requests in the metrics of the process: how many, how long they took, how they ended.

use crate::middleware::access_log::{method, route};
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use std::time::Instant;

/// What stands for the route of a request that failed before it had one, as when its session
/// could not be read.
const NO_ROUTE: &str = "(none)";

/// Counts a request when its answer begins. What a stream sends after that takes as long as its
/// reader listens, which says nothing of this process.
///
/// # Errors
/// As what it goes around.
pub async fn count(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let began = Instant::now();
    let method = method(req.method());
    let answer = next.call(req).await;
    let (route, status) = match &answer {
        Ok(answer) => (route(answer.request()), answer.status()),
        Err(error) => (NO_ROUTE.to_owned(), error.as_response_error().status_code()),
    };
    cffa_metrics::request_answered(method, route, status.as_u16(), began.elapsed());
    answer
}
