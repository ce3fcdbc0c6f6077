//! What a request waits for: the round trips to the database, those that find out who asks included.
//! Operations that are asked at once are one.

use crate::world::{self, World};
use std::collections::BTreeMap;

/// Requests of one address before the one that is counted: they fill what is kept in memory.
const BEFORE: usize = 2;

/// Round trips of a request: one finds out who asks, with which account and in which teams; one more
/// reads what the page shows.
const BUDGET: u64 = 2;

/// The routes that take more, with their numbers. It fails when one takes fewer, so that the list only
/// gets shorter.
const MORE: &[(&str, u64)] = &[
    ("/", 3),
    ("/play/{token}", 5),
    ("/play/{token}/picture.png", 3),
    ("/play/{token}/game.ics", 4),
    ("/next", 7),
    ("/next/calendar", 3),
    ("/next/game.ics", 3),
    ("/next/share", 3),
    ("/next/sides", 3),
    ("/next/sides/share", 3),
    ("/next/schedule", 4),
    ("/next/plan", 3),
    ("/account", 7),
    ("/account/notifications", 5),
    ("/games/{id}", 8),
    ("/collect", 3),
    ("/games/{id}/collect", 3),
    ("/history", 6),
    ("/history/as-of", 6),
    ("/settings", 4),
    ("/settings/export", 4),
    ("/manageUserAccess", 3),
    ("/api/v1/teams", 4),
    ("/api/v1/teams/{team}", 3),
    ("/api/v1/teams/{team}/members", 4),
    ("/api/v1/teams/{team}/members/{member}", 4),
    ("/api/v1/teams/{team}/invitations", 3),
    ("/api/v1/me/reminders", 3),
    ("/api/v1/teams/{team}/export", 4),
    ("/api/v1/teams/{team}/payment-methods/own", 3),
    ("/api/v1/teams/{team}/changes", 6),
    ("/api/v1/teams/{team}/changes/{change}", 6),
    ("/api/v1/teams/{team}/next-game", 3),
    ("/api/v1/teams/{team}/next-game/sides", 3),
    ("/api/v1/teams/{team}/next-game/sides/share-text", 3),
    ("/api/v1/teams/{team}/next-game/share-text", 3),
];

/// Counts the round trips of each page and of each answer of the API, as the manager of a team.
pub async fn each_request_has_a_budget(world: &World) {
    let mut more: BTreeMap<&str, u64> = MORE.iter().copied().collect();
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
