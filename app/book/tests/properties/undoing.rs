//! An undo takes back just its change, and leaves a sound book.

use crate::common::book::Refusal;
use crate::common::seen::{dangling, seen};
use crate::common::steps::{Step, runs};
use crate::common::team::Team;
use crate::{config, sum_of_balances};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn what_was_just_done_can_be_undone_and_done_again(steps in runs(40)) {
        let mut team = Team::default();
        for step in &steps {
            let before = seen(&team.book);
            let Some(seq) = team.take(step) else {
                prop_assert_eq!(seen(&team.book), before, "a refusal changes nothing");
                continue;
            };
            let after = seen(&team.book);
            let mut other = team.clone();
            let mut last = seq;
            for round in 0..3 {
                prop_assert!(other.can_undo(last), "round {}: {:?}", round, other.change(last));
                last = other.undo(last).unwrap();
                let expected = if round % 2 == 0 { &before } else { &after };
                prop_assert_eq!(&seen(&other.book), expected, "round {}", round);
            }
        }
    }

    #[test]
    fn an_undo_that_is_offered_leaves_a_sound_book(steps in runs(25)) {
        let team = Team::after(&steps);
        for seq in 1..=team.book.seq() {
            let mut other = team.clone();
            let offered = other.can_undo(seq);
            match other.undo(seq) {
                Ok(_) => prop_assert!(offered),
                Err(refusal) => {
                    prop_assert!(!offered);
                    prop_assert_eq!(refusal, Refusal::CannotUndo);
                }
            }
            prop_assert_eq!(dangling(&other.book), vec![], "undo of {}", seq);
            prop_assert_eq!(sum_of_balances(&other.book), other.book.money_held());
            for player in other.book.players() {
                let found = other.book.player_called(&player.details.name).map(|one| one.id);
                prop_assert_eq!(found, Some(player.id), "undo of {}", seq);
            }
        }
    }

    #[test]
    fn undoing_all_from_the_last_on_ends_in_an_empty_book(steps in runs(40)) {
        // If each thing was changed only once, the whole list can be undone step by step.
        let mut team = Team::default();
        let mut kept = Vec::new();
        for step in &steps {
            let touches_once = matches!(
                step,
                Step::AddPlayer(_)
                    | Step::Log(_)
                    | Step::Pay(..)
                    | Step::Transfer(..)
                    | Step::AutoPay(..)
                    | Step::AddCost(..)
            );
            if touches_once {
                kept.extend(team.take(step));
            }
        }
        for seq in kept.into_iter().rev() {
            prop_assert!(team.undo(seq).is_ok(), "{:?}", team.change(seq));
        }
        prop_assert!(team.book.is_empty() && team.book.player_count() == 0);
        prop_assert_eq!(team.book.next_turn(), 0);
    }
}
