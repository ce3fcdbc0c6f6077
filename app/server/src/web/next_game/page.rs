//! `/next`: the team's next game, for its members. Scheduling is in `form`.

use crate::text::messages::message;
use crate::web::next_game::calendar_file;
use crate::web::next_game::page_view::{self, NextGameView, NoNextGameView, Share};
use crate::web::next_game::reply;
use crate::web::next_game::view;
use crate::web::next_game::view::refused;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::paging::Address;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::{own_address, see};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, limits};
use cffa_services::clock;
use cffa_services::next_game::{self, Refusal, people, rule};
use cffa_store::{NextGame, Reader};

async fn show_with(
    user: &CurrentUser,
    request: &HttpRequest,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let reader = Reader::Account(user.signed_in()?.id);
    let now = user.app().store.now().await?;
    let open_answers = user
        .app()
        .pushes
        .open_answers(&user.app().books, &reader, now)
        .await?;
    let book = user.app().books.read(user.team()?).await?;
    let next_games = &user.app().next_games;
    let Some(next_game) = next_games
        .of(user.team()?.id, clock::server_today())
        .await?
    else {
        return Page::of(message!("common-next-game"), "next", &NoNextGameView {})
            .render(user, Some(&book));
    };
    let share = next_games
        .token(&next_game)
        .map(|token| Share::of(user, request, token.reveal()));
    let maximum = next_game.details.maximum.to_string();
    let count =
        Address::new("/count", &[("name", &next_game.details.place)]).with("maximum", &maximum);
    let own = user.membership()?.player(&book);
    let view = NextGameView {
        open_answers,
        next_game: view::view(&next_game, &book),
        people: page_view::people(&next_game, &book),
        longest_name: limits::NAME,
        most_guests: next_game::limits::GUESTS,
        share,
        own: own.map(|id| view::own(&next_game, &book, id)),
        count_href: &count,
    };
    Page::of(message!("common-next-game"), "next", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, Some(&book))
}

/// `GET /next`
pub async fn show(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    show_with(&user, &request, &Form::default(), &FieldErrors::default()).await
}

/// `GET /next/game.ics`
pub async fn calendar(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let next_game = user
        .app()
        .next_games
        .of(team.id, clock::server_today())
        .await?;
    let next_game = next_game.ok_or(WebError::Missing)?;
    let link = format!("{}/next", own_address(&user, &request));
    Ok(calendar_file::of(&next_game, &book, &team.name, &link)?)
}

/// `POST /next/answer`: the user's own reply, as the player they are linked to.
pub async fn answer(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let back = match form.text("back") {
        "statement" => "/playerSummary",
        _ => "/next",
    };
    reply(
        &user,
        &request,
        &form,
        "own_guests",
        back,
        |next_game, book| {
            let own = user.membership().ok().and_then(|place| place.player(book));
            let own = own.and_then(|id| book.player(id));
            own.map(|player| people::of_player(next_game, book, player))
                .ok_or(Refusal::NotLinked)
        },
    )
    .await
}

/// `POST /next/replies`: a manager's reply on behalf of anyone.
pub async fn answer_for(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    reply(
        &user,
        &request,
        &form,
        "guests",
        "/next",
        |next_game, book| reply::replier(&form, next_game, book),
    )
    .await
}

async fn reply(
    user: &CurrentUser,
    request: &HttpRequest,
    form: &Form,
    guests: &str,
    back: &str,
    who: impl Fn(&NextGame, &Book) -> Result<rule::Replier, Refusal>,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let mut problems = form.problems();
    let found = user
        .app()
        .next_games
        .of(team.id, clock::server_today())
        .await?;
    let read = match &found {
        None => {
            problems.note("form", Refusal::NotPlanned.sentence());
            None
        }
        Some(next_game) => {
            let book = user.app().books.read(team).await?;
            let may = people::may_answer(next_game, &book, user.is_manager(), clock::today(&book));
            let who = may.and_then(|()| who(next_game, &book));
            let new_reply = reply::read(user, form, who, guests, &mut problems);
            new_reply.map(|new_reply| (next_game, new_reply))
        }
    };
    if let Some((next_game, new_reply)) = read
        && problems.is_empty()
        && reply::record(user, form, next_game, new_reply, &mut problems)
            .await?
            .is_some()
    {
        return Ok(see(back));
    }
    show_with(user, request, form, &problems).await
}

/// `POST /next/remove`: deletes a person's reply.
pub async fn remove(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let reply = form.id("answer").unwrap_or_default();
    change(&user, &form, |next_game| {
        let gone = rule::remove(next_game, reply)?;
        Ok(message!("next-game-removed", name = &gone.name))
    })
    .await
}

/// `POST /next/off`: cancels the game, or reinstates it.
pub async fn call_off(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let off = form.text("on").is_empty();
    change(&user, &form, |next_game| {
        rule::call_off(next_game, off);
        Ok(match off {
            true => message!("next-game-called-off"),
            false => message!("next-game-put-on-again"),
        })
    })
    .await
}

/// `POST /next/link`
pub async fn renew_link(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let game = form.id("plan").unwrap_or_default();
    let next_games = &user.app().next_games;
    match refused(next_games.renew_link(user.team()?.id, game, None).await)? {
        Ok(()) => user.say(message!("next-game-link-renewed")),
        Err(refusal) => user.warn(refusal.sentence()),
    }
    Ok(see("/next"))
}

async fn change(
    user: &CurrentUser,
    form: &Form,
    rule: impl Fn(&mut NextGame) -> Result<String, Refusal>,
) -> Result<HttpResponse, WebError> {
    let game = form.id("plan").unwrap_or_default();
    let next_games = &user.app().next_games;
    match refused(next_games.change(user.team()?.id, game, rule).await)? {
        Ok((_, done)) => user.say(done),
        Err(refusal) => user.warn(refusal.sentence()),
    }
    Ok(see("/next"))
}
