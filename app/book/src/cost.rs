//! A cost other than that of a pitch: balls, a league fee, beers. It has a payer, and players who
//! share it. A refund is a cost below zero: its receiver is charged, and those who share it are
//! credited.

use super::turn::pays_more;
use super::{CostId, GameId, Money, Note, PlayerId, Seq};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The recorded details of a cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostDetails {
    /// The day it was paid.
    pub date: Date,
    /// How much; never zero, and below zero if it is a refund.
    pub amount: Money,
    /// What it was for; never empty.
    pub what: Note,
    /// Who paid it and is credited with the amount, or received the refund. `None` if it was paid
    /// from the team's own money, or refunded to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by: Option<PlayerId>,
    /// Who shares it; at least one player, none twice.
    pub shared_by: Vec<PlayerId>,
    /// The game that it belongs to. A cost stays in the book if its game is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub game: Option<GameId>,
    /// The position in `shared_by` at which the odd pennies begin; see [`CostDetails::shares`].
    pub turn: u32,
}

impl CostDetails {
    /// Whether it gives money back to those who share it.
    pub fn is_refund(&self) -> bool {
        self.amount < Money::ZERO
    }

    /// What each pays before the odd pennies, and how many pay one penny more.
    pub fn each(&self) -> (Money, u32) {
        match i64::try_from(self.shared_by.len()) {
            Ok(sharers) if sharers > 0 => {
                let odd = u32::try_from(self.amount.minor().rem_euclid(sharers)).unwrap_or(0);
                let each = self.amount.minor().div_euclid(sharers);
                (Money::from_minor(each), odd)
            }
            _ => (Money::ZERO, 0),
        }
    }

    /// What each is charged, in the order of `shared_by`; the sum is the amount exactly.
    ///
    /// The odd pennies rotate as in games, but separately: the player at position `turn` pays the
    /// first, and the next cost begins after the last player who paid one. The same players who
    /// share several costs therefore take turns.
    pub fn shares(&self) -> impl Iterator<Item = (PlayerId, Money)> {
        let count = u32::try_from(self.shared_by.len()).unwrap_or(u32::MAX);
        let (each, odd) = self.each();
        let pays_more = pays_more(self.turn, count, odd);
        let places = self.shared_by.iter().zip(0..count);
        places.map(move |(player, place)| {
            let more = Money::from_minor(i64::from(pays_more(place)));
            (*player, each + more)
        })
    }

    /// The share of one player; `None` if they do not share it.
    pub fn share_of(&self, player: PlayerId) -> Option<Money> {
        let mut shares = self.shares();
        shares.find_map(|(other, share)| (other == player).then_some(share))
    }

    /// Everyone whose balance it changes; a payer who also shares it is listed twice.
    pub fn players(&self) -> impl Iterator<Item = PlayerId> {
        self.shared_by.iter().copied().chain(self.paid_by)
    }

    /// The position at which the odd pennies of the next cost begin.
    pub(super) fn turn_after(&self) -> u32 {
        self.turn.wrapping_add(self.each().1)
    }
}

/// The position of a cost in the book: by date, then in the order of recording.
pub type CostKey = (Date, CostId);

/// A cost in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Stays the same through edits.
    pub id: CostId,
    /// The recorded details.
    pub details: CostDetails,
    /// The change that last touched it.
    pub changed: Seq,
}

impl Cost {
    /// Its position in the book.
    pub fn key(&self) -> CostKey {
        (self.details.date, self.id)
    }
}
