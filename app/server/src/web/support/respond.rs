//! What most handlers end with: recording a command, redirecting the browser, making a link.

use super::form::{self, FieldErrors, Form};
use super::page::{Page, View};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::refusals::Sentence;
use actix_web::http::header::{HOST, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{
    Book, Command, CostId, Currency, Entry, GameId, PlayerId, Refusal, SeasonId, Seq, TransactionId,
};
use cffa_services::auth::Offer;
use cffa_services::books::{Reading, RecordError, Recorded};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version that somebody else saved in the meantime: among the problems a link to it, among
/// the fields its number.
const CURRENT_VERSION: &str = "current_version";

/// Redirects the browser to a page, by GET, after a form was processed.
pub fn see(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .finish()
}

/// The origin of this server: as configured, or as the request addressed it.
pub fn own_address(user: &CurrentUser, request: &HttpRequest) -> String {
    let config = &user.app().config;
    config.url.clone().unwrap_or_else(|| {
        let scheme = if config.is_https() { "https" } else { "http" };
        // Not from X-Forwarded-Host or Forwarded, which any client can set.
        let host = match request.uri().authority() {
            Some(authority) => authority.as_str(),
            None => request
                .headers()
                .get(HOST)
                .and_then(|host| host.to_str().ok())
                .unwrap_or_default(),
        };
        format!("{scheme}://{host}")
    })
}

/// The outcome of saving a form.
pub enum Saved {
    /// The book was changed.
    Recorded(Box<Recorded>),
    /// The form has what the book already contains.
    Unchanged,
}

/// Records a command for the user. A refusal of the book is noted at its field, and the result
/// is `None`. If somebody else changed the same record since the page was rendered, a link to the
/// current version is noted as well.
///
/// # Errors
/// If the record is not in the book, or the database is unavailable.
pub async fn record(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    problems: &mut FieldErrors,
) -> Result<Option<Saved>, WebError> {
    let edited = Edited::of(&command);
    match record_as_seen(user, form, command).await? {
        Ok(recorded) => Ok(Some(Saved::Recorded(Box::new(recorded)))),
        Err(RecordError::Refused(Refusal::NothingChanged)) => Ok(Some(Saved::Unchanged)),
        Err(RecordError::Refused(refusal))
            if !refusal.is_missing() || refusal.field() != "form" =>
        {
            problems.refused(&refusal);
            if let (Refusal::ChangedSince, Some(edited)) = (refusal, edited) {
                problems.note(CURRENT_VERSION, edited.page());
            }
            Ok(None)
        }
        Err(other) => Err(other.into()),
    }
}

/// Records a command in the book that the page of the form showed.
async fn record_as_seen(
    user: &CurrentUser,
    form: &Form,
    command: Command,
) -> Result<Result<Recorded, RecordError>, WebError> {
    let (books, team, by) = (&user.app().books, user.team()?, user.actor()?);
    Ok(match form.seen().book {
        // The page of the form showed this book, so the form is for no other.
        Some(book) => books.record_in(team, &by, form.key(), book, command).await,
        None => books.record(team, &by, form.key(), command).await,
    })
}

/// What a form of the book edits.
#[derive(Clone, Copy)]
enum Edited {
    Game(GameId),
    Player(PlayerId),
    Transaction(TransactionId),
    Cost(CostId),
    Season(SeasonId),
}

impl Edited {
    fn of(command: &Command) -> Option<Edited> {
        match *command {
            Command::EditGame { id, .. } => Some(Edited::Game(id)),
            Command::EditPlayer { id, .. } => Some(Edited::Player(id)),
            Command::EditTransaction { id, .. } => Some(Edited::Transaction(id)),
            Command::EditCost { id, .. } => Some(Edited::Cost(id)),
            Command::EditSeason { id, .. } => Some(Edited::Season(id)),
            _ => None,
        }
    }

    /// The page that shows its current version.
    fn page(self) -> String {
        match self {
            Edited::Game(id) => format!("/games/{id}"),
            Edited::Player(id) => format!("/players/{id}/edit"),
            Edited::Transaction(id) => format!("/transactions/{id}/edit"),
            Edited::Cost(id) => format!("/costs/{id}/edit"),
            Edited::Season(id) => format!("/season/{id}/edit"),
        }
    }

    /// The number of the last change to it.
    fn changed(self, book: &Book) -> Option<Seq> {
        match self {
            Edited::Game(id) => Some(book.game(id)?.changed),
            Edited::Player(id) => Some(book.player(id)?.changed),
            Edited::Transaction(id) => Some(book.transaction(id)?.changed),
            Edited::Cost(id) => Some(book.cost(id)?.changed),
            Edited::Season(id) => Some(book.season(id)?.changed),
        }
    }
}

/// The values to show again. If the form was refused because somebody else changed the same
/// record, it has a link to the current version, and a checkbox with the number of that version to
/// replace it.
pub fn typed_again(
    form: &Form,
    book: &Reading,
    command: Option<&Command>,
    problems: &FieldErrors,
) -> BTreeMap<String, String> {
    let mut typed = form.typed().clone();
    let current = problems.sentences().contains_key(CURRENT_VERSION);
    if let Some(edited) = command.and_then(Edited::of)
        && current
        && let Some(changed) = edited.changed(book)
    {
        typed.insert(CURRENT_VERSION.to_owned(), form::seen(book, changed));
    }
    typed
}

/// Whether the same form was recorded before. Checked before its fields are read, because the
/// book may now refuse what it accepted then.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_done(user: &CurrentUser, form: &Form) -> Result<bool, WebError> {
    let written = user.app().books.written(user.team()?, form.key());
    Ok(written.await?.is_some())
}

