//! The two sides of a game, for pages and group chats.

use super::messages::message;
use cffa_book::{Book, Goals, PlayedFor, Side};
use cffa_services::next_game::people;
use cffa_services::next_game::sides::fair_sides;
use cffa_store::NextGame;
use serde::Serialize;

/// One side of a game.
#[derive(Serialize)]
pub(crate) struct SideView {
    heading: String,
    /// The players and their guests.
    people: Vec<String>,
}

/// A participant and the side they play for.
pub(crate) struct OnSide<'a> {
    pub name: &'a str,
    pub guests: u8,
    pub played_for: PlayedFor,
}

impl SideView {
    /// `Bibs: Ann, Bob and 2 guests`
    pub(crate) fn line(&self) -> String {
        format!("{}: {}", self.heading, self.people.join(", "))
    }
}

/// Both sides, with their goals if known.
pub(crate) fn both(people: &[OnSide<'_>], goals: Option<Goals>) -> [SideView; 2] {
    let heading = |side: Side| match goals {
        None => side_name(side),
        Some(goals) => message!(
            "game-side-goals",
            side = side_name(side),
            goals = goals.of(side)
        ),
    };
    Side::BOTH.map(|side| SideView {
        heading: heading(side),
        people: people.iter().filter_map(|one| on(one, side)).collect(),
    })
}

/// The entry of a player on a side, or of those of their guests who play on it.
fn on(one: &OnSide<'_>, side: Side) -> Option<String> {
    let (name, opposite) = (one.name, one.played_for.guests_opposite);
    let with_player = one.guests.saturating_sub(opposite);
    match (one.played_for.side == side, with_player, opposite) {
        (true, 0, _) => Some(name.to_owned()),
        (true, guests, _) => Some(message!(
            "game-side-with-guests",
            name = name,
            guests = guests
        )),
        (false, _, 0) => None,
        (false, _, guests) => Some(message!(
            "game-side-guests-of",
            name = name,
            guests = guests
        )),
    }
}

/// A fair split of the people who are playing into sides. Empty with fewer than two people.
pub(crate) fn fair(next_game: &NextGame, book: &Book, seed: u64) -> Vec<SideView> {
    let placed = fair_sides(&people::line_up(next_game, book), book, seed);
    if placed.is_empty() {
        return Vec::new();
    }
    let people: Vec<OnSide<'_>> = placed
        .iter()
        .map(|one| OnSide {
            name: &one.name,
            guests: one.guests,
            played_for: one.played_for,
        })
        .collect();
    both(&people, None).into()
}

/// The sides as text for a group chat, one line each. Empty with fewer than two people.
pub(crate) fn text(next_game: &NextGame, book: &Book, seed: u64) -> String {
    let lines = fair(next_game, book, seed);
    let lines: Vec<String> = lines.iter().map(SideView::line).collect();
    lines.join("\n")
}

/// The display name of a side.
pub fn side_name(side: Side) -> String {
    let side = match side {
        Side::A => "a",
        Side::B => "b",
    };
    message!("side-name", side = side)
}
