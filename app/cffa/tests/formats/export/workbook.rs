//! The exported workbook as other programs see it.

use super::exported;
use super::openpyxl::sheets;
use super::seasons::{Scribe, season, uneven};
use cffa_book::{Pays, Purpose};
use cffa_formats::ExportFormat;
use serde_json::{Value, json};

fn sheet<'s>(sheets: &'s [Value], name: &str) -> &'s Value {
    sheets.iter().find(|sheet| sheet["name"] == name).unwrap()
}

/// The values of the column with this name.
fn column(sheet: &Value, name: &str) -> Vec<Value> {
    let rows = sheet["rows"].as_array().unwrap();
    let header = rows[0].as_array().unwrap();
    let at = header.iter().position(|cell| cell[0] == name).unwrap();
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn a_workbook_has_days_that_are_days_and_amounts_that_are_numbers() {
    let scribe = season(&["Ann", "=1+1", "Cy"]);
    let sheets = sheets(&exported(&scribe.entries, ExportFormat::Xlsx));
    let names: Vec<&Value> = sheets.iter().map(|sheet| &sheet["name"]).collect();
    assert_eq!(
        names,
        [
            "Balances",
            "Players",
            "Games",
            "Line-ups",
            "Other costs",
            "Transactions",
            "Summary",
            "History"
        ]
    );
    for sheet in &sheets {
        let name = &sheet["name"];
        assert_eq!(sheet["frozen"], "A2", "{name}");
        assert_eq!(sheet["bold"], true, "{name}");
        let widths = sheet["widths"].as_array().unwrap();
        assert!(
            widths.iter().all(|width| width.as_f64() > Some(10.0)),
            "{name}"
        );
        // Whatever a name looks like, no cell is a formula.
        let cells = sheet["rows"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|row| row.as_array().unwrap());
        for cell in cells {
            assert_ne!(cell[1], "f", "{name}: {cell}");
        }
    }
    let paid = sheet(&sheets, "Transactions");
    for cell in column(paid, "Date (dd-Mon-YYYY)") {
        assert_eq!(cell[1], "d", "{cell}");
        assert_eq!(cell[2], "dd-mmm-yyyy", "{cell}");
    }
    let amounts = column(paid, "Amount");
    for cell in &amounts {
        assert_eq!(cell[1], "n", "{cell}");
        assert_eq!(cell[2], "\"£\"#,##0.00;-\"£\"#,##0.00", "{cell}");
    }
    assert!(amounts.iter().any(|cell| cell[0] == json!(12.34)));
    let bob = column(paid, "Player")
        .into_iter()
        .find(|cell| cell[0] == "=1+1");
    assert_eq!(bob.unwrap(), json!(["=1+1", "s", "General", true]));

    let balances = sheet(&sheets, "Balances");
    let expected: Vec<String> = scribe
        .book
        .players()
        .iter()
        .map(|player| {
            let currency = scribe.book.settings().currency;
            currency.plain(scribe.book.tally(player.id).balance())
        })
        .collect();
    let shown: Vec<String> = column(balances, "Balance")
        .iter()
        .map(|cell| format!("{:.2}", cell[0].as_f64().unwrap()))
        .collect();
    assert_eq!(shown, expected);
    let history = sheet(&sheets, "History");
    let when = column(history, "When (UTC)");
    assert_eq!(when.len(), scribe.entries.len());
    assert_eq!(when[0][0], "2026-11-22T12:34:56");
    let what = column(history, "What");
    assert_eq!(what[0][0], "Added the player Ann.");
}

/// A sheet is XML, in which some characters and entities have a special meaning. Names must not use
/// it.
#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn a_name_that_looks_like_xml_is_read_as_it_was_typed() {
    let odd = [
        "Tom & Jerry",
        "<b>Bob</b>",
        "&amp;",
        "&#65;",
        "\"Big\" Dave's",
        "]]>",
        "Zoë Ω 👍",
    ];
    let scribe = season(&odd);
    let sheets = sheets(&exported(&scribe.entries, ExportFormat::Xlsx));
    let mut names: Vec<&Value> = Vec::new();
    let players = column(sheet(&sheets, "Players"), "Player");
    names.extend(players.iter().map(|cell| &cell[0]));
    names.sort_by_key(|name| odd.iter().position(|typed| *name == typed));
    assert_eq!(names, odd);
    // The names are also column headings, where each is a player of the template.
    let games = &sheet(&sheets, "Games")["rows"][0];
    let heads: Vec<&Value> = games
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| &cell[0])
        .collect();
    for name in odd {
        assert!(heads.contains(&&json!(name)), "{name}: {heads:?}");
    }
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn the_sheets_of_games_tell_who_played_with_how_many_guests_and_who_booked() {
    let mut scribe = Scribe::new();
    let (ann, bob) = (scribe.player("Ann"), scribe.player("Bob"));
    let day = "2026-11-17".parse().unwrap();
    scribe.game(day, 6_100, Some(bob), &[(ann, 2, None), (bob, 0, None)]);
    scribe.moved(day, 500, "", Purpose::Payment { player: ann });
    let sheets = sheets(&exported(&scribe.entries, ExportFormat::Xlsx));
    let games = sheet(&sheets, "Games");
    let one = |name| column(games, name)[0][0].clone();
    assert_eq!(one("Date of Game dd-MON-YYYY"), "2026-11-17T00:00:00");
    assert_eq!(one("Timestamp"), "2026-11-22T12:34:56");
    assert_eq!(one("Cost of Game"), json!(61));
    assert_eq!(one("Cost Each"), json!(15.25));
    assert_eq!(one("Players"), json!(4));
    assert_eq!(one("PlayerList"), "Ann (2 guests), Bob. Booked by Bob.");
    assert_eq!((one("Ann"), one("Bob")), (json!("Draw"), json!("Draw")));
    let line_ups = sheet(&sheets, "Line-ups");
    assert_eq!(column(line_ups, "Guests")[0][0], json!(2));
    assert_eq!(column(line_ups, "Share")[0][0], json!(45.75));
    assert_eq!(column(line_ups, "Booked the pitch")[1][0], "yes");
    // The template doesn't know guests: their effect on the shares becomes a transaction for each
    // player.
    let types = column(sheet(&sheets, "Transactions"), "Type");
    assert_eq!(types[0][0], "CFFA guests and odd pennies");
    let amounts = column(sheet(&sheets, "Transactions"), "Amount");
    assert_eq!(
        (&amounts[0][0], &amounts[1][0]),
        (&json!(-15.25), &json!(15.25))
    );
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn the_sheets_tell_unequal_shares_and_who_paid_for_the_pitch() {
    let mut scribe = Scribe::new();
    let (ann, bob) = (scribe.player("Ann"), scribe.player("Bob"));
    let day = "2026-11-17".parse().unwrap();
    uneven(
        &mut scribe,
        day,
        &[(ann, Pays::FULL), (bob, Pays::Percent(50))],
    );
    let sheets = sheets(&exported(&scribe.entries, ExportFormat::Xlsx));
    let games = sheet(&sheets, "Games");
    let list = "Ann, Bob (1 guest, pays 50%). Booked by Ann, Bob paid £20.00.";
    assert_eq!(column(games, "PlayerList")[0][0], list);
    assert_eq!(column(games, "Cost Each")[0][0], Value::Null);
    let line_ups = sheet(&sheets, "Line-ups");
    assert_eq!(column(line_ups, "Share")[1][0], json!(36.6));
    assert_eq!(column(line_ups, "Pays")[1][0], "50% of a share");
    assert_eq!(column(line_ups, "Paid for the pitch")[0][0], json!(41));
    assert_eq!(column(line_ups, "Paid for the pitch")[1][0], json!(20));
}

#[test]
fn texts_are_shared_strings_which_previews_of_phones_show() {
    use std::io::{Cursor, Read};
    let scribe = season(&["Ann", "=1+1", "Zoë"]);
    let bytes = exported(&scribe.entries, ExportFormat::Xlsx);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    let shared = text("xl/sharedStrings.xml");
    for said in ["Zoë", "Player"] {
        assert!(shared.contains(said), "{said}");
    }
    for name in names
        .iter()
        .filter(|name| name.contains("worksheets/sheet"))
    {
        let sheet = text(name);
        assert!(!sheet.contains("inlineStr"), "{name}");
        assert!(sheet.contains("t=\"s\""), "{name}");
    }
}
