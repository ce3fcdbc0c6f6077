//! The sheets of the Flask application's template: games, transactions, summary. Importing them
//! gives equal balances.
//!
//! The template splits a game among the players who have a column, and has no guests, no bookers
//! and no turns for the odd pennies. So a booking is a transaction, as in the Flask application,
//! and so is the difference between a player's payment and a full share. The effect of guests and
//! odd pennies on a player's shares in all games is one more transaction for each player. These
//! transactions add up to zero.

use super::decimal::each;
use super::movements::{self, Movement};
use super::sheets::result;
use super::table::{Cell, Column, Sheets};
use super::{ExportError, TimedBook};
use crate::import::spreadsheet::is_sums;
use cffa_book::{Book, Currency, GameDetails, Money, Pays, PlayerId, Score, Turnout};
use std::collections::HashMap;

/// The type of the transactions for guests and odd pennies.
const NOT_IN_COLUMNS: &str = "CFFA guests and odd pennies";

const WIDE: u16 = 24;
const SHORT: u16 = 14;

const GAMES: [Column; 8] = [
    ("Timestamp", 18),
    ("Date of Game dd-MON-YYYY", 18),
    ("Winning Team Score", SHORT),
    ("Losing Team Score", SHORT),
    ("Cost of Game", SHORT),
    ("Cost Each", SHORT),
    ("Players", SHORT),
    ("PlayerList", 60),
];
const TRANSACTIONS: [Column; 4] = [
    ("Player", WIDE),
    ("Type", 40),
    ("Amount", SHORT),
    ("Date (dd-Mon-YYYY)", 20),
];
const SUMMARY: [Column; 2] = [("Names", WIDE), ("Money Carry Over", 20)];

/// Decimal places beyond the smallest coin for the cost of a head: enough to show that the cost
/// does not divide evenly.
const FINER: u32 = 2;

/// A book to be written as the template.
pub struct Template<'a> {
    timed: TimedBook<'a>,
    currency: Currency,
    /// All players who ever played, by name: each has a column.
    columns: Vec<PlayerId>,
    place: HashMap<PlayerId, usize>,
}

