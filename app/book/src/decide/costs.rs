//! The rules for costs other than those of pitches.

use super::{Decision, unchanged_since, validate_date};
use crate::{
    Book, Change, Cost, CostDetails, CostDraft, CostId, GameId, PlayerId, Refusal, Seq, limits,
};
use std::collections::HashSet;

impl Book {
    pub(super) fn cost_seen(&self, id: CostId, seen: Option<Seq>) -> Result<&Cost, Refusal> {
        let cost = self.cost(id).ok_or(Refusal::NoSuchCost)?;
        unchanged_since(cost.changed, seen)?;
        Ok(cost)
    }

    pub(super) fn add_cost(&self, id: CostId, draft: CostDraft) -> Decision {
        if self.cost_dates.contains_key(&id) || self.costs_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        if self.costs.len() >= limits::COSTS {
            return Err(Refusal::TooManyCosts);
        }
        self.game_of_cost(draft.game)?;
        let details = self.cost_details(draft, &[], self.next_cost_turn)?;
        Ok(Change::CostAdded { cost: id, details })
    }

    pub(super) fn edit_cost(&self, id: CostId, seen: Option<Seq>, draft: CostDraft) -> Decision {
        let before = self.cost_seen(id, seen)?.details.clone();
        // Its game may have been deleted since.
        if draft.game != before.game {
            self.game_of_cost(draft.game)?;
        }
        let after = self.cost_details(draft, &before.shared_by, before.turn)?;
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        Ok(Change::CostEdited {
            cost: id,
            before,
            after,
        })
    }

    fn game_of_cost(&self, game: Option<GameId>) -> Result<(), Refusal> {
        match game {
            Some(game) if self.game(game).is_none() => Err(Refusal::NoSuchGame),
            _ => Ok(()),
        }
    }

    /// The order of the sharers follows the rule of line-ups: those of `before` keep their
    /// places, so that a correction moves nobody's odd penny; the others follow in the order in
    /// which they joined the team.
    fn cost_details(
        &self,
        draft: CostDraft,
        before: &[PlayerId],
        turn: u32,
    ) -> Result<CostDetails, Refusal> {
        let date = validate_date(draft.date)?;
        if draft.amount.is_zero() {
            return Err(Refusal::AmountZero);
        }
        self.within_limit(draft.amount)?;
        if draft.what.is_empty() {
            return Err(Refusal::WhatMissing);
        }
        draft.paid_by.map(|payer| self.known(payer)).transpose()?;
        let mut shared_by = draft.shared_by;
        self.check_sharers(&shared_by)?;
        let place = |id| before.iter().position(|one| *one == id);
        shared_by.sort_by_key(|id| (place(*id).unwrap_or(usize::MAX), *id));
        Ok(CostDetails {
            date,
            amount: draft.amount,
            what: draft.what,
            paid_by: draft.paid_by,
            shared_by,
            game: draft.game,
            turn,
        })
    }

    /// Whether a cost can be shared by these players.
    pub(crate) fn check_sharers(&self, shared_by: &[PlayerId]) -> Result<(), Refusal> {
        if shared_by.is_empty() {
            return Err(Refusal::NobodyShares);
        }
        if shared_by.len() > limits::SHARERS {
            return Err(Refusal::TooManySharers);
        }
        let mut seen = HashSet::new();
        for id in shared_by {
            let player = self.known(*id)?;
            if !seen.insert(id) {
                return Err(Refusal::SharesTwice {
                    name: player.details.name.to_string(),
                });
            }
        }
        Ok(())
    }
}
