//! Estimates the memory of a book from the numbers of its records.

use super::postings::Postings;
use super::{Book, CostDetails, GameDetails, PitchPayment, PlayerId, TransactionDetails, Turnout};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many entries fit into a leaf of a `BTreeMap`.
const LEAF: usize = 11;
/// How many of them are in use if the entries were inserted in order: a full leaf is split after
/// the sixth.
const USED: usize = 6;

impl Book {
    /// The estimated memory of the book, in bytes. This runs after each change, so it reads no
    /// game, no transaction and no cost.
    pub fn bytes(&self) -> usize {
        let postings: usize = self.postings.values().map(Postings::bytes).sum();
        let texts = self.players.values().map(|player| {
            let (name, comment) = (&player.details.name, &player.details.comment);
            // The name is stored once, and in three more forms by which players are found.
            4 * name.as_str().len() + comment.as_str().len()
        });
        let kept = tree(&self.games) + tree(&self.transactions) + tree(&self.costs);
        let found = table(&self.game_dates)
            + table(&self.transaction_dates)
            + table(&self.cost_dates)
            + set(&self.transfers)
            + set(&self.auto_paid);
        let gone = table(&self.games_gone)
            + table(&self.transactions_gone)
            + table(&self.costs_gone)
            + table(&self.gone);
        let people = table(&self.players)
            + table(&self.names)
            + set(&self.listed)
            + table(&self.postings)
            + texts.sum::<usize>();
        kept + self.details_bytes + found + gone + people + postings
    }
}

impl GameDetails {
    /// Heap memory, in bytes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val::<[Turnout]>(&self.line_up) + size_of_val::<[PitchPayment]>(&self.also_paid)
    }
}

impl TransactionDetails {
    /// Heap memory, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.note.as_str().len()
    }
}

impl CostDetails {
    /// Heap memory, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.what.as_str().len() + size_of_val::<[PlayerId]>(&self.shared_by)
    }
}

fn tree<K, V>(tree: &BTreeMap<K, V>) -> usize {
    leaves::<(K, V)>(tree.len())
}

fn set<K>(set: &BTreeSet<K>) -> usize {
    leaves::<K>(set.len())
}

fn leaves<T>(len: usize) -> usize {
    len * size_of::<T>() * LEAF / USED
}

/// A `HashMap` has one byte more for each slot, and uses at most seven of eight slots.
fn table<K, V>(table: &HashMap<K, V>) -> usize {
    table.capacity() * 8 / 7 * (size_of::<(K, V)>() + 1)
}
