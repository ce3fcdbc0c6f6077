//! `me`: the account that the token belongs to, its scopes and its teams.

use crate::api::problem::Problem;
use crate::api::v1::support::context::CurrentToken;
use crate::api::v1::support::types::RoleName;
use crate::app::App;
use actix_web::{HttpResponse, web};
use cffa_services::teams;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The owner and the scopes of the token.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// The name of the owner of the token.
    name: String,
    /// The scopes of the token.
    #[schema(value_type = Vec<String>)]
    scopes: Vec<&'static str>,
    teams: Vec<TeamEntry>,
}

/// A team that the owner is a member of.
#[derive(Serialize, ToSchema)]
#[schema(as = MyTeam)]
struct TeamEntry {
    id: Uuid,
    name: String,
    role: RoleName,
}

/// `GET /api/v1/me`
pub async fn show(
    CurrentToken(bearer): CurrentToken,
    app: web::Data<App>,
) -> Result<HttpResponse, Problem> {
    let account = bearer.account.id;
    let mut teams = app.store.teams_of(account).await?;
    teams.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    let entry = |team: cffa_store::Team| {
        let member = teams::active(&team, account)?;
        Some(TeamEntry {
            id: team.id,
            role: member.role.into(),
            name: team.name,
        })
    };
    Ok(HttpResponse::Ok().json(Me {
        name: bearer.account.name,
        scopes: bearer.scopes.iter().map(|scope| scope.as_str()).collect(),
        teams: teams.into_iter().filter_map(entry).collect(),
    }))
}
