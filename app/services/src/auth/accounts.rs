//! Local accounts, which sign in with a password: created with the set-up link, an invitation or
//! the command line, never by a visitor without one of these.

use super::end_access::end_access;
use super::passwords::{NewPassword, PasswordRefusal, Passwords, TooBusy};
use super::setup;
use crate::names::{UserName, UserNameRefusal};
use crate::teams::{MembershipError, MembershipRefusal, Memberships, rules};
use cffa_store::{Account, AccountId, Identity, Passkey, Store, StoreError, TeamId};
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// Why a sign-in failed, or an account was not created or changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum AccountRefusal {
    #[error(transparent)]
    UserName(#[from] UserNameRefusal),
    #[error(transparent)]
    Password(#[from] PasswordRefusal),
    #[error("The passwords don't match. Enter the same password twice.")]
    PasswordsDiffer,
    #[error("This user name is taken. Choose another.")]
    UserNameTaken,
    #[error("Incorrect user name or password.")]
    WrongSignIn,
    #[error("This is not your current password.")]
    WrongPassword,
    #[error("The new password is the same as the current one. Choose another.")]
    SamePassword,
    #[error("This account has no password here. Change it with your sign-in provider.")]
    NoPassword,
    #[error("This account no longer exists. Sign in again.")]
    NoSuchAccount,
    #[error("Your account was changed at the same time. Try again.")]
    ChangedSince,
    #[error(
        "This set-up link is not valid. The server prints it when it starts; copy the whole link."
    )]
    WrongSetUpLink,
    #[error("CFFA is already set up. Sign in, or ask a manager for an invitation.")]
    SetUpDone,
    #[error(transparent)]
    Invitation(#[from] MembershipRefusal),
    #[error(transparent)]
    Busy(#[from] TooBusy),
}

impl AccountRefusal {
    /// The form field that it concerns; `form` if it concerns the whole form.
    pub fn field(&self) -> &'static str {
        match self {
            AccountRefusal::UserName(_) | AccountRefusal::UserNameTaken => "user_name",
            AccountRefusal::Password(_) | AccountRefusal::SamePassword => "password",
            AccountRefusal::PasswordsDiffer => "password_again",
            AccountRefusal::WrongPassword => "current_password",
            AccountRefusal::Invitation(MembershipRefusal::PersonName) => "name",
            _ => "form",
        }
    }

    /// Whether the password was wrong, as it is when somebody guesses.
    pub fn is_a_wrong_password(&self) -> bool {
        matches!(
            self,
            AccountRefusal::WrongSignIn | AccountRefusal::WrongPassword
        )
    }

    /// Whether the request conflicts with the current state, rather than being invalid by itself
    /// (HTTP 409).
    pub fn is_conflict(&self) -> bool {
        match self {
            AccountRefusal::UserNameTaken
            | AccountRefusal::ChangedSince
            | AccountRefusal::SetUpDone => true,
            AccountRefusal::Invitation(refusal) => refusal.is_conflict(),
            _ => false,
        }
    }
}

/// Why an operation on an account failed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The request was refused, and the user can do something about it.
    #[error(transparent)]
    Refused(#[from] AccountRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

// The rules have refusal types of their own, which become account refusals here.
macro_rules! refused_as {
    ($($refusal:ty),*) => {$(
        impl From<$refusal> for AccountError {
            fn from(refusal: $refusal) -> Self {
                AccountError::Refused(refusal.into())
            }
        }
    )*};
}
refused_as!(UserNameRefusal, PasswordRefusal, MembershipRefusal, TooBusy);

impl From<MembershipError> for AccountError {
    fn from(error: MembershipError) -> Self {
        match error {
            MembershipError::Refused(refusal) => refusal.into(),
            MembershipError::Store(error) => AccountError::Store(error),
        }
    }
}

/// Whether the command line created an account or reset its password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreatedOrReset {
    /// The account is new.
    Made,
    /// The account has the new password, and all its sessions are ended.
    Reset,
}

