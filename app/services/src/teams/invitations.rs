//! Invitations by link.

use super::{MembershipRefusal, Memberships, NewInvitation, Result, person, rules};
use crate::token::Token;
use cffa_book::Actor;
use cffa_store::{Account, Invitation, Team, TeamAnswer, TeamId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The purpose for which tokens are derived from the secret key.
const INVITATION: &[u8] = b"cffa invitation 1";

impl Memberships {
    /// Creates an invitation. Its token is in the link and is not stored.
    ///
    /// # Errors
    /// If it would be valid for too long, or there are too many.
    pub async fn invite(
        &self,
        team: TeamId,
        new: NewInvitation,
        by: &Actor,
        now: Timestamp,
    ) -> Result<Invitation> {
        let invite = |team: &mut Team| {
            let invitation = rules::invite(team, new.clone(), by, now)?;
            Ok(TeamAnswer::Invited(invitation))
        };
        match self.answer(team, invite).await? {
            TeamAnswer::Invited(invitation) => Ok(invitation),
            _ => Err(MembershipRefusal::KeyUsed.into()),
        }
    }

    /// Revokes an invitation.
    ///
    /// # Errors
    /// If it is no longer open.
    pub async fn withdraw(
        &self,
        team: TeamId,
        invitation: Uuid,
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        self.change_once(team, |team| rules::withdraw(team, invitation, by, now))
            .await
    }

    /// Returns the team and the invitation of a link, if it can be used.
    ///
    /// # Errors
    /// If it can't.
    pub async fn invited(&self, token: &str, now: Timestamp) -> Result<(Team, Invitation)> {
        let hash = Token::hash_of(token);
        let team = self.store.team_inviting(&hash).await?;
        let team = team.ok_or(MembershipRefusal::InvitationUnknown)?;
        let invitation = rules::invitation(&team, &hash, now)?.clone();
        Ok((team, invitation))
    }

    /// Accepts an invitation. If several people do so at once, one becomes a member.
    ///
    /// # Errors
    /// If it can't be used, or not by this account.
    pub async fn join(&self, token: &str, account: &Account, now: Timestamp) -> Result<TeamId> {
        let (team, _) = self.invited(token, now).await?;
        let (hash, who) = (Token::hash_of(token), person(account));
        self.change(team.id, |team| rules::join(team, &hash, who, now))
            .await?;
        Ok(team.id)
    }
}

/// The token of an invitation. A repeated request gets the same token, so that the link can be
/// shown again without being stored.
pub fn invitation_token(secret_key: &[u8], team: TeamId, key: Option<Uuid>) -> Token {
    let Some(key) = key else {
        return Token::random();
    };
    // The team is part of the salt, so that sending another team's form to one's own team doesn't
    // give its token.
    let mut salt = Sha256::new();
    salt.update(team.as_bytes());
    salt.update(key.as_bytes());
    let salt: [u8; 32] = salt.finalize().into();
    match salt.first_chunk() {
        Some(salt) => Token::derived(secret_key, INVITATION, salt),
        None => Token::random(),
    }
}
