//! `next-game`: planning a team's next game, calling it off, and logging it after it was
//! played. The answers of the players are in `next_game_answers`.

use super::games::Game;
use super::new_game::PlayedGame;
use super::next_game_response::{NextGame, NextState, state};
use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::Money;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Change, Command, read_date};
use cffa_services::books::{Reading, Recorded};
use cffa_services::clock;
use cffa_services::next_game::{Refusal, rule};
use cffa_store::{NextGame as StoredNextGame, NextGameDetails, Price};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// A next game to plan, or its new values.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNextGame {
    /// The date, such as `2026-11-17`. Not in the past, and at most 366 days ahead.
    #[schema(value_type = Date)]
    date: String,
    /// When it begins, in local time.
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
}

impl NewNextGame {
    /// `unchanged` is the date that is already planned, which may have passed.
    fn read(&self, book: &Book, unchanged: Option<Date>) -> Result<NextGameDetails, Problem> {
        let mut errors = FieldErrors::default();
        let date = errors.read("date", read_date(&self.date));
        let date = date.and_then(|date| match unchanged == Some(date) {
            true => Some(date),
            false => errors.read("date", rule::day(date, clock::today(book))),
        });
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
        let read = (|| {
            let (minimum, maximum) = bounds?;
            Some(NextGameDetails {
                date: date?,
                time: time?,
                place: place?,
                price: price?,
                minimum,
                maximum,
            })
        })();
        errors.finish(read)
    }
}

/// The price of a pitch in a request body.
///
/// # Errors
/// If it is not an amount, in another currency, or negative.
pub fn read_price(price: &Money, book: &Book) -> Result<Price, String> {
    let amount = price.read(book)?;
    let currency = book.settings().currency;
    match amount.is_negative() {
        true => Err(cffa_book::Refusal::CostNegative.to_string()),
        false => Ok(Price { currency, amount }),
    }
}

/// The team's next game.
///
/// # Errors
/// When there is none, or the database is unavailable.
pub async fn find(context: &ApiContext) -> Result<StoredNextGame, Problem> {
    let found = context
        .app
        .next_games
        .of(context.team()?.id, clock::server_today())
        .await?;
    found.ok_or_else(|| Refusal::NotPlanned.into())
}

/// The link by which anyone can answer, or `None` if only a new one can be shown.
pub fn link(context: &ApiContext, plan: &StoredNextGame) -> Option<String> {
    let (app, start) = (&context.app, context.app.config.shown_url());
    let token = app.next_games.token(plan)?;
    Some(format!("{start}/play/{}", token.reveal()))
}

/// The ETag of the current state: the plan, the answers, and the parts of the book that it
/// shows.
///
/// # Errors
/// Where the route's access level requires no membership.
pub fn etag_of(
    context: &ApiContext,
    plan: &StoredNextGame,
    book: &Reading,
) -> Result<ETag, Problem> {
    let team = context.team()?;
    let rest = format!(
        "{}.{}.{}.{}.{:?}",
        plan.version,
        book.id().generation.simple(),
        book.seq(),
        team.version,
        state(plan, book),
    );
    Ok(ETag::of(plan.id, plan.edits, rest))
}

/// 200 with the next game and its ETag.
///
/// # Errors
/// When the database is unavailable.
pub async fn ok_response(
    context: &ApiContext,
    request: &HttpRequest,
    plan: &StoredNextGame,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    let response = NextGame::of(context, plan, &book)?;
    Ok(etag::respond(
        request,
        &etag_of(context, plan, &book)?,
        || response,
    ))
}

/// `GET /api/v1/teams/{team}/next-game`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    ok_response(&context, &request, &find(&context).await?).await
}

/// `POST /api/v1/teams/{team}/next-game`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewNextGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let (plans, team, id) = (&context.app.next_games, context.team()?.id, key.new_id());
    let found = plans.of(team, clock::server_today()).await?;
    if let Some(plan) = &found
        && (idempotency::is_same_request(plan.id, id) || key.was_used_for(plan)?)
    {
        return created(&context, &request, plan).await;
    }
    let (details, is_ahead) = {
        let book = context.book().await?;
        let is_open = |plan: &StoredNextGame| state(plan, &book) == NextState::Open;
        let is_ahead = found.as_ref().is_some_and(is_open);
        (body.value.read(&book, None)?, is_ahead)
    };
    if is_ahead {
        return Err(Refusal::AlreadyPlanned.into());
    }
    let begun = plans.begin(team, found, id, details, key.to_record());
    created(&context, &request, &begun.await?).await
}

