//! Payment reminders to players who owe money: `POST /collect/remind` sends them now, and
//! `POST /collect/reminders` makes them automatic.

use super::debtor::Debtor;
use crate::app::App;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::respond::see;
use actix_web::HttpResponse;
use cffa_services::mail::{Queued, RemindedBy};
use cffa_store::{StoreError, Team, TeamId};
use jiff::Timestamp;

/// `POST /collect/remind`: reminds each player at most once a week, so pressing the button twice
/// sends no second reminder.
pub async fn remind(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let app = user.app();
    if !app.mails.is_on() {
        return Err(WebError::Missing);
    }
    let team = user.team()?;
    let now = app.store.now().await?;
    let (mut reminded, mut too_many) = (0, false);
    for debtor in Debtor::all(app, team).await? {
        match debtor
            .remind(app, team.id, RemindedBy::Manager, now)
            .await?
        {
            Some(Queued::Written) => reminded += 1,
            Some(Queued::Before) | None => {}
            Some(Queued::TooMany) => too_many = true,
        }
    }
    if reminded > 0 {
        user.say(message!("mail-balance-sent", players = reminded));
    }
    match (too_many, reminded) {
        (true, _) => user.mention(message!("mail-balance-too-many")),
        (false, 0) => user.mention(message!("mail-balance-nobody")),
        (false, _) => {}
    }
    Ok(see("/collect"))
}

/// `POST /collect/reminders`
pub async fn set(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let on = form.text("on") == "yes";
    let team = user.team()?;
    user.app().match_days.set_reminders(team.id, on).await?;
    user.say(match on {
        true => message!("reminders-on"),
        false => message!("reminders-off"),
    });
    Ok(see("/collect"))
}

/// Queues the reminders of the teams that turned them on.
pub(crate) async fn write(app: &App, now: Timestamp) -> Result<(), StoreError> {
    for id in app.store.teams_that_remind().await? {
        match write_to(app, id, now).await {
            // A defect of one team must not prevent reminders of the others.
            Err(StoreError::Broken(why)) => {
                log::error!("no reminder was written to team {id}: {why}");
            }
            other => other?,
        }
    }
    Ok(())
}

async fn write_to(app: &App, id: TeamId, now: Timestamp) -> Result<(), StoreError> {
    let team: Option<Team> = app.store.team(id).await?;
    let Some(team) = team else {
        return Ok(());
    };
    for debtor in Debtor::all(app, &team).await? {
        debtor.remind(app, team.id, RemindedBy::Server, now).await?;
    }
    Ok(())
}
