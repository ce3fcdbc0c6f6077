//! `/next/plan`: planning the next game, and changing what is planned.

use crate::web::next_game::view::refused;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form, whole};
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::support::views::{self, DayView};
use actix_web::HttpResponse;
use cffa_book::{Book, Money, read_date};
use cffa_services::clock;
use cffa_services::next_game::people::{State, state};
use cffa_services::next_game::{Refusal, limits, rule};
use cffa_store::{NextGame, NextGameDetails};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct NextGameFormView {
    /// Whether there is a game to change.
    changes: bool,
    /// The day of the last planned game when it is not in the book.
    unlogged: Option<DayView>,
    /// `2026-11-17`.
    today: String,
    /// In characters.
    longest_place: usize,
    most_heads: u32,
}

impl View for NextGameFormView {
    const TEMPLATE: &'static str = "next_game/form.html";
}

/// Whether the game is still to be played. If not, the next one replaces it.
fn is_ahead(next_game: &NextGame, book: &Book) -> bool {
    matches!(state(next_game, book, clock::today(book)), State::Open)
}

/// The page; `next_game` is what there is, and `ahead` whether it is to be changed.
fn page(
    next_game: Option<&NextGame>,
    book: &Book,
    ahead: bool,
    typed: &BTreeMap<String, String>,
) -> Page {
    let unlogged =
        next_game.filter(|next_game| state(next_game, book, clock::today(book)) == State::Over);
    let title = if ahead {
        message!("next-game-form-title-change")
    } else {
        message!("next-game-plan")
    };
    let view = NextGameFormView {
        changes: ahead,
        unlogged: unlogged.map(|next_game| views::day(next_game.details.date)),
        today: clock::today(book).to_string(),
        longest_place: limits::PLACE,
        most_heads: limits::HEADS,
    };
    Page::of(title, "next", &view).typed(typed)
}

/// The initial values of the form: the scheduled game, or a copy of the last one, a week later.
fn typed(next_game: Option<&NextGame>, book: &Book, ahead: bool) -> BTreeMap<String, String> {
    let plain = |price| book.settings().currency.plain(price);
    let mut typed: BTreeMap<&str, String> = BTreeMap::new();
    if let Some(next_game) = next_game {
        let details = &next_game.details;
        let date = match ahead {
            true => details.date,
            false => later(details.date, clock::today(book)),
        };
        typed.insert("date", date.to_string());
        typed.insert("time", details.time.strftime("%H:%M").to_string());
        typed.insert("place", details.place.clone());
        typed.insert("price", details.price.map(plain).unwrap_or_default());
        typed.insert("minimum", details.minimum.to_string());
        typed.insert("maximum", details.maximum.to_string());
        if ahead {
            typed.insert("plan", next_game.id.to_string());
            typed.insert("edits", next_game.edits.to_string());
        }
    } else if let Some(last) = book.last_game() {
        typed.insert(
            "date",
            later(last.details.date, clock::today(book)).to_string(),
        );
        typed.insert("price", plain(last.details.cost));
        typed.insert("maximum", last.details.heads().to_string());
    }
    let owned = typed.into_iter();
    owned
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// The same day of the week, the next time that it comes.
fn later(date: Date, today: Date) -> Date {
    let gone = today.since(date).map_or(0, |span| span.get_days());
    let weeks = i64::from(gone.div_euclid(7)) + 1;
    date.saturating_add(weeks.max(1).weeks())
}

/// `GET /next/plan`
pub async fn show(asker: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let found = asker
        .app()
        .next_games
        .of(asker.team()?.id, clock::server_today())
        .await?;
    let ahead = found
        .as_ref()
        .is_some_and(|next_game| is_ahead(next_game, &book));
    let typed = typed(found.as_ref(), &book, ahead);
    page(found.as_ref(), &book, ahead, &typed).render(&asker, Some(&book))
}

/// `POST /next/plan`
pub async fn save(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = asker.team()?;
    let next_games = &asker.app().next_games;
    let found = next_games.of(team.id, clock::server_today()).await?;
    let mut problems = form.problems();
    let (details, ahead) = {
        let book = asker.app().books.read(team).await?;
        let ahead = found
            .as_ref()
            .is_some_and(|next_game| is_ahead(next_game, &book));
        (read(&form, &book, found.as_ref(), &mut problems), ahead)
    };
    if let Some(details) = details
        && problems.is_empty()
    {
        let done = match form.text("plan") {
            // The same form sent twice finds its own work.
            "" if ahead
                && found
                    .as_ref()
                    .is_some_and(|next_game| next_game.details == details) =>
            {
                Ok(message!("next-game-form-planned"))
            }
            "" if ahead => Err(Refusal::AlreadyPlanned),
            "" => {
                let begun = next_games
                    .begin(team.id, found.clone(), Uuid::now_v7(), details, None)
                    .await;
                refused(begun)?.map(|_| message!("next-game-form-planned"))
            }
            _ => {
                let game = form.id("plan").unwrap_or_default();
                // The form always says which it saw; one that does not saw nothing of it.
                let seen = whole(form.text("edits")).unwrap_or(u64::MAX);
                let edit = |next_game: &mut NextGame| rule::edit(next_game, Some(seen), &details);
                let changed = next_games.change(team.id, game, edit);
                refused(changed.await)?.map(|_| message!("next-game-form-updated"))
            }
        };
        match done {
            Ok(said) => {
                asker.say(said);
                return Ok(see("/next"));
            }
            Err(refusal) => problems.note(refusal.field(), refusal.to_string()),
        }
    }
    let book = asker.app().books.read(team).await?;
    page(found.as_ref(), &book, ahead, form.typed())
        .problems(&problems, form.page_key())
        .render(&asker, Some(&book))
}

fn read(
    form: &Form,
    book: &Book,
    next_game: Option<&NextGame>,
    problems: &mut FieldErrors,
) -> Option<NextGameDetails> {
    let date = problems.read("date", read_date(form.text("date")));
    // What is planned for a day stays so on that day.
    let unchanged = next_game.map(|next_game| next_game.details.date);
    let date = date.and_then(|date| match unchanged == Some(date) {
        true => Some(date),
        false => problems.read("date", rule::day(date, clock::today(book))),
    });
    let time = problems.read("time", rule::time(form.text("time")));
    let place = problems.read("place", rule::place(form.text("place")));
    let price = problems.read("price", read_price(form.text("price"), book));
    let minimum = match form.text("minimum").trim() {
        "" => Some(0),
        typed => whole(typed),
    };
    let bounds = rule::bounds(minimum, whole(form.text("maximum")));
    let bounds = bounds
        .map_err(|refusal| problems.note(refusal.field(), refusal.to_string()))
        .ok();
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

fn read_price(typed: &str, book: &Book) -> Result<Option<Money>, cffa_book::Refusal> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match book.settings().currency.read(typed)? {
        price if price.is_negative() => Err(cffa_book::Refusal::CostNegative),
        price => Ok(Some(price)),
    }
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
