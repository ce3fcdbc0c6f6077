//! Migrates one team of the Flask version.

use super::people::Joined;
use super::{Migration, MigrationError, chosen, team_id};
use crate::teams::MembershipError;
use crate::teams::{limits, rules};
use cffa_book::{Actor, Currency, PlayerId};
use cffa_formats::import::flask::{Collections, Kind, TeamRead, Tenant};
use cffa_formats::{ImportContext, Warning};
use cffa_store::{StoreError, Team};
use jiff::Timestamp;
use std::collections::HashMap;
use uuid::Uuid;

/// How many names are tried if another team has the name.
const NAMES: usize = 100;

/// How to migrate a team.
pub struct MigrationRequest<'a> {
    /// Who requested it.
    pub by: &'a Actor,
    /// The currency of its amounts. The Flask application has no currencies.
    pub currency: Currency,
    /// The issuer of its members' IDs. Without one, the members are not migrated.
    pub issuer: Option<&'a str>,
}

/// The result of migrating a team.
pub enum MigrationOutcome {
    /// It was migrated.
    MigratedTeam(Box<MigratedTeam>),
    /// It was migrated before; nothing was done.
    Already(Box<Team>),
}

/// A migrated team.
pub struct MigratedTeam {
    /// The team.
    pub team: Team,
    /// Its original name, if another team has it.
    pub wanted_name: Option<String>,
    /// What was read.
    pub read: TeamRead,
    /// Warnings about its members.
    pub warnings: Vec<Warning>,
}

/// The players that members' names can refer to.
pub(super) type Players = HashMap<String, PlayerId>;

impl Migration {
    /// Migrates one of the Flask application's teams: its book, its members, its name. It does all
    /// of this or nothing. It does nothing if the team was migrated before.
    ///
    /// # Errors
    /// If it can't be read as a book, or the database is unavailable. Then the request can be
    /// repeated.
    pub async fn bring(
        &self,
        tenant: &Tenant,
        wanted: &MigrationRequest<'_>,
        now: Timestamp,
    ) -> Result<MigrationOutcome, MigrationError> {
        let id = team_id(&tenant.id);
        if let Some(team) = self.store.team(id).await? {
            return Ok(MigrationOutcome::Already(Box::new(team)));
        }
        let (read, players) = self.read(tenant, wanted, now).await?;
        let Joined {
            members,
            mut warnings,
        } = self.people(tenant, wanted.issuer, &players, now).await?;
        let named = [read.reading.team_name.as_deref(), tenant.name.as_deref()];
        let (plain, altered) = plain_name(&named, &tenant.id);
        if altered {
            warnings.push(Warning {
                file: "teamSettings".to_owned(),
                row: None,
                sentence: format!("The team's name isn't allowed here; it was changed to {plain}."),
            });
        }
        let mut taken: Vec<String> = self.store.teams().await?.into_iter().map(key).collect();
        for name in names(&plain) {
            let generation = Uuid::now_v7();
            let mut team = rules::without_members(id, generation, &name, now)
                .map_err(MembershipError::from)?;
            if taken.contains(&team.name_key) {
                continue;
            }
            team.members.clone_from(&members);
            let what = "moved the team from the previous CFFA".to_owned();
            rules::note(&mut team, wanted.by, now, what);
            match self.books.create_team(&team, &read.reading.entries).await {
                Ok(()) => {
                    return Ok(MigrationOutcome::MigratedTeam(Box::new(MigratedTeam {
                        wanted_name: (name != plain).then(|| plain.clone()),
                        team,
                        read,
                        warnings,
                    })));
                }
                // Another request was first: with this team, or with its name.
                Err(StoreError::Taken) => match self.store.team(id).await? {
                    Some(team) => return Ok(MigrationOutcome::Already(Box::new(team))),
                    None => taken.push(team.name_key),
                },
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Taken.into())
    }

    /// Reads the team's collections, one document at a time.
    async fn read(
        &self,
        tenant: &Tenant,
        wanted: &MigrationRequest<'_>,
        now: Timestamp,
    ) -> Result<(TeamRead, Players), MigrationError> {
        let mut ids = Uuid::now_v7;
        let mut with = ImportContext {
            now,
            actor: wanted.by.clone(),
            currency: wanted.currency,
            ids: &mut ids,
        };
        let mut team = Collections::new(&mut with);
        if let Some(original) = self.store.flask() {
            for kind in Kind::ALL {
                let same = tenant.collections.get(&kind).cloned().unwrap_or_default();
                let full = chosen(original, same).await?;
                let Some((name, others)) = full.split_first() else {
                    continue;
                };
                team.begin(kind, name);
                for other in others {
                    team.note(format!(
                        "{other} was left out: its name differs only in upper and lower case."
                    ));
                }
                let mut documents = original.documents(name).await?;
                while let Some(text) = documents.next().await? {
                    team.document(&text)?;
                }
            }
        }
        let called = |name: &str| Some((name.to_owned(), team.only_player(name)?));
        let players = tenant
            .people
            .iter()
            .filter_map(|person| called(&person.name))
            .collect();
        Ok((team.finish()?, players))
    }
}

fn key(team: Team) -> String {
    team.name_key
}

/// Returns the first valid name of a team, shortened and cleaned up if necessary, and whether it
/// was changed.
fn plain_name(named: &[Option<&str>], tenancy: &str) -> (String, bool) {
    let whole = |name: &str| Some((rules::team_name(name).ok()?.0, false));
    let fit = |name: &str| {
        let can_stand =
            |c: &char| *c == ' ' || rules::team_name(c.encode_utf8(&mut [0; 4])).is_ok();
        let short: String = name.chars().filter(can_stand).take(limits::NAME).collect();
        Some((rules::team_name(&short).ok()?.0, true))
    };
    let mut named = named.iter().flatten();
    named
        .find_map(|name| whole(name).or_else(|| fit(name)))
        .unwrap_or_else(|| {
            let made: String = format!("Team {tenancy}")
                .chars()
                .take(limits::NAME)
                .collect();
            (made, false)
        })
}

/// The name, and then the name with numbers appended.
fn names(plain: &str) -> impl Iterator<Item = String> {
    let numbered = (2..=NAMES).map(move |number| {
        let ending = format!(" ({number})");
        let room = limits::NAME - ending.len();
        let short: String = plain.chars().take(room).collect();
        format!("{}{ending}", short.trim_end())
    });
    std::iter::once(plain.to_owned()).chain(numbered)
}
