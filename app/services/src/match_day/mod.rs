//! What a team sets up once for all of its match days: calendar addresses and recurring games.
//!
//! [`events`] has the games that a calendar shows, [`schedule`] has the rules of recurring games,
//! [`planning`] plans them, and [`MatchDays`] changes the record of a team in a store.

pub mod events;
pub mod planning;
mod refusal;
pub mod schedule;

pub use refusal::{MatchDayError, ScheduleRefusal};

use crate::teams::active;
use crate::token::Token;
use cffa_store::{
    AccountId, AnsweredRequest, CalendarLink, MatchDay, Schedule, Store, StoreError, Team, TeamId,
};
use std::sync::Arc;
use uuid::Uuid;

/// How often a change is retried if another one was first: all members may open their calendar
/// address in the same minute.
const TRIES: usize = 60;

/// The number of requests with an idempotency key that are kept for a team: each of its members
/// requests a few addresses in a season, and a manager changes the recurring games a few times.
const KEYS: usize = 100;

/// The purpose for which tokens are derived from the secret key.
const LABEL: &[u8] = b"cffa calendar 1";

/// The match days of all teams.
#[derive(Clone)]
pub struct MatchDays {
    store: Arc<dyn Store>,
    secret_key: Arc<[u8]>,
    request: Option<AnsweredRequest>,
}

impl MatchDays {
    /// Creates it for the match days in a store. The tokens of calendar addresses are derived from
    /// the secret key.
    pub fn new(store: Arc<dyn Store>, secret_key: &[u8]) -> MatchDays {
        MatchDays {
            store,
            secret_key: secret_key.into(),
            request: None,
        }
    }

    /// The same, for a request with an idempotency key: a repeated one changes nothing.
    pub fn for_request(&self, request: Option<AnsweredRequest>) -> MatchDays {
        MatchDays {
            request,
            ..self.clone()
        }
    }

    /// Returns the record of a team, or an empty one.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(&self, team: TeamId) -> Result<MatchDay, StoreError> {
        let found = self.store.match_days(&[team]).await?.pop();
        Ok(found.unwrap_or_else(|| nothing(team)))
    }

    /// Changes the record of a team, even if others change it at the same time. Returns the new
    /// record.
    ///
    /// # Errors
    /// If the rule refuses, or the database is unavailable.
    pub async fn change<E: From<StoreError>>(
        &self,
        team: TeamId,
        rule: impl Fn(&mut MatchDay) -> Result<(), E>,
    ) -> Result<MatchDay, E> {
        change(&*self.store, team, rule).await
    }

    /// Changes the record of a team, once for each request. The same write records that the request
    /// was carried out.
    async fn change_once<E: From<StoreError>>(
        &self,
        team: TeamId,
        rule: impl Fn(&mut MatchDay) -> Result<(), E>,
    ) -> Result<(), E> {
        let changed = self.change(team, |match_day| {
            let Some(request) = &self.request else {
                return rule(match_day);
            };
            if match_day.requests.iter().any(|one| one.key == request.key) {
                return Ok(());
            }
            rule(match_day)?;
            match_day.requests.push(request.clone());
            let over = match_day.requests.len().saturating_sub(KEYS);
            match_day.requests.drain(..over);
            Ok(())
        });
        changed.await.map(|_| ())
    }

    /// Gives a team, or one of its members, a new calendar address. The old one stops working, as
    /// do those of people who left.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn renew_calendar(
        &self,
        team: &Team,
        account: Option<AccountId>,
    ) -> Result<(), StoreError> {
        let salt = Uuid::new_v4();
        let link = CalendarLink {
            account,
            salt,
            token_hash: self.derived(salt).hash(),
        };
        let stays = |one: &CalendarLink| {
            let has_owner = one.account.is_none_or(|id| active(team, id).is_some());
            one.account != account && has_owner
        };
        let renew = |match_day: &mut MatchDay| {
            match_day.calendars.retain(stays);
            match_day.calendars.push(link.clone());
            Ok(())
        };
        self.change_once(team.id, renew).await
    }

    /// Withdraws the calendar address of a team, or of one of its members: it stops working.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn withdraw_calendar(
        &self,
        team: TeamId,
        account: Option<AccountId>,
    ) -> Result<(), StoreError> {
        let withdraw = |match_day: &mut MatchDay| {
            match_day.calendars.retain(|one| one.account != account);
            Ok(())
        };
        self.change_once(team, withdraw).await
    }

    /// Sets the recurring games of a team. `seen` is the number of edits in the requester's copy,
    /// or `None` if it had none.
    ///
    /// # Errors
    /// [`ScheduleRefusal::ChangedMeanwhile`] if they were changed since.
    pub async fn set_schedule(
        &self,
        team: TeamId,
        seen: Option<u64>,
        schedule: &Schedule,
    ) -> Result<(), MatchDayError> {
        let set = |match_day: &mut MatchDay| {
            let edits = match_day.schedule.as_ref().map(|now| now.edits);
            let same = Schedule {
                edits: edits.unwrap_or_default(),
                ..schedule.clone()
            };
            // Here, a repeated request finds its own change.
            if match_day.schedule.as_ref() == Some(&same) {
                return Ok(());
            }
            if edits != seen {
                return Err(ScheduleRefusal::ChangedMeanwhile.into());
            }
            // Numbers of earlier schedules are never reused, even after a schedule ended.
            match_day.schedule = Some(Schedule {
                edits: same.edits.max(match_day.version) + 1,
                ..same
            });
            Ok(())
        };
        self.change_once(team, set).await
    }

    /// Turns reminders of what players owe on or off.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn set_reminders(&self, team: TeamId, on: bool) -> Result<(), StoreError> {
        let set = |match_day: &mut MatchDay| {
            match_day.remind_debtors = on;
            Ok(())
        };
        self.change_once(team, set).await
    }

    /// Ends the recurring games of a team.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn stop_schedule(&self, team: TeamId) -> Result<(), StoreError> {
        let stop = |match_day: &mut MatchDay| {
            match_day.schedule = None;
            Ok(())
        };
        self.change_once(team, stop).await
    }

    /// The token of a calendar address, or `None` if there is no such address, or its token was
    /// derived from another secret key: then it still works, but only a new one can be shown.
    pub fn calendar_token(
        &self,
        match_day: &MatchDay,
        account: Option<AccountId>,
    ) -> Option<Token> {
        let mut links = match_day.calendars.iter();
        let link = links.find(|link| link.account == account)?;
        let token = self.derived(link.salt);
        (token.hash() == link.token_hash).then_some(token)
    }

    /// Returns whose calendar address has a token with this hash: the team, and the member if it
    /// is a member's.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn calendar_of(
        &self,
        token_hash: &str,
    ) -> Result<Option<(TeamId, Option<AccountId>)>, StoreError> {
        let found = self.store.match_day_with_calendar(token_hash).await?;
        Ok(found.and_then(|match_day| {
            let mut links = match_day.calendars.iter();
            let link = links.find(|link| link.token_hash == token_hash)?;
            Some((match_day.team, link.account))
        }))
    }

    fn derived(&self, salt: Uuid) -> Token {
        Token::derived(&self.secret_key, LABEL, salt.as_bytes())
    }
}

