//! `/cffa`: the book at a glance.

use crate::web::next_game;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views;
use crate::web::support::views::money;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Filter, Kind, Money, Player};
use cffa_services::clock;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Recent games on the dashboard; the rest is a click away.
const RECENT_GAMES: usize = 6;
/// Recent movements of money on the dashboard.
const RECENT_MOVEMENTS: usize = 12;
/// Recent balances on the dashboard: as many as two teams have players.
const RECENT_BALANCES: usize = 24;

/// What can be asked of a list of players.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
    sort: String,
    dir: String,
    q: String,
}

#[derive(Serialize)]
pub(crate) struct Sort {
    by: &'static str,
    dir: &'static str,
}

const COLUMNS: [&str; 6] = [
    "name",
    "balance",
    "attended",
    "last_played",
    "paid",
    "games_cost",
];

/// A list of players as asked: which, in what order, and links to ask differently.
pub(crate) struct PlayerList<'a> {
    pub players: Vec<&'a Player>,
    pub pager: Pager,
    pub sort: Sort,
    pub sort_links: BTreeMap<&'static str, String>,
}

impl Asked {
    /// What was searched for.
    pub fn search(&self) -> &str {
        &self.q
    }

    /// Whether a player's name has in it what was searched for.
    pub fn fits(&self, player: &Player) -> bool {
        let folded = |text: &str| text.to_lowercase();
        folded(player.details.name.as_str()).contains(&folded(self.q.trim()))
    }

    /// The players that fit, sorted, one page of them.
    pub(crate) fn list<'a>(
        &self,
        book: &'a Book,
        path: &str,
        among: impl Fn(&Player) -> bool,
    ) -> PlayerList<'a> {
        let by = COLUMNS
            .into_iter()
            .find(|column| *column == self.sort)
            .unwrap_or("name");
        let dir = if self.dir == "desc" { "desc" } else { "asc" };
        let mut players = book.players();
        players.retain(|player| among(player) && self.fits(player));
        players.sort_by(|one, other| {
            let order = compare(book, by, one, other);
            if dir == "desc" {
                order.reverse()
            } else {
                order
            }
        });
        let asked = [("q", self.q.as_str()), ("sort", by), ("dir", dir)];
        let pager = Pager::new(
            self.page.parse().unwrap_or(1),
            players.len(),
            &Address::new(path, &asked),
        );
        let players = players.into_iter().skip(pager.skip()).take(ROWS).collect();
        let link = |column: &'static str| {
            let turned = if column == by && dir == "asc" {
                "desc"
            } else {
                "asc"
            };
            let asked = [("q", self.q.as_str()), ("sort", column)];
            (column, Address::new(path, &asked).with("dir", turned))
        };
        let sort_links = COLUMNS.into_iter().map(link).collect();
        PlayerList {
            players,
            pager,
            sort: Sort { by, dir },
            sort_links,
        }
    }
}

fn compare(book: &Book, by: &str, one: &Player, other: &Player) -> Ordering {
    let (a, b) = (book.tally(one.id), book.tally(other.id));
    match by {
        "balance" => a.balance().cmp(&b.balance()),
        "attended" => a.attended().cmp(&b.attended()),
        "last_played" => a.last_played().cmp(&b.last_played()),
        "paid" => a.paid().cmp(&b.paid()),
        "games_cost" => a.shares.cmp(&b.shares),
        // The list comes sorted by name; a stable sort leaves it so, and reversing needs it.
        _ => one.details.name.key().cmp(&other.details.name.key()),
    }
}

/// `GET /cffa`
pub async fn show(asker: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let (currency, today) = (book.settings().currency, clock::today(&book));
    let balances = || {
        book.players()
            .into_iter()
            .map(|player| book.tally(player.id).balance())
    };
    let owed: Money = balances().filter(|balance| balance.is_negative()).sum();
    let credit: Money = balances().filter(|balance| !balance.is_negative()).sum();
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
    let list = asked.list(&book, "/cffa", |_| true);
    let view = |players: Vec<&Player>| -> Vec<_> {
        players
            .into_iter()
            .map(|player| views::player(&book, player))
            .collect()
    };
    let games: Vec<_> = book
        .games()
        .take(RECENT_GAMES)
        .map(|game| views::game(&book, game))
        .collect();
    let movements: Vec<_> = book
        .feed(Filter::default())
        // What an import carried over is no news.
        .filter(|line| line.kind != Kind::CarryOver)
        .take_while(|line| book.is_recent(line.date, today))
        .take(RECENT_MOVEMENTS)
        .map(|line| views::movement(&book, &line))
        .collect();
    Page::new(
        "book/dashboard.html",
        message!("common-dashboard"),
        "dashboard",
    )
    .with("next", &next_game::view::brief(&asker, &book).await?)
    .with("money_held", &money(currency, book.money_held()))
    .with("owed", &money(currency, owed))
    .with("credit", &money(currency, credit))
    .with("player_count", &book.player_count())
    .with("game_count", &book.game_count())
    .with("recent_days", &book.settings().recent_days)
    .with("tx_days", &book.settings().recent_days)
    .with("balances", &view(recent))
    .with("players", &view(list.players))
    .with("pager", &list.pager)
    .with("sort", &list.sort)
    .with("sort_links", &list.sort_links)
    .with("q", asked.search())
    .with("games", &games)
    .with("transactions", &movements)
    .render(&asker, Some(&book))
}
