//! Our own archive: exporting and importing loses nothing, and an archive that was changed in
//! between is refused.

mod files;
mod rules;

use cffa_book::{Book, Entry};
use cffa_formats::archive::ArchiveWriter;
use cffa_testing::formats::history::{Wish, history};
use cffa_testing::formats::zipped;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn export(entries: &[Entry]) -> Vec<u8> {
    let made_at = "2026-11-22T12:00:00Z".parse().expect("the time is valid");
    let mut writer =
        ArchiveWriter::new(Cursor::new(Vec::new()), made_at).expect("the archive is created");
    for entry in entries {
        writer.push(entry).expect("the next entry is written");
    }
    let book = Book::fold(entries);
    writer
        .finish("Tuesday  Turf", &book)
        .expect("the archive is complete")
        .into_inner()
}

/// A history with a bit of everything.
fn some() -> Vec<Entry> {
    let mut wishes: Vec<Wish> = (0..8).map(|number| (0, number, number, 1)).collect();
    for number in 0..200_u16 {
        wishes.push((
            (number * 7 % 23) as u8,
            (number * 3) as u8,
            (number * 5) as u8,
            number * 31,
        ));
    }
    history(&wishes).0
}

fn unzip(bytes: &[u8]) -> (Value, String) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("the archive is a zip");
    let mut text = |name| {
        let mut text = String::new();
        zip.by_name(name)
            .expect("the archive has the file")
            .read_to_string(&mut text)
            .expect("the file is text");
        text
    };
    let manifest = text("manifest.json");
    (
        serde_json::from_str(&manifest).expect("the text is valid JSON"),
        text("changes.jsonl"),
    )
}

/// An archive of these lines, with a manifest that matches them.
fn forged(lines: &str, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let (mut manifest, _) = unzip(&export(&some()));
    let sum: String = Sha256::digest(lines.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    manifest["files"]["changes.jsonl"] = json!({"bytes": lines.len(), "sha256": sum});
    manifest["counts"]["changes"] = json!(lines.lines().count());
    change(&mut manifest);
    zipped(&[
        ("changes.jsonl", lines),
        ("manifest.json", &manifest.to_string()),
    ])
}

fn lines(entries: &[Entry]) -> String {
    let line = |entry| serde_json::to_string(entry).expect("the value can be serialized") + "\n";
    entries.iter().map(line).collect()
}
