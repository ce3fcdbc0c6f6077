//! `/players`: the list, and the actions on a player.

use super::doubts::Doubts;
use super::player_list::PageQuery;
use super::players_view::{PlayersView, form_page, merge_page};
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, fact};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Command, Comment, Player, PlayerId, PlayerName};
use cffa_services::books::Reading;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `GET /players`
pub async fn list(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let view = PlayersView::of(&book, &query);
    Page::of(message!("common-players"), "players", &view).render(&user, Some(&book))
}

/// `GET /players/new`
pub async fn new(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    form_page(&book, None, &BTreeMap::new()).render(&user, Some(&book))
}

/// `GET /players/{id}/edit`
pub async fn edit(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    let typed = BTreeMap::from([
        ("name".to_owned(), player.details.name.to_string()),
        (
            "comment".to_owned(),
            player.details.comment.as_str().to_owned(),
        ),
        ("seen".to_owned(), form::seen(&book, player.changed)),
    ]);
    form_page(&book, Some(player), &typed).render(&user, Some(&book))
}

fn read(form: &Form, problems: &mut FieldErrors) -> Option<(PlayerName, Comment)> {
    let suggested = |name: PlayerName| match form.text("use") {
        "suggestion" => name.suggestion().unwrap_or(name),
        _ => name,
    };
    let name = problems.read("name", PlayerName::parse(form.text("name")).map(suggested));
    let comment = problems.read("comment", Comment::parse(form.text("comment")));
    name.zip(comment)
}

/// Notes the questions about a name before it is saved.
async fn doubt(
    user: &CurrentUser,
    form: &Form,
    (name, of): (&PlayerName, Option<PlayerId>),
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let mut doubts = Doubts::default();
    doubts.name(&book, name, of);
    doubts.settle(form, problems);
    Ok(())
}

/// `POST /players/new`
pub async fn create(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let named = read(&form, &mut problems);
    if let Some((name, _)) = &named {
        doubt(&user, &form, (name, None), &mut problems).await?;
    }
    let (shown, suggestion) = named.as_ref().map_or_else(Default::default, |(name, _)| {
        (name.to_string(), name.suggestion())
    });
    let command = named.map(|(name, comment)| Command::AddPlayer {
        id: PlayerId(Uuid::now_v7()),
        name,
        comment,
    });
    let done = |user: &CurrentUser, _: &Book| {
        user.say(message!("player-added", name = shown));
        if let Some(capital) = suggestion {
            user.mention(message!("player-added-suggestion", name = capital.as_str()));
        }
        "/players".to_owned()
    };
    let again = |book: &Reading| Some(form_page(book, None, form.typed()));
    respond::record_or_rerender(&user, &form, command, problems, &[], done, again).await
}

/// `POST /players/{id}/edit`
pub async fn update(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let mut problems = form.problems();
    let named = read(&form, &mut problems);
    if let Some((name, _)) = &named {
        doubt(&user, &form, (name, Some(id)), &mut problems).await?;
    }
    let command = named.map(|(name, comment)| Command::EditPlayer {
        id,
        seen: form.seen().number,
        name,
        comment,
    });
    let done = |user: &CurrentUser, _: &Book| {
        user.say(message!("player-updated"));
        "/players".to_owned()
    };
    let again = |book: &Reading| Some(form_page(book, Some(book.player(id)?), form.typed()));
    respond::record_or_rerender(&user, &form, command, problems, &[], done, again).await
}

/// `POST /players/{id}/retire`
pub async fn retire(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::RetirePlayer { id };
    let done = message!("player-retired");
    respond::record_or_flash(&user, &form, command, &done, &format!("/players/{id}/edit")).await
}

/// `POST /players/{id}/reactivate`
pub async fn reactivate(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::ReactivatePlayer { id };
    let done = message!("player-reactivated");
    respond::record_or_flash(&user, &form, command, &done, &format!("/players/{id}/edit")).await
}

/// `GET /players/{id}/delete`
pub async fn confirm_delete(
    user: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    deletion(player).page("players").render(&user, Some(&book))
}

fn deletion(player: &Player) -> Confirmation {
    Confirmation {
        heading: message!("player-delete-title"),
        sentences: vec![message!("player-delete-text")],
        rows: vec![fact(
            message!("common-name"),
            player.details.name.to_string(),
        )],
        action: format!("/players/{}/delete", player.id),
        button: message!("player-delete-submit"),
        back: format!("/players/{}/edit", player.id),
        hidden: Vec::new(),
        must_type: None,
    }
}

/// `POST /players/{id}/delete`
pub async fn delete(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::DeletePlayer { id };
    let again = |book: &Reading| book.player(id).map(deletion);
    let done = message!("player-deleted");
    respond::delete(&user, &form, command, &done, "players", again).await
}

/// `GET /players/{id}/merge`
pub async fn choose_merge(
    user: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    merge_page(&book, player).render(&user, Some(&book))
}

/// `POST /players/{id}/merge`
pub async fn merge(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let from = player_id(&id)?;
    let mut problems = form.problems();
    let chosen = form
        .text("into")
        .parse()
        .map_err(|_| message!("merge-into-missing"));
    let into: Option<PlayerId> = problems.read("into", chosen);
    let command = into.map(|into| Command::MergePlayers { from, into });
    let done = |user: &CurrentUser, _: &Book| {
        user.say(message!("merge-done"));
        into.map_or("/players".to_owned(), |into| {
            format!("/players/{into}/edit")
        })
    };
    let names = [("player", "into")];
    let again = |book: &Reading| Some(merge_page(book, book.player(from)?));
    respond::record_or_rerender(&user, &form, command, problems, &names, done, again).await
}

pub(crate) fn player_id(text: &str) -> Result<PlayerId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}
