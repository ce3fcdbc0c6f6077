//! `cffa balances`

use cffa_testing::flask::{Export, sunday_side};
use cffa_testing::program::Installation;
use serde_json::{Value, json};

/// The Sunday Side, with a player who never played.
fn sunday_side_here() -> Installation {
    let here = Installation::new();
    let mut export = sunday_side();
    export.player("Zoë", "", false);
    here.write("side.zip", export.zip());
    here.done(["import", "side.zip"]);
    here
}

#[test]
fn as_json_they_have_the_fields_that_were_promised_and_no_other() {
    let printed = sunday_side_here().done(["balances", "--json"]);
    let rows: Vec<Value> = serde_json::from_str(&printed).unwrap();
    let ann = json!({
        "player": "Ann",
        "balance": "23.33",
        "attended": 2,
        "last_played": "2026-11-08",
        "paid": "50.00",
        "games_cost": rows[0]["games_cost"],
    });
    assert_eq!(rows[0], ann);
    assert_eq!(rows[1]["player"], "Bob");
    assert_eq!(rows[1]["balance"], "20.00");
    assert_eq!(rows[1]["last_played"], "2026-11-01");
    assert_eq!(rows[2]["player"], "Cy");
    assert_eq!(rows[2]["balance"], "-23.33");
    assert_eq!(rows[2]["paid"], "20.00");
    let never = json!({
        "player": "Zoë",
        "balance": "0.00",
        "attended": 0,
        "last_played": null,
        "paid": "0.00",
        "games_cost": "0.00",
    });
    assert_eq!(rows[3], never);
    assert_eq!(rows.len(), 4);
    // In the documented order.
    let names = [
        "player",
        "balance",
        "attended",
        "last_played",
        "paid",
        "games_cost",
    ];
    let places = names.map(|name| printed.find(&format!("\"{name}\":")).unwrap());
    assert!(places.is_sorted(), "{printed}");
    // The costs equal what was paid and is no longer there, to the penny.
    let cost: Vec<&str> = rows
        .iter()
        .map(|row| row["games_cost"].as_str().unwrap())
        .collect();
    let pennies = |text: &str| text.replace('.', "").parse::<u32>().unwrap();
    assert_eq!(
        cost.iter().map(|text| pennies(text)).sum::<u32>(),
        80_00,
        "{cost:?}"
    );
}

#[test]
fn as_text_they_are_a_table_with_the_money_held_below() {
    let printed = sunday_side_here().done(["balances"]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(
        lines,
        [
            "Ann         23.33      2 games, last 2026-11-08",
            "Bob         20.00      1 games, last 2026-11-01",
            "Cy         -23.33      2 games, last 2026-11-08",
            "Zoë          0.00      0 games, last never",
            "Money held for Sunday Side: £20.00",
        ]
    );
}

#[test]
fn with_several_teams_one_must_be_named() {
    let here = sunday_side_here();
    here.write("other.zip", Export::of(&["Dee"]).zip());
    here.done(["import", "other.zip", "--team", "Monday Side"]);
    let sentence = here.refused(["balances"]);
    assert!(sentence.contains("Monday Side, Sunday Side"), "{sentence}");
    assert_eq!(here.balances("MONDAY  side")[0]["player"], "Dee");
    let sentence = here.refused(["balances", "--team", "Friday Side", "--json"]);
    assert!(
        sentence.contains("team Friday Side not found"),
        "{sentence}"
    );
}

#[test]
fn without_a_team_that_is_said() {
    let said = Installation::new().run(["balances", "--json"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("there are no teams yet"), "{said:?}");
    assert_eq!(said.out, "");
}

#[test]
fn a_team_without_players_has_an_empty_list() {
    let here = Installation::new();
    here.write("none.zip", Export::of(&[]).zip());
    here.done(["import", "none.zip"]);
    assert_eq!(here.balances("Sunday Side"), json!([]));
}

#[test]
fn currencies_without_pennies_have_no_point() {
    let here = Installation::new();
    let mut export = Export::of(&["Aki"]);
    export.pay("Aki", 3, "1500", "Cash");
    here.write("side.zip", export.zip());
    here.done(["import", "side.zip", "--currency", "JPY"]);
    assert_eq!(here.balances("Sunday Side")[0]["balance"], "1500");
}