/// Completes a form of the book. `command` is what the form requests, or `None` if it could not
/// be read.
///
/// After recording, `done` shows a message about the updated book and returns the address to
/// which the browser is redirected; undoing is offered next to the message. Otherwise `again`
/// renders the page of the form from the current book, and the page shows the typed values and
/// the problems at their fields, which are renamed by `names`.
///
/// # Errors
/// As [`record`]; [`WebError::Missing`] if the page no longer exists.
pub async fn record_or_rerender(
    user: &CurrentUser,
    form: &Form,
    command: Option<Command>,
    mut problems: FieldErrors,
    names: &[(&str, &str)],
    done: impl FnOnce(&CurrentUser, &Book) -> String,
    again: impl FnOnce(&Reading) -> Option<Page>,
) -> Result<HttpResponse, WebError> {
    let before = user.app().books.written(user.team()?, form.key()).await?;
    let saved = match (before, &command) {
        (Some(before), _) => Some(Saved::Recorded(Box::new(before))),
        (None, Some(command)) if problems.is_empty() => {
            record(user, form, command.clone(), &mut problems).await?
        }
        _ => None,
    };
    if let Some(saved) = saved {
        let book = user.app().books.read(user.team()?).await?;
        let back = done(user, &book);
        offer_undo(user, &book, &saved, &back);
        return Ok(see(&back));
    }
    let book = user.app().books.read(user.team()?).await?;
    let typed = typed_again(form, &book, command.as_ref(), &problems);
    again(&book)
        .ok_or(WebError::Missing)?
        .typed(&typed)
        .problems(&problems.renamed(names), form.page_key())
        .render(user, Some(&book))
}

/// Offers to undo what was recorded, next to the message about it, if it can be undone.
pub fn offer_undo(user: &CurrentUser, book: &Book, saved: &Saved, back: &str) {
    let Saved::Recorded(recorded) = saved else {
        return;
    };
    let Entry { seq, change, .. } = &recorded.entry;
    if book.can_undo(*seq, change) {
        user.offer(Offer::Undo {
            seq: *seq,
            back: back.to_owned(),
        });
    }
}

