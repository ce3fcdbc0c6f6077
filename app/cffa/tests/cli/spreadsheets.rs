//! `cffa import` of the Flask version's spreadsheet.

use cffa_testing::memory;
use cffa_testing::program::Installation;
use cffa_testing::spreadsheets::{as_csvs, csv_of, csvs, ods, team_sheet, xlsx};
use rust_xlsxwriter::Workbook;
use std::process::Child;
use std::time::Duration;

fn balances(here: &Installation) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let all = here.balances("Turf");
    let rows = all.as_array().unwrap().iter();
    rows.map(|row| (text(&row["player"]), text(&row["balance"])))
        .collect()
}

fn expected() -> Vec<(String, String)> {
    [("Ann", "-3.00"), ("Bob", "1234.50"), ("Cy", "-10.00")]
        .map(|(name, balance)| (name.to_owned(), balance.to_owned()))
        .to_vec()
}

#[test]
fn a_workbook_or_its_sheets_as_csv_become_the_book() {
    let here = Installation::new();
    here.write("turf.xlsx", xlsx(&team_sheet()));
    here.write("turf.ods", ods(&team_sheet()));
    here.write("turf.zip", as_csvs(&team_sheet()));
    for file in ["turf.xlsx", "turf.ods", "turf.zip"] {
        let out = here.done(["import", file, "--team", "Turf"]);
        assert!(out.contains("3 players, 2 games, 6 transactions"), "{out}");
        assert_eq!(balances(&here), expected(), "{file}");
    }
    for (name, rows) in team_sheet() {
        here.write(&format!("Turf - {name}.csv"), csv_of(&rows));
    }
    here.done([
        "import",
        "Turf - Games.csv",
        "Turf - Summary.csv",
        "Turf - Transactions.csv",
        "--team",
        "Turf",
    ]);
    assert_eq!(balances(&here), expected());
}

#[test]
fn rows_that_cant_be_read_are_printed_and_only_left_out_when_that_is_said() {
    let here = Installation::new();
    here.write("Paid.csv", "Player,Amount,Date\nAnn,5.00,18-Apr-2017\nBob,lots,18-Apr-2017\nJon Smith,6.785,01/02/2017\nJohn Smith,1,01/02/2017\n");
    let said = here.run(["import", "Paid.csv", "--team", "Turf"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    for line in [
        "Not read: Paid, row 3: the amount: “lots” is not an amount.",
        "Not read: Paid, row 4: the amount: “6.785” has more decimals than the currency, or \
        means 6785.00.",
        "Not clear: does 01/02/2017 begin with the day or the month? Use --dates day-first or \
        --dates month-first.",
    ] {
        assert!(said.out.contains(line), "{said:?}");
    }
    assert!(
        said.err
            .contains("2 rows can't be read, so nothing was imported"),
        "{said:?}"
    );
    assert!(said.err.contains("--skip-unreadable"), "{said:?}");
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );

    here.done([
        "import",
        "Paid.csv",
        "--team",
        "Turf",
        "--skip-unreadable",
        "--round",
        "--dates",
        "month-first",
        "--same",
        "Jon Smith=John Smith",
    ]);
    assert_eq!(
        balances(&here),
        [("Ann", "5.00"), ("John Smith", "7.78")]
            .map(|(name, sum)| (name.to_owned(), sum.to_owned()))
    );
    let sentence = here.run(["import", "Paid.csv", "--same", "Jon"]).err;
    assert!(sentence.contains("NAME=OTHER"), "{sentence}");
}

#[test]
fn sheets_columns_and_rows_can_be_named() {
    let here = Installation::new();
    let mut sheets = team_sheet();
    sheets.push((
        "Old",
        vec![
            vec!["Player", "Amount", "Date"],
            vec!["Zoe", "1", "01-Jan-2010"],
        ],
    ));
    here.write("turf.xlsx", xlsx(&sheets));
    here.done([
        "import",
        "turf.xlsx",
        "--team",
        "Turf",
        "--transactions",
        "Old",
        "--games",
        "",
        "--last-row",
        "2",
    ]);
    assert_eq!(
        balances(&here),
        [("Ann", "7.00"), ("Zoe", "1.00")].map(|(name, sum)| (name.to_owned(), sum.to_owned()))
    );
    here.done([
        "import",
        "turf.xlsx",
        "--team",
        "Turf",
        "--not-player",
        "Cy",
        "--transactions",
        "",
        "--summary",
        "",
    ]);
    assert_eq!(
        balances(&here),
        [("Ann", "-35.00"), ("Bob", "-15.00")].map(|(name, sum)| (name.to_owned(), sum.to_owned()))
    );
}

#[test]
fn what_does_not_belong_together_is_refused() {
    let here = Installation::new();
    here.write("a.csv", "Player,Amount,Date\nAnn,5,18-Apr-2017\n");
    here.write("b.xlsx", xlsx(&team_sheet()));
    let sentence = here.refused(["import", "a.csv", "b.xlsx", "--team", "Turf"]);
    assert!(
        sentence.contains("b.xlsx") && sentence.contains("not a CSV file"),
        "{sentence}"
    );
    let sentence = here.refused(["import", "a.csv", "gone.csv", "--team", "Turf"]);
    assert!(sentence.contains("gone.csv can't be read"), "{sentence}");
    let whole = xlsx(&team_sheet());
    here.write("half.xlsx", &whole[..whole.len() / 2]);
    let sentence = here.refused(["import", "half.xlsx", "--team", "Turf"]);
    assert!(
        sentence.contains("half.xlsx") && sentence.contains("damaged"),
        "{sentence}"
    );
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
}

/// The peak memory of a process that has ended, without the program itself, in MiB.
fn most_memory(child: &mut Child) -> u64 {
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        most = most.max(memory::most(child.id()).unwrap_or(0));
        std::thread::sleep(Duration::from_millis(5));
    }
    most / memory::MIB
}

