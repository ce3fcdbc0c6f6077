//! The gate before every handler: finds out who asks, and lets in whose token may do that.

use crate::access::tokens::{Bearer, Scope};
use crate::api::bearer;
use crate::api::problem::Problem;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest, ResponseError};
use std::future::{Ready, ready};

/// What a token must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Any token will do: it is about the token itself.
    Token,
    /// This scope.
    Scope(Scope),
}

/// Lets the request through to its handler, or answers in its place.
///
/// # Errors
/// As the handler.
pub(super) async fn admit(
    needs: Needs,
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(needs, req.request()).await {
        Ok(bearer) => {
            req.extensions_mut().insert(bearer);
            Ok(next.call(req).await?.map_into_boxed_body())
        }
        Err(problem) => Ok(req.into_response(problem.error_response())),
    }
}

async fn check(needs: Needs, request: &HttpRequest) -> Result<Bearer, Problem> {
    let bearer = bearer::find(request).await?;
    if let Needs::Scope(scope) = needs {
        bearer::require(&bearer, scope)?;
    }
    Ok(bearer)
}

impl FromRequest for Bearer {
    type Error = Problem;
    type Future = Ready<Result<Bearer, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        // Absent only where a handler was registered outside the route table.
        let found = req.extensions().get::<Bearer>().cloned();
        ready(found.ok_or_else(|| Problem::ours("a route without its gate")))
    }
}
