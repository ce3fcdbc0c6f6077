//! Invitations by link.

use super::{Linked, Person, Result, actor, limits, manages, member, note, with_article};
use crate::teams::MembershipRefusal;
use cffa_book::{Actor, PlayerId};
use cffa_store::{AccountId, Invitation, Member, Role, Team};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// An invitation to create.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Its ID.
    pub id: Uuid,
    /// The hash of its token.
    pub token_hash: String,
    /// The role of the new member.
    pub role: Role,
    /// The player whose statement they will see.
    pub linked: Option<Linked>,
    /// The number of days it is valid.
    pub days: u32,
}

/// Creates an invitation. Expired ones are removed. An open one with the same ID comes from the
/// same press of a button: it gets the new token, and no second one is created.
///
/// # Errors
/// If it would be valid for too long, or there are too many.
pub fn invite(
    team: &mut Team,
    new: NewInvitation,
    by: &Actor,
    now: Timestamp,
) -> Result<Invitation> {
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

/// Revokes an invitation, by link or by name.
///
/// # Errors
/// If there is none.
pub fn withdraw(team: &mut Team, invitation: Uuid, by: &Actor, now: Timestamp) -> Result {
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

/// Returns the invitation with this token, if it can be used.
///
/// # Errors
/// If it can't be used.
pub fn invitation<'a>(team: &'a Team, token_hash: &str, now: Timestamp) -> Result<&'a Invitation> {
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

/// Accepts an invitation. This uses it up.
///
/// # Errors
/// If it can't be used, or the person is or was a member: a leftover invitation must not restore
/// access that was revoked.
pub fn join(team: &mut Team, token_hash: &str, who: Person<'_>, now: Timestamp) -> Result {
    let invitation = invitation(team, token_hash, now)?.clone();
    admit_member(
        team,
        who,
        (invitation.role, invitation.player),
        &invitation.by,
        now,
    )?;
    team.invitations.retain(|one| one.id != invitation.id);
    Ok(())
}

/// Makes an invited person a member.
pub(super) fn admit_member(
    team: &mut Team,
    who: Person<'_>,
    (role, player): (Role, Option<PlayerId>),
    inviter: &Actor,
    now: Timestamp,
) -> Result {
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
        payment_methods: Vec::new(),
    });
    let what = format!(
        "joined as {} on the invitation of {}",
        with_article(role),
        inviter.name
    );
    note(team, &actor(who), now, what);
    Ok(())
}

/// The invitations that can be used, oldest first.
pub fn open_invitations(team: &Team, now: Timestamp) -> impl Iterator<Item = &Invitation> {
    team.invitations.iter().filter(move |one| one.expires > now)
}

pub(super) fn withdraw_those_of(team: &mut Team, account: AccountId) {
    team.invitations
        .retain(|one| one.by.account != Some(account));
    team.named_invitations
        .retain(|one| one.by.account != Some(account));
}
