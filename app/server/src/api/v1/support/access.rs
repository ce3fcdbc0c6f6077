//! Middleware before every handler: authenticates the token, finds the team of the path and
//! enforces the route's access level. Access is decided nowhere else.

use super::context::ApiContext;
use crate::api::bearer;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::app::App;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, ResponseError, web};
use cffa_services::auth::tokens::{Bearer, Scope};
use cffa_services::teams::{Membership, active, member};
use cffa_store::{AccountId, Member, Team};
use uuid::Uuid;

/// What a route requires of the token and its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// No token: the response is the same for everyone.
    Public,
    /// Any token: the route is about the token itself.
    Token,
    /// This scope. The route concerns no team, or all teams of the requester.
    Scope(Scope),
    /// This scope, and membership of the team in the path.
    Member(Scope),
    /// This scope, and the manager role in the team in the path.
    Manager(Scope),
}

impl Access {
    /// The required scope, if any.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Access::Public | Access::Token => None,
            Access::Scope(scope) | Access::Member(scope) | Access::Manager(scope) => Some(scope),
        }
    }
}

/// Passes the request to its handler, or responds with an error.
///
/// # Errors
/// As the handler.
pub(crate) async fn authorize(
    access: Access,
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(access, req.request()).await {
        Ok(()) => Ok(next.call(req).await?.map_into_boxed_body()),
        Err(problem) => Ok(req.into_response(problem.error_response())),
    }
}

/// Authenticates the requester and stores the [`ApiContext`] with the request.
async fn check(access: Access, request: &HttpRequest) -> Result<(), Problem> {
    if access == Access::Public {
        return Ok(());
    }
    let app = request
        .app_data::<web::Data<App>>()
        .ok_or_else(|| Problem::internal("an API route without the application"))?;
    let (bearer, teams) = bearer::find(app, request).await?;
    if let Some(scope) = access.scope() {
        bearer::require(&bearer, scope)?;
    }
    app.throttle.check_caller(bearer.account.id)?;
    let membership = match access {
        Access::Member(_) | Access::Manager(_) => Some(membership(request, teams, &bearer)?),
        Access::Public | Access::Token | Access::Scope(_) => None,
    };
    if let (Access::Manager(_), Some(membership)) = (access, &membership)
        && !membership.is_manager()
    {
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            sentences::MANAGERS_ONLY,
        ));
    }
    request.extensions_mut().insert(bearer.clone());
    let context = ApiContext::new(app.clone(), bearer, membership);
    request.extensions_mut().insert(context);
    Ok(())
}

/// The requester's membership of the team in the path. Other people's teams are reported as
/// nonexistent.
fn membership(
    request: &HttpRequest,
    mut teams: Vec<Team>,
    bearer: &Bearer,
) -> Result<Membership, Problem> {
    let team = request.match_info().get("team").unwrap_or_default();
    let id = Uuid::parse_str(team).map_err(|_| no_such_team())?;
    let at = teams.iter().position(|team| team.id == id);
    let team = teams.swap_remove(at.ok_or_else(no_such_team)?);
    let member = require_member(&team, bearer.account.id)?.clone();
    Ok(Membership { team, member })
}

/// The account's membership of a team.
///
/// # Errors
/// When the account is not a member, or its access was revoked.
pub fn require_member(team: &Team, account: AccountId) -> Result<&Member, Problem> {
    match (active(team, account), member(team, account)) {
        (Some(found), _) => Ok(found),
        (None, Some(_)) => Err(Problem::new(
            StatusCode::FORBIDDEN,
            sentences::ACCESS_REVOKED,
        )),
        (None, None) => Err(no_such_team()),
    }
}

/// The team does not exist, or the requester is not a member: both look the same.
pub fn no_such_team() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, sentences::NO_SUCH_TEAM)
}
