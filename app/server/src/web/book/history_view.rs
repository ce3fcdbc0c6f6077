//! What the pages of the history and of the book as of a day show.

use crate::web::support::page::View;
use crate::web::support::paging::{Address, Pager};
use crate::web::support::views::{DayView, MoneyView, balance, day, money};
use cffa_book::{Book, Currency, Money, Player, Seq, Tally};
use cffa_services::clock;
use jiff::civil::Date;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct HistoryView {
    /// One page of them, newest first.
    entries: Vec<EntryView>,
    pager: Pager,
    /// In ISO 8601.
    today: String,
}

#[derive(Serialize)]
pub(super) struct EntryView {
    /// The number in the book; `None` for an event of the team itself.
    pub seq: Option<Seq>,
    pub when: String,
    /// In ISO 8601.
    pub when_iso: String,
    pub who: String,
    pub sentence: String,
    /// Whether there is a button to undo it.
    pub undo: bool,
}

#[derive(Serialize)]
pub(crate) struct AsOfView {
    date: DayView,
    reading: DateBasis,
    readings: Readings,
    players: Vec<Standing>,
    money_held: MoneyView,
    /// How many there were.
    games: usize,
}

/// What counts for a day: when something was recorded, or its date.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum DateBasis {
    Written,
    Dated,
}

/// The address of the page on each basis.
#[derive(Serialize)]
struct Readings {
    written: String,
    dated: String,
}

#[derive(Serialize)]
struct Standing {
    name: String,
    href: String,
    balance: MoneyView,
    /// Games played.
    attended: usize,
}

impl View for HistoryView {
    const TEMPLATE: &'static str = "book/history.html";
}

impl View for AsOfView {
    const TEMPLATE: &'static str = "book/as_of.html";
}

impl HistoryView {
    pub(super) fn of(book: &Book, entries: Vec<EntryView>, pager: Pager) -> HistoryView {
        HistoryView {
            entries,
            pager,
            today: clock::today(book).to_string(),
        }
    }
}

impl AsOfView {
    /// A book as of a day, which was typed as `typed`; its team has `currency` now.
    pub(super) fn of(
        past: PastBook,
        currency: Currency,
        (date, typed): (Date, &str),
        reading: DateBasis,
    ) -> AsOfView {
        let address = Address::new("/history/as-of", &[("date", typed)]);
        AsOfView {
            date: day(date),
            reading,
            readings: Readings {
                written: address.with("reading", "written"),
                dated: address.with("reading", "dated"),
            },
            players: past.standings,
            money_held: money(currency, past.held),
            games: past.games,
        }
    }
}

/// The state of a book on a day.
pub(super) struct PastBook {
    standings: Vec<Standing>,
    held: Money,
    games: usize,
}

impl PastBook {
    /// The tallies of the players that `book` has, and how many games there were.
    pub(super) fn of(book: &Book, tally: impl Fn(&Player) -> Tally, games: usize) -> PastBook {
        let currency = book.settings().currency;
        let mut held = Money::ZERO;
        let mut standings = Vec::new();
        for player in book.players() {
            let tally = tally(player);
            held += tally.balance();
            standings.push(Standing {
                name: player.details.name.to_string(),
                href: format!("/playerSummary/{}", player.id),
                balance: balance(currency, tally.balance()),
                attended: tally.attended(),
            });
        }
        PastBook {
            standings,
            held,
            games,
        }
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for HistoryView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let pager = |total| Pager::new(1, total, &Address::new("/history", &[]));
            let entry = |seq| EntryView {
                seq,
                when: "1 Jan 2026, 20:00".to_owned(),
                when_iso: "2026-01-01T20:00:00Z".to_owned(),
                who: "Ann".to_owned(),
                sentence: "Added Bob.".to_owned(),
                undo: seq.is_some(),
            };
            let entries = vec![entry(None), entry(Some(1))];
            vec![
                HistoryView::of(&Book::default(), entries, pager(70)),
                HistoryView::of(&Book::default(), Vec::new(), pager(0)),
            ]
        }
    }

    impl Sample for AsOfView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book, reading| {
                let past = PastBook::of(book, |player| *book.tally(player.id), 1);
                let (today, currency) = (clock::today(book), book.settings().currency);
                AsOfView::of(past, currency, (today, &today.to_string()), reading)
            };
            vec![
                of(&sample::book(), DateBasis::Written),
                of(&Book::default(), DateBasis::Dated),
            ]
        }
    }
}
