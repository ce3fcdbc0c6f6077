//! A clock of a program's own that can jump while it runs: libfaketime, of Debian's package.

use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// Where the folder of Debian's package is, for each processor.
const LIBRARIES: &str = "/usr/lib";
/// The library for programs with threads.
const LIBRARY: &str = "faketime/libfaketimeMT.so.1";

/// A clock. It is right until it is set.
pub struct Clock {
    library: PathBuf,
    folder: TempDir,
}

impl Clock {
    /// A clock, where libfaketime is installed.
    pub fn new() -> Option<Clock> {
        let found = std::fs::read_dir(LIBRARIES).ok()?;
        let mut paths = found.filter_map(|one| Some(one.ok()?.path().join(LIBRARY)));
        let library = paths.find(|path| path.is_file())?;
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock { library, folder };
        clock.set(0);
        Some(clock)
    }

    /// Makes it wrong by so many seconds from now on: ahead, or behind.
    pub fn set(&self, ahead: i64) {
        // Replaced at once, so that nobody reads half of it.
        let new = self.folder.path().join("new");
        std::fs::write(&new, format!("{ahead:+}\n")).expect("a file");
        std::fs::rename(new, self.file()).expect("a file");
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ahead")
    }

    /// The environment of a program that goes by it.
    pub fn environment(&self) -> [(&'static str, PathBuf); 5] {
        let yes = || PathBuf::from("1");
        [
            ("LD_PRELOAD", self.library.clone()),
            ("FAKETIME_TIMESTAMP_FILE", self.file()),
            // Read whenever the time is asked for, so that it jumps at once.
            ("FAKETIME_NO_CACHE", yes()),
            // Time since the start goes on, as it does when somebody sets the clock.
            ("FAKETIME_DONT_FAKE_MONOTONIC", yes()),
            ("NO_FAKE_STAT", yes()),
        ]
    }

    /// Lets a program that was not started yet go by it.
    pub fn rule(&self, command: &mut Command) {
        command.envs(self.environment());
    }
}
