//! What a process takes: memory, open files, and the time of the threads that answer
//! requests. All of it is what Linux counted, not what a clock said: other programs on the
//! machine don't change it.

use crate::program::{PATIENCE, Server};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The most memory, in bytes: the container of `compose.yaml` has 192 MB.
pub const MEMORY: u64 = 160 * 1024 * 1024;
/// For how long one request may hold up a worker, and so everybody else whom it answers.
const STALL: Duration = Duration::from_millis(10);
/// How much slower a build without optimisation is, generously: parsing and rendering take
/// some ten times as long in it.
const UNOPTIMISED: u32 = 25;

/// The longest that a request may take of a worker's own time.
pub fn longest_stall() -> Duration {
    match cfg!(debug_assertions) {
        true => STALL * UNOPTIMISED,
        false => STALL,
    }
}

/// The process of a server.
pub struct Measured {
    folder: PathBuf,
    workers: Vec<PathBuf>,
}

impl Measured {
    pub fn of(server: &Server) -> Measured {
        let folder = PathBuf::from(format!("/proc/{}", server.process()));
        let tasks = fs::read_dir(folder.join("task")).expect("its threads");
        let workers: Vec<PathBuf> = tasks
            .map(|task| task.expect("a thread").path())
            .filter(|task| {
                let name = fs::read_to_string(task.join("comm")).unwrap_or_default();
                name.starts_with("actix-server wo") || name.starts_with("actix-rt|system")
            })
            .collect();
        assert!(
            workers.len() >= 2,
            "the workers are not found by their names"
        );
        Measured { folder, workers }
    }

    /// For how long each worker has run.
    pub fn worked(&self) -> Vec<Duration> {
        let ran = |task: &PathBuf| {
            let counted = fs::read_to_string(task.join("schedstat")).expect("it runs");
            let ran = counted.split(' ').next().and_then(|ran| ran.parse().ok());
            Duration::from_nanos(ran.expect("nanoseconds"))
        };
        self.workers.iter().map(ran).collect()
    }

    /// The most that any of them has run since.
    pub fn longest_since(&self, before: &[Duration]) -> Duration {
        let now = self.worked();
        let each = now
            .iter()
            .zip(before)
            .map(|(now, before)| now.saturating_sub(*before));
        each.max().unwrap_or_default()
    }

    /// The most memory that it ever had, in bytes, without its own program: that is some
    /// hundred megabytes in a build without optimisation, and is no memory that it took.
    pub fn memory(&self) -> u64 {
        let status = fs::read_to_string(self.folder.join("status")).expect("it runs");
        let kilobytes = |name: &str| -> u64 {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let number = line.and_then(|line| line.trim().split(' ').next());
            number.and_then(|it| it.parse().ok()).expect("a number")
        };
        kilobytes("VmHWM:").saturating_sub(kilobytes("RssFile:")) * 1024
    }

    pub fn open_files(&self) -> usize {
        fs::read_dir(self.folder.join("fd"))
            .expect("it runs")
            .count()
    }

    /// Waits until it has no more open files than it had.
    pub fn waits_for_files(&self, before: usize) {
        let began = Instant::now();
        while self.open_files() > before {
            let now = self.open_files();
            assert!(
                began.elapsed() < PATIENCE,
                "{now} files are open, {before} were"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
