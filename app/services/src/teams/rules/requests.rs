//! Requests with an idempotency key: a repeated one gets the first answer.

use super::{MembershipRefusal, Result, limits};
use cffa_store::{AnsweredRequest, Team, TeamAnswer, TeamRequest};

/// Returns the answer to an earlier request with this key.
///
/// # Errors
/// If the key was used for another request.
pub fn first_answer(team: &Team, request: &AnsweredRequest) -> Result<Option<TeamAnswer>> {
    match team
        .requests
        .iter()
        .find(|one| one.request.key == request.key)
    {
        None => Ok(None),
        Some(one) if one.request.fingerprint == request.fingerprint => Ok(Some(one.answer.clone())),
        Some(_) => Err(MembershipRefusal::KeyUsed),
    }
}

/// Stores a request and its answer, and drops the oldest ones over the limit.
pub fn note_answer(team: &mut Team, request: AnsweredRequest, answer: TeamAnswer) {
    team.requests.retain(|one| one.request.key != request.key);
    team.requests.push(TeamRequest { request, answer });
    let over = team.requests.len().saturating_sub(limits::KEYS);
    team.requests.drain(..over);
}
