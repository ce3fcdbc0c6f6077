//! The view of a next game: date, place, numbers and people.

use crate::text::amounts;
use crate::text::dates;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::views::{MoneyView, moment, money};
use cffa_book::{Book, PlayerId};
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_services::next_game::people;
use cffa_services::next_game::people::State;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{Attendance, Party};
use cffa_services::next_game::{NextGameError, Refusal};
use cffa_store::{NextGame, Rsvp};
use jiff::ToSpan;
use serde::{Serialize, Serializer};
use uuid::Uuid;

/// A next game.
#[derive(Serialize)]
pub struct ScheduledGameView {
    id: Uuid,
    /// Changes whenever anything on the page changes.
    version: u64,
    /// `Tuesday, 17 November`.
    day: String,
    /// `2026-11-17`.
    date: String,
    /// `20:30`.
    time: String,
    place: String,
    /// The link to a map of the place.
    map: String,
    price: Option<MoneyView>,
    minimum: u32,
    maximum: u32,
    playing: u32,
    /// The number of people on the waiting list.
    queued: u32,
    /// The number of people missing to reach the minimum.
    missing: u32,
    /// The number of free places.
    room: u32,
    /// The price per person: while people can reply, for a full game; afterwards, for the people
    /// who play.
    each: Option<String>,
    /// `open`, `over`, `off`, `played` or `deleted`.
    state: &'static str,
    /// Whether its date has come, so that it may have been played.
    due: bool,
    /// The path of its game in the book.
    game: String,
    players: Vec<PartyView>,
    waiting: Vec<PartyView>,
    absent: Vec<PartyView>,
}

/// A person in one of the lists.
#[derive(Serialize)]
struct PartyView {
    reply: Uuid,
    name: String,
    /// Whether this entry includes the player; otherwise it has only guests of a player who plays.
    whole: bool,
    guests: u32,
    /// The user who replied, for managers; `None` for a reply with the link.
    by: Option<String>,
    /// When they replied.
    when: String,
}

/// The view of a next game.
pub fn view(next_game: &NextGame, book: &Book) -> ScheduledGameView {
    let (details, attendance, today) = (
        &next_game.details,
        rule::attendance(next_game),
        clock::today(book),
    );
    let currency = book.settings().currency;
    let listed = |heads: fn(&Party<'_>) -> u32, whole: fn(&Party<'_>) -> bool| {
        let parties = attendance.parties.iter().filter(|party| heads(party) > 0);
        let view = parties.map(|party| {
            let whole = whole(party);
            party_view(party.reply, book, whole, heads(party) - u32::from(whole))
        });
        view.collect()
    };
    let state = people::state(next_game, book, today);
    let heads = match state {
        State::Open => details.maximum,
        _ => attendance.playing,
    };
    let price = details.price_in(currency);
    let each = price.and_then(|price| rule::share(price, heads));
    ScheduledGameView {
        id: next_game.id,
        version: next_game.version,
        day: dates::long_day(details.date),
        date: details.date.to_string(),
        time: details.time.strftime("%H:%M").to_string(),
        place: details.place.clone(),
        map: map(&details.place),
        price: price.map(|price| money(currency, price)),
        minimum: details.minimum,
        maximum: details.maximum,
        playing: attendance.playing,
        queued: attendance.waiting,
        missing: attendance.missing,
        room: details.maximum.saturating_sub(attendance.playing),
        each: each.map(|each| amounts::money(currency, each)),
        state: match state {
            State::Open => "open",
            State::Over => "over",
            State::CalledOff => "off",
            State::Played => "played",
            State::Deleted => "deleted",
        },
        due: details.date <= today,
        game: format!("/games/{}", rule::game(next_game)),
        players: listed(|party| party.playing, |_| true),
        waiting: listed(|party| party.waiting, |party| party.playing == 0),
        absent: attendance
            .absent
            .iter()
            .map(|reply| party_view(reply, book, true, 0))
            .collect(),
    }
}

