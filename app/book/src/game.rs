//! A game, and how its cost is split.

use super::turn::pays_more;
use super::{GameId, Goals, Money, PlayedFor, PlayerId, Refusal, Seq, Side};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A full share in percent of itself.
const FULL_PERCENT: u16 = 100;

/// The result of a game for one player. A no-show pays like everyone else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GameResult {
    /// On the winning side.
    Win,
    /// On the losing side.
    Lose,
    /// Nobody won.
    Draw,
    /// Accepted, but did not come.
    NoShow,
}

/// The score of a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Goals of the winning side.
    pub winning: u16,
    /// Goals of the losing side; at most those of the winning side.
    pub losing: u16,
}

/// What someone in a line-up pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pays {
    /// This part of a full share for the player, in percent, and a full share for each guest.
    Percent(u16),
    /// Exactly this amount for the player and their guests; the others share what remains.
    Fixed(Money),
}

impl Pays {
    /// A full share, the default.
    pub const FULL: Pays = Pays::Percent(FULL_PERCENT);

    /// Whether it is a full share.
    pub fn is_full(self) -> bool {
        self == Pays::FULL
    }
}

impl Default for Pays {
    fn default() -> Self {
        Pays::FULL
    }
}

/// One player in a line-up, with the guests they brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredTurnout", into = "StoredTurnout")]
pub struct Turnout {
    /// Who played.
    pub player: PlayerId,
    /// How many guests they brought; each is one more head, charged to the player.
    pub guests: u8,
    /// The result, if noted.
    pub result: Option<GameResult>,
    /// What they pay.
    pub pays: Pays,
    /// The side for which they played, if noted.
    pub side: Option<PlayedFor>,
}

/// The stored form of a [`Turnout`], which leaves out a full share.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct StoredTurnout {
    player: PlayerId,
    #[serde(default, skip_serializing_if = "is_zero")]
    guests: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    result: Option<GameResult>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    percent: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fixed: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    #[serde(default, skip_serializing_if = "is_zero")]
    guests_opposite: u8,
}

fn is_zero(guests: &u8) -> bool {
    *guests == 0
}

impl From<Turnout> for StoredTurnout {
    fn from(turnout: Turnout) -> StoredTurnout {
        let (percent, fixed) = match turnout.pays {
            Pays::FULL => (None, None),
            Pays::Percent(percent) => (Some(percent), None),
            Pays::Fixed(amount) => (None, Some(amount)),
        };
        StoredTurnout {
            player: turnout.player,
            guests: turnout.guests,
            result: turnout.result,
            percent,
            fixed,
            side: turnout.side.map(|played_for| played_for.side),
            guests_opposite: turnout.side.map_or(0, |side| side.guests_opposite),
        }
    }
}

impl TryFrom<StoredTurnout> for Turnout {
    type Error = Refusal;

    fn try_from(stored: StoredTurnout) -> Result<Turnout, Refusal> {
        let pays = match (stored.percent, stored.fixed) {
            (None, None) => Pays::FULL,
            (Some(percent), None) => Pays::Percent(percent),
            (None, Some(amount)) => Pays::Fixed(amount),
            (Some(_), Some(_)) => return Err(Refusal::PercentAndFixed),
        };
        let guests_opposite = stored.guests_opposite;
        let side = match stored.side {
            None if guests_opposite > 0 => return Err(Refusal::GuestsWithoutSide),
            None => None,
            Some(side) => Some(PlayedFor {
                side,
                guests_opposite,
            }),
        };
        Ok(Turnout {
            player: stored.player,
            guests: stored.guests,
            result: stored.result,
            pays,
            side,
        })
    }
}

/// A part of the pitch's cost that somebody other than the booker paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PitchPayment {
    /// Who paid it.
    pub player: PlayerId,
    /// How much; above zero.
    pub amount: Money,
}

impl Turnout {
    /// The player and their guests.
    pub fn heads(&self) -> u32 {
        1 + u32::from(self.guests)
    }
}

