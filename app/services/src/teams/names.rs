//! How people are shown if several have the same name: with their user name, so that their changes
//! can be told apart.

use cffa_book::Actor;
use cffa_store::{Account, AccountId, Store, StoreError, Team};
use std::collections::{BTreeMap, BTreeSet};

/// The user names of accounts that share a name with another account.
#[derive(Debug, Default)]
pub struct ActorNames(BTreeMap<AccountId, String>);

impl ActorNames {
    /// For the members of a team and for the authors of these changes.
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

    /// The name to show for an author.
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
