//! `cffa export --format`: every format can be imported again, and none needs much memory.

use cffa_testing::flask::{five_thousand_games, sunday_side};
use cffa_testing::program::{Installation, said};
use std::process::{Command, Stdio};

/// The most memory that exporting a large book may take: a Raspberry Pi has 1 GB, and this is far
/// less.
const MOST_KILOBYTES: u32 = 128 * 1024;

/// Every player's balance. What they paid and what their games cost may differ in a spreadsheet,
/// which records guests as payments.
fn balances(here: &Installation, team: &str) -> Vec<(String, String)> {
    let rows = here.balances(team);
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["player"].to_string(), row["balance"].to_string()))
        .collect()
}

#[test]
fn what_is_exported_in_any_format_is_imported_with_equal_balances() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    let expected = balances(&here, "Sunday Side");
    for (format, file) in [
        ("complete", "complete.zip"),
        ("original", "original.zip"),
        ("xlsx", "book.xlsx"),
        ("csv", "csv.zip"),
    ] {
        let out = here.done(["export", file, "--format", format]);
        assert!(out.contains("changes of Sunday Side written."), "{out}");
        let there = Installation::new();
        std::fs::copy(here.path(file), there.path(file)).unwrap();
        there.done(["import", file, "--team", "Sunday Side"]);
        assert_eq!(balances(&there, "Sunday Side"), expected, "{format}");
    }
}

#[test]
fn a_format_that_there_is_not_is_refused_with_those_that_there_are() {
    let here = Installation::new();
    let said = here.run(["export", "book.pdf", "--format", "pdf"]);
    assert_eq!(said.code, Some(2));
    for format in ["complete", "original", "xlsx", "csv"] {
        assert!(said.err.contains(format), "{}", said.err);
    }
    assert!(!here.path("book.pdf").exists());
}

/// 5,000 games of ten players and 25,000 payments, including the bookings.
fn large() -> Vec<u8> {
    five_thousand_games(5).zip()
}

#[test]
fn five_thousand_games_are_exported_within_the_memory_of_a_small_machine() {
    let here = Installation::new();
    here.write("large.zip", large());
    here.done(["import", "large.zip", "--team", "Large"]);
    let expected = balances(&here, "Large");
    for (format, file) in [
        ("complete", "complete.zip"),
        ("original", "original.zip"),
        ("xlsx", "book.xlsx"),
        ("csv", "csv.zip"),
    ] {
        let program = here.command(["export", file, "--format", format, "--team", "Large"]);
        // The data segment counts, and not the program's own pages, which are shared and larger in
        // a debug build.
        let script = format!("ulimit -d {MOST_KILOBYTES} && exec \"$0\" \"$@\"");
        let limited = Command::new("bash")
            .args(["-c", &script])
            .arg(program.get_program())
            .args(program.get_args())
            .current_dir(here.path("."))
            .env_clear()
            .envs(
                program
                    .get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            )
            .stdin(Stdio::null())
            .output();
        let said = said(limited.unwrap());
        assert_eq!(said.code, Some(0), "{format}: {said:?}");
    }
    // The largest export is not too large to import.
    here.done(["import", "book.xlsx", "--team", "Again"]);
    assert_eq!(balances(&here, "Again"), expected);
}
