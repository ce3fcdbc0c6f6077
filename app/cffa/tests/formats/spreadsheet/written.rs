//! How a file writes its amounts and dates, and which of its rows are totals.

use super::{actor, asked, balances, csvs, games, ids, unread};
use cffa_book::Currency;
use cffa_formats::import::spreadsheet::{Choices, ColumnIs, DecimalSign};
use cffa_formats::{ImportContext, ParsedBook, read_choosing};
use std::io::Cursor;

fn choose(bytes: &[u8], currency: &str, choices: &Choices) -> ParsedBook {
    let mut ids = ids();
    let mut with = ImportContext {
        now: "2026-11-22T12:00:00Z".parse().unwrap(),
        actor: actor(),
        currency: Currency::parse(currency).unwrap(),
        ids: &mut ids,
    };
    read_choosing(Cursor::new(bytes), choices, &mut with).unwrap()
}

fn read(bytes: &[u8], currency: &str) -> ParsedBook {
    choose(bytes, currency, &Choices::default())
}

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("tests/fixtures/spreadsheets/{name}");
    let text = std::fs::read_to_string(path).unwrap();
    csvs(&[(name, &text)])
}

fn told(reading: &ParsedBook) -> Vec<String> {
    reading.warnings.iter().map(ToString::to_string).collect()
}

/// One payment of each amount, by players P0, P1 and so on.
fn paid(amounts: &[&str]) -> Vec<u8> {
    let row = |(at, amount): (usize, &&str)| format!("P{at};Bank;{amount};18-Apr-2025\n");
    let rows: String = amounts.iter().enumerate().map(row).collect();
    csvs(&[("Paid.csv", &format!("Player;Type;Amount;Date\n{rows}"))])
}

#[test]
fn a_decimal_comma_in_one_row_tells_the_thousands_in_another() {
    let reading = read(&fixture("euro-thousands.csv"), "EUR");
    assert_eq!(unread(&reading), [""; 0]);
    assert_eq!(
        balances(&reading),
        "Anton 1000.00, Berta 12.50, Clara 1234.50, Dora 1500.00, Emil 2345.00"
    );
    let question = asked(&reading).amounts.as_ref().unwrap();
    assert_eq!(question.taken, Some(DecimalSign::Comma));
    assert_eq!(question.comma_example.as_deref(), Some("12,50"));
}

#[test]
fn a_currency_without_decimals_has_no_decimal_sign() {
    let reading = read(&fixture("dong.csv"), "VND");
    assert_eq!(unread(&reading), [""; 0]);
    assert_eq!(
        balances(&reading),
        "An 50000, Binh 120000, Chi 1250000, Dung 50000"
    );
    let reading = read(&fixture("chilean-pesos.csv"), "CLP");
    assert_eq!(balances(&reading), "Ana 12000, Bea 1200000, Carla 12500");
    assert_eq!(asked(&reading).amounts, None);
}

#[test]
fn a_dash_for_the_cents_is_no_minus() {
    let reading = read(&fixture("swiss-dashes.csv"), "CHF");
    assert_eq!(unread(&reading), [""; 0]);
    assert_eq!(
        balances(&reading),
        "P00 61.00, P01 61.00, P02 61.00, P03 61.00, P04 61.00, P05 1234.00, P06 61.00, P07 61.00, P08 -61.00"
    );
}

#[test]
fn signs_of_a_currency_are_read_in_all_their_forms() {
    let reading = read(&fixture("signs-yen.csv"), "JPY");
    assert_eq!(unread(&reading), [""; 0]);
    assert_eq!(
        balances(&reading),
        "P00 6000, P01 6000, P02 6000, P03 6000, P04 6000"
    );
    let reading = read(&fixture("signs-dollars.csv"), "USD");
    assert_eq!(
        balances(&reading),
        "P00 61.50, P01 61.50, P02 61.50, P03 61.50, P04 -61.50, P05 -61.50, P06 -61.50, P07 -61.50, P08 -61.50, P09 61.50, P10 -61.50"
    );
    assert_eq!(unread(&reading), [""; 0]);
}