/// All problems with the values for a new account, in the order of the form. Only the store knows
/// whether the user name is taken.
pub fn faults(user_name: &str, name: &str, password: &str, again: &str) -> Vec<AccountRefusal> {
    let mut faults = Vec::new();
    if rules::team_name(name).is_err() {
        faults.push(MembershipRefusal::PersonName.into());
    }
    if let Err(refusal) = Credentials::parse(user_name, password) {
        faults.push(refusal);
    }
    if password != again {
        faults.push(AccountRefusal::PasswordsDiffer);
    }
    faults
}

/// A user name and a password for a new account.
struct Credentials {
    user_name: UserName,
    password: NewPassword,
}

impl Credentials {
    fn parse(user_name: &str, password: &str) -> Result<Credentials, AccountRefusal> {
        let user_name = UserName::parse(user_name)?;
        let password = NewPassword::parse(password, &user_name)?;
        Ok(Credentials {
            user_name,
            password,
        })
    }
}

/// The local accounts. Clones share everything.
#[derive(Clone)]
pub struct Accounts {
    store: Arc<dyn Store>,
    passwords: Passwords,
    secret_key: Arc<[u8]>,
}

impl Accounts {
    /// Creates it for the accounts in `store`; the set-up link is derived from the secret key.
    pub fn new(store: Arc<dyn Store>, passwords: Passwords, secret_key: &[u8]) -> Accounts {
        Accounts {
            store,
            passwords,
            secret_key: secret_key.into(),
        }
    }

    /// The token for the set-up link; `None` once there are accounts.
    ///
    /// # Errors
    /// As the store.
    pub async fn set_up_token(&self) -> Result<Option<String>, StoreError> {
        let done = self.store.has_accounts().await?;
        Ok((!done).then(|| setup::token(&self.secret_key)))
    }

    /// Checks a set-up link. Call this before showing the form.
    ///
    /// # Errors
    /// [`AccountRefusal::SetUpDone`], [`AccountRefusal::WrongSetUpLink`].
    pub async fn check_set_up(&self, token: &str) -> Result<(), AccountError> {
        if self.store.has_accounts().await? {
            return Err(AccountRefusal::SetUpDone.into());
        }
        if !setup::is_token(&self.secret_key, token) {
            return Err(AccountRefusal::WrongSetUpLink.into());
        }
        Ok(())
    }

