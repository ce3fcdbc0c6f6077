//! Metrics of requests: their number, duration and status.

use crate::middleware::access_log::{method, route};
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use std::time::Instant;

/// The route of a request that failed before routing, for example because its session could not be
/// read.
const NO_ROUTE: &str = "(none)";

/// Counts a request when its response begins. The duration of a stream after that depends on how
/// long the client listens, which says nothing about this process.
///
/// # Errors
/// The errors of the wrapped service.
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