#[test]
fn three_digits_behind_the_decimal_sign_are_asked_and_never_guessed() {
    let file = fixture("three-digits.csv");
    let reading = read(&file, "EUR");
    assert_eq!(balances(&reading), "P00 12.50, P05 6777.00");
    assert_eq!(
        unread(&reading),
        [
            "three-digits, row 3: the amount: “6,777” has more decimals than the currency, or \
            means 6777.00.",
            "three-digits, row 4: the amount: “1,500” has more decimals than the currency, or \
            means 1500.00.",
            "three-digits, row 5: the amount: “10,000” has more decimals than the currency, or \
            means 10000.00.",
            "three-digits, row 6: the amount: “100,125” has more decimals than the currency, or \
            means 100125.00.",
        ]
    );
    assert_eq!(asked(&reading).too_fine, 4);
    // Nothing else decides it: the reason names both readings, and the user can choose either.
    let alone = paid(&["6,777", "60"]);
    let reading = read(&alone, "EUR");
    assert_eq!(balances(&reading), "P1 60.00");
    assert_eq!(
        unread(&reading),
        [
            "Paid, row 2: the amount: “6,777” is 6777.00 with a decimal point and 6.777 with a decimal comma; choose which this file has."
        ]
    );
    let question = asked(&reading).amounts.as_ref().unwrap();
    assert_eq!((question.taken, question.example.as_str()), (None, "6,777"));
    for (sign, round, expected) in [
        (DecimalSign::Point, false, "P0 6777.00, P1 60.00"),
        (DecimalSign::Comma, false, "P1 60.00"),
        (DecimalSign::Comma, true, "P0 6.78, P1 60.00"),
    ] {
        let choices = Choices {
            amounts: Some(sign),
            round,
            ..Choices::default()
        };
        let reading = choose(&alone, "EUR", &choices);
        assert_eq!(balances(&reading), expected, "{sign:?} {round}");
        let question = asked(&reading).amounts.as_ref().unwrap();
        assert_eq!(question.taken, Some(sign), "can be chosen back");
    }
}

#[test]
fn amounts_that_contradict_each_other_are_named_row_by_row() {
    let file = paid(&["12,50", "3,20", "4.10", "1,234"]);
    let reading = read(&file, "EUR");
    assert_eq!(balances(&reading), "P0 12.50, P1 3.20, P2 4.10");
    assert_eq!(
        told(&reading),
        [
            "Paid, row 4: “4.10” has a decimal point, and other amounts have a decimal comma. Check that both are right."
        ]
    );
    assert_eq!(asked(&reading).unread_total, 1);
    let choices = Choices {
        amounts: Some(DecimalSign::Comma),
        round: true,
        ..Choices::default()
    };
    let reading = choose(&file, "EUR", &choices);
    assert_eq!(
        unread(&reading),
        [
            "Paid, row 4: the amount: “4.10” does not have the decimal sign that was chosen for this file."
        ]
    );
}

#[test]
fn the_notation_is_told_from_all_sheets_together() {
    let file = csvs(&[
        ("Summary.csv", "Names;Money Carry Over\nAnn;1.500\n"),
        (
            "Games.csv",
            "Date of Game;Cost of Game;Ann;Bob\n18-Apr-2025;61,50;Win;Lose\n",
        ),
    ]);
    assert_eq!(balances(&read(&file, "EUR")), "Ann 1469.25, Bob -30.75");
}

#[test]
fn months_are_read_in_other_languages() {
    let reading = read(&fixture("months-german.csv"), "EUR");
    assert_eq!(unread(&reading), [""; 0]);
    let mut days: Vec<String> = reading
        .book
        .transactions()
        .map(|one| one.details.date.to_string())
        .collect();
    days.sort();
    assert_eq!(
        days,
        [
            "2025-01-18",
            "2025-03-18",
            "2025-04-18",
            "2025-04-18",
            "2025-05-18",
            "2025-10-18",
            "2025-12-18"
        ]
    );
}

#[test]
fn a_month_that_two_languages_have_is_told_by_the_other_days_of_the_file() {
    let day = |other: &str| {
        let rows = format!("Player,Amount,Date\nAnn,5,{other}\nBob,5,18 listopada 2025\n");
        read(&csvs(&[("Paid.csv", &rows)]), "PLN")
    };
    assert_eq!(unread(&day("3 września 2025")), [""; 0]);
    assert_eq!(
        unread(&day("03-09-2025")),
        [
            "Paid, row 3: the date: its month is November in Polish and October in Croatian; write the month as a number."
        ]
    );
}

