//! The data that is read from the rows: games, payments and opening balances, each with the number
//! of its row.

use super::roster::Roster;
use cffa_book::{Money, Note, PlayerId, Score, Turnout, limits};
use jiff::civil::Date;

/// A game with its players resolved.
pub struct GameRead {
    pub row: u64,
    pub date: Date,
    pub cost: Money,
    /// Their name in the game, where a rename may not have changed it.
    pub booker: Option<String>,
    pub score: Option<Score>,
    pub line_up: Vec<Turnout>,
    /// Guests who came without the player who is charged for them. `None` if the name is in no
    /// list: then nobody is charged.
    pub guests_alone: Vec<(Option<PlayerId>, u8)>,
}

/// A payment.
pub struct PaymentRead {
    pub date: Date,
    pub player: PlayerId,
    pub amount: Money,
    pub note: Note,
    /// Whether the amount was finer than the currency's smallest coin.
    pub rounded: bool,
    /// What kind of credit for booking a pitch it is.
    pub credit: Option<Credit>,
    /// Whether it became part of a game.
    pub absorbed: bool,
}

/// The Flask application's credits for booking a pitch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Credit {
    /// Written when the game was added; its date is that of the game.
    Added,
    /// Written when the game was edited; the game's date is in its text.
    Edited(Date),
}

/// A player's state in the Flask application.
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

/// Everything that was read.
#[derive(Default)]
pub struct Team {
    pub name: Option<String>,
    pub roster: Roster,
    pub stated_summaries: Vec<StatedSummary>,
    pub openings: Vec<Opening>,
    pub games: Vec<GameRead>,
    pub payments: Vec<PaymentRead>,
}

/// The type of a payment as a note, and whether the note is complete.
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

/// Sorts by date. Rows of the same day are in chronological order: an export lists the latest
/// first, a copy of the database the oldest.
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
