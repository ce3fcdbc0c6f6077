//! `cffa backup` and `cffa restore`: the files, the schedule and the retention.
//! [`cffa_services::backup`] defines the content.

use super::{open_store, println_lossy, sentences};
use anyhow::Context;
use cffa_services::backup;
use cffa_services::backup::{Backup, Counts};
use cffa_services::clock;
use cffa_services::config::Config;
use cffa_store::Store;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// A backup's name contains its time; other files in the folder are left alone.
const NAME: &str = "cffa-%Y-%m-%dT%H%M%SZ.zip";
/// The hour of the nightly backup, in the time zone of `TZ`, when nobody plays.
const HOUR: i8 = 3;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How soon a failed backup is retried.
const TRY_AGAIN: Duration = Duration::from_secs(600);

/// Writes a backup to a folder and deletes the oldest ones beyond `keep`; once, or every night.
pub async fn back_up(
    config: &Config,
    folder: &Path,
    keep: Option<usize>,
    nightly: bool,
) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    if !nightly {
        return once(&*store, folder, keep).await;
    }
    // The first process of a container ignores signals without a handler.
    let mut sigterm = signal(SignalKind::terminate())?;
    let mut wait = match latest(folder)? {
        Some(at) if at >= Timestamp::now() - A_DAY => until_night()?,
        // On a machine that is switched off at night, the nightly backup would never run.
        _ => Duration::ZERO,
    };
    loop {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = sigterm.recv() => return Ok(()),
        }
        wait = match once(&*store, folder, keep).await {
            Ok(()) => until_night()?,
            Err(error) => {
                log::error!("the backup failed: {error:#}");
                TRY_AGAIN
            }
        };
    }
}

/// The time until the next nightly backup.
fn until_night() -> anyhow::Result<Duration> {
    let now = Timestamp::now().to_zoned(clock::server());
    let mut next = now.with().hour(HOUR).minute(0).second(0).build()?;
    if next <= now {
        next = next.checked_add(1.day())?;
    }
    Ok(Duration::try_from(next.duration_since(&now))?)
}

async fn once(store: &dyn Store, folder: &Path, keep: Option<usize>) -> anyhow::Result<()> {
    let now = Timestamp::now();
    let path = folder.join(now.strftime(NAME).to_string());
    let unwritable = || sentences::file_unwritable(&path);
    // Write under a temporary name until the backup is complete.
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(unwritable)?;
    let counts = backup::write(store, file.as_file_mut(), now)
        .await
        .with_context(unwritable)?;
    file.as_file().sync_all().with_context(unwritable)?;
    file.persist_noclobber(&path).with_context(unwritable)?;
    print_contents(&path, counts);
    if let Some(keep) = keep {
        remove_oldest(folder, keep.max(1))?;
    }
    Ok(())
}

fn print_contents(path: &Path, counts: Counts) {
    println_lossy(sentences::backup_contents(
        path,
        counts.teams,
        counts.accounts,
    ));
}

/// When a file was created, if it is a backup.
fn made_at(path: &Path) -> Option<Timestamp> {
    let at = DateTime::strptime(NAME, path.file_name()?.to_str()?).ok()?;
    Some(at.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// The backups in a folder, the latest first.
fn backups(folder: &Path) -> anyhow::Result<Vec<(Timestamp, PathBuf)>> {
    let unreadable = || sentences::file_unreadable(folder);
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
        fs::remove_file(path).with_context(|| sentences::file_not_removed(path))?;
    }
    Ok(())
}

/// Reads a backup like [`restore`], but writes nothing.
pub fn check(path: &Path) -> anyhow::Result<()> {
    let refused = || sentences::not_restorable(path);
    let file = File::open(path).with_context(refused)?;
    let counts = Backup::open(file).with_context(refused)?.counts();
    print_contents(path, counts);
    Ok(())
}

/// Restores a backup into an empty database.
pub async fn restore(config: &Config, path: &Path) -> anyhow::Result<()> {
    let refused = || sentences::not_restored(path);
    let file = File::open(path).with_context(refused)?;
    // Read all of it before writing any of it.
    let backup = Backup::open(file).with_context(refused)?;
    let store = open_store(config).await?;
    let counts = backup.restore(&*store).await.with_context(refused)?;
    println_lossy(sentences::restored(counts.teams, counts.accounts));
    Ok(())
}