#[test]
fn fifty_thousand_rows_need_no_more_memory_than_a_small_machine_has() {
    /// Twice what the import needs; a small machine has 1 GB, which the database shares.
    const MOST: u64 = 160;
    let here = Installation::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["Player", "Type", "Amount", "Date"].iter().enumerate() {
        sheet.write(0, column as u16, *name).unwrap();
    }
    let mut csv = "Player,Type,Amount,Date\n".to_owned();
    for row in 1..=50_000_u32 {
        let (player, day) = (
            format!("Player {}", row % 40),
            format!("{:02}-Apr-2017", 1 + row % 28),
        );
        let amount = f64::from(row % 5_000) / 100.0 + 0.01;
        sheet.write(row, 0, &player).unwrap();
        sheet.write(row, 1, "Cash").unwrap();
        sheet.write(row, 2, amount).unwrap();
        sheet.write(row, 3, &day).unwrap();
        csv.push_str(&format!("{player},Cash,{amount:.2},{day}\n"));
    }
    here.write("many.xlsx", book.save_to_buffer().unwrap());
    here.write("many.zip", csvs(&[("many.csv", &csv)]));
    let mut sums = Vec::new();
    for file in ["many.xlsx", "many.zip"] {
        let mut import = here
            .command(["import", file, "--team", "Turf"])
            .spawn()
            .unwrap();
        let most = most_memory(&mut import);
        let ended = import.wait_with_output().unwrap();
        let out = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert!(out.contains("50000 transactions"), "{out}");
        assert!((1..MOST).contains(&most), "{file}: {most} MiB");
        sums.push(balances(&here));
    }
    assert_eq!(sums[0], sums[1]);
}

#[test]
fn amounts_that_can_mean_two_stop_the_import_until_it_is_said_which() {
    let here = Installation::new();
    let rows = "Player;Amount;Date\nAnn;6,777;18-Apr-2025\nBob;60;18-Apr-2025\n";
    here.write("Paid.csv", rows);
    let import = ["import", "Paid.csv", "--team", "Turf", "--currency", "EUR"];
    let said = here.run(import);
    assert_eq!(said.code, Some(1), "{said:?}");
    for line in [
        "Not read: Paid, row 2: the amount: “6,777” is 6777.00 with a decimal point and 6.777 with a decimal comma",
        "Not clear: is 6,777 6777.00 or 6.777? Use --amounts decimal-point for 6777.00, or \
        --amounts decimal-comma for 6.777.",
    ] {
        assert!(said.out.contains(line), "{said:?}");
    }
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
    let [a, b, c, d, e, f] = import;
    here.done([a, b, c, d, e, f, "--amounts", "decimal-point"]);
    let sums = |here: &Installation| balances(here).into_iter().map(|(_, sum)| sum);
    assert_eq!(sums(&here).collect::<Vec<_>>(), ["6777.00", "60.00"]);
    here.done([a, b, c, d, e, f, "--amounts", "decimal-comma", "--round"]);
    assert_eq!(sums(&here).collect::<Vec<_>>(), ["6.78", "60.00"]);
    let help = here.done(["import", "--help"]);
    assert!(
        help.contains("--amounts") && help.contains("decimal-comma"),
        "{help}"
    );
}

#[test]
fn a_player_who_is_called_total_is_asked() {
    let here = Installation::new();
    let rows = "Names,Money Carry Over\nAnn,10.00\nTotal,7.00\nBob,5.00\n";
    here.write("Summary.csv", rows);
    let said = here.run(["import", "Summary.csv", "--team", "Turf"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(
        said.out
            .contains("Not clear: is Total a player? Use --player \"Total\""),
        "{said:?}"
    );
    here.done([
        "import",
        "Summary.csv",
        "--team",
        "Turf",
        "--player",
        "Total",
    ]);
    assert_eq!(balances(&here).len(), 3);
    here.done([
        "import",
        "Summary.csv",
        "--team",
        "Turf",
        "--not-player",
        "Total",
    ]);
    assert_eq!(balances(&here).len(), 2);
}
