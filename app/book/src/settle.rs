//! Settling up: the smallest number of payments that bring every balance to zero.
//!
//! Balances sum to the money that the manager holds, so that money takes part as one more
//! party: it owes what it holds. Players pay each other or the manager; when all have paid, every
//! balance is zero and nothing is held.

use super::{Book, Money, Note, PlayerId, TransactionDraft};
use jiff::civil::Date;

/// The most parties for which the smallest number of payments is searched: one step for each
/// subset of them, which takes a Raspberry Pi a few milliseconds. With more parties, the largest
/// debt is paid to the largest credit until this many are left, which may need a payment or two
/// more.
pub const SEARCHED: usize = 16;

/// Who takes part in settling up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The money of the team, which the manager holds.
    Team,
    /// A player.
    Player(PlayerId),
}

/// One payment of a settlement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Who pays.
    pub from: Party,
    /// Who is paid.
    pub to: Party,
    /// How much; above zero.
    pub amount: Money,
}

impl Settlement {
    /// The transaction to record once it is paid: a payment to the team, a payment by the team, or
    /// a transfer, which moves the credit of the payee to the payer. `None` for a payment of the
    /// team to itself, which no settlement has.
    pub fn draft(&self, date: Date, note: Note) -> Option<TransactionDraft> {
        let amount = self.amount;
        match (self.from, self.to) {
            (Party::Player(from), Party::Player(to)) => {
                Some(TransactionDraft::transfer(to, from, amount, date, note))
            }
            (Party::Player(player), Party::Team) => {
                Some(TransactionDraft::payment(player, amount, date, note))
            }
            (Party::Team, Party::Player(player)) => {
                Some(TransactionDraft::payment(player, -amount, date, note))
            }
            (Party::Team, Party::Team) => None,
        }
    }
}

impl Book {
    /// The payments after which every balance is zero and the manager holds nothing, the
    /// largest first. Their number is the smallest possible if at most sixteen parties remain
    /// after removing pairs with opposite balances.
    pub fn settle_up(&self) -> Vec<Settlement> {
        let players = self.players.keys();
        let players = players.map(|id| (Party::Player(*id), self.tally(*id).balance().minor()));
        let held = (Party::Team, -self.money_held().minor());
        let mut open: Vec<(Party, i64)> = players.chain([held]).collect();
        open.retain(|(_, balance)| *balance != 0);
        // The same book must always be settled in the same way.
        open.sort_unstable();
        let mut payments = Vec::new();
        pay_equals(&mut open, &mut payments);
        while open.len() > SEARCHED {
            pay_largest(&mut open, &mut payments);
        }
        for mut group in zero_sums(&open) {
            while !group.is_empty() {
                pay_largest(&mut group, &mut payments);
            }
        }
        payments.sort_by_key(|payment| (-payment.amount.minor(), payment.from, payment.to));
        payments
    }
}

/// Pays between parties with opposite balances. Some smallest settlement does so too: taken out
/// of their groups, such a pair is a group of its own, and the rest of their groups is at most
/// one group less.
fn pay_equals(open: &mut Vec<(Party, i64)>, payments: &mut Vec<Settlement>) {
    let mut at = 0;
    while at < open.len() {
        let opposite = open.iter().position(|other| other.1 == -open[at].1);
        match opposite.filter(|other| *other > at) {
            Some(other) => {
                let (second, first) = (open.remove(other), open.remove(at));
                let (from, to) = if first.1 < 0 {
                    (first, second)
                } else {
                    (second, first)
                };
                payments.push(payment(from.0, to.0, to.1));
            }
            None => at += 1,
        }
    }
}

/// Pays the largest debt to the largest credit, as far as possible. Afterwards one of the two
/// parties is even, or both if they are the last ones.
fn pay_largest(open: &mut Vec<(Party, i64)>, payments: &mut Vec<Settlement>) {
    let by_balance = |at: &usize| (open[*at].1, open[*at].0);
    let debtor = (0..open.len()).min_by_key(by_balance);
    let creditor = (0..open.len()).max_by_key(by_balance);
    let (Some(debtor), Some(creditor)) = (debtor, creditor) else {
        return;
    };
    let amount = open[creditor].1.min(-open[debtor].1);
    payments.push(payment(open[debtor].0, open[creditor].0, amount));
    open[debtor].1 += amount;
    open[creditor].1 -= amount;
    open.retain(|(_, balance)| *balance != 0);
}

fn payment(from: Party, to: Party, amount: i64) -> Settlement {
    let amount = Money::from_minor(amount);
    Settlement { from, to, amount }
}

/// Splits parties whose balances sum to zero into as many groups as possible whose balances do
/// so, too. A group of n is settled by n - 1 payments, so the most groups need the fewest.
fn zero_sums(open: &[(Party, i64)]) -> Vec<Vec<(Party, i64)>> {
    let all = (1_usize << open.len()) - 1;
    let mut sums = vec![0_i64; all + 1];
    // For each subset: the most subsets with the sum zero that remain, itself included, while its
    // members are removed one by one.
    let mut most = vec![0_u8; all + 1];
    for subset in 1..=all {
        let lowest = subset.trailing_zeros() as usize;
        sums[subset] = sums[subset & (subset - 1)] + open[lowest].1;
        let best = members(subset).map(|one| most[subset ^ (1 << one)]).max();
        most[subset] = best.unwrap_or(0) + u8::from(sums[subset] == 0);
    }
    let mut groups: Vec<Vec<(Party, i64)>> = Vec::new();
    let mut subset = all;
    while subset != 0 {
        if sums[subset] == 0 {
            groups.push(Vec::new());
        }
        let wanted = most[subset] - u8::from(sums[subset] == 0);
        let next = members(subset).find(|one| most[subset ^ (1 << one)] == wanted);
        let (Some(one), Some(group)) = (next, groups.last_mut()) else {
            break;
        };
        group.push(open[one]);
        subset ^= 1 << one;
    }
    groups
}

fn members(subset: usize) -> impl Iterator<Item = usize> {
    let bits = usize::BITS as usize;
    (0..bits).filter(move |bit| subset & (1 << bit) != 0)
}
