//! The archive as a file: complete, of this version, unchanged, within the limits.

use super::{export, forged, lines, some, unzip};
use cffa_book::{
    Book, Change, Command, Entry, FORMAT, GameDraft, GameId, Goals, LineUpDraft, Money, Pays,
    PlayedFor, SeasonDetails, SeasonId, SeasonName, Side, Who,
};
use cffa_formats::archive::ArchiveWriter;
use cffa_formats::{ExportError, Format};
use cffa_testing::formats::history::closed;
use cffa_testing::formats::{actor, read_bytes, refused, zipped};
use jiff::civil::date;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use uuid::Uuid;

#[test]
fn a_history_comes_back_whole() {
    let entries = some();
    let kinds: std::collections::BTreeSet<String> = entries
        .iter()
        .filter_map(|entry| serde_json::to_value(&entry.change).ok())
        .filter_map(|change| change["kind"].as_str().map(str::to_owned))
        .collect();
    assert!(kinds.len() >= 12, "{kinds:?}");
    let reading = read_bytes(&export(&entries)).expect("the file can be read");
    assert_eq!(reading.format, Format::Cffa);
    assert_eq!(reading.team_name.as_deref(), Some("Tuesday Turf"));
    assert_eq!(reading.entries, entries);
    assert_eq!(reading.book, Book::fold(&entries));
    assert!(reading.warnings.is_empty());
    assert_eq!(reading.balances.len(), reading.book.player_count());
}

/// A game of the first two players, with two sides and their goals.
fn sided(book: &Book) -> GameDraft {
    let players = book.players();
    let players = players.iter().filter(|player| !player.details.retired);
    let on = Side::BOTH.into_iter().zip(players);
    let line_up: Vec<LineUpDraft> = on
        .map(|(side, player)| LineUpDraft {
            who: Who::Known(player.id),
            guests: 3,
            result: None,
            pays: Pays::FULL,
            side: Some(PlayedFor {
                side,
                guests_opposite: 1,
            }),
        })
        .collect();
    GameDraft {
        date: date(2026, 11, 17),
        cost: Money::from_minor(61_00),
        booker: line_up.first().map(|one| one.who.clone()),
        also_paid: Vec::new(),
        score: None,
        goals: Some(Goals { a: 5, b: 3 }),
        line_up,
        expected_heads: None,
    }
}

#[test]
fn sides_and_seasons_come_back_whole() {
    let mut entries = some();
    let mut book = Book::fold(&entries);
    let season = |name: &str| SeasonDetails {
        name: SeasonName::parse(name).expect("the name is valid"),
        from: date(2026, 9, 1),
        to: date(2026, 11, 30),
    };
    let id = |number: u128| Uuid::from_u128(0xffff + number);
    let (kept, gone) = (SeasonId(id(1)), SeasonId(id(2)));
    let game = GameId(id(3));
    let seen = None;
    let add = |id, name| Command::AddSeason {
        id,
        details: season(name),
    };
    for command in [
        Command::LogGame {
            id: game,
            draft: sided(&book),
        },
        add(kept, "Autumn"),
        add(gone, "Herbst"),
        Command::EditSeason {
            id: kept,
            seen,
            details: season("Autumn 2026"),
        },
        Command::DeleteSeason { id: gone, seen },
    ] {
        let entry = Entry {
            v: FORMAT,
            seq: book.seq() + 1,
            at: "2026-11-22T12:00:00Z".parse().expect("the time is valid"),
            by: actor(),
            key: None,
            fingerprint: None,
            change: book.decide(command).expect("the command is allowed"),
        };
        book.apply(&entry);
        entries.push(entry);
    }
    let reading = read_bytes(&export(&entries)).expect("the file can be read");
    assert_eq!(reading.entries, entries);
    assert_eq!(reading.book, book);
    assert!(reading.warnings.is_empty(), "{:?}", reading.warnings);
    let seasons = reading.book.seasons();
    let names: Vec<&str> = seasons
        .iter()
        .map(|one| one.details.name.as_str())
        .collect();
    assert_eq!(names, ["Autumn 2026"]);
    let game = reading.book.game(game).expect("the book has the game");
    assert_eq!(game.details.goals, Some(Goals { a: 5, b: 3 }));
    assert_eq!(game.details.heads_of(Side::A), 4);
}

