//! How quickly what is served is served, when more is asked than the server can do: `cargo bench
//! --bench overload`.
//!
//! First it is found out how many pages a second there are at most. Then hundreds of visitors ask
//! at a rate of their own, whether they are answered or not, for half, once and four times as many.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_testing::browser::Browser;
use cffa_testing::program::Installation;
use common::http::{Line, rate};
use common::stopwatch::{Table, p50_p99, told};
use std::time::{Duration, Instant};

/// At most: each needs a file descriptor on both sides, of which processes usually have 1,024.
const MOST_VISITORS: f64 = 800.0;
/// How often each of them asks, at least, in seconds: the server closes a connection that is idle
/// for five.
const ASKS_EVERY: f64 = 2.0;
const ASKED_FOR: Duration = Duration::from_secs(10);
/// Pages asked for, of those that the server can make.
const LOADS: [f64; 3] = [0.5, 1.0, 4.0];
/// How long what is served may take, for one in a hundred: who waits longer asks again.
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

/// How long what was served took, from when its visitor wanted it, and how many were refused.
#[derive(Default)]
struct Asked {
    served: Vec<Duration>,
    refused: usize,
}

/// All visitors ask, together so often a second.
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

/// One visitor, who wants a page at these times. Who still waits for the last one asks later.
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
