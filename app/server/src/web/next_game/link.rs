//! `/play/{token}`: the next game for anyone with its link, without an account.

use super::notifications;
use crate::text::announcement::{self, PreviewView};
use crate::text::messages::message;
use crate::web::auth::{providers, signin};
use crate::web::next_game::calendar_file;
use crate::web::next_game::page_view::{self, PersonView, Share};
use crate::web::next_game::picture::{self, Heads};
use crate::web::next_game::reply;
use crate::web::next_game::view::{self, OwnView, ScheduledGameView};
use crate::web::push::PushView;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::live;
use crate::web::support::page::{Page, View};
use crate::web::support::qr;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, limits};
use cffa_services::auth::LimitedAction;
use cffa_services::clock;
use cffa_services::next_game::{self, NextGames, people};
use cffa_store::{NextGame, Team};
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct NextGameLinkView<'a> {
    team: &'a str,
    next_game: ScheduledGameView,
    /// The people for whom a reply can be recorded.
    people: Vec<PersonView>,
    /// The maximum length in characters.
    longest_name: usize,
    most_guests: u32,
    share: Share,
    /// The person for whom this browser replied before.
    remembered: Option<RememberedView>,
    preview: PreviewView,
    picture: PictureView,
    /// Notifications on this device; only after a reply on it.
    push: Option<PushView>,
}

impl View for NextGameLinkView<'_> {
    const TEMPLATE: &'static str = "next_game/link.html";
}

/// Metadata about the picture for chats.
#[derive(Serialize)]
struct PictureView {
    /// Part of the URL: changes with the picture, because chats cache pictures by URL.
    version: String,
    /// In pixels.
    width: u32,
    height: u32,
    alt: String,
}

impl PictureView {
    fn of(next_game: &NextGame) -> PictureView {
        let heads = Heads::of(next_game);
        let Heads {
            playing,
            maximum,
            waiting,
        } = heads;
        PictureView {
            version: format!("{playing}-{maximum}-{waiting}"),
            width: picture::WIDTH,
            height: picture::HEIGHT,
            alt: message!("next-game-picture", playing = playing, maximum = maximum),
        }
    }
}

/// The person for whom this browser replied before.
#[derive(Serialize)]
pub(crate) struct RememberedView {
    /// The value that the form sends for them.
    pub id: Uuid,
    pub name: String,
    pub answer: OwnView,
}

