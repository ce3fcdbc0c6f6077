//! `cffa backup` and `cffa restore`: every team with its book, and everybody's account.
//!
//! A backup is a zip of lines of JSON: `accounts.jsonl`, `teams.jsonl`, and for each team
//! `books/<id>.jsonl`, its changes. Sessions are not in it; people sign in again. Nor are
//! accounts that were never in a team: nothing is lost with them but a name and a password.

use super::{open_store, say};
use anyhow::{Context, bail, ensure};
use cffa::book::Entry;
use cffa::config::Config;
use cffa::store::{Account, AccountId, Store, Team};
use cffa::teams::Books;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const ACCOUNTS: &str = "accounts.jsonl";
const TEAMS: &str = "teams.jsonl";
/// A backup's name says when it was made; others in the folder are left alone.
const NAME: &str = "cffa-%Y-%m-%dT%H%M%SZ.zip";
/// When the nightly one is made, in the time zone that `TZ` names: nobody plays then.
const HOUR: i8 = 3;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How soon it is tried again when it failed.
const TRY_AGAIN: Duration = Duration::from_secs(600);

/// Makes a backup in a folder and removes the oldest beyond `keep`; once, or every night.
pub async fn back_up(
    config: &Config,
    folder: &Path,
    keep: Option<usize>,
    nightly: bool,
) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    if !nightly {
        return once(&store, folder, keep).await;
    }
    // As the first process of a container it is not ended by a signal unless it listens.
    let mut told_to_stop = signal(SignalKind::terminate())?;
    let mut wait = match latest(folder)? {
        Some(at) if at >= Timestamp::now() - A_DAY => until_night()?,
        // A machine that is switched off at night never sees the hour.
        _ => Duration::ZERO,
    };
    loop {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = told_to_stop.recv() => return Ok(()),
        }
        wait = match once(&store, folder, keep).await {
            Ok(()) => until_night()?,
            Err(error) => {
                log::error!("there is no new backup: {error:#}");
                TRY_AGAIN
            }
        };
    }
}

/// How long it is until the next nightly backup.
fn until_night() -> anyhow::Result<Duration> {
    let now = Zoned::now();
    let mut next = now.with().hour(HOUR).minute(0).second(0).build()?;
    if next <= now {
        next = next.checked_add(1.day())?;
    }
    Ok(Duration::try_from(next.duration_since(&now))?)
}

async fn once(
    store: &std::sync::Arc<dyn Store>,
    folder: &Path,
    keep: Option<usize>,
) -> anyhow::Result<()> {
    let path = folder.join(Timestamp::now().strftime(NAME).to_string());
    let unwritable = || format!("{} can't be written", path.display());
    // Under another name until it is whole.
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(unwritable)?;
    let (teams, accounts) = write(store, file.as_file_mut()).await?;
    file.as_file().sync_all().with_context(unwritable)?;
    file.persist_noclobber(&path).with_context(unwritable)?;
    say(format!(
        "{}: {teams} teams and {accounts} accounts.",
        path.display()
    ));
    if let Some(keep) = keep {
        remove_oldest(folder, keep.max(1))?;
    }
    Ok(())
}

/// Writes everything; answers how many teams and accounts that is. Each book is as it was
/// at a moment, because changes are only ever added; a team made meanwhile is in the next.
async fn write(
    store: &std::sync::Arc<dyn Store>,
    out: impl Write + Seek,
) -> anyhow::Result<(usize, usize)> {
    let mut zip = ZipWriter::new(out);
    let books = Books::new(store.clone());
    let mut teams = store.teams().await?;
    for team in &mut teams {
        zip.start_file(book_name(team), SimpleFileOptions::default())?;
        lines(&mut zip, &books.all_entries(team).await?)?;
        // Earlier books, kept for 30 days, and uploads nobody confirmed are left behind.
        team.kept.clear();
        team.staged.clear();
    }
    zip.start_file(TEAMS, SimpleFileOptions::default())?;
    lines(&mut zip, &teams)?;
    let ids: BTreeSet<AccountId> = teams
        .iter()
        .flat_map(|team| team.members.iter().map(|member| member.account))
        .collect();
    let accounts = store
        .accounts(&ids.into_iter().collect::<Vec<AccountId>>())
        .await?;
    zip.start_file(ACCOUNTS, SimpleFileOptions::default())?;
    lines(&mut zip, &accounts)?;
    zip.finish()?;
    Ok((teams.len(), accounts.len()))
}

