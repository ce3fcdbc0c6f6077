//! Balances are what games, transactions and costs make them.

use crate::common::book::Money;
use crate::common::seen::{plain, worked_out};
use crate::common::steps::runs;
use crate::common::team::Team;
use crate::{config, everybody, sum_of_balances};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn balances_sum_to_the_money_held_after_every_step(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            prop_assert_eq!(sum_of_balances(&team.book), team.book.money_held());
        }
    }

    #[test]
    fn tallies_are_what_games_and_transactions_say(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            let kept: BTreeMap<_, _> = everybody(&team.book)
                .into_iter()
                .map(|id| (id, plain(team.book.tally(id))))
                .collect();
            prop_assert_eq!(kept, worked_out(&team.book));
        }
    }

    #[test]
    fn the_tally_until_a_day_is_where_the_statement_stood(steps in runs(60), days in 0..400i64) {
        let team = Team::after(&steps);
        let until = Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        for id in everybody(&team.book) {
            prop_assert_eq!(&team.book.tally_until(id, Date::MAX), team.book.tally(id));
            let stood = team.book.statement(id).into_iter().rev().find(|line| line.date <= until);
            let stood = stood.map_or(Money::ZERO, |line| line.balance);
            prop_assert_eq!(team.book.tally_until(id, until).balance(), stood);
        }
    }
}
