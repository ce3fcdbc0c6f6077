//! The sheets for people: balances, players, line-ups, the history. None of them has the columns of
//! the template, so that an import doesn't confuse them with the template's sheets.

use super::table::{Cell, Column, Sheets};
use super::template::Template;
use super::{ExportError, TimedBook};
use cffa_book::{Book, Entry, GameResult, Pays};

/// The width of usual long names and texts, in characters.
const NAME: u16 = 24;
const TEXT: u16 = 60;
const SHORT: u16 = 14;

const BALANCES: [Column; 9] = [
    ("Player", NAME),
    ("Balance", SHORT),
    ("Payments", SHORT),
    ("Pitches booked", SHORT),
    ("Other costs paid", SHORT),
    ("Carried over", SHORT),
    ("Cost of games", SHORT),
    ("Other costs", SHORT),
    ("Retired", SHORT),
];
const PLAYERS: [Column; 5] = [
    ("Player", NAME),
    ("Games played", SHORT),
    ("Last played", SHORT),
    ("Retired", SHORT),
    ("Comment", TEXT),
];
const LINE_UPS: [Column; 8] = [
    ("Day", SHORT),
    ("Player", NAME),
    ("Guests", SHORT),
    ("Result", SHORT),
    ("Share", SHORT),
    ("Booked the pitch", SHORT),
    ("Paid for the pitch", SHORT),
    ("Pays", SHORT),
];
const COSTS: [Column; 7] = [
    ("Day", SHORT),
    ("What for", NAME),
    ("Whole cost", SHORT),
    ("Paid by", NAME),
    ("Of the game of", SHORT),
    ("Shared by", NAME),
    ("Share", SHORT),
];
const HISTORY: [Column; 4] = [
    ("No.", SHORT),
    ("When (UTC)", NAME),
    ("Who", NAME),
    ("What", TEXT),
];

/// Starts the history, which comes before all other sheets.
pub fn begin_history(to: &mut dyn Sheets) -> Result<(), ExportError> {
    to.begin("History", &HISTORY)
}

/// Adds a change to the history, described with the names that people had then.
pub fn history(to: &mut dyn Sheets, book: &Book, entry: &Entry) -> Result<(), ExportError> {
    to.row(&[
        Cell::text(entry.seq.to_string()),
        Cell::Moment(entry.at),
        Cell::text(entry.by.name.as_str()),
        Cell::text(book.sentence(&entry.change)),
    ])
}

/// Writes the other sheets.
pub fn all(to: &mut dyn Sheets, timed: TimedBook) -> Result<(), ExportError> {
    let template = Template::of(timed);
    balances(to, timed.book)?;
    players(to, timed.book)?;
    template.games(to)?;
    line_ups(to, timed.book)?;
    costs(to, timed.book)?;
    template.transactions(to)?;
    template.summary(to)
}

fn balances(to: &mut dyn Sheets, book: &Book) -> Result<(), ExportError> {
    let currency = book.settings().currency;
    to.begin("Balances", &BALANCES)?;
    for player in book.players() {
        let tally = book.tally(player.id);
        to.row(&[
            Cell::text(player.details.name.as_str()),
            Cell::amount(currency, tally.balance()),
            Cell::amount(currency, tally.payments),
            Cell::amount(currency, tally.credits),
            Cell::amount(currency, tally.costs),
            Cell::amount(currency, tally.carried),
            Cell::amount(currency, tally.shares),
            Cell::amount(currency, tally.cost_shares),
            Cell::mark(player.details.retired),
        ])?;
    }
    Ok(())
}

fn players(to: &mut dyn Sheets, book: &Book) -> Result<(), ExportError> {
    to.begin("Players", &PLAYERS)?;
    for player in book.players() {
        let tally = book.tally(player.id);
        to.row(&[
            Cell::text(player.details.name.as_str()),
            Cell::Count(u32::try_from(tally.attended()).unwrap_or(u32::MAX)),
            Cell::day(tally.last_played()),
            Cell::mark(player.details.retired),
            Cell::text(player.details.comment.as_str()),
        ])?;
    }
    Ok(())
}

fn line_ups(to: &mut dyn Sheets, book: &Book) -> Result<(), ExportError> {
    let currency = book.settings().currency;
    to.begin("Line-ups", &LINE_UPS)?;
    for game in book.games() {
        let details = &game.details;
        for (turnout, share) in details.line_up.iter().zip(details.shares()) {
            to.row(&[
                Cell::Day(details.date),
                Cell::text(book.name(turnout.player)),
                match turnout.guests {
                    0 => Cell::Empty,
                    guests => Cell::Count(u32::from(guests)),
                },
                Cell::text(details.result_of(turnout).map_or("", result)),
                Cell::amount(currency, share),
                Cell::mark(details.booker == Some(turnout.player)),
                match details.credit_of(turnout.player) {
                    Some(amount) => Cell::amount(currency, amount),
                    None => Cell::Empty,
                },
                match turnout.pays {
                    Pays::FULL => Cell::Empty,
                    Pays::Percent(percent) => Cell::text(format!("{percent}% of a share")),
                    Pays::Fixed(_) => Cell::text("fixed amount"),
                },
            ])?;
        }
    }
    Ok(())
}

/// A row for each person who shares a cost.
fn costs(to: &mut dyn Sheets, book: &Book) -> Result<(), ExportError> {
    let currency = book.settings().currency;
    to.begin("Other costs", &COSTS)?;
    for cost in book.costs() {
        let details = &cost.details;
        let game = details.game.and_then(|game| book.game(game));
        for (player, share) in details.shares() {
            to.row(&[
                Cell::Day(details.date),
                Cell::text(details.what.as_str()),
                Cell::amount(currency, details.amount),
                Cell::text(details.paid_by.map_or("", |payer| book.name(payer))),
                Cell::day(game.map(|game| game.details.date)),
                Cell::text(book.name(player)),
                Cell::amount(currency, share),
            ])?;
        }
    }
    Ok(())
}

/// The template's word for a result.
pub fn result(result: GameResult) -> &'static str {
    match result {
        GameResult::Win => "Win",
        GameResult::Lose => "Lose",
        GameResult::Draw => "Draw",
        GameResult::NoShow => "No Show",
    }
}
