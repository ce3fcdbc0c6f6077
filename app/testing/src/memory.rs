//! The memory that a process uses, as Linux measures it.

use std::fmt::Display;

pub const MIB: u64 = 1 << 20;

/// A figure of a process, or of this one (`self`), in bytes: `VmRSS:` is the current value,
/// `VmHWM:` the peak. `None` after the process has ended.
pub fn figure(process: impl Display, name: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The peak memory of a process, in bytes, since its start or since [`forget_most`], without the
/// program file itself: that has some hundred megabytes in a build without optimization, and the
/// process did not allocate it. `None` after the process has ended.
pub fn most(process: impl Display) -> Option<u64> {
    let program = figure(&process, "RssFile:")?;
    Some(figure(&process, "VmHWM:")?.saturating_sub(program))
}

/// Resets the peak memory of a process (proc(5), clear_refs).
pub fn forget_most(process: impl Display) {
    // If this fails, the figure is too high.
    let _ = std::fs::write(format!("/proc/{process}/clear_refs"), "5");
}
