//! `/next/schedule`: recurring games, which are scheduled automatically.

use super::form;
use crate::text::amounts;
use crate::text::dates;
use crate::text::messages::message;
use crate::web::next_game::view::map;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form, whole};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::{self, DayView};
use actix_web::HttpResponse;
use cffa_book::{Book, read_date};
use cffa_services::clock;
use cffa_services::match_day::schedule::{self, limits};
use cffa_services::match_day::{MatchDayError, ScheduleRefusal};
use cffa_services::next_game::{limits as game_limits, rule};
use cffa_store::{NextGame, Schedule};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct ScheduleView {
    /// Whether it changes an existing schedule.
    exists: bool,
    /// The date of the next game that has not been created yet.
    upcoming: Option<DayView>,
    /// The date of the last game, if it must be logged first.
    unlogged: Option<DayView>,
    /// The link to a map of the place.
    map: Option<String>,
    weekdays: Vec<WeekdayView>,
    intervals: Vec<IntervalView>,
    days_before: u16,
    /// The maximum length in characters.
    longest_place: usize,
    longest_skipped: usize,
    most_heads: u32,
    fewest_days_before: u16,
    most_days_before: u16,
}

impl View for ScheduleView {
    const TEMPLATE: &'static str = "next_game/schedule.html";
}

/// A checkbox for a weekday.
#[derive(Serialize)]
struct WeekdayView {
    field: String,
    name: String,
    ticked: bool,
}

/// An interval to select.
#[derive(Serialize)]
struct IntervalView {
    value: u8,
    label: String,
}

fn intervals() -> Vec<IntervalView> {
    let labels = [
        message!("next-game-schedule-weekly"),
        message!("next-game-schedule-fortnightly"),
    ];
    let values = (1..).zip(labels);
    values
        .map(|(value, label)| IntervalView { value, label })
        .collect()
}

fn field(weekday: i8) -> String {
    format!("weekday_{weekday}")
}

fn weekdays(typed: &BTreeMap<String, String>) -> Vec<WeekdayView> {
    let days = (1..=7_i8).map(|number| WeekdayView {
        name: weekday_name(number),
        ticked: typed.contains_key(&field(number)),
        field: field(number),
    });
    days.collect()
}

/// The name of a weekday: `Monday` for 1. It formats a date with that weekday.
fn weekday_name(number: i8) -> String {
    dates::weekday_name(jiff::civil::date(2024, 1, number))
}

fn page(
    schedule: Option<&Schedule>,
    next_game: Option<&NextGame>,
    book: &Book,
    typed: &BTreeMap<String, String>,
) -> Page {
    let now = clock::local(book, Timestamp::now()).datetime();
    let outlook = schedule.map(|schedule| schedule::outlook(schedule, next_game, book, now));
    let view = ScheduleView {
        exists: schedule.is_some(),
        upcoming: outlook.and_then(|it| it.upcoming).map(views::day),
        unlogged: outlook.and_then(|it| it.unlogged).map(views::day),
        map: schedule.map(|schedule| map(&schedule.place)),
        weekdays: weekdays(typed),
        intervals: intervals(),
        days_before: schedule::DAYS_BEFORE,
        longest_place: game_limits::PLACE,
        longest_skipped: limits::SKIPPED_TYPED,
        most_heads: game_limits::HEADS,
        fewest_days_before: *limits::DAYS_BEFORE.start(),
        most_days_before: *limits::DAYS_BEFORE.end(),
    };
    Page::of(message!("next-game-schedule"), "next", &view).typed(typed)
}

/// The initial values of the form: the schedule itself, or one based on the last next game.
fn typed(
    schedule: Option<&Schedule>,
    next_game: Option<&NextGame>,
    book: &Book,
) -> BTreeMap<String, String> {
    let mut typed: BTreeMap<String, String> = match (schedule, next_game) {
        (Some(schedule), _) => typed_schedule(schedule, book),
        (None, Some(next_game)) => typed_like(next_game, book),
        (None, None) => BTreeMap::new(),
    };
    let today = clock::today(book).to_string();
    typed.entry("from".to_owned()).or_insert(today);
    typed
}

fn typed_like(next_game: &NextGame, book: &Book) -> BTreeMap<String, String> {
    let date = next_game.details.date;
    let typed = form::typed_details(&next_game.details, date, book).into_iter();
    let typed = typed.filter(|(name, _)| *name != "date");
    let mut typed: BTreeMap<String, String> = typed
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    let weekday = date.weekday().to_monday_one_offset();
    typed.insert(field(weekday), "on".to_owned());
    typed
}

