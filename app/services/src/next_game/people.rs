//! Resolves the replies of a next game with the book, in which players may have been renamed,
//! merged or deleted since.

use super::refusal::Refusal;
use super::rule::{self, Replier};
use cffa_book::{Book, Player, PlayerId, PlayerName};
use cffa_store::{NextGame, Rsvp};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The state of a next game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// People may reply.
    Open,
    /// Its day is over, and the game is not logged yet.
    Over,
    /// It was called off.
    CalledOff,
    /// The game is in the book.
    Played,
    /// It was in the book and was deleted.
    Deleted,
}

/// Whether the game of a next game is in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logged {
    /// It never was.
    Never,
    /// It is.
    Now,
    /// It was, and was deleted.
    Before,
}

/// Returns whether the game of a next game is in the book.
pub fn logged(next_game: &NextGame, book: &Book) -> Logged {
    let game = rule::game(next_game);
    if book.game(game).is_some() {
        Logged::Now
    } else if book.is_deleted(game) {
        Logged::Before
    } else {
        Logged::Never
    }
}

/// Returns the state of a next game. Only the book records whether it was played, so that the two
/// can't disagree.
pub fn state(next_game: &NextGame, book: &Book, today: Date) -> State {
    state_if(next_game, logged(next_game, book), today)
}

/// Returns the state of a next game from what is known of the book.
pub fn state_if(next_game: &NextGame, logged: Logged, today: Date) -> State {
    match logged {
        Logged::Now => State::Played,
        Logged::Before => State::Deleted,
        Logged::Never if next_game.called_off => State::CalledOff,
        Logged::Never if next_game.details.date < today => State::Over,
        Logged::Never => State::Open,
    }
}

/// Checks that people may still reply. Managers may correct replies after the day.
///
/// # Errors
/// If they may no longer reply.
pub fn may_answer(
    next_game: &NextGame,
    book: &Book,
    manager: bool,
    today: Date,
) -> Result<(), Refusal> {
    match state(next_game, book, today) {
        State::Open => Ok(()),
        State::Over if manager => Ok(()),
        State::Over => Err(Refusal::Over),
        State::CalledOff => Err(Refusal::CalledOff),
        State::Played | State::Deleted => Err(Refusal::Played),
    }
}

/// The people who play, as a line-up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineUp {
    /// Players, with their guests.
    pub players: BTreeMap<PlayerId, u32>,
    /// People who are not in the book, with their guests.
    pub strangers: Vec<(String, u32)>,
}

/// The line-up of the people who play, without the waiting list.
pub fn line_up(next_game: &NextGame, book: &Book) -> LineUp {
    let mut all = LineUp::default();
    for party in rule::attendance(next_game).parties {
        let Some(guests) = party.playing.checked_sub(1) else {
            continue;
        };
        match player(party.reply, book) {
            // Two players who were merged since are one player.
            Some(player) => drop(all.players.entry(player.id).or_insert(guests)),
            None => all.strangers.push((party.reply.name.clone(), guests)),
        }
    }
    all
}

/// The player of a reply, after merges.
pub fn player<'a>(reply: &Rsvp, book: &'a Book) -> Option<&'a Player> {
    reply.player.and_then(|id| book.resolve_player(id))
}

/// The current name of the person who replied.
pub fn name<'a>(reply: &'a Rsvp, book: &'a Book) -> &'a str {
    player(reply, book).map_or(&reply.name, |player| player.details.name.as_str())
}

/// The people to choose from: the players who have not retired, and the people who replied with
/// another name. Each has the value that a form sends.
pub fn choices(next_game: &NextGame, book: &Book) -> Vec<(Uuid, String)> {
    let players = book.players().into_iter();
    let players = players.filter(|player| !player.details.retired);
    let mut all: Vec<(Uuid, String)> = players
        .map(|player| (player.id.0, player.details.name.to_string()))
        .collect();
    let others = next_game.replies.iter();
    let others = others.filter(|reply| choice(reply, book) == reply.id);
    all.extend(others.map(|reply| (reply.id, name(reply, book).to_owned())));
    all
}

/// The value that a form sends for a person who replied before, as in [`choices`].
pub fn choice(reply: &Rsvp, book: &Book) -> Uuid {
    let listed = player(reply, book).filter(|player| !player.details.retired);
    listed.map_or(reply.id, |player| player.id.0)
}

/// A person whose choice is known from an earlier reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The value that a form sends for them now, as in [`choices`].
    pub choice: Uuid,
    /// Their current name.
    pub name: String,
    /// Their reply to this game, if there is one.
    pub reply: Option<Uuid>,
}

/// The person whose choice was `id` in an earlier reply, or `None` if it is no longer possible to
/// reply as them. Players may have been renamed, merged, retired or deleted, and another game
/// planned.
pub fn known_person(next_game: &NextGame, book: &Book, id: Uuid) -> Option<Known> {
    Some(match known(next_game, book, id)? {
        Replier::Before(id) => {
            let reply = next_game.replies.iter().find(|reply| reply.id == id)?;
            Known {
                choice: choice(reply, book),
                name: name(reply, book).to_owned(),
                reply: Some(id),
            }
        }
        Replier::Player(player, name) => Known {
            choice: player.0,
            name: name.to_string(),
            reply: None,
        },
        Replier::Named(..) => return None,
    })
}

/// Determines who replies: a choice from [`choices`], or a typed name, for which `new` becomes the
/// ID of the reply.
///
/// # Errors
/// If it is missing, or the name belongs to another person.
pub fn replier(
    next_game: &NextGame,
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
            .and_then(|id| known(next_game, book, id))
            .ok_or(Refusal::NoSuchName),
        (true, false) => named(book, typed, new),
    }
}

fn known(next_game: &NextGame, book: &Book, id: Uuid) -> Option<Replier> {
    if next_game.replies.iter().any(|reply| reply.id == id) {
        return Some(Replier::Before(id));
    }
    let player = book.resolve_player(PlayerId(id))?;
    (!player.details.retired).then(|| of_player(next_game, book, player))
}

/// A player as the person who replies: with their earlier reply if they have one, even from before
/// a merge.
pub fn of_player(next_game: &NextGame, book: &Book, asked: &Player) -> Replier {
    let same = |reply: &&Rsvp| player(reply, book).is_some_and(|it| it.id == asked.id);
    match next_game.replies.iter().find(same) {
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
