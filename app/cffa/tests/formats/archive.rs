//! Our own archive: nothing is lost on the way out and back, and nothing that was
//! changed on the way is believed.

use cffa_book::{Book, Change, Entry, Money, Unsound};
use cffa_formats::archive::ArchiveWriter;
use cffa_formats::{ExportError, Format, ImportRefusal};
use cffa_testing::formats::history::{Wish, closed, history, wishes};
use cffa_testing::formats::{read_bytes, refused, zipped};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn export(entries: &[Entry]) -> Vec<u8> {
    let made_at = "2026-11-22T12:00:00Z".parse().expect("a moment");
    let mut writer = ArchiveWriter::new(Cursor::new(Vec::new()), made_at).expect("an archive");
    for entry in entries {
        writer.push(entry).expect("the next entry");
    }
    let book = Book::fold(entries);
    writer
        .finish("Tuesday  Turf", &book)
        .expect("is whole")
        .into_inner()
}

/// A history with some of everything in it.
fn some() -> Vec<Entry> {
    let mut wishes: Vec<Wish> = (0..8).map(|number| (0, number, number, 1)).collect();
    for number in 0..200_u16 {
        wishes.push((
            (number * 7 % 20) as u8,
            (number * 3) as u8,
            (number * 5) as u8,
            number * 31,
        ));
    }
    history(&wishes).0
}

fn unzip(bytes: &[u8]) -> (Value, String) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = |name| {
        let mut text = String::new();
        zip.by_name(name)
            .expect("is there")
            .read_to_string(&mut text)
            .expect("is text");
        text
    };
    let manifest = text("manifest.json");
    (
        serde_json::from_str(&manifest).expect("JSON"),
        text("changes.jsonl"),
    )
}

