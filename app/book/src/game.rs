//! A game, and how its cost is split.

use super::{GameId, Money, PlayerId, Seq};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How a game went for one player. A no-show pays like everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GameResult {
    /// On the winning side.
    Win,
    /// On the losing side.
    Lose,
    /// Nobody won.
    Draw,
    /// Said yes, did not come.
    NoShow,
}

/// The score, when someone noted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Goals of the winning side.
    pub winning: u16,
    /// Goals of the losing side; at most as many.
    pub losing: u16,
}

/// One player in a line-up, with the guests they brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnout {
    /// Who played.
    pub player: PlayerId,
    /// Guests beside the player; each is one more head, charged to the player.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub guests: u8,
    /// How it went, when noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<GameResult>,
}

fn is_zero(guests: &u8) -> bool {
    *guests == 0
}

impl Turnout {
    /// The player and their guests.
    pub fn heads(&self) -> u32 {
        1 + u32::from(self.guests)
    }
}

/// What is written down about a game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GameDetails {
    /// The day it was played.
    pub date: Date,
    /// What the pitch cost; zero or more.
    pub cost: Money,
    /// Who paid for the pitch and is credited with the cost. Nobody for games that
    /// came from a spreadsheet: the team's own money paid for those.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booker: Option<PlayerId>,
    /// The score, when noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// Who played; at least one, nobody twice.
    pub line_up: Vec<Turnout>,
    /// The head with which the odd pennies begin; see [`GameDetails::shares`].
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

    /// What one head pays before the odd pennies, and how many heads pay one more.
    pub fn each(&self) -> (Money, u32) {
        match i64::from(self.heads()) {
            0 => (Money::ZERO, 0),
            heads => {
                let odd = u32::try_from(self.cost.minor().rem_euclid(heads)).unwrap_or(0);
                (Money::from_minor(self.cost.minor().div_euclid(heads)), odd)
            }
        }
    }

    /// The head with which the odd pennies of the next game begin.
    pub(super) fn turn_after(&self) -> u32 {
        self.turn.wrapping_add(self.each().1)
    }

    /// What each in the line-up is charged, in its order; the sum is the cost exactly.
    ///
    /// Heads are counted through the line-up, guests after their player. When the
    /// cost does not divide, so many heads as there are odd pennies pay one more,
    /// beginning with head number `turn` and going round. The next game begins where
    /// this one ended, so the same people playing each week take it in turns.
    pub fn shares(&self) -> Vec<Money> {
        self.charged().map(|(_, share)| share).collect()
    }

    /// The share of one player, guests included; nothing when they did not play.
    pub fn share_of(&self, player: PlayerId) -> Option<Money> {
        self.charged()
            .find(|(turnout, _)| turnout.player == player)
            .map(|(_, share)| share)
    }

    fn charged(&self) -> impl Iterator<Item = (&Turnout, Money)> {
        let heads = self.heads();
        let (each, odd) = self.each();
        let begin = self.turn.checked_rem(heads).unwrap_or(0);
        let pays_more = move |head: &u32| (head + heads - begin) % heads < odd;
        let mut next = 0;
        self.line_up.iter().map(move |turnout| {
            let own = next..next + turnout.heads();
            next = own.end;
            let more = own.filter(pays_more).count() as i64;
            let share = each.minor() * i64::from(turnout.heads()) + more;
            (turnout, Money::from_minor(share))
        })
    }

    /// Played, or booked the pitch.
    pub fn involves(&self, player: PlayerId) -> bool {
        self.booker == Some(player) || self.line_up.iter().any(|turnout| turnout.player == player)
    }
}

/// Where a game stands in the book: by date, then by when it was written down.
pub type GameKey = (Date, GameId);

/// A game in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    /// Stays the same through edits.
    pub id: GameId,
    /// What is written down.
    pub details: GameDetails,
    /// The change that wrote it down first.
    pub logged: Seq,
    /// The change that last touched it.
    pub changed: Seq,
}

impl Game {
    /// Where it stands in the book.
    pub fn key(&self) -> GameKey {
        (self.details.date, self.id)
    }
}
