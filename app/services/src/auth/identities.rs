//! Identities that a provider has proven: which account they belong to, whether they get a new
//! one, and which further identities an account has.
//!
//! An account is found by (issuer, subject) only. Names and e-mail addresses prove nothing: people
//! choose them, and addresses change owners.

use super::end_access::end_access;
use super::oidc::Proven;
use super::{AccountError, Accounts};
use crate::config::{Config, Registration};
use crate::teams::{MembershipError, Memberships, limits, rules};
use cffa_store::{Account, AccountId, Identity, Store, StoreError};
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// The most identities of an account: as many as there can be providers.
pub const MOST: usize = 10;

/// The name for somebody whose provider gives no usable one.
const NAMELESS: &str = "New here";

/// Why somebody with a proven identity is not signed in, or an identity is not added or removed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum IdentityRefusal {
    #[error(
        "Registration is by invitation only. Ask a manager of your team for an invitation link, \
        and open it in this browser."
    )]
    ByInvitation,
    #[error(
        "Some teams here have no manager yet. Open the set-up link first: the server prints it \
        when it starts."
    )]
    SetUpFirst,
    #[error(
        "This sign-in method belongs to another account. Sign in with it, and remove it from \
        that account first."
    )]
    TakenByOther,
    #[error("This sign-in method is already linked to your account.")]
    HeldAlready,
    #[error("An account can have at most {MOST} sign-in methods.")]
    TooMany,
    #[error("This is your only sign-in method. Add another first.")]
    LastOne,
    #[error("That sign-in method isn't linked to your account.")]
    NotHeld,
    #[error("Your account was changed at the same time. Try again.")]
    ChangedSince,
}

/// Why an operation on an identity failed.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The request was refused, and the user can do something about it.
    #[error(transparent)]
    Refused(#[from] IdentityRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a sign-in is counted: an error of the database is not a rejected sign-in.
fn result_of(arrived: &Result<Account, IdentityError>) -> &'static str {
    match arrived {
        Ok(_) => "accepted",
        Err(IdentityError::Refused(_)) => "rejected",
        Err(IdentityError::Store(_)) => "failed",
    }
}

