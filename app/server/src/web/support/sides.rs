//! The two sides of a game, as pages and texts for the group show them.

use super::messages::message;
use super::views;
use cffa_book::{Goals, PlayedFor, Side};
use serde::Serialize;

/// One side.
#[derive(Serialize)]
pub(crate) struct SideView {
    heading: String,
    /// Players and their guests.
    people: Vec<String>,
}

/// Somebody on a side.
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

/// Both sides, with their goals if these are known.
pub(crate) fn both(people: &[OnSide<'_>], goals: Option<Goals>) -> [SideView; 2] {
    let heading = |side| match goals {
        None => views::side(side),
        Some(goals) => message!(
            "game-side-goals",
            side = views::side(side),
            goals = goals.of(side)
        ),
    };
    Side::BOTH.map(|side| SideView {
        heading: heading(side),
        people: people.iter().filter_map(|one| on(one, side)).collect(),
    })
}

/// How a player, or those of their guests who are there, are listed on a side.
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
