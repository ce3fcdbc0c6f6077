//! `/playerSummary/.../print` and `statement.csv`: a player's whole statement, for paper and
//! for a spreadsheet.

use super::players::player_id;
use super::statement::{line_view, totals};
use crate::http::download;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::views;
use crate::web::support::views::{MoneyView, day, money};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Player};
use cffa_services::clock;
use serde::Serialize;

/// Lines that are printed, some fifty pages. What was before is one line.
const MOST: usize = 2_000;

#[derive(Serialize)]
struct BroughtForward {
    lines: usize,
    balance: MoneyView,
}

/// `GET /playerSummary/print`: the asker's own, as a page for paper.
pub async fn own(asker: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    match own_player(&asker, &book)? {
        Some(player) => page(&asker, &book, player),
        None => Page::new("book/unlinked.html", message!("common-my-statement"), "me")
            .render(&asker, Some(&book)),
    }
}

/// `GET /playerSummary/statement.csv`: the asker's own, as a file.
pub async fn own_csv(asker: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    match own_player(&asker, &book)? {
        Some(player) => csv(&book, player),
        None => Err(WebError::Missing),
    }
}

/// `GET /playerSummary/{id}/print`: any player's, for managers.
pub async fn of(asker: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.today(player_id(&id)?).ok_or(WebError::Missing)?;
    page(&asker, &book, player)
}

/// `GET /playerSummary/{id}/statement.csv`: any player's, for managers.
pub async fn of_csv(asker: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.today(player_id(&id)?).ok_or(WebError::Missing)?;
    csv(&book, player)
}

fn own_player<'b>(asker: &CurrentUser, book: &'b Book) -> Result<Option<&'b Player>, WebError> {
    let player = asker.place()?.player(book);
    Ok(player.and_then(|id| book.player(id)))
}

fn page(asker: &CurrentUser, book: &Book, player: &Player) -> Result<HttpResponse, WebError> {
    let currency = book.settings().currency;
    let own = asker.place()?.player(book) == Some(player.id);
    let lines = book.statement(player.id);
    let (before, printed) = lines.split_at(lines.len().saturating_sub(MOST));
    let brought_forward = before.last().map(|line| BroughtForward {
        lines: before.len(),
        balance: money(currency, line.balance),
    });
    let shown: Vec<_> = printed
        .iter()
        .map(|line| line_view(currency, line, false))
        .collect();
    let nav = if own { "me" } else { "players" };
    Page::new(
        "book/statement_print.html",
        player.details.name.as_str(),
        nav,
    )
    .with("player", &views::player(book, player))
    .with("own", &own)
    .with("as_of", &day(clock::today(book)))
    .with("brought_forward", &brought_forward)
    .with("statement", &shown)
    .with("totals", &totals(currency, &lines))
    .render(asker, Some(book))
}

fn csv(book: &Book, player: &Player) -> Result<HttpResponse, WebError> {
    let csv = cffa_formats::statement_csv(book, player.id).map_err(anyhow::Error::from)?;
    let day = clock::today(book).to_string();
    let (_, disposition) = download::named(&[player.details.name.as_str(), &day], "csv");
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, disposition))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(csv))
}
