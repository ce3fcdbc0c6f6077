//! Which players the names in column headings and rows refer to.

use super::{PAID, asked, balances, choose, paid, read, unread};
use cffa_formats::import::spreadsheet::{Choices, ColumnIs};
use cffa_testing::formats::told;
use cffa_testing::spreadsheets::csvs;

#[test]
fn a_name_in_other_capitals_is_the_same_player_unless_both_are_listed() {
    let once = csvs(&[
        ("Summary.csv", "Names,Money Carry Over\nAdam K,1\n"),
        (
            "Transactions.csv",
            &format!("{PAID}adam k,Cash,5,18-Apr-2017\n"),
        ),
    ]);
    let reading = read(&once);
    assert_eq!(balances(&reading), "Adam K 6.00");
    let question = &asked(&reading).names[0];
    assert_eq!(
        (
            question.name.as_str(),
            question.near.as_str(),
            question.same
        ),
        ("adam k", "Adam K", true)
    );
    let mut apart = Choices::default();
    apart.same.insert("adam k".into(), "adam k".into());
    assert_eq!(
        balances(&choose(&once, &apart).unwrap()),
        "Adam K 1.00, adam k (2) 5.00"
    );

    let both = csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Adam K,adam k\n18-Apr-2017,10,Win,Lose\n25-Apr-2017,10,Win,\n",
    )]);
    let reading = read(&both);
    assert_eq!(balances(&reading), "Adam K -15.00, adam k (2) -5.00");
    let question = &asked(&reading).names[0];
    assert_eq!(
        (
            question.name.as_str(),
            question.near.as_str(),
            question.same
        ),
        ("adam k", "Adam K", false)
    );
    let mut together = Choices::default();
    together.same.insert("adam k".into(), "Adam K".into());
    let reading = choose(&both, &together).unwrap();
    assert_eq!(balances(&reading), "Adam K -10.00");
    assert_eq!(unread(&reading), ["Games, row 2: adam k is in it twice."]);
}

#[test]
fn a_name_that_is_nearly_another_is_asked_about_and_taken_as_chosen() {
    let bytes = paid(
        "John Smith,Cash,5,18-Apr-2017\nJon Smith,Cash,5,18-Apr-2017\nMark B,Cash,5,18-Apr-2017\nMark D,Cash,5,18-Apr-2017\n",
    );
    let reading = read(&bytes);
    assert_eq!(reading.book.player_count(), 4);
    assert_eq!(asked(&reading).names.len(), 1, "initials tell people apart");
    assert!(!asked(&reading).names[0].same);
    let mut choices = Choices::default();
    choices.same.insert("Jon Smith".into(), "John Smith".into());
    let reading = choose(&bytes, &choices).unwrap();
    assert_eq!(
        balances(&reading),
        "John Smith 10.00, Mark B 5.00, Mark D 5.00"
    );
    assert!(asked(&reading).names[0].same, "can be chosen back");
}

#[test]
fn a_column_that_may_be_no_player_is_asked_about() {
    let bytes = csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Ann,Weather,Bob,New Joiner\n18-Apr-2017,10,Win,rain,Lose,\n25-Apr-2017,10,Win,sun,,\n",
    )]);
    let reading = read(&bytes);
    assert_eq!(balances(&reading), "Ann -15.00, Bob -5.00");
    let columns = &asked(&reading).columns;
    assert_eq!(columns.len(), 2);
    assert_eq!(
        (
            columns[0].name.as_str(),
            columns[0].example.as_deref(),
            columns[0].taken
        ),
        ("Weather", Some("rain"), ColumnIs::Ignored)
    );
    let mut choices = Choices::default();
    choices
        .columns
        .insert("New Joiner".into(), ColumnIs::Player);
    choices.columns.insert("Bob".into(), ColumnIs::Ignored);
    assert_eq!(
        balances(&choose(&bytes, &choices).unwrap()),
        "Ann -20.00, New Joiner 0.00"
    );
}

#[test]
fn a_column_whose_name_is_broken_over_two_lines_and_a_player_listed_twice_are_understood() {
    let reading = read(&csvs(&[
        (
            "Games.csv",
            "\"Date of\nGame\",\"Cost of\nGame\",\"Big\nDave\"\n18-Apr-2017,10,Win\n",
        ),
        (
            "Summary.csv",
            "Names,Money Carry Over\nBig Dave,1\nBig  Dave,2\n",
        ),
    ]));
    assert_eq!(balances(&reading), "Big Dave -7.00");
    let told = told(&reading);
    assert!(
        told.contains("Summary, row 3: The player is also in an earlier row"),
        "{told}"
    );
}

#[test]
fn somebody_must_be_named_for_whoever_played_in_a_column_without_a_name() {
    let reading = read(&csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Ann,\n18-Apr-2017,10,Win,Lose\n",
    )]));
    assert_eq!(
        unread(&reading),
        ["Games, row 2: “Lose” is in column D, which has no heading."]
    );
}
