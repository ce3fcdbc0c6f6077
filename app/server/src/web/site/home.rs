//! `/`: the start page.

use crate::text::messages::message;
use crate::web::auth::account_invitations::{self, InvitedView};
use crate::web::auth::providers;
use crate::web::auth::signin_view::ProviderButton;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::team::migration::{self, OfferView};
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, VARY};
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

/// The start page.
#[derive(Serialize)]
pub(crate) struct HomeView {
    /// Whether sign-in with a password is enabled.
    local: bool,
    /// The identity providers.
    providers: Vec<ProviderButton>,
    /// Whether the user may create a team.
    may_open: bool,
    /// The user's open invitations.
    invited: Vec<InvitedView>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "site/home.html";
}

/// The start page for users who are not in any team.
#[derive(Serialize)]
pub(crate) struct NoTeamView<'a> {
    /// The names of the teams that revoked the user's access.
    revoked: Vec<&'a str>,
    /// The user's open invitations.
    invited: Vec<InvitedView>,
    /// Whether the user may create a team.
    may_open: bool,
    /// The teams of the Flask version that the user was in.
    earlier: Vec<OfferView>,
}

impl View for NoTeamView<'_> {
    const TEMPLATE: &'static str = "site/no_team.html";
}

/// `GET /`. Redirects users who are in one team and have no open invitations to that team. API
/// clients that request JSON get a welcome message and the time, by which they can detect CFFA.
pub async fn show(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    if wants_json(&request) {
        return Ok(HttpResponse::Ok()
            .insert_header((VARY, "Accept"))
            .insert_header((CACHE_CONTROL, "no-store"))
            .json(json!({
                "message": "Welcome to CFFA, the money book of a casual football team.",
                "timestamp": Timestamp::now().to_string(),
            })));
    }
    let app = user.app();
    if user.account().is_some() && user.current().is_none() {
        let view = NoTeamView {
            revoked: user.revoked().iter().map(String::as_str).collect(),
            invited: account_invitations::section(&user).await?,
            may_open: user.may_open_team().await?,
            earlier: migration::offers(&user).await?,
        };
        return Page::of(message!("no-team-window-title"), "", &view).render(&user, None);
    }
    let invited = account_invitations::section(&user).await?;
    let book = match user.current() {
        Some(_) if invited.is_empty() && user.memberships().count() == 1 => {
            return Ok(see(landing(&user)));
        }
        Some(here) => Some(user.app().books.read(&here.team).await?),
        None => None,
    };
    let view = HomeView {
        local: app.config.local_accounts,
        providers: providers::buttons(app, "/"),
        may_open: user.may_open_team().await?,
        invited,
    };
    Page::of(message!("home-window-title"), "", &view).render(&user, book.as_deref())
}

fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT);
    let accept = accept.and_then(|it| it.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

/// `POST /teams/switch`: the gate has already found the user's membership of the team in the form.
pub async fn switch_team(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let wanted: Option<Uuid> = form.id("team");
    let place = user.membership()?;
    if wanted != Some(place.team.id) {
        return Err(WebError::Missing);
    }
    user.session()
        .set_team(place.team.id)
        .map_err(anyhow::Error::from)?;
    Ok(see(landing(&user)))
}

/// The first page of a team: the dashboard for managers, their own statement for players.
fn landing(user: &CurrentUser) -> &'static str {
    if user.is_manager() {
        "/cffa"
    } else {
        "/playerSummary"
    }
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for HomeView {
        fn samples() -> Vec<Self> {
            let full = HomeView {
                local: true,
                providers: vec![ProviderButton::sample()],
                may_open: true,
                invited: vec![InvitedView::sample()],
            };
            let empty = HomeView {
                local: false,
                providers: Vec::new(),
                may_open: false,
                invited: Vec::new(),
            };
            vec![full, empty]
        }
    }

    impl Sample for NoTeamView<'_> {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            let full = NoTeamView {
                revoked: vec!["Tuesday Turf"],
                invited: vec![InvitedView::sample()],
                may_open: true,
                earlier: OfferView::samples(),
            };
            let empty = NoTeamView {
                revoked: Vec::new(),
                invited: Vec::new(),
                may_open: false,
                earlier: Vec::new(),
            };
            vec![full, empty]
        }
    }
}
