//! `settings`: the currency of the book, and the days that count.

use super::answer;
use super::body::Body;
use super::conditions::{self, Tag};
use super::gate::Asking;
use super::refusals::Faults;
use crate::api::problem::Problem;
use crate::book::{self, Command, Currency};
use actix_web::{HttpRequest, HttpResponse};
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
}

/// `GET /api/v1/teams/{team}/settings`
pub async fn show(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let settings = book.settings();
    let told = Settings {
        currency: settings.currency.code().to_owned(),
        active_days: settings.active_days.into(),
        recent_days: settings.recent_days.into(),
    };
    answer::tell(&asking, &request, &book, &told)
}

/// `PUT /api/v1/teams/{team}/settings`
pub async fn update(
    asking: Asking,
    body: Body<Settings>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    {
        let book = asking.book().await?;
        conditions::unchanged(&request, &Tag::now(asking.team()?, &book))?;
    }
    let said = body.said;
    let mut faults = Faults::default();
    let currency = faults.read("currency", Currency::parse(&said.currency));
    let mut days = |field, days: u32| faults.read(field, book::Settings::days(&days.to_string()));
    let active_days = days("active_days", said.active_days);
    let recent_days = days("recent_days", said.recent_days);
    let read = currency.zip(active_days).zip(recent_days);
    let ((currency, active_days), recent_days) = faults.settle(read)?;
    let settings = book::Settings {
        currency,
        active_days,
        recent_days,
    };
    let command = Command::ChangeSettings { settings };
    let changed = answer::change(&asking, &request, &body.print, |_| Ok(command), |_| true);
    changed.await?;
    show(asking, request).await
}
