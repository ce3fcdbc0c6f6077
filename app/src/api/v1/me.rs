//! Who asks: the account, what its token may do, and the teams it is in.

use crate::access::memberships;
use crate::access::tokens::Bearer;
use crate::api::problem::Problem;
use crate::store::{Role, Store, TeamId};
use actix_web::{HttpResponse, web};
use serde::Serialize;

#[derive(Serialize)]
struct Me {
    name: String,
    scopes: Vec<&'static str>,
    teams: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    id: TeamId,
    name: String,
    role: Role,
}

/// `GET /api/v1/me`
pub async fn show(bearer: Bearer, store: web::Data<dyn Store>) -> Result<HttpResponse, Problem> {
    let account = bearer.account.id;
    let mut teams = store.teams_of(account).await?;
    teams.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    let place = |team: crate::store::Team| {
        let member = memberships::active(&team, account)?;
        Some(Place {
            id: team.id,
            role: member.role,
            name: team.name,
        })
    };
    Ok(HttpResponse::Ok().json(Me {
        name: bearer.account.name,
        scopes: bearer.scopes.iter().map(|scope| scope.as_str()).collect(),
        teams: teams.into_iter().filter_map(place).collect(),
    }))
}
