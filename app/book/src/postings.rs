//! The postings that make up a player's balance: one for each line of the statement, in order.
//!
//! They are stored in blocks, each with its tally. A change in the past therefore affects one block,
//! and the balance at any line or day is computed from the tallies of the blocks, without reading the
//! earlier postings.

use super::looked_at::look;
use super::{
    CostDetails, CostId, GameDetails, GameId, Money, PlayerId, Purpose, Tally, TransactionDetails,
    TransactionId,
};
use jiff::civil::Date;
use uuid::Uuid;

/// The most postings in a block. With 64, a player with 10,000 lines has 160 blocks, so that
/// searching the blocks takes about as long as searching one of them.
const BLOCK: usize = 64;

/// What a posting is about. The credit for a game or a cost comes before the share of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The credit for a pitch.
    Booked,
    /// The credit for another cost.
    CostPaid,
    /// A payment, AutoPay or transfer.
    Moved,
    /// What was carried over.
    Carried,
    /// The share of a game.
    Played,
    /// The share of another cost.
    CostShared,
}

impl Part {
    /// Whether it is about a game.
    pub fn is_of_game(self) -> bool {
        matches!(self, Part::Booked | Part::Played)
    }

    /// Whether it is about a transaction.
    pub fn is_of_transaction(self) -> bool {
        matches!(self, Part::Moved | Part::Carried)
    }

    /// Whether it is about a cost other than that of a pitch.
    pub fn is_of_cost(self) -> bool {
        matches!(self, Part::CostPaid | Part::CostShared)
    }

    /// Whether it is a share of something.
    pub fn is_share(self) -> bool {
        matches!(self, Part::Played | Part::CostShared)
    }
}

/// One line of a player's statement: 32 bytes. In the order of the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    pub date: Date,
    /// Of the game, the transaction or the cost.
    pub id: Uuid,
    pub part: Part,
    /// Above zero a credit to the player, below zero a debit.
    pub amount: Money,
}

/// What a game changes in the balances.
pub(super) fn of_game(
    id: GameId,
    details: &GameDetails,
) -> impl Iterator<Item = (PlayerId, Posting)> {
    let posting = move |part, amount| Posting {
        date: details.date,
        id: id.0,
        part,
        amount,
    };
    let credits = details.credits();
    let credits = credits.map(move |one| (one.player, posting(Part::Booked, one.amount)));
    let charges = details.charges();
    credits.chain(charges.map(move |(player, share)| (player, posting(Part::Played, -share))))
}

/// What a cost changes in the balances.
pub(super) fn of_cost(
    id: CostId,
    details: &CostDetails,
) -> impl Iterator<Item = (PlayerId, Posting)> {
    let posting = move |part, amount| Posting {
        date: details.date,
        id: id.0,
        part,
        amount,
    };
    let paid = details.paid_by.into_iter();
    let paid = paid.map(move |payer| (payer, posting(Part::CostPaid, details.amount)));
    let shares = details.shares();
    paid.chain(shares.map(move |(player, share)| (player, posting(Part::CostShared, -share))))
}

/// What a transaction changes in the balances.
pub(super) fn of_transaction(
    id: TransactionId,
    details: &TransactionDetails,
) -> impl Iterator<Item = (PlayerId, Posting)> {
    let posting = |part, amount| Posting {
        date: details.date,
        id: id.0,
        part,
        amount,
    };
    let amount = details.amount;
    let (first, second) = match details.purpose {
        Purpose::Payment { player } | Purpose::AutoPay { player, .. } => {
            ((player, posting(Part::Moved, amount)), None)
        }
        Purpose::CarryOver { player } => ((player, posting(Part::Carried, amount)), None),
        Purpose::Transfer { from, to } => (
            (from, posting(Part::Moved, -amount)),
            Some((to, posting(Part::Moved, amount))),
        ),
    };
    std::iter::once(first).chain(second)
}

/// Consecutive postings; never empty, except while the first one is inserted.
#[derive(Clone, Debug)]
struct Block {
    postings: Vec<Posting>,
    tally: Tally,
    /// The number of different dates in it.
    days: usize,
}

impl Block {
    fn of(postings: Vec<Posting>) -> Block {
        Block {
            tally: Tally::of(&postings),
            days: postings.chunk_by(|one, next| one.date == next.date).count(),
            postings,
        }
    }

    fn insert(&mut self, at: usize, posting: Posting) {
        let before = at.checked_sub(1).and_then(|at| self.postings.get(at));
        let neighbours = [before, self.postings.get(at)];
        let is_known = |one: &Posting| one.date == posting.date;
        if !neighbours.into_iter().flatten().any(is_known) {
            self.days += 1;
        }
        self.tally.add(&posting);
        self.postings.insert(at, posting);
    }