/// 201 with a next game that was planned.
async fn created(
    context: &ApiContext,
    request: &HttpRequest,
    plan: &StoredNextGame,
) -> Result<HttpResponse, Problem> {
    let book = context.book().await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, request.path()))
        .insert_header((ETAG, etag_of(context, plan, &book)?.to_string()))
        .json(NextGame::of(context, plan, &book)?))
}

/// `PUT /api/v1/teams/{team}/next-game`
pub async fn update(
    context: ApiContext,
    body: JsonBody<NewNextGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let plan = find(&context).await?;
    if key.was_used_for(&plan)? {
        return ok_response(&context, &request, &plan).await;
    }
    let (seen, details) = {
        let book = context.book().await?;
        let seen = etag::if_match(&request, &etag_of(&context, &plan, &book)?)?;
        not_played(&plan, &book)?;
        (seen, body.value.read(&book, Some(plan.details.date))?)
    };
    let edit = |plan: &mut StoredNextGame| rule::edit(plan, seen, &details);
    change(&context, &request, &plan, &key, edit).await
}

/// Changes the plan that was found, and responds with it.
///
/// # Errors
/// If a rule refuses the change, or another game was planned meanwhile.
pub async fn change<T>(
    context: &ApiContext,
    request: &HttpRequest,
    plan: &StoredNextGame,
    key: &IdempotencyKey,
    rule: impl Fn(&mut StoredNextGame) -> Result<T, Refusal>,
) -> Result<HttpResponse, Problem> {
    let plans = &context.app.next_games;
    let change = |plan: &mut StoredNextGame| {
        // The same request may have been executed a moment ago.
        if key.was_used_for(plan).is_ok_and(|known| known) {
            return Ok(());
        }
        rule(plan)?;
        if let Some(key) = key.to_record() {
            rule::note_key(plan, key);
        }
        Ok(())
    };
    let (plan, ()) = plans.change(plan.team, plan.id, change).await?;
    ok_response(context, request, &plan).await
}

fn not_played(plan: &StoredNextGame, book: &Book) -> Result<(), Refusal> {
    match state(plan, book) {
        NextState::Played | NextState::Deleted => Err(Refusal::Played),
        NextState::Open | NextState::Over | NextState::CalledOff => Ok(()),
    }
}

/// `POST /api/v1/teams/{team}/next-game/call-off`
pub async fn call_off(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    set_off(&context, &request, true).await
}

/// `POST /api/v1/teams/{team}/next-game/reinstate`
pub async fn reinstate(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    set_off(&context, &request, false).await
}

async fn set_off(
    context: &ApiContext,
    request: &HttpRequest,
    off: bool,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, &[])?;
    let plan = find(context).await?;
    if key.was_used_for(&plan)? {
        return ok_response(context, request, &plan).await;
    }
    not_played(&plan, &*context.book().await?)?;
    change(context, request, &plan, &key, |plan| {
        rule::call_off(plan, off);
        Ok(())
    })
    .await
}

/// `POST /api/v1/teams/{team}/next-game/renew-link`
pub async fn renew_link(
    context: ApiContext,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let plan = find(&context).await?;
    if !key.was_used_for(&plan)? {
        let (plans, keep) = (&context.app.next_games, key.to_record());
        plans.renew_link(plan.team, plan.id, keep).await?;
    }
    ok_response(&context, &request, &find(&context).await?).await
}

/// `POST /api/v1/teams/{team}/next-game/game`: logs the planned game.
pub async fn play(
    context: ApiContext,
    body: JsonBody<PlayedGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => log_game(&context, body.value, &key).await?,
    };
    let Change::GameLogged { game: id, .. } = recorded.entry.change else {
        return Err(idempotency::reused());
    };
    let is_there = |book: &Reading| book.game(id).is_some();
    let book = context.book_after(&recorded, is_there).await?;
    let game = book.game(id).ok_or_else(|| respond::not_found("game"))?;
    let games = request.path().replace("/next-game/game", "/games");
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{games}/{id}")))
        .insert_header((ETAG, ETag::of_book(context.team()?, &book).to_string()))
        .json(Game::of(&book, game, Visibility::All)))
}

/// Logs the planned game.
async fn log_game(
    context: &ApiContext,
    value: PlayedGame,
    key: &IdempotencyKey,
) -> Result<Recorded, Problem> {
    let plan = find(context).await?;
    let draft = value.read(&plan, &*context.book().await?)?;
    let plans = &context.app.next_games;
    let id = rule::game(&plan);
    let command = Command::LogGame { id, draft };
    let recorded = context.record(key, command).await?;
    plans.touch(plan.team, plan.id).await;
    Ok(recorded)
}
