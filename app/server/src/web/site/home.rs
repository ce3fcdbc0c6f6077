//! `/`: what this is, or where to go from here.

use crate::web::auth::providers;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::respond::see;
use crate::web::team::migration;
use crate::web::team::named_invitations;
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, VARY};
use actix_web::{HttpRequest, HttpResponse};
use cffa_store::Role;
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

/// `GET /`. A program that asks for JSON gets a greeting and the time, by which it can
/// tell that CFFA is there.
pub async fn show(asker: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    if wants_json(&request) {
        return Ok(HttpResponse::Ok()
            .insert_header((VARY, "Accept"))
            .insert_header((CACHE_CONTROL, "no-store"))
            .json(json!({
                "message": "Welcome to CFFA, the money book of a casual football team.",
                "timestamp": Timestamp::now().to_string(),
            })));
    }
    let app = asker.app();
    if asker.account().is_some() && asker.here().is_none() {
        return Page::new("site/no_team.html", message!("no-team-window-title"), "")
            .with("revoked", asker.revoked())
            .with("invited", &named_invitations::section(&asker).await?)
            .with("may_open", &may_open_team(&asker).await?)
            .with("earlier", &migration::offers(&asker).await?)
            .render(&asker, None);
    }
    let book = match asker.here() {
        Some(here) => Some(asker.app().books.read(&here.team).await?),
        None => None,
    };
    Page::new("site/home.html", message!("home-window-title"), "")
        .with("local", &app.config.local_accounts)
        .with("providers", &providers::buttons(app, "/"))
        .with("may_open", &may_open_team(&asker).await?)
        .with("invited", &named_invitations::section(&asker).await?)
        .render(&asker, book.as_deref())
}

fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT);
    let accept = accept.and_then(|it| it.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

/// Whether the asker may open a team of their own.
pub(crate) async fn may_open_team(asker: &CurrentUser) -> Result<bool, WebError> {
    let Some(account) = asker.account() else {
        return Ok(false);
    };
    let manages = asker.places().any(|it| it.member.role == Role::Manager);
    let identities = &asker.app().identities;
    Ok(identities.may_open_team(account, manages).await?)
}

/// `POST /teams/switch`: the gate found the place in the team that the form names.
pub async fn switch_team(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let wanted: Option<Uuid> = form.id("team");
    let place = asker.place()?;
    if wanted != Some(place.team.id) {
        return Err(WebError::Missing);
    }
    asker
        .session()
        .set_team(place.team.id)
        .map_err(anyhow::Error::from)?;
    Ok(see(if asker.is_manager() {
        "/cffa"
    } else {
        "/playerSummary"
    }))
}
