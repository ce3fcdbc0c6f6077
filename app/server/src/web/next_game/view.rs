//! What pages show of a next game: when and where, how many, who.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::views::{MoneyView, moment, money};
use cffa_book::{Book, PlayerId};
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::State;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{Party, Standing};
use cffa_services::next_game::{NextGameError, Refusal};
use cffa_store::{NextGame, Rsvp};
use jiff::ToSpan;
use serde::Serialize;
use uuid::Uuid;

/// A next game.
#[derive(Serialize)]
pub struct PlanView {
    id: Uuid,
    /// Changes with everything that the page shows.
    version: u64,
    /// `Tuesday, 17 November`.
    day: String,
    /// `2026-11-17`.
    date: String,
    /// `20:30`.
    time: String,
    place: String,
    /// A map of the place.
    map: String,
    price: Option<MoneyView>,
    minimum: u32,
    maximum: u32,
    playing: u32,
    /// How many wait for a place.
    queued: u32,
    /// How many are missing to the minimum.
    missing: u32,
    /// How many more can play.
    room: u32,
    /// The share of the price of each: when the game is full while people can reply, then of
    /// those who play.
    each: Option<String>,
    /// `open`, `over`, `off`, `played` or `deleted`.
    state: &'static str,
    /// Whether its day has come, so that it may have been played.
    due: bool,
    /// The address of its game in the book.
    game: String,
    players: Vec<PartyView>,
    waiting: Vec<PartyView>,
    absent: Vec<PartyView>,
}

/// Somebody in one of the lists.
#[derive(Serialize)]
struct PartyView {
    reply: Uuid,
    name: String,
    /// Whether the player is among these heads; else they are guests of one who plays.
    whole: bool,
    guests: u32,
    /// The user who replied, for managers; none: somebody by the link.
    by: Option<String>,
    /// When they replied.
    when: String,
}

/// A next game, as it stands.
pub fn view(plan: &NextGame, book: &Book) -> PlanView {
    let (details, standing, today) = (&plan.details, rule::standing(plan), clock::today(book));
    let currency = book.settings().currency;
    let listed = |heads: fn(&Party<'_>) -> u32, whole: fn(&Party<'_>) -> bool| {
        let parties = standing.parties.iter().filter(|party| heads(party) > 0);
        let view = parties.map(|party| {
            let whole = whole(party);
            party_view(party.reply, book, whole, heads(party) - u32::from(whole))
        });
        view.collect()
    };
    let state = people::state(plan, book, today);
    let heads = match state {
        State::Open => details.maximum,
        _ => standing.playing,
    };
    let each = details.price.and_then(|price| rule::share(price, heads));
    PlanView {
        id: plan.id,
        version: plan.version,
        day: details.date.strftime("%A, %-d %B").to_string(),
        date: details.date.to_string(),
        time: details.time.strftime("%H:%M").to_string(),
        place: details.place.clone(),
        map: map(&details.place),
        price: details.price.map(|price| money(currency, price)),
        minimum: details.minimum,
        maximum: details.maximum,
        playing: standing.playing,
        queued: standing.waiting,
        missing: standing.missing,
        room: details.maximum.saturating_sub(standing.playing),
        each: each.map(|each| currency.show(each)),
        state: match state {
            State::Open => "open",
            State::Over => "over",
            State::CalledOff => "off",
            State::Played => "played",
            State::Deleted => "deleted",
        },
        due: details.date <= today,
        game: format!("/games/{}", rule::game(plan)),
        players: listed(|party| party.playing, |_| true),
        waiting: listed(|party| party.waiting, |party| party.playing == 0),
        absent: standing
            .absent
            .iter()
            .map(|reply| party_view(reply, book, true, 0))
            .collect(),
    }
}

/// The search of OpenStreetMap for a place.
fn map(place: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("query", place)
        .finish();
    format!("https://www.openstreetmap.org/search?{query}")
}

fn party_view(reply: &Rsvp, book: &Book, whole: bool, guests: u32) -> PartyView {
    PartyView {
        reply: reply.id,
        name: people::name(reply, book).to_owned(),
        whole,
        guests,
        by: reply.by.as_ref().map(|actor| actor.name.clone()),
        when: moment(book, reply.at),
    }
}

/// The reply of a person and what it means for them. The template makes a sentence of it, in
/// which the name is isolated from the direction of the other words.
#[derive(Serialize)]
pub struct ReplyView {
    /// `out`, `in`, `waiting`, or `guests_waiting` if they play and their guests wait.
    kind: &'static str,
    name: String,
    /// How many guests are in, or wait; the place on the waiting list of one who waits.
    number: usize,
}

/// What the reply of a person means for them.
fn reply_view(plan: &NextGame, book: &Book, reply: Uuid) -> Option<ReplyView> {
    let reply = plan.replies.iter().find(|one| one.id == reply)?;
    let standing = rule::standing(plan);
    let party = standing.parties.iter().find(|one| one.reply.id == reply.id);
    let (kind, number) = match party.map(|party| (party.playing, party.waiting)) {
        None => ("out", 0),
        Some((playing, 0)) => ("in", playing as usize - 1),
        Some((0, _)) => ("waiting", place_in_queue(plan, &standing, reply.id)),
        Some((_, waiting)) => ("guests_waiting", waiting as usize),
    };
    Some(ReplyView {
        kind,
        name: people::name(reply, book).to_owned(),
        number,
    })
}

fn place_in_queue(plan: &NextGame, standing: &Standing<'_>, reply: Uuid) -> usize {
    let waiting = plan.queue.iter().skip(standing.playing as usize);
    waiting.take_while(|head| **head != reply).count() + 1
}

