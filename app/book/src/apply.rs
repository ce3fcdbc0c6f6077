//! Applies changes to the book. This cannot fail: an invalid change was refused before it was
//! recorded.

use super::ledger::Gone;
use super::postings::{self, Posting};
use super::{
    Book, Change, Cost, CostDetails, CostId, Entry, Game, GameDetails, GameId, Merged, NewPlayer,
    Player, PlayerDetails, PlayerId, Purpose, Season, SeasonDetails, SeasonId, Seq, Transaction,
    TransactionDetails, TransactionId,
};
use std::collections::HashSet;

impl Book {
    /// Applies the next entry.
    pub fn apply(&mut self, entry: &Entry) {
        self.seq = entry.seq;
        self.apply_entry(entry.seq, &entry.change);
    }

    /// Builds a book from all of its entries, in order.
    pub fn fold<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Book {
        let mut book = Book::default();
        entries.into_iter().for_each(|entry| book.apply(entry));
        book
    }

    pub(super) fn apply_entry(&mut self, seq: Seq, change: &Change) {
        match change {
            Change::PlayerAdded { player, details } => {
                self.put_player(seq, *player, details.clone())
            }
            Change::PlayerEdited { player, after, .. } => {
                self.remove_player(*player);
                self.put_player(seq, *player, after.clone());
            }
            Change::PlayerRetired { player } => self.set_retired(seq, *player, true),
            Change::PlayerReactivated { player } => self.set_retired(seq, *player, false),
            Change::PlayerDeleted { player, before } => {
                self.remove_player(*player);
                let gone = Gone {
                    name: before.name.clone(),
                    into: None,
                    at: seq,
                };
                self.gone.insert(*player, gone);
            }
            Change::PlayersMerged(merged) => self.merge(seq, merged),
            Change::PlayersParted(merged) => self.part(seq, merged),
            Change::GameLogged {
                game,
                details,
                new_players,
            } => {
                self.put_new_players(seq, new_players);
                // A game that an undo restores took its turn before.
                if details.turn == self.next_turn {
                    self.next_turn = details.turn_after();
                }
                self.put_game(*game, details.clone(), seq, seq);
            }
            Change::GameEdited {
                game,
                after,
                new_players,
                ..
            } => {
                self.put_new_players(seq, new_players);
                let old = self.take_game(*game);
                if old
                    .as_ref()
                    .is_some_and(|old| old.details.turn_after() == self.next_turn)
                {
                    self.next_turn = after.turn_after();
                }
                let logged = old.map_or(seq, |old| old.logged);
                self.put_game(*game, after.clone(), logged, seq);
            }
            Change::GameDeleted { game, .. } => {
                if let Some(old) = self.take_game(*game) {
                    // Nobody paid the odd pennies of the last game, so its turn comes again.
                    if old.details.turn_after() == self.next_turn {
                        self.next_turn = old.details.turn;
                    }
                }
                self.games_gone.insert(*game, seq);
            }
            Change::TransactionRecorded {
                transaction,
                details,
            } => {
                self.put_transaction(*transaction, details.clone(), seq);
            }
            Change::TransactionsRecorded { transactions } => {
                for one in transactions {
                    self.put_transaction(one.transaction, one.details.clone(), seq);
                }
            }
            Change::TransactionEdited {
                transaction, after, ..
            } => {
                self.take_transaction(*transaction);
                self.put_transaction(*transaction, after.clone(), seq);
            }
            Change::TransactionDeleted { transaction, .. } => {
                self.take_transaction(*transaction);
                self.transactions_gone.insert(*transaction, seq);
            }
            Change::CostAdded { cost, details } => {
                // A cost that an undo restores took its turn before.
                if details.turn == self.next_cost_turn {
                    self.next_cost_turn = details.turn_after();
                }
                self.put_cost(*cost, details.clone(), seq);
            }
            Change::CostEdited { cost, after, .. } => {
                let old = self.take_cost(*cost);
                if old.is_some_and(|old| old.details.turn_after() == self.next_cost_turn) {
                    self.next_cost_turn = after.turn_after();
                }
                self.put_cost(*cost, after.clone(), seq);
            }
            Change::CostDeleted { cost, .. } => {
                if let Some(old) = self.take_cost(*cost) {
                    // As with games, its turn comes again.
                    if old.details.turn_after() == self.next_cost_turn {
                        self.next_cost_turn = old.details.turn;
                    }
                }
                self.costs_gone.insert(*cost, seq);
            }
            Change::SeasonAdded { season, details } => {
                self.put_season(*season, details.clone(), seq);
            }
            Change::SeasonEdited { season, after, .. } => {
                self.put_season(*season, after.clone(), seq);
            }
            Change::SeasonDeleted { season, .. } => {
                self.seasons.remove(season);
                self.seasons_gone.insert(*season, seq);
            }
            Change::SettingsChanged { after, .. } => {
                if self.settings.currency != after.currency {
                    self.currency_changed = seq;
                }
                self.settings = *after;
                self.settings_changed = seq;
            }
            Change::Closed { successor, .. } => self.closed = Some(*successor),
            Change::Undone { effects, .. } => {
                effects
                    .iter()
                    .for_each(|effect| self.apply_entry(seq, effect));
            }
        }
    }

