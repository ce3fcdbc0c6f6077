//! What people are called where several are called the same: by their user name as well, so
//! that nobody's work is taken for another's.

use super::asker::Asker;
use super::failure::Failure;
use crate::book::Actor;
use crate::store::{Account, AccountId};
use std::collections::{BTreeMap, BTreeSet};

/// User names of accounts whose name another one has too.
pub(super) struct Actors(BTreeMap<AccountId, String>);

impl Actors {
    /// Those in the team of the request, and those who did these things.
    pub(super) async fn of<'a>(
        asker: &Asker,
        did: impl Iterator<Item = &'a Actor>,
    ) -> Result<Actors, Failure> {
        let members = asker.team()?.members.iter().map(|member| member.account);
        let ids: BTreeSet<AccountId> = members.chain(did.filter_map(|it| it.account)).collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let accounts = asker.app().store.accounts(&ids).await?;
        Ok(Actors(told_apart(&accounts)))
    }

    /// Somebody as pages name them.
    pub(super) fn name(&self, actor: &Actor) -> String {
        match actor.account.and_then(|account| self.0.get(&account)) {
            Some(user_name) => format!("{}, {user_name}", actor.name),
            None => actor.name.clone(),
        }
    }
}

fn told_apart(accounts: &[Account]) -> BTreeMap<AccountId, String> {
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
