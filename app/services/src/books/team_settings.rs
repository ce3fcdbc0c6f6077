//! Settings that belong to a team and not to one of its books: they stay when a book is replaced.

use super::Books;
use cffa_book::{Actor, Change, Entry, FORMAT, Settings};
use cffa_store::{StoreError, Team};
use std::borrow::Cow;

impl Books {
    /// The entries of a book that will replace the team's. If they would change settings that
    /// belong to the team, one more entry at the end restores them.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub(super) async fn with_team_settings<'e>(
        &self,
        team: &Team,
        entries: &'e [Entry],
    ) -> Result<Cow<'e, [Entry]>, StoreError> {
        let present = *self.read(team).await?.settings();
        let before = settings_of(entries);
        let after = merged(before, present, entries.is_empty());
        if before == after {
            return Ok(Cow::Borrowed(entries));
        }
        let last = entries.last().map_or(0, |entry| entry.seq);
        let entry = Entry {
            v: FORMAT,
            seq: last + 1,
            at: self.store.now().await?,
            // No person made this change: replacing a book keeps these settings.
            by: Actor {
                account: None,
                name: "CFFA".to_owned(),
            },
            key: None,
            fingerprint: None,
            change: Change::SettingsChanged { before, after },
        };
        Ok(Cow::Owned([entries, &[entry]].concat()))
    }
}

/// The settings of a book with these entries.
fn settings_of(entries: &[Entry]) -> Settings {
    let mut newest = entries.iter().rev().map(|entry| &entry.change);
    newest.find_map(changed).unwrap_or_default()
}

/// The settings after a change, if it changes them. Undoing a change can do so too.
fn changed(change: &Change) -> Option<Settings> {
    match change {
        Change::SettingsChanged { after, .. } => Some(*after),
        Change::Undone { effects, .. } => effects.iter().rev().find_map(changed),
        _ => None,
    }
}

/// The settings of a book that replaces one with the `present` settings.
///
/// The time zone is where the team plays, whatever was imported. The numbers of days are the team's
/// unless the imported book has other than the default ones. The currency is that of the book's
/// amounts; a book without amounts keeps the present one.
fn merged(book: Settings, present: Settings, is_empty: bool) -> Settings {
    let usual = Settings::default();
    let days = |book: u16, usual: u16, present: u16| if book == usual { present } else { book };
    Settings {
        currency: match is_empty {
            true => present.currency,
            false => book.currency,
        },
        active_days: days(book.active_days, usual.active_days, present.active_days),
        recent_days: days(book.recent_days, usual.recent_days, present.recent_days),
        time_zone: present.time_zone.or(book.time_zone),
    }
}
