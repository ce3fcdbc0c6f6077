//! What may happen to invitations by name.

use super::{Linked, Person, Result, admit_member, limits, manages, note, with_article};
use crate::teams::MembershipRefusal;
use cffa_book::Actor;
use cffa_store::{Identity, NamedInvitation, Role, Team};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// An invitation by name to be made.
#[derive(Clone, Debug)]
pub struct NewNamedInvitation {
    /// To name it by.
    pub id: Uuid,
    /// Whom it is for.
    pub to: Identity,
    /// What to call them until they have an account.
    pub name: String,
    /// What the new member will be.
    pub role: Role,
    /// Whose statement will be theirs.
    pub linked: Option<Linked>,
}

/// Invites someone by what they sign in with. Whether anyone does is not asked, so that
/// nobody learns who has an account. Whoever is invited already is invited again.
///
/// # Errors
/// If there is no room for another member.
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

/// The invitation of this id, while it can be accepted by someone who signs in with any of
/// these.
///
/// # Errors
/// If it can't.
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
/// As [`super::join`].
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
/// If there is none.
pub fn decline(team: &mut Team, id: Uuid, held: &[Identity], now: Timestamp) -> Result {
    let declined = named_invitation(team, id, held, now)?.clone();
    // It ends, and is cleared away with the next: by it the team is found when the same is
    // asked again.
    for one in team.named_invitations.iter_mut().filter(|one| one.id == id) {
        one.expires = now;
    }
    // By the name that the manager typed: they learn no other.
    let by = Actor {
        account: None,
        name: declined.name,
    };
    let what = format!("declined to be {}", with_article(declined.role));
    note(team, &by, now, what);
    Ok(())
}

/// The invitations by name that can be accepted, the oldest first.
pub fn open_named_invitations(
    team: &Team,
    now: Timestamp,
) -> impl Iterator<Item = &NamedInvitation> {
    let named = team.named_invitations.iter();
    named.filter(move |one| one.expires > now)
}
