//! Authentication by bearer tokens (RFC 6750), and its error responses.

use super::problem::Problem;
use crate::api::sentences;
use crate::app::App;
use crate::http::{client, security_log};
use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use cffa_services::auth::LimitedAction;
use cffa_services::auth::tokens::{Bearer, BearerRefusal, Scope};
use cffa_store::Team;
use jiff::Timestamp;

/// Authenticates the request. Also returns the teams of which the account is or was a member. Invalid
/// tokens are counted by client address and rate limited; valid tokens from the same address are
/// still accepted.
///
/// # Errors
/// A [`Problem`] with its challenge.
pub async fn find(app: &App, request: &HttpRequest) -> Result<(Bearer, Vec<Team>), Problem> {
    let mut headers = request.headers().get_all(AUTHORIZATION);
    let authorization = match (headers.next(), headers.next()) {
        (None, _) => None,
        (Some(one), None) => Some(one.to_str().map_err(|_| BearerRefusal::Malformed)?),
        (Some(_), Some(_)) => return Err(BearerRefusal::Malformed.into()),
    };
    let found = app.tokens.bearer(authorization, Timestamp::now()).await;
    if let Err(why @ (BearerRefusal::Invalid(_) | BearerRefusal::Nobody { .. })) = &found {
        security_log::kept_out(why, request);
    }
    if let Err(BearerRefusal::Invalid(_)) = found
        && let Some(address) = client::address(request)
    {
        app.throttle.check(LimitedAction::Bearer, address)?;
    }
    Ok(found?)
}

/// Requires a scope. What the account may do in a team depends on its membership as well.
///
/// # Errors
/// 403 with the missing scope.
pub fn require(bearer: &Bearer, scope: Scope) -> Result<(), Problem> {
    if bearer.scopes.has(scope) {
        return Ok(());
    }
    let has = match bearer.scopes.is_empty() {
        true => "none".to_owned(),
        false => bearer.scopes.to_string(),
    };
    let sentence = sentences::scope_missing(scope, &has);
    let problem = Problem::new(StatusCode::FORBIDDEN, &sentence);
    Err(problem.challenged(&[
        ("error", "insufficient_scope"),
        ("error_description", &sentence),
        ("scope", scope.as_str()),
    ]))
}

impl From<BearerRefusal> for Problem {
    fn from(refusal: BearerRefusal) -> Problem {
        let sentence = refusal.to_string();
        let (status, error) = match refusal {
            BearerRefusal::Missing => (StatusCode::UNAUTHORIZED, None),
            BearerRefusal::Malformed => (StatusCode::BAD_REQUEST, Some("invalid_request")),
            BearerRefusal::Invalid(_) => (StatusCode::UNAUTHORIZED, Some("invalid_token")),
            BearerRefusal::Nobody { .. } => (StatusCode::FORBIDDEN, None),
            BearerRefusal::Unavailable(_) => return Problem::unavailable(sentence),
            BearerRefusal::Store(error) => return error.into(),
        };
        let problem = Problem::new(status, &sentence);
        match error {
            Some(error) => {
                problem.challenged(&[("error", error), ("error_description", &sentence)])
            }
            None => problem.challenged(&[]),
        }
    }
}
