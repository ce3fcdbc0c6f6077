//! Commands that no page would send are refused, or leave a sound book.

use crate::common::book::Command;
use crate::common::seen::{dangling, plain, worked_out};
use crate::common::steps::{garbage, runs};
use crate::common::team::Team;
use crate::{config, everybody, sum_of_balances};
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn no_command_whatever_makes_decide_panic_or_the_book_unsound(
        (team, commands) in runs(30).prop_flat_map(|steps| {
            let team = Team::after(&steps);
            let commands = prop::collection::vec(garbage(&team), 1..40);
            (Just(Shown(team)), commands)
        })
    ) {
        let mut team = team.0;
        for command in commands {
            let before = team.book.clone();
            let about_undo = matches!(command, Command::Undo { .. });
            if team.ask(command).is_err() {
                prop_assert_eq!(&team.book, &before);
            }
            prop_assert_eq!(sum_of_balances(&team.book), team.book.money_held());
            if !about_undo {
                prop_assert_eq!(dangling(&team.book), vec![]);
            }
            let listed = everybody(&team.book).len();
            prop_assert_eq!(listed, team.book.player_count());
        }
        let kept: BTreeMap<_, _> = everybody(&team.book)
            .into_iter()
            .map(|id| (id, plain(team.book.tally(id))))
            .collect();
        prop_assert_eq!(kept, worked_out(&team.book));
    }
}

/// Short output: a run is printed as its commands, not as the book that they made.
#[derive(Clone)]
struct Shown(Team);

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a book at change {}", self.0.book.seq())
    }
}