#[test]
fn who_made_a_change_has_a_name_that_can_be_seen() {
    // A zero-width space, an escape character, and marks that reverse the direction of the text.
    for unseen in ['\u{200b}', '\u{1b}', '\u{202e}', '\u{2066}'] {
        let mut entries = some();
        entries[1].by.name = format!("Bo{unseen}ss");
        let told = refused(&forged(&lines(&entries), |_| {}));
        assert!(
            told.contains("the name of its author contains invisible characters"),
            "{unseen:?}: {told}"
        );
    }
    let mut entries = some();
    entries[1].by.name = "José Ñ. 李".to_owned();
    let read = read_bytes(&forged(&lines(&entries), |_| {})).expect("the file can be read");
    assert_eq!(read.entries, entries);
}

#[test]
fn an_empty_book_comes_back_empty() {
    let reading = read_bytes(&export(&[])).expect("the file can be read");
    assert!(reading.entries.is_empty());
}

#[test]
fn the_change_that_closed_a_book_stays_behind() {
    let entries = some();
    let reading = read_bytes(&export(&closed(&entries))).expect("the file can be read");
    assert_eq!(reading.entries, entries);
    assert_eq!(reading.book.successor(), None);
    let with_it = forged(&lines(&closed(&entries)), |_| {});
    assert!(refused(&with_it).contains("it closes the book"));
}

#[test]
fn an_export_is_never_silently_short() {
    let entries = some();
    let made_at = "2026-11-22T12:00:00Z".parse().expect("the time is valid");
    let mut writer =
        ArchiveWriter::new(Cursor::new(Vec::new()), made_at).expect("the archive is created");
    let gap = writer.push(&entries[1]).expect_err("the first is missing");
    assert!(matches!(
        gap,
        ExportError::OutOfOrder {
            expected: 1,
            found: 2
        }
    ));
    writer
        .push(&entries[0])
        .expect("the first entry is written");
    let short = writer
        .finish("Team", &Book::fold(&entries))
        .expect_err("most are missing");
    assert!(matches!(short, ExportError::Incomplete { written: 1, .. }));
}

#[test]
fn a_newer_version_asks_for_an_update() {
    let newer = forged(&lines(&some()), |manifest| {
        manifest["version"] = json!(2);
        manifest["settings"] = json!("somewhere else now");
    });
    let sentence = refused(&newer);
    assert!(
        sentence.contains("version 2") && sentence.contains("Update CFFA"),
        "{sentence}"
    );
    for version in [json!(0), json!(-1), json!("1"), Value::Null] {
        let bytes = forged(&lines(&some()), |manifest| manifest["version"] = version);
        assert!(refused(&bytes).contains("it has no version"));
    }
    let line = lines(&some()).replacen("\"v\":1", "\"v\":9", 1);
    assert!(
        refused(&forged(&line, |_| {}))
            .contains("format is 9, which this version of CFFA does not know")
    );
}

#[test]
fn a_changed_file_is_noticed() {
    let (_, text) = unzip(&export(&some()));
    let forged_amount = text.replacen("left foot", "loft feet", 1);
    assert_ne!(text, forged_amount);
    let sum = |manifest: &mut Value| {
        let (true_one, _) = unzip(&export(&some()));
        manifest["files"] = true_one["files"].clone();
    };
    assert!(refused(&forged(&forged_amount, sum)).contains("its checksum differs"));
    let gone = forged(&text, |manifest| {
        manifest["files"]["photos.zip"] = json!({"bytes": 1, "sha256": "00"})
    });
    assert!(refused(&gone).contains("“photos.zip” is missing"));
    let none = forged(&text, |manifest| manifest["files"] = json!({}));
    assert!(refused(&none).contains("changes.jsonl is missing"));
    let miscounted = forged(&text, |manifest| {
        manifest["counts"]["games"] = json!(99_999)
    });
    assert!(refused(&miscounted).contains("promises 99999 games"));
    let settings = forged(&text, |manifest| {
        manifest["settings"]["recent_days"] = json!(7)
    });
    assert!(refused(&settings).contains("its settings are not those of the changes"));
    let broken = zipped(&[("manifest.json", "{"), ("changes.jsonl", "")]);
    assert!(refused(&broken).contains("manifest.json can't be read"));
}

