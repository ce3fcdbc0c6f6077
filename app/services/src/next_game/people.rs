//! Whom a plan means, by the book: players are renamed, merged and deleted while it waits.

use super::refusal::Refusal;
use super::rule::{self, Replier};
use cffa_book::{Book, Player, PlayerId, PlayerName};
use cffa_store::{NextGame, Rsvp};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// People may answer.
    Open,
    /// Its day is over, and nobody has logged the game yet.
    Over,
    /// It will not be played.
    CalledOff,
    /// The game is in the book.
    Played,
    /// It was in the book, and was deleted since.
    Deleted,
}

/// What became of a plan. Whether it was played is looked up in the book, so the two can't
/// disagree.
pub fn state(plan: &NextGame, book: &Book, today: Date) -> State {
    let game = rule::game(plan);
    if book.game(game).is_some() {
        State::Played
    } else if book.is_deleted(game) {
        State::Deleted
    } else if plan.called_off {
        State::CalledOff
    } else if plan.details.date < today {
        State::Over
    } else {
        State::Open
    }
}

/// Whether people may still answer. Managers put right what was said too late.
///
/// # Errors
/// When they may not.
pub fn may_answer(plan: &NextGame, book: &Book, manager: bool, today: Date) -> Result<(), Refusal> {
    match state(plan, book, today) {
        State::Open => Ok(()),
        State::Over if manager => Ok(()),
        State::Over => Err(Refusal::Over),
        State::CalledOff => Err(Refusal::CalledOff),
        State::Played | State::Deleted => Err(Refusal::Played),
    }
}

/// Who plays, as the line-up of a game has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineUp {
    /// Players, with their guests.
    pub players: BTreeMap<PlayerId, u32>,
    /// Names that the book does not know, with their guests.
    pub strangers: Vec<(String, u32)>,
}

/// Who plays of those who answered. Who waits for a place is not among them.
pub fn line_up(plan: &NextGame, book: &Book) -> LineUp {
    let mut all = LineUp::default();
    for party in rule::standing(plan).parties {
        let Some(guests) = party.playing.checked_sub(1) else {
            continue;
        };
        match player(party.reply, book) {
            // Two who answered and were merged since are one.
            Some(player) => drop(all.players.entry(player.id).or_insert(guests)),
            None => all.strangers.push((party.reply.name.clone(), guests)),
        }
    }
    all
}

/// The player that a reply is of, wherever merges took them.
pub fn player<'a>(reply: &Rsvp, book: &'a Book) -> Option<&'a Player> {
    reply.player.and_then(|id| book.today(id))
}

/// What somebody who answered is called today.
pub fn name<'a>(reply: &'a Rsvp, book: &'a Book) -> &'a str {
    player(reply, book).map_or(&reply.name, |player| player.details.name.as_str())
}

/// Who can be chosen: the players who have not retired, and whoever answered under another
/// name. Each with what a form sends for them.
pub fn choices(plan: &NextGame, book: &Book) -> Vec<(Uuid, String)> {
    let players = book.players().into_iter();
    let players = players.filter(|player| !player.details.retired);
    let mut all: Vec<(Uuid, String)> = players
        .map(|player| (player.id.0, player.details.name.to_string()))
        .collect();
    let others = plan.replies.iter();
    let others = others.filter(|reply| choice(reply, book) == reply.id);
    all.extend(others.map(|reply| (reply.id, name(reply, book).to_owned())));
    all
}

/// What a form sends for somebody who answered before: as in [`choices`].
pub fn choice(reply: &Rsvp, book: &Book) -> Uuid {
    let listed = player(reply, book).filter(|player| !player.details.retired);
    listed.map_or(reply.id, |player| player.id.0)
}

/// Whom an answer is for: somebody chosen from [`choices`], or a name typed, for which
/// `new` will be the id of the reply.
///
/// # Errors
/// When it is nobody, or the name is somebody else's.
pub fn replier(
    plan: &NextGame,
    book: &Book,
    chosen: &str,
    typed: &str,
    new: Uuid,
) -> Result<Replier, Refusal> {
    match (chosen.is_empty(), typed.trim().is_empty()) {
        (true, true) => Err(Refusal::NobodyNamed),
        (false, false) => Err(Refusal::NamedTwice),
        (false, true) => Uuid::parse_str(chosen)
            .ok()
            .and_then(|id| known(plan, book, id))
            .ok_or(Refusal::NoSuchName),
        (true, false) => named(book, typed, new),
    }
}

fn known(plan: &NextGame, book: &Book, id: Uuid) -> Option<Replier> {
    if plan.replies.iter().any(|reply| reply.id == id) {
        return Some(Replier::Before(id));
    }
    let player = book.today(PlayerId(id))?;
    (!player.details.retired).then(|| of_player(plan, book, player))
}

/// A player as who answers; by what they answered before they were merged, if they did.
pub fn of_player(plan: &NextGame, book: &Book, asked: &Player) -> Replier {
    let same = |reply: &&Rsvp| player(reply, book).is_some_and(|it| it.id == asked.id);
    match plan.replies.iter().find(same) {
        Some(reply) => Replier::Before(reply.id),
        None => Replier::Player(asked.id, asked.details.name.clone()),
    }
}

fn named(book: &Book, typed: &str, new: Uuid) -> Result<Replier, Refusal> {
    let name = PlayerName::parse(typed).map_err(Refusal::Name)?;
    match book.player_called(&name).map(|player| &player.details) {
        Some(known) if known.retired => Err(Refusal::NameRetired {
            name: known.name.to_string(),
        }),
        Some(known) => Err(Refusal::NameInList {
            name: known.name.to_string(),
        }),
        None => Ok(Replier::Named(name, new)),
    }
}
