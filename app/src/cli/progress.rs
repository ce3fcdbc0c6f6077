//! How far long work is, for whoever watches it in a terminal. It is told on standard error,
//! and goes when the work is done; where nobody watches (a pipe, a log, cron), and for work
//! that takes a moment, nothing is.

use indicatif::{ProgressBar, ProgressBarIter, ProgressDrawTarget, ProgressFinish, ProgressStyle};
use std::fs::File;
use std::io;
use std::time::Duration;

/// Changes from which on writing them takes more than a moment on a small machine.
const MANY: u64 = 2_000;
/// Bytes from which on reading them does; an archive of so many changes has as many.
const LARGE: u64 = 32 * 1024;
/// How often what turns turns.
const TURN: Duration = Duration::from_millis(120);

/// A bar for so many changes; whoever does the work says how many are done.
pub fn changes(what: &'static str, total: u64) -> ProgressBar {
    bar(
        what,
        total,
        total >= MANY,
        "{msg} {wide_bar} {percent}% of {len} changes",
    )
}

/// A file that is told how far it is read.
///
/// # Errors
/// When it can't be asked how long it is.
pub fn reading(file: File) -> io::Result<ProgressBarIter<File>> {
    let length = file.metadata()?.len();
    let bar = bar(
        "Reading",
        length,
        length >= LARGE,
        "{msg} {wide_bar} {percent}% of {total_bytes}",
    );
    Ok(bar.wrap_read(file))
}

/// A sign that so many changes are being written, until it is dropped.
pub fn writing(total: u64) -> ProgressBar {
    let sign = bar(
        "Writing",
        total,
        total >= MANY,
        "{msg} {len} changes {spinner}",
    );
    if !sign.is_hidden() {
        sign.enable_steady_tick(TURN);
    }
    sign
}

fn bar(what: &'static str, total: u64, shown: bool, template: &str) -> ProgressBar {
    let target = match shown {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let style = ProgressStyle::with_template(template);
    ProgressBar::with_draw_target(Some(total), target)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
        .with_finish(ProgressFinish::AndClear)
}
