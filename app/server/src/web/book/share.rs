//! `/share` and `/games/{id}/share`: a text for the team's group chat, ready to send.

use super::games::game_id;
use crate::text::messages::message;
use crate::text::share::Sender;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::Page;
use crate::web::support::respond::own_address;
use crate::web::support::share::ShareView;
use actix_web::{HttpRequest, HttpResponse, web};

/// The user as the sender of a text.
fn sender<'a>(user: &'a CurrentUser, address: &'a str) -> Result<Sender<'a>, WebError> {
    Ok(Sender {
        app: user.app(),
        team: user.team()?,
        account: user.signed_in()?.id,
        address,
    })
}

/// `GET /share`
pub async fn show_balances(
    user: CurrentUser,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let address = own_address(&user, &request);
    let book = user.app().books.read(user.team()?).await?;
    let text = sender(&user, &address)?.balances(&book).await?;
    let view = ShareView::of(text, "/cffa".to_owned());
    Page::of(message!("share-title"), "dashboard", &view).render(&user, Some(&book))
}

/// `GET /games/{id}/share`
pub async fn show_game(
    user: CurrentUser,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let address = own_address(&user, &request);
    let book = user.app().books.read(user.team()?).await?;
    let game = book.game(game_id(&id)?).ok_or(WebError::Missing)?;
    let text = sender(&user, &address)?.game(&book, game).await?;
    let view = ShareView::of(text, format!("/games/{}", game.id));
    Page::of(message!("share-title"), "games", &view).render(&user, Some(&book))
}
