//! Who asks: the account, what its token may do, and the teams it is in.

use crate::api::problem::Problem;
use crate::api::v1::support::context::CurrentToken;
use crate::api::v1::support::types::RoleName;
use actix_web::{HttpResponse, web};
use cffa_services::teams;
use cffa_store::Store;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who asks.
#[derive(Serialize, ToSchema)]
pub struct Me {
    /// The name of the owner of the token.
    name: String,
    /// What the token may do at most.
    #[schema(value_type = Vec<String>)]
    scopes: Vec<&'static str>,
    teams: Vec<Place>,
}

/// A team that they are in.
#[derive(Serialize, ToSchema)]
#[schema(as = MyTeam)]
struct Place {
    id: Uuid,
    name: String,
    role: RoleName,
}

/// `GET /api/v1/me`
pub async fn show(
    CurrentToken(bearer): CurrentToken,
    store: web::Data<dyn Store>,
) -> Result<HttpResponse, Problem> {
    let account = bearer.account.id;
    let mut teams = store.teams_of(account).await?;
    teams.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    let place = |team: cffa_store::Team| {
        let member = teams::active(&team, account)?;
        Some(Place {
            id: team.id,
            role: member.role.into(),
            name: team.name,
        })
    };
    Ok(HttpResponse::Ok().json(Me {
        name: bearer.account.name,
        scopes: bearer.scopes.iter().map(|scope| scope.as_str()).collect(),
        teams: teams.into_iter().filter_map(place).collect(),
    }))
}
