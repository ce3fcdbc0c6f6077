//! The team's next game as it is told: when and where, how many, who.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::types::Money;
use cffa_book::Book;
use cffa_services::auth::Token;
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::State;
use cffa_services::next_game::rule;
use cffa_store::{Plan, Reply};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What became of a next game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NextState {
    /// People may answer.
    Open,
    /// Its day is over, and nobody has logged the game yet.
    Over,
    /// It will not be played.
    CalledOff,
    /// The game is in the book, by the same id.
    Played,
    /// It was in the book, and was deleted since.
    Deleted,
}

/// What became of a plan, as it is told.
pub fn state(plan: &Plan, book: &Book) -> NextState {
    match people::state(plan, book, clock::today(book)) {
        State::Open => NextState::Open,
        State::Over => NextState::Over,
        State::CalledOff => NextState::CalledOff,
        State::Played => NextState::Played,
        State::Deleted => NextState::Deleted,
    }
}

/// A team's next game.
#[derive(Debug, Serialize, ToSchema)]
pub struct NextGame {
    /// The game that is logged from it gets the same.
    id: Uuid,
    state: NextState,
    date: Date,
    /// When it begins, by the clock at the pitch.
    #[schema(example = "19:30")]
    time: String,
    place: String,
    /// What the pitch costs, when it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<Money>,
    /// About what a head would pay as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<Money>,
    /// Fewer heads are too few to play.
    minimum: u32,
    /// Heads that fit.
    maximum: u32,
    /// Heads that play.
    playing: u32,
    /// Heads that wait for a place.
    waiting: u32,
    /// Heads without whom there are too few.
    missing: u32,
    /// Who comes, the first one first.
    coming: Vec<Coming>,
    /// Who said that they don't.
    absent: Vec<Answer>,
    /// By which anybody can answer, without an account. It is not told when it was made
    /// with another secret key.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

/// What somebody said.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answer {
    /// Of the answer, not of the player.
    id: Uuid,
    /// The player, where it is one. A player sees this of themselves alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<Uuid>,
    name: String,
    /// Who said so, unless it was somebody with the link. For managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// When they said so last.
    at: Timestamp,
}

/// Somebody who comes, with their guests.
#[derive(Debug, Serialize, ToSchema)]
pub struct Coming {
    #[serde(flatten)]
    answer: Answer,
    /// Heads that play: the player before the guests.
    playing: u32,
    /// Heads that wait for a place.
    waiting: u32,
}

impl NextGame {
    /// A plan, as far as the asker may see it.
    ///
    /// # Errors
    /// Where the route table promised no team.
    pub fn of(asking: &Asking, plan: &Plan, book: &Book) -> Result<NextGame, Problem> {
        let sight = asking.sight(book)?;
        let is_manager = asking.place()?.is_manager();
        let answer = |reply: &Reply| Answer {
            id: reply.id,
            player: people::player(reply, book)
                .map(|player| player.id)
                .filter(|id| sight.shows(std::iter::once(*id)))
                .map(|id| id.0),
            name: people::name(reply, book).to_owned(),
            by: reply
                .by
                .as_ref()
                .filter(|_| is_manager)
                .map(|by| by.name.clone()),
            at: reply.at,
        };
        let (details, standing) = (&plan.details, rule::standing(plan));
        let each = details.price;
        let each = each.and_then(|price| rule::share(price, standing.playing));
        let rooms = &asking.rooms;
        let link = |token: Token| format!("{}/play/{}", rooms.config.shown_url(), token.reveal());
        Ok(NextGame {
            id: plan.id,
            state: state(plan, book),
            date: details.date,
            time: details.time.strftime("%H:%M").to_string(),
            place: details.place.clone(),
            price: details.price.map(|price| Money::of(book, price)),
            each: each.map(|each| Money::of(book, each)),
            minimum: details.minimum,
            maximum: details.maximum,
            playing: standing.playing,
            waiting: standing.waiting,
            missing: standing.missing,
            coming: standing
                .parties
                .iter()
                .map(|party| Coming {
                    answer: answer(party.reply),
                    playing: party.playing,
                    waiting: party.waiting,
                })
                .collect(),
            absent: standing.absent.iter().map(|reply| answer(reply)).collect(),
            link: rooms.plans.token(plan).map(link),
        })
    }
}
