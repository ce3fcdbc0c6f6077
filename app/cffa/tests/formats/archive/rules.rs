//! The rules of the book apply to the changes in an archive.

use super::{export, forged, lines, some};
use cffa_book::{Book, Change, Entry, Money, Unsound};
use cffa_formats::ImportRefusal;
use cffa_testing::formats::history::{history, wishes};
use cffa_testing::formats::{read_bytes, zipped};
use proptest::prelude::*;
use serde_json::{Value, json};

fn unsound(change: impl Fn(&mut Value) -> bool) -> Unsound {
    let mut changed = false;
    let mut entries = Vec::new();
    for entry in some() {
        let mut value = serde_json::to_value(&entry).expect("the value can be serialized");
        changed = changed || change(&mut value["change"]);
        entries.push(serde_json::from_value::<Entry>(value).expect("the value is an entry"));
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
    assert!(told("cost_added", "/details/amount", json!(0)).contains("can't be zero"));
    assert!(told("cost_added", "/details/amount", json!(i64::MAX)).contains("The maximum amount"));
    assert!(told("cost_added", "/details/what", json!("")).contains("what the cost was for"));
    assert!(
        told("cost_added", "/details/what", json!("a\u{202e}b")).contains("invisible characters")
    );
    assert!(told("cost_added", "/details/date", json!("1066-10-14")).contains("date"));
    assert!(told("cost_added", "/details/shared_by", json!([])).contains("Nobody shares"));
    assert!(
        told("cost_added", "/details/shared_by/0", nobody.clone())
            .contains("no longer in the team")
    );
    let many = vec![nobody.clone(); cffa_book::limits::SHARERS + 1];
    assert!(told("cost_added", "/details/shared_by", json!(many)).contains("at most 200 players"));
    assert!(
        told("cost_added", "/details/paid_by", nobody.clone()).contains("no longer in the team")
    );
    assert!(told("cost_added", "/details/game", nobody.clone()).contains("no longer in the book"));
    assert!(told("cost_deleted", "/before/amount", json!(1)).contains("does not match the book"));
    assert!(told("cost_edited", "/before/turn", json!(77)).contains("does not match the book"));
    assert!(told("cost_edited", "/cost", nobody.clone()).contains("no longer in the book"));
    let shares_twice = unsound(|change| {
        let Some(shared_by) = change
            .pointer_mut("/details/shared_by")
            .and_then(Value::as_array_mut)
        else {
            return false;
        };
        shared_by.extend(shared_by.first().cloned());
        true
    });
    assert!(shares_twice.to_string().contains("shares the cost twice"));
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
        let reading = read_bytes(&export(&entries)).expect("the file can be read");
        prop_assert_eq!(&reading.book, &book);
        prop_assert_eq!(&reading.entries, &entries);
        let sum: Money = reading.balances.iter().map(|row| row.balance).sum();
        prop_assert_eq!(sum, book.money_held());
    }

    /// All changes that the book decides are valid, in memory as well as in a file.
    #[test]
    fn check_allows_all_that_decide_makes(wishes in wishes(150)) {
        let (entries, _) = history(&wishes);
        let mut book = Book::default();
        for entry in &entries {
            prop_assert_eq!(book.check(entry), Ok(()), "{:?}", entry);
            book.apply(entry);
        }
    }

    /// Every change that passes the check can be applied, and the money still adds up.
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

    /// Mutates the changes and writes a manifest that matches, so that the changes themselves are
    /// read.
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

    /// Files with the names of the Flask version's export and arbitrary content.
    #[test]
    fn anything_under_the_originals_names_never_panics(
        games in r#"\[?(\{("Ann|"PlayerList|"Players|"Cost of Game|"Date of Game dd-MON-YYYY)?(": )?("Draw"|\{"\$date": -?[0-9]{0,19}\}|-?[0-9.e]{0,12}|"Ann,Ann_has_9_guests"),?\},?){0,4}\]?"#,
        payments in r#"\[?(\{"Player": "\PC{0,6}", "Amount": [0-9eE.+-]{0,9}, "Date": \{"\$date": [0-9]{1,15}\}\},?){0,4}\]?"#,
    ) {
        let players = r#"[{"playerName": "Ann"},]"#;
        let _ = read_bytes(&zipped(&[("games.json", games.as_str()), ("payments.json", &payments), ("teamPlayers.json", players)]));
    }
}
