//! What the cycles came to, in numbers.

use crate::checker::{Kind, Told, Wrong};
use crate::writers::Notes;
use std::fmt;
use std::time::Duration;

/// The operations of one cycle or of several, by what was answered, and what was wrong.
#[derive(Debug, Default)]
pub struct Report {
    cycles: usize,
    faults: usize,
    pub acknowledged: usize,
    refused: usize,
    /// Nobody knows what became of them: the cycle was over before an answer came.
    unknown: usize,
    reads: usize,
    /// The longest time in which nothing was acknowledged.
    longest_pause: Duration,
    pub wrong: Vec<Wrong>,
}

impl Report {
    /// Of one cycle.
    pub fn of(notes: &Notes, faults: usize, wrong: Vec<Wrong>) -> Report {
        let said = notes.said();
        let told = |is: fn(&Told) -> bool| said.sent.iter().filter(|sent| is(&sent.told)).count();
        Report {
            cycles: 1,
            faults,
            acknowledged: told(|told| matches!(told, Told::Written { .. })),
            refused: told(|told| matches!(told, Told::Refused)),
            unknown: told(|told| matches!(told, Told::Nothing)),
            reads: said.reads.len(),
            longest_pause: notes.longest_pause(),
            wrong,
        }
    }

    pub fn add(&mut self, other: Report) {
        self.cycles += other.cycles;
        self.faults += other.faults;
        self.acknowledged += other.acknowledged;
        self.refused += other.refused;
        self.unknown += other.unknown;
        self.reads += other.reads;
        self.longest_pause = self.longest_pause.max(other.longest_pause);
        self.wrong.extend(other.wrong);
    }

    fn wrong_as(&self, kind: Kind) -> usize {
        self.wrong.iter().filter(|it| it.kind == kind).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cycles {}, faults {}, reads {}, operations {}, acknowledged {}, refused {}, \
             unknown {}, lost {}, doubled {}, otherwise wrong {}, longest without an \
             acknowledgement {:.1} s",
            self.cycles,
            self.faults,
            self.reads,
            self.acknowledged + self.refused + self.unknown,
            self.acknowledged,
            self.refused,
            self.unknown,
            self.wrong_as(Kind::Lost),
            self.wrong_as(Kind::Doubled),
            self.wrong_as(Kind::Other),
            self.longest_pause.as_secs_f64(),
        )
    }
}
