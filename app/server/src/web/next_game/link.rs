//! `/play/{token}`: the next game for whoever has its link, without an account.

use crate::web::auth::{providers, signin};
use crate::web::next_game::announcement::{self, PreviewView};
use crate::web::next_game::calendar;
use crate::web::next_game::page_view::{self, PersonView, Share};
use crate::web::next_game::reply;
use crate::web::next_game::view::{self, OwnView, PlanView};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::live;
use crate::web::support::messages::message;
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
    plan: PlanView,
    /// Whom an answer can be for.
    people: Vec<PersonView>,
    /// In characters.
    longest_name: usize,
    most_guests: u32,
    share: Share,
    /// For whom this browser replied before.
    remembered: Option<RememberedView>,
    preview: PreviewView,
}

impl View for NextGameLinkView<'_> {
    const TEMPLATE: &'static str = "next_game/link.html";
}

/// The person for whom this browser replied before.
#[derive(Serialize)]
struct RememberedView {
    /// What the form sends for them.
    id: Uuid,
    name: String,
    answer: OwnView,
}

async fn find(asker: &CurrentUser, token: &str) -> Result<(NextGame, Team), WebError> {
    let app = asker.app();
    let plan = app
        .plans
        .by_link(token, clock::server_today())
        .await?
        .ok_or_else(over)?;
    let team = app.store.team(plan.team).await?.ok_or_else(over)?;
    Ok((plan, team))
}

fn over() -> WebError {
    WebError::Gone(message!("next-game-link-over"))
}

/// The person for whom this browser replied before by this link.
fn remembered(
    asker: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    plan: &NextGame,
    book: &Book,
) -> Option<RememberedView> {
    let replies = &asker.app().remembered_replies;
    let id = replies.person(&providers::held(request), token)?;
    let person = people::known_person(plan, book, id)?;
    Some(RememberedView {
        id: person.choice,
        name: person.name,
        answer: view::of_reply(plan, book, person.reply),
    })
}

async fn show_with(
    asker: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let (plan, team) = find(asker, token).await?;
    let book = asker.app().books.read(&team).await?;
    // A form that was sent for somebody else is shown as it was filled in.
    let was_sent =
        |person: &RememberedView| problems.is_empty() || form.text("who") == person.id.to_string();
    let view = NextGameLinkView {
        team: &team.name,
        plan: view::view(&plan, &book),
        people: page_view::people(&plan, &book),
        longest_name: limits::NAME,
        most_guests: next_game::limits::GUESTS,
        share: Share::of(asker, request, token),
        remembered: remembered(asker, request, token, &plan, &book).filter(was_sent),
        preview: announcement::preview(&plan, &book, &team.name),
    };
    Page::of(&view.preview.title, "next", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(asker, None)
}

/// `GET /play/{token}`
pub async fn show(
    asker: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let nothing = (Form::default(), FieldErrors::default());
    show_with(&asker, &request, &token, &nothing.0, &nothing.1).await
}

/// `POST /play/{token}`: an answer for anybody; it is shown to the manager as by link, or
/// by whom when the asker has signed in. The browser remembers for whom it was, or forgets it.
pub async fn answer(
    asker: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&asker, &request, LimitedAction::Rsvp)?;
    let (plan, team) = find(&asker, &token).await?;
    let path = format!("/play/{token}");
    let replies = &asker.app().remembered_replies;
    if !form.text("forget").is_empty() {
        let mut forgotten = see(&path);
        let cookie = replies.forget(&path);
        forgotten.add_cookie(&cookie).map_err(anyhow::Error::from)?;
        return Ok(forgotten);
    }
    let mut problems = FieldErrors::default();
    let said = {
        let book = asker.app().books.read(&team).await?;
        let may = people::may_answer(&plan, &book, false, clock::today(&book));
        let who = may.and_then(|()| reply::replier(&form, &plan, &book));
        reply::read(&asker, &form, who, "guests", &mut problems)
    };
    if let Some(said) = said
        && let Some((plan, id)) = reply::record(&asker, &form, &plan, said, &mut problems).await?
    {
        let book = asker.app().books.read(&team).await?;
        let mut answered = see(&path);
        let person = people::known_person(&plan, &book, id);
        if let Some(person) = person
            && let Some(cookie) = replies.remember(&path, &token, person.choice)
        {
            answered.add_cookie(&cookie).map_err(anyhow::Error::from)?;
        }
        return Ok(answered);
    }
    show_with(&asker, &request, &token, &form, &problems).await
}

/// `GET /play/{token}/qr.svg`: the link as a QR code. Whether it opens anything is not asked.
pub async fn qr(
    asker: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    qr::svg(Share::of(&asker, &request, &token).link)
}

/// `GET /play/{token}/game.ics`
pub async fn calendar(
    asker: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let (plan, team) = find(&asker, &token).await?;
    let book = asker.app().books.read(&team).await?;
    let link = Share::of(&asker, &request, &token).link;
    Ok(calendar::file(&plan, &book, &team.name, &link)?)
}

/// `GET /play/{token}/events`: tells that something changed, by the number of the change.
/// What it is stands on the page, which is asked anew.
pub async fn events(
    request: HttpRequest,
    token: web::Path<String>,
    plans: web::Data<NextGames>,
) -> Result<HttpResponse, WebError> {
    let plan = plans
        .by_link(&token, clock::server_today())
        .await?
        .ok_or_else(over)?;
    let seen = live::last_seen(&request);
    let from = live::counted_at(&request);
    let watcher = plans.live().watch_from(from, plan.team, seen).await;
    // A new link ends what the old one shows.
    let link = plan.link.token_hash;
    let watcher = watcher
        .map(|watcher| watcher.as_long_as(move |plan: &NextGame| plan.link.token_hash == link));
    live::stream(watcher, "plan", |plan| plan.version.to_string())
}

#[cfg(test)]
impl crate::web::support::sample::Sample for NextGameLinkView<'_> {
    fn samples() -> Vec<Self> {
        let empty = |plan| NextGameLinkView {
            team: "Tuesday Turf",
            plan,
            people: Vec::new(),
            longest_name: limits::NAME,
            most_guests: next_game::limits::GUESTS,
            share: Share::sample(),
            remembered: None,
            preview: PreviewView::sample(),
        };
        let answer = |answer| RememberedView {
            id: Uuid::nil(),
            name: "Ann".to_owned(),
            answer,
        };
        let full = |plan| NextGameLinkView {
            people: vec![PersonView::sample()],
            remembered: Some(answer(OwnView::sample())),
            ..empty(plan)
        };
        let without = PlanView::samples().into_iter().map(empty);
        let with = PlanView::samples().into_iter().map(full);
        let kinds = OwnView::samples().into_iter();
        let kinds = kinds
            .zip(PlanView::samples())
            .map(|(own, plan)| NextGameLinkView {
                remembered: Some(answer(own)),
                ..empty(plan)
            });
        without.chain(with).chain(kinds).collect()
    }
}
