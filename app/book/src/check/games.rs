//! Whether what a change says of games is sound.

use super::{Sound, Unsound, ensure};
use crate::decide::{check_score, validate_date};
use crate::{Book, GameDetails, GameId, NewPlayer, PlayerId, Refusal, limits};
use std::collections::HashSet;

impl Book {
    pub(super) fn check_game_id(&self, id: GameId) -> Sound {
        self.check_id(id.0)
    }

    pub(super) fn check_game_before(&self, id: GameId, before: &GameDetails) -> Sound {
        let game = self.game(id).ok_or(Refusal::NoSuchGame)?;
        ensure(&game.details == before, Unsound::NotAsBefore)
    }

    pub(super) fn check_game(&self, details: &GameDetails, new_players: &[NewPlayer]) -> Sound {
        validate_date(details.date)?;
        ensure(!details.cost.is_negative(), Refusal::CostNegative.into())?;
        self.within_limit(details.cost)?;
        check_score(details.score)?;
        ensure(!details.line_up.is_empty(), Refusal::NobodyPlayed.into())?;
        let short = details.line_up.len() <= limits::LINE_UP;
        ensure(short, Refusal::LineUpTooLong.into())?;
        let mut standing = HashSet::new();
        for turnout in &details.line_up {
            let name = || self.name(turnout.player).to_owned();
            if !standing.insert(turnout.player) {
                return Err(Refusal::TwiceInLineUp { name: name() }.into());
            }
            let few = turnout.guests <= limits::GUESTS;
            ensure(few, Refusal::GuestsUnreadable.into())?;
        }
        self.check_line_up_pays(details)?;
        self.check_also_paid(details, |id| self.name(id).to_owned())?;
        details.check_sides(|one| self.name(one.player).to_owned())?;
        let known = |id: PlayerId| {
            self.players.contains_key(&id) || new_players.iter().any(|new| new.player == id)
        };
        let all_known = details.people().all(known);
        ensure(all_known, Refusal::NoSuchPlayer.into())
    }
}
