//! Why the book says no: each a sentence that tells the reader what to do.

use super::limits;
use jiff::civil::Date;

/// A command, or something typed, that the book does not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum Refusal {
    #[error("Give an amount, for example 61.00.")]
    AmountMissing,
    #[error("This is not an amount. Write it in digits, for example 61.00.")]
    AmountUnreadable,
    #[error("Is that {shown} or {fine}? Type {whole} or {fine}.")]
    AmountUnclear {
        shown: String,
        whole: String,
        fine: String,
    },
    #[error("This amount is in {sign}, but the book is kept in {code}.")]
    AmountInOtherCurrency { sign: String, code: &'static str },
    #[error("{}", match digits { 0 => "This currency has no decimals.".to_owned(), n => format!("Give at most {n} decimals.") })]
    AmountTooFine { digits: u32 },
    #[error("The most that can be entered is {most}.")]
    AmountTooLarge { most: String },
    #[error("The amount can't be zero.")]
    AmountZero,
    #[error("The cost can't be below zero.")]
    CostNegative,
    #[error("A transfer needs an amount above zero; to move it back, swap the two players.")]
    TransferNotPositive,
    #[error("Choose two different players.")]
    TransferToSelf,
    #[error("This is no currency that a book can be kept in.")]
    UnknownCurrency,
    #[error("Give a date, for example 2026-11-17.")]
    DateMissing,
    #[error("This is not a date. Write it as year-month-day, for example 2026-11-17.")]
    DateUnreadable,
    #[error("Give a date from {} to {}.", limits::YEARS.0, limits::YEARS.1)]
    DateOutOfRange,
    #[error("Give a name.")]
    NameMissing,
    #[error("The name is too long; use at most {} characters.", limits::NAME)]
    NameTooLong,
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    #[error("There is already a player called {name}.")]
    NameTaken { name: String },
    #[error("This is too long; use at most {most} characters.")]
    TextTooLong { most: usize },
    #[error("The text has characters in it that can't be seen. Type it anew.")]
    TextUnseen,
    #[error("Give a whole number of days from 1 to {}.", limits::DAYS)]
    DaysUnreadable,
    #[error("Choose a time zone from the list, such as Europe/London.")]
    ZoneUnknown,
    #[error("Guests are counted from 0 to {}.", limits::GUESTS)]
    GuestsUnreadable,
    #[error("Give both scores or none, each from 0 to {}.", limits::SCORE)]
    ScoreUnreadable,
    #[error("The winning score can't be below the losing score.")]
    ScoreReversed,
    #[error("Expected heads are a whole number, 1 or more; or leave it empty.")]
    ExpectedUnreadable,
    #[error("This player is not in the team any more. Choose another.")]
    NoSuchPlayer,
    #[error("This game is not in the book any more.")]
    NoSuchGame,
    #[error("This transaction is not in the book any more.")]
    NoSuchTransaction,
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
    #[error("{name} is retired already.")]
    AlreadyRetired { name: String },
    #[error("{name} is not retired.")]
    NotRetired { name: String },
    #[error(
        "{name} stands in the book and can't be deleted. Retire them instead: they keep their balance and are not offered for new games."
    )]
    PlayerInUse { name: String },
    #[error("Choose somebody else to merge with.")]
    MergeWithSelf,
    #[error(
        "{from} and {into} both played on {date}, so they are not one person. If one of them is a slip, take it out of that game first."
    )]
    BothPlayed {
        from: String,
        into: String,
        date: Date,
    },
    #[error("There is a transfer between {from} and {into}. Delete it first.")]
    TransferBetween { from: String, into: String },
    #[error("There is no game yet.")]
    NoGameYet,
    #[error("{name} did not play in the last game, so there is no share to pay.")]
    DidNotPlay { name: String },
    #[error("The share was nothing, so there is nothing to pay.")]
    NothingToPay,
    #[error("AutoPay was used for this game already.")]
    AlreadyAutoPaid,
    #[error("This can't be edited. Delete it and enter it anew.")]
    NotEditable,
    #[error("The currency can't be changed once the book has games or transactions.")]
    CurrencyFixed,
    #[error(
        "Somebody changed this since you opened it. Look at how it stands now, then try again."
    )]
    ChangedSince,
    #[error("This can't be undone any more: what it touched has changed since.")]
    CannotUndo,
    #[error("This book was replaced by another. Open the page again.")]
    BookClosed,
    #[error("This earlier book is not kept any more.")]
    NoSuchBook,
    #[error("This book is not written to its end. Send the file again.")]
    BookNotWhole,
    #[error(
        "The file can be read in more than one way. Answer what is asked about it, and read it again."
    )]
    BookUnanswered,
    #[error(
        "This book has the most changes that a book can have, {}. Export it, and begin a new one.",
        limits::CHANGES
    )]
    BookFull,
    #[error("This is in the book already. Open the page again.")]
    AlreadyThere,
    #[error("Nothing was changed.")]
    NothingChanged,
}

impl Refusal {
    /// Whether the thing asked about does not exist in this book (HTTP 404).
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            Refusal::NoSuchGame | Refusal::NoSuchTransaction | Refusal::NoSuchPlayer
        )
    }

    /// Whether it clashes with how the book stands now, rather than being wrong in
    /// itself (HTTP 409).
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
                | Refusal::AlreadyThere
                | Refusal::AlreadyRetired { .. }
                | Refusal::NotRetired { .. }
                | Refusal::PlayerInUse { .. }
                | Refusal::CurrencyFixed
        )
    }

    /// The form field it belongs to; `form` when it belongs to the whole.
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
            TransferToSelf => "to",
            UnknownCurrency | CurrencyFixed => "currency",
            DateMissing | DateUnreadable | DateOutOfRange => "date",
            NameMissing | NameTooLong | NameUnseen | NameTaken { .. } => "name",
            NoSuchPlayer => "player",
            BookerMissing => "booker",
            NobodyPlayed | TwiceInLineUp { .. } | LineUpTooLong => "line_up",
            HeadsDiffer { .. } | ExpectedUnreadable => "expected",
            ScoreUnreadable | ScoreReversed => "score",
            MergeWithSelf | BothPlayed { .. } | TransferBetween { .. } => "into",
            _ => "form",
        }
    }
}
