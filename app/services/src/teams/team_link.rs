//! The link of a team: people who have it choose a player, see that player's balance and reply to
//! the next game, without an account.

use super::{Memberships, Result, rules};
use crate::token::Token;
use cffa_book::Actor;
use cffa_store::{StoreError, Team, TeamId, TeamLink};
use jiff::Timestamp;
use uuid::Uuid;

/// The purpose for which tokens are derived from the secret key.
const LABEL: &[u8] = b"cffa team link 1";

/// Returns the token in the link of a team, or `None` if it was derived from another secret key:
/// the link still works, but can't be shown.
pub fn team_link_token(secret_key: &[u8], link: &TeamLink) -> Option<Token> {
    let token = Token::derived(secret_key, LABEL, link.salt.as_bytes());
    (token.hash() == link.token_hash).then_some(token)
}

impl Memberships {
    /// Creates the link of a team. An earlier one stops working.
    ///
    /// # Errors
    /// If the user is not a manager.
    pub async fn create_team_link(
        &self,
        team: TeamId,
        secret_key: &[u8],
        by: &Actor,
        now: Timestamp,
    ) -> Result {
        let salt = Uuid::new_v4();
        let link = TeamLink {
            salt,
            token_hash: Token::derived(secret_key, LABEL, salt.as_bytes()).hash(),
        };
        self.change_once(team, |team| {
            rules::create_team_link(team, link.clone(), by, now)
        })
        .await
    }

    /// Ends the link of a team.
    ///
    /// # Errors
    /// If the user is not a manager, or there is no link.
    pub async fn revoke_team_link(&self, team: TeamId, by: &Actor, now: Timestamp) -> Result {
        self.change_once(team, |team| rules::revoke_team_link(team, by, now))
            .await
    }

    /// Returns the team with this ID if the token is that of its link.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn team_by_link(&self, id: TeamId, token: &str) -> Result<Option<Team>, StoreError> {
        let hash = Token::hash_of(token);
        let has = |team: &Team| {
            team.link
                .as_ref()
                .is_some_and(|link| link.token_hash == hash)
        };
        Ok(self.store.team(id).await?.filter(has))
    }
}
