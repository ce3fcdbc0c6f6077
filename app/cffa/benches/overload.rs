//! The latency of successful requests under overload: `cargo bench --bench overload`.
//!
//! It first measures the maximum throughput in pages per second. Then hundreds of visitors send
//! requests at a fixed rate, whether they get responses or not: half, once and four times the
//! maximum.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_testing::browser::Browser;
use cffa_testing::program::Installation;
use common::http::{Line, rate};
use common::stopwatch::{Table, p50_p99, told};
use std::time::{Duration, Instant};

/// The maximum number of visitors: each needs a file descriptor on both sides, and processes
/// usually have 1,024.
const MOST_VISITORS: f64 = 800.0;
/// The maximum interval between two requests of a visitor, in seconds.
const ASKS_EVERY: f64 = 2.0;
const ASKED_FOR: Duration = Duration::from_secs(10);
/// The request rates, relative to the maximum throughput.
const LOADS: [f64; 3] = [0.5, 1.0, 4.0];
/// The target for the 99th percentile of successful requests: visitors who wait longer retry.
const SERVED_WITHIN: Duration = Duration::from_secs(2);
const PAGE: &str = "/cffa";

#[tokio::main]
async fn main() {
    let here = Installation::new();
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    manager.open_team("Tuesday Turf", "Tess").await;
    let cookies = manager.cookies();
    let open = || Line::open(server.port(), &cookies);
    let most = rate(open, |line| line.get(PAGE));
    let mut table = Table::default();
    table
        .section("Dashboard under load: p50, p99 of what is served; served and refused per second");
    table.line("at most, four at once", &format!("{most:.0}/s"));
    for load in LOADS {
        let asked = ask(open, most * load);
        let (p50, p99) = p50_p99(asked.served.clone());
        let seconds = ASKED_FOR.as_secs_f64();
        let served = asked.served.len() as f64 / seconds;
        let refused = asked.refused as f64 / seconds;
        table.held(
            &format!("{load} times as many are asked for"),
            &format!(
                "{}, {}; {served:.0}/s and {refused:.0}/s",
                told(p50),
                told(p99)
            ),
            &format!("p99 within {}", told(SERVED_WITHIN)),
            p99 < SERVED_WITHIN,
        );
    }
    assert_eq!(table.missed(), 0, "targets missed");
}

/// The durations of successful requests, from when the visitor wanted the page, and the number of
/// refused ones.
#[derive(Default)]
struct Asked {
    served: Vec<Duration>,
    refused: usize,
}

/// All visitors send requests, at this total rate per second.
fn ask(open: impl Fn() -> Line, rate: f64) -> Asked {
    let visitors = (rate * ASKS_EVERY).clamp(1.0, MOST_VISITORS) as u32;
    let lines: Vec<Line> = (0..visitors).map(|_| open()).collect();
    let between = Duration::from_secs_f64(f64::from(visitors) / rate);
    let began = Instant::now();
    let mut all = Asked::default();
    std::thread::scope(|scope| {
        let all_visitors: Vec<_> = (0..visitors)
            .zip(lines)
            .map(|(at, line)| {
                let first = began + between * at / visitors;
                scope.spawn(move || visit(line, first, between, began + ASKED_FOR))
            })
            .collect();
        for visitor in all_visitors {
            let one = visitor.join().unwrap();
            all.served.extend(one.served);
            all.refused += one.refused;
        }
    });
    all
}

/// One visitor, who wants a page at fixed times. While a request is in progress, the next one is
/// delayed.
fn visit(mut line: Line, first: Instant, between: Duration, until: Instant) -> Asked {
    let mut asked = Asked::default();
    let mut wanted = first;
    while wanted < until {
        std::thread::sleep(wanted.saturating_duration_since(Instant::now()));
        match line.try_get(PAGE) {
            (200, _) => asked.served.push(wanted.elapsed()),
            (503, _) => asked.refused += 1,
            (status, _) => panic!("{PAGE}: {status}"),
        }
        while wanted < Instant::now() {
            wanted += between;
        }
    }
    asked
}