#[test]
fn a_gap_or_nonsense_in_the_changes_is_named() {
    let entries = some();
    let text = lines(&entries);
    let without_third: String = text
        .lines()
        .enumerate()
        .filter(|(at, _)| *at != 2)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let sentence = refused(&forged(&without_third, |_| {}));
    assert!(
        sentence.contains("line 3 (change 4)") && sentence.contains("changes are missing"),
        "{sentence}"
    );
    let nonsense = format!("{text}{{\"v\":1}}\n");
    assert!(refused(&forged(&nonsense, |_| {})).contains("this is not a change"));
    let blank = text.replacen('\n', "\n\n", 1);
    assert!(refused(&forged(&blank, |_| {})).contains("line 2: this is not a change"));
    let key = entries
        .iter()
        .find_map(|entry| entry.key)
        .expect("an entry has a key");
    let mut twice = entries.clone();
    for entry in &mut twice {
        entry.key = Some(key);
    }
    assert!(refused(&forged(&lines(&twice), |_| {})).contains("idempotency key"));
}

#[test]
fn files_that_nobody_listed_are_left_out() {
    let (manifest, text) = unzip(&export(&some()));
    let bytes = zipped(&[
        ("manifest.json", manifest.to_string()),
        ("changes.jsonl", text),
        ("README", "hello".to_owned()),
    ]);
    let reading = read_bytes(&bytes).expect("the file can be read");
    assert!(
        reading.warnings[0]
            .sentence
            .contains("“README” is not in the manifest")
    );
}

#[test]
fn a_name_that_cant_be_seen_as_it_is_comes_in_with_no_change() {
    for unseen in ["Boss\u{202e}", "Bo\u{200b}ss", "Boss\u{1b}[2J"] {
        let mut entries = some();
        entries[3].by.name = unseen.to_owned();
        let told = refused(&forged(&lines(&entries), |_| {}));
        assert!(told.contains("invisible characters"), "{told}");
    }
}

/// Finds the first line whose change breaks a rule of the book.
#[test]
fn an_archive_of_more_changes_than_a_book_has_is_refused_while_it_is_read() {
    use cffa_formats::archive::CHANGES_MOST;
    let entries = some();
    let (mut manifest, text) = unzip(&export(&entries));
    // An archive whose manifest states the true number isn't read at all.
    manifest["counts"]["changes"] = json!(CHANGES_MOST + 1);
    let told = refused(&zipped(&[
        ("manifest.json", manifest.to_string().as_str()),
        ("changes.jsonl", text.as_str()),
    ]));
    assert!(told.contains("more than 250000 changes"), "{told}");
    // An archive whose manifest doesn't is read only up to the limit: the next line isn't a valid
    // change, and this goes unnoticed. The changes retire and reactivate a player in turn.
    let first: Entry = entries[0].clone();
    let player = entries.iter().find_map(|entry| match &entry.change {
        Change::PlayerAdded { player, details } if !details.retired => {
            Some((*player, details.clone()))
        }
        _ => None,
    });
    let (player, details) = player.expect("the history adds a player");
    let start: Vec<Entry> = entries
        .iter()
        .take_while(|entry| !matches!(entry.change, Change::PlayerAdded { .. }))
        .cloned()
        .collect();
    let mut lines = String::new();
    let mut push = |seq: u64, change: Change| {
        let entry = Entry {
            seq,
            key: None,
            fingerprint: None,
            change,
            ..first.clone()
        };
        lines += &serde_json::to_string(&entry).expect("the value can be serialized");
        lines.push('\n');
    };
    for entry in &start {
        push(entry.seq, entry.change.clone());
    }
    let from = start.len() as u64 + 1;
    push(
        from,
        Change::PlayerAdded {
            player,
            details: details.clone(),
        },
    );
    for seq in from + 1..=CHANGES_MOST as u64 + 1 {
        push(
            seq,
            match (seq - from) % 2 {
                1 => Change::PlayerRetired { player },
                _ => Change::PlayerReactivated { player },
            },
        );
    }
    lines.push_str("no change at all\n");
    let sum = Sha256::digest(lines.as_bytes());
    let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    manifest["counts"]["changes"] = json!(1);
    manifest["files"]["changes.jsonl"] = json!({"bytes": lines.len(), "sha256": sum});
    let told = refused(&zipped(&[
        ("manifest.json", manifest.to_string().as_str()),
        ("changes.jsonl", lines.as_str()),
    ]));
    assert!(told.contains("more than 250000 changes"), "{told}");
}
