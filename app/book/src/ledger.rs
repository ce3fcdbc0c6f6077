//! The book in memory, and its queries.

use super::looked_at::look;
use super::name::NameOrder;
use super::postings::{self, Postings};
use super::{
    Cost, CostId, CostKey, Game, GameId, GameKey, Money, Player, PlayerId, PlayerName, Season,
    SeasonId, Seq, Settings, Tally, Transaction, TransactionId, TransactionKey,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// A player who was removed from the list: their last name, the player into whom they were
/// merged, and the change that removed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gone {
    pub(super) name: PlayerName,
    pub(super) into: Option<PlayerId>,
    pub(super) at: Seq,
}

/// The book of one team, up to change number [`Book::seq`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    pub(super) seq: Seq,
    pub(super) settings: Settings,
    pub(super) settings_changed: Seq,
    pub(super) currency_changed: Seq,
    pub(super) players: HashMap<PlayerId, Player>,
    pub(super) names: HashMap<String, PlayerId>,
    /// All players in the order in which they are listed.
    pub(super) listed: BTreeSet<(NameOrder, PlayerId)>,
    pub(super) gone: HashMap<PlayerId, Gone>,
    pub(super) games: BTreeMap<GameKey, Game>,
    pub(super) game_dates: HashMap<GameId, Date>,
    /// Deleted games, with the change that deleted them.
    pub(super) games_gone: HashMap<GameId, Seq>,
    pub(super) transactions: BTreeMap<TransactionKey, Transaction>,
    pub(super) transaction_dates: HashMap<TransactionId, Date>,
    /// The keys of the transfers, which are few among the transactions.
    pub(super) transfers: BTreeSet<TransactionKey>,
    /// The shares of games that AutoPay settled.
    pub(super) auto_paid: BTreeSet<(GameId, PlayerId, TransactionId)>,
    /// Deleted transactions, with the change that deleted them.
    pub(super) transactions_gone: HashMap<TransactionId, Seq>,
    pub(super) costs: BTreeMap<CostKey, Cost>,
    pub(super) cost_dates: HashMap<CostId, Date>,
    /// Deleted costs, with the change that deleted them.
    pub(super) costs_gone: HashMap<CostId, Seq>,
    /// The costs of each game that has some.
    pub(super) game_costs: HashMap<GameId, BTreeSet<CostKey>>,
    pub(super) seasons: BTreeMap<SeasonId, Season>,
    /// Deleted seasons, with the change that deleted them.
    pub(super) seasons_gone: HashMap<SeasonId, Seq>,
    /// The postings of each player.
    pub(super) postings: HashMap<PlayerId, Postings>,
    /// What the pitches of all games cost together.
    pub(super) pitches_cost: Money,
    /// The sum of all other costs.
    pub(super) other_costs: Money,
    pub(super) from_pot: Money,
    /// The heap memory of the details of games, transactions and costs, in bytes.
    pub(super) details_bytes: usize,
    /// The sum of all movements of money, as [`Book::movement_sum`] returns it.
    pub(super) moved: Money,
    /// How many credits for pitches there are.
    pub(super) booked: usize,
    /// How many costs other than pitches were paid by a player.
    pub(super) costs_paid: usize,
    pub(super) next_turn: u32,
    pub(super) next_cost_turn: u32,
    pub(super) closed: Option<Uuid>,
}

impl Book {
    /// The number of the last change; 0 for a new book.
    pub fn seq(&self) -> Seq {
        self.seq
    }

    /// The book that replaced this one; `None` until it is closed.
    pub fn successor(&self) -> Option<Uuid> {
        self.closed
    }

    /// The settings of the book.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether the book has no game, no transaction and no other cost.
    pub fn is_empty(&self) -> bool {
        self.games.is_empty() && self.transactions.is_empty() && self.costs.is_empty()
    }

    /// All players, retired ones included, sorted by name.
    pub fn players(&self) -> Vec<&Player> {
        let listed = self.listed.iter();
        listed.filter_map(|(_, id)| self.players.get(id)).collect()
    }

    /// How many players there are, retired ones included.
    pub fn player_count(&self) -> usize {
        self.players.len()
    }

    /// One player of the list.
    pub fn player(&self, id: PlayerId) -> Option<&Player> {
        self.players.get(&id)
    }

    /// Follows merges: the current player for `id`, if they are still in the list.
    pub fn resolve_player(&self, id: PlayerId) -> Option<&Player> {
        let mut id = id;
        // Each step goes to a player who was in the list at a later change, so it ends.
        while let Some(Gone {
            into: Some(next), ..
        }) = self.gone.get(&id)
        {
            id = *next;
        }
        self.players.get(&id)
    }

    /// Finds a player by name, whatever the case.
    pub fn player_called(&self, name: &PlayerName) -> Option<&Player> {
        self.names
            .get(&name.key())
            .and_then(|id| self.players.get(id))
    }