/// Changes the record of a team, even if others change it at the same time.
async fn change<E: From<StoreError>>(
    store: &dyn Store,
    team: TeamId,
    rule: impl Fn(&mut MatchDay) -> Result<(), E>,
) -> Result<MatchDay, E> {
    for _ in 0..TRIES {
        let found = store.match_days(&[team]).await?.pop();
        let is_new = found.is_none();
        let was = found.unwrap_or_else(|| nothing(team));
        let mut match_day = was.clone();
        rule(&mut match_day)?;
        if match_day == was {
            return Ok(was);
        }
        let written = match is_new {
            true => store.insert_match_day(&match_day).await,
            false => store.replace_match_day(&match_day).await,
        };
        match written {
            Ok(()) => {
                match_day.version += u64::from(!is_new);
                return Ok(match_day);
            }
            Err(StoreError::Conflict | StoreError::Taken) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Conflict.into())
}

/// Takes the calendar addresses of an account away, in all teams: whoever read them in a session that
/// ended must not read its games any longer. Addresses of teams stay, which all members have.
///
/// # Errors
/// If the database is unavailable.
pub async fn end_calendars_of(store: &dyn Store, account: AccountId) -> Result<(), StoreError> {
    let teams = store.teams_of(account).await?;
    let teams: Vec<TeamId> = teams.iter().map(|team| team.id).collect();
    let is_own = |link: &CalendarLink| link.account == Some(account);
    for match_day in store.match_days(&teams).await? {
        if match_day.calendars.iter().any(is_own) {
            change(store, match_day.team, |match_day| {
                match_day.calendars.retain(|link| !is_own(link));
                Ok::<(), StoreError>(())
            })
            .await?;
        }
    }
    Ok(())
}

fn nothing(team: TeamId) -> MatchDay {
    MatchDay {
        team,
        version: 1,
        schedule: None,
        calendars: Vec::new(),
        requests: Vec::new(),
        remind_debtors: false,
    }
}
