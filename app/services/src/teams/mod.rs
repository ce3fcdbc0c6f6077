//! Who is in which team: [`rules`] that are pure, and [`Memberships`], which applies
//! them to a store.

mod by_name;
mod claims;
mod invitations;
mod members;
mod membership;
mod names;
mod opening;
pub mod payment_methods;
mod refusal;
pub mod rules;
mod team_link;
#[cfg(test)]
mod tests;

pub use crate::teams::membership::{AccountTeams, Membership, actor, player_of};
pub use by_name::Invitee;
pub use claims::open_claims;
pub use invitations::invitation_token;
pub use names::ActorNames;
pub use refusal::MembershipRefusal;
pub use rules::{
    Linked, NewInvitation, NewNamedInvitation, Person, active, member, open_invitations,
    open_named_invitations,
};
pub use team_link::team_link_token;

use cffa_book::Actor;
use cffa_store::{
    Account, AnsweredRequest, BookPosition, Store, StoreError, Team, TeamAnswer, TeamId,
};
use jiff::Timestamp;
use std::sync::Arc;

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
    /// Payments that players say they made and that wait for a manager: one of each player who
    /// is a member.
    pub const CLAIMS: usize = MEMBERS;
    /// Teams that one account is in, before it can found no more.
    pub const TEAMS: usize = 50;
    /// Characters of the id that an identity provider knows someone by (OpenID Connect
    /// Core, 2: `sub`).
    pub const SUBJECT: usize = 255;
}

/// How often a change is retried when someone else changed the team meanwhile. Each
/// try that fails is another's that succeeded, so this many must have been faster.
const TRIES: usize = 20;

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

type Result<T = (), E = MembershipError> = std::result::Result<T, E>;

/// The teams in a store, and who is in them. Clones share the store.
#[derive(Clone)]
pub struct Memberships {
    store: Arc<dyn Store>,
    request: Option<AnsweredRequest>,
}

impl Memberships {
    /// Those in this store.
    pub fn new(store: Arc<dyn Store>) -> Memberships {
        Memberships {
            store,
            request: None,
        }
    }

    /// The same, for a request that is known again: what it changes of a team is done once, and
    /// asked again gets the first answer.
    pub fn for_request(&self, request: Option<AnsweredRequest>) -> Memberships {
        Memberships {
            store: self.store.clone(),
            request,
        }
    }

    /// Gives a team another name.
    ///
    /// # Errors
    /// If the name is not fit or another team's.
    pub async fn rename(&self, team: TeamId, name: &str, by: &Actor, now: Timestamp) -> Result {
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

    /// Notes that what was asked of a team's book was so already, so that it changes nothing
    /// later either.
    ///
    /// # Errors
    /// If the database does not take it.
    pub async fn note_unchanged(&self, team: TeamId, place: BookPosition) -> Result {
        let noted = self.answer(team, |_| Ok(TeamAnswer::UnchangedBook(place)));
        noted.await.map(drop)
    }

    /// Changes a team by a rule that answers nothing, once for each key.
    async fn change_once(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<(), MembershipRefusal>,
    ) -> Result {
        let done = self.answer(id, |team| rule(team).map(|()| TeamAnswer::Done));
        done.await.map(drop)
    }

    /// Changes a team by a rule, once for each key. What was done before is looked up in the
    /// very team that is written, and what is answered is noted with the change, in one write.
    async fn answer(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<TeamAnswer, MembershipRefusal>,
    ) -> Result<TeamAnswer> {
        let answer = self.change(id, |team| {
            let Some(request) = &self.request else {
                return rule(team);
            };
            if let Some(first) = rules::first_answer(team, request)? {
                return Ok(first);
            }
            let answer = match rule(team) {
                // Later it could be a change, which undoes what someone else did since.
                Err(MembershipRefusal::NothingChanged) => TeamAnswer::Unchanged,
                answer => answer?,
            };
            rules::note_answer(team, request.clone(), answer.clone());
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
    ) -> Result<T> {
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

fn person(account: &Account) -> Person<'_> {
    Person {
        account: account.id,
        name: &account.name,
    }
}