    fn first_date(&self) -> Option<Date> {
        self.postings.first().map(|posting| posting.date)
    }

    fn last_date(&self) -> Option<Date> {
        self.postings.last().map(|posting| posting.date)
    }
}

/// All postings of a player.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    blocks: Vec<Block>,
    tally: Tally,
}

/// The postings of a player to whom nothing in the book refers.
pub(super) static NONE: Postings = Postings {
    blocks: Vec::new(),
    tally: Tally::NOTHING,
};

/// Compares the postings, however they are divided into blocks.
impl PartialEq for Postings {
    fn eq(&self, other: &Postings) -> bool {
        self.tally == other.tally && self.iter().eq(other.iter())
    }
}

impl Eq for Postings {}

impl Postings {
    /// The tally of all postings.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// All, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Posting> {
        let postings = self.blocks.iter().flat_map(|block| &block.postings);
        postings.inspect(look)
    }

    /// The shares of games, the oldest first.
    pub fn played(&self) -> impl DoubleEndedIterator<Item = &Posting> {
        let blocks = self.blocks.iter();
        let played = blocks.filter(|block| block.tally.attended() > 0);
        let postings = played.flat_map(|block| &block.postings).inspect(look);
        postings.filter(|posting| posting.part == Part::Played)
    }

    /// Those of some days, the oldest first.
    pub fn of_days(&self, first: Date, last: Date) -> impl DoubleEndedIterator<Item = &Posting> {
        let ends_before = |block: &Block| block.last_date() < Some(first);
        let start = self.blocks.partition_point(ends_before);
        let begins_within = |block: &Block| block.first_date() <= Some(last);
        let end = self.blocks.partition_point(begins_within);
        let blocks = self.blocks.get(start..end).unwrap_or_default();
        let postings = blocks.iter().flat_map(|block| &block.postings);
        let postings = postings.inspect(look);
        postings.filter(move |posting| (first..=last).contains(&posting.date))
    }

    /// Whether there is a posting of this part of a game, transaction or cost.
    pub fn has(&self, date: Date, id: Uuid, part: Part) -> bool {
        let wanted = (date, id, part);
        let place = |posting: &Posting| (posting.date, posting.id, posting.part);
        let is_before = |block: &Block| block.postings.last().map(place) < Some(wanted);
        let at = self.blocks.partition_point(is_before);
        let block = self.blocks.get(at);
        block.is_some_and(|block| block.postings.binary_search_by_key(&wanted, place).is_ok())
    }

    /// The tally of the postings for which `is_before` holds. They must come before all others.
    pub fn tally_before(&self, is_before: impl Fn(&Posting) -> bool) -> Tally {
        let begins_before = |block: &Block| block.postings.first().is_some_and(&is_before);
        let blocks = self.blocks.partition_point(begins_before);
        let begun = self.blocks.get(..blocks).unwrap_or_default();
        let Some((last, whole)) = begun.split_last() else {
            return Tally::NOTHING;
        };
        let within = last.postings.partition_point(is_before);
        let part = Tally::of(last.postings.get(..within).unwrap_or_default());
        sum(whole).plus(&part)
    }

    /// The first `count` postings in reverse order, each with the balance after it.
    pub fn back_from(&self, count: usize) -> impl Iterator<Item = (&Posting, Money)> {
        let (mut whole, mut rest) = (0, count);
        while let Some(block) = self.blocks.get(whole)
            && block.postings.len() <= rest
        {
            rest -= block.postings.len();
            whole += 1;
        }
        let cut = self.blocks.get(whole).map(|block| &block.postings);
        let cut = cut.and_then(|postings| postings.get(..rest));
        let cut = cut.unwrap_or_default();
        let whole = self.blocks.get(..whole).unwrap_or_default();
        let mut balance = sum(whole).plus(&Tally::of(cut)).balance();
        let older = whole
            .iter()
            .rev()
            .flat_map(|block| block.postings.iter().rev());
        let postings = cut.iter().rev().chain(older).inspect(look);
        postings.map(move |posting| {
            let after = balance;
            balance -= posting.amount;
            (posting, after)
        })
    }

    /// The balance at the end of each day that has a posting, oldest first. If there are more than
    /// `most` days, only every nth one and the last.
    pub fn by_day(&self, most: usize) -> Vec<(Date, Money)> {
        let count: usize = (0..self.blocks.len()).map(|at| self.days_ending(at)).sum();
        let step = count.div_ceil(most).max(1);
        let last = count.saturating_sub(1);
        let mut shown = Vec::with_capacity(count.min(most) + 1);
        let (mut day, mut balance) = (0, Money::ZERO);
        for (at, block) in self.blocks.iter().enumerate() {
            let ending = self.days_ending(at);
            let next_shown = last.min(usize::next_multiple_of(day, step));
            if next_shown >= day + ending {
                day += ending;
                balance += block.tally.balance();
                continue;
            }
            block.postings.iter().for_each(|posting| look(&posting));
            let days = block.postings.chunk_by(|one, next| one.date == next.date);
            for (postings, ends) in days.zip(1..) {
                let amounts = postings.iter().map(|posting| posting.amount);
                balance += amounts.sum::<Money>();
                let date = postings.first().map(|posting| posting.date);
                if let Some(date) = date.filter(|_| ends <= ending) {
                    if day % step == 0 || day == last {
                        shown.push((date, balance));
                    }
                    day += 1;
                }
            }
        }
        shown
    }

    /// How many days have their last posting in a block.
    fn days_ending(&self, at: usize) -> usize {
        let Some(block) = self.blocks.get(at) else {
            return 0;
        };
        let next = self.blocks.get(at + 1).and_then(Block::first_date);
        block.days - usize::from(next.is_some() && next == block.last_date())
    }

    /// Bytes in memory, in addition to `self`.
    pub fn bytes(&self) -> usize {
        let blocks = self.blocks.capacity() * size_of::<Block>();
        let last = self
            .blocks
            .last()
            .map_or(0, |last| last.postings.capacity());
        let full = self.blocks.len().saturating_sub(1) * BLOCK;
        blocks + (full + last) * size_of::<Posting>()
    }

    /// Inserts a posting at its position.
    pub fn insert(&mut self, posting: Posting) {
        self.tally.add(&posting);
        let mut at = self.block_of(&posting);
        if self.blocks.is_empty() {
            self.blocks.push(Block::of(Vec::new()));
        }
        let Some(block) = self.blocks.get_mut(at) else {
            return;
        };
        let mut within = block.postings.partition_point(|one| *one < posting);
        if block.postings.len() >= BLOCK {
            // Postings that are inserted in their order fill each block completely.
            let half = if within == BLOCK { BLOCK } else { BLOCK / 2 };
            let rest = block.postings.split_off(half);
            if !rest.is_empty() {
                *block = Block::of(std::mem::take(&mut block.postings));
            }
            self.blocks.insert(at + 1, Block::of(rest));
            if within >= half {
                (at, within) = (at + 1, within - half);
            }
        }
        if let Some(block) = self.blocks.get_mut(at) {
            block.insert(within, posting);
        }
    }

    /// Removes a posting.
    pub fn remove(&mut self, posting: &Posting) {
        let at = self.block_of(posting);
        let Some(block) = self.blocks.get_mut(at) else {
            return;
        };
        let Ok(within) = block.postings.binary_search(posting) else {
            return;
        };
        block.postings.remove(within);
        *block = Block::of(std::mem::take(&mut block.postings));
        if block.postings.is_empty() {
            self.blocks.remove(at);
        }
        self.join(at);
        self.join(at.saturating_sub(1));
        self.tally = sum(&self.blocks);
    }

    /// The index of the last block that begins with this posting or an earlier one, or else 0.
    fn block_of(&self, posting: &Posting) -> usize {
        let begins = |block: &Block| block.postings.first().is_some_and(|one| one <= posting);
        // Most postings are newer than all others.
        match self.blocks.last() {
            Some(last) if begins(last) => self.blocks.len() - 1,
            _ => self.blocks.partition_point(begins).saturating_sub(1),
        }
    }

    /// Joins a block and the next one if together they fill at most half a block.
    fn join(&mut self, at: usize) {
        let len = |at: usize| self.blocks.get(at).map(|block| block.postings.len());
        let both = len(at).zip(len(at + 1)).map(|(one, next)| one + next);
        if both.is_some_and(|both| both <= BLOCK / 2) {
            let next = self.blocks.remove(at + 1);
            if let Some(block) = self.blocks.get_mut(at) {
                block.postings.extend(next.postings);
                *block = Block::of(std::mem::take(&mut block.postings));
            }
        }
    }
}

fn sum(blocks: &[Block]) -> Tally {
    let tallies = blocks.iter().map(|block| &block.tally).inspect(look);
    tallies.fold(Tally::NOTHING, Tally::plus)
}
