//! Why the book refuses a command or an input. Each message tells the reader what to do.

use super::{ShownAmount, limits};
use jiff::civil::Date;

/// Why the book refuses a command or a typed value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum Refusal {
    #[error("Enter an amount, for example 61.00.")]
    AmountMissing,
    #[error("This is not an amount. Write it in digits, for example 61.00.")]
    AmountUnreadable,
    #[error("Do you mean {shown} or {fine}? Type {whole} or {fine}.")]
    AmountUnclear {
        shown: String,
        whole: String,
        fine: String,
    },
    #[error("This amount is in {sign}, but the book is kept in {code}.")]
    AmountInOtherCurrency { sign: String, code: &'static str },
    #[error("{}", match digits { 0 => "This currency has no decimals.".to_owned(), n => format!("Use at most {n} decimals.") })]
    AmountTooFine { digits: u32 },
    #[error("The maximum amount is {most}.")]
    AmountTooLarge { most: ShownAmount },
    #[error("The amount can't be zero.")]
    AmountZero,
    #[error("The cost can't be below zero.")]
    CostNegative,
    #[error("A transfer needs an amount above zero; to move it back, swap the two players.")]
    TransferNotPositive,
    #[error("Choose two different players.")]
    TransferToSelf,
    #[error("Books can't be kept in this currency.")]
    UnknownCurrency,
    #[error("Enter a date, for example 2026-11-17.")]
    DateMissing,
    #[error("This is not a date. Write it as year-month-day, for example 2026-11-17.")]
    DateUnreadable,
    #[error("Enter a date from {} to {}.", limits::YEARS.0, limits::YEARS.1)]
    DateOutOfRange,
    #[error("Enter a name.")]
    NameMissing,
    #[error("The name is too long; use at most {} characters.", limits::NAME)]
    NameTooLong,
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    #[error("There is already a player called {name}.")]
    NameTaken { name: String },
    #[error("This is too long; use at most {most} characters.")]
    TextTooLong { most: usize },
    #[error("The text contains invisible characters. Please retype it.")]
    TextUnseen,
    #[error("Enter a whole number of days from 1 to {}.", limits::DAYS)]
    DaysUnreadable,
    #[error("Choose a time zone from the list, such as Europe/London.")]
    ZoneUnknown,
    #[error("The number of guests must be from 0 to {}.", limits::GUESTS)]
    GuestsUnreadable,
    #[error(
        "The part of a share must be a whole number of percent from 0 to {}.",
        limits::PERCENT
    )]
    PercentUnreadable,
    #[error("Someone pays a percentage of a share or a fixed amount, but not both.")]
    PercentAndFixed,
    #[error("A fixed amount can't be below zero.")]
    FixedNegative,
    #[error("The fixed amounts add up to {fixed}, which is more than the cost of {cost}.")]
    FixedAboveCost {
        fixed: ShownAmount,
        cost: ShownAmount,
    },
    #[error(
        "Everyone pays a fixed amount, and these add up to {fixed}. They must add up to the cost \
        of {cost}."
    )]
    FixedBelowCost {
        fixed: ShownAmount,
        cost: ShownAmount,
    },
    #[error("Somebody must pay a share. Choose who pays for the game.")]
    NobodyPays,
    #[error("Enter how much they paid for the pitch, above zero.")]
    PitchPaymentNotPositive,
    #[error("{name} is named twice among those who paid for the pitch.")]
    PaidTwice { name: String },
    #[error(
        "{name} booked the pitch and is credited with the rest. Remove them from those who paid part of it."
    )]
    BookerAlsoPaid { name: String },
    #[error("The others paid {paid} for the pitch, which is more than the cost of {cost}.")]
    PaidAboveCost {
        paid: ShownAmount,
        cost: ShownAmount,
    },
    #[error("At most {} people can pay part of a pitch.", limits::ALSO_PAID)]
    TooManyPaid,
    #[error("Enter both scores or neither, each from 0 to {}.", limits::SCORE)]
    ScoreUnreadable,
    #[error("The winning score can't be below the losing score.")]
    ScoreReversed,
    #[error(
        "Enter the goals of both sides or of neither, each from 0 to {}.",
        limits::SCORE
    )]
    GoalsUnreadable,
    #[error(
        "The score of the two sides differs from that of winners and losers. Enter only one of them."
    )]
    ScoreAgainstGoals,
    #[error("Put at least one person on each side, or nobody on either.")]
    SideEmpty,
    #[error("{name} did not come, so they can't be on a side.")]
    NoShowOnSide { name: String },
    #[error(
        "{name} is on a side, and its goals say how the game went. Remove the result of {name}, \
        or correct the goals."
    )]
    ResultAgainstGoals { name: String },
    #[error("{name} brought fewer guests than you put on the other side.")]
    GuestsOnOtherSide { name: String },
    #[error("Choose a side for the player before you put guests on the other one.")]
    GuestsWithoutSide,
    #[error("Expected heads must be a whole number, 1 or more. Or leave it empty.")]
    ExpectedUnreadable,
    #[error("This player is no longer in the team. Choose another.")]
    NoSuchPlayer,
    #[error("This game is no longer in the book.")]
    NoSuchGame,
    #[error("This transaction is no longer in the book.")]
    NoSuchTransaction,
    #[error("This cost is no longer in the book.")]
    NoSuchCost,
    #[error("This season is no longer in the book.")]
    NoSuchSeason,
    #[error("The last day of a season can't be before the first.")]
    SeasonReversed,
    #[error("The book is full: it holds at most {} seasons.", limits::SEASONS)]
    TooManySeasons,
    #[error("Enter what the cost was for, for example Balls.")]
    WhatMissing,
    #[error("Nobody shares the cost. Tick at least one player.")]
    NobodyShares,
    #[error("{name} shares the cost twice.")]
    SharesTwice { name: String },
    #[error("A cost is shared by at most {} players.", limits::SHARERS)]
    TooManySharers,
    #[error("The book is full: it holds at most {} costs.", limits::COSTS)]
    TooManyCosts,
    #[error("Choose who booked the pitch.")]
    BookerMissing,
    #[error("Nobody played. Tick at least one player.")]
    NobodyPlayed,
    #[error("{name} is in the line-up twice.")]
    TwiceInLineUp { name: String },
    #[error("You expected {expected} heads, but {counted} are in the line-up, guests included.")]
    HeadsDiffer { expected: u32, counted: u32 },
    #[error("A game has at most {} players.", limits::LINE_UP)]
    LineUpTooLong,
    #[error("A team has at most {} players.", limits::PLAYERS)]
    TooManyPlayers,
    #[error("The book is full: it holds at most {} games.", limits::GAMES)]
    TooManyGames,
    #[error(
        "The book is full: it holds at most {} transactions.",
        limits::TRANSACTIONS
    )]
    TooManyTransactions,
    #[error("{name} is already retired.")]
    AlreadyRetired { name: String },
    #[error("{name} is not retired.")]
    NotRetired { name: String },
    #[error(
        "{name} is used in the book and can't be deleted. Retire them instead: they keep their \
        balance and are not offered for new games."
    )]
    PlayerInUse { name: String },
    #[error("Choose a different player to merge with.")]
    MergeWithSelf,
    #[error(
        "{from} and {into} both played on {date}, so they can't be the same person. If one of \
        them is a mistake, remove it from that game first."
    )]
    BothPlayed {
        from: String,
        into: String,
        date: Date,
    },
    #[error(
        "{from} and {into} both paid for the pitch on {date}, so they can't be the same person. \
        If one of them is a mistake, remove it from that game first."
    )]
    BothPaid {
        from: String,
        into: String,
        date: Date,
    },
    #[error("There is a transfer between {from} and {into}. Delete it first.")]
    TransferBetween { from: String, into: String },
    #[error(
        "{from} and {into} both share a cost of {date}, so they can't be the same person. If one of \
        them is a mistake, remove it from that cost first."
    )]
    BothShare {
        from: String,
        into: String,
        date: Date,
    },
    #[error("There are no games yet.")]
    NoGameYet,
    #[error("{name} did not play in the last game, so there is no share to pay.")]
    DidNotPlay { name: String },
    #[error("The share was zero, so there is nothing to pay.")]
    NothingToPay,
    #[error("{name} owes nothing.")]
    OwesNothing { name: String },
    #[error("{name} is named twice among those who paid.")]
    CollectedTwice { name: String },
    #[error("The balances have changed in the meantime. Nothing was recorded. Check the list.")]
    BalancesChanged,
    #[error("AutoPay was already used for this game.")]
    AlreadyAutoPaid,
    #[error("This entry can't be edited. Delete it and add a new one.")]
    NotEditable,
    #[error("The currency can't be changed once the book has games, transactions or costs.")]
    CurrencyFixed,
    #[error(
        "Someone else changed this after you opened it. Review the current version and try again."
    )]
    ChangedSince,
    #[error("This can no longer be undone: what it affected has changed since.")]
    CannotUndo,
    #[error("This book was replaced by another. Reload the page.")]
    BookClosed,
    #[error("This earlier book is no longer kept.")]
    NoSuchBook,
    #[error("This book was not completely written. Send the file again.")]
    BookNotWhole,
    #[error(
        "The file can be read in more than one way. Answer the questions about it, and read it \
        again."
    )]
    BookUnanswered,
    #[error(
        "This book has reached the maximum of {} changes. Export it, and start a new one.",
        limits::CHANGES
    )]
    BookFull,
    #[error("This is already in the book. Reload the page.")]
    AlreadyThere,
    #[error("Nothing was changed.")]
    NothingChanged,
}

