//! `/playerSummary/.../print` and `statement.csv`: a player's whole statement, for paper and
//! for a spreadsheet.

use super::players::player_id;
use super::statement_view::{LineView, Totals, unlinked_page};
use crate::http::download;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::{DayView, MoneyView, PlayerView, day, money};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Line, Player};
use cffa_services::clock;
use serde::Serialize;

/// The most lines that are printed: about fifty pages. Earlier ones are summed up in one line.
const PRINTED_LINES: usize = 2_000;

#[derive(Serialize)]
pub(crate) struct StatementPrintView {
    player: PlayerView,
    /// Whether it is the reader's own statement.
    own: bool,
    /// Today.
    as_of: DayView,
    /// The sum of the lines before the first printed one.
    brought_forward: Option<BroughtForward>,
    /// Oldest first, to the end.
    statement: Vec<LineView>,
    /// Of everything.
    totals: Totals,
}

#[derive(Serialize)]
struct BroughtForward {
    lines: usize,
    balance: MoneyView,
}

impl View for StatementPrintView {
    const TEMPLATE: &'static str = "book/statement_print.html";
}

impl StatementPrintView {
    fn of(book: &Book, player: &Player, own: bool) -> StatementPrintView {
        let (currency, tally) = (book.settings().currency, book.tally(player.id));
        let back_from = |count| book.statement_back_from(player.id, count);
        let before = tally.lines().saturating_sub(PRINTED_LINES);
        let mut printed: Vec<Line> = back_from(tally.lines()).take(PRINTED_LINES).collect();
        printed.reverse();
        StatementPrintView {
            player: views::player(book, player),
            own,
            as_of: day(clock::today(book)),
            brought_forward: back_from(before).next().map(|line| BroughtForward {
                lines: before,
                balance: money(currency, line.balance),
            }),
            statement: printed
                .iter()
                .map(|line| LineView::of(book, player.id, line, false))
                .collect(),
            totals: Totals::of(currency, tally),
        }
    }
}

/// `GET /playerSummary/print`: the user's own, as a page for paper.
pub async fn own(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    match own_player(&user, &book)? {
        Some(player) => page(&user, &book, player),
        None => unlinked_page().render(&user, Some(&book)),
    }
}

/// `GET /playerSummary/statement.csv`: the user's own, as a file.
pub async fn own_csv(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    match own_player(&user, &book)? {
        Some(player) => csv(&book, player),
        None => Err(WebError::Missing),
    }
}

/// `GET /playerSummary/{id}/print`: any player's, for managers.
pub async fn of(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book
        .resolve_player(player_id(&id)?)
        .ok_or(WebError::Missing)?;
    page(&user, &book, player)
}

/// `GET /playerSummary/{id}/statement.csv`: any player's, for managers.
pub async fn of_csv(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book
        .resolve_player(player_id(&id)?)
        .ok_or(WebError::Missing)?;
    csv(&book, player)
}

fn own_player<'b>(user: &CurrentUser, book: &'b Book) -> Result<Option<&'b Player>, WebError> {
    let player = user.membership()?.player(book);
    Ok(player.and_then(|id| book.player(id)))
}

fn page(user: &CurrentUser, book: &Book, player: &Player) -> Result<HttpResponse, WebError> {
    let own = user.membership()?.player(book) == Some(player.id);
    let nav = if own { "me" } else { "players" };
    let view = StatementPrintView::of(book, player, own);
    Page::of(player.details.name.as_str(), nav, &view).render(user, Some(book))
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

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for StatementPrintView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let of = |id, own| {
                let player = book.player(id).expect("a player");
                StatementPrintView::of(&book, player, own)
            };
            let mut long = of(sample::ANN, true);
            long.brought_forward = Some(BroughtForward {
                lines: 3,
                balance: money(book.settings().currency, cffa_book::Money::ZERO),
            });
            vec![long, of(sample::CID, false)]
        }
    }
}
