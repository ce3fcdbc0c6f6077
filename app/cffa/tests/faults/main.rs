//! Nothing that was acknowledged is lost when things die: random writers at the real
//! program over its API, while it and its database are killed, stopped and cut off, a disk is
//! full, a clock jumps, and books are replaced. They write payments, count in a space, reply to a
//! next game, and change a membership. What they were told is held against what is there
//! afterwards, by a model of each. The same with three replicas of the program and a replica set
//! of three.
//!
//! `scripts/faults` runs this for as long as one likes; without it there is one cycle of
//! each.

#![allow(clippy::unwrap_used, missing_docs)]

mod api;
mod checker;
mod cycle;
mod fault;
mod memberships;
mod notes;
mod payments;
mod proxy;
mod register;
mod replica_set;
mod replies;
mod report;
mod spaces;
mod stale_primary;
mod storage;

use cycle::Cycle;
use rand::SeedableRng;
use rand::rngs::StdRng;
use report::Report;
use std::time::{Duration, Instant};
use storage::Database;

/// How long to go on with each database, in minutes. Without it there is one cycle.
const MINUTES: &str = "FAULTS_MINUTES";
/// From where chance begins, to have the same faults in the same order again.
const SEED: &str = "FAULTS_SEED";

/// Faults after which writers begin anew.
const FAULTS: usize = 4;

fn setting(name: &str) -> Option<u64> {
    let typed = std::env::var(name).ok()?;
    Some(typed.parse().unwrap_or_else(|_| panic!("{name}: {typed}")))
}

/// Cycles of faults, each with an installation of its own.
async fn cycles(kind: Database) {
    let first = setting(SEED).unwrap_or_else(rand::random);
    let minutes = setting(MINUTES).unwrap_or_default();
    let until = Instant::now() + Duration::from_secs(60 * minutes);
    let mut all = Report::default();
    for seed in first.. {
        // Said first: whatever ends the cycle, this is known.
        eprintln!("{kind:?}: {SEED}={seed}");
        let mut chance = StdRng::seed_from_u64(seed);
        let faults = fault::of_a_cycle(kind, &mut chance);
        let mut cycle = Cycle::begin(kind).await;
        for faults in faults.chunks(FAULTS) {
            cycle.round(faults, &mut chance).await;
        }
        let report = cycle.end().await;
        let idle = report.idle();
        all.add(report);
        eprintln!("{kind:?}: {all}");
        let wrong = &all.wrong;
        assert!(wrong.is_empty(), "{SEED}={seed} {kind:?}: {wrong:#?}");
        assert!(idle.is_empty(), "nothing was acknowledged of {idle:?}");
        if Instant::now() >= until {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_with_a_file() {
    cycles(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn nothing_is_lost_with_mongodb() {
    cycles(Database::Mongo).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn nothing_is_lost_three_by_three() {
    cycles(Database::Set).await;
}
