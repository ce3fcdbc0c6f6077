//! Random runs of commands over a growing book, for property tests.
//!
//! A [`Step`] describes an action in small numbers. Which player or game a number refers to is
//! resolved when the step is taken, so that most steps are valid whatever came before them, and
//! shortened runs remain valid.

mod garbage;
mod meaning;

use super::book::{Change, Command, GameResult, Money, Pays};
use super::{book, team};
pub use garbage::garbage;
use jiff::civil::Date;
use proptest::prelude::*;

/// Names that runs draw from; some differ only by case or accent.
const NAMES: [&str; 16] = [
    "Ada",
    "ada",
    "ADA",
    "Ben",
    "Bén",
    "Cy",
    "Dee",
    "Eve",
    "McDonald R",
    "mcdonald r",
    "Booker",
    "$Money",
    "J. Smith",
    "Straße",
    "STRASSE",
    "李",
];

/// Which player: one on the list, or a name that may be new.
#[derive(Clone, Debug)]
pub enum Pick {
    Listed(usize),
    Called(usize),
}

#[derive(Clone, Debug)]
pub struct Played {
    pub days: u16,
    pub cost: i64,
    pub booker: Pick,
    pub also_paid: Vec<(Pick, i64)>,
    pub line_up: Vec<(Pick, u8, Option<GameResult>, Pays)>,
    pub score: Option<(u16, u16)>,
    /// The goals of two sides. The players of the line-up alternate between the sides.
    pub goals: Option<(u16, u16)>,
    pub expects: bool,
}

/// A cost other than a pitch.
#[derive(Clone, Debug)]
pub struct Bought {
    pub days: u16,
    pub amount: i64,
    pub payer: Option<usize>,
    pub shared_by: Vec<usize>,
    pub game: Option<usize>,
}

#[derive(Clone, Debug)]
pub enum Step {
    AddPlayer(usize),
    EditPlayer(usize, usize, bool),
    Retire(usize),
    Reactivate(usize),
    DeletePlayer(usize),
    Merge(usize, usize),
    Log(Played),
    EditGame(usize, Played, bool),
    DeleteGame(usize, bool),
    Pay(usize, i64, u16),
    /// Payments of the same amount, recorded together.
    Collect(Vec<usize>, i64, u16),
    EditPayment(usize, usize, i64, u16, bool),
    Transfer(usize, usize, i64, u16),
    EditTransfer(usize, usize, usize, i64, u16),
    DeleteTransaction(usize, bool),
    AutoPay(usize, u16),
    AddCost(Bought),
    EditCost(usize, Bought, bool),
    DeleteCost(usize, bool),
    /// A name, and the first and the last day.
    AddSeason(usize, u16, u16),
    EditSeason(usize, usize, u16, u16, bool),
    DeleteSeason(usize, bool),
    Settings(u16, u16, bool),
    /// Undoes the change that many places before the last one.
    Undo(usize),
    /// Recorded without a rule, as an import does: a balance carried over.
    CarryOver(usize, i64, u16),
    /// Recorded without a rule, as an import does: a game without a booker.
    Unbooked(Vec<usize>, i64, u16, u32),
}

/// What a step turns into.
pub enum Ask {
    Rule(Command),
    Import(Change),
}

/// Runs of up to `most` steps. They start with a few players, because little could happen
/// otherwise.
pub fn runs(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let opening = prop::collection::vec(any::<usize>().prop_map(Step::AddPlayer), 2..8);
    let rest = prop::collection::vec(step(), 0..most);
    (opening, rest).prop_map(|(mut steps, rest)| {
        steps.extend(rest);
        steps
    })
}

