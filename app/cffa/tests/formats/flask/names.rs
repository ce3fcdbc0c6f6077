//! Which player a name refers to.

use super::{Read, attended, balance};
use cffa_book::Money;
use cffa_testing::flask::{Export, november};
use cffa_testing::formats::{read_bytes, told, zipped};

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
    // Fields that overwrote names, and names that overwrote fields.
    let reading = export.read();
    for name in ["Booker", "Players", "Mark_guests", "Mark", "CFFA"] {
        assert_eq!(attended(&reading, name), 1, "{name}: {}", told(&reading));
    }
    for name in ["PlayerList", "_id", "Ann", "Cost of Game"] {
        assert_eq!(attended(&reading, name), 0, "{name}");
    }
    let game = reading.book.last_game().expect("the book has a game");
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
    .expect("the file can be read");
    let game = reading.book.last_game().expect("the book has a game");
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
    // A database stored the name with a dot as a nested name.
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
    assert!(told(&reading).contains("“Jose M” was taken to be “José M”"));
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
            .expect("the player has a balance");
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

/// The Flask version doesn't rename guests, the booker or the opening balance.
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
        "“Kevin N” got the credit",
        "1 as guests of “Kev N”, who is not in the list of players",
        "opening balance of “Kev N”, −£3.27, was left out",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("more than rounding"), "{told}");
}
