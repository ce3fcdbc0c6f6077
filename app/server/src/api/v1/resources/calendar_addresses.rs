//! `calendar-addresses`: the addresses at which calendar programs read the games of a team, or of
//! one member. Anyone who has an address can read the games, so it is a secret.

use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::text::calendar_address::Address;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse};
use cffa_store::{AccountId, MatchDay};
use serde::Serialize;
use utoipa::ToSchema;

/// The address of a calendar. Both forms are absent if it was created with another secret key:
/// then it still works, but only a new one can be returned.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarAddress {
    /// The address of the calendar, in iCalendar format.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "https://cffa.example.com/calendar/4Zr0.ics")]
    link: Option<String>,
    /// The same with the scheme `webcal`, with which phones open their calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "webcal://cffa.example.com/calendar/4Zr0.ics")]
    subscribe: Option<String>,
}

fn none() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, sentences::NO_CALENDAR_ADDRESS)
}

fn exists(match_day: &MatchDay, account: Option<AccountId>) -> bool {
    match_day.calendars.iter().any(|one| one.account == account)
}

/// The address of a member, or of the team.
async fn show(context: &ApiContext, account: Option<AccountId>) -> Result<HttpResponse, Problem> {
    let match_days = &context.app.match_days;
    let match_day = match_days.of(context.team()?.id).await?;
    if !exists(&match_day, account) {
        return Err(none());
    }
    let token = match_days.calendar_token(&match_day, account);
    let address = token.map(|token| Address::of(&context.app.config.shown_url(), &token));
    let (link, subscribe) = address.map(|it| (it.link, it.subscribe)).unzip();
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(CalendarAddress { link, subscribe }))
}

async fn renew(
    context: &ApiContext,
    request: &HttpRequest,
    account: Option<AccountId>,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, &[])?;
    let (match_days, team) = (&context.app.match_days, context.team()?);
    if !key.was_used_in(&match_days.of(team.id).await?.requests)? {
        let match_days = match_days.for_request(key.to_record());
        match_days.renew_calendar(team, account).await?;
    }
    show(context, account).await
}

async fn withdraw(
    context: &ApiContext,
    request: &HttpRequest,
    account: Option<AccountId>,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, &[])?;
    let (match_days, team) = (&context.app.match_days, context.team()?.id);
    let match_day = match_days.of(team).await?;
    if !key.was_used_in(&match_day.requests)? {
        if !exists(&match_day, account) {
            return Err(none());
        }
        let match_days = match_days.for_request(key.to_record());
        match_days.withdraw_calendar(team, account).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `GET /api/v1/teams/{team}/calendar-addresses/own`
pub async fn show_own(context: ApiContext) -> Result<HttpResponse, Problem> {
    show(&context, Some(context.account.id)).await
}

/// `GET /api/v1/teams/{team}/calendar-addresses/team`
pub async fn show_team(context: ApiContext) -> Result<HttpResponse, Problem> {
    show(&context, None).await
}

/// `POST /api/v1/teams/{team}/calendar-addresses/own/renew`
pub async fn renew_own(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    renew(&context, &request, Some(context.account.id)).await
}

/// `POST /api/v1/teams/{team}/calendar-addresses/team/renew`
pub async fn renew_team(
    context: ApiContext,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    renew(&context, &request, None).await
}

/// `DELETE /api/v1/teams/{team}/calendar-addresses/own`
pub async fn withdraw_own(
    context: ApiContext,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    withdraw(&context, &request, Some(context.account.id)).await
}

/// `DELETE /api/v1/teams/{team}/calendar-addresses/team`
pub async fn withdraw_team(
    context: ApiContext,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    withdraw(&context, &request, None).await
}
