//! Limits how many teams an account creates.

use super::{MembershipRefusal, Memberships, Result, TRIES, active, rules};
use cffa_store::{AccountId, Opening, StoreError, TeamId};
use jiff::SignedDuration;

/// How long a team counts that is about to be created but does not exist: longer than any request
/// that creates one.
const OPENING_LASTS: SignedDuration = SignedDuration::from_mins(10);

impl Memberships {
    /// Counts a team that an account is about to create, before it exists, so that concurrent
    /// requests can't exceed the limit. It is one conditional write of the account, so it needs no
    /// transaction over both records.
    ///
    /// # Errors
    /// If the account is in as many teams as allowed; [`MembershipRefusal::ChangedSince`] if other
    /// requests were first too often.
    pub async fn count_opening(&self, account: AccountId, team: TeamId) -> Result {
        for _ in 0..TRIES {
            // Read the account first: creating a team changes it, so if a team is created after
            // this, the write below fails.
            let found = self.store.account(account).await?;
            let mut found = found.ok_or(MembershipRefusal::NoSuchUser)?;
            let (teams, now) = (self.store.teams_of(account).await?, self.store.now().await?);
            if teams.iter().any(|one| one.id == team) {
                return Ok(()); // asked twice
            }
            let is_there = |id: TeamId| teams.iter().any(|one| one.id == id);
            found.opening.retain(|one| {
                let is_over = now.duration_since(one.since) > OPENING_LASTS;
                one.team != team && !is_over && !is_there(one.team)
            });
            let open = teams.iter().filter(|one| active(one, account).is_some());
            rules::may_open_another(open.count() + found.opening.len())?;
            found.opening.push(Opening { team, since: now });
            match self.store.replace_account(&found).await {
                Err(StoreError::Conflict) => {}
                other => return Ok(other?),
            }
        }
        Err(MembershipRefusal::ChangedSince.into())
    }
}
