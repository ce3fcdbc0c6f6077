//! `/next`: the team's next game, for its members. Planning it is in `plan_form`.

use crate::web::next_game::calendar;
use crate::web::next_game::page_view::{self, NextGameView, NoNextGameView, Share};
use crate::web::next_game::reply;
use crate::web::next_game::view;
use crate::web::next_game::view::refused;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::paging::Address;
use crate::web::support::respond::{own_address, see};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, limits};
use cffa_services::clock;
use cffa_services::next_game::{self, Refusal, people, rule};
use cffa_store::NextGame;

async fn show_with(
    asker: &CurrentUser,
    request: &HttpRequest,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let plans = &asker.app().plans;
    let Some(plan) = plans.of(asker.team()?.id, clock::server_today()).await? else {
        return Page::of(message!("common-next-game"), "next", &NoNextGameView {})
            .render(asker, Some(&book));
    };
    let share = plans
        .token(&plan)
        .map(|token| Share::of(asker, request, token.reveal()));
    let maximum = plan.details.maximum.to_string();
    let count = Address::new("/count", &[("name", &plan.details.place)]).with("maximum", &maximum);
    let own = asker.place()?.player(&book);
    let view = NextGameView {
        plan: view::view(&plan, &book),
        people: page_view::people(&plan, &book),
        longest_name: limits::NAME,
        most_guests: next_game::limits::GUESTS,
        share,
        own: own.map(|id| view::own(&plan, &book, id)),
        count_href: &count,
    };
    Page::of(message!("common-next-game"), "next", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(asker, Some(&book))
}

/// `GET /next`
pub async fn show(asker: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    show_with(&asker, &request, &Form::default(), &FieldErrors::default()).await
}

/// `GET /next/game.ics`
pub async fn calendar(asker: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let team = asker.team()?;
    let book = asker.app().books.read(team).await?;
    let plan = asker.app().plans.of(team.id, clock::server_today()).await?;
    let plan = plan.ok_or(WebError::Missing)?;
    let link = format!("{}/next", own_address(&asker, &request));
    Ok(calendar::file(&plan, &book, &team.name, &link)?)
}

/// `POST /next/answer`: the asker's own, as the player they are.
pub async fn answer(
    asker: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let back = match form.text("back") {
        "statement" => "/playerSummary",
        _ => "/next",
    };
    reply(&asker, &request, &form, "own_guests", back, |plan, book| {
        let own = asker.place().ok().and_then(|place| place.player(book));
        let own = own.and_then(|id| book.player(id));
        own.map(|player| people::of_player(plan, book, player))
            .ok_or(Refusal::NotLinked)
    })
    .await
}

/// `POST /next/replies`: a manager's, for anybody.
pub async fn answer_for(
    asker: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    reply(&asker, &request, &form, "guests", "/next", |plan, book| {
        reply::replier(&form, plan, book)
    })
    .await
}

async fn reply(
    asker: &CurrentUser,
    request: &HttpRequest,
    form: &Form,
    guests: &str,
    back: &str,
    who: impl Fn(&NextGame, &Book) -> Result<rule::Replier, Refusal>,
) -> Result<HttpResponse, WebError> {
    let team = asker.team()?;
    let mut problems = form.problems();
    let found = asker.app().plans.of(team.id, clock::server_today()).await?;
    let read = match &found {
        None => {
            problems.note("form", Refusal::NotPlanned.to_string());
            None
        }
        Some(plan) => {
            let book = asker.app().books.read(team).await?;
            let may = people::may_answer(plan, &book, asker.is_manager(), clock::today(&book));
            let who = may.and_then(|()| who(plan, &book));
            let said = reply::read(asker, form, who, guests, &mut problems);
            said.map(|said| (plan, said))
        }
    };
    if let Some((plan, said)) = read
        && problems.is_empty()
        && reply::record(asker, form, plan, said, &mut problems)
            .await?
            .is_some()
    {
        return Ok(see(back));
    }
    show_with(asker, request, form, &problems).await
}

/// `POST /next/remove`: forgets what somebody said.
pub async fn remove(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let reply = form.id("answer").unwrap_or_default();
    change(&asker, &form, |plan| {
        let gone = rule::remove(plan, reply)?;
        Ok(message!("next-game-removed", name = &gone.name))
    })
    .await
}

/// `POST /next/off`: calls the game off, or puts it on again.
pub async fn call_off(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let off = form.text("on").is_empty();
    change(&asker, &form, |plan| {
        plan.called_off = off;
        Ok(match off {
            true => message!("next-game-called-off"),
            false => message!("next-game-put-on-again"),
        })
    })
    .await
}

/// `POST /next/link`
pub async fn renew_link(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let game = form.id("plan").unwrap_or_default();
    let plans = &asker.app().plans;
    match refused(plans.renew_link(asker.team()?.id, game, None).await)? {
        Ok(()) => asker.say(message!("next-game-link-renewed")),
        Err(refusal) => asker.warn(refusal.to_string()),
    }
    Ok(see("/next"))
}

async fn change(
    asker: &CurrentUser,
    form: &Form,
    rule: impl Fn(&mut NextGame) -> Result<String, Refusal>,
) -> Result<HttpResponse, WebError> {
    let game = form.id("plan").unwrap_or_default();
    let plans = &asker.app().plans;
    match refused(plans.change(asker.team()?.id, game, rule).await)? {
        Ok((_, done)) => asker.say(done),
        Err(refusal) => asker.warn(refusal.to_string()),
    }
    Ok(see("/next"))
}
