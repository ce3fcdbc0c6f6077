//! Amounts, dates and texts that are invalid or out of range.

use super::{Read, attended, balance};
use cffa_testing::flask::{Export, november};
use cffa_testing::formats::{read_bytes, refused, told, zipped};

#[test]
fn amounts_that_are_none_are_listed_and_left_out() {
    for amount in [
        "nan",
        "NaN",
        "inf",
        "-Infinity",
        "1e300",
        "sixty",
        "",
        "1,5",
        "٣",
    ] {
        let mut export = Export::of(&["Ann"]);
        export.pay("Ann", 1, "5.00", "Cash");
        export.pay("Ann", 2, amount, "Cash");
        let reading = export.read();
        assert_eq!(balance(&reading, "Ann"), "5.00", "{amount}");
        let told = told(&reading);
        assert!(
            told.contains("payments.json, row 2: The amount of a payment of “Ann”"),
            "{amount}: {told}"
        );
    }
    // Python writes these values without quotation marks.
    let files = [
        (
            "payments.json",
            r#"[{"Player": "Ann", "Type": "", "Amount": NaN, "Date": {"$date": 0}}, {"Player": "Ann", "Amount": -Infinity, "Date": {"$date": 0}}]"#,
        ),
        ("teamPlayers.json", r#"[{"playerName": "Ann"}]"#),
    ];
    let reading = read_bytes(&zipped(&files)).expect("the file can be read");
    assert_eq!(balance(&reading, "Ann"), "0.00");
    assert_eq!(told(&reading).matches("not an amount").count(), 2);
}

#[test]
fn costs_and_guests_that_are_none_do_not_cost_the_game() {
    for cost in ["nan", "-61.0", "1e300", "inf"] {
        let mut export = Export::of(&["Ann", "Bob"]);
        export.game(1, cost, r#""Ann": "Draw", "Bob": "Draw""#, "Ann,Bob", 2);
        export.stands("Ann", 1, Some(1), "0.00");
        let reading = export.read();
        assert_eq!(attended(&reading, "Ann"), 1, "{cost}");
        assert!(
            told(&reading).contains("games.json, row 1: The cost of the game of 2026-11-01"),
            "{cost}"
        );
    }
    for guests in ["-2", "1.5", "999", "\"many\"", "NaN"] {
        let mut export = Export::of(&["Ann", "Bob"]);
        let fields = format!(r#""Ann": "Draw", "Ann_guests": {guests}, "Bob": "Draw""#);
        export.game(1, "20.0", &fields, "Ann,Bob", 2);
        let reading = export.read();
        assert_eq!(balance(&reading, "Ann"), "-10.00", "{guests}");
        assert!(
            told(&reading).contains("the number of guests of “Ann”"),
            "{guests}"
        );
    }
    let mut export = Export::of(&["Ann"]);
    export.game(1, "20.0", r#""Ann": "Draw", "Ann_guests": """#, "Ann", 1);
    assert_eq!(told(&export.read()), "");
}

#[test]
fn dates_that_are_none_are_listed() {
    let mut export = Export::of(&["Ann"]);
    export.pay("Ann", 1, "5.00", "Cash");
    export.game(1, "5.00", r#""Ann": "Draw""#, "Ann", 1);
    for bad in [
        "\"soon\"",
        "null",
        "{\"$date\": \"2026-02-30\"}",
        "{\"$date\": 1e18}",
        "{\"$date\": 9999999999999}",
    ] {
        let files: Vec<_> = export
            .files()
            .into_iter()
            .map(|(name, text)| {
                (
                    name,
                    text.replace(&format!("{{\"$date\": {}}}", november(1)), bad),
                )
            })
            .collect();
        let reading = read_bytes(&zipped(&files)).expect("the file can be read");
        assert!(reading.book.is_empty(), "{bad}");
        let told = told(&reading);
        assert!(
            told.contains("The date of a payment of “Ann”"),
            "{bad}: {told}"
        );
        assert!(told.contains("The date of the game"), "{bad}: {told}");
    }
}

#[test]
fn a_time_of_day_counts_for_its_day_in_utc() {
    let files = [
        ("teamPlayers.json", r#"[{"playerName": "Ann"}]"#),
        (
            "payments.json",
            r#"[{"Player": "Ann", "Amount": 5, "Date": {"$date": "2026-11-09T00:30:00+01:00"}}, {"Player": "Ann", "Amount": 5, "Date": {"$date": 1794268799999}}]"#,
        ),
    ];
    let reading = read_bytes(&zipped(&files)).expect("the file can be read");
    let dates: Vec<String> = reading
        .book
        .transactions()
        .map(|one| one.details.date.to_string())
        .collect();
    assert_eq!(dates, ["2026-11-09", "2026-11-08"]);
}

#[test]
fn names_and_texts_beyond_the_limits_are_shortened_and_told() {
    let long = "x".repeat(70);
    let mut export = Export::default();
    export.player(&long, &"c ".repeat(600), false);
    export.player("Zero\u{200b}Width", "", true);
    export.player("  ", "", false);
    export.player("<script>alert(1)</script>", "", false);
    export.pay(&long, 1, "2.00", &"t".repeat(300));
    let reading = export.read();
    assert_eq!(reading.balances.len(), 3);
    assert_eq!(balance(&reading, &"x".repeat(60)), "2.00");
    assert!(told(&reading).contains("A player without a name was left out"));
    let too_many: Vec<String> = (0..1_001)
        .map(|number| format!("Player {number}"))
        .collect();
    let too_many: Vec<&str> = too_many.iter().map(String::as_str).collect();
    assert!(refused(&Export::of(&too_many).zip()).contains("more than 1000 players"));
}

#[test]
fn payments_of_nobody_and_of_nothing_are_left_out_and_told() {
    let mut export = Export::of(&["Ann"]);
    export.payments.push(format!(r#""Player": null, "Type": "CFFA Game Deletion", "Amount": {{"$numberDecimal": "-61.0"}}, "Date": {{"$date": {}}}"#, november(1)));
    export.pay("", 1, "5.00", "Cash");
    export.pay("\u{200b}", 1, "5.00", "Cash");
    export.pay("Ann", 1, "0.00", "Cash");
    export.pay("Ann", 1, "0.004", "Cash");
    let reading = export.read();
    assert_eq!(reading.book.transaction_count(), 0);
    let told = told(&reading);
    assert!(
        told.contains(
            "payments.json, row 1: A payment of −£61.00 (“CFFA Game Deletion”) names no player"
        ),
        "{told}"
    );
    assert!(told.contains("2 payments of zero"), "{told}");
}
