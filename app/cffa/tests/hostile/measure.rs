//! What a process takes: memory, open files, and the time of the threads that answer
//! requests. All of it is what Linux counted, not what a clock said: other programs on the
//! machine don't change it.
//!
//! `HOSTILE_PROGRAM` names another build of the program: `scripts/hostile` has an optimised one
//! measured, to which the limits apply as they stand in docs/admin/security.md.

use cffa_testing::memory;
use cffa_testing::program::{PATIENCE, Server};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The most memory, in bytes: the container of `compose.yaml` has 192 MB.
pub const MEMORY: u64 = 160 * memory::MIB;
/// For how long one request may hold up a worker, and so everybody else whom it answers.
const STALL: Duration = Duration::from_millis(10);
/// How much slower a build without optimisation is, generously: parsing and rendering take
/// some ten times as long in it.
const UNOPTIMISED: u32 = 25;

/// The build that is measured, if it is not the one for tests.
pub fn optimised_program() -> Option<PathBuf> {
    std::env::var_os("HOSTILE_PROGRAM").map(PathBuf::from)
}

/// The longest that a request may take of a worker's own time.
pub fn longest_stall() -> Duration {
    match optimised_program() {
        None => STALL * UNOPTIMISED,
        Some(_) => STALL,
    }
}

/// The longest time that requests of each kind took of a worker, and by which request.
#[derive(Default)]
pub struct Longest(BTreeMap<String, (Duration, String)>);

impl Longest {
    pub fn note(&mut self, kind: &str, took: Duration, said: &str) {
        let known = self.0.entry(kind.to_owned()).or_default();
        if took > known.0 {
            *known = (took, said.to_owned());
        }
    }

    /// Told where somebody wants to see it: the tests of nextest are silent while they pass.
    pub fn tell(&self) {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|(_, (took, _))| std::cmp::Reverse(*took));
        for (kind, (took, said)) in all {
            eprintln!("{:>8.2} ms  {kind}: {said}", took.as_secs_f64() * 1_000.0);
        }
    }
}

/// The process of a server.
pub struct Measured {
    process: u32,
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
        Measured {
            process: server.process(),
            folder,
            workers,
        }
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

    /// The most memory that it ever had, in bytes. Of a build without optimisation its own
    /// program does not count, which is some hundred megabytes.
    pub fn memory(&self) -> u64 {
        let most = match optimised_program() {
            Some(_) => memory::figure(self.process, "VmHWM:"),
            None => memory::most(self.process),
        };
        most.expect("it runs")
    }

    /// Has the most memory be counted anew.
    pub fn forget_memory(&self) {
        memory::forget_most(self.process);
    }

    /// Refuses that it took more memory than it may; `said` is what it took it for.
    pub fn kept_its_memory(&self, said: &str) {
        let most = self.memory();
        assert!(
            most < MEMORY,
            "{said}: {} MB were taken",
            most / memory::MIB
        );
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
