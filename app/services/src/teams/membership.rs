//! The memberships of an account, which every request looks up.

use super::{Memberships, active, member};
use cffa_book::{Actor, Book, PlayerId};
use cffa_store::{Account, AccountId, Member, Role, StoreError, Team};

/// A membership of a team.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The team.
    pub team: Team,
    /// The member.
    pub member: Member,
}

impl Membership {
    /// Whether the member is a manager.
    pub fn is_manager(&self) -> bool {
        self.member.role == Role::Manager
    }

    /// The player whose statement is the member's own, also after merges.
    pub fn player(&self, book: &Book) -> Option<PlayerId> {
        player_of(&self.member, book)
    }
}

/// The player whose statement is a member's own, also after merges.
pub fn player_of(member: &Member, book: &Book) -> Option<PlayerId> {
    let player = member.player.and_then(|id| book.resolve_player(id));
    player.map(|player| player.id)
}

/// The teams that an account is or was a member of.
#[derive(Debug, Default)]
pub struct AccountTeams {
    /// The memberships with access, by team name.
    pub open: Vec<Membership>,
    /// The teams that revoked the account's access.
    pub revoked: Vec<Team>,
}

impl AccountTeams {
    /// The memberships of an account, from the teams that it is or was a member of.
    pub fn of(account: AccountId, teams: Vec<Team>) -> AccountTeams {
        let mut all = AccountTeams::default();
        for team in teams {
            if let Some(found) = active(&team, account).cloned() {
                all.open.push(Membership {
                    team,
                    member: found,
                });
            } else if member(&team, account).is_some() {
                all.revoked.push(team);
            }
        }
        all.open
            .sort_by(|one, other| one.team.name_key.cmp(&other.team.name_key));
        all
    }
}

impl Memberships {
    /// Returns the current and former memberships of an account.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn teams_of(&self, account: &Account) -> Result<AccountTeams, StoreError> {
        let teams = self.store.teams_of(account.id).await?;
        Ok(AccountTeams::of(account.id, teams))
    }
}

/// An account as the author of changes.
pub fn actor(account: &Account) -> Actor {
    Actor {
        account: Some(account.id),
        name: account.name.clone(),
    }
}
