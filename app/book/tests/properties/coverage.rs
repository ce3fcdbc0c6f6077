//! The runs of commands that the other tests use reach every kind of change.

use crate::common::steps::{Ask, runs};
use crate::common::team::Team;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

#[test]
fn runs_reach_every_kind_of_change() {
    let mut runner = TestRunner::deterministic();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut asked, mut taken) = (0, 0);
    for _ in 0..200 {
        let steps = runs(60).new_tree(&mut runner).unwrap().current();
        let mut team = Team::default();
        for step in &steps {
            if let Some(Ask::Rule(command)) = team.means(step) {
                asked += 1;
                taken += usize::from(team.book.decide(command).is_ok());
            }
            team.take(step);
        }
        for entry in &team.entries {
            count(&mut kinds, &serde_json::to_value(&entry.change).unwrap());
        }
    }
    let expected = [
        "player_added",
        "player_edited",
        "player_retired",
        "player_reactivated",
        "player_deleted",
        "players_merged",
        "players_parted",
        "game_logged",
        "game_edited",
        "game_deleted",
        "transaction_recorded",
        "transaction_edited",
        "transaction_deleted",
        "cost_added",
        "cost_edited",
        "cost_deleted",
        "settings_changed",
        "undone",
    ];
    for kind in expected {
        assert!(
            kinds.get(kind).is_some_and(|count| *count >= 10),
            "{kind}: {kinds:?}"
        );
    }
    assert!(taken * 2 > asked, "{taken} of {asked} commands were taken");
}

fn count(kinds: &mut BTreeMap<String, usize>, change: &serde_json::Value) {
    let kind = change["kind"].as_str().unwrap().to_owned();
    *kinds.entry(kind).or_default() += 1;
    for effect in change["effects"].as_array().into_iter().flatten() {
        count(kinds, effect);
    }
}
