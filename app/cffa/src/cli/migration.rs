//! `cffa import --from-database`

use super::{cli_actor, open_store, println_lossy, sentences};
use anyhow::{bail, ensure};
use cffa_book::Currency;
use cffa_formats::import::flask::Tenant;
use cffa_services::config::Config;
use cffa_services::migration::{
    FlaskTeams, MigratedTeam, Migration, MigrationOutcome, MigrationRequest,
};
use jiff::Timestamp;

/// Migrates every team of the Flask application in the database.
pub async fn bring_all(
    config: &Config,
    issuer: Option<&str>,
    books_only: bool,
    currency: &str,
) -> anyhow::Result<()> {
    let currency = Currency::parse(currency)?;
    let store = open_store(config).await?;
    ensure!(store.flask().is_some(), sentences::FLASK_NEEDS_MONGODB);
    let migration = Migration::new(store);
    let FlaskTeams { tenants, warnings } = migration.find().await?;
    ensure!(!tenants.is_empty(), sentences::FLASK_DATA_MISSING);
    let issuer = match whose(config, issuer)? {
        _ if books_only => None,
        None if has_people(&migration, &tenants).await? => bail!(sentences::ISSUER_UNKNOWN),
        known => known,
    };
    for warning in &warnings {
        println_lossy(sentences::note(warning));
    }
    if let Some(issuer) = &issuer
        && !config.providers.iter().any(|one| one.issuer == *issuer)
    {
        println_lossy(sentences::issuer_not_set_up(issuer));
    }
    let by = cli_actor();
    let wanted = MigrationRequest {
        by: &by,
        currency,
        issuer: issuer.as_deref(),
    };
    let mut failed = 0;
    for tenant in &tenants {
        match migration.bring(tenant, &wanted, Timestamp::now()).await {
            Ok(MigrationOutcome::MigratedTeam(brought)) => print_team(&brought),
            Ok(MigrationOutcome::Already(team)) => {
                println_lossy(sentences::already_moved(&team.name));
            }
            Err(error) => {
                failed += 1;
                println_lossy(sentences::not_moved(tenant.called(), error));
            }
        }
    }
    if failed > 0 {
        bail!(sentences::teams_not_moved(failed, tenants.len()));
    }
    Ok(())
}

/// The issuer of the IDs: from the arguments, or else from the configuration.
fn whose(config: &Config, asked: Option<&str>) -> anyhow::Result<Option<String>> {
    if let Some(issuer) = asked {
        ensure!(
            issuer.starts_with("https://") || issuer.starts_with("http://"),
            sentences::issuer_invalid(issuer)
        );
    }
    Ok(asked.or(config.original_issuer()).map(str::to_owned))
}

/// Whether there are any people to migrate.
async fn has_people(migration: &Migration, tenants: &[Tenant]) -> anyhow::Result<bool> {
    for tenant in tenants {
        if !tenant.people.is_empty() && !migration.is_here(tenant).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Prints the result of migrating a team.
fn print_team(brought: &MigratedTeam) {
    let MigratedTeam { team, read, .. } = brought;
    let book = &read.reading.book;
    println_lossy(sentences::moved(&sentences::Moved {
        team: &team.name,
        players: book.player_count(),
        games: book.game_count(),
        payments: read.payments,
        people: team.members.len(),
        compared: read.compared,
        unequal: read.unequal,
    }));
    let indented = |line: String| println_lossy(format!("  {line}"));
    if let Some(wanted) = &brought.wanted_name {
        indented(sentences::team_renamed(wanted, &team.name));
    }
    for warning in read.reading.warnings.iter().chain(&brought.warnings) {
        indented(sentences::note(warning));
    }
    if team.members.is_empty() {
        indented(sentences::NO_MEMBERS.to_owned());
    }
}