/// The OpenStreetMap search for a place.
pub(super) fn map(place: &str) -> String {
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

/// The status of a person's reply. The template makes a sentence of it, in which the name is
/// isolated from the surrounding writing direction.
#[derive(Serialize)]
pub struct ReplyView {
    /// `out`, `in`, `waiting`, or `guests_waiting` if they play and their guests wait.
    kind: &'static str,
    name: String,
    /// The number of guests who are in or waiting, or the person's position on the waiting list.
    number: usize,
}

/// The status of a person's reply.
fn reply_view(next_game: &NextGame, book: &Book, reply: Uuid) -> Option<ReplyView> {
    let reply = next_game.replies.iter().find(|one| one.id == reply)?;
    let attendance = rule::attendance(next_game);
    let party = attendance
        .parties
        .iter()
        .find(|one| one.reply.id == reply.id);
    let (kind, number) = match party.map(|party| (party.playing, party.waiting)) {
        None => ("out", 0),
        Some((playing, 0)) => ("in", playing as usize - 1),
        Some((0, _)) => ("waiting", place_in_queue(next_game, &attendance, reply.id)),
        Some((_, waiting)) => ("guests_waiting", waiting as usize),
    };
    Some(ReplyView {
        kind,
        name: people::name(reply, book).to_owned(),
        number,
    })
}

fn place_in_queue(next_game: &NextGame, attendance: &Attendance<'_>, reply: Uuid) -> usize {
    let waiting = next_game.queue.iter().skip(attendance.playing as usize);
    waiting.take_while(|head| **head != reply).count() + 1
}

/// A player's own reply: its status, and the initial value of the form.
#[derive(Serialize)]
pub struct OwnView {
    reply: Option<ReplyView>,
    guests: u32,
}

/// A player's current reply.
pub fn own(next_game: &NextGame, book: &Book, player: PlayerId) -> OwnView {
    let is_own = |reply: &&Rsvp| people::player(reply, book).is_some_and(|it| it.id == player);
    let reply = next_game.replies.iter().find(is_own).map(|reply| reply.id);
    of_reply(next_game, book, reply)
}

/// A person's current reply, by its id.
pub fn of_reply(next_game: &NextGame, book: &Book, reply: Option<Uuid>) -> OwnView {
    let heads = reply.map_or(0, |id| {
        next_game.queue.iter().filter(|head| **head == id).count()
    });
    OwnView {
        reply: reply.and_then(|id| reply_view(next_game, book, id)),
        guests: u32::try_from(heads).unwrap_or(0).saturating_sub(1),
    }
}

/// Days for which the box shows a past game that was not logged. After that, it was probably not
/// played.
const DAYS_IN_SIGHT: i64 = 7;

/// The box of the next game on other pages.
#[derive(Serialize)]
pub struct Brief {
    next_game: ScheduledGameView,
    own: Option<OwnView>,
}

/// The next game that a team's box shows. Every write of a next game increments its version, so the
/// key of a cached page needs nothing else of it.
pub(crate) struct Boxed(NextGame);

impl Serialize for Boxed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.0.id, self.0.version).serialize(to)
    }
}

impl Boxed {
    /// The book of the user's team, and its next game while it is recent, read at once.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub(crate) async fn with_book(
        user: &CurrentUser,
    ) -> Result<(Reading, Option<Boxed>), WebError> {
        let (app, team) = (user.app(), user.team()?);
        let ids = [team.id];
        let (book, found) = tokio::try_join!(app.books.read(team), app.store.next_games(&ids))?;
        let next = Boxed::in_sight(found, &book);
        Ok((book, next))
    }

    /// The next game of the user's team, while it is recent.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub(crate) async fn find(user: &CurrentUser, book: &Book) -> Result<Option<Boxed>, WebError> {
        let found = user.app().store.next_games(&[user.team()?.id]).await?;
        Ok(Boxed::in_sight(found, book))
    }

    fn in_sight(found: Vec<NextGame>, book: &Book) -> Option<Boxed> {
        let today = clock::today(book);
        let in_sight = found.into_iter().next().filter(|next_game| {
            let state = people::state(next_game, book, today);
            let until = next_game.details.date.saturating_add(DAYS_IN_SIGHT.days());
            !matches!(state, State::Played | State::Deleted) && today <= until
        });
        in_sight.map(Boxed)
    }

    /// The box on the dashboard.
    pub(crate) fn brief(&self, book: &Book) -> Brief {
        Brief {
            own: None,
            next_game: view(&self.0, book),
        }
    }

    /// The box on a player's own page, to answer in.
    pub(crate) fn brief_of(&self, book: &Book, player: PlayerId) -> Brief {
        Brief {
            own: Some(own(&self.0, book, player)),
            next_game: view(&self.0, book),
        }
    }
}

/// Separates refusals by a rule, which pages show, from errors of the store.
///
/// # Errors
/// When the store failed.
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

    fn next_game(state: &'static str) -> ScheduledGameView {
        ScheduledGameView {
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

    impl ScheduledGameView {
        /// A game in each state, with and without replies.
        pub(crate) fn samples() -> Vec<ScheduledGameView> {
            let states = ["open", "over", "off", "played", "deleted"];
            let answered = |state| ScheduledGameView {
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
                ..next_game(state)
            };
            let samples = states.iter();
            samples
                .flat_map(|state| [next_game(state), answered(state)])
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

        /// A reply of each kind, and none.
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
