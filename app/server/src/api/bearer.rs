//! Who asks by a program, and what is answered when that is not known or not enough
//! (RFC 6750, 3).

use super::problem::Problem;
use crate::http::{client, security_log};
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, web};
use cffa_services::auth::tokens::{Bearer, BearerRefusal, Scope, Tokens};
use cffa_services::auth::{Door, Throttle};
use jiff::Timestamp;

/// Who asks. Tokens that open nothing are counted by the address that sends them; good ones
/// are not, and go on being served beside them: what makes a token good can't be guessed,
/// only tried without end.
///
/// # Errors
/// A [`Problem`] with its challenge.
pub async fn find(request: &HttpRequest) -> Result<Bearer, Problem> {
    let missing = || Problem::ours("an address of the API without its tokens");
    let tokens = request
        .app_data::<web::Data<Tokens>>()
        .ok_or_else(missing)?;
    let mut headers = request.headers().get_all(AUTHORIZATION);
    let authorization = match (headers.next(), headers.next()) {
        (None, _) => None,
        (Some(one), None) => Some(one.to_str().map_err(|_| BearerRefusal::Malformed)?),
        (Some(_), Some(_)) => return Err(BearerRefusal::Malformed.into()),
    };
    let found = tokens.bearer(authorization, Timestamp::now()).await;
    if let Err(why @ (BearerRefusal::Invalid(_) | BearerRefusal::Nobody { .. })) = &found {
        security_log::kept_out(why, request);
    }
    if let Err(BearerRefusal::Invalid(_)) = found
        && let Some(address) = client::address(request)
        && let Some(throttle) = request.app_data::<web::Data<Throttle>>()
    {
        throttle.check(Door::Bearer, address)?;
    }
    Ok(found?)
}

/// Whether a token may do something at all. Whether its account may, in a team, is for the
/// membership to say.
///
/// # Errors
/// 403 with what is missing.
pub fn require(bearer: &Bearer, scope: Scope) -> Result<(), Problem> {
    if bearer.scopes.has(scope) {
        return Ok(());
    }
    let has = match bearer.scopes.is_empty() {
        true => "none".to_owned(),
        false => bearer.scopes.to_string(),
    };
    let sentence =
        format!("This needs the scope {scope}, which the token does not have. Its scopes: {has}.");
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
            BearerRefusal::Away(_) => return Problem::away(sentence),
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
