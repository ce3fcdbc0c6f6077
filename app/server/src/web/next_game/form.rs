//! `/next/plan`: scheduling the next game and changing it.

use crate::text::amounts;
use crate::text::messages::message;
use crate::web::next_game::view::refused;
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
use cffa_services::next_game::people::{State, state};
use cffa_services::next_game::{Refusal, limits, rule};
use cffa_store::{NextGame, NextGameDetails, Price};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct NextGameFormView {
    /// Whether it changes an existing game.
    changes: bool,
    /// The date of the last next game, if it has not been logged.
    unlogged: Option<DayView>,
    /// `2026-11-17`.
    today: String,
    /// The maximum length in characters.
    longest_place: usize,
    most_heads: u32,
}

impl View for NextGameFormView {
    const TEMPLATE: &'static str = "next_game/form.html";
}

/// The purpose of the form.
#[derive(Clone, Copy)]
enum Task<'a> {
    /// Changes the next game, which has not been played yet.
    Change(&'a NextGame),
    /// Schedules a new game, which replaces the last one.
    Plan { last: Option<&'a NextGame> },
}

impl<'a> Task<'a> {
    fn of(found: Option<&'a NextGame>, book: &Book) -> Task<'a> {
        match found {
            Some(next_game) if state(next_game, book, clock::today(book)) == State::Open => {
                Task::Change(next_game)
            }
            last => Task::Plan { last },
        }
    }
}

fn page(task: Task<'_>, book: &Book, typed: &BTreeMap<String, String>) -> Page {
    let today = clock::today(book);
    let (changes, title, unlogged) = match task {
        Task::Change(_) => (true, message!("next-game-form-title-change"), None),
        Task::Plan { last } => {
            let unlogged = last.filter(|last| state(last, book, today) == State::Over);
            (false, message!("next-game-plan"), unlogged)
        }
    };
    let view = NextGameFormView {
        changes,
        unlogged: unlogged.map(|last| views::day(last.details.date)),
        today: today.to_string(),
        longest_place: limits::PLACE,
        most_heads: limits::HEADS,
    };
    Page::of(title, "next", &view).typed(typed)
}

/// The initial values of the form: the next game itself, or the last one moved by a week.
fn typed(task: Task<'_>, book: &Book) -> BTreeMap<String, String> {
    let typed = match task {
        Task::Change(next_game) => {
            let mut typed = typed_details(&next_game.details, next_game.details.date, book);
            typed.insert("plan", next_game.id.to_string());
            typed.insert("edits", next_game.edits.to_string());
            typed
        }
        Task::Plan { last: Some(last) } => {
            let date = later(last.details.date, clock::today(book));
            typed_details(&last.details, date, book)
        }
        Task::Plan { last: None } => typed_of_last_game(book),
    };
    typed
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn typed_of_last_game(book: &Book) -> BTreeMap<&'static str, String> {
    let Some(game) = book.last_game() else {
        return BTreeMap::new();
    };
    let date = later(game.details.date, clock::today(book));
    BTreeMap::from([
        ("date", date.to_string()),
        (
            "price",
            amounts::typed(book.settings().currency, game.details.cost),
        ),
        ("maximum", game.details.heads().to_string()),
    ])
}

pub(super) fn typed_details(
    details: &NextGameDetails,
    date: Date,
    book: &Book,
) -> BTreeMap<&'static str, String> {
    let currency = book.settings().currency;
    let price = details.price_in(currency);
    let price = price.map(|price| amounts::typed(currency, price));
    BTreeMap::from([
        ("date", date.to_string()),
        ("time", details.time.strftime("%H:%M").to_string()),
        ("place", details.place.clone()),
        ("price", price.unwrap_or_default()),
        ("minimum", details.minimum.to_string()),
        ("maximum", details.maximum.to_string()),
    ])
}

/// The next occurrence of the same weekday.
fn later(date: Date, today: Date) -> Date {
    let gone = today.since(date).map_or(0, |span| span.get_days());
    let weeks = i64::from(gone.div_euclid(7)) + 1;
    date.saturating_add(weeks.max(1).weeks())
}

/// `GET /next/plan`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let found = user
        .app()
        .next_games
        .of(user.team()?.id, clock::server_today())
        .await?;
    let task = Task::of(found.as_ref(), &book);
    page(task, &book, &typed(task, &book)).render(&user, Some(&book))
}