pub fn step() -> impl Strategy<Value = Step> {
    let at = any::<usize>;
    let amount = -50_00..50_00i64;
    let days = 0..400u16;
    let stale = prop::bool::weighted(0.1);
    prop_oneof![
        3 => at().prop_map(Step::AddPlayer),
        2 => (at(), at(), stale).prop_map(|(a, b, c)| Step::EditPlayer(a, b, c)),
        1 => at().prop_map(Step::Retire),
        2 => at().prop_map(Step::Reactivate),
        1 => at().prop_map(Step::DeletePlayer),
        4 => (at(), at()).prop_map(|(a, b)| Step::Merge(a, b)),
        8 => played().prop_map(Step::Log),
        4 => (at(), played(), stale).prop_map(|(a, b, c)| Step::EditGame(a, b, c)),
        2 => (at(), stale).prop_map(|(a, b)| Step::DeleteGame(a, b)),
        6 => (at(), amount.clone(), days.clone()).prop_map(|(a, b, c)| Step::Pay(a, b, c)),
        2 => (prop::collection::vec(at(), 0..4), 1..50_00i64, days.clone())
            .prop_map(|(a, b, c)| Step::Collect(a, b, c)),
        2 => (at(), at(), amount.clone(), days.clone(), stale)
            .prop_map(|(a, b, c, d, e)| Step::EditPayment(a, b, c, d, e)),
        3 => (at(), at(), 1..50_00i64, days.clone())
            .prop_map(|(a, b, c, d)| Step::Transfer(a, b, c, d)),
        1 => (at(), at(), at(), 1..50_00i64, days.clone())
            .prop_map(|(a, b, c, d, e)| Step::EditTransfer(a, b, c, d, e)),
        2 => (at(), stale).prop_map(|(a, b)| Step::DeleteTransaction(a, b)),
        2 => (at(), days.clone()).prop_map(|(a, b)| Step::AutoPay(a, b)),
        5 => bought().prop_map(Step::AddCost),
        2 => (at(), bought(), stale).prop_map(|(a, b, c)| Step::EditCost(a, b, c)),
        1 => (at(), stale).prop_map(|(a, b)| Step::DeleteCost(a, b)),
        2 => (at(), days.clone(), days.clone()).prop_map(|(a, b, c)| Step::AddSeason(a, b, c)),
        1 => (at(), at(), days.clone(), days.clone(), stale)
            .prop_map(|(a, b, c, d, e)| Step::EditSeason(a, b, c, d, e)),
        1 => (at(), stale).prop_map(|(a, b)| Step::DeleteSeason(a, b)),
        1 => (1..800u16, 1..800u16, any::<bool>())
            .prop_map(|(a, b, c)| Step::Settings(a, b, c)),
        8 => prop_oneof![4 => 0..2usize, 1 => 0..40usize].prop_map(Step::Undo),
        1 => (at(), amount, days.clone()).prop_map(|(a, b, c)| Step::CarryOver(a, b, c)),
        1 => (prop::collection::vec(at(), 1..6), 0..90_00i64, days, 0..20u32)
            .prop_map(|(a, b, c, d)| Step::Unbooked(a, b, c, d)),
    ]
}

fn pick() -> impl Strategy<Value = Pick> {
    prop_oneof![
        6 => any::<usize>().prop_map(Pick::Listed),
        1 => any::<usize>().prop_map(Pick::Called),
    ]
}

fn played() -> impl Strategy<Value = Played> {
    let result = prop::option::of(prop_oneof![
        Just(GameResult::Win),
        Just(GameResult::Lose),
        Just(GameResult::Draw),
        Just(GameResult::NoShow),
    ]);
    let guests = prop_oneof![4 => Just(0u8), 1 => 1..5u8, 1 => 12..14u8];
    let line_up = prop::collection::vec((pick(), guests, result, pays()), 1..8);
    let also_paid = prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec((pick(), 1..20_00i64), 1..3),
    ];
    let score = prop::option::of((0..9u16, 0..9u16));
    let goals = prop::option::weighted(0.3, (0..9u16, 0..9u16));
    (
        0..400u16,
        0..120_00i64,
        pick(),
        also_paid,
        line_up,
        score,
        goals,
        any::<bool>(),
    )
        .prop_map(
            |(days, cost, booker, also_paid, line_up, score, goals, expects)| Played {
                days,
                cost,
                booker,
                also_paid,
                line_up,
                score,
                goals,
                expects,
            },
        )
}

/// What a player pays: mostly a full share.
pub fn pays() -> impl Strategy<Value = Pays> {
    prop_oneof![
        8 => Just(Pays::FULL),
        1 => Just(Pays::Percent(0)),
        1 => Just(Pays::Percent(50)),
        1 => (0..=300u16).prop_map(Pays::Percent),
        1 => (0..20_00i64).prop_map(|amount| Pays::Fixed(Money::from_minor(amount))),
    ]
}

fn bought() -> impl Strategy<Value = Bought> {
    let shared_by = prop::collection::vec(any::<usize>(), 1..7);
    let payer = prop::option::of(any::<usize>());
    let game = prop::option::of(any::<usize>());
    // A negative amount is a refund.
    let amount = prop_oneof![3 => 1..60_00i64, 1 => -60_00..0i64];
    (0..400u16, amount, payer, shared_by, game).prop_map(
        |(days, amount, payer, shared_by, game)| Bought {
            days,
            amount,
            payer,
            shared_by,
            game,
        },
    )
}

fn date(days: u16) -> Date {
    let first = Date::constant(2026, 1, 1);
    first
        .checked_add(jiff::Span::new().days(i64::from(days)))
        .unwrap_or(first)
}
