//! The members of a team: their accounts, their roles, and the statements that they see.

use super::bring::Players;
use super::{Migration, MigrationError};
use crate::teams::MembershipError;
use crate::teams::{limits, rules};
use cffa_formats::Warning;
use cffa_formats::import::flask::{Person, Tenant, UserType};
use cffa_store::{AccountId, Identity, Member, Role};
use jiff::Timestamp;
use std::collections::HashMap;

/// The members of a team to be created.
#[derive(Default)]
pub(super) struct Joined {
    pub members: Vec<Member>,
    pub warnings: Vec<Warning>,
}

impl Joined {
    fn warn(&mut self, sentence: String) {
        self.warnings.push(Warning {
            file: "MultiTenancy".to_owned(),
            row: None,
            sentence,
        });
    }
}

impl Migration {
    /// Creates missing accounts. They are used when their owners first sign in. Without a team they
    /// give access to nothing.
    pub(super) async fn people(
        &self,
        tenant: &Tenant,
        issuer: Option<&str>,
        players: &Players,
        now: Timestamp,
    ) -> Result<Joined, MigrationError> {
        let mut joined = Joined::default();
        let Some(issuer) = issuer else {
            return Ok(joined);
        };
        let shared = shared_players(tenant, players);
        for person in &tenant.people {
            let who = called(person);
            if joined.members.len() >= limits::MEMBERS {
                let most = limits::MEMBERS;
                joined.warn(format!(
                    "{who} was left out: a team has at most {most} members."
                ));
                continue;
            }
            let account = match self.account(issuer, person, now).await {
                Ok(account) => account,
                Err(MembershipError::Refused(why)) => {
                    joined.warn(format!("{who} was left out. {why}"));
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let player = players.get(&person.name).copied();
            let linked = player.filter(|player| shared.get(player) == Some(&1));
            if player.is_some() && linked.is_none() {
                joined.warn(format!(
                    "Several people are called {who}, so none of them is linked to that player's \
                    statement. Choose the right person under “Who has access”."
                ));
            } else if player.is_none() && person.is == UserType::Player {
                joined.warn(format!(
                    "No player matches {who}. Choose one for them under “Who has access”."
                ));
            }
            joined.members.push(Member {
                account,
                role: match person.is {
                    UserType::Manager => Role::Manager,
                    UserType::Player => Role::Player,
                },
                player: linked,
                since: now,
                revoked: person.revoked.then_some(now),
                payment_methods: Vec::new(),
            });
        }
        let manages = |one: &Member| one.role == Role::Manager && one.revoked.is_none();
        if !joined.members.is_empty() && !joined.members.iter().any(manages) {
            joined.warn(
                "This team has no manager. Add one with: cffa user NAME --manages TEAM".to_owned(),
            );
        }
        Ok(joined)
    }

    async fn account(
        &self,
        issuer: &str,
        person: &Person,
        now: Timestamp,
    ) -> Result<AccountId, MembershipError> {
        let identity = Identity {
            issuer: issuer.to_owned(),
            subject: person.subject.clone(),
        };
        let account = self
            .memberships
            .account_for(&identity, &called(person), now)
            .await?;
        Ok(account.id)
    }
}

/// The name of a person, or their ID if the name can't be shown.
fn called(person: &Person) -> String {
    let short = |text: &str| text.chars().take(limits::NAME).collect::<String>();
    match rules::team_name(&short(&person.name)) {
        Ok((name, _)) => name,
        Err(_) => short(&person.subject),
    }
}

/// How many people would be linked to each player.
fn shared_players(tenant: &Tenant, players: &Players) -> HashMap<cffa_book::PlayerId, usize> {
    let mut shared = HashMap::new();
    for person in &tenant.people {
        if let Some(player) = players.get(&person.name) {
            *shared.entry(*player).or_default() += 1;
        }
    }
    shared
}