/// A player's own answer: how they stand, and what the form begins with.
#[derive(Serialize)]
pub struct OwnView {
    reply: Option<ReplyView>,
    guests: u32,
}

/// What a player answered so far.
pub fn own(plan: &NextGame, book: &Book, player: PlayerId) -> OwnView {
    let is_own = |reply: &&Rsvp| people::player(reply, book).is_some_and(|it| it.id == player);
    let reply = plan.replies.iter().find(is_own).map(|reply| reply.id);
    of_reply(plan, book, reply)
}

/// What a person answered so far, by the id of their reply.
pub fn of_reply(plan: &NextGame, book: &Book, reply: Option<Uuid>) -> OwnView {
    let heads = reply.map_or(0, |id| {
        plan.queue.iter().filter(|head| **head == id).count()
    });
    OwnView {
        reply: reply.and_then(|id| reply_view(plan, book, id)),
        guests: u32::try_from(heads).unwrap_or(0).saturating_sub(1),
    }
}

/// Days that a game stands in the boxes when nobody logs it: then it was not played.
const DAYS_IN_SIGHT: i64 = 7;

/// The box of the next game on other pages.
#[derive(Serialize)]
pub struct Brief {
    plan: PlanView,
    own: Option<OwnView>,
}

/// The box on the dashboard: the next game of the asker's team, while anybody has it in mind.
///
/// # Errors
/// When the database does not answer.
pub async fn brief(asker: &CurrentUser, book: &Book) -> Result<Option<Brief>, WebError> {
    boxed(asker, book, |_| None).await
}

/// The box on a player's own page, to answer in.
///
/// # Errors
/// When the database does not answer.
pub async fn brief_of(
    asker: &CurrentUser,
    book: &Book,
    player: PlayerId,
) -> Result<Option<Brief>, WebError> {
    boxed(asker, book, |plan| Some(own(plan, book, player))).await
}

async fn boxed(
    asker: &CurrentUser,
    book: &Book,
    own: impl Fn(&NextGame) -> Option<OwnView>,
) -> Result<Option<Brief>, WebError> {
    let today = clock::today(book);
    let found = asker.app().plans.of(asker.team()?.id, today).await?;
    let in_sight = found.filter(|plan| {
        let state = people::state(plan, book, today);
        let until = plan.details.date.saturating_add(DAYS_IN_SIGHT.days());
        !matches!(state, State::Played | State::Deleted) && today <= until
    });
    Ok(in_sight.map(|plan| Brief {
        own: own(&plan),
        plan: view(&plan, book),
    }))
}

/// What a plan was refused for, if that was it.
///
/// # Errors
/// When it was the database.
pub fn refused<T>(result: Result<T, NextGameError>) -> Result<Result<T, Refusal>, WebError> {
    match result {
        Ok(done) => Ok(Ok(done)),
        Err(NextGameError::Refused(refusal)) => Ok(Err(refusal)),
        Err(NextGameError::Store(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod test {
    use super::*;
    use cffa_book::{Currency, Money};

    fn party(whole: bool, guests: u32) -> PartyView {
        PartyView {
            reply: Uuid::nil(),
            name: "Ann".to_owned(),
            whole,
            guests,
            by: whole.then(|| "Ann".to_owned()),
            when: "17 Nov 2026, 21:04".to_owned(),
        }
    }

    fn plan(state: &'static str) -> PlanView {
        PlanView {
            id: Uuid::nil(),
            version: 1,
            day: "Tuesday, 17 November".to_owned(),
            date: "2026-11-17".to_owned(),
            time: "20:30".to_owned(),
            place: "Pitch 2".to_owned(),
            map: map("Pitch 2"),
            price: None,
            minimum: 0,
            maximum: 10,
            playing: 0,
            queued: 0,
            missing: 0,
            room: 10,
            each: None,
            state,
            due: false,
            game: "/games/1".to_owned(),
            players: Vec::new(),
            waiting: Vec::new(),
            absent: Vec::new(),
        }
    }

    impl PlanView {
        /// In each state, with and without answers.
        pub(crate) fn samples() -> Vec<PlanView> {
            let states = ["open", "over", "off", "played", "deleted"];
            let answered = |state| PlanView {
                price: Some(money(Currency::default(), Money::ZERO)),
                playing: 3,
                queued: 1,
                missing: 1,
                room: 0,
                each: Some("£6.00".to_owned()),
                due: true,
                players: vec![party(true, 0), party(true, 2)],
                waiting: vec![party(false, 1)],
                absent: vec![party(true, 0)],
                ..plan(state)
            };
            let samples = states.iter();
            samples
                .flat_map(|state| [plan(state), answered(state)])
                .collect()
        }
    }

    impl OwnView {
        pub(crate) fn sample() -> OwnView {
            OwnView {
                reply: Some(ReplyView {
                    kind: "in",
                    name: "Ann".to_owned(),
                    number: 1,
                }),
                guests: 1,
            }
        }

        /// Each kind of reply, and none.
        pub(crate) fn samples() -> Vec<OwnView> {
            let kinds = ["out", "in", "waiting", "guests_waiting"];
            let of = |kind| OwnView {
                reply: Some(ReplyView {
                    kind,
                    name: "Ann".to_owned(),
                    number: 0,
                }),
                guests: 0,
            };
            let none = OwnView {
                reply: None,
                guests: 0,
            };
            let answered = kinds.into_iter().map(of);
            answered.chain([none, OwnView::sample()]).collect()
        }
    }
}