    fn put_player(&mut self, seq: Seq, id: PlayerId, details: PlayerDetails) {
        self.gone.remove(&id);
        self.names.insert(details.name.key(), id);
        self.listed.insert((details.name.order(), id));
        self.players.insert(
            id,
            Player {
                id,
                details,
                changed: seq,
            },
        );
    }

    fn put_new_players(&mut self, seq: Seq, new_players: &[NewPlayer]) {
        for new in new_players {
            let details = PlayerDetails {
                name: new.name.clone(),
                comment: Default::default(),
                retired: false,
            };
            self.put_player(seq, new.player, details);
        }
    }

    fn remove_player(&mut self, id: PlayerId) {
        if let Some(player) = self.players.remove(&id) {
            self.names.remove(&player.details.name.key());
            self.listed.remove(&(player.details.name.order(), id));
        }
    }

    fn set_retired(&mut self, seq: Seq, id: PlayerId, retired: bool) {
        if let Some(player) = self.players.get_mut(&id) {
            player.details.retired = retired;
            player.changed = seq;
        }
    }

    fn merge(&mut self, seq: Seq, merged: &Merged) {
        self.replace(seq, merged, merged.from, merged.into);
        self.remove_player(merged.from);
        let gone = Gone {
            name: merged.was.name.clone(),
            into: Some(merged.into),
            at: seq,
        };
        self.gone.insert(merged.from, gone);
    }

    fn part(&mut self, seq: Seq, merged: &Merged) {
        self.put_player(seq, merged.from, merged.was.clone());
        self.replace(seq, merged, merged.into, merged.from);
    }

    /// Replaces `old` by `new` in exactly the records that the merge lists.
    fn replace(&mut self, seq: Seq, merged: &Merged, old: PlayerId, new: PlayerId) {
        let played: HashSet<GameId> = merged.played.iter().copied().collect();
        let booked: HashSet<GameId> = merged.booked.iter().copied().collect();
        for id in played.union(&booked).copied() {
            let Some(mut game) = self.take_game(id) else {
                continue;
            };
            if booked.contains(&id) {
                game.details.replace_payer(old, new);
            }
            if played.contains(&id) {
                let line_up = game.details.line_up.iter_mut();
                for turnout in line_up.filter(|one| one.player == old) {
                    turnout.player = new;
                }
            }
            self.put_game(id, game.details, game.logged, seq);
        }
        for id in &merged.transactions {
            let Some(mut transaction) = self.take_transaction(*id) else {
                continue;
            };
            transaction.details.purpose = transaction.details.purpose.with(old, new);
            self.put_transaction(*id, transaction.details, seq);
        }
        self.replace_in_costs(seq, merged, old, new);
    }

    fn replace_in_costs(&mut self, seq: Seq, merged: &Merged, old: PlayerId, new: PlayerId) {
        let paid: HashSet<CostId> = merged.costs_paid.iter().copied().collect();
        let shared: HashSet<CostId> = merged.costs_shared.iter().copied().collect();
        for id in paid.union(&shared).copied() {
            let Some(mut cost) = self.take_cost(id) else {
                continue;
            };
            if paid.contains(&id) {
                cost.details.paid_by = Some(new);
            }
            if shared.contains(&id) {
                let sharers = cost.details.shared_by.iter_mut();
                sharers
                    .filter(|one| **one == old)
                    .for_each(|one| *one = new);
            }
            self.put_cost(id, cost.details, seq);
        }
    }

