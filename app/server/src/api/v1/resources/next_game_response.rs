//! The team's next game as the API represents it.

use super::next_game::link;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::types::Money;
use cffa_book::Book;
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::State;
use cffa_services::next_game::rule;
use cffa_store::{NextGame as StoredNextGame, Rsvp};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The state of a next game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NextState {
    /// People can answer.
    Open,
    /// The date has passed, and the game was not logged yet.
    Over,
    /// The game was called off.
    CalledOff,
    /// The game was logged with the same id.
    Played,
    /// The game was logged, and deleted since.
    Deleted,
}

/// The state of a plan.
pub fn state(plan: &StoredNextGame, book: &Book) -> NextState {
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
    /// The id; the game that is logged from it gets the same id.
    id: Uuid,
    state: NextState,
    date: Date,
    /// When it begins, in local time.
    #[schema(example = "19:30")]
    time: String,
    place: String,
    /// What the pitch costs, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<Money>,
    /// The approximate share of each person, with the current answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<Money>,
    /// The minimum number of people.
    minimum: u32,
    /// The maximum number of people.
    maximum: u32,
    /// Number of people who play.
    playing: u32,
    /// Number of people on the waiting list.
    waiting: u32,
    /// Number of people missing to reach the minimum.
    missing: u32,
    /// Who is coming, in the order of their answers.
    coming: Vec<Coming>,
    /// Who is not coming.
    absent: Vec<Answer>,
    /// The link by which anyone can answer without an account. Absent if it was created with
    /// another secret key.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

/// An answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answer {
    /// The id of the answer, not of the player.
    id: Uuid,
    /// The player, if it is one. Players see only their own id here.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<Uuid>,
    name: String,
    /// Who answered, unless they used the link. Only for managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// When the answer was last changed.
    at: Timestamp,
}

/// A person who is coming, with their guests.
#[derive(Debug, Serialize, ToSchema)]
pub struct Coming {
    #[serde(flatten)]
    answer: Answer,
    /// Number of people who play; the player counts before the guests.
    playing: u32,
    /// Number of people on the waiting list.
    waiting: u32,
}

impl NextGame {
    /// A plan, as far as the requester may see it.
    ///
    /// # Errors
    /// Where the route's access level requires no membership.
    pub fn of(
        context: &ApiContext,
        plan: &StoredNextGame,
        book: &Book,
    ) -> Result<NextGame, Problem> {
        let visibility = context.visibility(book)?;
        let is_manager = context.membership()?.is_manager();
        let answer = |reply: &Rsvp| Answer {
            id: reply.id,
            player: people::player(reply, book)
                .map(|player| player.id)
                .filter(|id| visibility.includes(std::iter::once(*id)))
                .map(|id| id.0),
            name: people::name(reply, book).to_owned(),
            by: reply
                .by
                .as_ref()
                .filter(|_| is_manager)
                .map(|by| by.name.clone()),
            at: reply.at,
        };
        let (details, attendance) = (&plan.details, rule::attendance(plan));
        let price = details.price_in(book.settings().currency);
        let each = price.and_then(|price| rule::share(price, attendance.playing));
        Ok(NextGame {
            id: plan.id,
            state: state(plan, book),
            date: details.date,
            time: details.time.strftime("%H:%M").to_string(),
            place: details.place.clone(),
            price: price.map(|price| Money::of(book, price)),
            each: each.map(|each| Money::of(book, each)),
            minimum: details.minimum,
            maximum: details.maximum,
            playing: attendance.playing,
            waiting: attendance.waiting,
            missing: attendance.missing,
            coming: attendance
                .parties
                .iter()
                .map(|party| Coming {
                    answer: answer(party.reply),
                    playing: party.playing,
                    waiting: party.waiting,
                })
                .collect(),
            absent: attendance
                .absent
                .iter()
                .map(|reply| answer(reply))
                .collect(),
            link: link(context, plan),
        })
    }
}
