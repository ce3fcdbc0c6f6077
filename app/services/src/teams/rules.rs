//! What may happen to a team's name, members and invitations. Pure: the ids, the hash
//! of a token and the time are handed in.
//!
//! Every function leaves the team as it was when it refuses. Two rules go through all
//! of them: whoever acts is an unrevoked manager (or the command line), judged on the
//! very team that is written, so that someone whose access is being taken away cannot
//! be faster; and an unrevoked manager always remains.

mod asked;
mod by_name;

pub use asked::{first_answer, note_answer};
pub use by_name::{
    NewNamedInvitation, accept, decline, invite_by_name, named_invitation, open_named_invitations,
};

use super::{MembershipRefusal, limits};
use crate::names::{folded, normalized};
use cffa_book::{Actor, PlayerId, PlayerName, is_unseen};
use cffa_store::{AccountId, Invitation, Member, Role, Team, TeamEvent, TeamId};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

type Answer<T = ()> = Result<T, MembershipRefusal>;

/// Someone whom a change is about.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Their account.
    pub account: AccountId,
    /// What they are called, for the list of events.
    pub name: &'a str,
}

/// A player whose statement someone is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The player. Whether there is such a one is the book's to say: ask it first.
    pub player: PlayerId,
    /// Their name, for the list of events.
    pub name: PlayerName,
}

/// An invitation to be made.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// To name it by.
    pub id: Uuid,
    /// What is kept of its token.
    pub token_hash: String,
    /// What the new member will be.
    pub role: Role,
    /// Whose statement will be theirs.
    pub linked: Option<Linked>,
    /// For how many days it is good.
    pub days: u32,
}

/// A new team, with whoever founds it as its manager.
///
/// # Errors
/// If the name is not fit.
pub fn found(
    id: TeamId,
    generation: Uuid,
    name: &str,
    founder: Person<'_>,
    now: Timestamp,
) -> Answer<Team> {
    let mut team = without_members(id, generation, name, now)?;
    team.members.push(Member {
        account: founder.account,
        role: Role::Manager,
        player: None,
        since: now,
        revoked: None,
    });
    let by = Actor {
        account: Some(founder.account),
        name: founder.name.to_owned(),
    };
    note(&mut team, &by, now, "created the team".to_owned());
    Ok(team)
}

/// Whether someone who is in so many teams can found another.
///
/// # Errors
/// If that is as many as anyone can be in.
pub fn may_open_another(places: usize) -> Answer {
    match places < limits::TEAMS {
        true => Ok(()),
        false => Err(MembershipRefusal::TooManyTeams),
    }
}

/// A new team that nobody can open yet.
///
/// # Errors
/// If the name is not fit.
pub fn without_members(id: TeamId, generation: Uuid, name: &str, now: Timestamp) -> Answer<Team> {
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
        asked: Vec::new(),
    })
}

/// Gives the team another name, or writes it differently.
///
/// # Errors
/// If the name is not fit, or the same.
pub fn rename(team: &mut Team, name: &str, by: &Actor, now: Timestamp) -> Answer {
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

/// Makes an invitation. Expired ones make room. One that is open under the same id was
/// asked for by the same press of a button: it gets the new token, and stays one.
///
/// # Errors
/// If it would be good for too long, or there are too many.
pub fn invite(
    team: &mut Team,
    new: NewInvitation,
    by: &Actor,
    now: Timestamp,
) -> Answer<Invitation> {
    manages(team, by)?;
    if !(1..=limits::INVITATION_DAYS).contains(&new.days) {
        return Err(MembershipRefusal::ExpiryOutOfRange);
    }
    if let Some(same) = team.invitations.iter_mut().find(|one| one.id == new.id) {
        same.token_hash = new.token_hash;
        return Ok(same.clone());
    }
    let open = open_invitations(team, now).count();
    if open >= limits::INVITATIONS {
        return Err(MembershipRefusal::TooManyInvitations);
    }
    let expires = now
        .checked_add(SignedDuration::from_hours(24 * i64::from(new.days)))
        .map_err(|_| MembershipRefusal::ExpiryOutOfRange)?;
    team.invitations.retain(|one| one.expires > now);
    let what = match &new.linked {
        Some(linked) => format!("invited {} to be {}", linked.name, with_article(new.role)),
        None => format!("invited someone to be {}", with_article(new.role)),
    };
    let invitation = Invitation {
        id: new.id,
        token_hash: new.token_hash,
        role: new.role,
        player: new.linked.map(|linked| linked.player),
        by: by.clone(),
        made: now,
        expires,
    };
    team.invitations.push(invitation.clone());
    note(team, by, now, what);
    Ok(invitation)
}

/// Takes an invitation back, by link or by name.
///
/// # Errors
/// If it is not there (any more).
pub fn withdraw(team: &mut Team, invitation: Uuid, by: &Actor, now: Timestamp) -> Answer {
    manages(team, by)?;
    let link = team.invitations.iter().position(|one| one.id == invitation);
    let role = match link {
        Some(place) => team.invitations.remove(place).role,
        None => {
            let named = &mut team.named_invitations;
            let place = named.iter().position(|one| one.id == invitation);
            named
                .remove(place.ok_or(MembershipRefusal::NoSuchInvitation)?)
                .role
        }
    };
    let what = format!("revoked an invitation to be {}", with_article(role));
    note(team, by, now, what);
    Ok(())
}

/// The invitation with this token, while it can be used.
///
/// # Errors
/// If it can't.
pub fn invitation<'a>(team: &'a Team, token_hash: &str, now: Timestamp) -> Answer<&'a Invitation> {
    let invitation = team
        .invitations
        .iter()
        .find(|one| one.token_hash == token_hash)
        .ok_or(MembershipRefusal::InvitationUnknown)?;
    if invitation.expires <= now {
        return Err(MembershipRefusal::InvitationExpired);
    }
    Ok(invitation)
}

