//! The book of one team: who played, who paid, what everyone's balance is.
//!
//! Contains: the rules ([`decide`](Book::decide)), what each change does
//! ([`apply`](Book::apply)), money, names, and the queries of pages and API.
//! Must not contain: input and output, clocks, random numbers, async code.
//! The caller passes dates, ids and the acting user, so that property tests
//! can cover everything here.
//!
//! ```text
//! Command --decide(&Book)--> Change --apply(&mut Book)--> Book --> pages, JSON, csv
//! ```

mod alike;
mod apply;
mod change;
mod check;
mod command;
mod cost;
mod decide;
mod fair_sides;
mod game;
mod ids;
mod ledger;
mod looked_at;
mod money;
mod movements;
mod name;
mod parse;
mod player;
mod postings;
mod refusal;
mod season;
mod sentence;
mod settings;
mod settle;
mod side;
mod size;
mod standings;
mod statement;
mod tally;
mod transaction;
mod turn;
mod undo;
mod zone;

#[cfg(test)]
mod tests;

pub use crate::movements::{Filter, Kind, LedgerLine, MovementSource};
pub use crate::parse::{
    read_date, read_expected, read_goals, read_guests, read_percent, read_score,
};
pub use change::{
    Actor, Change, ClosedFor, Entry, FORMAT, Merged, NewPlayer, RecordedTransaction, Seq,
};
pub use check::Unsound;
pub use command::{
    CollectedPayment, Command, CostDraft, GameDraft, LineUpDraft, Parties, PitchPaymentDraft,
    TransactionDraft, Who,
};
pub use cost::{Cost, CostDetails, CostKey};
pub use fair_sides::{AVERAGE_STRENGTH, PartyToPlace, STRENGTH_GAMES, imbalance, pick_sides};
pub use game::{Game, GameDetails, GameKey, GameResult, Pays, PitchPayment, Score, Turnout};
pub use ids::{CostId, GameId, PlayerId, SeasonId, TransactionId};
pub use ledger::Book;
pub use looked_at::looked_at;
pub use money::{Currency, Money, ShownAmount};
pub use name::{NameOrder, PlayerName, is_unseen};
pub use player::{Comment, Player, PlayerDetails};
pub use refusal::Refusal;
pub use season::{Season, SeasonDetails, SeasonName};
pub use settings::Settings;
pub use settle::{Party, Settlement};
pub use side::{Goals, PlayedFor, Side};
pub use standings::{DateRange, PlayerRecord, Standings, Streak};
pub use statement::{Line, LineKind};
pub use tally::Tally;
pub use transaction::{Note, Purpose, Transaction, TransactionDetails, TransactionKey};
pub use zone::Zone;

/// The limits of a book. Each is far above what a team needs and far below what
/// a Raspberry Pi with 1 GB of RAM can hold.
pub mod limits {
    /// Players in one team, retired ones included: a page lists them all in a form.
    pub const PLAYERS: usize = 1_000;
    /// Different players in one game; three full squads.
    pub const LINE_UP: usize = 100;
    /// Guests that one player brings to one game; two teams of friends.
    pub const GUESTS: u8 = 50;
    /// The largest part of a full share that one player pays, in percent: three shares.
    pub const PERCENT: u16 = 300;
    /// People in addition to the booker who paid for one pitch; more than usually split it.
    pub const ALSO_PAID: usize = 20;
    /// Games in one book: a game a day for a hundred years.
    pub const GAMES: usize = 40_000;
    /// Transactions in one book; five for each game.
    pub const TRANSACTIONS: usize = 200_000;
    /// Transactions recorded at once: one for each player of the longest line-up.
    pub const TRANSACTIONS_AT_ONCE: usize = LINE_UP;
    /// Costs other than pitches in one book: one for every fourth game, which is two a week for
    /// almost a hundred years.
    pub const COSTS: usize = GAMES / 4;
    /// Players who share one cost: twice the longest line-up, for a fee of the whole club. All
    /// costs together have no more of them than all games have players.
    pub const SHARERS: usize = 2 * LINE_UP;
    /// Seasons in one book: two a year for fifty years.
    pub const SEASONS: usize = 100;
    /// Characters of the name of a season: they are listed next to each other.
    pub const SEASON_NAME: usize = 40;
    /// Changes in one book: one for each game and transaction that it can hold, and one and a
    /// half corrections for each game. They take about 130 MB on disk, and as much memory.
    pub const CHANGES: u64 = 300_000;
    /// Characters of a player's name; wide enough for any passport.
    pub const NAME: usize = 60;
    /// Characters of a comment on a player.
    pub const COMMENT: usize = 500;
    /// Characters of the note on a transaction, and of what a cost was for.
    pub const NOTE: usize = 200;
    /// The largest amount of one cost or payment, in minor units: enough for a pitch paid
    /// in rials, which have a minor unit that nobody uses. The sum of as many transactions
    /// as a book can hold is far below `i64::MAX`.
    pub const AMOUNT: i64 = 100_000_000_000;
    /// The largest score of one side.
    pub const SCORE: u16 = 999;
    /// Days that count as active or recent: a hundred years.
    pub const DAYS: u16 = 36_500;
    /// The first and the last year of a date that someone types.
    pub const YEARS: (i16, i16) = (1970, 2199);
}