    fn put_game(&mut self, id: GameId, details: GameDetails, logged: Seq, changed: Seq) {
        let key = (details.date, id);
        self.post(postings::of_game(id, &details));
        for credit in details.credits() {
            self.moved += credit.amount;
            self.booked += 1;
        }
        if details.booker.is_none() {
            self.from_pot += details.cost;
        }
        self.pitches_cost += details.cost;
        self.details_bytes += details.bytes();
        self.games_gone.remove(&id);
        self.game_dates.insert(id, details.date);
        self.games.insert(
            key,
            Game {
                id,
                details,
                logged,
                changed,
            },
        );
    }

    fn take_game(&mut self, id: GameId) -> Option<Game> {
        let key = (self.game_dates.remove(&id)?, id);
        let game = self.games.remove(&key)?;
        self.take_back(postings::of_game(id, &game.details));
        for credit in game.details.credits() {
            self.moved -= credit.amount;
            self.booked -= 1;
        }
        if game.details.booker.is_none() {
            self.from_pot -= game.details.cost;
        }
        self.pitches_cost -= game.details.cost;
        self.details_bytes -= game.details.bytes();
        Some(game)
    }

    fn put_cost(&mut self, id: CostId, details: CostDetails, changed: Seq) {
        let key = (details.date, id);
        self.post(postings::of_cost(id, &details));
        match details.paid_by {
            Some(_) => {
                self.moved += details.amount;
                self.costs_paid += 1;
            }
            None => self.from_pot += details.amount,
        }
        self.other_costs += details.amount;
        self.details_bytes += details.bytes();
        if let Some(game) = details.game {
            self.game_costs.entry(game).or_default().insert(key);
        }
        self.costs_gone.remove(&id);
        self.cost_dates.insert(id, details.date);
        self.costs.insert(
            key,
            Cost {
                id,
                details,
                changed,
            },
        );
    }

    fn put_season(&mut self, id: SeasonId, details: SeasonDetails, changed: Seq) {
        self.seasons_gone.remove(&id);
        let season = Season {
            id,
            details,
            changed,
        };
        self.seasons.insert(id, season);
    }

    fn take_cost(&mut self, id: CostId) -> Option<Cost> {
        let key = (self.cost_dates.remove(&id)?, id);
        let cost = self.costs.remove(&key)?;
        self.take_back(postings::of_cost(id, &cost.details));
        match cost.details.paid_by {
            Some(_) => {
                self.moved -= cost.details.amount;
                self.costs_paid -= 1;
            }
            None => self.from_pot -= cost.details.amount,
        }
        self.other_costs -= cost.details.amount;
        self.details_bytes -= cost.details.bytes();
        if let Some(game) = cost.details.game
            && let Some(costs) = self.game_costs.get_mut(&game)
        {
            costs.remove(&key);
            if costs.is_empty() {
                self.game_costs.remove(&game);
            }
        }
        Some(cost)
    }

    fn put_transaction(&mut self, id: TransactionId, details: TransactionDetails, changed: Seq) {
        let key = (details.date, id);
        self.post(postings::of_transaction(id, &details));
        self.moved += details.amount;
        self.details_bytes += details.bytes();
        match details.purpose {
            Purpose::Transfer { .. } => {
                self.transfers.insert(key);
            }
            Purpose::AutoPay { player, game } => {
                self.auto_paid.insert((game, player, id));
            }
            Purpose::Payment { .. } | Purpose::CarryOver { .. } => {}
        }
        self.transactions_gone.remove(&id);
        self.transaction_dates.insert(id, details.date);
        self.transactions.insert(
            key,
            Transaction {
                id,
                details,
                changed,
            },
        );
    }

    fn take_transaction(&mut self, id: TransactionId) -> Option<Transaction> {
        let key = (self.transaction_dates.remove(&id)?, id);
        let transaction = self.transactions.remove(&key)?;
        self.take_back(postings::of_transaction(id, &transaction.details));
        self.moved -= transaction.details.amount;
        self.details_bytes -= transaction.details.bytes();
        match transaction.details.purpose {
            Purpose::Transfer { .. } => {
                self.transfers.remove(&key);
            }
            Purpose::AutoPay { player, game } => {
                self.auto_paid.remove(&(game, player, id));
            }
            Purpose::Payment { .. } | Purpose::CarryOver { .. } => {}
        }
        Some(transaction)
    }

    fn post(&mut self, postings: impl Iterator<Item = (PlayerId, Posting)>) {
        for (player, posting) in postings {
            self.postings.entry(player).or_default().insert(posting);
        }
    }

    fn take_back(&mut self, postings: impl Iterator<Item = (PlayerId, Posting)>) {
        for (player, posting) in postings {
            self.postings.entry(player).or_default().remove(&posting);
        }
    }
}
