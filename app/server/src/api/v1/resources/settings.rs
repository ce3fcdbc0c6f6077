//! `settings`: the currency of the book, and the days that count.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::problems::Faults;
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
    /// ISO 4217. It can't be changed once the book has games or transactions.
    #[schema(example = "GBP")]
    currency: String,
    /// Who played within so many days is offered for a new game; 1 to 36500.
    active_days: u32,
    /// Transactions and balances of so many days are recent; 1 to 36500.
    recent_days: u32,
    /// Where the team plays, as the IANA names time zones: which day it is for the team, and
    /// when its next game is over. An empty text is the server's own. What is sent without it
    /// leaves it as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "Europe/London")]
    time_zone: Option<String>,
}

/// `GET /api/v1/teams/{team}/settings`
pub async fn show(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    tell(&asking, &request, &asking.book().await?)
}

fn tell(asking: &Asking, request: &HttpRequest, book: &Reading) -> Result<HttpResponse, Problem> {
    let settings = book.settings();
    let told = Settings {
        currency: settings.currency.code().to_owned(),
        active_days: settings.active_days.into(),
        recent_days: settings.recent_days.into(),
        time_zone: settings.time_zone.map(|zone| zone.name().to_owned()),
    };
    respond::tell(asking, request, book, &told)
}

/// `PUT /api/v1/teams/{team}/settings`
pub async fn update(
    asking: Asking,
    body: Body<Settings>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let before = {
        let book = asking.book().await?;
        etag::unchanged(&request, &Tag::now(asking.team()?, &book))?;
        *book.settings()
    };
    let said = body.said;
    let mut faults = Faults::default();
    let currency = faults.read("currency", Currency::parse(&said.currency));
    let mut days =
        |field, days: u32| faults.read(field, cffa_book::Settings::days(&days.to_string()));
    let active_days = days("active_days", said.active_days);
    let recent_days = days("recent_days", said.recent_days);
    let time_zone = match &said.time_zone {
        Some(name) => faults.read("time_zone", Zone::parse(name)),
        None => Some(before.time_zone),
    };
    let read = currency.zip(active_days).zip(recent_days).zip(time_zone);
    let (((currency, active_days), recent_days), time_zone) = faults.settle(read)?;
    let settings = cffa_book::Settings {
        currency,
        active_days,
        recent_days,
        time_zone,
    };
    let command = Command::ChangeSettings { settings };
    let changed = respond::change(&asking, &request, &body.print, |_| Ok(command), |_| true);
    tell(&asking, &request, &changed.await?)
}
