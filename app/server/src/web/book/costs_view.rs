//! What the list of costs and the form of a cost show.

use super::FormMode;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::views;
use crate::web::support::views::{Choice, DayView, MoneyView, day, money};
use cffa_book::{Book, Cost, CostId, GameId, Player};
use cffa_services::clock;
use serde::Serialize;
use std::collections::BTreeMap;

/// The list of costs.
pub(super) const LIST: &str = "/costs";
/// The prefix of the fields of those who share a cost; their id follows.
pub(super) const SHARES: &str = "shares_";
/// The field of the game to which a cost belongs.
pub(super) const GAME: &str = "game";
/// The field that says whether the form is of a refund, with the value `refund`.
pub(super) const KIND: &str = "kind";
pub(super) const REFUND: &str = "refund";
/// The payer, if it is not a player.
pub(super) const TEAM: &str = "team";

#[derive(Serialize)]
pub(crate) struct CostsView {
    /// One page of them.
    costs: Vec<CostRow>,
    pager: Pager,
    /// How many there are.
    count: usize,
    /// The sum of all.
    total: MoneyView,
}

/// A cost in a list.
#[derive(Serialize)]
pub(crate) struct CostRow {
    date: DayView,
    what: String,
    /// Below zero if it is a refund.
    amount: MoneyView,
    is_refund: bool,
    /// `None` if the team's money paid.
    paid_by: Option<String>,
    /// How many share it.
    sharers: usize,
    /// The game to which it belongs, unless that was deleted.
    game: Option<GameLink>,
    href_edit: String,
    href_delete: String,
}

#[derive(Serialize)]
struct GameLink {
    date: DayView,
    href: String,
}

/// The form sends `what`, `amount`, `date`, `paid_by` (a player or `team`), and `shares_ID=on` for
/// each player who shares the cost. If the cost belongs to a game, `typed.game` is its id. The
/// amount is always above zero; for a refund, `kind` is `refund`.
#[derive(Serialize)]
pub(crate) struct CostFormView {
    mode: FormMode,
    is_refund: bool,
    action: String,
    back: String,
    /// `None` for a new cost.
    href_delete: Option<String>,
    /// In ISO 8601.
    today: String,
    /// The day of the game to which the cost belongs.
    game: Option<String>,
    /// The team, and all players.
    payers: Vec<Choice>,
    /// All players, retired ones too.
    candidates: Vec<Sharer>,
}

/// A player who may share the cost.
#[derive(Serialize)]
struct Sharer {
    field: String,
    name: String,
    ticked: bool,
    /// Whether the player is shown at once, and not among the rest.
    active: bool,
}

impl View for CostsView {
    const TEMPLATE: &'static str = "book/costs.html";
}

impl View for CostFormView {
    const TEMPLATE: &'static str = "book/cost_form.html";
}

impl CostsView {
    pub(super) fn of(book: &Book, page: usize) -> CostsView {
        let count = book.cost_count();
        let pager = Pager::new(page, count, &Address::new(LIST, &[]));
        let shown = book.costs().skip(pager.skip()).take(ROWS);
        CostsView {
            costs: shown.map(|cost| CostRow::of(book, cost)).collect(),
            pager,
            count,
            total: money(book.settings().currency, book.costs_sum()),
        }
    }
}

impl CostRow {
    pub(super) fn of(book: &Book, cost: &Cost) -> CostRow {
        let (details, id) = (&cost.details, cost.id);
        let game = details.game.and_then(|game| book.game(game));
        CostRow {
            date: day(details.date),
            what: details.what.as_str().to_owned(),
            amount: money(book.settings().currency, details.amount),
            is_refund: details.is_refund(),
            paid_by: details.paid_by.map(|payer| book.name(payer).to_owned()),
            sharers: details.shared_by.len(),
            game: game.map(|game| GameLink {
                date: day(game.details.date),
                href: format!("/games/{}", game.id),
            }),
            href_edit: format!("{LIST}/{id}/edit"),
            href_delete: format!("{LIST}/{id}/delete"),
        }
    }
}

impl CostFormView {
    fn of(book: &Book, id: Option<CostId>, typed: &BTreeMap<String, String>) -> CostFormView {
        let (mode, action) = match id {
            None => (FormMode::New, format!("{LIST}/new")),
            Some(id) => (FormMode::Edit, format!("{LIST}/{id}/edit")),
        };
        let game: Option<GameId> = typed.get(GAME).and_then(|id| id.parse().ok());
        let game = game.and_then(|id| book.game(id));
        let today = clock::today(book);
        let sharer = |player: &Player| {
            let field = format!("{SHARES}{}", player.id);
            Sharer {
                name: player.details.name.to_string(),
                ticked: typed.contains_key(&field),
                active: book.is_active(player, today),
                field,
            }
        };
        let team = Choice::new(TEAM, message!("cost-form-team-money"));
        CostFormView {
            mode,
            is_refund: is_refund(typed),
            action,
            back: game.map_or_else(|| LIST.to_owned(), |game| format!("/games/{}", game.id)),
            href_delete: id.map(|id| format!("{LIST}/{id}/delete")),
            today: today.to_string(),
            game: game.map(|game| day(game.details.date).text()),
            payers: std::iter::once(team).chain(views::choices(book)).collect(),
            candidates: book.players().into_iter().map(sharer).collect(),
        }
    }
}

fn is_refund(typed: &BTreeMap<String, String>) -> bool {
    typed.get(KIND).is_some_and(|kind| kind == REFUND)
}

/// The values of the form for a cost of the book.
pub(super) fn typed_of(book: &Book, cost: &Cost) -> BTreeMap<String, String> {
    let details = &cost.details;
    let amount = amounts::typed(book.settings().currency, details.amount.abs());
    let kind = if details.is_refund() { REFUND } else { "" };
    let payer = details.paid_by.map(|payer| payer.to_string());
    let game = details.game.map(|game| game.to_string());
    let fields = [
        ("what", details.what.as_str().to_owned()),
        ("amount", amount),
        ("date", details.date.to_string()),
        ("paid_by", payer.unwrap_or_else(|| TEAM.to_owned())),
        (GAME, game.unwrap_or_default()),
        (KIND, kind.to_owned()),
    ];
    let fields = fields.map(|(field, value)| (field.to_owned(), value));
    let sharers = details.shared_by.iter();
    let ticks = sharers.map(|id| (format!("{SHARES}{id}"), "on".to_owned()));
    fields.into_iter().chain(ticks).collect()
}

/// The form of a new cost, or of the cost `id`.
pub(super) fn form_page(book: &Book, id: Option<CostId>, typed: &BTreeMap<String, String>) -> Page {
    let title = match (id, is_refund(typed)) {
        (None, false) => message!("common-add-cost"),
        (None, true) => message!("common-add-refund"),
        (Some(_), false) => message!("cost-form-title"),
        (Some(_), true) => message!("refund-form-title"),
    };
    Page::of(title, "transactions", &CostFormView::of(book, id, typed)).typed(typed)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for CostsView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![
                CostsView::of(&sample::book(), 1),
                CostsView::of(&Book::default(), 1),
            ]
        }
    }

    impl Sample for CostFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let cost = book.cost(sample::COST).expect("the cost");
            let refund = (KIND.to_owned(), REFUND.to_owned());
            vec![
                CostFormView::of(&book, Some(cost.id), &typed_of(&book, cost)),
                CostFormView::of(&book, None, &BTreeMap::new()),
                CostFormView::of(&book, None, &BTreeMap::from([refund])),
                CostFormView::of(&Book::default(), None, &BTreeMap::new()),
            ]
        }
    }
}