/// Takes an invitation up. It is used up by that.
///
/// # Errors
/// If it can't be used, or who uses it is or was a member: an invitation that lies
/// about somewhere gives nobody back what was taken from them.
pub fn join(team: &mut Team, token_hash: &str, who: Person<'_>, now: Timestamp) -> Answer {
    let invitation = invitation(team, token_hash, now)?.clone();
    take_in(
        team,
        who,
        (invitation.role, invitation.player),
        &invitation.by,
        now,
    )?;
    team.invitations.retain(|one| one.id != invitation.id);
    Ok(())
}

/// Makes someone a member who was invited, and wants to be one.
fn take_in(
    team: &mut Team,
    who: Person<'_>,
    (role, player): (Role, Option<PlayerId>),
    inviter: &Actor,
    now: Timestamp,
) -> Answer {
    match member(team, who.account) {
        Some(member) if member.revoked.is_some() => return Err(MembershipRefusal::YouAreRevoked),
        Some(_) => return Err(MembershipRefusal::YouAreMember),
        None => {}
    }
    if team.members.len() >= limits::MEMBERS {
        return Err(MembershipRefusal::TooManyMembers);
    }
    team.members.push(Member {
        account: who.account,
        role,
        player,
        since: now,
        revoked: None,
    });
    let what = format!(
        "joined as {} on the invitation of {}",
        with_article(role),
        inviter.name
    );
    note(team, &actor(who), now, what);
    Ok(())
}

fn actor(who: Person<'_>) -> Actor {
    Actor {
        account: Some(who.account),
        name: who.name.to_owned(),
    }
}

/// Someone goes of their own will, and the invitations that they made go with them.
///
/// # Errors
/// If they have no access, or are the only manager left.
pub fn leave(team: &mut Team, who: Person<'_>, now: Timestamp) -> Answer {
    active(team, who.account).ok_or(MembershipRefusal::NoSuchMember)?;
    leaves_a_manager(team, who).map_err(|_| MembershipRefusal::YouAreLastManager)?;
    team.members.retain(|one| one.account != who.account);
    withdraw_those_of(team, who.account);
    note(team, &actor(who), now, "left the team".to_owned());
    Ok(())
}

/// Adds someone who has an account, without asking them: for whoever runs this
/// installation. Managers invite.
///
/// # Errors
/// If they are or were a member.
pub fn add(
    team: &mut Team,
    who: Person<'_>,
    role: Role,
    linked: Option<Linked>,
    by: &Actor,
    now: Timestamp,
) -> Answer {
    manages(team, by)?;
    let name = || who.name.to_owned();
    match member(team, who.account) {
        Some(member) if member.revoked.is_some() => {
            return Err(MembershipRefusal::MemberRevoked { name: name() });
        }
        Some(_) => return Err(MembershipRefusal::AlreadyMember { name: name() }),
        None => {}
    }
    if team.members.len() >= limits::MEMBERS {
        return Err(MembershipRefusal::TooManyMembers);
    }
    team.members.push(Member {
        account: who.account,
        role,
        player: linked.map(|linked| linked.player),
        since: now,
        revoked: None,
    });
    let what = format!("added {} as {}", who.name, with_article(role));
    note(team, by, now, what);
    Ok(())
}

