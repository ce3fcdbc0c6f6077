//! The memory of a process, as reported by the kernel.

/// Resident bytes of this process; `None` without `/proc`.
pub fn resident() -> Option<u64> {
    resident_of("self")
}

/// Resident bytes of a process by its ID.
pub fn resident_of(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Formats bytes as mebibytes.
pub fn told(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / (1024.0 * 1024.0))
}
