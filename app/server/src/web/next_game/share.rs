//! `/next/share`: a text about the next game for the team's group chat.

use super::page_view::Share;
use crate::text::announcement;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::Page;
use crate::web::support::share::ShareView;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::clock;

/// `GET /next/share`
pub async fn show(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let next_games = &user.app().next_games;
    let next_game = next_games.of(team.id, clock::server_today()).await?;
    let next_game = next_game.ok_or(WebError::Missing)?;
    let token = next_games.token(&next_game);
    let link = token.map(|token| Share::of(&user, &request, token.reveal()).link);
    let text = announcement::text(&next_game, &book, link.as_deref());
    let view = ShareView::of(text, "/next".to_owned());
    Page::of(message!("share-title"), "next", &view).render(&user, Some(&book))
}