    /// Creates the first account of this installation. Of several requests at once, one succeeds.
    ///
    /// # Errors
    /// As [`Accounts::check_set_up`], or if the name or the password is invalid.
    pub async fn set_up(
        &self,
        token: &str,
        user_name: &str,
        name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<Account, AccountError> {
        self.check_set_up(token).await?;
        let account = self.prepare(user_name, name, password, now).await?;
        match self.store.insert_first_account(&account).await {
            Ok(()) => Ok(account),
            Err(StoreError::Taken) => Err(AccountRefusal::SetUpDone.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Creates an account for the person who opened an invitation, and accepts the invitation.
    ///
    /// # Errors
    /// If the invitation is not valid, the user name is taken, or the name or the password is
    /// invalid. Then no account remains.
    pub async fn join(
        &self,
        memberships: &Memberships,
        invitation: &str,
        user_name: &str,
        name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<(Account, TeamId), AccountError> {
        memberships.invited(invitation, now).await?;
        let account = self.prepare(user_name, name, password, now).await?;
        match self.store.insert_account(&account).await {
            Ok(()) => {}
            Err(StoreError::Taken) => return Err(AccountRefusal::UserNameTaken.into()),
            Err(error) => return Err(error.into()),
        }
        match memberships.join(invitation, &account, now).await {
            Ok(team) => Ok((account, team)),
            Err(MembershipError::Refused(refusal)) => {
                // Two people opened the same link; the slower one gets no account.
                self.store.delete_account(account.id).await?;
                Err(MembershipError::Refused(refusal).into())
            }
            // Whether they joined the team is unknown, so the account is kept: with it they can
            // sign in and open the link again.
            Err(error) => Err(error.into()),
        }
    }

    /// The account with a user name and a password. An unknown name and a wrong password take the
    /// same time and give the same error, so that nobody can find out who has an account. Call
    /// [`super::Throttle`] first.
    ///
    /// # Errors
    /// [`AccountRefusal::WrongSignIn`] or [`AccountRefusal::Busy`].
    pub async fn sign_in(&self, user_name: &str, password: &str) -> Result<Account, AccountError> {
        let checked = self.account_with(user_name, password).await;
        let result = match &checked {
            Ok(_) => "accepted",
            Err(AccountError::Refused(AccountRefusal::WrongSignIn)) => "rejected",
            Err(_) => "failed",
        };
        cffa_metrics::signed_in("password", result);
        checked
    }

    async fn account_with(&self, user_name: &str, password: &str) -> Result<Account, AccountError> {
        let account = self.named(user_name).await?;
        let hash = account.as_ref().and_then(|a| a.password_hash.as_deref());
        let fits = self.passwords.verify(password, hash).await?;
        account
            .filter(|_| fits)
            .ok_or_else(|| AccountRefusal::WrongSignIn.into())
    }

    /// Checks that a password can be checked now. Call this before an attempt is counted.
    ///
    /// # Errors
    /// [`AccountRefusal::Busy`].
    pub fn ready(&self) -> Result<(), AccountError> {
        Ok(self.passwords.ready()?)
    }

    /// Checks the password of a signed-in user, and returns their account.
    ///
    /// # Errors
    /// [`AccountRefusal::WrongPassword`] if it is wrong.
    pub async fn confirm(&self, id: AccountId, password: &str) -> Result<Account, AccountError> {
        let account = self.store.account(id).await?;
        let account = account.ok_or(AccountRefusal::NoSuchAccount)?;
        let hash = account.password_hash.as_deref();
        if hash.is_none() {
            return Err(AccountRefusal::NoPassword.into());
        }
        if !self.passwords.verify(password, hash).await? {
            return Err(AccountRefusal::WrongPassword.into());
        }
        Ok(account)
    }

    /// Gives an account a new password, and ends all its sessions, what outlives them, and other
    /// ways to sign in: see [`Accounts::change_password_keeping`].
    ///
    /// # Errors
    /// If `current` is not the password, or `new` is not allowed as one.
    pub async fn change_password(
        &self,
        id: AccountId,
        current: &str,
        new: &str,
    ) -> Result<Account, AccountError> {
        self.change_password_keeping(id, current, new, |_| false, |_| false)
            .await
    }

    /// Gives an account a new password, and ends all its sessions and what outlives them. Other
    /// ways to sign in are removed unless `keep` or `keep_passkey` selects them: somebody who knew
    /// the old password may have added one. The current session continues under a new ID: call
    /// [`super::UserSession::sign_in`].
    ///
    /// # Errors
    /// If `current` is not the password, or `new` is not allowed as one.
    pub async fn change_password_keeping(
        &self,
        id: AccountId,
        current: &str,
        new: &str,
        keep: impl Fn(&Identity) -> bool,
        keep_passkey: impl Fn(&Passkey) -> bool,
    ) -> Result<Account, AccountError> {
        let mut account = self.confirm(id, current).await?;
        let user_name = local_name(&account).ok_or(AccountRefusal::NoPassword)?;
        let hash = account.password_hash.as_deref();
        let password = NewPassword::parse(new, &user_name)?;
        if self.passwords.verify(new, hash).await? {
            return Err(AccountRefusal::SamePassword.into());
        }
        account.password_hash = Some(self.passwords.hash(password).await?);
        let stays = |it: &Identity| it.issuer == Identity::LOCAL || keep(it);
        account.identities.retain(stays);
        account.passkeys.retain(keep_passkey);
        self.replace(&account).await?;
        self.end_all_of(id).await?;
        Ok(account)
    }

    /// Gives an account a new password without the old one, for somebody who proved that they read
    /// its mail. Ends all its sessions, tokens and other ways to sign in: see
    /// [`Accounts::make_or_reset`]. `use_link` uses up the proof once everything else is checked;
    /// if it was used before, nothing changes and the result is `None`.
    ///
    /// # Errors
    /// If `new` is not allowed as a password, or the account has none here.
    pub async fn reset_password(
        &self,
        id: AccountId,
        new: &str,
        use_link: impl AsyncFnOnce() -> Result<bool, StoreError>,
    ) -> Result<Option<Account>, AccountError> {
        let (mut account, password) = self.with_new_password(id, new).await?;
        account.password_hash = Some(self.passwords.hash(password).await?);
        account.identities.retain(|it| it.issuer == Identity::LOCAL);
        account.passkeys.clear();
        if !use_link().await? {
            return Ok(None);
        }
        self.replace(&account).await?;
        self.end_all_of(id).await?;
        Ok(Some(account))
    }

    /// Checks that a new password is allowed for an account.
    ///
    /// # Errors
    /// If it is not, or the account has no password here.
    pub async fn check_new_password(&self, id: AccountId, new: &str) -> Result<(), AccountError> {
        self.with_new_password(id, new).await.map(drop)
    }

    /// An account, and a new password that is allowed for it.
    async fn with_new_password(
        &self,
        id: AccountId,
        new: &str,
    ) -> Result<(Account, NewPassword), AccountError> {
        let account = self.store.account(id).await?;
        let account = account.ok_or(AccountRefusal::NoSuchAccount)?;
        let user_name = local_name(&account).ok_or(AccountRefusal::NoPassword)?;
        let password = NewPassword::parse(new, &user_name)?;
        Ok((account, password))
    }

    /// The account with a user name.
    ///
    /// # Errors
    /// As the store.
    pub async fn named(&self, user_name: &str) -> Result<Option<Account>, StoreError> {
        match UserName::parse(user_name) {
            Ok(name) => self.store.account_of(&name.identity()).await,
            Err(_) => Ok(None),
        }
    }

    /// For the command line: creates an account, or gives an existing one a new password and ends
    /// all its sessions, tokens and other ways to sign in, including its mail address: the owner
    /// has lost the account, or fears that somebody else uses it. Anyone who can run the command
    /// can read all data anyway.
    ///
    /// # Errors
    /// If the name or the password is not allowed.
    pub async fn make_or_reset(
        &self,
        user_name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<(Account, CreatedOrReset), AccountError> {
        let made = self.prepare(user_name, user_name, password, now).await?;
        for identity in &made.identities {
            if let Some(mut account) = self.store.account_of(identity).await? {
                account.password_hash = made.password_hash;
                account.identities.retain(|it| it.issuer == Identity::LOCAL);
                account.passkeys.clear();
                self.replace(&account).await?;
                self.end_all_of(account.id).await?;
                self.store.delete_mail_address(account.id).await?;
                return Ok((account, CreatedOrReset::Reset));
            }
        }
        match self.store.insert_account(&made).await {
            Ok(()) => Ok((made, CreatedOrReset::Made)),
            Err(StoreError::Taken) => Err(AccountRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }

    /// Ends every session, and what outlives it.
    ///
    /// # Errors
    /// As the store.
    pub async fn end_all_of(&self, id: AccountId) -> Result<(), StoreError> {
        end_access(&*self.store, id, None).await
    }

    async fn prepare(
        &self,
        user_name: &str,
        name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<Account, AccountError> {
        let chosen = Credentials::parse(user_name, password)?;
        // The rules for the name of a person are those for a team, with another message.
        let (name, _) = rules::team_name(name).map_err(|_| MembershipRefusal::PersonName)?;
        Ok(Account {
            id: Uuid::now_v7(),
            version: 1,
            name,
            identities: vec![chosen.user_name.identity()],
            password_hash: Some(self.passwords.hash(chosen.password).await?),
            passkeys: Vec::new(),
            second_factor: None,
            opening: Vec::new(),
            created: now,
        })
    }

    async fn replace(&self, account: &Account) -> Result<(), AccountError> {
        match self.store.replace_account(account).await {
            Ok(()) => Ok(()),
            Err(StoreError::Conflict) => Err(AccountRefusal::ChangedSince.into()),
            Err(error) => Err(error.into()),
        }
    }
}

fn local_name(account: &Account) -> Option<UserName> {
    let local = account
        .identities
        .iter()
        .find(|identity| identity.issuer == Identity::LOCAL)?;
    UserName::parse(&local.subject).ok()
}