/// Records a command of a page without a form to show again: a refusal becomes a message on the
/// page at `back`.
///
/// # Errors
/// As [`record`].
pub async fn record_or_flash(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    done: &str,
    back: &str,
) -> Result<HttpResponse, WebError> {
    match record_as_seen(user, form, command).await? {
        Ok(recorded) => {
            user.say(done);
            let book = user.app().books.read(user.team()?).await?;
            offer_undo(user, &book, &Saved::Recorded(Box::new(recorded)), back);
        }
        Err(RecordError::Refused(refusal)) if !refusal.is_missing() => {
            user.warn(refusal.sentence());
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see(back))
}

/// Deletes something that was confirmed. A refusal of the book is shown on the confirmation page,
/// which `again` renders from the current book; otherwise the browser is redirected to `list`.
///
/// # Errors
/// As [`record`].
pub async fn delete(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    done: &str,
    list: &str,
    again: impl FnOnce(&Reading) -> Option<Confirmation>,
) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    if problems.is_empty() && record(user, form, command, &mut problems).await?.is_some() {
        user.say(done);
        return Ok(see(&format!("/{list}")));
    }
    let book = user.app().books.read(user.team()?).await?;
    let confirmation = again(&book).ok_or(WebError::Missing)?;
    confirmation
        .page(list)
        .problems(&problems, None)
        .render(user, Some(&book))
}

/// A row of facts on a confirmation page.
#[derive(Serialize)]
pub struct Fact {
    label: String,
    value: String,
}

/// A row of facts on a confirmation page.
pub fn fact(label: String, value: impl Into<String>) -> Fact {
    Fact {
        label,
        value: value.into(),
    }
}

/// A hidden field of a confirmation page.
#[derive(Serialize)]
pub struct Hidden {
    /// The name of the field.
    pub name: &'static str,
    /// The value of the field.
    pub value: String,
}

impl Hidden {
    /// The version that the page showed, so that the confirmation is for no other.
    pub fn seen(value: String) -> Hidden {
        Hidden {
            name: "seen",
            value,
        }
    }
}

/// The content of a confirmation page.
#[derive(Serialize)]
pub(crate) struct Confirmation {
    /// The question.
    pub heading: String,
    /// What will happen.
    pub sentences: Vec<String>,
    /// What it will affect.
    pub rows: Vec<Fact>,
    /// The address of the form.
    pub action: String,
    /// The text of the button.
    pub button: String,
    /// The address of the link that cancels.
    pub back: String,
    /// The hidden fields.
    pub hidden: Vec<Hidden>,
    /// What must be typed to confirm.
    pub must_type: Option<String>,
}

impl View for Confirmation {
    const TEMPLATE: &'static str = "support/confirm.html";
}

impl Confirmation {
    /// The page.
    pub fn page(self, nav: &str) -> Page {
        Page::of(&self.heading, nav, &self)
    }
}

/// A currency to choose from a list.
#[derive(Serialize)]
pub struct CurrencyChoice {
    code: &'static str,
    name: String,
    symbol: String,
}

/// Every currency in which a book can be kept.
pub fn currencies() -> Vec<CurrencyChoice> {
    Currency::all()
        .map(|one| CurrencyChoice {
            code: one.code(),
            name: one.name(),
            symbol: one.symbol().trim().to_owned(),
        })
        .collect()
}

#[cfg(test)]
impl super::sample::Sample for Confirmation {
    fn samples() -> Vec<Self> {
        let plain = Confirmation {
            heading: "Delete this game?".to_owned(),
            sentences: Vec::new(),
            rows: Vec::new(),
            action: "/games/1/delete".to_owned(),
            button: "Delete".to_owned(),
            back: "/games".to_owned(),
            hidden: Vec::new(),
            must_type: None,
        };
        let full = Confirmation {
            heading: "Delete the book?".to_owned(),
            sentences: vec![
                "All games are deleted.".to_owned(),
                "So is the rest.".to_owned(),
            ],
            rows: vec![fact("Games".to_owned(), "12")],
            action: "/settings/delete".to_owned(),
            button: "Delete".to_owned(),
            back: "/settings".to_owned(),
            hidden: vec![Hidden::seen("7".to_owned())],
            must_type: Some("Tuesday Turf".to_owned()),
        };
        vec![plain, full]
    }
}
