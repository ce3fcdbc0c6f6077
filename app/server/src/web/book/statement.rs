//! `/playerSummary`: a player's balance, statement and games.

use super::claims::OwnClaimView;
use super::pay_view::Payees;
use super::players::player_id;
use super::statement_view::{Boxes, PlayerPageView, Reader, unlinked_page};
use crate::web::next_game::view::Boxed;
use crate::web::support::book_page::{self, BookPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::Page;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Player, PlayerId};
use cffa_services::books::Reading;
use cffa_store::Team;
use serde::{Deserialize, Serialize};

/// Which page of the statement.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    page: String,
}

/// What the page of a player shows besides the book.
#[derive(Serialize)]
struct Shown {
    player: PlayerId,
    /// The page of the statement.
    page: usize,
    /// Whether it is the reader's own page, at its own address.
    at_own_address: bool,
    reader: Reader,
    next: Option<Boxed>,
    payees: Option<Payees>,
    /// Whether the reader can claim a payment on it.
    may_claim: bool,
}

/// The page of a member who is not linked to a player yet.
#[derive(Serialize)]
struct Unlinked;

/// `GET /playerSummary`: the user's own.
pub async fn own(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let (book, next) = Boxed::with_book(&user).await?;
    let player = user.membership()?.player(&book);
    match player.and_then(|id| book.player(id)) {
        Some(player) => {
            let shown = own_page(&user, &book, next, player, &query).await?;
            book_page::render(shown, &user, &book)
        }
        None => book_page::render(Unlinked, &user, &book),
    }
}

/// The user's own page.
pub(super) async fn own_page(
    user: &CurrentUser,
    book: &Book,
    next: Option<Boxed>,
    player: &Player,
    query: &PageQuery,
) -> Result<impl BookPage + use<>, WebError> {
    let me = user.signed_in()?.id;
    // Managers are not shown their own payment methods.
    let payees = Payees::find(user, user.team()?, book, player, Some(me)).await?;
    Ok(Shown {
        next,
        payees,
        at_own_address: true,
        may_claim: !user.is_manager(),
        ..Shown::of(user, book, player, query)?
    })
}

/// `GET /playerSummary/{id}`: any player's, for managers.
pub async fn of(
    user: CurrentUser,
    id: web::Path<String>,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book
        .resolve_player(player_id(&id)?)
        .ok_or(WebError::Missing)?;
    let shown = Shown {
        payees: Payees::find(&user, user.team()?, &book, player, None).await?,
        ..Shown::of(&user, &book, player, &query)?
    };
    book_page::render(shown, &user, &book)
}

impl Shown {
    fn of(
        user: &CurrentUser,
        book: &Book,
        player: &Player,
        query: &PageQuery,
    ) -> Result<Shown, WebError> {
        Ok(Shown {
            player: player.id,
            page: query.page.parse().unwrap_or(1),
            at_own_address: false,
            reader: Reader {
                own: user.membership()?.player(book) == Some(player.id),
                manager: user.is_manager(),
            },
            next: None,
            payees: None,
            may_claim: false,
        })
    }
}

impl BookPage for Shown {
    fn page(self, book: &Reading, team: &Team) -> Page {
        // The player was found in this book.
        let Some(player) = book.player(self.player) else {
            return unlinked_page();
        };
        let path = match self.at_own_address {
            true => "/playerSummary".to_owned(),
            false => format!("/playerSummary/{}", player.id),
        };
        let nav = if self.reader.own { "me" } else { "players" };
        let boxes = Boxes {
            next: self.next.map(|next| next.brief_of(book, player.id)),
            pay: self.payees.map(|payees| payees.view(team, book, player)),
            claim: match self.at_own_address {
                true => OwnClaimView::of(team, self.may_claim, book, player),
                false => None,
            },
        };
        let at = (&*path, self.page);
        let view = PlayerPageView::of(book, player, self.reader, at, boxes);
        Page::of(player.details.name.as_str(), nav, &view)
    }
}

impl BookPage for Unlinked {
    fn page(self, _: &Reading, _: &Team) -> Page {
        unlinked_page()
    }
}
