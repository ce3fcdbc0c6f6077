//! What a process uses: memory, open files, and the time of the threads that answer requests. Linux
//! counts all of it, so other programs on the machine don't affect it.
//!
//! `HOSTILE_PROGRAM` names another build of the program: `scripts/hostile` measures an optimised
//! one, to which the limits in docs/admin/security.md apply unchanged.

use cffa_testing::memory;
use cffa_testing::program::{PATIENCE, Server};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The most memory, in bytes: the container of `compose.yaml` has 192 MB.
pub const MEMORY: u64 = 160 * memory::MIB;
/// How long one request may hold up a worker, and so everyone else whom that worker serves.
const STALL: Duration = Duration::from_millis(10);
/// How much slower an unoptimised build is, generously: parsing and rendering take about ten times
/// as long.
const UNOPTIMISED: u32 = 25;

/// The build to measure, if it isn't the one for tests.
pub fn optimised_program() -> Option<PathBuf> {
    std::env::var_os("HOSTILE_PROGRAM").map(PathBuf::from)
}

/// The longest that a request may occupy a worker.
pub fn longest_stall() -> Duration {
    match optimised_program() {
        None => STALL * UNOPTIMISED,
        Some(_) => STALL,
    }
}

/// The longest time that requests of each kind occupied a worker, and the request that did.
#[derive(Default)]
pub struct Longest(BTreeMap<String, (Duration, String)>);

impl Longest {
    pub fn note(&mut self, kind: &str, took: Duration, said: &str) {
        let known = self.0.entry(kind.to_owned()).or_default();
        if took > known.0 {
            *known = (took, said.to_owned());
        }
    }

    /// Prints it for those who want to see it: nextest hides the output of tests that pass.
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
        let tasks = fs::read_dir(folder.join("task")).expect("the process has threads");
        let workers: Vec<PathBuf> = tasks
            .map(|task| task.expect("the thread can be read").path())
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

    /// How long each worker has run.
    pub fn worked(&self) -> Vec<Duration> {
        let ran = |task: &PathBuf| {
            let counted = fs::read_to_string(task.join("schedstat")).expect("the process runs");
            let ran = counted.split(' ').next().and_then(|ran| ran.parse().ok());
            Duration::from_nanos(ran.expect("the time is in nanoseconds"))
        };
        self.workers.iter().map(ran).collect()
    }

    /// The longest that any worker has run since.
    pub fn longest_since(&self, before: &[Duration]) -> Duration {
        let now = self.worked();
        let each = now
            .iter()
            .zip(before)
            .map(|(now, before)| now.saturating_sub(*before));
        each.max().unwrap_or_default()
    }

    /// The peak memory, in bytes. For an unoptimised build it leaves out the program itself, which
    /// is some hundred megabytes.
    pub fn memory(&self) -> u64 {
        let most = match optimised_program() {
            Some(_) => memory::figure(self.process, "VmHWM:"),
            None => memory::most(self.process),
        };
        most.expect("the process runs")
    }

    /// Resets the peak memory.
    pub fn forget_memory(&self) {
        memory::forget_most(self.process);
    }

    /// Fails if the process used more memory than allowed; `said` names the cause.
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
            .expect("the process runs")
            .count()
    }

    /// Waits until it has no more open files than before.
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
