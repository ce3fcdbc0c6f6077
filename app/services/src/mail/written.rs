//! What mails are about, so that each is written once, and what was written before.

use super::notices::Written;
use super::{Mails, limits};
use cffa_store::{AccountId, Mail, MailState, NextGame, Notice, StoreError, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

/// What a mail about a next game is about: the game, and whether it was called off or put on again
/// by the change of it with this number.
pub fn about_game(notice: Notice, next_game: &NextGame, edits: u64) -> Vec<Vec<u8>> {
    let (kind, edits) = match notice {
        Notice::Planned => ("planned", 0),
        Notice::Reminder => ("reminder", 0),
        Notice::CalledOff => ("off", edits),
        Notice::OnAgain => ("on", edits),
    };
    vec![
        kind.as_bytes().to_vec(),
        next_game.id.as_bytes().to_vec(),
        edits.to_be_bytes().to_vec(),
    ]
}

/// What a reminder of a balance is about: a team, and the period of time.
fn about_balance(team: TeamId, period: i64) -> Vec<Vec<u8>> {
    vec![
        b"balance".to_vec(),
        team.as_bytes().to_vec(),
        period.to_be_bytes().to_vec(),
    ]
}

/// The period in which a reminder of a balance is written. No two are written in one.
fn period(now: Timestamp) -> i64 {
    now.as_second().div_euclid(limits::BALANCE_EVERY.as_secs())
}

impl Mails {
    /// What a reminder of a balance that is written now is about; nothing if the last is too recent.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn next_balance(
        &self,
        account: AccountId,
        team: TeamId,
        now: Timestamp,
    ) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let period = period(now);
        let about = [period - 1, period].map(|period| about_balance(team, period));
        let ids = about.each_ref().map(|about| Mails::id(account, about));
        let found = self.store.mails(&ids).await?;
        let counts = |mail: &Mail| matches!(mail.state, MailState::Waiting | MailState::Sent);
        let recent =
            |mail: &Mail| counts(mail) && now.duration_since(mail.made) < limits::BALANCE_EVERY;
        let [_, about] = about;
        Ok((!found.iter().any(recent)).then_some(about))
    }

    /// What was written before about a next game: to an account, or on a device.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn written(&self, to: Uuid, next_game: &NextGame) -> Result<Written, StoreError> {
        let id = |notice, edits| Mails::id(to, &about_game(notice, next_game, edits));
        let planned = id(Notice::Planned, 0);
        // Latest first.
        let first = next_game.edits.saturating_sub(limits::EDITS);
        let states: Vec<_> = (first..=next_game.edits)
            .rev()
            .flat_map(|edits| [Notice::OnAgain, Notice::CalledOff].map(|it| (it, id(it, edits))))
            .collect();
        let ids: Vec<_> = states.iter().map(|(_, id)| *id).chain([planned]).collect();
        let found = self.store.mails(&ids).await?;
        let find = |id| found.iter().find(|mail| mail.id == id);
        let last = states
            .iter()
            .filter_map(|(notice, id)| Some((*notice, find(*id)?)))
            .find(|(_, mail)| matches!(mail.state, MailState::Waiting | MailState::Sent));
        let off = last.filter(|(notice, _)| *notice == Notice::CalledOff);
        Ok(Written {
            // Who was not told because it was not true for a while is told later.
            planned: find(planned)
                .filter(|mail| mail.state != MailState::Dropped)
                .map(|mail| mail.made),
            called_off: off.is_some(),
            knows_called_off: off.is_some_and(|(_, mail)| mail.attempts > 0),
        })
    }
}
