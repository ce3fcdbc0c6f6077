//! `/season/{id}/edit`: another name or other dates for a season.

use super::season::{NAMES, read_season};
use super::season_view;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{self, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::respond;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Command, SeasonId, limits};
use cffa_services::books::Reading;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct SeasonFormView {
    action: String,
    /// In characters.
    longest_name: usize,
}

impl View for SeasonFormView {
    const TEMPLATE: &'static str = "book/season_form.html";
}

impl SeasonFormView {
    fn of(id: SeasonId) -> SeasonFormView {
        SeasonFormView {
            action: format!("/season/{id}/edit"),
            longest_name: limits::SEASON_NAME,
        }
    }
}

fn page(id: SeasonId) -> Page {
    let title = message!("season-form-title");
    Page::of(title, "season", &SeasonFormView::of(id))
}

fn season_id(text: &str) -> Result<SeasonId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}

/// `GET /season/{id}/edit`
pub async fn edit(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let season = book.season(season_id(&id)?).ok_or(WebError::Missing)?;
    let details = &season.details;
    let typed = [
        ("name", details.name.as_str().to_owned()),
        ("first", details.from.to_string()),
        ("last", details.to.to_string()),
        ("seen", form::seen(&book, season.changed)),
    ];
    let typed: BTreeMap<String, String> = typed
        .into_iter()
        .map(|(field, value)| (field.to_owned(), value))
        .collect();
    page(season.id).typed(&typed).render(&user, Some(&book))
}

/// `POST /season/{id}/edit`
pub async fn update(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = season_id(&id)?;
    let mut problems = form.problems();
    let details = read_season(&form, &mut problems);
    let back = details.as_ref().map(season_view::address);
    let seen = form.seen().number;
    let command = details.map(|details| Command::EditSeason { id, seen, details });
    let done = |user: &CurrentUser, _: &Book| {
        user.say(message!("season-updated"));
        back.unwrap_or_else(|| "/season".to_owned())
    };
    let again = |book: &Reading| {
        book.season(id)?;
        Some(page(id))
    };
    respond::record_or_rerender(&user, &form, command, problems, &NAMES, done, again).await
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for SeasonFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![SeasonFormView::of(SeasonId(uuid::Uuid::nil()))]
        }
    }
}
