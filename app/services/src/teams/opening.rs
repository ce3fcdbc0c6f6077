//! How many teams an account opens.

use super::{MembershipRefusal, Memberships, Result, TRIES, active, rules};
use cffa_store::{AccountId, Opening, StoreError, TeamId};
use jiff::SignedDuration;

/// How long a team that someone is about to open counts without being there: longer than
/// any request that opens one.
const OPENING_LASTS: SignedDuration = SignedDuration::from_mins(10);

impl Memberships {
    /// Counts a team that an account is about to open, before it is there: of many that are
    /// opened at once, no more are than there is room for. It is one guarded write of the
    /// account, so it needs no transaction over both records.
    ///
    /// # Errors
    /// If they are in as many teams as anyone can be in;
    /// [`MembershipRefusal::ChangedSince`] when too many were faster.
    pub async fn count_opening(&self, account: AccountId, team: TeamId) -> Result {
        for _ in 0..TRIES {
            // The account first: a team that is opened after this changes it, and then it
            // is not written below.
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
