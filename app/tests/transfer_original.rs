//! The original's archive: every form it comes in, every fault it is known to have.

mod transfer_support;

use cffa::book::{GameResult, Money, Purpose};
use cffa::transfer::{Format, Reading};
use std::time::{Duration, Instant};
use transfer_support::export::{Export, november, sunday_side};
use transfer_support::{read_bytes, read_in, refused, told, zipped};

trait Read {
    fn read(&self) -> Reading;
}

impl Read for Export {
    fn read(&self) -> Reading {
        read_bytes(&self.zip()).expect("is read")
    }
}

fn balance(reading: &Reading, name: &str) -> String {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    let row = row.unwrap_or_else(|| panic!("{name} is in {:?}", reading.balances));
    reading.currency.plain(row.balance)
}

fn attended(reading: &Reading, name: &str) -> usize {
    let row = reading
        .balances
        .iter()
        .find(|row| row.player.as_str() == name);
    row.expect("is there").attended
}

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
    // The booking credits are in the games now, and only Cy's cash is left.
    let payments = reading.book.transactions();
    let notes: Vec<&str> = payments.map(|one| one.details.note.as_str()).collect();
    assert!(
        notes.contains(&"Cash") && !notes.contains(&"CFFA Booking Credit"),
        "{notes:?}"
    );
    let seqs: Vec<u64> = reading.entries.iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs, (1..=seqs.len() as u64).collect::<Vec<_>>());
    assert_eq!(reading.book, cffa::book::Book::fold(&reading.entries));
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
        assert_eq!(*note, "Rounding brought over from the imported book");
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
    // Nobody says how Ann stood, so hers is what the games come to.
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
fn every_form_of_extended_json_means_the_same() {
    let legacy = sunday_side();
    let expected = legacy.read();
    let rewrite = |change: &dyn Fn(String) -> String| {
        let files = legacy.files().into_iter();
        let files: Vec<(String, String)> = files.map(|(name, text)| (name, change(text))).collect();
        read_bytes(&zipped(&files)).expect("is read")
    };
    let day = |day: u64| november(day).to_string();
    let all = |text: String, to: &dyn Fn(u64) -> String| {
        (1..=8).fold(text, |text, number| {
            text.replace(&format!("{{\"$date\": {}}}", day(number)), &to(number))
        })
    };
    let readings = [
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": \"2026-11-0{number}T00:00:00Z\"}}")
            })
        }),
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": \"2026-11-0{number}T00:00:00.000+0000\"}}")
            })
        }),
        rewrite(&|text| {
            all(text, &|number| {
                format!("{{\"$date\": {{\"$numberLong\": \"{}\"}}}}", day(number))
            })
        }),
        rewrite(&|text| all(text, &|number| format!("\"2026-11-0{number}\""))),
        rewrite(&|text| {
            text.replace("{\"$numberDecimal\": \"50.0\"}", "50.0")
                .replace("{\"$numberDecimal\": \"30.0\"}", "{\"$numberInt\": \"30\"}")
        }),
        rewrite(&|text| {
            text.replace(
                "{\"$numberDecimal\": \"50.0\"}",
                "{\"$numberDouble\": \"5E+1\"}",
            )
            .replace("\"Players\": 3", "\"Players\": {\"$numberLong\": \"3\"}")
        }),
        rewrite(&|text| format!("\u{feff}{text}")),
        // Commas in the middle, too.
        rewrite(&|text| text.replace("},]", ",},]")),
        // One document to a line.
        rewrite(&|text| {
            text.trim_matches(['[', ']'])
                .replace("},{", "}\n{")
                .trim_end_matches(',')
                .to_owned()
        }),
        rewrite(&|text| text.replace(", ", ",\r\n\t ")),
    ];
    for (at, reading) in readings.iter().enumerate() {
        assert_eq!(reading.balances, expected.balances, "form {at}");
        assert_eq!(told(reading), "", "form {at}");
    }
}

#[test]
fn finds_the_files_wherever_they_are() {
    let plain = sunday_side().read();
    for folder in ["export/", "a/b c/", "Ünïcode/"] {
        let files: Vec<_> = sunday_side()
            .files()
            .into_iter()
            .map(|(name, text)| (format!("{folder}{}", name.to_uppercase()), text))
            .collect();
        assert_eq!(
            read_bytes(&zipped(&files)).expect("is read").balances,
            plain.balances
        );
    }
    let files: Vec<_> = sunday_side()
        .files()
        .into_iter()
        .map(|(name, text)| (format!("1a200e1649e_{name}"), text))
        .collect();
    assert_eq!(
        read_bytes(&zipped(&files)).expect("is read").balances,
        plain.balances
    );
}

