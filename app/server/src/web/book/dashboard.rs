//! `/cffa`: the book at a glance.

use super::player_list::{Asked, PlayerListView};
use crate::web::next_game;
use crate::web::next_game::view::Brief;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::{GameView, MoneyView, MovementView, PlayerView, money};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Filter, Kind, Money, Player};
use cffa_services::clock;
use jiff::civil::Date;
use serde::Serialize;

/// Recent games on the dashboard; the rest is a click away.
const RECENT_GAMES: usize = 6;
/// Recent movements of money on the dashboard.
const RECENT_MOVEMENTS: usize = 12;
/// Recent balances on the dashboard: as many as two teams have players.
const RECENT_BALANCES: usize = 24;

#[derive(Serialize)]
pub(crate) struct DashboardView {
    /// The box of the next game.
    next: Option<Brief>,
    money_held: MoneyView,
    /// All that players owe the team: negative or zero.
    owed: MoneyView,
    /// All that the team owes players.
    credit: MoneyView,
    player_count: usize,
    game_count: usize,
    /// For so many days a balance or a transaction is recent.
    recent_days: u16,
    /// Who played within them, who owes most first.
    balances: Vec<PlayerView>,
    /// All players.
    #[serde(flatten)]
    list: PlayerListView,
    /// The recent ones.
    games: Vec<GameView>,
    /// The recent ones.
    transactions: Vec<MovementView>,
}

impl View for DashboardView {
    const TEMPLATE: &'static str = "book/dashboard.html";
}

impl DashboardView {
    fn of(book: &Book, asked: &Asked, next: Option<Brief>) -> DashboardView {
        let (currency, today) = (book.settings().currency, clock::today(book));
        let balances = || {
            book.players()
                .into_iter()
                .map(|player| book.tally(player.id).balance())
        };
        let owed: Money = balances().filter(|balance| balance.is_negative()).sum();
        let credit: Money = balances().filter(|balance| !balance.is_negative()).sum();
        DashboardView {
            next,
            money_held: money(currency, book.money_held()),
            owed: money(currency, owed),
            credit: money(currency, credit),
            player_count: book.player_count(),
            game_count: book.game_count(),
            recent_days: book.settings().recent_days,
            balances: recent_balances(book, today),
            list: asked.list(book, "/cffa", |_| true),
            games: book
                .games()
                .take(RECENT_GAMES)
                .map(|game| views::game(book, game))
                .collect(),
            transactions: recent_movements(book, today),
        }
    }
}

fn recent_balances(book: &Book, today: Date) -> Vec<PlayerView> {
    let mut recent: Vec<&Player> = book
        .players()
        .into_iter()
        .filter(|player| {
            let last = book.tally(player.id).last_played();
            last.is_some_and(|last| book.is_recent(last, today))
        })
        .collect();
    recent.sort_by_key(|player| book.tally(player.id).balance());
    recent.truncate(RECENT_BALANCES);
    let views = recent.into_iter().map(|player| views::player(book, player));
    views.collect()
}

fn recent_movements(book: &Book, today: Date) -> Vec<MovementView> {
    book.feed(Filter::default())
        // What an import carried over is no news.
        .filter(|line| line.kind != Kind::CarryOver)
        .take_while(|line| book.is_recent(line.date, today))
        .take(RECENT_MOVEMENTS)
        .map(|line| views::movement(book, &line))
        .collect()
}

/// `GET /cffa`
pub async fn show(asker: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let next = next_game::view::brief(&asker, &book).await?;
    let view = DashboardView::of(&book, &asked, next);
    Page::of(message!("common-dashboard"), "dashboard", &view).render(&asker, Some(&book))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for DashboardView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book| DashboardView::of(book, &Asked::default(), None);
            vec![of(&sample::book()), of(&Book::default())]
        }
    }
}
