//! What the page of one game shows.

use super::costs_view::CostRow;
use crate::text::messages::message;
use crate::text::sides::{self, OnSide, SideView};
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::{GameView, MoneyView, day, moment, money};
use cffa_book::{Book, Entry, Game, GameDetails, Money, Pays, Turnout};
use cffa_services::teams::ActorNames;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct GamePageView {
    game: GameView,
    lineup: Vec<TurnoutView>,
    /// Both sides, or none if they were not noted.
    sides: Vec<SideView>,
    split: SplitView,
    /// The credit of the booker, if there is one.
    credit: Option<CreditView>,
    /// The credits of those who paid part of the pitch.
    also_paid: Vec<CreditView>,
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
    /// Whether the share includes an odd penny.
    odd: bool,
    /// What part of a share that is, unless it is a full one.
    pays: Option<String>,
    /// `won`, `lost`, `drew` or `no-show`, if noted.
    result: Option<&'static str>,
}

/// What one head pays.
#[derive(Serialize)]
struct SplitView {
    /// Whether every head pays the same, which is `low`.
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
        let shares = details.shares().into_iter().zip(details.odd_pennies());
        let turnouts = details.line_up.iter().zip(shares);
        let lineup = turnouts.map(|(turnout, (share, odd))| TurnoutView {
            name: book.name(turnout.player).to_owned(),
            href: format!("/playerSummary/{}", turnout.player),
            guests: turnout.guests,
            heads: turnout.heads(),
            odd: odd > 0,
            pays: pays(turnout),
            share: money(currency, share),
            result: details.result_of(turnout).map(views::result),
        });
        let mut credits = details.credits().map(|credit| CreditView {
            name: book.name(credit.player).to_owned(),
            href: format!("/playerSummary/{}", credit.player),
            amount: money(currency, credit.amount),
        });
        GamePageView {
            game: views::game(book, game),
            lineup: lineup.collect(),
            sides: sides(book, details),
            split: SplitView {
                exact: odd == 0,
                low: money(currency, low),
                high: money(currency, low + Money::from_minor(1)),
                high_count: odd,
            },
            credit: credits.next(),
            also_paid: credits.collect(),
            costs: book
                .costs_of_game(game.id)
                .map(|cost| CostRow::of(book, cost))
                .collect(),
            written,
        }
    }
}

fn sides(book: &Book, details: &GameDetails) -> Vec<SideView> {
    if !details.has_sides() {
        return Vec::new();
    }
    let on_side = |turnout: &Turnout| {
        Some(OnSide {
            name: book.name(turnout.player),
            guests: turnout.guests,
            played_for: turnout.side?,
        })
    };
    let people: Vec<OnSide<'_>> = details.line_up.iter().filter_map(on_side).collect();
    sides::both(&people, details.goals).into()
}

/// What part of a share someone pays, unless it is a full one.
fn pays(turnout: &Turnout) -> Option<String> {
    match turnout.pays {
        Pays::FULL => None,
        Pays::Percent(0) => Some(message!("game-pays-nothing")),
        Pays::Percent(percent) => Some(message!("game-pays-percent", percent = percent)),
        Pays::Fixed(_) => Some(message!("game-pays-fixed")),
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
    use cffa_book::{Goals, PitchPayment, PlayedFor, Side};

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
            let mut sided = plain.clone();
            sided.details.goals = Some(Goals { a: 3, b: 2 });
            for (turnout, side) in sided.details.line_up.iter_mut().zip(Side::BOTH) {
                turnout.side = Some(PlayedFor::with_guests(side));
            }
            let mut uneven = game.clone();
            let each = [
                Pays::Percent(50),
                Pays::Percent(0),
                Pays::Fixed(Money::from_minor(5_00)),
            ];
            for (turnout, pays) in uneven.details.line_up.iter_mut().zip(each) {
                turnout.pays = pays;
            }
            uneven.details.also_paid = vec![PitchPayment {
                player: book.players()[0].id,
                amount: Money::from_minor(1_00),
            }];
            vec![
                GamePageView::of(&book, game, edited),
                GamePageView::of(&book, &uneven, recorded()),
                GamePageView::of(&book, &plain, recorded()),
                GamePageView::of(&book, &sided, recorded()),
            ]
        }
    }
}
