//! All movements of money, the newest first: transactions, and the credits for booking a pitch
//! and paying another cost, which are not recorded but derived from the games and the costs.

use super::looked_at::look;
use super::postings::Part;
use super::{
    Book, Cost, CostId, Game, GameId, Money, PlayerId, Purpose, Transaction, TransactionId,
};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use uuid::Uuid;

/// What kind of money movement a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are clear
pub enum Kind {
    Payment,
    AutoPay,
    Transfer,
    Booking,
    Cost,
    CarryOver,
}

/// Where a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovementSource {
    /// A recorded transaction.
    Transaction(TransactionId),
    /// A booking credit of a game, which has one for each who paid for the pitch.
    Booking(GameId),
    /// The credit of a player who paid a cost other than that of a pitch.
    Cost(CostId),
}

/// One movement of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerLine<'a> {
    /// The day it counts for.
    pub date: Date,
    /// Payment, AutoPay and so on.
    pub kind: Kind,
    /// Where it comes from.
    pub source: MovementSource,
    /// Whose balance it changes; for a transfer, whose balance went down.
    pub player: PlayerId,
    /// For a transfer, whose balance went up.
    pub other: Option<PlayerId>,
    /// Above zero: a credit to `player`, or for a transfer to `other`.
    pub amount: Money,
    /// The note; for a cost, what it was for.
    pub note: &'a str,
}

/// Which lines, or which games, transactions or costs to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that involve this player.
    pub player: Option<PlayerId>,
    /// Only those of this day and later.
    pub from: Option<Date>,
    /// Only those of this day and earlier.
    pub to: Option<Date>,
    /// Only those of one kind.
    pub kind: Option<Kind>,
}

impl Filter {
    /// Admits nothing: its first day is after its last day.
    pub const NOTHING: Filter = Filter {
        player: None,
        from: Some(Date::MAX),
        to: Some(Date::MIN),
        kind: None,
    };

    fn admits(&self, line: &LedgerLine<'_>) -> bool {
        self.player
            .is_none_or(|id| line.player == id || line.other == Some(id))
            && self.from.is_none_or(|from| line.date >= from)
            && self.to.is_none_or(|to| line.date <= to)
            && self.kind.is_none_or(|kind| line.kind == kind)
    }
}

impl Book {
    /// The movements of money that pass the filter, the newest first. Reads only the days and the
    /// player of the filter, so that recent movements take the same time in a long book as in a
    /// short one.
    pub fn movements(&self, filter: Filter) -> Box<dyn Iterator<Item = LedgerLine<'_>> + '_> {
        let admitted = move |line: &LedgerLine<'_>| filter.admits(line);
        if let Some(player) = filter.player {
            return Box::new(self.lines_of(player, filter).filter(admitted));
        }
        let only = |kind| match filter.kind {
            Some(wanted) if wanted != kind => Filter::NOTHING,
            _ => filter,
        };
        let moved = match filter.kind {
            Some(Kind::Booking | Kind::Cost) => Filter::NOTHING,
            _ => filter,
        };
        let moved = self.find_transactions(moved).map(moved_line);
        let booked = between(only(Kind::Booking), &self.games, GameId).flat_map(booked_lines);
        let paid = between(only(Kind::Cost), &self.costs, CostId).filter_map(paid_line);
        let newest_first = newest_first(newest_first(moved, booked), paid);
        Box::new(newest_first.filter(admitted))
    }

    /// How many movements of money pass the filter, and the sum of their amounts. Without a
    /// filter, the usual case, it takes the same time in a long book as in a short one.
    pub fn movement_sum(&self, filter: Filter) -> (usize, Money) {
        if filter == Filter::default() {
            let count = self.transactions.len() + self.booked + self.costs_paid;
            return (count, self.moved);
        }
        self.movements(filter)
            .fold((0, Money::ZERO), |(count, sum), line| {
                (count + 1, sum + line.amount)
            })
    }

