//! Rules for invitations by name.

use super::{Linked, Person, Result, admit_member, limits, manages, note, with_article};
use crate::teams::MembershipRefusal;
use cffa_book::Actor;
use cffa_store::{Identity, NamedInvitation, Role, Team};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// An invitation by name to create.
#[derive(Clone, Debug)]
pub struct NewNamedInvitation {
    /// Its ID.
    pub id: Uuid,
    /// The identity that it is for.
    pub to: Identity,
    /// The name to show for them until they have an account.
    pub name: String,
    /// The role of the new member.
    pub role: Role,
    /// The player whose statement they will see.
    pub linked: Option<Linked>,
}

/// Invites a person by what they sign in with. This doesn't check whether the account exists, so
/// that managers can't find out who has one. For a person who is already invited, the invitation is
/// renewed.
///
/// # Errors
/// If the team is full.
pub fn invite_by_name(
    team: &mut Team,
    new: NewNamedInvitation,
    by: &Actor,
    now: Timestamp,
) -> Result<NamedInvitation> {
    manages(team, by)?;
    let mut others = team.named_invitations.clone();
    let before = others.iter().position(|one| one.to == new.to);
    let before = before.map(|place| others.remove(place));
    others.retain(|one| one.expires > now);
    // Each of them may accept, so there must be room for all.
    if team.members.len() + others.len() >= limits::MEMBERS {
        return Err(MembershipRefusal::TooManyMembers);
    }
    let days = 24 * i64::from(limits::INVITATION_DAYS);
    let invitation = NamedInvitation {
        id: before.map_or(new.id, |before| before.id),
        to: new.to,
        name: new.name,
        role: new.role,
        player: new.linked.map(|linked| linked.player),
        by: by.clone(),
        made: now,
        expires: now
            .checked_add(SignedDuration::from_hours(days))
            .map_err(|_| MembershipRefusal::ExpiryOutOfRange)?,
    };
    others.push(invitation.clone());
    team.named_invitations = others;
    let what = format!(
        "invited {} to be {}",
        invitation.name,
        with_article(invitation.role)
    );
    note(team, by, now, what);
    Ok(invitation)
}

/// Returns the invitation with this ID, if an account with any of these identities can accept it.
///
/// # Errors
/// If it can't be accepted.
pub fn named_invitation<'a>(
    team: &'a Team,
    id: Uuid,
    held: &[Identity],
    now: Timestamp,
) -> Result<&'a NamedInvitation> {
    let found = team.named_invitations.iter().find(|one| one.id == id);
    found
        .filter(|one| one.expires > now && held.contains(&one.to))
        .ok_or(MembershipRefusal::NoSuchInvitation)
}

/// Accepts an invitation by name.
///
/// # Errors
/// Same as [`super::join`].
pub fn accept(
    team: &mut Team,
    id: Uuid,
    who: Person<'_>,
    held: &[Identity],
    now: Timestamp,
) -> Result {
    let invitation = named_invitation(team, id, held, now)?.clone();
    admit_member(
        team,
        who,
        (invitation.role, invitation.player),
        &invitation.by,
        now,
    )?;
    team.named_invitations.retain(|one| !held.contains(&one.to));
    Ok(())
}

/// Declines an invitation by name.
///
/// # Errors
/// If there is no such invitation.
pub fn decline(team: &mut Team, id: Uuid, held: &[Identity], now: Timestamp) -> Result {
    let declined = named_invitation(team, id, held, now)?.clone();
    // It expires now, and the next invitation removes it. Until then, a repeated request finds its
    // team by it.
    for one in team.named_invitations.iter_mut().filter(|one| one.id == id) {
        one.expires = now;
    }
    // Under the name that the manager typed: the team doesn't learn any other.
    let by = Actor {
        account: None,
        name: declined.name,
    };
    let what = format!("declined to be {}", with_article(declined.role));
    note(team, &by, now, what);
    Ok(())
}

/// The invitations by name that can be accepted, oldest first.
pub fn open_named_invitations(
    team: &Team,
    now: Timestamp,
) -> impl Iterator<Item = &NamedInvitation> {
    let named = team.named_invitations.iter();
    named.filter(move |one| one.expires > now)
}