impl Refusal {
    /// Whether the requested record does not exist in this book (HTTP 404).
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            Refusal::NoSuchGame
                | Refusal::NoSuchTransaction
                | Refusal::NoSuchCost
                | Refusal::NoSuchSeason
                | Refusal::NoSuchPlayer
        )
    }

    /// Whether the request conflicts with the current state of the book, rather than being
    /// invalid by itself (HTTP 409).
    pub fn is_conflict(&self) -> bool {
        matches!(
            self,
            Refusal::ChangedSince
                | Refusal::BookClosed
                | Refusal::BookNotWhole
                | Refusal::BookUnanswered
                | Refusal::BookFull
                | Refusal::CannotUndo
                | Refusal::AlreadyAutoPaid
                | Refusal::BalancesChanged
                | Refusal::OwesNothing { .. }
                | Refusal::AlreadyThere
                | Refusal::AlreadyRetired { .. }
                | Refusal::NotRetired { .. }
                | Refusal::PlayerInUse { .. }
                | Refusal::CurrencyFixed
        )
    }

    /// The form field that it concerns; `form` if it concerns the whole form.
    pub fn field(&self) -> &'static str {
        use Refusal::*;
        match self {
            AmountMissing
            | AmountUnreadable
            | AmountUnclear { .. }
            | AmountInOtherCurrency { .. }
            | AmountTooFine { .. }
            | AmountTooLarge { .. }
            | AmountZero
            | TransferNotPositive => "amount",
            CostNegative => "cost",
            TransferToSelf | SeasonReversed => "to",
            UnknownCurrency | CurrencyFixed => "currency",
            DateMissing | DateUnreadable | DateOutOfRange => "date",
            NameMissing | NameTooLong | NameUnseen | NameTaken { .. } => "name",
            NoSuchPlayer | OwesNothing { .. } | CollectedTwice { .. } => "player",
            BookerMissing => "booker",
            NobodyPlayed
            | TwiceInLineUp { .. }
            | LineUpTooLong
            | PercentUnreadable
            | PercentAndFixed
            | FixedNegative
            | FixedAboveCost { .. }
            | FixedBelowCost { .. }
            | NobodyPays
            | NoShowOnSide { .. }
            | ResultAgainstGoals { .. }
            | GuestsOnOtherSide { .. }
            | GuestsWithoutSide => "line_up",
            GoalsUnreadable | ScoreAgainstGoals | SideEmpty => "goals",
            PitchPaymentNotPositive
            | PaidTwice { .. }
            | BookerAlsoPaid { .. }
            | PaidAboveCost { .. }
            | TooManyPaid => "also_paid",
            WhatMissing => "what",
            NobodyShares | SharesTwice { .. } | TooManySharers => "shared_by",
            HeadsDiffer { .. } | ExpectedUnreadable => "expected",
            ScoreUnreadable | ScoreReversed => "score",
            MergeWithSelf
            | BothPlayed { .. }
            | BothPaid { .. }
            | BothShare { .. }
            | TransferBetween { .. } => "into",
            _ => "form",
        }
    }
}
