//! The rules of a next game. Pure: the caller passes IDs, the day and the time.
//!
//! One queue has an element for each person, in the order in which they joined. The first `maximum`
//! people play, the others wait. A player is ahead of the guests in the same reply, and a party
//! that does not fit is split: the player plays and the guests wait. Guests who are added later
//! join at the end of the queue. So no reply displaces a person who plays, and no place stays free
//! while people wait.

use super::limits;
use super::refusal::Refusal;
use cffa_book::{Actor, GameId, Money, PlayerId, PlayerName, is_unseen};
use cffa_store::{AnsweredRequest, EarlierGame, NextGame, NextGameDetails, Rsvp};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// Who replies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replier {
    /// A person who replied before.
    Before(Uuid),
    /// A player, with their current name.
    Player(PlayerId, PlayerName),
    /// A person who is not in the list. The ID becomes that of the reply, so that a form that is
    /// sent twice makes one reply.
    Named(PlayerName, Uuid),
}

/// A reply.
#[derive(Clone, Debug)]
pub struct NewReply {
    /// Who replies.
    pub who: Replier,
    /// The number of people: them and their guests, or 0 if they don't come.
    pub heads: u32,
    /// Who sent the reply, if known.
    pub by: Option<Actor>,
    /// When it was sent.
    pub at: Timestamp,
}

/// The number of people in a reply with this many guests.
///
/// # Errors
/// [`Refusal::Guests`].
pub fn heads_with(guests: Option<u32>) -> Result<u32, Refusal> {
    let guests = guests.filter(|guests| *guests <= limits::GUESTS);
    guests.map(|guests| guests + 1).ok_or(Refusal::Guests)
}

/// Records a reply and returns its ID.
///
/// # Errors
/// If the game is called off, the person is unknown, or there are too many replies.
pub fn reply(next_game: &mut NextGame, new_reply: NewReply) -> Result<Uuid, Refusal> {
    if next_game.called_off {
        return Err(Refusal::CalledOff);
    }
    let known = find(next_game, &new_reply.who)?;
    let id = match known {
        Some(id) => id,
        None => add_reply(next_game, &new_reply)?,
    };
    for reply in next_game.replies.iter_mut().filter(|reply| reply.id == id) {
        if let Replier::Player(_, name) = &new_reply.who {
            reply.name = name.to_string();
        }
        reply.by.clone_from(&new_reply.by);
        reply.at = new_reply.at;
    }
    set_party_size(&mut next_game.queue, id, new_reply.heads as usize);
    Ok(id)
}

fn find(next_game: &NextGame, who: &Replier) -> Result<Option<Uuid>, Refusal> {
    let first = |is: &dyn Fn(&Rsvp) -> bool| {
        let found = next_game.replies.iter().find(|reply| is(reply));
        found.map(|reply| reply.id)
    };
    match who {
        Replier::Before(id) => first(&|reply| reply.id == *id)
            .ok_or(Refusal::NoSuchName)
            .map(Some),
        Replier::Player(id, _) => Ok(first(&|reply| reply.player == Some(*id))),
        Replier::Named(name, id) => match first(&|reply| reply.id == *id) {
            Some(same) => Ok(Some(same)),
            None if next_game.replies.iter().any(|reply| is_called(reply, name)) => {
                Err(Refusal::NameInList {
                    name: name.to_string(),
                })
            }
            None => Ok(None),
        },
    }
}

fn is_called(reply: &Rsvp, name: &PlayerName) -> bool {
    PlayerName::parse(&reply.name).is_ok_and(|known| known.key() == name.key())
}

