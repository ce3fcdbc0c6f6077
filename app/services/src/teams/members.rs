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
    /// Adds someone by what they sign in with, without asking them: for whoever runs this
    /// installation. Pages and the API invite ([`Memberships::invite_by_name`]). Someone of
    /// an identity provider need not have been here yet: their account waits for them under
    /// `name`.
    ///
    /// # Errors
    /// If they are or were a member, or nobody has that local user name.
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
        // Asked before an account is made; asked again on what is written.
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

    /// The account that signs in as an identity. Someone of an identity provider need not
    /// have been here yet: then it is made, and waits for them under `name`.
    ///
    /// # Errors
    /// If nobody has that local user name, or the id or the name is not fit.
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
        // A person's name is held to what a team's is, with a sentence of its own.
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
            // They signed in for the first time at this very moment.
            Err(StoreError::Taken) => Ok(self
                .store
                .account_of(&identity)
                .await?
                .ok_or(MembershipRefusal::ChangedSince)?),
            Err(error) => Err(error.into()),
        }
    }

    /// Says what someone may do and whose statement they see, as one change.
    ///
    /// # Errors
    /// If that is how it is, or they are the only manager left.
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
            // In this order: a manager who steps back may say whose statement is theirs.
            let linked = is_change(rules::link(team, who, linked.clone(), by, now))?;
            let role = is_change(rules::change_role(team, who, role, by, now))?;
            let member = member(team, account).ok_or(MembershipRefusal::NoSuchMember)?;
            // How to pay them is no part of the answer, and is not kept twice.
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

    /// Makes an account a manager, whatever it was. For whoever runs this installation.
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

    /// Makes an account the manager of every team that has no members: those that were
    /// imported before anyone could sign in. Answers how many there were.
    ///
    /// # Errors
    /// As the store.
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

    /// Takes someone's access away, at once: roles are looked up on every request. Who was
    /// in this team alone is signed out everywhere as well. Others stay signed in: their
    /// other teams are no business of this one.
    ///
    /// # Errors
    /// If it is taken away already, or they are the only manager left.
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

    /// Ends someone's membership at their own wish.
    ///
    /// # Errors
    /// If they are the only manager left.
    pub async fn leave(&self, team: TeamId, account: &Account, now: Timestamp) -> Result {
        self.change_once(team, |team| rules::leave(team, person(account), now))
            .await
    }

    /// Gives someone's access back.
    ///
    /// # Errors
    /// If it is not taken away.
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

/// Whether a rule changed anything; that it found things so already is no refusal.
fn is_change(answer: Result<(), MembershipRefusal>) -> Result<bool, MembershipRefusal> {
    match answer {
        Ok(()) => Ok(true),
        Err(MembershipRefusal::NothingChanged) => Ok(false),
        Err(other) => Err(other),
    }
}
