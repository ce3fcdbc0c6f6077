//! `/players`: the list, and everything that can be done to a player.

use super::dashboard::Asked;
use super::doubts::Doubts;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, fact};
use crate::web::support::views;
use crate::web::support::views::PlayerView;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Command, Comment, Player, PlayerId, PlayerName};
use cffa_services::books::Reading;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `GET /players`
pub async fn list(asker: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let active = asked.list(&book, "/players", |player| !player.details.retired);
    let view = |player: &Player| views::player(&book, player);
    let all = book.players();
    let retired: Vec<&&Player> = all.iter().filter(|player| player.details.retired).collect();
    let shown: Vec<PlayerView> = retired
        .iter()
        .filter(|player| asked.fits(player))
        .map(|player| view(player))
        .collect();
    Page::new("book/players.html", message!("common-players"), "players")
        .with(
            "players",
            &active.players.into_iter().map(view).collect::<Vec<_>>(),
        )
        .with("pager", &active.pager)
        .with("sort", &active.sort)
        .with("sort_links", &active.sort_links)
        .with("q", asked.search())
        .with("retired", &shown)
        .with("active_count", &(all.len() - retired.len()))
        .with("retired_count", &retired.len())
        .render(&asker, Some(&book))
}

/// What the form of one player shows beside its fields.
#[derive(Serialize)]
struct Subject {
    #[serde(flatten)]
    player: PlayerView,
    can_delete: bool,
    why_not: Option<String>,
}

fn form_page(book: &Book, player: Option<&Player>, typed: &BTreeMap<String, String>) -> Page {
    let subject = player.map(|player| {
        let refused = book.decide(Command::DeletePlayer { id: player.id }).err();
        Subject {
            player: views::player(book, player),
            can_delete: refused.is_none(),
            why_not: refused.map(|why| why.to_string()),
        }
    });
    let suggestion = typed
        .get("name")
        .and_then(|name| PlayerName::parse(name).ok())
        .and_then(|name| name.suggestion())
        .map(|name| name.to_string());
    let (title, mode, action) = match player {
        None => (
            message!("common-add-player"),
            "new",
            "/players/new".to_owned(),
        ),
        Some(player) => (
            player.details.name.to_string(),
            "edit",
            format!("/players/{}/edit", player.id),
        ),
    };
    Page::new("book/player_form.html", title, "players")
        .with("mode", mode)
        .with("action", &action)
        .with("player", &subject)
        .with("suggestion", &suggestion)
        .typed(typed)
}

/// `GET /players/new`
pub async fn new(asker: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    form_page(&book, None, &BTreeMap::new()).render(&asker, Some(&book))
}

/// `GET /players/{id}/edit`
pub async fn edit(asker: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    let typed = BTreeMap::from([
        ("name".to_owned(), player.details.name.to_string()),
        (
            "comment".to_owned(),
            player.details.comment.as_str().to_owned(),
        ),
        ("seen".to_owned(), form::seen(&book, player.changed)),
    ]);
    form_page(&book, Some(player), &typed).render(&asker, Some(&book))
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

/// Notes what is asked about a name before it is saved.
async fn doubt(
    asker: &CurrentUser,
    form: &Form,
    (name, of): (&PlayerName, Option<PlayerId>),
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let mut doubts = Doubts::default();
    doubts.name(&book, name, of);
    doubts.settle(form, problems);
    Ok(())
}

/// `POST /players/new`
pub async fn create(asker: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let named = read(&form, &mut problems);
    if let Some((name, _)) = &named {
        doubt(&asker, &form, (name, None), &mut problems).await?;
    }
    let (shown, suggestion) = named.as_ref().map_or_else(Default::default, |(name, _)| {
        (name.to_string(), name.suggestion())
    });
    let command = named.map(|(name, comment)| Command::AddPlayer {
        id: PlayerId(Uuid::now_v7()),
        name,
        comment,
    });
    let done = |asker: &CurrentUser| {
        asker.say(message!("player-added", name = shown));
        if let Some(capital) = suggestion {
            asker.mention(message!("player-added-suggestion", name = capital.as_str()));
        }
        "/players".to_owned()
    };
    let again = |book: &Book| Some(form_page(book, None, form.typed()));
    respond::record_or_rerender(&asker, &form, command, problems, &[], done, again).await
}

/// `POST /players/{id}/edit`
pub async fn update(
    asker: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let mut problems = form.problems();
    let named = read(&form, &mut problems);
    if let Some((name, _)) = &named {
        doubt(&asker, &form, (name, Some(id)), &mut problems).await?;
    }
    let command = named.map(|(name, comment)| Command::EditPlayer {
        id,
        seen: form.seen().number,
        name,
        comment,
    });
    let done = |asker: &CurrentUser| {
        asker.say(message!("player-updated"));
        "/players".to_owned()
    };
    let again = |book: &Book| Some(form_page(book, Some(book.player(id)?), form.typed()));
    respond::record_or_rerender(&asker, &form, command, problems, &[], done, again).await
}

/// `POST /players/{id}/retire`
pub async fn retire(
    asker: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::RetirePlayer { id };
    let done = message!("player-retired");
    respond::record_or_flash(
        &asker,
        &form,
        command,
        &done,
        &format!("/players/{id}/edit"),
    )
    .await
}

/// `POST /players/{id}/reactivate`
pub async fn reactivate(
    asker: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::ReactivatePlayer { id };
    let done = message!("player-reactivated");
    respond::record_or_flash(
        &asker,
        &form,
        command,
        &done,
        &format!("/players/{id}/edit"),
    )
    .await
}

/// `GET /players/{id}/delete`
pub async fn confirm_delete(
    asker: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    deletion(player).page("players").render(&asker, Some(&book))
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
    asker: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = player_id(&id)?;
    let command = Command::DeletePlayer { id };
    let again = |book: &Reading| book.player(id).map(deletion);
    let done = message!("player-deleted");
    respond::delete(&asker, &form, command, &done, "players", again).await
}

fn merge_page(book: &Book, player: &Player) -> Page {
    let choices = views::choices(book);
    let others: Vec<_> = choices
        .iter()
        .filter(|other| !other.is(player.id))
        .collect();
    Page::new("book/merge.html", message!("merge-window-title"), "players")
        .with("player", &views::player(book, player))
        .with("others", &others)
        .with("action", &format!("/players/{}/merge", player.id))
        .with("back", &format!("/players/{}/edit", player.id))
}

/// `GET /players/{id}/merge`
pub async fn choose_merge(
    asker: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = asker.app().books.read(asker.team()?).await?;
    let player = book.player(player_id(&id)?).ok_or(WebError::Missing)?;
    merge_page(&book, player).render(&asker, Some(&book))
}

/// `POST /players/{id}/merge`
pub async fn merge(
    asker: CurrentUser,
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
    let done = |asker: &CurrentUser| {
        asker.say(message!("merge-done"));
        into.map_or("/players".to_owned(), |into| {
            format!("/players/{into}/edit")
        })
    };
    let names = [("player", "into")];
    let again = |book: &Book| Some(merge_page(book, book.player(from)?));
    respond::record_or_rerender(&asker, &form, command, problems, &names, done, again).await
}

pub(crate) fn player_id(text: &str) -> Result<PlayerId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}
