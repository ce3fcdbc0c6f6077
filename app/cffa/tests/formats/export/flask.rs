//! The Flask version's export, checked by its own rules: fields, types, and arithmetic.

use super::seasons::{Scribe, season, uneven};
use super::{balances, exported, unzipped};
use cffa_book::{Book, Pays, Purpose};
use cffa_formats::{ExportFormat, Format};
use cffa_testing::formats::{read_bytes, told};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

type Row = Map<String, Value>;

/// Decimal places of the numbers in the export: far finer than a penny.
const FINE: u32 = 15;

/// All rows of a file: strict JSON, in ASCII, numbered from zero.
fn rows(files: &BTreeMap<String, String>, name: &str) -> Vec<Row> {
    let text = &files[name];
    assert!(text.is_ascii(), "{name}");
    let rows: Vec<Row> = serde_json::from_str(text).unwrap();
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(row["_id"].as_u64(), Some(at as u64), "{name}");
    }
    rows
}

fn keys(row: &Row) -> Vec<&str> {
    let mut keys: Vec<&str> = row.keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn only<'v>(value: &'v Value, key: &str) -> &'v Value {
    let wrapped = value.as_object().unwrap();
    assert_eq!(keys(wrapped), [key]);
    &wrapped[key]
}

fn day(value: &Value) -> i64 {
    let milliseconds = only(value, "$date").as_i64().unwrap();
    assert_eq!(milliseconds % 86_400_000, 0);
    milliseconds / 86_400_000
}

/// A decimal in units of 10^-15.
fn decimal(value: &Value) -> i128 {
    let digits = only(value, "$numberDecimal").as_str().unwrap();
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, digits),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = format!("{part:0<width$}", width = FINE as usize);
    let whole: i128 = whole.parse().unwrap();
    sign * (whole * 10_i128.pow(FINE) + part.parse::<i128>().unwrap())
}

/// Every player's balance as the Flask version computes it: what was carried over and paid, less
/// cost / heads for them and each of their guests.
fn worked_out(files: &BTreeMap<String, String>) -> BTreeMap<String, i128> {
    let mut balances: BTreeMap<String, i128> = BTreeMap::new();
    let players = rows(files, "teamPlayers.json");
    for row in &players {
        assert_eq!(keys(row), ["_id", "comment", "playerName", "retiree"]);
        assert!(row["comment"].is_string() && row["retiree"].is_boolean());
        let name = row["playerName"].as_str().unwrap();
        assert!(
            balances.insert(name.to_owned(), 0).is_none(),
            "{name} twice"
        );
    }
    for row in rows(files, "adjustments.json") {
        assert_eq!(keys(&row), ["_id", "adjust", "name"]);
        *balances.get_mut(row["name"].as_str().unwrap()).unwrap() += decimal(&row["adjust"]);
    }
    for row in rows(files, "payments.json") {
        assert_eq!(keys(&row), ["Amount", "Date", "Player", "Type", "_id"]);
        assert!(row["Type"].is_string());
        day(&row["Date"]);
        *balances.get_mut(row["Player"].as_str().unwrap()).unwrap() += decimal(&row["Amount"]);
    }
    for row in rows(files, "games.json") {
        for (name, each) in shares(&row, &balances) {
            *balances.get_mut(&name).unwrap() -= each;
        }
    }
    balances
}

