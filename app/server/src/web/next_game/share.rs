//! `/next/share`: a text about the next game for the team's group chat, ready to send.

use super::announcement;
use super::page_view::Share;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::share::ShareView;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::clock;

/// `GET /next/share`
pub async fn show(asker: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let team = asker.team()?;
    let book = asker.app().books.read(team).await?;
    let plans = &asker.app().plans;
    let plan = plans.of(team.id, clock::server_today()).await?;
    let plan = plan.ok_or(WebError::Missing)?;
    let token = plans.token(&plan);
    let link = token.map(|token| Share::of(&asker, &request, token.reveal()).link);
    let text = announcement::text(&plan, &book, link.as_deref());
    let view = ShareView::of(text, "/next".to_owned());
    Page::of(message!("share-title"), "next", &view).render(&asker, Some(&book))
}
