//! `/games`: the list, one game, and deleting one. Filling in is in `game_form`.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, Hidden, fact};
use crate::web::support::views;
use crate::web::support::views::{MoneyView, day, moment, money};
use actix_web::{HttpResponse, web};
use cffa_book::{Command, Game, GameId, Money, read_date};
use cffa_services::books::Reading;
use cffa_services::teams::ActorNames;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which games to list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
    from: String,
    to: String,
    player: String,
}

/// `GET /games`
pub async fn list(asker: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let mut problems = FieldErrors::default();
    let mut optional_date = |field: &str, typed: &str| {
        (!typed.is_empty())
            .then(|| problems.read(field, read_date(typed)))
            .flatten()
    };
    let (from, to) = (
        optional_date("from", &asked.from),
        optional_date("to", &asked.to),
    );
    let player = views::read_filter(&asked.player, &book, &mut problems);
    let fits = |game: &&Game| {
        from.is_none_or(|from| game.details.date >= from)
            && to.is_none_or(|to| game.details.date <= to)
            && player.is_none_or(|id| game.details.involves(id))
    };
    let fitting = book.games().filter(fits);
    let (count, total) = fitting
        .clone()
        .fold((0, Money::ZERO), |(count, total), game| {
            (count + 1, total + game.details.cost)
        });
    let address = Address::new(
        "/games",
        &[
            ("from", asked.from.as_str()),
            ("to", &asked.to),
            ("player", &asked.player),
        ],
    );
    let pager = Pager::new(asked.page.parse().unwrap_or(1), count, &address);
    let games: Vec<_> = fitting
        .skip(pager.skip())
        .take(ROWS)
        .map(|game| views::game(&book, game))
        .collect();
    let filter = BTreeMap::from([
        ("from", asked.from.as_str()),
        ("to", &asked.to),
        ("player", &asked.player),
    ]);
    Page::new("book/games.html", message!("common-games"), "games")
        .problems(&problems, None)
        .with("games", &games)
        .with("pager", &pager)
        .with("count", &count)
        .with("total", &money(book.settings().currency, total))
        .with("filter", &filter)
        .with("players", &views::choices(&book))
        .render(&asker, Some(&book))
}

#[derive(Serialize)]
struct TurnoutView {
    name: String,
    href: String,
    guests: u8,
    heads: u32,
    share: MoneyView,
    odd: bool,
    result: Option<&'static str>,
}

#[derive(Serialize)]
struct SplitView {
    exact: bool,
    low: MoneyView,
    high: MoneyView,
    high_count: u32,
}

#[derive(Serialize)]
struct CreditView {
    name: String,
    href: String,
    amount: MoneyView,
}

#[derive(Serialize)]
struct WrittenView {
    when: String,
    who: String,
    edited_when: Option<String>,
    edited_by: Option<String>,
}

/// `GET /games/{id}`
pub async fn show(asker: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let team = asker.team()?;
    let id = game_id(&id)?;
    let (logged, changed) = {
        let book = asker.app().books.read(team).await?;
        let game = book.game(id).ok_or(WebError::Missing)?;
        (game.logged, game.changed)
    };
    let first = asker.app().books.entry(team, logged).await?;
    let last = asker
        .app()
        .books
        .entry(team, changed)
        .await?
        .filter(|_| changed != logged);
    let did = first.iter().chain(&last).map(|entry| &entry.by);
    let actors = ActorNames::of(&*asker.app().store, asker.team()?, did).await?;
    let book = asker.app().books.read(team).await?;
    let game = book.game(id).ok_or(WebError::Missing)?;
    let currency = book.settings().currency;
    let (low, odd) = game.details.each();
    let line_up: Vec<TurnoutView> = game
        .details
        .line_up
        .iter()
        .zip(game.details.shares())
        .map(|(turnout, share)| TurnoutView {
            name: book.name(turnout.player).to_owned(),
            href: format!("/playerSummary/{}", turnout.player),
            guests: turnout.guests,
            heads: turnout.heads(),
            odd: share.minor() > low.minor() * i64::from(turnout.heads()),
            share: money(currency, share),
            result: turnout.result.map(views::result),
        })
        .collect();
    let split = SplitView {
        exact: odd == 0,
        low: money(currency, low),
        high: money(currency, low + Money::from_minor(1)),
        high_count: odd,
    };
    let credit = game.details.booker.map(|booker| CreditView {
        name: book.name(booker).to_owned(),
        href: format!("/playerSummary/{booker}"),
        amount: money(currency, game.details.cost),
    });
    let written = WrittenView {
        when: first
            .as_ref()
            .map(|entry| moment(&book, entry.at))
            .unwrap_or_default(),
        who: first
            .map(|entry| actors.name(&entry.by))
            .unwrap_or_default(),
        edited_when: last.as_ref().map(|entry| moment(&book, entry.at)),
        edited_by: last.map(|entry| actors.name(&entry.by)),
    };
    let title = message!("game-title", date = day(game.details.date).text());
    Page::new("book/game.html", title, "games")
        .with("game", &views::game(&book, game))
        .with("back", "/games")
        .with("lineup", &line_up)
        .with("split", &split)
        .with("credit", &credit)
        .with("written", &written)
        .render(&asker, Some(&book))
}

/// `GET /games/{id}/delete`
pub async fn confirm_delete(
    asker: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let game = book.game(game_id(&id)?).ok_or(WebError::Missing)?;
    deletion(&book, game)
        .page("games")
        .render(&asker, Some(&book))
}

fn deletion(book: &Reading, game: &Game) -> Confirmation {
    let (details, currency) = (&game.details, book.settings().currency);
    let booker = match details.booker {
        Some(id) => book.name(id).to_owned(),
        None => message!("game-delete-booked-by-team"),
    };
    let names: Vec<&str> = details
        .line_up
        .iter()
        .map(|one| book.name(one.player))
        .collect();
    let href = format!("/games/{}", game.id);
    Confirmation {
        heading: message!("game-delete-title"),
        sentences: vec![message!("game-delete-text"), message!("common-can-undo")],
        rows: vec![
            fact(message!("common-date"), day(details.date).text()),
            fact(message!("common-cost"), currency.show(details.cost)),
            fact(message!("common-booked-by"), booker),
            fact(message!("game-delete-players"), names.join(", ")),
        ],
        action: format!("{href}/delete"),
        button: message!("game-delete-submit"),
        back: href,
        hidden: vec![Hidden::seen(form::seen(book, game.changed))],
        must_type: None,
    }
}

/// `POST /games/{id}/delete`
pub async fn delete(
    asker: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, seen) = (game_id(&id)?, form.seen().number);
    let command = Command::DeleteGame { id, seen };
    let again = |book: &Reading| book.game(id).map(|game| deletion(book, game));
    let done = message!("game-deleted");
    respond::delete(&asker, &form, command, &done, "games", again).await
}

pub(crate) fn game_id(text: &str) -> Result<GameId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}
