//! Progress bars for long operations. They are printed to standard error and removed when the
//! operation ends. There is none outside a terminal (a pipe, a log, cron), or for short operations.

use super::sentences;
use cffa_formats::progress::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

/// The number of changes that take more than a moment to write on a small machine.
const MANY: u64 = 2_000;
/// The number of bytes that take as long to read; an archive with that many changes has this size.
const LARGE: u64 = 32 * 1024;

/// A progress bar, shown until it is dropped.
pub struct Bar(ProgressBar);

impl Progress for Bar {
    fn at(&self, done: u64) {
        self.0.set_position(done);
    }
}

/// A progress bar for this many changes. The operation reports how many are done.
pub fn changes(what: &'static str, total: u64) -> Bar {
    bar(what, total, total >= MANY, sentences::PROGRESS_OF_CHANGES)
}

/// A progress bar for a file with this many bytes.
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
