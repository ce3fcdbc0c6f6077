//! `recurring-games`: weekly or fortnightly games, for which the next game is planned
//! automatically.

use super::next_game::read_price;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::types::Money;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, read_date};
use cffa_services::clock;
use cffa_services::match_day::schedule::{self, Outlook};
use cffa_services::next_game::rule;
use cffa_store::Schedule;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// 1 for Monday to 7 for Sunday, as it is stored.
    fn number(self) -> i8 {
        let mut numbers = (1..).zip(Weekday::ALL);
        let found = numbers.find(|(_, day)| *day == self);
        found.map_or(0, |(number, _)| number)
    }

    fn of(number: i8) -> Option<Weekday> {
        let mut numbers = (1..).zip(Weekday::ALL);
        numbers.find(|(one, _)| *one == number).map(|(_, day)| day)
    }
}

/// The recurring games of a team.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecurringGames {
    weekdays: Vec<Weekday>,
    /// 1 for every week, 2 for every second week.
    every_weeks: u8,
    /// The first day on which there can be a game. Its week is the first that counts.
    from: Date,
    /// When a game begins, in local time.
    #[schema(example = "19:30")]
    time: String,
    place: String,
    /// What the pitch costs, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<Money>,
    /// The minimum number of people.
    minimum: u32,
    /// The maximum number of people.
    maximum: u32,
    /// Days without a game, such as holidays.
    skipped: Vec<Date>,
    /// How many days before its day a game is planned.
    days_before: u16,
    /// The date of the next game that will be planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    upcoming: Option<Date>,
    /// The date of a game that must be logged first.
    #[serde(skip_serializing_if = "Option::is_none")]
    unlogged: Option<Date>,
}

/// Recurring games to set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecurringGames {
    /// At least one.
    weekdays: Vec<Weekday>,
    /// 1 for every week, 2 for every second week. Defaults to 1.
    every_weeks: Option<u32>,
    /// The first day on which there can be a game, such as `2026-11-17`. Its week is the first
    /// that counts. Defaults to today.
    #[schema(value_type = Option<Date>)]
    from: Option<String>,
    /// When a game begins, in local time.
    #[schema(example = "19:30")]
    time: String,
    /// At most 80 characters.
    #[schema(example = "The cage behind the baths")]
    place: String,
    /// What the pitch costs, if known; not negative.
    price: Option<Money>,
    /// The minimum number of people. Defaults to 0.
    #[serde(default)]
    minimum: u32,
    /// The maximum number of people, 2 to 100.
    #[schema(example = 10)]
    maximum: u32,
    /// Days without a game, such as holidays; at most 60. Past days are dropped.
    #[serde(default)]
    #[schema(value_type = Vec<Date>)]
    skipped: Vec<String>,
    /// How many days before its day a game is planned, 1 to 60. Defaults to 6.
    days_before: Option<u32>,
}

impl NewRecurringGames {
    fn read(&self, book: &Book) -> Result<Schedule, Problem> {
        let (mut errors, today) = (FieldErrors::default(), clock::today(book));
        let weekdays = schedule::weekdays(self.weekdays.iter().map(|day| day.number()));
        let weekdays = errors.read("weekdays", weekdays);
        let every_weeks = self.every_weeks.unwrap_or(1);
        let every_weeks = schedule::every_weeks(every_weeks.try_into().ok());
        let every_weeks = errors.read("every_weeks", every_weeks);
        let from = match &self.from {
            Some(from) => errors.read("from", read_date(from)),
            None => Some(today),
        };
        let time = errors.read("time", rule::time(&self.time));
        let place = errors.read("place", rule::place(&self.place));
        let price = match &self.price {
            None => Some(None),
            Some(price) => errors.read("price", read_price(price, book)).map(Some),
        };
        let bounds = match rule::bounds(Some(self.minimum), Some(self.maximum)) {
            Ok(bounds) => Some(bounds),
            Err(refusal) => errors.read(refusal.field(), Err(refusal)),
        };
        let skipped = schedule::skipped(&self.skipped.join(","), today);
        let skipped = errors.read("skipped", skipped);
        let days_before = self
            .days_before
            .map_or(Some(schedule::DAYS_BEFORE), |days| days.try_into().ok());
        let days_before = errors.read("days_before", schedule::days_before(days_before));
        let read = (|| {
            let (minimum, maximum) = bounds?;
            Some(Schedule {
                weekdays: weekdays?,
                every_weeks: every_weeks?,
                from: from?,
                time: time?,
                place: place?,
                price: price?,
                minimum,
                maximum,
                skipped: skipped?,
                days_before: days_before?,
                edits: 0,
            })
        })();
        errors.finish(read)
    }
}

