//! A player's statement, like that of a bank, and balances as of an earlier day.

use super::postings::{Part, Posting};
use super::sentence::{counted, day};
use super::{
    Book, Cost, CostId, Game, GameId, Money, Pays, PlayerId, Purpose, Tally, Transaction,
    TransactionId,
};
use jiff::civil::Date;
use uuid::Uuid;

/// What a line of a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The share of a game, guests included.
    Share(GameId),
    /// The credit for a pitch, or the part of it that the player paid.
    Booking(GameId),
    /// The share of another cost.
    CostShare(CostId),
    /// The credit for paying another cost.
    CostPaid(CostId),
    /// A payment, AutoPay, transfer or carry-over.
    Moved(TransactionId),
}

/// One line of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day it counts for.
    pub date: Date,
    /// What it is about.
    pub kind: LineKind,
    /// The same in English.
    pub description: String,
    /// Above zero a credit to the player, below zero a debit.
    pub amount: Money,
    /// The balance after this line.
    pub balance: Money,
}

impl Book {
    /// All lines of a player's statement, the oldest first. The balance of the last line is the
    /// player's balance.
    pub fn statement(&self, player: PlayerId) -> Vec<Line> {
        let mut balance = Money::ZERO;
        let postings = self.postings(player).iter();
        let lines = postings.map(|posting| {
            balance += posting.amount;
            self.line(player, posting, balance)
        });
        lines.collect()
    }

    /// The first `count` lines of a statement, the newest first. A page of lines takes the same
    /// time wherever it is in the statement; [`Tally::lines`] is the number of lines.
    pub fn statement_back_from(
        &self,
        player: PlayerId,
        count: usize,
    ) -> impl Iterator<Item = Line> {
        let postings = self.postings(player).back_from(count);
        postings.map(move |(posting, balance)| self.line(player, posting, balance))
    }

    /// How many lines of a statement are before the credit for, or the share of, the game, cost
    /// or transaction `id` of a day.
    pub fn statement_lines_before(
        &self,
        player: PlayerId,
        (date, id, is_share): (Date, Uuid, bool),
    ) -> usize {
        let is_before = |posting: &Posting| {
            (posting.date, posting.id, posting.part.is_share()) < (date, id, is_share)
        };
        self.postings(player).tally_before(is_before).lines()
    }

    /// A player's balance at the end of each day on which it changed, the oldest first. If there
    /// are more than `most` days, only every nth one and the last.
    pub fn balance_by_day(&self, player: PlayerId, most: usize) -> Vec<(Date, Money)> {
        self.postings(player).by_day(most)
    }

    /// A player's tally, with only what is dated up to `until`.
    pub fn tally_until(&self, player: PlayerId, until: Date) -> Tally {
        let postings = self.postings(player);
        postings.tally_before(|posting| posting.date <= until)
    }

    fn line(&self, player: PlayerId, posting: &Posting, balance: Money) -> Line {
        let (date, id) = (posting.date, posting.id);
        let (kind, description) = match posting.part {
            Part::Booked => {
                let game = self.games.get(&(date, GameId(id)));
                let described = game.map(|game| booking(game, player).to_owned());
                (LineKind::Booking(GameId(id)), described)
            }
            Part::Played => {
                let game = self.games.get(&(date, GameId(id)));
                (
                    LineKind::Share(GameId(id)),
                    game.map(|game| share(game, player)),
                )
            }
            Part::CostPaid => {
                let cost = self.costs.get(&(date, CostId(id)));
                (LineKind::CostPaid(CostId(id)), cost.map(cost_paid))
            }
            Part::CostShared => {
                let cost = self.costs.get(&(date, CostId(id)));
                (LineKind::CostShare(CostId(id)), cost.map(cost_share))
            }
            Part::Moved | Part::Carried => {
                let id = TransactionId(id);
                let moved = self.transactions.get(&(date, id));
                let described = moved.map(|moved| self.movement(moved, player));
                (LineKind::Moved(id), described)
            }
        };
        Line {
            date,
            kind,
            description: description.unwrap_or_default(),
            amount: posting.amount,
            balance,
        }
    }

    fn movement(&self, transaction: &Transaction, player: PlayerId) -> String {
        let details = &transaction.details;
        let what = match details.purpose {
            Purpose::Payment { .. } if details.amount.is_negative() => "Paid out".to_owned(),
            Purpose::Payment { .. } => "Payment".to_owned(),
            Purpose::AutoPay { game, .. } => match self.game(game) {
                Some(game) => format!("AutoPay for the game of {}", day(game.details.date)),
                None => "AutoPay".to_owned(),
            },
            Purpose::Transfer { from, to } if from == player => {
                format!("Transfer to {}", self.name(to))
            }
            Purpose::Transfer { from, .. } => format!("Transfer from {}", self.name(from)),
            Purpose::CarryOver { .. } => "Carried over".to_owned(),
        };
        match details.note.as_str() {
            "" => what,
            note => format!("{what}: {note}"),
        }
    }
}

fn share(game: &Game, player: PlayerId) -> String {
    let turnout = game.details.line_up.iter().find(|one| one.player == player);
    let guests = turnout.map_or(0, |turnout| turnout.guests);
    let mut description = match guests {
        0 => "Played".to_owned(),
        guests => format!("Played, with {}", counted(u32::from(guests), "guest")),
    };
    match turnout.map_or(Pays::FULL, |turnout| turnout.pays) {
        Pays::FULL => {}
        Pays::Percent(0) => description.push_str(", no share"),
        Pays::Percent(percent) => description.push_str(&format!(", {percent}% of a share")),
        Pays::Fixed(_) => description.push_str(", fixed amount"),
    }
    description
}

fn booking(game: &Game, player: PlayerId) -> &'static str {
    match game.details.booker == Some(player) {
        true => "Booked the pitch",
        false => "Paid part of the pitch",
    }
}

fn cost_paid(cost: &Cost) -> String {
    describe_as(cost, "Paid a cost", "Received a refund")
}

fn cost_share(cost: &Cost) -> String {
    describe_as(cost, "Cost", "Refund")
}

fn describe_as(cost: &Cost, paid: &str, refunded: &str) -> String {
    let what = match cost.details.is_refund() {
        true => refunded,
        false => paid,
    };
    format!("{what}: {}", cost.details.what.as_str())
}
