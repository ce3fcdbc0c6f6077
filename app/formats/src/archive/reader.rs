//! Reads an archive of CFFA, and checks everything in it.

use super::super::ImportRefusal;
use super::super::parsed_book::{Format, ParsedBook, Warnings, balances_by_name};
use super::super::unpack::{Unpack, shown};
use super::manifest::Manifest;
use super::{CHANGES, MANIFEST, hex};
use cffa_book::{Book, Change, Entry, is_unseen};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Read, Seek};

/// The longest line: a merge names every game and transaction of a player, and a full book has
/// 240,000 of them, with IDs of 39 bytes.
const LONGEST_LINE: u64 = 16 << 20;

/// The most changes of one archive, which are all in memory while it is read: those of a book with
/// the most games, transactions and players, with room for corrections.
pub const CHANGES_MOST: usize = 250_000;
/// The most bytes that the changes may unpack to. Those of a usual book have about 280 bytes each.
pub const CHANGES_UNPACKED: u64 = 96 << 20;

/// Reads the book.
pub fn read<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    manifest: &Manifest,
) -> Result<ParsedBook, ImportRefusal> {
    let mut warnings = Warnings::default();
    for name in manifest.files.keys() {
        if !unpack.names().contains(name) {
            return Err(ImportRefusal::FileMissing { file: shown(name) });
        }
    }
    for name in unpack.names() {
        if name != MANIFEST && !manifest.files.contains_key(name) {
            let sentence = format!("{} is not in the manifest and was left out.", shown(name));
            warnings.push(MANIFEST, None, sentence);
        }
    }
    // If the manifest declares too many changes, refuse the archive at once. Otherwise the changes
    // are counted anyway.
    if manifest.counts.changes > CHANGES_MOST as u64 {
        return Err(ImportRefusal::TooManyChanges);
    }
    let promised = manifest.files.get(CHANGES);
    let promised = promised.ok_or_else(|| ImportRefusal::FileMissing {
        file: CHANGES.to_owned(),
    })?;
    for (name, sum) in manifest.files.iter().filter(|(name, _)| *name != CHANGES) {
        let found = unpack.read(name, |input| checksum(input))?;
        if !sum.sha256.eq_ignore_ascii_case(&found) {
            return Err(ImportRefusal::ChecksumDiffers { file: shown(name) });
        }
    }

    let (result, sum) = unpack.read(CHANGES, |input| {
        let mut input = Summed::new(input);
        let result = changes(&mut (&mut input).take(CHANGES_UNPACKED));
        // The rest after a limit is not unpacked to look for other errors.
        if let Err(ImportRefusal::TooManyChanges) = &result {
            return Err(ImportRefusal::TooManyChanges);
        }
        io::copy(&mut input, &mut io::sink()).map_err(ImportRefusal::Unreadable)?;
        Ok((result, hex(input.sum)))
    })?;
    // Reported before an invalid change, because damage explains that, too.
    if !promised.sha256.eq_ignore_ascii_case(&sum) {
        return Err(ImportRefusal::ChecksumDiffers {
            file: CHANGES.to_owned(),
        });
    }
    let (book, entries) = result?;
    let counts = &manifest.counts;
    let counted = [
        ("changes", counts.changes, entries.len()),
        ("players", counts.players, book.player_count()),
        ("games", counts.games, book.game_count()),
        (
            "transactions",
            counts.transactions,
            book.transaction_count(),
        ),
        ("costs", counts.costs, book.cost_count()),
    ];
    for (what, promised, found) in counted {
        let found = found as u64;
        if promised != found {
            return Err(ImportRefusal::CountDiffers {
                what,
                promised,
                found,
            });
        }
    }
    if manifest.settings != *book.settings() {
        let what = "its settings are not those of the changes".to_owned();
        return Err(ImportRefusal::BadManifest { what });
    }
    let name = manifest
        .team
        .name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Ok(ParsedBook {
        format: Format::Cffa,
        team_name: (!name.is_empty()).then_some(name),
        currency: book.settings().currency,
        entries,
        warnings: warnings.finish(),
        balances: balances_by_name(&book),
        book,
        questions: None,
    })
}

/// Computes the checksum of what is read through it.
struct Summed<'a> {
    input: &'a mut dyn Read,
    sum: Sha256,
}

impl<'a> Summed<'a> {
    fn new(input: &'a mut dyn Read) -> Self {
        let sum = Sha256::new();
        Summed { input, sum }
    }
}

impl Read for Summed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let many = self.input.read(buffer)?;
        self.sum.update(buffer.get(..many).unwrap_or_default());
        Ok(many)
    }
}

fn checksum(input: &mut dyn Read) -> Result<String, ImportRefusal> {
    let mut input = Summed::new(input);
    io::copy(&mut input, &mut io::sink()).map_err(ImportRefusal::Unreadable)?;
    Ok(hex(input.sum))
}

/// Reads and checks every change, and builds the book.
fn changes(input: &mut io::Take<&mut Summed>) -> Result<(Book, Vec<Entry>), ImportRefusal> {
    let mut input = BufReader::with_capacity(64 * 1024, input);
    let (mut book, mut entries, mut keys) = (Book::default(), Vec::new(), HashSet::new());
    let mut bytes = Vec::new();
    for line in 1_u64.. {
        bytes.clear();
        let mut limited = input.by_ref().take(LONGEST_LINE);
        limited
            .read_until(b'\n', &mut bytes)
            .map_err(ImportRefusal::Unreadable)?;
        if bytes.is_empty() {
            break;
        }
        if entries.len() >= CHANGES_MOST || input.get_ref().limit() == 0 {
            return Err(ImportRefusal::TooManyChanges);
        }
        let not_a_change = |what: String| ImportRefusal::NotAChange { line, what };
        if bytes.len() as u64 == LONGEST_LINE {
            return Err(not_a_change("the line is too long".to_owned()));
        }
        let entry: Entry =
            serde_json::from_slice(&bytes).map_err(|error| not_a_change(error.to_string()))?;
        let seq = entry.seq;
        let unsound = |why| ImportRefusal::UnsoundChange { line, seq, why };
        if matches!(entry.change, Change::Closed { .. }) {
            return Err(not_a_change(
                "it closes the book, which no archive says".to_owned(),
            ));
        }
        // This name is shown with the names of people of this installation.
        if entry.by.name.chars().any(is_unseen) {
            return Err(not_a_change(
                "the name of its author contains invisible characters".to_owned(),
            ));
        }
        book.admit(&entry).map_err(unsound)?;
        if entry.key.is_some_and(|key| !keys.insert(key)) {
            return Err(ImportRefusal::KeyTwice { line });
        }
        entries.push(entry);
    }
    Ok((book, entries))
}
