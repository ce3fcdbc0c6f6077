//! Lists of players: searched, sorted, in pages.

use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views;
use crate::web::support::views::PlayerView;
use cffa_book::{Book, Player};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The query of a list of players.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    page: String,
    sort: String,
    dir: String,
    q: String,
}

/// A list of players, with the links that sort it.
#[derive(Serialize)]
pub(crate) struct PlayerListView {
    /// One page of them.
    pub players: Vec<PlayerView>,
    pub pager: Pager,
    pub sort: Sort,
    pub sort_links: SortLinks,
    /// The text that was searched for.
    pub q: String,
}

/// The column by which a list is sorted, and whether `asc` or `desc`.
#[derive(Serialize)]
pub(crate) struct Sort {
    by: &'static str,
    dir: &'static str,
}

/// Where the heading of each column leads.
#[derive(Serialize)]
pub(crate) struct SortLinks {
    name: String,
    balance: String,
    attended: String,
    last_played: String,
}

const COLUMNS: [&str; 4] = ["name", "balance", "attended", "last_played"];

impl PageQuery {
    /// Whether a player's name contains the text that was searched for.
    pub fn fits(&self, player: &Player) -> bool {
        let folded = |text: &str| text.to_lowercase();
        folded(player.details.name.as_str()).contains(&folded(self.q.trim()))
    }

    /// The players that fit, sorted, one page of them.
    pub(crate) fn list(
        &self,
        book: &Book,
        path: &str,
        among: impl Fn(&Player) -> bool,
    ) -> PlayerListView {
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
        let query = [("q", self.q.as_str()), ("sort", by), ("dir", dir)];
        let pager = Pager::new(
            self.page.parse().unwrap_or(1),
            players.len(),
            &Address::new(path, &query),
        );
        let shown = players.into_iter().skip(pager.skip()).take(ROWS);
        let link = |column: &'static str| {
            let turned = if column == by && dir == "asc" {
                "desc"
            } else {
                "asc"
            };
            let query = [("q", self.q.as_str()), ("sort", column)];
            Address::new(path, &query).with("dir", turned)
        };
        PlayerListView {
            players: shown.map(|player| views::player(book, player)).collect(),
            pager,
            sort: Sort { by, dir },
            sort_links: SortLinks {
                name: link("name"),
                balance: link("balance"),
                attended: link("attended"),
                last_played: link("last_played"),
            },
            q: self.q.clone(),
        }
    }
}

fn compare(book: &Book, by: &str, one: &Player, other: &Player) -> Ordering {
    let (a, b) = (book.tally(one.id), book.tally(other.id));
    match by {
        "balance" => a.balance().cmp(&b.balance()),
        "attended" => a.attended().cmp(&b.attended()),
        "last_played" => a.last_played().cmp(&b.last_played()),
        // The list is sorted by name already, but reversing it needs a comparison.
        _ => one.details.name.key().cmp(&other.details.name.key()),
    }
}
