//! Undoes a change, provided that nothing it affected has changed since. Undoing an undo makes
//! the change again.

use super::{
    Book, Change, CostDetails, CostId, GameDetails, GameId, Merged, NewPlayer, Player, PlayerId,
    Purpose, Refusal, SeasonDetails, SeasonId, Seq, TransactionDetails, TransactionId, limits,
};

type Inverse = Result<Vec<Change>, Refusal>;

/// What else the same undo restores.
#[derive(Default)]
struct JointUndo {
    /// Players who are restored before the games that need them.
    returning: Vec<PlayerId>,
    /// Games that are restored before the players whom they added are removed.
    games: Vec<GameId>,
}

impl JointUndo {
    fn of(effects: &[Change]) -> JointUndo {
        let mut joint = JointUndo::default();
        for effect in effects {
            match effect {
                Change::PlayerDeleted { player, .. } => joint.returning.push(*player),
                Change::GameLogged { game, .. } | Change::GameEdited { game, .. } => {
                    joint.games.push(*game)
                }
                _ => {}
            }
        }
        joint
    }
}

impl Book {
    /// Whether change number `seq`, which is `change`, could be undone now.
    pub fn can_undo(&self, seq: Seq, change: &Change) -> bool {
        self.closed.is_none() && self.undo(seq, change).is_ok()
    }

    pub(super) fn undo(&self, of: Seq, change: &Change) -> Result<Change, Refusal> {
        let effects = match change {
            Change::Undone { effects, .. } => {
                let joint = JointUndo::of(effects);
                let mut back = Vec::new();
                for effect in effects.iter().rev() {
                    back.extend(self.inverse(of, effect, &joint)?);
                }
                back
            }
            single => self.inverse(of, single, &JointUndo::default())?,
        };
        Ok(Change::Undone { of, effects })
    }

