//! Members: their roles, the statements that they see, and their access.

use super::{Linked, Person, Result, limits, manages, note, with_article, withdraw_those_of};
use crate::teams::MembershipRefusal;
use cffa_book::Actor;
use cffa_store::{AccountId, Member, Role, Team};
use jiff::Timestamp;

pub(super) fn actor(who: Person<'_>) -> Actor {
    Actor {
        account: Some(who.account),
        name: who.name.to_owned(),
    }
}

/// Ends a membership at the member's own request. The invitations that they made are revoked.
///
/// # Errors
/// If they have no access, or are the only manager left.
pub fn leave(team: &mut Team, who: Person<'_>, now: Timestamp) -> Result {
    active(team, who.account).ok_or(MembershipRefusal::NoSuchMember)?;
    leaves_a_manager(team, who).map_err(|_| MembershipRefusal::YouAreLastManager)?;
    team.members.retain(|one| one.account != who.account);
    withdraw_those_of(team, who.account);
    note(team, &actor(who), now, "left the team".to_owned());
    Ok(())
}

/// Adds an account without asking its owner: for the operator of this installation. Managers invite
/// instead.
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
) -> Result {
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
        payment_methods: Vec::new(),
    });
    let what = format!("added {} as {}", who.name, with_article(role));
    note(team, by, now, what);
    Ok(())
}

/// Makes a manager a player, or a player a manager.
///
/// # Errors
/// If they already have this role, or are the only manager left.
pub fn change_role(
    team: &mut Team,
    who: Person<'_>,
    role: Role,
    by: &Actor,
    now: Timestamp,
) -> Result {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].role == role {
        return Err(MembershipRefusal::NothingChanged);
    }
    if role != Role::Manager {
        leaves_a_manager(team, who)?;
        withdraw_those_of(team, who.account);
        // They can no longer change them, and nobody should pay them.
        team.members[place].payment_methods.clear();
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

/// Sets the player whose statement a member sees, or none.
///
/// # Errors
/// If nothing changes.
pub fn link(
    team: &mut Team,
    who: Person<'_>,
    linked: Option<Linked>,
    by: &Actor,
    now: Timestamp,
) -> Result {
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

/// Revokes a member's access, their payment methods and the invitations they made, so that they
/// can't rejoin by a link they made themselves.
///
/// # Errors
/// If it is already revoked, or they are the only manager left.
pub fn revoke(team: &mut Team, who: Person<'_>, by: &Actor, now: Timestamp) -> Result {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].revoked.is_some() {
        return Err(MembershipRefusal::AlreadyRevoked);
    }
    leaves_a_manager(team, who)?;
    team.members[place].revoked = Some(now);
    team.members[place].payment_methods.clear();
    withdraw_those_of(team, who.account);
    note(team, by, now, format!("revoked the access of {}", who.name));
    Ok(())
}

/// Restores a member's access, with the same role.
///
/// # Errors
/// If it is not revoked.
pub fn reinstate(team: &mut Team, who: Person<'_>, by: &Actor, now: Timestamp) -> Result {
    manages(team, by)?;
    let place = place(team, who.account)?;
    if team.members[place].revoked.is_none() {
        return Err(MembershipRefusal::NotRevoked);
    }
    team.members[place].revoked = None;
    note(team, by, now, format!("reinstated {}", who.name));
    Ok(())
}

/// The membership of an account, also if its access is revoked.
pub fn member(team: &Team, account: AccountId) -> Option<&Member> {
    team.members.iter().find(|one| one.account == account)
}

/// The membership of an account, if it has access. Check this on every request.
pub fn active(team: &Team, account: AccountId) -> Option<&Member> {
    member(team, account).filter(|one| one.revoked.is_none())
}

fn place(team: &Team, account: AccountId) -> Result<usize> {
    team.members
        .iter()
        .position(|one| one.account == account)
        .ok_or(MembershipRefusal::NoSuchMember)
}

/// Checks that a manager with access remains without this person.
fn leaves_a_manager(team: &Team, who: Person<'_>) -> Result {
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