fn add_reply(next_game: &mut NextGame, new_reply: &NewReply) -> Result<Uuid, Refusal> {
    if next_game.replies.len() >= limits::REPLIES {
        return Err(Refusal::TooManyReplies);
    }
    let strangers = next_game
        .replies
        .iter()
        .filter(|reply| reply.player.is_none());
    let (id, player, name) = match &new_reply.who {
        Replier::Player(player, name) => (Uuid::now_v7(), Some(*player), name.to_string()),
        Replier::Named(..) if strangers.count() >= limits::STRANGERS => {
            return Err(Refusal::TooManyStrangers);
        }
        Replier::Named(name, id) => (*id, None, name.to_string()),
        Replier::Before(_) => return Err(Refusal::NoSuchName),
    };
    next_game.replies.push(Rsvp {
        id,
        player,
        name,
        by: None,
        at: new_reply.at,
    });
    Ok(id)
}

/// Sets how many people of a party are in the queue. New ones join at the end, and the last ones
/// leave first.
fn set_party_size(queue: &mut Vec<Uuid>, id: Uuid, heads: usize) {
    let had = queue.iter().filter(|head| **head == id).count();
    queue.extend(std::iter::repeat_n(id, heads.saturating_sub(had)));
    let mut kept = 0;
    queue.retain(|head| {
        kept += usize::from(*head == id);
        *head != id || kept <= heads
    });
}

/// Removes a reply and its people from the queue.
///
/// # Errors
/// [`Refusal::NoSuchName`] if the reply does not exist.
pub fn remove(next_game: &mut NextGame, id: Uuid) -> Result<Rsvp, Refusal> {
    let at = next_game.replies.iter().position(|reply| reply.id == id);
    let reply = next_game.replies.remove(at.ok_or(Refusal::NoSuchName)?);
    set_party_size(&mut next_game.queue, id, 0);
    Ok(reply)
}

/// A person and their guests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// Their reply.
    pub reply: &'a Rsvp,
    /// How many of them play.
    pub playing: u32,
    /// How many of them wait.
    pub waiting: u32,
}

/// Who plays and who waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance<'a> {
    /// How many people play.
    pub playing: u32,
    /// How many people wait.
    pub waiting: u32,
    /// How many people are missing to reach the minimum.
    pub missing: u32,
    /// Who comes, in the order of the queue.
    pub parties: Vec<Party<'a>>,
    /// Who replied that they don't come.
    pub absent: Vec<&'a Rsvp>,
}

/// Works out who plays and who waits.
pub fn attendance(next_game: &NextGame) -> Attendance<'_> {
    let (mut playing, mut waiting) = (0, 0);
    let mut parties: Vec<Party<'_>> = Vec::new();
    for head in &next_game.queue {
        let at = parties.iter().position(|party| party.reply.id == *head);
        let at = at.or_else(|| {
            let reply = next_game.replies.iter().find(|reply| reply.id == *head)?;
            parties.push(Party {
                reply,
                playing: 0,
                waiting: 0,
            });
            Some(parties.len() - 1)
        });
        // This can't happen: an element without a reply. It is ignored.
        let Some(party) = at.and_then(|at| parties.get_mut(at)) else {
            continue;
        };
        let (all, own) = if playing < next_game.details.maximum {
            (&mut playing, &mut party.playing)
        } else {
            (&mut waiting, &mut party.waiting)
        };
        *all += 1;
        *own += 1;
    }
    let absent = next_game.replies.iter();
    let absent = absent.filter(|reply| !next_game.queue.contains(&reply.id));
    Attendance {
        playing,
        waiting,
        missing: next_game.details.minimum.saturating_sub(playing),
        absent: absent.collect(),
        parties,
    }
}

/// Records the idempotency key of a request, and drops the oldest keys over the limit.
pub fn note_key(next_game: &mut NextGame, request: AnsweredRequest) {
    next_game.requests.retain(|one| one.key != request.key);
    next_game.requests.push(request);
    let over = next_game.requests.len().saturating_sub(limits::KEYS);
    next_game.requests.drain(..over);
}