/// What a game charges each player.
fn shares(row: &Row, players: &BTreeMap<String, i128>) -> Vec<(String, i128)> {
    let mut known = BTreeSet::from([
        "_id",
        "Timestamp",
        "Winning Team Score",
        "Losing Team Score",
        "Date of Game dd-MON-YYYY",
        "Cost of Game",
        "PlayerList",
        "Players",
        "Cost Each",
    ]);
    assert!(
        known.iter().all(|field| row.contains_key(*field)),
        "{row:?}"
    );
    only(&row["Timestamp"], "$date").as_i64().unwrap();
    day(&row["Date of Game dd-MON-YYYY"]);
    for side in ["Winning Team Score", "Losing Team Score"] {
        row[side].as_u64().unwrap();
    }
    if let Some(booker) = row.get("Booker") {
        assert!(players.contains_key(booker.as_str().unwrap()));
        let how = row["CFFA"].as_str().unwrap();
        assert!(how.starts_with("Record ") && how.ends_with(" by CFFA user"));
        known.extend(["Booker", "CFFA"]);
    }
    let (mut shares, mut list) = (Vec::new(), BTreeSet::new());
    let heads = row["Players"].as_i64().unwrap();
    let cost = decimal(&row["Cost of Game"]);
    let each = decimal(&row["Cost Each"]);
    assert!((cost - each * i128::from(heads)).abs() <= i128::from(heads));
    for (key, value) in row.iter().filter(|(key, _)| !known.contains(key.as_str())) {
        if let Some(host) = key.strip_suffix("_guests") {
            assert!(row.contains_key(host) && value.as_u64().unwrap() > 0);
            list.insert(format!("{host}_has_{value}_guests"));
            continue;
        }
        assert!(players.contains_key(key), "{key}");
        assert!(["Win", "Lose", "Draw", "No Show"].contains(&value.as_str().unwrap()));
        let guests = row.get(&format!("{key}_guests"));
        let heads = 1 + guests.map_or(0, |guests| guests.as_i64().unwrap());
        shares.push((key.clone(), heads));
        list.insert(key.clone());
    }
    let listed: BTreeSet<String> = row["PlayerList"]
        .as_str()
        .unwrap()
        .split(',')
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, list);
    assert_eq!(shares.iter().map(|(_, heads)| heads).sum::<i64>(), heads);
    let share = |(name, heads): (String, i64)| (name, each * i128::from(heads));
    shares.into_iter().map(share).collect()
}

/// Compares the balances in the summary with those that follow from the other files. They may
/// differ only by rounding.
fn agrees(book: &Book, files: &BTreeMap<String, String>) {
    let penny = 10_i128.pow(FINE - book.settings().currency.digits());
    let (worked_out, ours) = (worked_out(files), balances(book));
    let mut seen = BTreeMap::new();
    for row in rows(files, "teamSummary.json") {
        assert_eq!(
            keys(&row),
            [
                "_id",
                "balance",
                "gamesAttended",
                "gamesCost",
                "lastPlayed",
                "moniespaid",
                "playerName"
            ]
        );
        let name = row["playerName"].as_str().unwrap();
        let attended = row["gamesAttended"].as_i64().unwrap();
        assert_eq!(day(&row["lastPlayed"]) == 0, attended == 0, "{name}");
        let balance = decimal(&row["balance"]);
        assert_eq!(balance % penny, 0);
        decimal(&row["gamesCost"]);
        decimal(&row["moniespaid"]);
        seen.insert(name.to_owned(), (balance / penny) as i64);
        let off = (worked_out[name] - balance).abs();
        let heads: u32 = book.games().map(|game| game.details.heads()).sum();
        assert!(off <= penny * i128::from(heads), "{name} is off by {off}");
    }
    assert_eq!(seen, ours);
}

#[test]
fn every_document_has_the_originals_fields_and_its_arithmetic_gives_the_balances() {
    let scribe = season(&["Ann", "Bob", "Zoë Ω", "Dee", "😀", "Flo", "Gil"]);
    let files = unzipped(&exported(&scribe.entries, ExportFormat::Original));
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "adjustments.json",
            "games.json",
            "payments.json",
            "teamPlayers.json",
            "teamSettings.json",
            "teamSummary.json"
        ]
    );
    let settings = rows(&files, "teamSettings.json");
    assert_eq!(settings.len(), 1);
    assert_eq!(settings[0]["teamName"], "Tuesday Turf");
    agrees(&scribe.book, &files);
}

