//! For any ledger, each balance in the book equals the effect of its bills.

#![allow(clippy::unwrap_used)]

use super::apportion::apportion;
use super::ledger::{Bill, Ledger, paid_by, repaid_by};
use crate::import::expense_apps::to_book::write;
use crate::{Format, ImportContext};
use cffa_book::{Actor, Currency, Money};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

/// The number of people in a ledger.
const PEOPLE: usize = 5;

/// A bill: the day, who paid how much, the weights of those who share it, and whether it is a
/// repayment.
type Drawn = (i8, usize, i64, Vec<u64>, bool);

fn drawn() -> impl Strategy<Value = Drawn> {
    let weights = prop_oneof![
        prop::collection::vec(0_u64..2, PEOPLE),
        prop::collection::vec(0_u64..4, PEOPLE),
    ];
    (
        1_i8..29,
        0..PEOPLE,
        -2_000_i64..20_000,
        weights,
        any::<bool>(),
    )
}

proptest! {
    #[test]
    fn balances_are_what_the_bills_come_to(bills in prop::collection::vec(drawn(), 0..40)) {
        let mut ledger = Ledger::new(Format::Spliit, "bills");
        for at in 0..PEOPLE {
            ledger.another(&format!("Player {at}"));
        }
        let mut should = [0_i64; PEOPLE];
        for (row, (day, payer, amount, weights, repays)) in (1..).zip(bills) {
            if weights.iter().all(|weight| *weight == 0) {
                continue;
            }
            let amount = Money::from_minor(amount);
            let parts = apportion(amount, &weights, row as usize);
            let shares: Vec<_> = parts.into_iter().enumerate().zip(weights)
                .filter(|(_, weight)| *weight > 0)
                .map(|(share, _)| share)
                .collect();
            should[payer] += amount.minor();
            for (person, share) in &shares {
                should[*person] -= share.minor();
            }
            let (kind, moved) = match repays {
                true => repaid_by(payer, amount, &shares),
                false => paid_by(payer, amount, &shares),
            };
            let (date, what) = (date(2026, 3, day), "Pitch".to_owned());
            ledger.push(Bill { row, date, what, amount, kind, moved }).unwrap();
        }
        let mut with = ImportContext {
            now: Timestamp::UNIX_EPOCH,
            actor: Actor { account: None, name: "a test".to_owned() },
            currency: Currency::parse("GBP").unwrap(),
            ids: &mut Uuid::now_v7,
        };
        let reading = write(ledger, &mut with).unwrap();
        let came: Vec<i64> = reading.balances.iter().map(|row| row.balance.minor()).collect();
        prop_assert_eq!(came, should.to_vec());
        prop_assert_eq!(reading.book.money_held(), Money::ZERO);
    }
}
