//! `cffa import` and `cffa export`

use super::{find_team, open_store, say, shell};
use anyhow::{Context, bail};
use cffa::access::memberships::rules;
use cffa::book::{ClosedFor, Currency};
use cffa::config::Config;
use cffa::store::{Store, Team};
use cffa::teams::Books;
use cffa::transfer::{self, Circumstances, Reading};
use jiff::Timestamp;
use std::fs::{self, File};
use std::path::Path;
use uuid::Uuid;

/// Reads a file into a team's book.
pub async fn import(
    config: &Config,
    path: &Path,
    team: Option<&str>,
    currency: &str,
) -> anyhow::Result<()> {
    let currency = Currency::parse(currency)?;
    let file = File::open(path).with_context(|| format!("{} can't be read", path.display()))?;
    let reading = transfer::read(
        file,
        &mut Circumstances {
            now: Timestamp::now(),
            actor: shell(),
            currency,
            ids: &mut Uuid::now_v7,
        },
    )
    .with_context(|| format!("{} was not imported", path.display()))?;
    let store = open_store(config).await?;
    let (team, replaced) = put(store, team, &reading).await?;
    for warning in &reading.warnings {
        say(format!("Note: {warning}"));
    }
    let Reading { book, .. } = &reading;
    say(format!(
        "{} {}: {} players, {} games, {} transactions, money held {}.",
        if replaced {
            "Replaced the book of"
        } else {
            "Made the team"
        },
        team.name,
        book.player_count(),
        book.game_count(),
        book.transaction_count(),
        reading.currency.show(book.money_held()),
    ));
    if team.members.is_empty() {
        say(
            "Nobody can open it yet: the first manager who is set up will, or name one with: cffa user NAME --manages TEAM",
        );
    }
    Ok(())
}

/// Gives the book to the team it is for; true when the team was there already.
async fn put(
    store: std::sync::Arc<dyn Store>,
    wanted: Option<&str>,
    reading: &Reading,
) -> anyhow::Result<(Team, bool)> {
    let teams = store.teams().await?;
    let books = Books::new(store.clone());
    let name = match (wanted, &reading.team_name) {
        (Some(name), _) => name,
        (None, _) if !teams.is_empty() => {
            let names: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
            bail!(
                "there are teams already; name one with --team, or a new one: {}",
                names.join(", ")
            )
        }
        (None, Some(name)) => name,
        (None, None) => bail!("the file does not name its team; name it with --team"),
    };
    let (_, key) = rules::team_name(name)?;
    if let Some(team) = teams.into_iter().find(|team| team.name_key == key) {
        books
            .replace(&team, &shell(), None, &reading.entries, ClosedFor::Import)
            .await?;
        return Ok((team, true));
    }
    let team = rules::without_members(Uuid::now_v7(), Uuid::now_v7(), name, Timestamp::now())?;
    books.found(&team, &reading.entries).await?;
    Ok((team, false))
}

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
