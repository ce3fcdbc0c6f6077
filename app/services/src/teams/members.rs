//! Adding members, and changing their roles and access.

use super::{
    Linked, MembershipRefusal, Memberships, Person, Result, active, limits, member, person, rules,
};
use crate::names::UserName;
use cffa_book::Actor;
use cffa_store::{
    Account, AccountId, Identity, Member, Role, StoreError, Team, TeamAnswer, TeamId,
};
use jiff::Timestamp;
use uuid::Uuid;

impl Memberships {
    /// Adds a person by what they sign in with, without asking them: for the operator of this
    /// installation. Pages and the API invite instead ([`Memberships::invite_by_name`]). A person
    /// with an identity provider need not have signed in yet: the account is created with `name`
    /// and used at their first sign-in.
    ///
    /// # Errors
    /// If they are or were a member, or no account has that local user name.
    // Each of these is a field of the form; a struct would only repeat their names.
    #[allow(clippy::too_many_arguments)]
    pub async fn add(
        &self,
        team: TeamId,
        identity: &Identity,
        name: &str,
        role: Role,
        linked: Option<Linked>,
        by: &Actor,
        now: Timestamp,
    ) -> Result<AccountId> {
        // Checked before an account is created, and again on the version that is written.
        let found = self.store.team(team).await?;
        let found = found.ok_or(MembershipRefusal::NoSuchTeam)?;
        rules::manages(&found, by)?;
        if found.members.len() >= limits::MEMBERS {
            return Err(MembershipRefusal::TooManyMembers.into());
        }
        let account = self.account_for(identity, name, now).await?;
        let who = person(&account);
        self.change(team, |team| {
            rules::add(team, who, role, linked.clone(), by, now)
        })
        .await?;
        Ok(account.id)
    }

    /// The account with an identity. A person with an identity provider need not have signed in
    /// yet: the account is created with `name` and used at their first sign-in.
    ///
    /// # Errors
    /// If no account has that local user name, or the ID or the name is not valid.
    pub async fn account_for(
        &self,
        identity: &Identity,
        name: &str,
        now: Timestamp,
    ) -> Result<Account> {
        if identity.issuer == Identity::LOCAL {
            let name =
                UserName::parse(&identity.subject).map_err(|_| MembershipRefusal::NoSuchUser)?;
            let account = self.store.account_of(&name.identity()).await?;
            return Ok(account.ok_or(MembershipRefusal::NoSuchUser)?);
        }
        let subject = identity.subject.trim();
        if subject.is_empty() {
            return Err(MembershipRefusal::SubjectMissing.into());
        }
        if subject.chars().count() > limits::SUBJECT {
            return Err(MembershipRefusal::SubjectTooLong.into());
        }
        let identity = Identity {
            issuer: identity.issuer.clone(),
            subject: subject.to_owned(),
        };
        if let Some(account) = self.store.account_of(&identity).await? {
            return Ok(account);
        }
        // The rules for a person's name are those for a team's, with their own message.
        let (name, _) = rules::team_name(name).map_err(|_| MembershipRefusal::PersonName)?;
        let account = Account {
            id: Uuid::now_v7(),
            version: 1,
            name,
            identities: vec![identity.clone()],
            password_hash: None,
            passkeys: Vec::new(),
            second_factor: None,
            opening: Vec::new(),
            created: now,
        };
        match self.store.insert_account(&account).await {
            Ok(()) => Ok(account),
            // They signed in for the first time at the same moment.
            Err(StoreError::Taken) => Ok(self
                .store
                .account_of(&identity)
                .await?
                .ok_or(MembershipRefusal::ChangedSince)?),
            Err(error) => Err(error.into()),
        }
    }

