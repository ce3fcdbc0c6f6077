//! Names of players, renames and merges.

use crate::common::book::{Command, Comment, Money};
use crate::common::seen::{seen, worked_out};
use crate::common::steps::runs;
use crate::common::team::{Team, name};
use crate::config;
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn names_are_unique_and_find_their_players(steps in runs(60)) {
        let team = Team::after(&steps);
        let players = team.book.players();
        for player in &players {
            let found = team.book.player_called(&player.details.name).map(|one| one.id);
            prop_assert_eq!(found, Some(player.id));
        }
        let order: Vec<_> = players.iter().map(|one| one.details.name.order()).collect();
        prop_assert!(order.is_sorted());
        prop_assert_eq!(players.len(), team.book.player_count());
    }

    #[test]
    fn a_rename_changes_nothing_but_the_name(steps in runs(40), who in any::<usize>()) {
        let mut team = Team::after(&steps);
        let Some(id) = team.listed(who) else { return Ok(()) };
        let before = seen(&team.book);
        let rename = Command::EditPlayer {
            id,
            seen: None,
            name: name("Quite Another Name"),
            comment: Comment::default(),
        };
        team.ask(rename).unwrap();
        let after = seen(&team.book);
        prop_assert_eq!(team.called("quite another name"), id);
        prop_assert_eq!(before.games, after.games);
        prop_assert_eq!(before.transactions, after.transactions);
        prop_assert_eq!(before.costs, after.costs);
        prop_assert_eq!(before.tallies, after.tallies);
        prop_assert_eq!(before.held, after.held);
    }

    #[test]
    fn a_merge_moves_all_and_loses_nothing(steps in runs(40), from in any::<usize>(), into in any::<usize>()) {
        let mut team = Team::after(&steps);
        let (Some(from), Some(into)) = (team.listed(from), team.listed(into)) else { return Ok(()) };
        let before: BTreeMap<_, _> = worked_out(&team.book);
        let held = team.book.money_held();
        let counts = |team: &Team| {
            let book = &team.book;
            (book.game_count(), book.transaction_count(), book.cost_count())
        };
        let before_counts = counts(&team);
        if team.ask(Command::MergePlayers { from, into }).is_err() {
            return Ok(());
        }
        let after = worked_out(&team.book);
        prop_assert!(team.book.player(from).is_none() && team.book.tally(from).is_unused());
        prop_assert_eq!(team.book.tally(from).balance(), Money::ZERO);
        prop_assert_eq!(team.book.resolve_player(from).map(|one| one.id), Some(into));
        let (one, other, both) = (&before[&from], &before[&into], &after[&into]);
        prop_assert_eq!(both.payments, one.payments + other.payments);
        prop_assert_eq!(both.credits, one.credits + other.credits);
        prop_assert_eq!(both.carried, one.carried + other.carried);
        prop_assert_eq!(both.shares, one.shares + other.shares);
        prop_assert_eq!(both.costs, one.costs + other.costs);
        prop_assert_eq!(both.cost_shares, one.cost_shares + other.cost_shares);
        prop_assert_eq!(both.attended, one.attended + other.attended);
        prop_assert_eq!(both.last_played, one.last_played.max(other.last_played));
        for (id, plain) in &before {
            if *id != from && *id != into {
                prop_assert_eq!(&after[id], plain);
            }
        }
        prop_assert_eq!(team.book.money_held(), held);
        prop_assert_eq!(counts(&team), before_counts);
    }
}
