//! Makes a backup, while everybody goes on writing.

use super::{ACCOUNTS, Counts, FORMAT, MANIFEST, Manifest, PLANS, TEAMS, VERSION, book_name};
use crate::book::{Change, Seq};
use crate::store::{BookId, PAGE, Store, StoreError, Team, TeamId};
use jiff::Timestamp;
use serde::Serialize;
use std::io::{Seek, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// Books of one team that can follow one another while it is looked for; more is no
/// accident.
const SUCCESSIONS: usize = 20;

/// Why there is no backup. None of these is a person's doing.
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

/// Writes everything that is in the store. Each book is as it was at a moment, because
/// changes are only ever added; a team made meanwhile is in the next backup. Read and
/// written page by page, so that memory stays small whatever there is.
///
/// # Errors
/// When the store does not answer, or `out` does not take it. What was written then is
/// of no use.
pub async fn write<W: Write + Seek>(
    store: &dyn Store,
    out: W,
    made_at: Timestamp,
) -> Result<Counts, BackupError> {
    let mut zip = ZipWriter::new(out);
    let mut counts = Counts::default();
    let mut teams = store.teams().await?;
    for team in &mut teams {
        zip.start_file(book_name(team.id), options())?;
        counts.changes += write_book(store, team, &mut zip).await?;
        team.kept.clear();
        team.staged.clear();
    }
    zip.start_file(TEAMS, options())?;
    counts.teams = write_lines(&mut zip, &teams)?;
    zip.start_file(PLANS, options())?;
    let ids: Vec<TeamId> = teams.iter().map(|team| team.id).collect();
    for page in ids.chunks(PAGE) {
        counts.plans += write_lines(&mut zip, &store.plans(page).await?)?;
    }
    // After the teams: whoever is in one of them was there before.
    zip.start_file(ACCOUNTS, options())?;
    let mut last = None;
    loop {
        let page = store.accounts_after(last, PAGE).await?;
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
    };
    zip.start_file(MANIFEST, options())?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    zip.finish()?;
    Ok(counts)
}

/// Writes a team's book; answers how many changes it has.
async fn write_book(
    store: &dyn Store,
    team: &Team,
    out: &mut impl Write,
) -> Result<u64, BackupError> {
    let book = book_in_use(store, team).await?;
    let (mut after, mut written): (Seq, u64) = (0, 0);
    loop {
        let mut page = store.changes_after(book, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(written);
        };
        after = last.seq;
        // Closed since we looked: then this is the book as it was the moment before.
        page.retain(|entry| !matches!(entry.change, Change::Closed { .. }));
        written += write_lines(out, &page)?;
    }
}

/// The team's book, followed through books that were closed after the team was read, or
/// whose team was never told because the process was killed.
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
    // Readable by its owner alone wherever it is unpacked: password hashes are in it.
    SimpleFileOptions::default().unix_permissions(0o600)
}
