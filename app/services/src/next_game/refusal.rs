//! Why something about a next game was not done.

use super::limits;
use cffa_store::StoreError;

/// A sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum Refusal {
    #[error("No game is planned.")]
    NotPlanned,
    #[error("That was for another game. Look at the one planned now, and answer again.")]
    AnotherGame,
    #[error("There is a next game already. Change that one, or call it off first.")]
    AlreadyPlanned,
    #[error(
        "Somebody else changed the game meanwhile. Look at how it stands now, then change it again."
    )]
    ChangedMeanwhile,
    #[error("The game is called off, so nobody needs to answer.")]
    CalledOff,
    #[error("The day of the game is over. What has to be put right, the manager can.")]
    Over,
    #[error("The game is in the book, so its list stays as it is.")]
    Played,
    #[error("Nobody has said yet which player you are. Ask the manager, or answer by the link.")]
    NotLinked,
    #[error("Choose a name from the list, or type one.")]
    NobodyNamed,
    #[error("Choose a name that is in the list, or type it below.")]
    NoSuchName,
    #[error("Either choose a name from the list or type one, not both.")]
    NamedTwice,
    #[error(
        "{name} is in the list: choose the name there. If you are somebody else, add an initial."
    )]
    NameInList { name: String },
    #[error("{name} is in the team's book, but retired. Ask the manager, or add an initial.")]
    NameRetired { name: String },
    #[error(transparent)]
    Name(cffa_book::Refusal),
    #[error("Say whether they come.")]
    NothingSaid,
    #[error("Guests must be a whole number from 0 to {}.", limits::GUESTS)]
    Guests,
    #[error(
        "{} people have answered, and more can't. The manager can remove some.",
        limits::REPLIES
    )]
    TooManyReplies,
    #[error(
        "{} people who are not in the team have answered, and more can't. The manager can remove some, or add you to the team.",
        limits::STRANGERS
    )]
    TooManyStrangers,
    #[error("Type when it begins, for example 19:30.")]
    Time,
    #[error("Say where it is.")]
    PlaceMissing,
    #[error("A place has at most {} characters.", limits::PLACE)]
    PlaceTooLong,
    #[error("There is a character in the place that can't be seen. Type it anew.")]
    PlaceUnseen,
    #[error("A game can't be planned for a day that is over.")]
    DayOver,
    #[error("A game can be planned {} days ahead at most.", limits::DAYS_AHEAD)]
    TooFarAhead,
    #[error("The most heads must be a whole number from 2 to {}.", limits::HEADS)]
    Maximum,
    #[error("The fewest heads must be a whole number, and not above the most.")]
    Minimum,
}

impl Refusal {
    /// Whether it clashes with how things stand (HTTP 409).
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

    /// The field of a form that it is about.
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

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Something that the visitor can do something about.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something that they can't.
    #[error(transparent)]
    Store(#[from] StoreError),
}
