//! The games in a calendar: the next one and those of the last weeks. Pure: the caller passes the
//! day.

use crate::next_game::people::{self, State, state};
use crate::next_game::rule;
use cffa_book::{Book, GameId, PlayerId};
use cffa_store::NextGame;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use uuid::Uuid;

/// How many weeks back a calendar shows games.
const WEEKS: i64 = 8;

/// A game in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The ID of the game. It is the same before and after the game is logged.
    pub id: Uuid,
    /// The number of its version. It increases with every change.
    pub sequence: u64,
    /// The date and, if known, the time.
    pub when: When,
    /// The place, if the game was planned here.
    pub place: Option<String>,
    /// Whether it was called off.
    pub called_off: bool,
    /// Whether it is still to be played.
    pub is_next: bool,
    /// The player's reply, in the calendar of a player, while people can reply.
    pub reply: Option<Reply>,
}

/// When a game is, in the local time of its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a day. Games that were not planned here have no time.
    Day(Date),
    /// From this time.
    Time(DateTime),
}

/// What a player replied to the next game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing yet.
    None,
    /// They play.
    In,
    /// They are on the waiting list.
    Waiting,
    /// They don't play.
    Out,
}

/// Which calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The team's: all games.
    Team,
    /// A member's: the next game, and the games that they played in as this player, if they are
    /// linked to one.
    Member(Option<PlayerId>),
}

/// The games in a calendar, latest first.
pub fn events(
    calendar: Calendar,
    next_game: Option<&NextGame>,
    book: &Book,
    today: Date,
) -> Vec<Event> {
    let next = next_game.and_then(|next_game| next(calendar, next_game, book, today));
    let first = today.saturating_sub(WEEKS.weeks());
    let recent = book.games().take_while(|game| game.details.date >= first);
    let played = recent.filter(|game| match calendar {
        Calendar::Team => true,
        Calendar::Member(player) => {
            let mut line_up = game.details.line_up.iter();
            line_up.any(|turnout| Some(turnout.player) == player)
        }
    });
    let played = played.map(|game| {
        let planned = next_game.and_then(|next_game| planned(next_game, game.id));
        Event {
            id: game.id.0,
            sequence: game.changed + planned.as_ref().map_or(0, |planned| planned.edits),
            when: match &planned {
                Some(planned) if planned.start.date() == game.details.date => {
                    When::Time(planned.start)
                }
                _ => When::Day(game.details.date),
            },
            place: planned.map(|planned| planned.place),
            called_off: false,
            is_next: false,
            reply: None,
        }
    });
    next.into_iter().chain(played).collect()
}

/// The next game, unless it has been played, or was deleted after it was logged.
fn next(calendar: Calendar, next_game: &NextGame, book: &Book, today: Date) -> Option<Event> {
    let state = state(next_game, book, today);
    if matches!(state, State::Played | State::Deleted) {
        return None;
    }
    let reply = match (state, calendar) {
        (State::Open, Calendar::Member(player)) => Some(reply(next_game, book, player)),
        _ => None,
    };
    Some(Event {
        is_next: state == State::Open,
        reply,
        ..scheduled(next_game)
    })
}

/// A next game as it was scheduled.
pub fn scheduled(next_game: &NextGame) -> Event {
    Event {
        id: next_game.id,
        sequence: next_game.edits,
        when: When::Time(start(next_game)),
        place: Some(next_game.details.place.clone()),
        called_off: next_game.called_off,
        is_next: true,
        reply: None,
    }
}

fn start(next_game: &NextGame) -> DateTime {
    next_game.details.date.to_datetime(next_game.details.time)
}

fn reply(next_game: &NextGame, book: &Book, player: Option<PlayerId>) -> Reply {
    let is_theirs =
        |reply| player.is_some() && people::player(reply, book).map(|one| one.id) == player;
    let attendance = rule::attendance(next_game);
    let mut parties = attendance.parties.iter();
    match parties.find(|party| is_theirs(party.reply)) {
        Some(party) if party.playing > 0 => Reply::In,
        Some(_) => Reply::Waiting,
        None if attendance.absent.into_iter().any(is_theirs) => Reply::Out,
        None => Reply::None,
    }
}

/// The planned details of a game that was played.
struct Planned {
    start: DateTime,
    place: String,
    edits: u64,
}

fn planned(next_game: &NextGame, game: GameId) -> Option<Planned> {
    if next_game.id == game.0 {
        return Some(Planned {
            start: start(next_game),
            place: next_game.details.place.clone(),
            edits: next_game.edits,
        });
    }
    let mut earlier = next_game.earlier.iter();
    let found = earlier.find(|earlier| earlier.id == game.0)?;
    Some(Planned {
        start: found.date.to_datetime(found.time),
        place: found.place.clone(),
        edits: found.edits,
    })
}
