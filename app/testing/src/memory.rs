//! The memory that a process takes, as Linux counts it.

use std::fmt::Display;

pub const MIB: u64 = 1 << 20;

/// A figure of a process, or of this one (`self`), in bytes: `VmRSS:` is what it has now,
/// `VmHWM:` the most it had. Nothing once it has ended.
pub fn figure(process: impl Display, name: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The most memory, in bytes, that a process had since it began or since [`forget_most`],
/// without its own program: that is some hundred megabytes in a build without optimisation, and
/// is no memory that it took. Nothing once it has ended.
pub fn most(process: impl Display) -> Option<u64> {
    let program = figure(&process, "RssFile:")?;
    Some(figure(&process, "VmHWM:")?.saturating_sub(program))
}

/// Has the most that a process had be counted anew (proc(5), clear_refs).
pub fn forget_most(process: impl Display) {
    // Where that can't be done, more is counted than was taken since.
    let _ = std::fs::write(format!("/proc/{process}/clear_refs"), "5");
}
