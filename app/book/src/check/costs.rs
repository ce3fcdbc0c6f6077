//! Whether what a change says of costs other than pitches is sound.

use super::{As, Sound, Unsound, ensure};
use crate::decide::validate_date;
use crate::{Book, CostDetails, CostId, GameId, Note, Refusal};

impl Book {
    pub(super) fn check_cost_before(&self, id: CostId, before: &CostDetails) -> Sound {
        let cost = self.cost(id).ok_or(Refusal::NoSuchCost)?;
        ensure(&cost.details == before, Unsound::NotAsBefore)
    }

    /// The game of a cost was there when it was named, but may have been deleted since.
    pub(super) fn check_game_of_cost(
        &self,
        details: &CostDetails,
        before: Option<GameId>,
        stands: As,
    ) -> Sound {
        let there = details.game == before
            || details.game.is_none_or(|game| self.game(game).is_some())
            || stands == As::Step;
        ensure(there, Refusal::NoSuchGame.into())
    }

    pub(super) fn check_cost(&self, details: &CostDetails) -> Sound {
        validate_date(details.date)?;
        ensure(!details.amount.is_zero(), Refusal::AmountZero.into())?;
        self.within_limit(details.amount)?;
        ensure(!details.what.is_empty(), Refusal::WhatMissing.into())?;
        let is_normalized = Note::parse(details.what.as_str())? == details.what;
        ensure(is_normalized, Refusal::TextUnseen.into())?;
        self.check_sharers(&details.shared_by)?;
        let known = |id| self.players.contains_key(&id);
        let payer = details.paid_by.is_none_or(known);
        ensure(payer, Refusal::NoSuchPlayer.into())
    }
}
