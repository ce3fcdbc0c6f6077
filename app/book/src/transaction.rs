//! Money that moved: payments, AutoPay, transfers, and what was carried over.

use super::player::normalize;
use super::{GameId, Money, PlayerId, Refusal, Seq, TransactionId, limits};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The note on a transaction, at most [`limits::NOTE`] characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Note(String);

impl Note {
    /// Reads what someone typed; empty is allowed.
    ///
    /// # Errors
    /// If it is too long or has control characters.
    pub fn parse(typed: &str) -> Result<Note, Refusal> {
        normalize(typed, limits::NOTE).map(Note)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no note.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a transaction was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A player paid in (or, below zero, was paid out).
    Payment {
        /// Who paid.
        player: PlayerId,
    },
    /// The manager settled their own share of a game with one button.
    AutoPay {
        /// The manager's player.
        player: PlayerId,
        /// The game whose share it settled.
        game: GameId,
    },
    /// An amount moved from one player's balance to another's.
    Transfer {
        /// Whose balance went down.
        from: PlayerId,
        /// Whose balance went up.
        to: PlayerId,
    },
    /// A balance carried over from an earlier book.
    CarryOver {
        /// Whose balance it is.
        player: PlayerId,
    },
}

impl Purpose {
    /// Everyone whose balance it changes.
    pub fn players(self) -> impl Iterator<Item = PlayerId> {
        let (first, second) = match self {
            Purpose::Payment { player }
            | Purpose::AutoPay { player, .. }
            | Purpose::CarryOver { player } => (player, None),
            Purpose::Transfer { from, to } => (from, Some(to)),
        };
        std::iter::once(first).chain(second)
    }

    /// The same purpose, with `old` replaced by `new`.
    pub(super) fn with(self, old: PlayerId, new: PlayerId) -> Purpose {
        let swap = |player| if player == old { new } else { player };
        match self {
            Purpose::Payment { player } => Purpose::Payment {
                player: swap(player),
            },
            Purpose::AutoPay { player, game } => Purpose::AutoPay {
                player: swap(player),
                game,
            },
            Purpose::Transfer { from, to } => Purpose::Transfer {
                from: swap(from),
                to: swap(to),
            },
            Purpose::CarryOver { player } => Purpose::CarryOver {
                player: swap(player),
            },
        }
    }
}

/// The recorded details of a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransactionDetails {
    /// The day the money moved.
    pub date: Date,
    /// Never zero; for a transfer above zero.
    pub amount: Money,
    /// May be empty.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    /// What it was for, and whose balance it changes.
    pub purpose: Purpose,
}

/// The position of a transaction in the book: by date, then in the order of recording.
pub type TransactionKey = (Date, TransactionId);

/// A transaction in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// Stays the same through edits.
    pub id: TransactionId,
    /// The recorded details.
    pub details: TransactionDetails,
    /// The change that last touched it.
    pub changed: Seq,
}

impl Transaction {
    /// Its position in the book.
    pub fn key(&self) -> TransactionKey {
        (self.details.date, self.id)
    }
}
