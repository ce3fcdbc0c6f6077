//! Picks two fair sides: equal in number, and about equally strong.
//!
//! The strength of a player is how often they won recently, which everyone can see in the table;
//! no rating is stored. Starting with a random split, two people of different sides are swapped
//! as long as that makes the sides more equal. The same people and seed give the same sides.

use super::{Book, GameResult, PlayedFor, PlayerId, Side};
use std::collections::BTreeMap;

/// How many of a player's last games with a result count: about half a year of weekly games.
pub const STRENGTH_GAMES: usize = 20;

/// How many of a player's last games are searched for results: enough for a team that notes every
/// tenth result, and a bound for a team that notes none.
const SEARCHED_GAMES: usize = 10 * STRENGTH_GAMES;

/// Draws that are added to everyone's results, so that a single win makes nobody the strongest.
const SMOOTHING_GAMES: u32 = 4;

/// The strength of a player who wins every game, in thousandths.
const WON: u32 = 1_000;

/// The strength of guests and of players without a known result: half of all games won, in
/// thousandths.
pub const AVERAGE_STRENGTH: u32 = WON / 2;

/// The most swaps. Each makes the sides more equal, and a few are enough: this only bounds the
/// time for a hundred players with fifty guests each.
const SWAPS: usize = 100;

/// Someone to put on a side, with their guests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyToPlace {
    /// The strength of the player, in thousandths of games won.
    pub strength: u32,
    /// Guests, who may play for the other side.
    pub guests: u8,
}

impl Book {
    /// How strong a player is: the part of their last [`STRENGTH_GAMES`] games with a result
    /// that they won, in thousandths. A draw is half a win.
    pub fn strength(&self, player: PlayerId) -> u32 {
        let games = self.games_of(player).take(SEARCHED_GAMES);
        let results = games.filter_map(|game| {
            let details = &game.details;
            let turnout = details.line_up.iter().find(|one| one.player == player)?;
            match details.result_of(turnout)? {
                GameResult::Win => Some(WON),
                GameResult::Draw => Some(WON / 2),
                GameResult::Lose => Some(0),
                GameResult::NoShow => None,
            }
        });
        let (mut sum, mut games) = (AVERAGE_STRENGTH * SMOOTHING_GAMES, SMOOTHING_GAMES);
        for result in results.take(STRENGTH_GAMES) {
            sum += result;
            games += 1;
        }
        sum / games
    }
}

/// Puts everyone on a side, in the order given. The sides differ by one head at most; with fewer
/// than two heads there is nothing to split.
pub fn pick_sides(parties: &[PartyToPlace], seed: u64) -> Vec<PlayedFor> {
    let mut heads = Heads::of(parties);
    heads.shuffle(seed);
    heads.balance();
    let players = heads.sides_of_players(parties.len());
    let guests_in_a = heads.guests_in_a();
    with_guests(parties, &players, guests_in_a)
}

/// How unequal two sides are: the difference of their average strengths, times the numbers of
/// both, so that it is a whole number.
pub fn imbalance(parties: &[PartyToPlace], sides: &[PlayedFor]) -> u64 {
    let (mut a, mut b) = (Sum::default(), Sum::default());
    for (party, played_for) in parties.iter().zip(sides) {
        let opposite = u32::from(played_for.guests_opposite);
        let guests = u32::from(party.guests).saturating_sub(opposite);
        let (own, other) = match played_for.side {
            Side::A => (&mut a, &mut b),
            Side::B => (&mut b, &mut a),
        };
        own.add(party.strength, 1);
        own.add(AVERAGE_STRENGTH, guests);
        other.add(AVERAGE_STRENGTH, opposite);
    }
    a.difference(b)
}

/// The strength of some heads together.
#[derive(Clone, Copy, Default)]
struct Sum {
    strength: u64,
    heads: u64,
}

impl Sum {
    fn of(heads: &[Head]) -> Sum {
        let mut sum = Sum::default();
        heads.iter().for_each(|head| sum.add(head.strength, 1));
        sum
    }

    fn add(&mut self, strength: u32, heads: u32) {
        self.strength += u64::from(strength) * u64::from(heads);
        self.heads += u64::from(heads);
    }

    fn swapped(self, out: Head, into: Head) -> Sum {
        Sum {
            strength: self.strength - u64::from(out.strength) + u64::from(into.strength),
            ..self
        }
    }

    fn difference(self, other: Sum) -> u64 {
        (self.strength * other.heads).abs_diff(other.strength * self.heads)
    }
}