    /// The transactions that pass the filter, the newest first.
    pub fn find_transactions(&self, filter: Filter) -> Box<dyn Iterator<Item = &Transaction> + '_> {
        let admitted =
            move |one: &&Transaction| filter.kind.is_none_or(|kind| moved_line(one).kind == kind);
        match (filter.player, filter.kind) {
            (Some(player), _) => {
                let theirs = self.involving(player, filter, Part::is_of_transaction);
                let found = theirs
                    .filter_map(|(date, id)| self.transactions.get(&(date, TransactionId(id))));
                Box::new(found.filter(admitted))
            }
            (None, Some(Kind::Transfer)) => {
                let keys = range(&filter, TransactionId).map(|ends| self.transfers.range(ends));
                let keys = keys.into_iter().flat_map(Iterator::rev);
                Box::new(keys.filter_map(|key| self.transactions.get(key)))
            }
            (None, _) => {
                Box::new(between(filter, &self.transactions, TransactionId).filter(admitted))
            }
        }
    }

    /// The games that a filter admits, the newest first. A game involves those who played and
    /// those who paid for the pitch.
    pub fn find_games(&self, filter: Filter) -> Box<dyn Iterator<Item = &Game> + '_> {
        match filter.player {
            None => Box::new(between(filter, &self.games, GameId)),
            Some(player) => {
                let theirs = self.involving(player, filter, Part::is_of_game);
                Box::new(theirs.filter_map(|(date, id)| self.games.get(&(date, GameId(id)))))
            }
        }
    }

    /// How many games a filter admits, and what their pitches cost together. Without a filter,
    /// the usual case, it takes the same time in a long book as in a short one.
    pub fn games_sum(&self, filter: Filter) -> (usize, Money) {
        if filter == Filter::default() {
            return (self.games.len(), self.pitches_cost);
        }
        let costs = self.find_games(filter).map(|game| game.details.cost);
        costs.fold((0, Money::ZERO), |(count, sum), cost| {
            (count + 1, sum + cost)
        })
    }

    /// The costs other than pitches that a filter admits, the newest first. A cost involves its
    /// payer and those who share it.
    pub fn find_costs(&self, filter: Filter) -> Box<dyn Iterator<Item = &Cost> + '_> {
        match filter.player {
            None => Box::new(between(filter, &self.costs, CostId)),
            Some(player) => {
                let theirs = self.involving(player, filter, Part::is_of_cost);
                Box::new(theirs.filter_map(|(date, id)| self.costs.get(&(date, CostId(id)))))
            }
        }
    }

    /// The movements of money that involve a player, the newest first.
    fn lines_of(&self, player: PlayerId, filter: Filter) -> impl Iterator<Item = LedgerLine<'_>> {
        let days = days(&filter).map(|(first, last)| self.postings(player).of_days(first, last));
        let postings = days.into_iter().flat_map(Iterator::rev);
        postings.filter_map(move |posting| match posting.part {
            Part::Booked => Some(LedgerLine {
                date: posting.date,
                kind: Kind::Booking,
                source: MovementSource::Booking(GameId(posting.id)),
                player,
                other: None,
                amount: posting.amount,
                note: "",
            }),
            Part::CostPaid => {
                let cost = self.costs.get(&(posting.date, CostId(posting.id)));
                cost.and_then(paid_line)
            }
            Part::Moved | Part::Carried => {
                let key = (posting.date, TransactionId(posting.id));
                self.transactions.get(&key).map(moved_line)
            }
            Part::Played | Part::CostShared => None,
        })
    }

    /// The keys of what a player is involved in by a wanted part, the newest first, each once.
    fn involving(
        &self,
        player: PlayerId,
        filter: Filter,
        is_wanted: fn(Part) -> bool,
    ) -> impl Iterator<Item = (Date, Uuid)> {
        let days = days(&filter).map(|(first, last)| self.postings(player).of_days(first, last));
        let postings = days.into_iter().flat_map(Iterator::rev);
        let mut before = None;
        postings.filter_map(move |posting| {
            let key = (posting.date, posting.id);
            let is_new = is_wanted(posting.part) && before != Some(key);
            is_new.then(|| *before.insert(key))
        })
    }
}

/// What is within the days of the filter, the newest first.
fn between<I: Ord, T>(
    filter: Filter,
    all: &BTreeMap<(Date, I), T>,
    id: fn(Uuid) -> I,
) -> impl Iterator<Item = &T> {
    let found = range(&filter, id).map(|ends| all.range(ends).rev());
    found
        .into_iter()
        .flatten()
        .map(|(_, one)| one)
        .inspect(look)
}

/// Merges two lists that are sorted newest first.
fn newest_first<'a>(
    one: impl Iterator<Item = LedgerLine<'a>>,
    other: impl Iterator<Item = LedgerLine<'a>>,
) -> impl Iterator<Item = LedgerLine<'a>> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || {
        let take_one = match (one.peek(), other.peek()) {
            (Some(first), Some(second)) => age(first) >= age(second),
            (first, _) => first.is_some(),
        };
        if take_one { one.next() } else { other.next() }
    })
}

/// The first and the last day of the filter; `None` if they are reversed.
fn days(filter: &Filter) -> Option<(Date, Date)> {
    let first = filter.from.unwrap_or(Date::MIN);
    let last = filter.to.unwrap_or(Date::MAX);
    (first <= last).then_some((first, last))
}

/// The same as a range of keys that begin with the day.
fn range<I>(filter: &Filter, id: fn(Uuid) -> I) -> Option<RangeInclusive<(Date, I)>> {
    let (first, last) = days(filter)?;
    Some((first, id(Uuid::nil()))..=(last, id(Uuid::max())))
}

fn age(line: &LedgerLine<'_>) -> (Date, Uuid) {
    let id = match line.source {
        MovementSource::Transaction(id) => id.0,
        MovementSource::Booking(id) => id.0,
        MovementSource::Cost(id) => id.0,
    };
    (line.date, id)
}

fn moved_line(transaction: &Transaction) -> LedgerLine<'_> {
    let details = &transaction.details;
    let (kind, player, other) = match details.purpose {
        Purpose::Payment { player } => (Kind::Payment, player, None),
        Purpose::AutoPay { player, .. } => (Kind::AutoPay, player, None),
        Purpose::Transfer { from, to } => (Kind::Transfer, from, Some(to)),
        Purpose::CarryOver { player } => (Kind::CarryOver, player, None),
    };
    LedgerLine {
        date: details.date,
        kind,
        source: MovementSource::Transaction(transaction.id),
        player,
        other,
        amount: details.amount,
        note: details.note.as_str(),
    }
}

fn booked_lines(game: &Game) -> impl Iterator<Item = LedgerLine<'_>> {
    game.details.credits().map(|credit| LedgerLine {
        date: game.details.date,
        kind: Kind::Booking,
        source: MovementSource::Booking(game.id),
        player: credit.player,
        other: None,
        amount: credit.amount,
        note: "",
    })
}

fn paid_line(cost: &Cost) -> Option<LedgerLine<'_>> {
    Some(LedgerLine {
        date: cost.details.date,
        kind: Kind::Cost,
        source: MovementSource::Cost(cost.id),
        player: cost.details.paid_by?,
        other: None,
        amount: cost.details.amount,
        note: cost.details.what.as_str(),
    })
}
