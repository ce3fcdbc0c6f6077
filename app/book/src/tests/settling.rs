//! Settling up.

use super::team::Team;
use crate::settle::{Party, SEARCHED, Settlement};
use crate::{Command, Money, Note, PlayerId, Refusal, TransactionId};
use proptest::prelude::*;

/// A team whose players have these balances, by one payment each.
fn team_with(balances: &[i64]) -> (Team, Vec<PlayerId>) {
    let mut team = Team::default();
    let mut players = Vec::new();
    for (number, balance) in balances.iter().enumerate() {
        let player = team.player(&format!("Player {number}"));
        if *balance != 0 {
            team.pay(player, *balance, "2026-11-01").expect("an amount");
        }
        players.push(player);
    }
    (team, players)
}

/// Records each payment of the settlement.
fn settle(team: &mut Team) -> usize {
    let payments = team.book.settle_up();
    for payment in &payments {
        assert!(payment.amount > Money::ZERO, "{payment:?}");
        let draft = payment.draft("2026-11-29".parse().expect("a date"), Note::default());
        let id = TransactionId(team.id());
        let draft = draft.expect("with a player");
        team.ask(Command::RecordTransaction { id, draft })
            .expect("a sound payment");
    }
    payments.len()
}

/// The smallest number of payments, found by trying every split into groups that sum to zero.
fn fewest(balances: &[i64]) -> usize {
    let held: i64 = -balances.iter().sum::<i64>();
    let mut open: Vec<i64> = balances.iter().copied().chain([held]).collect();
    open.retain(|balance| *balance != 0);
    open.len() - most_groups(&open)
}

fn most_groups(open: &[i64]) -> usize {
    let Some((first, others)) = open.split_first() else {
        return 0;
    };
    let subsets = 0..1_u32 << others.len();
    let groups = subsets.filter_map(|subset| {
        let chosen = |(at, _): &(usize, &i64)| subset & (1 << at) != 0;
        let (group, rest): (Vec<_>, Vec<_>) = others.iter().enumerate().partition(chosen);
        let sum: i64 = group.iter().map(|(_, balance)| **balance).sum();
        let rest: Vec<i64> = rest.into_iter().map(|(_, balance)| *balance).collect();
        (first + sum == 0).then(|| 1 + most_groups(&rest))
    });
    groups.max().unwrap_or(0)
}

#[test]
fn one_debt_and_one_credit_are_settled_by_one_payment() {
    let (mut team, players) = team_with(&[-700, 700]);
    let payments = team.book.settle_up();
    assert_eq!(payments.len(), 1);
    assert_eq!(payments[0].from, Party::Player(players[0]));
    assert_eq!(payments[0].to, Party::Player(players[1]));
    assert_eq!(payments[0].amount, Money::from_minor(700));
    assert_eq!(settle(&mut team), 1);
}

#[test]
fn nothing_is_paid_when_everybody_is_even() {
    let (team, _) = team_with(&[0, 0, 0]);
    assert_eq!(team.book.settle_up(), vec![]);
}

#[test]
fn the_largest_debt_is_not_always_paid_to_the_largest_credit() {
    // Paying the largest debt to the largest credit would take five payments.
    let balances = [-9_00, 5_00, 4_00, -8_00, 6_00, 2_00];
    assert_eq!(fewest(&balances), 4);
    let (mut team, _) = team_with(&balances);
    assert_eq!(settle(&mut team), 4);
}

fn balances(most: usize) -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(-12_i64..=12, 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_balance_is_zero_after_the_fewest_payments(balances in balances(8)) {
        let (mut team, players) = team_with(&balances);
        prop_assert_eq!(settle(&mut team), fewest(&balances));
        for player in players {
            prop_assert_eq!(team.book.tally(player).balance(), Money::ZERO);
        }
        prop_assert_eq!(team.book.money_held(), Money::ZERO);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn large_teams_are_settled_with_fewer_payments_than_parties(
        balances in prop::collection::vec(-100_000_i64..=100_000, SEARCHED..3 * SEARCHED),
    ) {
        let (mut team, players) = team_with(&balances);
        prop_assert!(settle(&mut team) <= balances.len());
        for player in players {
            prop_assert_eq!(team.book.tally(player).balance(), Money::ZERO);
        }
    }
}

#[test]
fn only_payments_of_the_current_settlement_are_recorded() {
    let (mut team, _) = team_with(&[-7_00, 2_00, 5_00]);
    let date = "2026-11-29".parse().expect("a date");
    let ids = |team: &mut Team, payments: Vec<Settlement>| {
        let payments = payments.into_iter();
        payments
            .map(|one| (TransactionId(team.id()), one))
            .collect::<Vec<_>>()
    };
    let open = team.book.settle_up();
    let twice = ids(&mut team, vec![open[0], open[0]]);
    let first = ids(&mut team, vec![open[0]]);
    let again = ids(&mut team, vec![open[0]]);
    let rest = ids(&mut team, open[1..].to_vec());
    for (payments, refused) in [
        (vec![], Some(Refusal::NothingChanged)),
        (twice, Some(Refusal::BalancesChanged)),
        (first, None),
        (again, Some(Refusal::BalancesChanged)),
        (rest, None),
    ] {
        let before = team.book.seq();
        let asked = team.ask(Command::SettleUp { date, payments });
        assert_eq!(asked.err(), refused);
        let changes = u64::from(refused.is_none());
        assert_eq!(team.book.seq(), before + changes, "one change");
    }
    assert_eq!(team.book.settle_up(), vec![]);
}
