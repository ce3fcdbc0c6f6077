//! The link of a team.

use super::{Result, manages, note};
use crate::teams::MembershipRefusal;
use cffa_book::Actor;
use cffa_store::{Team, TeamLink};
use jiff::Timestamp;

/// Sets the link of a team, and replaces an existing one.
///
/// # Errors
/// If the user is not a manager.
pub fn create_team_link(team: &mut Team, link: TeamLink, by: &Actor, now: Timestamp) -> Result {
    manages(team, by)?;
    team.link = Some(link);
    note(team, by, now, "created the team link".to_owned());
    Ok(())
}

/// Ends the link of a team.
///
/// # Errors
/// If the user is not a manager, or there is no link.
pub fn revoke_team_link(team: &mut Team, by: &Actor, now: Timestamp) -> Result {
    manages(team, by)?;
    if team.link.take().is_none() {
        return Err(MembershipRefusal::NothingChanged);
    }
    note(team, by, now, "revoked the team link".to_owned());
    Ok(())
}
