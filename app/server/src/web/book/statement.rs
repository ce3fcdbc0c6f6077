//! `/playerSummary`: a player's balance, statement and games.

use super::claims::OwnClaimView;
use super::pay_view::PayView;
use super::players::player_id;
use super::statement_view::{Boxes, PlayerPageView, Reader, unlinked_page};
use crate::web::next_game;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::Page;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Player};
use serde::Deserialize;

/// Which page of the statement.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

/// `GET /playerSummary`: the user's own.
pub async fn own(user: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    match user
        .membership()?
        .player(&book)
        .and_then(|id| book.player(id))
    {
        Some(player) => {
            let page = own_page(&user, &book, player, &asked).await?;
            page.render(&user, Some(&book))
        }
        None => unlinked_page().render(&user, Some(&book)),
    }
}

/// The user's own page.
pub(super) async fn own_page(
    user: &CurrentUser,
    book: &Book,
    player: &Player,
    asked: &Asked,
) -> Result<Page, WebError> {
    let boxes = Boxes {
        next: next_game::view::brief_of(user, book, player.id).await?,
        pay: PayView::of(user, book, player, true).await?,
        claim: OwnClaimView::of(user, book, player),
    };
    page(user, book, player, asked, "/playerSummary", boxes)
}

/// `GET /playerSummary/{id}`: any player's, for managers.
pub async fn of(
    user: CurrentUser,
    id: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book
        .resolve_player(player_id(&id)?)
        .ok_or(WebError::Missing)?;
    let boxes = Boxes {
        next: None,
        pay: PayView::of(&user, &book, player, false).await?,
        claim: None,
    };
    let path = format!("/playerSummary/{}", player.id);
    page(&user, &book, player, &asked, &path, boxes)?.render(&user, Some(&book))
}

fn page(
    user: &CurrentUser,
    book: &Book,
    player: &Player,
    asked: &Asked,
    path: &str,
    boxes: Boxes,
) -> Result<Page, WebError> {
    let reader = Reader {
        own: user.membership()?.player(book) == Some(player.id),
        manager: user.is_manager(),
    };
    let nav = if reader.own { "me" } else { "players" };
    let asked = asked.page.parse().unwrap_or(1);
    let view = PlayerPageView::of(book, player, reader, (path, asked), boxes);
    Ok(Page::of(player.details.name.as_str(), nav, &view))
}
