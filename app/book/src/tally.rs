//! The sums that make up a player's balance.

use super::Money;
use super::postings::{Part, Posting};
use jiff::civil::Date;

/// The sums that make up a player's balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Payments, AutoPay and transfers, in less out.
    pub payments: Money,
    /// Costs of the pitches they paid for.
    pub credits: Money,
    /// What was carried over from an earlier book.
    pub carried: Money,
    /// Costs other than pitches that they paid.
    pub costs: Money,
    /// Their share of the games they played, guests included.
    pub shares: Money,
    /// Their share of costs other than pitches.
    pub cost_shares: Money,
    /// All lines of the statement that are not below zero.
    credited: Money,
    lines: usize,
    attended: usize,
    last_played: Option<Date>,
}

impl Tally {
    /// The tally of a player to whom nothing in the book refers.
    pub(super) const NOTHING: Tally = Tally {
        payments: Money::ZERO,
        credits: Money::ZERO,
        carried: Money::ZERO,
        costs: Money::ZERO,
        shares: Money::ZERO,
        cost_shares: Money::ZERO,
        credited: Money::ZERO,
        lines: 0,
        attended: 0,
        last_played: None,
    };

    /// The tally of some postings.
    pub(super) fn of(postings: &[Posting]) -> Tally {
        let mut tally = Tally::NOTHING;
        postings.iter().for_each(|posting| tally.add(posting));
        tally
    }

    pub(super) fn add(&mut self, posting: &Posting) {
        let amount = posting.amount;
        match posting.part {
            Part::Booked => self.credits += amount,
            Part::CostPaid => self.costs += amount,
            Part::Moved => self.payments += amount,
            Part::Carried => self.carried += amount,
            Part::CostShared => self.cost_shares -= amount,
            Part::Played => {
                self.shares -= amount;
                self.attended += 1;
                self.last_played = self.last_played.max(Some(posting.date));
            }
        }
        if !amount.is_negative() {
            self.credited += amount;
        }
        self.lines += 1;
    }

    /// The tally of two lists of postings together.
    pub(super) fn plus(self, other: &Tally) -> Tally {
        Tally {
            payments: self.payments + other.payments,
            credits: self.credits + other.credits,
            carried: self.carried + other.carried,
            costs: self.costs + other.costs,
            shares: self.shares + other.shares,
            cost_shares: self.cost_shares + other.cost_shares,
            credited: self.credited + other.credited,
            lines: self.lines + other.lines,
            attended: self.attended + other.attended,
            last_played: self.last_played.max(other.last_played),
        }
    }

    /// Positive: the team owes the player. Negative: the player owes the team.
    pub fn balance(&self) -> Money {
        self.paid() + self.carried - self.charged()
    }

    /// Payments, pitches and other costs: all the player ever paid for the team.
    pub fn paid(&self) -> Money {
        self.payments + self.credits + self.costs
    }

    /// Shares of games and of other costs: all the player was ever charged.
    pub fn charged(&self) -> Money {
        self.shares + self.cost_shares
    }

    /// The sum of all credits in the statement.
    pub fn credited(&self) -> Money {
        self.credited
    }

    /// The sum of all debits in the statement, without their sign.
    pub fn debited(&self) -> Money {
        self.credited - self.balance()
    }

    /// How many lines the statement has.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Games played, no-shows included.
    pub fn attended(&self) -> usize {
        self.attended
    }

    /// The day of the last game played; games entered later for earlier days don't move it.
    pub fn last_played(&self) -> Option<Date> {
        self.last_played
    }

    /// Whether anything in the book refers to the player.
    pub fn is_unused(&self) -> bool {
        self.lines == 0
    }
}