/// A player, by their index among the parties, or a guest.
#[derive(Clone, Copy)]
struct Head {
    player: Option<usize>,
    strength: u32,
}

/// Everyone: those of the first side, then those of the second.
struct Heads {
    all: Vec<Head>,
    in_a: usize,
}

impl Heads {
    fn of(parties: &[PartyToPlace]) -> Heads {
        let players = parties.iter().enumerate().map(|(at, party)| Head {
            player: Some(at),
            strength: party.strength,
        });
        let guests: usize = parties.iter().map(|party| usize::from(party.guests)).sum();
        let guest = Head {
            player: None,
            strength: AVERAGE_STRENGTH,
        };
        let all: Vec<Head> = players.chain(std::iter::repeat_n(guest, guests)).collect();
        let in_a = all.len().div_ceil(2);
        Heads { all, in_a }
    }

    /// Fisher and Yates's shuffle.
    fn shuffle(&mut self, seed: u64) {
        let mut random = SplitMix(seed);
        for last in (1..self.all.len()).rev() {
            self.all.swap(last, random.below(last + 1));
        }
    }

    /// Swaps the two heads whose swap makes the sides most equal, until no swap helps.
    fn balance(&mut self) {
        let (mut a, mut b) = (Sum::of(self.first()), Sum::of(self.second()));
        for _ in 0..SWAPS {
            let Some((one, other)) = self.best_swap(a, b) else {
                return;
            };
            let (Some(from_a), Some(from_b)) = (self.all.get(one), self.all.get(other)) else {
                return;
            };
            (a, b) = (a.swapped(*from_a, *from_b), b.swapped(*from_b, *from_a));
            self.all.swap(one, other);
        }
    }

    fn best_swap(&self, a: Sum, b: Sum) -> Option<(usize, usize)> {
        let mut best = (a.difference(b), None);
        let (first, second) = (by_strength(self.first()), by_strength(self.second()));
        for (at, from_a) in first.values() {
            for (beyond, from_b) in second.values() {
                let after = a.swapped(*from_a, *from_b);
                let difference = after.difference(b.swapped(*from_b, *from_a));
                if difference < best.0 {
                    best = (difference, Some((*at, self.in_a + *beyond)));
                }
            }
        }
        best.1
    }

    fn first(&self) -> &[Head] {
        self.all.get(..self.in_a).unwrap_or_default()
    }

    fn second(&self) -> &[Head] {
        self.all.get(self.in_a..).unwrap_or_default()
    }

    fn sides_of_players(&self, count: usize) -> Vec<Side> {
        let mut sides = vec![Side::B; count];
        let in_a = self.first().iter().filter_map(|head| head.player);
        in_a.for_each(|at| {
            if let Some(side) = sides.get_mut(at) {
                *side = Side::A;
            }
        });
        sides
    }

    fn guests_in_a(&self) -> u32 {
        let guests = self.first().iter().filter(|head| head.player.is_none());
        u32::try_from(guests.count()).unwrap_or(u32::MAX)
    }
}

/// One head of each strength, with its index: swapping another of that strength has the same
/// effect.
fn by_strength(heads: &[Head]) -> BTreeMap<u32, (usize, Head)> {
    let heads = heads.iter().enumerate();
    heads
        .map(|(at, head)| (head.strength, (at, *head)))
        .collect()
}

/// Keeps guests with their players as far as the sizes of the sides allow.
fn with_guests(parties: &[PartyToPlace], players: &[Side], guests_in_a: u32) -> Vec<PlayedFor> {
    let guests: u32 = parties.iter().map(|party| u32::from(party.guests)).sum();
    let mut free_a = guests_in_a;
    let mut free_b = guests.saturating_sub(guests_in_a);
    let mut place = |party: &PartyToPlace, side: &Side| {
        let free = match side {
            Side::A => &mut free_a,
            Side::B => &mut free_b,
        };
        let with_player = u32::from(party.guests).min(*free);
        *free -= with_player;
        let opposite = u32::from(party.guests) - with_player;
        PlayedFor {
            side: *side,
            guests_opposite: u8::try_from(opposite).unwrap_or(party.guests),
        }
    };
    let placed = parties.iter().zip(players);
    placed.map(|(party, side)| place(party, side)).collect()
}

/// A pseudorandom number generator: SplitMix64, by Steele, Lea and Flood, “Fast Splittable
/// Pseudorandom Number Generators” (2014). This crate has no randomness of its own.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is so small that the bias of the remainder does not matter.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % bound).unwrap_or(0)
    }
}
