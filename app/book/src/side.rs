//! The two sides of a game: who played for which, and how many goals each scored.

use super::{GameDetails, GameResult, PlayerId, Refusal, Score, Turnout, limits};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// One of the two sides of a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The first side: by custom, those who wear bibs.
    A,
    /// The second side: those without.
    B,
}

impl Side {
    /// Both, in the order in which they are shown.
    pub const BOTH: [Side; 2] = [Side::A, Side::B];

    /// The opposite side.
    pub fn other(self) -> Side {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }
}

/// The side for which a player played, and those of their guests who played against them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayedFor {
    /// The side of the player and of all other guests.
    pub side: Side,
    /// How many of the guests played for the other side; at most all of them.
    pub guests_opposite: u8,
}

impl PlayedFor {
    /// For `side`, and all guests for the same one.
    pub fn with_guests(side: Side) -> PlayedFor {
        PlayedFor {
            side,
            guests_opposite: 0,
        }
    }
}

/// The goals of both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goals {
    /// Of the first side.
    pub a: u16,
    /// Of the second side.
    pub b: u16,
}

impl Goals {
    /// The goals of one side.
    pub fn of(self, side: Side) -> u16 {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// The result for one side.
    pub fn result(self, side: Side) -> GameResult {
        match self.of(side).cmp(&self.of(side.other())) {
            Ordering::Greater => GameResult::Win,
            Ordering::Less => GameResult::Lose,
            Ordering::Equal => GameResult::Draw,
        }
    }

    /// The same goals as a score of winners and losers.
    pub fn score(self) -> Score {
        Score {
            winning: self.a.max(self.b),
            losing: self.a.min(self.b),
        }
    }
}

impl GameDetails {
    /// Whether it is known who played for which side.
    pub fn has_sides(&self) -> bool {
        self.line_up.iter().any(|one| one.side.is_some())
    }

    /// Who played for which side, as far as noted, in the order of the line-up.
    pub fn sides(&self) -> Vec<(PlayerId, PlayedFor)> {
        let sides = self.line_up.iter();
        let sides = sides.filter_map(|one| Some((one.player, one.side?)));
        sides.collect()
    }

    /// The players and guests of one side.
    pub fn heads_of(&self, side: Side) -> u32 {
        self.line_up.iter().map(|one| heads_for(one, side)).sum()
    }

    /// The result for one player of the line-up: from the goals of the sides, or else as noted.
    pub fn result_of(&self, turnout: &Turnout) -> Option<GameResult> {
        let by_goals = self.goals.zip(turnout.side);
        let by_goals = by_goals.map(|(goals, played_for)| goals.result(played_for.side));
        by_goals.or(turnout.result)
    }

    /// The score of winners and losers: from the goals of the sides, or else as noted.
    pub fn final_score(&self) -> Option<Score> {
        self.goals.map(Goals::score).or(self.score)
    }

    /// Updates the noted score and results that only repeated the goals of `before`, so that a
    /// correction of the goals is enough. They stay noted, because the sides may be removed again.
    /// A value that was not noted before, and is now sent as the earlier goals implied it, was
    /// copied from the display and is not noted: it could contradict the corrected goals, and
    /// sending back an unchanged game would change it.
    pub(super) fn follow_goals(&mut self, before: &GameDetails) {
        let (Some(goals), Some(earlier)) = (self.goals, before.goals) else {
            return;
        };
        self.score = followed(self.score, before.score, earlier.score(), goals.score());
        for one in &mut self.line_up {
            let mut line_up = before.line_up.iter();
            let was = line_up.find(|was| was.player == one.player);
            let sides = was.and_then(|was| Some((was, was.side?, one.side?)));
            let Some((was, played_for, plays_for)) = sides else {
                continue;
            };
            let derived = earlier.result(played_for.side);
            let now = goals.result(plays_for.side);
            one.result = followed(one.result, was.result, derived, now);
        }
    }

    /// Checks that both sides have people and nothing contradicts their goals.
    pub(super) fn check_sides(&self, name: impl Fn(&Turnout) -> String) -> Result<(), Refusal> {
        for one in &self.line_up {
            let Some(played_for) = one.side else { continue };
            if played_for.guests_opposite > one.guests {
                return Err(Refusal::GuestsOnOtherSide { name: name(one) });
            }
            match (one.result, self.goals) {
                (Some(GameResult::NoShow), _) => {
                    return Err(Refusal::NoShowOnSide { name: name(one) });
                }
                (Some(result), Some(goals)) if result != goals.result(played_for.side) => {
                    return Err(Refusal::ResultAgainstGoals { name: name(one) });
                }
                _ => {}
            }
        }
        let is_empty = |side| self.heads_of(side) == 0;
        let wants_both = self.has_sides() || self.goals.is_some();
        if wants_both && Side::BOTH.into_iter().any(is_empty) {
            return Err(Refusal::SideEmpty);
        }
        match (self.goals, self.score) {
            (Some(goals), _) if goals.a.max(goals.b) > limits::SCORE => {
                Err(Refusal::GoalsUnreadable)
            }
            (Some(goals), Some(score)) if score != goals.score() => Err(Refusal::ScoreAgainstGoals),
            _ => Ok(()),
        }
    }
}

/// The value to note, if the earlier goals implied `derived` and the new ones imply `now`.
fn followed<T: Copy + PartialEq>(
    noted: Option<T>,
    before: Option<T>,
    derived: T,
    now: T,
) -> Option<T> {
    match (noted, before) {
        (Some(noted), Some(before)) if noted == before && noted == derived => Some(now),
        (Some(noted), None) if noted == derived => None,
        _ => noted,
    }
}

fn heads_for(turnout: &Turnout, side: Side) -> u32 {
    let Some(played_for) = turnout.side else {
        return 0;
    };
    let opposite = u32::from(played_for.guests_opposite);
    if played_for.side == side {
        turnout.heads().saturating_sub(opposite)
    } else {
        opposite
    }
}
