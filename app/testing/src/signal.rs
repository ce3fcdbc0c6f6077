//! Signals to other processes.

use rustix::process::{Pid, kill_process};

pub use rustix::process::Signal;

/// Sends a signal to a running process.
pub fn send(process: u32, signal: Signal) {
    let process = i32::try_from(process).ok().and_then(Pid::from_raw);
    kill_process(process.expect("a process id"), signal).expect("it runs");
}
