//! All money that moved, the newest first: transactions, and the credits for booking a pitch
//! and paying another cost, which are not written down but follow from the games and the costs.

use super::{
    Book, Cost, CostId, Game, GameId, Money, PlayerId, Purpose, Transaction, TransactionId,
};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What kind of money movement a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
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
    /// A transaction that was written down.
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
    /// Whose balance it touches; for a transfer, whose went down.
    pub player: PlayerId,
    /// For a transfer, whose balance went up.
    pub other: Option<PlayerId>,
    /// Above zero: to the good of `player`, or for a transfer of `other`.
    pub amount: Money,
    /// What someone noted; for a cost, what it was for.
    pub note: &'a str,
}

/// Which lines to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that touch this player.
    pub player: Option<PlayerId>,
    /// Only those of this day and later.
    pub from: Option<Date>,
    /// Only those of this day and earlier.
    pub to: Option<Date>,
    /// Only those of one kind.
    pub kind: Option<Kind>,
}

impl Filter {
    fn admits(&self, line: &LedgerLine<'_>) -> bool {
        self.player
            .is_none_or(|id| line.player == id || line.other == Some(id))
            && self.from.is_none_or(|from| line.date >= from)
            && self.to.is_none_or(|to| line.date <= to)
            && self.kind.is_none_or(|kind| line.kind == kind)
    }
}

impl Book {
    /// The movements of money that pass the filter, the newest first. Looks only at
    /// the days and the player asked for, so that recent ones cost the same in a long
    /// book as in a short one.
    pub fn movements(&self, filter: Filter) -> impl Iterator<Item = LedgerLine<'_>> {
        let moved = self.moved_between(&filter).map(moved_line);
        let booked = self.booked_between(&filter).flat_map(booked_lines);
        let paid = self.paid_between(&filter).filter_map(paid_line);
        let newest_first = newest_first(newest_first(moved, booked), paid);
        newest_first.filter(move |line| filter.admits(line))
    }

    /// How many movements of money pass the filter, and the sum of their amounts. What
    /// is asked most, all of them, costs the same in a long book as in a short one.
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

    fn moved_between(&self, filter: &Filter) -> Box<dyn Iterator<Item = &Transaction> + '_> {
        let theirs = filter.player.map(|player| &self.tally(player).moved);
        between(filter, &self.transactions, theirs, TransactionId)
    }

    fn booked_between(&self, filter: &Filter) -> Box<dyn Iterator<Item = &Game> + '_> {
        let theirs = filter.player.map(|player| &self.tally(player).booked);
        between(filter, &self.games, theirs, GameId)
    }

    fn paid_between(&self, filter: &Filter) -> Box<dyn Iterator<Item = &Cost> + '_> {
        let theirs = filter.player.map(|player| &self.tally(player).costs_paid);
        between(filter, &self.costs, theirs, CostId)
    }
}

/// What lies between the days of the filter, the newest first: of `all`, or only what is in
/// `theirs`.
fn between<'a, I: Copy + Ord, T>(
    filter: &Filter,
    all: &'a BTreeMap<(Date, I), T>,
    theirs: Option<&'a BTreeSet<(Date, I)>>,
    id: fn(Uuid) -> I,
) -> Box<dyn Iterator<Item = &'a T> + 'a> {
    let Some((first, last)) = days(filter) else {
        return Box::new(std::iter::empty());
    };
    let ends = (first, id(Uuid::nil()))..=(last, id(Uuid::max()));
    match theirs {
        Some(keys) => Box::new(keys.range(ends).rev().filter_map(|key| all.get(key))),
        None => Box::new(all.range(ends).rev().map(|(_, one)| one)),
    }
}

/// Two lists that begin with their newest lines, as one.
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

/// The first and the last day asked for; nothing when they are the wrong way round.
fn days(filter: &Filter) -> Option<(Date, Date)> {
    let first = filter.from.unwrap_or(Date::MIN);
    let last = filter.to.unwrap_or(Date::MAX);
    (first <= last).then_some((first, last))
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
