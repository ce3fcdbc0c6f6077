//! Teams and their members: [`rules`], which are pure, and [`Memberships`], which applies them to a
//! store.

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

/// The limits of a team. Each is far above what a team needs. Every request of a member reads the
/// whole record.
pub mod limits {
    /// Characters of a team's name.
    pub const NAME: usize = 60;
    /// Members, those without access included.
    pub const MEMBERS: usize = 500;
    /// Open invitations.
    pub const INVITATIONS: usize = 100;
    /// Days that an invitation is valid: many people soon see a link in a chat.
    pub const INVITATION_DAYS: u32 = 30;
    /// Events in the team's log; the latest are kept.
    pub const EVENTS: usize = 500;
    /// Requests with an idempotency key; the latest are kept. A program retries within minutes, and
    /// no team changes this often in a day.
    pub const KEYS: usize = 200;
    /// Payments that players say they made and that wait for a manager: one for each player who is
    /// a member.
    pub const CLAIMS: usize = MEMBERS;
    /// Memberships of an account: with this many it can't create another team.
    pub const TEAMS: usize = 50;
    /// Characters of the ID that an identity provider has for a user (OpenID Connect Core, 2:
    /// `sub`).
    pub const SUBJECT: usize = 255;
}

/// How often a change is retried after another request changed the team. Each failed try means that
/// another request succeeded, so this many must have been first.
const TRIES: usize = 20;

/// Why an operation on memberships failed.
#[derive(Debug, thiserror::Error)]
pub enum MembershipError {
    /// An error that the user can fix.
    #[error(transparent)]
    Refused(#[from] MembershipRefusal),
    /// An error that they can't.
    #[error(transparent)]
    Store(#[from] StoreError),
}

type Result<T = (), E = MembershipError> = std::result::Result<T, E>;

/// The teams in a store and their members. Clones share the store.
#[derive(Clone)]
pub struct Memberships {
    store: Arc<dyn Store>,
    request: Option<AnsweredRequest>,
}

impl Memberships {
    /// Creates it for this store.
    pub fn new(store: Arc<dyn Store>) -> Memberships {
        Memberships {
            store,
            request: None,
        }
    }

    /// The same, for a request with an idempotency key: its changes to a team are made once, and a
    /// repeated request gets the first answer.
    pub fn for_request(&self, request: Option<AnsweredRequest>) -> Memberships {
        Memberships {
            store: self.store.clone(),
            request,
        }
    }

    /// Renames a team.
    ///
    /// # Errors
    /// If the name is not valid or another team has it.
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

    /// Records that a request changed nothing in a team's book, so that a repeated request changes
    /// nothing either.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn note_unchanged(&self, team: TeamId, place: BookPosition) -> Result {
        let noted = self.answer(team, |_| Ok(TeamAnswer::UnchangedBook(place)));
        noted.await.map(drop)
    }

    /// Changes a team by a rule that returns nothing, once for each key.
    async fn change_once(
        &self,
        id: TeamId,
        mut rule: impl FnMut(&mut Team) -> Result<(), MembershipRefusal>,
    ) -> Result {
        let done = self.answer(id, |team| rule(team).map(|()| TeamAnswer::Done));
        done.await.map(drop)
    }

    /// Changes a team by a rule, once for each key. An earlier answer is looked up in the same
    /// version of the team that is written, and the answer is stored with the change, in one write.
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
                // Without this record, a repeated request could undo what someone else changed
                // since.
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

    /// Changes a team by a rule: reads the team, applies the rule, and writes the team. If another
    /// request changed it meanwhile, this starts again.
    ///
    /// # Errors
    /// The refusal of the rule; [`MembershipRefusal::NoSuchTeam`];
    /// [`MembershipRefusal::ChangedSince`] if other requests were first too often.
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
