//! What all clients record about the responses that they get.

use crate::checker::{Anomaly, History};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The kind of work of a client.
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

/// How many operations had each outcome.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub acknowledged: u64,
    pub refused: u64,
    /// Operations with an unknown outcome.
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

/// How long one kind of work has not been acknowledged.
#[derive(Clone, Copy, Debug, Default)]
struct Pause {
    /// When it was last acknowledged.
    latest: Option<Instant>,
    /// When the last fault ended, if nothing was acknowledged since.
    over: Option<Instant>,
}

/// The longest interruptions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Longest {
    /// The longest time in which one kind of work was not acknowledged.
    pub pause: Duration,
    /// The longest time from the end of a fault until every kind of work was acknowledged again.
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

/// The records of all clients. Clones share them.
#[derive(Clone, Default)]
pub struct Notes {
    history: Arc<Mutex<History>>,
    known: Arc<Mutex<BTreeMap<Uuid, u64>>>,
    anomalies: Arc<Mutex<Vec<Anomaly>>>,
    progress: Arc<Mutex<Progress>>,
}

impl Notes {
    /// The payments and reads, for the checker.
    pub fn history(&self) -> MutexGuard<'_, History> {
        self.history.lock().unwrap()
    }

    /// The books, each with the highest acknowledged change number.
    pub fn known(&self) -> MutexGuard<'_, BTreeMap<Uuid, u64>> {
        self.known.lock().unwrap()
    }

    /// Records a change number of a book; later reads must include it.
    pub fn observe(&self, book: Uuid, seq: u64) {
        let mut all = self.known();
        let latest = all.entry(book).or_default();
        *latest = seq.max(*latest);
    }

    /// The anomalies that were detected at once: a response with the status 500, which no fault
    /// explains, or a stale read.
    pub fn anomalies(&self) -> MutexGuard<'_, Vec<Anomaly>> {
        self.anomalies.lock().unwrap()
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

    /// Records the end of a fault: from now on, every kind of work must recover.
    pub fn end_fault(&self) {
        let mut progress = self.progress();
        for work in Work::ALL {
            let pause = progress.pauses.entry(work).or_default();
            pause.over.get_or_insert_with(Instant::now);
        }
    }

    /// The kinds of work that have not been acknowledged since the last fault ended.
    pub fn stalled(&self) -> Vec<Work> {
        let progress = self.progress();
        let stalled = progress.pauses.iter().filter(|(_, it)| it.over.is_some());
        stalled.map(|(work, _)| *work).collect()
    }

    /// Records the end of a round: no client writes until the next one.
    pub fn end_round(&self) {
        self.progress().pauses.clear();
    }

    pub fn longest(&self) -> Longest {
        self.progress().longest
    }

    pub fn tallies(&self) -> BTreeMap<Work, Tally> {
        self.progress().tallies.clone()
    }
}
