//! Which earlier teams a user can migrate or join after sign-in.

use super::{Migration, MigrationError, chosen, team_id};
use cffa_formats::import::flask::{Kind, Person, Tenant, UserType};
use cffa_store::{Account, StoreError};

/// The numbers of records of a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Players in its list.
    pub players: u64,
    /// Games.
    pub games: u64,
    /// Payments.
    pub payments: u64,
    /// People with accounts.
    pub people: usize,
}

/// A team of the Flask version that a user was a member of, but is not a member of here.
#[derive(Debug)]
pub enum Offer {
    /// They were a manager, and can migrate it.
    Bring {
        /// The team.
        tenant: Tenant,
        /// The numbers of its records.
        counts: Counts,
    },
    /// Only its managers can migrate it.
    Ask {
        /// Its name.
        team: String,
        /// The names of its managers.
        managers: Vec<String>,
    },
    /// It was migrated, by a user who did not migrate its members.
    Here {
        /// Its name here.
        team: String,
    },
}

impl Migration {
    /// The teams of the Flask version that an account of this issuer was a member of, but is not a
    /// member of here. Teams that revoked the account's access are left out.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn offers(
        &self,
        account: &Account,
        issuer: &str,
    ) -> Result<Vec<Offer>, MigrationError> {
        let mut offers = Vec::new();
        for tenant in self.find().await?.tenants {
            let Some(person) = place_of(&tenant, account, issuer) else {
                continue;
            };
            let offer = match self.store.team(team_id(&tenant.id)).await? {
                Some(team) if team.members.iter().any(|one| one.account == account.id) => continue,
                Some(team) => Offer::Here { team: team.name },
                None if person.is == UserType::Manager => Offer::Bring {
                    counts: self.counts(&tenant).await?,
                    tenant,
                },
                None => Offer::Ask {
                    managers: managers(&tenant),
                    team: tenant.called().to_owned(),
                },
            };
            offers.push(offer);
        }
        Ok(offers)
    }

    /// The team with this tenancy, if this account may migrate it: as one of its managers, with
    /// access.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn managed(
        &self,
        tenancy: &str,
        account: &Account,
        issuer: &str,
    ) -> Result<Option<Tenant>, MigrationError> {
        let tenants = self.find().await?.tenants.into_iter();
        let mut theirs = tenants.filter(|tenant| {
            let place = place_of(tenant, account, issuer);
            tenant.id == tenancy && place.is_some_and(|person| person.is == UserType::Manager)
        });
        Ok(theirs.next())
    }

    async fn counts(&self, tenant: &Tenant) -> Result<Counts, StoreError> {
        let Some(original) = self.store.flask() else {
            return Ok(Counts::default());
        };
        let of = async |kind| {
            let same = tenant.collections.get(&kind).cloned().unwrap_or_default();
            match chosen(original, same).await?.first() {
                Some(name) => original.count(name).await,
                None => Ok(0),
            }
        };
        Ok(Counts {
            players: of(Kind::Players).await?,
            games: of(Kind::Games).await?,
            payments: of(Kind::Payments).await?,
            people: tenant.people.len(),
        })
    }
}

/// The membership of an account in a team, if it has access. IDs from another issuer don't count.
fn place_of<'a>(tenant: &'a Tenant, account: &Account, issuer: &str) -> Option<&'a Person> {
    let is_theirs = |person: &&Person| {
        let mut identities = account.identities.iter();
        identities.any(|one| one.issuer == issuer && one.subject == person.subject)
    };
    let mut people = tenant.people.iter().filter(is_theirs);
    people.next().filter(|person| !person.revoked)
}

fn managers(tenant: &Tenant) -> Vec<String> {
    let manages = |person: &&Person| person.is == UserType::Manager && !person.revoked;
    let people = tenant.people.iter().filter(manages);
    people.map(|person| person.name.clone()).collect()
}