impl<'a> Template<'a> {
    /// Prepares a book.
    pub fn of(timed: TimedBook<'a>) -> Template<'a> {
        let book = timed.book;
        let played = |id: &PlayerId| book.tally(*id).attended() > 0;
        let everybody = book.players().into_iter().map(|player| player.id);
        let columns: Vec<PlayerId> = everybody.filter(played).collect();
        let place = columns.iter().copied().zip(0..).collect();
        let currency = book.settings().currency;
        Template {
            timed,
            currency,
            columns,
            place,
        }
    }

    /// Writes the games, latest first.
    pub fn games(&self, to: &mut dyn Sheets) -> Result<(), ExportError> {
        let book = self.timed.book;
        let names = self.columns.iter().map(|id| (book.name(*id), SHORT));
        let columns: Vec<Column> = GAMES.into_iter().chain(names).collect();
        to.begin("Games", &columns)?;
        for game in book.games() {
            let details = &game.details;
            let score = |side: fn(Score) -> u16| {
                let goals = details.final_score().map(side);
                goals.map_or(Cell::Empty, |goals| Cell::Count(u32::from(goals)))
            };
            let heads = details.heads();
            let mut cells = vec![
                Cell::Moment(self.timed.moment(game.logged)),
                Cell::Day(details.date),
                score(|score| score.winning),
                score(|score| score.losing),
                Cell::amount(self.currency, details.cost),
                match details.is_even() {
                    true => Cell::Amount(
                        self.currency,
                        each(self.currency, details.cost, heads, FINER),
                    ),
                    false => Cell::Empty,
                },
                Cell::Count(heads),
                Cell::text(describe(book, details)),
            ];
            let fixed = cells.len();
            cells.resize_with(fixed + self.columns.len(), || Cell::Empty);
            for turnout in &details.line_up {
                let at = self.place.get(&turnout.player);
                if let Some(cell) = at.and_then(|at| cells.get_mut(fixed + at)) {
                    // The Flask application writes this for players without a recorded result.
                    *cell = Cell::text(details.result_of(turnout).map_or("Draw", result));
                }
            }
            to.row(&cells)?;
        }
        Ok(())
    }

    /// Writes all payments, latest first.
    pub fn transactions(&self, to: &mut dyn Sheets) -> Result<(), ExportError> {
        let book = self.timed.book;
        to.begin("Transactions", &TRANSACTIONS)?;
        for movement in self.not_in_columns() {
            self.paid(to, &movement)?;
        }
        movements::all(book, &mut |movement| self.paid(to, &movement))
    }

    /// Writes all players with their carry-overs.
    pub fn summary(&self, to: &mut dyn Sheets) -> Result<(), ExportError> {
        let book = self.timed.book;
        to.begin("Summary", &SUMMARY)?;
        let mut players = book.players();
        // In the last row, a player called Total would be read as a sum.
        players.sort_by_key(|player| !is_sums(player.details.name.as_str()));
        for player in players {
            let carried = book.tally(player.id).carried;
            to.row(&[
                Cell::text(player.details.name.as_str()),
                Cell::amount(self.currency, carried),
            ])?;
        }
        Ok(())
    }

    fn paid(&self, to: &mut dyn Sheets, movement: &Movement) -> Result<(), ExportError> {
        to.row(&[
            Cell::text(self.timed.book.name(movement.player)),
            Cell::text(movement.kind.as_str()),
            Cell::amount(self.currency, movement.amount),
            Cell::Day(movement.date),
        ])
    }

    /// The difference between all players' shares and the ones that the sheet of games implies,
    /// dated as the last game, if everyone pays a full share.
    fn not_in_columns(&self) -> Vec<Movement> {
        let book = self.timed.book;
        let Some(last) = book.last_game() else {
            return Vec::new();
        };
        let mut differ = vec![Money::ZERO; self.columns.len()];
        let mut add = |details: &GameDetails, sign: fn(Money) -> Money| {
            for (turnout, share) in details.line_up.iter().zip(details.shares()) {
                let at = self.place.get(&turnout.player);
                if let Some(sum) = at.and_then(|at| differ.get_mut(*at)) {
                    *sum += sign(share);
                }
            }
        };
        let mut turn = 0;
        for game in book.games().rev() {
            let evened = movements::evened(&game.details);
            let as_read = self.as_read(&evened, turn);
            turn = turn.wrapping_add(as_read.each().1);
            add(&as_read, |share| share);
            add(&evened, |share| -share);
        }
        let differ = self.columns.iter().copied().zip(differ);
        let differ = differ.filter(|(_, amount)| !amount.is_zero());
        let movement = |(player, amount)| Movement {
            player,
            kind: NOT_IN_COLUMNS.to_owned(),
            amount,
            date: last.details.date,
        };
        differ.map(movement).collect()
    }

    /// The game as an import of the template reads it: without guests, and with players in the
    /// order of their columns.
    fn as_read(&self, details: &GameDetails, turn: u32) -> GameDetails {
        let mut line_up = details.line_up.clone();
        line_up.sort_by_key(|turnout| self.place.get(&turnout.player));
        for turnout in &mut line_up {
            turnout.guests = 0;
        }
        GameDetails {
            line_up,
            turn,
            ..details.clone()
        }
    }
}

/// `Mark, Adam K (2 guests, pays 50%). Booked by Richard B, Ed paid £20.00.`
fn describe(book: &Book, details: &GameDetails) -> String {
    let show = |amount| book.settings().currency.show(amount);
    let one = |turnout: &Turnout| {
        let mut notes = Vec::new();
        match turnout.guests {
            0 => {}
            1 => notes.push("1 guest".to_owned()),
            guests => notes.push(format!("{guests} guests")),
        }
        match turnout.pays {
            Pays::FULL => {}
            Pays::Percent(percent) => notes.push(format!("pays {percent}%")),
            Pays::Fixed(amount) => notes.push(format!("pays {}", show(amount))),
        }
        match notes.is_empty() {
            true => book.name(turnout.player).to_owned(),
            false => format!("{} ({})", book.name(turnout.player), notes.join(", ")),
        }
    };
    let names: Vec<String> = details.line_up.iter().map(one).collect();
    let mut booked = details.booker.map_or(String::new(), |booker| {
        format!(". Booked by {}", book.name(booker))
    });
    for paid in &details.also_paid {
        let amount = show(paid.amount);
        booked.push_str(&format!(", {} paid {amount}", book.name(paid.player)));
    }
    format!("{}{booked}.", names.join(", "))
}
