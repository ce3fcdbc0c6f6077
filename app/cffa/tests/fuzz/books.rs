//! Files that hold a book: worksheets as CSV, JSON of other programs, workbooks, archives.

use crate::corpus;
use crate::damage::{Change, changes, damaged};
use crate::engine::run;
use cffa_book::{Actor, Book, Currency, Money};
use cffa_formats::archive::ArchiveWriter;
use cffa_formats::{ImportContext, ImportRefusal, ParsedBook, read};
use cffa_testing::flask::{sunday_side, zipped};
use cffa_testing::spreadsheets;
use jiff::Timestamp;
use proptest::prelude::*;
use std::io::Cursor;
use uuid::Uuid;

const CURRENCIES: [&str; 6] = ["GBP", "EUR", "JPY", "KWD", "HUF", "CLP"];

fn read_as(bytes: &[u8], currency: &str) -> Result<ParsedBook, ImportRefusal> {
    let mut made = 0_u128;
    let mut ids = || {
        made += 1;
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + made)
    };
    let mut with = ImportContext {
        now: Timestamp::from_second(1_794_000_000).unwrap(),
        actor: Actor {
            account: None,
            name: "a test".into(),
        },
        currency: Currency::parse(currency).unwrap(),
        ids: &mut ids,
    };
    read(Cursor::new(bytes), &mut with)
}

/// A file must either be refused with a message, or yield a valid book that stays the same.
fn holds(bytes: &[u8], currency: &str) -> Result<(), String> {
    let reading = match read_as(bytes, currency) {
        Ok(reading) => reading,
        Err(refusal) => return said(&refusal.to_string()),
    };
    for warning in &reading.warnings {
        said(&warning.sentence)?;
    }
    let mut book = Book::default();
    for entry in &reading.entries {
        book.check(entry)
            .map_err(|why| format!("entry {} is not sound: {why}", entry.seq))?;
        book.apply(entry);
    }
    let sum: Money = reading.balances.iter().map(|row| row.balance).sum();
    ensure(
        sum == book.money_held(),
        "the balances are not the money held",
    )?;
    let again = read_as(&archived(&reading), currency).map_err(|why| why.to_string())?;
    ensure(
        again.balances == reading.balances,
        "an amount changed when it was written and read again",
    )
}

fn archived(reading: &ParsedBook) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut writer = ArchiveWriter::new(&mut out, Timestamp::UNIX_EPOCH).unwrap();
    for entry in &reading.entries {
        writer.push(entry).unwrap();
    }
    writer.finish("Tuesday Turf", &reading.book).unwrap();
    out.into_inner()
}

/// The message must be readable for a person.
fn said(sentence: &str) -> Result<(), String> {
    ensure(!sentence.trim().is_empty(), "nothing is said")?;
    ensure(sentence.len() < 2_000, "too much is said")
}

fn ensure(holds: bool, why: &str) -> Result<(), String> {
    holds.then_some(()).ok_or_else(|| why.to_owned())
}

fn currency() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&CURRENCIES[..])
}

/// One of several files, with the changes to make to it.
fn file(of: usize) -> impl Strategy<Value = (usize, Vec<Change>, &'static str)> {
    (0..of, changes(), currency())
}

#[test]
fn csv() {
    let files = corpus::files(".csv");
    run("csv", file(files.len()), |(at, changes, currency)| {
        let (name, whole) = &files[at];
        let bytes = damaged(whole, &changes);
        // The same content as the worksheets of the template, whose columns are known.
        for name in [name, "Summary.csv", "Games.csv", "Transactions.csv"] {
            holds(&zipped(&[(name, &bytes)]), currency)?;
        }
        Ok(())
    });
}

#[test]
fn json() {
    let files = corpus::files(".json");
    run("json", file(files.len()), |(at, changes, currency)| {
        holds(&damaged(&files[at].1, &changes), currency)
    });
}

/// The parts of a workbook or an archive: the name and the uncompressed content of each.
type Parts = Vec<(String, Vec<u8>)>;

fn part_of(wholes: &[Parts]) -> impl Strategy<Value = (usize, usize, Vec<Change>, &'static str)> {
    (0..wholes.len(), any::<usize>(), changes(), currency())
}

/// Damages one part, which is compressed again, and also the compressed file as a whole.
fn parts_hold(
    wholes: &[Parts],
    (at, part, changes, currency): (usize, usize, Vec<Change>, &str),
) -> Result<(), String> {
    let mut parts = wholes[at].clone();
    let packed = zipped(&parts);
    holds(&damaged(&packed, &changes), currency)?;
    let part = part % parts.len();
    parts[part].1 = damaged(&parts[part].1, &changes);
    holds(&zipped(&parts), currency)
}

#[test]
fn workbooks() {
    let sheet = spreadsheets::team_sheet();
    let mut wholes = vec![
        spreadsheets::unzipped(&spreadsheets::xlsx(&sheet)),
        spreadsheets::unzipped(&spreadsheets::ods(&sheet)),
    ];
    let kept = corpus::files(".xlsx");
    wholes.extend(kept.iter().map(|(_, bytes)| spreadsheets::unzipped(bytes)));
    run("workbooks", part_of(&wholes), |case| {
        parts_hold(&wholes, case)
    });
}

#[test]
fn archives() {
    let readings = corpus::files("splitwise.csv").into_iter();
    let ours = readings
        .chain(corpus::files("spliit.json"))
        .map(|(name, bytes)| {
            let file = match name.ends_with(".json") {
                true => bytes,
                false => zipped(&[(name, bytes)]),
            };
            let reading = read_as(&file, "GBP").unwrap();
            spreadsheets::unzipped(&archived(&reading))
        });
    let mut wholes: Vec<Parts> = ours.collect();
    wholes.push(spreadsheets::unzipped(&sunday_side().zip()));
    run("archives", part_of(&wholes), |case| {
        parts_hold(&wholes, case)
    });
}
