//! The rules for a team's name, members and invitations. They are pure: the caller passes IDs, the
//! hash of a token and the time.
//!
//! A function that refuses leaves the team unchanged. Two rules apply everywhere: the actor is a
//! manager with access (or the command line), checked on the same version of the team that is
//! written, so that someone can't act while their access is being revoked; and at least one manager
//! with access remains.

mod by_name;
mod claims;
mod invitations;
mod members;
mod payment_methods;
mod requests;
mod team_link;

pub use by_name::{
    NewNamedInvitation, accept, decline, invite_by_name, named_invitation, open_named_invitations,
};
pub use claims::{
    claim_payment, claim_payment_by_link, claims_of, close_claim, confirm_claim, dismiss_claim,
    reopen_claim, withdraw_claim, withdraw_claim_by_link,
};
pub use invitations::{NewInvitation, invitation, invite, join, open_invitations, withdraw};
pub use members::{active, add, change_role, leave, link, member, reinstate, revoke};
pub use payment_methods::set_payment_methods;
pub use requests::{first_answer, note_answer};
pub use team_link::{create_team_link, revoke_team_link};

use invitations::{admit_member, withdraw_those_of};
use members::actor;

use super::{MembershipRefusal, limits};
use crate::names::{folded, normalized};
use cffa_book::{Actor, PlayerId, PlayerName, is_unseen};
use cffa_store::{AccountId, Member, Role, Team, TeamEvent, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

type Result<T = (), E = MembershipRefusal> = std::result::Result<T, E>;

/// The person that a change is about.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Their account.
    pub account: AccountId,
    /// Their name, for the log of events.
    pub name: &'a str,
}

/// A player to link with a member, who then sees the player's statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The player. The book decides whether they exist: check it first.
    pub player: PlayerId,
    /// Their name, for the log of events.
    pub name: PlayerName,
}

/// Creates a team, with its creator as its manager.
///
/// # Errors
/// If the name is not valid.
pub fn create_team(
    id: TeamId,
    generation: Uuid,
    name: &str,
    founder: Person<'_>,
    now: Timestamp,
) -> Result<Team> {
    let mut team = without_members(id, generation, name, now)?;
    team.members.push(Member {
        account: founder.account,
        role: Role::Manager,
        player: None,
        since: now,
        revoked: None,
        payment_methods: Vec::new(),
    });
    let by = Actor {
        account: Some(founder.account),
        name: founder.name.to_owned(),
    };
    note(&mut team, &by, now, "created the team".to_owned());
    Ok(team)
}

/// Checks whether an account with this many memberships can create another team.
///
/// # Errors
/// If it has reached the limit.
pub fn may_open_another(places: usize) -> Result {
    match places < limits::TEAMS {
        true => Ok(()),
        false => Err(MembershipRefusal::TooManyTeams),
    }
}

/// Creates a team without members, which nobody can open yet.
///
/// # Errors
/// If the name is not valid.
pub fn without_members(id: TeamId, generation: Uuid, name: &str, now: Timestamp) -> Result<Team> {
    let (name, name_key) = team_name(name)?;
    Ok(Team {
        id,
        version: 1,
        name,
        name_key,
        generation,
        created: now,
        members: Vec::new(),
        invitations: Vec::new(),
        named_invitations: Vec::new(),
        kept: Vec::new(),
        staged: Vec::new(),
        events: Vec::new(),
        requests: Vec::new(),
        claims: Vec::new(),
        link: None,
    })
}

/// Renames the team, also if only the spelling changes.
///
/// # Errors
/// If the name is not valid, or unchanged.
pub fn rename(team: &mut Team, name: &str, by: &Actor, now: Timestamp) -> Result {
    manages(team, by)?;
    let (name, name_key) = team_name(name)?;
    if name == team.name {
        return Err(MembershipRefusal::NothingChanged);
    }
    let what = format!("renamed the team from {} to {name}", team.name);
    team.name = name;
    team.name_key = name_key;
    note(team, by, now, what);
    Ok(())
}

/// Adds an event to the team's log, and drops the oldest ones over the limit.
pub fn note(team: &mut Team, by: &Actor, at: Timestamp, what: String) {
    team.events.push(TeamEvent {
        at,
        by: by.clone(),
        what,
    });
    let surplus = team.events.len().saturating_sub(limits::EVENTS);
    team.events.drain(..surplus);
}

/// Returns a team's name in the form in which it is stored, and its key, which is the same for
/// equivalent names.
///
/// # Errors
/// If it is empty, too long, or has invisible characters.
pub fn team_name(typed: &str) -> Result<(String, String)> {
    let name = normalized(typed);
    if name.is_empty() {
        return Err(MembershipRefusal::NameMissing);
    }
    if name.chars().count() > limits::NAME {
        return Err(MembershipRefusal::NameTooLong);
    }
    if name.chars().any(is_unseen) {
        return Err(MembershipRefusal::NameUnseen);
    }
    let key = folded(&name);
    Ok((name, key))
}

pub(super) fn manages(team: &Team, by: &Actor) -> Result {
    let Some(account) = by.account else {
        return Ok(()); // the command line
    };
    match active(team, account) {
        Some(member) if member.role == Role::Manager => Ok(()),
        _ => Err(MembershipRefusal::NotManager),
    }
}

fn with_article(role: Role) -> &'static str {
    match role {
        Role::Manager => "a manager",
        Role::Player => "a player",
    }
}
