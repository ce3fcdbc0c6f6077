//! What happened: the changes a book is made of, as they are written down.
//!
//! This is the file format of CFFA. What any released version wrote, every later
//! one reads: `tests/golden/changes.jsonl` holds one of each.

use super::{
    CostDetails, CostId, GameDetails, GameId, PlayerDetails, PlayerId, PlayerName, SeasonDetails,
    SeasonId, Settings, TransactionDetails, TransactionId,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the format that is written today.
pub const FORMAT: u16 = 1;

/// The number of a change in its book, from 1, without gaps.
pub type Seq = u64;

/// Who asked for a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account, or nothing for the command line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// The name they had then.
    pub name: String,
}

/// One line of the book: a change, with who and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of the format, [`FORMAT`] when written.
    pub v: u16,
    /// Its number in the book.
    pub seq: Seq,
    /// When it was written down.
    pub at: Timestamp,
    /// Who asked for it.
    pub by: Actor,
    /// The idempotency key of the form or request that asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Uuid>,
    /// Of what was asked with that key: another request with it is refused. Of a form it is
    /// part of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Uuid>,
    /// What happened.
    pub change: Change,
}

/// A player whom a line-up named first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPlayer {
    /// The id they got.
    pub player: PlayerId,
    /// The name as typed.
    pub name: PlayerName,
}

/// One of several transactions that were written down together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedTransaction {
    /// The id it got.
    pub transaction: TransactionId,
    /// What is written down.
    pub details: TransactionDetails,
}

/// What moved when two players turned out to be one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// Who is gone from the list.
    pub from: PlayerId,
    /// Who stays.
    pub into: PlayerId,
    /// What was written about the one who is gone.
    pub was: PlayerDetails,
    /// Games in whose line-up `from` stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub played: Vec<GameId>,
    /// Games whose pitch `from` paid for, all of it or a part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub booked: Vec<GameId>,
    /// Transactions of `from`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transactions: Vec<TransactionId>,
    /// Costs that `from` paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs_paid: Vec<CostId>,
    /// Costs that `from` shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs_shared: Vec<CostId>,
}

/// Why a book was closed and another took its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedFor {
    /// A book was read in from a file or another system.
    Import,
    /// Everything was deleted.
    Deletion,
    /// An earlier book was brought back.
    Restoration,
}

/// What happened. Each carries enough to tell it in a sentence and to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it; the fields are documented where their types are
pub enum Change {
    PlayerAdded {
        player: PlayerId,
        details: PlayerDetails,
    },
    PlayerEdited {
        player: PlayerId,
        before: PlayerDetails,
        after: PlayerDetails,
    },
    PlayerRetired {
        player: PlayerId,
    },
    PlayerReactivated {
        player: PlayerId,
    },
    PlayerDeleted {
        player: PlayerId,
        before: PlayerDetails,
    },
    PlayersMerged(Merged),
    PlayersParted(Merged),
    GameLogged {
        game: GameId,
        details: GameDetails,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        new_players: Vec<NewPlayer>,
    },
    GameEdited {
        game: GameId,
        before: GameDetails,
        after: GameDetails,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        new_players: Vec<NewPlayer>,
    },
    GameDeleted {
        game: GameId,
        before: GameDetails,
    },
    TransactionRecorded {
        transaction: TransactionId,
        details: TransactionDetails,
    },
    /// Several at once, which are undone together.
    TransactionsRecorded {
        transactions: Vec<RecordedTransaction>,
    },
    TransactionEdited {
        transaction: TransactionId,
        before: TransactionDetails,
        after: TransactionDetails,
    },
    TransactionDeleted {
        transaction: TransactionId,
        before: TransactionDetails,
    },
    CostAdded {
        cost: CostId,
        details: CostDetails,
    },
    CostEdited {
        cost: CostId,
        before: CostDetails,
        after: CostDetails,
    },
    CostDeleted {
        cost: CostId,
        before: CostDetails,
    },
    SeasonAdded {
        season: SeasonId,
        details: SeasonDetails,
    },
    SeasonEdited {
        season: SeasonId,
        before: SeasonDetails,
        after: SeasonDetails,
    },
    SeasonDeleted {
        season: SeasonId,
        before: SeasonDetails,
    },
    SettingsChanged {
        before: Settings,
        after: Settings,
    },
    Undone {
        of: Seq,
        effects: Vec<Change>,
    },
    /// The last change of a book: the team continues in the book `successor`.
    Closed {
        successor: Uuid,
        reason: ClosedFor,
    },
}
