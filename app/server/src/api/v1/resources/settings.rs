//! `settings`: the currency, the time zone and the time ranges of the book.

use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::respond;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Command, Currency, Zone};
use cffa_services::books::Reading;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The settings of a team's book.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// ISO 4217 code. It can't be changed once the book has games or transactions.
    #[schema(example = "GBP")]
    currency: String,
    /// Players who played within this number of days are offered for a new game. 1 to 36500.
    active_days: u32,
    /// Transactions and balances within this number of days count as recent. 1 to 36500.
    recent_days: u32,
    /// The IANA time zone of the team. It determines the current date and when the next game is
    /// over. An empty string stands for the server's time zone. If absent in a request, it
    /// doesn't change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "Europe/London")]
    time_zone: Option<String>,
}

/// `GET /api/v1/teams/{team}/settings`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    ok_response(&context, &request, &context.book().await?)
}

fn ok_response(
    context: &ApiContext,
    request: &HttpRequest,
    book: &Reading,
) -> Result<HttpResponse, Problem> {
    let settings = book.settings();
    let response = Settings {
        currency: settings.currency.code().to_owned(),
        active_days: settings.active_days.into(),
        recent_days: settings.recent_days.into(),
        time_zone: settings.time_zone.map(|zone| zone.name().to_owned()),
    };
    respond::ok(context, request, book, &response)
}

/// `PUT /api/v1/teams/{team}/settings`
pub async fn update(
    context: ApiContext,
    body: JsonBody<Settings>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let before = *context.book().await?.settings();
    let value = body.value;
    let mut errors = FieldErrors::default();
    let currency = errors.read("currency", Currency::parse(&value.currency));
    let mut days =
        |field, days: u32| errors.read(field, cffa_book::Settings::days(&days.to_string()));
    let active_days = days("active_days", value.active_days);
    let recent_days = days("recent_days", value.recent_days);
    let time_zone = match &value.time_zone {
        Some(name) => errors.read("time_zone", Zone::parse(name)),
        None => Some(before.time_zone),
    };
    let read = currency.zip(active_days).zip(recent_days).zip(time_zone);
    let (((currency, active_days), recent_days), time_zone) = errors.finish(read)?;
    let settings = cffa_book::Settings {
        currency,
        active_days,
        recent_days,
        time_zone,
    };
    let command = Command::ChangeSettings { settings };
    let unless_changed = |book: &Reading| {
        etag::require_unchanged(&request, &ETag::of_book(context.team()?, book))?;
        Ok(command)
    };
    let changed = respond::record_edit(&context, &request, &body.hash, unless_changed, |_| true);
    ok_response(&context, &request, &changed.await?)
}
