//! What the page of a player shows.

use super::claims::OwnClaimView;
use super::pay_view::PayView;
use super::statement_line;
use crate::text::messages::message;
use crate::web::next_game::view::Brief;
use crate::web::support::chart;
use crate::web::support::chart::Chart;
use crate::web::support::page::{Page, View};
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views;
use crate::web::support::views::{DayView, MoneyView, PlayerView, day, money};
use cffa_book::{Book, Currency, Line, LineKind, Player, PlayerId, Tally};
use cffa_services::clock;
use serde::Serialize;

/// The page of a member who is not linked to a player yet.
#[derive(Serialize)]
pub(crate) struct UnlinkedView {}

#[derive(Serialize)]
pub(crate) struct PlayerPageView {
    player: PlayerView,
    #[serde(flatten)]
    boxes: Boxes,
    /// Whether it is the reader's own page.
    own: bool,
    /// Today.
    as_of: DayView,
    /// `None` for fewer than two days.
    chart: Option<Chart>,
    /// One page of it, newest first.
    statement: Vec<LineView>,
    totals: Totals,
    /// Of the statement.
    pager: Pager,
    /// The last ones, newest first.
    games: Vec<PlayedView>,
}

/// The boxes between the balance and the statement.
#[derive(Default, Serialize)]
pub(super) struct Boxes {
    /// The next game, on the reader's own page.
    pub next: Option<Brief>,
    /// How to pay what is owed.
    pub pay: Option<PayView>,
    /// The payment claim of the reader, on their own page.
    pub claim: Option<OwnClaimView>,
}

#[derive(Serialize)]
pub(super) struct LineView {
    date: DayView,
    text: String,
    /// The game that it is about, for managers.
    href: Option<String>,
    /// Either this or `debit`.
    credit: Option<MoneyView>,
    debit: Option<MoneyView>,
    /// After this line.
    balance: MoneyView,
}

#[derive(Serialize)]
pub(super) struct Totals {
    credit: MoneyView,
    debit: MoneyView,
    /// After the last line, with its sign.
    balance: MoneyView,
}

#[derive(Serialize)]
struct PlayedView {
    date: DayView,
    /// With its weekday: `Tue 24 Nov`.
    weekday: String,
    /// For managers.
    href: Option<String>,
    share: MoneyView,
    guests: u8,
    /// All that played.
    heads: u32,
    cost: MoneyView,
    /// `won`, `lost`, `drew` or `no-show`, if noted.
    result: Option<&'static str>,
}

impl View for UnlinkedView {
    const TEMPLATE: &'static str = "book/unlinked.html";
}

impl View for PlayerPageView {
    const TEMPLATE: &'static str = "book/player.html";
}

/// Whose page it is, and for whom.
#[derive(Serialize)]
pub(super) struct Reader {
    /// Whether it is the reader's own page.
    pub own: bool,
    pub manager: bool,
}

impl PlayerPageView {
    /// Page number `page` of the statement, which is at `path`.
    pub(super) fn of(
        book: &Book,
        player: &Player,
        reader: Reader,
        (path, page): (&str, usize),
        boxes: Boxes,
    ) -> PlayerPageView {
        let (currency, tally) = (book.settings().currency, book.tally(player.id));
        let pager = Pager::new(page, tally.lines(), &Address::new(path, &[]));
        let up_to = tally.lines().saturating_sub(pager.skip());
        let shown = book.statement_back_from(player.id, up_to).take(ROWS);
        let days = book.balance_by_day(player.id, chart::DAYS);
        PlayerPageView {
            player: views::player(book, player),
            boxes,
            own: reader.own,
            as_of: day(clock::today(book)),
            chart: chart::draw(currency, &days),
            statement: shown
                .map(|line| LineView::of(book, player.id, &line, reader.manager))
                .collect(),
            totals: Totals::of(currency, tally),
            pager,
            games: played(book, player.id, reader.manager),
        }
    }
}

impl LineView {
    pub(super) fn of(book: &Book, player: PlayerId, line: &Line, manager: bool) -> LineView {
        let currency = book.settings().currency;
        let href = match line.kind {
            LineKind::Share(id) | LineKind::Booking(id) => Some(format!("/games/{id}")),
            LineKind::CostShare(id) | LineKind::CostPaid(id) => Some(format!("/costs/{id}/edit")),
            LineKind::Moved(_) => None,
        };
        let debit = line.amount.is_negative();
        LineView {
            date: day(line.date),
            text: statement_line::description(book, player, line),
            href: href.filter(|_| manager),
            credit: (!debit).then(|| money(currency, line.amount)),
            debit: debit.then(|| money(currency, -line.amount)),
            balance: money(currency, line.balance),
        }
    }
}

impl Totals {
    pub(super) fn of(currency: Currency, tally: &Tally) -> Totals {
        Totals {
            credit: money(currency, tally.credited()),
            debit: money(currency, tally.debited()),
            balance: money(currency, tally.balance()),
        }
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
                weekday: views::weekday(game.details.date, clock::today(book)),
                href: manager.then(|| format!("/games/{}", game.id)),
                share: money(currency, game.details.share_of(player)?),
                guests: turnout.guests,
                heads: game.details.heads(),
                cost: money(currency, game.details.cost),
                result: game.details.result_of(turnout).map(views::result),
            })
        })
        .collect()
}

/// The page of a member who is not linked to a player yet.
pub(super) fn unlinked_page() -> Page {
    Page::of(message!("common-my-statement"), "me", &UnlinkedView {})
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for UnlinkedView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![UnlinkedView {}]
        }
    }

    impl Sample for PlayerPageView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let of = |id, own: bool, manager| {
                let player = book.player(id).expect("a player");
                let boxes = Boxes {
                    next: None,
                    pay: own.then(|| PayView::sample(&book, player)),
                    claim: own.then(|| OwnClaimView::sample(manager)),
                };
                PlayerPageView::of(&book, player, Reader { own, manager }, ("/", 1), boxes)
            };
            vec![
                of(sample::ANN, true, false),
                of(sample::BOB, false, true),
                of(sample::CID, true, true),
            ]
        }
    }
}