    /// The name to show for anyone who is or was in the list.
    pub fn name(&self, id: PlayerId) -> &str {
        self.players
            .get(&id)
            .map(|player| &player.details.name)
            .or_else(|| self.gone.get(&id).map(|gone| &gone.name))
            .map_or("somebody", PlayerName::as_str)
    }

    /// The sums that make up a player's balance.
    pub fn tally(&self, id: PlayerId) -> &Tally {
        self.postings(id).tally()
    }

    /// The postings that make up a player's balance.
    pub(super) fn postings(&self, id: PlayerId) -> &Postings {
        self.postings.get(&id).unwrap_or(&postings::NONE)
    }

    /// How many games there are.
    pub fn game_count(&self) -> usize {
        self.games.len()
    }

    /// All games, the newest first.
    pub fn games(&self) -> impl DoubleEndedIterator<Item = &Game> + Clone {
        self.games.values().rev().inspect(look)
    }

    /// One game.
    pub fn game(&self, id: GameId) -> Option<&Game> {
        self.game_dates
            .get(&id)
            .and_then(|date| self.games.get(&(*date, id)))
    }

    /// Whether a game was deleted. Its id is never used again.
    pub fn is_deleted(&self, id: GameId) -> bool {
        self.games_gone.contains_key(&id)
    }

    /// The game played last.
    pub fn last_game(&self) -> Option<&Game> {
        self.games.values().next_back()
    }

    /// The games one player played, the newest first.
    pub fn games_of(&self, id: PlayerId) -> impl Iterator<Item = &Game> {
        let played = self.postings(id).played().rev();
        played.filter_map(|posting| self.games.get(&(posting.date, GameId(posting.id))))
    }

    /// The head at which the odd pennies of the next game begin.
    pub fn next_turn(&self) -> u32 {
        self.next_turn
    }

    /// Whether a player settled their share of a game by AutoPay.
    pub(super) fn is_auto_paid(&self, player: PlayerId, game: GameId) -> bool {
        let ends = [Uuid::nil(), Uuid::max()].map(|id| (game, player, TransactionId(id)));
        let [first, last] = ends;
        self.auto_paid.range(first..=last).next().is_some()
    }

    /// How many transactions there are, booking credits not counted.
    pub fn transaction_count(&self) -> usize {
        self.transactions.len()
    }

    /// One transaction.
    pub fn transaction(&self, id: TransactionId) -> Option<&Transaction> {
        self.transaction_dates
            .get(&id)
            .and_then(|date| self.transactions.get(&(*date, id)))
    }

    /// All transactions, the newest first.
    pub fn transactions(&self) -> impl DoubleEndedIterator<Item = &Transaction> + Clone {
        self.transactions.values().rev().inspect(look)
    }

    /// The sum of all costs other than pitches.
    pub fn costs_sum(&self) -> Money {
        self.other_costs
    }

    /// How many costs other than pitches there are.
    pub fn cost_count(&self) -> usize {
        self.costs.len()
    }

    /// One cost other than that of a pitch.
    pub fn cost(&self, id: CostId) -> Option<&Cost> {
        self.cost_dates
            .get(&id)
            .and_then(|date| self.costs.get(&(*date, id)))
    }

    /// All costs other than pitches, the newest first.
    pub fn costs(&self) -> impl DoubleEndedIterator<Item = &Cost> + Clone {
        self.costs.values().rev().inspect(look)
    }

    /// The other costs of one game, the oldest first.
    pub fn costs_of_game(&self, id: GameId) -> impl Iterator<Item = &Cost> {
        let keys = self.game_costs.get(&id).into_iter().flatten();
        keys.filter_map(|key| self.costs.get(key))
    }

    /// The money the manager holds: all payments and carry-overs, less what the team's
    /// own money paid for games without a booker and costs that no player paid. Equal to the
    /// sum of all balances.
    pub fn money_held(&self) -> Money {
        let tallies = self.postings.values().map(Postings::tally);
        let brought: Money = tallies.map(|tally| tally.payments + tally.carried).sum();
        brought - self.from_pot
    }

    /// Whether to offer a player for a game on `date`: not retired, and either new or played
    /// within the settings' active days.
    pub fn is_active(&self, player: &Player, date: Date) -> bool {
        !player.details.retired
            && self
                .tally(player.id)
                .last_played()
                .is_none_or(|last| days_between(last, date) <= i64::from(self.settings.active_days))
    }

    /// Whether `date` lies within the settings' recent days before `today`.
    pub fn is_recent(&self, date: Date, today: Date) -> bool {
        days_between(date, today) <= i64::from(self.settings.recent_days)
    }
}

/// Whole days from `from` to `to`; below zero if `to` is earlier.
fn days_between(from: Date, to: Date) -> i64 {
    // Both are calendar dates of years 1 to 9999, for which the difference in days is defined.
    from.until(to)
        .map_or(i64::MAX, |span| i64::from(span.get_days()))
}
