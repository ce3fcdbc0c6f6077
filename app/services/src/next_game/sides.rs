//! Fair sides for the people who play.

use super::people::LineUp;
use cffa_book::{AVERAGE_STRENGTH, Book, PartyToPlace, PlayedFor, PlayerId, limits, pick_sides};

/// A person in a line-up, with the side that was picked for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedParty {
    /// The player, or `None` for a person who is not in the book.
    pub player: Option<PlayerId>,
    /// Their name.
    pub name: String,
    /// How many guests they bring.
    pub guests: u8,
    /// Their side, and which of their guests are on the other one.
    pub played_for: PlayedFor,
}

/// Puts everyone in a line-up on a side: the players, then the people who are not in the book, in
/// the order of the line-up. The same line-up and seed give the same sides. With fewer than two
/// people, there are no sides.
pub fn fair_sides(line_up: &LineUp, book: &Book, seed: u64) -> Vec<PlacedParty> {
    let players = line_up.players.iter().map(|(id, guests)| {
        let name = book.name(*id).to_owned();
        (Some(*id), name, *guests)
    });
    let strangers = line_up.strangers.iter();
    let strangers = strangers.map(|(name, guests)| (None, name.clone(), *guests));
    let people: Vec<(Option<PlayerId>, String, u8)> = players
        .chain(strangers)
        .map(|(player, name, guests)| (player, name, guest_count(guests)))
        .collect();
    let parties: Vec<PartyToPlace> = people
        .iter()
        .map(|(player, _, guests)| PartyToPlace {
            strength: player.map_or(AVERAGE_STRENGTH, |id| book.strength(id)),
            guests: *guests,
        })
        .collect();
    let heads: usize = parties
        .iter()
        .map(|party| 1 + usize::from(party.guests))
        .sum();
    if heads < 2 {
        return Vec::new();
    }
    let sides = pick_sides(&parties, seed);
    let placed = people.into_iter().zip(sides);
    placed
        .map(|((player, name, guests), played_for)| PlacedParty {
            player,
            name,
            guests,
            played_for,
        })
        .collect()
}

fn guest_count(guests: u32) -> u8 {
    u8::try_from(guests).map_or(limits::GUESTS, |guests| guests.min(limits::GUESTS))
}
