//! How far long work is, for whoever watches it in a terminal. It is told on standard error,
//! and goes when the work is done; where nobody watches (a pipe, a log, cron), and for work
//! that takes a moment, nothing is.

use super::sentences;
use cffa_formats::progress::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

/// Changes from which on writing them takes more than a moment on a small machine.
const MANY: u64 = 2_000;
/// Bytes from which on reading them does; an archive of so many changes has as many.
const LARGE: u64 = 32 * 1024;

/// A bar, until it is dropped.
pub struct Bar(ProgressBar);

impl Progress for Bar {
    fn at(&self, done: u64) {
        self.0.set_position(done);
    }
}

/// A bar for so many changes; whoever does the work says how many are done.
pub fn changes(what: &'static str, total: u64) -> Bar {
    bar(what, total, total >= MANY, sentences::PROGRESS_OF_CHANGES)
}

/// A bar for a file of so many bytes.
pub fn reading(size: u64) -> Bar {
    bar(
        sentences::READING,
        size,
        size >= LARGE,
        sentences::PROGRESS_OF_BYTES,
    )
}

fn bar(what: &'static str, total: u64, shown: bool, template: &str) -> Bar {
    let target = match shown {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let style = ProgressStyle::with_template(template);
    let bar = ProgressBar::with_draw_target(Some(total), target)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
        .with_finish(ProgressFinish::AndClear);
    Bar(bar)
}
