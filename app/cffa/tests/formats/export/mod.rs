//! The formats in which a book can be exported. Each can be read again, by us and by another
//! program.

mod flask;
mod names;
mod openpyxl;
mod round_trips;
mod seasons;
mod statements;
mod workbook;

use cffa_book::{Book, Entry};
use cffa_formats::{Export, ExportFormat};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Exports a book in a format.
fn exported(entries: &[Entry], format: ExportFormat) -> Vec<u8> {
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let mut export = Export::new(Cursor::new(Vec::new()), format, "Tuesday Turf", now).unwrap();
    for entry in entries {
        export.push(entry).unwrap();
    }
    export.finish().unwrap().into_inner()
}

/// Every player's balance, in minor units.
fn balances(book: &Book) -> BTreeMap<String, i64> {
    let players = book.players().into_iter();
    let row = |player: &cffa_book::Player| {
        let balance = book.tally(player.id).balance();
        (player.details.name.to_string(), balance.minor())
    };
    players.map(row).collect()
}

/// The files in a zip.
fn unzipped(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let mut text = |name: String| {
        let mut text = String::new();
        zip.by_name(&name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        (name, text)
    };
    names.into_iter().map(&mut text).collect()
}
