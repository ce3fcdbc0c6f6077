//! What was asked of a team with an idempotency key: the same again gets the first answer.

use super::{MembershipRefusal, Result, limits};
use cffa_store::{AskedOnce, Team, TeamAnswer, TeamAsked};

/// What was answered when the same was asked before.
///
/// # Errors
/// If something else was asked with this key.
pub fn first_answer(team: &Team, once: &AskedOnce) -> Result<Option<TeamAnswer>> {
    match team.asked.iter().find(|asked| asked.once.key == once.key) {
        None => Ok(None),
        Some(asked) if asked.once.print == once.print => Ok(Some(asked.answer.clone())),
        Some(_) => Err(MembershipRefusal::KeyUsed),
    }
}

/// Notes what was asked and answered. The oldest makes room.
pub fn note_answer(team: &mut Team, once: AskedOnce, answer: TeamAnswer) {
    team.asked.retain(|asked| asked.once.key != once.key);
    team.asked.push(TeamAsked { once, answer });
    let over = team.asked.len().saturating_sub(limits::KEYS);
    team.asked.drain(..over);
}
