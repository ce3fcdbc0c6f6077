//! The rules of a plan. Pure: ids, the day and the clock are handed in.
//!
//! Heads are in one queue, in the order in which they were promised; the first so many as
//! there are places play, the others wait. A player stands before the guests they brought
//! with the same answer, and a party that does not fit is split: the player plays and the
//! guests wait. Guests who are brought along later queue behind whoever waits already. So
//! nobody who is in is pushed out by an answer, and no place stays empty while somebody
//! waits.

use super::limits;
use super::refusal::Refusal;
use cffa_book::{Actor, GameId, Money, PlayerId, PlayerName, is_unseen};
use cffa_store::{AskedOnce, NextGame, NextGameDetails, Rsvp};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// Who comes, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replier {
    /// Somebody who answered before.
    Before(Uuid),
    /// A player, by the name of today.
    Player(PlayerId, PlayerName),
    /// Somebody who is in no list. The id is that of the reply, so that the same form sent
    /// twice is one reply.
    Named(PlayerName, Uuid),
}

/// What somebody says.
#[derive(Clone, Debug)]
pub struct Said {
    /// Who comes, or does not.
    pub who: Replier,
    /// They and their guests; nobody when they don't come.
    pub heads: u32,
    /// Who says so, when it is known.
    pub by: Option<Actor>,
    /// When.
    pub at: Timestamp,
}

/// How many heads somebody promises who comes with so many guests.
///
/// # Errors
/// [`Refusal::Guests`].
pub fn heads_with(guests: Option<u32>) -> Result<u32, Refusal> {
    let guests = guests.filter(|guests| *guests <= limits::GUESTS);
    guests.map(|guests| guests + 1).ok_or(Refusal::Guests)
}

/// Takes down what somebody says; answers the id of their reply.
///
/// # Errors
/// When the game is called off, nobody is meant by it, or there are too many answers.
pub fn reply(plan: &mut NextGame, said: Said) -> Result<Uuid, Refusal> {
    if plan.called_off {
        return Err(Refusal::CalledOff);
    }
    let known = find(plan, &said.who)?;
    let id = match known {
        Some(id) => id,
        None => newcomer(plan, &said)?,
    };
    for reply in plan.replies.iter_mut().filter(|reply| reply.id == id) {
        if let Replier::Player(_, name) = &said.who {
            reply.name = name.to_string();
        }
        reply.by.clone_from(&said.by);
        reply.at = said.at;
    }
    stand(&mut plan.queue, id, said.heads as usize);
    Ok(id)
}