impl RecurringGames {
    fn of(schedule: &Schedule, book: &Book, outlook: Outlook) -> RecurringGames {
        let price = schedule.price_in(book.settings().currency);
        RecurringGames {
            weekdays: schedule
                .weekdays
                .iter()
                .filter_map(|day| Weekday::of(*day))
                .collect(),
            every_weeks: schedule.every_weeks,
            from: schedule.from,
            time: schedule.time.strftime("%H:%M").to_string(),
            place: schedule.place.clone(),
            price: price.map(|price| Money::of(book, price)),
            minimum: schedule.minimum,
            maximum: schedule.maximum,
            skipped: schedule.skipped.clone(),
            days_before: schedule.days_before,
            upcoming: outlook.upcoming,
            unlogged: outlook.unlogged,
        }
    }
}

fn none() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, sentences::NO_RECURRING_GAMES)
}

/// The tag of recurring games with this number of edits, and of what else their response shows.
fn tag(context: &ApiContext, edits: u64, book: &Book, outlook: Outlook) -> Result<ETag, Problem> {
    let day = |day: Option<Date>| day.map_or("none".to_owned(), |day| day.to_string());
    let (upcoming, unlogged) = (day(outlook.upcoming), day(outlook.unlogged));
    let suffix = format!("{}.{upcoming}.{unlogged}", book.settings().currency.code());
    Ok(ETag::of(context.team()?.id, edits, suffix))
}

/// 200 with recurring games.
async fn ok_response(
    context: &ApiContext,
    request: &HttpRequest,
    schedule: &Schedule,
) -> Result<HttpResponse, Problem> {
    let (app, team) = (&context.app, context.team()?.id);
    let next_game = app.next_games.of(team, clock::server_today()).await?;
    let book = context.book().await?;
    let now = clock::local(&book, Timestamp::now()).datetime();
    let outlook = schedule::outlook(schedule, next_game.as_ref(), &book, now);
    let tag = tag(context, schedule.edits, &book, outlook)?;
    let response = || RecurringGames::of(schedule, &book, outlook);
    Ok(etag::respond(request, &tag, response))
}

async fn current(context: &ApiContext) -> Result<Option<Schedule>, Problem> {
    let match_days = &context.app.match_days;
    Ok(match_days.of(context.team()?.id).await?.schedule)
}

/// `GET /api/v1/teams/{team}/recurring-games`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let schedule = current(&context).await?.ok_or_else(none)?;
    ok_response(&context, &request, &schedule).await
}

/// `PUT /api/v1/teams/{team}/recurring-games`
pub async fn update(
    context: ApiContext,
    body: JsonBody<NewRecurringGames>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let (match_days, team) = (&context.app.match_days, context.team()?.id);
    let now = match_days.of(team).await?;
    let is_done = key.was_used_in(&now.requests)?;
    if let (true, Some(schedule)) = (is_done, &now.schedule) {
        return ok_response(&context, &request, schedule).await;
    }
    let schedule = body.value.read(&*context.book().await?)?;
    if is_done {
        // The first request was executed, and the games were ended since.
        return ok_response(&context, &request, &schedule).await;
    }
    let edits = now.schedule.map(|schedule| schedule.edits);
    // Only the team and the number count in `If-Match`.
    let tag = ETag::of(team, edits.unwrap_or_default(), "");
    let seen = etag::if_match(&request, &tag)?.or(edits);
    let match_days = match_days.for_request(key.to_record());
    match_days.set_schedule(team, seen, &schedule).await?;
    let schedule = current(&context).await?.unwrap_or(schedule);
    ok_response(&context, &request, &schedule).await
}

/// `DELETE /api/v1/teams/{team}/recurring-games`
pub async fn stop(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let (match_days, team) = (&context.app.match_days, context.team()?.id);
    let now = match_days.of(team).await?;
    if !key.was_used_in(&now.requests)? {
        now.schedule.ok_or_else(none)?;
        let match_days = match_days.for_request(key.to_record());
        match_days.stop_schedule(team).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}