#[test]
fn never_mixes_another_teams_export_in() {
    let mut other = Export::of(&["Zed"]);
    other.pay("Zed", 1, "999.00", "Cash");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, text) in other.files() {
        files.push((format!("earlier/{name}"), text.into_bytes()));
    }
    files.push((
        "cffa_export22-11-2026.zip".to_owned(),
        b"PK\x03\x04half a zip".to_vec(),
    ));
    files.push(("other.zip".to_owned(), other.zip()));
    for (name, text) in sunday_side().files() {
        // The team's own payments are lost; the other team's must not take their place.
        if name != "payments.json" {
            files.push((name, text.into_bytes()));
        }
    }
    let reading = read_bytes(&zipped(&files)).expect("is read");
    let names: Vec<&str> = reading
        .balances
        .iter()
        .map(|row| row.player.as_str())
        .collect();
    assert_eq!(names, ["Ann", "Bob", "Cy"]);
    let told = told(&reading);
    assert!(
        told.contains("“earlier/payments.json” was left out"),
        "{told}"
    );
    assert!(
        told.contains("payments.json is not in the archive"),
        "{told}"
    );
}

#[test]
fn empty_files_are_empty_lists() {
    let mut files = Export::of(&["Ann"]).files();
    for (name, text) in &mut files {
        if name != "teamPlayers.json" {
            text.clear();
        }
    }
    let reading = read_bytes(&zipped(&files)).expect("is read");
    assert_eq!(reading.balances.len(), 1);
    assert_eq!(reading.team_name, None);
    for text in ["", "[]", " \n", "\u{feff}[]", "[,]"] {
        let nothing: Vec<(&str, &str)> = vec![("games.json", text), ("payments.json", text)];
        assert!(
            refused(&zipped(&nothing)).contains("The archive is empty"),
            "{text:?}"
        );
    }
}

#[test]
fn a_file_that_is_no_json_refuses_the_whole() {
    let cases = [
        ("[{\"Player\": \"Ann\"", "the file ends in the middle of it"),
        ("[{\"Player\": \"Ann\"},", "the end of the file is missing"),
        ("[{\"Player\": \"An", "the file ends in the middle of it"),
        ("<html>", "this is no document"),
        ("[1, 2]", "this is no document"),
        ("[{Player: 1}]", "not in quotation marks"),
        ("[{\"Player\" 1}]", "a colon is missing"),
        ("[{\"Player\": sandwich}]", "a word without quotation marks"),
        ("[{\"Player\": \"\\uZZZZ\"}]", "an escaped letter"),
        ("[] {}", "after the end of the list"),
    ];
    for (text, expected) in cases {
        let mut export = Export::of(&["Ann"]).files();
        export.retain(|(name, _)| name != "payments.json");
        export.push(("payments.json".to_owned(), text.to_owned()));
        let sentence = refused(&zipped(&export));
        assert!(
            sentence.starts_with("payments.json, row "),
            "{text}: {sentence}"
        );
        assert!(sentence.contains(expected), "{text}: {sentence}");
    }
    let deep = format!("[{{\"a\": {}1{}}}]", "[".repeat(50_000), "]".repeat(50_000));
    assert!(refused(&zipped(&[("games.json", deep)])).contains("nested deeper"));
    let long = format!("[{{\"a\": \"{}\"}}]", "é".repeat(1 << 20));
    assert!(refused(&zipped(&[("games.json", long)])).contains("longer than any row"));
    let binary = [
        b"[{\"Player\": \"".to_vec(),
        vec![0xff, 0xfe],
        b"\"}]".to_vec(),
    ]
    .concat();
    assert!(refused(&zipped(&[("payments.json", binary)])).contains("UTF-8"));
}

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
    // Python writes these without quotation marks.
    let files = [
        (
            "payments.json",
            r#"[{"Player": "Ann", "Type": "", "Amount": NaN, "Date": {"$date": 0}}, {"Player": "Ann", "Amount": -Infinity, "Date": {"$date": 0}}]"#,
        ),
        ("teamPlayers.json", r#"[{"playerName": "Ann"}]"#),
    ];
    let reading = read_bytes(&zipped(&files)).expect("is read");
    assert_eq!(balance(&reading, "Ann"), "0.00");
    assert_eq!(told(&reading).matches("no amount of anything").count(), 2);
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
        let reading = read_bytes(&zipped(&files)).expect("is read");
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
    let reading = read_bytes(&zipped(&files)).expect("is read");
    let dates: Vec<String> = reading
        .book
        .transactions()
        .map(|one| one.details.date.to_string())
        .collect();
    assert_eq!(dates, ["2026-11-09", "2026-11-08"]);
}

