//! `cffa export`

use super::{find_team, open_store, say};
use anyhow::Context;
use cffa::config::Config;
use cffa::teams::Books;
use cffa::transfer;
use jiff::Timestamp;
use std::fs::{self, File};
use std::path::Path;

/// Writes a team's whole book to a file.
pub async fn export(config: &Config, path: &Path, team: Option<&str>) -> anyhow::Result<()> {
    let store = open_store(config).await?;
    let team = find_team(&*store, team).await?;
    let entries = Books::new(store).all_entries(&team).await?;
    let unwritable = || format!("{} can't be written", path.display());
    let file = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(path)
        .with_context(unwritable)?;
    let written = transfer::write(&file, &team.name, &entries, Timestamp::now())
        .context("the archive could not be made")
        .and_then(|()| file.sync_all().with_context(unwritable));
    if written.is_err() {
        // Half an archive is of no use to anybody.
        fs::remove_file(path).ok();
    }
    written?;
    say(format!(
        "{}: {} changes of {} written.",
        path.display(),
        entries.len(),
        team.name
    ));
    Ok(())
}
