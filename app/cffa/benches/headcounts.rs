//! The speed of counting one person, for both databases: `cargo bench --bench headcounts`. A bare
//! handler that returns a response of the same size is measured alternately, for comparison.
//! `scripts/mongod` downloads the server.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, Server};
use common::http::{Bare, Line, rate};
use common::stopwatch::{Table, p50_p99, told};
use serde_json::Value;

/// The number of rounds, and of requests in each. The handlers are measured alternately.
const ROUNDS: usize = 30;
const IN_A_ROW: usize = 20;

fn main() {
    let database = Mongod::start(Kind::V4_4);
    let on_mongodb = Installation::new()
        .with("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43")
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBPORT", database.port().to_string());
    let table = Table::default();
    table.section("Counting one head: p50, p99, requests per second");
    for (name, here) in [("SQLite", Installation::new()), ("MongoDB 4.4", on_mongodb)] {
        counting(&table, name, &here.serve());
    }
}

fn counting(table: &Table, name: &str, server: &Server) {
    let open = || Line::open(server.port(), "");
    let mut line = open();
    line.put("/space/new/occupancy/current/0/max/100000");
    let space: Value = serde_json::from_slice(&line.body).unwrap();
    let path = format!("/space/{}/increment", space["space_id"].as_str().unwrap());
    let bare = Bare::start(line.body.clone());
    let mut bare_line = bare.line();
    let (mut times, mut bare_times) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let took: Vec<_> = (0..IN_A_ROW).map(|_| line.put(&path)).collect();
        let bare_took: Vec<_> = (0..IN_A_ROW).map(|_| bare_line.put("/")).collect();
        // The first round is a warm-up.
        if round > 0 {
            times.extend(took);
            bare_times.extend(bare_took);
        }
    }
    let ((p50, p99), (bare_p50, bare_p99)) = (p50_p99(times), p50_p99(bare_times));
    let bare_rate = rate(|| bare.line(), |line| line.put("/"));
    let rate = rate(open, |line| line.put(&path));
    table.beside(
        name,
        &format!("{}, {}, {rate:.0}/s", told(p50), told(p99)),
        &format!("{}, {}, {bare_rate:.0}/s", told(bare_p50), told(bare_p99)),
    );
}
