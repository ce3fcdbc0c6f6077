//! Taking a change back, where it still makes sense: when nothing that it touched
//! has changed since. The inverse of an undo is doing the thing again.

use super::{
    Book, Change, GameDetails, GameId, Merged, NewPlayer, Player, PlayerId, Purpose, Refusal, Seq,
    TransactionDetails,
};

type Inverse = Result<Vec<Change>, Refusal>;

impl Book {
    /// Whether change number `seq`, which is `change`, could be undone now.
    pub fn can_undo(&self, seq: Seq, change: &Change) -> bool {
        self.undo(seq, change).is_ok()
    }

    pub(super) fn undo(&self, of: Seq, change: &Change) -> Result<Change, Refusal> {
        let effects = match change {
            Change::Undone { effects, .. } => {
                let returning: Vec<PlayerId> = effects.iter().filter_map(deleted_player).collect();
                let mut back = Vec::new();
                for effect in effects.iter().rev() {
                    back.extend(self.inverse(of, effect, &returning)?);
                }
                back
            }
            single => self.inverse(of, single, &[])?,
        };
        Ok(Change::Undone { of, effects })
    }

    /// What takes one change back. `returning` are players who will be there again
    /// by the time it is applied.
    fn inverse(&self, of: Seq, change: &Change, returning: &[PlayerId]) -> Inverse {
        let one = match change {
            Change::PlayerAdded { player, .. } => {
                self.untouched_player(of, *player)?;
                self.delete_player(*player)
                    .map_err(|_| Refusal::CannotUndo)?
            }
            Change::PlayerEdited {
                player,
                before,
                after,
            } => {
                self.untouched_player(of, *player)?;
                self.free(&before.name, *player)?;
                let (before, after) = (after.clone(), before.clone());
                Change::PlayerEdited {
                    player: *player,
                    before,
                    after,
                }
            }
            Change::PlayerRetired { player } => {
                self.untouched_player(of, *player)?;
                Change::PlayerReactivated { player: *player }
            }
            Change::PlayerReactivated { player } => {
                self.untouched_player(of, *player)?;
                Change::PlayerRetired { player: *player }
            }
            Change::PlayerDeleted { player, before } => {
                allow(self.player(*player).is_none())?;
                self.free(&before.name, *player)?;
                Change::PlayerAdded {
                    player: *player,
                    details: before.clone(),
                }
            }
            Change::PlayersMerged(merged) => self.parted(of, merged)?,
            Change::PlayersParted(merged) => {
                self.untouched_player(of, merged.from)?;
                self.decide(super::Command::MergePlayers {
                    from: merged.from,
                    into: merged.into,
                })
                .map_err(|_| Refusal::CannotUndo)?
            }
            Change::GameLogged {
                game, new_players, ..
            } => {
                let before = self.untouched_game(of, *game)?.clone();
                let mut steps = vec![Change::GameDeleted {
                    game: *game,
                    before,
                }];
                steps.extend(self.without(of, new_players, *game));
                return Ok(steps);
            }
            Change::GameEdited {
                game,
                before,
                new_players,
                ..
            } => {
                let now = self.untouched_game(of, *game)?.clone();
                self.all_there(before, returning)?;
                let (before, after) = (now, before.clone());
                let new = Vec::new();
                let mut steps = vec![Change::GameEdited {
                    game: *game,
                    before,
                    after,
                    new_players: new,
                }];
                steps.extend(self.without(of, new_players, *game));
                return Ok(steps);
            }
            Change::GameDeleted { game, before } => {
                allow(self.game(*game).is_none())?;
                self.all_there(before, returning)?;
                let new_players = Vec::new();
                Change::GameLogged {
                    game: *game,
                    details: before.clone(),
                    new_players,
                }
            }
            Change::TransactionRecorded { transaction, .. } => {
                let now = self.transaction(*transaction).ok_or(Refusal::CannotUndo)?;
                allow(now.changed == of)?;
                let before = now.details.clone();
                Change::TransactionDeleted {
                    transaction: *transaction,
                    before,
                }
            }
            Change::TransactionEdited {
                transaction,
                before,
                after,
            } => {
                let now = self.transaction(*transaction).ok_or(Refusal::CannotUndo)?;
                allow(now.changed == of)?;
                self.can_stand(before)?;
                let (before, after) = (after.clone(), before.clone());
                Change::TransactionEdited {
                    transaction: *transaction,
                    before,
                    after,
                }
            }
            Change::TransactionDeleted {
                transaction,
                before,
            } => {
                allow(self.transaction(*transaction).is_none())?;
                self.can_stand(before)?;
                let details = before.clone();
                Change::TransactionRecorded {
                    transaction: *transaction,
                    details,
                }
            }
            Change::SettingsChanged { before, after } => {
                allow(self.settings_changed == of)?;
                allow(before.currency == after.currency || self.is_empty())?;
                Change::SettingsChanged {
                    before: *after,
                    after: *before,
                }
            }
            Change::Undone { .. } | Change::Closed { .. } => return Err(Refusal::CannotUndo),
        };
        Ok(vec![one])
    }

