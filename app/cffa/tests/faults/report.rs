//! What the cycles came to, in numbers.

use crate::checker::{Kind, Said, Told, Wrong};
use std::fmt;

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
    pub wrong: Vec<Wrong>,
}

impl Report {
    /// Of one cycle.
    pub fn of(said: &Said, faults: usize, wrong: Vec<Wrong>) -> Report {
        let told = |is: fn(&Told) -> bool| said.sent.iter().filter(|sent| is(&sent.told)).count();
        Report {
            cycles: 1,
            faults,
            acknowledged: told(|told| matches!(told, Told::Written { .. })),
            refused: told(|told| matches!(told, Told::Refused)),
            unknown: told(|told| matches!(told, Told::Nothing)),
            reads: said.reads.len(),
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
             unknown {}, lost {}, doubled {}, otherwise wrong {}",
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
        )
    }
}
