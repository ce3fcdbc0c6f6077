//! Whether what a change says of players, and of merges of them, is sound.

use super::{As, Sound, Unsound, all_different, ensure};
use crate::ledger::Gone;
use crate::postings::{Part, Posting};
use crate::{
    Book, Comment, CostId, GameId, Merged, NewPlayer, PlayerDetails, PlayerId, PlayerName, Refusal,
    TransactionId, limits,
};
use std::collections::HashSet;
use std::hash::Hash;

impl Book {
    pub(super) fn details_of(&self, id: PlayerId) -> Result<&PlayerDetails, Unsound> {
        let player = self.player(id).ok_or(Refusal::NoSuchPlayer)?;
        Ok(&player.details)
    }

    pub(super) fn check_name(&self, name: &PlayerName, for_whom: PlayerId) -> Sound {
        match self.player_called(name) {
            Some(other) if other.id != for_whom => {
                let name = other.details.name.to_string();
                Err(Refusal::NameTaken { name }.into())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn check_new_player(&self, id: PlayerId, name: &PlayerName, stands: As) -> Sound {
        let fresh = !self.players.contains_key(&id)
            && match self.gone.get(&id) {
                None => true,
                // A deletion that is taken back brings the same player again.
                Some(Gone { into, .. }) => stands == As::Step && into.is_none(),
            };
        ensure(fresh, Unsound::IdInUse)?;
        self.check_name(name, id)
    }

    pub(super) fn check_room(&self, stands: As, more: usize) -> Sound {
        let full = stands == As::Itself && more > 0 && self.players.len() + more > limits::PLAYERS;
        ensure(!full, Refusal::TooManyPlayers.into())
    }

    pub(super) fn check_newcomers(&self, new_players: &[NewPlayer], stands: As) -> Sound {
        self.check_room(stands, new_players.len())?;
        ensure(
            all_different(new_players.iter().map(|new| new.player)),
            Unsound::IdInUse,
        )?;
        let mut names = HashSet::new();
        for new in new_players {
            self.check_new_player(new.player, &new.name, stands)?;
            let name = new.name.to_string();
            ensure(
                names.insert(new.name.key()),
                Refusal::NameTaken { name }.into(),
            )?;
        }
        Ok(())
    }

    pub(super) fn check_merge(&self, merged: &Merged) -> Sound {
        let Merged { from, into, .. } = *merged;
        ensure(self.details_of(from)? == &merged.was, Unsound::NotAsBefore)?;
        self.details_of(into)?;
        ensure(from != into, Refusal::MergeWithSelf.into())?;
        let (gone, kept) = (self.postings(from), self.postings(into));
        let is_of_both = |posting: &Posting| kept.has(posting.date, posting.id, posting.part);
        ensure(!gone.iter().any(is_of_both), Unsound::NotTheirs)?;
        let played = self.with_part(from, |part| part == Part::Played, GameId);
        let booked = self.with_part(from, |part| part == Part::Booked, GameId);
        let moved = self.with_part(from, Part::is_of_transaction, TransactionId);
        let paid = self.with_part(from, |part| part == Part::CostPaid, CostId);
        let shared = self.with_part(from, |part| part == Part::CostShared, CostId);
        let whole = same(&merged.played, &played)
            && same(&merged.booked, &booked)
            && same(&merged.transactions, &moved)
            && same(&merged.costs_paid, &paid)
            && same(&merged.costs_shared, &shared);
        ensure(whole, Unsound::NotTheirs)
    }

    pub(super) fn check_parting(&self, merged: &Merged) -> Sound {
        let Merged { from, into, .. } = *merged;
        let was_merged = !self.players.contains_key(&from)
            && self
                .gone
                .get(&from)
                .is_some_and(|gone| gone.into == Some(into));
        ensure(was_merged, Unsound::NotMerged)?;
        self.details_of(into)?;
        self.check_name(&merged.was.name, from)?;
        check_comment(&merged.was.comment)?;
        let once = all_different(&merged.played)
            && all_different(&merged.booked)
            && all_different(&merged.transactions)
            && all_different(&merged.costs_paid)
            && all_different(&merged.costs_shared);
        let played = |id: &GameId| {
            self.game(*id)
                .is_some_and(|game| game.details.share_of(into).is_some())
        };
        let booked = |id: &GameId| {
            self.game(*id)
                .is_some_and(|game| game.details.credit_of(into).is_some())
        };
        let moved = |id: &TransactionId| {
            self.transaction(*id)
                .is_some_and(|one| one.details.purpose.players().any(|player| player == into))
        };
        let paid = |id: &CostId| {
            self.cost(*id)
                .is_some_and(|cost| cost.details.paid_by == Some(into))
        };
        let shared = |id: &CostId| {
            self.cost(*id)
                .is_some_and(|cost| cost.details.shared_by.contains(&into))
        };
        let theirs = merged.played.iter().all(played)
            && merged.booked.iter().all(booked)
            && merged.transactions.iter().all(moved)
            && merged.costs_paid.iter().all(paid)
            && merged.costs_shared.iter().all(shared);
        ensure(once && theirs, Unsound::NotTheirs)
    }
}

pub(super) fn check_comment(comment: &Comment) -> Sound {
    let is_normalized = Comment::parse(comment.as_str())? == *comment;
    ensure(is_normalized, Refusal::TextUnseen.into())
}

/// Whether a list names just these ids, each once.
fn same<T: Hash + Eq>(listed: &[T], actual: &[T]) -> bool {
    let mut left: HashSet<&T> = listed.iter().collect();
    let complete = left.len() == listed.len() && listed.len() == actual.len();
    complete && actual.iter().all(|id| left.remove(id))
}