#[test]
fn rows_of_sums_are_no_players_and_no_games() {
    for (file, expected) in [
        ("sums-games.csv", "Anton -90.00, Berta -30.00"),
        ("sums-summary.csv", "Anton 10.00, Berta 5.00"),
        ("sums-transactions.csv", "Anton 10.00, Berta 5.00"),
    ] {
        let reading = read(&fixture(file), "EUR");
        assert_eq!(unread(&reading), [""; 0], "{file}");
        assert_eq!(balances(&reading), expected, "{file}");
        let sums = told(&reading);
        assert!(
            sums.iter().any(|one| one.contains("row of totals")),
            "{sums:?}"
        );
        assert_eq!(asked(&reading).columns, [], "{file}");
    }
}

#[test]
fn a_sum_is_known_in_many_languages_and_in_the_middle_as_well() {
    for word in [
        "Total",
        "Totals:",
        "TOTAL",
        "Grand Total",
        "Summe",
        "Gesamt",
        "Gesamtsaldo",
        "Somme",
        "Totale",
        "Suma",
        "Razem",
        "Celkem",
        "Összesen",
        "Totaal",
        "Totalt",
        "Yhteensä",
        "Итого",
        "Σύνολο",
        "Toplam",
        "合計",
        "Total EUR",
        "Summe 2025",
    ] {
        let rows = format!(
            "Names,Money Carry Over\nAnn,10.00\nBob,5.00\n{word},15.00\nCy,1.00\n{word},16.00\n"
        );
        let reading = read(&csvs(&[("Summary.csv", &rows)]), "EUR");
        assert_eq!(unread(&reading), [""; 0], "{word}");
        assert_eq!(balances(&reading), "Ann 10.00, Bob 5.00, Cy 1.00", "{word}");
    }
}

#[test]
fn a_player_who_is_called_like_a_sum_is_asked_and_not_dropped() {
    for (name, text) in [
        (
            "Summary.csv",
            "Names,Money Carry Over\nAnn,10.00\nTotal,7.00\nBob,5.00\n",
        ),
        (
            "Paid.csv",
            "Player,Amount,Date\nAnn,10.00,2025-04-18\nTotal,7.00,2025-04-18\nBob,5.00,2025-04-18\n",
        ),
    ] {
        let file = csvs(&[(name, text)]);
        let reading = read(&file, "EUR");
        assert_eq!(balances(&reading), "Ann 10.00, Bob 5.00", "{name}");
        let reasons = unread(&reading);
        assert!(
            reasons[0].contains("“Total” may be a player or a row of totals"),
            "{reasons:?}"
        );
        assert_eq!(asked(&reading).sums[0].name, "Total");
        for (is, expected) in [
            (ColumnIs::Player, "Ann 10.00, Bob 5.00, Total 7.00"),
            (ColumnIs::Ignored, "Ann 10.00, Bob 5.00"),
        ] {
            let choices = Choices {
                columns: [("Total".to_owned(), is)].into(),
                ..Choices::default()
            };
            let reading = choose(&file, "EUR", &choices);
            assert_eq!(unread(&reading), [""; 0], "{name}");
            assert_eq!(balances(&reading), expected, "{name}");
        }
    }
}

#[test]
fn a_last_row_that_is_the_sum_by_another_name_is_asked() {
    let file = csvs(&[(
        "Summary.csv",
        "Names,Money Carry Over\nAnn,10.00\nBob,5.00\nKasse,15.00\n",
    )]);
    let reading = read(&file, "EUR");
    assert_eq!(asked(&reading).sums[0].name, "Kasse");
    assert_eq!(asked(&reading).sums[0].taken, ColumnIs::Player);
    let choices = Choices {
        columns: [("Kasse".to_owned(), ColumnIs::Ignored)].into(),
        ..Choices::default()
    };
    assert_eq!(
        balances(&choose(&file, "EUR", &choices)),
        "Ann 10.00, Bob 5.00"
    );
    let none = read(
        &games(
            "x,18-Apr-2017,,,30,,2,Win,Lose,\nx,25-Apr-2017,,,30,,2,Win,Lose,\n,,,,60,,4,2,2,\n",
        ),
        "GBP",
    );
    assert_eq!(unread(&none), [""; 0]);
    assert_eq!(balances(&none), "Ann -30.00, Bob -30.00");
    // A row in which someone played isn't a total, whatever it cost.
    let played = read(
        &games(
            "x,18-Apr-2017,,,30,,2,Win,Lose,\nx,25-Apr-2017,,,30,,2,Win,Lose,\n,,,,60,,2,Win,Lose,\n",
        ),
        "GBP",
    );
    assert_eq!(unread(&played), ["Games, row 4: it has no date."]);
}
