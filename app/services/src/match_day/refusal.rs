//! Why a schedule is refused, in sentences that say what to do.

use super::schedule::limits;
use crate::next_game;
use cffa_store::StoreError;

/// Why a schedule is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ScheduleRefusal {
    #[error(transparent)]
    Game(#[from] next_game::Refusal),
    #[error("Choose at least one day of the week.")]
    Weekdays,
    #[error("Choose every week or every second week.")]
    EveryWeeks,
    #[error(
        "A game can be planned from {} to {} days before its day.",
        limits::DAYS_BEFORE.start(),
        limits::DAYS_BEFORE.end()
    )]
    DaysBefore,
    #[error("Enter each day without a game like 2026-12-22, separated by commas.")]
    SkippedUnreadable,
    #[error("Enter at most {} days without a game.", limits::SKIPPED)]
    TooManySkipped,
    #[error(
        "Someone else changed the recurring games first. Review the current version, then change \
        it again."
    )]
    ChangedMeanwhile,
}

impl ScheduleRefusal {
    /// The field of the form that it concerns.
    pub fn field(&self) -> &'static str {
        match self {
            ScheduleRefusal::Game(refusal) => refusal.field(),
            ScheduleRefusal::Weekdays => "weekdays",
            ScheduleRefusal::EveryWeeks => "every_weeks",
            ScheduleRefusal::DaysBefore => "days_before",
            ScheduleRefusal::SkippedUnreadable | ScheduleRefusal::TooManySkipped => "skipped",
            ScheduleRefusal::ChangedMeanwhile => "form",
        }
    }
}

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum MatchDayError {
    /// The request was refused.
    #[error(transparent)]
    Refused(#[from] ScheduleRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
