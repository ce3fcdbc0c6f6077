//! Someone's places in teams, as every request looks them up.

use super::{Memberships, active, member};
use cffa_book::{Actor, Book, PlayerId};
use cffa_store::{Account, Member, Role, StoreError, Team};

/// A place in a team.
#[derive(Clone, Debug)]
pub struct Place {
    /// The team.
    pub team: Team,
    /// The membership of it.
    pub member: Member,
}

impl Place {
    /// Whether it is that of someone who keeps the book.
    pub fn is_manager(&self) -> bool {
        self.member.role == Role::Manager
    }

    /// The player whose statement is the member's own, wherever merges took it.
    pub fn player(&self, book: &Book) -> Option<PlayerId> {
        self.member
            .player
            .and_then(|id| book.today(id))
            .map(|player| player.id)
    }
}

/// The teams that someone is or was in.
#[derive(Debug, Default)]
pub struct Places {
    /// Those that are open to them, by name.
    pub open: Vec<Place>,
    /// Those that took their access away.
    pub revoked: Vec<Team>,
}

impl Memberships {
    /// Where someone is a member, and where they were.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn places(&self, account: &Account) -> Result<Places, StoreError> {
        let mut places = Places::default();
        for team in self.store.teams_of(account.id).await? {
            if let Some(found) = active(&team, account.id).cloned() {
                places.open.push(Place {
                    team,
                    member: found,
                });
            } else if member(&team, account.id).is_some() {
                places.revoked.push(team);
            }
        }
        places
            .open
            .sort_by(|one, other| one.team.name_key.cmp(&other.team.name_key));
        Ok(places)
    }
}

/// Someone as changes name them.
pub fn actor(account: &Account) -> Actor {
    Actor {
        account: Some(account.id),
        name: account.name.clone(),
    }
}