fn typed_schedule(schedule: &Schedule, book: &Book) -> BTreeMap<String, String> {
    let currency = book.settings().currency;
    let price = schedule.price_in(currency);
    let price = price.map(|price| amounts::typed(currency, price));
    let skipped: Vec<String> = schedule.skipped.iter().map(ToString::to_string).collect();
    let fields = [
        ("edits", schedule.edits.to_string()),
        ("every_weeks", schedule.every_weeks.to_string()),
        ("from", schedule.from.to_string()),
        ("time", schedule.time.strftime("%H:%M").to_string()),
        ("place", schedule.place.clone()),
        ("price", price.unwrap_or_default()),
        ("minimum", schedule.minimum.to_string()),
        ("maximum", schedule.maximum.to_string()),
        ("days_before", schedule.days_before.to_string()),
        ("skipped", skipped.join(", ")),
    ];
    let days = schedule.weekdays.iter();
    let days = days.map(|day| (field(*day), "on".to_owned()));
    let fields = fields.into_iter();
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    fields.chain(days).collect()
}

/// `GET /next/schedule`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    show_with(&user, None, &FieldErrors::default()).await
}

async fn show_with(
    user: &CurrentUser,
    form: Option<&Form>,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let schedule = user.app().match_days.of(team.id).await?.schedule;
    let next_games = &user.app().next_games;
    let next_game = next_games.of(team.id, clock::server_today()).await?;
    let book = user.app().books.read(team).await?;
    let (schedule, next_game) = (schedule.as_ref(), next_game.as_ref());
    match form {
        Some(form) => page(schedule, next_game, &book, form.typed())
            .problems(problems, form.page_key())
            .render(user, Some(&book)),
        None => page(
            schedule,
            next_game,
            &book,
            &typed(schedule, next_game, &book),
        )
        .render(user, Some(&book)),
    }
}

/// `POST /next/schedule`
pub async fn save(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let mut problems = form.problems();
    let schedule = {
        let book = user.app().books.read(team).await?;
        read(&form, &book, &mut problems)
    };
    if let Some(schedule) = schedule
        && problems.is_empty()
    {
        // A form without the number was rendered when there was no schedule.
        let seen = whole(form.text("edits"));
        match user
            .app()
            .match_days
            .set_schedule(team.id, seen, &schedule)
            .await
        {
            Ok(()) => {
                user.say(message!("next-game-schedule-saved"));
                return Ok(see("/next/schedule"));
            }
            Err(MatchDayError::Refused(refusal)) => {
                problems.note(refusal.field(), refusal.sentence());
            }
            Err(MatchDayError::Store(error)) => return Err(error.into()),
        }
    }
    show_with(&user, Some(&form), &problems).await
}

/// `POST /next/schedule/stop`
pub async fn stop(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let team = user.team()?.id;
    user.app().match_days.stop_schedule(team).await?;
    user.say(message!("next-game-schedule-stopped"));
    Ok(see("/next/schedule"))
}

fn read(form: &Form, book: &Book, problems: &mut FieldErrors) -> Option<Schedule> {
    let today = clock::today(book);
    let chosen = (1..=7_i8).filter(|day| !form.text(&field(*day)).is_empty());
    let weekdays = note(problems, schedule::weekdays(chosen));
    let every_weeks = note(
        problems,
        schedule::every_weeks(whole(form.text("every_weeks"))),
    );
    let days_before = note(
        problems,
        schedule::days_before(whole(form.text("days_before"))),
    );
    let skipped = note(problems, schedule::skipped(form.text("skipped"), today));
    let from = problems.read("from", read_date(form.text("from")));
    let time = problems.read("time", rule::time(form.text("time")));
    let place = problems.read("place", rule::place(form.text("place")));
    let price = form::read_price(form, book, problems);
    let bounds = form::read_bounds(form, problems);
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
}

fn note<T>(problems: &mut FieldErrors, read: Result<T, ScheduleRefusal>) -> Option<T> {
    read.map_err(|refusal| problems.note(refusal.field(), refusal.sentence()))
        .ok()
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for ScheduleView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let day = views::day(jiff::civil::date(2026, 11, 24));
            let view = |exists, day: Option<DayView>, other: Option<DayView>| ScheduleView {
                exists,
                upcoming: day,
                unlogged: other,
                map: exists.then(|| map("The cage")),
                weekdays: weekdays(&BTreeMap::from([(field(2), "on".to_owned())])),
                intervals: intervals(),
                days_before: schedule::DAYS_BEFORE,
                longest_place: game_limits::PLACE,
                longest_skipped: limits::SKIPPED_TYPED,
                most_heads: game_limits::HEADS,
                fewest_days_before: *limits::DAYS_BEFORE.start(),
                most_days_before: *limits::DAYS_BEFORE.end(),
            };
            vec![
                view(false, None, None),
                view(true, Some(day), None),
                view(
                    true,
                    None,
                    Some(views::day(jiff::civil::date(2026, 11, 17))),
                ),
            ]
        }
    }
}
