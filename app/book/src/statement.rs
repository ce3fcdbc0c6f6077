//! A player's statement, as a bank would print it, and standings on an earlier day.

use super::sentence::{counted, day};
use super::{Book, Cost, CostId, GameId, Money, Pays, PlayerId, Purpose, Tally, TransactionId};
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What a line of a statement stands for.
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
    /// What it stands for.
    pub kind: LineKind,
    /// The same in words.
    pub description: String,
    /// Above zero a credit to the player, below zero a debit.
    pub amount: Money,
    /// The balance after this line.
    pub balance: Money,
}

impl Book {
    /// Everything that made a player's balance, the oldest first. The last line's
    /// balance is the player's balance.
    pub fn statement(&self, player: PlayerId) -> Vec<Line> {
        let tally = self.tally(player);
        let mut lines: Vec<(Uuid, Line)> = Vec::new();
        for key in &tally.booked {
            if let Some(game) = self.games.get(key) {
                lines.push((game.id.0, booking_line(game, player)));
            }
        }
        for key in &tally.played {
            if let Some(game) = self.games.get(key) {
                lines.push((game.id.0, self.share_line(game, player)));
            }
        }
        for key in &tally.moved {
            if let Some(transaction) = self.transactions.get(key) {
                lines.push((transaction.id.0, self.moved_line(transaction, player)));
            }
        }
        for cost in tally
            .costs_paid
            .iter()
            .filter_map(|key| self.costs.get(key))
        {
            lines.push((cost.id.0, cost_paid_line(cost)));
        }
        for cost in tally
            .costs_shared
            .iter()
            .filter_map(|key| self.costs.get(key))
        {
            lines.push((cost.id.0, cost_share_line(cost, player)));
        }
        // Stable, so that a credit stands before the share of the same game or cost.
        lines.sort_by_key(|(id, line)| (line.date, *id));
        let mut balance = Money::ZERO;
        lines
            .into_iter()
            .map(|(_, mut line)| {
                balance += line.amount;
                line.balance = balance;
                line
            })
            .collect()
    }

    fn share_line(&self, game: &super::Game, player: PlayerId) -> Line {
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
        Line {
            date: game.details.date,
            kind: LineKind::Share(game.id),
            description,
            amount: -game.details.share_of(player).unwrap_or_default(),
            balance: Money::ZERO,
        }
    }

    fn moved_line(&self, transaction: &super::Transaction, player: PlayerId) -> Line {
        let details = &transaction.details;
        let (what, amount) = match details.purpose {
            Purpose::Payment { .. } if details.amount.is_negative() => {
                ("Paid out".to_owned(), details.amount)
            }
            Purpose::Payment { .. } => ("Payment".to_owned(), details.amount),
            Purpose::AutoPay { game, .. } => {
                let date = self.game(game).map(|game| day(game.details.date));
                let what = date.map_or_else(
                    || "AutoPay".to_owned(),
                    |date| format!("AutoPay for the game of {date}"),
                );
                (what, details.amount)
            }
            Purpose::Transfer { from, to } if from == player => {
                (format!("Transfer to {}", self.name(to)), -details.amount)
            }
            Purpose::Transfer { from, .. } => {
                (format!("Transfer from {}", self.name(from)), details.amount)
            }
            Purpose::CarryOver { .. } => ("Carried over".to_owned(), details.amount),
        };
        let description = match details.note.as_str() {
            "" => what,
            note => format!("{what}: {note}"),
        };
        Line {
            date: details.date,
            kind: LineKind::Moved(transaction.id),
            description,
            amount,
            balance: Money::ZERO,
        }
    }

    /// What a player's tally was counting only what is dated up to `until`.
    pub fn tally_until(&self, player: PlayerId, until: Date) -> Tally {
        let all = self.tally(player);
        let mut then = Tally {
            played: up_to(&all.played, (until, GameId(Uuid::max()))),
            booked: up_to(&all.booked, (until, GameId(Uuid::max()))),
            moved: up_to(&all.moved, (until, TransactionId(Uuid::max()))),
            costs_paid: up_to(&all.costs_paid, (until, CostId(Uuid::max()))),
            costs_shared: up_to(&all.costs_shared, (until, CostId(Uuid::max()))),
            ..Tally::default()
        };
        for game in then.played.iter().filter_map(|key| self.games.get(key)) {
            then.shares += game.details.share_of(player).unwrap_or_default();
        }
        for game in then.booked.iter().filter_map(|key| self.games.get(key)) {
            then.credits += game.details.credit_of(player).unwrap_or_default();
        }
        for cost in then.costs_paid.iter().filter_map(|key| self.costs.get(key)) {
            then.costs += cost.details.amount;
        }
        for cost in then
            .costs_shared
            .iter()
            .filter_map(|key| self.costs.get(key))
        {
            then.cost_shares += cost.details.share_of(player).unwrap_or_default();
        }
        for key in &then.moved {
            let Some(one) = self.transactions.get(key) else {
                continue;
            };
            let amount = one.details.amount;
            match one.details.purpose {
                Purpose::CarryOver { .. } => then.carried += amount,
                Purpose::Transfer { from, .. } if from == player => then.payments -= amount,
                _ => then.payments += amount,
            }
        }
        then
    }
}

fn booking_line(game: &super::Game, player: PlayerId) -> Line {
    let description = match game.details.booker == Some(player) {
        true => "Booked the pitch",
        false => "Paid part of the pitch",
    };
    Line {
        date: game.details.date,
        kind: LineKind::Booking(game.id),
        description: description.to_owned(),
        amount: game.details.credit_of(player).unwrap_or_default(),
        balance: Money::ZERO,
    }
}

fn describe_as<'a>(cost: &Cost, paid: &'a str, refunded: &'a str) -> &'a str {
    match cost.details.is_refund() {
        true => refunded,
        false => paid,
    }
}

fn cost_paid_line(cost: &Cost) -> Line {
    Line {
        date: cost.details.date,
        kind: LineKind::CostPaid(cost.id),
        description: format!(
            "{}: {}",
            describe_as(cost, "Paid a cost", "Received a refund"),
            cost.details.what.as_str()
        ),
        amount: cost.details.amount,
        balance: Money::ZERO,
    }
}

fn cost_share_line(cost: &Cost, player: PlayerId) -> Line {
    Line {
        date: cost.details.date,
        kind: LineKind::CostShare(cost.id),
        description: format!(
            "{}: {}",
            describe_as(cost, "Cost", "Refund"),
            cost.details.what.as_str()
        ),
        amount: -cost.details.share_of(player).unwrap_or_default(),
        balance: Money::ZERO,
    }
}

fn up_to<K: Copy + Ord>(keys: &BTreeSet<K>, last: K) -> BTreeSet<K> {
    keys.range(..=last).copied().collect()
}
