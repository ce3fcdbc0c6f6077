//! Who is in which team: [`rules`] that are pure, and [`Memberships`], which applies
//! them to a store.

mod by_name;
mod membership;
mod names;
mod opening;
mod refusal;
pub mod rules;
#[cfg(test)]
mod tests;

pub use crate::teams::membership::{Place, Places, actor};
pub use by_name::Invitee;
pub use names::ActorNames;
pub use refusal::MembershipRefusal;
pub use rules::{
    Linked, NewInvitation, NewNamedInvitation, Person, active, member, open_invitations,
    open_named_invitations,
};

use crate::names::UserName;
use crate::token::Token;
use cffa_book::Actor;
use cffa_store::{
    Account, AccountId, AskedOnce, Identity, Invitation, Role, Store, StoreError, Team, TeamAnswer,
    TeamId,
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// The limits of a team. Each is far above what one needs; the whole record is read on
/// every request of a member.
pub mod limits {
    /// Characters of a team's name.
    pub const NAME: usize = 60;
    /// Members, those without access included.
    pub const MEMBERS: usize = 500;
    /// Invitations that are open at the same time.
    pub const INVITATIONS: usize = 100;
    /// Days that an invitation is good for: a link in a chat is soon seen by many.
    pub const INVITATION_DAYS: u32 = 30;
    /// What happened to the team; the latest are kept.
    pub const EVENTS: usize = 500;
    /// What was asked with an idempotency key; the latest are kept. A program asks again
    /// within minutes, and nobody changes so much of a team in a day.
    pub const KEYS: usize = 200;
    /// Teams that one account is in, before it can found no more.
    pub const TEAMS: usize = 50;
    /// Characters of the id that an identity provider knows someone by (OpenID Connect
    /// Core, 2: `sub`).
    pub const SUBJECT: usize = 255;
}

/// How often a change is retried when someone else changed the team meanwhile. Each
/// try that fails is another's that succeeded, so this many must have been faster.
const TRIES: usize = 20;

/// What the secret key is used for here.
const INVITATION: &[u8] = b"cffa invitation 1";

/// What can go wrong with memberships.
#[derive(Debug, thiserror::Error)]
pub enum MembershipError {
    /// Something that the visitor can do something about.
    #[error(transparent)]
    Refused(#[from] MembershipRefusal),
    /// Something that they can't.
    #[error(transparent)]
    Store(#[from] StoreError),
}

type Answer<T = ()> = Result<T, MembershipError>;

/// The teams in a store, and who is in them. Clones share the store.
#[derive(Clone)]
pub struct Memberships {
    store: Arc<dyn Store>,
    once: Option<AskedOnce>,
}

impl Memberships {
    /// Those in this store.
    pub fn new(store: Arc<dyn Store>) -> Memberships {
        Memberships { store, once: None }
    }

    /// The same, for a request that is known again: what it changes of a team is done once, and
    /// asked again gets the first answer.
    pub fn once(&self, once: Option<AskedOnce>) -> Memberships {
        Memberships {
            store: self.store.clone(),
            once,
        }
    }

    /// Gives a team another name.
    ///
    /// # Errors
    /// If the name is not fit or another team's.
    pub async fn rename(&self, team: TeamId, name: &str, by: &Actor, now: Timestamp) -> Answer {
        let renamed = self
            .change_once(team, |team| rules::rename(team, name, by, now))
            .await;
        match renamed {
            Err(MembershipError::Store(StoreError::Taken)) => {
                let (name, _) = rules::team_name(name)?;
                Err(MembershipRefusal::NameTaken { name }.into())
            }
            other => other,
        }
    }

    /// Makes an invitation. Its token goes into the link and is kept nowhere.
    ///
    /// # Errors
    /// If it would be good for too long, or there are too many.
    pub async fn invite(
        &self,
        team: TeamId,
        new: NewInvitation,
        by: &Actor,
        now: Timestamp,
    ) -> Answer<Invitation> {
        let invite = |team: &mut Team| {
            let invitation = rules::invite(team, new.clone(), by, now)?;
            Ok(TeamAnswer::Invited(invitation))
        };
        match self.answer(team, invite).await? {
            TeamAnswer::Invited(invitation) => Ok(invitation),
            _ => Err(MembershipRefusal::KeyUsed.into()),
        }
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// If it is not open any more.
    pub async fn withdraw(
        &self,
        team: TeamId,
        invitation: Uuid,
        by: &Actor,
        now: Timestamp,
    ) -> Answer {
        self.change_once(team, |team| rules::withdraw(team, invitation, by, now))
            .await
    }

    /// The team and the invitation that a link is for, while it can be used.
    ///
    /// # Errors
    /// If it can't.
    pub async fn invited(&self, token: &str, now: Timestamp) -> Answer<(Team, Invitation)> {
        let hash = Token::hash_of(token);
        let team = self.store.team_inviting(&hash).await?;
        let team = team.ok_or(MembershipRefusal::InvitationUnknown)?;
        let invitation = rules::invitation(&team, &hash, now)?.clone();
        Ok((team, invitation))
    }

    /// Takes an invitation up. Of many who do so at once, one becomes a member.
    ///
    /// # Errors
    /// If it can't be used, or not by this account.
    pub async fn join(&self, token: &str, account: &Account, now: Timestamp) -> Answer<TeamId> {
        let (team, _) = self.invited(token, now).await?;
        let (hash, who) = (Token::hash_of(token), person(account));
        self.change(team.id, |team| rules::join(team, &hash, who, now))
            .await?;
        Ok(team.id)
    }

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
    ) -> Answer<AccountId> {
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
    ) -> Answer<Account> {
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
    ) -> Answer {
        let name = self.name_of(account).await?;
        let who = Person {
            account,
            name: &name,
        };
        let change = |team: &mut Team| {
            // In this order: a manager who steps back may say whose statement is theirs.
            let linked = unless_so(rules::link(team, who, linked.clone(), by, now))?;
            let role = unless_so(rules::change_role(team, who, role, by, now))?;
            let member = member(team, account).ok_or(MembershipRefusal::NoSuchMember)?;
            Ok(TeamAnswer::Member {
                member: member.clone(),
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
    ) -> Answer {
        self.change_member(team, account, |team, who| match member(team, account) {
            None => rules::add(team, who, Role::Manager, None, by, now),
            Some(known) => {
                if known.revoked.is_some() {
                    rules::reinstate(team, who, by, now)?;
                }
                unless_so(rules::change_role(team, who, Role::Manager, by, now)).map(drop)
            }
        })
        .await
    }

    /// Makes an account the manager of every team that has no members: those that were
    /// imported before anyone could sign in.
    ///
    /// # Errors
    /// As the store.
    pub async fn take_unmanaged(&self, account: &Account, now: Timestamp) -> Answer {
        let by = Actor {
            account: None,
            name: account.name.clone(),
        };
        for team in self.store.teams().await? {
            if team.members.is_empty() {
                self.make_manager(team.id, account.id, &by, now).await?;
            }
        }
        Ok(())
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
    ) -> Answer {
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
    pub async fn leave(&self, team: TeamId, account: &Account, now: Timestamp) -> Answer {
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
    ) -> Answer {
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
    ) -> Answer {
        let name = self.name_of(account).await?;
        let who = Person {
            account,
            name: &name,
        };
        self.change_once(team, |team| rule(team, who)).await
    }

    /// Notes that what was asked of a team's book was so already, so that it changes nothing
    /// later either.
    ///
    /// # Errors
    /// If the database does not take it.
    pub async fn note_unchanged(&self, team: TeamId, place: cffa_store::BookPosition) -> Answer {
        let noted = self.answer(team, |_| Ok(TeamAnswer::UnchangedBook(place)));
        noted.await.map(drop)
    }

    async fn name_of(&self, account: AccountId) -> Result<String, StoreError> {
        let known = self.store.account(account).await?;
        Ok(known.map_or_else(|| "somebody".to_owned(), |known| known.name))
    }

    /// Changes a team by a rule that answers nothing, once for each key.
    async fn change_once(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<(), MembershipRefusal>,
    ) -> Answer {
        let done = self.answer(id, |team| rule(team).map(|()| TeamAnswer::Done));
        done.await.map(drop)
    }

    /// Changes a team by a rule, once for each key. What was done before is looked up in the
    /// very team that is written, and what is answered is noted with the change, in one write.
    async fn answer(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<TeamAnswer, MembershipRefusal>,
    ) -> Answer<TeamAnswer> {
        let answer = self.change(id, |team| {
            let Some(once) = &self.once else {
                return rule(team);
            };
            if let Some(first) = rules::first_answer(team, once)? {
                return Ok(first);
            }
            let answer = match rule(team) {
                // Later it could be a change, which undoes what someone else did since.
                Err(MembershipRefusal::NothingChanged) => TeamAnswer::Unchanged,
                answer => answer?,
            };
            rules::note_answer(team, once.clone(), answer.clone());
            Ok(answer)
        });
        match answer.await? {
            TeamAnswer::Unchanged => Err(MembershipRefusal::NothingChanged.into()),
            answer => Ok(answer),
        }
    }

    /// Changes a team by a rule: reads it, applies the rule, and writes it if nobody
    /// was faster; else again.
    ///
    /// # Errors
    /// What the rule refuses; [`MembershipRefusal::NoSuchTeam`];
    /// [`MembershipRefusal::ChangedSince`] when too many were faster.
    pub async fn change<T>(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<T, MembershipRefusal>,
    ) -> Answer<T> {
        for _ in 0..TRIES {
            let found = self.store.team(id).await?;
            let found = found.ok_or(MembershipRefusal::NoSuchTeam)?;
            let mut team = found.clone();
            let answer = rule(&mut team)?;
            if team == found {
                return Ok(answer);
            }
            match self.store.replace_team(&team).await {
                Ok(()) => return Ok(answer),
                Err(StoreError::Conflict) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(MembershipRefusal::ChangedSince.into())
    }
}

/// The token of an invitation: where the request is known again, the one that it got first, so
/// that its link can be told again without being kept.
pub fn invitation_token(secret_key: &[u8], team: TeamId, key: Option<Uuid>) -> Token {
    let Some(key) = key else {
        return Token::random();
    };
    // Of the team as well: nobody gets another team's by sending its form to their own.
    let mut salt = Sha256::new();
    salt.update(team.as_bytes());
    salt.update(key.as_bytes());
    let salt: [u8; 32] = salt.finalize().into();
    match salt.first_chunk() {
        Some(salt) => Token::derived(secret_key, INVITATION, salt),
        None => Token::random(),
    }
}

/// Whether a rule changed anything; that it found things so already is no refusal.
fn unless_so(answer: Result<(), MembershipRefusal>) -> Result<bool, MembershipRefusal> {
    match answer {
        Ok(()) => Ok(true),
        Err(MembershipRefusal::NothingChanged) => Ok(false),
        Err(other) => Err(other),
    }
}

fn person(account: &Account) -> Person<'_> {
    Person {
        account: account.id,
        name: &account.name,
    }
}
