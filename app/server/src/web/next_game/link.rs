//! `/play/{token}`: the next game for whoever has its link, without an account.

use crate::web::auth::signin;
use crate::web::next_game::page_view::{self, PersonView, Share};
use crate::web::next_game::reply;
use crate::web::next_game::view::{self, ScheduledGameView, sentence};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::live;
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::qr;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::limits;
use cffa_services::auth::LimitedAction;
use cffa_services::clock;
use cffa_services::next_game::{NextGames, people};
use cffa_store::{NextGame, Team};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct NextGameLinkView<'a> {
    team: &'a str,
    next_game: ScheduledGameView,
    /// Whom an answer can be for.
    people: Vec<PersonView>,
    /// In characters.
    longest_name: usize,
    /// Whom the form is for at first.
    chosen: Option<Uuid>,
    share: Share,
    /// A sentence about the reply that was just sent.
    you: Option<String>,
}

impl View for NextGameLinkView<'_> {
    const TEMPLATE: &'static str = "next_game/link.html";
}

/// Who has just answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkQuery {
    you: String,
}

async fn find(user: &CurrentUser, token: &str) -> Result<(NextGame, Team), WebError> {
    let app = user.app();
    let next_game = app
        .next_games
        .by_link(token, clock::server_today())
        .await?
        .ok_or_else(over)?;
    let team = app.store.team(next_game.team).await?.ok_or_else(over)?;
    Ok((next_game, team))
}

fn over() -> WebError {
    WebError::Gone(message!("next-game-link-over"))
}

async fn show_with(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    you: Option<Uuid>,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let (next_game, team) = find(user, token).await?;
    let book = user.app().books.read(&team).await?;
    // Who has just answered may want to put it right.
    let before = you.and_then(|id| next_game.replies.iter().find(|reply| reply.id == id));
    let view = NextGameLinkView {
        team: &team.name,
        next_game: view::view(&next_game, &book),
        people: page_view::people(&next_game, &book),
        longest_name: limits::NAME,
        chosen: before.map(|reply| people::choice(reply, &book)),
        share: Share::of(user, request, token),
        you: you.and_then(|id| sentence(&next_game, &book, id)),
    };
    Page::of(message!("common-next-game"), "next", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, None)
}

/// `GET /play/{token}`
pub async fn show(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    asked: web::Query<LinkQuery>,
) -> Result<HttpResponse, WebError> {
    let nothing = (Form::default(), FieldErrors::default());
    let you = Uuid::parse_str(&asked.you).ok();
    show_with(&user, &request, &token, you, &nothing.0, &nothing.1).await
}

/// `POST /play/{token}`: an answer for anybody; it is shown to the manager as by link, or
/// by whom when the user has signed in.
pub async fn answer(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::Rsvp)?;
    let (next_game, team) = find(&user, &token).await?;
    let mut problems = FieldErrors::default();
    let new_reply = {
        let book = user.app().books.read(&team).await?;
        let may = people::may_answer(&next_game, &book, false, clock::today(&book));
        let who = may.and_then(|()| reply::replier(&form, &next_game, &book));
        reply::read(&user, &form, who, "guests", &mut problems)
    };
    if let Some(new_reply) = new_reply
        && let Some(reply) =
            reply::record(&user, &form, &next_game, new_reply, &mut problems).await?
    {
        return Ok(see(&format!("/play/{token}?you={reply}")));
    }
    show_with(&user, &request, &token, None, &form, &problems).await
}

/// `GET /play/{token}/qr.svg`: the link as a QR code. Whether it opens anything is not asked.
pub async fn qr(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    qr::svg(Share::of(&user, &request, &token).link)
}

/// `GET /play/{token}/events`: tells that something changed, by the number of the change.
/// The page loads its new state by itself.
pub async fn events(
    request: HttpRequest,
    token: web::Path<String>,
    next_games: web::Data<NextGames>,
) -> Result<HttpResponse, WebError> {
    let next_game = next_games
        .by_link(&token, clock::server_today())
        .await?
        .ok_or_else(over)?;
    let seen = live::last_seen(&request);
    let from = live::counted_at(&request);
    let watcher = next_games
        .live()
        .watch_from(from, next_game.team, seen)
        .await;
    // A new link ends what the old one shows.
    let link = next_game.link.token_hash;
    let watcher = watcher.map(|watcher| {
        watcher.as_long_as(move |next_game: &NextGame| next_game.link.token_hash == link)
    });
    live::stream(watcher, "plan", |next_game| next_game.version.to_string())
}

#[cfg(test)]
impl crate::web::support::sample::Sample for NextGameLinkView<'_> {
    fn samples() -> Vec<Self> {
        let empty = |next_game| NextGameLinkView {
            team: "Tuesday Turf",
            next_game,
            people: Vec::new(),
            longest_name: limits::NAME,
            chosen: None,
            share: Share::sample(),
            you: None,
        };
        let full = |next_game| NextGameLinkView {
            people: vec![PersonView::sample()],
            chosen: Some(Uuid::nil()),
            you: Some("Ann is in.".to_owned()),
            ..empty(next_game)
        };
        let without = ScheduledGameView::samples().into_iter().map(empty);
        let with = ScheduledGameView::samples().into_iter().map(full);
        without.chain(with).collect()
    }
}
