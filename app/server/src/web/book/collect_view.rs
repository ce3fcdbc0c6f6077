//! The page on which a manager selects who paid.

use crate::web::support::page::View;
use crate::web::support::views::{DayView, MoneyView, day, money};
use cffa_book::{Book, Currency, GameId, Money, PlayerId};
use serde::Serialize;
use std::collections::BTreeMap;

/// The prefix of the field with the amount that a player paid; their id follows.
pub(super) const PAID: &str = "paid_";

#[derive(Serialize)]
pub(crate) struct CollectView {
    action: String,
    back: String,
    /// The day of the game whose shares are collected; `None` for all debts.
    game: Option<DayView>,
    /// Those who owe and those who were selected, the largest debt first.
    payers: Vec<PayerView>,
    /// How many of those who played owe nothing.
    settled: usize,
    /// Whether those who owe can be reminded by mail.
    mail: bool,
    /// Whether the reminders of the team can be turned on and off here.
    automatic: bool,
    /// Whether they are on.
    reminders: bool,
}

/// How those who owe can be reminded.
#[derive(Clone, Copy, Default)]
pub(super) struct Reminders {
    /// By mail: there is a mail server.
    pub mail: bool,
    /// Automatically: the manager turned it on.
    pub on: bool,
}

#[derive(Serialize)]
struct PayerView {
    /// The name of their field.
    field: String,
    name: String,
    /// Their share of the game, where that is less than they owe.
    share: Option<OptionView>,
    /// All that they owe, if they do.
    debt: Option<OptionView>,
    /// The amount that was selected before, if it is no longer one of the two.
    earlier: Option<OptionView>,
}

#[derive(Serialize)]
struct OptionView {
    amount: MoneyView,
    /// Whether it was selected before.
    is_chosen: bool,
}

impl View for CollectView {
    const TEMPLATE: &'static str = "book/collect.html";
}

impl CollectView {
    /// For everybody, or for those who played a game; `None` if the game is not in the book.
    pub(super) fn of(
        book: &Book,
        game: Option<GameId>,
        typed: &BTreeMap<String, String>,
        reminders: Reminders,
    ) -> Option<CollectView> {
        let game = match game {
            Some(id) => Some(book.game(id)?),
            None => None,
        };
        let currency = book.settings().currency;
        let shares: Vec<(PlayerId, Option<Money>)> = match game {
            Some(game) => {
                let line_up = game.details.line_up.iter().map(|turnout| turnout.player);
                let shares = game.details.shares().into_iter().map(Some);
                line_up.zip(shares).collect()
            }
            None => {
                let players = book.players().into_iter();
                players.map(|player| (player.id, None)).collect()
            }
        };
        let everybody = shares.len();
        let mut owing: Vec<_> = shares
            .into_iter()
            .map(|(id, share)| (-book.tally(id).balance(), id, share))
            .filter(|(debt, id, _)| *debt > Money::ZERO || typed.contains_key(&field(*id)))
            .collect();
        owing.sort_by_key(|(debt, id, _)| (-*debt, *id));
        let payers = owing.iter().map(|(debt, id, share)| {
            let share = share.filter(|share| *share > Money::ZERO && share < debt);
            let field = field(*id);
            let chosen = typed.get(&field).map_or("", String::as_str);
            let tapped = currency.read(chosen).ok();
            let earlier = tapped.filter(|amount| *amount != *debt && Some(*amount) != share);
            PayerView {
                name: book.name(*id).to_owned(),
                share: share.map(|share| option(currency, share, chosen)),
                debt: (*debt > Money::ZERO).then(|| option(currency, *debt, chosen)),
                earlier: earlier.map(|amount| option(currency, amount, chosen)),
                field,
            }
        });
        Some(CollectView {
            action: game.map_or("/collect".to_owned(), |game| {
                format!("/games/{}/collect", game.id)
            }),
            back: game.map_or("/cffa".to_owned(), |game| format!("/games/{}", game.id)),
            game: game.map(|game| day(game.details.date)),
            payers: payers.collect(),
            settled: everybody - owing.len(),
            mail: reminders.mail && game.is_none(),
            automatic: game.is_none(),
            reminders: reminders.on,
        })
    }
}

/// The name of the field of what a player paid.
pub(super) fn field(player: PlayerId) -> String {
    format!("{PAID}{player}")
}

fn option(currency: Currency, amount: Money, chosen: &str) -> OptionView {
    OptionView {
        is_chosen: currency.plain(amount) == chosen,
        amount: money(currency, amount),
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for CollectView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let nothing = BTreeMap::new();
            let all = Reminders {
                mail: true,
                on: true,
            };
            let of =
                |book: &Book, game| CollectView::of(book, game, &nothing, all).expect("the game");
            vec![
                of(&sample::book(), Some(sample::GAME)),
                of(&sample::book(), None),
                of(&Book::default(), None),
            ]
        }
    }
}