fn book_name(team: &Team) -> String {
    format!("books/{}.jsonl", team.id)
}

fn lines<T: Serialize>(out: &mut impl Write, all: &[T]) -> anyhow::Result<()> {
    for one in all {
        serde_json::to_writer(&mut *out, one)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// When a file was made, if it is a backup.
fn made_at(path: &Path) -> Option<Timestamp> {
    let at = DateTime::strptime(NAME, path.file_name()?.to_str()?).ok()?;
    Some(at.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// The backups in a folder, the latest first.
fn backups(folder: &Path) -> anyhow::Result<Vec<(Timestamp, PathBuf)>> {
    let unreadable = || format!("{} can't be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        found.extend(made_at(&path).map(|at| (at, path)));
    }
    found.sort();
    found.reverse();
    Ok(found)
}

fn latest(folder: &Path) -> anyhow::Result<Option<Timestamp>> {
    Ok(backups(folder)?.first().map(|(at, _)| *at))
}

fn remove_oldest(folder: &Path, keep: usize) -> anyhow::Result<()> {
    for (_, path) in backups(folder)?.iter().skip(keep) {
        fs::remove_file(path).with_context(|| format!("{} can't be removed", path.display()))?;
    }
    Ok(())
}

/// Puts a backup into a database with nobody in it.
pub async fn restore(config: &Config, path: &Path) -> anyhow::Result<()> {
    let unreadable = || format!("{} is no backup that can be read", path.display());
    let file = File::open(path).with_context(unreadable)?;
    let mut zip = ZipArchive::new(file).with_context(unreadable)?;
    let accounts: Vec<Account> = read(&mut zip, ACCOUNTS).with_context(unreadable)?;
    let teams: Vec<Team> = read(&mut zip, TEAMS).with_context(unreadable)?;
    let mut books = Vec::new();
    // All of it is read before any of it is written.
    for team in &teams {
        let entries: Vec<Entry> = read(&mut zip, &book_name(team)).with_context(unreadable)?;
        let complete = entries.iter().zip(1u64..).all(|(entry, n)| entry.seq == n);
        ensure!(complete, "{}: changes are missing", book_name(team));
        books.push(entries);
    }
    let store = open_store(config).await?;
    if store.has_accounts().await? || !store.teams().await?.is_empty() {
        bail!("this database is in use; a backup goes into an empty one");
    }
    let live = Books::new(store.clone());
    for (team, entries) in teams.iter().zip(&books) {
        // A name of its own for the book: an earlier try may have written a part of it.
        let team = Team {
            generation: Uuid::now_v7(),
            ..team.clone()
        };
        live.found(&team, entries).await?;
    }
    for account in &accounts {
        store.insert_account(account, false).await?;
    }
    say(format!(
        "Restored {} teams and {} accounts.",
        teams.len(),
        accounts.len()
    ));
    Ok(())
}

fn read<T: DeserializeOwned>(
    zip: &mut ZipArchive<impl Read + Seek>,
    name: &str,
) -> anyhow::Result<Vec<T>> {
    let part = zip.by_name(name).with_context(|| format!("no {name}"))?;
    let mut all = Vec::new();
    for (line, number) in BufReader::new(part).lines().zip(1..) {
        let one = serde_json::from_str(&line?).with_context(|| format!("{name}:{number}"))?;
        all.push(one);
    }
    Ok(all)
}
