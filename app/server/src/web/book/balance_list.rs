//! The balances on the dashboard: who owes, who is in credit, or everybody.

use super::collect_view;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views::{DayView, MoneyView, balance, day_of_year};
use cffa_book::{Book, Money, Player};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The query of the list.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PageQuery {
    show: String,
    page: String,
}

/// Which players a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Group {
    Owe,
    Credit,
    All,
}

#[derive(Serialize)]
pub(crate) struct BalanceListView {
    tabs: [TabView; 3],
    /// Whether the team has any players.
    has_players: bool,
    /// One page of them.
    rows: Vec<BalanceRow>,
    /// The day of payments that are recorded here.
    today: String,
    pager: Pager,
}

/// A tab to choose a list.
#[derive(Serialize)]
struct TabView {
    group: Group,
    href: String,
    count: usize,
    is_current: bool,
}

#[derive(Serialize)]
struct BalanceRow {
    name: String,
    initials: String,
    href: String,
    last_played: Option<DayView>,
    /// Without its sign: the tone says which way it goes.
    balance: MoneyView,
    /// What is recorded when they paid all that they owe.
    paid: Option<PaidView>,
}

/// A field of `POST /collect`.
#[derive(Serialize)]
struct PaidView {
    field: String,
    amount: String,
}

impl Group {
    fn path(self) -> &'static str {
        match self {
            Group::Owe => "owe",
            Group::Credit => "credit",
            Group::All => "all",
        }
    }

    fn has(self, balance: Money) -> bool {
        match self {
            Group::Owe => balance.is_negative(),
            Group::Credit => !balance.is_negative() && !balance.is_zero(),
            Group::All => true,
        }
    }
}

const GROUPS: [Group; 3] = [Group::Owe, Group::Credit, Group::All];

impl PageQuery {
    /// The requested list; by default, those who owe, or everybody if nobody owes.
    pub(crate) fn list(&self, book: &Book, today: Date) -> BalanceListView {
        let of = |player: &Player| book.tally(player.id).balance();
        let players = book.players();
        let count = |group: Group| {
            let balances = players.iter().map(|player| of(player));
            balances.filter(|balance| group.has(*balance)).count()
        };
        let requested = GROUPS.into_iter().find(|group| group.path() == self.show);
        let group = requested.unwrap_or(match count(Group::Owe) {
            0 => Group::All,
            _ => Group::Owe,
        });
        let mut shown = players.clone();
        shown.retain(|player| group.has(of(player)));
        match group {
            Group::Owe => shown.sort_by_key(|player| of(player)),
            Group::Credit => shown.sort_by_key(|player| -of(player)),
            Group::All => {}
        }
        let address = Address::new("/cffa", &[("show", group.path())]);
        let pager = Pager::new(self.page.parse().unwrap_or(1), shown.len(), &address);
        let rows = shown.into_iter().skip(pager.skip()).take(ROWS);
        BalanceListView {
            tabs: GROUPS.map(|one| TabView {
                group: one,
                href: Address::new("/cffa", &[]).with("show", one.path()),
                count: count(one),
                is_current: one == group,
            }),
            has_players: !players.is_empty(),
            rows: rows.map(|player| row(book, player, today)).collect(),
            today: today.to_string(),
            pager,
        }
    }
}

fn row(book: &Book, player: &Player, today: Date) -> BalanceRow {
    let tally = book.tally(player.id);
    let name = player.details.name.as_str();
    let (currency, owes) = (book.settings().currency, tally.balance().is_negative());
    BalanceRow {
        name: name.to_owned(),
        initials: initials(name),
        href: format!("/playerSummary/{}", player.id),
        last_played: tally.last_played().map(|date| day_of_year(date, today)),
        balance: balance(currency, tally.balance()),
        paid: owes.then(|| PaidView {
            field: collect_view::field(player.id),
            amount: currency.plain(-tally.balance()),
        }),
    }
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    let letters = first.into_iter().chain(last);
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, expected) in [
            ("Mark", "M"),
            ("José M", "JM"),
            ("liam van der berg", "LB"),
            ("דוד בן-גוריון", "דב"),
            ("ßeta", "SS"),
        ] {
            assert_eq!(initials(name), expected);
        }
    }
}
