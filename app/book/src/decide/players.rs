//! The rules for players.

use super::{Decision, unchanged_since};
use crate::postings::{Part, Posting};
use crate::{
    Book, Change, Comment, CostId, GameId, Merged, Player, PlayerDetails, PlayerId, PlayerName,
    Refusal, Seq, TransactionId, limits,
};
use uuid::Uuid;

impl Book {
    pub(super) fn known(&self, id: PlayerId) -> Result<&Player, Refusal> {
        self.player(id).ok_or(Refusal::NoSuchPlayer)
    }

    fn name_is_free(&self, name: &PlayerName, for_whom: PlayerId) -> Result<(), Refusal> {
        match self.player_called(name) {
            Some(other) if other.id != for_whom => Err(Refusal::NameTaken {
                name: other.details.name.to_string(),
            }),
            _ => Ok(()),
        }
    }

    /// A new player needs a new ID: reusing one would mix two histories.
    pub(super) fn never_used(&self, id: PlayerId) -> Result<(), Refusal> {
        if self.players.contains_key(&id) || self.gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(())
    }

    pub(super) fn add_player(&self, id: PlayerId, name: PlayerName, comment: Comment) -> Decision {
        self.never_used(id)?;
        if self.players.len() >= limits::PLAYERS {
            return Err(Refusal::TooManyPlayers);
        }
        self.name_is_free(&name, id)?;
        let details = PlayerDetails {
            name,
            comment,
            retired: false,
        };
        Ok(Change::PlayerAdded {
            player: id,
            details,
        })
    }

    pub(super) fn edit_player(
        &self,
        id: PlayerId,
        seen: Option<Seq>,
        name: PlayerName,
        comment: Comment,
    ) -> Decision {
        let player = self.known(id)?;
        unchanged_since(player.changed, seen)?;
        self.name_is_free(&name, id)?;
        let before = player.details.clone();
        let after = PlayerDetails {
            name,
            comment,
            retired: before.retired,
        };
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        Ok(Change::PlayerEdited {
            player: id,
            before,
            after,
        })
    }

    pub(super) fn retire(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if player.details.retired {
            return Err(Refusal::AlreadyRetired {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerRetired { player: id })
    }

    pub(super) fn reactivate(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if !player.details.retired {
            return Err(Refusal::NotRetired {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerReactivated { player: id })
    }

    pub(crate) fn delete_player(&self, id: PlayerId) -> Decision {
        let player = self.known(id)?;
        if !self.tally(id).is_unused() {
            return Err(Refusal::PlayerInUse {
                name: player.details.name.to_string(),
            });
        }
        Ok(Change::PlayerDeleted {
            player: id,
            before: player.details.clone(),
        })
    }

    pub(crate) fn merge_players(&self, from: PlayerId, into: PlayerId) -> Decision {
        let was = self.known(from)?.details.clone();
        let stays = self.known(into)?;
        if from == into {
            return Err(Refusal::MergeWithSelf);
        }
        let (gone, kept) = (self.postings(from), self.postings(into));
        let common = |part| {
            let mut theirs = gone.iter().filter(|posting| posting.part == part);
            theirs.find(|posting| kept.has(posting.date, posting.id, part))
        };
        if let Some(Posting { date, .. }) = common(Part::Played) {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::BothPlayed {
                from,
                into,
                date: *date,
            });
        }
        if let Some(Posting { date, .. }) = common(Part::Booked) {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::BothPaid {
                from,
                into,
                date: *date,
            });
        }
        if common(Part::Moved).is_some() {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::TransferBetween { from, into });
        }
        if let Some(Posting { date, .. }) = common(Part::CostShared) {
            let (from, into) = (was.name.to_string(), stays.details.name.to_string());
            return Err(Refusal::BothShare {
                from,
                into,
                date: *date,
            });
        }
        Ok(Change::PlayersMerged(Merged {
            from,
            into,
            was,
            played: self.with_part(from, |part| part == Part::Played, GameId),
            booked: self.with_part(from, |part| part == Part::Booked, GameId),
            transactions: self.with_part(from, Part::is_of_transaction, TransactionId),
            costs_paid: self.with_part(from, |part| part == Part::CostPaid, CostId),
            costs_shared: self.with_part(from, |part| part == Part::CostShared, CostId),
        }))
    }

    /// The ids of what a player is involved in, the oldest first.
    pub(crate) fn with_part<I>(
        &self,
        player: PlayerId,
        is_wanted: impl Fn(Part) -> bool,
        id: fn(Uuid) -> I,
    ) -> Vec<I> {
        let postings = self.postings(player).iter();
        let wanted = postings.filter(|posting| is_wanted(posting.part));
        wanted.map(|posting| id(posting.id)).collect()
    }
}
