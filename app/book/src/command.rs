//! Commands: requests to change the book.

use super::{
    Change, ClosedFor, Comment, CostId, GameId, GameResult, Goals, Money, Note, Pays, PlayedFor,
    PlayerId, PlayerName, Purpose, Score, SeasonDetails, SeasonId, Seq, Settings, Settlement,
    TransactionId,
};
use jiff::civil::Date;
use uuid::Uuid;

/// Someone in a line-up: chosen from the list, or typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A player of the team.
    Known(PlayerId),
    /// A name. If no player of the team has it, one is added with this id.
    Named(PlayerName, PlayerId),
}

/// One row of a line-up, as requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineUpDraft {
    /// Who played.
    pub who: Who,
    /// How many guests they brought.
    pub guests: u8,
    /// The result, if noted.
    pub result: Option<GameResult>,
    /// What they pay.
    pub pays: Pays,
    /// The side for which they played, if noted.
    pub side: Option<PlayedFor>,
}

/// A part of a pitch's cost that somebody other than the booker paid, as requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PitchPaymentDraft {
    /// Who paid it.
    pub who: Who,
    /// How much.
    pub amount: Money,
}

/// A game, as requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GameDraft {
    /// The day it was played.
    pub date: Date,
    /// What the pitch cost.
    pub cost: Money,
    /// Who paid for the pitch. `None` is refused, except when a game without a booker is edited.
    pub booker: Option<Who>,
    /// Others who paid a part of the pitch.
    pub also_paid: Vec<PitchPaymentDraft>,
    /// The score of winners and losers, if noted.
    pub score: Option<Score>,
    /// The goals of the two sides, if noted.
    pub goals: Option<Goals>,
    /// Who played.
    pub line_up: Vec<LineUpDraft>,
    /// How many heads the requester expects, guests included; checked if given.
    pub expected_heads: Option<u32>,
}

/// The players whose balances a transaction changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parties {
    /// Who paid; if the amount is negative, who was paid.
    Payment(PlayerId),
    /// From one player to another.
    Transfer(PlayerId, PlayerId),
}

/// A payment or a transfer, as requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransactionDraft {
    /// Whose balances change.
    pub parties: Parties,
    /// How much.
    pub amount: Money,
    /// The day it was paid.
    pub date: Date,
    /// A note.
    pub note: Note,
}

impl TransactionDraft {
    /// A payment by a player.
    pub fn payment(player: PlayerId, amount: Money, date: Date, note: Note) -> TransactionDraft {
        let parties = Parties::Payment(player);
        TransactionDraft {
            parties,
            amount,
            date,
            note,
        }
    }

    /// A transfer between two players.
    pub fn transfer(
        from: PlayerId,
        to: PlayerId,
        amount: Money,
        date: Date,
        note: Note,
    ) -> TransactionDraft {
        let parties = Parties::Transfer(from, to);
        TransactionDraft {
            parties,
            amount,
            date,
            note,
        }
    }

    /// What the transaction is for.
    pub fn purpose(&self) -> Purpose {
        match self.parties {
            Parties::Payment(player) => Purpose::Payment { player },
            Parties::Transfer(from, to) => Purpose::Transfer { from, to },
        }
    }
}

/// One of several payments of players who owe money, as requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollectedPayment {
    /// Its id.
    pub id: TransactionId,
    /// Who paid.
    pub player: PlayerId,
    /// How much, above zero; `None` for all that they owe.
    pub amount: Option<Money>,
}

/// A cost other than that of a pitch, as requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostDraft {
    /// The day it was paid.
    pub date: Date,
    /// How much; above zero.
    pub amount: Money,
    /// What it was for; required.
    pub what: Note,
    /// Who paid it; `None` if the team's own money did.
    pub paid_by: Option<PlayerId>,
    /// Who shares it, in any order.
    pub shared_by: Vec<PlayerId>,
    /// The game that it belongs to.
    pub game: Option<GameId>,
}

/// A request to change the book. `seen` is the number of the change up to which the requester
/// saw the record; if the record has changed since, the command is refused, so that it does not
/// overwrite someone else's work.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are clear, and the fields are documented at their types
pub enum Command {
    AddPlayer {
        id: PlayerId,
        name: PlayerName,
        comment: Comment,
    },
    EditPlayer {
        id: PlayerId,
        seen: Option<Seq>,
        name: PlayerName,
        comment: Comment,
    },
    RetirePlayer {
        id: PlayerId,
    },
    ReactivatePlayer {
        id: PlayerId,
    },
    DeletePlayer {
        id: PlayerId,
    },
    MergePlayers {
        from: PlayerId,
        into: PlayerId,
    },
    LogGame {
        id: GameId,
        draft: GameDraft,
    },
    EditGame {
        id: GameId,
        seen: Option<Seq>,
        draft: GameDraft,
    },
    DeleteGame {
        id: GameId,
        seen: Option<Seq>,
    },
    RecordTransaction {
        id: TransactionId,
        draft: TransactionDraft,
    },
    /// Records payments of players who owe money: all of them or none.
    CollectPayments {
        date: Date,
        payments: Vec<CollectedPayment>,
    },
    /// Records some of the payments that settle all balances: all of these or none.
    SettleUp {
        date: Date,
        payments: Vec<(TransactionId, Settlement)>,
    },
    EditTransaction {
        id: TransactionId,
        seen: Option<Seq>,
        draft: TransactionDraft,
    },
    DeleteTransaction {
        id: TransactionId,
        seen: Option<Seq>,
    },
    /// Credits `player` with their share of the last game.
    AutoPay {
        id: TransactionId,
        player: PlayerId,
        date: Date,
    },
    AddCost {
        id: CostId,
        draft: CostDraft,
    },
    EditCost {
        id: CostId,
        seen: Option<Seq>,
        draft: CostDraft,
    },
    DeleteCost {
        id: CostId,
        seen: Option<Seq>,
    },
    AddSeason {
        id: SeasonId,
        details: SeasonDetails,
    },
    EditSeason {
        id: SeasonId,
        seen: Option<Seq>,
        details: SeasonDetails,
    },
    DeleteSeason {
        id: SeasonId,
        seen: Option<Seq>,
    },
    ChangeSettings {
        settings: Settings,
    },
    /// Undoes change number `seq`, which is `change`.
    Undo {
        seq: Seq,
        change: Box<Change>,
    },
    /// Closes this book; the team continues in `successor`, which is stored already.
    Close {
        successor: Uuid,
        reason: ClosedFor,
    },
}