/// What permits somebody without an account to get one.
pub enum Ticket<'a> {
    /// Nothing: the registration setting decides.
    None,
    /// The token of an invitation, valid or not.
    Invitation(&'a str),
    /// The token of the set-up link, valid or not.
    SetUp(&'a str),
}

/// The issuer of a typed subject: the chosen provider, by the name of its settings or by its
/// issuer, or [`Identity::LOCAL`]. Without a choice, local accounts if they are enabled, or else
/// the first provider. `None` if nobody can sign in here with the chosen one.
pub fn issuer_called(config: &Config, chosen: Option<&str>) -> Option<String> {
    let mut providers = config.providers.iter();
    let local = || config.local_accounts.then(|| Identity::LOCAL.to_owned());
    let provider = match chosen {
        Some(Identity::LOCAL) => return local(),
        None if config.local_accounts => return local(),
        None => providers.next(),
        Some(chosen) => providers.find(|it| it.id == chosen || it.issuer == chosen),
    };
    provider.map(|provider| provider.issuer.clone())
}

/// The identities in a store. Clones share the store.
#[derive(Clone)]
pub struct Identities {
    store: Arc<dyn Store>,
    accounts: Accounts,
    memberships: Memberships,
    registration: Registration,
}

impl Identities {
    /// Creates it for the identities in `store`.
    pub fn new(
        store: Arc<dyn Store>,
        accounts: Accounts,
        memberships: Memberships,
        registration: Registration,
    ) -> Identities {
        Identities {
            store,
            accounts,
            memberships,
            registration,
        }
    }

    /// The account of a proven identity; a new one if that is permitted.
    ///
    /// # Errors
    /// [`IdentityRefusal::ByInvitation`], [`IdentityRefusal::SetUpFirst`].
    pub async fn arrive(
        &self,
        proven: &Proven,
        ticket: Ticket<'_>,
        now: Timestamp,
    ) -> Result<Account, IdentityError> {
        let arrived = self.account_for(proven, ticket, now).await;
        cffa_metrics::signed_in("provider", result_of(&arrived));
        arrived
    }

    async fn account_for(
        &self,
        proven: &Proven,
        ticket: Ticket<'_>,
        now: Timestamp,
    ) -> Result<Account, IdentityError> {
        if let Some(known) = self.store.account_of(&proven.identity).await? {
            return Ok(known);
        }
        let first = self.admit(proven, ticket, now).await?;
        let account = Account {
            id: Uuid::now_v7(),
            version: 1,
            name: suggested_name(proven.name.as_deref()),
            identities: vec![proven.identity.clone()],
            password_hash: None,
            passkeys: Vec::new(),
            second_factor: None,
            opening: Vec::new(),
            created: now,
        };
        let inserted = match first {
            true => self.store.insert_first_account(&account).await,
            false => self.store.insert_account(&account).await,
        };
        match inserted {
            Ok(()) => {}
            // Another tab was faster, or somebody else with the set-up link.
            Err(StoreError::Taken) => {
                let known = self.store.account_of(&proven.identity).await?;
                return Ok(known.ok_or(IdentityRefusal::ChangedSince)?);
            }
            Err(error) => return Err(error.into()),
        }
        if first {
            let taken = self.memberships.take_unmanaged(&account, now).await;
            match taken {
                Ok(_) => {}
                Err(MembershipError::Store(error)) => return Err(error.into()),
                Err(MembershipError::Refused(_)) => {
                    return Err(IdentityRefusal::ChangedSince.into());
                }
            }
        }
        Ok(account)
    }

    /// Checks that somebody without an account may get one; returns whether it is the first.
    async fn admit(
        &self,
        proven: &Proven,
        ticket: Ticket<'_>,
        now: Timestamp,
    ) -> Result<bool, IdentityError> {
        match ticket {
            Ticket::SetUp(token) => match self.accounts.check_set_up(token).await {
                Ok(()) => return Ok(true),
                Err(AccountError::Store(error)) => return Err(error.into()),
                Err(AccountError::Refused(_)) => {}
            },
            Ticket::Invitation(token) => match self.memberships.invited(token, now).await {
                Ok(_) => return Ok(false),
                Err(MembershipError::Store(error)) => return Err(error.into()),
                Err(MembershipError::Refused(_)) => {}
            },
            Ticket::None => {}
        }
        let named = self.memberships.invitation_to(&proven.identity, now);
        if named.await?.is_some() {
            return Ok(false);
        }
        let Identity { issuer, subject } = &proven.identity;
        if !self.registration.allows(issuer, subject) {
            return Err(IdentityRefusal::ByInvitation.into());
        }
        // Teams that were imported before the first account must not go to just anyone.
        let unmanaged = |team: &cffa_store::Team| team.members.is_empty();
        if !self.store.has_accounts().await? && self.store.teams().await?.iter().any(unmanaged) {
            return Err(IdentityRefusal::SetUpFirst.into());
        }
        Ok(false)
    }

    /// Whether an account may create a team: if the registration setting allows it, if it manages a
    /// team already, or if there is no team yet.
    ///
    /// # Errors
    /// As the store.
    pub async fn may_open_team(
        &self,
        account: &Account,
        manages: bool,
    ) -> Result<bool, StoreError> {
        let takes = |it: &Identity| self.registration.allows(&it.issuer, &it.subject);
        Ok(manages
            || self.registration == Registration::Open
            || account.identities.iter().any(takes)
            || self.store.teams().await?.is_empty())
    }

    /// Adds a way to sign in as this account.
    ///
    /// # Errors
    /// [`IdentityRefusal::TakenByOther`], [`IdentityRefusal::HeldAlready`],
    /// [`IdentityRefusal::TooMany`].
    pub async fn link(&self, id: AccountId, identity: &Identity) -> Result<(), IdentityError> {
        let mut account = self.held(id).await?;
        if account.identities.contains(identity) {
            return Err(IdentityRefusal::HeldAlready.into());
        }
        if account.identities.len() >= MOST {
            return Err(IdentityRefusal::TooMany.into());
        }
        account.identities.push(identity.clone());
        match self.store.replace_account(&account).await {
            Ok(()) => Ok(()),
            Err(StoreError::Taken) => Err(IdentityRefusal::TakenByOther.into()),
            Err(StoreError::Conflict) => Err(IdentityRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes a way to sign in from this account, and ends all its sessions but the current one,
    /// and what outlives them: somebody else may have used it to sign in. `usable` tells which ways
    /// can be used to sign in.
    ///
    /// # Errors
    /// [`IdentityRefusal::NotHeld`], [`IdentityRefusal::LastOne`].
    pub async fn unlink(
        &self,
        id: AccountId,
        identity: &Identity,
        this: Option<&str>,
        usable: impl Fn(&Identity) -> bool,
    ) -> Result<(), IdentityError> {
        let mut account = self.held(id).await?;
        if identity.issuer == Identity::LOCAL || !account.identities.contains(identity) {
            return Err(IdentityRefusal::NotHeld.into());
        }
        account.identities.retain(|held| held != identity);
        if !account.identities.iter().any(usable) {
            return Err(IdentityRefusal::LastOne.into());
        }
        match self.store.replace_account(&account).await {
            Ok(()) => Ok(end_access(&*self.store, id, this).await?),
            Err(StoreError::Conflict) => Err(IdentityRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }

    async fn held(&self, id: AccountId) -> Result<Account, IdentityError> {
        let account = self.store.account(id).await?;
        Ok(account.ok_or(IdentityRefusal::ChangedSince)?)
    }
}

/// A provider's name for somebody, shortened to the allowed length. It is only a suggestion: their
/// membership alone decides whose statement they see.
fn suggested_name(name: Option<&str>) -> String {
    let short: String = name
        .unwrap_or_default()
        .chars()
        .filter(|one| !one.is_control())
        .take(limits::NAME)
        .collect();
    rules::team_name(&short).map_or_else(|_| NAMELESS.to_owned(), |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_of_the_database_is_not_counted_as_a_rejected_sign_in() {
        let refused = Err(IdentityRefusal::ByInvitation.into());
        assert_eq!(result_of(&refused), "rejected");
        let unavailable = StoreError::Unavailable("gone".to_owned());
        assert_eq!(result_of(&Err(unavailable.into())), "failed");
    }

    #[test]
    fn a_providers_name_is_shortened_and_cleaned() {
        assert_eq!(suggested_name(Some("Richard B")), "Richard B");
        assert_eq!(suggested_name(Some(" Ri\nchard\u{0} ")), "Richard");
        assert_eq!(suggested_name(Some(&"x".repeat(500))).len(), limits::NAME);
        for none in [None, Some(""), Some("  \n ")] {
            assert_eq!(suggested_name(none), NAMELESS);
        }
    }
}
