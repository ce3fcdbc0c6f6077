//! What the page of one game shows.

use super::costs_view::CostRow;
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::{GameView, MoneyView, day, moment, money};
use cffa_book::{Book, Entry, Game, Money};
use cffa_services::teams::ActorNames;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct GamePageView {
    game: GameView,
    lineup: Vec<TurnoutView>,
    split: SplitView,
    /// Of whoever paid for the pitch, unless nobody is noted.
    credit: Option<CreditView>,
    /// Other costs of the game.
    costs: Vec<CostRow>,
    written: WrittenView,
}

#[derive(Serialize)]
struct TurnoutView {
    name: String,
    href: String,
    guests: u8,
    heads: u32,
    share: MoneyView,
    /// Whether the share has a unit more than the least that as many heads pay.
    odd: bool,
    /// `won`, `lost`, `drew` or `no-show`, when noted.
    result: Option<&'static str>,
}

/// What one head pays.
#[derive(Serialize)]
struct SplitView {
    /// Whether everybody pays the same, which is `low`.
    exact: bool,
    low: MoneyView,
    high: MoneyView,
    /// How many heads pay `high`.
    high_count: u32,
}

#[derive(Serialize)]
struct CreditView {
    name: String,
    href: String,
    amount: MoneyView,
}

/// Who recorded the game, and who changed it last.
#[derive(Serialize)]
pub(super) struct WrittenView {
    when: String,
    who: String,
    edited_when: Option<String>,
    edited_by: Option<String>,
}

impl View for GamePageView {
    const TEMPLATE: &'static str = "book/game.html";
}

impl WrittenView {
    /// From the first entry about a game, and the last if that is another one.
    pub(super) fn of(
        book: &Book,
        actors: &ActorNames,
        first: Option<&Entry>,
        last: Option<&Entry>,
    ) -> WrittenView {
        let when = |entry: &Entry| moment(book, entry.at);
        let who = |entry: &Entry| actors.name(&entry.by);
        WrittenView {
            when: first.map(when).unwrap_or_default(),
            who: first.map(who).unwrap_or_default(),
            edited_when: last.map(when),
            edited_by: last.map(who),
        }
    }
}

impl GamePageView {
    fn of(book: &Book, game: &Game, written: WrittenView) -> GamePageView {
        let (details, currency) = (&game.details, book.settings().currency);
        let (low, odd) = details.each();
        let turnouts = details.line_up.iter().zip(details.shares());
        let lineup = turnouts.map(|(turnout, share)| TurnoutView {
            name: book.name(turnout.player).to_owned(),
            href: format!("/playerSummary/{}", turnout.player),
            guests: turnout.guests,
            heads: turnout.heads(),
            odd: share.minor() > low.minor() * i64::from(turnout.heads()),
            share: money(currency, share),
            result: turnout.result.map(views::result),
        });
        GamePageView {
            game: views::game(book, game),
            lineup: lineup.collect(),
            split: SplitView {
                exact: odd == 0,
                low: money(currency, low),
                high: money(currency, low + Money::from_minor(1)),
                high_count: odd,
            },
            credit: details.booker.map(|booker| CreditView {
                name: book.name(booker).to_owned(),
                href: format!("/playerSummary/{booker}"),
                amount: money(currency, details.cost),
            }),
            costs: book
                .costs_of_game(game.id)
                .map(|cost| CostRow::of(book, cost))
                .collect(),
            written,
        }
    }
}

/// The page of one game.
pub(super) fn page(book: &Book, game: &Game, written: WrittenView) -> Page {
    let title = message!("game-title", date = day(game.details.date).text());
    Page::of(title, "games", &GamePageView::of(book, game, written))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for GamePageView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let game = book.game(sample::GAME).expect("the game");
            let recorded = || WrittenView {
                when: "1 Jan 2026, 20:00".to_owned(),
                who: "Ann".to_owned(),
                edited_when: None,
                edited_by: None,
            };
            let edited = WrittenView {
                edited_when: Some("2 Jan 2026, 20:00".to_owned()),
                edited_by: Some("Bob".to_owned()),
                ..recorded()
            };
            let mut plain = game.clone();
            plain.details.booker = None;
            plain.details.score = None;
            plain.details.cost = Money::from_minor(30_00);
            for turnout in &mut plain.details.line_up {
                (turnout.guests, turnout.result) = (0, None);
            }
            vec![
                GamePageView::of(&book, game, edited),
                GamePageView::of(&book, &plain, recorded()),
            ]
        }
    }
}