#[test]
fn unequal_shares_and_pitches_that_several_paid_for_are_payments() {
    let mut scribe = Scribe::new();
    let (ann, bob) = (scribe.player("Ann"), scribe.player("Bob"));
    let day = "2026-11-17".parse().unwrap();
    uneven(
        &mut scribe,
        day,
        &[(ann, Pays::FULL), (bob, Pays::Percent(50))],
    );
    let bytes = exported(&scribe.entries, ExportFormat::Original);
    let files = unzipped(&bytes);
    agrees(&scribe.book, &files);
    let payment = |row: &Row| {
        let text = |field: &str| row[field].as_str().unwrap().to_owned();
        let pence = decimal(&row["Amount"]) / 10_i128.pow(FINE - 2);
        (text("Player"), text("Type"), pence)
    };
    let payments: Vec<_> = rows(&files, "payments.json").iter().map(payment).collect();
    let expected = [
        ("Ann", "CFFA Booking Credit", 61_00),
        ("Ann", "CFFA Pitch paid by Bob", -20_00),
        ("Bob", "CFFA Pitch paid for Ann", 20_00),
        ("Ann", "CFFA Unequal Share", -4_06),
        ("Bob", "CFFA Unequal Share", 4_06),
    ];
    let expected = expected.map(|(who, what, pence)| (who.to_owned(), what.to_owned(), pence));
    assert_eq!(payments, expected);
    // The booking is recognized again, and the balances are the same to the penny.
    let reading = read_bytes(&bytes).unwrap();
    assert_eq!(told(&reading), "");
    let booker = reading.book.last_game().unwrap().details.booker;
    assert_eq!(booker.map(|id| reading.book.name(id)), Some("Ann"));
    assert_eq!(balances(&reading.book), balances(&scribe.book));
}

#[test]
fn an_empty_book_is_six_empty_lists_but_for_the_teams_name() {
    let files = unzipped(&exported(&[], ExportFormat::Original));
    for (name, text) in &files {
        let empty = name != "teamSettings.json";
        assert_eq!(text == "[]", empty, "{name}: {text}");
    }
}

#[test]
fn what_the_originals_archive_carries_comes_back_and_the_rest_is_as_documented() {
    let mut scribe = Scribe::new();
    let (ann, bob) = (scribe.player("Ann"), scribe.player("Bob"));
    let (first, second) = ("2026-11-17".parse().unwrap(), "2026-11-18".parse().unwrap());
    scribe.game(first, 6_000, Some(ann), &[(ann, 0, None), (bob, 2, None)]);
    scribe.game(second, 6_000, None, &[(bob, 0, None), (ann, 0, None)]);
    let transfer = Purpose::Transfer { from: ann, to: bob };
    scribe.moved(second, 500, "bus", transfer);
    scribe.moved(second, 700, "Cash", Purpose::Payment { player: bob });
    scribe.moved(first, 800, "old", Purpose::CarryOver { player: bob });
    let reading = read_bytes(&exported(&scribe.entries, ExportFormat::Original)).unwrap();
    assert_eq!(reading.format, Format::Original);
    assert_eq!(reading.team_name.as_deref(), Some("Tuesday Turf"));
    assert_eq!(told(&reading), "");
    let book = &reading.book;
    let games: Vec<_> = book.games().map(|game| &game.details).collect();
    let name = |id| book.name(id);
    // The booker, guests, scores and comments are carried over.
    assert_eq!(games[1].booker.map(name), Some("Ann"));
    assert_eq!(games[0].booker, None);
    assert_eq!(games[1].line_up[1].guests, 2);
    assert_eq!(
        games[0].score.map(|score| (score.winning, score.losing)),
        Some((4, 2))
    );
    assert_eq!(
        book.players()[0].details.comment.as_str(),
        "=cmd|' /C calc'!A0"
    );
    // A game without a score gets the Flask version's default, and players without a result get a
    // draw.
    assert_eq!(
        games[1].score.map(|score| (score.winning, score.losing)),
        Some((1, 1))
    );
    assert!(
        games[1]
            .line_up
            .iter()
            .all(|one| one.result == Some(cffa_book::GameResult::Draw))
    );
    // A transfer becomes two payments, and a carry-over loses its note.
    let mut notes: Vec<String> = book
        .transactions()
        .map(|one| {
            format!(
                "{} {}",
                one.details.amount.minor(),
                one.details.note.as_str()
            )
        })
        .collect();
    notes.sort();
    assert_eq!(
        notes,
        [
            "-500 Transfer to Bob: bus",
            "500 Transfer from Ann: bus",
            "700 Cash",
            "800 Opening balance from the imported book",
        ]
    );
}
