//! `cffa import --from-database`

use super::import::NOBODY_YET;
use super::{cli_actor, counted, open_store, println_lossy};
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
    ensure!(
        store.flask().is_some(),
        "the previous CFFA keeps its data in MongoDB; set its address with BACKEND_DBHOST"
    );
    let migration = Migration::new(store);
    let FlaskTeams { tenants, warnings } = migration.find().await?;
    ensure!(
        !tenants.is_empty(),
        "this database has no data of the previous CFFA; check BACKEND_DBNAME"
    );
    let issuer = match whose(config, issuer)? {
        _ if books_only => None,
        None if has_people(&migration, &tenants).await? => bail!(
            "the database has people, but the issuer of their ids is unknown. Set AUTH0_DOMAIN \
            as in the previous CFFA, or give the issuer with --issuer; or move only the books \
            with --books-only, and invite the people later"
        ),
        known => known,
    };
    for warning in &warnings {
        println_lossy(format!("Note: {warning}"));
    }
    if let Some(issuer) = &issuer
        && !config.providers.iter().any(|one| one.issuer == *issuer)
    {
        println_lossy(format!(
            "Note: Nobody can sign in with {issuer} yet; see docs/admin/configuration.md to set up a \
            provider. Until then, use: cffa user NAME --manages TEAM"
        ));
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
            Ok(MigrationOutcome::Already(team)) => println_lossy(format!(
                "{}: already moved; nothing was changed.",
                team.name
            )),
            Err(error) => {
                failed += 1;
                println_lossy(format!("{}: not moved. {error}", tenant.called()));
            }
        }
    }
    if failed > 0 {
        bail!("{failed} of {} teams were not moved", tenants.len());
    }
    Ok(())
}

/// The issuer of the IDs: as given, or as configured.
fn whose(config: &Config, asked: Option<&str>) -> anyhow::Result<Option<String>> {
    if let Some(issuer) = asked {
        ensure!(
            issuer.starts_with("https://") || issuer.starts_with("http://"),
            "{issuer} is not an issuer; use the address as it appears in tokens, such as \
            https://tenant.eu.auth0.com/"
        );
    }
    Ok(asked.or(config.original_issuer()).map(str::to_owned))
}

/// Whether there are people to migrate.
async fn has_people(migration: &Migration, tenants: &[Tenant]) -> anyhow::Result<bool> {
    for tenant in tenants {
        if !tenant.people.is_empty() && !migration.is_here(tenant).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Prints the result of a team.
fn print_team(brought: &MigratedTeam) {
    let MigratedTeam { team, read, .. } = brought;
    let book = &read.reading.book;
    println_lossy(format!(
        "{}: {}, {}, {}, {}. {}",
        team.name,
        counted(book.player_count() as u64, "player"),
        counted(book.game_count() as u64, "game"),
        counted(read.payments, "payment"),
        match team.members.len() {
            1 => "1 person".to_owned(),
            many => format!("{many} people"),
        },
        match (read.compared, read.unequal) {
            (0, _) => "The previous CFFA stored no balances to compare.".to_owned(),
            (all, 0) => format!("All {all} balances match the previous CFFA."),
            (all, some) => format!("{some} of {all} balances differ from the previous CFFA."),
        }
    ));
    if let Some(name) = &brought.wanted_name {
        println_lossy(format!(
            "  There is already a team called {name}, so this one is called {}.",
            team.name
        ));
    }
    for warning in read.reading.warnings.iter().chain(&brought.warnings) {
        println_lossy(format!("  Note: {warning}"));
    }
    if team.members.is_empty() {
        println_lossy(format!("  {NOBODY_YET}"));
    }
}
