//! `next-game`: planning a team's next game, calling it off, and logging it once it was
//! played. Who says what is in `next_game_answers`.

use super::games::Game;
use super::new_game::PlayedGame;
use super::next_game_response::{NextGame, NextState, state};
use crate::api::problem::Problem;
use crate::api::v1::support::context::{Asking, Sight};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::Money;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Change, Command, read_date};
use cffa_services::books::{Reading, Recorded};
use cffa_services::clock;
use cffa_services::next_game::{Refusal, rule};
use cffa_store::{Plan, PlanDetails};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// A next game to be planned, or how it should be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNextGame {
    /// The day, such as `2026-11-17`: not over, and at most 366 days ahead.
    #[schema(value_type = Date)]
    date: String,
    /// When it begins, by the clock at the pitch.
    #[schema(example = "19:30")]
    time: String,
    /// At most 80 characters.
    #[schema(example = "The cage behind the baths")]
    place: String,
    /// What the pitch costs, when it is known; zero or more.
    price: Option<Money>,
    /// Fewer heads are too few to play; 0 when not said.
    #[serde(default)]
    minimum: u32,
    /// Heads that fit, 2 to 100.
    #[schema(example = 10)]
    maximum: u32,
}

impl NewNextGame {
    /// `unchanged` is the day that is planned already: it may have come meanwhile.
    fn read(&self, book: &Book, unchanged: Option<Date>) -> Result<PlanDetails, Problem> {
        let mut faults = Faults::default();
        let date = faults.read("date", read_date(&self.date));
        let date = date.and_then(|date| match unchanged == Some(date) {
            true => Some(date),
            false => faults.read("date", rule::day(date, clock::today(book))),
        });
        let time = faults.read("time", rule::time(&self.time));
        let place = faults.read("place", rule::place(&self.place));
        let price = match &self.price {
            None => Some(None),
            Some(price) => faults.read("price", read_price(price, book)).map(Some),
        };
        let bounds = match rule::bounds(Some(self.minimum), Some(self.maximum)) {
            Ok(bounds) => Some(bounds),
            Err(refusal) => faults.read(refusal.field(), Err(refusal)),
        };
        let read = (|| {
            let (minimum, maximum) = bounds?;
            Some(PlanDetails {
                date: date?,
                time: time?,
                place: place?,
                price: price?,
                minimum,
                maximum,
            })
        })();
        faults.settle(read)
    }
}

fn read_price(price: &Money, book: &Book) -> Result<cffa_book::Money, String> {
    let price = price.read(book)?;
    match price.is_negative() {
        true => Err(cffa_book::Refusal::CostNegative.to_string()),
        false => Ok(price),
    }
}

/// The team's plan, while it is kept.
///
/// # Errors
/// When there is none, or the database is away.
pub async fn find(asking: &Asking) -> Result<Plan, Problem> {
    let found = asking
        .rooms
        .plans
        .of(asking.team()?.id, clock::server_today())
        .await?;
    found.ok_or_else(|| Refusal::NotPlanned.into())
}

/// What a plan is now: what it says, who answered, and what of the book shows in it.
///
/// # Errors
/// Where the route table promised no team.
pub fn tag(asking: &Asking, plan: &Plan, book: &Reading) -> Result<Tag, Problem> {
    let team = asking.team()?;
    let rest = format!(
        "{}.{}.{}.{}.{:?}",
        plan.version,
        book.id().generation.simple(),
        book.seq(),
        team.version,
        state(plan, book),
    );
    Ok(Tag::of(plan.id, plan.edits, rest))
}

/// Tells a plan with its tag.
///
/// # Errors
/// When the database is away.
pub async fn tell(
    asking: &Asking,
    request: &HttpRequest,
    plan: &Plan,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let told = NextGame::of(asking, plan, &book)?;
    Ok(etag::tell(request, &tag(asking, plan, &book)?, &told))
}

/// `GET /api/v1/teams/{team}/next-game`
pub async fn show(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    tell(&asking, &request, &find(&asking).await?).await
}

/// `POST /api/v1/teams/{team}/next-game`
pub async fn create(
    asking: Asking,
    body: Body<NewNextGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let (plans, team, id) = (&asking.rooms.plans, asking.team()?.id, once.id());
    let found = plans.of(team, clock::server_today()).await?;
    if let Some(plan) = &found
        && (idempotency::is_same(plan.id, id) || once.is_in(plan)?)
    {
        return made(&asking, &request, plan).await;
    }
    let (details, is_ahead) = {
        let book = asking.book().await?;
        let is_open = |plan: &Plan| state(plan, &book) == NextState::Open;
        let is_ahead = found.as_ref().is_some_and(is_open);
        (body.said.read(&book, None)?, is_ahead)
    };
    if is_ahead {
        return Err(Refusal::AlreadyPlanned.into());
    }
    let begun = plans.begin(team, found, id, details, once.to_keep());
    made(&asking, &request, &begun.await?).await
}

