//! `/playerSummary`: a player's balance, statement and games.

use super::players::player_id;
use crate::web::next_game;
use crate::web::next_game::view::Brief;
use crate::web::support::chart;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views;
use crate::web::support::views::{DayView, MoneyView, day, money};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Currency, Line, LineKind, Money, Player, PlayerId};
use cffa_services::clock;
use serde::{Deserialize, Serialize};

/// Which page of the statement.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

#[derive(Serialize)]
pub(crate) struct LineView {
    date: DayView,
    text: String,
    href: Option<String>,
    credit: Option<MoneyView>,
    debit: Option<MoneyView>,
    balance: MoneyView,
}

#[derive(Serialize)]
pub(crate) struct Totals {
    credit: MoneyView,
    debit: MoneyView,
}

#[derive(Serialize)]
struct PlayedView {
    date: DayView,
    href: Option<String>,
    share: MoneyView,
    guests: u8,
    heads: u32,
    cost: MoneyView,
    result: Option<&'static str>,
}

/// `GET /playerSummary`: the asker's own.
pub async fn own(asker: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    match asker.place()?.player(&book).and_then(|id| book.player(id)) {
        Some(player) => {
            let next = next_game::view::brief_of(&asker, &book, player.id).await?;
            page(&asker, &book, player, &asked, "/playerSummary", next)
        }
        None => Page::new("book/unlinked.html", message!("common-my-statement"), "me")
            .render(&asker, Some(&book)),
    }
}

/// `GET /playerSummary/{id}`: any player's, for managers.
pub async fn of(
    asker: CurrentUser,
    id: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.today(player_id(&id)?).ok_or(WebError::Missing)?;
    page(
        &asker,
        &book,
        player,
        &asked,
        &format!("/playerSummary/{}", player.id),
        None,
    )
}

fn page(
    asker: &CurrentUser,
    book: &Book,
    player: &Player,
    asked: &Asked,
    path: &str,
    next: Option<Brief>,
) -> Result<HttpResponse, WebError> {
    let currency = book.settings().currency;
    let own = asker.place()?.player(book) == Some(player.id);
    let lines = book.statement(player.id);
    let address = Address::new(path, &[]);
    let pager = Pager::new(asked.page.parse().unwrap_or(1), lines.len(), &address);
    let manager = asker.is_manager();
    let shown: Vec<LineView> = lines
        .iter()
        .rev()
        .skip(pager.skip())
        .take(ROWS)
        .map(|line| line_view(currency, line, manager))
        .collect();
    Page::new(
        "book/player.html",
        player.details.name.as_str(),
        if own { "me" } else { "players" },
    )
    .with("player", &views::player(book, player))
    .with("next", &next)
    .with("own", &own)
    .with("as_of", &day(clock::today(book)))
    .with("chart", &chart::draw(currency, &lines))
    .with("statement", &shown)
    .with("totals", &totals(currency, &lines))
    .with("pager", &pager)
    .with("games", &played(book, player.id, manager))
    .render(asker, Some(book))
}

pub(crate) fn totals(currency: Currency, lines: &[Line]) -> Totals {
    let sum = |keep: fn(&Line) -> bool| -> Money {
        lines
            .iter()
            .filter(|line| keep(line))
            .map(|line| line.amount)
            .sum()
    };
    Totals {
        credit: money(currency, sum(|line| !line.amount.is_negative())),
        debit: money(currency, -sum(|line| line.amount.is_negative())),
    }
}

pub(crate) fn line_view(currency: Currency, line: &Line, manager: bool) -> LineView {
    let href = match line.kind {
        LineKind::Share(id) | LineKind::Booking(id) => Some(format!("/games/{id}")),
        LineKind::Moved(_) => None,
    };
    let debit = line.amount.is_negative();
    LineView {
        date: day(line.date),
        text: line.description.clone(),
        href: href.filter(|_| manager),
        credit: (!debit).then(|| money(currency, line.amount)),
        debit: debit.then(|| money(currency, -line.amount)),
        balance: money(currency, line.balance),
    }
}

fn played(book: &Book, player: PlayerId, manager: bool) -> Vec<PlayedView> {
    let currency = book.settings().currency;
    book.games_of(player)
        .take(ROWS)
        .filter_map(|game| {
            let turnout = game
                .details
                .line_up
                .iter()
                .find(|one| one.player == player)?;
            Some(PlayedView {
                date: day(game.details.date),
                href: manager.then(|| format!("/games/{}", game.id)),
                share: money(currency, game.details.share_of(player)?),
                guests: turnout.guests,
                heads: game.details.heads(),
                cost: money(currency, game.details.cost),
                result: turnout.result.map(views::result),
            })
        })
        .collect()
}
