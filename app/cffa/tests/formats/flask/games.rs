//! Games: line-ups, guests, bookings, scores.

use super::{Read, attended, balance};
use cffa_testing::flask::{Export, november};
use cffa_testing::formats::{read_bytes, told, zipped};

#[test]
fn guests_belong_to_the_exact_name() {
    let mut export = Export::of(&["Mark", "Big Mark"]);
    export.game(
        1,
        "70.0",
        r#""Mark": "Draw", "Big Mark": "Draw", "Big Mark_guests": 12"#,
        "Mark,Big Mark,Big Mark_has_12_guests",
        14,
    );
    let reading = export.read();
    assert_eq!(balance(&reading, "Mark"), "-5.00");
    assert_eq!(balance(&reading, "Big Mark"), "-65.00");
}

#[test]
fn guests_without_their_host_are_charged_to_the_host() {
    let mut export = Export::of(&["Ann", "Bob", "Cy"]);
    export.game(
        1,
        "61.0",
        r#""Ann": "Draw", "Bob": "Draw", "Cy_guests": 1"#,
        "Ann,Bob,Cy_has_1_guests",
        3,
    );
    export.stands("Cy", 0, None, "-20.333333333333332");
    let reading = export.read();
    assert_eq!(balance(&reading, "Cy"), "-20.33");
    assert_eq!(attended(&reading, "Cy"), 0);
    let sum: i64 = reading.balances.iter().map(|row| row.balance.minor()).sum();
    assert_eq!(sum, -6100);
    assert!(told(&reading).contains("“Cy” did not play, but sent 1 as guests"));
    assert!(!told(&reading).contains("more than rounding"));
}

#[test]
fn booking_credits_become_bookings() {
    let mut export = Export::of(&["Ann", "Bob"]);
    // In the listed order, newest first: a deletion, an edit, and the games' own credits.
    export.payments.push(r#""Player": "Bob", "Type": "CFFA Game Deletion for 2026/11/10. Booker removal - game credit", "Amount": {"$numberDecimal": "-75.0"}, "Date": {"$date": 1795311106371}"#.to_owned());
    export.payments.push(r#""Player": "Bob", "Type": "CFFA Game Edit for 2026/11/2. Booker change - add new game credit", "Amount": {"$numberDecimal": "66.6"}, "Date": {"$date": 1795311106037}"#.to_owned());
    export.payments.push(r#""Player": "Ann", "Type": "CFFA Game Edit for 2026/11/2. Booker change - remove original game credit", "Amount": {"$numberDecimal": "-61.0"}, "Date": {"$date": 1795311106036}"#.to_owned());
    export.pay("Bob", 10, "75.0", "CFFA Booking Credit");
    export.pay("Ann", 2, "61.0", "CFFA Booking Credit");
    export.pay("Ann", 1, "40.0", "CFFA Booking Credit");
    export.game(3, "10.0", r#""Ann": "Draw", "Booker": "Ann""#, "Ann", 1);
    export.game(2, "66.6", r#""Ann": "Draw", "Booker": "Bob""#, "Ann", 1);
    export.game(1, "40.0", r#""Ann": "Draw", "Booker": "Ann""#, "Ann", 1);
    let reading = export.read();
    let bookers: Vec<Option<&str>> = reading
        .book
        .games()
        .map(|game| game.details.booker.map(|id| reading.book.name(id)))
        .collect();
    assert_eq!(bookers, [None, Some("Bob"), Some("Ann")]);
    assert_eq!(reading.book.transaction_count(), 4);
    assert_eq!(balance(&reading, "Bob"), "66.60");
    assert_eq!(balance(&reading, "Ann"), "-76.60");
    assert!(told(&reading).contains("no credit for “Ann”, who booked the game of 2026-11-03"));
}

#[test]
fn sheet_games_are_read() {
    let game = format!(
        r#"[{{"Timestamp": "18/04/2017 22:01:08", "Winning Team Score": 2, "Losing Team Score": 1, "Ann": "Win", "Bob": "No Play", "Cy": "", "Dee": "Lose", "Players": 2, "Date of Game dd-MON-YYYY": {{"$date": {}}}, "Cost of Game": {{"$numberDecimal": "58.00"}}, "Cost Each": {{"$numberDecimal": "29.00"}}, "PlayerList": "Ann,Dee,"}}]"#,
        november(1)
    );
    let players = r#"[{"playerName": "Ann"}, {"playerName": "Bob"}, {"playerName": "Cy"}, {"playerName": "Dee"}]"#;
    let reading = read_bytes(&zipped(&[
        ("games.json", game.as_str()),
        ("teamPlayers.json", players),
    ]))
    .expect("the file can be read");
    let game = reading.book.last_game().expect("the book has a game");
    assert_eq!(game.details.line_up.len(), 2);
    assert_eq!(game.details.booker, None);
    assert_eq!(
        game.details
            .score
            .map(|score| (score.winning, score.losing)),
        Some((2, 1))
    );
    assert_eq!(balance(&reading, "Dee"), "-29.00");
    assert!(!told(&reading).contains("booked"), "{}", told(&reading));
}

#[test]
fn games_without_players_and_reversed_scores_are_told() {
    let mut export = Export::of(&["Ann"]);
    export.game(1, "30.0", r#""Ann": "No Play""#, "", 0);
    export.games.push(
        export.games[0]
            .replace("\"No Play\"", "\"Draw\"")
            .replace("\"Losing Team Score\": 1", "\"Losing Team Score\": 4"),
    );
    export.games.push(
        export.games[0]
            .replace("\"No Play\"", "\"Draw\"")
            .replace("\"Losing Team Score\": 1", "\"Losing Team Score\": -4"),
    );
    let reading = export.read();
    assert_eq!(reading.book.game_count(), 2);
    let told = told(&reading);
    assert!(
        told.contains("row 1: Nobody played in the game of 2026-11-01"),
        "{told}"
    );
    assert!(told.contains("they were swapped"), "{told}");
    assert!(told.contains("a score is below zero"), "{told}");
}