    /// Sets a member's role and the player whose statement they see, as one change.
    ///
    /// # Errors
    /// If nothing changes, or they are the only manager left.
    pub async fn change_place(
        &self,
        team: TeamId,
        account: AccountId,
        role: Role,
        linked: Option<Linked>,
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        let name = self.name_of(account).await?;
        let who = Person {
            account,
            name: &name,
        };
        let change = |team: &mut Team| {
            // In this order, so that managers who step back can still set whose statement is
            // theirs.
            let linked = is_change(rules::link(team, who, linked.clone(), by, now))?;
            let role = is_change(rules::change_role(team, who, role, by, now))?;
            let member = member(team, account).ok_or(MembershipRefusal::NoSuchMember)?;
            // Payment methods are not part of the answer and are not stored twice.
            let member = Member {
                payment_methods: Vec::new(),
                ..member.clone()
            };
            Ok(TeamAnswer::Member {
                member,
                changed: role || linked,
            })
        };
        match self.answer(team, change).await? {
            TeamAnswer::Member { changed: true, .. } => Ok(()),
            TeamAnswer::Member { changed: false, .. } => {
                Err(MembershipRefusal::NothingChanged.into())
            }
            _ => Err(MembershipRefusal::KeyUsed.into()),
        }
    }

    /// Makes an account a manager, whatever its role was: for the operator of this installation.
    ///
    /// # Errors
    /// If the team is full.
    pub async fn make_manager(
        &self,
        team: TeamId,
        account: AccountId,
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        self.change_member(team, account, |team, who| match member(team, account) {
            None => rules::add(team, who, Role::Manager, None, by, now),
            Some(known) => {
                if known.revoked.is_some() {
                    rules::reinstate(team, who, by, now)?;
                }
                is_change(rules::change_role(team, who, Role::Manager, by, now)).map(drop)
            }
        })
        .await
    }

    /// Makes an account the manager of every team without members: those that were imported before
    /// anyone could sign in. Returns the number of teams.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn take_unmanaged(&self, account: &Account, now: Timestamp) -> Result<usize> {
        let by = Actor {
            account: None,
            name: account.name.clone(),
        };
        let mut taken = 0;
        for team in self.store.teams().await? {
            if team.members.is_empty() {
                self.make_manager(team.id, account.id, &by, now).await?;
                taken += 1;
            }
        }
        Ok(taken)
    }

    /// Revokes a member's access at once: every request looks up the role. Those in no other team
    /// are also signed out everywhere. The others stay signed in, because this must not affect
    /// their other teams.
    ///
    /// # Errors
    /// If it is already revoked, or they are the only manager left.
    pub async fn revoke(
        &self,
        team: TeamId,
        account: AccountId,
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        self.change_member(team, account, |team, who| rules::revoke(team, who, by, now))
            .await?;
        let teams = self.store.teams_of(account).await?;
        if !teams.iter().any(|team| active(team, account).is_some()) {
            self.store.delete_sessions_of(account, None).await?;
        }
        Ok(())
    }

    /// Ends a membership at the member's own request.
    ///
    /// # Errors
    /// If they are the only manager left.
    pub async fn leave(&self, team: TeamId, account: &Account, now: Timestamp) -> Result {
        self.change_once(team, |team| rules::leave(team, person(account), now))
            .await
    }

    /// Restores a member's access.
    ///
    /// # Errors
    /// If it is not revoked.
    pub async fn reinstate(
        &self,
        team: TeamId,
        account: AccountId,
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        self.change_member(team, account, |team, who| {
            rules::reinstate(team, who, by, now)
        })
        .await
    }

    async fn change_member(
        &self,
        team: TeamId,
        account: AccountId,
        rule: impl Fn(&mut Team, Person<'_>) -> Result<(), MembershipRefusal>,
    ) -> Result {
        let name = self.name_of(account).await?;
        let who = Person {
            account,
            name: &name,
        };
        self.change_once(team, |team| rule(team, who)).await
    }

    async fn name_of(&self, account: AccountId) -> Result<String, StoreError> {
        let known = self.store.account(account).await?;
        Ok(known.map_or_else(|| "somebody".to_owned(), |known| known.name))
    }
}

/// Whether a rule changed anything. If there was nothing to change, that is not an error here.
fn is_change(answer: Result<(), MembershipRefusal>) -> Result<bool, MembershipRefusal> {
    match answer {
        Ok(()) => Ok(true),
        Err(MembershipRefusal::NothingChanged) => Ok(false),
        Err(other) => Err(other),
    }
}