/// Tells a plan that was made.
async fn made(
    asking: &Asking,
    request: &HttpRequest,
    plan: &Plan,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, request.path()))
        .insert_header((ETAG, tag(asking, plan, &book)?.to_string()))
        .json(NextGame::of(asking, plan, &book)?))
}

/// `PUT /api/v1/teams/{team}/next-game`
pub async fn update(
    asking: Asking,
    body: Body<NewNextGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let plan = find(&asking).await?;
    if once.is_in(&plan)? {
        return tell(&asking, &request, &plan).await;
    }
    let (seen, details) = {
        let book = asking.book().await?;
        let seen = etag::seen(&request, &tag(&asking, &plan, &book)?)?;
        not_played(&plan, &book)?;
        (seen, body.said.read(&book, Some(plan.details.date))?)
    };
    let edit = |plan: &mut Plan| rule::edit(plan, seen, &details);
    change(&asking, &request, &plan, &once, edit).await
}

/// Changes the plan that was found, and tells it.
///
/// # Errors
/// What the rule refuses; when it is another plan by now.
pub async fn change<T>(
    asking: &Asking,
    request: &HttpRequest,
    plan: &Plan,
    once: &Once,
    rule: impl Fn(&mut Plan) -> Result<T, Refusal>,
) -> Result<HttpResponse, Problem> {
    let plans = &asking.rooms.plans;
    let change = |plan: &mut Plan| {
        // Somebody may have asked the same a moment ago.
        if once.is_in(plan).is_ok_and(|known| known) {
            return Ok(());
        }
        rule(plan)?;
        if let Some(once) = once.to_keep() {
            rule::note_key(plan, once);
        }
        Ok(())
    };
    let (plan, ()) = plans.change(plan.team, plan.id, change).await?;
    tell(asking, request, &plan).await
}

fn not_played(plan: &Plan, book: &Book) -> Result<(), Refusal> {
    match state(plan, book) {
        NextState::Played | NextState::Deleted => Err(Refusal::Played),
        NextState::Open | NextState::Over | NextState::CalledOff => Ok(()),
    }
}

/// `POST /api/v1/teams/{team}/next-game/call-off`
pub async fn call_off(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    set_off(&asking, &request, true).await
}

/// `POST /api/v1/teams/{team}/next-game/reinstate`
pub async fn reinstate(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    set_off(&asking, &request, false).await
}

async fn set_off(
    asking: &Asking,
    request: &HttpRequest,
    off: bool,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(request, asking, &[])?;
    let plan = find(asking).await?;
    if once.is_in(&plan)? {
        return tell(asking, request, &plan).await;
    }
    not_played(&plan, &*asking.book().await?)?;
    change(asking, request, &plan, &once, |plan| {
        plan.called_off = off;
        Ok(())
    })
    .await
}

/// `POST /api/v1/teams/{team}/next-game/renew-link`
pub async fn renew_link(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let plan = find(&asking).await?;
    if !once.is_in(&plan)? {
        let (plans, keep) = (&asking.rooms.plans, once.to_keep());
        plans.renew_link(plan.team, plan.id, keep).await?;
    }
    tell(&asking, &request, &find(&asking).await?).await
}

/// `POST /api/v1/teams/{team}/next-game/game`: what was planned becomes a game of the book.
pub async fn play(
    asking: Asking,
    body: Body<PlayedGame>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let recorded = match asking.written(&once).await? {
        Some(first) => first,
        None => log_game(&asking, body.said, &once).await?,
    };
    let Change::GameLogged { game: id, .. } = recorded.entry.change else {
        return Err(idempotency::other());
    };
    let is_there = |book: &Reading| book.game(id).is_some();
    let book = asking.after(&recorded, is_there).await?;
    let game = book.game(id).ok_or_else(|| respond::missing("game"))?;
    let games = request.path().replace("/next-game/game", "/games");
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{games}/{id}")))
        .insert_header((ETAG, Tag::now(asking.team()?, &book).to_string()))
        .json(Game::of(&book, game, Sight::All)))
}

/// Logs the game that was planned.
async fn log_game(asking: &Asking, said: PlayedGame, once: &Once) -> Result<Recorded, Problem> {
    let plan = find(asking).await?;
    let draft = said.read(&plan, &*asking.book().await?)?;
    let plans = &asking.rooms.plans;
    let id = rule::game(&plan);
    let command = Command::LogGame { id, draft };
    let recorded = asking.record(once, command).await?;
    plans.nudge(plan.team, plan.id).await;
    Ok(recorded)
}
