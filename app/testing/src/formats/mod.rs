//! Shared code of the tests for reading and writing files.

pub mod history;

pub use crate::flask::zipped;

use cffa_book::{Actor, Currency};
use cffa_formats::{ImportContext, ImportRefusal, ParsedBook, read};
use std::io::Cursor;
use uuid::Uuid;

/// IDs that count up.
pub fn ids() -> impl FnMut() -> Uuid {
    let mut last: u128 = 0x0193_4000_0000_7000_8000_0000_0000_0000;
    move || {
        last += 1;
        Uuid::from_u128(last)
    }
}

pub fn actor() -> Actor {
    Actor {
        account: None,
        name: "a test".to_owned(),
    }
}

/// Reads bytes as a book in GBP on 2026-11-22.
pub fn read_bytes(bytes: &[u8]) -> Result<ParsedBook, ImportRefusal> {
    read_in(bytes, "GBP")
}

pub fn read_in(bytes: &[u8], currency: &str) -> Result<ParsedBook, ImportRefusal> {
    let mut ids = ids();
    let mut with = ImportContext {
        now: "2026-11-22T12:00:00Z".parse().expect("a moment"),
        actor: actor(),
        currency: Currency::parse(currency).expect("a currency"),
        ids: &mut ids,
    };
    read(Cursor::new(bytes), &mut with)
}

/// The sentences of all warnings, for searching.
pub fn told(reading: &ParsedBook) -> String {
    let lines: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// The message of a refusal; panics if the file was read.
pub fn refused(bytes: &[u8]) -> String {
    match read_bytes(bytes) {
        Ok(_) => panic!("was read"),
        Err(refusal) => refusal.to_string(),
    }
}
