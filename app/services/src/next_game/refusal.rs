//! Errors of next games.

use super::limits;
use cffa_store::StoreError;

/// Why a request was refused, in a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum Refusal {
    #[error("No game is planned.")]
    NotPlanned,
    #[error("That was for another game. Check the current one and reply again.")]
    AnotherGame,
    #[error("A next game is already planned. Change it, or call it off first.")]
    AlreadyPlanned,
    #[error(
        "Someone else changed the game first. Review the current version, then change it again."
    )]
    ChangedMeanwhile,
    #[error("The game is called off, so replies are closed.")]
    CalledOff,
    #[error("This game has already taken place. Ask a manager to make corrections.")]
    Over,
    #[error("The game is in the book, so its list can no longer change.")]
    Played,
    #[error(
        "Your account isn't linked to a player yet. Ask a manager, or reply using the shared \
        link."
    )]
    NotLinked,
    #[error("Choose a name from the list, or type one.")]
    NobodyNamed,
    #[error("Choose a name from the list, or type it below.")]
    NoSuchName,
    #[error("Choose a name from the list or type one, not both.")]
    NamedTwice,
    #[error(
        "{name} is in the list: choose the name there. If you are someone else, add an initial."
    )]
    NameInList { name: String },
    #[error("{name} is in the team's book, but retired. Ask the manager, or add an initial.")]
    NameRetired { name: String },
    #[error(transparent)]
    Name(cffa_book::Refusal),
    #[error("Choose in or out.")]
    NothingSaid,
    #[error("Guests must be a whole number from 0 to {}.", limits::GUESTS)]
    Guests,
    #[error(
        "{} people have replied, which is the maximum. A manager can remove some.",
        limits::REPLIES
    )]
    TooManyReplies,
    #[error(
        "{} people who are not in the team have replied, which is the maximum. A manager can \
        remove some, or add you to the team.",
        limits::STRANGERS
    )]
    TooManyStrangers,
    #[error("Enter the start time, for example 19:30.")]
    Time,
    #[error("Enter the place.")]
    PlaceMissing,
    #[error("The place is too long; use at most {} characters.", limits::PLACE)]
    PlaceTooLong,
    #[error("The place contains invisible characters. Please retype it.")]
    PlaceUnseen,
    #[error("A game can't be planned in the past.")]
    DayOver,
    #[error("A game can be planned at most {} days ahead.", limits::DAYS_AHEAD)]
    TooFarAhead,
    #[error("The maximum must be between 2 and {} people.", limits::HEADS)]
    Maximum,
    #[error("The minimum must be a whole number, and not above the maximum.")]
    Minimum,
}

impl Refusal {
    /// Whether it conflicts with the current state (HTTP 409).
    pub fn is_conflict(&self) -> bool {
        matches!(
            self,
            Refusal::AlreadyPlanned
                | Refusal::CalledOff
                | Refusal::Over
                | Refusal::Played
                | Refusal::NotLinked
                | Refusal::NameInList { .. }
                | Refusal::NameRetired { .. }
                | Refusal::TooManyReplies
                | Refusal::TooManyStrangers
        )
    }

    /// The field of the form that it concerns.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::NobodyNamed | Refusal::NoSuchName | Refusal::NamedTwice => "who",
            Refusal::NameInList { .. } | Refusal::NameRetired { .. } | Refusal::Name(_) => "name",
            Refusal::Guests => "guests",
            Refusal::Time => "time",
            Refusal::PlaceMissing | Refusal::PlaceTooLong | Refusal::PlaceUnseen => "place",
            Refusal::DayOver | Refusal::TooFarAhead => "date",
            Refusal::Maximum => "maximum",
            Refusal::Minimum => "minimum",
            _ => "form",
        }
    }
}

/// Why an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum NextGameError {
    /// The request was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
