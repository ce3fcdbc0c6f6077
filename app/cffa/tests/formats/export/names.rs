//! Names that a format may mistake for something else.

use super::seasons::season;
use super::{balances, exported, unzipped};
use cffa_formats::ExportFormat;
use cffa_testing::formats::read_bytes;
use std::collections::BTreeMap;

const ODD: [&str; 27] = [
    "=HYPERLINK(\"http://evil.example\",\"Click\")",
    "+44 Mark",
    "-5",
    "@home",
    "'=quoted",
    "'Quoted'",
    "＝wide",
    "=1,2;3\"4\"",
    "Booker",
    "players",
    "PlayerList",
    "Cost of Game",
    "Date of Game",
    "Timestamp",
    "Type",
    "Total",
    "Balance",
    "Mark",
    "Mark_guests",
    "Mark_has_2_guests",
    "J. Smith",
    "$Money",
    "Smith, J",
    "Zoë Ω",
    "007",
    "Sam :)",
    "_x0041_",
];

#[test]
fn a_name_that_looks_like_something_else_stays_a_name_in_spreadsheets() {
    let scribe = season(&ODD);
    for format in [
        ExportFormat::Xlsx,
        ExportFormat::Csv,
        ExportFormat::Complete,
    ] {
        let reading = read_bytes(&exported(&scribe.entries, format)).unwrap();
        assert_eq!(
            balances(&reading.book),
            balances(&scribe.book),
            "{format:?}"
        );
        let notes: Vec<&str> = reading
            .book
            .transactions()
            .map(|one| one.details.note.as_str())
            .collect();
        assert!(notes.contains(&"+44 cash"), "{format:?}: {notes:?}");
    }
}

#[test]
fn no_cell_of_a_csv_begins_like_a_formula() {
    let files = unzipped(&exported(&season(&ODD).entries, ExportFormat::Csv));
    assert_eq!(files.len(), 8);
    for (name, text) in files {
        let text = text.strip_prefix('\u{feff}').unwrap();
        assert!(text.contains("\r\n"), "{name}");
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        for row in rows.records() {
            for cell in &row.unwrap() {
                let amount = cell.parse::<f64>().is_ok();
                let safe = amount || !cell.starts_with(['=', '+', '-', '@', '＝', '\t']);
                assert!(safe, "{name}: {cell}");
            }
        }
    }
}

#[test]
fn a_name_that_the_original_would_take_for_a_field_is_written_in_another_way() {
    let scribe = season(&ODD);
    let reading = read_bytes(&exported(&scribe.entries, ExportFormat::Original)).unwrap();
    let other = [
        ("Booker", "Booker (player)"),
        ("players", "players (player)"),
        ("PlayerList", "PlayerList (player)"),
        ("Cost of Game", "Cost of Game (player)"),
        ("Timestamp", "Timestamp (player)"),
        ("Mark_guests", "Mark_guests (player)"),
        ("Mark_has_2_guests", "Mark_has_2_guests (player)"),
        ("J. Smith", "J Smith"),
        ("$Money", "Money"),
        ("Smith, J", "Smith J"),
        ("=1,2;3\"4\"", "=12;3\"4\""),
        (
            "=HYPERLINK(\"http://evil.example\",\"Click\")",
            "=HYPERLINK(\"http://evilexample\"\"Click\")",
        ),
    ];
    let other = BTreeMap::from(other);
    let expected: BTreeMap<String, i64> = balances(&scribe.book)
        .into_iter()
        .map(|(name, balance)| {
            let written = other.get(name.as_str()).map(|name| (*name).to_owned());
            (written.unwrap_or(name), balance)
        })
        .collect();
    assert_eq!(balances(&reading.book), expected);
}

#[test]
fn two_names_are_never_written_as_one() {
    let names = [
        "J. Smith",
        "J Smith",
        "j, smith",
        "J Smith (player)",
        ".",
        "$",
        "Player",
    ];
    let scribe = season(&names);
    let reading = read_bytes(&exported(&scribe.entries, ExportFormat::Original)).unwrap();
    let mut read: Vec<i64> = balances(&reading.book).into_values().collect();
    let mut written: Vec<i64> = balances(&scribe.book).into_values().collect();
    read.sort_unstable();
    written.sort_unstable();
    assert_eq!(read, written);
}