/// Changes the details. `seen` is the number of edits in the requester's copy, or `None` to skip the
/// check.
///
/// # Errors
/// If the game is called off, or was edited since.
pub fn edit(
    next_game: &mut NextGame,
    seen: Option<u64>,
    details: &NextGameDetails,
) -> Result<(), Refusal> {
    if next_game.called_off {
        return Err(Refusal::CalledOff);
    }
    // Here, a repeated request finds its own change.
    if next_game.details == *details {
        return Ok(());
    }
    if seen.is_some_and(|seen| seen != next_game.edits) {
        return Err(Refusal::ChangedMeanwhile);
    }
    next_game.details = details.clone();
    next_game.edits += 1;
    Ok(())
}

/// Calls the game off, or puts it on again.
pub fn call_off(next_game: &mut NextGame, off: bool) {
    if next_game.called_off != off {
        next_game.called_off = off;
        next_game.edits += 1;
    }
}

/// The games before the one that replaces `last`: the earlier games of `last`, and `last` itself.
/// Drops the oldest ones over the limit.
pub fn earlier_with(last: &NextGame) -> Vec<EarlierGame> {
    let mut earlier = last.earlier.clone();
    earlier.push(EarlierGame {
        id: last.id,
        edits: last.edits,
        date: last.details.date,
        time: last.details.time,
        place: last.details.place.clone(),
    });
    let over = earlier.len().saturating_sub(limits::EARLIER);
    earlier.drain(..over);
    earlier
}

/// Roughly what each person would pay, rounded up to the next minor unit.
pub fn share(price: Money, heads: u32) -> Option<Money> {
    let heads = i64::from(heads);
    let up = price.minor().checked_add(heads - 1)?;
    up.checked_div(heads).map(Money::from_minor)
}

/// Parses a start time, such as `19:30`.
///
/// # Errors
/// [`Refusal::Time`].
pub fn time(typed: &str) -> Result<Time, Refusal> {
    let typed = typed.trim();
    let (hour, minute) = typed.split_once(':').ok_or(Refusal::Time)?;
    let number = |digits: &str, size: std::ops::RangeInclusive<usize>| {
        let plain = size.contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let (hour, minute) = number(hour, 1..=2)
        .zip(number(minute, 2..=2))
        .ok_or(Refusal::Time)?;
    Time::new(hour, minute, 0, 0).map_err(|_| Refusal::Time)
}

/// Parses and trims a place.
///
/// # Errors
/// If it is empty, too long, or contains invisible characters.
pub fn place(typed: &str) -> Result<String, Refusal> {
    let place = typed.trim();
    match place.chars().count() {
        0 => Err(Refusal::PlaceMissing),
        count if count > limits::PLACE => Err(Refusal::PlaceTooLong),
        _ if place.chars().any(is_unseen) => Err(Refusal::PlaceUnseen),
        _ => Ok(place.to_owned()),
    }
}

/// Checks the minimum and the maximum.
///
/// # Errors
/// If they are out of bounds, or the minimum is above the maximum.
pub fn bounds(minimum: Option<u32>, maximum: Option<u32>) -> Result<(u32, u32), Refusal> {
    let maximum = maximum.filter(|heads| (2..=limits::HEADS).contains(heads));
    let maximum = maximum.ok_or(Refusal::Maximum)?;
    let minimum = minimum.filter(|heads| *heads <= maximum);
    Ok((minimum.ok_or(Refusal::Minimum)?, maximum))
}

/// Checks the day.
///
/// # Errors
/// If it is in the past, or too far ahead.
pub fn day(date: Date, today: Date) -> Result<Date, Refusal> {
    if date < today {
        return Err(Refusal::DayOver);
    }
    match today.checked_add(limits::DAYS_AHEAD.days()) {
        Ok(last) if date > last => Err(Refusal::TooFarAhead),
        _ => Ok(date),
    }
}

/// The last day on which a next game is kept.
pub fn kept_until(details: &NextGameDetails) -> Date {
    details.date.saturating_add(limits::KEPT_DAYS.days())
}

/// The ID of the game that is logged from a next game. It is derived, so that the game can be
/// logged only once.
pub fn game(next_game: &NextGame) -> GameId {
    GameId(next_game.id)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