#[test]
fn names_that_are_fields_are_told_apart() {
    let mut export = Export::of(&[
        "Booker",
        "Players",
        "Cost of Game",
        "Mark_guests",
        "Mark",
        "PlayerList",
        "CFFA",
        "_id",
        "Ann",
    ]);
    let players = r#""Booker": "Win", "Mark_guests": "Lose", "Mark": "Draw""#;
    export.game(
        1,
        "50.0",
        players,
        "Booker,Players,Mark_guests,Mark,Mark_has_2_guests,CFFA",
        8,
    );
    // What the names overwrote, and what overwrote the names.
    let reading = export.read();
    for name in ["Booker", "Players", "Mark_guests", "Mark", "CFFA"] {
        assert_eq!(attended(&reading, name), 1, "{name}: {}", told(&reading));
    }
    for name in ["PlayerList", "_id", "Ann", "Cost of Game"] {
        assert_eq!(attended(&reading, name), 0, "{name}");
    }
    let game = reading.book.last_game().expect("a game");
    assert_eq!(game.details.heads(), 7);
    assert_eq!(game.details.line_up[3].guests, 2);
    assert_eq!(game.details.booker, None);
    assert!(told(&reading).contains("overwritten by a player called Booker"));
}

#[test]
fn a_player_called_cost_of_game_leaves_the_cost_of_each_head() {
    let game = format!(
        r#"[{{"Date of Game dd-MON-YYYY": {{"$date": {}}}, "Cost of Game": "Draw", "Ann": "Draw", "Bob": "Draw", "PlayerList": "Cost of Game,Ann,Bob", "Players": 3, "Cost Each": {{"$numberDecimal": "20.333333333333332"}}}}]"#,
        november(1)
    );
    let players =
        r#"[{"playerName": "Cost of Game"}, {"playerName": "Ann"}, {"playerName": "Bob"}]"#;
    let reading = read_bytes(&zipped(&[
        ("games.json", game.as_str()),
        ("teamPlayers.json", players),
    ]))
    .expect("is read");
    let game = reading.book.last_game().expect("a game");
    assert_eq!(game.details.cost, Money::from_minor(6100));
    assert_eq!(game.details.line_up.len(), 3);
}

#[test]
fn names_with_dots_dollars_smileys_and_commas_work() {
    let names = [
        "J. Smith",
        "$Money",
        "Sam :)",
        "Smith, J",
        "van Dijk V",
        "McDonald R",
        "José M",
    ];
    let mut export = Export::of(&names);
    let fields: Vec<String> = names
        .iter()
        .map(|name| format!("{name:?}: \"Draw\""))
        .collect();
    export.game(1, "70.0", &fields.join(", "), &names.join(","), 7);
    // A database took the dotted name for one within another.
    export.game(
        2,
        "70.0",
        r#""J": {" Smith": "Draw"}, "$Money": "Draw""#,
        "J. Smith,$Money",
        2,
    );
    for name in names {
        export.pay(&name.to_lowercase(), 1, "1.00", "Cash");
    }
    let reading = export.read();
    assert_eq!(reading.balances.len(), names.len(), "{}", told(&reading));
    assert_eq!(balance(&reading, "Smith, J"), "-9.00");
    assert_eq!(balance(&reading, "McDonald R"), "-9.00");
    assert_eq!(balance(&reading, "J. Smith"), "-44.00");
}

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

