//! The shares of every game and every cost add up to what it cost, and are fair.

use crate::common::book::{Command, GameDetails, Money, Pays, PlayerId, Turnout};
use crate::common::seen::{dealt, dealt_cost};
use crate::common::steps::{pays, runs};
use crate::common::team::{Team, draft};
use crate::config;
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn the_parts_of_every_split_add_up_and_differ_by_a_penny_a_head(steps in runs(60)) {
        let team = Team::after(&steps);
        for game in team.book.games() {
            let details = &game.details;
            let shares = details.shares();
            prop_assert_eq!(shares.iter().copied().sum::<Money>(), details.cost);
            let each = details.each().0.minor();
            let mut by_hand: BTreeMap<PlayerId, i64> = BTreeMap::new();
            for (player, pays) in dealt(details) {
                *by_hand.entry(player).or_default() += pays;
            }
            for (one, share) in details.line_up.iter().zip(shares) {
                let heads = i64::from(one.heads());
                let least = each * heads;
                match one.pays {
                    Pays::FULL => prop_assert!((least..=least + heads).contains(&share.minor())),
                    Pays::Percent(0) if one.guests == 0 => prop_assert!(share.is_zero()),
                    Pays::Percent(_) => prop_assert!(!share.is_negative()),
                    Pays::Fixed(amount) => prop_assert_eq!(share, amount),
                }
                prop_assert_eq!(by_hand[&one.player], share.minor());
                prop_assert_eq!(details.share_of(one.player), Some(share));
            }
            let credits: Money = details.credits().map(|one| one.amount).sum();
            let paid = if details.booker.is_some() { details.cost } else { Money::ZERO };
            prop_assert_eq!(credits, paid);
            prop_assert!(details.credits().all(|one| !one.amount.is_negative()));
        }
    }

    #[test]
    fn full_shares_are_split_as_before_there_were_others(
        cost in -100_00..=1_000_00i64,
        guests in prop::collection::vec(0..=50u8, 1..40),
        turn in any::<u32>(),
    ) {
        let line_up: Vec<(Pays, u8)> = guests.iter().map(|guests| (Pays::FULL, *guests)).collect();
        let details = game(cost, &line_up, turn);
        let heads: u32 = guests.iter().map(|guests| 1 + u32::from(*guests)).sum();
        let odd = u32::try_from(cost.rem_euclid(i64::from(heads))).unwrap();
        let each = cost.div_euclid(i64::from(heads));
        prop_assert_eq!(details.each(), (Money::from_minor(each), odd));
        let mut head = 0;
        for (guests, share) in guests.iter().zip(details.shares()) {
            let mut expected = 0;
            for _ in 0..=*guests {
                let late = (head + heads - turn % heads) % heads;
                expected += each + i64::from(late < odd);
                head += 1;
            }
            prop_assert_eq!(share.minor(), expected);
        }
    }

    #[test]
    fn equal_weights_pay_the_same_up_to_a_penny_and_no_weight_pays_none(
        cost in 0..=100_000_000_000i64,
        pays in prop::collection::vec(pays(), 1..40),
        turn in any::<u32>(),
    ) {
        let line_up: Vec<(Pays, u8)> = pays.iter().map(|pays| (*pays, 0)).collect();
        let details = game(cost, &line_up, turn);
        let weights: Vec<i64> = pays.iter().map(|pays| match pays {
            Pays::Percent(percent) => i64::from(*percent),
            Pays::Fixed(_) => 0,
        }).collect();
        let (all, rest) = (weights.iter().sum::<i64>(), cost - details.fixed().minor());
        prop_assume!(rest >= 0 && (all > 0 || rest == 0));
        let shares = details.shares();
        prop_assert_eq!(shares.iter().copied().sum::<Money>().minor(), cost);
        for ((pays, weight), share) in pays.iter().zip(&weights).zip(&shares) {
            match pays {
                Pays::Fixed(amount) => prop_assert_eq!(share, amount),
                Pays::Percent(0) => prop_assert!(share.is_zero()),
                Pays::Percent(_) => {
                    let part = rest * weight / all;
                    prop_assert!((part..=part + 1).contains(&share.minor()));
                }
            }
        }
    }

    #[test]
    fn the_shares_of_every_cost_add_up_and_differ_by_a_penny(steps in runs(60)) {
        let team = Team::after(&steps);
        for cost in team.book.costs() {
            let details = &cost.details;
            let shares: Vec<_> = details.shares().collect();
            let sum: Money = shares.iter().map(|(_, share)| *share).sum();
            prop_assert_eq!(sum, details.amount);
            let each = details.each().0.minor();
            for ((player, share), (other, pays)) in shares.into_iter().zip(dealt_cost(details)) {
                prop_assert_eq!((player, share.minor()), (other, pays));
                prop_assert!((each..=each + 1).contains(&pays));
                prop_assert_eq!(details.share_of(player), Some(share));
            }
        }
    }

    #[test]
    fn odd_pennies_go_round_among_the_same_people(
        heads in 1..25usize,
        weeks in prop::collection::vec((0..120_00i64, any::<u64>(), 0..4u8), 1..60),
    ) {
        let mut team = Team::default();
        let who: Vec<PlayerId> = (0..heads).map(|at| team.player(&format!("P{at}"))).collect();
        let mut paid: BTreeMap<PlayerId, i64> = BTreeMap::new();
        for (cost, shuffle, slip) in weeks {
            let mut order = who.clone();
            order.sort_by_key(|id| id.0.as_u128().wrapping_mul(u128::from(shuffle | 1)).reverse_bits());
            let date = "2026-11-17";
            match slip {
                0 => {
                    // Entered with a typo, deleted, and entered again.
                    let id = team.game(date, cost + 7, who[0], &order);
                    team.ask(Command::DeleteGame { id, seen: None }).unwrap();
                }
                1 => {
                    team.game(date, cost + 5, who[0], &order);
                    team.undo(team.book.seq()).unwrap();
                }
                _ => {}
            }
            let id = if slip == 2 {
                let id = team.game(date, cost + 3, who[0], &order);
                let draft = draft(date, cost, who[0], &order);
                team.ask(Command::EditGame { id, seen: None, draft }).unwrap();
                id
            } else {
                team.game(date, cost, who[0], &order)
            };
            let details = &team.book.game(id).unwrap().details;
            let (each, odd) = details.each();
            prop_assert!(odd < u32::try_from(heads).unwrap());
            for (one, share) in details.line_up.iter().zip(details.shares()) {
                *paid.entry(one.player).or_default() += (share - each).minor();
            }
            let spread = paid.values().max().unwrap() - paid.values().min().unwrap();
            prop_assert!(spread <= 1, "{:?}", paid);
        }
    }
}

/// A game with this line-up: what each player pays, and their guests.
fn game(cost: i64, line_up: &[(Pays, u8)], turn: u32) -> GameDetails {
    let turnout = |(at, (pays, guests)): (usize, &(Pays, u8))| Turnout {
        player: PlayerId(uuid::Uuid::from_u128(at as u128)),
        guests: *guests,
        result: None,
        pays: *pays,
        side: None,
    };
    GameDetails {
        date: Date::constant(2026, 11, 17),
        cost: Money::from_minor(cost),
        booker: None,
        also_paid: Vec::new(),
        score: None,
        line_up: line_up.iter().enumerate().map(turnout).collect(),
        turn,
        goals: None,
    }
}