/// Makes a manager a player or the other way round.
///
/// # Errors
/// If they are that already, or the only manager left.
pub fn change_role(
    team: &mut Team,
    who: Person<'_>,
    role: Role,
    by: &Actor,
    now: Timestamp,
) -> Answer {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].role == role {
        return Err(MembershipRefusal::NothingChanged);
    }
    if role != Role::Manager {
        leaves_a_manager(team, who)?;
        withdraw_those_of(team, who.account);
    }
    team.members[place].role = role;
    note(
        team,
        by,
        now,
        format!("made {} {}", who.name, with_article(role)),
    );
    Ok(())
}

/// Says whose statement someone sees, or that they see none.
///
/// # Errors
/// If that is how it is.
pub fn link(
    team: &mut Team,
    who: Person<'_>,
    linked: Option<Linked>,
    by: &Actor,
    now: Timestamp,
) -> Answer {
    manages(team, by)?;
    let place = place(team, who.account)?;
    let player = linked.as_ref().map(|linked| linked.player);
    if team.members[place].player == player {
        return Err(MembershipRefusal::NothingChanged);
    }
    team.members[place].player = player;
    let what = match linked {
        Some(linked) => format!("linked {} to the statement of {}", who.name, linked.name),
        None => format!("unlinked {} from their statement", who.name),
    };
    note(team, by, now, what);
    Ok(())
}

/// Takes someone's access away, and with it the invitations they made: a link in their
/// pocket must not let them in again.
///
/// # Errors
/// If it is taken away already, or they are the only manager left.
pub fn revoke(team: &mut Team, who: Person<'_>, by: &Actor, now: Timestamp) -> Answer {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].revoked.is_some() {
        return Err(MembershipRefusal::AlreadyRevoked);
    }
    leaves_a_manager(team, who)?;
    team.members[place].revoked = Some(now);
    withdraw_those_of(team, who.account);
    note(team, by, now, format!("revoked the access of {}", who.name));
    Ok(())
}

/// Gives someone's access back, as it was.
///
/// # Errors
/// If it is not taken away.
pub fn reinstate(team: &mut Team, who: Person<'_>, by: &Actor, now: Timestamp) -> Answer {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].revoked.is_none() {
        return Err(MembershipRefusal::NotRevoked);
    }
    team.members[place].revoked = None;
    note(team, by, now, format!("reinstated {}", who.name));
    Ok(())
}

/// Someone's place in the team, also when their access was taken away.
pub fn member(team: &Team, account: AccountId) -> Option<&Member> {
    team.members.iter().find(|one| one.account == account)
}

/// Someone's place in the team, if they may see anything of it. Ask this on every
/// request.
pub fn active(team: &Team, account: AccountId) -> Option<&Member> {
    member(team, account).filter(|one| one.revoked.is_none())
}

/// The invitations that can be used, the oldest first.
pub fn open_invitations(team: &Team, now: Timestamp) -> impl Iterator<Item = &Invitation> {
    team.invitations.iter().filter(move |one| one.expires > now)
}

/// Adds to the list of what happened to the team, and forgets what is too long ago.
pub fn note(team: &mut Team, by: &Actor, at: Timestamp, what: String) {
    team.events.push(TeamEvent {
        at,
        by: by.clone(),
        what,
    });
    let surplus = team.events.len().saturating_sub(limits::EVENTS);
    team.events.drain(..surplus);
}

/// A team's name as it is kept, and what makes two of them the same.
///
/// # Errors
/// If it is empty, too long, or has characters nobody sees.
pub fn team_name(typed: &str) -> Answer<(String, String)> {
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

pub(super) fn manages(team: &Team, by: &Actor) -> Answer {
    let Some(account) = by.account else {
        return Ok(()); // the command line
    };
    match active(team, account) {
        Some(member) if member.role == Role::Manager => Ok(()),
        _ => Err(MembershipRefusal::NotManager),
    }
}

fn place(team: &Team, account: AccountId) -> Answer<usize> {
    team.members
        .iter()
        .position(|one| one.account == account)
        .ok_or(MembershipRefusal::NoSuchMember)
}

/// Whether a manager with access remains when this one goes.
fn leaves_a_manager(team: &Team, who: Person<'_>) -> Answer {
    let manages = |one: &&Member| one.role == Role::Manager && one.revoked.is_none();
    let mut others = team.members.iter().filter(|one| one.account != who.account);
    if others.any(|one| manages(&one)) {
        Ok(())
    } else if member(team, who.account).is_some_and(|one| manages(&one)) {
        Err(MembershipRefusal::LastManager {
            name: who.name.to_owned(),
        })
    } else {
        Ok(())
    }
}

fn withdraw_those_of(team: &mut Team, account: AccountId) {
    team.invitations
        .retain(|one| one.by.account != Some(account));
    team.named_invitations
        .retain(|one| one.by.account != Some(account));
}

fn with_article(role: Role) -> &'static str {
    match role {
        Role::Manager => "a manager",
        Role::Player => "a player",
    }
}
