//! Time measurements, and the table with the results.

use std::time::{Duration, Instant};

/// Measures the duration of one run.
pub fn time<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = run();
    (done, start.elapsed())
}

/// The median and the 99th percentile.
pub fn p50_p99(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    let at = |percent: usize| {
        let index = times.len() * percent / 100;
        times
            .get(index.min(times.len().saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    };
    (at(50), at(99))
}

/// Formats a duration in a suitable unit.
pub fn told(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        small if small < 1e3 => format!("{small:.1} µs"),
        middle if middle < 1e6 => format!("{:.2} ms", middle / 1e3),
        large => format!("{:.2} s", large / 1e6),
    }
}

/// The rows of a Markdown table: name, measurement, comparison with a bare static page, target and
/// whether it is met. `scripts/bench` prints the header.
#[derive(Default)]
pub struct Table {
    missed: usize,
}

impl Table {
    pub fn section(&self, title: &str) {
        println!("| **{title}** | | | |");
    }

    pub fn line(&self, name: &str, measured: &str) {
        self.beside(name, measured, "");
    }

    pub fn beside(&self, name: &str, measured: &str, bare: &str) {
        println!("| {name} | {measured} | {bare} | |");
    }

    pub fn held(&mut self, name: &str, measured: &str, target: &str, met: bool) {
        let verdict = if met { "met" } else { "MISSED" };
        println!("| {name} | {measured} | | {target}: {verdict} |");
        self.missed += usize::from(!met);
    }

    /// The number of missed targets.
    pub fn missed(&self) -> usize {
        self.missed
    }
}
