//! Signals to other processes.

use rustix::process::{Pid, kill_process};
use std::time::Duration;
use std::{fs, io, thread};

pub use rustix::process::Signal;

/// Sends a signal to a running process.
pub fn send(process: u32, signal: Signal) {
    let process = i32::try_from(process).ok().and_then(Pid::from_raw);
    kill_process(process.expect("a process id"), signal).expect("it runs");
}

/// Pauses a process, and waits until each of its threads has stopped. On a busy machine, one that
/// runs on another core can still answer after the signal was sent.
pub fn pause(process: u32) {
    send(process, Signal::STOP);
    while !all_threads_are_stopped(process).expect("it runs") {
        thread::sleep(Duration::from_millis(1));
    }
}

/// Reads the states of the threads from `/proc`.
fn all_threads_are_stopped(process: u32) -> io::Result<bool> {
    for entry in fs::read_dir(format!("/proc/{process}/task"))? {
        let stat = match fs::read_to_string(entry?.path().join("stat")) {
            Ok(stat) => stat,
            // The thread has ended.
            Err(_) => continue,
        };
        // The state follows the name, which is in parentheses and can contain any character.
        let state = stat.rsplit_once(") ").map(|(_, rest)| rest);
        // Z: the process was killed.
        if !state.is_some_and(|state| state.starts_with(['T', 'Z'])) {
            return Ok(false);
        }
    }
    Ok(true)
}
