//! What the list of transactions shows.

use super::transactions::PageQuery;
use crate::text::messages::message;
use crate::web::support::form::FieldErrors;
use crate::web::support::page::View;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::refusals::Sentence;
use crate::web::support::views;
use crate::web::support::views::{Choice, MoneyView, MovementView, day, money};
use cffa_book::{Book, PlayerId, Refusal};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct TransactionsView {
    /// One page of them.
    transactions: Vec<MovementView>,
    pager: Pager,
    /// How many fit the filter.
    count: usize,
    /// The sum of those.
    total: MoneyView,
    filter: FilterView,
    players: Vec<Choice>,
    autopay: AutoPay,
}

/// The filter, as typed.
#[derive(Serialize)]
struct FilterView {
    player: String,
    from: String,
    to: String,
    kind: String,
}

/// What the reader can pay with AutoPay, or why nothing. Both are `None` before the first game.
#[derive(Serialize)]
struct AutoPay {
    offer: Option<Offer>,
    why_not: Option<String>,
}

#[derive(Serialize)]
struct Offer {
    /// Of the game.
    date: String,
    amount: MoneyView,
}

impl View for TransactionsView {
    const TEMPLATE: &'static str = "book/transactions.html";
}

impl TransactionsView {
    /// For a reader who is the player `own`.
    pub(super) fn of(
        book: &Book,
        query: PageQuery,
        own: Option<PlayerId>,
        problems: &mut FieldErrors,
    ) -> TransactionsView {
        let filter = query.filter(book, problems);
        let (count, total) = book.movement_sum(filter);
        let address = Address::new(
            "/transactions",
            &[
                ("player", query.player.as_str()),
                ("from", &query.from),
                ("to", &query.to),
                ("kind", &query.kind),
            ],
        );
        let pager = Pager::new(query.page.parse().unwrap_or(1), count, &address);
        let shown = book.movements(filter).skip(pager.skip()).take(ROWS);
        TransactionsView {
            transactions: shown.map(|line| views::movement(book, &line)).collect(),
            pager,
            count,
            total: money(book.settings().currency, total),
            filter: FilterView {
                player: query.player,
                from: query.from,
                to: query.to,
                kind: query.kind,
            },
            players: views::choices(book),
            autopay: AutoPay::of(book, own),
        }
    }
}

impl AutoPay {
    fn of(book: &Book, player: Option<PlayerId>) -> AutoPay {
        let Some(player) = player else {
            return AutoPay {
                offer: None,
                why_not: Some(message!("transactions-autopay-link-account")),
            };
        };
        match book.auto_pay_offer(player) {
            Ok((game, amount)) => {
                let date = day(game.details.date).text();
                let amount = money(book.settings().currency, amount);
                AutoPay {
                    offer: Some(Offer { date, amount }),
                    why_not: None,
                }
            }
            Err(Refusal::NoGameYet) => AutoPay {
                offer: None,
                why_not: None,
            },
            Err(why) => AutoPay {
                offer: None,
                why_not: Some(why.sentence()),
            },
        }
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for TransactionsView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book, query, own| {
                TransactionsView::of(book, query, own, &mut FieldErrors::default())
            };
            let long_ago = PageQuery {
                to: "2000-01-01".to_owned(),
                ..PageQuery::default()
            };
            let (book, nothing) = (sample::book(), Book::default());
            vec![
                of(&book, PageQuery::default(), Some(sample::ANN)),
                of(&book, long_ago, None),
                of(&nothing, PageQuery::default(), Some(sample::ANN)),
            ]
        }
    }
}