fn find(plan: &NextGame, who: &Replier) -> Result<Option<Uuid>, Refusal> {
    let first = |is: &dyn Fn(&Rsvp) -> bool| {
        let found = plan.replies.iter().find(|reply| is(reply));
        found.map(|reply| reply.id)
    };
    match who {
        Replier::Before(id) => first(&|reply| reply.id == *id)
            .ok_or(Refusal::NoSuchName)
            .map(Some),
        Replier::Player(id, _) => Ok(first(&|reply| reply.player == Some(*id))),
        Replier::Named(name, id) => match first(&|reply| reply.id == *id) {
            Some(same) => Ok(Some(same)),
            None if plan.replies.iter().any(|reply| is_called(reply, name)) => {
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

fn newcomer(plan: &mut NextGame, said: &Said) -> Result<Uuid, Refusal> {
    if plan.replies.len() >= limits::REPLIES {
        return Err(Refusal::TooManyReplies);
    }
    let strangers = plan.replies.iter().filter(|reply| reply.player.is_none());
    let (id, player, name) = match &said.who {
        Replier::Player(player, name) => (Uuid::now_v7(), Some(*player), name.to_string()),
        Replier::Named(..) if strangers.count() >= limits::STRANGERS => {
            return Err(Refusal::TooManyStrangers);
        }
        Replier::Named(name, id) => (*id, None, name.to_string()),
        Replier::Before(_) => return Err(Refusal::NoSuchName),
    };
    plan.replies.push(Rsvp {
        id,
        player,
        name,
        by: None,
        at: said.at,
    });
    Ok(id)
}

/// Puts so many heads of a party in the queue: more go to its end, the last ones leave first.
fn stand(queue: &mut Vec<Uuid>, id: Uuid, heads: usize) {
    let had = queue.iter().filter(|head| **head == id).count();
    queue.extend(std::iter::repeat_n(id, heads.saturating_sub(had)));
    let mut kept = 0;
    queue.retain(|head| {
        kept += usize::from(*head == id);
        *head != id || kept <= heads
    });
}

/// Forgets what somebody said, and their heads with it.
///
/// # Errors
/// [`Refusal::NoSuchName`], when there is no such reply any more.
pub fn remove(plan: &mut NextGame, id: Uuid) -> Result<Rsvp, Refusal> {
    let at = plan.replies.iter().position(|reply| reply.id == id);
    let reply = plan.replies.remove(at.ok_or(Refusal::NoSuchName)?);
    stand(&mut plan.queue, id, 0);
    Ok(reply)
}

/// Somebody and their guests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// What they said.
    pub reply: &'a Rsvp,
    /// Heads that play.
    pub playing: u32,
    /// Heads that wait for a place.
    pub waiting: u32,
}

/// How a plan stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Heads that play.
    pub playing: u32,
    /// Heads that wait.
    pub waiting: u32,
    /// Heads without whom there are too few to play.
    pub missing: u32,
    /// Who comes, the first one first.
    pub parties: Vec<Party<'a>>,
    /// Who said that they don't.
    pub absent: Vec<&'a Rsvp>,
}

/// Who plays and who waits.
pub fn standing(plan: &NextGame) -> Standing<'_> {
    let (mut playing, mut waiting) = (0, 0);
    let mut parties: Vec<Party<'_>> = Vec::new();
    for head in &plan.queue {
        let at = parties.iter().position(|party| party.reply.id == *head);
        let at = at.or_else(|| {
            let reply = plan.replies.iter().find(|reply| reply.id == *head)?;
            parties.push(Party {
                reply,
                playing: 0,
                waiting: 0,
            });
            Some(parties.len() - 1)
        });
        // A head of nobody can't be, and would not count.
        let Some(party) = at.and_then(|at| parties.get_mut(at)) else {
            continue;
        };
        let (all, own) = if playing < plan.details.maximum {
            (&mut playing, &mut party.playing)
        } else {
            (&mut waiting, &mut party.waiting)
        };
        *all += 1;
        *own += 1;
    }
    let absent = plan.replies.iter();
    let absent = absent.filter(|reply| !plan.queue.contains(&reply.id));
    Standing {
        playing,
        waiting,
        missing: plan.details.minimum.saturating_sub(playing),
        absent: absent.collect(),
        parties,
    }
}

/// Notes what a program asked with an idempotency key; the oldest makes room.
pub fn note_key(plan: &mut NextGame, once: AskedOnce) {
    plan.asked.retain(|asked| asked.key != once.key);
    plan.asked.push(once);
    let over = plan.asked.len().saturating_sub(limits::KEYS);
    plan.asked.drain(..over);
}

/// Changes what is planned. `seen` is how often it had been changed when whoever asks saw
/// it; nothing, when that is all the same to them.
///
/// # Errors
/// When the game is called off, or somebody else changed it since.
pub fn edit(
    plan: &mut NextGame,
    seen: Option<u64>,
    details: &NextGameDetails,
) -> Result<(), Refusal> {
    if plan.called_off {
        return Err(Refusal::CalledOff);
    }
    // The same asked twice finds its own work.
    if plan.details == *details {
        return Ok(());
    }
    if seen.is_some_and(|seen| seen != plan.edits) {
        return Err(Refusal::ChangedMeanwhile);
    }
    plan.details = details.clone();
    plan.edits += 1;
    Ok(())
}

/// About what a head would pay: rounded up, since the odd pennies fall to somebody.
pub fn share(price: Money, heads: u32) -> Option<Money> {
    let heads = i64::from(heads);
    let up = price.minor().checked_add(heads - 1)?;
    up.checked_div(heads).map(Money::from_minor)
}

/// When somebody says it begins: `19:30`.
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

/// Where somebody says it is, trimmed.
///
/// # Errors
/// When it is empty, too long, or has characters that nobody sees.
pub fn place(typed: &str) -> Result<String, Refusal> {
    let place = typed.trim();
    match place.chars().count() {
        0 => Err(Refusal::PlaceMissing),
        count if count > limits::PLACE => Err(Refusal::PlaceTooLong),
        _ if place.chars().any(is_unseen) => Err(Refusal::PlaceUnseen),
        _ => Ok(place.to_owned()),
    }
}

/// The fewest and the most heads.
///
/// # Errors
/// When they are out of bounds, or the wrong way round.
pub fn bounds(minimum: Option<u32>, maximum: Option<u32>) -> Result<(u32, u32), Refusal> {
    let maximum = maximum.filter(|heads| (2..=limits::HEADS).contains(heads));
    let maximum = maximum.ok_or(Refusal::Maximum)?;
    let minimum = minimum.filter(|heads| *heads <= maximum);
    Ok((minimum.ok_or(Refusal::Minimum)?, maximum))
}

/// A day that a game may be planned for.
///
/// # Errors
/// When it is over, or too far ahead.
pub fn day(date: Date, today: Date) -> Result<Date, Refusal> {
    if date < today {
        return Err(Refusal::DayOver);
    }
    match today.checked_add(limits::DAYS_AHEAD.days()) {
        Ok(last) if date > last => Err(Refusal::TooFarAhead),
        _ => Ok(date),
    }
}

/// Until when a plan is kept: nothing once this day is over.
pub fn kept_until(details: &NextGameDetails) -> Date {
    details.date.saturating_add(limits::KEPT_DAYS.days())
}

/// The game that is logged from a plan, which can so be logged once only.
pub fn game(plan: &NextGame) -> GameId {
    GameId(plan.id)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
