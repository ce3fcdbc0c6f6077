//! `/play/{token}/notifications`: notifications for people who replied with the link of a next
//! game.

use crate::text::messages::message;
use crate::web::auth::{providers, signin};
use crate::web::next_game::link::find;
use crate::web::push::turn_on;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::Book;
use cffa_services::auth::LimitedAction;
use cffa_services::next_game::people;
use cffa_services::push::id_of;
use cffa_services::teams::active;
use cffa_store::{NextGame, Reader, Team};

/// The receiver of notifications on this device: the user if they are in the team, or else the
/// person for whom this browser replied with the link. `None` before any reply.
pub(crate) fn reader(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    (next_game, team): (&NextGame, &Team),
    book: &Book,
) -> Option<Reader> {
    if let Some(account) = user.account()
        && active(team, account.id).is_some()
    {
        return Some(Reader::Account(account.id));
    }
    let replies = &user.app().remembered_replies;
    let id = replies.person(&providers::held(request), token)?;
    let person = people::known_person(next_game, book, id)?;
    Some(Reader::Link {
        team: team.id,
        person: person.choice,
        token_hash: next_game.link.token_hash.clone(),
    })
}

/// `POST /play/{token}/notifications`
pub async fn start(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::PushDevice)?;
    match found(&user, &request, &token).await? {
        Some(reader) => turn_on(&user, &request, reader, &form).await?,
        None => user.mention(message!("push-reply-first")),
    }
    Ok(see(&format!("/play/{token}")))
}

/// `POST /play/{token}/notifications/stop`
pub async fn stop(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::PushDevice)?;
    if let Some(reader) = found(&user, &request, &token).await? {
        let id = id_of(form.text("endpoint"));
        user.app().pushes.turn_off(&reader, id).await?;
    }
    user.say(message!("push-off"));
    Ok(see(&format!("/play/{token}")))
}

async fn found(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
) -> Result<Option<Reader>, WebError> {
    let (next_game, team) = find(user, token).await?;
    let book = user.app().books.read(&team).await?;
    Ok(reader(user, request, token, (&next_game, &team), &book))
}
