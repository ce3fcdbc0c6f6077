//! `reminders`: of what players owe, by e-mail and as notifications. The e-mail address can't be
//! changed here: anyone who reads its mail can set a new password, so the pages ask for the
//! password.

use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::idempotency::IdempotencyKey;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::push::Reminders;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whether players who owe are reminded automatically.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamReminders {
    /// At most once a week. Managers can always remind them on the page.
    automatic: bool,
}

/// Whether you are reminded of what you owe.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnReminders {
    /// Whether you want reminders, by e-mail and on your devices.
    wanted: bool,
    /// Whether you have an e-mail address or a device with notifications. Without either, nothing can
    /// reach you, and `wanted` can't be changed.
    reachable: bool,
}

/// Whether you want to be reminded of what you owe.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOwnReminders {
    wanted: bool,
}

impl From<Reminders> for OwnReminders {
    fn from(reminders: Reminders) -> OwnReminders {
        OwnReminders {
            wanted: reminders.wanted,
            reachable: reminders.is_reached,
        }
    }
}

/// `GET /api/v1/teams/{team}/reminders`
pub async fn show(context: ApiContext) -> Result<HttpResponse, Problem> {
    let match_day = context.app.match_days.of(context.team()?.id).await?;
    Ok(HttpResponse::Ok().json(TeamReminders {
        automatic: match_day.remind_debtors,
    }))
}

/// `PUT /api/v1/teams/{team}/reminders`
pub async fn update(
    context: ApiContext,
    body: JsonBody<TeamReminders>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let (match_days, team) = (&context.app.match_days, context.team()?.id);
    if !key.was_used_in(&match_days.of(team).await?.requests)? {
        let match_days = match_days.for_request(key.to_record());
        match_days.set_reminders(team, body.value.automatic).await?;
    }
    Ok(HttpResponse::Ok().json(body.value))
}

/// `GET /api/v1/me/reminders`
pub async fn show_own(context: ApiContext) -> Result<HttpResponse, Problem> {
    let reminders = context.app.pushes.reminders(context.account.id).await?;
    Ok(HttpResponse::Ok().json(OwnReminders::from(reminders)))
}

/// `PUT /api/v1/me/reminders`
pub async fn update_own(
    context: ApiContext,
    body: JsonBody<NewOwnReminders>,
) -> Result<HttpResponse, Problem> {
    let (pushes, account) = (&context.app.pushes, context.account.id);
    pushes.set_reminders(account, body.value.wanted).await?;
    show_own(context).await
}
