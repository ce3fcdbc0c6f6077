//! What comes out of the rows: games, payments and opening balances, each with the row it
//! stood in.

use super::roster::Roster;
use cffa_book::{Money, Note, PlayerId, Score, Turnout, limits};
use jiff::civil::Date;

/// A game, with its players told apart.
pub struct GameRead {
    pub row: u64,
    pub date: Date,
    pub cost: Money,
    /// Their name as the game has it: a rename may have passed it by.
    pub booker: Option<String>,
    pub score: Option<Score>,
    pub line_up: Vec<Turnout>,
    /// Guests who came without the player who is charged for them.
    /// Nobody is, when the name is in no list.
    pub guests_alone: Vec<(Option<PlayerId>, u8)>,
}

/// A payment.
pub struct PaymentRead {
    pub date: Date,
    pub player: PlayerId,
    pub amount: Money,
    pub note: Note,
    /// The amount was finer than the currency is.
    pub rounded: bool,
    /// What kind of credit for booking a pitch it is.
    pub credit: Option<Credit>,
    /// It became part of a game.
    pub absorbed: bool,
}

/// The Flask application's credits for booking a pitch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Credit {
    /// Written when the game was added; its date is the game's.
    Added,
    /// Written when the game was edited; the game's date is in its text.
    Edited(Date),
}

/// How a player stood in the Flask application.
pub struct StatedSummary {
    pub row: u64,
    pub player: PlayerId,
    pub attended: Option<u32>,
    pub last_played: Option<Option<Date>>,
    pub balance: Option<Money>,
}

/// An opening balance.
pub struct Opening {
    pub player: PlayerId,
    pub amount: Money,
}

/// All that was read.
#[derive(Default)]
pub struct Team {
    pub name: Option<String>,
    pub roster: Roster,
    pub stated_summaries: Vec<StatedSummary>,
    pub openings: Vec<Opening>,
    pub games: Vec<GameRead>,
    pub payments: Vec<PaymentRead>,
}

/// What a payment's type is as a note, and whether that is all of it.
pub fn readable_note(kind: &str) -> (Note, bool) {
    if let Ok(note) = Note::parse(kind) {
        return (note, true);
    }
    let seen: String = kind
        .chars()
        .take(4 * limits::NOTE)
        .filter(|letter| letter.is_whitespace() || Note::parse(&letter.to_string()).is_ok())
        .collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(limits::NOTE).collect();
    (Note::parse(&short).unwrap_or_default(), false)
}

/// Sorts by date. Rows of one day stay in the order of time: an export lists the
/// newest first, a copy of the database the oldest.
pub fn newest_last<T>(rows: &mut [T], date: impl Fn(&T) -> Date) {
    let newest_first = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) => date(first) >= date(last),
        _ => false,
    };
    if newest_first {
        rows.reverse();
    }
    rows.sort_by_key(date);
}