pub(crate) async fn find(user: &CurrentUser, token: &str) -> Result<(NextGame, Team), WebError> {
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

/// The person for whom this browser replied with this link before.
fn remembered(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    plan: &NextGame,
    book: &Book,
) -> Option<RememberedView> {
    let replies = &user.app().remembered_replies;
    let id = replies.person(&providers::held(request), token)?;
    let person = people::known_person(plan, book, id)?;
    Some(RememberedView {
        id: person.choice,
        name: person.name,
        answer: view::of_reply(plan, book, person.reply),
    })
}

async fn show_with(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let (next_game, team) = find(user, token).await?;
    let book = user.app().books.read(&team).await?;
    // If a form for another person has errors, it is shown as it was filled in.
    let was_sent =
        |person: &RememberedView| problems.is_empty() || form.text("who") == person.id.to_string();
    let reader = notifications::reader(user, request, token, (&next_game, &team), &book);
    let push = match &reader {
        Some(reader) => {
            let action = format!("/play/{token}/notifications");
            Some(PushView::of(user, reader, action).await?)
        }
        None => None,
    };
    let view = NextGameLinkView {
        push,
        team: &team.name,
        next_game: view::view(&next_game, &book),
        people: page_view::people(&next_game, &book),
        longest_name: limits::NAME,
        most_guests: next_game::limits::GUESTS,
        share: Share::of(user, request, token),
        remembered: remembered(user, request, token, &next_game, &book).filter(was_sent),
        preview: announcement::preview(&next_game, &book, &team.name),
        picture: PictureView::of(&next_game),
    };
    Page::of(&view.preview.title, "next", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, None)
}

/// `GET /play/{token}`
pub async fn show(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let nothing = (Form::default(), FieldErrors::default());
    show_with(&user, &request, &token, &nothing.0, &nothing.1).await
}

/// `POST /play/{token}`: a reply for anyone. The manager sees it as a reply with the link, or by
/// the signed-in user. The browser remembers the person or forgets them.
pub async fn answer(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::Rsvp)?;
    let (next_game, team) = find(&user, &token).await?;
    let path = format!("/play/{token}");
    let replies = &user.app().remembered_replies;
    if !form.text("forget").is_empty() {
        let mut forgotten = see(&path);
        let cookie = replies.forget(&path);
        forgotten.add_cookie(&cookie).map_err(anyhow::Error::from)?;
        return Ok(forgotten);
    }
    let mut problems = FieldErrors::default();
    let new_reply = {
        let book = user.app().books.read(&team).await?;
        let may = people::may_answer(&next_game, &book, false, clock::today(&book));
        let who = may.and_then(|()| reply::replier(&form, &next_game, &book));
        reply::read(&user, &form, who, "guests", &mut problems)
    };
    if let Some(new_reply) = new_reply
        && let Some((next_game, id)) =
            reply::record(&user, &form, &next_game, new_reply, &mut problems).await?
    {
        let book = user.app().books.read(&team).await?;
        let mut answered = see(&path);
        let person = people::known_person(&next_game, &book, id);
        if let Some(person) = person
            && let Some(cookie) = replies.remember(&path, &token, person.choice)
        {
            answered.add_cookie(&cookie).map_err(anyhow::Error::from)?;
        }
        return Ok(answered);
    }
    show_with(&user, &request, &token, &form, &problems).await
}

/// `GET /play/{token}/qr.svg`: the link as a QR code. It does not check whether the link is valid.
pub async fn qr(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    qr::svg(Share::of(&user, &request, &token).link)
}

/// `GET /play/{token}/picture.png`: the current picture of the game.
pub async fn picture(
    user: CurrentUser,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (next_game, _) = find(&user, &token).await?;
    let heads = Heads::of(&next_game);
    let png = web::block(move || picture::png(heads))
        .await
        .map_err(anyhow::Error::from)??;
    Ok(HttpResponse::Ok().content_type("image/png").body(png))
}

/// `GET /play/{token}/game.ics`
pub async fn calendar(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (plan, team) = find(&user, &token).await?;
    let book = user.app().books.read(&team).await?;
    let link = Share::of(&user, &request, &token).link;
    Ok(calendar_file::of(&plan, &book, &team.name, &link)?)
}

/// `GET /play/{token}/events`: notifies the page of changes, with the number of the change. The
/// page then reloads its content.
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
    // Replacing the link ends the streams of the old one.
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
            push: None,
            team: "Tuesday Turf",
            next_game,
            people: Vec::new(),
            longest_name: limits::NAME,
            most_guests: next_game::limits::GUESTS,
            share: Share::sample(),
            remembered: None,
            preview: PreviewView::sample(),
            picture: PictureView {
                version: "7-10-0".to_owned(),
                width: picture::WIDTH,
                height: picture::HEIGHT,
                alt: "A pitch".to_owned(),
            },
        };
        let answer = |answer| RememberedView {
            id: Uuid::nil(),
            name: "Ann".to_owned(),
            answer,
        };
        let full = |next_game| NextGameLinkView {
            people: vec![PersonView::sample()],
            remembered: Some(answer(OwnView::sample())),
            push: Some(PushView::sample()),
            ..empty(next_game)
        };
        let without = ScheduledGameView::samples().into_iter().map(empty);
        let with = ScheduledGameView::samples().into_iter().map(full);
        let kinds = OwnView::samples().into_iter();
        let kinds = kinds
            .zip(ScheduledGameView::samples())
            .map(|(own, next_game)| NextGameLinkView {
                remembered: Some(answer(own)),
                ..empty(next_game)
            });
        without.chain(with).chain(kinds).collect()
    }
}