    /// The changes that undo one change, given the others that are undone with it.
    fn inverse(&self, of: Seq, change: &Change, joint: &JointUndo) -> Inverse {
        let one = match change {
            Change::PlayerAdded { player, .. } if !joint.games.is_empty() => {
                let unused = self.removal_of_added(of, *player, &joint.games);
                return Ok(unused.into_iter().collect());
            }
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
                self.check_name_free(&before.name, *player)?;
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
                self.check_still_removed(of, *player)?;
                self.check_name_free(&before.name, *player)?;
                Change::PlayerAdded {
                    player: *player,
                    details: before.clone(),
                }
            }
            Change::PlayersMerged(merged) => self.inverse_of_merge(of, merged)?,
            Change::PlayersParted(merged) => {
                self.untouched_player(of, merged.from)?;
                let again = self
                    .merge_players(merged.from, merged.into)
                    .map_err(|_| Refusal::CannotUndo)?;
                ensure(again == Change::PlayersMerged(merged.clone()))?;
                again
            }
            Change::GameLogged {
                game, new_players, ..
            } => {
                let before = self.untouched_game(of, *game)?.clone();
                let mut steps = vec![Change::GameDeleted {
                    game: *game,
                    before,
                }];
                steps.extend(self.removals_of_added(of, new_players, *game));
                return Ok(steps);
            }
            Change::GameEdited {
                game,
                before,
                new_players,
                ..
            } => {
                let now = self.untouched_game(of, *game)?.clone();
                self.check_players(before, joint)?;
                let (before, after) = (now, before.clone());
                let new = Vec::new();
                let mut steps = vec![Change::GameEdited {
                    game: *game,
                    before,
                    after,
                    new_players: new,
                }];
                steps.extend(self.removals_of_added(of, new_players, *game));
                return Ok(steps);
            }
            Change::GameDeleted { game, before } => {
                ensure(self.games_gone.get(game) == Some(&of))?;
                self.check_currency(of)?;
                ensure(self.games.len() < limits::GAMES)?;
                self.check_players(before, joint)?;
                let new_players = Vec::new();
                Change::GameLogged {
                    game: *game,
                    details: before.clone(),
                    new_players,
                }
            }
            Change::TransactionRecorded { transaction, .. } => {
                self.transaction_deleted(of, *transaction)?
            }
            Change::TransactionsRecorded { transactions } => {
                let each = transactions.iter();
                let deleted = each.map(|one| self.transaction_deleted(of, one.transaction));
                return deleted.collect();
            }
            Change::TransactionEdited {
                transaction,
                before,
                after,
            } => {
                let now = self.transaction(*transaction).ok_or(Refusal::CannotUndo)?;
                ensure(now.changed == of)?;
                self.check_restorable(before)?;
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
                ensure(self.transactions_gone.get(transaction) == Some(&of))?;
                self.check_currency(of)?;
                ensure(self.transactions.len() < limits::TRANSACTIONS)?;
                self.check_restorable(before)?;
                let details = before.clone();
                Change::TransactionRecorded {
                    transaction: *transaction,
                    details,
                }
            }
            Change::CostAdded { cost, .. } => Change::CostDeleted {
                cost: *cost,
                before: self.untouched_cost(of, *cost)?.clone(),
            },
            Change::CostEdited { cost, before, .. } => {
                let now = self.untouched_cost(of, *cost)?.clone();
                self.check_sharers_exist(before)?;
                Change::CostEdited {
                    cost: *cost,
                    before: now,
                    after: before.clone(),
                }
            }
            Change::CostDeleted { cost, before } => {
                ensure(self.costs_gone.get(cost) == Some(&of))?;
                self.check_currency(of)?;
                ensure(self.costs.len() < limits::COSTS)?;
                self.check_sharers_exist(before)?;
                let details = before.clone();
                Change::CostAdded {
                    cost: *cost,
                    details,
                }
            }
            Change::SeasonAdded { season, .. } => Change::SeasonDeleted {
                season: *season,
                before: self.untouched_season(of, *season)?.clone(),
            },
            Change::SeasonEdited { season, before, .. } => Change::SeasonEdited {
                season: *season,
                before: self.untouched_season(of, *season)?.clone(),
                after: before.clone(),
            },
            Change::SeasonDeleted { season, before } => {
                ensure(self.seasons_gone.get(season) == Some(&of))?;
                ensure(self.seasons.len() < limits::SEASONS)?;
                Change::SeasonAdded {
                    season: *season,
                    details: before.clone(),
                }
            }
            Change::SettingsChanged { before, after } => {
                ensure(self.settings_changed == of)?;
                ensure(before.currency == after.currency || self.is_empty())?;
                Change::SettingsChanged {
                    before: *after,
                    after: *before,
                }
            }
            Change::Undone { .. } | Change::Closed { .. } => return Err(Refusal::CannotUndo),
        };
        Ok(vec![one])
    }

    fn transaction_deleted(&self, of: Seq, transaction: TransactionId) -> Result<Change, Refusal> {
        let now = self.transaction(transaction).ok_or(Refusal::CannotUndo)?;
        ensure(now.changed == of)?;
        let before = now.details.clone();
        Ok(Change::TransactionDeleted {
            transaction,
            before,
        })
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

    fn untouched_cost(&self, of: Seq, id: CostId) -> Result<&CostDetails, Refusal> {
        let cost = self.cost(id).filter(|cost| cost.changed == of);
        cost.map(|cost| &cost.details).ok_or(Refusal::CannotUndo)
    }

    fn untouched_season(&self, of: Seq, id: SeasonId) -> Result<&SeasonDetails, Refusal> {
        let season = self.season(id).filter(|season| season.changed == of);
        season
            .map(|season| &season.details)
            .ok_or(Refusal::CannotUndo)
    }

    /// Checks that everyone of a cost is in the list.
    fn check_sharers_exist(&self, details: &CostDetails) -> Result<(), Refusal> {
        ensure(details.players().all(|id| self.player(id).is_some()))
    }

    fn check_name_free(&self, name: &super::PlayerName, for_whom: PlayerId) -> Result<(), Refusal> {
        ensure(
            self.player_called(name)
                .is_none_or(|player| player.id == for_whom),
        )
    }

    /// Checks that a player whom change `of` removed has not been restored since, and that the team
    /// is not full.
    fn check_still_removed(&self, of: Seq, id: PlayerId) -> Result<(), Refusal> {
        ensure(self.gone.get(&id).is_some_and(|gone| gone.at == of))?;
        ensure(self.players.len() < limits::PLAYERS)
    }

    /// Amounts of another currency must not be restored.
    fn check_currency(&self, of: Seq) -> Result<(), Refusal> {
        ensure(self.currency_changed < of)
    }

    fn check_players(&self, details: &GameDetails, joint: &JointUndo) -> Result<(), Refusal> {
        let there = |id: PlayerId| self.player(id).is_some() || joint.returning.contains(&id);
        ensure(details.people().all(there))
    }

    /// Checks that a transaction can be in the book again.
    fn check_restorable(&self, details: &TransactionDetails) -> Result<(), Refusal> {
        ensure(
            details
                .purpose
                .players()
                .all(|id| self.player(id).is_some()),
        )?;
        match details.purpose {
            Purpose::AutoPay { player, game } => ensure(!self.is_auto_paid(player, game)),
            _ => Ok(()),
        }
    }

    /// Deletes the players whom a game added, unless something else refers to them.
    fn removals_of_added(&self, of: Seq, new_players: &[NewPlayer], game: GameId) -> Vec<Change> {
        new_players
            .iter()
            .filter_map(|new| self.removal_of_added(of, new.player, &[game]))
            .collect()
    }

    /// Deletes one player whom `games` added, unless something else refers to them.
    fn removal_of_added(&self, of: Seq, id: PlayerId, games: &[GameId]) -> Option<Change> {
        let player = self.untouched_player(of, id).ok()?;
        let mut postings = self.postings(id).iter();
        let only_there = postings
            .all(|posting| posting.part.is_of_game() && games.contains(&GameId(posting.id)));
        only_there.then(|| Change::PlayerDeleted {
            player: id,
            before: player.details.clone(),
        })
    }

    fn inverse_of_merge(&self, of: Seq, merged: &Merged) -> Result<Change, Refusal> {
        ensure(self.player(merged.into).is_some())?;
        self.check_still_removed(of, merged.from)?;
        self.check_name_free(&merged.was.name, merged.from)?;
        for id in merged.played.iter().chain(&merged.booked) {
            self.untouched_game(of, *id)?;
        }
        let moved = |id| self.transaction(id).is_some_and(|one| one.changed == of);
        ensure(merged.transactions.iter().all(|id| moved(*id)))?;
        for id in merged.costs_paid.iter().chain(&merged.costs_shared) {
            self.untouched_cost(of, *id)?;
        }
        Ok(Change::PlayersParted(merged.clone()))
    }
}

fn ensure(sound: bool) -> Result<(), Refusal> {
    if sound {
        Ok(())
    } else {
        Err(Refusal::CannotUndo)
    }
}
