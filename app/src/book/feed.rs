//! All money that moved, the newest first: transactions, and the credits for
//! booking a pitch, which are not written down but follow from the games.

use super::{Book, Game, GameId, Money, PlayerId, Purpose, Transaction, TransactionId};
use jiff::civil::Date;
use uuid::Uuid;

/// What kind of money movement a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Kind {
    Payment,
    AutoPay,
    Transfer,
    Booking,
    CarryOver,
}

/// Where a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedSource {
    /// A transaction that was written down.
    Transaction(TransactionId),
    /// The booking credit of a game.
    Booking(GameId),
}

/// One movement of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedLine<'a> {
    /// The day it counts for.
    pub date: Date,
    /// Payment, AutoPay and so on.
    pub kind: Kind,
    /// Where it comes from.
    pub source: FeedSource,
    /// Whose balance it touches; for a transfer, whose went down.
    pub player: PlayerId,
    /// For a transfer, whose balance went up.
    pub other: Option<PlayerId>,
    /// Above zero: to the good of `player`, or for a transfer of `other`.
    pub amount: Money,
    /// What somebody noted.
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
    fn admits(&self, line: &FeedLine<'_>) -> bool {
        self.player
            .is_none_or(|id| line.player == id || line.other == Some(id))
            && self.from.is_none_or(|from| line.date >= from)
            && self.to.is_none_or(|to| line.date <= to)
            && self.kind.is_none_or(|kind| line.kind == kind)
    }
}

impl Book {
    /// The movements of money that pass the filter, the newest first.
    pub fn feed(&self, filter: Filter) -> impl Iterator<Item = FeedLine<'_>> {
        let mut moved = self.transactions().map(moved_line).peekable();
        let mut booked = self.games().filter_map(booked_line).peekable();
        let newest_first = std::iter::from_fn(move || {
            let take_moved = match (moved.peek(), booked.peek()) {
                (Some(one), Some(other)) => age(one) >= age(other),
                (one, _) => one.is_some(),
            };
            if take_moved {
                moved.next()
            } else {
                booked.next()
            }
        });
        newest_first.filter(move |line| filter.admits(line))
    }
}

fn age(line: &FeedLine<'_>) -> (Date, Uuid) {
    let id = match line.source {
        FeedSource::Transaction(id) => id.0,
        FeedSource::Booking(id) => id.0,
    };
    (line.date, id)
}

fn moved_line(transaction: &Transaction) -> FeedLine<'_> {
    let details = &transaction.details;
    let (kind, player, other) = match details.purpose {
        Purpose::Payment { player } => (Kind::Payment, player, None),
        Purpose::AutoPay { player, .. } => (Kind::AutoPay, player, None),
        Purpose::Transfer { from, to } => (Kind::Transfer, from, Some(to)),
        Purpose::CarryOver { player } => (Kind::CarryOver, player, None),
    };
    FeedLine {
        date: details.date,
        kind,
        source: FeedSource::Transaction(transaction.id),
        player,
        other,
        amount: details.amount,
        note: details.note.as_str(),
    }
}

fn booked_line(game: &Game) -> Option<FeedLine<'_>> {
    Some(FeedLine {
        date: game.details.date,
        kind: Kind::Booking,
        source: FeedSource::Booking(game.id),
        player: game.details.booker?,
        other: None,
        amount: game.details.cost,
        note: "",
    })
}
