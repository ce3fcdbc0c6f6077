//! `/cffa`: the overview of the book.

use super::balance_list::{BalanceListView, PageQuery};
use super::claims::ClaimView;
use crate::text::messages::message;
use crate::web::next_game::view::{Boxed, Brief};
use crate::web::support::book_page::{self, BookPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::{GameView, MoneyView, MovementView, balance, money};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Filter, Kind, Money};
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_store::Team;
use jiff::civil::Date;
use serde::Serialize;

/// Recent games on the dashboard; the rest is a click away.
const RECENT_GAMES: usize = 6;
/// Recent movements of money on the dashboard.
const RECENT_MOVEMENTS: usize = 6;

#[derive(Serialize)]
pub(crate) struct DashboardView {
    /// The box of the next game.
    next: Option<Brief>,
    /// The open payment claims.
    claims: Vec<ClaimView>,
    /// All that players owe the team.
    owed: MoneyView,
    /// How many of them owe something.
    debtors: usize,
    money_held: MoneyView,
    /// All that the team owes players.
    credit: MoneyView,
    #[serde(flatten)]
    balances: BalanceListView,
    /// The recent ones.
    games: Vec<GameView>,
    /// How many days a transaction counts as recent.
    recent_days: u16,
    /// The recent ones.
    transactions: Vec<MovementView>,
}

impl View for DashboardView {
    const TEMPLATE: &'static str = "book/dashboard.html";
}

impl DashboardView {
    fn of(
        book: &Book,
        query: &PageQuery,
        next: Option<Brief>,
        claims: Vec<ClaimView>,
    ) -> DashboardView {
        let (currency, today) = (book.settings().currency, clock::today(book));
        let balances = book.players().into_iter();
        let balances = balances.map(|player| book.tally(player.id).balance());
        let (debts, credits): (Vec<Money>, Vec<Money>) =
            balances.partition(|balance| balance.is_negative());
        DashboardView {
            next,
            claims,
            owed: balance(currency, debts.iter().copied().sum()),
            debtors: debts.len(),
            money_held: money(currency, book.money_held()),
            credit: money(currency, credits.into_iter().sum()),
            balances: query.list(book, today),
            games: book
                .games()
                .take(RECENT_GAMES)
                .map(|game| views::game(book, game))
                .collect(),
            recent_days: book.settings().recent_days,
            transactions: recent_movements(book, today),
        }
    }
}

fn recent_movements(book: &Book, today: Date) -> Vec<MovementView> {
    book.movements(Filter::default())
        // An import carries over balances, which are not payments.
        .filter(|line| line.kind != Kind::CarryOver)
        .take_while(|line| book.is_recent(line.date, today))
        .take(RECENT_MOVEMENTS)
        .map(|line| views::movement(book, &line))
        .collect()
}

/// What the dashboard shows besides the book.
#[derive(Serialize)]
struct Shown {
    query: PageQuery,
    next: Option<Boxed>,
}

impl BookPage for Shown {
    fn page(self, book: &Reading, team: &Team) -> Page {
        let next = self.next.map(|next| next.brief(book));
        let claims = ClaimView::list(team, book);
        let view = DashboardView::of(book, &self.query, next, claims);
        Page::of(message!("common-dashboard"), "dashboard", &view)
    }
}

/// `GET /cffa`
pub async fn show(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let (book, next) = Boxed::with_book(&user).await?;
    let shown = Shown {
        query: query.into_inner(),
        next,
    };
    book_page::render(shown, &user, &book)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for DashboardView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of =
                |book: &Book, claims| DashboardView::of(book, &PageQuery::default(), None, claims);
            vec![
                of(
                    &sample::book(),
                    vec![ClaimView::sample(), ClaimView::doubtful_sample()],
                ),
                of(&Book::default(), Vec::new()),
            ]
        }
    }
}