    fn untouched_player(&self, of: Seq, id: PlayerId) -> Result<&Player, Refusal> {
        self.player(id)
            .filter(|player| player.changed == of)
            .ok_or(Refusal::CannotUndo)
    }

    fn untouched_game(&self, of: Seq, id: GameId) -> Result<&GameDetails, Refusal> {
        let game = self.game(id).filter(|game| game.changed == of);
        game.map(|game| &game.details).ok_or(Refusal::CannotUndo)
    }

    fn free(&self, name: &super::PlayerName, for_whom: PlayerId) -> Result<(), Refusal> {
        allow(
            self.player_called(name)
                .is_none_or(|player| player.id == for_whom),
        )
    }

    fn all_there(&self, details: &GameDetails, returning: &[PlayerId]) -> Result<(), Refusal> {
        let there = |id: PlayerId| self.player(id).is_some() || returning.contains(&id);
        let line_up = details.line_up.iter().map(|turnout| turnout.player);
        allow(line_up.chain(details.booker).all(there))
    }

    /// Whether a transaction could stand in the book again.
    fn can_stand(&self, details: &TransactionDetails) -> Result<(), Refusal> {
        allow(
            details
                .purpose
                .players()
                .all(|id| self.player(id).is_some()),
        )?;
        match details.purpose {
            Purpose::AutoPay { player, .. } => {
                let moved = &self.tally(player).moved;
                let again = |key| self.transactions.get(key).map(|one| one.details.purpose);
                allow(!moved.iter().any(|key| again(key) == Some(details.purpose)))
            }
            _ => Ok(()),
        }
    }

    /// Deletes those whom a game brought, unless something else refers to them by now.
    fn without(&self, of: Seq, new_players: &[NewPlayer], game: GameId) -> Vec<Change> {
        let only_here = |id: PlayerId| {
            let tally = self.tally(id);
            tally.moved.is_empty()
                && tally
                    .played
                    .iter()
                    .chain(&tally.booked)
                    .all(|(_, other)| *other == game)
        };
        new_players
            .iter()
            .filter_map(|new| self.untouched_player(of, new.player).ok())
            .filter(|player| only_here(player.id))
            .map(|player| Change::PlayerDeleted {
                player: player.id,
                before: player.details.clone(),
            })
            .collect()
    }

    fn parted(&self, of: Seq, merged: &Merged) -> Result<Change, Refusal> {
        allow(self.player(merged.into).is_some() && self.player(merged.from).is_none())?;
        self.free(&merged.was.name, merged.from)?;
        for id in merged.played.iter().chain(&merged.booked) {
            self.untouched_game(of, *id)?;
        }
        let moved = |id| self.transaction(id).is_some_and(|one| one.changed == of);
        allow(merged.transactions.iter().all(|id| moved(*id)))?;
        Ok(Change::PlayersParted(merged.clone()))
    }
}

fn allow(sound: bool) -> Result<(), Refusal> {
    if sound {
        Ok(())
    } else {
        Err(Refusal::CannotUndo)
    }
}

fn deleted_player(change: &Change) -> Option<PlayerId> {
    match change {
        Change::PlayerDeleted { player, .. } => Some(*player),
        _ => None,
    }
}