/// An archive of these lines, with a manifest that fits them.
fn forged(lines: &str, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let (mut manifest, _) = unzip(&export(&some()));
    let sum: String = Sha256::digest(lines.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    manifest["files"]["changes.jsonl"] = json!({"bytes": lines.len(), "sha256": sum});
    manifest["counts"]["changes"] = json!(lines.lines().count());
    change(&mut manifest);
    zipped(&[
        ("changes.jsonl", lines),
        ("manifest.json", &manifest.to_string()),
    ])
}

fn lines(entries: &[Entry]) -> String {
    let line = |entry| serde_json::to_string(entry).expect("JSON") + "\n";
    entries.iter().map(line).collect()
}

#[test]
fn a_history_comes_back_whole() {
    let entries = some();
    let kinds: std::collections::BTreeSet<String> = entries
        .iter()
        .filter_map(|entry| serde_json::to_value(&entry.change).ok())
        .filter_map(|change| change["kind"].as_str().map(str::to_owned))
        .collect();
    assert!(kinds.len() >= 12, "{kinds:?}");
    let reading = read_bytes(&export(&entries)).expect("is read");
    assert_eq!(reading.format, Format::Cffa);
    assert_eq!(reading.team_name.as_deref(), Some("Tuesday Turf"));
    assert_eq!(reading.entries, entries);
    assert_eq!(reading.book, Book::fold(&entries));
    assert!(reading.warnings.is_empty());
    assert_eq!(reading.balances.len(), reading.book.player_count());
}

#[test]
fn who_made_a_change_has_a_name_that_can_be_seen() {
    // A space of no width, an escape, and marks that turn what follows around.
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
    let read = read_bytes(&forged(&lines(&entries), |_| {})).expect("is read");
    assert_eq!(read.entries, entries);
}

#[test]
fn an_empty_book_comes_back_empty() {
    let reading = read_bytes(&export(&[])).expect("is read");
    assert!(reading.entries.is_empty());
}

#[test]
fn the_change_that_closed_a_book_stays_behind() {
    let entries = some();
    let reading = read_bytes(&export(&closed(&entries))).expect("is read");
    assert_eq!(reading.entries, entries);
    assert_eq!(reading.book.successor(), None);
    let with_it = forged(&lines(&closed(&entries)), |_| {});
    assert!(refused(&with_it).contains("it closes the book"));
}

#[test]
fn an_export_is_never_silently_short() {
    let entries = some();
    let made_at = "2026-11-22T12:00:00Z".parse().expect("a moment");
    let mut writer = ArchiveWriter::new(Cursor::new(Vec::new()), made_at).expect("an archive");
    let gap = writer.push(&entries[1]).expect_err("the first is missing");
    assert!(matches!(
        gap,
        ExportError::OutOfOrder {
            expected: 1,
            found: 2
        }
    ));
    writer.push(&entries[0]).expect("the first");
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
    let key = entries.iter().find_map(|entry| entry.key).expect("a key");
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
    let reading = read_bytes(&bytes).expect("is read");
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

/// The first line in which a change does what the book would not.
fn unsound(change: impl Fn(&mut Value) -> bool) -> Unsound {
    let mut changed = false;
    let mut entries = Vec::new();
    for entry in some() {
        let mut value = serde_json::to_value(&entry).expect("JSON");
        changed = changed || change(&mut value["change"]);
        entries.push(serde_json::from_value::<Entry>(value).expect("a change"));
    }
    assert!(changed, "nothing to change");
    match read_bytes(&forged(&lines(&entries), |_| {})) {
        Err(ImportRefusal::UnsoundChange { why, .. }) => why,
        other => panic!("not refused for that: {other:?}"),
    }
}

fn set(change: &mut Value, kind: &str, pointer: &str, to: Value) -> bool {
    let there = change["kind"] == kind;
    match change.pointer_mut(pointer) {
        Some(place) if there => {
            *place = to;
            true
        }
        _ => false,
    }
}

#[test]
fn each_rule_holds_for_changes_from_elsewhere() {
    let nobody = json!("00000000-0000-0000-0000-0000000000ff");
    let told = |kind: &str, pointer: &str, to: Value| {
        unsound(|change| set(change, kind, pointer, to.clone())).to_string()
    };
    assert!(told("game_logged", "/details/cost", json!(-1)).contains("below zero"));
    assert!(told("game_logged", "/details/cost", json!(i64::MAX)).contains("The maximum amount"));
    assert!(told("game_logged", "/details/line_up", json!([])).contains("Nobody played"));
    assert!(told("game_logged", "/details/date", json!("1066-10-14")).contains("date"));
    assert!(
        told("game_logged", "/details/line_up/0/guests", json!(255)).contains("number of guests")
    );
    assert!(
        told("game_logged", "/details/line_up/0/player", nobody.clone())
            .contains("no longer in the team")
    );
    assert!(
        told("game_logged", "/details/booker", nobody.clone()).contains("no longer in the team")
    );
    assert!(told("game_logged", "/details/score/losing", json!(900)).contains("winning score"));
    assert!(told("game_deleted", "/before/cost", json!(1)).contains("does not match the book"));
    assert!(told("game_edited", "/before/turn", json!(77)).contains("does not match the book"));
    assert!(told("transaction_recorded", "/details/amount", json!(0)).contains("can't be zero"));
    assert!(
        told("transaction_recorded", "/details/amount", json!(i64::MIN))
            .contains("The maximum amount")
    );
    assert!(
        told("transaction_recorded", "/details/note", json!("a\u{202e}b"))
            .contains("invisible characters")
    );
    assert!(
        told(
            "transaction_recorded",
            "/details/purpose/payment/player",
            nobody.clone()
        )
        .contains("no longer in the team")
    );
    assert!(
        told(
            "transaction_recorded",
            "/details/purpose",
            json!({"transfer": {"from": nobody, "to": nobody}})
        )
        .contains("no longer in the team")
    );
    assert!(
        told("transaction_deleted", "/before/amount", json!(12_345))
            .contains("does not match the book")
    );
    assert!(told("player_retired", "/player", nobody.clone()).contains("no longer in the team"));
    assert!(told("player_added", "/details/comment", json!(" x")).contains("invisible characters"));
    assert!(told("settings_changed", "/after/active_days", json!(0)).contains("days"));
    assert!(told("undone", "/of", json!(10_000)).contains("can't be undone"));
    assert!(
        told(
            "undone",
            "/effects/0",
            json!({"kind": "closed", "successor": nobody, "reason": "import"})
        )
        .contains("can't be undone")
    );
    let twice = unsound(|change| {
        let Some(line_up) = change
            .pointer_mut("/details/line_up")
            .and_then(Value::as_array_mut)
        else {
            return false;
        };
        line_up.extend(line_up.first().cloned());
        true
    });
    assert!(twice.to_string().contains("in the line-up twice"));
}

#[test]
fn ids_and_names_are_not_used_twice() {
    let first = some()[0].clone();
    let Change::PlayerAdded { player, details } = first.change.clone() else {
        panic!("the first adds a player");
    };
    let mut again = first.clone();
    again.seq = 2;
    let book = Book::fold([&first]);
    assert_eq!(book.check(&again), Err(Unsound::IdInUse));
    again.change = Change::PlayerAdded {
        player: cffa_book::PlayerId(uuid::Uuid::from_u128(99)),
        details,
    };
    assert!(
        book.check(&again)
            .expect_err("the name is taken")
            .to_string()
            .contains("already a player called")
    );
    again.change = Change::PlayerRetired { player };
    assert_eq!(book.check(&again), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn export_then_import_gives_an_equal_book(wishes in wishes(150)) {
        let (entries, book) = history(&wishes);
        let reading = read_bytes(&export(&entries)).expect("is read");
        prop_assert_eq!(&reading.book, &book);
        prop_assert_eq!(&reading.entries, &entries);
        let sum: Money = reading.balances.iter().map(|row| row.balance).sum();
        prop_assert_eq!(sum, book.money_held());
    }

    /// What the book decides is sound, by itself as well as in a file.
    #[test]
    fn check_allows_all_that_decide_makes(wishes in wishes(150)) {
        let (entries, _) = history(&wishes);
        let mut book = Book::default();
        for entry in &entries {
            prop_assert_eq!(book.check(entry), Ok(()), "{:?}", entry);
            book.apply(entry);
        }
    }

    /// Whatever passes the check can be applied, and the money still adds up.
    #[test]
    fn mixed_up_changes_never_panic(wishes in wishes(120), swaps in prop::collection::vec(any::<(u16, u16)>(), 1..6)) {
        let (mut entries, _) = history(&wishes);
        let many = entries.len();
        prop_assume!(many > 1);
        for (one, other) in swaps {
            let (one, other) = (usize::from(one) % many, usize::from(other) % many);
            let change = entries[one].change.clone();
            entries[other].change = change;
        }
        let mut book = Book::default();
        for mut entry in entries {
            entry.seq = book.seq() + 1;
            if book.check(&entry).is_ok() {
                book.apply(&entry);
            }
        }
        let sum: Money = book.players().iter().map(|player| book.tally(player.id).balance()).sum();
        prop_assert_eq!(sum, book.money_held());
    }

    #[test]
    fn mutated_archives_never_panic(wishes in wishes(40), flips in prop::collection::vec(any::<(u16, u8)>(), 1..8), cut in any::<u16>()) {
        let mut bytes = export(&history(&wishes).0);
        for (at, to) in flips {
            let at = usize::from(at) % bytes.len();
            bytes[at] = to;
        }
        let _ = read_bytes(&bytes);
        bytes.truncate(usize::from(cut) % bytes.len());
        prop_assert!(read_bytes(&bytes).is_err());
    }

    /// Mutated inside, with a manifest that fits, so that the changes themselves are read.
    #[test]
    fn mutated_changes_never_panic(wishes in wishes(40), flips in prop::collection::vec(any::<(u32, u8)>(), 1..4)) {
        let mut text = lines(&history(&wishes).0).into_bytes();
        prop_assume!(!text.is_empty());
        for (at, to) in flips {
            let at = at as usize % text.len();
            text[at] = b"0123456789abcdef-{}[]\",:"[usize::from(to) % 24];
        }
        let text = String::from_utf8_lossy(&text).into_owned();
        let _ = read_bytes(&forged(&text, |_| {}));
    }

    /// Files with the original's names and anything in them.
    #[test]
    fn anything_under_the_originals_names_never_panics(
        games in r#"\[?(\{("Ann|"PlayerList|"Players|"Cost of Game|"Date of Game dd-MON-YYYY)?(": )?("Draw"|\{"\$date": -?[0-9]{0,19}\}|-?[0-9.e]{0,12}|"Ann,Ann_has_9_guests"),?\},?){0,4}\]?"#,
        payments in r#"\[?(\{"Player": "\PC{0,6}", "Amount": [0-9eE.+-]{0,9}, "Date": \{"\$date": [0-9]{1,15}\}\},?){0,4}\]?"#,
    ) {
        let players = r#"[{"playerName": "Ann"},]"#;
        let _ = read_bytes(&zipped(&[("games.json", games.as_str()), ("payments.json", &payments), ("teamPlayers.json", players)]));
    }
}

#[test]
fn an_archive_of_more_changes_than_a_book_has_is_refused_while_it_is_read() {
    use cffa_formats::archive::CHANGES_MOST;
    let entries = some();
    let (mut manifest, text) = unzip(&export(&entries));
    // One that admits to it is not read at all.
    manifest["counts"]["changes"] = json!(CHANGES_MOST + 1);
    let told = refused(&zipped(&[
        ("manifest.json", manifest.to_string().as_str()),
        ("changes.jsonl", text.as_str()),
    ]));
    assert!(told.contains("more than 250000 changes"), "{told}");
    // One that doesn't is read no further than that: the line behind is no change, and nobody
    // gets to see it. Somebody retires and comes back all the time.
    let first: Entry = entries[0].clone();
    let player = entries.iter().find_map(|entry| match &entry.change {
        Change::PlayerAdded { player, details } if !details.retired => {
            Some((*player, details.clone()))
        }
        _ => None,
    });
    let (player, details) = player.expect("a player");
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
        lines += &serde_json::to_string(&entry).expect("JSON");
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
