//! Archives that real teams made, checked against the balances they must have.
//!
//! None is kept in the project: they hold people's names. To run this, name a folder
//! whose folders each hold an `export-cffa.zip` and an `expected.json`:
//!
//! ```text
//! CFFA_REAL_BOOKS=~/books cargo test --test transfer_real -- --ignored --nocapture
//! ```

#![allow(clippy::print_stdout)] // it tells what it did

mod transfer_support;

use cffa::transfer::Reading;
use serde_json::Value;
use std::path::Path;
use std::time::Instant;
use transfer_support::read_bytes;

#[test]
#[ignore = "reads the archives in the folder that CFFA_REAL_BOOKS names"]
fn real_archives_come_out_as_expected() {
    let folder = std::env::var("CFFA_REAL_BOOKS").expect("CFFA_REAL_BOOKS names a folder");
    let mut checked = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.join("export-cffa.zip").is_file() {
            check(&path);
            checked += 1;
        }
    }
    assert!(checked > 0, "there is no archive in {folder}");
}

fn check(path: &Path) {
    let zip = std::fs::read(path.join("export-cffa.zip")).expect("the archive");
    let expected = std::fs::read(path.join("expected.json")).expect("what is expected");
    let expected: Value = serde_json::from_slice(&expected).expect("JSON");
    let began = Instant::now();
    let reading = read_bytes(&zip).expect("the archive is read");
    let took = began.elapsed();

    let mut wrong = Vec::new();
    let players = expected["players"].as_array().expect("players");
    for player in players {
        wrong.extend(differences(&reading, player));
    }
    let book = &reading.book;
    let carried: Vec<i64> = reading
        .balances
        .iter()
        .filter_map(|row| book.player_called(&row.player))
        .map(|player| book.tally(player.id).carried.minor())
        .collect();
    let booked = book
        .games()
        .filter(|game| game.details.booker.is_some())
        .count();
    println!(
        "{}: {} of {} players equal; {} games ({booked} with a booker), {} transactions, {} entries, {} warnings, read in {took:?}; carried over: {carried:?}",
        path.display(),
        players.len() - wrong.len().min(players.len()),
        players.len(),
        book.game_count(),
        book.transaction_count(),
        reading.entries.len(),
        reading.warnings.len(),
    );
    for warning in reading.warnings.iter().take(20) {
        println!("  {warning}");
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(reading.balances.len(), players.len());
    let sum: i64 = reading.balances.iter().map(|row| row.balance.minor()).sum();
    assert_eq!(sum, book.money_held().minor());
}

fn differences(reading: &Reading, player: &Value) -> Option<String> {
    let name = player["playerName"].as_str().expect("a name");
    let Some(row) = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name)
    else {
        return Some(format!("{name} is missing"));
    };
    let balance = reading.currency.plain(row.balance);
    let played = row
        .last_played
        .map_or("1970-01-01".to_owned(), |day| day.to_string());
    let shown = player["cffa_shown_balance"].as_str().expect("a balance");
    let shown = if shown == "-0.00" { "0.00" } else { shown };
    let cffa = &player["cffa"];
    let equal = balance == shown
        && Some(row.attended as u64) == cffa["gamesAttended"].as_u64()
        && Some(played.as_str()) == cffa["lastPlayed"].as_str();
    (!equal).then(|| {
        format!(
            "{name}: {balance}, {}, {played}, not as {player}",
            row.attended
        )
    })
}
