//! Reading the Flask version's spreadsheet: workbooks, and worksheets as CSV.

mod faults;
mod files;
mod history;
mod people;
mod rows;
mod written;

use cffa_book::Currency;
use cffa_formats::import::spreadsheet::{Choices, Questions};
use cffa_formats::{ImportContext, ImportRefusal, ParsedBook, read_choosing};
use cffa_testing::formats::{actor, ids};
use cffa_testing::spreadsheets::csvs;
use std::io::Cursor;

fn choose(bytes: &[u8], choices: &Choices) -> Result<ParsedBook, ImportRefusal> {
    let mut ids = ids();
    let mut with = ImportContext {
        now: "2026-11-22T12:00:00Z".parse().unwrap(),
        actor: actor(),
        currency: Currency::default(),
        ids: &mut ids,
    };
    read_choosing(Cursor::new(bytes), choices, &mut with)
}

fn read(bytes: &[u8]) -> ParsedBook {
    choose(bytes, &Choices::default()).unwrap()
}

fn refused(bytes: &[u8]) -> String {
    match choose(bytes, &Choices::default()) {
        Ok(_) => panic!("was read"),
        Err(refusal) => refusal.to_string(),
    }
}

fn asked(reading: &ParsedBook) -> &Questions {
    reading.questions.as_ref().unwrap()
}

/// `Ann -5.00, Bob 12.00`
fn balances(reading: &ParsedBook) -> String {
    let row = |row: &cffa_formats::BalanceRow| {
        format!("{} {}", row.player, reading.currency.plain(row.balance))
    };
    let rows: Vec<String> = reading.balances.iter().map(row).collect();
    rows.join(", ")
}

fn unread(reading: &ParsedBook) -> Vec<String> {
    asked(reading)
        .unread
        .iter()
        .map(ToString::to_string)
        .collect()
}

const GAMES: &str = "Timestamp,Date of Game dd-MON-YYYY,Winning Team Score,Losing Team Score,Cost of Game,Cost Each,Players,Ann,Bob,Cy\n";
const PAID: &str = "Player,Type,Amount,Date (dd-Mon-YYYY)\n";

fn games(rows: &str) -> Vec<u8> {
    csvs(&[("Games.csv", &format!("{GAMES}{rows}"))])
}

fn paid(rows: &str) -> Vec<u8> {
    csvs(&[("Transactions.csv", &format!("{PAID}{rows}"))])
}
