//! Writes a backup while people continue to make changes.

use super::{
    ACCOUNTS, Counts, FORMAT, MANIFEST, MATCH_DAYS, Manifest, NEXT_GAMES, TEAMS, VERSION,
    book_name, hex,
};
use cffa_book::{Change, Entry, Seq};
use cffa_formats::zip_out::ZipOut;
use cffa_store::{BookId, PAGE_SIZE, Store, StoreError, Team, TeamId};
use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{Seek, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// The most successors of one team's book that are followed. More can't happen by chance.
const SUCCESSIONS: usize = 20;

/// Why writing a backup failed. Users can't cause any of these.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum BackupError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("it could not be written: {0}")]
    Io(#[from] std::io::Error),
    #[error("it could not be written: {0}")]
    Zip(#[from] ZipError),
    #[error("a record could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// Writes everything in the store. Each book is consistent, because changes are only ever added. A
/// team that is created meanwhile is in the next backup. This reads and writes page by page, so
/// that memory stays small however much there is.
///
/// # Errors
/// If the store is unavailable, or writing to `out` fails. The incomplete file is useless.
pub async fn write<W: Write + Seek>(
    store: &dyn Store,
    out: W,
    made_at: Timestamp,
) -> Result<Counts, BackupError> {
    let mut zip = Parts::new(out);
    let mut counts = Counts::default();
    let mut teams = store.teams().await?;
    for team in &mut teams {
        zip.start(book_name(team.id))?;
        counts.changes += write_book(store, team, &mut zip).await?;
        team.kept.clear();
        team.staged.clear();
    }
    zip.start(TEAMS.to_owned())?;
    counts.teams = write_lines(&mut zip, &teams)?;
    zip.start(NEXT_GAMES.to_owned())?;
    let ids: Vec<TeamId> = teams.iter().map(|team| team.id).collect();
    for page in ids.chunks(PAGE_SIZE) {
        counts.next_games += write_lines(&mut zip, &store.next_games(page).await?)?;
    }
    zip.start(MATCH_DAYS.to_owned())?;
    for page in ids.chunks(PAGE_SIZE) {
        counts.match_days += write_lines(&mut zip, &store.match_days(page).await?)?;
    }
    // After the teams, so that the account of every member is in the backup.
    zip.start(ACCOUNTS.to_owned())?;
    let mut last = None;
    loop {
        let page = store.accounts_after(last, PAGE_SIZE).await?;
        counts.accounts += write_lines(&mut zip, &page)?;
        match page.last() {
            Some(account) => last = Some(account.id),
            None => break,
        }
    }
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_at,
        made_by: concat!("cffa ", env!("CARGO_PKG_VERSION")).to_owned(),
        counts,
        sums: Some(zip.sums()),
    };
    let mut zip = zip.zip;
    zip.start_file(MANIFEST, options())?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    ZipOut::finish(zip)?;
    Ok(counts)
}

/// A change with its team.
#[derive(Serialize)]
struct Line<'a> {
    team: TeamId,
    #[serde(flatten)]
    entry: &'a Entry,
}

/// The parts of the file. Each gets a checksum while it is written.
struct Parts<W: Write + Seek> {
    zip: ZipWriter<ZipOut<W>>,
    sums: BTreeMap<String, String>,
    part: Option<(String, Sha256)>,
}

impl<W: Write + Seek> Parts<W> {
    fn new(out: W) -> Parts<W> {
        Parts {
            zip: ZipOut::begin(out),
            sums: BTreeMap::new(),
            part: None,
        }
    }

    /// Starts another part.
    fn start(&mut self, name: String) -> Result<(), ZipError> {
        self.finish_part();
        self.zip.start_file(name.as_str(), options())?;
        self.part = Some((name, Sha256::new()));
        Ok(())
    }

    fn finish_part(&mut self) {
        if let Some((name, sum)) = self.part.take() {
            self.sums.insert(name, hex(sum));
        }
    }

    /// The checksums of all parts.
    fn sums(&mut self) -> BTreeMap<String, String> {
        self.finish_part();
        std::mem::take(&mut self.sums)
    }
}

impl<W: Write + Seek> Write for Parts<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.zip.write(bytes)?;
        if let Some((_, sum)) = &mut self.part {
            sum.update(bytes.get(..written).unwrap_or_default());
        }
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.zip.flush()
    }
}

/// Writes a team's book and returns the number of its changes.
async fn write_book(
    store: &dyn Store,
    team: &Team,
    out: &mut impl Write,
) -> Result<u64, BackupError> {
    let book = book_in_use(store, team).await?;
    let (mut after, mut written): (Seq, u64) = (0, 0);
    loop {
        let mut page = store.changes_after(book, after, PAGE_SIZE).await?;
        let Some(last) = page.last() else {
            return Ok(written);
        };
        after = last.seq;
        // It was closed after we found it: leave that change out, so that the backup has the book
        // from just before.
        page.retain(|entry| !matches!(entry.change, Change::Closed { .. }));
        for entry in &page {
            let line = Line {
                team: team.id,
                entry,
            };
            write_lines(out, &[line])?;
        }
        written += page.len() as u64;
    }
}

/// The team's current book. It follows books that were closed after the team was read, or whose
/// team's record was not updated because the process was killed.
async fn book_in_use(store: &dyn Store, team: &Team) -> Result<BookId, StoreError> {
    let mut book = BookId {
        team: team.id,
        generation: team.generation,
    };
    for _ in 0..SUCCESSIONS {
        let last = store.changes_before(book, Seq::MAX, 1).await?;
        match last.first().map(|entry| &entry.change) {
            Some(Change::Closed { successor, .. }) => book.generation = *successor,
            _ => return Ok(book),
        }
    }
    let why = format!("the book of {} is being replaced over and over", team.name);
    Err(StoreError::Unavailable(why))
}

fn write_lines<T: Serialize>(out: &mut impl Write, all: &[T]) -> Result<u64, BackupError> {
    for one in all {
        serde_json::to_writer(&mut *out, one)?;
        out.write_all(b"\n")?;
    }
    Ok(all.len() as u64)
}

fn options() -> SimpleFileOptions {
    // Only the owner can read it after unpacking: it contains password hashes.
    SimpleFileOptions::default().unix_permissions(0o600)
}
