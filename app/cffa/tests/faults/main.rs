//! Fault injection: nothing that was acknowledged is lost. Clients write to the real program
//! through its API while it and its database are killed, paused and disconnected, a disk is full, a
//! clock jumps, and books are replaced. They write payments, count in a space, reply to a next
//! game, and change a membership. A model of each compares the responses with the data afterwards.
//! The same runs with three replicas of the program and a replica set of three.
//!
//! `scripts/faults` runs this for any length of time; without it, there is one cycle with each
//! database.

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

/// The environment variable with the minutes to run with each database. Without it there is one
/// cycle.
const MINUTES: &str = "FAULTS_MINUTES";
/// The environment variable with the first random seed, to repeat the same faults in the same
/// order.
const SEED: &str = "FAULTS_SEED";

/// Faults in a round, after which the clients start again.
const FAULTS: usize = 4;

fn setting(name: &str) -> Option<u64> {
    let typed = std::env::var(name).ok()?;
    Some(typed.parse().unwrap_or_else(|_| panic!("{name}: {typed}")))
}

/// Runs cycles of faults, each with a new installation.
async fn cycles(kind: Database) {
    let first = setting(SEED).unwrap_or_else(rand::random);
    let minutes = setting(MINUTES).unwrap_or_default();
    let until = Instant::now() + Duration::from_secs(60 * minutes);
    let mut all = Report::default();
    for seed in first.. {
        // Printed first, so that it is known however the cycle ends.
        eprintln!("{kind:?}: {SEED}={seed}");
        let mut rng = StdRng::seed_from_u64(seed);
        let faults = fault::of_a_cycle(kind, &mut rng);
        let mut cycle = Cycle::begin(kind).await;
        for faults in faults.chunks(FAULTS) {
            cycle.round(faults, &mut rng).await;
        }
        let report = cycle.end().await;
        let idle = report.idle();
        all.add(report);
        eprintln!("{kind:?}: {all}");
        let anomalies = &all.anomalies;
        assert!(
            anomalies.is_empty(),
            "{SEED}={seed} {kind:?}: {anomalies:#?}"
        );
        assert!(idle.is_empty(), "nothing was acknowledged of {idle:?}");
        if Instant::now() >= until {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_with_sqlite() {
    cycles(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn nothing_is_lost_with_mongodb() {
    cycles(Database::Mongo).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn nothing_is_lost_with_three_servers_and_a_replica_set() {
    cycles(Database::Set).await;
}
