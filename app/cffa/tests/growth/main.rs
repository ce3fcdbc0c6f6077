//! What a page and an answer of the API cost does not grow with the past: their allocations, and
//! what they look at in the book, are counted in a book of a season and in one of many years. So are
//! the round trips to the database that each waits for.
//!
//! A binary of its own: it replaces the allocator, and nothing else may run meanwhile.

#![allow(clippy::unwrap_used)]

mod round_trips;
#[path = "../../benches/common/season.rs"]
#[allow(dead_code)] // a benchmark uses the rest
mod season;
mod world;

use cffa_book::Book;
use season::Season;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::collections::BTreeSet;
use world::World;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Games of the two books, with five payments each. The short one has enough of everything to
/// fill a page of each list.
const GAMES: [usize; 2] = [250, 5_000];

/// How many times as many allocations the long book may need: the picture of a balance has more
/// steps, and larger amounts more digits.
const MOST: f64 = 1.3;

/// Games, transactions, costs and postings of which a look at some more is nothing.
const FEW: u64 = 100;

/// The pages with the picture of a balance, and what they look at beyond that at most: for each
/// of 400 days a block of 64 postings.
const WITH_PICTURE: (&[&str], u64) = (&["/playerSummary", "/playerSummary/{id}"], 400 * 64);

/// Requests that are counted; the one with the fewest allocations is what it takes. Before them
/// one fills what is kept.
const COUNTED: usize = 2;

/// What lists or looks at everything, and why.
const GROWING: &[(&str, &str)] = &[
    ("/settings/export", "files of everything"),
    ("/api/v1/teams/{team}/export", "files of everything"),
    ("/playerSummary/print", "up to 2,000 lines, for paper"),
    ("/playerSummary/{id}/print", "up to 2,000 lines, for paper"),
    ("/playerSummary/statement.csv", "a file of all lines"),
    ("/playerSummary/{id}/statement.csv", "a file of all lines"),
    ("/history/as-of", "reads all changes up to a day again"),
    (
        "/api/v1/teams/{team}/standings",
        "all games, unless dates limit them",
    ),
];

/// What an answer takes.
#[derive(Clone, Copy)]
struct Cost {
    status: u16,
    allocations: usize,
    looked_at: u64,
}

async fn cost(world: &World, address: &str) -> Cost {
    let mut costs = Vec::new();
    for _ in 0..=COUNTED {
        let (region, before) = (Region::new(ALLOCATOR), cffa_book::looked_at());
        let status = world.ask(address).await;
        costs.push(Cost {
            status,
            allocations: region.change().allocations,
            looked_at: cffa_book::looked_at() - before,
        });
    }
    let fewest = costs
        .into_iter()
        .skip(1)
        .min_by_key(|cost| cost.allocations);
    fewest.unwrap()
}

/// What is too much of an answer in a long book.
fn too_much(pattern: &str, short: Cost, long: Cost) -> Option<String> {
    let allocations = long.allocations as f64 / short.allocations as f64;
    let (pages, picture) = WITH_PICTURE;
    let few = if pages.contains(&pattern) {
        picture
    } else {
        FEW
    };
    let looked_at = long.looked_at.saturating_sub(few) as f64 / short.looked_at.max(1) as f64;
    let (before, after) = (short.allocations, long.allocations);
    if allocations > MOST {
        return Some(format!("{pattern}: {before} and {after} allocations"));
    }
    let (before, after) = (short.looked_at, long.looked_at);
    (looked_at > MOST).then(|| format!("{pattern}: looks at {before} and {after}"))
}

/// One test, because the tests of a process share its allocator.
#[test]
fn pages_and_the_api_cost_no_more_in_a_long_book_and_its_size_is_known() {
    estimates();
    actix_web::rt::System::new().block_on(async {
        let mut worlds = Vec::new();
        for games in GAMES {
            worlds.push(World::of(games).await);
        }
        round_trips::each_request_has_a_budget(&worlds[0]).await;
        each_page_and_each_answer(&worlds).await;
    });
}

/// The estimate of what a book takes in memory is right by a fifth.
fn estimates() {
    for games in [12, 250, 1_000] {
        let entries = Season::played(games, games * 5).entries;
        let region = Region::new(ALLOCATOR);
        let book = Book::fold(&entries);
        let change = region.change();
        let measured = change.bytes_allocated - change.bytes_deallocated;
        let ratio = book.bytes() as f64 / measured as f64;
        if std::env::var_os("SHOW_COSTS").is_some() {
            eprintln!("{games} games: {measured} bytes, {ratio:.2} estimated");
        }
        assert!(
            (0.8..=1.2).contains(&ratio),
            "{games} games: {measured}, {ratio}"
        );
    }
}

async fn each_page_and_each_answer(worlds: &[World]) {
    let patterns = world::patterns();
    let mut unknown: BTreeSet<&str> = GROWING.iter().map(|(pattern, _)| *pattern).collect();
    let mut grown = Vec::new();
    for pattern in patterns {
        if unknown.remove(pattern) {
            continue;
        }
        let mut costs = Vec::new();
        for world in worlds {
            costs.push(cost(world, &world.address(pattern)).await);
        }
        let [short, long] = costs[..] else {
            panic!("two worlds");
        };
        assert_eq!(short.status, long.status, "{pattern}");
        assert!(short.status < 500, "{pattern}: {}", short.status);
        if std::env::var_os("SHOW_COSTS").is_some() {
            let [before, after] = [short, long].map(|cost| (cost.allocations, cost.looked_at));
            eprintln!("{} {before:?} {after:?} {pattern}", short.status);
        }
        grown.extend(too_much(pattern, short, long));
    }
    assert!(grown.is_empty(), "{}", grown.join("\n"));
    assert!(unknown.is_empty(), "no such routes: {unknown:?}");
}
