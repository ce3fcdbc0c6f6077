//! What every player owes and is owed: as the Flask version showed it, to the penny.

use super::{Read, balance};
use cffa_book::{GameResult, Purpose};
use cffa_formats::Format;
use cffa_testing::flask::{Export, five_thousand_games, sunday_side};
use cffa_testing::formats::{read_bytes, read_in, told};
use std::time::{Duration, Instant};

#[test]
fn reads_a_team_with_its_history() {
    let reading = sunday_side().read();
    assert_eq!(reading.format, Format::Original);
    assert_eq!(reading.team_name.as_deref(), Some("Sunday Side"));
    assert_eq!(told(&reading), "");
    assert_eq!(balance(&reading, "Ann"), "23.33");
    assert_eq!(balance(&reading, "Bob"), "20.00");
    assert_eq!(balance(&reading, "Cy"), "-23.33");
    let games: Vec<_> = reading.book.games().collect();
    assert_eq!(games[0].details.date.to_string(), "2026-11-08");
    assert_eq!(games[0].details.line_up[0].result, Some(GameResult::Win));
    assert_eq!(games[0].details.line_up[1].guests, 1);
    assert_eq!(games[1].details.line_up[1].result, Some(GameResult::NoShow));
    assert!(games.iter().all(|game| game.details.booker.is_some()));
    // The booking credits are now part of the games, and only Cy's cash payment remains.
    let payments = reading.book.transactions();
    let notes: Vec<&str> = payments.map(|one| one.details.note.as_str()).collect();
    assert!(
        notes.contains(&"Cash") && !notes.contains(&"CFFA Booking Credit"),
        "{notes:?}"
    );
    let seqs: Vec<u64> = reading.entries.iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs, (1..=seqs.len() as u64).collect::<Vec<_>>());
    assert_eq!(reading.book, cffa_book::Book::fold(&reading.entries));
}

#[test]
fn rounding_is_carried_over_and_says_so() {
    let mut export = sunday_side();
    export.summary.clear();
    export.stands("Ann", 2, Some(8), "23.345");
    export.stands("Cy", 2, Some(8), "-23.3249999999999999999999999999999");
    let reading = export.read();
    assert_eq!(balance(&reading, "Ann"), "23.34");
    assert_eq!(balance(&reading, "Cy"), "-23.32");
    let carried: Vec<(String, i64, &str)> = reading
        .book
        .transactions()
        .filter_map(|one| match one.details.purpose {
            Purpose::CarryOver { player } => {
                let name = reading.book.name(player).to_owned();
                Some((name, one.details.amount.minor(), one.details.note.as_str()))
            }
            _ => None,
        })
        .collect();
    assert!(!carried.is_empty());
    for (_, amount, note) in &carried {
        assert_eq!(amount.abs(), 1);
        assert_eq!(*note, "Rounding in the imported book");
    }
}

#[test]
fn a_balance_off_by_more_than_rounding_is_kept_and_told() {
    let mut export = sunday_side();
    export.summary.clear();
    export.stands("Bob", 1, Some(1), "13.00");
    let reading = export.read();
    assert_eq!(balance(&reading, "Bob"), "13.00");
    let told = told(&reading);
    assert!(told.contains("teamSummary.json, row 1: The summary says the balance of Bob is £13.00, but their games and payments come to £20.00"), "{told}");
    // The export doesn't state Ann's balance, so it follows from the games.
    assert!(matches!(
        balance(&reading, "Ann").as_str(),
        "23.33" | "23.34"
    ));
}

#[test]
fn summaries_that_disagree_about_games_are_told() {
    let mut export = sunday_side();
    export.summary.clear();
    export.stands("Ann", 3, Some(9), "23.33");
    let told = told(&export.read());
    assert!(
        told.contains("says Ann played 3 games, but the games show 2"),
        "{told}"
    );
    assert!(
        told.contains("played last: 2026-11-09; the games show: 2026-11-08"),
        "{told}"
    );
}

#[test]
fn other_currencies_have_their_own_decimals() {
    let mut export = Export::of(&["Ann"]);
    export.pay("Ann", 1, "1000.5", "Cash");
    let yen = read_in(&export.zip(), "JPY").expect("the file can be read");
    assert_eq!(balance(&yen, "Ann"), "1000");
    assert_eq!(yen.book.settings().currency.code(), "JPY");
    let dinar = read_in(&export.zip(), "KWD").expect("the file can be read");
    assert_eq!(balance(&dinar, "Ann"), "1000.500");
}

#[test]
fn drifted_balances_of_nothing_are_zero() {
    let mut export = Export::of(&["Ann"]);
    export.stands("Ann", 0, None, "-7.105427357601002E-15");
    assert_eq!(balance(&export.read(), "Ann"), "0.00");
    let mut export = Export::of(&["Ann"]);
    export.stands("Ann", 0, None, "NaN");
    assert!(told(&export.read()).contains("The balance of “Ann” is “NaN”"));
}

#[test]
fn five_thousand_games_take_a_moment() {
    let zip = five_thousand_games(4).zip();
    let began = Instant::now();
    let reading = read_bytes(&zip).expect("the file can be read");
    let took = began.elapsed();
    assert_eq!(reading.book.game_count(), 5_000);
    assert_eq!(reading.book.transaction_count(), 20_000);
    assert_eq!(told(&reading), "");
    // Generous for a debug build on a slow machine; anything quadratic takes minutes.
    assert!(took < Duration::from_secs(30), "{took:?}");
}
