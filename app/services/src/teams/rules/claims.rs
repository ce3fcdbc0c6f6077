//! Payments that players say they made.

use super::{MembershipRefusal, Result, active, limits, manages};
use cffa_book::{Actor, Money, PlayerId};
use cffa_store::{PaymentClaim, Team};
use uuid::Uuid;

/// Adds a claim by the member whose player it is about. Claims about players who are no longer in
/// the book, and those in another currency, are removed. `resolve` returns the player that an
/// earlier one was merged into, if they are in the book.
///
/// # Errors
/// If it is not about the member's own player, or they have an open claim.
pub fn claim_payment(
    team: &mut Team,
    claim: PaymentClaim,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    own_player(team, &claim.by, claim.player, &resolve)?;
    add(team, claim, resolve)
}

/// Adds a claim by somebody with the team's link about the player whom they chose. `token_hash` is
/// that of the token in the link.
///
/// # Errors
/// If the team has another link by now, or the player has an open claim.
pub fn claim_payment_by_link(
    team: &mut Team,
    claim: PaymentClaim,
    token_hash: &str,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    has_link(team, token_hash)?;
    add(team, claim, resolve)
}

fn add(
    team: &mut Team,
    claim: PaymentClaim,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    if claim.amount <= Money::ZERO {
        return Err(MembershipRefusal::ClaimAmount);
    }
    team.claims
        .retain(|one| resolve(one.player).is_some() && one.currency == claim.currency);
    if claims_of(team, claim.player, &resolve).next().is_some() {
        return Err(MembershipRefusal::ClaimOpen);
    }
    if team.claims.len() >= limits::CLAIMS {
        return Err(MembershipRefusal::TooManyClaims);
    }
    team.claims.push(claim);
    Ok(())
}

/// The open claims about a player, including claims made before others were merged into them.
pub fn claims_of(
    team: &Team,
    player: PlayerId,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> impl Iterator<Item = &PaymentClaim> {
    let mut claims = team.claims.iter();
    std::iter::from_fn(move || claims.find(|one| resolve(one.player) == Some(player)))
}

/// Removes a claim at the request of the member whose player it is about.
///
/// # Errors
/// If it is not about their own player, or no longer open.
pub fn withdraw_claim(
    team: &mut Team,
    id: Uuid,
    by: &Actor,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    let at = position(team, id)?;
    let player = resolve(team.claims[at].player).ok_or(MembershipRefusal::NoSuchClaim)?;
    own_player(team, by, player, &resolve).map_err(|_| MembershipRefusal::NoSuchClaim)?;
    remove_open(team, at)
}

/// Removes a claim about a player at the wish of somebody with the team's link, if it was made by the
/// link: those of members are their own.
///
/// # Errors
/// If the team has another link by now, or the claim is not about that player, not made by the link,
/// or not open any more.
pub fn withdraw_claim_by_link(
    team: &mut Team,
    id: Uuid,
    player: PlayerId,
    token_hash: &str,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    has_link(team, token_hash)?;
    let at = position(team, id)?;
    let claim = &team.claims[at];
    if !claim.is_by_link() || resolve(claim.player) != Some(player) {
        return Err(MembershipRefusal::NoSuchClaim);
    }
    remove_open(team, at)
}

/// Removes a claim that a manager does not confirm.
///
/// # Errors
/// If it is no longer open.
pub fn dismiss_claim(team: &mut Team, id: Uuid, by: &Actor) -> Result {
    manages(team, by)?;
    let at = position(team, id)?;
    remove_open(team, at)
}

/// Marks a claim as confirmed by a manager. Its payment is recorded next.
///
/// # Errors
/// If it is no longer open.
pub fn confirm_claim(team: &mut Team, id: Uuid, by: &Actor) -> Result<PaymentClaim> {
    manages(team, by)?;
    let at = position(team, id)?;
    team.claims[at].confirmed = true;
    Ok(team.claims[at].clone())
}

/// Reopens a confirmed claim, because its payment was refused.
pub fn reopen_claim(team: &mut Team, id: Uuid) {
    if let Ok(at) = position(team, id) {
        team.claims[at].confirmed = false;
    }
}

/// Removes a claim whose payment is in the book.
pub fn close_claim(team: &mut Team, id: Uuid) {
    team.claims.retain(|claim| claim.id != id);
}

fn own_player(
    team: &Team,
    by: &Actor,
    player: PlayerId,
    resolve: impl Fn(PlayerId) -> Option<PlayerId>,
) -> Result {
    let member = by.account.and_then(|account| active(team, account));
    let own = member.and_then(|member| member.player).and_then(resolve);
    match own == Some(player) {
        true => Ok(()),
        false => Err(MembershipRefusal::NotOwnPlayer),
    }
}

/// As unknown as a team whose address is wrong.
fn has_link(team: &Team, token_hash: &str) -> Result {
    match &team.link {
        Some(link) if link.token_hash == token_hash => Ok(()),
        _ => Err(MembershipRefusal::NoSuchTeam),
    }
}

fn position(team: &Team, id: Uuid) -> Result<usize> {
    let mut claims = team.claims.iter();
    claims
        .position(|claim| claim.id == id)
        .ok_or(MembershipRefusal::NoSuchClaim)
}

/// A confirmed claim stays until its payment is in the book.
fn remove_open(team: &mut Team, at: usize) -> Result {
    if team.claims[at].confirmed {
        return Err(MembershipRefusal::NoSuchClaim);
    }
    team.claims.remove(at);
    Ok(())
}
