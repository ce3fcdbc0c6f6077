//! What people are called where several are called the same: by their user name as well, so
//! that nobody's work is taken for another's.

use cffa_book::Actor;
use cffa_store::{Account, AccountId, Store, StoreError, Team};
use std::collections::{BTreeMap, BTreeSet};

/// User names of accounts whose name another one has too.
#[derive(Debug, Default)]
pub struct ActorNames(BTreeMap<AccountId, String>);

impl ActorNames {
    /// Of those in a team, and of those who did these things.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of<'a>(
        store: &dyn Store,
        team: &Team,
        did: impl Iterator<Item = &'a Actor>,
    ) -> Result<ActorNames, StoreError> {
        let members = team.members.iter().map(|member| member.account);
        let ids: BTreeSet<AccountId> = members.chain(did.filter_map(|it| it.account)).collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let accounts = store.accounts(&ids).await?;
        Ok(ActorNames(user_names_of_namesakes(&accounts)))
    }

    /// Someone as they are shown.
    pub fn name(&self, actor: &Actor) -> String {
        match actor.account.and_then(|account| self.0.get(&account)) {
            Some(user_name) => format!("{}, {user_name}", actor.name),
            None => actor.name.clone(),
        }
    }
}

fn user_names_of_namesakes(accounts: &[Account]) -> BTreeMap<AccountId, String> {
    let folded = |account: &Account| account.name.to_lowercase();
    let alike = |one: &&Account| {
        let mut others = accounts.iter().filter(|other| other.id != one.id);
        others.any(|other| folded(other) == folded(one))
    };
    let user_name = |account: &Account| {
        let identity = account.identities.first()?;
        Some((account.id, identity.subject.clone()))
    };
    accounts
        .iter()
        .filter(alike)
        .filter_map(user_name)
        .collect()
}