/// The recorded details of a game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GameDetails {
    /// The day it was played.
    pub date: Date,
    /// What the pitch cost; zero or more.
    pub cost: Money,
    /// Who paid for the pitch and is credited with the cost. `None` for games that were
    /// imported from a spreadsheet: the team's own money paid for those.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booker: Option<PlayerId>,
    /// Others who paid a part of the cost; the booker is credited with the rest. No player
    /// twice, and not the booker.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_paid: Vec<PitchPayment>,
    /// The score of winners and losers, if noted; [`GameDetails::final_score`] also derives it
    /// from the goals of the sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// The goals of the two sides, if noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goals: Option<Goals>,
    /// Who played; at least one player, none twice.
    pub line_up: Vec<Turnout>,
    /// The head at which the odd pennies begin; see [`GameDetails::shares`].
    pub turn: u32,
}

impl GameDetails {
    /// Players and guests.
    pub fn heads(&self) -> u32 {
        self.line_up.iter().map(Turnout::heads).sum()
    }

    /// Guests alone.
    pub fn guests(&self) -> u32 {
        self.line_up
            .iter()
            .map(|turnout| u32::from(turnout.guests))
            .sum()
    }

    /// Whether everyone pays a full share.
    pub fn is_even(&self) -> bool {
        self.line_up.iter().all(|turnout| turnout.pays.is_full())
    }

    /// What a full share is before the odd pennies, and how many heads pay a penny more.
    pub fn each(&self) -> (Money, u32) {
        let split = self.split();
        (Money::from_minor(split.part(FULL_PERCENT)), split.odd)
    }

    /// The head at which the odd pennies of the next game begin.
    pub(super) fn turn_after(&self) -> u32 {
        self.turn.wrapping_add(self.each().1)
    }

    /// What each in the line-up is charged, in its order; the sum is the cost exactly.
    ///
    /// Those with a fixed amount pay that. What remains of the cost is split between all
    /// other heads by weight: the percentage of a player, 100 for a guest. Each head pays
    /// its part without the fraction of a penny. These fractions add up to the odd
    /// pennies, which are fewer than the heads with a weight.
    ///
    /// The heads with a weight are counted through the line-up, guests after their
    /// player. As many of them as there are odd pennies pay one more, beginning with head
    /// number `turn` and going round. So heads of the same weight pay the same up to a
    /// penny, and nobody without a weight pays one. The next game begins where this one
    /// ended, so the same people playing each week take turns.
    pub fn shares(&self) -> Vec<Money> {
        self.charged().map(|charge| charge.share).collect()
    }

    /// Everyone in the line-up with what they are charged.
    pub(super) fn charges(&self) -> impl Iterator<Item = (PlayerId, Money)> {
        self.charged().map(|charge| (charge.player, charge.share))
    }

    /// How many odd pennies are in each share, in the order of the line-up.
    pub fn odd_pennies(&self) -> Vec<u32> {
        self.charged().map(|charge| charge.odd).collect()
    }

    /// The share of one player, guests included; `None` if they did not play.
    pub fn share_of(&self, player: PlayerId) -> Option<Money> {
        self.charged()
            .find(|charge| charge.player == player)
            .map(|charge| charge.share)
    }

    fn split(&self) -> Split {
        let mut split = Split {
            rest: self.cost.minor(),
            weight: 0,
            heads: 0,
            odd: 0,
        };
        for turnout in &self.line_up {
            match turnout.pays {
                Pays::Percent(percent) => {
                    let guests = i64::from(turnout.guests) * i64::from(FULL_PERCENT);
                    split.weight += i64::from(percent) + guests;
                    split.heads += heads_with_weight(turnout, percent);
                }
                Pays::Fixed(amount) => split.rest -= amount.minor(),
            }
        }
        if split.weight > 0 {
            let parts = self.line_up.iter().map(|turnout| match turnout.pays {
                Pays::Percent(percent) => split.parts(turnout, percent),
                Pays::Fixed(_) => 0,
            });
            let odd = split.rest - parts.sum::<i64>();
            split.odd = u32::try_from(odd).unwrap_or(0);
        }
        split
    }

