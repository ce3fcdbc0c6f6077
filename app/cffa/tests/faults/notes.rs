//! What all clients note of what they are told.

use crate::checker::{Said, Wrong};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    Payments,
    Spaces,
    Replies,
    Memberships,
}

impl Work {
    pub const ALL: [Work; 4] = [
        Work::Payments,
        Work::Spaces,
        Work::Replies,
        Work::Memberships,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Work::Payments => "payments",
            Work::Spaces => "spaces",
            Work::Replies => "replies",
            Work::Memberships => "memberships",
        }
    }
}

/// How often what was answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub acknowledged: u64,
    pub refused: u64,
    /// Nobody knows what became of them.
    pub unknown: u64,
    pub reads: u64,
}

impl Tally {
    pub fn add(&mut self, other: Tally) {
        self.acknowledged += other.acknowledged;
        self.refused += other.refused;
        self.unknown += other.unknown;
        self.reads += other.reads;
    }
}

/// How long something takes until it goes on.
#[derive(Clone, Copy, Debug, Default)]
struct Pause {
    /// When it was last acknowledged.
    latest: Option<Instant>,
    /// When a fault was over, after which nothing was acknowledged yet.
    over: Option<Instant>,
}

/// The longest times.
#[derive(Clone, Copy, Debug, Default)]
pub struct Longest {
    /// In which one kind of work was not acknowledged.
    pub pause: Duration,
    /// After a fault was over, until every kind of work was acknowledged again.
    pub recovery: Duration,
}

impl Longest {
    pub fn max(self, other: Longest) -> Longest {
        Longest {
            pause: self.pause.max(other.pause),
            recovery: self.recovery.max(other.recovery),
        }
    }
}

#[derive(Default)]
struct Progress {
    tallies: BTreeMap<Work, Tally>,
    pauses: BTreeMap<Work, Pause>,
    longest: Longest,
}

/// What all of them note.
#[derive(Clone, Default)]
pub struct Notes {
    said: Arc<Mutex<Said>>,
    known: Arc<Mutex<BTreeMap<Uuid, u64>>>,
    wrong: Arc<Mutex<Vec<Wrong>>>,
    progress: Arc<Mutex<Progress>>,
}

impl Notes {
    /// Of payments.
    pub fn said(&self) -> MutexGuard<'_, Said> {
        self.said.lock().unwrap()
    }

    /// The books, with the number up to which somebody heard of each.
    pub fn known(&self) -> MutexGuard<'_, BTreeMap<Uuid, u64>> {
        self.known.lock().unwrap()
    }

    /// From now on nobody may read less of this book.
    pub fn heard(&self, book: Uuid, seq: u64) {
        let mut all = self.known();
        let latest = all.entry(book).or_default();
        *latest = seq.max(*latest);
    }

    /// What was seen to be wrong at once: an answer that is a fault of the program, whatever
    /// died, or one that was old.
    pub fn wrong(&self) -> MutexGuard<'_, Vec<Wrong>> {
        self.wrong.lock().unwrap()
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap()
    }

    pub fn acknowledged(&self, work: Work) {
        let mut progress = self.progress();
        progress.tallies.entry(work).or_default().acknowledged += 1;
        let pause = progress.pauses.entry(work).or_default();
        let since = |at: Option<Instant>| at.map_or(Duration::ZERO, |at| at.elapsed());
        let (paused, recovered) = (since(pause.latest), since(pause.over));
        pause.latest = Some(Instant::now());
        pause.over = None;
        progress.longest = progress.longest.max(Longest {
            pause: paused,
            recovery: recovered,
        });
    }

    pub fn refused(&self, work: Work) {
        self.progress().tallies.entry(work).or_default().refused += 1;
    }

    pub fn unknown(&self, work: Work) {
        self.progress().tallies.entry(work).or_default().unknown += 1;
    }

    pub fn read(&self, work: Work) {
        self.progress().tallies.entry(work).or_default().reads += 1;
    }

    /// A fault is over, and everything must become well again.
    pub fn fault_is_over(&self) {
        let mut progress = self.progress();
        for work in Work::ALL {
            let pause = progress.pauses.entry(work).or_default();
            pause.over.get_or_insert_with(Instant::now);
        }
    }

    /// The work that was not acknowledged since the last fault was over.
    pub fn ill(&self) -> Vec<Work> {
        let progress = self.progress();
        let ill = progress.pauses.iter().filter(|(_, it)| it.over.is_some());
        ill.map(|(work, _)| *work).collect()
    }

    /// Nobody writes until the next round.
    pub fn rest(&self) {
        self.progress().pauses.clear();
    }

    pub fn longest(&self) -> Longest {
        self.progress().longest
    }

    pub fn tallies(&self) -> BTreeMap<Work, Tally> {
        self.progress().tallies.clone()
    }
}