/// `POST /next/plan`
pub async fn save(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let next_games = &user.app().next_games;
    let found = next_games.of(team.id, clock::server_today()).await?;
    let mut problems = form.problems();
    let (details, task) = {
        let book = user.app().books.read(team).await?;
        let details = read(&form, &book, found.as_ref(), &mut problems);
        (details, Task::of(found.as_ref(), &book))
    };
    if let Some(details) = details
        && problems.is_empty()
    {
        let done = match (form.text("plan"), task) {
            // The same form was sent twice.
            ("", Task::Change(next_game)) if next_game.details == details => {
                Ok(message!("next-game-form-planned"))
            }
            ("", Task::Change(_)) => Err(Refusal::AlreadyPlanned),
            ("", Task::Plan { last }) => {
                let begun = next_games
                    .begin(team.id, last.cloned(), Uuid::now_v7(), details, None)
                    .await;
                refused(begun)?.map(|_| message!("next-game-form-planned"))
            }
            _ => {
                let game = form.id("plan").unwrap_or_default();
                // The form always contains the version that the user saw; a form without it matches
                // none.
                let seen = whole(form.text("edits")).unwrap_or(u64::MAX);
                let edit = |next_game: &mut NextGame| rule::edit(next_game, Some(seen), &details);
                let changed = next_games.change(team.id, game, edit);
                refused(changed.await)?.map(|_| message!("next-game-form-updated"))
            }
        };
        match done {
            Ok(sentence) => {
                user.say(sentence);
                return Ok(see("/next"));
            }
            Err(refusal) => problems.note(refusal.field(), refusal.sentence()),
        }
    }
    let book = user.app().books.read(team).await?;
    page(task, &book, form.typed())
        .problems(&problems, form.page_key())
        .render(&user, Some(&book))
}

fn read(
    form: &Form,
    book: &Book,
    next_game: Option<&NextGame>,
    problems: &mut FieldErrors,
) -> Option<NextGameDetails> {
    let date = problems.read("date", read_date(form.text("date")));
    // The date of an existing game is not validated again if it does not change.
    let unchanged = next_game.map(|next_game| next_game.details.date);
    let date = date.and_then(|date| match unchanged == Some(date) {
        true => Some(date),
        false => problems.read("date", rule::day(date, clock::today(book))),
    });
    let time = problems.read("time", rule::time(form.text("time")));
    let place = problems.read("place", rule::place(form.text("place")));
    let price = read_price(form, book, problems);
    let bounds = read_bounds(form, problems);
    let (minimum, maximum) = bounds?;
    Some(NextGameDetails {
        date: date?,
        time: time?,
        place: place?,
        price: price?,
        minimum,
        maximum,
    })
}

/// The minimum and maximum number of people.
pub(super) fn read_bounds(form: &Form, problems: &mut FieldErrors) -> Option<(u32, u32)> {
    let minimum = match form.text("minimum").trim() {
        "" => Some(0),
        typed => whole(typed),
    };
    let bounds = rule::bounds(minimum, whole(form.text("maximum")));
    bounds
        .map_err(|refusal| problems.note(refusal.field(), refusal.sentence()))
        .ok()
}

/// The price, if any. The form contains the currency that it was rendered with: if the team's
/// currency has changed since, the user must enter the price again.
pub(super) fn read_price(
    form: &Form,
    book: &Book,
    problems: &mut FieldErrors,
) -> Option<Option<Price>> {
    let typed = form.text("price");
    if typed.trim().is_empty() {
        return Some(None);
    }
    let currency = book.settings().currency;
    let code = currency.code();
    let asked = form.text("currency");
    if !asked.is_empty() && asked != code {
        let sentence = message!("next-game-form-currency-changed", currency = code);
        problems.note("price", sentence);
        return None;
    }
    let price = currency.read(typed).and_then(|amount| match amount {
        amount if amount.is_negative() => Err(cffa_book::Refusal::CostNegative),
        amount => Ok(Price { currency, amount }),
    });
    problems.read("price", price).map(Some)
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};
    use jiff::civil::date;

    impl Sample for NextGameFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let today = date(2026, 11, 17);
            let view = |changes, unlogged| NextGameFormView {
                changes,
                unlogged,
                today: today.to_string(),
                longest_place: limits::PLACE,
                most_heads: limits::HEADS,
            };
            vec![view(true, Some(views::day(today))), view(false, None)]
        }
    }
}
