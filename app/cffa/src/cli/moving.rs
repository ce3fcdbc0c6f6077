//! `cffa import --from-database`

use super::import::NOBODY_YET;
use super::{counted, open_store, say, shell};
use anyhow::{bail, ensure};
use cffa_book::Currency;
use cffa_formats::import::flask::Tenant;
use cffa_services::config::Config;
use cffa_services::migration::{Brought, Found, Moving, Outcome, Wanted};
use jiff::Timestamp;

/// Brings over every team that the Flask version left in the database.
pub async fn bring_all(
    config: &Config,
    issuer: Option<&str>,
    books_only: bool,
    currency: &str,
) -> anyhow::Result<()> {
    let currency = Currency::parse(currency)?;
    let store = open_store(config).await?;
    ensure!(
        store.original().is_some(),
        "the Flask version keeps its data in MongoDB; say where that is with BACKEND_DBHOST"
    );
    let moving = Moving::new(store);
    let Found { tenants, warnings } = moving.find().await?;
    ensure!(
        !tenants.is_empty(),
        "there is nothing of the Flask version in this database; check BACKEND_DBNAME"
    );
    let issuer = match whose(config, issuer)? {
        _ if books_only => None,
        None if has_people(&moving, &tenants).await? => bail!(
            "there are people in the database, but not whose ids they have. Set AUTH0_DOMAIN as the Flask version had it, or name the issuer with --issuer; or leave the people behind with --books-only, and invite them later"
        ),
        known => known,
    };
    for warning in &warnings {
        say(format!("Note: {warning}"));
    }
    if let Some(issuer) = &issuer
        && !config.providers.iter().any(|one| one.issuer == *issuer)
    {
        say(format!(
            "Note: Nobody can sign in by {issuer} yet; docs/admin/configuration.md says how to set up a provider. Until then: cffa user NAME --manages TEAM"
        ));
    }
    let by = shell();
    let wanted = Wanted {
        by: &by,
        currency,
        issuer: issuer.as_deref(),
    };
    let mut failed = 0;
    for tenant in &tenants {
        match moving.bring(tenant, &wanted, Timestamp::now()).await {
            Ok(Outcome::Brought(brought)) => tell(&brought),
            Ok(Outcome::Already(team)) => say(format!(
                "{}: brought over before; nothing was changed.",
                team.name
            )),
            Err(error) => {
                failed += 1;
                say(format!("{}: not brought over. {error}", tenant.called()));
            }
        }
    }
    if failed > 0 {
        bail!("{failed} of {} teams were not brought over", tenants.len());
    }
    Ok(())
}

/// Whose the ids are: as asked, or as configured.
fn whose(config: &Config, asked: Option<&str>) -> anyhow::Result<Option<String>> {
    if let Some(issuer) = asked {
        ensure!(
            issuer.starts_with("https://") || issuer.starts_with("http://"),
            "{issuer} is no issuer; it should be an address as it stands in tokens, such as https://tenant.eu.auth0.com/"
        );
    }
    Ok(asked.or(config.original_issuer()).map(str::to_owned))
}

/// Whether there are people to bring over.
async fn has_people(moving: &Moving, tenants: &[Tenant]) -> anyhow::Result<bool> {
    for tenant in tenants {
        if !tenant.people.is_empty() && !moving.is_here(tenant).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Says what became of a team.
fn tell(brought: &Brought) {
    let Brought { team, read, .. } = brought;
    let book = &read.reading.book;
    say(format!(
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
            (0, _) => "The Flask version kept no balances to compare.".to_owned(),
            (all, 0) => format!("All {all} balances are equal to those of the Flask version."),
            (all, some) =>
                format!("{some} of {all} balances differ from those of the Flask version."),
        }
    ));
    if let Some(name) = &brought.wanted_name {
        say(format!(
            "  There was another team called {name}, so this one is called {}.",
            team.name
        ));
    }
    for warning in read.reading.warnings.iter().chain(&brought.warnings) {
        say(format!("  Note: {warning}"));
    }
    if team.members.is_empty() {
        say(format!("  {NOBODY_YET}"));
    }
}