    fn charged(&self) -> impl Iterator<Item = Charge> {
        let split = self.split();
        let Split { heads, odd, .. } = split;
        let pays_more = pays_more(self.turn, heads, odd);
        let mut next = 0;
        self.line_up.iter().map(move |turnout| match turnout.pays {
            Pays::Percent(percent) => {
                let own = next..next + heads_with_weight(turnout, percent);
                next = own.end;
                let odd: u32 = own.map(|head| u32::from(pays_more(head))).sum();
                Charge {
                    player: turnout.player,
                    share: Money::from_minor(split.parts(turnout, percent) + i64::from(odd)),
                    odd,
                }
            }
            Pays::Fixed(share) => Charge {
                player: turnout.player,
                share,
                odd: 0,
            },
        })
    }

    /// The sum of the fixed amounts.
    pub fn fixed(&self) -> Money {
        let fixed = self.line_up.iter().map(|turnout| match turnout.pays {
            Pays::Fixed(amount) => amount,
            Pays::Percent(_) => Money::ZERO,
        });
        fixed.sum()
    }

    /// Who is credited for the pitch, and with how much, the booker first; the sum is the
    /// cost. Empty without a booker.
    pub fn credits(&self) -> impl Iterator<Item = PitchPayment> {
        let others: Money = self.also_paid.iter().map(|one| one.amount).sum();
        let booker = self.booker.map(|player| PitchPayment {
            player,
            amount: self.cost - others,
        });
        booker.into_iter().chain(self.also_paid.iter().copied())
    }

    /// What one player is credited with for the pitch; `None` if they paid for none of it.
    pub fn credit_of(&self, player: PlayerId) -> Option<Money> {
        self.credits()
            .find(|one| one.player == player)
            .map(|one| one.amount)
    }

    /// Replaces `old` by `new` among those who paid for the pitch.
    pub(super) fn replace_payer(&mut self, old: PlayerId, new: PlayerId) {
        let others = self.also_paid.iter_mut().map(|one| &mut one.player);
        let payers = self.booker.iter_mut().chain(others);
        payers
            .filter(|payer| **payer == old)
            .for_each(|payer| *payer = new);
    }

    /// Whether a player played, or paid for the pitch.
    pub fn involves(&self, player: PlayerId) -> bool {
        self.credit_of(player).is_some()
            || self.line_up.iter().any(|turnout| turnout.player == player)
    }

    /// Everyone in the line-up or who paid for the pitch. Players may be listed twice.
    pub fn people(&self) -> impl Iterator<Item = PlayerId> {
        let played = self.line_up.iter().map(|turnout| turnout.player);
        played.chain(self.credits().map(|one| one.player))
    }
}

/// How the cost of a game is split between those who pay no fixed amount.
#[derive(Clone, Copy)]
struct Split {
    /// What the fixed amounts leave of the cost.
    rest: i64,
    /// The weights of all heads together, in percent of a full share.
    weight: i64,
    /// How many heads have a weight.
    heads: u32,
    /// How many of these pay a penny more.
    odd: u32,
}

impl Split {
    /// What a head of this weight pays before the odd pennies.
    fn part(&self, percent: u16) -> i64 {
        match self.weight {
            0 => 0,
            weight => (self.rest * i64::from(percent)).div_euclid(weight),
        }
    }

    /// What a player and their guests pay before the odd pennies.
    fn parts(&self, turnout: &Turnout, percent: u16) -> i64 {
        self.part(percent) + self.part(FULL_PERCENT) * i64::from(turnout.guests)
    }
}

fn heads_with_weight(turnout: &Turnout, percent: u16) -> u32 {
    u32::from(percent > 0) + u32::from(turnout.guests)
}

/// What one player of the line-up is charged, guests included.
struct Charge {
    player: PlayerId,
    share: Money,
    /// How many odd pennies are in it.
    odd: u32,
}

/// The position of a game in the book: by date, then in the order of recording.
pub type GameKey = (Date, GameId);

/// A game in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    /// Stays the same through edits.
    pub id: GameId,
    /// The recorded details.
    pub details: GameDetails,
    /// The change that logged it.
    pub logged: Seq,
    /// The change that last touched it.
    pub changed: Seq,
}

impl Game {
    /// Its position in the book.
    pub fn key(&self) -> GameKey {
        (self.details.date, self.id)
    }
}
