//! Decides which mails a member gets about the next game. Pure: the caller passes the time.

use crate::next_game::people::{self, State, state};
use crate::teams::{active, player_of};
use cffa_book::{Book, PlayerId};
pub use cffa_store::Notice;
use cffa_store::{NextGame, Reader, Team};
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};

/// The start of a team's quiet hours, in which no mail is sent.
pub const QUIET_FROM: Time = Time::constant(21, 0, 0, 0);
/// The end of the quiet hours.
pub const QUIET_UNTIL: Time = Time::constant(8, 0, 0, 0);

/// How long before the game those who have not replied are reminded.
pub const REMINDER: SignedDuration = SignedDuration::from_hours(36);

/// How long after the first mail about a game a reminder is useful.
pub const REMINDER_AFTER: SignedDuration = SignedDuration::from_hours(12);

/// What was already written to the member about this game.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// When the mail about the planned game was written.
    pub planned: Option<Timestamp>,
    /// Whether the latest mail about its state says that it is called off.
    pub called_off: bool,
    /// The same, and they may have received it.
    pub knows_called_off: bool,
}

/// A person who can be notified about a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// The player whose balance they may see.
    pub player: Option<PlayerId>,
    /// Whether there is a player for whom they can reply.
    pub can_reply: bool,
    /// Whether they replied to the next game.
    pub replied: bool,
}

/// Returns the role of a reader in a team; `None` if they left it, or have an earlier link.
pub fn invited(
    reader: &Reader,
    team: &Team,
    next_game: Option<&NextGame>,
    book: &Book,
) -> Option<Invited> {
    match reader {
        Reader::Account(account) => {
            let player = player_of(active(team, *account)?, book);
            let replied = |next_game| player.is_some_and(|it| has_replied(next_game, book, it));
            Some(Invited {
                player,
                can_reply: player.is_some(),
                replied: next_game.is_some_and(replied),
            })
        }
        Reader::Link {
            team: id,
            person,
            token_hash,
        } => {
            let is_current = |it: &&NextGame| *id == team.id && it.link.token_hash == *token_hash;
            let known = people::known_person(next_game.filter(is_current)?, book, *person)?;
            Some(Invited {
                // People with a link don't see what a player owes.
                player: None,
                can_reply: true,
                replied: known.reply.is_some(),
            })
        }
    }
}

/// What to write about a next game to a person, depending on whether they replied.
pub fn due(
    next_game: &NextGame,
    book: &Book,
    replied: bool,
    written: Written,
    now: &Zoned,
) -> Option<Notice> {
    let start = start(next_game, now.time_zone())?;
    if start <= now.timestamp() {
        return None;
    }
    match state(next_game, book, now.date()) {
        State::CalledOff if replied && !written.called_off => Some(Notice::CalledOff),
        State::Open if written.knows_called_off => Some(Notice::OnAgain),
        State::Open if replied => None,
        State::Open => match written.planned {
            None => Some(Notice::Planned),
            Some(planned) => {
                let is_near = start.duration_since(now.timestamp()) <= REMINDER;
                let is_old = now.timestamp().duration_since(planned) >= REMINDER_AFTER;
                (is_near && is_old).then_some(Notice::Reminder)
            }
        },
        State::CalledOff | State::Over | State::Played | State::Deleted => None,
    }
}

/// Whether an earlier notice is still true, or was true when the game began: then it is late.
pub fn holds(
    notice: Notice,
    next_game: &NextGame,
    book: &Book,
    replied: bool,
    now: &Zoned,
) -> bool {
    let has_begun = start(next_game, now.time_zone()).is_some_and(|it| it <= now.timestamp());
    let state = state(next_game, book, now.date());
    let is_on = match state {
        State::Open => true,
        State::Over | State::Played => has_begun,
        State::CalledOff | State::Deleted => false,
    };
    match notice {
        Notice::Planned | Notice::Reminder => is_on && !replied,
        Notice::CalledOff => state == State::CalledOff,
        Notice::OnAgain => is_on,
    }
}

/// When a next game begins.
pub fn start(next_game: &NextGame, zone: &TimeZone) -> Option<Timestamp> {
    let start = next_game.details.date.to_datetime(next_game.details.time);
    Some(start.to_zoned(zone.clone()).ok()?.timestamp())
}

fn has_replied(next_game: &NextGame, book: &Book, player: PlayerId) -> bool {
    let mut replies = next_game.replies.iter();
    replies.any(|reply| people::player(reply, book).is_some_and(|one| one.id == player))
}

/// When to send a mail that is written at `now`: at once, or after the quiet hours, unless the game
/// at `start` would have begun by then.
pub fn send_at(now: &Zoned, start: Timestamp) -> Timestamp {
    let time = now.time();
    let morning = |date: jiff::civil::Date| {
        let morning: DateTime = date.to_datetime(QUIET_UNTIL);
        morning.to_zoned(now.time_zone().clone())
    };
    let until = if time >= QUIET_FROM {
        morning(now.date().saturating_add(1.day()))
    } else if time < QUIET_UNTIL {
        morning(now.date())
    } else {
        return now.timestamp();
    };
    match until {
        Ok(until) if until.timestamp() < start => until.timestamp(),
        _ => now.timestamp(),
    }
}

#[cfg(test)]
#[path = "notices_tests.rs"]
mod tests;
