//! Creating a team: the first entries of its book, and repeated requests.

use super::Books;
use cffa_book::{Actor, Change, Entry, FORMAT, PlayerDetails, PlayerId, PlayerName, Settings};
use cffa_store::{StoreError, Team};
use jiff::Timestamp;

/// The result of creating a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It was created.
    Now,
    /// It was created before, with the same ID: the request was repeated.
    Before,
    /// Another team has this name.
    NameTaken,
}

impl Books {
    /// Creates a team whose book begins with `entries`. It is created only once for each ID,
    /// however often the request is repeated.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn open(&self, team: &Team, entries: &[Entry]) -> Result<Opened, StoreError> {
        match self.create_team(team, entries).await {
            Ok(()) => Ok(Opened::Now),
            Err(StoreError::Taken) if self.store.team(team.id).await?.is_some() => {
                Ok(Opened::Before)
            }
            Err(StoreError::Taken) => Ok(Opened::NameTaken),
            Err(other) => Err(other),
        }
    }
}

/// The first entries of a new book: its settings, and its creator as the first player.
pub fn first_entries(
    by: &Actor,
    at: Timestamp,
    begins: Settings,
    player: PlayerId,
    name: PlayerName,
) -> Vec<Entry> {
    let before = Settings::default();
    let details = PlayerDetails {
        name,
        comment: Default::default(),
        retired: false,
    };
    let settings = (before != begins).then_some(Change::SettingsChanged {
        before,
        after: begins,
    });
    settings
        .into_iter()
        .chain([Change::PlayerAdded { player, details }])
        .zip(1..)
        .map(|(change, seq)| Entry {
            v: FORMAT,
            seq,
            at,
            by: by.clone(),
            key: None,
            fingerprint: None,
            change,
        })
        .collect()
}
