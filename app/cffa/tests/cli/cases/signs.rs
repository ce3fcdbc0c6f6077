//! Which amounts are negative: signs, marks of credit and debit, and columns of such marks.

use super::{balances, ran};
use cffa_testing::program::Installation;

/// Imports transactions of the only player, and returns the balance, or what was printed.
fn paid(header: &str, rows: &[&str], options: &[&str]) -> Result<String, String> {
    let here = Installation::new();
    here.write("Paid.csv", format!("{header}\n{}\n", rows.join("\n")));
    let all = ["import", "Paid.csv", "--team", "T", "--currency", "EUR"];
    let said = ran(&here, all.iter().chain(options).copied());
    match said.code {
        Some(0) => Ok(balances(&here).remove(0).1),
        _ => Err(format!("{}{}", said.out, said.err)),
    }
}

#[test]
fn marks_of_credit_and_debit_are_read_where_they_are_certain() {
    for (rows, balance) in [
        // A word is clear by itself.
        (&["12.00 CR"][..], "12.00"),
        (&["20.00", "12.00 DR"], "8.00"),
        (&["12.00Cr"], "12.00"),
        (&["20.00", "12.00 Dr."], "8.00"),
        (&["Cr. 12.00"], "12.00"),
        (&["2,000.00(Cr)", "1,200.00(Dr)"], "800.00"),
        (&["€12.00 CR"], "12.00"),
        (&["20.00 EUR CR", "12.00 EUR DR"], "8.00"),
        (&["600.00 CR", "500.00 DB"], "100.00"),
        (&["20,00", "12,50 Soll"], "7.50"),
        (&["12,50 Haben", "2,50 Soll"], "10.00"),
        // Letters are clear if both letters of a pair occur.
        (&["12,50 H", "2,50 S"], "10.00"),
        (&["12,50 C", "2,50 D"], "10.00"),
        (&["1.234,50 H", "234,50 S"], "1000.00"),
        // In Czech, D means credit.
        (&["12,50 D", "2,50 MD"], "10.00"),
        (&["12,50 H", "2,50 D"], "10.00"),
        // Next to amounts without a mark.
        (&["12.00 CR", "-2.00"], "10.00"),
        // Signs after the amount, and parentheses.
        (&["12.00-"], "-12.00"),
        (&["12.00 -"], "-12.00"),
        (&["(12.00)"], "-12.00"),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let came = paid("Player;Amount;Date", &rows, &[]);
        assert_eq!(came.as_deref(), Ok(balance), "{rows:?}");
    }
    for (rows, row) in [
        // A single letter can belong to several pairs, and letters that aren't a pair mean nothing.
        (&["12.00 D"][..], 2),
        (&["12.00 C"], 2),
        (&["12.00 H"], 2),
        (&["12.00 CR", "5.00 S"], 2),
        (&["12.00 C", "5.00 D", "5.00 S"], 2),
        // It is unclear which of the two counts.
        (&["-12.00 CR"], 2),
        (&["-12.00 DR"], 2),
        (&["(12.00) DR"], 2),
        (&["5.00", "12.00- DR"], 3),
        (&["12.00 XR"], 2),
        // The account may be the player's own, in which their payments are debits.
        (&["12.00 DR"], 2),
        (&["12.00 DR", "12.00 DR", "5.00 CR"], 2),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let came = paid("Player;Amount;Date", &rows, &[]);
        let said = came.unwrap_err();
        assert!(
            said.contains(&format!("Paid, row {row}: the amount: ")),
            "{rows:?}: {said}"
        );
    }
}

#[test]
fn a_column_of_marks_says_which_amounts_are_below_zero() {
    for (header, rows, balance) in [
        (
            "Player;Amount;Soll/Haben;Date",
            &["12,50;H", "2,50;S"][..],
            "10.00",
        ),
        (
            "Player;Amount;Dr/Cr;Date",
            &["12.50;CR", "2.50;DR"],
            "10.00",
        ),
        (
            "Player;Amount;Af Bij;Date",
            &["12,50;Bij", "2,50;Af"],
            "10.00",
        ),
        ("Player;Amount;Type;Date", &["12.50;CR", "2.50;DR"], "10.00"),
        // The amounts are signed as well.
        (
            "Player;Amount;Dr/Cr;Date",
            &["12.50;CR", "-2.50;DR"],
            "10.00",
        ),
        // Letters with another meaning.
        ("Player;Amount;Pitch;Date", &["12.50;C", "2.50;D"], "15.00"),
        (
            "Player;Amount;Type;Date",
            &["12.50;Cash", "2.50;DR"],
            "15.00",
        ),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        assert_eq!(
            paid(header, &rows, &[]).as_deref(),
            Ok(balance),
            "{header}: {rows:?}"
        );
    }
    for rows in [
        &["12.50;DR", "2.50;CR", "2.50;DR"][..],
        &["12.50;CR", "2.50;DR", "-2.50;CR"],
        &["12.50;CR", "-2.50;DR", "2.50;DR"],
        &["12.50;CR", "2.50;DR", "2.50;"],
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let said = paid("Player;Amount;Dr/Cr;Date", &rows, &[]).unwrap_err();
        assert!(
            said.contains("Paid, row 4: the column Dr/Cr"),
            "{rows:?}: {said}"
        );
    }
}