/// The original forgets guests, booker and opening balance when it renames somebody.
#[test]
fn what_a_rename_left_behind_makes_no_new_player() {
    let mut export = Export::of(&["Kevin N", "Ann"]);
    export
        .adjustments
        .push(r#""name": "Kev N", "adjust": {"$numberDecimal": "-3.27"}"#.to_owned());
    export.game(
        1,
        "60.0",
        r#""Ann": "Draw", "Kev N_guests": 1, "Booker": "Kev N", "Kevin N": "Draw""#,
        "Kevin N,Ann",
        3,
    );
    export.pay("Kevin N", 1, "60.0", "CFFA Booking Credit");
    export.stands("Kevin N", 1, Some(1), "40.0");
    export.stands("Ann", 1, Some(1), "-20.0");
    let reading = export.read();
    assert_eq!(reading.balances.len(), 2, "{}", told(&reading));
    assert_eq!(balance(&reading, "Kevin N"), "40.00");
    assert_eq!(balance(&reading, "Ann"), "-20.00");
    let booker = reading
        .book
        .last_game()
        .and_then(|game| game.details.booker);
    assert_eq!(booker.map(|id| reading.book.name(id)), Some("Kevin N"));
    let told = told(&reading);
    for part in [
        "“Kevin N” got the credit for it",
        "1 as guests of “Kev N”, who is in no list",
        "opening balance of “Kev N”, −£3.27, was left out",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("more than rounding"), "{told}");
}

#[test]
fn two_names_that_fold_to_one_are_two_players() {
    let mut export = Export::of(&["Adam K", "adam k", "ADAM K", "Adam K"]);
    export.game(
        1,
        "30.0",
        r#""Adam K": "Draw", "adam k": "Draw", "ADAM K": "Draw""#,
        "Adam K,adam k,ADAM K",
        3,
    );
    export.pay("adam k", 1, "4.00", "Cash");
    let reading = export.read();
    assert_eq!(balance(&reading, "Adam K"), "-10.00");
    assert_eq!(balance(&reading, "adam k (2)"), "-6.00");
    assert_eq!(balance(&reading, "ADAM K (3)"), "-10.00");
    let told = told(&reading);
    assert!(
        told.contains("teamPlayers.json, row 2: “adam k” differs from another"),
        "{told}"
    );
    assert!(
        told.contains("row 4: “Adam K” is in the list twice"),
        "{told}"
    );
}

#[test]
fn a_name_in_another_case_is_the_player_it_means() {
    let mut export = Export::of(&["Adam K", "José M"]);
    export.game(
        1,
        "30.0",
        r#""adam k": "Draw", "José M": "Draw""#,
        "adam k,José M",
        2,
    );
    export.pay("ADAM K", 1, "4.00", "Cash");
    export.pay("Jose M", 1, "3.00", "Cash");
    let reading = export.read();
    assert_eq!(reading.balances.len(), 2);
    assert_eq!(balance(&reading, "Adam K"), "-11.00");
    assert_eq!(balance(&reading, "José M"), "-12.00");
    assert!(told(&reading).contains("“Jose M” was taken for “José M”"));
}

#[test]
fn people_in_no_list_become_retired_players() {
    let mut export = Export::of(&["Ann"]);
    export.game(
        1,
        "30.0",
        r#""Ann": "Draw", "Old Tom": "Draw""#,
        "Ann,Old Tom",
        2,
    );
    export.pay("Gone Girl", 1, "4.00", "Cash");
    export.stands("Ghost", 0, None, "1.00");
    export
        .adjustments
        .push(r#""name": "Ann", "adjust": {"$numberDecimal": "-3.27"}"#.to_owned());
    let reading = export.read();
    for name in ["Old Tom", "Gone Girl", "Ghost"] {
        let row = reading
            .balances
            .iter()
            .find(|row| row.player.as_str() == name)
            .expect("is there");
        assert!(row.retired);
    }
    assert_eq!(balance(&reading, "Ghost"), "1.00");
    assert_eq!(balance(&reading, "Ann"), "-18.27");
    let notes: Vec<&str> = reading
        .book
        .transactions()
        .map(|one| one.details.note.as_str())
        .collect();
    assert!(notes.contains(&"Opening balance from the imported book"));
}

#[test]
fn booking_credits_become_bookings() {
    let mut export = Export::of(&["Ann", "Bob"]);
    // The newest first, as listed: a deletion, an edit, and the games' own credits.
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
    assert!(told.contains("2 payments of nothing at all"), "{told}");
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
    .expect("is read");
    let game = reading.book.last_game().expect("a game");
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
    assert!(refused(&Export::of(&too_many).zip()).contains("More than 1000 players"));
}

#[test]
fn other_currencies_have_their_own_decimals() {
    let mut export = Export::of(&["Ann"]);
    export.pay("Ann", 1, "1000.5", "Cash");
    let yen = read_in(&export.zip(), "JPY").expect("is read");
    assert_eq!(balance(&yen, "Ann"), "1000");
    assert_eq!(yen.book.settings().currency.code(), "JPY");
    let dinar = read_in(&export.zip(), "KWD").expect("is read");
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
    let names: Vec<String> = (0..30).map(|number| format!("Player {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut export = Export::of(&names);
    for game in (0..5_000_usize).rev() {
        let line_up: Vec<&str> = (0..10).map(|at| names[(game + at * 3) % 30]).collect();
        let fields: Vec<String> = line_up
            .iter()
            .map(|name| format!("{name:?}: \"Draw\""))
            .collect();
        let fields = format!("{}, \"Booker\": {:?}", fields.join(", "), line_up[0]);
        let day = 1 + (game / 3) as u64;
        export.game(day, "61.0", &fields, &line_up.join(","), 10);
        export.pay(line_up[0], day, "61.0", "CFFA Booking Credit");
        for (at, name) in line_up.iter().take(4).enumerate() {
            export.pay(name, day, &format!("{}.50", at + 1), "Cash");
        }
    }
    let zip = export.zip();
    let began = Instant::now();
    let reading = read_bytes(&zip).expect("is read");
    let took = began.elapsed();
    assert_eq!(reading.book.game_count(), 5_000);
    assert_eq!(reading.book.transaction_count(), 20_000);
    assert_eq!(told(&reading), "");
    // Generous for a debug build on a slow machine; anything quadratic takes minutes.
    assert!(took < Duration::from_secs(30), "{took:?}");
}
