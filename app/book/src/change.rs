//! The changes that make up a book, in the form in which they are stored.
//!
//! This is the file format of CFFA. Every version reads what any earlier release wrote:
//! `tests/golden/changes.jsonl` has one change of each kind.

use super::{
    CostDetails, CostId, GameDetails, GameId, PlayerDetails, PlayerId, PlayerName, SeasonDetails,
    SeasonId, Settings, TransactionDetails, TransactionId,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the format that this program writes.
pub const FORMAT: u16 = 1;

/// The number of a change in its book, from 1, without gaps.
pub type Seq = u64;

/// Who made a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account; `None` for the command line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Uuid>,
    /// Their name at that time.
    pub name: String,
}

/// One line of the book: a change, who made it and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of the format, [`FORMAT`] when written.
    pub v: u16,
    /// The number of the change in the book.
    pub seq: Seq,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who made it.
    pub by: Actor,
    /// The idempotency key of the form or the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Uuid>,
    /// Identifies the content that was sent with the key: different content with the same key is
    /// refused. For a form it is part of the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Uuid>,
    /// The change itself.
    pub change: Change,
}

/// A player whom a line-up added to the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPlayer {
    /// The id of the new player.
    pub player: PlayerId,
    /// The name as typed.
    pub name: PlayerName,
}

/// One of several transactions that were recorded together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedTransaction {
    /// The id of the transaction.
    pub transaction: TransactionId,
    /// The recorded details.
    pub details: TransactionDetails,
}

/// What a merge of two players moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The player who was removed from the list.
    pub from: PlayerId,
    /// The player who remains.
    pub into: PlayerId,
    /// The details of `from` before the merge.
    pub was: PlayerDetails,
    /// Games in whose line-up `from` was.
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
    /// A book was imported from a file or another system.
    Import,
    /// Everything was deleted.
    Deletion,
    /// An earlier book was restored.
    Restoration,
}

/// A change to the book. Each has enough data to be described in a sentence and to be undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)] // the names are clear, and the fields are documented at their types
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
