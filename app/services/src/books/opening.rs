//! Opening a team: what its book begins with, and asking for it twice.

use super::Books;
use cffa_book::{Actor, Change, Entry, FORMAT, PlayerDetails, PlayerId, PlayerName, Settings};
use cffa_store::{StoreError, Team};
use jiff::Timestamp;

/// What came of opening a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is open.
    Now,
    /// It was opened before, under the same id: someone asked twice.
    Before,
    /// Its name is another team's.
    NameTaken,
}

impl Books {
    /// Opens a team whose book begins with `entries`; once, however often it is asked for
    /// under the same id.
    ///
    /// # Errors
    /// If the database does not take it.
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

/// What a new book begins with: its settings, and the founder as its first player.
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
