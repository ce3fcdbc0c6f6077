//! Identifies mails by what they are about, so that each is written once, and looks up earlier
//! ones.

use super::notices::Written;
use super::{Mails, limits};
use cffa_store::{Mail, MailState, NextGame, Notice, StoreError, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

/// What identifies a mail about a next game: the game, and whether it was called off or put on
/// again, with the number of that change.
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

/// What identifies a reminder of a balance: a team, and the period of time.
fn about_balance(team: TeamId, period: i64) -> Vec<Vec<u8>> {
    vec![
        b"balance".to_vec(),
        team.as_bytes().to_vec(),
        period.to_be_bytes().to_vec(),
    ]
}

/// The period of a reminder of a balance. At most one is written in each.
fn period(now: Timestamp) -> i64 {
    now.as_second().div_euclid(limits::BALANCE_EVERY.as_secs())
}

/// Who sends a reminder of a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemindedBy {
    /// A manager, by pressing a button.
    Manager,
    /// The server, because a manager turned it on.
    Server,
}

/// The IDs under which the last reminder may be stored. It was sent at most [`limits::BALANCE`]
/// after it was written, so this period and the previous one are not enough.
fn balance_ids(receiver: Uuid, team: TeamId, now: Timestamp) -> [Uuid; 3] {
    let period = period(now);
    [period - 2, period - 1, period].map(|period| Mails::id(receiver, &about_balance(team, period)))
}

/// Whether a person with these earlier reminders may be reminded now.
fn may_remind(before: &[Mail], by: RemindedBy, now: Timestamp) -> bool {
    // Right after a period begins, another process may still be writing in the previous one, unseen
    // by this one.
    let begins = now.as_second().rem_euclid(limits::BALANCE_EVERY.as_secs());
    if by == RemindedBy::Server && begins < limits::BALANCE_PAUSE.as_secs() {
        return false;
    }
    let is_recent = |mail: &Mail| match mail.state {
        MailState::Waiting => true,
        // `due` is then the time when it was sent.
        MailState::Sent => now.duration_since(mail.due.max(mail.made)) < limits::BALANCE_EVERY,
        // A manager may try again. The server would try forever.
        MailState::Failed(_) => {
            by == RemindedBy::Server && now.duration_since(mail.made) < limits::BALANCE_EVERY
        }
        MailState::Dropped => false,
    };
    !before.iter().any(is_recent)
}

impl Mails {
    /// What identifies a reminder of a balance that is written now, or `None` if the last is too
    /// recent. `receivers` are all possible recipients of reminders for the same person: the
    /// account and its devices.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn next_balance(
        &self,
        receivers: &[Uuid],
        team: TeamId,
        by: RemindedBy,
        now: Timestamp,
    ) -> Result<Option<Vec<Vec<u8>>>, StoreError> {
        let ids: Vec<Uuid> = receivers
            .iter()
            .flat_map(|receiver| balance_ids(*receiver, team, now))
            .collect();
        let found = self.store.mails(&ids).await?;
        Ok(may_remind(&found, by, now).then(|| about_balance(team, period(now))))
    }

    /// What was already written about a next game, to an account or on a device.
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
            // A notice that was dropped because it was not true for a while is sent later.
            planned: find(planned)
                .filter(|mail| mail.state != MailState::Dropped)
                .map(|mail| mail.made),
            called_off: off.is_some(),
            knows_called_off: off.is_some_and(|(_, mail)| mail.attempts > 0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cffa_store::MailKind;
    use jiff::SignedDuration;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn mail(id: Uuid, now: Timestamp) -> Mail {
        Mail {
            id,
            version: 1,
            team: Some(Uuid::nil()),
            account: Uuid::nil(),
            recipient: Uuid::nil(),
            device: None,
            kind: MailKind::Balance,
            salt: Uuid::nil(),
            to: None,
            subject: String::new(),
            attempts: 0,
            answer: None,
            made: now,
            due: now,
            expires: now + limits::BALANCE,
            state: MailState::Waiting,
        }
    }

    proptest! {
        /// Several processes check, and write a moment later. A mail is sent up to three days after
        /// it was written, or fails.
        #[test]
        fn nobody_is_reminded_more_often_than_once_a_week(
            start in 0_i64..60 * 60 * 24 * 7,
            steps in prop::collection::vec(
                (0_i64..60 * 60 * 24 * 2, 0_i64..30, any::<bool>(), any::<bool>(), any::<bool>()),
                1..60,
            ),
        ) {
            let team = Uuid::nil();
            let accounts = [Uuid::from_u128(1), Uuid::from_u128(2)];
            let mut stored: BTreeMap<Uuid, Mail> = BTreeMap::new();
            let mut sent = Vec::new();
            let mut now = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(start);
            for (pause, late, to_device, fails, by_manager) in steps {
                now += SignedDuration::from_secs(pause);
                // Two processes see the same state at different times.
                let seen = stored.clone();
                for at in [now, now + SignedDuration::from_secs(late)] {
                    let by = match by_manager && at == now {
                        true => RemindedBy::Manager,
                        false => RemindedBy::Server,
                    };
                    let ids = accounts.iter().flat_map(|it| balance_ids(*it, team, at));
                    let before: Vec<Mail> =
                        ids.filter_map(|id| seen.get(&id).cloned()).collect();
                    if by == RemindedBy::Server && may_remind(&before, by, at) {
                        let account = accounts[usize::from(to_device)];
                        let id = Mails::id(account, &about_balance(team, period(at)));
                        // It is written once, because the ID is taken.
                        stored.entry(id).or_insert_with(|| mail(id, at));
                    }
                }
                now += SignedDuration::from_secs(60);
                for mail in stored.values_mut() {
                    if mail.state == MailState::Waiting && mail.expires <= now {
                        mail.state = MailState::Failed(String::new());
                    } else if mail.state == MailState::Waiting && !fails {
                        mail.state = MailState::Sent;
                        mail.due = now;
                        sent.push(now);
                    }
                }
            }
            for pair in sent.windows(2) {
                prop_assert!(pair[1].duration_since(pair[0]) >= limits::BALANCE_EVERY, "{sent:?}");
            }
        }
    }
}
