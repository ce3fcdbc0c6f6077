//! The faults of a cycle, and their order.

use crate::storage::Database;
use cffa_testing::clock::Clock;
use cffa_testing::disk::Disk;
use rand::Rng;
use rand::seq::SliceRandom;
use std::sync::Once;

/// A temporary fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A server of the program is killed.
    Kill,
    /// A server of the program is paused.
    Pause,
    /// The database is killed or paused; its file is locked.
    Database,
    /// The link to the database is slow or cut.
    Link,
    /// A disk of the database is full.
    Disk,
    /// The clock of a server of the program jumps.
    Clock,
    /// A book is replaced, sometimes while a server is killed.
    Replace,
}

impl Fault {
    pub fn name(self) -> &'static str {
        match self {
            Fault::Kill => "killed",
            Fault::Pause => "paused",
            Fault::Database => "database away",
            Fault::Link => "link bad",
            Fault::Disk => "disk full",
            Fault::Clock => "clock wrong",
            Fault::Replace => "book replaced",
        }
    }
}

/// The faults of one cycle: all possible ones, most of them more than once, in random order.
pub fn of_a_cycle(kind: Database, rng: &mut impl Rng) -> Vec<Fault> {
    use Fault::{Clock, Database as Dies, Disk, Kill, Link, Pause, Replace};
    let mut faults = match kind {
        Database::Sqlite => vec![
            Kill, Kill, Kill, Pause, Pause, Dies, Dies, Dies, Clock, Clock, Replace, Replace,
        ],
        Database::Mongo | Database::Set => vec![
            Kill, Kill, Pause, Dies, Dies, Dies, Link, Link, Disk, Clock, Replace, Replace,
        ],
    };
    let (disks, clocks) = possible(kind);
    for fault in &mut faults {
        match fault {
            Disk if !disks => *fault = Dies,
            Clock if !clocks => *fault = Pause,
            _ => {}
        }
    }
    faults.shuffle(rng);
    faults
}

/// Whether this machine allows a disk and a clock for a test alone. In CI, nothing is left out,
/// except with SQLite, for which `cargo test` needs only Rust.
fn possible(kind: Database) -> (bool, bool) {
    static SAID: Once = Once::new();
    let folder = tempfile::tempdir().expect("a folder");
    let disks = Disk::mounted_at(folder.path(), 1).is_some();
    let clocks = Clock::new().is_some();
    SAID.call_once(|| {
        for (is_possible, what, why) in [
            (
                disks,
                "no disk is full",
                "`unshare --map-root-user --mount` is not allowed",
            ),
            (clocks, "no clock jumps", "libfaketime is not installed"),
        ] {
            let is_ci = std::env::var("CI").is_ok_and(|is| is == "true");
            let may_be_left_out = !is_ci || kind == Database::Sqlite;
            assert!(is_possible || may_be_left_out, "{what}: {why}");
            if !is_possible {
                eprintln!("left out: {what}, because {why}");
            }
        }
    });
    (disks, clocks)
}
