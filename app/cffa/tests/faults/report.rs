//! The results of the cycles, in numbers.

use crate::checker::{Anomaly, Kind};
use crate::fault::Fault;
use crate::notes::{Longest, Notes, Tally, Work};
use std::collections::BTreeMap;
use std::fmt;

/// The operations of one or more cycles by their outcome, and the anomalies.
#[derive(Debug, Default)]
pub struct Report {
    cycles: usize,
    faults: BTreeMap<Fault, usize>,
    tallies: BTreeMap<Work, Tally>,
    longest: Longest,
    pub anomalies: Vec<Anomaly>,
}

impl Report {
    /// The report of one cycle.
    pub fn of(notes: &Notes, faults: BTreeMap<Fault, usize>, anomalies: Vec<Anomaly>) -> Report {
        Report {
            cycles: 1,
            faults,
            tallies: notes.tallies(),
            longest: notes.longest(),
            anomalies,
        }
    }

    pub fn add(&mut self, other: Report) {
        self.cycles += other.cycles;
        for (fault, times) in other.faults {
            *self.faults.entry(fault).or_default() += times;
        }
        for (work, tally) in other.tallies {
            self.tallies.entry(work).or_default().add(tally);
        }
        self.longest = self.longest.max(other.longest);
        self.anomalies.extend(other.anomalies);
    }

    /// The kinds of work of which nothing was acknowledged.
    pub fn idle(&self) -> Vec<Work> {
        let done = |work: &Work| self.tallies.get(work).is_some_and(|it| it.acknowledged > 0);
        Work::ALL.into_iter().filter(|work| !done(work)).collect()
    }

    fn count_of(&self, kind: Kind) -> usize {
        self.anomalies.iter().filter(|it| it.kind == kind).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = Tally::default();
        self.tallies.values().for_each(|tally| all.add(*tally));
        write!(
            f,
            "cycles {}, faults {}, {all}, lost {}, doubled {}, otherwise wrong {}, longest without \
             an acknowledgement {:.1} s, longest until well again {:.1} s",
            self.cycles,
            self.faults.values().sum::<usize>(),
            self.count_of(Kind::Lost),
            self.count_of(Kind::Doubled),
            self.count_of(Kind::Other),
            self.longest.pause.as_secs_f64(),
            self.longest.recovery.as_secs_f64(),
        )?;
        for (work, tally) in &self.tallies {
            write!(f, "\n  {}: {tally}", work.name())?;
        }
        let faults = self.faults.iter();
        let faults = faults.map(|(fault, times)| format!("{} {times}", fault.name()));
        write!(f, "\n  faults: {}", faults.collect::<Vec<_>>().join(", "))
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "operations {}, acknowledged {}, refused {}, unknown {}, reads {}",
            self.acknowledged + self.refused + self.unknown,
            self.acknowledged,
            self.refused,
            self.unknown,
            self.reads,
        )
    }
}
