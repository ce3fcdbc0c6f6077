//! What a request waits for: the round trips to the database, those that find out who asks included.
//! Operations that are asked at once are one.

use crate::world::{self, World};
use std::collections::BTreeMap;

/// Requests of one address before the one that is counted: they fill what is kept in memory.
const BEFORE: usize = 2;

/// Round trips of a request: one finds out who asks, with which account and in which teams; one more
/// reads what the page shows.
const BUDGET: u64 = 2;

/// What may take more, and why.
const MORE: &[(&str, u64, &str)] = &[];

/// Counts the round trips of each page and of each answer of the API, as the manager of a team.
pub async fn each_request_has_a_budget(world: &World) {
    let mut more: BTreeMap<&str, u64> = MORE.iter().map(|it| (it.0, it.1)).collect();
    let mut wrong = Vec::new();
    for pattern in world::patterns() {
        let address = world.address(pattern);
        for _ in 0..BEFORE {
            world.ask(&address).await;
        }
        let before = cffa_store::round_trips();
        let status = world.ask(&address).await;
        let asked = cffa_store::round_trips() - before;
        if std::env::var_os("SHOW_COSTS").is_some() {
            eprintln!("{status} {asked} round trips {pattern}");
        }
        match more.remove(pattern) {
            Some(exactly) if asked != exactly => {
                wrong.push(format!(
                    "{pattern}: {asked} round trips instead of {exactly}"
                ));
            }
            None if asked > BUDGET => wrong.push(format!("{pattern}: {asked} round trips")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(more.is_empty(), "no such routes: {more:?}");
}
