//! Who someone that an identity provider vouches for is to us: which account is theirs,
//! whether they get one, and which further identities an account has.
//!
//! An account is found by (issuer, subject) and by nothing else. Names and e-mail
//! addresses prove nothing: they can be chosen, and change hands.

use super::end_access::end_access;
use super::oidc::Proven;
use super::{AccountError, Accounts};
use crate::config::{Config, Registration};
use crate::teams::{MembershipError, Memberships, limits, rules};
use cffa_store::{Account, AccountId, Identity, Store, StoreError};
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// Ways to sign in as one account: as many as there can be providers.
pub const MOST: usize = 10;

/// Whom to call someone whose provider gives no name that fits.
const NAMELESS: &str = "New here";

/// Why someone who proved who they are does not come in, or an identity is not added or
/// taken away.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
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

/// What can go wrong with identities.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// Something that the visitor can do something about.
    #[error(transparent)]
    Refused(#[from] IdentityRefusal),
    /// Something that they can't.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a sign-in counts as: an error of the database is not theirs.
fn result_of(arrived: &Result<Account, IdentityError>) -> &'static str {
    match arrived {
        Ok(_) => "accepted",
        Err(IdentityError::Refused(_)) => "rejected",
        Err(IdentityError::Store(_)) => "failed",
    }
}

/// What lets someone in who has no account.
pub enum Ticket<'a> {
    /// Nothing: whether they may come is for the registration to say.
    None,
    /// The token of an invitation, good or not.
    Invitation(&'a str),
    /// The token of the set-up link, good or not.
    SetUp(&'a str),
}

/// Who knows someone by the id that was typed: the provider that was chosen, by the name
/// of its settings or its issuer, or [`Identity::LOCAL`]; where nothing was chosen, whoever
/// comes first. Nothing when nobody signs in here with what was chosen.
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
    /// Those in this store.
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

    /// The account of someone who proved who they are; a new one if they may have one.
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
            // Another tab of theirs was faster, or another with the set-up link.
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

    /// Whether someone without an account gets one, and whether it is the first.
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
        // Imported before there was anyone: they are not for whoever happens to be first.
        let unmanaged = |team: &cffa_store::Team| team.members.is_empty();
        if !self.store.has_accounts().await? && self.store.teams().await?.iter().any(unmanaged) {
            return Err(IdentityRefusal::SetUpFirst.into());
        }
        Ok(false)
    }

    /// Whether someone may open a team: whoever may come in by themselves, whoever
    /// manages a team already, and anyone while there is none.
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

    /// Takes a way to sign in off this account, and ends all its sessions but the one at
    /// hand, and what outlives them: someone else may have come in by it. `usable` says which ways lead in.
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

/// A provider's name for someone, as far as it fits. It is a suggestion: whose statement
/// they see follows from their membership alone.
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
    fn a_failure_of_the_database_is_no_rejected_sign_in() {
        let refused = Err(IdentityRefusal::ByInvitation.into());
        assert_eq!(result_of(&refused), "rejected");
        let unavailable = StoreError::Unavailable("gone".to_owned());
        assert_eq!(result_of(&Err(unavailable.into())), "failed");
    }

    #[test]
    fn a_name_is_taken_as_far_as_it_fits() {
        assert_eq!(suggested_name(Some("Richard B")), "Richard B");
        assert_eq!(suggested_name(Some(" Ri\nchard\u{0} ")), "Richard");
        assert_eq!(suggested_name(Some(&"x".repeat(500))).len(), limits::NAME);
        for none in [None, Some(""), Some("  \n ")] {
            assert_eq!(suggested_name(none), NAMELESS);
        }
    }
}
