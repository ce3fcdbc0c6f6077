//! How the migration handles books.

use super::flask::{Flask, ISSUER, TURF, person};
use cffa_testing::flask::{Export, sunday_side};
use cffa_testing::mongod::Kind;
use cffa_testing::program::Installation;
use mongodb::bson::{Bson, DateTime, Decimal128, doc};

fn balance(balances: &serde_json::Value, player: &str) -> String {
    let rows = balances.as_array().unwrap();
    let row = rows.iter().find(|row| row["player"] == player);
    let row = row.unwrap_or_else(|| panic!("{player} is in {balances}"));
    row["balance"].as_str().unwrap().to_owned()
}

/// Awkward in every known way: guests, results in mixed case, a game from a spreadsheet, names with
/// dots and accents, a player missing from the list, guests whose host didn't play.
fn awkward() -> Export {
    let mut export = Export::of(&["Ann", "Bob", "José M", "J. Smith", "McDonald R"]);
    export.player("Old Hand", "moved away", true);
    let rows = &mut export.adjustments;
    rows.push(r#""name": "Old Hand", "adjust": {"$numberDecimal": "-3.27"}"#.to_owned());
    export.game(
        8,
        "61.0",
        r#""Ann": "WIN", "Bob": "lose", "José M": "No show", "Bob_guests": 2, "Booker": "Ann""#,
        "Ann,Bob,Bob_has_2_guests,José M",
        5,
    );
    export.game(
        9,
        "40.0",
        r#""J. Smith": "Draw", "Nobody Known": "Draw", "McDonald R": "No Play", "Ann_guests": 2, "Booker": "Bob""#,
        "J. Smith,Nobody Known,Ann_has_2_guests",
        4,
    );
    export.pay("Ann", 8, "61.0", "CFFA Booking Credit");
    export.pay("Bob", 9, "40.0", "CFFA Booking Credit");
    export.pay("jose m", 10, "5.00", "Cash");
    export.pay("McDonald R", 10, "7.105427357601002E-15", "Cash");
    export.stands("Ann", 1, Some(8), "28.8");
    export.stands("Bob", 1, Some(8), "3.4");
    export.stands("José M", 1, Some(8), "-7.2");
    export.stands("J. Smith", 1, Some(9), "-10.00");
    export.stands("McDonald R", 0, None, "-0.00");
    export.stands("Old Hand", 0, None, "-3.27");
    export
}

async fn the_same_by_both_ways(kind: Kind) {
    for export in [sunday_side(), awkward()] {
        let archive = Installation::new();
        archive.write("export-cffa.zip", export.zip());
        archive.done(["import", "export-cffa.zip"]);
        let flask = Flask::new(kind);
        flask.team(TURF, &export).await;
        let here = flask.installation();
        let out = here.done(["import", "--from-database"]);
        assert!(out.contains("balances match the previous CFFA"), "{out}");
        assert_eq!(
            here.balances("Sunday Side"),
            archive.balances("Sunday Side")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_book_is_the_same_from_the_database_as_from_its_archive_on_mongodb_4_4() {
    the_same_by_both_ways(Kind::V4_4).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_book_is_the_same_from_the_database_as_from_its_archive_on_mongodb_6_0() {
    the_same_by_both_ways(Kind::V6_0).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_summary_that_disagrees_is_told_and_kept() {
    let flask = Flask::new(Kind::V6_0);
    let mut export = sunday_side();
    export.summary.clear();
    export.stands("Bob", 1, Some(1), "13.00");
    flask.team(TURF, &export).await;
    let here = flask.installation();
    let out = here.done(["import", "--from-database"]);
    let told = format!(
        "{TURF}_teamSummary, row 1: The summary says the balance of Bob is £13.00, but their games and payments come to £20.00"
    );
    assert!(out.contains(&told), "{out}");
    assert_eq!(balance(&here.balances("Sunday Side"), "Bob"), "13.00");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn rows_that_are_none_are_named_and_the_rest_is_brought_over() {
    let flask = Flask::new(Kind::V4_4);
    let mut export = sunday_side();
    export.payments.insert(0, r#""Player": null, "Type": "CFFA Game Deletion", "Amount": {"$numberDecimal": "5"}, "Date": {"$date": 0}"#.to_owned());
    flask.team(TURF, &export).await;
    let number = |text: &str| Bson::Decimal128(text.parse::<Decimal128>().unwrap());
    let day = DateTime::from_millis(1_793_491_200_000);
    flask
        .put(
            &format!("{TURF}_payments"),
            vec![
                doc! { "Player": "Ann", "Type": "Cash", "Amount": number("NaN"), "Date": day },
                doc! { "Player": "Ann", "Type": "Cash", "Amount": number("1E+300"), "Date": day },
                doc! { "Player": "Ann", "Type": "Cash", "Amount": "sixty", "Date": day },
                doc! { "Player": "Ann", "Type": "Cash", "Amount": true, "Date": day },
                doc! { "Player": "Ann", "Type": "Cash", "Amount": 5, "Date": "soon" },
                doc! { "Player": ["Ann"], "Type": "Cash", "Amount": 5, "Date": day },
                doc! { "Player": "Ann", "Type": "x".repeat(1 << 20), "Amount": 5, "Date": day },
                doc! { "Player": "Cy", "Type": 7, "Amount": 1.25, "Date": day },
            ],
        )
        .await;
    flask
        .put(
            &format!("{TURF}_games"),
            vec![
                doc! { "Date of Game dd-MON-YYYY": 12, "Ann": { "a": [1] } },
                doc! {},
            ],
        )
        .await;
    let here = flask.installation();
    let out = here.done(["import", "--from-database"]);
    let payment = |row: usize, what: &str| format!("{TURF}_payments, row {row}: {what}");
    for part in [
        payment(
            1,
            "A payment of £5.00 (“CFFA Game Deletion”) names no player",
        ),
        payment(5, "The amount of a payment of “Ann” is “NaN”"),
        payment(6, "The amount of a payment of “Ann” is far too large"),
        payment(7, "The amount of a payment of “Ann” is not a number"),
        payment(8, "The amount of a payment of “Ann” is not a number"),
        payment(9, "The date of a payment of “Ann” is not a date"),
        payment(10, "A payment of £5.00 (“Cash”) names no player"),
        payment(11, "It was left out: it is longer than any row"),
        format!("{TURF}_games, row 3: Nobody played in the game of 1970-01-01"),
        format!("{TURF}_games, row 4: The date of the game is missing"),
    ] {
        assert!(out.contains(&part), "{part}: {out}");
    }
    assert!(
        out.contains("Sunday Side: 3 players, 2 games, 12 payments"),
        "{out}"
    );
    assert_eq!(balance(&here.balances("Sunday Side"), "Ann"), "23.33");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn collections_may_be_empty_absent_or_spelled_in_other_letters() {
    let flask = Flask::new(Kind::V6_0);
    let player = |name: &str| doc! { "playerName": name, "comment": "", "retiree": false };
    flask.put("2B300F_TEAMPLAYERS", vec![player("Ann")]).await;
    // The collection with the correct spelling is empty; the others have documents.
    flask.put("3c_teamPlayers", vec![]).await;
    flask
        .put("3c_teamplayers", vec![player("Cy"), player("Dee")])
        .await;
    flask.put("3c_TEAMplayers", vec![player("Eve")]).await;
    flask
        .put("3c_teamSettings", vec![doc! { "teamName": "Third" }])
        .await;
    // These collections don't belong to a team.
    flask.put("x_games", vec![doc! { "a": 1 }]).await;
    flask.put("games", vec![doc! { "a": 1 }]).await;
    flask
        .people(vec![
            person("Ann", "auth0|ann", "2b300F", "Tuesday  Turf", "Manager"),
            person("Ann", "auth0|ann", "4D", "Fourth", "Manager"),
        ])
        .await;
    let here = flask.installation();
    let out = here.done(["import", "--from-database", "--issuer", ISSUER]);
    assert!(
        out.contains("Tuesday Turf: 1 player, 0 games, 0 payments, 1 person."),
        "{out}"
    );
    assert!(
        out.contains("Third: 1 player, 0 games, 0 payments, 0 people."),
        "{out}"
    );
    assert!(out.contains("3c_teamplayers was left out"), "{out}");
    assert!(
        out.contains("Fourth: 0 players, 0 games, 0 payments, 1 person."),
        "{out}"
    );
    assert_eq!(out.matches(" games, ").count(), 3, "{out}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_name_that_is_taken_gets_a_number_and_one_that_is_none_another() {
    let flask = Flask::new(Kind::V6_0);
    for (tenancy, name) in [
        ("a1", "Turf"),
        ("a2", "TURF"),
        ("a3", "Turf (2)"),
        ("a4", "\u{202e}"),
    ] {
        let settings = vec![doc! { "teamName": name }];
        flask
            .put(&format!("{tenancy}_teamSettings"), settings)
            .await;
    }
    let long = vec![doc! { "teamName": "x".repeat(200) }];
    flask.put("a5_teamSettings", long).await;
    let here = flask.installation();
    let out = here.done(["import", "--from-database"]);
    assert!(
        out.contains("There is already a team called TURF, so this one is called TURF (2)."),
        "{out}"
    );
    assert!(out.contains("this one is called Turf (2) (2)."), "{out}");
    assert!(out.contains("Team a4: 0 players"), "{out}");
    assert!(
        out.contains("The team's name isn't allowed here; it was changed to xxx"),
        "{out}"
    );
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn one_team_that_is_none_does_not_keep_the_others_back() {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    // More players than a team may have.
    let crowd = (0..1_001).map(|n| doc! { "playerName": format!("P {n}") });
    flask.put("0a_teamPlayers", crowd.collect()).await;
    let here = flask.installation();
    let said = here.run(["import", "--from-database"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(
        said.out
            .contains("0a: not moved. The file names more than 1000 players"),
        "{said:?}"
    );
    assert!(said.out.contains("Sunday Side: 3 players"), "{said:?}");
    assert!(said.err.contains("1 of 2 teams were not moved"), "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn where_there_is_nothing_the_program_says_so() {
    let here = Flask::new(Kind::V6_0).installation();
    let why = here.refused(["import", "--from-database"]);
    assert!(
        why.contains("this database has no data of the previous CFFA"),
        "{why}"
    );
    let why = Installation::new().refused(["import", "--from-database"]);
    assert!(why.contains("BACKEND_DBHOST"), "{why}");
    // A file and a database can't be combined.
    let said = here.run(["import", "export.zip", "--from-database"]);
    assert_eq!(said.code, Some(2), "{said:?}");
}
